"""Killed at any statement of any workflow, or inside its COMMIT, the books are whole or as before, never in between."""

import os
import random
import secrets
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.examples import EXAMPLES
from tests.faults.children import Child, child
from tests.faults.driver import Moment
from tests.faults.first_examples import IN_FULL, IS_LONG
from tests.faults.killing import Killing
from tests.faults.test_negative_controls import credit_in_two_commits, of_a_bill
from tests.prepared import prepare

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked; Windows cannot")
RANDOM_KILLS = 40
WRONG_BEFORE = {"post_credit_note-imported_with_ar_only", "map_account_role-one_that_has_none"}  # these make it right
Record = Callable[[str, object], None]


@pytest.fixture(scope="session")
def victims() -> Iterator[Child]:
    """Start the process that forks the victims: it has everything imported."""
    with child("victims") as found:
        yield found


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_statement_killed__all_of_it_or_nothing(
    name: str, victims: Child, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Record
) -> None:
    killing = Killing(EXAMPLES[name](tmp_path / "prepared.clinicbook"), victims, tmp_path, monkeypatch)
    killing.kill(at=1, moment=Moment.BEFORE.name)
    # In an ordinary run at every fourth statement of each workflow, of its further examples at every tenth.
    step = 1 if IS_LONG else 4 if name in IN_FULL else 10
    places = [*range(1, len(killing.statements) + 1, step)]
    for at in sorted({*places, len(killing.statements)}):
        killing.kill(at=at, moment=Moment.AFTER.name)  # that is before the next one, too
    killing.close()

    assert (killing.findings_before != []) == (name in WRONG_BEFORE)
    assert killing.statements[-1] == "COMMIT"
    absent = len({*places} - {len(killing.statements)}) + 1  # and before the first one
    assert killing.ended == {"absent": absent, "whole": 1}  # whole: killed after COMMIT
    record_property("counts", {f"killed at a statement, {how}": count for how, count in killing.ended.items()})


@pytest.mark.parametrize("where", ["inside_commit", "after_seconds"])
def test_random_moments_killed__all_of_it_or_nothing(
    where: str, victims: Child, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Record
) -> None:
    """COMMIT takes about half of the time: what comes later than that finds it done."""
    example = EXAMPLES["discontinue_plan-taxed_with_retention_and_residual"]
    killing = Killing(example(tmp_path / "prepared.clinicbook"), victims, tmp_path, monkeypatch)
    seed = secrets.randbits(32)
    record_property("seed", seed)
    moments = random.Random(seed)  # noqa: S311 - no secret
    seconds = statistics.median(killing.carry_out()["seconds"] for _ in range(3))
    longest = {"inside_commit": seconds / 2, "after_seconds": 2 * seconds}[where]
    for _ in range(RANDOM_KILLS):
        killing.kill(**{where: moments.uniform(longest / 1_000, longest)})  # an alarm in 0 seconds is none
    killing.close()

    assert killing.ended["whole"] > 0, seed
    assert killing.ended["absent"] > 0, seed
    words = {"inside_commit": "killed inside COMMIT", "after_seconds": "killed at random"}[where]
    record_property("counts", {f"{words}, {how}": count for how, count in killing.ended.items()})


def test_killing__catches_a_commit_before_posting(
    victims: Child, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = prepare(tmp_path / "prepared.clinicbook", credit_in_two_commits, of_a_bill)
    killing = Killing(prepared, victims, tmp_path, monkeypatch)
    with pytest.raises(AssertionError):
        killing.kill(at=killing.statements.index("COMMIT") + 1, moment=Moment.AFTER.name)
    killing.close()
