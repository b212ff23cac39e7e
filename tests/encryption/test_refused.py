"""What does not open encrypted books, and what is not made of them; secrets are shown nowhere."""

import logging
import os
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.database import drivers, keys
from desktop_app.database.identity import identify
from desktop_app.errors import (
    AlreadyEncrypted,
    BookBusy,
    BookExists,
    ClinicError,
    EncryptionMissing,
    ForeignFile,
    NotEncrypted,
    PassphraseNeeded,
    PassphraseTooEasy,
    PassphraseTooLong,
    PassphraseTooShort,
    PassphraseTooSoon,
    PassphraseWrong,
)
from desktop_app.keeping import passphrases
from desktop_app.keeping.encryption import change_passphrase, decrypt, encrypt
from desktop_app.keeping.passphrases import unlock
from desktop_app.repositories.books import open_books
from desktop_app.repositories.passwords import Password
from tests import raw
from tests.encryption.books import CLOCK, FIRST, SECOND, content, left_in

pytestmark = [raw.needs_sqlcipher(), raw.plain_only("they begin with plain books")]


@pytest.mark.parametrize("typed", ["jasmine ferry monsoon anvi", "Jasmine ferry monsoon anvil", " "])
def test_wrong_passphrase__says_both_things_that_it_may_be(encrypted: Path, typed: str) -> None:
    before = encrypted.read_bytes()
    with pytest.raises(PassphraseWrong) as refused:
        unlock(encrypted, Password(typed))
    assert "either it is another one, or the file is not a clinic's books" in str(refused.value)
    assert keys.held(encrypted) is None
    assert encrypted.read_bytes() == before
    with pytest.raises(PassphraseNeeded) as needed:
        open_books(encrypted, clock=CLOCK)
    assert needed.value.file == encrypted
    assert "either encrypted, or not a clinic's books" in str(needed.value)


def test_wrong_passphrases__must_wait_from_the_third_one_on(encrypted: Path) -> None:
    now = [1000.0]
    waits = []
    for _ in range(4):
        with pytest.raises(PassphraseWrong) as refused:
            unlock(encrypted, SECOND, lambda: now[0])
        waits.append(str(refused.value).partition("try again")[2])
        now[0] += 20
    assert waits == [".", ".", " in 5 seconds.", " in 10 seconds."]
    now[0] -= 12
    with pytest.raises(PassphraseTooSoon, match=r"was wrong 4 times\. Try again in 2 seconds"):
        unlock(encrypted, FIRST, lambda: now[0])
    now[0] += 2
    unlock(encrypted, FIRST, lambda: now[0])
    with pytest.raises(PassphraseWrong):  # and it begins anew
        passphrases.require_right(encrypted, SECOND, lambda: now[0])
    passphrases.require_right(encrypted, FIRST, lambda: now[0])


def _letter(path: Path) -> None:
    path.write_bytes(b"Dear doctor, please find enclosed my accounts. " * 400)


def _pages_of_nothing(path: Path) -> None:
    path.write_bytes(os.urandom(3 * 4096))


def test_file_that_is_no_book__is_refused_by_what_can_be_known(tmp_path: Path) -> None:
    """An encrypted file has nothing to know it by but its size: whole pages."""
    letter, noise = tmp_path / "letter.clinicbook", tmp_path / "noise.clinicbook"
    _letter(letter)
    _pages_of_nothing(noise)
    with pytest.raises(ForeignFile):
        identify(letter)
    with pytest.raises(PassphraseNeeded):
        identify(noise)
    with pytest.raises(PassphraseWrong):
        unlock(noise, FIRST)


def test_missing_package__says_what_to_install(plain: Path, encrypted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drivers, "_SQLCIPHER", "sqlcipher_that_is_not_installed")
    drivers.sqlcipher.cache_clear()
    try:
        for act in (
            lambda: open_books(encrypted, clock=CLOCK),
            lambda: encrypt(plain, plain.with_name("another.clinicbook"), FIRST, CLOCK),
        ):
            with pytest.raises(EncryptionMissing, match=r"pip install 'clinic-books\[encrypted\]'"):
                act()
        with pytest.raises(EncryptionMissing, match="either encrypted or not a clinic's books"):
            identify(encrypted)
        open_books(plain, clock=CLOCK).close()
    finally:
        drivers.sqlcipher.cache_clear()


def test_what_stands_in_the_way__is_refused_before_anything_is_written(plain: Path, encrypted: Path) -> None:
    def refused(act: object, error: type[ClinicError]) -> None:
        before = {each: each.read_bytes() for each in plain.parent.iterdir()}
        with pytest.raises(error):
            act()  # type: ignore[operator]
        assert {each: each.read_bytes() for each in plain.parent.iterdir()} == before

    new = plain.with_name("new.clinicbook")
    refused(lambda: encrypt(plain, encrypted, FIRST, CLOCK), BookExists)
    refused(lambda: encrypt(plain, new, Password("eleven char"), CLOCK), PassphraseTooShort)
    refused(lambda: encrypt(plain, new, Password("a" * 30), CLOCK), PassphraseTooEasy)
    refused(lambda: encrypt(plain, new, Password("ab" * 501), CLOCK), PassphraseTooLong)
    refused(lambda: encrypt(encrypted, new, FIRST, CLOCK), PassphraseNeeded)
    refused(lambda: change_passphrase(plain, SECOND, CLOCK), NotEncrypted)
    refused(lambda: decrypt(plain, new, CLOCK), NotEncrypted)
    unlock(encrypted, FIRST)
    refused(lambda: encrypt(encrypted, new, SECOND, CLOCK), AlreadyEncrypted)
    refused(lambda: decrypt(encrypted, plain, CLOCK), BookExists)
    refused(lambda: change_passphrase(encrypted, Password("short"), CLOCK), PassphraseTooShort)


def test_books_that_another_connection_writes__keep_their_passphrase(encrypted: Path) -> None:
    unlock(encrypted, FIRST)
    with open_books(encrypted, clock=CLOCK) as books, books.reading(), pytest.raises(BookBusy):
        change_passphrase(encrypted, SECOND, CLOCK)
    assert content(encrypted, FIRST)
    assert not [name for name in left_in(encrypted.parent) if "before" in name or "unfinished" in name]


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.DEBUG):
        yield caplog


def test_secrets__are_shown_nowhere(
    encrypted: Path, log: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    told = [repr(FIRST)]
    with pytest.raises(PassphraseWrong) as refused:
        unlock(encrypted, SECOND)
    told += traceback.TracebackException.from_exception(refused.value, capture_locals=True).format()
    unlock(encrypted, FIRST)
    key = keys.held(encrypted)
    assert key is not None
    told += [repr(key), str(key), repr(keys._held), repr(os.environ)]  # noqa: SLF001 - as a debugger would
    with pytest.raises(ClinicError), open_books(encrypted, clock=CLOCK) as books, books.reading() as reading:
        reading.execute(text("SELECT no_such_column FROM patients"))
    told += [log.text, *capfd.readouterr()]
    everything = "".join(told)
    for secret in (FIRST.text, SECOND.text, key.secret.hex(), repr(key.secret)):
        assert secret not in everything
