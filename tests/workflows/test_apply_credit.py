"""A credit of Rs 6,000 is applied to another invoice of the patient: a match, never a posting (S74)."""

from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.apply_credit import apply_credit
from desktop_app.workflows.keep_credit_as_balance import keep_credit_as_balance
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.reverse_receipt import reverse_receipt
from desktop_app.workflows.reverse_refund import reverse_refund
from desktop_app.workflows.steps.invoicing import SaleLine
from tests.clinic import Clinic
from tests.money_orders import (
    CREDIT,
    KEEPING,
    RECEIPT_REVERSAL,
    REFUND_REVERSAL,
    credit_another_invoice,
    owed_back,
    pay_back,
)
from tests.orders import DISCONTINUED, REVERSAL, do, draft, line, order, post, receive, sell, serve
from tests.workflows.expect import LOCK_JULY, TOMORROW, balances, installments, owed, plan, refused, spoil


def test_apply_credit__settles_another_invoice_without_a_posting(clinic: Clinic) -> None:
    owed_back(clinic)
    before = clinic.value("SELECT count(*) FROM gl_transactions")
    applied = credit_another_invoice(clinic)
    assert (applied.applied_paise, applied.invoice_outstanding_paise, applied.unapplied_after_paise) == (
        450_000,
        0,
        150_000,
    )
    assert clinic.value("SELECT count(*) FROM gl_transactions") == before + 1  # the other invoice's own
    assert plan(clinic, "refund_status") == ("approved",)
    assert owed(clinic) == -150_000


def test_apply_credit__all_of_it_leaves_nothing_to_pay_back(clinic: Clinic) -> None:
    owed_back(clinic)
    serve(clinic, patient=1, on=DISCONTINUED, lines=sell_lines(900_000))
    do(clinic, apply_credit, order(CREDIT, amount_paise=None))
    assert plan(clinic, "refund_status") == ("none",)
    assert owed(clinic) == 300_000


def sell_lines(paise: int) -> tuple[SaleLine, ...]:
    return (line(paise, role="SVC_REV"),)


def test_apply_credit__fills_the_installments_of_another_package(clinic: Clinic) -> None:
    owed_back(clinic)
    sell(clinic, patient=1, on=DISCONTINUED)
    do(clinic, apply_credit, order(CREDIT, amount_paise=500_000))
    rows = clinic.rows("SELECT paid_paise FROM installment_payments WHERE plan_id = 2 ORDER BY installment_number")
    assert rows == [(200_000,), (200_000,), (100_000,), (0,), (0,)]
    assert (
        clinic.rows("SELECT payment_id, credit_note_id FROM payment_allocations WHERE invoice_id = 2")
        == [(None, 1)] * 3
    )


def test_apply_credit__the_note_cannot_be_reversed_then(clinic: Clinic) -> None:
    owed_back(clinic)
    credit_another_invoice(clinic)
    refused(clinic, reverse_credit_note, order(REVERSAL, reinstate=True), "CN_HAS_APPLICATIONS")


def test_apply_credit__what_was_kept_is_used_first(clinic: Clinic) -> None:
    """Of 6,000, 2,000 are kept: 4,500 to another invoice take them and 2,500 of what was to be paid back."""
    owed_back(clinic)
    do(clinic, keep_credit_as_balance, order(KEEPING))
    credit_another_invoice(clinic, amount_paise=50_000)
    assert clinic.value("SELECT kept_paise FROM patient_credit_notes") == 150_000
    do(clinic, apply_credit, order(CREDIT, amount_paise=400_000))
    assert clinic.value("SELECT kept_paise FROM patient_credit_notes") == 0


def test_apply_credit__to_its_own_invoice_is_a_match_alone(clinic: Clinic) -> None:
    """A service of 2,000 is paid and then credited by 500; the receipt is reversed, so the note can settle it."""
    serve(clinic)
    receive(clinic, 200_000)
    post(clinic, draft(clinic))
    do(clinic, reverse_receipt, order(RECEIPT_REVERSAL))
    applied = do(clinic, apply_credit, order(CREDIT, invoice_id=1, amount_paise=None))
    assert (applied.applied_paise, applied.invoice_outstanding_paise) == (50_000, 150_000)
    assert clinic.value("SELECT count(*) FROM payment_allocations WHERE credit_note_id = 1") == 0
    assert balances(clinic)["1100"] == 150_000


def test_apply_credit__to_its_own_invoice_lowers_what_the_final_installment_asks_for(clinic: Clinic) -> None:
    """Rs 10,000 paid, 6,000 credited and refunded; the receipt and the refund come back: 10,000 less 6,000 are due."""
    owed_back(clinic)
    pay_back(clinic)
    do(clinic, reverse_receipt, order(RECEIPT_REVERSAL))
    do(clinic, reverse_refund, order(REFUND_REVERSAL))
    assert installments(clinic, "final") == [(1_000_000, 0, 0, "pending")]
    do(clinic, apply_credit, order(CREDIT, invoice_id=1, amount_paise=None))
    assert installments(clinic, "final") == [(1_000_000, 0, 600_000, "pending")]
    assert plan(clinic, "refundable_paise", "residual_due_paise", "refund_status") == (0, 400_000, "none")
    assert owed(clinic) == 400_000


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"credit_note_id": 99}, "NOT_FOUND"),
        ({"invoice_id": 99}, "NOT_FOUND"),
        ({"invoice_id": 3}, "DIFFERENT_PATIENT"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 8, 4)}, "PAYMENT_BEFORE_INVOICE"),
        ({"on": date(2025, 8, 6)}, "APPLY_BEFORE_CREDIT"),
        ({"amount_paise": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": 450_001}, "APPLY_EXCEEDS_INVOICE"),
        ({"invoice_id": 4, "amount_paise": 600_001}, "APPLY_EXCEEDS_CREDIT"),
        ({"invoice_id": 1, "amount_paise": None}, "APPLY_EXCEEDS_INVOICE"),
    ],
)
def test_apply_credit__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    serve(clinic, patient=1, on=date(2025, 8, 5), lines=sell_lines(450_000))
    serve(clinic)
    serve(clinic, patient=1, lines=sell_lines(900_000))
    refused(clinic, apply_credit, order(CREDIT, **changes), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE patient_credit_notes SET status = 'reversed';", "CN_NOT_POSTED"),
        ("UPDATE invoices SET status = 'cancelled';", "INVOICE_NOT_POSTED"),
        ("UPDATE fiscal_periods SET status = 'locked' WHERE start_date = '2025-08-01';", "PERIOD_CLOSED"),
        ("DELETE FROM fiscal_periods WHERE start_date = '2025-08-01';", "NO_PERIOD"),
    ],
)
def test_apply_credit__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    serve(clinic, patient=1, on=DISCONTINUED)
    spoil(clinic, sql + LOCK_JULY)
    refused(clinic, apply_credit, order(CREDIT, amount_paise=100), code)
