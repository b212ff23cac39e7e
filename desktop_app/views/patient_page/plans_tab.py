"""The patient's plans with one plan beside them, and everything that is done with a plan."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.plans import PLANS, PlanQuery
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.marks import plan_mark
from desktop_app.views.detail_split import DetailSplit
from desktop_app.views.operations import Operations
from desktop_app.views.patient_page.page_tab import PageTab
from desktop_app.views.patient_page.words import words
from desktop_app.views.plan_view.plan_actions import PlanActions
from desktop_app.views.plan_view.plan_pane import PlanPane
from desktop_app.views.plan_view.plan_register import tone_of_plan
from desktop_app.views.tables.amount_cells import MoneyCell, shown_paise
from desktop_app.views.tables.cells import NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn, register_columns
from desktop_app.views.tables.mark_cells import OverdueCell, SessionsCell, StatusCell
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow

NAME = "patient-plans"
_SUMS = ("outstanding", "deferred")
_NOBODY = -1


class PlansTab(PageTab):
    """The table follows the patient, the pane the row."""

    def __init__(self, operations: Operations, actions: PlanActions) -> None:
        super().__init__(operations)
        self._actions = actions
        self._wanted: int | None = None

    def parts(self) -> Iterator[QWidget]:
        """Make the table, the pane, and what holds them, each when it is asked for: all at once is felt."""
        model = PagedModel(PLANS, _columns(self.operations), self.operations, self._query())
        self.table = RegisterTable(NAME, words("Plans of the patient"), model, tone_of=tone_of_plan)
        self.table.row_actions = self._actions.of_plan()
        self.table.set_totals([PinnedRow("")])
        yield self.table
        self.pane = PlanPane(self.operations, self._actions)
        yield self.pane
        self.split = DetailSplit(NAME, self.table, self.pane, width=400, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)
        self._connect()
        yield self

    def _connect(self) -> None:
        self.table.current_changed.connect(self._follow)
        self.table.settled.connect(self._settled)
        self.table.selection_changed.connect(self.tell_selection)
        self.table.opened.connect(lambda _row: self.enter_pane())
        self.pane.left.connect(self.table.setFocus)
        self.pane.place_wanted.connect(self.place_wanted)
        self.pane.failed.connect(self.failed)
        self.pane.schedule.session_opened.connect(self._actions.complete.trigger)

    def begin(self) -> None:
        """Show no plan of the patient before."""
        self._wanted = None
        self.pane.show_plan(None)
        self.table.set_query(PlanQuery(today=self.operations.today(), patient_id=_NOBODY))

    def read(self) -> None:
        """Read the rows, the plan and the sums."""
        self.cancel()
        query = self._query()
        if query != self.table.paged_model().query:
            self.table.set_query(query)
        else:
            self.table.reload()
        self.pane.reload()

        def sums(reading: Reading) -> tuple[int, dict[str, int]]:
            return PLANS.count(reading, query), dict(PLANS.totals(reading, query, _SUMS))

        self.request = self.operations.read(sums, self._show_sums, self.failed.emit)

    def reload(self) -> None:
        """Read again; the plan that is aimed at even where nobody looks, for what can be done with it."""
        super().reload()
        if not self.isVisible():
            self.pane.reload()

    def is_reading(self) -> bool:
        """Tell whether rows, sums or the plan are on their way."""
        return super().is_reading() or self.pane.is_reading() or self.table.paged_model().is_loading()

    def go_to_plan(self, plan_id: int) -> None:
        """Put the cursor on a plan."""
        self._wanted = plan_id
        self.pane.show_plan(plan_id)
        if self._is_of_patient():
            self.table.go_to_key(plan_id)

    def aim(self, plan_id: int | None) -> None:
        """Let what is done with a plan be done with this one, as it is chosen elsewhere on the page."""
        if plan_id is not None:
            self._wanted = plan_id
            self.pane.show_plan(plan_id)

    def plan_id(self) -> int | None:
        """Give the plan under the cursor."""
        return self.pane.plan_id()

    def enter_pane(self) -> None:
        """Go into the detail."""
        self.split.fold_action.setChecked(True)
        self.pane.show_tab(self.pane.schedule)

    def show_journal(self) -> None:
        """Show the journal of the plan."""
        self.split.fold_action.setChecked(True)
        self.pane.show_tab(self.pane.journal)

    def take_focus(self) -> None:
        """Begin in the table."""
        self.table.setFocus()

    def tell_selection(self) -> None:
        """Say how many plans are selected, and what they owe."""
        self.table.sum_selected(("outstanding",), self._tell_sums)

    def _query(self) -> PlanQuery:
        return PlanQuery(today=self.operations.today(), patient_id=self.patient_id or _NOBODY)

    def _is_of_patient(self) -> bool:
        """Tell whether the rows are the patient's, not yet those of nobody."""
        return bool(self.table.paged_model().query.patient_id == self.patient_id)

    def _follow(self, row: TableRow | None) -> None:
        if row is not None and self.isVisible():
            self.pane.show_plan(row.key)
            self.chosen.emit()

    def _settled(self) -> None:
        if not self._is_of_patient():
            return
        current, wanted = self.table.current_row(), self._wanted
        self._wanted = None
        if wanted is not None and (current is None or current.key != wanted):
            self.table.go_to_key(wanted)
        elif current is None and self.table.model().rowCount():
            self.table.go_to_row(0)
        self._follow(self.table.current_row())

    def _show_sums(self, found: tuple[int, dict[str, int]]) -> None:
        self.request = None
        count, sums = found
        text = words("1 plan") if count == 1 else words("{count} plans").format(count=count)
        self.table.set_totals([PinnedRow(text, sums)])

    def _tell_sums(self, count: int, sums: object) -> None:
        self.told.emit(_selected(count, sums))


def _selected(count: int, sums: object) -> str:
    if not count:
        return ""
    text = words("1 plan selected") if count == 1 else words("{count} plans selected").format(count=count)
    if isinstance(sums, dict):
        text += " · " + words("still due {amount}").format(amount="₹" + shown_paise(sums["outstanding"]))
    return text


def _columns(operations: Operations) -> tuple[TableColumn, ...]:
    return register_columns(
        PLANS,
        (
            TableColumn("plan_number", words("Number"), NumberCell()),
            TableColumn("package", words("Package"), TextCell(), stretch=1),
            TableColumn("status", words("Status"), StatusCell(plan_mark)),
            TableColumn("done", words("Sessions"), SessionsCell(total="sessions", cancelled="cancelled")),
            TableColumn("outstanding", words("Still due"), MoneyCell(sample="88,888.88")),
            TableColumn("deferred", words("Deferred"), MoneyCell(sample="88,888.88")),
            TableColumn("next_due", words("Next due"), OverdueCell(today=operations.today, with_year=False)),
        ),
    )
