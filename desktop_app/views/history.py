"""Which record of the edit log a place shows, and the other way round.

lead_to_history(view, view.table, "plan")           # Ctrl+H on a row leads to what was done to it
record_of_history(Place("plan", 7).history())       # ("package_payment_plans", 7)
place_of_record("package_payment_plans", 7)         # Place("plan", 7)
"""

from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import HISTORY, Place, View

_TABLES = {
    "plan": "package_payment_plans",
    "credit_note": "patient_credit_notes",
    "invoice": "invoices",
    "receipt": "payments",
    "refund": "refunds",
    "journal": "gl_transactions",
    "recurring_journal": "recurring_journals",
    "day_close": "day_closes",
    "bank_line": "bank_lines",
    "patient": "patients",
    "service": "services",
    "chart_account": "accounts",
    "branch": "branches",
    "user": "users",
    "period": "fiscal_periods",
}
_NOUNS = {table: noun for noun, table in _TABLES.items()}


def lead_to_history(view: View, table: RegisterTable, noun: str) -> None:
    """Lead from the row under the cursor to its record's history; nothing where the log has none of its kind."""
    if noun not in _TABLES:
        return

    def follow(*_: object) -> None:
        row = table.current_row()
        if row is None:
            view.set_record(None)
        else:
            view.set_record(Place(noun, row.key), words_of_row(table, row))

    table.current_changed.connect(follow)
    table.settled.connect(follow)
    follow()


def words_of_row(table: RegisterTable, row: TableRow) -> str:
    """Give what a row is called: its number or name, which stands in the first column."""
    column = table.table_model().columns[0]
    return column.style.text(row, column.name)


def record_of_history(place: Place) -> tuple[str, int] | None:
    """Give table and key of the record whose history a place is; None where it is none."""
    table = _TABLES.get(place.noun.removeprefix(HISTORY)) if place.noun.startswith(HISTORY) else None
    return None if table is None else (table, place.key)


def place_of_record(table: str, key: int) -> Place | None:
    """Give the place that shows a record; None where no view does."""
    noun = _NOUNS.get(table)
    return None if noun is None else Place(noun, key)
