"""An acquirer collects Rs 10,000, keeps 2 % and 18 % GST on that: 200 + 18 + 18, so 9,764 arrive (S84, S85)."""

from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.reverse_journal import reverse_journal
from desktop_app.workflows.settle_cards import CardsSettled, settle_cards
from tests.clinic import Clinic
from tests.master_orders import account_id
from tests.money_orders import SETTLEMENT
from tests.orders import JOURNAL_REVERSAL, do, order, receive, sell
from tests.workflows.expect import LOCK_JULY, LOCKED, TOMORROW, balances, refused, spoil, switched_off, unmapped


def settle(clinic: Clinic, **changes: Any) -> CardsSettled:  # noqa: ANN401 - the command's own
    return do(clinic, settle_cards, order(SETTLEMENT, **changes))


def test_settle_cards__with_input_credit(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 1_000_000, mode="card")
    settled = settle(clinic)
    assert (settled.net_paise, settled.fee_tax_paise) == (976_400, 3_600)
    assert {code: paise for code, paise in balances(clinic).items() if code != "2300"} == {
        "1040": 976_400,
        "5300": 20_000,
        "1410": 1_800,
        "1420": 1_800,
    }


def test_settle_cards__without_input_credit_the_tax_is_a_cost(clinic: Clinic) -> None:
    settle(clinic, input_credit=False)
    assert balances(clinic) == {"1040": 976_400, "5300": 23_600, "1050": -1_000_000}


def test_settle_cards__an_acquirer_of_another_state_charges_igst(clinic: Clinic) -> None:
    settle(clinic, fee_is_interstate=True)
    assert balances(clinic) == {"1040": 976_400, "5300": 20_000, "1430": 3_600, "1050": -1_000_000}


def test_settle_cards__upi_without_a_fee(clinic: Clinic) -> None:
    assert settle(clinic, mode="upi", fee_paise=0).net_paise == 1_000_000
    assert balances(clinic) == {"1040": 1_000_000, "1060": -1_000_000}


def test_settle_cards__a_fee_that_takes_all_of_it(clinic: Clinic) -> None:
    assert settle(clinic, gross_paise=23_600).net_paise == 0
    assert balances(clinic) == {"5300": 20_000, "1410": 1_800, "1420": 1_800, "1050": -23_600}


def test_settle_cards__can_be_reversed_as_a_journal_is(clinic: Clinic) -> None:
    settled = settle(clinic)
    do(clinic, reverse_journal, order(JOURNAL_REVERSAL, transaction_id=settled.transaction_id))
    assert balances(clinic) == {}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "NO_PERIOD"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"mode": "cash"}, "BAD_INPUT"),
        ({"fee_rate_bp": 4001}, "BAD_INPUT"),
        ({"gross_paise": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"gross_paise": LARGEST_PAISE + 1}, "AMOUNT_TOO_LARGE"),
        ({"fee_paise": -1}, "AMOUNT_NEGATIVE"),
        ({"gross_paise": 23_599}, "FEE_EXCEEDS_SETTLEMENT"),
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
        ({"clearing_account_id": 99_999}, "NOT_FOUND"),
    ],
)
def test_settle_cards__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    spoil(clinic, LOCK_JULY)
    refused(clinic, settle_cards, order(SETTLEMENT, **changes), code)


def test_settle_cards__refuses_an_account_where_no_such_money_lies(clinic: Clinic) -> None:
    for field, code in (("clearing_account_id", "1060"), ("bank_account_id", "1050")):
        command = order(SETTLEMENT, **{field: account_id(clinic, code)})
        refused(clinic, settle_cards, command, "ACCOUNT_UNFIT")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [(unmapped("IN_CGST"), "GL_ACCOUNT_NOT_MAPPED"), (switched_off("CARD_FEES"), "GL_ACCOUNT_INACTIVE")],
)
def test_settle_cards__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    spoil(clinic, sql)
    refused(clinic, settle_cards, order(SETTLEMENT), code)
