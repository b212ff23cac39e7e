"""Encrypted books in the window: their passphrase is asked for first; the owner encrypts, changes and leaves."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.database import keys
from desktop_app.keeping import passphrases
from desktop_app.keeping.encryption import encrypt
from desktop_app.program import Program
from desktop_app.repositories.passwords import Password
from desktop_app.views.encryption.encryption_dialog import EncryptionDialog
from desktop_app.views.encryption.new_passphrase import hint_of
from desktop_app.views.encryption.passphrase_dialog import PassphraseDialog
from desktop_app.views.start.recent_books import remember_books
from tests import raw
from tests.clinic import Clock, dump
from tests.shell import copy_story_book
from tests.views.driving import CONTROL, KEY, type_in
from tests.views.sample import TODAY
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = [pytest.mark.gui, raw.needs_sqlcipher(), raw.plain_only("they begin with plain books")]
FIRST, SECOND = Password("jasmine ferry monsoon anvil"), Password("copper lantern thirty sails")
CLOCK = Clock(TODAY)
WAIT_MS = 60_000
Dialog = TypeVar("Dialog", PassphraseDialog, EncryptionDialog)


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "_held", {})
    monkeypatch.setattr(passphrases, "_tries", {})


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return copy_story_book(tmp_path / "books")


@pytest.fixture
def encrypted(plain: Path) -> Path:
    made = encrypt(plain, plain.with_name("private.clinicbook"), FIRST, CLOCK).path
    keys.forget(made)
    return made


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:  # noqa: ARG001 - the application must be there first
    made = Program(CLOCK)
    yield made
    made.end()
    if made.start_window is not None:
        made.start_window.close()


def asked(qtbot: QtBot, program: Program, kind: type[Dialog]) -> Dialog:
    """Wait for a dialog of the strongbox."""
    found: list[Dialog] = []

    def is_asked() -> bool:
        dialog = None if program.strongbox is None else program.strongbox.dialog
        if isinstance(dialog, kind) and dialog.isVisible() and not dialog.is_running():
            dialog.activateWindow()
            found[:] = [dialog]
        return bool(found) and found[0].isActiveWindow()

    qtbot.waitUntil(is_asked, timeout=WAIT_MS)
    return found[0]


def is_open(qtbot: QtBot, program: Program, path: Path) -> None:
    """Wait until books are shown, those of this file."""

    def is_shown() -> bool:
        shown = program._shown  # noqa: SLF001 - which file it is stands nowhere in the window
        return shown is not None and shown.book.path == path and shown.is_complete()

    qtbot.waitUntil(is_shown, timeout=WAIT_MS)


def give(dialog: PassphraseDialog, passphrase: Password) -> None:
    type_in(dialog.passphrase, passphrase.text)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)


def test_books_used_last__are_opened_by_their_passphrase(qtbot: QtBot, program: Program, encrypted: Path) -> None:
    remember_books(encrypted)
    program.open_last()
    dialog = asked(qtbot, program, PassphraseDialog)
    for check in (rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls):
        assert check(dialog) == []
    assert dialog.passphrase.echoMode() == dialog.passphrase.EchoMode.Password
    give(dialog, SECOND)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=WAIT_MS)
    assert keys.held(encrypted) is None
    give(asked(qtbot, program, PassphraseDialog), FIRST)
    is_open(qtbot, program, encrypted)
    program.close_book()
    assert keys.held(encrypted) is None


def test_nobody_who_gives_it__goes_back_to_the_start(qtbot: QtBot, program: Program, encrypted: Path) -> None:
    program.show_start()
    program.open(encrypted)
    asked(qtbot, program, PassphraseDialog).reject()
    qtbot.waitUntil(lambda: program.strongbox is not None and program.strongbox.dialog is None)
    assert program.window is None
    start = program.start_window
    assert start is not None
    qtbot.waitUntil(lambda: not start.is_working() and program.strongbox is not None and not program.strongbox.dialog)
    program.open(encrypted)
    give(asked(qtbot, program, PassphraseDialog), FIRST)
    is_open(qtbot, program, encrypted)


def test_owner__encrypts_changes_and_leaves(qtbot: QtBot, program: Program, plain: Path) -> None:
    before = dump(plain)
    program.show_start()
    program.open(plain)
    is_open(qtbot, program, plain)

    dialog = offered(qtbot, program)
    for check in (rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls):
        assert check(dialog) == []
    new_one(dialog, FIRST)
    made = plain.with_name("story-encrypted.clinicbook")
    is_open(qtbot, program, made)

    dialog = offered(qtbot, program)
    type_in(dialog.old, SECOND.text)  # it is another
    new_one(dialog, SECOND)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=WAIT_MS)
    assert not dialog.is_running()
    dialog.old.clear()
    type_in(dialog.old, FIRST.text)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil((made.parent / "story-encrypted.before-passphrase.clinicbook").exists, timeout=WAIT_MS)
    is_open(qtbot, program, made)

    dialog = offered(qtbot, program)
    dialog.decrypt.setChecked(True)
    type_in(dialog.old, SECOND.text)
    dialog.put(made.with_name("leaving.clinicbook"))
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil((made.parent / "leaving.clinicbook").exists, timeout=WAIT_MS)
    is_open(qtbot, program, made)
    program.close_book()
    assert dump(made.with_name("leaving.clinicbook"))["gl_entries"] == before["gl_entries"] == dump(plain)["gl_entries"]


def offered(qtbot: QtBot, program: Program) -> EncryptionDialog:
    """Choose Encryption in the menu File."""
    assert program.window is not None
    assert program.window.session.encryption.isEnabled()
    program.window.session.encryption.trigger()
    return asked(qtbot, program, EncryptionDialog)


def new_one(dialog: EncryptionDialog, passphrase: Password) -> None:
    """Type it twice, consent, and do it."""
    type_in(dialog.fields.new, passphrase.text)
    type_in(dialog.fields.again, passphrase.text)
    assert dialog.obstacle() == "Say that you can give it again"
    dialog.fields.consent.setChecked(True)
    assert dialog.obstacle() == ""
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)


@pytest.mark.parametrize(
    ("typed", "tone"),
    [
        ("", "text2"),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "text2"),
        ("Tr0ub4dor&3x", "warn"),
        ("lantern sail boat", "good"),
        ("jasmine ferry monsoon anvil", "good"),
        ("one two one two one", "good"),
    ],
)
def test_hint__counts_length_and_words_not_odd_characters(typed: str, tone: str) -> None:
    assert hint_of(typed, str)[1] == tone
