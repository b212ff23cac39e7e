"""A fault while another one is handled: what a crash left is taken back on a bad disk, an error meets a second one."""

import random
import secrets
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.database import engine
from desktop_app.errors import Fault
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import answered
from desktop_app.workflows.steps.registration import PatientRegistered
from tests.examples import EXAMPLES
from tests.faults.judging import Verdict
from tests.faults.vfs import recovery
from tests.faults.vfs.compound_run import Compound, Measure
from tests.faults.vfs.disk_trial import disk_trial
from tests.faults.vfs.failing_disk import WAYS, DiskFault
from tests.faults.vfs.recovery import Opening, RecoveryTrial, aftermaths, opened_and_asked, recorded_copy
from tests.faults.vfs.shim import CHANGING
from tests.prepared import Prepared

Record = Callable[[str, object], None]
SEED = 20_251_122
DISCONTINUED = "discontinue_plan-taxed_with_retention_and_residual"
REGISTERED = "register_patient-with_all_particulars"


def _of(
    name: str,
    folder: Path,
    measure: Measure,
    *,
    seed: int = SEED,
    journal_mode: str | None = None,
) -> Compound:
    compound = Compound(random.Random(seed))  # noqa: S311 - no secret
    compound.of(EXAMPLES[name](folder / "prepared.clinicbook"), folder, measure, journal_mode)
    return compound


@pytest.mark.parametrize(("name", "journal_mode"), [(DISCONTINUED, "delete"), (REGISTERED, "wal")])
def test_second_fault_while_the_first_is_handled__all_of_it_or_nothing(
    name: str, journal_mode: str, folder: Path, record_property: Record
) -> None:
    seed = secrets.randbits(32)
    record_property("seed", seed)
    measure = Measure(moments=2, faults=10, firsts=4, seconds=4, every=3, program_opens_every=50)
    found = _of(name, folder, measure, seed=seed, journal_mode=journal_mode)
    assert found.verdict.findings == [], seed
    assert found.tried["openings after a crash failed"] >= 10
    assert found.tried["orders after a crash failed"] >= 10
    assert found.tried["second faults"] > 0
    assert found.tried["second power cuts"] > 0
    record_property("counts", dict(found.tried))


# The harness can fail: each of these is caught by it.


def _opened_by(opening: Opening, folder: Path) -> Verdict:
    """Let a crash in the middle of a discontinuation be opened in another way than the program's."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    prepared = EXAMPLES[DISCONTINUED](folder / "prepared.clinicbook")
    given = recorded_copy(prepared, folder / "book", journal_mode="delete")
    (folder / "crashed").mkdir()
    left = next(iter(aftermaths(given, folder / "crashed", chance, 1)))
    with disk_trial(prepared, folder, journal_mode="delete") as trial:
        RecoveryTrial(trial, given.prepared.path.name, opening).bear(left, 25, chance)
    return trial.verdict


def test_recovery__catches_a_journal_that_is_taken_away_where_it_cannot_be_played_back(folder: Path) -> None:
    def open_by_force(prepared: Prepared, path: Path) -> int:
        try:
            return opened_and_asked(prepared, path)
        except Fault:
            path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
            raise

    assert _opened_by(open_by_force, folder).lost


def test_recovery__catches_an_error_of_sqlite_that_nobody_puts_into_words(folder: Path) -> None:
    def open_barely(_: Prepared, path: Path) -> int:
        with closing(engine.connect(path)) as connection:
            return int(connection.execute("SELECT count(*) FROM command_log").fetchone()[0])

    found = _opened_by(open_barely, folder)
    assert any("OperationalError" in each for each in found.wrongly_reported)
    assert found.lost == []


def test_recovery__catches_an_opening_that_says_it_read_what_is_not_there(folder: Path) -> None:
    def open_and_guess(prepared: Prepared, path: Path) -> int:
        try:
            return opened_and_asked(prepared, path)
        except Fault:
            return 0

    assert any("0 requests were read" in each for each in _opened_by(open_and_guess, folder).wrongly_reported)


def test_second_power_cut__catches_a_recovery_that_does_not_wait_for_the_disk(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery, "CHANGING", CHANGING - {"sync"})  # as where no sync is ever asked for
    found = _of(DISCONTINUED, folder, Measure(moments=2, faults=0, firsts=0), journal_mode="delete")
    assert found.verdict.lost


def test_second_fault__catches_a_question_that_failed_taken_for_nothing_saved(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal is gone and the order saved; SQLite reports an error, and then the file cannot be asked."""

    def run_and_assume(books: Books, workflow: Callable[..., Any], command: Any, user: object) -> object:  # noqa: ANN401
        try:
            return workflow(books, command, user)
        except Exception as error:
            books.reopen()
            try:
                with books.reading() as reading:
                    saved = answered(reading, command, PatientRegistered)
            except Fault:
                raise error from None
            if saved is None:
                raise
            return saved

    def tried() -> list[str]:
        chance = random.Random(SEED)  # noqa: S311
        with disk_trial(prepared, folder, journal_mode="delete") as trial:
            deleted = [at for at, (kind, _) in enumerate(trial.operations, start=1) if kind == "delete"]
            for way in WAYS["delete"][:2]:
                trial.bear_two(DiskFault(deleted[-1], way), 12, chance)
            return trial.verdict.wrongly_reported

    prepared = EXAMPLES[REGISTERED](folder / "prepared.clinicbook")
    assert tried() == []
    monkeypatch.setattr(Books, "run", run_and_assume)
    found = tried()
    assert any("following=DiskFault" in each for each in found)
    assert not any("following=None" in each and "following=DiskFault" not in each for each in found)
