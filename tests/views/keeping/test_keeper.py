"""The window keeps its books safe: by hand, on quit, before what is not undone; it reminds, and nags nobody."""

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.book_window import BookWindow
from desktop_app.errors import BackupBeforeFailed, ClinicError, StorageFailed
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.folder import backups_in
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Choices, choices_of, choose
from desktop_app.repositories.books import open_books
from desktop_app.views.keeping import backup_dialog, keeper as keeping
from desktop_app.views.keeping.keeper import BEFORE, Keeper
from desktop_app.workflows.lock_period import LockPeriod, lock_period
from tests.clinic import dump
from tests.keeping.conftest import Moments, names
from tests.units import save_patient
from tests.views.driving import KEY, press
from tests.views.keeping.conftest import WAIT_MS

pytestmark = pytest.mark.gui


def reasons(folder: Path) -> list[Why]:
    return [found.manifest.why for found in backups_in(folder)[0]]


def banners(program: BookWindow) -> list[str]:
    return [banner.words() for banner in program.window.notices.banners()]


def enter_something(book: Path, clock: Moments, request: str = "new") -> None:
    with open_books(book, clock=clock) as books:
        save_patient(books, "Somebody new", request_id=request)


def test_back_up__by_hand_tells_where_it_is(qtbot: QtBot, keeper: Keeper, book: Path, folder: Path) -> None:
    keeper.actions[0].trigger()
    dialog = keeper.backup_dialog
    assert dialog is not None
    assert dialog.effects.effects() == (f"Goes to {folder}",)
    with qtbot.waitSignal(dialog.made, timeout=WAIT_MS):
        dialog.commit_button.click()
        assert dialog.is_running()
    [found], _ = backups_in(folder)
    assert str(found.path) in dialog.effects.effects()[0]
    assert found.manifest.why is Why.BY_HAND
    assert dump(found.path) == dump(book)
    dialog.cancel_button.click()
    assert not dialog.isVisible()


