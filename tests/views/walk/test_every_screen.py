"""Every view, row, tab, action, button and dialog of the program, on a book in which every name means mischief.

What there is to see is found by itself: a new view or dialog that no walk reaches fails the test.
"""

import logging
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.book_window import Beginning, BookWindow
from desktop_app.errors import BugError
from desktop_app.open_book import open_book
from desktop_app.program import Program
from desktop_app.views.encryption.encryption_dialog import EncryptionDialog
from desktop_app.views.encryption.passphrase_dialog import PassphraseDialog
from desktop_app.views.start.start_window import StartWindow
from tests.clinic import Clock
from tests.hostile_book import EVERYTHING_HOSTILE
from tests.orders import DISCONTINUED
from tests.views.walk.conftest import opened
from tests.views.walk.discovery import all_dialogs, all_views
from tests.views.walk.inspection import EVERY_SCREEN, Inspection
from tests.views.walk.walker import Walker

pytestmark = pytest.mark.gui
Record = Callable[[str, object], None]


class Windows(QObject):
    """Notes what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Look at what comes onto the screen."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


@pytest.mark.timeout(600)
def test_every_screen__is_plain_named_reached_and_asks_nothing_itself(
    qtbot: QtBot,
    program: BookWindow,
    statements: Counter[int],
    caplog: pytest.LogCaptureFixture,
    record_property: Record,
) -> None:
    failed: list[object] = []
    program.operations.failed.connect(failed.append)
    inspection = Inspection(*EVERY_SCREEN)

    def look(window: QWidget, stop: str) -> None:
        inspection.look(window, stop)
        inspection.read(window, stop)
        inspection.walk_focus(window, stop)

    walker = Walker(qtbot, program, look)
    with caplog.at_level(logging.WARNING):
        walker.walk_views()

    by_window = statements.pop(threading.get_ident(), 0)
    record_property(
        "counts",
        {
            **inspection.counts,
            "statements run for the window, on threads of their own": statements.total(),
            "statements run on the thread of the window": by_window,
        },
    )
    assert inspection.findings() == ""
    assert (walker.views, sorted(all_dialogs() - walker.dialogs)) == (
        all_views(),
        # Before there is a window, and when it closes; what encrypts the books closes them, too.
        ["EncryptionDialog", "LoginDialog", "NewClinicDialog", "PassphraseDialog", "QuitDialog"],
    )
    assert inspection.not_seen(EVERYTHING_HOSTILE) == []
    assert by_window == 0
    assert statements.total() > 1_000
    assert (failed, caplog.messages) == ([], [])


def test_books__asked_on_the_thread_of_the_window_refuse(program: BookWindow, statements: Counter[int]) -> None:
    before = statements[threading.get_ident()]
    for ask in (program.book.books.reading, lambda: program.book.books.work(program.book.user)):
        with pytest.raises(BugError, match="thread that paints"), ask():
            pass
    assert statements[threading.get_ident()] == before


def test_first_windows__are_plain_named_and_reached(qtbot: QtBot, book: Path) -> None:
    program = Program(Clock(DISCONTINUED))
    program.show_start()
    start = program.start_window
    assert isinstance(start, StartWindow)
    inspection = Inspection(*EVERY_SCREEN)
    _inspect(qtbot, inspection, start)
    for dialog in (
        PassphraseDialog(book.name, parent=start),
        EncryptionDialog(book, clinic="Asha Skin and Laser", is_encrypted=False, parent=start),
        EncryptionDialog(book, clinic="Asha Skin and Laser", is_encrypted=True, parent=start),
    ):
        dialog.open()
        _inspect(qtbot, inspection, dialog)
        dialog.reject()
    program.ask_for_clinic()
    assert program.set_up_dialog is not None
    _inspect(qtbot, inspection, program.set_up_dialog)
    program.set_up_dialog.reject()
    program.receive(open_book(book, Clock(DISCONTINUED)))
    assert program.reception is not None
    assert program.reception.dialog is not None
    _inspect(qtbot, inspection, program.reception.dialog)
    program.end()
    start.close()
    assert inspection.findings() == ""


def _inspect(qtbot: QtBot, inspection: Inspection, window: QWidget) -> None:
    def has_focus() -> bool:
        window.activateWindow()
        focused = QApplication.focusWidget()
        return focused is not None and focused.window() is window

    qtbot.waitUntil(has_focus)
    for look in (inspection.look, inspection.read, inspection.walk_focus):
        look(window, window.windowTitle())


def test_views__come_one_by_one_and_show_no_window_of_their_own(qtbot: QtBot, book: Path) -> None:
    windows = Windows()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(windows)
    shown = BookWindow(Beginning(opened(book)))
    qtbot.addWidget(shown.window)
    assert (len(shown.window.views), shown.is_complete()) == (1, False)
    shown.window.show()
    qtbot.waitUntil(shown.is_complete, timeout=20_000)
    app.removeEventFilter(windows)
    assert {type(view).__name__ for view in shown.window.views} == all_views()
    assert windows.shown == [shown.window]
    shown.close()
