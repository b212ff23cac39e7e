"""Reports as CSV: RFC 4180, UTF-8, plain amounts, ISO dates, and no cell that a spreadsheet would run as a formula."""

import re
import string
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import cast

from desktop_app.accounting.money import plain
from desktop_app.reports.file_aside import Cancelled, written_aside
from desktop_app.reports.table import Cell, Column, Kind, Row

BOM = "\ufeff"
_LINE_END = "\r\n"
_FORMULA = frozenset("=+-@")
_BREAKS = frozenset("\t\r\n")
_NUL = "\0"
_EMPTY = '""'  # the only field of a line: without it the line would be no row at all
_SPECIAL = frozenset(',"\r\n')
_NO_FORMULA = frozenset(("", *string.ascii_letters, *string.digits))
_PHONE = re.compile(r"[0-9+()./,; -]+", re.ASCII)  # anything else in a phone column is a text
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_ROWS_AT_ONCE = 250  # whose cells a processor keeps near: a thousand take half as long again
_CELLS_KEPT = 4_096  # a column


def lines(
    columns: Sequence[Column], rows: Iterable[Row], *, guard: bool = True, day_first: bool = False
) -> Iterator[str]:
    """Write a heading, then rows of the same columns, many at once.

    `guard=False` leaves texts that look like formulas alone; `day_first` writes 31-03-2026 for 2026-03-31.
    """
    yield ",".join(_field(column.heading, quoted=False) for column in columns) + _LINE_END
    for _, text in _blocks(columns, rows, guard=guard, day_first=day_first):
        yield text


def pick(
    columns: Sequence[Column], names: Sequence[str], rows: Iterable[Row]
) -> tuple[tuple[Column, ...], Iterator[Row]]:
    """Choose columns by name, in the order of the names, from rows that begin with their key."""
    places = [1 + [column.name for column in columns].index(name) for name in names]
    chosen = tuple(columns[place - 1] for place in places)
    cells = itemgetter(*places) if len(places) > 1 else lambda row: tuple(row[place] for place in places)
    return chosen, map(cells, rows)


def words(rows: Iterable[Sequence[str]], *, guard: bool = True) -> Iterator[str]:
    """Write lines of words, as those that stand over a heading where somebody wants them."""
    write = _write_of(Kind.TEXT, guard=guard, day_first=False)
    return (",".join(map(write, row)) + _LINE_END for row in rows)


def write(
    path: Path,
    columns: Sequence[Column],
    rows: Iterable[Row],
    *,
    above: Iterable[str] = (),
    bom: bool = True,
    guard: bool = True,
    day_first: bool = False,
    overwrite: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Write a file aside and rename it, so that it is whole or absent; the number of rows.

    `above` are texts over the heading. Refuses FILE_EXISTS unless `overwrite`, FILE_NOT_WRITTEN where the folder or the
    disk does not let it; raises Cancelled when `cancelled` says so.
    """
    counts: list[int] = []

    def texts() -> Iterator[str]:
        yield from above
        yield from lines(columns, (), guard=guard)
        for count, text in _blocks(columns, rows, guard=guard, day_first=day_first):
            counts.append(count)
            yield text

    write_parts(path, texts(), bom=bom, overwrite=overwrite, cancelled=cancelled)
    return sum(counts)


def write_text(path: Path, text: str, *, overwrite: bool = False) -> None:
    """Write a text of the program's own aside and rename it, as `write` does; refuses the same."""
    write_parts(path, (text,), overwrite=overwrite)


def write_parts(
    path: Path,
    texts: Iterable[str],
    *,
    bom: bool = False,
    overwrite: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Write texts one behind the other, as `write` does; refuses the same."""
    with written_aside(path, overwrite=overwrite) as aside, aside.open("w", encoding="utf-8", newline="") as file:
        file.write(BOM if bom else "")
        for text in texts:
            if cancelled():
                raise Cancelled
            file.write(text)


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula, or for one guarded like that."""
    text = text.replace(_NUL, "")
    return f"'{text}" if _looks_like_formula(text.lstrip("'")) else text


def unguarded(text: str) -> str:
    """Take the apostrophe away again that `guarded` has put there."""
    return text[1:] if text.startswith("'") and _looks_like_formula(text.lstrip("'")) else text


def _blocks(
    columns: Sequence[Column], rows: Iterable[Row], *, guard: bool, day_first: bool
) -> Iterator[tuple[int, str]]:
    """Write rows many at once, column by column; how many, and their lines."""
    writers = [_writer(column.kind, guard=guard, day_first=day_first) for column in columns]
    source = iter(rows)
    while part := list(islice(source, _ROWS_AT_ONCE)):
        written = [write(cells) for write, cells in zip(writers, zip(*part, strict=True), strict=True)]
        if len(written) == 1:
            written = [[text or _EMPTY for text in written[0]]]
        yield len(part), _LINE_END.join(map(",".join, zip(*written, strict=True))) + _LINE_END


def _writer(kind: Kind, *, guard: bool, day_first: bool) -> Callable[[Sequence[Cell]], Sequence[str]]:
    """Give what writes the cells of a column, many at once: mostly all of them may stand as they are."""
    # And else most of them stand in many rows.
    write = lru_cache(_CELLS_KEPT)(_write_of(kind, guard=guard, day_first=day_first))
    is_guarded = guard and kind is Kind.TEXT
    is_plain = kind in {Kind.TEXT, Kind.NUMBER, Kind.COUNT, Kind.KEY} or (kind is Kind.DATE and not day_first)

    def write_all(cells: Sequence[Cell]) -> Sequence[str]:
        if is_plain:
            texts = _texts(cells)
            if _are_plain(texts) and (not is_guarded or _need_no_guard(texts)):
                return texts
        return list(map(write, cells))

    return write_all


def _texts(cells: Sequence[Cell]) -> Sequence[str]:
    """Give cells as texts: mostly all of them are."""
    types = set(map(type, cells))
    if types == {str}:
        return cast("Sequence[str]", cells)
    if types == {int}:
        return list(map(str, cells))
    return ["" if cell is None else str(cell) for cell in cells]


def _are_plain(texts: Sequence[str]) -> bool:
    """Tell whether no text needs quotes, nor has what a guarded one is written without."""
    together = "".join(texts)
    return not any(special in together for special in (*_SPECIAL, _NUL))


def _need_no_guard(texts: Sequence[str]) -> bool:
    """Tell whether every text begins in a way that no formula does; some that need no guard do not."""
    return {text[:1] for text in texts} <= _NO_FORMULA


def _write_of(kind: Kind, *, guard: bool, day_first: bool) -> Callable[[Cell], str]:
    if kind in {Kind.MONEY, Kind.RATE}:  # hundredths, both of them
        return _money
    if kind is Kind.FLAG:
        return _flag
    if kind is Kind.TEXT and guard:
        return _guarded_text
    if kind is Kind.PHONE:
        return _guarded_phone if guard else _phone
    if kind is Kind.DATE and day_first:
        return _day_first
    return _text


def _money(cell: Cell) -> str:
    return plain(cell) if isinstance(cell, int) else _text(cell)


def _flag(cell: Cell) -> str:
    return "" if cell is None else "Yes" if cell else "No"


def _text(cell: Cell) -> str:
    """Write a cell as it is; a date writes itself as YYYY-MM-DD."""
    return "" if cell is None else _field(str(cell), quoted=False)


def _day_first(cell: Cell) -> str:
    """Write a day as 31-03-2026; what is none, as a time, stays as it is."""
    text = _text(cell)
    return "-".join(reversed(text.split("-"))) if _DAY.fullmatch(text) else text


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
