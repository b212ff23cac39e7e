"""The program's own window on books with a plan, and settings and folders of the test's own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.book_window import Beginning, BookWindow
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Choices
from desktop_app.open_book import open_book
from desktop_app.views.keeping.keeper import Keeper
from tests.clinic import new_clinic
from tests.keeping.conftest import Moments
from tests.orders import DISCONTINUED, half_done_plan

WAIT_MS = 60_000
OpenWindow = Callable[[], BookWindow]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give where the program's own backups of the book go."""
    return tmp_path / "data" / "backups" / "asha"


@pytest.fixture
def clock() -> Moments:
    return Moments()


@pytest.fixture
def current(book: Path, clock: Moments) -> Path:
    """Give the book, with a backup that has everything."""
    back_up(book, Choices().places(book), why=Why.BY_HAND, clock=clock)
    return book


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "backups_file", lambda: tmp_path / "backups.json")
    monkeypatch.setattr(settings, "data_folder", lambda: tmp_path / "data")
    clinic = new_clinic(tmp_path / "asha.clinicbook")
    clinic.clock.today = DISCONTINUED
    half_done_plan(clinic)
    clinic.books.close()
    return clinic.path


@pytest.fixture
def program(qtbot: QtBot, book: Path, clock: Moments) -> Iterator[BookWindow]:
    """Open the window as the program does, and wait until all of it is there."""
    shown = BookWindow(Beginning(open_book(book, clock)))
    with qtbot.waitActive(shown.window):
        shown.window.show()
        shown.window.activateWindow()
    qtbot.waitUntil(shown.is_complete, timeout=WAIT_MS)
    yield shown
    shown.close()


@pytest.fixture
def keeper(program: BookWindow) -> Keeper:
    return program.keeper()
