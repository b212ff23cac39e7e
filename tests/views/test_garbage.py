import gc
import time
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views import garbage
from desktop_app.views.garbage import GarbageCollection
from desktop_app.views.look.scheme import Scheme, apply_look, apply_text_size

pytestmark = pytest.mark.gui
WORK, QUIET = 0.02, 0.25  # seconds


class Cycle:
    """Refers to itself, as widgets with callbacks do, and notes that it is freed."""

    def __init__(self, freed: list[int]) -> None:
        self.me, self.freed = self, freed

    def __del__(self) -> None:
        self.freed.append(1)


def work(qtbot: QtBot, *, seconds: float) -> None:
    """Be busy now and then, as a window is in which somebody types."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        end = time.thread_time() + WORK
        while time.thread_time() < end:
            pass
        qtbot.wait(20)


def test_garbage__all_is_looked_through_while_nobody_works(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "_QUIET_S", QUIET)
    parent, freed = QObject(), list[int]()
    collection = GarbageCollection(parent)
    cycle = Cycle(freed)
    for _ in range(12):  # it is old now, and to look through all is due
        gc.collect(1)
    del cycle
    work(qtbot, seconds=3 * QUIET)
    assert freed == []
    qtbot.waitUntil(lambda: freed == [1])
    collection.stop()


class Watching(QWidget):
    """Notes at each change of style whether Python may free something, which could be a widget."""

    may_free: ClassVar[list[bool]] = []

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self.may_free.append(gc.isenabled())
        super().changeEvent(event)


def test_look__frees_nothing_while_qt_goes_through_all_widgets(qapp: QApplication, qtbot: QtBot) -> None:
    watching = Watching()
    qtbot.addWidget(watching)
    with qtbot.waitExposed(watching):
        watching.show()
    watching.may_free.clear()
    assert gc.isenabled()
    apply_look(qapp, Scheme.DARK)
    apply_text_size(qapp, 150)
    apply_text_size(qapp, 100)
    assert gc.isenabled()
    assert set(watching.may_free) == {False}
