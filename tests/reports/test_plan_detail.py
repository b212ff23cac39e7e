"""A plan's screen: all that belongs to it, and its figures, on the stories of tests/story_book.py."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.errors import NotFound
from desktop_app.reports.journal import journal_of_plan
from desktop_app.reports.plan_detail import PlanDocument, plan_detail
from desktop_app.repositories.books import Reading

SOLD, DELIVERED, DISCONTINUED = date(2025, 6, 2), date(2025, 7, 2), date(2025, 8, 20)


def test_detail__of_a_discontinued_plan(reading: Reading) -> None:
    """Scenario S16: 2 of 5 sessions used, 4,000 of 10,000 paid, 5,500 credited, 500 still asked for."""
    detail = plan_detail(reading, 2)
    assert (detail.plan.plan_number, detail.plan.status, detail.plan.residual_due_paise) == (
        "PL/25-26/00002",
        "discontinued",
        50_000,
    )
    assert detail.patient.full_name == "लक्ष्मी मेनन"
    assert detail.invoice.invoice_number == "INV/25-26/00002"
    assert [each.session_status for each in detail.sessions] == ["completed"] * 2 + ["cancelled"] * 3
    assert [(each.kind, each.paid_paise, each.waived_paise, each.open_paise) for each in detail.installments] == [
        ("regular", 200_000, 0, 0),
        ("regular", 200_000, 0, 0),
        ("regular", 0, 200_000, 0),
        ("final", 0, 0, 50_000),
        ("regular", 0, 200_000, 0),
        ("regular", 0, 200_000, 0),
    ]  # by due date: the final one is due on the day of the discontinuation
    assert (detail.used_paise, detail.paid_paise, detail.open_paise) == (400_000, 400_000, 50_000)


def test_detail__its_documents_in_their_order(reading: Reading) -> None:
    assert plan_detail(reading, 2).documents == (
        PlanDocument("invoice", 2, "INV/25-26/00002", SOLD, "posted", 1_000_000),
        PlanDocument("payment", 2, "RCP/25-26/00002", DELIVERED, "posted", 400_000),
        PlanDocument("credit_note", 2, "CN/25-26/00002", DISCONTINUED, "posted", 550_000),
    )


def test_detail__a_receipt_stands_once_however_many_installments_it_fills(reading: Reading) -> None:
    """Scenario S43: one receipt for the plan and for the other lines of its bill."""
    detail = plan_detail(reading, 4)
    assert [(each.kind, each.amount_paise) for each in detail.documents] == [
        ("invoice", 5_250_000),
        ("payment", 1_000_000),
        ("credit_note", 4_000_000),
    ]
    assert (detail.used_paise, detail.paid_paise, detail.open_paise) == (1_000_000, 750_000, 250_000)


def test_detail__tax_counts_in_what_was_used(reading: Reading) -> None:
    """Scenario S32: two sessions of 2,000 + 360."""
    assert plan_detail(reading, 3).used_paise == 472_000


@pytest.mark.parametrize(
    ("today", "overdue"),
    [
        (date(2025, 7, 15), 0),
        (date(2025, 7, 16), 200_000),
        (date(2025, 8, 20), 400_000),
        (date(2025, 12, 31), 1_000_000),
    ],
)
def test_overdue__is_what_was_due_before_today(reading: Reading, today: date, overdue: int) -> None:
    """Zoya Khan pays nothing of 10,000 in five installments from 15 July."""
    assert plan_detail(reading, 5).overdue_paise(today) == overdue


def test_overdue__nothing_of_what_was_waived(reading: Reading) -> None:
    """Of scenario S02 everything that was not paid is waived; of S16 the 500 left fall due with the discontinuation."""
    assert plan_detail(reading, 1).overdue_paise(date(2026, 3, 31)) == 0
    assert plan_detail(reading, 2).overdue_paise(date(2026, 3, 31)) == 50_000


def test_detail__journal_and_history(reading: Reading) -> None:
    detail = plan_detail(reading, 2)
    assert detail.journal == journal_of_plan(reading, 2, 2)
    acts = [(each.action, each.user, each.reason) for each in detail.history]
    assert acts == [
        ("create", "Meera Joshi", None),
        ("complete", "Meera Joshi", None),
        ("complete", "Meera Joshi", None),
        ("pay", "Meera Joshi", None),
        ("discontinue", "Meera Joshi", "=Too far, she says"),
        ("override", "Meera Joshi", "Credit 5,500.00 in place of 6,000.00: =Too far, she says"),
    ]
    assert {each.at for each in detail.history} == {"2025-08-20T06:30:00.000Z"}


def test_detail__of_no_plan_is_refused(reading: Reading) -> None:
    with pytest.raises(NotFound):
        plan_detail(reading, 99)


def test_detail__what_a_discontinued_plan_credited_and_retained(reading: Reading) -> None:
    """S16: 5,500 of 6,000 credited, so 500 retained; S02: all 8,000 of the four sessions credited; running: nothing."""
    found = [
        (plan_detail(reading, plan).credited_paise, plan_detail(reading, plan).retained_paise) for plan in (2, 1, 5)
    ]
    assert found == [(550_000, 50_000), (800_000, 0), (0, 0)]


def test_detail__knows_its_line_and_what_the_bill_lacks(reading: Reading) -> None:
    """S43: of the bill's 52,500, 10,000 were paid and 40,000 credited; the plan's own line is the exempt 50,000."""
    detail = plan_detail(reading, 4)
    assert (detail.line.gross_paise, detail.line.treatment, detail.outstanding_paise) == (5_000_000, "exempt", 250_000)
    assert plan_detail(reading, 3).line.rate_bp == 1800


def test_detail__revenue_of_a_session_is_its_taxable_value_under_the_deferred_policy(reading: Reading) -> None:
    """S32: sessions of 2,000 + 360; under at-invoice nothing is left to be earned."""
    detail = plan_detail(reading, 3)
    assert detail.earned_by(detail.sessions[0]) == 200_000
    at_invoice = replace(detail, plan=replace(detail.plan, revenue_policy="at_invoice"))
    assert at_invoice.earned_by(detail.sessions[0]) == 0
