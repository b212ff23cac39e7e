"""The patient's statement on the screen: the report itself, its balance with its side, for a period."""

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.accounting.date_range import DateRange, this_year
from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.patient_standing import PAPER
from desktop_app.reports.patient_statement import REPORTS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Opens, Sheet
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.buttons import IconButton
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.period_field import PeriodField, words_of
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations
from desktop_app.views.patient_page.page_tab import PageTab
from desktop_app.views.patient_page.statement_table import StatementTable
from desktop_app.views.patient_page.words import words
from desktop_app.views.reports.report_places import place_of
from desktop_app.views.tables.amount_cells import shown_paise

STATEMENT: NamedReport = REPORTS[0]


class StatementTab(PageTab):
    """Period above, the lines beneath."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self._mrn = ""
        today = operations.today()
        self.period = PeriodField(today)
        self.period.set_range(this_year(today))
        self.table = StatementTable("patient-statement", words("Statement of the patient"), PAPER, ())
        self._hint = Label(words("Enter on a line opens its document."), SMALL, "text2")
        self._buttons = QHBoxLayout()
        self._lay_out()
        self.period.range_changed.connect(lambda _range: self.reload())
        self.table.cell_opened.connect(self._open)
        self.table.selection_changed.connect(self.tell_selection)

    def name_patient(self, mrn: str) -> None:
        """Say whose statement it is, by the clinic's number."""
        if mrn != self._mrn:
            self._mrn = mrn
            self.reload()

    def offer(self, export: QAction, printed: QAction) -> None:
        """Have buttons for what the window's own keys do here."""
        for action, button in (
            (printed, IconButton("print", words("Print (Ctrl+P)"))),
            (export, IconButton("export", words("Export (Ctrl+E)"))),
        ):
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            self._buttons.addWidget(button)

    def begin(self) -> None:
        """Show no line of the patient before."""
        self._mrn = ""
        self.table.set_lines(())

    def read(self) -> None:
        """Read the report."""
        self.cancel()
        if self._mrn:
            read = partial(_sheet, self.request_of_report())
            self.request = self.operations.read(read, self._show, self.failed.emit)

    def request_of_report(self) -> ReportRequest:
        """Give what is asked of the report."""
        shown = self.period.range()
        return ReportRequest(patient=self._mrn, dated_from=shown.first, dated_to=shown.last)

    def words_of_period(self) -> str:
        """Name the period."""
        return words_of(self.period.range())

    def show_all(self) -> None:
        """Show everything since the first document."""
        self.period.set_range(DateRange())
        self.reload()

    def take_focus(self) -> None:
        """Begin in the lines."""
        self.table.setFocus()

    def tell_selection(self) -> None:
        """Add up the selected amounts."""
        count = self.table.cells_selected()
        sums = self.table.sums() if count > 1 else {}
        self.told.emit(" · ".join(f"{name} ₹{shown_paise(paise)}" for name, paise in sums.items()))

    def _show(self, sheet: Sheet) -> None:
        self.request = None
        self.table.set_lines(sheet.lines)

    def _open(self, opens: Opens) -> None:
        self.place_wanted.emit(place_of(opens))

    def _lay_out(self) -> None:
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(18, 8, 14, 8)
        head.setSpacing(12)
        head.addWidget(self.period)
        head.addWidget(self._hint)
        head.addStretch(1)
        self._buttons.setSpacing(8)
        head.addLayout(self._buttons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)


def _sheet(request: ReportRequest, reading: Reading) -> Sheet:
    return STATEMENT.sheet(reading, request)
