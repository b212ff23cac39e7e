"""A workflow is whole or absent, whatever the disk refuses to do, and what the user is told of it is true."""

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.errors import StorageFailed
from desktop_app.repositories.books import Books
from desktop_app.workflows.complete_session import complete_session
from tests.examples import EXAMPLES
from tests.faults.test_negative_controls import commit_by_itself, credit_in_two_commits, of_a_bill, of_a_plan
from tests.faults.vfs.disk_trial import disk_trial
from tests.faults.vfs.failing_disk import WAYS, DiskFault, FailingDisk, Way
from tests.faults.vfs.shim import under_the_program
from tests.prepared import prepare

Record = Callable[[str, object], None]
SEED = 20_251_122


@pytest.mark.parametrize(
    ("name", "journal_mode", "count"),
    [
        ("discontinue_plan-taxed_with_retention_and_residual", None, 70),
        ("discontinue_plan-taxed_with_retention_and_residual", "wal", 70),
        ("register_patient-with_all_particulars", None, 60),
    ],
)
def test_disk_fails_at_an_operation__all_of_it_or_nothing(
    name: str, journal_mode: str | None, count: int, folder: Path, record_property: Record
) -> None:
    prepared = EXAMPLES[name](folder / "prepared.clinicbook")
    with disk_trial(prepared, folder, journal_mode=journal_mode) as trial:
        kinds = {kind for kind, _ in trial.operations}
        trial.bear(trial.chosen(count, random.Random(SEED)))  # noqa: S311 - no secret
    assert kinds >= {"open", "read", "write", "sync", "delete", "lock", "access", "file_size"} <= WAYS.keys()
    assert trial.tried["disk faults"] == count
    assert trial.verdict.findings == []
    assert {"SAVED", "STORAGE_FAILED", "DISK_FULL", "OUTCOME_UNKNOWN"} <= trial.verdict.ended.keys()
    record_property("counts", trial.counts)


def test_folder_not_synced_after_commit__what_was_saved_is_said_to_be(folder: Path) -> None:
    """The journal is gone, so the order is saved; then SQLite reports an error all the same."""
    prepared = EXAMPLES["register_patient-with_all_particulars"](folder / "prepared.clinicbook")
    with disk_trial(prepared, folder, journal_mode="delete") as trial:
        deleted = [at for at, (kind, _) in enumerate(trial.operations, start=1) if kind == "delete"]
        trial.bear([DiskFault(at, way) for at in deleted for way in WAYS["delete"]])
    assert trial.verdict.findings == []
    assert trial.verdict.ended["SAVED"] > 0


def test_opening_fails__no_file_stays_open_though_the_error_is_kept(folder: Path) -> None:
    prepared = EXAMPLES["register_patient-with_all_particulars"](folder / "prepared.clinicbook")
    disk = FailingDisk(folder)
    with under_the_program(disk) as shim, prepared.open(prepared.path, durable=True) as books:
        for at in range(1, 8):
            disk.arm(DiskFault(at, Way(sqlite3.SQLITE_IOERR)))
            with pytest.raises(StorageFailed) as kept, books.work(None):
                pass
            assert disk.struck
            assert kept.value.code == "STORAGE_FAILED"
            assert not shim.names
            disk.heal()


# The harness can fail: each of these is caught by it.


def test_trial__catches_a_commit_before_posting(folder: Path) -> None:
    prepared = prepare(folder / "prepared.clinicbook", credit_in_two_commits, of_a_bill)
    with disk_trial(prepared, folder) as trial:
        trial.bear(trial.chosen(60, random.Random(SEED)))  # noqa: S311
    assert trial.verdict.lost
    assert trial.verdict.wrongly_reported


def test_trial__catches_an_engine_in_autocommit(folder: Path) -> None:
    prepared = prepare(folder / "prepared.clinicbook", complete_session, of_a_plan)
    with disk_trial(prepared, folder, spoil=commit_by_itself) as trial:
        trial.bear(trial.chosen(60, random.Random(SEED)))  # noqa: S311
    assert trial.verdict.lost


def test_trial__catches_an_error_taken_for_nothing_saved(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def run_and_believe(books: Books, workflow: Callable[..., Any], command: object, user: object) -> object:
        try:
            return workflow(books, command, user)
        finally:
            books.reopen()

    monkeypatch.setattr(Books, "run", run_and_believe)
    prepared = EXAMPLES["register_patient-with_all_particulars"](folder / "prepared.clinicbook")
    with disk_trial(prepared, folder, journal_mode="delete") as trial:
        deleted = [at for at, (kind, _) in enumerate(trial.operations, start=1) if kind == "delete"]
        trial.bear([DiskFault(at, way) for at in deleted for way in WAYS["delete"]])
    assert trial.verdict.wrongly_reported
