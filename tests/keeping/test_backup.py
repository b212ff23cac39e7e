"""A backup is proven before it is called one, and what is not proven leaves nothing behind."""

import json
import os
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from desktop_app import __version__
from desktop_app.database import backup as copying
from desktop_app.database.identity import SCHEMA_VERSION
from desktop_app.errors import (
    BackupFolderFailed,
    BackupFolderMissing,
    BackupNotProven,
    ClinicError,
)
from desktop_app.keeping import backup
from desktop_app.keeping.backup import BackedUp, back_up, places_without
from desktop_app.keeping.folder import backups_in, last_good_backup
from desktop_app.keeping.manifest import Why, manifest_of, read_manifest
from desktop_app.keeping.places import Place
from desktop_app.keeping.proof import CHAIN, IN_THE_BOOKS, REREAD, duplicate, read_contents
from desktop_app.repositories.audit import hash_of
from desktop_app.repositories.book_checks import all_checks
from tests import raw
from tests.clinic import Clinic, dump
from tests.database.specimens import damage_a_page, make_version_1
from tests.keeping.conftest import Moments, names
from tests.second_program import SecondProgram
from tests.units import save_patient


def made(clinic: Clinic, clock: Moments, *folders: Path, why: Why = Why.BY_HAND) -> BackedUp:
    return back_up(clinic.path, [Place(folder) for folder in folders], why=why, clock=clock)


def test_backup__is_the_book_and_says_what_was_proven(clinic: Clinic, clock: Moments, folder: Path) -> None:
    found = made(clinic, clock, folder).best
    assert names(folder) == ["asha-20250820-120002.clinicbackup", "asha-20250820-120002.json"]
    assert dump(found.path) == clinic.dump()
    said = json.loads(manifest_of(found.path).read_text("utf-8"))
    head = f"{clinic.value('SELECT count(*) FROM audit_log')}:" + clinic.value(
        "SELECT row_hash FROM audit_log ORDER BY audit_id DESC LIMIT 1"
    )
    assert said["sha256"] == sha256(found.path.read_bytes()).hexdigest()
    assert said["size"] == found.path.stat().st_size
    assert (said["clinic"], said["book"], said["why"]) == ("Asha Skin and Laser", "asha.clinicbook", "by hand")
    assert (said["program"], said["schema"], said["head"]) == (__version__, SCHEMA_VERSION, head)
    assert said["at"] == "2025-08-20T06:30:02+00:00"
    assert said["proven"] == [*(check.name for check in all_checks()), CHAIN, IN_THE_BOOKS, REREAD]
    assert [path.stat().st_mode & 0o777 for path in sorted(folder.iterdir())] == [0o600, 0o600]


def test_manifest__has_the_control_totals_of_the_books(clinic: Clinic, clock: Moments, folder: Path) -> None:
    totals = made(clinic, clock, folder).best.manifest.totals
    debit = clinic.value(
        "SELECT sum(d) FROM (SELECT max(0, sum(debit_paise - credit_paise)) d FROM gl_entries GROUP BY account_id)"
    )
    owed = clinic.value("SELECT sum(debit_paise - credit_paise) FROM ar_subledger WHERE control = 'AR'")
    of_1100 = clinic.value(
        "SELECT sum(debit_paise - credit_paise) FROM gl_entries JOIN accounts USING (account_id) WHERE code = '1100'"
    )
    assert (totals.trial_balance_debit_paise, totals.trial_balance_credit_paise) == (debit, debit)
    assert (totals.receivables_ledger_paise, totals.receivables_patients_paise) == (of_1100, owed)
    assert owed > 0
    assert totals.counts.plans == clinic.value("SELECT count(*) FROM package_payment_plans") == 1
    assert totals.counts.gl_transactions == clinic.value("SELECT count(*) FROM gl_transactions")
    ends = {end.prefix: end.number(end.last) for end in totals.series if end.last}
    assert ends["PL/25-26/"] == clinic.value("SELECT plan_number FROM package_payment_plans")


def test_backup__goes_to_both_places(clinic: Clinic, clock: Moments, folder: Path, second: Path) -> None:
    done = made(clinic, clock, folder, second)
    assert [put.error for put in done.puts] == [None, None]
    assert names(folder) == names(second)
    assert [(folder / name).read_bytes() for name in names(folder)] == [
        (second / name).read_bytes() for name in names(second)
    ]


