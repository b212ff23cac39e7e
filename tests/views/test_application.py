"""The program put together: books opened, changed for others, refused, made; and as a process of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from desktop_app.command_line import FAILED, REFUSED
from desktop_app.database.lock import BookLock
from desktop_app.errors import BookLocked
from desktop_app.open_book import open_book
from desktop_app.program import Program
from desktop_app.settings import demo_file
from desktop_app.views.start.recent_books import recent_books
from tests import raw
from tests.clinic import Clock, dump, new_clinic
from tests.shell import MAIN, ROOT, copy_story_book, is_told, run
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.sample import TODAY

pytestmark = pytest.mark.gui
CLOCK = Clock(TODAY)
WAIT_MS = 60_000


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return copy_story_book(tmp_path / "books")


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:  # noqa: ARG001 - the application must be there first
    made = Program(CLOCK)
    yield made
    made.end()
    if made.start_window is not None:
        made.start_window.close()


def is_held(path: Path) -> bool:
    try:
        BookLock(path).release()
    except BookLocked:
        return True
    return False


def opened(qtbot: QtBot, program: Program, path: Path) -> None:
    """Wait until the main window stands on a book; to ask for the lock before would be in its way."""

    def is_shown() -> bool:
        window = program.window
        return window is not None and window.navigation.findings.isVisible() and is_held(path)

    qtbot.waitUntil(is_shown, timeout=WAIT_MS)


def test_book__is_held_while_its_window_is_open(program: Program, book: Path) -> None:
    program.show_book(open_book(book, CLOCK))
    assert is_held(book)
    assert recent_books() == [book]
    program.close_book()
    assert not is_held(book)


def test_book__used_last_is_opened_again(qtbot: QtBot, program: Program, book: Path) -> None:
    program.show_book(open_book(book, CLOCK))
    program.close_book()
    program.open_last()
    assert program.start_window is not None
    assert program.start_window.is_working()
    opened(qtbot, program, book)
    assert program.start_window is None


def test_window__says_whose_books_they_are_and_checks_them(qtbot: QtBot, program: Program, book: Path) -> None:
    program.show_book(open_book(book, CLOCK))
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: window.navigation.findings.words() == "Books: no findings", timeout=WAIT_MS)
    assert [view.title for view in window.views] == [
        *("Today", "Plans", "Credit notes", "Patients", "Invoices", "Receipts", "Refunds", "Day close"),
        *("General ledger", "Reports", "Recurring", "Bank matching"),
        *("Services", "Accounts", "Account roles", "Branches", "Periods", "Users", "Edit log"),
    ]
    assert {view.clinic for view in window.views} == {"Asha Skin and Laser"}


def test_other_books__take_the_place_of_those_that_are_open(
    qtbot: QtBot, program: Program, book: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.clinicbook"
    new_clinic(other).books.close()
    program.show_book(open_book(book, CLOCK))
    assert program.window is not None
    program.window.books_wanted.emit(other)
    opened(qtbot, program, other)
    qtbot.waitUntil(lambda: not is_held(book))


def test_other_books__that_are_refused_leave_the_open_ones(
    qtbot: QtBot, program: Program, book: Path, tmp_path: Path
) -> None:
    foreign = tmp_path / "notes.clinicbook"
    foreign.write_text("not books at all, but words enough to be read")
    program.show_book(open_book(book, CLOCK))
    window = program.window
    assert window is not None
    window.books_wanted.emit(foreign)
    banner = window.current_view().banner
    qtbot.waitUntil(lambda: "is not a clinic's books" in banner.words())
    assert is_held(book)


def test_other_books__being_opened_are_told_of_in_the_status_bar(
    qtbot: QtBot, program: Program, book: Path, tmp_path: Path
) -> None:
    foreign = tmp_path / "notes.clinicbook"
    foreign.write_text("not books at all, but words enough to be read")
    program.show_book(open_book(book, CLOCK))
    window = program.window
    assert window is not None
    (bar,) = window.status_bar.findChildren(QProgressBar)
    window.books_wanted.emit(foreign)
    assert bar.isVisible()
    assert "Opening notes.clinicbook" in [label.text() for label in window.status_bar.findChildren(QLabel)]
    qtbot.waitUntil(lambda: "is not a clinic's books" in window.current_view().banner.words())
    assert not bar.isVisible()


@pytest.mark.parametrize("name", ["no such folder/x.clinicbook", "x" * 5_000])
def test_other_books__that_cannot_be_looked_at_are_refused(
    qtbot: QtBot, program: Program, book: Path, name: str
) -> None:
    program.show_book(open_book(book, CLOCK))
    window = program.window
    assert window is not None
    window.books_wanted.emit(book.parent / name)
    qtbot.waitUntil(window.current_view().banner.isVisible)
    assert is_held(book)


def test_bug__beside_an_opening_does_not_let_another_one_begin(
    qtbot: QtBot, program: Program, book: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.clinicbook"
    new_clinic(other).books.close()
    program.show_start()
    start = program.start_window
    assert start is not None
    program.open(book)
    program.tell_bug(ValueError, ValueError("something else"), None)
    assert start.is_working()
    assert "something else" in start.banner.words()
    program.open(other)
    program.open_demo()
    program.ask_for_clinic()
    assert program.set_up_dialog is None
    opened(qtbot, program, book)
    assert not is_held(other)


def test_demo__is_made_and_opened(qtbot: QtBot, program: Program) -> None:
    program.open_demo()
    assert program.start_window is not None
    assert program.start_window.is_working()
    opened(qtbot, program, demo_file())
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: "demo" in window.windowTitle(), timeout=WAIT_MS)
    assert demo_file() not in recent_books(), "it is made anew each time"


def test_clinic__is_set_up_by_keys_alone(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.show_start()
    assert program.start_window is not None
    with qtbot.waitActive(program.start_window):
        program.start_window.activateWindow()
    press(KEY.Key_N, CONTROL)
    qtbot.waitUntil(lambda: program.set_up_dialog is not None)
    dialog = program.set_up_dialog
    assert dialog is not None
    path = tmp_path / "asha.clinicbook"
    dialog.put(path)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    type_in(dialog.name, "Asha Skin")
    dialog.state.choose("27")
    dialog.state.key_changed.emit("27")
    dialog.show_page(1)
    type_in(dialog.branch_name, "Andheri")
    type_in(dialog.user, "Meera Joshi")

    def is_active() -> bool:
        dialog.activateWindow()  # the platform without a screen may have forgotten it
        return dialog.isActiveWindow()

    qtbot.waitUntil(is_active)
    QTest.keyClick(dialog.user, KEY.Key_Return, CONTROL)
    opened(qtbot, program, path)
    assert recent_books() == [path]


def test_clinic__is_never_set_up_over_a_file(qtbot: QtBot, program: Program, book: Path) -> None:
    before = dump(book)
    program.show_start()
    program.ask_for_clinic()
    dialog = program.set_up_dialog
    assert dialog is not None
    dialog.put(book)
    for page, field, text in ((0, dialog.name, "Asha"), (1, dialog.branch_name, "Andheri"), (1, dialog.user, "Meera")):
        dialog.show_page(page)
        type_in(field, text)
    dialog.state.choose("27")
    dialog.state.key_changed.emit("27")
    dialog.commit_button.click()
    qtbot.waitUntil(lambda: "exists already" in dialog.banner.words())
    assert (dump(book), dialog.name.text()) == (before, "Asha")


@pytest.mark.parametrize("steps", [0, 1, 2, 3, 4])
def test_books__whose_window_is_not_there_yet_are_closed_in_the_end(program: Program, book: Path, steps: int) -> None:
    """The first view is made part by part, then the frame, then both are shown; ended between, no lock stays."""
    program._opened(open_book(book, CLOCK))  # noqa: SLF001 - as the thread that opens books says
    opening = program._opening  # noqa: SLF001 - where it is now
    assert opening is not None
    for _ in range(steps):
        opening._take_step()  # noqa: SLF001 - as its timer says
    assert (program.window, is_held(book)) == (None, True)
    program.end()
    assert (program.window, is_held(book)) == (None, False)


# ── As a process ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["missing.clinicbook", "notes.clinicbook"])
def test_file__that_is_refused_is_told_without_a_window(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.clinicbook").write_text("not books at all, but words enough to be read")
    ran = run(tmp_path / name, QT_QPA_PLATFORM="offscreen", HOME=str(tmp_path))
    may_be_encrypted = raw.is_encrypted() and name == "notes.clinicbook"  # with another key, for all one can see
    assert is_told(ran, REFUSED if may_be_encrypted else FAILED, name)


@pytest.mark.skipif(sys.platform == "win32", reason="no signal asks a window to close there")
@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_program__runs_on_a_book_until_it_is_asked_to_end(book: Path, tmp_path: Path, asked: signal.Signals) -> None:
    environment = {**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(  # noqa: S603 - ours
        [sys.executable, MAIN, book], cwd=ROOT, env=environment, stderr=subprocess.PIPE
    ) as ran:
        lock, until = book.with_name(f"{book.name}.lock"), time.monotonic() + WAIT_MS / 1000
        while not lock.exists() and ran.poll() is None and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(1)
        assert is_held(book)
        ran.send_signal(asked)
        _, told = ran.communicate(timeout=WAIT_MS / 1000)
        assert (ran.returncode, told.decode()) == (0, "")
    assert not is_held(book)
