"""The real window on the book of credit notes, and eyes on what posting left in it."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from tests.clinic import Clinic
from tests.views.credit_note_view.book import IMPORTED, note_book
from tests.views.credit_note_view.driving import Notes
from tests.views.driving import FACTS
from tests.views.sample import SampleView, plans_table

OpenNotes = Callable[..., Notes]


@pytest.fixture
def open_notes(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenNotes]:
    """Open the window on the book with these imported notes, or on a book of the test's own; `before` adds to it."""
    opened: list[Notes] = []

    def show(
        *imported: str, clinic: Clinic | None = None, before: Callable[[Clinic], object] = lambda _clinic: None
    ) -> Notes:
        clinic = clinic or note_book(tmp_path / "notes.clinicbook", *imported)
        before(clinic)
        clinic.books.keep_off(threading.get_ident())
        operations = Operations(clinic.books, clinic.user)
        plans = SampleView(operations, plans_table(operations), title="Plans", icon="plans", shortcut="Ctrl+1")
        view = CreditNoteView(operations)
        window = MainWindow(operations, [plans, view])
        qtbot.addWidget(window)
        window.set_facts(FACTS)
        window.resize(1366, 690)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.show_view(view)
        notes = Notes(qtbot, clinic, operations, window, view)
        opened.append(notes)
        notes.wait()
        return notes

    yield show
    for notes in opened:
        notes.window.close()
        notes.operations.close()
        notes.clinic.books.close()


@pytest.fixture
def notes(open_notes: OpenNotes) -> Notes:
    """Open the book with a note of every kind."""
    return open_notes(*IMPORTED)