def test_backup__a_place_that_is_missing_fails_no_other_one(
    clinic: Clinic, clock: Moments, folder: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "not connected"
    for places in ([gone, folder], [folder, gone]):
        done = made(clinic, clock, *places)
        [failed] = done.failed
        assert isinstance(failed.error, BackupFolderMissing)
        assert failed.place.folder == gone
        assert done.best.path.parent == folder
    assert not gone.exists()  # in its place a folder would lie on the wrong disk
    with pytest.raises(BackupFolderMissing, match="not connected"):
        made(clinic, clock, gone)


def test_backup__the_programs_own_folder_is_made(clinic: Clinic, clock: Moments, tmp_path: Path) -> None:
    own = tmp_path / "data" / "backups" / "asha"
    back_up(clinic.path, [Place(own, is_made=True)], why=Why.QUIT, clock=clock)
    assert len(names(own)) == 2


def test_backup__a_folder_that_takes_nothing_is_told(
    clinic: Clinic, clock: Moments, folder: Path, second: Path
) -> None:
    file = folder / "a file"
    file.touch()
    with pytest.raises(BackupFolderMissing):
        made(clinic, clock, file)
    if os.geteuid() != 0:
        second.chmod(0o500)
        with pytest.raises(BackupFolderFailed):
            made(clinic, clock, second)


def test_backup__takes_no_other_ones_name(clinic: Clinic, folder: Path) -> None:
    clock = clinic.clock  # it stands: all three are made in the same second
    for _ in range(3):
        back_up(clinic.path, [Place(folder)], why=Why.BY_HAND, clock=clock)
    good, doubtful = backups_in(folder)
    assert doubtful == ()
    assert sorted(found.path.name for found in good) == [
        "asha-20250820-120000-2.clinicbackup",
        "asha-20250820-120000-3.clinicbackup",
        "asha-20250820-120000.clinicbackup",
    ]


def test_backup__thins_out_only_what_is_of_these_books(clinic: Clinic, clock: Moments, folder: Path) -> None:
    (folder / "notes.txt").write_text("mine")
    (folder / "asha-20200101-000000.clinicbackup").write_text("no backup at all")
    first = made(clinic, clock, folder).best
    renamed = made(clinic, clock, folder).best
    for path in (renamed.path, manifest_of(renamed.path)):
        path.rename(folder / f"keep this{path.suffix}")
    said = json.loads((folder / "keep this.json").read_text("utf-8"))
    (folder / "keep this.json").write_text(json.dumps(said | {"file": "keep this.clinicbackup"}))
    other = made(clinic, clock, folder).best
    said = json.loads(manifest_of(other.path).read_text("utf-8"))
    manifest_of(other.path).write_text(json.dumps(said | {"clinic_uid": "another clinic"}))
    clock.days_later(1)
    last_of_year_1 = made(clinic, clock, folder).best
    clock.days_later(400)
    done = made(clinic, clock, folder)
    assert done.puts[0].removed == (first.path,)
    assert set(names(folder)) >= {
        *("notes.txt", "asha-20200101-000000.clinicbackup", "keep this.clinicbackup", other.path.name),
        *(last_of_year_1.path.name, done.best.path.name),
    }
    assert not manifest_of(first.path).exists()


def spoil_installments(book: Path) -> None:
    """Let installments add up to something else than what is owed: no guard and no total looks at it, two checks do."""
    with closing(raw.connect(book, isolation_level=None)) as connection:
        connection.execute("UPDATE installment_payments SET amount_paise = amount_paise + 1 WHERE status = 'pending'")


def test_backup__of_books_with_findings_has_the_same_ones(clinic: Clinic, clock: Moments, folder: Path) -> None:
    """An import that is half posted is no reason to have no backup of it."""
    spoil_installments(clinic.path)
    manifest = made(clinic, clock, folder).best.manifest
    assert manifest.findings == ("INV-21", "INV-51")
    assert not {"INV-21", "INV-51"} & set(manifest.proven)
    assert len(manifest.proven) == len(all_checks()) - 2 + 3  # the chain, in the books, read again


def test_backup__with_findings_that_the_books_do_not_have_is_none(
    clinic: Clinic, clock: Moments, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = duplicate

    def copy_badly(book: Path, part: Path, *settings: Any) -> None:  # noqa: ANN401 - as duplicate has them
        copied(book, part, *settings)
        spoil_installments(part)

    monkeypatch.setattr(backup, "duplicate", copy_badly)
    with pytest.raises(BackupNotProven, match="INV-21, INV-51"):
        made(clinic, clock, folder)
    assert names(folder) == []


def test_backup__of_books_without_their_guards_is_none(clinic: Clinic, clock: Moments, folder: Path) -> None:
    with clinic.raw() as past_the_program:
        [(name,), *_] = past_the_program.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        past_the_program.execute(f"DROP TRIGGER {name}")
    with pytest.raises(ClinicError) as refused:
        made(clinic, clock, folder)
    assert refused.value.code in {"BACKUP_NOT_PROVEN", "DOCTORED_FILE"}
    assert names(folder) == []


def test_backup__of_a_damaged_book_is_none(clinic: Clinic, clock: Moments, folder: Path) -> None:
    before = made(clinic, clock, folder).best
    there = names(folder)
    clinic.books.close()
    damage_a_page(clinic.path, "gl_entries")
    with pytest.raises(ClinicError):
        made(clinic, clock, folder)
    assert names(folder) == there
    found = last_good_backup([folder], clinic.path)
    assert found is not None
    assert found.path == before.path


def test_backup__of_an_older_form_is_proven_in_the_present_one(tmp_path: Path, clock: Moments, folder: Path) -> None:
    old = tmp_path / "old.clinicbook"
    make_version_1(old)
    make_sound(old)
    content = dump(old)
    done = back_up(old, [Place(folder)], why=Why.MIGRATION, clock=clock)
    assert dump(old) == content == dump(done.best.path)
    assert done.best.manifest.schema == 1
    assert done.best.stays


def make_sound(old: Path) -> None:
    """Mend in the specimen what every check would find: a made-up hash, and numbers that no document has."""
    content = ["2025-04-01T04:30:00.000Z", None, "create", "hospitals", 1, None, None, None, "0" * 64]
    with closing(raw.connect(old, isolation_level=None)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE audit_log SET row_hash = ?", (hash_of(content),))
        connection.execute("UPDATE number_series SET next_number = 1")
        for _, statement in guards:
            connection.execute(statement)


def test_places_without__are_those_whose_newest_backup_is_of_another_state(
    clinic: Clinic, clock: Moments, folder: Path, second: Path
) -> None:
    places = (Place(folder), Place(second))
    assert places_without(clinic.path, places, clock) == places
    made(clinic, clock, folder)
    assert places_without(clinic.path, places, clock) == (Place(second),)
    save_patient(clinic.books, "Somebody new")
    assert places_without(clinic.path, places, clock) == places


def test_backups__of_books_that_are_posted_into_are_all_sound(
    clinic: Clinic, clock: Moments, folder: Path, monkeypatch: pytest.MonkeyPatch, record_property: Callable[..., None]
) -> None:
    monkeypatch.setattr(copying, "_PAGES", 16)  # many steps, and a writer between them
    with SecondProgram("write on", clinic.path) as other:
        other.wait_for("writing")
        rows = [made(clinic, clock, folder).best for _ in range(8)]
    for found in rows:
        with closing(raw.connect(found.path)) as copied:
            assert copied.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        contents = read_contents(found.path, clock)
        assert (contents.head, contents.totals) == (found.manifest.head, found.manifest.totals)
    heads = [found.manifest.head.rows for found in rows]
    assert heads == sorted(heads)
    assert heads[0] < heads[-1]  # it did write meanwhile
    record_property("counts", {"backups made while somebody posted": len(rows)})


def test_proof__catches_files_that_were_copied_past_sqlite(clinic: Clinic, tmp_path: Path) -> None:
    """A file copied half before and half after others wrote is what copying a file in use gives: it is not sound."""
    clinic.books.reopen()  # whatever journal there is, all of it is in the file now
    before = clinic.path.read_bytes()
    for number in range(40):
        save_patient(clinic.books, f"Patient {number}", request_id=f"new-{number}")
    clinic.books.reopen()
    after = clinic.path.read_bytes()
    half = len(before) // 2
    torn = tmp_path / "torn.clinicbook"
    torn.write_bytes(before[:half] + after[half:])
    with pytest.raises(ClinicError):
        back_up(torn, [Place(tmp_path)], why=Why.BY_HAND, clock=clinic.clock)
    assert not list(tmp_path.glob("*.clinicbackup"))


def test_read_manifest__gives_what_was_written(clinic: Clinic, clock: Moments, folder: Path) -> None:
    found = made(clinic, clock, folder, why=Why.CLOSE).best
    assert read_manifest(found.path) == found.manifest
    assert found.at - clock.now < timedelta(seconds=5)
