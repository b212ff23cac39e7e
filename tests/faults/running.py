"""Harnesses at work, each in a process of its own, some at a time."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.harnesses import Harness
from tests.faults.table import ROOT, LongRun, Row
from tests.faults.tally import Tally

GRACE_SECONDS = 300.0  # how much later than its seconds a harness may end
_OUTPUT = "output.txt"


@dataclass(frozen=True)
class Task:
    """A harness with its seed, its seconds and its folder."""

    harness: Harness
    seed: int
    seconds: float
    folder: Path


@dataclass(frozen=True)
class _Running:
    task: Task
    process: subprocess.Popen[bytes]
    ends_at: float

    @property
    def has_ended(self) -> bool:
        return self.process.poll() is not None or time.monotonic() > self.ends_at


def run_all(tasks: Sequence[Task], run: LongRun, *, jobs: int, tell: Callable[[str], object]) -> None:
    """Run all tasks, the long ones first; what comes of them is entered in the run, at once.

    A Ctrl-C ends those that are at work; what has ended before stays.
    """
    waiting = sorted(tasks, key=lambda task: task.seconds)
    running: list[_Running] = []
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                running.append(_started(waiting.pop()))
            for each in [each for each in running if each.has_ended]:
                running.remove(each)
                _enter(each, run, tell)
            time.sleep(0.2)
    except KeyboardInterrupt:
        tell("interrupted")
    finally:
        for each in running:
            _end(each)
        run.unfinished += [each.task.harness.name for each in running] + [task.harness.name for task in waiting]
        run.rows.sort(key=lambda row: row.tally.promise)


def _started(task: Task) -> _Running:
    """Start a harness; a Ctrl-C at the keyboard does not go to it, and what it leaves behind is in its folder."""
    task.folder.mkdir()
    command = [sys.executable, "-m", "tests.faults.one_harness", task.harness.module]
    with (task.folder / _OUTPUT).open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - our own module
            [*command, str(task.seed), str(task.seconds), str(task.folder)],
            cwd=ROOT,
            env={**os.environ, "TMPDIR": str(task.folder)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    return _Running(task, process, time.monotonic() + task.seconds + GRACE_SECONDS)


def _end(running: _Running) -> None:
    """End a harness that is still at work, with the processes that it started."""
    if running.process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(running.process.pid, signal.SIGKILL)  # it leads a group of its own
        running.process.kill()
    running.process.wait()


def _enter(ended: _Running, run: LongRun, tell: Callable[[str], object]) -> None:
    name = ended.task.harness.name
    _end(ended)
    result = ended.task.folder / "tally.json"
    if not result.exists():
        run.unfinished.append(name)
        output = (ended.task.folder / _OUTPUT).read_text(encoding="utf-8", errors="replace")
        tell(f"{name} (seed {ended.task.seed}) did not come to its end:\n{output[-6_000:]}")
        return
    found = json.loads(result.read_text(encoding="utf-8"))
    tally = Tally(**{**found, "findings": tuple(found["findings"])})
    run.rows.append(Row(name, ended.task.harness.gate, tally))
    tell(
        f"{name} (seed {ended.task.seed}): {tally.tried}, lost {tally.lost}, wrongly reported {tally.wrongly_reported}"
    )
