"""Books encrypted with a passphrase: made, opened, given another one, made plain again; whole or as before, always."""

from pathlib import Path

import pytest
from argon2.low_level import Type, hash_secret_raw

from desktop_app.database import drivers, export as exports, keys
from desktop_app.errors import (
    CopyNotProven,
    PassphraseWrong,
)
from desktop_app.keeping import passphrases
from desktop_app.keeping.encryption import change_passphrase, decrypt, encrypt
from desktop_app.keeping.passphrases import unlock
from desktop_app.repositories.books import open_books
from desktop_app.repositories.passwords import Cost, Password
from tests import raw
from tests.clinic import dump
from tests.encryption.books import CLOCK, FIRST, PATIENT, SECOND, content, forget, left_in
from tests.units import save_patient

pytestmark = [raw.needs_sqlcipher(), raw.plain_only("they begin with plain books")]


def test_encrypted_books__are_the_same_books(plain: Path) -> None:
    before, bytes_before = dump(plain), plain.read_bytes()
    made = encrypt(plain, plain.with_name("private.clinicbook"), FIRST, CLOCK)
    assert made.findings == ""
    assert made.path.stat().st_mode & 0o777 == 0o600
    with open_books(made.path, clock=CLOCK) as books:
        save_patient(books, "Registered in the encrypted books", request_id="two")
    forget()
    assert plain.read_bytes() == bytes_before
    after = content(made.path, FIRST)
    assert len(after.pop("patients")) == len(before.pop("patients")) + 1
    assert after["gl_entries"] == before["gl_entries"] != []
    assert after["user_version"] == before["user_version"]
    assert left_in(plain.parent) == {plain.name, made.path.name}


def test_encrypted_books__show_nothing_of_what_they_hold(plain: Path, encrypted: Path) -> None:
    assert PATIENT.encode() in plain.read_bytes()
    found = encrypted.read_bytes()
    assert PATIENT.encode() not in found
    assert b"SQLite format" not in found
    assert b"patients" not in found


def test_every_encryption__has_a_salt_of_its_own(plain: Path) -> None:
    made = [encrypt(plain, plain.with_name(f"{each}.clinicbook"), FIRST, CLOCK).path for each in "ab"]
    assert made[0].read_bytes()[:16] != made[1].read_bytes()[:16]


def test_key__is_argon2id_at_the_cost_of_rfc_9106(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file can be opened without this program: 64 MiB, 3 passes, 4 lanes, the salt being its first 16 bytes."""
    monkeypatch.setattr(passphrases, "cost", Cost(passes=3, memory_kib=65_536, lanes=4))
    made = encrypt(plain, plain.with_name("private.clinicbook"), FIRST, CLOCK).path
    salt = made.read_bytes()[:16]
    secret = hash_secret_raw(
        FIRST.text.encode(), salt, time_cost=3, memory_cost=65_536, parallelism=4, hash_len=32, type=Type.ID
    )
    connection = drivers.sqlcipher().connect(str(made))
    connection.execute(f"PRAGMA key = \"x'{secret.hex()}'\"")
    assert (PATIENT,) in connection.execute("SELECT full_name FROM patients").fetchall()
    connection.close()


def test_passphrase__is_the_same_on_every_keyboard(plain: Path) -> None:
    made = encrypt(plain, plain.with_name("private.clinicbook"), Password("cafe\u0301 über alles"), CLOCK).path
    assert content(made, Password("caf\u00e9 u\u0308ber alles")) == dump(plain)


def test_changed_passphrase__opens_the_same_books(encrypted: Path) -> None:
    before = content(encrypted, FIRST)
    unlock(encrypted, FIRST)
    made = change_passphrase(encrypted, SECOND, CLOCK)
    assert made.kept is not None
    assert content(encrypted, SECOND) == before
    assert content(made.kept, FIRST) == before
    for path, passphrase in ((encrypted, FIRST), (made.kept, SECOND)):
        with pytest.raises(PassphraseWrong):
            unlock(path, passphrase)
    unlock(encrypted, SECOND)
    again = change_passphrase(encrypted, FIRST, CLOCK)
    assert again.kept != made.kept
    assert content(encrypted, FIRST) == before
    assert not [name for name in left_in(encrypted.parent) if "unfinished" in name or "-wal" in name]


def test_decrypted_books__are_plain_and_the_same(plain: Path, encrypted: Path) -> None:
    unlock(encrypted, FIRST)
    made = decrypt(encrypted, encrypted.with_name("leaving.clinicbook"), CLOCK)
    forget()
    assert dump(made.path) == dump(plain) == content(encrypted, FIRST)
    with open_books(made.path, clock=CLOCK) as books:
        save_patient(books, "Registered in the plain books", request_id="two")


def test_findings_of_the_books__do_not_keep_anybody_from_leaving(plain: Path) -> None:
    """What does not hold in the books is told; it is no fault of the copy."""
    with raw.connect(plain, isolation_level=None) as connection:
        connection.execute("UPDATE number_series SET next_number = next_number + 5 WHERE document_type = 'INV'")
    made = encrypt(plain, plain.with_name("private.clinicbook"), FIRST, CLOCK)
    assert made.findings != ""
    forget()
    assert content(made.path, FIRST) == dump(plain)


def test_copy_that_is_another__is_not_kept(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison can fail: a row that is not copied is found, and so is one that is copied otherwise."""
    write = exports._write  # noqa: SLF001 - where a fault is brought in

    for spoil in ("DELETE FROM patients WHERE patient_id = 1", "UPDATE accounts SET name = 'x' WHERE account_id = 3"):

        def write_less(connection: object, target: Path, key: keys.Key | None, spoil: str = spoil) -> None:
            write(connection, target, key)  # type: ignore[arg-type]
            assert key is not None
            with keys.open_encrypted(target.as_uri(), key) as other:
                other.execute("PRAGMA foreign_keys = OFF")
                other.execute(spoil)
            other.close()

        monkeypatch.setattr(exports, "_write", write_less)
        with pytest.raises(CopyNotProven, match="has other rows"):
            encrypt(plain, plain.with_name("private.clinicbook"), FIRST, CLOCK)
        assert left_in(plain.parent) == {plain.name}
