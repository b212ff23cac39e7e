"""Backups under fire, briefly: what the long run does for hours; and that it would notice."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.keeping import backup
from tests.clinic import Clock, new_clinic
from tests.faults.backups_run import long_run, put, wrong_in
from tests.orders import DISCONTINUED


def test_backups__made_killed_and_cancelled_are_sound_or_absent(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    tally = long_run(seed=7, seconds=6, folder=tmp_path)
    record_property("counts", tally.tried)
    assert tally.findings == ()
    assert sum(tally.tried.values()) >= 1


def test_run__notices_a_backup_that_is_named_too_early(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that gives a backup its name and then writes on in it is caught."""
    clinic = new_clinic(tmp_path / "asha.clinicbook")
    clinic.books.close()
    place = tmp_path / "place"
    place.mkdir()
    named = backup._name  # noqa: SLF001 - it is what is broken here

    def name_early(*arguments: object) -> object:
        found = named(*arguments)  # type: ignore[arg-type]
        found.path.write_bytes(found.path.read_bytes()[:-4096])
        return found

    monkeypatch.setattr(backup, "_name", name_early)
    put(clinic.path, place, lambda _done, _of: None)
    [wrong] = wrong_in(place, "backups made", Clock(DISCONTINUED))
    assert "BACKUP_DAMAGED" in wrong


def test_run__notices_what_a_cancelled_backup_leaves(tmp_path: Path) -> None:
    (tmp_path / ".asha.part").touch()
    assert wrong_in(tmp_path, "cancelled", Clock(DISCONTINUED)) == ["a cancelled backup left something behind"]
