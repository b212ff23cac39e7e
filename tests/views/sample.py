"""A clinic with patients of every kind and a view over its plans, to try the foundation of the window with."""

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.reports.credit_notes import CREDIT_NOTES, CreditNoteQuery
from desktop_app.reports.general_ledger import GENERAL_LEDGER, LedgerQuery
from desktop_app.reports.plans import PLANS, PlanQuery
from desktop_app.reports.table import Cell
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.controls.chip import Chip, FilterChips
from desktop_app.views.controls.labels import ElidingLabel
from desktop_app.views.controls.marks import document_mark, plan_mark, session_mark
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.detail_split import DetailSplit
from desktop_app.views.look.fonts import HEADING
from desktop_app.views.operations import Operations
from desktop_app.views.pictures.package_bar import PackageBar, PackageFigures
from desktop_app.views.tables.amount_cells import BalanceCell, DateCell, MoneyCell
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import CountCell, LinkCell, NameCell, NumberCell, TextCell, TwoToneCell
from desktop_app.views.tables.columns import TableColumn, register_columns
from desktop_app.views.tables.mark_cells import OverdueCell, PostingCell, SessionsCell, StatusCell
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.views.view import Menu, Place, Standard, View
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic, Clock, new_clinic

TODAY = date(2025, 8, 20)
PLANS_SOLD = 24
HOSTILE = (
    "<b>x</b>",
    "Rao & Sons, Tom &amp; Jerry",
    "सुनीता वर्मा",
    "Lakshmi Venkataraman-Subramaniam of the Third Cross Street near the Temple Tank",
    "=cmd|'/c calc'!A1",
    "A" * 90,
)
NAMES = (*HOSTILE, "Fatima Sheikh", "Rohan Mehta", "नेहा गुप्ता", "Arjun Nair")


def sample_clinic(path: Path) -> Clinic:
    """Copy a book with twenty-four plans, a posted note and a draft to a path and open it."""
    shutil.copy(_template(), path)
    clock = Clock(TODAY)
    books = open_books(path, clock=clock)
    with books.reading() as reading:
        (user,) = users(reading)
    return Clinic(books, clock, user)


@cache
def _template() -> Path:
    """Sell plans to patients of every kind; the first is used by two of five, paid by 4,000 and discontinued."""
    path = Path(mkdtemp(prefix="clinic-")) / "sample.clinicbook"
    clinic = new_clinic(path)
    clinic.clock.today = TODAY
    for number in range(PLANS_SOLD):
        sold = orders.sell(
            clinic,
            patient=NewPatient(full_name=NAMES[number % len(NAMES)], phone=f"98200{number:05d}"),
            package=orders.line(1_000_000 + 50_000 * number),
            sessions=(5, 8, 12, 4, 1, 3)[number % 6],
        )
        if number % 3 == 0:
            orders.complete(clinic, 1, plan_id=sold.plan_id)
        if number % 4 == 1:
            orders.receive(clinic, 400_000, invoice_id=sold.invoice_id, patient_id=sold.patient_id)
    orders.complete(clinic, 2, plan_id=1)
    orders.receive(clinic, 400_000, invoice_id=1, patient_id=1)
    orders.discontinue(clinic, plan_id=1)
    orders.draft(clinic)
    clinic.books.close()
    return path


def tone_of_plan(row: TableRow) -> RowTone:
    return RowTone.QUIET if row["status"] in {"completed", "expired"} else RowTone.NORMAL


def plans_table(operations: Operations) -> RegisterTable:
    columns = register_columns(
        PLANS,
        (
            TableColumn("plan_number", "Number", NumberCell()),
            TableColumn("patient", "Patient", NameCell(), stretch=6),
            TableColumn("package", "Package", TextCell(), stretch=5),
            TableColumn("status", "Status", StatusCell(plan_mark)),
            TableColumn("done", "Sessions", SessionsCell(total="sessions", cancelled="cancelled")),
            TableColumn("outstanding", "Still due", MoneyCell(sample="88,88,888.88")),
            TableColumn("next_due", "Next due", OverdueCell(today=lambda: TODAY, with_year=False)),
        ),
    )
    model = PagedModel(PLANS, columns, operations, PlanQuery(today=TODAY))
    return RegisterTable("plans", "Plans", model, tone_of=tone_of_plan)


def notes_table(operations: Operations) -> RegisterTable:
    columns = register_columns(
        CREDIT_NOTES,
        (
            TableColumn("number", "Number", NumberCell(missing="Draft")),
            TableColumn("date", "Date", DateCell(with_year=False)),
            TableColumn("patient", "Patient", NameCell(), stretch=1),
            TableColumn("against", "Against", LinkCell()),
            TableColumn("status", "Status", StatusCell(document_mark, words=("Half posted",))),
            TableColumn("total", "Amount", MoneyCell(sample="88,88,888.88")),
            TableColumn(
                "ar_entry",
                "Posting",
                PostingCell(ledger="gl_transaction", flag="gl_posted", status="status"),
                sortable=False,
            ),
        ),
    )
    return RegisterTable("notes", "Credit notes", PagedModel(CREDIT_NOTES, columns, operations, CreditNoteQuery()))


def ledger_table(operations: Operations, account_id: int) -> RegisterTable:
    columns = register_columns(
        GENERAL_LEDGER,
        (
            TableColumn("date", "Date", DateCell(once=True)),
            TableColumn("voucher_number", "Document", LinkCell()),
            TableColumn("patient", "Patient and particulars", TwoToneCell("narration"), stretch=1),
            TableColumn("debit", "Debit", MoneyCell(zero="")),
            TableColumn("credit", "Credit", MoneyCell(zero="")),
            TableColumn("balance", "Balance", BalanceCell(), sortable=False),
        ),
    )
    model = PagedModel(GENERAL_LEDGER, columns, operations, LedgerQuery(account_id=account_id))
    return RegisterTable("ledger", "General ledger", model, row_height=26)


