"""Exporting a register, or its groups, as it is on the screen: its rows, their order, the columns shown.

The file is asked for: CSV, or a workbook.

export_register(self, operations, self.table, "2025-26")      # asha-skin_plans_2025-26.csv
"""

from pathlib import Path

from desktop_app.views.csv_export import RowsBefore, csv_of_report, none_before
from desktop_app.views.file_export import FileExport
from desktop_app.views.operations import Operations
from desktop_app.views.save_dialog import ask_where_to_save, file_name
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.view import View
from desktop_app.views.workbook_export import in_its_format, kinds_of_tables


def export_register(
    view: View, operations: Operations, table: RegisterTable, *parts: str, before: RowsBefore = none_before
) -> None:
    """Ask where, then write; the dialog has asked before an existing file is replaced."""
    model = table.paged_model()

    def write(path: Path) -> None:
        names = table.shown_names()
        file = csv_of_report(model.report, model.query, model.sort_order, names, path, overwrite=True, before=before)
        wanted = in_its_format(file, table.accessibleName())
        view.begin_export(FileExport(operations, wanted, total=model.rowCount()))

    kind, *others = kinds_of_tables()
    ask_where_to_save(view, file_name(view.clinic, table.name, *parts), write, kind=kind, or_kinds=others)
