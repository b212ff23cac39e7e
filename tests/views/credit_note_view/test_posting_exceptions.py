"""The report of posting exceptions and the note's own screen say the same."""

from pathlib import Path

import pytest

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Record
from desktop_app.views.credit_note_view.posting_health import State, health_of
from desktop_app.views.credit_note_view.shown_note import read_note
from tests.views.credit_note_view.book import AR_ONLY, CONTRADICTED, GL_ONLY, IMPORTED, UNFLAGGED, note_book

pytestmark = pytest.mark.gui


def test_exceptions__are_the_notes_that_the_screen_calls_wrong_in_its_words(tmp_path: Path) -> None:
    clinic = note_book(tmp_path / "book.clinicbook", *IMPORTED)
    with clinic.books.reading() as reading:
        lines = REPORTS["posting-exceptions"].sheet(reading, ReportRequest()).lines
        opened = {line.opens.key: line.cells[6] for line in lines if isinstance(line.opens, Record)}
        notes = [key for (key,) in clinic.rows("SELECT credit_note_id FROM patient_credit_notes")]
        healths = {key: health_of(read_note(reading, key)) for key in notes}
    clinic.books.close()
    wrong = {key: health for key, health in healths.items() if health.is_wrong}
    assert opened.keys() == wrong.keys() == {AR_ONLY, GL_ONLY, UNFLAGGED, CONTRADICTED}
    for key, health in wrong.items():
        words = str(opened[key]).partition(":")[0] if health.state is State.CONTRADICTED else opened[key]
        assert words == health.headline
