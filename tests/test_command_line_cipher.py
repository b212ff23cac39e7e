"""Encrypted books from the command line: made, opened by every command, given another passphrase, made plain again."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import sign_in
from desktop_app.database import keys
from desktop_app.keeping import passphrases
from tests import raw
from tests.clinic import dump
from tests.shell import copy_story_book, is_told, run, run_here

pytestmark = [raw.needs_sqlcipher(), raw.plain_only("they begin with plain books")]
FIRST, SECOND = "jasmine ferry monsoon anvil", "copper lantern thirty sails"


@pytest.fixture(autouse=True)
def _own_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin as a process that has opened nothing, and whose standard input nobody types at."""
    monkeypatch.setattr(keys, "_held", {})
    monkeypatch.setattr(passphrases, "_tries", {})
    for name in (sign_in.PASSPHRASE_VARIABLE, sign_in.NEW_PASSPHRASE_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    yield
    keys._held.clear()  # noqa: SLF001 - as the end of a process does


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return copy_story_book(tmp_path / "books")


def give(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Let lines stand in standard input; what was opened before is forgotten, as between two commands."""
    keys._held.clear()  # noqa: SLF001 - see above
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_round__from_plain_to_plain(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    private, leaving = book.with_name("private.clinicbook"), book.with_name("leaving.clinicbook")
    give(monkeypatch, FIRST)
    ran = run_here("encrypt", book, private)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"Whoever forgets the passphrase loses the books" in ran.stdout
    assert f"{book} is still there, and anybody can read it".encode() in ran.stdout

    give(monkeypatch, FIRST)
    ran = run_here("check", private)
    assert (ran.returncode, ran.stderr) == (0, b"")
    give(monkeypatch, FIRST)
    of_private = run_here("report", "trial-balance", private, "--as-of", "2026-03-31")
    give(monkeypatch)
    of_plain = run_here("report", "trial-balance", book, "--as-of", "2026-03-31")
    assert of_private.stdout == of_plain.stdout != b""

    give(monkeypatch, FIRST, SECOND)
    ran = run_here("passphrase", private)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"private.before-passphrase.clinicbook and earlier backups still open with the one before" in ran.stdout

    give(monkeypatch, FIRST)
    assert is_told(run_here("check", private), 2, "either it is another one, or the file is not")
    monkeypatch.setenv(sign_in.PASSPHRASE_VARIABLE, SECOND)
    give(monkeypatch)
    ran = run_here("decrypt", private, leaving)
    assert (ran.returncode, ran.stderr) == (0, b"")
    keys._held.clear()  # noqa: SLF001 - see above
    assert dump(leaving) == dump(book)


def test_what_cannot_be_done__is_refused_before_a_passphrase_is_asked_for(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch)  # who reads a line finds none
    assert is_told(run_here("encrypt", book, book), 3, "exists already")
    assert is_told(run_here("decrypt", book, book.with_name("x.clinicbook")), 2, "is not encrypted")
    assert is_told(run_here("encrypt", book.with_name("none"), book.with_name("x")), 3, "There is no file")


def test_short_passphrase__is_refused(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, "short")
    ran = run_here("encrypt", book, book.with_name("private.clinicbook"))
    assert is_told(ran, 2, "at least 12 characters")
    assert not book.with_name("private.clinicbook").exists()


def test_process_of_its_own__takes_both_from_the_environment(book: Path) -> None:
    """At the true cost of the key; a script hands nothing over by an argument, where others could read it."""
    private = book.with_name("private.clinicbook")
    made = run("encrypt", book, private, CLINIC_BOOKS_NEW_PASSPHRASE=FIRST)
    assert (made.returncode, made.stderr) == (0, b"")
    assert run("check", private, CLINIC_BOOKS_PASSPHRASE=FIRST).returncode == 0
    wrong = run("check", private, CLINIC_BOOKS_PASSPHRASE=SECOND)
    assert is_told(wrong, 2, "does not open with this passphrase")
    assert SECOND.encode() not in wrong.stderr
