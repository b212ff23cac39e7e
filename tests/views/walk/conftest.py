"""The program's own window on the book of mischief, with an ear on which thread asks the books."""

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.book_window import Beginning, BookWindow
from desktop_app.database import engine
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Choices
from desktop_app.open_book import OpenBook, open_book
from tests.clinic import Clock
from tests.hostile_book import hostile_book
from tests.orders import DISCONTINUED

Threads = Counter[int]


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> Threads:
    """Count the statements that SQLite runs from now on, by the thread that it runs them for."""
    threads: Threads = Counter()
    connect = engine.connect

    def connect_traced(path: Path, **settings: Any) -> Any:  # noqa: ANN401 - as `connect` has them
        connection = connect(path, **settings)
        connection.set_trace_callback(lambda _: threads.update([threading.get_ident()]))
        return connection

    monkeypatch.setattr(engine, "connect", connect_traced)
    return threads


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the book, with a backup that has everything: where there is none, every screen says so."""
    monkeypatch.setattr(settings, "data_folder", lambda: tmp_path)
    monkeypatch.setattr(settings, "backups_file", lambda: tmp_path / "backups.json")
    clinic = hostile_book(tmp_path / "hostile.clinicbook")
    clinic.books.close()
    back_up(clinic.path, Choices().places(clinic.path), why=Why.BY_HAND, clock=Clock(DISCONTINUED))
    return clinic.path


def opened(book: Path) -> OpenBook:
    """Open the book for its first user."""
    found = open_book(book, Clock(DISCONTINUED))
    return found.used_by(found.people[0].user)


@pytest.fixture
def program(qtbot: QtBot, statements: Threads, book: Path) -> Iterator[BookWindow]:
    """Open the window as the program does."""
    shown = BookWindow(Beginning(opened(book)))
    qtbot.addWidget(shown.window)
    statements.clear()  # from here on the thread of the window has nothing to ask
    shown.window.resize(1366, 690)
    with qtbot.waitActive(shown.window):
        shown.window.show()
        shown.window.activateWindow()
    qtbot.waitUntil(shown.is_complete, timeout=20_000)
    yield shown
    shown.close()
