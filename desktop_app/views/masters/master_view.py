"""The frame of a screen of master records: a register with search and chips, New, Edit, and what else can be done.

    class ServiceView(MasterView):
        def __init__(self, operations: Operations) -> None:
            super().__init__(operations, Master(name="services", ..., report=SERVICES, words=MasterWords(...)))
            self.fill(self._add_actions)        # self.add_record_action(self.tr("Switch &off"), self._switch_off)

        def new_dialog(self) -> WorkflowDialog: ...
        def after_new(self, result: ServiceDefined) -> Saved: ...
        def read_record(self, key: int, reading: Reading) -> Service: ...           # off the thread that paints
        def edit_dialog(self, record: Service) -> WorkflowDialog: ...               # with what was read
        def after_edit(self, result: ServiceAmended) -> Saved:
            return Saved(result.service_id, self.tr("{code} saved").format(code=result.code))

The report takes a `reports.masters.MasterQuery`, and has a column `status` (ACTIVE or OFF) that makes rows quiet.
New is Ctrl+N; Edit is F2, Enter and a double click; both are off, and say why, for a role that may not. A screen with a
detail pane gives it from `make_pane`; Enter then goes into the pane, and F2 edits.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.repositories.books import Reading
from desktop_app.repositories.commands import Changes
from desktop_app.views.chip_places import only_of
from desktop_app.views.detail_split import DetailSplit
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.history import lead_to_history
from desktop_app.views.masters.master import Master, Saved
from desktop_app.views.masters.master_actions import MasterActions, WhyNot, nothing_against
from desktop_app.views.masters.master_body import MasterBody
from desktop_app.views.masters.master_filters import MasterFilters
from desktop_app.views.masters.master_pane import MasterPane
from desktop_app.views.masters.master_register import Figures, master_table, read_figures
from desktop_app.views.masters.master_tools import MasterTools
from desktop_app.views.operations import Operations, Request
from desktop_app.views.register_export import export_register
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Menu, Place, Standard, View


class MasterView(View):
    """A register of master records, and what is done with them."""

    filters_kind: type[MasterFilters] = MasterFilters

    def __init__(self, operations: Operations, master: Master) -> None:
        super().__init__(title=master.title, icon=master.icon, shortcut=master.shortcut, group=master.group)
        self.operations, self.master = operations, master
        self._wanted: int | None = None
        self._row, self._is_stale = 0, False
        self._figures_request: Request | None = None
        self._record_request: Request | None = None
        self.pane: MasterPane | None = None
        self.actions_of_record = MasterActions(master, operations.user, self)
        self.new, self.edit = self.actions_of_record.new, self.actions_of_record.edit
        self.fill(self._make_register, self._make_body)

    def make_pane(self) -> MasterPane | None:
        """Make the detail pane; None where there is none."""
        return None

    def new_dialog(self) -> WorkflowDialog:
        """Make the dialog that adds a record."""
        raise NotImplementedError

    def after_new(self, result: Any) -> Saved:  # noqa: ANN401 - the workflow's own result
        """Say what came of adding."""
        raise NotImplementedError

    def read_record(self, key: int, reading: Reading) -> Any:  # noqa: ANN401 - the record's own class
        """Read what the dialog that edits needs; refuses NOT_FOUND."""
        raise NotImplementedError

    def edit_dialog(self, record: Any) -> WorkflowDialog:  # noqa: ANN401 - what `read_record` gave
        """Make the dialog that edits a record."""
        raise NotImplementedError

    def after_edit(self, result: Any) -> Saved:  # noqa: ANN401 - the workflow's own result
        """Say what came of editing."""
        raise NotImplementedError

    def why_not_edit(self, row: TableRow) -> str:  # noqa: ARG002 - a kind that has such records overrides it
        """Say why a record cannot be edited, "" where it can."""
        return ""

    def add_record_action(
        self,
        text: str,
        act: Callable[[TableRow], object],
        shortcut: str = "",
        *,
        allowed: tuple[str, ...] | None = None,
        why_not: WhyNot = nothing_against,
        menu: Menu | None = None,
    ) -> QAction:
        """Add something to do with the record under the cursor: to a menu, and without a pane to the head.

        It is off for roles that are not `allowed` (None: that may edit), and for rows that `why_not` says something of.
        """
        action = self.actions_of_record.more(text, shortcut, allowed, why_not)
        action.triggered.connect(lambda *_: self._act(act))
        self.add_to_menu(menu or self.master.menu, action, only_here=True)
        self.table.row_actions = self.actions_of_record.of_record()
        if self.pane is None:
            self.tools.add_action(action)
        self._follow_cursor()
        return action

    def open_dialog(self, dialog: WorkflowDialog, saved: Callable[[Any], Saved]) -> None:
        """Open a dialog; what comes of it is told, and its record gone to."""
        dialog.posted.connect(partial(self._saved, saved))
        dialog.open()

    def add_record(self) -> None:
        """Add a record."""
        self.open_dialog(self.new_dialog(), self.after_new)

    def edit_record(self) -> None:
        """Edit the record under the cursor, once it is read as it stands now."""
        row = self.table.current_row()
        if row is not None and self.edit.isEnabled():
            if self._record_request is not None:
                self._record_request.cancel()
            self._record_request = self.operations.read(partial(self.read_record, row.key), self._edit, self.show_error)

    def go_to_record(self, key: int) -> None:
        """Put the cursor on a record; groups and filters go away where they hide it."""
        self._wanted = key
        self.register.show_rows()
        self.table.go_to_key(key)

    def opens(self, place: Place) -> bool:
        """Go to a record of this kind, or to those that a chip leaves."""
        if only := only_of(place, self.master.noun):
            self._clear_filters()
            self.filters.chips.choose(only)
        elif place.noun == self.master.noun:
            self.go_to_record(place.key)
        return bool(only) or place.noun == self.master.noun

    def came_to_front(self) -> None:
        """Begin in the table."""
        self.table.setFocus()
        self._tell_selection()

    def is_reading(self) -> bool:
        """Tell whether rows, counts or the record that is shown are still on their way."""
        return any((self._figures_request, self.register.is_loading(), self.pane and self.pane.is_reading()))

    def reload(self) -> None:
        """Read everything again; cursor and selection stay."""
        self._is_stale = False
        self.register.reload()
        if self.pane is not None:
            self.pane.reload()
        self._read_figures()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def _changed(self, changes: Changes) -> None:
        self._is_stale = self._is_stale or changes.concern(*self.master.tables)
        if self._is_stale and self.isVisible():
            self.reload()

    def _refresh(self) -> None:
        self.filters.set_today(self.operations.today())
        self.reload()

    def _filter(self) -> None:
        self._row = 0
        self.register.set_query(self.filters.query)
        self._read_figures()

    def _settled(self) -> None:
        """Rows are here: put the cursor where it was wanted, else where it was, else on the first row."""
        current, rows = self.table.current_row(), self.table.model().rowCount()
        wanted, self._wanted = self._wanted, None
        if wanted is not None and (current is None or current.key != wanted) and self.filters.is_filtering():
            self._clear_filters()
            self.go_to_record(wanted)
        elif current is None and rows and not self.register.is_grouped():
            self.table.go_to_row(min(self._row, rows - 1))
        self._follow_cursor()
        self._tell_selection()

    def _follow_cursor(self, *_: object) -> None:
        if (row := self.table.current_row()) is not None:
            self._row = self.table.currentIndex().row()
        self.actions_of_record.aim(row, "" if row is None else self.why_not_edit(row))
        is_none = self.register.is_grouped() or not self.table.model().rowCount()
        if self.pane is not None and (row is not None or is_none):
            self.pane.show_record(None if row is None else row.key)

    def _act(self, act: Callable[[TableRow], object]) -> None:
        if (row := self.table.current_row()) is not None:
            act(row)

    def _edit(self, record: object) -> None:
        self._record_request = None
        self.open_dialog(self.edit_dialog(record), self.after_edit)

    def _saved(self, saved: Callable[[Any], Saved], result: object) -> None:
        key, words = saved(result)
        self.succeeded.emit(words)
        self.go_to_record(key)

    def _open(self, row: TableRow) -> None:
        """Go into the pane where there is one, else edit."""
        if self.pane is None:
            self.edit.trigger()
        else:
            self.split.fold_action.setChecked(True)
            self.pane.show_record(row.key)
            self.pane.take_focus()

    def _read_figures(self) -> None:
        if self._figures_request is not None:
            self._figures_request.cancel()
        query = self.filters.query
        self._figures_request = self.operations.read(partial(read_figures, self.master, query), self._show_figures)

    def _show_figures(self, figures: Figures) -> None:
        """Show counts and totals, or what stands in their place where there are no rows."""
        self._figures_request = None
        self.filters.chips.set_counts(figures.counts)
        self.head.set_fact(self.tr("{count} in all").format(count=figures.in_all))
        self.table.set_totals([PinnedRow(self.master.words.counted(figures.rows), figures.totals)])
        self.body.show_what_is_there(rows=figures.rows, in_all=figures.in_all, nothing=self.filters.nothing())
        self._export.setEnabled(bool(figures.rows))

    def _tell_selection(self) -> None:
        self.tools.tell_selection(self.selection_told.emit)

    def _clear_filters(self) -> None:
        self.search.empty()
        self.filters.clear()

    def _export_rows(self) -> None:
        export_register(self, self.operations, self.register.front(), *self.filters.file_parts())

    def _make_register(self) -> None:
        self.filters = self.filters_kind(self.operations.today(), self.master, self)
        self.table = master_table(self.operations, self.master, self.filters.query)
        self._export = QAction(self.tr("{title} as they are shown").format(title=self.master.title), self)
        self.tools = MasterTools(self.operations, self.master, self.table, self._export)
        self.register, self.search = self.tools.register, self.tools.search
        self._set_standards()
        lead_to_history(self, self.table, self.master.noun)
        self.tools.put_into(self.head, self.filters.controls(), self.actions_of_record)

    def _make_body(self) -> None:
        self.pane = self.make_pane()
        self.body, master = MasterBody(self.master, self.new), self.master
        self.set_body(self.body)  # before anything is in it: what gets another parent is styled anew
        rows: QWidget = self.register
        if self.pane is not None:
            rows = self.split = DetailSplit(master.name, rows, self.pane, width=master.detail_width, parent=self.body)
            self.set_standard(Standard.DETAIL, self.split.fold_action)
            self.pane.left.connect(self.table.setFocus)
            self.pane.place_wanted.connect(self.place_wanted)
            self.pane.failed.connect(self.show_error)
        elif master.words.edit:
            self.tools.add_action(self.edit, "F2")
        self.body.hold(rows, self.table)
        self._connect()
        self.register.restore()
        self.table.catch_up()
        self._read_figures()

    def _set_standards(self) -> None:
        for standard, action, act in (
            (Standard.NEW, self.new, self.add_record),
            (Standard.EDIT, self.edit, self.edit_record),
            (Standard.EXPORT, self._export, self._export_rows),
            (Standard.REFRESH, QAction(self.master.title, self), self._refresh),
            *self.tools.standards(self._clear_filters),
        ):
            if action not in (self.new, self.edit) or action.text():
                self.set_standard(standard, action)
            action.triggered.connect(lambda _checked=False, act=act: act())

    def _connect(self) -> None:
        self.operations.changed.connect(self._changed)
        self.filters.changed.connect(self._filter)
        self.body.clear_wanted.connect(self._clear_filters)
        self.table.row_actions = self.actions_of_record.of_record()
        self.tools.connect_register(self.filters, self.selection_told.emit, self._follow_cursor)
        self.table.selection_changed.connect(self._tell_selection)
        self.table.settled.connect(self._settled)
        self.table.opened.connect(self._open)
