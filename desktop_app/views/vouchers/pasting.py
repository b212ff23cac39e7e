"""Rows pasted from a spreadsheet or a CSV file: cells by tabs, else by commas."""

import csv
import io
from collections.abc import Sequence
from datetime import date

from desktop_app.errors import PasteNotUnderstood
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.date_typing import NotADateError, read_date

_TAB = "\t"
_MOST_ROWS, _MOST_TEXT = 500, 200_000


def cells_of(text: str, *, heads: str) -> list[list[str]]:
    """Give the cells of every row that has any; a first row that begins as the heads do is left out.

    Refuses PASTE_NOT_UNDERSTOOD for what is no table, or more of it than a page can hold.
    """
    if len(text) > _MOST_TEXT:
        raise PasteNotUnderstood(why=f"it has more than {_MOST_TEXT} characters")
    rows = csv.reader(io.StringIO(text, newline=None), delimiter=_TAB if _TAB in text else ",")
    try:
        found = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise PasteNotUnderstood(why="a cell of it has no end") from error
    if len(found) > _MOST_ROWS:
        raise PasteNotUnderstood(why=f"it has more than {_MOST_ROWS} rows")
    is_headed = bool(found) and found[0][0].casefold() == heads.split(",", maxsplit=1)[0].strip().casefold()
    return found[1:] if is_headed else found


def cell(cells: Sequence[str], at: int) -> str:
    """Give a cell, "" where the row is shorter."""
    return cells[at] if at < len(cells) else ""


def days_of(text: str, *, today: date) -> tuple[date, ...] | None:
    """Read days with commas or semicolons between them; None where one is none."""
    try:
        return tuple(read_date(each, today=today) for each in text.replace(";", ",").split(",") if each.strip())
    except NotADateError:
        return None


def put_day(field: DateField, text: str) -> None:
    """Write a day into a field as if it had been typed."""
    field.setText(text)
    field.editingFinished.emit()
