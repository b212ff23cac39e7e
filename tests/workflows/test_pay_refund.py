"""Rs 6,000 are to be paid back of a package that was paid by UPI (S07); of one five times as dear, 30,000 (S79)."""

from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.approve_refund import approve_refund
from desktop_app.workflows.keep_credit_as_balance import keep_credit_as_balance
from desktop_app.workflows.pay_refund import pay_refund
from desktop_app.workflows.steps.excess import Excess
from desktop_app.workflows.steps.refunding import RefundPart
from tests.clinic import Clinic
from tests.master_orders import account_id
from tests.money_orders import APPROVAL, KEEPING, REFUND, advance, apply_it, owed_back, pay_back, register
from tests.orders import DISCONTINUED, SOLD, credit, do, draft, line, order, post, receive, sell, serve
from tests.workflows.expect import (
    LOCK_AUGUST,
    NO_BRANCH_OF_NOTE,
    TOMORROW,
    balances,
    long_prefix,
    owed,
    plan,
    posted,
    refused,
    spoil,
    switched_off,
    unmapped,
)


def part(paise: int, mode: str | None = None, **more: Any) -> RefundPart:  # noqa: ANN401 - the part's own
    return RefundPart(amount_paise=paise, mode=mode, **more)


def overrides(clinic: Clinic) -> list[tuple[Any, ...]]:
    return clinic.rows("SELECT entity_id FROM audit_log WHERE action = 'override' AND entity = 'refunds'")


def test_pay_refund__of_a_credit(clinic: Clinic) -> None:
    owed_back(clinic)
    paid = pay_back(clinic, part(600_000, "bank"))
    assert (paid.refund_numbers, paid.unapplied_after_paise, paid.refund_status) == (("RFD/25-26/00001",), 0, "paid")
    assert posted(clinic, "refund") == {"1100": 600_000, "1040": -600_000}
    assert clinic.rows("SELECT status, mode, source, credit_note_id, payment_id FROM refunds") == [
        ("paid", "bank", "credit_note", 1, None)
    ]
    assert plan(clinic, "refund_status") == ("paid",)
    assert owed(clinic) == 0


def test_pay_refund__goes_back_the_way_it_came(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic, part(600_000))
    assert posted(clinic, "refund") == {"1100": 600_000, "1060": -600_000}
    assert overrides(clinic) == []


def test_pay_refund__another_mode_is_a_warning_that_is_logged(clinic: Clinic) -> None:
    """Of the 10,000 that came by UPI, 9,000 go back by it later; cash never came in."""
    owed_back(clinic)
    pay_back(clinic, part(100_000, "cash"), part(500_000, "upi"))
    assert overrides(clinic) == [(1,)]


def test_pay_refund__in_parts_and_modes(clinic: Clinic) -> None:
    owed_back(clinic)
    first = pay_back(clinic, part(100_000, "cash"), part(200_000, "cheque"))
    assert (first.refund_numbers, first.refund_status) == (("RFD/25-26/00001", "RFD/25-26/00002"), "partly_paid")
    assert first.unapplied_after_paise == 300_000
    assert {code: balances(clinic)[code] for code in ("1010", "1040")} == {"1010": -100_000, "1040": -200_000}
    assert pay_back(clinic, part(300_000)).refund_status == "paid"
    assert owed(clinic) == 0


def test_pay_refund__from_the_account_that_was_chosen(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic, part(600_000, "cash", account_id=account_id(clinic, "1020")))
    assert balances(clinic)["1020"] == -600_000


