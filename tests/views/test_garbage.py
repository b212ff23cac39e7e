import gc
import time
from collections.abc import Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views import garbage
from desktop_app.views.garbage import GarbageCollection, set_aside
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


@pytest.fixture(autouse=True)
def rounds_as_ever() -> Iterator[None]:
    """Count as Python does when nobody has told it otherwise."""
    before, was_enabled = gc.get_threshold(), gc.isenabled()
    gc.set_threshold(700, 10, 10)
    gc.enable()
    yield
    gc.set_threshold(*before)
    if not was_enabled:
        gc.disable()


@pytest.fixture
def collection(monkeypatch: pytest.MonkeyPatch) -> Iterator[GarbageCollection]:
    monkeypatch.setattr(garbage, "_QUIET_S", QUIET)
    parent = QObject()
    collection = GarbageCollection(parent)
    yield collection
    collection.stop()


@pytest.mark.usefixtures("collection")
def test_garbage__what_is_set_aside_is_looked_through_while_nobody_works(qtbot: QtBot) -> None:
    freed: list[int] = []
    cycle = Cycle(freed)
    set_aside()
    del cycle
    for _ in range(12):  # rounds: a look through what is recent is due, and once that is done through all
        gc.collect(1)
    work(qtbot, seconds=3 * QUIET)
    assert freed == []
    qtbot.waitUntil(lambda: freed == [1])


@pytest.mark.usefixtures("collection")
def test_garbage__what_is_recent_is_looked_through_while_somebody_works(qtbot: QtBot) -> None:
    freed: list[int] = []
    cycle = Cycle(freed)
    for _ in range(12):  # it is in the last generation now, that no look at what is new goes through
        gc.collect(1)
    del cycle
    assert freed == []
    work(qtbot, seconds=2 * QUIET)
    assert freed == [1]


@pytest.mark.usefixtures("collection")
def test_garbage__more_than_one_look_should_take_waits_until_nobody_works(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "_MOST", 2_000)
    freed: list[int] = []
    kept = [[each] for each in range(20_000)]
    Cycle(freed)  # nobody holds it
    work(qtbot, seconds=2 * QUIET)
    assert freed == []
    qtbot.waitUntil(lambda: freed == [1])
    assert len(kept) == 20_000


def test_garbage__nothing_stays_set_aside_when_python_has_the_collector_again(
    qtbot: QtBot, collection: GarbageCollection
) -> None:
    if garbage._Charge._given > 1:  # noqa: SLF001 - nobody else needs the number
        pytest.skip("a window of a test before this one has the collector still")
    freed: list[int] = []
    cycle = Cycle(freed)
    for _ in range(12):
        gc.collect(1)
    work(qtbot, seconds=QUIET)
    del cycle
    gc.collect()
    assert freed == []
    collection.stop()
    gc.collect()
    assert freed == [1]


def test_garbage__is_not_given_to_python_where_it_did_not_have_it() -> None:
    """As at the start: the command line takes it away until there is a window."""
    gc.disable()
    try:
        with garbage.held_back():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


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
    before = gc.isenabled()  # not where a window of a test before this one still has the collector
    apply_look(qapp, Scheme.DARK)
    apply_text_size(qapp, 150)
    apply_text_size(qapp, 100)
    assert gc.isenabled() == before
    assert set(watching.may_free) == {False}