def test_back_up__cancelled_leaves_nothing(
    qtbot: QtBot, keeper: Keeper, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow(monkeypatch)
    keeper.back_up()
    dialog = keeper.backup_dialog
    assert dialog is not None
    dialog.commit_button.click()
    qtbot.waitUntil(lambda: dialog.bar.value() > 0, timeout=WAIT_MS)
    press(KEY.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.is_running(), timeout=WAIT_MS)
    assert dialog.isVisible()  # it was the copy that was stopped; Esc once more closes
    assert names(folder) == []
    press(KEY.Key_Escape)
    assert not dialog.isVisible()


def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every step of a backup take a while, so that there is time to stop it."""

    def slower(*arguments: Any, progress: Any, **settings: Any) -> object:  # noqa: ANN401 - as back_up has them
        def told(done: int, of: int) -> None:
            progress(done, of)
            time.sleep(0.02)

        return back_up(*arguments, progress=told, **settings)

    monkeypatch.setattr(backup_dialog, "back_up", slower)


def test_quit__backs_up_what_was_entered_and_closes(
    qtbot: QtBot, program: BookWindow, keeper: Keeper, folder: Path
) -> None:
    program.window.close()
    assert program.window.isVisible()  # it is not closed before its books are safe
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=WAIT_MS)
    assert keeper.quit_dialog is not None
    assert reasons(folder) == [Why.QUIT]


@pytest.mark.usefixtures("current")
def test_quit__with_nothing_new_closes_without_a_word(
    qtbot: QtBot, program: BookWindow, keeper: Keeper, folder: Path
) -> None:
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=WAIT_MS)
    assert keeper.quit_dialog is None
    assert reasons(folder) == [Why.BY_HAND]


def test_quit__can_be_done_without_a_backup(
    qtbot: QtBot, program: BookWindow, keeper: Keeper, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow(monkeypatch)
    program.window.close()
    qtbot.waitUntil(lambda: keeper.quit_dialog is not None and keeper.quit_dialog.bar.value() > 0, timeout=WAIT_MS)
    assert keeper.quit_dialog is not None
    assert keeper.quit_dialog.cancel_button.words() == "Close without a backup"
    keeper.quit_dialog.cancel_button.click()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=WAIT_MS)
    assert names(folder) == []


def test_quit__that_fails_says_so_and_still_closes(
    qtbot: QtBot, program: BookWindow, keeper: Keeper, book: Path, tmp_path: Path
) -> None:
    (tmp_path / "usb").mkdir()
    choose(book, Choices(first=tmp_path / "usb"))
    program.window.close()
    (tmp_path / "usb").rmdir()
    qtbot.waitUntil(lambda: keeper.quit_dialog is None or keeper.quit_dialog.banner.isVisible(), timeout=WAIT_MS)
    if keeper.quit_dialog is not None:
        assert "usb is not there" in keeper.quit_dialog.banner.words()
        keeper.quit_dialog.cancel_button.click()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=WAIT_MS)


def test_quit__switched_off_closes_at_once(program: BookWindow, keeper: Keeper, book: Path) -> None:
    assert keeper.book == book
    choose(book, Choices(on_quit=False))
    program.window.close()
    assert not program.window.isVisible()


def test_reminder__is_a_line_that_goes_with_the_backup(
    qtbot: QtBot, program: BookWindow, keeper: Keeper, book: Path, clock: Moments
) -> None:
    back_up(book, Choices().places(book), why=Why.BY_HAND, clock=clock)
    enter_something(book, clock)
    keeper.look()
    qtbot.wait(300)
    assert banners(program) == []
    clock.days_later(4)
    keeper.look()
    qtbot.waitUntil(lambda: any("4 days old" in words for words in banners(program)), timeout=WAIT_MS)
    buttons = {button.text(): button for button in program.window.notices.findChildren(QPushButton)}
    buttons["Back up now..."].click()
    assert keeper.backup_dialog is not None
    with qtbot.waitSignal(keeper.backup_dialog.made, timeout=WAIT_MS):
        keeper.backup_dialog.commit_button.click()
    assert banners(program) == []
    keeper.backup_dialog.reject()


def test_reminder__names_a_folder_that_is_not_there_although_another_one_has_everything(
    qtbot: QtBot, program: BookWindow, keeper: Keeper, book: Path, clock: Moments
) -> None:
    usb = book.with_name("usb")
    choices = Choices(second=usb)
    choose(book, choices)
    back_up(book, Choices().places(book), why=Why.BY_HAND, clock=clock)
    keeper.look()
    qtbot.waitUntil(lambda: bool(banners(program)), timeout=WAIT_MS)
    [told] = banners(program)
    assert "No recent backup" in told
    assert str(usb) in told
    usb.mkdir()
    back_up(book, choices.places(book), why=Why.BY_HAND, clock=clock)
    keeper.look()
    qtbot.waitUntil(lambda: banners(program) == [], timeout=WAIT_MS)


def lock_april(keeper: Keeper, request: str, told: list[object]) -> None:
    command = LockPeriod(request_id=request, month=date(2025, 4, 1))
    keeper._operations.run(lock_period, command, told.append, told.append)  # noqa: SLF001 - as a dialog does


def test_before_a_close__the_books_are_backed_up_as_they_were(
    qtbot: QtBot, keeper: Keeper, book: Path, folder: Path
) -> None:
    before = dump(book)
    told: list[object] = []
    lock_april(keeper, "lock", told)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert not isinstance(told[0], ClinicError)
    [found], _ = backups_in(folder)
    assert found.manifest.why is Why.CLOSE
    assert dump(found.path) == before != dump(book)


def test_before_a_close__without_a_backup_only_where_that_is_wanted(
    qtbot: QtBot, keeper: Keeper, book: Path, tmp_path: Path
) -> None:
    choose(book, Choices(first=tmp_path / "not connected"))
    before = dump(book)
    told: list[object] = []
    lock_april(keeper, "lock", told)
    qtbot.waitUntil(lambda: len(told) == 1, timeout=WAIT_MS)
    assert isinstance(told[0], BackupBeforeFailed)
    assert "not connected is not there" in str(told[0])
    assert "Nothing was saved" in str(told[0])
    assert dump(book) == before
    keeper._operations.without_backup.add("lock")  # noqa: SLF001 - what the banner's button does
    lock_april(keeper, "lock", told)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=WAIT_MS)
    assert not isinstance(told[1], ClinicError)
    assert dump(book) != before


@pytest.mark.usefixtures("current")
def test_before_a_close__not_twice_for_one_state(qtbot: QtBot, keeper: Keeper, folder: Path) -> None:
    told: list[object] = []
    lock_april(keeper, "lock", told)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert reasons(folder) == [Why.BY_HAND]


def test_before__are_imports_and_closes() -> None:
    assert {workflow.__name__ for workflow in BEFORE} == {
        *("close_year", "lock_period", "import_bank_statement", "take_in_branch_file")
    }


def test_reminder__of_books_that_cannot_be_read_is_told(
    qtbot: QtBot, program: BookWindow, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StorageFailed(detail="gone")

    monkeypatch.setattr(keeping, "standing", fail)
    keeper.look()
    qtbot.waitUntil(lambda: "gone" in program.window.current_view().banner.words(), timeout=WAIT_MS)
    assert choices_of(keeper.book) == Choices()
