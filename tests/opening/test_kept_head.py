"""The head of the edit log beside the books: written after every commit, compared when they are opened."""

import json
import os
import shutil
import stat
import sys
from datetime import date
from pathlib import Path

import pytest

from desktop_app.database.lock import BookLock
from desktop_app.errors import (
    DamagedFile,
    DoctoredFile,
    HeadNotWritten,
    HeadUnreadable,
    LogCutOff,
    LogRewritten,
    PasswordWrong,
    SafeMode,
    SafeModeChosen,
)
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Place
from desktop_app.keeping.restoring import restore
from desktop_app.open_book import OpenBook, make_demo_book, open_book, prove, set_up_book
from desktop_app.repositories.audit_chain import Head
from desktop_app.repositories.credentials import people
from desktop_app.repositories.kept_head import head_file, read_head, write_head
from desktop_app.workflows.rebuild_search import RebuildSearch, rebuild_search
from tests import orders, raw
from tests.clinic import Clinic, Clock, dump, new_clinic, request_id
from tests.database.specimens import cut_off, damage_a_page
from tests.people_orders import GUESS, MONSOON, protect
from tests.test_open_book import ASHA

CLOCK = Clock(date(2025, 8, 20))


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """Do some work, keep the head after it, and close the books."""
    made = new_clinic(tmp_path / "book.clinicbook")
    orders.sell(made)
    made.books.close()
    open_book(made.path, CLOCK).close()
    return made


def rows(path: Path) -> int:
    return len(dump(path)["audit_log"])


def last_hash(path: Path) -> str:
    return str(dump(path)["audit_log"][-1][-1])


def opened(path: Path, *, safe: bool = False) -> OpenBook:
    book = open_book(path, CLOCK, safe=safe)
    book.close()
    return book


