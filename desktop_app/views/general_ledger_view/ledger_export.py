"""Files of the ledger: its lines with the opening balance over them, and the trial balance beside it."""

from functools import partial
from pathlib import Path

from desktop_app.reports import csv_file, trial_balance
from desktop_app.reports.general_ledger import LedgerQuery, opening_row
from desktop_app.reports.table import Row
from desktop_app.reports.trial_balance import TrialBalanceQuery, closing_rows
from desktop_app.repositories.books import Reading
from desktop_app.views.csv_export import CsvFile, none_before
from desktop_app.views.file_export import FileExport
from desktop_app.views.general_ledger_view.ledger_table import LedgerTable
from desktop_app.views.operations import Operations
from desktop_app.views.register_export import export_register
from desktop_app.views.save_dialog import ask_where_to_save, file_name
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.view import View
from desktop_app.views.workbook_export import in_its_format, kinds_of_tables


def export_lines(view: View, operations: Operations, table: RegisterTable, *parts: str) -> None:
    """Write the lines as they are shown, an account's opening balance first; or groups, which have none."""
    is_of_lines = isinstance(table, LedgerTable)
    before = partial(_opening, query=table.paged_model().query) if is_of_lines else none_before
    export_register(view, operations, table, *parts, before=before)


def export_trial_balance(view: View, operations: Operations, query: TrialBalanceQuery) -> None:
    """Write the trial balance as it is shown, with its total."""
    columns, _ = csv_file.pick(trial_balance.COLUMNS, trial_balance.CLOSING, ())

    def write(path: Path) -> None:
        rows = partial(closing_rows, query=query)
        file = CsvFile(path=path, columns=columns, rows=rows, overwrite=True)
        view.begin_export(FileExport(operations, in_its_format(file, trial_balance.TITLE), total=0))

    kind, *others = kinds_of_tables()
    proposed = file_name(view.clinic, trial_balance.NAME, query.dated_to.isoformat())
    ask_where_to_save(view, proposed, write, kind=kind, or_kinds=others)


def _opening(reading: Reading, *, query: LedgerQuery) -> tuple[Row, ...]:
    opening = opening_row(reading, query)
    return () if opening is None else (opening,)
