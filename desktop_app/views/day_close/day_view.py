"""The days of the counter: opened with a float, counted and closed in the evening, opened again, printed."""

from functools import partial

from PySide6.QtGui import QAction

from desktop_app.accounting.date_range import DateRange
from desktop_app.reports.days import CLOSED, OPEN, DayDetail, day_detail, day_to_close
from desktop_app.repositories.books import Reading
from desktop_app.views.day_close.close_dialog import CloseDayDialog
from desktop_app.views.day_close.day_pane import DayPane
from desktop_app.views.day_close.open_dialog import OpenDayDialog
from desktop_app.views.day_close.register import day_master
from desktop_app.views.day_close.words import difference_words
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.journal_dialog import lead_to_journal
from desktop_app.views.masters.document_view import DocumentView
from desktop_app.views.masters.master import Saved
from desktop_app.views.operations import Operations
from desktop_app.views.permission import reserve
from desktop_app.views.reason_dialog import Asked, ReasonDialog, Workflow
from desktop_app.views.save_dialog import file_name
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Menu, Place, Standard
from desktop_app.workflows.close_day import DayClosed
from desktop_app.workflows.open_day import DayOpened
from desktop_app.workflows.reopen_day import DayReopened, ReopenDay, reopen_day
from desktop_app.workflows.steps import roles


class DayCloseView(DocumentView):
    """The register of days with one of them beside it."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, day_master())
        self.fill(self._add_actions)

    def make_pane(self) -> DayPane:
        """Make the pane of the day under the cursor."""
        self._pane = DayPane(self.operations)
        return self._pane

    def _add_actions(self) -> None:
        self.reopen = self.add_record_action(
            self.tr("Open &again..."), self._reopen, allowed=roles.OWNER, why_not=self._why_not_reopen
        )
        self.sheet = self.add_record_action(
            self.tr("Day &sheet..."), self._show_sheet, allowed=roles.EVERYBODY, why_not=self._why_not_print
        )
        self.reopen.setIconText(self.tr("Open again..."))
        self.sheet.setIconText(self.tr("Day sheet..."))
        self.edit.setIconText(self.tr("Close day..."))
        self._pane.offer(self.edit, self.reopen, self.sheet)
        self.set_standard(Standard.PRINT, self.sheet)
        lead_to_journal(self, self.operations, self._place_here, text=self.tr("Difference of the day"))
        self.close_day = QAction(self.tr("C&lose the open day..."), self)
        self.close_day.setObjectName("close_day")  # by which the window does it for whoever wants it done
        self.close_day.triggered.connect(self._read_open_day)
        reserve(self.operations.user, roles.COUNTER, self.close_day)
        self.add_to_menu(Menu.MONEY, self.close_day)

    def new_dialog(self) -> WorkflowDialog:
        """Open a day."""
        return OpenDayDialog(self.operations, self.window())

    def after_new(self, result: DayOpened) -> Saved:
        """Say that it is open."""
        return Saved(result.day_close_id, self.tr("The day is open"))

    def step(self, steps: int) -> None:
        """Go on to the next day, or back; from all days that is one beside the day under the cursor."""
        days, row = self.filters.period.range(), self.table.current_row()
        if days.first is None or days.last is None:
            on = self.operations.today() if row is None else row["date"]
            self.filters.period.set_range(DateRange(on, on))
        super().step(steps)

    def _place_here(self) -> Place | None:
        row = self.table.current_row()
        return None if row is None else Place("day_close", row.key)

    def _read_open_day(self, *_: object) -> None:
        read = partial(day_to_close, user_id=self.operations.user.user_id)
        self.operations.read(read, self._close_or_open, self.show_error)

    def _close_or_open(self, found: DayDetail | None) -> None:
        """Close the day that is open; where none is, one is opened first."""
        if found is None:
            self.add_record()
        else:
            self.open_dialog(self.edit_dialog(found), self.after_edit)

    def read_record(self, key: int, reading: Reading) -> DayDetail:
        """Read the day with its documents."""
        return day_detail(reading, key)

    def edit_dialog(self, record: DayDetail) -> WorkflowDialog:
        """Count and close."""
        return CloseDayDialog(self.operations, record, self.window())

    def after_edit(self, result: DayClosed) -> Saved:
        """Say that it is closed, and what the drawer had."""
        words = self.tr("The day is closed: {difference}").format(difference=difference_words(result.difference_paise))
        return Saved(result.day_close_id, words)

    def why_not_edit(self, row: TableRow) -> str:
        """Close what is open; a cashier's day is closed by the cashier, the accountant or the owner."""
        if row["status"] != OPEN:
            return self.tr("The day is closed already")
        user = self.operations.user
        if row["user_id"] != user.user_id and roles.refusal(user, roles.POSTING) is not None:
            return self.tr("It is the day of {name}").format(name=row["user"])
        return ""

    def _why_not_reopen(self, row: TableRow) -> str:
        return "" if row["status"] == CLOSED else self.tr("Only a closed day is opened again")

    def _why_not_print(self, row: TableRow) -> str:
        return self.tr("The sheet is made when the day is closed") if row["status"] == OPEN else ""

    def _reopen(self, _row: TableRow) -> None:
        self._pane.when_shown(self._ask_reopen)

    def _ask_reopen(self, detail: DayDetail) -> None:
        effects = [self.tr("The count stays on file; the day is counted and closed anew.")]
        if detail.day.difference_paise:
            text = self.tr("The posting of {difference} is reversed.")
            effects.append(text.format(difference=difference_words(detail.day.difference_paise)))
        effects.append(self.tr("Receipts can be dated on it again."))
        dialog = ReasonDialog(
            self.operations,
            title=self.tr("Open {day} again").format(day=shown_day(detail.day.business_date)),
            commit=self.tr("Open again"),
            effects=effects,
            reasons=(self.tr("It was counted wrongly"), self.tr("A receipt was forgotten")),
            order=partial(_order, detail.day.day_close_id),
            parent=self.window(),
            asks_day=False,
        )
        self.open_dialog(dialog, self._reopened)

    def _reopened(self, result: DayReopened) -> Saved:
        return Saved(result.day_close_id, self.tr("The day is open again"))

    def _show_sheet(self, _row: TableRow) -> None:
        self._pane.when_shown(self._open_sheet)

    def _open_sheet(self, detail: DayDetail) -> None:
        from desktop_app.views.paper.day_sheet import day_sheet  # noqa: PLC0415 - printing is loaded when it is asked for
        from desktop_app.views.paper.sheet_dialog import SheetDialog  # noqa: PLC0415 - likewise

        on = detail.day.business_date
        title = self.tr("Day sheet of {user}, {day}").format(user=detail.user, day=shown_day(on))
        proposed = file_name(self.clinic, "day-close", detail.user, on.isoformat(), suffix=".pdf")
        SheetDialog(day_sheet(detail), title=title, proposed=proposed, parent=self.window()).open()


def _order(day_close_id: int, asked: Asked) -> tuple[Workflow, ReopenDay]:
    return reopen_day, ReopenDay(request_id=asked.request_id, day_close_id=day_close_id, reason=asked.reason)
