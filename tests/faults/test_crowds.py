"""Several processes post at one book and are killed meanwhile; broken designs are caught by the same crowd."""

import secrets
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from desktop_app.database import engine
from desktop_app.workflows.receive_payment import receive_payment
from tests.faults.processes_run import Rounds
from tests.faults.test_negative_controls import receive_under_a_number_of_its_own_session
from tests.prepared import Workflow

Record = Callable[[str, object], None]


class _Deferring:
    """A connection, or a cursor, that begins without the write lock: it is asked for at the first write."""

    def __init__(self, of: Any) -> None:  # noqa: ANN401 - SQLite's own
        self._of = of

    def cursor(self) -> "_Deferring":
        return _Deferring(self._of.cursor())

    def execute(self, statement: str, parameters: Any = ()) -> Any:  # noqa: ANN401
        return self._of.execute("BEGIN" if statement == "BEGIN IMMEDIATE" else statement, parameters)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._of, name)


def begin_without_the_lock() -> None:
    """Break this process: its units take the write lock when they write, not when they begin."""
    connect = engine.connect

    def deferring(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
        return cast("sqlite3.Connection", _Deferring(connect(path, mode=mode)))

    engine.connect = deferring


def test_crowd__nothing_is_lost_and_every_number_is_given_once(tmp_path: Path, record_property: Record) -> None:
    rounds = Rounds(tmp_path, secrets.randbits(32))
    rounds.go_on(desks=4, each=25, kills=3)

    record_property("seed", rounds.seed)
    record_property("counts", {f"of a crowd: {what}": count for what, count in rounds.tried.items()})
    assert rounds.verdicts[0].findings == [], rounds.seed
    assert rounds.tried["desks killed and started again"] > 0


def test_crowd__catches_numbers_that_are_taken_outside_the_unit(tmp_path: Path) -> None:
    rounds = Rounds(tmp_path, 1)
    broken: dict[Workflow, Workflow] = {receive_payment: receive_under_a_number_of_its_own_session}
    rounds.go_on(desks=2, each=10, kills=0, instead=broken)
    assert any("INV-38" in finding for finding in rounds.verdicts[0].lost)


def test_crowd__catches_transactions_that_begin_without_the_lock(tmp_path: Path) -> None:
    rounds = Rounds(tmp_path, 1)
    rounds.go_on(desks=3, each=20, kills=0, spoil=(begin_without_the_lock,))
    assert any("without having waited" in finding for finding in rounds.verdicts[0].wrongly_reported)
