"""A month by its first day: `Aug 2025`."""

from dataclasses import dataclass
from datetime import date

from desktop_app.views.masters.periods.words import month_name
from desktop_app.views.tables.amount_cells import DateCell
from desktop_app.views.tables.rows import TableRow


@dataclass(frozen=True, slots=True)
class MonthCell(DateCell):
    """The month's name and year."""

    def text(self, row: TableRow, name: str) -> str:
        """Give the month as people read it."""
        day = row[name]
        return month_name(day) if isinstance(day, date) else ""
