"""The book's lock: one window at a time, and nothing to delete by hand after a crash."""

import getpass
import os
import socket
import stat
from pathlib import Path

import pytest

from desktop_app.database.lock import BookLock
from desktop_app.errors import BookLocked, StorageFailed
from tests.second_program import SecondProgram


def test_lock__is_refused_with_its_owner(tmp_path: Path) -> None:
    book = tmp_path / "book.clinicbook"
    with SecondProgram("lock", book) as other:
        other.wait_for("locked")
        with pytest.raises(BookLocked) as refused:
            BookLock(book)
        assert refused.value.code == "BOOK_LOCKED"
        assert f"process {other.pid} on {socket.gethostname()}" in str(refused.value)


def test_lock__is_free_after_its_owner_was_killed(tmp_path: Path) -> None:
    book = tmp_path / "book.clinicbook"
    with SecondProgram("lock", book) as other:
        other.wait_for("locked")
        other.kill()
        BookLock(book).release()


def test_lock__tells_that_whoever_had_it_was_ended(tmp_path: Path) -> None:
    """Who lets a book go wipes their name; who is killed cannot."""
    book = tmp_path / "book.clinicbook"
    with SecondProgram("lock", book) as other:
        other.wait_for("locked")
        other.kill()
    for was_left in (True, False):
        lock = BookLock(book)
        assert lock.was_left is was_left
        lock.release()


def test_lock__is_free_after_release(tmp_path: Path) -> None:
    book = tmp_path / "book.clinicbook"
    first = BookLock(book)
    with pytest.raises(BookLocked):
        BookLock(book)
    first.release()
    BookLock(book).release()


def test_lock__of_another_book_is_free(tmp_path: Path) -> None:
    first = BookLock(tmp_path / "one.clinicbook")
    BookLock(tmp_path / "two.clinicbook").release()
    first.release()


def test_lock__names_only_its_last_owner(tmp_path: Path) -> None:
    """A longer name of an owner before leaves nothing behind it."""
    book = tmp_path / "book.clinicbook"
    (tmp_path / "book.clinicbook.lock").write_text("*process 1 on a machine with a very, very long name indeed")
    lock = BookLock(book)
    with pytest.raises(BookLocked) as refused:
        BookLock(book)
    told = str(refused.value)
    assert f"process {os.getpid()} on {socket.gethostname()}, since " in told
    assert f"({getpass.getuser()}, process " in told
    assert "very long" not in told
    assert refused.value.facts["here"] is True
    lock.release()


def test_lock__leaves_the_book_alone(tmp_path: Path) -> None:
    book = tmp_path / "book.clinicbook"
    lock = BookLock(book)
    assert not book.exists()
    beside = tmp_path / "book.clinicbook.lock"
    assert stat.S_IMODE(beside.stat().st_mode) == 0o600
    lock.release()


def test_lock__in_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="No such file or directory"):
        BookLock(tmp_path / "nowhere" / "book.clinicbook")
