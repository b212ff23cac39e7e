"""A book in use: opened under its lock, set up whole or not at all, the demo clinic made anew."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.database.identity import SCHEMA_VERSION
from desktop_app.database.lock import BookLock
from desktop_app.errors import (
    BadInput,
    BookExists,
    BookLocked,
    BookMissing,
    ClinicError,
    ForeignFile,
    LoginNeeded,
    LoginTooSoon,
    NewerFile,
    NotFound,
    PassphraseWrong,
    PasswordWrong,
)
from desktop_app.open_book import make_demo_book, open_book, people_of, prove, set_up_book
from desktop_app.repositories.book_checks import check_books
from desktop_app.repositories.books import create_books
from desktop_app.repositories.clinic import clinic, periods
from desktop_app.workflows.set_up_clinic import NewBranch, NewUser, SetUpClinic
from tests import raw
from tests.clinic import Clinic, Clock, dump, new_clinic
from tests.master_orders import added_user
from tests.people_orders import GUESS, MONSOON, protect

CLOCK = Clock(date(2025, 8, 20))
ASHA = SetUpClinic(
    request_id="set-up",
    name="Asha Skin",
    state_code="27",
    branches=(NewBranch(code="MAIN", name="Andheri"),),
    users=(NewUser(username="owner", display_name="Meera Joshi"),),
    first_years=(2024, 2025),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "asha.clinicbook"
    new_clinic(made).books.close()
    return made


def test_open__holds_the_book_until_it_is_closed(path: Path) -> None:
    book = open_book(path, CLOCK)
    assert (book.path, book.user.user_id, book.is_demo) == (path, 1, False)
    with pytest.raises(BookLocked):
        open_book(path, CLOCK)
    book.close()
    open_book(path, CLOCK).close()


def test_open__of_one_user_without_a_password_asks_nobody(path: Path) -> None:
    book = open_book(path, CLOCK)
    assert (book.user.username, [each.username for each in book.people]) == ("owner", ["owner"])
    book.close()


@pytest.mark.parametrize("prepare", [added_user, protect])
def test_open__of_several_users_or_with_a_password_nobody_works_yet(
    tmp_path: Path, prepare: Callable[[Clinic], object]
) -> None:
    clinic = new_clinic(tmp_path / "several.clinicbook")
    prepare(clinic)
    clinic.books.close()
    book = open_book(clinic.path, CLOCK)
    with pytest.raises(LoginNeeded):
        _ = book.user
    assert book.used_by(clinic.user).user == clinic.user
    book.close()


def test_prove__the_right_password_and_wrong_ones(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "protected.clinicbook")
    protect(clinic)
    (person,) = people_of(clinic.books)
    assert prove(clinic.books, person, MONSOON) == clinic.user
    with pytest.raises(PasswordWrong, match=r"Try again\."):
        prove(clinic.books, person, GUESS)
    with pytest.raises(PasswordWrong):
        prove(clinic.books, person, None)
    with pytest.raises(PasswordWrong, match="Try again in 5 seconds"):
        prove(clinic.books, person, GUESS)
    with pytest.raises(LoginTooSoon):
        prove(clinic.books, person, MONSOON)
    clinic.books.close()


def make_nothing(_path: Path) -> None:
    pass


def make_words(path: Path) -> None:
    path.write_text("Rent, salaries, and what the patients owe.")


def make_newer(path: Path) -> None:
    new_clinic(path).books.close()
    with closing(raw.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


NO_BOOK = PassphraseWrong if raw.is_encrypted() else ForeignFile  # nobody can tell it from books with another key


@pytest.mark.parametrize(
    ("make", "error"), [(make_nothing, BookMissing), (make_words, NO_BOOK), (make_newer, NewerFile)]
)
def test_open__refuses_what_is_no_book_and_leaves_nothing_beside_it(
    tmp_path: Path, make: Callable[[Path], None], error: type[ClinicError]
) -> None:
    path = tmp_path / "some.clinicbook"
    make(path)
    there = sorted(tmp_path.iterdir())
    with pytest.raises(error):
        open_book(path, CLOCK)
    assert sorted(tmp_path.iterdir()) == there


def test_open__of_a_file_without_a_clinic_lets_it_go_again(tmp_path: Path) -> None:
    path = tmp_path / "empty.clinicbook"
    create_books(path, clock=CLOCK).close()
    with pytest.raises(NotFound):
        open_book(path, CLOCK)
    BookLock(path).release()


def test_set_up__makes_a_clinic_that_can_work(tmp_path: Path) -> None:
    book = set_up_book(tmp_path / "asha.clinicbook", ASHA, CLOCK)
    with book.books.reading() as reading:
        assert clinic(reading).name == "Asha Skin"
        assert [period.start_date for period in periods(reading)][::12] == [date(2024, 4, 1), date(2025, 4, 1)]
        assert check_books(reading) == ()
    assert book.user.display_name == "Meera Joshi"
    book.close()


def test_set_up__leaves_nothing_where_the_clinic_is_refused(tmp_path: Path) -> None:
    wrong = replace(ASHA, branches=(NewBranch(code="TOO-LONG", name="Andheri"),))
    with pytest.raises(BadInput):
        set_up_book(tmp_path / "asha.clinicbook", wrong, CLOCK)
    assert list(tmp_path.iterdir()) == []


def test_set_up__never_replaces_a_file(path: Path) -> None:
    before = dump(path)
    with pytest.raises(BookExists):
        set_up_book(path, ASHA, CLOCK)
    assert dump(path) == before


def test_demo__is_made_anew_each_time_but_never_under_somebody(tmp_path: Path) -> None:
    path, told = tmp_path / "demo.clinicbook", list[tuple[int, int]]()
    path.write_bytes(b"an older demo")
    book = make_demo_book(path, CLOCK, lambda done, of: told.append((done, of)), plans=5)
    assert book.is_demo
    assert book.user == book.people[0].user, "who makes a demo clinic works in it"
    assert told[-1][0] == told[-1][1]
    before = dump(path)
    with pytest.raises(BookLocked):
        make_demo_book(path, CLOCK, lambda _done, _of: None, plans=5)
    book.close()
    assert dump(path) == before
