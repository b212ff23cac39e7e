from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.errors import CnExceedsInvoice
from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.reinstate_plan import reinstate_plan
from desktop_app.workflows.waive_debt import waive_debt
from tests.clinic import Clinic
from tests.closing_orders import CANCELLATION, DAY_BEFORE_OPENING, OPENED, WAIVER, open_books
from tests.money_orders import second_user
from tests.orders import REINSTATEMENT, discontinue, do, draft, half_done_plan, line, order, post, receive, sell, serve
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_JULY,
    LOCKED,
    NO_BRANCH,
    TOMORROW,
    balances,
    installments,
    long_prefix,
    owed,
    posted,
    refused,
    spoil,
    switched_off,
    unmapped,
)
from tests.write_off_orders import ABOVE, LIMIT, owing

CONSULTATION = line(200_000, role="CONSULT_REV")


def test_waive_debt__takes_the_last_installments_first(clinic: Clinic) -> None:
    """Rs 10,000 in five, Rs 4,000 paid: of Rs 2,500 the fifth takes 2,000 and the fourth 500."""
    sell(clinic)
    receive(clinic, 400_000)
    waived = do(clinic, waive_debt, order(WAIVER, amount_paise=250_000))
    assert (waived.credit_note_number, waived.outstanding_after_paise) == ("FC/25-26/00001", 350_000)
    assert posted(clinic, "credit_note") == {"4500": 250_000, "1100": -250_000}
    assert installments(clinic) == [
        (200_000, 200_000, 0, "paid"),
        (200_000, 200_000, 0, "paid"),
        (200_000, 0, 0, "pending"),
        (200_000, 0, 50_000, "pending"),
        (200_000, 0, 200_000, "waived"),
    ]
    assert owed(clinic) == 350_000


def test_waive_debt__is_a_financial_note_that_leaves_gst_as_it_is(clinic: Clinic) -> None:
    sell(clinic, package=line(1_000_000, rate_bp=1800))
    do(clinic, waive_debt, order(WAIVER, amount_paise=118_000, reason=" Long wait "))
    assert posted(clinic, "credit_note") == {"4500": 118_000, "1100": -118_000}
    assert clinic.rows(
        "SELECT kind, reason_code, reason_description, plan_id, cgst_paise, nontax_paise FROM patient_credit_notes"
    ) == [("financial", "waiver", "Long wait", 1, 0, 118_000)]
    assert clinic.rows("SELECT invoice_line_id, nontax_paise, rate_bp FROM patient_credit_note_lines") == [
        (1, 118_000, 0)
    ]
    assert balances(clinic) == {
        "1100": 1_062_000,
        "2300": -1_000_000,
        "2110": -90_000,
        "2120": -90_000,
        "4500": 118_000,
    }


def test_waive_debt__of_a_mixed_invoice_takes_installments_then_other_lines(clinic: Clinic) -> None:
    """Package 10,000 and consultation 2,000; 9,000 of the package paid: 1,000 of it are open, then 500 of the other."""
    sell(clinic, other_lines=(CONSULTATION,))
    receive(clinic, 900_000, package_share_paise=900_000)
    do(clinic, waive_debt, order(WAIVER, amount_paise=150_000))
    assert clinic.rows("SELECT invoice_line_id, nontax_paise FROM patient_credit_note_lines ORDER BY sequence") == [
        (1, 100_000),
        (2, 50_000),
    ]
    assert installments(clinic)[-1] == (200_000, 100_000, 100_000, "waived")
    assert owed(clinic) == 150_000


def test_waive_debt__of_a_service_touches_no_plan(clinic: Clinic) -> None:
    serve(clinic, lines=(line(30_000, role="SVC_REV"), CONSULTATION))
    do(clinic, waive_debt, order(WAIVER, amount_paise=50_000))
    assert clinic.rows("SELECT invoice_line_id, nontax_paise FROM patient_credit_note_lines ORDER BY sequence") == [
        (1, 30_000),
        (2, 20_000),
    ]
    assert clinic.rows("SELECT plan_id FROM patient_credit_notes") == [(None,)]


def test_waive_debt__of_an_invoice_that_was_rounded_up(open_clinic: OpenClinic) -> None:
    """Rs 999.50 is asked as Rs 1,000: the odd half rupee is let go with the rest."""
    clinic = open_clinic(round_invoice_to_rupee=True)
    sell(clinic, package=line(99_950), installments=1)
    do(clinic, waive_debt, order(WAIVER, amount_paise=100_000))
    assert (owed(clinic), installments(clinic)) == (0, [(100_000, 0, 100_000, "waived")])


