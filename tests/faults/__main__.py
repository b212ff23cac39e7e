"""The long run: every harness that tries to break the promise, at length.

    python -m tests.faults [--seed N] [--minutes M] [--only NAME ...] [--again [FILE]] [--jobs J] [--results FILE]
        [--folder FOLDER]

The table is printed, and after a run of all harnesses written to tests/faults/results/last_long_run.{json,md} and into
the README. With `--only NAME ... --again` the rows of these harnesses take the place of those in that table, or in the
one of FILE, which say beneath it that they do; what is printed and written is the table with them. The exit code is 1
where anything in the table was lost or wrongly reported, or a harness did not come to its end.
"""

import random
import secrets
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from datetime import UTC, datetime
from pathlib import Path

from tests.faults.harnesses import Harness, discovered, seconds_of
from tests.faults.running import Task, run_all
from tests.faults.table import README, RESULTS, ROOT, LongRun, machine, put_into, read


def main() -> int:
    """Run, print and write; the exit code."""
    harnesses = discovered()
    asked = _arguments([each.name for each in harnesses])
    chosen = [each for each in harnesses if each.name in asked.only] if asked.only else harnesses
    whole = read(_stem(asked.again)) if asked.again else None
    run = LongRun(
        date=datetime.now(UTC).strftime("%d %B %Y").lstrip("0"),
        minutes=asked.minutes,
        jobs=asked.jobs,
        machine=machine(),
        seed=asked.seed,
        commit=_commit(),
    )
    _say(f"seed {run.seed}, {run.minutes:g} minutes, {run.jobs} processes: {', '.join(each.name for each in chosen)}")
    with tempfile.TemporaryDirectory(prefix="clinic-faults-", dir=asked.folder, ignore_cleanup_errors=True) as name:
        tasks = _tasks(chosen, asked, Path(name))
        run_all(tasks, run, jobs=asked.jobs, tell=_say)
    is_to_be_shown = bool(run.rows) if whole else not (asked.only or run.unfinished)
    if whole:
        run = whole.with_later(run, {task.harness.name: task.seconds / 60 for task in tasks})
    sys.stdout.write(f"\n{run.text()}")
    if asked.results or is_to_be_shown:
        run.write(_stem(asked.results) if asked.results else RESULTS)
    if is_to_be_shown and not asked.results:
        README.write_text(put_into(README.read_text(encoding="utf-8"), run.text()), encoding="utf-8")
    return 0 if run.is_clean else 1


def _stem(file: Path) -> Path:
    """Give FILE for FILE, FILE.json and FILE.md."""
    return file.with_suffix("")


def _tasks(chosen: list[Harness], asked: Namespace, folder: Path) -> list[Task]:
    """Give every harness a seed that hangs on the run's seed and its own name alone."""
    return [
        Task(
            harness=each,
            seed=random.Random(f"{asked.seed} {each.name}").getrandbits(32),  # noqa: S311 - no secret
            seconds=seconds_of(each, chosen, minutes=asked.minutes, jobs=asked.jobs),
            folder=folder / each.name,
        )
        for each in chosen
    ]


def _arguments(names: list[str]) -> Namespace:
    parser = ArgumentParser(
        prog="python -m tests.faults", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=secrets.randbits(32), help="of everything (drawn, and printed)")
    parser.add_argument("--minutes", type=float, default=90.0, metavar="M", help="how long all of it may take (90)")
    parser.add_argument("--jobs", type=int, default=2, metavar="J", help="harnesses at a time (2)")
    parser.add_argument("--only", nargs="+", choices=names, metavar="NAME", help=f"of {', '.join(names)}")
    parser.add_argument(
        "--again",
        nargs="?",
        type=Path,
        const=RESULTS,
        metavar="FILE",
        help="put the rows into the last long run's table",
    )
    parser.add_argument("--results", type=Path, metavar="FILE", help="write there, as FILE.json and FILE.md")
    parser.add_argument("--folder", type=Path, help="where the books are broken (the system's temporary folder)")
    asked = parser.parse_args()
    if asked.again and not asked.only:
        parser.error("--again is for some of the harnesses: --only NAME ... --again")
    return asked


def _commit() -> str:
    """Name the commit that is run, and say where the files are no longer its own."""

    def git(*arguments: str) -> str:
        return subprocess.run(  # noqa: S603 - git, of the path
            ["git", *arguments],  # noqa: S607
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()

    try:
        return git("rev-parse", "--short=12", "HEAD") + (" with changes" if git("status", "--porcelain") else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def _say(what: str) -> None:
    sys.stderr.write(f"{what}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
