"""Build books of three sizes, measure and print a table: `python -m tests.benchmarks [PART ...] [--readme]`.

Only ratios are worth keeping: the two sides of each are measured in turn, in one run, on one machine. Limits are those
of the largest book. The exit code is 1 where a ceiling is broken or the check of the books finds something.
"""

import platform
import sqlite3
import sys
import tempfile
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from os import cpu_count
from pathlib import Path

from tests.benchmarks import discontinuation, export, heartbeat, reading, statements, windows
from tests.benchmarks.book import kept_book
from tests.benchmarks.figures import Figure, milliseconds, table

SIZES = (10_000, 100_000, 1_000_000)
BEGIN, END = "<!-- speed: written by `python -m tests.benchmarks --readme` -->", "<!-- speed: end -->"

_README = Path(__file__).parents[2] / "README.md"

Columns = list[tuple[str, Sequence[Figure]]]

# Of a book: its file, a folder for what is made, the number of rounds.
_OF_A_BOOK: dict[str, Callable[[Path, Path, int], Iterable[Figure]]] = {
    "windows": lambda book, _folder, rounds: windows.measure(book, rounds=rounds),
    "reading": lambda book, _folder, rounds: reading.measure(book, rounds=rounds),
    "export": lambda book, folder, rounds: export.measure(book, folder, rounds=max(1, rounds // 3)),
    "check": lambda book, _folder, _rounds: reading.check(book),
}
# Of no book in particular: they make their own.
_OF_NONE: dict[str, Callable[[Path, int], Iterable[Figure]]] = {
    "by-hand": lambda folder, rounds: discontinuation.against_hand(folder, rounds=rounds * 10),
    "statements": lambda folder, _rounds: statements.figures(folder),
}
_GROWTH, _HEART = "growth", "heartbeat"
PARTS = (*_OF_A_BOOK, _GROWTH, *_OF_NONE, _HEART)


def main() -> int:
    """Measure and print; the exit code."""
    chosen = _arguments()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    books = {size: _book(chosen.folder, size) for size in sorted(chosen.transactions)}
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name:
        told, is_broken = _measured(chosen.parts or PARTS, books, Path(name), chosen.rounds)
    if chosen.readme:
        write_between(_README, f"{_machine()}\n\n{told}")
    return 1 if is_broken else 0


def _measured(parts: Sequence[str], books: dict[int, Path], folder: Path, rounds: int) -> tuple[str, bool]:
    """Measure parts and print each as it is done; all tables as text, and whether a ceiling is broken."""
    print(f"{_machine()}\n", flush=True)
    headings = [_heading(size) for size in books]
    of_books: Columns = [(heading, []) for heading in headings]
    of_none: list[Figure] = []
    for part in parts:
        if part in _OF_A_BOOK:
            found = [[*_OF_A_BOOK[part](book, folder, rounds)] for book in books.values()]
        elif part == _GROWTH:
            found = discontinuation.growth([*books.values()], folder, rounds=rounds * 10)
        elif part in _OF_NONE:
            of_none += (figures := [*_OF_NONE[part](folder, rounds)])
            print(table([("value", figures)]), flush=True)
            continue
        else:
            continue
        print(table([*zip(headings, found, strict=True)]), flush=True)
        of_books = [(heading, [*had, *new]) for (heading, had), new in zip(of_books, found, strict=True)]
    tables = [table(each) for each in (of_books, [("in every book", of_none)]) if each[-1][1]]
    is_broken = any(figure.is_broken for figure in (*of_books[-1][1], *of_none))
    if _HEART in parts:
        acts = heartbeat.grouped(heartbeat.measure(books[max(books)], folder))
        tables.append(heartbeat.table(acts))
        print(tables[-1])
        is_broken |= any(act.is_late for act in acts)
    return "\n\n".join(tables), is_broken


def write_between(path: Path, text: str) -> None:
    """Write a text between the two markers of a file, in the place of what stands there."""
    before, _, rest = path.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        message = f"{path.name} has no room for the table: {BEGIN} and {END} are missing"
        raise LookupError(message)
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", "utf-8")


def _arguments() -> Namespace:
    parser = ArgumentParser(
        prog="python -m tests.benchmarks", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART", help=f"of {', '.join(PARTS)}; all")
    parser.add_argument(
        "--transactions",
        type=int,
        nargs="+",
        default=SIZES,
        metavar="N",
        help="of the books: 10000, 100000 and 1000000, unless it is said",
    )
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="how often each is measured (9)")
    parser.add_argument("--readme", action="store_true", help="write the tables into README.md, too")
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path(tempfile.gettempdir()) / "clinic-books-benchmarks",
        help="where the books are made and kept for the next run; on the disk whose speed counts",
    )
    chosen = parser.parse_args()
    if chosen.readme and (chosen.parts or tuple(chosen.transactions) != SIZES):
        parser.error("the README shows all parts, of books of all sizes")
    return chosen


def _book(folder: Path, transactions: int) -> Path:
    made: list[Path] = []
    took = milliseconds(
        lambda: made.append(kept_book(folder, transactions=transactions, tell=partial(_tell, transactions)))
    )
    print(f"\rbook of {transactions:,} transactions: {took / 1_000:,.0f} s", file=sys.stderr)
    return made[0]


def _tell(of: int, made: int) -> None:
    print(f"\rmaking a book: {made:,} of {of:,} transactions", end="", file=sys.stderr, flush=True)


def _heading(transactions: int) -> str:
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if transactions % size == 0:
            return f"{transactions // size}{letter}"
    return f"{transactions:,}"


def _machine() -> str:
    return (
        f"{datetime.now(UTC):%d %B %Y}: {cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}."
    )


if __name__ == "__main__":
    sys.exit(main())
