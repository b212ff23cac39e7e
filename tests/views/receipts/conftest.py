"""A till on the books of the money; whatever is done there, every invariant of the books holds in the end."""

import shutil
import threading
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from tests.clinic import Clinic, Clock
from tests.orders import DISCONTINUED
from tests.reports import money_book
from tests.views.receipts.till import Till

OpenTill = Callable[..., Till]


@cache
def _told() -> Path:
    made = money_book.tell(Path(mkdtemp(prefix="clinic-")) / "book.clinicbook")
    made.books.close()
    return made.path


@pytest.fixture
def money(tmp_path: Path) -> Iterator[Clinic]:
    path = tmp_path / "money.clinicbook"
    shutil.copy(_told(), path)
    clock = Clock(DISCONTINUED)
    books = open_books(path, clock=clock)
    with books.reading() as reading:
        user = users(reading)[0]
    clinic = Clinic(books, clock, user)
    with books:
        yield clinic
    assert clinic.findings() == {}


@pytest.fixture
def open_till(qtbot: QtBot, money: Clinic) -> Iterator[OpenTill]:
    """Open the window, as a user of a role."""
    opened: list[Till] = []

    def opens(role: str = "owner") -> Till:
        money.books.keep_off(0)
        till = Till(qtbot, money, role=role)
        money.books.keep_off(threading.get_ident())
        opened.append(till)
        return till

    yield opens
    for till in opened:
        till.window.close()
        till.operations.close()
    money.books.keep_off(0)


@pytest.fixture
def till(open_till: OpenTill) -> Till:
    return open_till()
