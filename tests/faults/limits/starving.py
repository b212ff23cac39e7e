"""SQLite's memory really runs out: its own limit, set by the library's function, for this whole process.

It belongs into a child process: every connection of the process starves with the one that is meant.
"""

import ctypes
import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.database import engine
from tests.faults.judging import Verdict
from tests.faults.trial import Spoil, Trial, leave_as_it_is
from tests.faults.vfs.library import library
from tests.prepared import Prepared

CODES = ("STORAGE_FAILED",)  # "The file could not be written or read: MemoryError."
STEP_BYTES = 256
MODES = ("passing", "lasting", "opening")


@dataclass(frozen=True)
class Memory:
    """SQLite's allocator: what it has given out, and how much more it may give."""

    _library: ctypes.CDLL

    @property
    def used(self) -> int:
        function = self._library.sqlite3_memory_used
        function.restype = ctypes.c_int64
        return int(function())

    def most_since_asked(self) -> int:
        """Give the most that was used at a time since this was asked before."""
        function = self._library.sqlite3_memory_highwater
        function.restype, function.argtypes = ctypes.c_int64, [ctypes.c_int]
        return int(function(1))

    def limit(self, more: int | None) -> None:
        """Let it give out so many bytes more than now; None: as many as there are."""
        function = self._library.sqlite3_hard_heap_limit64
        function.restype, function.argtypes = ctypes.c_int64, [ctypes.c_int64]
        function(0 if more is None else self.used + more)


def memory() -> Memory:
    found = library()
    assert found is not None
    return Memory(found)


def starve(
    prepared: Prepared,
    folder: Path,
    *,
    mode: str = "passing",
    most: int | None,
    seed: int,
    spoil: Spoil = leave_as_it_is,
) -> Verdict:
    """Give an order with ever more memory, in steps, or at `most` of them, until there is enough.

    `passing`: there is enough again when the program opens the file anew; `lasting`: only when it has answered;
    `opening`: it lacks already when the first connection opens, and lasts.
    """
    verdict = Verdict()
    trial = Trial(prepared, folder / "starved.clinicbook", spoil)
    for more in _steps(trial, mode, most, seed):
        verdict.take_in(_try(trial, mode, more))
    trial.close()
    return verdict


def _steps(trial: Trial, mode: str, most: int | None, seed: int) -> list[int]:
    """Choose how many bytes there are, among the steps up to what an undisturbed order needs."""
    _begin(trial, mode)
    before = memory().used
    memory().most_since_asked()
    trial.answer()
    steps = range(0, memory().most_since_asked() - before + STEP_BYTES, STEP_BYTES)
    if most is None or most >= len(steps):
        return list(steps)
    return sorted(random.Random(seed).sample(steps, most))  # noqa: S311 - no secret


def _begin(trial: Trial, mode: str) -> None:
    trial.start_again()
    if mode != "opening":
        with trial.books.work(None):
            pass  # the connection opens here


def _try(trial: Trial, mode: str, more: int) -> Verdict:
    _begin(trial, mode)
    with _enough_again_for_a_new_connection() if mode == "passing" else _nothing_changed():
        memory().limit(more)
        try:
            answer = trial.answer()
        finally:
            memory().limit(None)
    return trial.judge(answer, f"{trial.prepared.workflow.__name__} with {more} bytes, {mode}", codes=CODES)


@contextmanager
def _enough_again_for_a_new_connection() -> Iterator[None]:
    connect = engine.connect

    def connect_with_enough(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
        memory().limit(None)
        return connect(path, mode=mode)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(engine, "connect", connect_with_enough)
        yield


@contextmanager
def _nothing_changed() -> Iterator[None]:
    yield
