"""An encrypted backup is brought back from the start window: its passphrase is asked for once, then forgotten."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.database import keys
from desktop_app.keeping import passphrases
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.encryption import encrypt
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Choices
from desktop_app.program import Program
from desktop_app.repositories.passwords import Password
from desktop_app.views.encryption.passphrase_dialog import PassphraseDialog
from desktop_app.views.keeping.restore_dialog import RestoreDialog
from tests import raw
from tests.clinic import Clock, dump
from tests.shell import copy_story_book
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.sample import TODAY

pytestmark = [pytest.mark.gui, raw.needs_sqlcipher(), raw.plain_only("they begin with plain books")]
RIGHT, WRONG = Password("jasmine ferry monsoon anvil"), Password("copper lantern thirty sails")
CLOCK = Clock(TODAY)
WAIT_MS = 60_000


@pytest.fixture
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make plain books, with a backup of the encrypted ones that were made of them, which are lost; no key is held."""
    monkeypatch.setattr(keys, "_held", {})
    monkeypatch.setattr(passphrases, "_tries", {})
    monkeypatch.setattr(settings, "backups_file", lambda: tmp_path / "backups.json")
    monkeypatch.setattr(settings, "data_folder", lambda: tmp_path / "data")
    plain = copy_story_book(tmp_path / "books")
    encrypted = encrypt(plain, tmp_path / "private.clinicbook", RIGHT, CLOCK).path
    back_up(encrypted, Choices().places(encrypted), why=Why.BY_HAND, clock=CLOCK)
    keys.let_go(encrypted)
    encrypted.unlink()
    assert keys._held == {}  # noqa: SLF001 - nothing else tells
    return plain


@pytest.fixture
def program(qtbot: QtBot, plain: Path) -> Iterator[Program]:  # noqa: ARG001 - what is there before it begins
    made = Program(CLOCK)
    made.show_start()
    yield made
    made.end()
    if made.start_window is not None:
        made.start_window.close()


@pytest.fixture
def dialog(qtbot: QtBot, program: Program) -> RestoreDialog:
    assert program.start_window is not None
    program.start_window.restore_button.click()
    found = program.start_window.restore_dialog
    assert found is not None
    qtbot.waitUntil(lambda: found.obstacle() == "", timeout=WAIT_MS)
    return found


def give(qtbot: QtBot, dialog: RestoreDialog, passphrase: Password) -> PassphraseDialog:
    """Answer the question, once it stands there and waits."""

    def waits() -> bool:
        asked = dialog.unlocking.dialog
        if asked is None or asked.is_running():
            return False
        asked.activateWindow()
        return asked.isActiveWindow()

    qtbot.waitUntil(waits, timeout=WAIT_MS)
    asked = dialog.unlocking.dialog
    assert isinstance(asked, PassphraseDialog)
    type_in(asked.passphrase, passphrase.text)
    press(KEY.Key_Return, CONTROL)
    return asked


def test_encrypted_backup__is_restored_by_its_passphrase_and_opened(
    qtbot: QtBot, program: Program, plain: Path, dialog: RestoreDialog, tmp_path: Path
) -> None:
    target = tmp_path / "back.clinicbook"
    dialog.put(target)
    dialog.commit_button.click()
    asked = give(qtbot, dialog, WRONG)
    qtbot.waitUntil(asked.banner.isVisible, timeout=WAIT_MS)
    assert not target.exists()
    give(qtbot, dialog, RIGHT)
    qtbot.waitUntil(lambda: program.window is not None, timeout=WAIT_MS)  # nothing is asked once more
    assert program.strongbox is None
    before = dump(plain)
    assert dump(target)["gl_entries"] == before["gl_entries"] != []
    program.close_book()
    assert keys._held == {}  # noqa: SLF001 - nothing else tells


def test_passphrase_not_given__leaves_the_dialog_as_it_was(qtbot: QtBot, dialog: RestoreDialog, tmp_path: Path) -> None:
    dialog.put(tmp_path / "back.clinicbook")
    dialog.commit_button.click()
    qtbot.waitUntil(lambda: dialog.unlocking.dialog is not None, timeout=WAIT_MS)
    asked = dialog.unlocking.dialog
    assert asked is not None
    asked.reject()
    assert (dialog.isVisible(), dialog.obstacle(), dialog.banner.isVisible()) == (True, "", False)
    dialog.commit_button.click()
    qtbot.waitUntil(lambda: dialog.unlocking.dialog not in (None, asked), timeout=WAIT_MS)
    dialog.reject()


def test_backup_that_was_unlocked__is_locked_again_with_the_dialog(
    qtbot: QtBot, dialog: RestoreDialog, tmp_path: Path
) -> None:
    target = tmp_path / "back.clinicbook"
    dialog.put(target)
    dialog.commit_button.click()
    give(qtbot, dialog, RIGHT)
    target.write_text("taken meanwhile")
    qtbot.waitUntil(lambda: dialog.unlocking.dialog is None and dialog.banner.isVisible(), timeout=WAIT_MS)
    assert keys._held != {}  # noqa: SLF001 - nothing else tells
    dialog.reject()
    assert keys._held == {}  # noqa: SLF001 - likewise
    assert target.read_text() == "taken meanwhile"
