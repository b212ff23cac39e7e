"""What a receipt would settle, held against what the same receipt then settles."""

from pathlib import Path

import pytest

from desktop_app.accounting import posting
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
    lines = posting.receipt("upi", settled_paise=parts.settled_paise, advance_paise=parts.advance_paise, patient_id=1)
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
