"""What was said to be saved survives a power cut; settings of which it is known that they lose it are caught."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.database import engine
from tests.examples import EXAMPLES
from tests.faults.vfs.orders_in_a_row import Recorded, part_of_a_day, recorded
from tests.faults.vfs.power_loss import PowerLoss, lose_power

Record = Callable[[str, object], None]
SEED = 20_251_122
_ANSWERS = {"OFF": 0, "NORMAL": 1, "FULL": 2, "EXTRA": 3}


@pytest.fixture
def bench(folder: Path) -> Path:
    (folder / "bench").mkdir()
    (folder / "book").mkdir()
    return folder / "bench"


def _lose_power(
    given: Recorded, bench: Path, *, of_each: int, every: int = 1, program_opens_every: int = 0
) -> PowerLoss:
    chance = random.Random(SEED)  # noqa: S311 - no secret
    return lose_power(given, bench, chance, of_each=of_each, every=every, program_opens_every=program_opens_every)


@pytest.mark.parametrize("journal_mode", [None, "wal"])
def test_power_fails_during_orders_in_a_row__what_was_acknowledged_is_there(
    journal_mode: str | None, bench: Path, record_property: Record
) -> None:
    prepared, given = part_of_a_day(bench.parent / "book" / "book.clinicbook", 1, 3)
    found = _lose_power(recorded(prepared, given, journal_mode=journal_mode), bench, of_each=1, program_opens_every=500)
    assert found.corrupt == []
    assert found.acknowledged_lost == []
    assert {0, 1, 2, 3} == found.states.keys()
    assert found.opened_by_the_program > 0
    record_property("counts", found.counts)


def test_power_fails_during_a_discontinuation__what_was_acknowledged_is_there(
    bench: Path, record_property: Record
) -> None:
    example = EXAMPLES["discontinue_plan-taxed_with_retention_and_residual"]
    found = _lose_power(recorded(example(bench.parent / "book" / "book.clinicbook")), bench, of_each=2)
    assert found.corrupt == []
    assert found.acknowledged_lost == []
    assert {0, 1} == found.states.keys()
    record_property("counts", found.counts)


@pytest.mark.parametrize(
    ("journal_mode", "synchronous", "surely", "perhaps"),
    [
        ("delete", "FULL", {"lost"}, set()),  # the folder is not synced: the journal may come back, and undo the order
        ("delete", "NORMAL", {"lost"}, {"corrupt"}),  # nor is the journal twice: seldom, what is played back is garbage
        ("delete", "OFF", {"corrupt", "lost"}, set()),
        ("truncate", "FULL", set(), set()),  # here no name comes or goes with a commit
        ("wal", "NORMAL", {"lost"}, set()),
        ("wal", "OFF", {"corrupt", "lost"}, set()),
        ("delete", "EXTRA", set(), set()),
        ("wal", "EXTRA", set(), set()),
    ],
)
def test_simulator__tells_settings_that_keep_orders_from_those_that_do_not(  # noqa: PLR0917 - a table's columns
    journal_mode: str,
    synchronous: str,
    surely: set[str],
    perhaps: set[str],
    bench: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(engine._SETTINGS, "synchronous", (synchronous, _ANSWERS[synchronous]))  # noqa: SLF001
    prepared, given = part_of_a_day(bench.parent / "book" / "book.clinicbook", 1, 2)
    every = 11 if synchronous == "OFF" else 1  # hardly any image is like another, and each must be read through
    found = _lose_power(recorded(prepared, given, journal_mode=journal_mode), bench, of_each=1, every=every)
    caught = {"corrupt"} if found.corrupt else set()
    caught |= {"lost"} if found.acknowledged_lost else set()
    assert surely <= caught <= surely | perhaps
    assert found.images > 150
