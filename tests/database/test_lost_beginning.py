"""A power cut in the middle of a commit may leave garbage where the book begins: its journal takes that back."""

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database.identity import SCHEMA_VERSION, identify
from desktop_app.errors import EncryptionMissing, PassphraseNeeded
from tests import raw
from tests.clinic import dump, new_clinic

pytestmark = raw.plain_only("an encrypted book has no beginning to know it by")
SECTOR = 512


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """Cut the power while a big change is written to a book: the book, half of it new, with its journal."""
    path = tmp_path / "sound" / "book.clinicbook"
    path.parent.mkdir()
    new_clinic(path).books.close()
    copy = tmp_path / "left" / path.name
    copy.parent.mkdir()
    with closing(raw.connect(path)) as connection:
        connection.isolation_level = None
        for each in ("journal_mode = DELETE", "cache_size = 5", "cache_spill = 5"):
            connection.execute(f"PRAGMA {each}").fetchall()
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE filling (words TEXT)")
        connection.executemany("INSERT INTO filling VALUES (?)", [("never committed" * 100,)] * 500)
        for name in (path.name, f"{path.name}-journal"):
            shutil.copyfile(path.with_name(name), copy.with_name(name))
        connection.execute("ROLLBACK")
    return copy


def spoil(path: Path, size: int) -> None:
    """Put garbage where a file begins."""
    with path.open("r+b") as file:
        file.write(os.urandom(size))


def content(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def test_garbage_where_the_book_begins__is_taken_back_by_its_journal(left: Path) -> None:
    spoil(left, SECTOR)
    assert identify(left) == SCHEMA_VERSION
    assert dump(left) == dump(left.parent.parent / "sound" / left.name)


def test_journal_of_a_plain_book__is_not_played_back_into_an_encrypted_one(left: Path) -> None:
    spoil(left, left.stat().st_size)  # what an encrypted one looks like
    before = content(left.parent)
    with pytest.raises((PassphraseNeeded, EncryptionMissing)):
        identify(left)
    assert content(left.parent) == before


def test_garbage_that_nothing_takes_back__is_refused_and_left(left: Path) -> None:
    left.with_name(f"{left.name}-journal").unlink()
    spoil(left, SECTOR)
    before = content(left.parent)
    with pytest.raises((PassphraseNeeded, EncryptionMissing)):
        identify(left)
    assert content(left.parent) == before
