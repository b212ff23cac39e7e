"""Several processes at one book: they never interleave, and one that is killed leaves all of its work or none."""

import json
import os
import pickle
import random
import secrets
import shutil
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.repositories.commands import Command
from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.receive_payment import receive_payment
from tests import orders
from tests.clinic import Clinic, Clock, dump, new_clinic
from tests.examples import EXAMPLES
from tests.faults.driver import Moment, install
from tests.faults.harness import Harness
from tests.orders import DISCONTINUED, order
from tests.prepared import Prepared, Workflow

ROOT = Path(__file__).parents[2]
PLANS = 15
RECEIPTS = 20
RANDOM_KILLS = 60
Answer = dict[str, Any]
Record = Callable[[str, object], None]


class Child:
    """A process of `tests.faults.child`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def tell(self, what: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()

    def hear(self) -> Any:  # noqa: ANN401 - whatever JSON it says
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())


@contextmanager
def child(kind: str, contents: object, folder: Path) -> Iterator[Child]:
    file = folder / f"{kind}-{len(list(folder.iterdir()))}.pickle"
    file.write_bytes(pickle.dumps(contents))
    with subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.faults.child", kind, file],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        talking = Child(process)
        assert talking.hear() == "ready"
        yield talking
        assert process.stdin is not None
        process.stdin.close()


@contextmanager
def competitors(clinic: Clinic, workflow: Workflow, *lists: Sequence[Command]) -> Iterator[list[Child]]:
    """Start a process for each list of commands."""
    with ExitStack() as stack:
        children = []
        for commands in lists:
            given = [Prepared(clinic.path, clinic.clock.today, workflow, each, clinic.user) for each in commands]
            children.append(stack.enter_context(child("competitor", given, clinic.path.parent)))
        yield children


def race(children: list[Child]) -> list[Answer]:
    """Let every process carry out its next order at once."""
    for each in children:
        each.tell("go")
    return [each.hear() for each in children]


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    return clinic


def test_discontinue_plan__two_processes_at_once_make_one_note(clinic: Clinic, record_property: Record) -> None:
    for _ in range(PLANS):
        orders.sell(clinic, sessions=2, installments=2)
    commands = [[order(orders.DISCONTINUATION, plan_id=plan) for plan in range(1, PLANS + 1)] for _ in range(2)]
    wins: Counter[int] = Counter()
    with competitors(clinic, discontinue_plan, *commands) as children:
        for _ in range(PLANS):
            answers = race(children)
            (winner,) = (number for number, answer in enumerate(answers) if "result" in answer)
            assert answers[1 - winner]["error"] in {"PLAN_ALREADY_DISCONTINUED", "BOOK_BUSY"}
            wins[winner] += 1

    assert clinic.rows("SELECT plan_id, count(*) FROM patient_credit_notes GROUP BY plan_id") == [
        (plan, 1) for plan in range(1, PLANS + 1)
    ]
    assert clinic.findings() == {}
    record_property("counts", {"plans that two processes discontinued at once": wins.total()})


def test_discontinue_plan__the_same_request_in_two_processes_acts_once(clinic: Clinic) -> None:
    orders.sell(clinic)
    command = order(orders.DISCONTINUATION)
    with competitors(clinic, discontinue_plan, [command], [command]) as children:
        one, other = race(children)

    assert one["result"] == other["result"]
    assert {one["replayed"], other["replayed"]} == {False, True}
    assert clinic.value("SELECT count(*) FROM patient_credit_notes") == 1
    assert clinic.findings() == {}


def test_numbers__two_processes_take_them_without_gap_or_double(clinic: Clinic, record_property: Record) -> None:
    orders.sell(clinic)
    commands = [[order(orders.RECEIPT, amount_paise=1_000) for _ in range(RECEIPTS)] for _ in range(2)]
    with competitors(clinic, receive_payment, *commands) as children:
        for each in children * RECEIPTS:
            each.tell("go")
        answers = [each.hear() for each in children for _ in range(RECEIPTS)]

    numbers = sorted(answer["result"]["receipt_number"] for answer in answers)
    assert numbers == [f"RCP/25-26/{number:05d}" for number in range(1, 2 * RECEIPTS + 1)]
    assert clinic.findings() == {}
    record_property("counts", {"numbers that two processes took at once": len(numbers)})


class Killing:
    """A discontinuation that is killed again and again, each time on a fresh copy of its book."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._original = EXAMPLES["discontinue_plan-taxed_with_retention_and_residual"](folder / "prepared.clinicbook")
        self.prepared = replace(self._original, path=folder / "book.clinicbook")
        self._before = dump(self._original.path)
        with monkeypatch.context() as patched:
            self.statements = len(Harness(self._original, install(patched), self.prepared.path).statements)
        self._whole = dump(self.prepared.path)
        self._books = self._original.open(self.prepared.path)
        self._start_again()
        self.ended: Counter[str] = Counter()

    def carry_out(self, victims: Child, **job: object) -> Answer:
        """Have the order carried out in a process that is killed as the job says."""
        self._start_again()
        victims.tell({"at": None, "moment": None, "after_seconds": None, **job})
        answer: Answer = victims.hear()
        return answer

    def kill(self, victims: Child, **job: object) -> None:
        """Have it killed; the book is whole or as before, and the same order then makes it whole."""
        assert self.carry_out(victims, **job)["killed"]
        found = dump(self.prepared.path)
        assert found in (self._before, self._whole), job
        is_whole = found == self._whole
        self.ended["whole" if is_whole else "absent"] += 1
        assert self.prepared.user is not None
        assert Clinic(self._books, Clock(self.prepared.today), self.prepared.user).findings() == {}
        self.prepared.randomness.restart()
        outcome = self._books.run(self.prepared.workflow, self.prepared.command, self.prepared.user)
        assert outcome.replayed == is_whole
        assert dump(self.prepared.path) == self._whole

    def _start_again(self) -> None:
        self._books.reopen()
        shutil.copyfile(self._original.path, self.prepared.path)


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked; Windows cannot")


@needs_fork
def test_discontinue_plan__killed_at_every_statement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Record
) -> None:
    killing = Killing(tmp_path, monkeypatch)
    with child("victims", killing.prepared, tmp_path) as victims:
        for at in range(1, killing.statements + 1):
            for moment in (Moment.BEFORE, Moment.AFTER):
                killing.kill(victims, at=at, moment=moment.name)

    assert killing.ended == {"whole": 1, "absent": 2 * killing.statements - 1}  # whole: killed after COMMIT
    record_property("counts", {f"killed at a statement, {how}": count for how, count in killing.ended.items()})


@needs_fork
def test_discontinue_plan__killed_at_random_moments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Record
) -> None:
    killing = Killing(tmp_path, monkeypatch)
    seed = secrets.randbits(32)
    moments = random.Random(seed)  # noqa: S311 - no secret
    with child("victims", killing.prepared, tmp_path) as victims:
        seconds = statistics.median(killing.carry_out(victims)["seconds"] for _ in range(3))
        for _ in range(RANDOM_KILLS):
            killing.kill(victims, after_seconds=moments.uniform(0, 2 * seconds))

    assert killing.ended["whole"] > 0, seed
    assert killing.ended["absent"] > 0, seed
    record_property("counts", {f"killed at random, {how}": count for how, count in killing.ended.items()})
