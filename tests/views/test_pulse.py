"""A thread that writes a file rests while the window is at work, and goes on when it is not."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.reports.file_aside import News
from desktop_app.repositories.books import Reading
from desktop_app.views.file_export import FileExport
from desktop_app.views.operations import Operations

pytestmark = pytest.mark.gui

_MOMENT_S, _LOOKS = 0.02, 20


@dataclass
class Endless:
    """A file that has always one more row; it counts them."""

    path: Path
    rows: int = 0

    def write(self, _reading: Reading, news: News) -> None:
        for self.rows in news.counted(count()):
            pass

    def count(self, _reading: Reading) -> int:
        return 0

    def at(self, _path: Path) -> "Endless":
        return self


@pytest.fixture
def writing(qtbot: QtBot, operations: Operations, tmp_path: Path) -> Iterator[Endless]:
    file, ended = Endless(tmp_path / "endless.csv"), list[object]()
    export = FileExport(operations, file)
    export.finished.connect(ended.append)
    export.start()
    qtbot.waitUntil(lambda: file.rows > 1_000)
    yield file
    operations.closing.emit()
    qtbot.waitUntil(lambda: ended == [None])


def test_window_at_work__is_given_way(qtbot: QtBot, writing: Endless) -> None:
    """While it works there is a moment in which not one row is written, where thousands would be; then it goes on."""
    seen = [writing.rows]
    while len(seen) < _LOOKS and seen[-2:] != [writing.rows] * 2:
        time.sleep(_MOMENT_S)
        seen.append(writing.rows)
    assert len(seen) < _LOOKS, seen
    qtbot.waitUntil(lambda: writing.rows > seen[-1] + 1_000)


def test_window_that_is_stuck__is_not_waited_for(writing: Endless) -> None:
    time.sleep(2 * _MOMENT_S)
    before = writing.rows
    time.sleep(0.5)
    assert writing.rows > before


def test_export_that_nobody_wants_any_more__does_not_wait(operations: Operations, writing: Endless) -> None:
    """The program ends, and waits for the thread: that sees at the next five hundredth row that it is to stop."""
    time.sleep(2 * _MOMENT_S)
    operations.closing.emit()
    time.sleep(0.3)
    assert (writing.rows + 2) % 500 == 0  # from 0, and that row is not given on any more
