"""What nears the deadline of section 34(2): 30 November after the invoice's year, or the annual return if earlier."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports import note_deadlines
from desktop_app.reports.note_deadlines import Deadline
from desktop_app.workflows.draft_credit_note import draft_credit_note
from desktop_app.workflows.record_filing import record_filing
from tests.clinic import Clinic, new_clinic
from tests.ledger_orders import ANNUAL_FILING
from tests.orders import DRAFT, complete, credit, do, line, order, sell, serve

SOLD = date(2025, 2, 3)  # in FY 24-25: notes reduce GST until 30 November 2025
TAXED = line(1_000_000, rate_bp=1800)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = new_clinic(tmp_path / "deadlines.clinicbook")
    found.clock.today = date(2025, 11, 20)
    with found.books:
        yield found


def deadlines(clinic: Clinic, as_of: date) -> tuple[Deadline, ...]:
    with clinic.books.reading() as reading:
        return note_deadlines.note_deadlines(reading, as_of)


def test_deadlines__of_plans_with_open_sessions_that_are_taxed(clinic: Clinic) -> None:
    """Rs 10,000 and 18 % in five sessions, one of them used: 9,440 are open, 1,440 of it GST."""
    sell(clinic, on=SOLD, package=TAXED)
    complete(clinic, 1, on=SOLD)
    sell(clinic, on=SOLD, patient=1)  # exempt: no deadline
    sell(clinic, on=date(2025, 6, 2), patient=1, package=TAXED)  # of this year: 30 November 2026
    (found,) = deadlines(clinic, date(2025, 11, 20))
    assert found == Deadline(
        noun="plan",
        key=1,
        invoice_number="INV/24-25/00001",
        invoice_date=SOLD,
        patient="Lakshmi Menon",
        document="PL/24-25/00001",
        open_paise=944_000,
        tax_paise=144_000,
        deadline=date(2025, 11, 30),
    )
    assert found.days_left(date(2025, 11, 20)) == 10


@pytest.mark.parametrize(
    ("as_of", "days"),
    [
        (date(2025, 9, 29), []),
        (date(2025, 9, 30), [61]),
        (date(2025, 11, 30), [0]),
        (date(2025, 12, 1), [-1]),
    ],
)
def test_deadlines__are_listed_two_months_before_and_ever_after(as_of: date, days: list[int], clinic: Clinic) -> None:
    sell(clinic, on=SOLD, package=TAXED)
    found = deadlines(clinic, as_of)
    assert [each.days_left(as_of) for each in found] == days


def test_deadlines__end_with_the_annual_return(clinic: Clinic) -> None:
    sell(clinic, on=SOLD, package=TAXED)
    do(clinic, record_filing, order(ANNUAL_FILING, filed_on=date(2025, 8, 19)))
    (found,) = deadlines(clinic, date(2025, 8, 20))
    assert (found.deadline, found.days_left(date(2025, 8, 20))) == (date(2025, 8, 19), -1)


def test_deadlines__of_drafts(clinic: Clinic) -> None:
    serve(clinic, on=SOLD, lines=(line(100_000, role="SVC_REV", rate_bp=1800),))
    do(clinic, draft_credit_note, order(DRAFT, on=date(2025, 11, 20), lines=(credit(50_000, half_tax_paise=4_500),)))
    (found,) = deadlines(clinic, date(2025, 11, 20))
    assert (found.noun, found.key, found.open_paise, found.tax_paise) == ("credit_note", 1, 59_000, 9_000)
    assert note_deadlines.rows((found,), date(2025, 11, 20)) == (
        (date(2025, 11, 30), 10, "INV/24-25/00001", SOLD, "Lakshmi Menon", "Draft", 59_000, 9_000),
    )
