"""A copy of the books is whole and sound, whoever is writing meanwhile, or there is none."""

import stat
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database import backup, engine
from desktop_app.database.backup import copy, copy_before_migration
from desktop_app.database.engine import connect
from desktop_app.database.identity import identify
from desktop_app.errors import DamagedFile, StorageFailed
from tests import raw
from tests.clinic import Clinic, dump
from tests.database.specimens import damage_a_page
from tests.second_program import SecondProgram

# Every patient is written in one unit with an act of the edit log and an answered request, so a whole copy has as many.
WHOLE = """SELECT (SELECT count(*) FROM patients) = (SELECT count(*) FROM audit_log WHERE entity = 'patients')
              AND (SELECT count(*) FROM patients) = (SELECT count(*) FROM command_log WHERE command = 'Order'),
                  (SELECT count(*) FROM patients)"""


def test_copy__has_everything(clinic: Clinic, tmp_path: Path) -> None:
    with closing(connect(clinic.path)) as source:
        copy(source, tmp_path / "copy.clinicbook")
    assert dump(tmp_path / "copy.clinicbook") == clinic.dump()
    assert identify(tmp_path / "copy.clinicbook") == identify(clinic.path)
    assert stat.S_IMODE((tmp_path / "copy.clinicbook").stat().st_mode) == 0o600


def test_copy__is_whole_while_another_program_writes(
    clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_PAGES", 64)  # many steps, and a writer between them
    patients = []
    with SecondProgram("write on", clinic.path) as other, closing(connect(clinic.path)) as source:
        other.wait_for("writing")
        for number in range(4):
            target = tmp_path / f"copy-{number}.clinicbook"
            copy(source, target)
            with closing(raw.connect(target)) as copied:
                assert copied.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                assert copied.execute("PRAGMA foreign_key_check").fetchall() == []
                is_whole, count = copied.execute(WHOLE).fetchone()
            assert is_whole
            patients.append(count)
    assert patients == sorted(patients)
    assert patients[0] < patients[-1]  # it did write meanwhile


def test_copy__leaves_out_what_another_program_has_not_committed(clinic: Clinic, tmp_path: Path) -> None:
    before = clinic.dump()
    with SecondProgram("hold", clinic.path) as other, closing(connect(clinic.path)) as source:
        other.wait_for("holding")
        copy(source, tmp_path / "copy.clinicbook")
    assert dump(tmp_path / "copy.clinicbook") == before


@raw.plain_only("encrypted books have a write-ahead log: nobody keeps readers out of that")
def test_copy__gives_up_when_another_program_keeps_everybody_out(
    clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with SecondProgram("keep everybody out", clinic.path) as other, closing(connect(clinic.path)) as source:
        other.wait_for("holding")
        with pytest.raises(StorageFailed, match="the copy took too long"):
            copy(source, tmp_path / "copy.clinicbook", within_seconds=1)
    assert not (tmp_path / "copy.clinicbook").exists()


def test_copy__gives_up_when_its_own_connection_is_writing(clinic: Clinic, tmp_path: Path) -> None:
    with closing(connect(clinic.path)) as source:
        source.execute("BEGIN IMMEDIATE")
        source.execute("UPDATE hospitals SET name = 'Another'")
        with pytest.raises(StorageFailed, match="the copy took too long"):
            copy(source, tmp_path / "copy.clinicbook", within_seconds=1)
    assert not (tmp_path / "copy.clinicbook").exists()


def test_copy__replaces_nothing(clinic: Clinic, tmp_path: Path) -> None:
    target = tmp_path / "copy.clinicbook"
    target.write_text("somebody's")
    with closing(connect(clinic.path)) as source, pytest.raises(FileExistsError):
        copy(source, target)
    assert target.read_text() == "somebody's"


@raw.plain_only("a page that cannot be decrypted is SQLite's error, no verdict of its check")
def test_copy__of_a_damaged_book_is_none(clinic: Clinic, tmp_path: Path) -> None:
    damage_a_page(clinic.path, "accounts")
    with closing(connect(clinic.path)) as source, pytest.raises(StorageFailed, match="not sound"):
        copy(source, tmp_path / "copy.clinicbook")
    assert not (tmp_path / "copy.clinicbook").exists()


def test_copy_before_migration__names_what_it_is_and_replaces_none(clinic: Clinic, tmp_path: Path) -> None:
    with closing(connect(clinic.path)) as source:
        copies = [copy_before_migration(source, clinic.path, 1) for _ in range(3)]
    assert [each.relative_to(tmp_path).name for each in copies] == [
        "book.before-schema-2.clinicbook",
        "book.before-schema-2-2.clinicbook",
        "book.before-schema-2-3.clinicbook",
    ]
    assert [dump(each) for each in copies] == [clinic.dump()] * 3


def test_copy_before_migration__of_a_damaged_book_is_refused(clinic: Clinic, tmp_path: Path) -> None:
    damage_a_page(clinic.path, "accounts")
    with closing(connect(clinic.path)) as source, pytest.raises(DamagedFile) as refused:
        copy_before_migration(source, clinic.path, 1)
    assert refused.value.code == "DAMAGED_FILE"
    assert list(tmp_path.glob("*before*")) == []
