"""Who works, where there is no window to ask: the name comes with the command, the password never does.

It is taken from the environment, else typed at the terminal unseen, else read as the first line of standard input.
"""

import os
import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path

from desktop_app.errors import LoginNeeded, UserUnknown
from desktop_app.open_book import people_of, prove
from desktop_app.repositories.books import Books, Clock, open_books
from desktop_app.repositories.credentials import Person
from desktop_app.repositories.passwords import Password

VARIABLE = "CLINIC_BOOKS_PASSWORD"


def require_login(path: Path, books: Books, name: str | None, clock: Clock, ask: Callable[[str], str]) -> None:
    """Have somebody log in before anything is read, where a password is set in the books; where none is, nobody need.

    It is written down in the file, as by the window. Refuses LOGIN_NEEDED where nobody is named, USER_UNKNOWN,
    PASSWORD_WRONG and LOGIN_TOO_SOON.
    """
    people = people_of(books)
    person = None if name is None else _called(name, people)
    if not any(each.has_password for each in people):
        return
    if person is None:
        raise LoginNeeded
    password = Password(ask(person.display_name)) if person.has_password else None
    with open_books(path, clock=clock) as writable:
        prove(writable, person, password)


def ask_for_password(name: str) -> str:
    """Give what was typed, or what a script has handed over."""
    found = os.environ.get(VARIABLE)
    if found is not None:
        return found
    if sys.stdin.isatty():
        return getpass(f"Password of {name}: ")
    return sys.stdin.readline().rstrip("\r\n")


def _called(name: str, people: tuple[Person, ...]) -> Person:
    for each in people:
        if each.username.casefold() == name.strip().casefold():
            return each
    raise UserUnknown(name=name, names=", ".join(each.username for each in people))