def cut_log(path: Path, count: int) -> None:
    """Cut rows off the end of the log past the program, whose guards are put back."""
    connection = raw.connect(path, isolation_level=None)
    (guard,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'audit_log_no_delete'").fetchone()
    connection.execute("DROP TRIGGER audit_log_no_delete")
    connection.execute("DELETE FROM audit_log WHERE audit_id > (SELECT max(audit_id) FROM audit_log) - ?", (count,))
    connection.execute(guard)
    connection.close()


def test_opening__writes_a_first_head_its_owners_alone(clinic: Clinic) -> None:
    path = head_file(clinic.path)
    assert path.name == "book.clinicbook.head"
    kept = json.loads(path.read_text("utf-8"))
    assert (kept["rows"], kept["hash"], set(kept)) == (
        rows(clinic.path),
        last_hash(clinic.path),
        {"rows", "hash", "at"},
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {each.name for each in path.parent.iterdir()} == {f"book.clinicbook{end}" for end in ("", ".head", ".lock")}


def test_keeper__writes_after_a_commit_and_nothing_where_nothing_changed(clinic: Clinic) -> None:
    book = open_book(clinic.path, CLOCK)
    assert book.keeper is not None
    before = head_file(clinic.path).stat()
    book.keeper.keep()
    assert head_file(clinic.path).stat().st_mtime_ns == before.st_mtime_ns
    orders.receive(Clinic(book.books, CLOCK, book.user), 100_00)
    book.keeper.keep()
    assert read_head(clinic.path) == Head(rows(clinic.path), last_hash(clinic.path))
    book.close()


def test_log__that_is_longer_than_its_head_is_as_after_a_crash(clinic: Clinic) -> None:
    """The program was ended between the commit and the head."""
    before = read_head(clinic.path)
    book = open_book(clinic.path, CLOCK)
    orders.receive(Clinic(book.books, CLOCK, book.user), 100_00)
    book.close()
    assert read_head(clinic.path) == before
    again = opened(clinic.path)
    assert (again.fault, again.cautions) == (None, ())
    assert read_head(clinic.path) == Head(rows(clinic.path), last_hash(clinic.path))


def test_log__that_is_shorter_than_its_head_opens_in_safe_mode(clinic: Clinic) -> None:
    had, kept = rows(clinic.path), head_file(clinic.path).read_bytes()
    cut_log(clinic.path, 2)
    before = dump(clinic.path)
    book = open_book(clinic.path, CLOCK)
    assert isinstance(book.fault, LogCutOff)
    assert f"has {had - 2} rows, and had {had}" in str(book.fault)
    assert "book.clinicbook.head" in book.fault.advice
    with pytest.raises(SafeMode) as refused:
        book.books.run(rebuild_search, RebuildSearch(request_id=request_id()), book.user)
    assert refused.value.code == "SAFE_MODE"
    with book.books.reading() as reading:
        assert [each.username for each in people(reading)] == ["owner"]
    book.close()
    assert dump(clinic.path) == before
    assert head_file(clinic.path).read_bytes() == kept, "what shows it is not overwritten"


def test_older_file__put_back_in_place_shows_and_is_accepted_when_its_head_is_moved_away(clinic: Clinic) -> None:
    older = shutil.copy(clinic.path, clinic.path.with_name("older"))
    book = open_book(clinic.path, CLOCK)
    orders.receive(Clinic(book.books, CLOCK, book.user), 100_00)
    assert book.keeper is not None
    book.keeper.keep()
    book.close()
    shutil.copy(older, clinic.path)
    assert isinstance(opened(clinic.path).fault, LogCutOff)
    head_file(clinic.path).rename(clinic.path.with_name("moved away"))
    assert opened(clinic.path).fault is None
    assert read_head(clinic.path) == Head(rows(clinic.path), last_hash(clinic.path))


def test_other_books__under_the_same_name_show(clinic: Clinic, tmp_path: Path) -> None:
    other = new_clinic(tmp_path / "other.clinicbook", branches=2)
    for _ in range(3):
        orders.sell(other)
    other.books.close()
    assert rows(other.path) > rows(clinic.path)
    shutil.copy(other.path, clinic.path)
    found = opened(clinic.path).fault
    assert isinstance(found, LogRewritten)
    assert (
        f"row {len(dump(clinic.path)['audit_log']) * 0 + (read_head(clinic.path) or Head(0, '')).rows} is not"
        in str(found)
    )


@pytest.mark.parametrize("text", ["", "{", "[]", '{"rows": 3}', '{"rows": "x", "hash": 1}', "\x00" * 9_000])
def test_head__that_cannot_be_read_is_told_and_left(clinic: Clinic, text: str) -> None:
    head_file(clinic.path).write_text(text, "utf-8")
    book = opened(clinic.path)
    assert book.fault is None
    (told,) = book.cautions
    assert isinstance(told, HeadUnreadable)
    assert "book.clinicbook.head" in str(told)
    assert head_file(clinic.path).read_text("utf-8") == text


@pytest.mark.skipif(sys.platform == "win32", reason="a folder cannot be put in a file's way there")
def test_head__that_cannot_be_written_is_told_and_stops_nothing(clinic: Clinic) -> None:
    head_file(clinic.path).unlink()
    clinic.path.with_name("book.clinicbook.head.new").mkdir()
    book = opened(clinic.path)
    assert book.fault is None
    (told,) = book.cautions
    assert isinstance(told, HeadNotWritten)
    assert str(told).startswith("The work is saved.")


def test_head__is_put_in_place_whole(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever ends the program while it writes: the head before stands until the new one is on the disk."""
    before = head_file(clinic.path).read_bytes()

    def power_cut(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", power_cut)
    with pytest.raises(HeadNotWritten, match="Input/output error"):
        write_head(clinic.path, Head(99, "a" * 64), "2025-08-20T06:30:00.000Z")
    assert head_file(clinic.path).read_bytes() == before


def test_keeper__does_not_vouch_for_what_another_program_did_meanwhile(clinic: Clinic) -> None:
    book = open_book(clinic.path, CLOCK)
    assert book.keeper is not None
    kept = read_head(clinic.path)
    cut_log(clinic.path, 3)
    with pytest.raises(LogCutOff):
        book.keeper.keep()
    assert read_head(clinic.path) == kept
    book.close()
    assert isinstance(opened(clinic.path).fault, LogCutOff)


def test_new_books__where_others_lay_begin_a_head_of_their_own(clinic: Clinic) -> None:
    clinic.path.unlink()
    book = set_up_book(clinic.path, ASHA, CLOCK)
    assert (book.fault, read_head(clinic.path)) == (None, Head(rows(clinic.path), last_hash(clinic.path)))
    book.close()


def test_restored_books__where_others_lay_begin_a_head_of_their_own(clinic: Clinic, tmp_path: Path) -> None:
    """The books that lay there were ahead of the backup; theirs is not the head of what was restored."""
    found = back_up(clinic.path, [Place(tmp_path)], why=Why.BY_HAND, clock=CLOCK).best
    book = open_book(clinic.path, CLOCK)
    orders.receive(Clinic(book.books, CLOCK, book.user), 100_00)
    book.close()
    opened(clinic.path)
    clinic.path.unlink()
    restore(found, clinic.path, CLOCK)
    assert not head_file(clinic.path).exists()
    assert opened(clinic.path).fault is None
    assert read_head(clinic.path) == Head(rows(clinic.path), last_hash(clinic.path))


def test_demo__made_anew_begins_a_head_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "demo.clinicbook"
    for plans in (6, 4):
        book = make_demo_book(path, CLOCK, lambda _done, _of: None, plans=plans)
        assert (book.fault, book.cautions) == (None, ())
        book.close()
        assert read_head(path) == Head(rows(path), last_hash(path))


def test_safe_mode__on_request_reads_and_leaves_no_trace(clinic: Clinic) -> None:
    before = clinic.path.read_bytes()
    book = opened(clinic.path, safe=True)
    assert isinstance(book.fault, SafeModeChosen)
    assert book.keeper is None
    assert clinic.path.read_bytes() == before


def test_safe_mode__of_doctored_books_says_what_was_found(clinic: Clinic) -> None:
    connection = raw.connect(clinic.path, isolation_level=None)
    connection.execute("CREATE TRIGGER quiet BEFORE INSERT ON gl_entries BEGIN SELECT RAISE(IGNORE); END")
    connection.close()
    with pytest.raises(DoctoredFile):
        open_book(clinic.path, CLOCK)
    book = opened(clinic.path, safe=True)
    assert isinstance(book.fault, DoctoredFile)
    assert "trigger quiet is unknown" in str(book.fault)


@pytest.mark.parametrize("safe", [False, True])
def test_books__that_were_cut_off_cannot_be_read_at_all(clinic: Clinic, safe: bool) -> None:  # noqa: FBT001 - a case
    """SQLite itself reads nothing of a file that is shorter than it says."""
    cut_off(clinic.path, clinic.path.stat().st_size - 4096)
    with pytest.raises(DamagedFile):
        open_book(clinic.path, CLOCK, safe=safe)
    BookLock(clinic.path).release()


def test_safe_mode__of_books_with_a_damaged_page_reads_the_others(clinic: Clinic) -> None:
    damage_a_page(clinic.path, "gl_entries")
    book = open_book(clinic.path, CLOCK, safe=True)
    with book.books.reading() as reading:
        assert [each.username for each in people(reading)] == ["owner"]
    book.close()


def test_safe_mode__of_books_that_cannot_be_read_at_all_is_refused(clinic: Clinic) -> None:
    damage_a_page(clinic.path, "users")
    with pytest.raises(DamagedFile):
        open_book(clinic.path, CLOCK, safe=True)
    BookLock(clinic.path).release()


def test_safe_mode__asks_for_the_password_and_writes_nothing_of_it(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "protected.clinicbook")
    protect(clinic)
    clinic.books.close()
    before = dump(clinic.path)
    book = open_book(clinic.path, CLOCK, safe=True)
    (person,) = book.people
    assert prove(book.books, person, MONSOON) == clinic.user
    for password in (GUESS, None):
        with pytest.raises(PasswordWrong) as refused:
            prove(book.books, person, password)
        assert "edit log" not in str(refused.value)
    book.close()
    assert dump(clinic.path) == before
