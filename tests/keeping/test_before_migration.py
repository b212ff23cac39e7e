"""Books of an older form are backed up, proven, before they are brought to the present one."""

from pathlib import Path

import pytest

from desktop_app import settings
from desktop_app.errors import OlderFormKept, OlderFormKeptBeside
from desktop_app.keeping.before_migration import keep_older_form
from desktop_app.keeping.drill import drill
from desktop_app.keeping.folder import backups_in
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import own_folder
from tests.clinic import Clinic, dump
from tests.database.specimens import make_version_1
from tests.keeping.conftest import Moments
from tests.keeping.test_backup import make_sound


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "backups_file", lambda: tmp_path / "backups.json")
    monkeypatch.setattr(settings, "data_folder", lambda: tmp_path / "data")
    make_version_1(tmp_path / "old.clinicbook")
    return tmp_path / "old.clinicbook"


def test_older_form__is_kept_proven_and_said_where(old: Path, clock: Moments) -> None:
    make_sound(old)
    before = dump(old)
    [told] = keep_older_form(old, clock)
    [found], _ = backups_in(own_folder(old))
    assert isinstance(told, OlderFormKept)
    assert str(found.path) in str(told)
    assert (found.manifest.why, found.manifest.schema, dump(found.path)) == (Why.MIGRATION, 1, before)
    assert drill(found.path, clock).proof.schema == 1


def test_older_form__with_findings_is_told_and_stops_nobody(old: Path, clock: Moments) -> None:
    [told] = keep_older_form(old, clock)
    assert isinstance(told, OlderFormKeptBeside)
    assert "EDIT-LOG" in str(told)
    assert backups_in(own_folder(old))[0] == ()


def test_present_form__needs_none(clinic: Clinic, clock: Moments) -> None:
    assert keep_older_form(clinic.path, clock) == ()
