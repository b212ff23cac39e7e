"""A workflow whose statement is really interrupted is whole or absent, and what the user is told of it is true."""

import secrets
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.examples import EXAMPLES
from tests.faults.limits.interrupting_tries import Interrupting, interrupt
from tests.faults.limits.interrupts_run import tries
from tests.faults.limits.rounds import Rounds

Record = Callable[[str, object], None]
HARD = ("discontinue_plan-with_its_excess_refunded_applied_and_kept", "close_year-year_of_two_branches")


@pytest.mark.parametrize("name", HARD)
@pytest.mark.parametrize("how", [Interrupting(), Interrupting(by_a_thread=True)], ids=str)
def test_statement_interrupted__all_of_it_or_nothing(
    name: str, how: Interrupting, tmp_path: Path, record_property: Record
) -> None:
    seed = secrets.randbits(32)
    prepared = EXAMPLES[name](tmp_path / "prepared.clinicbook")
    verdict = interrupt(prepared, tmp_path, how, most=10, seed=seed)
    record_property("counts", {"interrupts": verdict.ended.total() - verdict.ended["SAVED"]})
    assert verdict.findings == [], seed
    assert verdict.ended["STORAGE_FAILED"] > 0, seed


def test_interrupted_from_then_on__nobody_says_that_nothing_was_saved(tmp_path: Path) -> None:
    """Not even the file can be asked: then it is not known, and that is what is said."""
    prepared = EXAMPLES["receive_advance-without_tax_into_the_bank"](tmp_path / "prepared.clinicbook")
    verdict = interrupt(prepared, tmp_path, Interrupting(from_then_on=True), most=6, seed=6)
    assert verdict.findings == []
    assert verdict.ended["OUTCOME_UNKNOWN"] > 0


def test_any_workflow_interrupted__all_of_it_or_nothing(tmp_path: Path, record_property: Record) -> None:
    """Some examples, others in every run; `python -m tests.faults` takes them all."""
    rounds = Rounds(secrets.randbits(32))
    rounds.go(tries(points=4), tmp_path, until=time.monotonic() + 60, most=6)
    record_property("counts", {"interrupts": rounds.tried.total()})
    assert rounds.verdict.findings == [], rounds.seed
    assert rounds.tried.total() > 0
