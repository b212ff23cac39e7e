import shutil
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.benchmarks.book import make_book
from tests.benchmarks.heartbeat import MOST_MS, Act, Heartbeat, Until, grouped, measure

pytestmark = pytest.mark.gui

BLOCK = 0.2  # seconds


def act(name: str, *, group: str = "", busy_ms: float = 1) -> Act:
    return Act(name=name, group=group, took_ms=10, worst_ms=60, p99_ms=6, busy_ms=busy_ms, memory_mb=100)


@pytest.mark.usefixtures("qtbot")
def test_heartbeat__sees_a_window_that_is_busy_at_one_thing() -> None:
    """The negative control: what is blocked on purpose is found, and is the window's own work."""

    def steps() -> Iterator[Until | None]:
        yield None
        end = time.thread_time() + BLOCK
        while time.thread_time() < end:
            pass
        yield None

    seen = Heartbeat().play("computes", steps())
    assert seen.worst_ms >= seen.busy_ms - 10 >= 1_000 * BLOCK - 20
    assert seen.is_late


@pytest.mark.usefixtures("qtbot")
def test_heartbeat__sees_a_window_that_waits_and_does_not_call_it_busy() -> None:
    def steps() -> Iterator[Until | None]:
        yield None
        time.sleep(BLOCK)
        yield None

    seen = Heartbeat().play("waits", steps())
    assert seen.worst_ms >= 1_000 * BLOCK - 20
    assert seen.busy_ms < seen.worst_ms


def test_heartbeat__waits_between_steps_for_what_they_ask(qtbot: QtBot) -> None:
    del qtbot
    beats = count(1)

    def steps() -> Iterator[Until | None]:
        yield lambda: next(beats) == 5

    Heartbeat().play("waits for it", steps())
    assert next(beats) == 6


def test_heartbeat__acts_of_a_kind_are_told_together() -> None:
    acts = [act("open"), act("a", group="reports", busy_ms=5), act("b", group="reports", busy_ms=70)]
    alone, together = grouped(acts)
    assert alone == act("open")
    assert together.name == "reports (2; busiest: b)"
    assert (together.took_ms, together.busy_ms, together.is_late) == (20, 70, True)


@pytest.mark.parametrize(("busy_ms", "is_late"), [(MOST_MS, False), (MOST_MS + 1, True)])
def test_act__is_late_by_the_window_s_own_work(*, busy_ms: float, is_late: bool) -> None:
    assert act("x", busy_ms=busy_ms).is_late is is_late


@pytest.mark.timeout(280)
def test_story__of_a_small_book_is_played_to_its_end(tmp_path: Path) -> None:
    """Every act is there: no time is asserted, for the machine may have other work."""
    book = tmp_path / "book.clinicbook"
    make_book(book, transactions=300)
    names = [each.name for each in grouped(measure(book, tmp_path))]
    assert names[:2] == ["books opened, their first rows", "the other views made"]
    assert names[-1] == "close a month"
    assert [name.split(" (")[0] for name in names if " (" in name] == [
        "each view brought to the front",
        "every dialog opened",
        "every report opened",
    ]
    shutil.rmtree(tmp_path)
