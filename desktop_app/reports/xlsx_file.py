"""Reports as workbooks: real numbers and dates, texts as texts, totals bold; the same rows give the same bytes.

XlsxWriter, an extra, writes row by row, so that a long report needs no more memory than a short one.
"""

import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from desktop_app.errors import ExtraMissing, SheetFull
from desktop_app.reports.file_aside import Cancelled, written_aside
from desktop_app.reports.sheet import Line, LineKind, Sheet
from desktop_app.reports.table import Cell, Column, Kind

MOST_ROWS = 1_048_576
_LONGEST_TEXT, _LONGEST_NAME = 32_767, 31
_ROWS_BETWEEN_QUESTIONS = 500
_NARROWEST, _WIDEST = 8, 60  # in digits, as spreadsheets count widths
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)  # no book knows when it was exported, and files of equal books are equal
_FORMATS = {
    # Lakhs and crores; a format has two conditions only, so that what is owed the other way is grouped in thousands.
    Kind.MONEY: r"[>=10000000]##\,##\,##\,##0.00;[>=100000]##\,##\,##0.00;#,##0.00",
    Kind.RATE: "0.00",
    Kind.COUNT: "0",
    Kind.KEY: "0",
    Kind.DATE: "yyyy-mm-dd",
}
_WIDTHS = {Kind.MONEY: 16, Kind.DATE: 11}


def write(
    path: Path,
    sheet: Sheet,
    *,
    title: str,
    above: Sequence[Sequence[str]] = (),
    overwrite: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Write a workbook aside and rename it; the number of rows. `above` are lines of words over the headings.

    Refuses EXTRA_MISSING, SHEET_FULL, FILE_EXISTS unless `overwrite`, and FILE_NOT_WRITTEN; raises Cancelled when
    `cancelled` says so.
    """
    library = _library()
    with (
        written_aside(path, overwrite=overwrite) as aside,
        tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.", suffix=".part") as parts,
    ):
        book = _Book(library.Workbook(str(aside), _options(parts)), title)
        try:
            count = book.fill(sheet, above, cancelled)
        finally:
            book.end(library)
    return count


def is_installed() -> bool:
    """Tell whether workbooks can be written at all."""
    return find_spec("xlsxwriter") is not None


def _library() -> ModuleType:
    try:
        import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415 - an extra, and slow to load
    except ModuleNotFoundError as error:
        raise ExtraMissing from error
    module: ModuleType = xlsxwriter
    return module


def _options(parts: str) -> dict[str, object]:
    return {
        "constant_memory": True,
        "tmpdir": parts,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }


@dataclass
class _Width:
    """How wide a column must be for what was written into it."""

    digits: int

    def hold(self, text: str) -> None:
        self.digits = min(max(self.digits, len(text) + 1), _WIDEST)


class _Book:
    """A workbook of one sheet."""

    def __init__(self, workbook: Any, title: str) -> None:  # noqa: ANN401 - XlsxWriter has no types
        self._workbook = workbook
        workbook.set_properties({"title": title, "created": _ALWAYS.replace(tzinfo=None)})
        self._sheet = workbook.add_worksheet(_sheet_name(title))
        self._row = 0
        self._formats: dict[tuple[Kind, LineKind, int], Any] = {}

    def fill(self, sheet: Sheet, above: Sequence[Sequence[str]], cancelled: Callable[[], bool]) -> int:
        """Write every row."""
        bold = self._workbook.add_format({"bold": True})
        for words in above:
            self._next(words, [bold, *[None] * (len(words) - 1)])
        self._row += bool(above)
        head = self._workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"})
        self._next([column.heading for column in sheet.columns], [head] * len(sheet.columns))
        self._sheet.freeze_panes(self._row, 0)
        first = self._row
        widths = [_Width(_WIDTHS.get(each.kind, _NARROWEST)) for each in sheet.columns]
        for each, column in zip(widths, sheet.columns, strict=True):
            each.hold(max(column.heading.split(), key=len, default=""))
        for count, line in enumerate(sheet.each_line()):
            if count % _ROWS_BETWEEN_QUESTIONS == 0 and cancelled():
                raise Cancelled
            self._line(line, sheet.columns, widths)
        for place, width in enumerate(widths):
            self._sheet.set_column(place, place, width.digits)
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{MOST_ROWS}"})
        return self._row - first

    def end(self, library: ModuleType) -> None:
        """Put the file together; what the disk says to it is raised as it was said."""
        try:
            self._workbook.close()
        except library.exceptions.FileCreateError as error:
            raise error.args[0] from error

    def _next(self, words: Sequence[str], formats: Sequence[Any]) -> None:
        for place, (text, form) in enumerate(zip(words, formats, strict=True)):
            self._sheet.write_string(self._row, place, text, form)
        self._row += 1

    def _line(self, line: Line, columns: Sequence[Column], widths: Sequence[_Width]) -> None:
        if self._row >= MOST_ROWS:
            raise SheetFull(most=f"{MOST_ROWS:,}")
        deep = line.level
        for place, (cell, column, width) in enumerate(zip(line.cells, columns, widths, strict=True)):
            form = self._format(column.kind, line.kind, deep if place == 0 else 0)
            self._cell(place, cell, column.kind, form, width)
        self._row += 1

    def _cell(self, place: int, cell: Cell, kind: Kind, form: Any, width: _Width) -> None:  # noqa: ANN401 - XlsxWriter's
        value = _value(cell, kind)
        if value is None:
            self._sheet.write_blank(self._row, place, None, form)
        elif isinstance(value, str):
            self._sheet.write_string(self._row, place, value[:_LONGEST_TEXT], form)
            width.hold(value)
        elif isinstance(value, date):
            self._sheet.write_datetime(self._row, place, value, form)
        else:
            self._sheet.write_number(self._row, place, value, form)

    def _format(self, kind: Kind, line: LineKind, level: int) -> Any:  # noqa: ANN401 - XlsxWriter's
        key = (kind, line, level)
        if key not in self._formats:
            looks: dict[str, object] = {"num_format": _FORMATS[kind]} if kind in _FORMATS else {}
            if level:
                looks["indent"] = level
            if line is not LineKind.PLAIN:
                looks["bold"] = True
            if line in {LineKind.SUBTOTAL, LineKind.TOTAL}:
                looks["top"] = 1
            self._formats[key] = self._workbook.add_format(looks)
        return self._formats[key]


def _value(cell: Cell, kind: Kind) -> str | date | Decimal | int | None:
    """Give what stands in the workbook: rupees for paise, percent for basis points, Yes and No, days."""
    if cell is None:
        return None
    if kind is Kind.FLAG:
        return "Yes" if cell else "No"
    if isinstance(cell, int):
        return Decimal(cell).scaleb(-2) if kind in {Kind.MONEY, Kind.RATE} else cell
    if kind is Kind.DATE and isinstance(cell, str):
        return _day(cell)
    return cell


def _day(text: str) -> str | date:
    """Read a day as the books store it; what is none, as a time or an empty text, stays as it is."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _sheet_name(title: str) -> str:
    return _NOT_IN_NAMES.sub(" ", title)[:_LONGEST_NAME].strip() or "Report"
