"""Reports as CSV: RFC 4180, UTF-8, plain amounts, ISO dates, and no cell that a spreadsheet would run as a formula."""

import os
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from desktop_app.accounting.money import plain
from desktop_app.errors import FileExists, FileNotWritten
from desktop_app.reports.table import Cell, Column, Kind, Row

BOM = "\ufeff"
_LINE_END = "\r\n"
_FORMULA = frozenset("=+-@")
_BREAKS = frozenset("\t\r\n")
_EMPTY = '""'  # the only field of a line: without it the line would be no row at all
_PHONE = re.compile(r"[0-9+()./,; -]+", re.ASCII)  # anything else in a phone column is a text
_LINES_AT_ONCE = 1_000


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """The export was cancelled; no file was written."""


def lines(columns: Sequence[Column], rows: Iterable[Row], *, guard: bool = True) -> Iterator[str]:
    """Write a heading and rows of the same columns; `guard=False` leaves texts that look like formulas alone."""
    yield ",".join(_field(column.heading, quoted=False) for column in columns) + _LINE_END
    for row in rows:
        cells = (_cell(column.kind, cell, guard=guard) for column, cell in zip(columns, row, strict=True))
        yield (",".join(cells) or _EMPTY) + _LINE_END


def pick(
    columns: Sequence[Column], names: Sequence[str], rows: Iterable[Row]
) -> tuple[tuple[Column, ...], Iterator[Row]]:
    """Choose columns by name, in the order of the names, from rows that begin with their key."""
    places = [[column.name for column in columns].index(name) for name in names]
    chosen = tuple(columns[place] for place in places)
    return chosen, (tuple(row[1 + place] for place in places) for row in rows)


def write(
    path: Path,
    columns: Sequence[Column],
    rows: Iterable[Row],
    *,
    bom: bool = True,
    guard: bool = True,
    overwrite: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Write a file aside and rename it, so that it is whole or absent; the number of rows.

    Refuses FILE_EXISTS unless `overwrite`, FILE_NOT_WRITTEN where the folder or the disk does not let it; raises
    Cancelled when `cancelled` says so.
    """
    if path.exists() and not overwrite:
        raise FileExists(path=path.name)
    try:
        return _write_aside(path, lines(columns, rows, guard=guard), bom=bom, cancelled=cancelled)
    except OSError as error:
        raise FileNotWritten(path=path.name, detail=error.strerror or error) from error


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula, or for one guarded like that."""
    text = text.replace("\0", "")
    return f"'{text}" if _looks_like_formula(text.lstrip("'")) else text


def unguarded(text: str) -> str:
    """Take the apostrophe away again that `guarded` has put there."""
    return text[1:] if text.startswith("'") and _looks_like_formula(text.lstrip("'")) else text


def _write_aside(path: Path, written: Iterator[str], *, bom: bool, cancelled: Callable[[], bool]) -> int:
    count = -1  # the heading is no row
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    aside = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(BOM if bom else "")
            for line in _until(cancelled, written):
                file.write(line)
                count += 1
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    return count


def _until(cancelled: Callable[[], bool], written: Iterator[str]) -> Iterator[str]:
    """Hand lines on, asking now and then whether to go on."""
    for count, line in enumerate(written):
        if count % _LINES_AT_ONCE == 0 and cancelled():
            raise Cancelled
        yield line


def _cell(kind: Kind, cell: Cell, *, guard: bool) -> str:
    if cell is None:
        return ""
    if kind is Kind.MONEY and isinstance(cell, int):
        return plain(cell)
    if kind is Kind.FLAG:
        return "Yes" if cell else "No"
    text = str(cell)  # a date writes itself as YYYY-MM-DD
    if guard and (kind is Kind.TEXT or (kind is Kind.PHONE and not _PHONE.fullmatch(text))):
        text = guarded(text)
    return _field(text, quoted=kind is Kind.PHONE)


def _field(text: str, *, quoted: bool) -> str:
    if quoted or any(character in text for character in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _looks_like_formula(text: str) -> bool:
    if text.lstrip(" ")[:1] in _BREAKS:
        return True
    for character in text:
        if unicodedata.category(character)[0] not in "CZ":  # the first that can be seen
            return unicodedata.normalize("NFKC", character)[:1] in _FORMULA
    return False
