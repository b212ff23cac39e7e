"""What is going on with the patient: plans and what comes next, what is not paid, what is kept, what happened last.

Every row opens what it names.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.open_documents import OpenDocument
from desktop_app.reports.patient_figures import PatientFigures
from desktop_app.reports.patient_overview import OverviewPlan, PatientOverview, patient_overview
from desktop_app.reports.subledger_documents import document_name, record_of
from desktop_app.reports.table import Cell
from desktop_app.repositories.open_items import OpenEntry
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.entries import Entries
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.marks import plan_mark
from desktop_app.views.controls.upright_scroll import UprightScroll
from desktop_app.views.look.fonts import BODY_STRONG, SMALL, scaled
from desktop_app.views.operations import Operations
from desktop_app.views.patient_page.event_entry import event_entry
from desktop_app.views.patient_page.page_head import DEFERRED, DUE, KEPT
from desktop_app.views.patient_page.page_tab import PageTab
from desktop_app.views.patient_page.words import words
from desktop_app.views.reports.report_places import place_of
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import LinkCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import OverdueCell, SessionsCell, StatusCell
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable

MOST_ROWS = 8

_EVENTS_WIDTH = 320
_WIDE = 1100
_ANY_WIDTH = 16_777_215
_SAMPLE = "88,888.88"


class OverviewTab(PageTab):
    """Tables at the left, events at the right."""

    plan_opened = Signal(int)
    all_wanted = Signal(str)  # the figure whose parts these are: what it opens has all of them

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self._documents: dict[int, OpenEntry] = {}

    def parts(self) -> Iterator[QWidget]:
        """Make the tables, and then what stands around them, each when it is asked for: all at once is felt."""
        self.plans = SmallTable(words("Plans of the patient"), _plan_columns(self.operations))
        self.debits = SmallTable(words("Not paid yet"), _debit_columns(self.operations))
        self.kept = SmallTable(words("Advances and credits"), _credit_columns())
        yield self.plans
        self.events = Entries(words("What happened last"), nothing=words("Nothing yet."))
        self._notes = {table: Label(style=SMALL, tone="text2") for table in self._tables()}
        self.more = {table: Button("", Kind.LINK) for table in self._tables()}
        for table, figure in zip(self._tables(), (DEFERRED, DUE, KEPT), strict=True):
            self.more[table].stand_flush()
            self.more[table].hide()
            self.more[table].clicked.connect(partial(self._want_all, figure))
        self._lay_out()
        self._connect()
        yield self

    def _connect(self) -> None:
        self.plans.opened.connect(lambda row: self.plan_opened.emit(row.key))
        self.plans.link_followed.connect(lambda row, _name: self.plan_opened.emit(row.key))
        for table in (self.debits, self.kept):
            table.opened.connect(self._open)
            table.link_followed.connect(lambda row, _name: self._open(row))
        for table in self._tables():
            table.current_changed.connect(lambda _row: self.chosen.emit())

    def begin(self) -> None:
        """Show nothing of the patient before."""
        self._documents = {}
        for table in self._tables():
            table.set_rows(())
            table.set_totals(())
            self.more[table].hide()
        self.events.show_entries([])

    def read(self) -> None:
        """Read plans and events; what is owed and kept comes with the head's figures."""
        self.cancel()
        read = partial(patient_overview, patient_id=self.patient_id or 0)
        self.request = self.operations.read(read, self._show, self.failed.emit)

    def show_figures(self, figures: PatientFigures) -> None:
        """Show what is not paid, and what is kept."""
        kept = (*figures.credits, *figures.advances)
        self._documents = {each.entry_id: each for each in (*(one.entry for one in figures.documents), *kept)}
        self.debits.set_totals(_total(figures.due_paise, "open"))
        self._fill(self.debits, [_debit(each) for each in figures.documents], words("Nothing is due."))
        self.kept.set_totals(_total(figures.kept_paise, "left"))
        self._fill(self.kept, [_credit(each) for each in kept], words("No advance and no credit is left."))
        if self.debits.current_row() is None and figures.documents:
            self.debits.go_to_row(0)
        self.chosen.emit()

    def plan_id(self) -> int | None:
        """Give the plan under the cursor."""
        row = self.plans.current_row()
        return None if row is None else row.key

    def invoice(self) -> TableRow | None:
        """Give the invoice under the cursor of what is not paid: its key, what is due, its status."""
        row = self.debits.current_row()
        entry = None if row is None else self._documents.get(row.key)
        if row is None or entry is None or entry.reference_type != "invoice":
            return None
        return TableRow.of(entry.reference_id, {"due": entry.open_paise, "status": "posted", "number": row["number"]})

    def take_focus(self) -> None:
        """Begin in the first table that has rows; while plans are on their way, wait for them."""
        tables = [table for table in self._tables() if table.rows() and self.request is None]
        (tables[0] if tables else self).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the events beneath the tables where there is no room beside them."""
        super().resizeEvent(event)
        self._lay_side_by_side(is_wide=self.width() >= scaled(_WIDE))

    def _lay_side_by_side(self, *, is_wide: bool) -> None:
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        self._side.setMaximumWidth(scaled(_EVENTS_WIDTH) if is_wide else _ANY_WIDTH)
        self._side.setMinimumWidth(scaled(_EVENTS_WIDTH) if is_wide else 0)

    def _show(self, overview: PatientOverview) -> None:
        self.request = None
        self._fill(self.plans, [_plan(each) for each in overview.plans], words("No plan yet."))
        if self.plans.current_row() is None and overview.plans:
            self.plans.go_to_row(0)
        self.events.show_entries([event_entry(each, self.place_wanted.emit) for each in overview.events])
        self.chosen.emit()
        if self.hasFocus():  # there was nothing to begin with
            self.take_focus()

    def _fill(self, table: SmallTable, rows: list[tuple[int, dict[str, Cell]]], nothing: str) -> None:
        """Show the first rows, and how many more there are, which opens all of them."""
        table.set_rows(rows[:MOST_ROWS])
        table.updateGeometry()
        table.setVisible(bool(rows))
        self._notes[table].setText("" if rows else nothing)
        self._notes[table].setVisible(not rows)
        self.more[table].set_words(words("and {count} more").format(count=len(rows) - MOST_ROWS))
        self.more[table].setVisible(len(rows) > MOST_ROWS)

    def _want_all(self, figure: str, *_: object) -> None:
        self.all_wanted.emit(figure)

    def _open(self, row: TableRow) -> None:
        entry = self._documents.get(row.key)
        record = None if entry is None else record_of(entry)
        if record is not None:
            self.place_wanted.emit(place_of(record))

    def _tables(self) -> tuple[SmallTable, ...]:
        return (self.plans, self.debits, self.kept)

    def _lay_out(self) -> None:
        left, right, inner = QVBoxLayout(), QVBoxLayout(), QWidget()
        left.setContentsMargins(18, 10, 14, 12)
        left.setSpacing(4)
        headings = (words("Plans"), words("Not paid yet"), words("Advances and credits"))
        for heading, table in zip(headings, self._tables(), strict=True):
            left.addWidget(Label(heading, BODY_STRONG))
            left.addWidget(table)
            left.addWidget(self._notes[table])
            left.addWidget(self.more[table], 0, Qt.AlignmentFlag.AlignLeft)
            left.addSpacing(12)
        left.addStretch(1)
        right.setContentsMargins(8, 10, 8, 12)
        title = Label(words("What happened last"), BODY_STRONG)
        title.setContentsMargins(11, 0, 0, 0)
        right.addWidget(title)
        right.addWidget(self.events)
        right.addStretch(1)
        self._side, self._row = QWidget(), QHBoxLayout(inner)
        self._side.setLayout(right)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._side)
        self._lay_side_by_side(is_wide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(UprightScroll(inner))


def _total(paise: int, name: str) -> list[PinnedRow]:
    return [PinnedRow(words("Together"), {name: paise})] if paise else []


def _plan(each: OverviewPlan) -> tuple[int, dict[str, Cell]]:
    return each.plan_id, {
        "number": each.plan_number,
        "package": each.package_name,
        "status": each.status,
        "done": each.used_sessions,
        "sessions": each.total_sessions,
        "cancelled": each.cancelled_sessions,
        "next_session": each.next_session,
        "next_due": each.next_due,
        "open": each.open_paise,
    }


def _debit(each: OpenDocument) -> tuple[int, dict[str, Cell]]:
    return each.entry.entry_id, {
        "number": each.entry.reference_number,
        "document": document_name(each.entry),
        "date": each.entry.document_date,
        "due": each.items[0].due_date,
        "amount": each.entry.amount_paise,
        "open": each.entry.open_paise,
    }


def _credit(each: OpenEntry) -> tuple[int, dict[str, Cell]]:
    return each.entry_id, {
        "number": each.reference_number,
        "document": document_name(each),
        "date": each.document_date,
        "amount": -each.amount_paise,
        "left": -each.open_paise,
    }


def _money(name: str, heading: str) -> TableColumn:
    return TableColumn(name, heading, MoneyCell(sample=_SAMPLE), sortable=False)


def _plan_columns(operations: Operations) -> Iterable[TableColumn]:
    return (
        TableColumn("number", words("Number"), LinkCell(), sortable=False),
        TableColumn("package", words("Package"), TextCell(), stretch=1, least=90, sortable=False),
        TableColumn("status", words("Status"), StatusCell(plan_mark), sortable=False),
        TableColumn("done", words("Sessions"), SessionsCell(total="sessions", cancelled="cancelled"), sortable=False),
        TableColumn("next_session", words("Next session"), DateCell(), sortable=False),
        TableColumn(
            "next_due", words("Next due"), OverdueCell(today=operations.today, with_year=False), sortable=False
        ),
        _money("open", words("Still due")),
    )


def _debit_columns(operations: Operations) -> Iterable[TableColumn]:
    return (
        TableColumn("number", words("Number"), LinkCell(), sortable=False),
        TableColumn("document", words("Document"), TextCell(), stretch=1, least=70, sortable=False),
        TableColumn("date", words("Date"), DateCell(), sortable=False),
        TableColumn("due", words("Due"), OverdueCell(today=operations.today, with_year=False), sortable=False),
        _money("amount", words("Amount")),
        _money("open", words("Still due")),
    )


def _credit_columns() -> Iterable[TableColumn]:
    return (
        TableColumn("number", words("Number"), LinkCell(), sortable=False),
        TableColumn("document", words("Document"), TextCell(), stretch=1, least=70, sortable=False),
        TableColumn("date", words("Date"), DateCell(), sortable=False),
        _money("amount", words("Amount")),
        _money("left", words("Left")),
    )
