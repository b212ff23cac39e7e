"""What stands against locking months and closing years, and what closing would post."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from desktop_app.errors import NotFound
from desktop_app.reports.closing import (
    Standing,
    before_lock,
    closing_of,
    month_detail,
    year_closing,
    year_of,
)
from desktop_app.repositories.books import Reading
from desktop_app.workflows.close_year import close_year
from desktop_app.workflows.post_journal import JournalLine, post_journal
from desktop_app.workflows.record_opening import record_opening
from tests.clinic import Clinic, new_clinic
from tests.closing_orders import CLOSE, OPENING
from tests.half_posted import import_ar, import_note
from tests.orders import DISCONTINUED, JOURNAL, do, draft, line, lock, order, serve
from tests.workflows.expect import spoil

Result = TypeVar("Result")
MARCH = date(2025, 3, 31)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = new_clinic(tmp_path / "closing.clinicbook", branches=2)
    found.clock.today = DISCONTINUED
    with found.books:
        yield found


def read(clinic: Clinic, query: Callable[[Reading], Result]) -> Result:
    with clinic.books.reading() as reading:
        return query(reading)


def period_id(clinic: Clinic, month: str) -> int:
    key: int = clinic.value("SELECT period_id FROM fiscal_periods WHERE start_date = ?", month)
    return key


def test_month__with_its_draft_its_year_and_what_is_open_before(clinic: Clinic) -> None:
    """July 2025 is the 28th month; one before it is locked."""
    serve(clinic)
    draft(clinic)
    lock(clinic, date(2025, 5, 1))
    july = read(clinic, lambda reading: month_detail(reading, period_id(clinic, "2025-07-01")))
    august = read(clinic, lambda reading: month_detail(reading, period_id(clinic, "2025-08-01")))
    assert (july.open_before, july.standing, july.year.label) == (26, (), "25-26")
    assert august.standing == (Standing("credit_note", 1, date(2025, 8, 20), "Lakshmi Menon", is_half_posted=False),)
    with pytest.raises(NotFound):
        read(clinic, lambda reading: month_detail(reading, 999))


def test_before_lock__tells_half_posted_notes_and_checks_that_fail(clinic: Clinic) -> None:
    serve(clinic)
    import_ar(clinic, import_note(clinic))
    found = read(clinic, lambda reading: before_lock(reading, period_id(clinic, "2025-08-01")))
    assert [(each.noun, each.is_half_posted) for each in found.standing] == [("credit_note", True)]
    assert len(found.months) == 29
    names = {check.name for check in found.failed}
    assert names
    assert names == set(clinic.findings())
    assert all(check.title for check in found.failed)


def test_before_lock__of_the_months_that_would_be_locked(clinic: Clinic) -> None:
    serve(clinic)
    draft(clinic)  # in August
    lock(clinic, date(2025, 5, 1))
    found = read(clinic, lambda reading: before_lock(reading, period_id(clinic, "2025-07-01")))
    assert (found.standing, found.failed, len(found.months)) == ((), (), 27)


def test_year_closing__gives_the_journal_by_branch_and_the_profit(clinic: Clinic) -> None:
    """2,000 of consultations and 700 of services earned, 25,000 of rent paid in March: a loss of 22,300."""
    serve(clinic, on=date(2025, 2, 3))
    serve(clinic, on=date(2025, 2, 3), patient=1, branch_id=2, lines=(line(70_000, role="SVC_REV"),))
    do(clinic, post_journal, order(JOURNAL, on=date(2025, 3, 1)))
    found = read(clinic, lambda reading: year_closing(reading, MARCH))
    assert found.net_profit_paise == -2_230_000
    first, second = found.branches
    assert [(each.account_code, each.debit_paise, each.credit_paise) for each in first.lines] == [
        ("4150", 200_000, 0),
        ("3100", 2_300_000, 0),
        ("5200", 0, 2_500_000),
    ]
    assert [(each.account_code, each.debit_paise, each.credit_paise) for each in second.lines] == [
        ("4100", 70_000, 0),
        ("3100", 0, 70_000),
    ]
    assert (found.standing, found.failed, found.not_nil, len(found.open_months)) == ((), (), (), 12)
    closed = do(clinic, close_year, order(CLOSE))
    assert closed.net_profit_paise == found.net_profit_paise
    year = read(clinic, lambda reading: year_of(reading, MARCH))
    assert read(clinic, lambda reading: closing_of(reading, year)) == closed.transaction_ids


def test_year_closing__names_what_must_be_nil(clinic: Clinic) -> None:
    """S100 and domain.md 3: 2990 and 3900 must be nil at the year's end; the opening of April leaves 3,500 on 3900."""
    do(clinic, record_opening, order(OPENING))
    lines = (
        JournalLine(account_code="1040", debit_paise=5_000),
        JournalLine(account_code="2990", credit_paise=5_000),
    )
    do(clinic, post_journal, order(JOURNAL, lines=lines))
    this_year = read(clinic, lambda reading: year_closing(reading, date(2026, 3, 31)))
    assert [(each.account.code, each.balance_paise) for each in this_year.not_nil] == [
        ("2990", -5_000),
        ("3900", -350_000),
    ]
    assert read(clinic, lambda reading: year_closing(reading, MARCH)).not_nil == ()


def test_year_closing__tells_that_march_is_locked(clinic: Clinic) -> None:
    spoil(clinic, "UPDATE fiscal_periods SET status = 'locked' WHERE start_date = '2025-03-01';")
    assert read(clinic, lambda reading: year_closing(reading, MARCH)).is_march_locked
    with pytest.raises(NotFound):
        read(clinic, lambda reading: year_closing(reading, date(2031, 3, 31)))
