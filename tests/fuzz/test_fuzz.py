"""A short attack on everything that reads what others wrote, and proof that the attack would find what is wrong."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.accounting import bank_amounts
from desktop_app.repositories.branch_files import cells
from tests.fuzz import branch_target, fuzzing
from tests.fuzz.bank_target import BANK
from tests.fuzz.branch_target import BRANCH
from tests.fuzz.fuzzing import Fuzzed, fuzz, made
from tests.fuzz.mutation import mutated
from tests.fuzz.target import Attempt, Target
from tests.fuzz.targets import TARGETS

SEED = 1
INPUTS = {"bank": 2_000, "branch": 200, "words": 400}


def tried(target: Target, folder: Path, inputs: int) -> Fuzzed:
    return fuzz(target, seed=SEED, goes_on=lambda number: number < inputs, folder=folder)


@pytest.mark.parametrize("name", TARGETS)
def test_reader__understands_or_refuses(
    name: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    found = tried(TARGETS[name], tmp_path, INPUTS[name])
    record_property("counts", {f"inputs by chance, {name}": found.tried})
    assert [finding.raised for finding in found.findings] == []
    assert found.tried == INPUTS[name] + len(TARGETS[name].corpus())
    assert len(found.outcomes) > 3, found.outcomes
    if name == BRANCH.name:  # what is tried comes as far as the books
        assert found.outcomes["taken in"] > 1
        assert found.outcomes["looked at"] > 10


def test_finding__a_reader_that_raises_is_found_and_can_be_replayed(tmp_path: Path) -> None:
    seen: list[bytes] = []

    def attempt(content: bytes) -> str:
        seen.append(content)
        return "long" if len(content) > 4 else str(int(content or b"0"))

    found = tried(_of(attempt), tmp_path, 300)
    assert found.findings
    for finding in found.findings:
        assert "ValueError" in finding.raised
        if finding.number >= 0:
            assert made(_of(attempt), SEED, finding.number) == finding.content


def test_finding__a_reader_that_hangs_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzzing, "_SECONDS_OF_CPU", 0.01)

    def attempt(_content: bytes) -> str:
        while True:
            time.monotonic()

    found = tried(_of(attempt), tmp_path, 1)
    assert "Hanging" in found.findings[0].raised


def test_finding__amounts_of_blanks_once_kept_the_program_busy_for_hours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzzing, "_SECONDS_OF_CPU", 1)
    assert tried(BANK, tmp_path, 0).findings == []
    monkeypatch.setattr(bank_amounts, "_LONGEST", 10_000)
    monkeypatch.setattr(bank_amounts, "_with_single_blanks", str.strip)
    assert ["Hanging" in each.raised for each in tried(BANK, tmp_path, 0).findings] == [True]


def test_finding__cells_of_any_kind_once_reached_the_books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "_fits", lambda _kind, _value: True)
    monkeypatch.setattr(branch_target, "_WHOLE", 1)
    assert any("OverflowError" in each.raised for each in tried(BRANCH, tmp_path, 0).findings)


@pytest.mark.parametrize(
    "line", ["100", "-1", "null", '"row"', "[]", "[1,2]", "[[],1,{}]", '["patients",1,{"code":1}]']
)
def test_edits__of_what_is_no_row_any_more_leave_it(line: str) -> None:
    row = '["patients","P1",{"code":"P1","name":"A"}]'
    made_by_edits = branch_target.edited(['{"manifest_sha256":""}', row], f"1\t*row\t{line}\n1\t#0\t2")
    assert made_by_edits.splitlines()[1:] == [line]


def test_edits__of_a_row_that_is_now_of_a_table_of_other_columns_leave_its_name() -> None:
    lines = ['{"manifest_sha256":""}', '["x","1",{"plan_id":1}]']
    (row,) = branch_target.edited(lines, '1\t*table\t"package_sessions"\n1\tplan_id\t2').splitlines()[1:]
    assert row == '["package_sessions","1",{"plan_id":2}]'


def _of(attempt: Attempt) -> Target:
    @contextmanager
    def begun(_folder: Path) -> Iterator[Attempt]:
        yield attempt

    return Target("words", begun, BANK.tokens, mutated)
