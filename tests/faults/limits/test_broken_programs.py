"""The harnesses of interrupts, memory and the disk can fail: each catches programs that are known to be broken."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from desktop_app.database import engine
from tests import raw
from tests.examples import EXAMPLES
from tests.faults.driver import Fault, Moment, install
from tests.faults.judging import Verdict
from tests.faults.limits.broken import (
    commit_by_itself,
    forget_the_connection,
    prepared_in_two_units,
    prepared_note,
    prepared_session,
)
from tests.faults.limits.child import judged_in_a_child
from tests.faults.limits.filling import fill_bytes, fill_disk
from tests.faults.limits.interrupting_tries import Interrupting, interrupt
from tests.faults.limits.rooms import small_disk
from tests.faults.limits.starving import starve
from tests.faults.trial import Spoil, Trial, leave_as_it_is
from tests.faults.vfs.library import UNREACHABLE
from tests.prepared import Prepared

Preparation = Callable[[Path], Prepared]
BROKEN = [(prepared_session, commit_by_itself), (prepared_in_two_units, leave_as_it_is)]


@pytest.mark.parametrize(("prepare", "spoil"), BROKEN)
def test_interrupts__catch_a_program_that_saves_parts(prepare: Preparation, spoil: Spoil, tmp_path: Path) -> None:
    prepared = prepare(tmp_path / "prepared.clinicbook")
    verdict = interrupt(prepared, tmp_path, Interrupting(), most=12, seed=3, spoil=spoil)
    assert verdict.lost
    assert verdict.wrongly_reported


@raw.plain_only("the limit is set in Python's own SQLite, not in SQLCipher's")
@pytest.mark.skipif(UNREACHABLE is not None, reason=str(UNREACHABLE))
def test_memory__catches_a_program_that_saves_parts_or_keeps_the_lock(tmp_path: Path) -> None:
    prepared = prepared_session(tmp_path / "prepared.clinicbook")
    verdict = judged_in_a_child(partial(starve_broken_programs, prepared, tmp_path), tmp_path)
    assert any("half written" in finding for finding in verdict.lost)
    assert any("the write lock is kept" in finding for finding in verdict.lost)


def starve_broken_programs(prepared: Prepared, folder: Path) -> Verdict:
    verdict = starve(prepared, folder, most=12, seed=2, spoil=commit_by_itself)
    verdict.take_in(starve(prepared, folder, most=30, seed=2, spoil=forget_the_connection))
    return verdict


def test_file_size__catches_a_program_that_saves_parts(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="only Unix limits the size of a file")
    prepared = prepared_in_two_units(tmp_path / "prepared.clinicbook")
    verdict = judged_in_a_child(
        partial(fill_bytes, prepared, tmp_path, most=30, seed=4, spoil=commit_by_itself), tmp_path
    )
    assert verdict.lost
    assert verdict.wrongly_reported


def test_small_disk__catches_a_program_that_saves_parts(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        verdict = fill_disk(disk, prepared_note(tmp_path / "prepared.clinicbook"))
    assert verdict.lost
    assert verdict.wrongly_reported


def press_ctrl_c_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Verdict:
    """Press Ctrl-C, or end a generator, after every statement before COMMIT; who looks then finds the lock free."""
    prepared = EXAMPLES["complete_session-last_open_session"](tmp_path / "prepared.clinicbook")
    driver = install(monkeypatch)
    trial = Trial(prepared, tmp_path / "book.clinicbook")
    trial.start_again()
    driver.arm(None)
    trial.answer()
    verdict = Verdict()
    for at in range(1, driver.begun):
        for error in (KeyboardInterrupt, GeneratorExit):
            trial.start_again()
            driver.arm(Fault(at, Moment.AFTER, error))
            answer = trial.answer()
            driver.arm(None)
            verdict.take_in(trial.judge(answer, f"{error.__name__} after statement {at}"))
            if verdict.lost:
                return verdict
    trial.close()
    return verdict


def test_ctrl_c_after_any_statement__frees_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    verdict = press_ctrl_c_everywhere(tmp_path, monkeypatch)
    assert verdict.findings == []
    assert verdict.ended.keys() == {"INTERRUPTED"}


@raw.plain_only("with SQLCipher's driver the lock of a connection that is dropped is freed all the same")
def test_ctrl_c__catches_an_engine_that_drops_the_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_keep_connection_after_interrupt", lambda _context: None)
    assert any("the write lock is kept" in each for each in press_ctrl_c_everywhere(tmp_path, monkeypatch).lost)
