"""The window, each time in a process of its own: when it is painted and has rows, how it scrolls, what it holds."""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.byte_code import write_byte_code
from tests.benchmarks.figures import TIMES, Figure, in_turn

_SECONDS = 300


def measure(path: Path, *, rounds: int) -> list[Figure]:
    """Measure start-up in turn with a bare window, then the ledger's table."""
    write_byte_code()
    with TemporaryDirectory() as name:
        home = _home(Path(name), path)
        _run(["start"], home)  # pages of the file are there, as on any other day
        rows: list[float] = []
        painted = lambda: _started(home, rows)  # noqa: E731 - a side of the comparison
        bare, program = in_turn([lambda: _painted("bare", home), painted], rounds=rounds)
        seen = _run(["scroll", str(path)], home)
    first_rows = statistics.median(rows)
    return [
        Figure(what="bare window, painted", value=bare),
        Figure(what="program with the last book, first paint", value=program),
        Figure(what="first paint ÷ bare window", value=program / bare, unit=TIMES, target=1.3, ceiling=2.0),
        Figure(what="program with the last book, first rows", value=first_rows),
        Figure(what="first rows ÷ bare window", value=first_rows / bare, unit=TIMES, target=3.0, ceiling=4.0),
        Figure(what="ledger in the window, first rows", value=seen["opened"]),
        Figure(what="jump to the last row, painted", value=seen["jump_last"], target=30),
        Figure(what="jump back to the middle, painted", value=seen["jump_middle"]),
        Figure(what="scroll frame, median", value=seen["frame_median"], target=8.3),
        Figure(what="scroll frame, p99", value=seen["frame_p99"], target=16.7),
        Figure(what="memory with the book open", value=seen["memory"], unit="MB", target=150),
    ]


def _home(folder: Path, path: Path) -> dict[str, str]:
    """Give an environment in which this book was the last one used."""
    home = {each: str(folder) for each in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
    remember = (
        "import sys; from pathlib import Path; from desktop_app.views.start.recent_books import remember_books; "
        "remember_books(Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", remember, str(path)], env=environment, check=True)  # noqa: S603 - our own
    return environment


def _painted(what: str, home: dict[str, str]) -> float:
    began = time.time()
    return 1_000 * (_run([what], home)["first_paint"] - began)


def _started(home: dict[str, str], rows: list[float]) -> float:
    began = time.time()
    seen = _run(["start"], home)
    rows.append(1_000 * (seen["first_rows"] - began))
    return 1_000 * (seen["first_paint"] - began)


def _run(arguments: list[str], home: dict[str, str]) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.window_process", *arguments]
    done = subprocess.run(command, env=home, check=True, capture_output=True, text=True, timeout=_SECONDS)  # noqa: S603 - our own module
    seen: dict[str, float] = json.loads(done.stdout)
    return seen
