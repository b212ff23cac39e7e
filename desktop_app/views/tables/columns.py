"""The columns of a table: what is shown of a report, in which words and style, and how wide it must be."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.reports.report import Report
from desktop_app.reports.table import Kind
from desktop_app.views.language import words_of
from desktop_app.views.look.fonts import CAPTION, width_of
from desktop_app.views.tables.cell_style import PADDING, CellStyle
from desktop_app.views.tables.cells import style_of

_LEAST_TEXT = 90
_SORT_SIGN = 12


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column on the screen: `name` is the report's column that it sorts by; `stretch` its share of spare room.

    A column without `stretch` is as wide as the samples of its style; one with it is at least `least` wide.
    """

    name: str
    heading: str
    style: CellStyle
    stretch: int = 0
    shown: bool = True
    sortable: bool = True
    least: int = _LEAST_TEXT

    def least_width(self) -> int:
        """Give the width below which something would be cut that never may be."""
        heading = round(width_of(self.heading, CAPTION) + 0.5) + 2 * PADDING + self.style.slot()
        if self.sortable:
            heading += _SORT_SIGN
        content = self.style.least_width() if self.style.samples() else self.least
        return max(heading, content)

    def report_names(self) -> tuple[str, ...]:
        """Name the report's columns that it shows."""
        return (self.name, *self.style.beside())


def register_columns(report: Report[Any], chosen: Sequence[TableColumn]) -> tuple[TableColumn, ...]:
    """Give the chosen columns and, hidden until asked for, all others of a report that a person can read."""
    covered = {name for column in chosen for name in column.report_names()}
    others = [
        TableColumn(column.name, words_of(column.heading, column.means), style_of(column.kind), shown=False)
        for column in report.columns
        if column.name not in covered and column.kind is not Kind.KEY
    ]
    return (*chosen, *others)
