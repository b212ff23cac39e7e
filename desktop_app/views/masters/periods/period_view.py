"""The months of the books: open or locked, what was posted in each and is left to do; their years and returns."""

from PySide6.QtGui import QAction

from desktop_app.accounting.calendar import FiscalYear
from desktop_app.reports.closing import MonthDetail, month_detail
from desktop_app.reports.periods import LOCKED, OPEN, PAST, PERIODS, YEAR_CLOSED, next_year
from desktop_app.repositories.books import Reading
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.masters.master import ChipWords, Master, MasterWords, Saved
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.masters.periods.month_cell import MonthCell
from desktop_app.views.masters.periods.period_dialogs import lock_dialog, next_year_dialog, unlock_dialog
from desktop_app.views.masters.periods.period_pane import PeriodPane
from desktop_app.views.masters.periods.period_work import PeriodWork
from desktop_app.views.masters.periods.words import month_mark, month_name, words
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import CountCell, NumberCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Menu
from desktop_app.workflows.lock_period import PeriodLocked
from desktop_app.workflows.open_fiscal_year import FiscalYearOpened
from desktop_app.workflows.steps import roles
from desktop_app.workflows.unlock_period import PeriodUnlocked


class PeriodView(MasterView):
    """The register of months: what is open is locked with those before it, what is locked is unlocked alone."""

    def __init__(self, operations: Operations) -> None:
        self._month, self._has_begun = "", False
        super().__init__(operations, _master())
        self.fill(self._add_actions)

    def make_pane(self) -> PeriodPane:
        """Make the pane of the month under the cursor."""
        self._pane = PeriodPane(self.operations)
        return self._pane

    def _add_actions(self) -> None:
        pane, self.work = self._pane, PeriodWork(self)
        pane.add_action(self.edit, caption="F2")
        for action in self.work.of_month():
            pane.add_action(action)
        for action in self.work.of_year():
            pane.add_action(action, of_year=True)
        months = QAction(self.tr("&Lock or unlock a month"), self)  # from anywhere: it brings this view to the front
        months.setShortcut("Ctrl+Shift+L")
        self.add_to_menu(Menu.ACCOUNTS, months)
        self.table.current_changed.connect(self._name_actions)
        self.table.paged_model().dataChanged.connect(self._name_actions)
        self.table.settled.connect(self._begin)
        self.table.catch_up()

    def add_record(self) -> None:
        """Open the financial year that comes after those on file."""
        self.operations.read(next_year, self._open_year, self.show_error)

    def after_new(self, result: FiscalYearOpened) -> Saved:
        """Say that it is open."""
        return Saved(result.first_period_id, self.tr("FY {year} opened").format(year=result.label))

    def read_record(self, key: int, reading: Reading) -> MonthDetail:
        """Read a month as it stands."""
        return month_detail(reading, key)

    def edit_dialog(self, record: MonthDetail) -> WorkflowDialog:
        """Lock a month, or unlock it where it is locked."""
        self._month = month_name(record.period.start_date)
        if record.period.status == LOCKED:
            return unlock_dialog(self.operations, record, self.window())
        return lock_dialog(self.operations, record, self.window(), go_to=self.place_wanted.emit)

    def after_edit(self, result: PeriodLocked | PeriodUnlocked) -> Saved:
        """Say what is done."""
        is_locked = isinstance(result, PeriodLocked)
        text = self.tr("Locked up to {month}") if is_locked else self.tr("{month} unlocked")
        return Saved(result.period_id, text.format(month=self._month))

    def why_not_edit(self, row: TableRow) -> str:
        """Keep the months of a closed year locked; what else is locked the owner unlocks."""
        if row["status"] == YEAR_CLOSED:
            return self.tr("FY {year} is closed: its months stay locked").format(year=row["year"])
        if row["status"] == LOCKED and roles.refusal(self.operations.user, roles.OWNER) is not None:
            return self.tr("Only the owner unlocks a month")
        return ""

    def _open_year(self, year: FiscalYear) -> None:
        self.open_dialog(next_year_dialog(self.operations, year, self.window()), self.after_new)

    def _begin(self) -> None:
        """Begin in the month of today: those after it are still empty."""
        model, today = self.table.paged_model(), self.operations.today()
        if not self._has_begun and model.rowCount():
            self._has_begun = True
            rows = (model.row_at(number) for number in range(model.rowCount()))
            at = next((number for number, row in enumerate(rows) if row is not None and row["month"] <= today), 0)
            self.table.go_to_row(at)
        self._name_actions()

    def _name_actions(self, *_: object) -> None:
        """Say what would be done with the month under the cursor, and with its year."""
        row = self.table.current_row()
        is_locked = row is not None and row["status"] in {LOCKED, YEAR_CLOSED}
        self.edit.setText(self.tr("Unlock month...") if is_locked else self.tr("Lock up to here..."))
        if row is not None:
            self.work.name_actions(row)


def _master() -> Master:
    return Master(
        name="periods",
        title=words("Periods"),
        icon="periods",
        shortcut="Ctrl+9",
        group=words("Set-up"),
        noun="period",
        tables=("periods", "general_ledger", "credit_notes"),
        report=PERIODS,
        columns=(
            TableColumn("month", words("Month"), MonthCell(), stretch=1),
            TableColumn("year", words("Financial year"), NumberCell(sample="88-88")),
            TableColumn("moved", words("Posted"), MoneyCell(), stretch=1),
            TableColumn("drafts", words("Drafts left"), CountCell()),
            TableColumn("gstr1_filed_on", words("GSTR-1 filed"), DateCell()),
            TableColumn("annual_filed_on", words("Annual return"), DateCell(), shown=False),
            TableColumn("status", words("Status"), StatusCell(month_mark, words=(words("Year closed"),))),
        ),
        chips=(
            ChipWords(OPEN, words("Open")),
            ChipWords(PAST, words("Over, not locked"), sign="clock"),
            ChipWords(LOCKED, words("Locked"), sign="lock"),
        ),
        words=MasterWords(
            one=words("1 month"),
            many=words("{count} months"),
            find=words("Find 2025-08, 25-26"),
            new=words("Open next year..."),
            edit=words("Lock up to here..."),
            empty=words("There is no financial year yet"),
            empty_sentence=words("The months of the books appear here with what was posted in each."),
            unmatched=words("No month matches \u201c{text}\u201d"),
            nothing=words("No month is left by this filter"),
            choose=words("Choose a month first"),
        ),
    )
