"""Making a demo: the same again gives the same, small ones too, and what is not finished leaves nothing behind."""

import os
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.demo import make_demo
from desktop_app.errors import BadInput, BookExists, CountOutOfRange, FileNotWritten, Refusal
from desktop_app.repositories import passwords
from tests import raw
from tests.clinic import CHECKS, dump
from tests.demo.conftest import TODAY
from tests.shell import HOLDS_KEY

ROOT = Path(__file__).parents[2]
KILLED = 9
OF_SINGLE_STORIES = 16  # plans
LAST_OF_STORIES = {
    "RecoverDebt",
    "ExpirePlan",
    "SettleCards",
    "PayRefund",
    "ReplanInstallments",
    "BounceCheque",
    "PayRequestedRefund",
    "CancelInvoice",
    "UnapplyCredit",
    "ExchangePlan",
    "SuspendPlan",
    "ApproveRefund",
    "ReopenYear",
    "SoftClosePeriod",
    "RecordOpening",
    "PostVoucher",
    "ApproveWriteOff",
    "UnmatchBankLine",
    "ReopenDay",
    "TakeInBranchFile",
    "WithdrawFiling",
    "AmendRecurringJournal",
    "LogIn",
}
MAKE = f"""{HOLDS_KEY}
import os, sys
from datetime import date
from pathlib import Path
from desktop_app.demo import make_demo
from desktop_app.repositories import passwords

passwords.cost = passwords.{passwords.cost!r}  # that of the tests: the hash says it

def watch(done, days):
    if sys.argv[2] == "killed" and done > days // 2:
        os._exit({KILLED})

make_demo(Path(sys.argv[1]), today=date({TODAY.year}, {TODAY.month}, {TODAY.day}), plans=12, seed=5, progress=watch)
"""


def make_elsewhere(path: Path, *, how: str, hashing: str = "0") -> int:
    """Make a small demo in another process; its exit code."""
    environment = {**os.environ, "PYTHONHASHSEED": hashing}
    arguments = [sys.executable, "-c", MAKE, str(path), how]
    return subprocess.run(arguments, cwd=ROOT, env=environment, check=False).returncode  # noqa: S603 - our own words


def content(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Give all that a file holds, but for the instants at which the migrations were applied."""
    found = dump(path)
    return {table: rows for table, rows in found.items() if table != "_sqlite_migrations"}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "small.clinicbook"
    make_demo(path, today=TODAY, plans=12, seed=5)
    return path


def test_make_demo__the_same_seed_gives_the_same_content_in_another_process(small: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.clinicbook"
    assert make_elsewhere(again, how="whole", hashing="77") == 0
    assert content(again) == content(small)
    assert len(content(small)["gl_transactions"]) > 200


@pytest.mark.parametrize("otherwise", [{"seed": 6}, {"plans": 13}])
def test_make_demo__anything_else_gives_other_content(small: Path, tmp_path: Path, otherwise: dict[str, Any]) -> None:
    other = tmp_path / "other.clinicbook"
    make_demo(other, **{"today": TODAY, "plans": 12, "seed": 5, **otherwise})
    assert content(other)["payments"] != content(small)["payments"]


@pytest.mark.parametrize(
    ("plans", "today"),
    [
        pytest.param(1, TODAY, id="one plan"),
        pytest.param(12, date(2029, 4, 1), id="on the first day of a year, whose first years began on a Sunday"),
        pytest.param(12, date(2028, 2, 29), id="on a leap day"),
        pytest.param(12, date(2026, 7, 13), id="on the day on which a month is locked"),
        pytest.param(12, date(2025, 11, 30), id="on the deadline of the year before"),
    ],
)
def test_make_demo__a_small_one_on_any_day_has_no_findings(tmp_path: Path, plans: int, today: date) -> None:
    path = tmp_path / "demo.clinicbook"
    make_demo(path, today=today, plans=plans, seed=plans)
    with closing(raw.connect(path)) as sql:
        assert {check.name for check in CHECKS if sql.execute(check.query).fetchall()} == set()
        assert sql.execute("SELECT count(*) FROM package_payment_plans").fetchall() == [(plans + OF_SINGLE_STORIES,)]
        done = {command for (command,) in sql.execute("SELECT DISTINCT command FROM command_log")}
        assert done >= LAST_OF_STORIES
        left = (
            "SELECT status FROM package_payment_plans WHERE status IN ('cancelled', 'expired', 'suspended') ORDER BY 1"
        )
        assert sql.execute(left).fetchall() == [("cancelled",), ("expired",), ("suspended",)]
        assert sql.execute("SELECT max(transaction_date) < ? FROM gl_transactions", [str(today)]).fetchall() == [(1,)]


def test_make_demo__killed_in_the_middle_leaves_no_file_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "demo.clinicbook"
    assert make_elsewhere(path, how="killed") == KILLED
    assert not path.exists()
    assert list(tmp_path.glob("*/demo.clinicbook")) != []  # it had begun


def test_make_demo__stopped_by_who_watches_it_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, days: int) -> None:
        if done > days // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_demo(tmp_path / "demo.clinicbook", today=TODAY, plans=2, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_make_demo__leaves_one_file(small: Path) -> None:
    assert list(small.parent.iterdir()) == [small]


def test_make_demo__tells_its_progress(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    make_demo(tmp_path / "demo.clinicbook", today=TODAY, plans=1, progress=lambda done, days: told.append((done, days)))
    days = (TODAY - date(2024, 4, 1)).days
    assert {all_days for _, all_days in told} == {days}
    assert told == sorted(told)
    assert told[-1] == (days, days)


def test_make_demo__an_existing_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "demo.clinicbook"
    path.write_text("mine")
    with pytest.raises(BookExists):
        make_demo(path, today=TODAY, plans=1)
    assert path.read_text() == "mine"


def test_make_demo__a_file_that_came_up_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "demo.clinicbook"
    with pytest.raises(BookExists):
        make_demo(path, today=TODAY, plans=1, progress=lambda _done, _days: path.touch())
    assert [(each.name, each.stat().st_size) for each in tmp_path.iterdir()] == [(path.name, 0)]


def test_make_demo__a_folder_that_is_missing_is_reported(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten):
        make_demo(tmp_path / "missing" / "demo.clinicbook", today=TODAY, plans=1)


@pytest.mark.parametrize(
    ("refusal", "otherwise"),
    [
        pytest.param(CountOutOfRange, {"plans": 0}, id="no plans"),
        pytest.param(CountOutOfRange, {"plans": 20_001}, id="too many plans"),
        pytest.param(BadInput, {"today": date(2018, 6, 1)}, id="before GST"),
    ],
)
def test_make_demo__refused_leaves_nothing(tmp_path: Path, refusal: type[Refusal], otherwise: dict[str, Any]) -> None:
    with pytest.raises(refusal):
        make_demo(tmp_path / "demo.clinicbook", **{"today": TODAY, "plans": 1, **otherwise})
    assert list(tmp_path.iterdir()) == []
