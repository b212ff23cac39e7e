"""What a receipt would settle, held against what the same receipt then settles."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.accounting import money_posting
from desktop_app.reports.journal import journal_of_document
from desktop_app.reports.receipt_preview import receivable
from tests import orders
from tests.clinic import Clinic, new_clinic

PARTS = "SELECT installment_number, paid_paise FROM installment_payments WHERE plan_id = ? ORDER BY due_date"


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    made = new_clinic(tmp_path / "clinic.clinicbook")
    made.clock.today = orders.DISCONTINUED
    return made


def mixed_bill(clinic: Clinic) -> None:
    lines = (orders.line(200_000, role="CONSULT_REV"), orders.line(50_000, role="MED_REV"))
    orders.sell(clinic, package=orders.line(5_000_000), other_lines=lines)


@pytest.mark.parametrize("amount", [1, 250_000, 300_000, 1_250_000, 5_249_999, 5_250_000, 6_000_000])
def test_preview__is_what_is_posted(clinic: Clinic, amount: int) -> None:
    mixed_bill(clinic)
    with clinic.books.reading() as reading:
        found = receivable(reading, 1)
    parts = found.spread(amount)
    lines = money_posting.received(
        money_posting.of_mode("upi"),
        settled_paise=parts.settled_paise,
        advance_paise=parts.advance_paise,
        patient_id=1,
    )
    received = orders.receive(clinic, amount)
    assert (parts.settled_paise, parts.advance_paise) == (received.allocated_paise, received.advance_paise)
    assert tuple(paid for _, paid in clinic.rows(PARTS, 1)) == parts.installments_paise
    with clinic.books.reading() as reading:
        (posted,) = journal_of_document(reading, "payment", received.payment_id)
    assert found.accounts.named(lines) == posted.lines


def test_preview__of_a_part_paid_bill(clinic: Clinic) -> None:
    """Rs 10,000 in five installments; 3,000 paid leaves 1,000 of the second and three whole ones."""
    orders.sell(clinic)
    orders.receive(clinic, 300_000)
    with clinic.books.reading() as reading:
        found = receivable(reading, 1)
    assert (found.open_paise, found.other_lines_paise) == (700_000, 0)
    filled = [
        (each.installment and each.installment.installment_number, each.open_paise, each.part_paise, each.left_paise)
        for each in found.fillings(150_000)
    ]
    assert filled == [
        (2, 100_000, 100_000, 0),
        (3, 200_000, 50_000, 150_000),
        (4, 200_000, 0, 200_000),
        (5, 200_000, 0, 200_000),
    ]


def test_preview__other_lines_stand_first(clinic: Clinic) -> None:
    mixed_bill(clinic)
    with clinic.books.reading() as reading:
        other, *installments = receivable(reading, 1).fillings(250_001)
    assert (other.installment, other.open_paise, other.part_paise, other.left_paise) == (None, 250_000, 250_000, 0)
    assert [each.part_paise for each in installments] == [1, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("paid", "today", "overdue", "proposed"),
    [
        (0, date(2025, 6, 2), False, 200_000),  # due today is not overdue
        (0, date(2025, 6, 3), True, 200_000),
        (0, date(2025, 8, 20), True, 600_000),
        (300_000, date(2025, 6, 3), False, 100_000),  # the rest of the second
        (300_000, date(2025, 8, 20), True, 300_000),
        (1_000_000, date(2025, 8, 20), False, 0),
    ],
)
def test_proposal__is_what_is_overdue_else_the_next_installment(
    clinic: Clinic, paid: int, today: date, *, overdue: bool, proposed: int
) -> None:
    """Rs 10,000 in five installments from 2 June on."""
    orders.sell(clinic)
    if paid:
        orders.receive(clinic, paid)
    with clinic.books.reading() as reading:
        found = receivable(reading, 1)
    assert (found.is_overdue(today), found.proposed_paise(today)) == (overdue, proposed)


def test_proposal__settles_the_other_lines_before_the_installment(clinic: Clinic) -> None:
    """2,500 of other lines come first: without them 10,000 would pay 7,500 of the installment."""
    mixed_bill(clinic)
    with clinic.books.reading() as reading:
        found = receivable(reading, 1)
    proposed = found.proposed_paise(orders.SOLD)
    assert proposed == 250_000 + 1_000_000
    assert found.spread(proposed).installments_paise[0] == 1_000_000


def test_proposal__is_no_more_than_a_credit_left_of_the_bill(clinic: Clinic) -> None:
    """A note of 9,500 on the line leaves 500 of the bill, though the first installment still asks for 2,000."""
    orders.sell(clinic)
    orders.post(clinic, orders.draft(clinic, orders.credit(950_000)))
    with clinic.books.reading() as reading:
        found = receivable(reading, 1)
    assert found.open_paise == 50_000
    assert found.proposed_paise(orders.SOLD) == 50_000
    assert found.spread(found.proposed_paise(orders.SOLD)).advance_paise == 0
