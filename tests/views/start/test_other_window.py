"""The same books a second time: who has them is said, and their window comes to the front; two real processes."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import BookLocked
from desktop_app.program import Program
from desktop_app.views.controls.buttons import Button
from desktop_app.views.start.other_window import Door, knock
from desktop_app.views.start.ways_out import ways_out
from tests.clinic import Clock
from tests.orders import DISCONTINUED
from tests.second_program import ROOT, SecondProgram
from tests.shell import MAIN, copy_story_book

pytestmark = pytest.mark.gui
WAIT_MS = 20_000


@pytest.fixture
def program() -> Iterator[Program]:
    made = Program(Clock(DISCONTINUED))
    yield made
    made.end()
    if made.start_window is not None:
        made.start_window.close()


def test_door__brings_its_window_back(qtbot: QtBot, tmp_path: Path) -> None:
    book, window = tmp_path / "asha.clinicbook", QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    assert not knock(book), "nobody is there yet"
    door = Door(book, window)
    assert door.open()
    assert not knock(tmp_path / "other.clinicbook")
    assert knock(book)
    qtbot.waitUntil(lambda: not window.windowState() & Qt.WindowState.WindowMinimized)
    door.close()
    assert not knock(book)


def test_door__of_a_killed_window_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    book = tmp_path / "asha.clinicbook"
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtWidgets import QApplication, QWidget; "
        "from desktop_app.views.start.other_window import Door; app = QApplication([]); window = QWidget(); "
        "print(Door(Path(sys.argv[1]), window).open(), flush=True); os._exit(1)"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-c", code, str(book)], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.stdout.strip() == "True"
    window = QWidget()
    qtbot.addWidget(window)
    door = Door(book, window)
    assert door.open()
    assert knock(book)
    door.close()


def test_books__open_elsewhere_are_told_with_who_has_them(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    book = copy_story_book(tmp_path / "books")
    with SecondProgram("lock", book) as other:
        other.wait_for("locked")
        program.show_start()
        window = program.start_window
        assert window is not None
        program.open(book)
        qtbot.waitUntil(lambda: not window.banner.isHidden() and not window.is_working(), timeout=WAIT_MS)
        told = window.banner.words()
        assert f"process {other.pid} on {socket.gethostname()}, since " in told
        assert "Close that window first" in told
        (show,) = [each for each in window.banner.findChildren(Button) if each.words() == "Show that window"]
        show.click()
        assert "does not answer" in window.banner.words(), "it is a program without a window"


def test_ways_out__none_to_a_window_of_another_computer() -> None:
    error = BookLocked(owner="meera, process 7 on elsewhere", path=Path("a.clinicbook"), here=False)
    assert ways_out(error, Path("a.clinicbook"), lambda _path: None, lambda _error: None) == ()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[Path], subprocess.Popen[bytes]]]:
    """Start the program on books; whatever is still running in the end is killed."""
    environment = {**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    begun: list[subprocess.Popen[bytes]] = []

    def start_on(book: Path) -> subprocess.Popen[bytes]:
        begun.append(
            subprocess.Popen([sys.executable, str(MAIN), str(book)], cwd=ROOT, env=environment)  # noqa: S603
        )
        return begun[-1]

    yield start_on
    for each in begun:
        each.kill()
        each.wait()


def test_program__started_on_books_that_are_open_says_so_in_a_window(
    tmp_path: Path, start: Callable[[Path], subprocess.Popen[bytes]]
) -> None:
    """The first process has the window; the second one's stays until it is ended, and does not fail."""
    book = copy_story_book(tmp_path / "books")
    first = start(book)
    until = time.monotonic() + WAIT_MS / 1000
    while not knock(book) and first.poll() is None and time.monotonic() < until:
        time.sleep(0.1)
    assert knock(book), "its window answers"
    second = start(book)
    with pytest.raises(subprocess.TimeoutExpired):
        second.wait(3)  # it would have ended with a refusal by now
    first.terminate()
    assert first.wait(WAIT_MS / 1000) == 0
