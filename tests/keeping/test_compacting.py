"""Compacted books are the same books in less room; what fails leaves the file as it was, to the byte."""

import os
import shutil
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database import keys
from desktop_app.database.lock import BookLock
from desktop_app.errors import ClinicError, CopyNotProven, DiskFull
from desktop_app.keeping.compacting import Compacted, compact, room_in
from desktop_app.keeping.encryption import encrypt
from desktop_app.keeping.proof import prove, read_contents
from desktop_app.repositories.books import open_books
from desktop_app.repositories.passwords import Password
from tests import raw
from tests.clinic import Clinic, Clock, dump
from tests.encryption.interrupting import fail_at, how_many, kill_at, leftovers
from tests.faults.limits.rooms import small_disk
from tests.shell import copy_story_book, is_told, run_here

CLOCK = Clock()
ROOM = 600_000  # bytes that removed rows leave in the books of a test


def leave_room(path: Path) -> None:
    """Leave what removed rows leave: pages that hold nothing."""
    with closing(raw.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE removed (rows BLOB)")
        connection.execute("INSERT INTO removed VALUES (zeroblob(?))", (ROOM,))
        connection.execute("DROP TABLE removed")


@pytest.fixture
def roomy(clinic: Clinic) -> Path:
    clinic.books.close()
    leave_room(clinic.path)
    return clinic.path


def test_compacted_books__are_the_same_in_less_room(roomy: Path) -> None:
    with open_books(roomy, clock=CLOCK) as books, books.reading() as reading:
        room = room_in(reading)
    before, rows, size = read_contents(roomy, CLOCK), dump(roomy), roomy.stat().st_size
    assert (room.size, room.unused >= ROOM) == (size, True)
    told: list[tuple[int, int]] = []
    done = compact(roomy, CLOCK, lambda part, of: told.append((part, of)))
    assert done == Compacted(size, size - room.unused, ())
    assert roomy.stat().st_size == done.after
    assert roomy.stat().st_mode & 0o777 == 0o600
    assert told[-1] == (100, 100)
    after = read_contents(roomy, CLOCK)
    assert (after.totals, after.head, after.clinic) == (before.totals, before.head, before.clinic)
    assert before.totals.trial_balance_debit_paise > 0
    assert prove(roomy, CLOCK).findings == ()
    assert dump(roomy) == rows
    assert {each.name for each in roomy.parent.iterdir()} == {roomy.name}
    assert compact(roomy, CLOCK) == Compacted(done.after, done.after, ())


@pytest.mark.usefixtures("_no_keys")
@raw.needs_sqlcipher()
@raw.plain_only("they begin with plain books")
def test_encrypted_books__are_compacted_under_their_own_key(roomy: Path) -> None:
    path = encrypt(roomy, roomy.with_name("private.clinicbook"), Password("jasmine ferry monsoon anvil"), CLOCK).path
    leave_room(path)
    key = keys.held(path)
    assert key is not None
    done = compact(path, CLOCK)
    assert done.before - done.after >= ROOM
    assert keys.salt_of(path) == key.salt
    assert dump(path) == dump(roomy)
    assert {each.name for each in roomy.parent.iterdir()} == {roomy.name, path.name}


@pytest.fixture
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "_held", {})


@raw.plain_only("the write-ahead log of encrypted books takes room to read")
def test_full_disk__leaves_the_file_as_it_was(roomy: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "small") as disk:
        book = Path(shutil.copy(roomy, disk.folder))
        size = book.stat().st_size - ROOM
        before = book.read_bytes()
        for room in (0, size // 2, size - 8192):
            disk.leave(room)
            with pytest.raises(DiskFull):
                compact(book, CLOCK)
            disk.lift()
            assert book.read_bytes() == before
            assert {each.name for each in disk.folder.iterdir()} == {book.name}
        assert compact(book, CLOCK).after < len(before)


def test_damaged_books__are_not_compacted(roomy: Path) -> None:
    """A row of the edit log that does not go on where the one before it ended: such a file is not written anew."""
    with closing(raw.connect(roomy, isolation_level=None)) as connection:
        found = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'audit_log' AND type = 'trigger'"
        ).fetchall()
        for name, _ in found:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE audit_log SET reason = 'another' WHERE audit_id = 2")
        for _, sql in found:
            connection.execute(sql)
    before = dump(roomy)
    with pytest.raises(CopyNotProven, match="EDIT-LOG"):
        compact(roomy, CLOCK)
    assert dump(roomy) == before
    assert leftovers(roomy.parent) == set()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked; Windows cannot")
def test_interrupted__the_books_are_whole_and_a_next_one_clears_away(roomy: Path, tmp_path: Path) -> None:
    whole, size, folder = dump(roomy), roomy.stat().st_size, tmp_path / "tried"
    path, ended = folder / roomy.name, Counter[str]()

    def begin() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        shutil.copyfile(roomy, path)

    def act() -> None:
        compact(path, CLOCK)

    begin()
    lines = how_many(act)
    for way, line in ((fail_at, lines // 2), (fail_at, lines - 3), (kill_at, lines - 25), (kill_at, lines - 4)):
        begin()
        told = way(line, act)
        assert dump(path) == whole
        if way is fail_at:
            assert isinstance(told, ClinicError)
            assert leftovers(folder) == set()
        ended["as it was" if path.stat().st_size == size else "compacted"] += 1
    assert ended == {"as it was": 2, "compacted": 2}
    shutil.copyfile(roomy, folder / f"{path.name}.unfinished")  # what a killed one left
    compact(path, CLOCK)
    assert leftovers(folder) == set()
    assert dump(path) == whole


def test_command__says_both_sizes_and_refuses_open_books(tmp_path: Path) -> None:
    book = copy_story_book(tmp_path / "books")
    leave_room(book)
    with BookLock(book):
        before = book.read_bytes()
        assert is_told(run_here("compact", book), 3, "are open in another window")
    assert book.read_bytes() == before
    ran = run_here("compact", book)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert f"{len(before):,} bytes before, {book.stat().st_size:,} now; fully checked." in ran.stdout.decode()
    assert book.stat().st_size <= len(before) - ROOM
