"""The heart of the window: how long it lets anybody wait while a day's work is done with large books.

    python -m tests.benchmarks.heartbeat [--transactions N] [--stacks]      a table of acts; 1 where a beat was late

A timer beats every few milliseconds on the thread of the window. A beat that comes late was kept waiting, as a key that
is pressed then would have been: by the window's own work (its thread was busy), by Python's lock that another thread
held, or by the machine. `busy` is the window's own part of it, by the clock that counts one thread's work alone; on a
machine with other work it is what counts. With `--stacks` it is told where the window was while a beat was late.
"""

import faulthandler
import gc
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Thread, get_ident

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from desktop_app.unread_sources import leave_sources_unread
from tests.benchmarks.byte_code import write_byte_code
from tests.benchmarks.figures import percentile

MOST_MS = 50.0
_EVERY_MS = 5
_SECONDS = 600
_DEPTH, _MOST_TOLD = 14, 8  # of a stack; stacks of an act
_PLACE = re.compile(r'File "(.+)", line (\d+) in (.+)')  # as Python writes a place of a stack

Until = Callable[[], bool]
Steps = Iterator[Until | None]  # each step gives what to wait for, None for the next beat


@dataclass(frozen=True, slots=True)
class Beat:
    """How late a beat came, and how long the window's thread worked since the one before; milliseconds."""

    late_ms: float
    busy_ms: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What was done, and how the heart beat meanwhile; milliseconds, megabytes."""

    name: str
    group: str = ""
    took_ms: float
    worst_ms: float
    p99_ms: float
    busy_ms: float
    memory_mb: float

    @property
    def is_late(self) -> bool:
        """Tell whether the window's own work kept a beat waiting too long."""
        return min(self.worst_ms, self.busy_ms) > MOST_MS

    def row(self) -> str:
        """Write it as a row of a table."""
        late = " (late)" if self.is_late else ""
        return (
            f"| {self.name} | {self.took_ms:,.0f} ms | {self.worst_ms:.0f} ms | {self.p99_ms:.0f} ms "
            f"| {self.busy_ms:.0f} ms{late} | {self.memory_mb:.0f} MB |"
        )


def table(acts: Sequence[Act]) -> str:
    """Write acts as a table."""
    heading = "| act | took | worst beat | p99 | of it busy | memory |\n|---|---:|---:|---:|---:|---:|"
    return "\n".join([heading, *(act.row() for act in acts)])


def grouped(acts: Sequence[Act]) -> list[Act]:
    """Put acts of a kind, as the opening of every report, together in one; it names the one that kept it busiest."""
    groups: dict[str, list[Act]] = {}
    for act in acts:
        groups.setdefault(act.group or act.name, []).append(act)
    return [_together(name, each) for name, each in groups.items()]


def _together(name: str, acts: Sequence[Act]) -> Act:
    worst = max(acts, key=lambda act: act.busy_ms)
    return Act(
        name=name if len(acts) == 1 else f"{name} ({len(acts)}; busiest: {worst.name})",
        took_ms=sum(act.took_ms for act in acts),
        worst_ms=max(act.worst_ms for act in acts),
        p99_ms=max(act.p99_ms for act in acts),
        busy_ms=worst.busy_ms,
        memory_mb=acts[-1].memory_mb,
    )


class Heartbeat(QObject):
    """Beats while there is a loop of events, and plays acts between its beats."""

    def __init__(self, *, stacks: bool = False) -> None:
        super().__init__()
        self._witness = Witness() if stacks else None
        self._beats: list[Beat] = []
        self._until: Until | None = None
        self._last = self._last_busy = self._end = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._beat)

    def play(self, name: str, steps: Steps, *, group: str = "") -> Act:
        """Do something step by step, waiting after each for what it gives; tell how the heart beat."""
        self._beats.clear()
        began = self._last = time.perf_counter()
        self._last_busy = time.thread_time()
        self._timer.start()
        for until in steps:
            self._wait(until)
        self._wait(None)
        self._timer.stop()
        if self._witness is not None:
            self._witness.tell(name)
        late = [beat.late_ms for beat in self._beats]
        return Act(
            name=name,
            group=group,
            took_ms=1_000 * (time.perf_counter() - began),
            worst_ms=max(late),
            p99_ms=percentile(late, 0.99),
            busy_ms=max(beat.busy_ms for beat in self._beats),
            memory_mb=memory("VmRSS"),
        )

    def _wait(self, until: Until | None) -> None:
        self._until, self._end = until, time.perf_counter() + _SECONDS
        self._loop = QEventLoop()
        self._loop.exec()

    def _beat(self) -> None:
        now, busy = time.perf_counter(), time.thread_time()
        late = max(0.0, 1_000 * (now - self._last) - _EVERY_MS)
        self._beats.append(Beat(late, 1_000 * (busy - self._last_busy)))
        if self._until is None or self._until():
            self._loop.quit()
        elif now > self._end:
            raise TimeoutError(self._until)
        self._last, self._last_busy = time.perf_counter(), time.thread_time()
        if self._witness is not None:
            self._witness.beat = self._last_busy


