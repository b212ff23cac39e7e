"""A cheque of Rs 2,000 for the first installment bounces, the bank takes 590 (S83)."""

from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.bounce_cheque import BounceCheque, ChequeBounced, bounce_cheque
from desktop_app.workflows.steps.refunding import RefundPart
from tests.clinic import Clinic
from tests.master_orders import account_id
from tests.money_orders import BOUNCE, advance, apply_it, pay_back, take_to_bank
from tests.orders import complete, discontinue, do, line, order, receive, sell, serve
from tests.workflows.expect import (
    LOCK_AUGUST,
    TOMORROW,
    balances,
    installments,
    owed,
    plan,
    posted,
    refused,
    sessions,
    spoil,
    switched_off,
    unmapped,
)


def bounce(clinic: Clinic, **changes: Any) -> ChequeBounced:  # noqa: ANN401 - the command's own
    return do(clinic, bounce_cheque, order(BOUNCE, **changes))


def test_bounce_cheque__in_hand(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000, mode="cheque")
    assert bounce(clinic, bank_charge_paise=59_000).invoice_outstanding_paise == 1_000_000
    assert posted(clinic, "payment", "reverse") == {"1030": -200_000, "1100": 200_000}
    assert posted(clinic, "payment", "bounce_charge") == {"5300": 59_000, "1040": -59_000}
    assert installments(clinic)[0] == (200_000, 0, 0, "pending")
    assert clinic.rows("SELECT status FROM payments") == [("reversed",)]
    assert clinic.rows(
        "SELECT action, reason FROM audit_log WHERE entity = 'payments' ORDER BY audit_id DESC LIMIT 1"
    ) == [("bounce", "Dishonoured")]
    assert owed(clinic) == 1_000_000


def test_bounce_cheque__after_deposit_reverses_the_deposit_first(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000, mode="cheque")
    take_to_bank(clinic)
    bounce(clinic, bank_charge_paise=59_000)
    events = clinic.rows(
        "SELECT event FROM gl_transactions WHERE source_document_type = 'payment' ORDER BY transaction_id"
    )
    assert [event for (event,) in events] == ["post", "deposit", "undo-deposit", "reverse", "bounce_charge"]
    assert {code: balances(clinic).get(code, 0) for code in ("1030", "1040", "5300")} == {
        "1030": 0,
        "1040": -59_000,
        "5300": 59_000,
    }


def test_bounce_cheque__the_bank_of_the_deposit_takes_the_charge_else_the_one_that_was_chosen(clinic: Clinic) -> None:
    with clinic.raw() as connection:
        connection.executescript(
            "INSERT INTO accounts (hospital_id, code, name, type, normal_side, statement_head)"
            " VALUES (1, '1041', 'Second bank', 'asset', 'debit', 'Cash and bank'),"
            " (1, '1042', 'Third bank', 'asset', 'debit', 'Cash and bank');"
        )
    sell(clinic)
    receive(clinic, 200_000, mode="cheque")
    receive(clinic, 200_000, mode="cheque")
    for payment_id in (1, 2):
        take_to_bank(clinic, payment_id=payment_id, bank_account_id=account_id(clinic, "1041"))
    bounce(clinic, bank_charge_paise=59_000)
    bounce(clinic, payment_id=2, bank_charge_paise=100, bank_account_id=account_id(clinic, "1042"))
    assert (balances(clinic)["1041"], balances(clinic)["1042"]) == (-59_000, -100)


def test_bounce_cheque__an_advance_in_it_goes_too(clinic: Clinic) -> None:
    """Rs 12,500 for a consultation of 2,000 and a package of 10,000: 500 were too much."""
    sell(clinic, other_lines=(line(200_000, role="CONSULT_REV"),))
    receive(clinic, 1_250_000, mode="cheque")
    assert bounce(clinic).invoice_outstanding_paise == 1_200_000
    assert posted(clinic, "payment", "reverse") == {"1030": -1_250_000, "1100": 1_200_000, "2200": 50_000}
    assert {row[3] for row in installments(clinic)} == {"pending"}
    assert owed(clinic) == 1_200_000


def test_bounce_cheque__an_advance_with_tax_gives_it_back(clinic: Clinic) -> None:
    sell(clinic)
    advance(clinic, mode="cheque")
    assert bounce(clinic).invoice_outstanding_paise == 0
    assert {"1450", "2110", "2120", "2200", "1030"} & balances(clinic).keys() == set()


