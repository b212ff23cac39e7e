"""The register of refunds and what waits, and the credits from which a refund is begun.

S07: Rs 10,000 paid by UPI, two of five sessions used, so that Rs 6,000 are to be paid back; five times as dear a
package leaves Rs 30,000, above the clinic's threshold of Rs 10,000.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.payable_credits import ADVANCES, KEPT, NOTES, PAYABLE_CREDITS
from desktop_app.reports.refund_detail import refund_detail
from desktop_app.reports.refunds import REFUNDS, REJECTED, REVERSED, TO_PAY, WAITING, state_of, waiting_for
from desktop_app.reports.report import Report
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.table import Cell
from desktop_app.repositories import refunds
from desktop_app.repositories.books import Reading
from desktop_app.workflows.approve_refund import approve_refund
from desktop_app.workflows.keep_credit_as_balance import keep_credit_as_balance
from desktop_app.workflows.pay_requested_refund import pay_requested_refund
from desktop_app.workflows.reject_refund import reject_refund
from desktop_app.workflows.reverse_refund import reverse_refund
from desktop_app.workflows.steps import refunding
from desktop_app.workflows.steps.refunding import RefundPart
from tests import money_orders
from tests.clinic import Clinic, new_clinic
from tests.money_orders import APPROVAL, KEEPING, REFUND_REVERSAL, REJECTION, REQUESTED, ask_back, owed_back, pay_back
from tests.orders import DISCONTINUED, do, order

QUERY = MasterQuery(today=DISCONTINUED)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = new_clinic(tmp_path / "book.clinicbook")
    made.clock.today = DISCONTINUED
    yield made
    made.books.close()
    assert made.findings() == {}


def cells(
    clinic: Clinic, report: Report[MasterQuery], *names: str, query: MasterQuery = QUERY
) -> list[tuple[Cell, ...]]:
    places = [1 + [column.name for column in report.columns].index(name) for name in names]
    with clinic.books.reading() as reading:
        return [tuple(row[place] for place in places) for row in report.rows(reading, query)]


def agreed(reading: Reading) -> bool:
    """Tell whether the register calls waiting what the workflows would refuse to pay, and nothing else."""
    for (key,) in reading.execute(REFUNDS.register.lean(()).select().with_only_columns(REFUNDS.register.key)):
        found = refunds.refund(reading, key)
        if found.status == "requested":
            owed = refunding.credit(reading, credit_note_id=found.credit_note_id, payment_id=found.payment_id)
            if refunding.needs_approval(reading, owed, found.amount_paise) != (state_of(reading, key) == WAITING):
                return False
    return True


def test_refunds__newest_first_with_what_each_is_of(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic, RefundPart(amount_paise=100_000, mode="upi"))
    ask_back(clinic, amount_paise=200_000, mode="cash")
    assert cells(clinic, REFUNDS, "number", "date", "patient", "source", "source_number", "mode", "account") == [
        (None, DISCONTINUED, "Lakshmi Menon", "Credit note", "CN/25-26/00001", "Cash", None),
        (
            "RFD/25-26/00001",
            DISCONTINUED,
            "Lakshmi Menon",
            "Credit note",
            "CN/25-26/00001",
            "UPI",
            "1060 UPI / wallet clearing",
        ),
    ]
    assert cells(clinic, REFUNDS, "amount", "paid", "status", "asked_by", "approved_by") == [
        (200_000, 0, "requested", "Meera Joshi", None),
        (100_000, 100_000, "paid", "Meera Joshi", None),
    ]


def test_refunds__wait_where_the_workflow_would_refuse_to_pay_them(clinic: Clinic) -> None:
    """The plan's Rs 30,000 wait; approved, they cover what is payable, not what was kept and asked for after all."""
    owed_back(clinic, times=5)
    ask_back(clinic, amount_paise=50_000)
    assert cells(clinic, REFUNDS, "status") == [("waiting",)]
    do(clinic, approve_refund, order(APPROVAL))
    assert cells(clinic, REFUNDS, "status") == [("requested",)]
    do(clinic, keep_credit_as_balance, order(KEEPING, amount_paise=1_800_000))
    ask_back(clinic, amount_paise=1_200_000)  # Rs 30,000 less 18,000 kept
    ask_back(clinic, amount_paise=1_300_000)
    assert cells(clinic, REFUNDS, "amount", "status") == [
        (1_300_000, "waiting"),
        (1_200_000, "requested"),
        (50_000, "requested"),
    ]
    with clinic.books.reading() as reading:
        assert agreed(reading)


def test_refunds__of_an_advance_wait_above_the_threshold_with_what_was_paid_before(clinic: Clinic) -> None:
    money_orders.register(clinic)
    money_orders.advance(clinic, amount_paise=2_000_000, rate_bp=0)
    of = {"credit_note_id": None, "payment_id": 1}
    pay_back(clinic, RefundPart(amount_paise=600_000), **of)
    ask_back(clinic, amount_paise=400_000, **of)
    ask_back(clinic, amount_paise=400_001, **of)
    assert cells(clinic, REFUNDS, "source_number", "amount", "status") == [
        ("RV/25-26/00001", 400_001, "waiting"),
        ("RV/25-26/00001", 400_000, "requested"),
        ("RV/25-26/00001", 600_000, "paid"),
    ]
    with clinic.books.reading() as reading:
        assert agreed(reading)