class Witness(Thread):
    """Looks where the window's thread is while it has been at one thing for too long.

    It holds no frame of that thread: whatever a frame was the last to hold would be freed here, and a brush or a widget
    that is freed on another thread than the window's brings Qt down.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.beat = time.thread_time()
        self._watched = f"Thread 0x{get_ident():016x} "
        self._clock = time.pthread_getcpuclockid(get_ident())
        self._written = tempfile.TemporaryFile("w+")  # noqa: SIM115 - as long as the thread lives
        self._seen: Counter[str] = Counter()
        self.start()

    def run(self) -> None:
        """Look every few milliseconds."""
        while True:
            time.sleep(_EVERY_MS / 1_000)
            if time.clock_gettime(self._clock) - self.beat > MOST_MS / 2_000:
                self._seen[self._look()] += 1

    def tell(self, act: str) -> None:
        """Write what was seen during an act, the most frequent first."""
        for stack, times in self._seen.most_common(_MOST_TOLD):
            sys.stderr.write(f"{act}: {times} x {stack}\n")
        self._seen.clear()

    def _look(self) -> str:
        """Give where the thread is, the innermost last."""
        self._written.seek(0)
        self._written.truncate()
        faulthandler.dump_traceback(self._written)
        self._written.seek(0)
        of_thread = self._written.read().partition(self._watched)[2].partition("\n\n")[0]
        places = _PLACE.findall(of_thread)[:_DEPTH]
        return " > ".join(f"{Path(file).stem}:{line} {name}" for file, line, name in reversed(places))


def memory(what: str) -> float:
    """Give megabytes that the process holds: VmRSS now, VmHWM at most so far."""
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith(f"{what}:"):
            return int(line.split()[1]) / 1_024
    return float("nan")


def measure(book: Path, folder: Path, *, stacks: bool = False, only: str = "") -> list[Act]:
    """Play the story in a process of its own, on a copy of a book, for a month is closed in it."""
    write_byte_code()
    copy = Path(shutil.copy(book, folder / "story.clinicbook"))
    home = {f"XDG_{each}_HOME": str(folder) for each in ("CONFIG", "DATA", "STATE", "CACHE")}
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.heartbeat",
        "--book",
        str(copy),
        "--only",
        only,
        *(["--stacks"] * stacks),
    ]
    done = subprocess.run(command, env={**os.environ, **home}, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own module
    copy.unlink()
    return [Act(**json.loads(line)) for line in done.stdout.splitlines()]


def main() -> int:
    """Play the story: in this process with `--book`, one line of JSON an act; else in one of its own, as a table."""
    chosen = _arguments()
    if chosen.book is not None:
        gc.disable()  # as the command line does
        leave_sources_unread()  # likewise
        from tests.benchmarks.window_story import story  # noqa: PLC0415 - what it imports is part of the story

        for act in story(Heartbeat(stacks=chosen.stacks), chosen.book, only=chosen.only):
            sys.stdout.write(json.dumps(asdict(act)) + "\n")
            sys.stdout.flush()
        return 0
    from tests.benchmarks.book import kept_book  # noqa: PLC0415 - likewise

    folder: Path = chosen.folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as name:
        acts = measure(
            kept_book(folder, transactions=chosen.transactions), Path(name), stacks=chosen.stacks, only=chosen.only
        )
    sys.stdout.write(table(acts) + "\n")
    return 1 if any(act.is_late for act in acts) else 0


def _arguments() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.benchmarks.heartbeat", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--transactions", type=int, default=1_000_000, metavar="N", help="of the book (1000000)")
    parser.add_argument("--stacks", action="store_true", help="write where each thread was when a beat was late")
    parser.add_argument("--only", default="", metavar="WORDS", help="play the acts alone that have these in their name")
    parser.add_argument("--book", type=Path, help="play in this process, on this very file")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "clinic-books-benchmarks")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
