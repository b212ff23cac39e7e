"""A bank's file as a table: its bytes made a text, the text parted into rows of cells as the bank wrote them.

A row that cannot be parted says why, and the ones after it are read all the same.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from desktop_app.accounting.texts import composed, on_one_line
from desktop_app.errors import StatementUnreadable

MOST_BYTES = 8_000_000
MOST_ROWS = 50_000
_MOST_CELLS, _MOST_TEXT = 200, 2_000
_MOST_LINES = 100  # of the file in one row: a quotation mark that is never closed would take in all that follows
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of a row; `why` the bank's line cannot be one, "" where it can."""

    cells: tuple[str, ...]
    why: str = ""


def decoded(data: bytes) -> str:
    """Give the text of a file: UTF-8, UTF-16 with its mark, else Windows' Latin; refuses STATEMENT_UNREADABLE."""
    if len(data) > MOST_BYTES:
        raise StatementUnreadable(why=f"it is larger than {MOST_BYTES // 1_000_000} MB")
    names = ("utf-16",) if data.startswith(_UTF_16) else ("utf-8-sig", "cp1252")
    text = next((text for name in names if (text := _decoded(data, name)) is not None), None)
    if text is None:
        raise StatementUnreadable(why="its characters are of no known kind")
    if "\0" in text:
        raise StatementUnreadable(why="it is no text; a workbook is saved as CSV first")
    return text


def table(text: str) -> tuple[Row, ...]:
    """Give the rows of a statement as the bank wrote them; refuses STATEMENT_UNREADABLE."""
    if "\0" in text or len(text) > MOST_BYTES:
        raise StatementUnreadable(why="it is no text of a statement's length")
    rows: list[Row] = []
    for row in _rows(text):
        if len(rows) == MOST_ROWS:
            raise StatementUnreadable(why=f"it has more than {MOST_ROWS} rows")
        rows.append(row)
    return tuple(rows)


def _rows(text: str) -> Iterator[Row]:
    """Part a text row by row; after one whose quotation marks do not match go on at the next line of the file."""
    lines, delimiter, at = list(StringIO(text, newline="")), _delimiter(text), 0
    while at < len(lines):
        reader = csv.reader(lines[at : at + _MOST_LINES], delimiter=delimiter, strict=True)
        try:
            yield _row(next(reader))
            at += reader.line_num
        except csv.Error:
            yield _row(_parted(lines[at], delimiter), why="its quotation marks do not match")
            at += 1


def _parted(line: str, delimiter: str) -> Sequence[str]:
    """Part a line whose quotation marks do not match as a spreadsheet does, unless one of them is never closed."""
    ended = f"{line.rstrip()}\n"
    if len(line) < csv.field_size_limit():
        cells = next(csv.reader([ended], delimiter=delimiter))
        if not cells[-1].endswith("\n"):
            return cells
    return ended.split(delimiter)


def _row(cells: Sequence[str], *, why: str = "") -> Row:
    """Take cells for a row unless they are none of a bank's."""
    if len(cells) > _MOST_CELLS or any(len(cell) > _MOST_TEXT for cell in cells):
        return Row(cells=_plain(cells), why="it is longer than any line of a bank")
    return Row(cells=_plain(cells), why=why)


def _plain(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(composed(on_one_line(cell)).strip() for cell in cells)


def _decoded(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _delimiter(text: str) -> str:
    """Take the delimiter that most lines of the beginning have."""
    beginning = text[:20_000].splitlines()
    return max(_DELIMITERS, key=lambda mark: sum(line.count(mark) for line in beginning))
