"""The plans of the clinic: a register with one plan beside it, and everything that is done with a package.

view = PlanView(operations)
view.opens(Place("plan", 7))                        # clears what hides it, goes to its row, shows its detail
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from desktop_app.repositories import clinic, patients
from desktop_app.repositories.commands import Changes
from desktop_app.repositories.patients import Patient
from desktop_app.views.chip_places import only_of
from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.detail_split import DetailSplit
from desktop_app.views.history import lead_to_history
from desktop_app.views.operations import Operations, Request
from desktop_app.views.paper.ways_to_paper import lead_to_paper
from desktop_app.views.pictures.empty_state import EmptyState
from desktop_app.views.plan_view.plan_actions import PlanActions
from desktop_app.views.plan_view.plan_filters import PlanFilters
from desktop_app.views.plan_view.plan_pane import PlanPane
from desktop_app.views.plan_view.plan_papers import PlanPapers
from desktop_app.views.plan_view.plan_register import (
    NAME,
    PlanSummary,
    plan_groups,
    plan_table,
    read_summary,
    tell_selection,
)
from desktop_app.views.register_export import export_register
from desktop_app.views.tables.columns_button import ColumnsButton
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Place, Standard, View

_NOUNS = ("plans", "patients", "invoices", "payments", "receivables", "credit_notes", "general_ledger")


class PlanView(View):
    """Register and detail."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(title=self.tr("Plans"), icon="plans", shortcut="Ctrl+1")
        self._operations = operations
        self._reading: Request | None = None
        self._wanted: int | None = None
        self._row = 0
        self.actions_of_plan = PlanActions(self, operations.user)
        self.fill(self._make_register, self._make_detail, self._lay_out_view, self._begin)

    def opens(self, place: Place) -> bool:
        """Go to a plan, where filters go away that hide it; or keep those of a patient, or those that a chip leaves."""
        if place.noun == "plan":
            self._go_to(place.key)
        elif place.noun == "plans_of_patient":
            self._operations.read(partial(patients.patient, patient_id=place.key), self._keep_those_of)
        elif only := only_of(place, "plan"):
            self._clear_filters()
            self.filters.statuses.choose(only)
            return True
        return place.noun in {"plan", "plans_of_patient"}

    def came_to_front(self) -> None:
        """Begin in the table."""
        self.table.setFocus()
        self._tell_selection()

    def is_reading(self) -> bool:
        """Tell whether counts or the plan that is shown are still on their way."""
        return self._reading is not None or self.pane.is_reading() or self.register.is_loading()

    def _make_register(self) -> None:
        self.filters, self.columns = PlanFilters(self._operations.today(), self), ColumnsButton()
        self.table = plan_table(self._operations, self.filters.query)
        self.search = SearchField(self.tr("Find patient, phone, number"), shortcut="Ctrl+F")
        self.register = plan_groups(self._operations, self.table)
        self._add_actions()
        self.table.set_totals([PinnedRow("")])  # the room is kept from the start, so that no row goes behind it
        self._lay_out_head()

    def _begin(self) -> None:
        self._connect()
        self.register.restore()
        self.table.catch_up()
        self._summarise()
        self._operations.read(clinic.branches, self.filters.set_branches)

    def _go_to(self, plan_id: int) -> None:
        self._wanted = plan_id
        self.split.fold_action.setChecked(True)
        self.register.show_rows()
        self.table.go_to_key(plan_id)

    def _keep_those_of(self, patient: Patient) -> None:
        self._clear_filters()
        self.filters.of_patient(patient.patient_id, patient.full_name)

    def _settled(self) -> None:
        """Rows are here: put the cursor where it was wanted, else where it was, else on the first row."""
        self._tell_selection()
        current = self.table.current_row()
        wanted, self._wanted = self._wanted, None
        if wanted is not None and (current is None or current.key != wanted) and self.filters.is_filtering():
            self._clear_filters()
            self._wanted = wanted
            self.table.go_to_key(wanted)
        elif current is None and self.register.is_grouped():
            self.pane.show_plan(None)
        elif current is None and self.table.model().rowCount():
            self.table.go_to_row(min(self._row, self.table.model().rowCount() - 1))
        elif current is None:
            self.pane.show_plan(None)
        else:
            self.pane.show_plan(current.key)

    def _show_row(self, row: TableRow | None) -> None:
        if row is not None:
            self._row = self.table.currentIndex().row()
            self.pane.show_plan(row.key)

    def _filter(self, query: object) -> None:
        self._row = 0
        self.register.set_query(query)
        self._summarise()

    def _clear_filters(self) -> None:
        self.search.empty()
        self.filters.clear()

    def _refresh(self) -> None:
        self.filters.set_today(self._operations.today())
        self._reload()

    def _reload(self) -> None:
        self.register.reload()
        self.pane.reload()
        self._summarise()

    def _changed(self, changes: Changes) -> None:
        if changes.concern(*_NOUNS):
            self._reload()

    def _summarise(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._operations.read(partial(read_summary, self.filters.query), self._show_summary)

    def _show_summary(self, summary: PlanSummary) -> None:
        """Show counts and totals, or what stands in their place where there are no rows."""
        self._reading = None
        self.filters.set_counts(summary.counts)
        self.head.set_fact(self._fact(summary))
        rows = self.tr("1 plan") if summary.rows == 1 else self.tr("{count} plans").format(count=summary.rows)
        self.table.set_totals([PinnedRow(rows, {"outstanding": summary.outstanding_paise})])
        page = self.split if summary.rows else self._nothing if summary.in_all else self._empty
        self._nothing.headline.setText(self.filters.nothing())
        had_focus = self.table.hasFocus()
        self._stack.setCurrentWidget(page)
        for widget in (self.filters.statuses, self.filters.added, self._sell):
            widget.setVisible(bool(summary.in_all))
        self._sell_first.setVisible(not summary.in_all)
        self._export.setEnabled(bool(summary.rows))
        if had_focus and page is not self.split:
            page.setFocus()

    def _fact(self, summary: PlanSummary) -> str:
        if not summary.in_all:
            return self.tr("none yet")
        year = self.filters.year()
        if year:
            return self.tr("{count} in FY {year}").format(count=summary.counts.all, year=year)
        return self.tr("{count} in all").format(count=summary.in_all)

    def _tell_selection(self) -> None:
        tell_selection(self.register, self.table, self.selection_told.emit)

    def _switched(self) -> None:
        """Show no plan in the pane that is not among the rows."""
        if self.register.is_grouped():
            self.pane.show_plan(None)
        self._tell_selection()

    def _type_into_search(self, text: str) -> None:
        self.search.take_focus()
        self.search.setText(text)

    def _show_journal(self) -> None:
        self.split.fold_action.setChecked(True)
        self.pane.show_tab(self.pane.journal)

    def _enter_pane(self) -> None:
        self.split.fold_action.setChecked(True)
        self.pane.show_tab(self.pane.schedule)

    def _export_rows(self) -> None:
        export_register(self, self._operations, self.register.front(), self.filters.year())

    def _add_actions(self) -> None:
        self.actions_of_plan.add_to(self)
        self.papers = PlanPapers(self, self._operations)
        self.actions_of_plan.aimed.connect(self.papers.aim)
        self._export = QAction(self.tr("Plans as they are shown"), self)
        for standard, action, act in (
            (Standard.EXPORT, self._export, self._export_rows),
            (Standard.FIND, QAction(self.tr("a plan"), self), self.search.take_focus),
            (Standard.REFRESH, QAction(self.tr("the plans"), self), self._refresh),
            (Standard.JOURNAL, QAction(self.tr("the plan"), self), self._show_journal),
            (Standard.COLUMNS, QAction(self.title, self), self.register.choose_columns),
            (Standard.GROUP, self.register.action, self.register.open_chooser),
            (Standard.CLEAR, QAction(self.title, self), self._clear_filters),
        ):
            self.set_standard(standard, action)
            action.triggered.connect(lambda _checked=False, act=act: act())
        self.set_standard(Standard.NEW, self.actions_of_plan.sell)

    def _lay_out_head(self) -> None:
        export = IconButton("export", self.tr("Export to CSV (Ctrl+E)"))
        export.clicked.connect(self._export.trigger)
        self._export.changed.connect(lambda: export.setEnabled(self._export.isEnabled()))
        self.columns.lead_to(self.register)
        for control in (self.search, self.columns, export):
            self.head.add(control)
        self._sell, self._sell_first = self._sell_button(Kind.PRIMARY), self._sell_button(Kind.OUTLINED)
        self._sell_first.hide()
        for button in (self._sell, self._sell_first):
            self.head.add(button)
        self.head.add_second_row([self.filters.statuses, *self.register.controls()], [self.filters.added])

    def _sell_button(self, kind: Kind) -> Button:
        button = Button(self.tr("Sell package"), kind, caption="Ctrl+N")
        button.clicked.connect(self.actions_of_plan.sell.trigger)
        return button

    def _make_detail(self) -> None:
        self.pane = PlanPane(self._operations, self.actions_of_plan)

    def _lay_out_view(self) -> None:
        self._stack = QStackedWidget()
        self.set_body(self._stack)  # before anything is in it: what gets another parent is styled anew
        self.split = DetailSplit(NAME, self.register, self.pane, parent=self._stack)
        self.set_standard(Standard.DETAIL, self.split.fold_action)
        self._empty = EmptyState(
            self.tr("No packages sold yet"),
            self.tr("A package you sell appears here with its sessions, installments, invoice and what is still owed."),
        )
        self._empty.add_button(self._sell_button(Kind.PRIMARY))
        self._nothing = EmptyState("", drawing=False)
        clear = Button(self.tr("Clear filters"))
        clear.clicked.connect(self._clear_filters)
        self._nothing.add_button(clear)
        for page in (self.split, self._empty, self._nothing):
            self._stack.addWidget(page)

    def _show_first_rows(self) -> None:
        """Put the rows on the screen before anything else is made."""
        self.table.viewport().repaint()
        self._make_tasks()

    def _make_tasks(self) -> None:
        """Make what the actions do, once the rows are seen: to import its dialogs takes longer than to read them."""
        from desktop_app.views.plan_view.plan_tasks import PlanTasks  # noqa: PLC0415 - not before the rows are seen

        tasks = PlanTasks(self._operations, self.actions_of_plan, self.pane, self)
        tasks.succeeded.connect(self.succeeded)
        tasks.sold.connect(self._go_to)

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.search.searched.connect(self.filters.set_search)
        self.search.finished.connect(self.table.setFocus)
        self.search.left.connect(self.table.setFocus)
        self.table.typed.connect(self._type_into_search)
        self.table.row_actions = self.actions_of_plan.of_plan()
        self.register.typed.connect(self._type_into_search)
        self.register.group_changed.connect(self.filters.set_group)
        self.register.told.connect(self.selection_told)
        self.register.switched.connect(self._switched)
        lead_to_history(self, self.table, "plan")
        lead_to_paper(self, self.table, self._operations, lambda _row: self.pane.document())
        self.table.current_changed.connect(self._show_row)
        self.table.selection_changed.connect(self._tell_selection)
        self.table.settled.connect(self._settled)
        self.table.opened.connect(lambda _row: self._enter_pane())
        self.pane.left.connect(self.table.setFocus)
        self.pane.place_wanted.connect(self.place_wanted)
        self.pane.failed.connect(self.show_error)
        self.pane.schedule.session_opened.connect(self.actions_of_plan.complete.trigger)
        self.table.settled.connect(self._show_first_rows, Qt.ConnectionType.SingleShotConnection)
        self._operations.changed.connect(self._changed)
