"""Compact the books under Tools: said what there is to gain, done while they are closed, and told afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.program import Program
from desktop_app.views.controls.banner import Banner
from desktop_app.views.keeping.compact_dialog import CompactDialog
from tests.clinic import dump
from tests.keeping.conftest import Moments
from tests.keeping.test_compacting import ROOM, leave_room
from tests.views.driving import CONTROL, KEY
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
WAIT_MS = 60_000


@pytest.fixture
def running(qtbot: QtBot, book: Path, clock: Moments) -> Iterator[Program]:
    leave_room(book)
    program = Program(clock)
    program.show_start()
    program.open(book)
    is_open(qtbot, program)
    yield program
    program.end()
    if program.start_window is not None:
        program.start_window.close()


def is_open(qtbot: QtBot, program: Program) -> None:
    """Wait until a window on the books is shown; its views are still to come."""
    shown = program._shown  # noqa: SLF001 - another one is to come

    def is_another() -> bool:
        found = program._shown  # noqa: SLF001 - likewise
        return found is not None and found is not shown and found.window.isVisible()

    qtbot.waitUntil(is_another, timeout=WAIT_MS)


def offered(qtbot: QtBot, program: Program) -> CompactDialog:
    """Choose it under Tools."""
    assert program.window is not None
    action = program.window.findChild(QAction, "compact_books")
    assert isinstance(action, QAction)
    action.trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CompactDialog), timeout=WAIT_MS)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CompactDialog)
    qtbot.waitUntil(lambda: bool(dialog.size_words.text()), timeout=WAIT_MS)
    return dialog


def told(program: Program) -> str:
    """Read what stands over the views."""
    assert program.window is not None
    return " ".join(each.words() for each in program.window.notices.findChildren(Banner))


def test_books__are_compacted_and_shown_again(qtbot: QtBot, running: Program, book: Path) -> None:
    rows, size = dump(book), book.stat().st_size
    dialog = offered(qtbot, running)
    for check in (rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls):
        assert check(dialog) == []
    assert dialog.size_words.text() == f"They take {size / 1e6:,.1f} MB; about {ROOM / 1e6:,.1f} MB of it is unused."
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    is_open(qtbot, running)
    after = book.stat().st_size
    assert size - after >= ROOM
    assert f"compacted and fully checked: {size / 1e6:,.1f} MB before, {after / 1e6:,.1f} MB now" in told(running)
    assert dump(book) == rows

    in_the_way = book.with_name(book.name + ".unfinished")
    in_the_way.mkdir()
    QTest.keyClick(offered(qtbot, running), KEY.Key_Return, CONTROL)
    is_open(qtbot, running)
    assert "The books were not compacted" in told(running)
    assert "They are as they were." in told(running)
    assert book.stat().st_size == after
