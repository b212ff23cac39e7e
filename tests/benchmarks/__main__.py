"""Build a big book, measure and print a table: `python -m tests.benchmarks [PART ...] [--transactions N]`.

Only ratios are worth keeping: the two sides of each are measured in turn, in one run, on one machine. The exit code is
1 where a ceiling is broken or the check of the books finds something.
"""

import platform
import sqlite3
import sys
import tempfile
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from os import cpu_count
from pathlib import Path

from tests.benchmarks import discontinuation, export, reading, statements, windows
from tests.benchmarks.book import kept_book
from tests.benchmarks.figures import HEADING, Figure, milliseconds

_PARTS: dict[str, Callable[[Path, Path, Path, int], Iterable[Figure]]] = {
    "windows": lambda _small, big, _folder, rounds: windows.measure(big, rounds=rounds),
    "reading": lambda _small, big, _folder, rounds: reading.measure(big, rounds=rounds),
    "export": lambda _small, big, folder, rounds: export.measure(big, folder, rounds=max(1, rounds // 3)),
    "discontinuation": lambda small, big, folder, rounds: discontinuation.figures(
        small, big, folder, rounds=rounds * 10
    ),
    "statements": lambda _small, _big, folder, _rounds: statements.figures(folder),
    "check": lambda _small, big, _folder, _rounds: reading.check(big),
}


def main() -> int:
    """Measure and print; the exit code."""
    chosen = _arguments()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    small, big = (_book(chosen.folder, size) for size in (chosen.small, chosen.transactions))
    print(f"{_machine()}. A book of {chosen.transactions:,} transactions, small one {chosen.small:,}.\n\n{HEADING}")
    broken = 0
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name:
        for part in chosen.parts or _PARTS:
            for figure in _PARTS[part](small, big, Path(name), chosen.rounds):
                print(figure.row(), flush=True)
                broken += figure.is_broken
    return 1 if broken else 0


def _arguments() -> Namespace:
    parser = ArgumentParser(
        prog="python -m tests.benchmarks", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", choices=[[], *_PARTS], metavar="PART", help=f"of {', '.join(_PARTS)}; all")
    parser.add_argument("--transactions", type=int, default=1_000_000, metavar="N", help="of the big book (1000000)")
    parser.add_argument("--small", type=int, default=10_000, metavar="N", help="of the one to compare with (10000)")
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="how often each is measured (9)")
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path(tempfile.gettempdir()) / "clinic-books-benchmarks",
        help="where the books are made and kept for the next run; on the disk whose speed counts",
    )
    return parser.parse_args()


def _book(folder: Path, transactions: int) -> Path:
    made: list[Path] = []
    took = milliseconds(
        lambda: made.append(kept_book(folder, transactions=transactions, tell=partial(_tell, transactions)))
    )
    print(f"\rbook of {transactions:,} transactions: {took / 1_000:,.0f} s", file=sys.stderr)
    return made[0]


def _tell(of: int, made: int) -> None:
    print(f"\rmaking a book: {made:,} of {of:,} transactions", end="", file=sys.stderr, flush=True)


def _machine() -> str:
    return (
        f"{datetime.now(UTC):%d %b %Y}, {cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}"
    )


if __name__ == "__main__":
    sys.exit(main())