def test_bounce_cheque__of_a_plan_discontinued_since_asks_for_what_was_used(clinic: Clinic) -> None:
    """Rs 4,000 for two of five sessions: credited 6,000, nothing left; without the cheque 4,000 are owed."""
    sell(clinic)
    complete(clinic, 1, 2)
    receive(clinic, 400_000, mode="cheque")
    discontinue(clinic)
    assert bounce(clinic).invoice_outstanding_paise == 400_000
    assert installments(clinic, "final") == [(400_000, 0, 0, "pending")]
    assert {row[3] for row in installments(clinic)} == {"waived"}
    assert plan(clinic, "status", "residual_due_paise", "refundable_paise") == ("discontinued", 400_000, 0)
    assert sessions(clinic).count("cancelled") == 3
    receive(clinic, 400_000, on=BOUNCE.on)
    assert owed(clinic) == 0


def test_bounce_cheque__a_credit_that_was_to_be_paid_back_settles_the_invoice_instead(clinic: Clinic) -> None:
    """Rs 10,000 by cheque, two of five used: 6,000 were to be paid back. Without it the note leaves 4,000 owed."""
    sell(clinic)
    complete(clinic, 1, 2)
    receive(clinic, 1_000_000, mode="cheque")
    discontinue(clinic)
    assert plan(clinic, "refundable_paise", "refund_status") == (600_000, "approved")
    assert bounce(clinic).invoice_outstanding_paise == 400_000
    assert plan(clinic, "refundable_paise", "residual_due_paise", "refund_status") == (0, 400_000, "none")
    assert installments(clinic, "final") == [(400_000, 0, 0, "pending")]
    assert owed(clinic) == 400_000


def test_bounce_cheque__after_the_credit_was_paid_back_all_of_it_is_owed(clinic: Clinic) -> None:
    """The clinic paid 6,000 back and never had the 10,000: the patient owes 4,000 for sessions, and the 6,000."""
    sell(clinic)
    complete(clinic, 1, 2)
    receive(clinic, 1_000_000, mode="cheque")
    discontinue(clinic)
    pay_back(clinic)
    assert bounce(clinic).invoice_outstanding_paise == 1_000_000
    assert plan(clinic, "refundable_paise", "residual_due_paise", "refund_status") == (0, 1_000_000, "paid")
    assert owed(clinic) == 1_000_000


def test_bounce_cheque__refuses_while_its_advance_is_used(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 1_050_000, mode="cheque")
    serve(clinic, patient=1, lines=(line(50_000, role="SVC_REV"),))
    apply_it(clinic, invoice_id=2)
    refused(clinic, bounce_cheque, order(BOUNCE), "ADVANCE_APPLIED")


def test_bounce_cheque__refuses_after_its_advance_was_paid_back(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 1_050_000, mode="cheque")
    pay_back(clinic, RefundPart(amount_paise=50_000), credit_note_id=None, payment_id=1)
    refused(clinic, bounce_cheque, order(BOUNCE), "ADVANCE_REFUNDED")


def test_bounce_cheque__refuses_twice_and_cash(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000, mode="cheque")
    receive(clinic, 200_000, mode="cash")
    bounce(clinic)
    refused(clinic, bounce_cheque, order(BOUNCE), "ALREADY_REVERSED")
    refused(clinic, bounce_cheque, order(BOUNCE, payment_id=2), "CASH_CANNOT_BOUNCE")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"payment_id": 99}, "NOT_FOUND"),
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 7, 1)}, "REVERSAL_BEFORE_ORIGINAL"),
        ({}, "PERIOD_CLOSED"),
        ({"on": date(2025, 7, 9), "bank_charge_paise": -1}, "AMOUNT_NEGATIVE"),
        ({"on": date(2025, 7, 9), "bank_charge_paise": LARGEST_PAISE + 1}, "AMOUNT_TOO_LARGE"),
    ],
)
def test_bounce_cheque__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000, mode="cheque")
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, bounce_cheque, order(BOUNCE, **changes), code)


def test_bounce_cheque__refuses_to_charge_what_is_no_bank(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000, mode="cheque")
    command: BounceCheque = order(BOUNCE, bank_charge_paise=1, bank_account_id=account_id(clinic, "1010"))
    refused(clinic, bounce_cheque, command, "ACCOUNT_UNFIT")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("DELETE FROM fiscal_periods WHERE start_date = '2025-08-01';", "NO_PERIOD"),
        (unmapped("CARD_FEES"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("CARD_FEES"), "GL_ACCOUNT_INACTIVE"),
    ],
)
def test_bounce_cheque__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000, mode="cheque")
    spoil(clinic, sql)
    refused(clinic, bounce_cheque, order(BOUNCE, bank_charge_paise=59_000), code)
