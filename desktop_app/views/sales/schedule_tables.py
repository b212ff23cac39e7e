"""The sessions and the installments of a package before it is sold: days and amounts, with their sums."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.installments import Due
from desktop_app.reports.sale_terms import SessionPreview
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.workflows.define_service import PackageSession

_AMOUNT = "8,88,888.88"
_COUNT = "365"


def installments_table() -> SmallTable:
    """Make the table of installments."""
    return _table(_tr("Installments"), _tr("Due on"), _tr("Amount"))


def sessions_table() -> SmallTable:
    """Make the table of sessions; a free one has a dash."""
    return _table(_tr("Sessions"), _tr("Planned on"), _tr("Value"))


def worth_table() -> SmallTable:
    """Make the table of what a package's sessions cost alone and are worth in it; a free one has dashes."""
    return SmallTable(
        _tr("Sessions"),
        (
            TableColumn("number", _tr("No."), NumberCell(sample=_COUNT), sortable=False),
            TableColumn("label", _tr("Kind"), TextCell(), stretch=1, sortable=False),
            TableColumn("alone", _tr("Alone"), MoneyCell(sample=_AMOUNT), sortable=False),
            TableColumn("amount", _tr("In the package"), MoneyCell(sample=_AMOUNT), sortable=False),
        ),
        scrolls=True,
    )


def show_worth(table: SmallTable, parts: Sequence[PackageSession], values: Sequence[SessionPreview]) -> None:
    """Show what each session costs alone and is worth in the package, tax included, and the sums."""
    table.set_rows(
        (
            each.number,
            {
                "number": each.number,
                "label": part.label,
                "alone": part.standalone_price_paise,
                "amount": each.value.gross_paise,
            },
        )
        for part, each in zip(parts, values, strict=True)
    )
    alone, together = (
        sum(part.standalone_price_paise for part in parts),
        sum(each.value.gross_paise for each in values),
    )
    table.set_totals([PinnedRow(_tr("Total"), {"alone": alone, "amount": together})])


def show_installments(table: SmallTable, dues: Sequence[Due]) -> None:
    """Show installments and their sum."""
    table.set_rows((due.number, {"number": due.number, "on": due.due_date, "amount": due.amount_paise}) for due in dues)
    _show_sum(table, sum(due.amount_paise for due in dues))


def show_sessions(table: SmallTable, sessions: Sequence[SessionPreview]) -> None:
    """Show sessions with their values, tax included, and the sum."""
    table.set_rows(
        (each.number, {"number": each.number, "on": each.on, "amount": each.value.gross_paise}) for each in sessions
    )
    _show_sum(table, sum(each.value.gross_paise for each in sessions))


def _show_sum(table: SmallTable, paise: int) -> None:
    table.set_totals([PinnedRow(_tr("Total"), {"amount": paise})])


def _table(title: str, day: str, amount: str) -> SmallTable:
    return SmallTable(
        title,
        (
            TableColumn("number", _tr("No."), NumberCell(sample=_COUNT), sortable=False),
            TableColumn("on", day, DateCell(), stretch=1, sortable=False),
            TableColumn("amount", amount, MoneyCell(sample=_AMOUNT), sortable=False),
        ),
        scrolls=True,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("sales", text)
