"""Reports as CSV: RFC 4180, UTF-8, plain amounts, ISO dates, and no cell that a spreadsheet would run as a formula."""

import os
import re
import string
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import TypeVar, cast

from desktop_app.accounting.money import plain
from desktop_app.errors import FileExists, FileNotWritten
from desktop_app.reports.table import Cell, Column, Kind, Row

Item = TypeVar("Item")

BOM = "\ufeff"
_LINE_END = "\r\n"
_FORMULA = frozenset("=+-@")
_BREAKS = frozenset("\t\r\n")
_NUL = "\0"
_EMPTY = '""'  # the only field of a line: without it the line would be no row at all
_SPECIAL = frozenset(',"\r\n')
_NO_FORMULA = frozenset(("", *string.ascii_letters, *string.digits))
_PHONE = re.compile(r"[0-9+()./,; -]+", re.ASCII)  # anything else in a phone column is a text
_LINES_AT_ONCE = 1_000
_CELLS_KEPT = 4_096  # a column


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """The export was cancelled; no file was written."""


def lines(columns: Sequence[Column], rows: Iterable[Row], *, guard: bool = True) -> Iterator[str]:
    """Write a heading and rows of the same columns; `guard=False` leaves texts that look like formulas alone."""
    yield ",".join(_field(column.heading, quoted=False) for column in columns) + _LINE_END
    writers = [_writer(column.kind, guard=guard) for column in columns]
    for part in _parts(iter(rows)):
        written = [write(cells) for write, cells in zip(writers, zip(*part, strict=True), strict=True)]
        for fields in zip(*written, strict=True):
            yield (",".join(fields) or _EMPTY) + _LINE_END


def pick(
    columns: Sequence[Column], names: Sequence[str], rows: Iterable[Row]
) -> tuple[tuple[Column, ...], Iterator[Row]]:
    """Choose columns by name, in the order of the names, from rows that begin with their key."""
    places = [1 + [column.name for column in columns].index(name) for name in names]
    chosen = tuple(columns[place - 1] for place in places)
    cells = itemgetter(*places) if len(places) > 1 else lambda row: tuple(row[place] for place in places)
    return chosen, map(cells, rows)


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


def write_text(path: Path, text: str, *, overwrite: bool = False) -> None:
    """Write a text of the program's own aside and rename it, as `write` does; refuses the same."""
    if path.exists() and not overwrite:
        raise FileExists(path=path.name)
    try:
        _write_aside(path, iter((text,)), bom=False, cancelled=lambda: False)
    except OSError as error:
        raise FileNotWritten(path=path.name, detail=error.strerror or error) from error


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula, or for one guarded like that."""
    text = text.replace(_NUL, "")
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
            for part in _parts(written):
                if cancelled():
                    raise Cancelled
                file.write("".join(part))
                count += len(part)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    return count


def _parts(items: Iterator[Item]) -> Iterator[list[Item]]:
    while part := list(islice(items, _LINES_AT_ONCE)):
        yield part


def _writer(kind: Kind, *, guard: bool) -> Callable[[Sequence[Cell]], Sequence[str]]:
    """Give what writes the cells of a column, many at once: mostly all of them may stand as they are."""
    write = lru_cache(_CELLS_KEPT)(_write_of(kind, guard=guard))  # and else most of them stand in many rows
    is_guarded = guard and kind is Kind.TEXT
    is_plain = kind in {Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.COUNT, Kind.KEY}

    def write_all(cells: Sequence[Cell]) -> Sequence[str]:
        if is_plain:
            texts = _texts(cells)
            if _are_plain(texts) and (not is_guarded or _need_no_guard(texts)):
                return texts
        return [write(cell) for cell in cells]

    return write_all


def _texts(cells: Sequence[Cell]) -> Sequence[str]:
    """Give cells as texts: mostly all of them are."""
    if set(map(type, cells)) == {str}:
        return cast("Sequence[str]", cells)
    return ["" if cell is None else str(cell) for cell in cells]


def _are_plain(texts: Sequence[str]) -> bool:
    """Tell whether no text needs quotes, nor has what a guarded one is written without."""
    together = "".join(texts)
    return not any(special in together for special in (*_SPECIAL, _NUL))


def _need_no_guard(texts: Sequence[str]) -> bool:
    """Tell whether every text begins in a way that no formula does; some that need no guard do not."""
    return {text[:1] for text in texts} <= _NO_FORMULA


def _write_of(kind: Kind, *, guard: bool) -> Callable[[Cell], str]:
    if kind in {Kind.MONEY, Kind.RATE}:  # hundredths, both of them
        return _money
    if kind is Kind.FLAG:
        return _flag
    if kind is Kind.TEXT and guard:
        return _guarded_text
    if kind is Kind.PHONE:
        return _guarded_phone if guard else _phone
    return _text


def _money(cell: Cell) -> str:
    return plain(cell) if isinstance(cell, int) else _text(cell)


def _flag(cell: Cell) -> str:
    return "" if cell is None else "Yes" if cell else "No"


def _text(cell: Cell) -> str:
    """Write a cell as it is; a date writes itself as YYYY-MM-DD."""
    return "" if cell is None else _field(str(cell), quoted=False)


def _guarded_text(cell: Cell) -> str:
    return "" if cell is None else _field(guarded(str(cell)), quoted=False)


def _phone(cell: Cell) -> str:
    return "" if cell is None else _field(str(cell), quoted=True)


def _guarded_phone(cell: Cell) -> str:
    if cell is None:
        return ""
    text = str(cell)
    return _field(text if _PHONE.fullmatch(text) else guarded(text), quoted=True)


def _field(text: str, *, quoted: bool) -> str:
    if quoted or not _SPECIAL.isdisjoint(text):
        return '"' + text.replace('"', '""') + '"'
    return text


def _looks_like_formula(text: str) -> bool:
    if text.lstrip(" ")[:1] in _BREAKS:
        return True
    for character in text:
        if unicodedata.category(character)[0] not in "CZ":  # the first that can be seen
            return unicodedata.normalize("NFKC", character)[:1] in _FORMULA
    return False
