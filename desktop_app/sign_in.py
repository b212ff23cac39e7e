"""Who works, where there is no window to ask: the name comes with the command, the password never does.

It is taken from the environment, else typed at the terminal unseen, else read as the first line of standard input.
"""

import os
import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path

from desktop_app.errors import LoginNeeded, PassphrasesDiffer, UserUnknown
from desktop_app.open_book import people_of, prove
from desktop_app.repositories.books import Books, Clock, open_books
from desktop_app.repositories.credentials import Person
from desktop_app.repositories.passwords import Password
from desktop_app.shell import printable

VARIABLE = "CLINIC_BOOKS_PASSWORD"
PASSPHRASE_VARIABLE = "CLINIC_BOOKS_PASSPHRASE"  # noqa: S105 - where it is found, not what it is
NEW_PASSPHRASE_VARIABLE = "CLINIC_BOOKS_NEW_PASSPHRASE"  # noqa: S105 - likewise


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
    return _secret(VARIABLE, f"Password of {name}: ")


def ask_for_passphrase(name: str) -> Password:
    """Give the passphrase of an encrypted file, as `ask_for_password` gives a password."""
    return Password(_secret(PASSPHRASE_VARIABLE, f"Passphrase of {name}: "))


def ask_for_new_passphrase(name: str) -> Password:
    """Give a new passphrase for a file; what is typed at a terminal is typed twice. Refuses PASSPHRASES_DIFFER."""
    first = _secret(NEW_PASSPHRASE_VARIABLE, f"New passphrase of {name}: ")
    is_typed = os.environ.get(NEW_PASSPHRASE_VARIABLE) is None and sys.stdin.isatty()
    if is_typed and getpass("The same again: ") != first:
        raise PassphrasesDiffer
    return Password(first)


def _secret(variable: str, words: str) -> str:
    found = os.environ.get(variable)
    if found is not None:
        return found
    if sys.stdin.isatty():
        return getpass(printable(words))
    return sys.stdin.readline().rstrip("\r\n")


def _called(name: str, people: tuple[Person, ...]) -> Person:
    for each in people:
        if each.username.casefold() == name.strip().casefold():
            return each
    raise UserUnknown(name=name, names=", ".join(each.username for each in people))
