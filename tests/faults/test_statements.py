"""A workflow is whole or absent, whatever statement fails and however, and what the user is told of it is true."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.database import engine
from desktop_app.errors import ClinicError
from tests.clinic import dump
from tests.examples import EXAMPLES
from tests.faults.driver import Fault, Moment, disk_error, install
from tests.faults.first_examples import IN_FULL, IS_LONG
from tests.faults.harness import KINDS, Harness, all_kinds, kinds_in_turn, one_in_turn, sixth_in_turn

# In an ordinary run the longest discontinuation alone fails in two ways at each statement; the first example of each
# workflow in one, in turn; its further examples at every sixth statement.
_HOW = {"discontinue_plan-taxed_with_retention_and_residual": kinds_in_turn}


@pytest.mark.timeout(900)  # up to a thousand runs each
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_statement_fails__nothing_is_lost_or_wrongly_reported(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    prepared = EXAMPLES[name](tmp_path / "prepared.clinicbook")
    harness = Harness(prepared, install(monkeypatch), tmp_path / "book.clinicbook")
    how = all_kinds if IS_LONG else _HOW.get(name, one_in_turn if name in IN_FULL else sixth_in_turn)
    report = harness.try_every_statement(how)

    record_property("workflow", prepared.workflow.__name__)
    record_property("counts", report.counts)
    assert harness.statements[0].startswith("BEGIN")
    assert harness.statements[-1] == "COMMIT"
    but_commit = report.statements - 1
    ways = {all_kinds: but_commit * len(KINDS), kinds_in_turn: but_commit * 2, one_in_turn: but_commit}
    assert report.faults == {**ways, sixth_in_turn: but_commit // 6}[how] + len(KINDS)
    assert report.findings == []


def test_opening_a_connection__every_setting_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = EXAMPLES["register_patient-with_all_particulars"](tmp_path / "book.clinicbook")
    before = dump(prepared.path)
    driver = install(monkeypatch)
    with prepared.open(prepared.path) as books, books.work(None):
        settings = next(number for number, text in enumerate(driver.traced) if text.startswith("BEGIN"))
    assert settings > 1

    for at in range(1, settings + 1):
        driver.arm(Fault(at))
        with prepared.open(prepared.path) as books, pytest.raises(ClinicError, match=r"Nothing was saved\."):
            books.run(prepared.workflow, prepared.command, prepared.user)
        assert driver.struck
        assert dump(prepared.path) == before


def test_commit_fails_late_and_the_file_stays_unreadable__nobody_says_that_nothing_was_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = EXAMPLES["register_patient-with_all_particulars"](tmp_path / "prepared.clinicbook")
    driver = install(monkeypatch)
    statements = Harness(prepared, driver, tmp_path / "copy.clinicbook").statements
    before = dump(prepared.path)
    connect = engine.connect

    def connect_until_the_fault(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
        if driver.struck:
            raise disk_error()
        return connect(path, mode=mode)

    monkeypatch.setattr(engine, "connect", connect_until_the_fault)
    with prepared.open(prepared.path) as books:
        with books.work(None):
            driver.arm(Fault(len(statements), Moment.AFTER))
        with pytest.raises(ClinicError) as raised:
            books.run(prepared.workflow, prepared.command, prepared.user)

    assert driver.struck
    assert dump(prepared.path) != before
    assert "Nothing was saved" not in str(raised.value)
