"""Whatever the program does with a file, it does it on a connection that was set first."""

import re
import sqlite3
from contextlib import closing
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest

from desktop_app.database.identity import identify
from desktop_app.errors import ForeignFile
from desktop_app.repositories.book_checks import check_books
from desktop_app.repositories.books import create_books, open_books
from tests import raw
from tests.clinic import Clock, new_clinic
from tests.database.specimens import make_version_1
from tests.database.test_engine import IN_FORCE
from tests.units import save_patient

pytestmark = raw.plain_only("they watch the connections of Python's own driver")
SET = {
    "synchronous",
    "foreign_keys",
    "recursive_triggers",
    "trusted_schema",
    "cell_size_check",
    "fullfsync",
    "checkpoint_fullfsync",
    "secure_delete",
}
SETTING = re.compile(r"PRAGMA (\w+)(?: = \w+)?")


class Watched(sqlite3.Connection):
    """A connection that remembers what was said on it, and how it was set when it was closed."""

    made: list["Watched"]  # of the test that runs

    def __init__(self, *arguments: Any, **settings: Any) -> None:  # noqa: ANN401 - handed on as they came
        super().__init__(*arguments, **settings)
        self.said: list[str] = []
        self.at_end: dict[str, object] = {}
        self.set_trace_callback(self.said.append)
        self.made.append(self)

    def close(self) -> None:
        self.set_trace_callback(None)
        self.set_authorizer(None)
        self.at_end = {name: self.execute(f"PRAGMA {name}").fetchone()[0] for name in IN_FORCE}
        super().close()

    def backup(self, target: sqlite3.Connection, **how: Any) -> None:  # noqa: ANN401 - likewise
        """Note on both sides what SQLite does not trace."""
        for each in (self, target):
            assert isinstance(each, Watched)
            each.said.append("copy")
        super().backup(target, **how)

    def set_first(self) -> set[str]:
        """Name what was set before anything else was done."""
        settings = takewhile(SETTING.fullmatch, self.said)
        return {setting.split()[1] for setting in settings if " = " in setting}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Watched]:
    """Give the connections that are made while the test runs, its own ones included."""
    Watched.made = []
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Watched))
    return Watched.made


def test_connections__of_a_whole_round_are_set_before_they_are_used(tmp_path: Path, made: list[Watched]) -> None:
    path = tmp_path / "book.clinicbook"
    new_clinic(path).books.close()
    made.clear()
    create_books(tmp_path / "new.clinicbook", clock=Clock()).close()
    assert len(made) == 1
    with open_books(path, clock=Clock()) as books:
        save_patient(books, "Asha Rao")
        with books.reading() as reading:
            assert check_books(reading) == ()
    assert len(made) == 1 + 5  # identify: is it plain, and whose; the journal's mode, a writer, a reader
    with open_books(path, clock=Clock(), readonly=True) as books, books.reading() as reading:
        assert check_books(reading) == ()
    assert len(made) == 1 + 5 + 3  # identify, a reader
    _look_at(made)


def test_connections__of_an_upgrade_and_its_copy_are_set_before_they_are_used(
    tmp_path: Path, made: list[Watched]
) -> None:
    make_version_1(tmp_path / "old.clinicbook")
    made.clear()
    open_books(tmp_path / "old.clinicbook", clock=Clock()).close()
    assert len(made) == 2 + 2 + 2 + 1  # identify, identify once more, the book and its copy, the journal's mode
    assert sum("copy" in each.said for each in made) == 2
    (copied,) = (each for each in made if each.at_end["synchronous"] == 0)
    assert "copy" in copied.said
    # The copy alone is written without waiting for the disk: it is none before it is whole and forced to the disk.
    _look_at([each for each in made if each is not copied])


def _look_at(made: list[Watched]) -> None:
    assert [SET - each.set_first() for each in made] == [set()] * len(made)
    assert [each.at_end for each in made] == [IN_FORCE] * len(made)


@pytest.mark.parametrize("mode", ["delete", "wal", "truncate"])
def test_strangers_file__is_looked_at_and_left_as_it_is(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "notes.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
        connection.execute("CREATE TABLE notes (note TEXT)")
        connection.execute("PRAGMA user_version = 7")
    before, beside = path.read_bytes(), sorted(tmp_path.iterdir())
    with pytest.raises(ForeignFile):
        identify(path)
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == beside


def test_book_of_another_machine__keeps_its_journal_mode_until_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "book.clinicbook"
    create_books(path, clock=Clock()).close()
    other = "delete" if IN_FORCE["journal_mode"] == "wal" else "wal"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {other}")
    identify(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == (other,)
