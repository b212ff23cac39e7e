"""The generated year with mishaps, in small; a broken program and a model that is a paisa off are both caught by it."""

import os
import secrets
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from math import inf
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from sqlalchemy.exc import DBAPIError

from desktop_app.repositories.books import Work
from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.steps import delivery
from tests.faults.driver import Driver, install
from tests.faults.mishaps import UnluckyYear, UntrueAnswerError
from tests.faults.year_run import OFFERED, Years
from tests.generated_year import arithmetic
from tests.generated_year.chance import Chance
from tests.generated_year.rule import Rule, WrongAnswerError
from tests.generated_year.year import LAST_DAY, RULES

Record = Callable[[str, object], None]


@pytest.fixture
def driver(monkeypatch: pytest.MonkeyPatch) -> Driver:
    return install(monkeypatch)


@pytest.fixture
def year(tmp_path: Path, driver: Driver) -> Iterator[UnluckyYear]:
    found = UnluckyYear(tmp_path / "year.clinicbook", driver, Random(0))  # noqa: S311 - no secret
    yield found
    found.close()


def test_unlucky_year__agrees_with_the_model(tmp_path: Path, driver: Driver, record_property: Record) -> None:
    years = Years(tmp_path, secrets.randbits(32), driver)
    years.go_on(steps=400, until=inf, with_kills=False)

    record_property("seed", years.seed)
    record_property("counts", {f"of an unlucky year: {what}": count for what, count in years.tried.items()})
    assert (years.lost, years.untrue) == ([], []), years.seed
    assert years.tried["statement faults"] > 0


def year_with_kills(folder: Path, seed: int) -> tuple[Counter[str], list[str]]:
    """Go through a year, in a process of its own: one that forks must have no threads, and pytest's may have some."""
    with pytest.MonkeyPatch.context() as patched:
        years = Years(folder, seed, install(patched))
        years.go_on(steps=150, until=inf, with_kills=True)
    return years.tried, [*years.lost, *years.untrue]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked; Windows cannot")
def test_unlucky_year__agrees_with_the_model_when_processes_are_killed(tmp_path: Path, record_property: Record) -> None:
    seed = secrets.randbits(32)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        tried, findings = pool.submit(year_with_kills, tmp_path, seed).result()

    record_property("seed", seed)
    record_property("counts", {f"of an unlucky year: {what}": count for what, count in tried.items()})
    assert findings == [], seed


class ShortUnluckyYear(RuleBasedStateMachine):
    """A few commands with mishaps, of which Hypothesis leaves as few as it can."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.patched = pytest.MonkeyPatch()
        book = Path(self.folder.name) / "year.clinicbook"
        self.year = UnluckyYear(book, install(self.patched), Random(0))  # noqa: S311 - Hypothesis gives others

    @rule(workflow=st.sampled_from(OFFERED), random=st.randoms(use_true_random=False))
    def give(self, workflow: Rule[object, object], random: Random) -> None:
        """Give a command, and let something happen to it."""
        self.year.random = random
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
            self.patched.undo()
            self.folder.cleanup()


ShortUnluckyYear.TestCase.settings = settings(
    max_examples=8,
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
TestShortUnluckyYear = ShortUnluckyYear.TestCase


def go_on_until_it_is_wrong(year: UnluckyYear, *workflows: Callable[..., object], steps: int = 400) -> None:
    """Give commands of these kinds alone."""
    offered = [each for each in RULES if each.workflow in workflows]
    assert len(offered) == len(workflows)
    chance = Chance(Random(1))  # noqa: S311 - no secret
    for _ in range(steps):
        year.step(chance.pick(offered), chance)


@pytest.fixture
def swallowing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Break the program: an error while a session is delivered is caught, and its unit goes on."""
    deliver = delivery.deliver

    def deliver_regardless(work: Work, found: delivery.Found, **values: Any) -> int:  # noqa: ANN401 - as the program's
        try:
            return deliver(work, found, **values)
        except DBAPIError:
            return 0

    monkeypatch.setattr(delivery, "deliver", deliver_regardless)


@pytest.mark.usefixtures("swallowing")
def test_unlucky_year__catches_an_exception_that_is_swallowed(year: UnluckyYear) -> None:
    year.weights = {"none": 1, "fault": 2}
    with pytest.raises(UntrueAnswerError, match="the answer was done"):
        go_on_until_it_is_wrong(year, sell_package, complete_session)


@pytest.mark.usefixtures("swallowing")
def test_unlucky_year__without_mishaps_the_same_program_is_right(year: UnluckyYear) -> None:
    year.weights = {"none": 1}
    go_on_until_it_is_wrong(year, sell_package, complete_session, steps=100)


def test_unlucky_year__catches_a_model_that_is_a_paisa_off(year: UnluckyYear, monkeypatch: pytest.MonkeyPatch) -> None:
    nearest = arithmetic.nearest

    def nearest_or_one_more(numerator: int, denominator: int) -> int:
        return nearest(numerator, denominator) + (1 if numerator % denominator else 0)

    monkeypatch.setattr(arithmetic, "nearest", nearest_or_one_more)
    with pytest.raises(WrongAnswerError):
        go_on_until_it_is_wrong(year, sell_package)


def test_unlucky_year__the_same_commands_done_right_agree(year: UnluckyYear) -> None:
    go_on_until_it_is_wrong(year, sell_package, complete_session, steps=100)
    year.check()
