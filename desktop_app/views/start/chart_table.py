"""The chart of accounts that a new clinic begins with, as a table to look through."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy

from desktop_app import resources
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import NumberCell, TextCell, WordCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.small_table import SmallTable

_LEAST_HEIGHT = 160


def chart_table() -> SmallTable:
    """Make the table: headings, the accounts under them, and what the statements call them."""
    table = SmallTable(
        _words("Chart of accounts"),
        (
            TableColumn("code", _words("Code"), NumberCell(sample="88888")),
            TableColumn("account", _words("Account"), TextCell(), stretch=3, least=220),
            TableColumn("type", _words("Type"), WordCell(_type_word), least=90),
            TableColumn("head", _words("Statement head"), TextCell(), stretch=2, least=120),
        ),
        tone_of=lambda row: RowTone.NORMAL if row["is_posting"] else RowTone.STRONG,
        scrolls=True,
    )
    table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    table.setMinimumHeight(_LEAST_HEIGHT)
    table.set_rows(
        (
            number,
            {
                "code": row["code"],
                "account": row["name"],
                "type": row["type"],
                "head": row["statement_head"],
                "is_posting": int(row["is_posting"]),
            },
        )
        for number, row in enumerate(resources.rows("chart_of_accounts.csv"), start=1)
    )
    return table


def _type_word(kind: str) -> str:
    return {
        "asset": _words("Asset"),
        "liability": _words("Liability"),
        "equity": _words("Equity"),
        "income": _words("Income"),
        "expense": _words("Expense"),
    }.get(kind, kind)


def _words(text: str) -> str:
    return QCoreApplication.translate("chart", text)
