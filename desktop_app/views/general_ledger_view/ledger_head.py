"""The head of the general ledger: period and account behind the title, what narrows the lines beneath."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.tables.columns_button import ColumnsButton

if TYPE_CHECKING:
    from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView


def lay_out_head(view: "LedgerView", export_lines: Callable[[], object]) -> None:
    """Put the controls of the ledger into its head."""
    filters, head, does = view.filters, view.head, view.does
    columns = ColumnsButton()
    columns.lead_to(view.register)
    export = IconButton("export", QCoreApplication.translate("LedgerView", "Export to CSV (Ctrl+E)"))
    export.clicked.connect(lambda *_: export_lines())
    head.add_beside_title(filters.period)
    head.add_beside_title(filters.account)
    for control in (filters.search, columns, export, Button.of(does.post, Kind.PRIMARY, caption="Ctrl+N")):
        head.add(control)
    head.add_second_row(
        [filters.branch, filters.source, filters.patient, *view.register.controls()],
        [view.count, Button.of(does.trial_balance, caption="Ctrl+T")],
    )
