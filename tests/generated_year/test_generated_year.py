"""A clinic is driven through a year by thousands of random commands, legal and illegal, beside a model of its figures.

Two drives go through the same rules. Hypothesis gives short sequences, and shrinks one that fails to the few commands
that matter; over thousands of commands it could neither go on nor shrink, so a seeded drive goes through all the days
of a financial year, from before its first to after its last. After every command the answer is compared with the
model's: accepted, or refused with the code of the first rank that applies, the file unchanged; then every account, and
the balances, open items, deferred revenue, sessions and installments of the patients and plans concerned. All checks
of the books run every so many commands and at the end, where everything is compared once more.

The ordinary run is bounded and the same every time. A long one, which also tells what was given, accepted and refused:

    GENERATED_YEAR_STEPS=20000 GENERATED_YEAR_SEED=7 python -m pytest tests/generated_year -n0 -s
"""

import os
import sys
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from tests.generated_year.arithmetic import Value, months_after, nearest, priced, shared, shares
from tests.generated_year.chance import Chance
from tests.generated_year.eyes import day_after
from tests.generated_year.rule import Rule
from tests.generated_year.year import FIRST_DAY, LAST_DAY, RULES, Year

STEPS = int(os.environ.get("GENERATED_YEAR_STEPS", "2000"))
SEED = int(os.environ.get("GENERATED_YEAR_SEED", "1"))
EXAMPLES = max(15, STEPS // 100)
CHECKED_EVERY = 100
OFFERED = [each for each in RULES for _ in range(each.weight)]
BOOKS = [("deferred", False), ("at_invoice", True)]


def drive(year: Year, *, seed: int, steps: int) -> None:
    """Give so many commands, day by day."""
    chance = Chance(Random(seed))  # noqa: S311 - a run must be the same again
    for step in range(steps):
        year.go_on(day_after(FIRST_DAY, LAST_DAY, step, steps))
        year.step(chance.pick(OFFERED), chance)
        if step % CHECKED_EVERY == CHECKED_EVERY - 1:
            year.check()
    year.check()


@pytest.mark.timeout(0 if STEPS > 5_000 else 300)
@pytest.mark.parametrize(("policy", "to_rupee"), BOOKS)
def test_year__thousands_of_commands_agree_with_the_model(tmp_path: Path, policy: str, *, to_rupee: bool) -> None:
    year = Year(tmp_path / "year.clinicbook", policy=policy, to_rupee=to_rupee)
    try:
        drive(year, seed=SEED, steps=STEPS)
    finally:
        year.close()
        sys.stdout.write(f"\nseed {SEED}, {len(year.given)} commands, {policy}\n{year.report()}\n")
    never = [each.name for each in RULES if not year.tally[each.name]["accepted"]]
    assert never == []
    refused = sum(count for counts in year.tally.values() for code, count in counts.items() if code != "accepted")
    assert refused > len(year.given) // 10


class ShortYear(RuleBasedStateMachine):
    """A few commands, of which Hypothesis leaves as few as it can."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.year = Year(Path(self.folder.name) / "year.clinicbook")

    @rule(workflow=st.sampled_from(OFFERED), random=st.randoms(use_true_random=False))
    def give(self, workflow: Rule[object, object], random: Random) -> None:
        """Give a command."""
        self.year.step(workflow, Chance(random))

    @rule(days=st.integers(1, 40))
    def wait(self, days: int) -> None:
        """Let days go by."""
        today = self.year.model.today
        self.year.go_on(min(date.fromordinal(today.toordinal() + days), LAST_DAY))

    def teardown(self) -> None:
        """Check the books."""
        try:
            self.year.check()
        finally:
            self.year.close()
            self.folder.cleanup()


ShortYear.TestCase.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
TestShortYear = ShortYear.TestCase


def test_arithmetic__of_the_model_gives_the_figures_of_the_rules() -> None:
    """Rs 10,000 with 18 % in it; Rs 3,500 in three; Rs 9,000 by 3:2:2:2:1; sixty shares of a rupee."""
    assert priced(1_000_000, 1800, includes_tax=True) == Value(847_458, 76_271)
    assert priced(99_950, 1800, includes_tax=False) == Value(99_950, 8_996)
    assert shares(350_000, [1, 1, 1]) == [116_667, 116_666, 116_667]
    assert shares(900_000, [3, 2, 2, 2, 1]) == [270_000, 180_000, 180_000, 180_000, 90_000]
    assert set(shares(100, [1] * 60)) == {1, 2}
    assert [part.gross for part in shared(Value(847_458, 76_271), [1] * 5)] == [200_000] * 5
    assert (nearest(5, 2), nearest(-5, 2)) == (3, -3)
    assert [months_after(date(2024, 1, 31), count) for count in (1, 2, 3)] == [
        date(2024, 2, 29),
        date(2024, 3, 31),
        date(2024, 4, 30),
    ]