def test_pay_refund__above_the_threshold_waits_for_approval(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    refused(clinic, pay_refund, order(REFUND, parts=(part(3_000_000),)), "REFUND_NOT_APPROVED")
    refused(clinic, pay_refund, order(REFUND, parts=(part(100),)), "REFUND_NOT_APPROVED")
    do(clinic, approve_refund, order(APPROVAL))
    assert pay_back(clinic, part(1_000_000)).refund_status == "partly_paid"
    assert pay_back(clinic, part(2_000_000)).refund_status == "paid"


def test_pay_refund__of_a_note_of_no_plan_goes_by_what_was_paid_in_all(clinic: Clinic) -> None:
    """A service of Rs 20,000 is paid and credited: 10,000 at once, then one paisa more is above the threshold."""
    serve(clinic, lines=(line(2_000_000, role="SVC_REV"),))
    receive(clinic, 2_000_000, mode="bank")
    post(clinic, draft(clinic, credit(2_000_000)))
    assert pay_back(clinic, part(1_000_000)).refund_status == "none"
    refused(clinic, pay_refund, order(REFUND, parts=(part(1),)), "REFUND_NOT_APPROVED")


def test_pay_refund__what_was_kept_is_paid_back_when_it_is_asked_for(clinic: Clinic) -> None:
    owed_back(clinic)
    do(clinic, keep_credit_as_balance, order(KEEPING, amount_paise=None))
    assert plan(clinic, "refund_status") == ("none",)
    assert pay_back(clinic, part(600_000)).refund_status == "paid"
    assert clinic.value("SELECT kept_paise FROM patient_credit_notes") == 0


def test_pay_refund__what_was_kept_is_not_approved_with_the_rest(clinic: Clinic) -> None:
    """Of Rs 30,000 all but 1,000 are kept: the 1,000 go without approval, the 29,000 do not, together or apart."""
    owed_back(clinic, times=5, excess=Excess(kept_paise=2_900_000, consent="Signed on the note's copy"))
    assert plan(clinic, "refund_status") == ("approved",)
    refused(clinic, pay_refund, order(REFUND, parts=(part(3_000_000),)), "REFUND_NOT_APPROVED")
    assert pay_back(clinic, part(100_000)).refund_status == "paid"
    refused(clinic, pay_refund, order(REFUND, parts=(part(2_900_000),)), "REFUND_NOT_APPROVED")
    refused(clinic, pay_refund, order(REFUND, parts=(part(900_001),)), "REFUND_NOT_APPROVED")
    assert pay_back(clinic, part(900_000)).unapplied_after_paise == 2_000_000


def test_pay_refund__all_notes_of_an_invoice_share_what_came_in_by_a_mode(clinic: Clinic) -> None:
    """Rs 2,000 came by bank, 1,000 in cash; two notes of 1,500: the first takes 1,500 by bank, the second 500."""
    serve(clinic, lines=(line(300_000, role="SVC_REV"),))
    receive(clinic, 200_000, mode="bank")
    receive(clinic, 100_000, mode="cash")
    for number in (1, 2):
        post(clinic, draft(clinic, credit(150_000)))
        pay_back(clinic, part(150_000 if number == 1 else 50_000, "bank"), credit_note_id=number)
    assert overrides(clinic) == []
    pay_back(clinic, part(100_000, "bank"), credit_note_id=2)
    assert overrides(clinic) == [(3,)]


def test_pay_refund__of_an_advance_takes_its_tax_back_cumulatively(clinic: Clinic) -> None:
    """Rs 5,900 with 18 % inside: of 2,000 the CGST is 15,254.2 paise; the other 3,900 take 45,000 - 15,254."""
    register(clinic)
    advance(clinic)
    source = {"credit_note_id": None, "payment_id": 1}
    assert pay_back(clinic, part(200_000), **source).refund_numbers == ("RFV/25-26/00001",)
    assert posted(clinic, "refund") == {
        "2200": 200_000,
        "1060": -200_000,
        "2110": 15_254,
        "2120": 15_254,
        "1450": -30_508,
    }
    assert pay_back(clinic, part(390_000), **source).unapplied_after_paise == 0
    assert balances(clinic) == {}


def test_pay_refund__of_an_overpayment_is_no_voucher(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 1_050_000)
    paid = pay_back(clinic, part(50_000), credit_note_id=None, payment_id=1)
    assert paid.refund_numbers == ("RFD/25-26/00001",)
    assert posted(clinic, "refund") == {"2200": 50_000, "1060": -50_000}


def test_pay_refund__no_more_of_an_advance_than_is_left_of_it(clinic: Clinic) -> None:
    sell(clinic)
    advance(clinic)
    apply_it(clinic, amount_paise=500_000)
    command = order(REFUND, parts=(part(90_001),), credit_note_id=None, payment_id=1)
    refused(clinic, pay_refund, command, "REFUND_EXCEEDS_CREDIT")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"payment_id": 1}, "BAD_INPUT"),
        ({"credit_note_id": None}, "BAD_INPUT"),
        ({"parts": ()}, "COUNT_OUT_OF_RANGE"),
        ({"credit_note_id": 99}, "NOT_FOUND"),
        ({"credit_note_id": None, "payment_id": 99}, "NOT_FOUND"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 8, 19)}, "REFUND_BEFORE_CN"),
        ({"on": SOLD, "credit_note_id": None, "payment_id": 1}, "REFUND_BEFORE_PAYMENT"),
        ({"parts": (part(0),)}, "AMOUNT_NOT_POSITIVE"),
        ({"parts": (part(LARGEST_PAISE + 1),)}, "AMOUNT_TOO_LARGE"),
        ({"parts": (part(1, "gold"),)}, "BAD_INPUT"),
        ({"parts": (part(600_001),)}, "REFUND_EXCEEDS_CREDIT"),
        ({"parts": (part(300_000), part(300_001, "cash"))}, "REFUND_EXCEEDS_CREDIT"),
    ],
)
def test_pay_refund__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    refused(clinic, pay_refund, order(REFUND, **changes), code)


def test_pay_refund__refuses_an_account_where_no_such_money_lies(clinic: Clinic) -> None:
    owed_back(clinic)
    command = order(REFUND, parts=(part(1, "cheque", account_id=account_id(clinic, "1030")),))
    refused(clinic, pay_refund, command, "ACCOUNT_UNFIT")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (LOCK_AUGUST, "PERIOD_CLOSED"),
        ("DELETE FROM fiscal_periods WHERE start_date = '2025-08-01';", "NO_PERIOD"),
        ("UPDATE patient_credit_notes SET status = 'reversed';", "CN_NOT_POSTED"),
        (NO_BRANCH_OF_NOTE, "BRANCH_REQUIRED"),
        (unmapped("UPI"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("AR_CONTROL"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("RFD"), "NUMBER_TOO_LONG"),
    ],
)
def test_pay_refund__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    spoil(clinic, sql)
    refused(clinic, pay_refund, order(REFUND), code)


@pytest.mark.usefixtures("data_is_bad")
def test_pay_refund__refuses_a_receipt_that_was_reversed(clinic: Clinic) -> None:
    register(clinic)
    advance(clinic)
    spoil(clinic, "UPDATE payments SET status = 'reversed';")
    command = order(REFUND, parts=(part(1),), credit_note_id=None, payment_id=1, on=DISCONTINUED)
    refused(clinic, pay_refund, command, "PAYMENT_NOT_POSTED")
