"""The reports in a window with the ledger, on the story book: 20 August 2025, two branches."""

import shutil
import threading
from collections.abc import Callable, Iterator
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
from desktop_app.views.reports.reports_view import ReportsView
from tests.clinic import Clinic, Clock, new_clinic
from tests.orders import DISCONTINUED
from tests.story_book import tell
from tests.views.driving import FACTS
from tests.views.reports_view.reports_driving import Desk

OpenDesk = Callable[[Clinic], Desk]


@cache
def _template() -> Path:
    path = Path(mkdtemp(prefix="clinic-")) / "story.clinicbook"
    clinic = new_clinic(path, branches=2)
    tell(clinic)
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
        yield Clinic(books, clock, user)


@pytest.fixture
def open_desk(qtbot: QtBot) -> Iterator[OpenDesk]:
    """Open the window on books, with the reports at the front and the first of them read."""
    opened: list[Desk] = []

    def opens(clinic: Clinic) -> Desk:
        clinic.books.keep_off(threading.get_ident())
        operations = Operations(clinic.books, clinic.user)
        views = [LedgerView(operations), ReportsView(operations)]
        window = MainWindow(operations, views)
        desk = Desk(qtbot, clinic, operations, window)
        opened.append(desk)
        qtbot.addWidget(window)
        window.set_facts(FACTS)
        window.resize(1366, 690)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.show_view(desk.view)
        desk.settle()
        desk.front()
        return desk

    yield opens
    for desk in opened:
        desk.window.close()
        desk.operations.close()
        desk.clinic.books.keep_off(0)


@pytest.fixture
def desk(clinic: Clinic, open_desk: OpenDesk) -> Desk:
    return open_desk(clinic)
