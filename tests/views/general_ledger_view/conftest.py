"""The story book in a window: its ledger, on 20 August 2025, with one note that is half posted."""

import shutil
import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from tests.clinic import Clinic, Clock, new_clinic
from tests.half_posted import import_ar, import_note
from tests.orders import DISCONTINUED
from tests.story_book import tell
from tests.views.driving import FACTS
from tests.views.general_ledger_view.ledger_driving import LINES_OF_AUGUST, wait_for_lines


@cache
def _template() -> Path:
    """Tell the story once; its note 7 came from an import, with its AR entry alone."""
    path = Path(mkdtemp(prefix="clinic-")) / "story.clinicbook"
    clinic = new_clinic(path, branches=2)
    tell(clinic)
    import_ar(clinic, import_note(clinic, patient_id=5, original_invoice_id=7), patient_id=5)
    clinic.books.close()
    return path


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    path = tmp_path / "story.clinicbook"
    shutil.copy(_template(), path)
    clock = Clock(DISCONTINUED)
    with open_books(path, clock=clock) as books:
        with books.reading() as reading:
            (user,) = users(reading)
        books.keep_off(threading.get_ident())
        yield Clinic(books, clock, user)


@pytest.fixture
def window(qtbot: QtBot, operations: Operations) -> Iterator[MainWindow]:
    made = MainWindow(operations, [LedgerView(operations)])
    qtbot.addWidget(made)
    made.set_facts(FACTS)
    made.resize(1366, 690)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def ledger(qtbot: QtBot, window: MainWindow) -> LedgerView:
    """Give the ledger with the lines of this month: August 2025."""
    (view,) = window.views
    assert isinstance(view, LedgerView)
    wait_for_lines(qtbot, view, LINES_OF_AUGUST)
    return view
