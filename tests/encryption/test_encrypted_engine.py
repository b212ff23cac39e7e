"""A selection of the suite on encrypted books, in every run; CLINIC_TESTS_ENGINE=encrypted runs all of it."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.database import keys
from desktop_app.database.identity import SCHEMA_VERSION, identify
from desktop_app.errors import ClinicError, PassphraseNeeded
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Place
from desktop_app.repositories.book_checks import check_books
from desktop_app.repositories.books import open_books
from tests import raw
from tests.clinic import Clock, dump, new_clinic
from tests.database.specimens import make_version_1
from tests.examples import EXAMPLES
from tests.faults.children import child
from tests.faults.driver import Moment, install
from tests.faults.harness import Harness, kinds_in_turn
from tests.faults.killing import Killing
from tests.orders import DISCONTINUED, half_done_plan
from tests.story_book import tell

pytestmark = raw.needs_sqlcipher()
Record = Callable[[str, object], None]
CLOCK = Clock(DISCONTINUED)
ATTACKS = (
    "PRAGMA key = 'x'",
    "PRAGMA rekey = 'x'",
    "PRAGMA hexrekey = '00'",
    "PRAGMA cipher_plaintext_header_size = 32",
    "ATTACH 'beside.db' AS beside KEY ''",
    "SELECT sqlcipher_export('beside')",
)


@pytest.fixture(autouse=True)
def _encrypted() -> Iterator[None]:
    with raw.encrypted_books():
        yield


def test_story__is_told_and_sound(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "story.clinicbook", branches=2)
    tell(clinic)
    with clinic.books.reading() as reading:
        assert check_books(reading) == ()
        assert reading.value(text("PRAGMA journal_mode")) == "wal"  # its SQLite is free of the WAL-reset bug
    clinic.books.close()
    assert clinic.path.read_bytes()[: keys.SALT_BYTES] == raw.KEY.salt
    assert b"Lakshmi" not in clinic.path.read_bytes()


def test_check__sees_the_search_as_others_left_it(tmp_path: Path) -> None:
    """SQLCipher's SQLite checks the index, too, and goes by what a connection has seen of it before."""
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    half_done_plan(clinic)
    with clinic.books.reading() as reading:
        assert check_books(reading) == ()
    with closing(raw.connect(clinic.path, isolation_level=None)) as other:
        segments = "SELECT DISTINCT id >> 37 FROM search_data"  # as FTS5 numbers what it keeps
        before = other.execute(segments).fetchall()
        other.execute("INSERT INTO search(search) VALUES('optimize')")
        assert set(before) - set(other.execute(segments).fetchall())
    with clinic.books.reading() as reading:
        assert check_books(reading) == ()
    clinic.books.close()


@pytest.mark.parametrize(
    "name", ["post_credit_note-taxed_draft_of_a_partly_paid_invoice", "register_patient-with_all_particulars"]
)
def test_every_statement_fails__nothing_is_lost_or_wrongly_reported(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Record
) -> None:
    prepared = EXAMPLES[name](tmp_path / "prepared.clinicbook")
    report = Harness(prepared, install(monkeypatch), tmp_path / "book.clinicbook").try_every_statement(kinds_in_turn)
    assert report.findings == []
    record_property("counts", {f"{what}, encrypted": count for what, count in report.counts.items()})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked; Windows cannot")
def test_killed__all_of_it_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Record) -> None:
    with child("victims") as victims:
        example = EXAMPLES["receive_payment-other_line_two_installments_and_an_advance"]
        killing = Killing(example(tmp_path / "prepared.clinicbook"), victims, tmp_path, monkeypatch)
        for at in {*range(1, len(killing.statements), 4), len(killing.statements)}:
            killing.kill(at=at, moment=Moment.AFTER.name)
        killing.close()
    assert killing.ended["whole"] == 1
    assert killing.ended["absent"] > 0
    record_property("counts", {f"killed at a statement, encrypted, {how}": n for how, n in killing.ended.items()})


def test_backup__is_encrypted_by_the_same_key(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "asha.clinicbook")
    clinic.clock.today = DISCONTINUED
    half_done_plan(clinic)
    folder = tmp_path / "backups"
    folder.mkdir()
    made = back_up(clinic.path, [Place(folder)], why=Why.BY_HAND, clock=CLOCK)
    clinic.books.close()
    found = made.puts[0].found
    assert found is not None
    assert dump(found.path) == dump(clinic.path)
    assert found.path.read_bytes()[: keys.SALT_BYTES] == raw.KEY.salt
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "_held", {})
        with pytest.raises(PassphraseNeeded):
            identify(found.path)
        keys.hold(clinic.path, raw.KEY)  # whoever has the books open can open their copies
        assert identify(found.path) == SCHEMA_VERSION


def test_older_book__is_brought_to_the_present_form(tmp_path: Path) -> None:
    path = tmp_path / "old.clinicbook"
    make_version_1(path)
    open_books(path, clock=CLOCK).close()
    assert identify(path) == SCHEMA_VERSION
    copies = [each for each in tmp_path.glob("*.clinicbook") if each != path]
    assert [identify(each) for each in copies] == [1]
    for each in (path, *copies):
        assert each.read_bytes()[: keys.SALT_BYTES] == raw.KEY.salt


@pytest.mark.parametrize("attack", ATTACKS)
def test_attack_on_the_encryption__is_refused(tmp_path: Path, attack: str) -> None:
    clinic = new_clinic(tmp_path / "asha.clinicbook")
    before = clinic.dump()
    with pytest.raises(ClinicError), clinic.books.work(clinic.user) as work:
        work.execute(text(attack))
    clinic.books.close()
    assert dump(clinic.path) == before
    assert [each.name for each in tmp_path.iterdir()] == ["asha.clinicbook"]


def test_plain_file__is_not_opened_under_a_key(tmp_path: Path) -> None:
    path = tmp_path / "plain.clinicbook"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "_held", {})
        with closing(raw.connect(path)) as connection:
            connection.execute("CREATE TABLE notes (note TEXT)")
    with pytest.raises(ClinicError) as refused:
        identify(path)
    assert refused.value.code == "PASSPHRASE_WRONG"
