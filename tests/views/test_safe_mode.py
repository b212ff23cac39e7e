"""Safe mode as somebody sees it: why, over every view; where the last good backup is; and that nothing is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.errors import BookLocked, DamagedFile, InCloud, LogCutOff, SafeMode as SafeModeRefused, SelfCheckFailed
from desktop_app.open_book import open_book
from desktop_app.program import Program
from desktop_app.repositories.kept_head import head_file, read_head
from desktop_app.views.book_check import BookCheck
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Button
from desktop_app.views.kept_cautions import is_silenced
from desktop_app.views.main_window import MainWindow
from desktop_app.views.notices import Notices
from desktop_app.views.operations import Operations
from desktop_app.views.start.ways_out import ways_out
from desktop_app.views.view import Standard, View
from desktop_app.workflows.complete_session import complete_session
from tests import orders, raw
from tests.clinic import Clinic, Clock, dump
from tests.shell import copy_story_book
from tests.views.driving import KEY, press
from tests.views.sample import TODAY
from tests.views.window_checks import rich_texts, unnamed_controls

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


def doctor(path: Path) -> None:
    connection = raw.connect(path, isolation_level=None)
    connection.execute("CREATE TRIGGER quiet BEFORE INSERT ON gl_entries BEGIN SELECT RAISE(IGNORE); END")
    connection.close()


def standing(window: MainWindow) -> Banner:
    assert window.notices.standing is not None
    return window.notices.standing


def buttons(banner: Banner) -> dict[str, Button]:
    return {each.words(): each for each in banner.findChildren(Button) if each.words()}


def texts(banner: Banner) -> str:
    return " ".join(label.text() for label in banner.findChildren(QLabel))


def complete(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until all views are there."""
    qtbot.waitUntil(lambda: len(window.views) == 18, timeout=WAIT_MS)


def test_doctored_books__are_refused_and_opened_in_safe_mode_from_there(
    qtbot: QtBot, program: Program, book: Path
) -> None:
    doctor(book)
    before = dump(book)
    program.show_start()
    program.open(book)
    start = program.start_window
    assert start is not None
    qtbot.waitUntil(lambda: not start.banner.isHidden(), timeout=WAIT_MS)
    assert "trigger quiet is unknown" in start.banner.words()
    buttons(start.banner)["Open in safe mode"].click()
    qtbot.waitUntil(lambda: program.window is not None, timeout=WAIT_MS)
    window = program.window
    assert window is not None
    assert "trigger quiet is unknown" in standing(window).words()
    assert not head_file(book).exists(), "nothing is written beside them"
    complete(qtbot, window)
    for view in window.views:
        window.show_view(view)
        assert standing(window).isVisible()
    assert rich_texts(window.notices) == unnamed_controls(window.notices) == []
    program.close_book()
    assert dump(book) == before


def _is_refused(view: View) -> bool:
    return "safe mode" in view.banner.words()


def test_safe_mode__opens_no_dialog_that_would_write(qtbot: QtBot, program: Program, book: Path) -> None:
    program.show_book(open_book(book, CLOCK, safe=True))
    window = program.window
    assert window is not None
    complete(qtbot, window)
    refused = 0
    for view in window.views:
        window.show_view(view)
        for standard in (Standard.NEW, Standard.EDIT):
            action = view.standards().get(standard)
            if action is not None and action.isEnabled():
                view.banner.hide_words()
                action.trigger()
                # Some read first what they would show, and some lead to the view that does it.
                qtbot.waitUntil(lambda: _is_refused(window.current_view()), timeout=WAIT_MS)
                assert [each for each in window.findChildren(QDialog) if each.isVisible()] == []
                refused += 1
    assert refused > 6
    assert SafeModeRefused.code == "SAFE_MODE"


