"""Who works: asked before anything of the books is shown, and again when they are locked or another is to work."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.database.lock import BookLock
from desktop_app.errors import BookLocked
from desktop_app.open_book import open_book
from desktop_app.program import Program
from desktop_app.views.main_window import MainWindow
from desktop_app.views.people.login_dialog import LoginDialog
from desktop_app.views.people.password_dialog import PasswordDialog
from desktop_app.workflows.amend_user import amend_user
from tests.clinic import Clinic, Clock, new_clinic
from tests.master_orders import added_user, amending_user
from tests.orders import do, sell
from tests.people_orders import GUESS, MONSOON, OTHER, protect, try_to_log_in
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.masters.set_up.driving import opened, write
from tests.views.sample import TODAY
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
CLOCK = Clock(TODAY)
WAIT_MS = 60_000


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """Make a clinic of an owner with a password and a cashier without one; a patient bought a package."""
    made = new_clinic(tmp_path / "asha.clinicbook")
    made.clock.today = TODAY
    sell(made)
    added_user(made)
    protect(made)
    return made


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


def ask(qtbot: QtBot, program: Program, clinic: Clinic) -> LoginDialog:
    """Open the books, and wait until somebody is asked who works."""
    clinic.books.close()
    program.receive(open_book(clinic.path, CLOCK))
    return asked(qtbot, program)


def asked(qtbot: QtBot, program: Program) -> LoginDialog:
    found: list[LoginDialog] = []

    def is_asked() -> bool:
        if program.reception is not None and program.reception.dialog is not None:
            program.reception.dialog.activateWindow()
            found[:] = [program.reception.dialog]
        return bool(found) and found[0].isActiveWindow()

    qtbot.waitUntil(is_asked, timeout=WAIT_MS)
    return found[0]


def log_in(dialog: LoginDialog, name: str, password: str = "") -> None:
    """Choose a name, type the password, and press Enter in it."""
    write(dialog.who.line, name)
    QTest.keyClick(dialog.who, KEY.Key_Return)
    if password:
        type_in(dialog.password, password)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)


def window_of(qtbot: QtBot, program: Program, name: str) -> MainWindow:
    """Wait for a window in which somebody works."""

    def works() -> bool:
        window = program.window
        texts = [] if window is None else [label.text() for label in window.status_bar.findChildren(QLabel)]
        return window is not None and window.isVisible() and name in texts

    qtbot.waitUntil(works, timeout=WAIT_MS)
    window = program.window
    assert window is not None
    return window


def acts(clinic: Clinic) -> list[tuple[str, int | None]]:
    found = clinic.rows("SELECT action, user_id FROM audit_log WHERE action LIKE '%login' ORDER BY audit_id")
    return [(action, user_id) for action, user_id in found]


def test_books_with_a_password__show_nothing_before_somebody_has_logged_in(
    qtbot: QtBot, program: Program, clinic: Clinic
) -> None:
    dialog = ask(qtbot, program, clinic)
    assert program.window is None
    assert is_held(clinic.path)
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Lakshmi" not in shown
    assert dialog.obstacle() == "Choose your name"
    log_in(dialog, "Meera Joshi (owner)", MONSOON.text)
    window = window_of(qtbot, program, "Meera Joshi")
    assert "Owner" in [label.text() for label in window.status_bar.findChildren(QLabel)]
    assert acts(clinic) == [("login", 1)]


def test_wrong_password__is_told_plainly_and_typed_anew(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    dialog = ask(qtbot, program, clinic)
    log_in(dialog, "Meera Joshi (owner)", GUESS.text)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=WAIT_MS)
    assert dialog.banner.words() == "The password is not right. The try stands in the edit log. Try again."
    assert (dialog.password.text(), dialog.password.hasFocus(), program.window) == ("", True, None)
    assert dialog.who.key() == 1
    type_in(dialog.password, MONSOON.text)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    window_of(qtbot, program, "Meera Joshi")
    assert acts(clinic) == [("refuse_login", None), ("login", 1)]


def test_wait__after_three_wrong_passwords_is_told(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    for _ in range(3):
        try_to_log_in(clinic, GUESS)
    dialog = ask(qtbot, program, clinic)
    log_in(dialog, "Meera Joshi (owner)", MONSOON.text)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=WAIT_MS)
    assert "was wrong 3 times" in dialog.banner.words()
    assert "Try again in 5 seconds." in dialog.banner.words()


def test_who_has_no_password__says_only_who_it_is(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    dialog = ask(qtbot, program, clinic)
    log_in(dialog, "Ravi Rao (ravi)")
    window_of(qtbot, program, "Ravi Rao")
    assert acts(clinic) == [("login", 2)]


def test_nobody_logs_in__the_books_are_closed_again(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    dialog = ask(qtbot, program, clinic)
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, KEY.Key_Escape)
    assert not is_held(clinic.path)
    assert program.start_window is not None
    assert program.start_window.isVisible()
    assert acts(clinic) == []


def test_logged_in_from_the_start_window__the_books_take_its_place(
    qtbot: QtBot, program: Program, clinic: Clinic
) -> None:
    program.show_start()
    log_in(ask(qtbot, program, clinic), "Meera Joshi (owner)", MONSOON.text)
    assert window_of(qtbot, program, "Meera Joshi").current_view().title == "Today"
    assert program.start_window is None


def test_end__while_somebody_is_asked_closes_the_books(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    ask(qtbot, program, clinic)
    program.end()
    assert not is_held(clinic.path)


def test_one_user_without_a_password__is_not_asked(program: Program, tmp_path: Path) -> None:
    made = new_clinic(tmp_path / "alone.clinicbook")
    made.books.close()
    program.receive(open_book(made.path, CLOCK))
    assert program.window is not None
    assert program.reception is None
    assert not program.window.session.lock.isEnabled()
    assert not program.window.session.switch.isEnabled()


def test_locked__the_window_hides_and_comes_back_as_it_was(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    log_in(ask(qtbot, program, clinic), "Meera Joshi (owner)", MONSOON.text)
    window = window_of(qtbot, program, "Meera Joshi")
    qtbot.waitUntil(lambda: len(window.views) > 2, timeout=WAIT_MS)
    window.show_view(window.views[1])
    window.activateWindow()
    qtbot.waitUntil(window.session.lock.isEnabled)
    QTest.keyClick(window, KEY.Key_K, CONTROL | Qt.KeyboardModifier.AltModifier)
    dialog = asked(qtbot, program)
    assert (window.isVisible(), dialog.who.key(), dialog.password.hasFocus()) == (False, 1, True)
    type_in(dialog.password, MONSOON.text)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert window_of(qtbot, program, "Meera Joshi") is window
    assert window.current_view() is window.views[1]
    assert is_held(clinic.path)


def test_locked__another_user_gets_a_window_of_their_own(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    log_in(ask(qtbot, program, clinic), "Meera Joshi (owner)", MONSOON.text)
    before = window_of(qtbot, program, "Meera Joshi")
    qtbot.waitUntil(before.session.switch.isEnabled)
    before.session.switch.trigger()
    dialog = asked(qtbot, program)
    assert dialog.who.key() is None
    log_in(dialog, "Ravi Rao (ravi)")
    window = window_of(qtbot, program, "Ravi Rao")
    assert window is not before
    assert is_held(clinic.path)
    assert window.session._operations.user.role == "cashier"  # noqa: SLF001 - whom the workflows will hear of


def test_locked__closing_the_dialog_closes_the_books(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    log_in(ask(qtbot, program, clinic), "Meera Joshi (owner)", MONSOON.text)
    window = window_of(qtbot, program, "Meera Joshi")
    qtbot.waitUntil(window.session.lock.isEnabled)
    window.session.lock.trigger()
    asked(qtbot, program).cancel_button.click()
    assert program.window is None
    assert not is_held(clinic.path)


def test_whoever_is_switched_off__must_leave(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    """The owner makes the cashier an owner, and themself an accountant."""
    do(clinic, amend_user, amending_user(clinic, 2, role="owner"))
    amended = amending_user(clinic, 1, role="accountant")
    log_in(ask(qtbot, program, clinic), "Meera Joshi (owner)", MONSOON.text)
    window = window_of(qtbot, program, "Meera Joshi")
    window.session._operations.run(amend_user, amended)  # noqa: SLF001 - as the dialog of the users does
    dialog = asked(qtbot, program)
    assert not window.isVisible()
    log_in(dialog, "Meera Joshi (owner)", MONSOON.text)
    window_of(qtbot, program, "Accountant")


def test_password__is_not_seen_unless_it_is_to_be(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    dialog = ask(qtbot, program, clinic)
    write(dialog.who.line, "Meera Joshi (owner)")
    QTest.keyClick(dialog.who, KEY.Key_Return)
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
    dialog.shows.click()
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Normal


def test_dialog__everything_has_a_name_a_key_and_a_place(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    dialog = ask(qtbot, program, clinic)
    write(dialog.who.line, "Meera Joshi (owner)")
    QTest.keyClick(dialog.who, KEY.Key_Return)
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    assert shortcut_collisions(dialog) == []
    assert rich_texts(dialog) == []


def test_own_password__is_changed_by_keys(qtbot: QtBot, program: Program, clinic: Clinic) -> None:
    log_in(ask(qtbot, program, clinic), "Meera Joshi (owner)", MONSOON.text)
    window = window_of(qtbot, program, "Meera Joshi")
    qtbot.waitUntil(window.session.lock.isEnabled)
    window.session.password.trigger()
    dialog = opened(qtbot, PasswordDialog)
    for text in (MONSOON.text, OTHER.text, OTHER.text):
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        QTest.keyClicks(field, text)
        press(KEY.Key_Return)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.status_bar.news() == "Password set", timeout=WAIT_MS)
    assert try_to_log_in(clinic, OTHER).is_right