def test_refunds__told_apart_by_chips(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    ask_back(clinic, amount_paise=1_500_000)  # 1: waits, and is rejected
    do(clinic, reject_refund, order(REJECTION))
    ask_back(clinic, amount_paise=2_000_000)  # 2: waits
    do(clinic, approve_refund, order(APPROVAL))
    ask_back(clinic, amount_paise=100_000)  # 3: paid and taken back
    do(clinic, pay_requested_refund, order(REQUESTED, refund_id=3))
    do(clinic, reverse_refund, order(REFUND_REVERSAL, refund_id=3))
    do(clinic, approve_refund, order(APPROVAL, plan_id=None, refund_id=2))
    with clinic.books.reading() as reading:
        found = {
            only: [row[0] for row in REFUNDS.rows(reading, replace(QUERY, only=only))]
            for only in ("", WAITING, TO_PAY, "paid", REJECTED, REVERSED)
        }
    assert found == {"": [3, 2, 1], WAITING: [], TO_PAY: [2], "paid": [], REJECTED: [1], REVERSED: [3]}


@pytest.mark.parametrize(
    ("search", "count"), [("RFD/25-26/1", 1), ("lakshmi", 1), ("CN/25-26/00001", 1), ("zoya", 0), ("", 1)]
)
def test_refunds__found_by_number_patient_and_note(search: str, count: int, clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic)
    with clinic.books.reading() as reading:
        assert REFUNDS.count(reading, replace(QUERY, search=search)) == count


def test_refunds__of_days_and_of_a_branch_from_the_command_line(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic)
    named = REPORTS["refunds"]
    with clinic.books.reading() as reading:
        for request, count in (
            (ReportRequest(), 1),
            (ReportRequest(dated_to=date(2025, 8, 19)), 0),
            (ReportRequest(dated_from=DISCONTINUED, branch="MAIN"), 1),
        ):
            table = named.sheet(reading, request)
            assert len(list(table.rows)) == count
    assert [column.heading for column in table.columns][:3] == ["Refund Number", "Date", "Patient ID"]
    assert "Asked By Key" not in [column.heading for column in table.columns]


def test_waiting_for__what_this_user_may_approve(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    ask_back(clinic, amount_paise=1_500_000)
    with clinic.books.reading() as reading:
        alone = waiting_for(reading, 1)
    assert (alone.requests, alone.plans, alone.users, alone.count) == (1, 1, 1, 2)
    money_orders.second_user(clinic)
    with clinic.books.reading() as reading:
        asked, other = waiting_for(reading, 1), waiting_for(reading, 2)
    assert (asked.count, other.count) == (0, 2)


def test_refund_detail__says_all_of_it(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic, RefundPart(amount_paise=400_000, mode="bank"))
    with clinic.books.reading() as reading:
        found = refund_detail(reading, 1)
    assert (found.source_number, found.plan_number, found.account, found.unapplied_paise, found.state) == (
        "CN/25-26/00001",
        "PL/25-26/00001",
        "1040  Bank - current account",
        200_000,
        "paid",
    )
    assert [each.action for each in found.history] == ["pay", "override"]
    (posted,) = found.journal
    assert [(line.account_code, line.debit_paise, line.credit_paise) for line in posted.lines] == [
        ("1100", 400_000, 0),
        ("1040", 0, 400_000),
    ]


def test_payable_credits__what_is_unapplied_kept_and_asked_for(clinic: Clinic) -> None:
    """Of Rs 6,000 credited Rs 2,000 are kept and Rs 1,500 asked for; an advance of Rs 5,900 waits for its invoice."""
    owed_back(clinic)
    money_orders.advance(clinic)
    do(clinic, keep_credit_as_balance, order(KEEPING))
    ask_back(clinic, amount_paise=150_000)
    assert cells(clinic, PAYABLE_CREDITS, "number", "kind", "open", "kept", "asked", "payable", "status") == [
        ("CN/25-26/00001", "Credit note", 600_000, 200_000, 150_000, 400_000, "to_pay"),
        ("RV/25-26/00001", "Advance", 590_000, 0, 0, 590_000, "to_pay"),
    ]
    with clinic.books.reading() as reading:
        counts = {only: PAYABLE_CREDITS.count(reading, replace(QUERY, only=only)) for only in (NOTES, ADVANCES, KEPT)}
    assert counts == {NOTES: 1, ADVANCES: 1, KEPT: 1}


def test_payable_credits__what_is_used_up_or_taken_back_is_none(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic)
    assert cells(clinic, PAYABLE_CREDITS, "number") == []
    do(clinic, reverse_refund, order(REFUND_REVERSAL))
    assert cells(clinic, PAYABLE_CREDITS, "number", "payable") == [("CN/25-26/00001", 600_000)]


@pytest.mark.parametrize(
    ("kept_paise", "asked_paise", "state"),
    [(600_000, 0, "kept"), (200_000, 400_000, "requested"), (200_000, 399_999, "to_pay")],
)
def test_payable_credits__state(kept_paise: int, asked_paise: int, state: str, clinic: Clinic) -> None:
    owed_back(clinic)
    do(clinic, keep_credit_as_balance, order(KEEPING, amount_paise=kept_paise))
    if asked_paise:
        ask_back(clinic, amount_paise=asked_paise)
    assert cells(clinic, PAYABLE_CREDITS, "status") == [(state,)]


def test_payable_credits__of_a_plan_that_waits(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    assert cells(clinic, PAYABLE_CREDITS, "plan", "plan_id", "discontinued_by", "payable", "status") == [
        ("PL/25-26/00001", 1, 1, 3_000_000, "waiting")
    ]