def test_waive_debt__leaves_what_it_waived_when_a_plan_is_reinstated(clinic: Clinic) -> None:
    half_done_plan(clinic)
    do(clinic, waive_debt, order(WAIVER, amount_paise=50_000))
    before = installments(clinic)
    discontinue(clinic)
    do(clinic, reinstate_plan, order(REINSTATEMENT))
    assert installments(clinic) == before


def test_waive_debt__that_leaves_too_little_to_credit_is_named_when_the_plan_ends(clinic: Clinic) -> None:
    """Nothing used, Rs 5,000 waived: Rs 10,000 cannot be credited of the Rs 5,000 that are left."""
    sell(clinic)
    do(clinic, waive_debt, order(WAIVER, amount_paise=500_000))
    with pytest.raises(CnExceedsInvoice, match="Reverse the waiver first") as refusal:
        discontinue(clinic)
    assert refusal.value.code == "CN_EXCEEDS_INVOICE"
    assert discontinue(clinic, credit_paise=500_000).residual_due_paise == 0


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"invoice_id": 99}, "NOT_FOUND"),
        ({"invoice_id": 2}, "INVOICE_NOT_POSTED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "CN_DATE_BEFORE_INVOICE"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"amount_paise": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": -1}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": 600_001}, "EXCEEDS_OUTSTANDING"),
        # two that apply: the first of state, dates, period, amount is reported
        ({"invoice_id": 2, "on": TOMORROW}, "INVOICE_NOT_POSTED"),
        ({"on": LOCKED, "amount_paise": 0}, "PERIOD_CLOSED"),
    ],
)
def test_waive_debt__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 400_000)
    serve(clinic, patient=1)
    do(clinic, cancel_invoice, order(CANCELLATION, invoice_id=2))
    spoil(clinic, LOCK_JULY)
    refused(clinic, waive_debt, order(WAIVER, **changes), code)


def test_waive_debt__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    sell(clinic)
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, waive_debt, order(WAIVER, on=AFTER_ALL_YEARS), "NO_PERIOD")


def test_waive_debt__above_the_limit_takes_two(clinic: Clinic) -> None:
    """Up to Rs 10,000 of an invoice goes on one person's word; more of it somebody else approves."""
    owing(clinic)
    second_user(clinic, role="accountant")
    accountant = replace(clinic.user, user_id=2, role="accountant")
    for user in (clinic.user, accountant):
        refused(
            clinic, waive_debt, order(WAIVER, amount_paise=ABOVE, reason="Ill"), "WRITE_OFF_NOT_APPROVED", user=user
        )
    clinic.user = accountant
    do(clinic, waive_debt, order(WAIVER, amount_paise=LIMIT))
    assert owed(clinic) == 3_000_000 - LIMIT


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (NO_BRANCH, "BRANCH_REQUIRED"),
        (unmapped("CN_GOODWILL"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("CN_GOODWILL"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("FC"), "NUMBER_TOO_LONG"),
    ],
)
def test_waive_debt__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    sell(clinic)
    spoil(clinic, sql)
    refused(clinic, waive_debt, order(WAIVER), code)


@pytest.mark.usefixtures("data_is_bad")
def test_waive_debt__leaves_earlier_notes_their_part_of_the_invoice(clinic: Clinic) -> None:
    """Rs 2,000 of which Rs 500 are credited, but the match was lost: Rs 2,000 are owed, Rs 1,500 can be let go."""
    serve(clinic)
    post(clinic, draft(clinic))
    spoil(clinic, "UPDATE ar_allocations SET voided_date = '2025-08-20';")
    refused(clinic, waive_debt, order(WAIVER, amount_paise=150_001), "CN_EXCEEDS_INVOICE")
    assert do(clinic, waive_debt, order(WAIVER, amount_paise=150_000)).outstanding_after_paise == 50_000


def test_waive_debt__of_an_old_package_refuses_days_before_the_opening(clinic: Clinic) -> None:
    open_books(clinic)
    refused(clinic, waive_debt, order(WAIVER, invoice_id=2, on=DAY_BEFORE_OPENING), "BEFORE_OPENING")
    do(clinic, waive_debt, order(WAIVER, invoice_id=2, on=OPENED))
