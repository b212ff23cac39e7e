from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.apply_credit import apply_credit
from desktop_app.workflows.pay_refund import pay_refund
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.steps.excess import Application, Excess
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.unapply_credit import CreditUnapplied, unapply_credit
from tests.clinic import Clinic
from tests.money_orders import CREDIT, CREDIT_BACK, REFUND, credit_another_invoice, owed_back, pay_back
from tests.orders import DISCONTINUED, REVERSAL, discontinue, do, half_done_plan, line, order, sell, serve
from tests.workflows.expect import LOCK_AUGUST, TOMORROW, owed, plan, refused, spoil


def last_match(clinic: Clinic) -> int:
    key: int = clinic.value("SELECT max(allocation_id) FROM ar_allocations")
    return key


def unapply(clinic: Clinic, **changes: Any) -> CreditUnapplied:  # noqa: ANN401 - the command's own
    return do(clinic, unapply_credit, order(CREDIT_BACK, allocation_id=last_match(clinic), **changes))


def test_unapply_credit__opens_the_other_invoice_again(clinic: Clinic) -> None:
    owed_back(clinic)
    credit_another_invoice(clinic)
    back = unapply(clinic)
    assert (back.credit_note_id, back.unapplied_after_paise) == (1, 600_000)
    assert clinic.rows("SELECT voided_date FROM ar_allocations ORDER BY allocation_id DESC LIMIT 1") == [
        ("2025-08-20",)
    ]
    assert owed(clinic) == -150_000  # the invoice of 4,500 is open, the credit of 6,000 too
    do(clinic, reverse_credit_note, order(REVERSAL, reinstate=True))
    assert plan(clinic, "status") == ("active",)


def test_unapply_credit__takes_the_newest_part_of_the_installments(clinic: Clinic) -> None:
    owed_back(clinic)
    sell(clinic, patient=1, on=DISCONTINUED)
    do(clinic, apply_credit, order(CREDIT, amount_paise=300_000))
    do(clinic, apply_credit, order(CREDIT, amount_paise=200_000))
    unapply(clinic)
    rows = clinic.rows("SELECT paid_paise FROM installment_payments WHERE plan_id = 2 ORDER BY installment_number")
    assert rows == [(200_000,), (100_000,), (0,), (0,), (0,)]


def test_unapply_credit__what_is_payable_again_waits_for_approval_above_the_threshold(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    serve(clinic, patient=1, on=DISCONTINUED, lines=(line(3_000_000, role="SVC_REV"),))
    do(clinic, apply_credit, order(CREDIT, amount_paise=None))
    assert plan(clinic, "refund_status") == ("none",)
    unapply(clinic)
    assert plan(clinic, "refund_status") == ("pending_approval",)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"allocation_id": 99}, "NOT_FOUND"),
        ({"allocation_id": 1}, "NOT_FOUND"),  # the receipt's match
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 8, 19)}, "REVERSAL_BEFORE_ORIGINAL"),
        ({}, "PERIOD_CLOSED"),
    ],
)
def test_unapply_credit__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    credit_another_invoice(clinic)
    command = order(CREDIT_BACK, **{"allocation_id": last_match(clinic), **changes})
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, unapply_credit, command, code)


def test_unapply_credit__refuses_its_own_invoice_a_refund_and_twice(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic)
    own = order(CREDIT_BACK, allocation_id=last_match(clinic))
    refused(clinic, unapply_credit, own, "CN_OWN_INVOICE")


def test_unapply_credit__refuses_a_refund_and_twice(clinic: Clinic) -> None:
    owed_back(clinic)
    credit_another_invoice(clinic)
    again = order(CREDIT_BACK, allocation_id=last_match(clinic))
    unapply(clinic)
    refused(clinic, unapply_credit, again, "ALREADY_REVERSED")
    pay_back(clinic)
    refused(clinic, unapply_credit, order(CREDIT_BACK, allocation_id=last_match(clinic)), "NOT_FOUND")


@pytest.mark.usefixtures("data_is_bad")
def test_unapply_credit__refuses_on_a_day_of_no_month(clinic: Clinic) -> None:
    owed_back(clinic)
    credit_another_invoice(clinic)
    spoil(clinic, "DELETE FROM fiscal_periods WHERE start_date = '2025-08-01';")
    refused(clinic, unapply_credit, order(CREDIT_BACK, allocation_id=last_match(clinic)), "NO_PERIOD")


def test_unapply_credit__what_becomes_payable_again_is_approved_first(clinic: Clinic) -> None:
    """Of Rs 30,000 to be paid back 25,000 went to another invoice; 5,000 needed no approval, but 30,000 do."""
    half_done_plan(clinic, paid_paise=5_000_000, package=line(5_000_000))
    serve(clinic, patient=1, lines=(line(2_500_000, role="SVC_REV"),))
    discontinue(clinic, excess=Excess(applications=(Application(invoice_id=2, amount_paise=2_500_000),)))
    assert plan(clinic, "refund_status") == ("approved",)
    unapply(clinic)
    assert plan(clinic, "refund_status") == ("pending_approval",)
    refused(clinic, pay_refund, order(REFUND, parts=(RefundPart(amount_paise=3_000_000),)), "REFUND_NOT_APPROVED")
