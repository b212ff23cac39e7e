"""The lines of a statement; its balance runs with its side beside it, as in a ledger."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from desktop_app.reports.sheet import Line
from desktop_app.reports.table import Column
from desktop_app.views.reports.sheet_model import SheetModel
from desktop_app.views.reports.sheet_table import SheetTable
from desktop_app.views.tables.amount_cells import BalanceCell

_BALANCE = "balance"


class StatementModel(SheetModel):
    """The sheet, with a balance that says Dr or Cr."""

    def __init__(self, columns: Sequence[Column], lines: Sequence[Line], parent: QObject | None = None) -> None:
        super().__init__(columns, lines, parent)
        with_side = BalanceCell(sample="88,888.88")
        self.columns = tuple(
            replace(column, style=with_side) if column.name == _BALANCE else column for column in self.columns
        )


class StatementTable(SheetTable):
    """Its lines."""

    model_kind = StatementModel