def test_banner__of_safe_mode_stays(qtbot: QtBot, program: Program, book: Path) -> None:
    program.show_book(open_book(book, CLOCK, safe=True))
    window = program.window
    assert window is not None
    banner = standing(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    banner.setFocus()
    press(KEY.Key_Escape)
    assert banner.isVisible()
    assert "Close (Esc)" not in [each.accessibleName() for each in banner.findChildren(Button) if each.isVisible()]


def test_books__whose_end_is_missing_say_so_and_what_to_do(program: Program, book: Path) -> None:
    opened = open_book(book, CLOCK)
    opened.close()
    kept = read_head(book)
    assert kept is not None
    connection = raw.connect(book, isolation_level=None)
    (guard,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'audit_log_no_delete'").fetchone()
    connection.execute("DROP TRIGGER audit_log_no_delete")
    connection.execute("DELETE FROM audit_log WHERE audit_id = ?", (kept.rows,))
    connection.execute(guard)
    connection.close()
    program.show_book(open_book(book, CLOCK))
    assert program.window is not None
    words = standing(program.window).words()
    assert f"has {kept.rows - 1} rows, and had {kept.rows}" in words
    assert "asha" in words or book.name in words


def test_check__that_finds_the_file_doctored_or_damaged_ends_in_safe_mode(
    qtbot: QtBot, program: Program, book: Path
) -> None:
    """Another program changes the books while they are open; what is found in what people did there does not."""
    program.show_book(open_book(book, CLOCK))
    window = program.window
    assert window is not None
    complete(qtbot, window)
    doctor(book)
    window.check_wanted.emit()
    qtbot.waitUntil(lambda: window.notices.standing is not None, timeout=WAIT_MS)
    assert "SCHEMA" in standing(window).words()
    assert not window.notices.isHidden()


def test_check__that_finds_something_in_the_accounting_does_not(
    qtbot: QtBot, operations: Operations, window: MainWindow, clinic: Clinic
) -> None:
    check = BookCheck(operations, window)
    broken: list[object] = []
    check.broken.connect(broken.append)
    with clinic.raw() as sql:
        sql.execute("UPDATE payment_allocations SET is_reversed = 1")
    with qtbot.waitSignal(check.finished) as finished:
        check.start()
    (findings,) = finished.args
    assert findings
    assert broken == []


def test_command__in_safe_mode_is_refused_before_it_runs(qtbot: QtBot, operations: Operations, clinic: Clinic) -> None:
    before = clinic.dump()
    operations.enter_safe_mode()
    command = orders.order(orders.COMPLETION, plan_id=2, session_number=1, on=TODAY)
    with qtbot.waitSignal(operations.failed) as failed:
        assert not operations.run(complete_session, command)
    assert isinstance(failed.args[0], SafeModeRefused)
    assert clinic.dump() == before


def test_head__is_written_after_a_command_of_the_window(qtbot: QtBot, clinic: Clinic) -> None:
    opened = open_book(clinic.path, CLOCK)
    operations = Operations(opened.books, clinic.user, keeper=opened.keeper)
    before = read_head(clinic.path)
    command = orders.order(orders.COMPLETION, plan_id=2, session_number=1, on=TODAY)
    with qtbot.waitSignal(operations.changed):
        operations.run(complete_session, command)
    operations.close()
    after = read_head(clinic.path)
    assert before is not None
    assert after is not None
    assert after.rows > before.rows
    assert after.rows == clinic.value("SELECT count(*) FROM audit_log")
    opened.close()


def test_head__that_cannot_be_written_is_told_and_the_work_stands(qtbot: QtBot, clinic: Clinic) -> None:
    opened = open_book(clinic.path, CLOCK)
    operations = Operations(opened.books, clinic.user, keeper=opened.keeper)
    clinic.path.with_name(f"{clinic.path.name}.head.new").mkdir()
    saved = clinic.value("SELECT count(*) FROM command_log")
    command = orders.order(orders.COMPLETION, plan_id=2, session_number=1, on=TODAY)
    told: list[object] = []
    operations.failed.connect(told.append)
    with qtbot.waitSignals([operations.changed, operations.failed]):
        operations.run(complete_session, command)
    assert [str(each).partition(" Only")[0] for each in told] == ["The work is saved."]
    assert clinic.value("SELECT count(*) FROM command_log") == saved + 1
    operations.close()
    opened.close()


def test_caution__is_told_once_where_that_is_wished(program: Program, book: Path) -> None:
    opened = open_book(book, CLOCK)
    error = InCloud(folder=str(book.parent), by="Dropbox")
    object.__setattr__(opened, "cautions", (error,))
    program.show_book(opened)
    assert program.window is not None
    (banner,) = program.window.notices.banners()
    assert "which Dropbox copies" in banner.words()
    buttons(banner)["Do not tell me again for this folder"].click()
    assert program.window.notices.isHidden()
    assert is_silenced(str(book.parent))
    program.close_book()
    again = open_book(book, CLOCK)
    object.__setattr__(again, "cautions", (error,))
    program.show_book(again)
    assert program.window is not None
    assert program.window.notices.banners() == []


def test_notices__one_that_is_closed_leaves_the_others(qtbot: QtBot) -> None:
    notices = Notices()
    qtbot.addWidget(notices)
    notices.show()
    first = notices.add(InCloud(folder="/a", by="Dropbox"))
    stands = notices.stand(LogCutOff(found=1, kept=2, beside="a.head"))
    assert notices.banners() == [stands, first]
    first.hide_words()
    assert notices.banners() == [stands]
    assert notices.isVisible()
    assert notices.stand(SelfCheckFailed(found="FILE")) is notices.standing
    assert len(notices.banners()) == 1


@pytest.mark.parametrize("error", [DamagedFile(path="a", detail="b"), BookLocked(owner="process 1")])
def test_ways_out__none_where_nothing_can_be_read(error: Exception) -> None:
    assert ways_out(error, Path("a.clinicbook"), lambda _path: None, lambda _error: None) == ()  # type: ignore[arg-type]
