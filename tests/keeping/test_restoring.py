"""The way back: seen before it is gone, verified, into a new file; what is no backup is refused in clear words."""

import shutil
from pathlib import Path

import pytest

from desktop_app.errors import (
    BackupCancelled,
    BackupNotProven,
    BookExists,
    FileNotWritten,
    NoBackup,
)
from desktop_app.keeping import drill as drilling
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.drill import drill
from desktop_app.keeping.folder import Found
from desktop_app.keeping.manifest import Why, manifest_of
from desktop_app.keeping.places import Choices, Place, choose
from desktop_app.keeping.restoring import Numbers, Relation, Restored, look_into, restore
from desktop_app.keeping.stop import Stop
from desktop_app.repositories.books import open_books
from tests.clinic import Clinic, dump
from tests.keeping.conftest import Moments, names
from tests.keeping.test_backup import spoil_installments
from tests.keeping.test_forged_backups import vouch
from tests.orders import receive, serve
from tests.units import save_patient

# ── What is restored ─────────────────────────────────────────────────────────────────────────────


def test_restore__brings_back_every_row_into_a_new_file(
    clinic: Clinic, clock: Moments, found: Found, tmp_path: Path
) -> None:
    then = clinic.dump()
    save_patient(clinic.books, "Somebody new")
    now = clinic.dump()
    restored = restore(found, tmp_path / "restored.clinicbook", clock)
    assert dump(restored.path) == then
    assert clinic.dump() == now
    assert restored.path.stat().st_mode & 0o777 == 0o600
    with open_books(restored.path, clock=clock) as books:
        save_patient(books, "In the restored books")


def test_restore__overwrites_nothing(clinic: Clinic, clock: Moments, found: Found, tmp_path: Path) -> None:
    before = clinic.dump()
    with pytest.raises(BookExists):
        restore(found, clinic.path, clock)
    assert clinic.dump() == before
    empty = tmp_path / "empty.clinicbook"
    empty.touch()
    with pytest.raises(BookExists):
        restore(found, empty, clock)
    assert empty.stat().st_size == 0


def test_restore__into_a_folder_that_is_not_there_is_refused(clock: Moments, found: Found, tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten):
        restore(found, tmp_path / "nowhere" / "restored.clinicbook", clock)


def test_restore__cancelled_leaves_nothing(clock: Moments, found: Found, second: Path) -> None:
    for moment in (0, 2, 20, 60):
        stop, left = Stop(), [moment]

        def told(_done: int, _of: int, *, stop: Stop = stop, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] <= 0:
                stop.stop()

        with pytest.raises(BackupCancelled):
            restore(found, second / "restored.clinicbook", clock, stop, told)
        assert names(second) == []


# ── What it would bring ──────────────────────────────────────────────────────────────────────────


def test_look_into__the_present_state(clinic: Clinic, clock: Moments, found: Found) -> None:
    seen = look_into(found, clinic.path, clock)
    assert (seen.relation, seen.rows_since, seen.numbers_since) == (Relation.SAME, 0, ())


def test_look_into__an_earlier_state_names_what_was_entered_since(clinic: Clinic, clock: Moments, found: Found) -> None:
    rows = clinic.value("SELECT count(*) FROM audit_log")
    for _ in range(3):
        serve(clinic)
    receive(clinic, 100_000)
    seen = look_into(found, clinic.path, clock)
    assert seen.relation is Relation.EARLIER
    assert seen.common_rows == rows
    assert seen.rows_since == clinic.value("SELECT count(*) FROM audit_log") - rows
    invoices = [number for (number,) in clinic.rows("SELECT invoice_number FROM invoices ORDER BY invoice_id")]
    assert Numbers("INV", invoices[-3], invoices[-1], 3) in seen.numbers_since
    [receipt] = [each for each in seen.numbers_since if each.document_type == "RCP"]
    assert (receipt.first, receipt.last, receipt.count) == (receipt.first, receipt.first, 1)


def test_look_into__a_later_state(clinic: Clinic, clock: Moments, found: Found, folder: Path, tmp_path: Path) -> None:
    restore(found, tmp_path / "asha.clinicbook", clock)
    save_patient(clinic.books, "Somebody new")
    later = back_up(clinic.path, [Place(folder)], why=Why.BY_HAND, clock=clock).best
    seen = look_into(later, tmp_path / "asha.clinicbook", clock)
    assert (seen.relation, seen.rows_since) == (Relation.LATER, 0)


def test_look_into__a_fork_counts_from_where_the_two_parted(
    clinic: Clinic, clock: Moments, found: Found, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.clinicbook"
    restore(found, other, clock)
    with open_books(other, clock=clock) as books:
        save_patient(books, "Only in the other", request_id="other")
    for number in range(4):
        save_patient(clinic.books, f"Only here {number}", request_id=f"here-{number}")
    forked = back_up(clinic.path, [Place(folder)], why=Why.BY_HAND, clock=clock).best
    seen = look_into(forked, other, clock)
    assert (seen.relation, seen.common_rows, seen.rows_since) == (Relation.FORK, found.manifest.head.rows, 1)


def test_look_into__books_of_another_clinic(clinic: Clinic, clock: Moments, found: Found) -> None:
    with clinic.raw() as past_the_program:
        past_the_program.execute("UPDATE hospitals SET uid = 'another'")
    assert look_into(found, clinic.path, clock).relation is Relation.OTHER_CLINIC


def test_look_into__present_books_that_cannot_be_read(clinic: Clinic, clock: Moments, found: Found) -> None:
    clinic.books.close()
    clinic.path.write_bytes(b"\xa5" * 8192)
    seen = look_into(found, clinic.path, clock)
    assert seen.relation is Relation.UNKNOWN
    assert seen.unreadable is not None
    assert look_into(found, None, clock).unreadable is None


# ── The drill ────────────────────────────────────────────────────────────────────────────────────


def test_drill__restores_the_newest_and_leaves_nothing(
    clinic: Clinic, clock: Moments, found: Found, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_patient(clinic.books, "Somebody new")
    newest = back_up(clinic.path, [Place(folder)], why=Why.BY_HAND, clock=clock).best
    there, paths = names(folder), []

    def seen(*arguments: object) -> Restored:
        paths.append(arguments[1])
        return restore(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(drilling, "restore", seen)
    assert drill(folder, clock).found == newest
    assert drill(found.path, clock).found == found
    choose(clinic.path, Choices(first=folder))
    assert drill(clinic.path, clock).found == newest
    assert names(folder) == there
    assert [path for path in paths if isinstance(path, Path) and path.parent.exists()] == []


def test_drill__without_a_backup_is_refused(clinic: Clinic, clock: Moments, second: Path) -> None:
    with pytest.raises(NoBackup):
        drill(second, clock)
    with pytest.raises(NoBackup):
        drill(clinic.path, clock)


def test_drill__of_a_copy_that_is_not_sound_is_told(clock: Moments, found: Found) -> None:
    spoil_installments(found.path)
    vouch(found)
    with pytest.raises(BackupNotProven, match="INV-21, INV-51"):
        drill(found.path, clock)


def test_backups__are_found_where_they_were_moved_to(clock: Moments, found: Found, second: Path) -> None:
    for path in (found.path, manifest_of(found.path)):
        shutil.move(path, second)
    assert drill(second, clock).found.manifest == found.manifest
