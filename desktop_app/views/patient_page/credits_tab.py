"""What the patient has with the clinic: advances and credit notes that are not used up, and what of them is applied."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.patient_credits import ADVANCE, NOTE, Application, patient_credits
from desktop_app.reports.patient_figures import credits_of_patient
from desktop_app.reports.table import Cell, Row
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.operations import Operations
from desktop_app.views.patient_page.page_tab import PageTab
from desktop_app.views.patient_page.words import words
from desktop_app.views.refunds.words import state_mark
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import LinkCell, NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.views.view import Place

_SUMS = ("open", "kept", "asked", "payable")


@dataclass(frozen=True, slots=True)
class _Found:
    rows: tuple[Row, ...]
    totals: Mapping[str, int]
    applied: tuple[Application, ...]


class CreditsTab(PageTab):
    """Two tables, one above the other: what can be used, and what was."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self._applied: tuple[Application, ...] = ()
        self._is_known = False
        self._buttons = QHBoxLayout()
        self.credits = SmallTable(words("Advances and credits that are left"), _credit_columns(), scrolls=True)
        self.applied = SmallTable(words("What of them is applied"), _applied_columns(), scrolls=True)
        self._nothing = {
            self.credits: Label(words("No advance and no credit is left."), SMALL, "text2"),
            self.applied: Label(words("Nothing was applied."), SMALL, "text2"),
        }
        self._lay_out()
        self.credits.opened.connect(self._open)
        self.credits.link_followed.connect(lambda row, _name: self._open(row))
        for table in (self.credits, self.applied):
            table.current_changed.connect(lambda _row: self.chosen.emit())

    def offer(self, *actions: QAction) -> None:
        """Give actions their buttons."""
        for action in actions:
            self._buttons.addWidget(Button.of(action, bare=True))

    def begin(self) -> None:
        """Show nothing of the patient before."""
        self._applied, self._is_known = (), False
        for table in (self.credits, self.applied):
            table.set_rows(())
            table.set_totals(())

    def read(self) -> None:
        """Read both."""
        self.cancel()
        read = partial(_read, self.patient_id or 0, MasterQuery(today=self.operations.today()))
        self.request = self.operations.read(read, self._show, self.failed.emit)

    def credit(self) -> TableRow | None:
        """Give the credit under the cursor."""
        return self.credits.current_row()

    def wanted_credit(self) -> tuple[str, int] | None:
        """Give the credit under the cursor as the dialog that applies one takes it."""
        row = self.credit()
        return None if row is None else (NOTE if row["control"] == "AR" else ADVANCE, row["document_id"])

    def application(self) -> Application | None:
        """Give what is under the cursor of what is applied."""
        row = self.applied.current_row()
        return None if row is None else self._applied[row.key]

    def applications(self) -> int | None:
        """Count what is applied; None while nobody has looked."""
        return len(self._applied) if self._is_known else None

    def take_focus(self) -> None:
        """Begin in what can be used; while it is on its way, wait for it."""
        tables = [table for table in (self.credits, self.applied) if table.rows() and self.request is None]
        (tables[0] if tables else self).setFocus()

    def _show(self, found: _Found) -> None:
        self.request, self._applied, self._is_known = None, found.applied, True
        names = [column.name for column in credits_of_patient(0).columns]
        rows = [(int(str(key)), dict(zip(names, cells, strict=True))) for key, *cells in found.rows]
        self.credits.set_rows(rows)
        self.credits.set_totals([PinnedRow(words("Together"), found.totals)] if rows else [])
        self.applied.set_rows((at, _cells(each)) for at, each in enumerate(found.applied))
        for table in (self.credits, self.applied):
            table.setVisible(bool(table.rows()))
            self._nothing[table].setVisible(not table.rows())
            if table.current_row() is None and table.rows():
                table.go_to_row(0)
        self.chosen.emit()
        if self.hasFocus():  # there was nothing to begin with
            self.take_focus()

    def _open(self, row: TableRow) -> None:
        noun = "credit_note" if row["control"] == "AR" else "receipt"
        self.place_wanted.emit(Place(noun, row["document_id"]))

    def _lay_out(self) -> None:
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(18, 8, 14, 8)
        head.setSpacing(8)
        head.addWidget(Label(words("Advances and credits that are left"), BODY_STRONG))
        head.addStretch(1)
        head.addLayout(self._buttons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.credits, 3)
        column.addWidget(self._nothing[self.credits])
        column.addWidget(hairline())
        title = Label(words("What of them is applied"), BODY_STRONG)
        title.setContentsMargins(18, 10, 0, 6)
        column.addWidget(title)
        column.addWidget(self.applied, 2)
        column.addWidget(self._nothing[self.applied])
        column.addStretch(1)
        for label in self._nothing.values():
            label.setContentsMargins(18, 0, 0, 10)
        self._buttons.setSpacing(8)


def _read(patient_id: int, query: MasterQuery, reading: Reading) -> _Found:
    report = credits_of_patient(patient_id)
    return _Found(
        rows=tuple(report.rows(reading, query)),
        totals=report.totals(reading, query, _SUMS),
        applied=patient_credits(reading, patient_id).applications,
    )


def _cells(each: Application) -> dict[str, Cell]:
    return {"number": each.number, "invoice": each.invoice_number, "date": each.on, "amount": each.amount_paise}


def _money(name: str, heading: str) -> TableColumn:
    return TableColumn(name, heading, MoneyCell(sample="88,888.88"), sortable=False)


def _credit_columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("number", words("Credit", "of a patient"), LinkCell(sample="RCP8/88-88/88888"), sortable=False),
        TableColumn("date", words("Date"), DateCell(), sortable=False),
        TableColumn("kind", words("Kind"), TextCell(), stretch=1, least=88, sortable=False),
        _money("credit", words("Amount")),
        _money("open", words("Left")),
        _money("kept", words("Kept")),
        _money("asked", words("Asked for")),
        _money("payable", words("To pay back")),
        TableColumn("status", words("Status"), StatusCell(state_mark, words=(state_mark("to_pay").word,))),
    )


def _applied_columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("number", words("Credit", "of a patient"), NumberCell(sample="RCP8/88-88/88888"), sortable=False),
        TableColumn("date", words("Applied on"), DateCell(), sortable=False),
        TableColumn("invoice", words("To invoice"), NumberCell(sample="INV8/88-88/88888"), stretch=1, sortable=False),
        _money("amount", words("Amount")),
    )
