"""Posting exceptions: what an import brought half posted, and what it needs; by hand, and on the demo clinic.

By hand, against one consultation of Rs 2,000: a note in the patient's account alone, one in the general ledger alone,
one in both that is not marked as posted, one whose entry is a paisa short, one that says it is posted and is nowhere.
A draft, a note that was posted here and one that was reversed here are no exceptions.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.posting_exceptions import COMPARE, COMPLETE
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Line, Record
from desktop_app.repositories.books import open_books
from desktop_app.workflows.post_credit_note import post_credit_note
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from tests.clinic import Clinic, Clock, new_clinic
from tests.demo.conftest import TODAY, demo
from tests.half_posted import import_ar, import_gl, import_note
from tests.orders import DISCONTINUED, POSTING, REVERSAL, credit, do, draft, order, post, serve

__all__ = ["demo"]  # a fixture
PAISE = 10_000


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = new_clinic(tmp_path_factory.mktemp("exceptions") / "book.clinicbook", branches=2)
    clinic.clock.today = DISCONTINUED
    serve(clinic)
    post(clinic, draft(clinic, credit(PAISE)))
    post(clinic, draft(clinic, credit(PAISE)))
    do(clinic, reverse_credit_note, order(REVERSAL, credit_note_id=2))
    draft(clinic, credit(PAISE))
    for name in ("ar", "gl", "both", "short", "flag"):
        _import(clinic, name)
    yield clinic
    clinic.books.close()


def _import(clinic: Clinic, name: str) -> None:
    note_id = import_note(
        clinic, uid=f"imported-{name}", taxable_paise=PAISE, total_paise=PAISE, gl_posted=int(name == "flag")
    )
    if name in {"gl", "both"}:
        import_gl(clinic, note_id, amount_paise=PAISE)
    if name in {"ar", "both", "short"}:
        import_ar(clinic, note_id, amount_paise=PAISE - (name == "short"))


def exceptions(clinic: Clinic, request: ReportRequest | None = None) -> tuple[Line, ...]:
    with clinic.books.reading() as reading:
        return REPORTS["posting-exceptions"].sheet(reading, request or ReportRequest()).lines


def test_exceptions__by_hand(clinic: Clinic) -> None:
    entry = clinic.value("SELECT entry_id FROM ar_subledger WHERE credit_paise = ?", PAISE - 1)
    contradicted = "The ledgers contradict this note: "
    found = exceptions(clinic)
    assert [line.opens for line in found] == [Record("credit_note", key) for key in range(4, 9)]
    assert {line.cells[:3] for line in found} == {(None, DISCONTINUED, PAISE)}
    assert [line.cells[3:] for line in found] == [
        (True, False, 0, "The general ledger never got this note", COMPLETE),
        (False, True, 0, "The patient's account never got this note", COMPLETE),
        (True, True, 0, "Both ledgers have this note, but it is not marked as posted", COMPLETE),
        (True, False, 0, f"{contradicted}AR entry {entry} has another amount", COMPARE),
        (False, False, 1, f"{contradicted}the note says that it is posted, the ledgers do not have it", COMPARE),
    ]


def test_exceptions__of_a_day_and_a_branch(clinic: Clinic) -> None:
    assert exceptions(clinic, ReportRequest(dated_to=date(2025, 8, 19))) == ()
    assert exceptions(clinic, ReportRequest(branch="WEST")) == ()
    assert len(exceptions(clinic, ReportRequest(branch="MAIN"))) == 5


def test_exception__is_gone_once_its_posting_was_completed(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    serve(clinic)
    _import(clinic, "ar")
    assert len(exceptions(clinic)) == 1
    do(clinic, post_credit_note, order(POSTING))
    assert exceptions(clinic) == ()
    clinic.books.close()


def test_demo__has_no_exceptions(demo: Path) -> None:
    """What the program posts is in both ledgers or in none."""
    with open_books(demo, clock=Clock(TODAY)) as books, books.reading() as reading:
        assert list(REPORTS["posting-exceptions"].sheet(reading, ReportRequest()).rows) == []
