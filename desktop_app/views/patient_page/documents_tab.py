"""All documents of the patient in one list: chips by kind, a search, what is open of each; Enter opens one."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.reports.masters import MasterQuery, count_each
from desktop_app.reports.patient_documents import INVOICES, JOURNALS, KINDS, NOTES, RECEIPTS, REFUNDS, patient_documents
from desktop_app.reports.report import Report
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.marks import document_mark
from desktop_app.views.controls.search_chip import SearchChip
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations
from desktop_app.views.patient_page.kind_cell import KindCell
from desktop_app.views.patient_page.page_tab import PageTab
from desktop_app.views.patient_page.words import words
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell, shown_paise
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import LinkCell, TextCell
from desktop_app.views.tables.columns import TableColumn, register_columns
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Place

NAME = "patient-documents"

_OVER = frozenset({"reversed", "cancelled", "rejected"})
_Figures = tuple[Mapping[str, int], Mapping[str, int]]


class DocumentsTab(PageTab):
    """Chips and search above the table; the table is made anew for each patient, whose list is a report of its own."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.table: RegisterTable | None = None
        self._report: Report[MasterQuery] | None = None
        self._query = MasterQuery(today=operations.today())
        self.chips = FilterChips(words("Kinds of documents"))
        self.search = SearchField(words("Find number, words"), shortcut="Ctrl+F")
        self._nothing = Label(style=SMALL, tone="text2")
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.chips.chosen.connect(lambda only: self._ask(only=only))
        self.search.searched.connect(lambda text: self._ask(search=text))
        self.search.finished.connect(self.take_focus)
        self.search.left.connect(self.take_focus)

    def begin(self) -> None:
        """Begin with all documents of another patient."""
        if self.table is not None:
            self._column.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        self._report = None if self.patient_id is None else patient_documents(self.patient_id)
        self.chips.choose("")
        self.search.empty()
        self._query = MasterQuery(today=self.operations.today())

    def read(self) -> None:
        """Read rows, counts and sums."""
        if self._report is None:
            return
        if self.table is None:
            self._make_table(self._report)
        else:
            self.table.reload()
        self._read_figures(self._report)

    def is_reading(self) -> bool:
        """Tell whether rows or counts are on their way."""
        return super().is_reading() or (self.table is not None and self.table.paged_model().is_loading())

    def show_kind(self, kind: str) -> None:
        """Keep one kind of documents; all for ""."""
        self.chips.choose(kind)
        self._ask(only=kind)

    def row(self) -> TableRow | None:
        """Give the document under the cursor."""
        return None if self.table is None else self.table.current_row()

    def invoice(self) -> TableRow | None:
        """Give the invoice under the cursor: its key, what is due, its status."""
        row = self.row()
        if row is None or row["kind"] != INVOICES:
            return None
        cells = {"due": row["open"], "status": row["status"], "number": row["number"]}
        return TableRow.of(row["document_id"], cells)

    def journal(self) -> Place | None:
        """Give the place of the journal behind the document under the cursor; None where it is not posted."""
        row = self.row()
        return None if row is None or not row["transaction_id"] else Place("journal", row["transaction_id"])

    def take_focus(self) -> None:
        """Begin in the table."""
        if self.table is not None:
            self.table.setFocus()

    def tell_selection(self) -> None:
        """Say how many are selected, and what they come to."""
        if self.table is not None:
            self.table.sum_selected(("amount",), self._tell_sums)

    def _make_table(self, report: Report[MasterQuery]) -> None:
        model = PagedModel(report, register_columns(report, _columns()), self.operations, self._query)
        table = RegisterTable(NAME, words("Documents of the patient"), model, tone_of=_tone_of, parent=self)
        table.set_totals([PinnedRow("")])
        table.opened.connect(self._open)
        table.link_followed.connect(lambda row, _name: self._open(row))
        table.current_changed.connect(lambda _row: self.chosen.emit())
        table.selection_changed.connect(self.tell_selection)
        table.settled.connect(self._settled)
        table.typed.connect(self._type)
        self._column.insertWidget(1, table, 1)
        self.table = table

    def _ask(self, *, only: str | None = None, search: str | None = None) -> None:
        query = MasterQuery(
            today=self._query.today,
            only=self._query.only if only is None else only,
            search=self._query.search if search is None else search,
        )
        if query != self._query:
            self._query = query
            if self.table is not None and self._report is not None:
                self.table.set_query(query)
                self._read_figures(self._report)

    def _read_figures(self, report: Report[MasterQuery]) -> None:
        self.cancel()
        self.request = self.operations.read(partial(_read, report, self._query), self._show_figures, self.failed.emit)

    def _show_figures(self, figures: _Figures) -> None:
        self.request = None
        counts, sums = figures
        self.chips.set_counts(counts)
        count = counts[self._query.only]
        text = words("1 document") if count == 1 else words("{count} documents").format(count=count)
        if self.table is not None:
            self.table.set_totals([PinnedRow(text, sums)])
            self.table.setVisible(bool(count))
        self._nothing.setText("" if count else self._why_nothing())
        self._nothing.setVisible(not count)

    def _why_nothing(self) -> str:
        if self._query.search:
            return words("No document matches “{text}”").format(text=self._query.search)
        return words("No document of this kind.") if self._query.only else words("No document yet.")

    def _settled(self) -> None:
        if self.table is not None and self.table.current_row() is None and self.table.model().rowCount():
            self.table.go_to_row(0)
        self.chosen.emit()

    def _open(self, row: TableRow) -> None:
        self.place_wanted.emit(Place(row["kind"], row["document_id"]))

    def _type(self, text: str) -> None:
        self.search.take_focus()
        self.search.setText(text)

    def _tell_sums(self, count: int, sums: Mapping[str, int] | None) -> None:
        text = words("1 document selected") if count == 1 else words("{count} documents selected").format(count=count)
        if sums is not None:
            text += f" · ₹{shown_paise(sums['amount'])}"
        self.told.emit(text if count else "")

    def _lay_out(self) -> None:
        names = {
            "": words("All"),
            INVOICES: words("Invoices"),
            RECEIPTS: words("Receipts"),
            NOTES: words("Credit notes"),
            REFUNDS: words("Refunds"),
            JOURNALS: words("Journals"),
        }
        for key, name in names.items():
            self.chips.add(key, name)
        head = QHBoxLayout()
        head.setContentsMargins(18, 8, 14, 8)
        head.addWidget(self.chips)
        head.addWidget(SearchChip(self.search))
        head.addStretch(1)
        head.addWidget(self.search)
        self._nothing.setContentsMargins(18, 6, 14, 0)
        self._nothing.hide()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self._nothing)
        self._column.addStretch(0)


def _read(report: Report[MasterQuery], query: MasterQuery, reading: Reading) -> _Figures:
    """Read the counts of the chips; sums where all rows are of one kind, for amounts of several do not add up."""
    counts = count_each(reading, report, query, ("", *KINDS))
    return counts, report.totals(reading, query, ("amount", "open")) if query.only else {}


def _tone_of(row: TableRow) -> RowTone:
    return RowTone.QUIET if row["status"] in _OVER else RowTone.NORMAL


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("date", words("Date"), DateCell()),
        TableColumn("kind", words("Kind"), KindCell("source"), least=110),
        TableColumn("number", words("Number"), LinkCell(sample="RCP8/88-88/88888")),
        TableColumn("what", words("What"), TextCell(), stretch=1, least=110),
        TableColumn("amount", words("Amount"), MoneyCell(sample="88,888.88")),
        TableColumn("open", words("Open", "an amount"), MoneyCell(sample="88,888.88")),
        TableColumn(
            "status", words("Status"), StatusCell(document_mark, words=tuple(map(_word, ("half_posted", "requested"))))
        ),
    )


def _word(status: str) -> str:
    return document_mark(status).word
