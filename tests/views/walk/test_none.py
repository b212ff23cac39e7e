"""Thousands of calls from Qt into the program and back cost no reference to None.

PySide6 6.12 gave one away with every call that returns nothing under CPython 3.11: after minutes the count was used up
and the interpreter aborted. Since 3.12 None has no count that could fall.
"""

import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.book_window import BookWindow
from desktop_app.views.tables.register_table import RegisterTable
from tests.views.driving import KEY
from tests.views.walk.walker import Walker, seen

pytestmark = pytest.mark.gui
ROUNDS = 3
LEAST_CALLS = 10_000
MOST_LOST = 200  # a few objects that hold None come and go
Record = Callable[[str, object], None]


def test_none__keeps_its_references_over_thousands_of_calls(
    qtbot: QtBot, program: BookWindow, record_property: Record
) -> None:
    walker = Walker(qtbot, program, lambda _window, _stop: None)
    walker.settle()
    _work(walker, rounds=1)  # what is kept for the next time is kept by now
    _collect_all()
    before = sys.getrefcount(None)
    calls = _counted(lambda: _work(walker, rounds=ROUNDS))
    _collect_all()
    lost = before - sys.getrefcount(None)

    record_property("counts", {"calls from Qt after which None was counted": calls})
    assert calls > LEAST_CALLS
    assert lost < MOST_LOST, f"{lost} references lost in {calls} calls"


def _work(walker: Walker, *, rounds: int) -> None:
    """Show, paint and scroll every view, press a key in it, fetch its pages."""
    for view in walker.window.views * rounds:
        walker.window.show_view(view)
        for table in seen(view, RegisterTable):
            table.setFocus()
            QTest.keyClick(table, KEY.Key_Home)  # a row that was not read yet would fill what is kept of it
            _scroll(table)
            table.paged_model().reload()
            table.viewport().repaint()
        walker.settle()


def _scroll(table: RegisterTable) -> None:
    centre = table.viewport().rect().center().toPointF()
    for by in (-120, 120):
        wheel = QWheelEvent(
            centre,
            table.viewport().mapToGlobal(centre),
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(table.viewport(), wheel)


def _counted(act: Callable[[], object]) -> int:
    """Do something and count how often a function of the program was called meanwhile on this thread."""
    calls = 0

    def note(frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        if event == "call" and "desktop_app" in frame.f_code.co_filename:  # type: ignore[attr-defined]
            calls += 1

    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(None)
    return calls


def _collect_all() -> None:
    gc.unfreeze()  # the collector of the window may have set aside what is garbage by now
    gc.collect()
