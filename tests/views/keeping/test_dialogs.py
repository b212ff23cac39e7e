"""Where backups go is chosen, and what a backup would bring back is seen, before anything is done."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.book_window import BookWindow
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.manifest import Why, manifest_of
from desktop_app.keeping.places import Choices, choices_of, choose
from desktop_app.program import Program
from desktop_app.repositories.books import open_books
from desktop_app.views.keeping.keeper import Keeper
from desktop_app.views.keeping.restore_dialog import RestoreDialog
from desktop_app.views.keeping.settings_dialog import SettingsDialog
from tests.clinic import dump
from tests.keeping.conftest import Moments
from tests.units import save_patient
from tests.views.keeping.conftest import WAIT_MS

pytestmark = pytest.mark.gui


@pytest.fixture
def settled(qtbot: QtBot, keeper: Keeper, book: Path, clock: Moments) -> SettingsDialog:
    """Open the settings, with a backup there."""
    back_up(book, Choices().places(book), why=Why.BY_HAND, clock=clock)
    keeper.set_up()
    dialog = keeper.settings_dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.table.rows()), timeout=WAIT_MS)
    return dialog


def test_settings__show_the_last_backups_and_keep_what_is_chosen(
    qtbot: QtBot, settled: SettingsDialog, book: Path, tmp_path: Path
) -> None:
    [row] = settled.table.rows()
    assert (row["why"], row["clinic"]) == ("By hand", "Asha Skin and Laser")
    assert str(row["state"]).startswith("Proven")
    assert "has everything" in settled.standing.text()
    assert settled.on_quit.isChecked()
    settled.on_quit.setChecked(False)
    settled.remind.choose(7)
    settled.put_second(tmp_path)
    assert settled.disk.isVisible()  # it is the disk that the books are on
    with qtbot.waitSignal(settled.chosen):
        settled.commit_button.click()
    assert choices_of(book) == Choices(second=tmp_path, on_quit=False, remind_after_days=7)


def test_settings__one_folder_twice_is_refused_in_the_dialog(
    settled: SettingsDialog, book: Path, tmp_path: Path
) -> None:
    settled.put_first(tmp_path)
    settled.put_second(tmp_path)
    settled.commit_button.click()
    assert "the same one" in settled.banner.words()
    assert settled.isVisible()
    settled.put_second(None)
    settled.commit_button.click()
    assert choices_of(book) == Choices(first=tmp_path)


def ready(qtbot: QtBot, dialog: RestoreDialog | None) -> RestoreDialog:
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.commit_button.isEnabled() or dialog.banner.isVisible(), timeout=WAIT_MS)
    return dialog


def test_restore__shows_what_it_brings_and_opens_a_new_file(
    qtbot: QtBot, program: BookWindow, keeper: Keeper, book: Path, clock: Moments
) -> None:
    back_up(book, Choices().places(book), why=Why.BY_HAND, clock=clock)
    then = dump(book)
    with open_books(book, clock=clock) as books:
        save_patient(books, "Somebody new")
    keeper.actions[2].trigger()
    dialog = ready(qtbot, keeper.restore_dialog)
    told = " ".join(dialog.prospect.effects())
    assert "Asha Skin and Laser as they were on 20 Aug 2025, 12:0" in told
    assert "Patients 1, plans 1, invoices 1, receipts 1" in told
    assert "It is an earlier state of the present books." in told
    assert "made since, and not in it: 1." in told
    now = dump(book)
    with qtbot.waitSignal(program.window.books_wanted, timeout=WAIT_MS) as wanted:
        dialog.commit_button.click()
    [path] = wanted.args
    assert path == book.with_name("asha-restored-20250820.clinicbook")
    assert dump(path) == then
    assert dump(book) == now


def test_restore__of_a_damaged_backup_is_refused_before_it_is_tried(
    qtbot: QtBot, keeper: Keeper, book: Path, clock: Moments
) -> None:
    found = back_up(book, Choices().places(book), why=Why.BY_HAND, clock=clock).best
    content = bytearray(found.path.read_bytes())
    content[9000] ^= 1
    found.path.write_bytes(content)
    keeper.restore()
    dialog = ready(qtbot, keeper.restore_dialog)
    assert "decayed" in dialog.banner.words()
    assert not dialog.commit_button.isEnabled()
    dialog.reject()


def test_restore__without_backups_says_where_to_look(
    qtbot: QtBot, keeper: Keeper, book: Path, clock: Moments, tmp_path: Path
) -> None:
    keeper.restore()
    dialog = keeper.restore_dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: "no backup in these folders" in dialog.looking.text(), timeout=WAIT_MS)
    assert dialog.obstacle() == "Choose a backup"
    (tmp_path / "usb").mkdir()
    choose(book, Choices(first=tmp_path / "usb"))
    found = back_up(book, choices_of(book).places(book), why=Why.BY_HAND, clock=clock).best
    manifest_of(found.path).rename(tmp_path / "kept.json")
    dialog.look_in(tmp_path / "usb")
    qtbot.waitUntil(dialog.banner.isVisible, timeout=WAIT_MS)
    assert "no manifest" in dialog.banner.words()
    (tmp_path / "kept.json").rename(manifest_of(found.path))
    dialog.look_in(tmp_path / "usb")
    ready(qtbot, dialog)
    dialog.put(book)
    assert "there already" in dialog.obstacle()
    dialog.reject()


def test_start_window__restores_books_that_cannot_be_opened(
    qtbot: QtBot, book: Path, clock: Moments, tmp_path: Path
) -> None:
    back_up(book, Choices().places(book), why=Why.BY_HAND, clock=clock)
    then = dump(book)
    book.write_bytes(b"\xa5" * 8192)
    program = Program(clock)
    program.show_start()
    assert program.start_window is not None
    program.start_window.restore_button.click()
    dialog = ready(qtbot, program.start_window.restore_dialog)
    dialog.put(tmp_path / "back.clinicbook")
    dialog.commit_button.click()
    qtbot.waitUntil(lambda: program.window is not None, timeout=WAIT_MS)
    assert dump(tmp_path / "back.clinicbook") == then
    program.end()