def sessions_table() -> SmallTable:
    table = SmallTable(
        "Sessions",
        (
            TableColumn("number", "Session", CountCell(), sortable=False),
            TableColumn("on", "Date", DateCell(), stretch=1, sortable=False),
            TableColumn("status", "Status", StatusCell(session_mark, words=("Scheduled",)), sortable=False),
            TableColumn("value", "Value", MoneyCell(sample="8,888.88"), sortable=False),
        ),
    )
    statuses = ("completed", "completed", "scheduled", "scheduled", "scheduled")
    rows: list[tuple[int, dict[str, Cell]]] = [
        (number, {"number": number, "on": date(2025, 5 + number, 2), "status": status, "value": 200_000})
        for number, status in enumerate(statuses, start=1)
    ]
    table.set_rows(rows)
    table.set_totals([PinnedRow("Total", {"value": 1_000_000})])
    return table


class SampleView(View):
    """A table with a detail beside it, put together as the views of the program are."""

    def __init__(self, operations: Operations, table: RegisterTable, *, title: str, icon: str, shortcut: str) -> None:
        super().__init__(title=title, icon=icon, shortcut=shortcut)
        self.operations, self.table = operations, table
        self.triggered: list[str] = []
        self.search = SearchField("Find patient, phone, number", shortcut="Ctrl+F")
        self.chips = FilterChips("Status")
        self._add_actions()
        self._lay_out_body()
        table.selection_changed.connect(self._tell_selection)

    def opens(self, place: Place) -> bool:
        if self.table.name != "plans" or place.noun != "plan":
            return False
        self.table.go_to_key(place.key)
        return True

    def came_to_front(self) -> None:
        self.table.setFocus()

    def _add_actions(self) -> None:
        for standard, text in ((Standard.NEW, f"Begin {self.title}"), (Standard.FIND, ""), (Standard.REFRESH, "")):
            action = QAction(text, self)
            action.triggered.connect(lambda _checked=False, standard=standard: self.triggered.append(standard))
            self.set_standard(standard, action)
        self.standards()[Standard.FIND].triggered.connect(self.search.take_focus)
        stop = QAction(f"Stop {self.title}", self)
        stop.setShortcut("Ctrl+Shift+X")
        stop.triggered.connect(lambda: self.triggered.append("stop"))
        self.add_to_menu(Menu.PLANS, stop, only_here=True)

    def _lay_out_body(self) -> None:
        self.head.set_fact("24 in FY 2025\u201326")
        self.head.add(self.search)
        self.head.add(IconButton("columns", "Columns"))
        self.head.add(IconButton("export", "Export to CSV (Ctrl+E)"))
        if self.primary_action is not None:
            self.head.add(Button.of(self.primary_action, Kind.PRIMARY, caption="Ctrl+N"))
        for key, text in (("", "All"), ("active", "Active"), ("suspended", "Suspended"), ("completed", "Completed")):
            self.chips.add(key, text)
        self.chips.add("overdue", "Overdue", sign="warning", tone="bad")
        self.chips.set_counts({"": 24, "active": 23, "overdue": 22, "suspended": 0, "completed": 0})
        year = Chip("Sold this year", sign="calendar", removable=True)
        self.head.add_second_row([self.chips], [year, Chip("Add filter", sign="plus")])
        split = DetailSplit(self.table.name, self.table, self._detail())
        self.set_standard(Standard.DETAIL, split.fold_action)
        self.set_body(split)

    def _detail(self) -> Ground:
        detail = Ground("surface")
        bar = PackageBar()
        bar.set_figures(PackageFigures(session_paise=(200_000,) * 5, used_sessions=2, paid_paise=400_000))
        column = QVBoxLayout(detail)
        column.setContentsMargins(8, 12, 6, 12)
        column.addWidget(ElidingLabel(HOSTILE[3], HEADING))
        column.addWidget(Badge(plan_mark("active")))
        column.addWidget(bar)
        column.addWidget(sessions_table())
        column.addStretch(1)
        return detail

    def _tell_selection(self) -> None:
        self.table.sum_selected(("outstanding",) if self.table.name == "plans" else (), self._show_sums)

    def _show_sums(self, count: int, sums: object) -> None:
        self.selection_told.emit(f"{count} selected, {sums}")


def sample_views(clinic: Clinic, operations: Operations) -> list[View]:
    account = int(clinic.value("SELECT account_id FROM accounts WHERE code = '1100'"))
    ledger = SampleView(
        operations, ledger_table(operations, account), title="General ledger", icon="ledger", shortcut="Ctrl+3"
    )
    ledger.group = "Books"
    ledger.table.set_opening([PinnedRow("Opening balance, 1 Aug 2025", {"balance": 41_23_500_50})])
    ledger.table.set_totals([PinnedRow("Total of the period", {"debit": 3_51_880_00, "credit": 2_63_498_00})])
    plans = SampleView(operations, plans_table(operations), title="Plans", icon="plans", shortcut="Ctrl+1")
    plans.table.set_totals([PinnedRow("24 plans", {"outstanding": 38_64_210_00})])
    notes = SampleView(operations, notes_table(operations), title="Credit notes", icon="credit-note", shortcut="Ctrl+2")
    return [plans, notes, ledger]
