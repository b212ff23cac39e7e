"""The screens of those who work with the books, to be looked at: logging in, a locked window, passwords."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.errors import PasswordWrong
from desktop_app.repositories.credentials import Person
from desktop_app.repositories.unit import User
from desktop_app.views.operations import Operations
from desktop_app.views.people.login_dialog import LoginDialog
from desktop_app.views.people.password_dialog import PasswordDialog
from tests.clinic import Clinic

BOOKS = Path("asha-skin-and-laser.clinicbook").name
PEOPLE = (
    Person(1, "asha", "Dr Asha Nadkarni", "owner", 1),
    Person(2, "prakash", "Prakash Gawande", "accountant", 1),
    Person(3, "rekha", "रेखा साळुंखे", "cashier", 0),
)
_KEPT: list[QObject] = []  # what nothing else keeps


def asked(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Ask who works."""
    return LoginDialog(PEOPLE, books=BOOKS, chosen=None, parent=None)


def locked(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Ask whoever has locked the window."""
    return LoginDialog(PEOPLE, books=BOOKS, chosen=2, parent=None, is_locked=True)


def without_password(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Ask somebody who has no password."""
    return LoginDialog(PEOPLE, books=BOOKS, chosen=3, parent=None)


def password(_clinic: Clinic, operations: Operations) -> QWidget:
    """Change one's own password."""
    parent = QWidget()
    _KEPT.append(parent)
    return PasswordDialog(operations, User(1, "asha", "Dr Asha Nadkarni", "owner"), asks_old=True, parent=parent)


def get_it_wrong(screen: QWidget) -> None:
    """Type another password."""
    assert isinstance(screen, LoginDialog)
    screen.failed(PasswordWrong(seconds=0))


def type_differently(screen: QWidget) -> None:
    """Type a new password twice, not the same."""
    assert isinstance(screen, PasswordDialog)
    screen.old.setText("monsoon over Mysuru")
    screen.new.setText("jasmine in Madurai")
    screen.again.setText("jasmin in")
