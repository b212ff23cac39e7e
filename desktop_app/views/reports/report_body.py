"""What stands under the head: a sheet, a register, or in words why there is nothing to see.

body = ReportBody(operations)
body.show_report(report, shown)
body.opened.connect(...)                # Place of what a figure or a row is made of
body.told.connect(...)                  # what is selected, in words
"""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.reports.named_report import NamedReport, PagedRegister
from desktop_app.reports.sheet import Line, Opens
from desktop_app.views.controls.head_flow import HeadFlow
from desktop_app.views.controls.surfaces import take_out_all
from desktop_app.views.language import words_of
from desktop_app.views.operations import Operations
from desktop_app.views.pictures.empty_state import EmptyState
from desktop_app.views.reports.report_places import place_of, place_of_row
from desktop_app.views.reports.report_register import ReportRegister
from desktop_app.views.reports.sheet_columns import summed_names
from desktop_app.views.reports.sheet_table import SheetTable
from desktop_app.views.reports.shown_report import Shown, ShownRegister, ShownSheet
from desktop_app.views.reports.words import opening_words, rows_words, sums_words, words
from desktop_app.views.tables.columns_button import ColumnsButton
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.table import Table
from desktop_app.views.view import Place

_READING_AFTER_MS = 250
Spot = tuple[int, int]


class ReportBody(QStackedWidget):
    """One report at a time."""

    opened = Signal(object)
    told = Signal(str)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._report: NamedReport | None = None
        self._spot: Spot | None = None
        self._paged: PagedRegister | None = None
        self.table: Table | None = None
        self.register: ReportRegister | None = None
        self.columns = ColumnsButton()
        self.columns.clicked.connect(lambda *_: self.open_columns())
        self.grouping = QWidget()  # the chips of the groups of the report that is shown
        self._chips = HeadFlow(gap=6)
        self.grouping.setLayout(self._chips)
        self.is_shown = False  # that it has no lines is a report, too
        self.nothing = EmptyState("", " ", drawing=False)
        self.wait = EmptyState("", drawing=False)
        self._wait_timer = QTimer(self)
        self._wait_timer.setSingleShot(True)
        self._wait_timer.setInterval(_READING_AFTER_MS)
        self._wait_timer.timeout.connect(partial(self.wait.headline.setText, words("Reading...")))
        for page in (self.wait, self.nothing):
            self.addWidget(page)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # it keeps the focus for lines that are on their way
        self.setAccessibleName(words("Report"))

    def begin(self, report: NamedReport, spot: Spot | None = None) -> None:
        """Wait for a report; another one's figures are gone at once, its own stay until the new ones are here."""
        self._spot = spot
        if report is not self._report:
            self._report, self.is_shown = report, False
            self._drop_table()
            self.wait.headline.setText("")
            self._wait_timer.start()
            self.setCurrentWidget(self.wait)

    def show_report(self, shown: Shown, nothing: tuple[str, str]) -> None:
        """Show what was read; `nothing` says it in words where it is empty."""
        self._wait_timer.stop()
        if shown.is_empty:
            self.say(*nothing)
        elif isinstance(shown, ShownSheet):
            self._show_sheet(shown)
        else:
            self._show_register(shown)
        self.is_shown = True

    def say(self, headline: str, sentence: str) -> None:
        """Say in words why there is nothing to see."""
        self._wait_timer.stop()
        self.is_shown = False
        self._drop_table()
        self.nothing.headline.setText(headline)
        self.nothing.sentence.setText(sentence)
        self.setCurrentWidget(self.nothing)
        self.told.emit("")

    def open_columns(self) -> None:
        """Open the menu of the columns that are shown."""
        front = self._front()
        if front is not None:
            front.head.open_menu_beneath(self.columns)

    def choose_columns(self) -> None:
        """Offer the columns in a list, for the keys."""
        front = self._front()
        if isinstance(front, (SheetTable, RegisterTable)):
            front.choose_columns()

    def take_focus(self) -> None:
        """Begin in the lines, or wait for them."""
        (self.table or self).setFocus()

    def spot(self) -> Spot | None:
        """Give where the cursor is, to come back to it."""
        if isinstance(self.table, SheetTable):
            return self.table.spot().x(), self.table.spot().y()
        row = None if self.table is None else self.table.current_row()
        return None if row is None else (0, row.key)

    def place_here(self) -> Place | None:
        """Give the place that the row or the figure under the cursor stands for, None where it stands for none."""
        if isinstance(self.table, SheetTable):
            opens = self.table.current_opens()
            return None if opens is None else place_of(opens)
        row = None if self.table is None else self.table.current_row()
        return None if row is None or self._paged is None else place_of_row(self._paged, row)

    def is_reading(self) -> bool:
        """Tell whether rows are still on their way."""
        return self.register is not None and self.register.is_loading()

    def tell_selection(self) -> None:
        """Say what is selected, and where Enter leads."""
        if isinstance(self.table, SheetTable):
            count, sums = self.table.cells_selected(), self.table.sums()
            name = "" if self._report is None else self._report.name
            leads = opening_words(self.table.current_opens(), name, is_figure=any(sums.values()))
            self.told.emit(sums_words(count, sums) if count > 1 else leads)
        elif self.register is not None and self.register.is_grouped():
            self.register.tell_selection()
        elif isinstance(self.table, RegisterTable):
            names = summed_names(
                [each for each in self.table.paged_model().report.columns if self._is_shown(each.name)]
            )
            self.table.sum_selected(names, self._tell_rows)

    def _show_sheet(self, shown: ShownSheet) -> None:
        title = "" if self._report is None else words_of(self._report.title)
        if isinstance(self.table, SheetTable) and self.table.sheet_model().is_of(shown.columns):
            self.table.set_lines(shown.lines, shown.extent)
        else:
            name = "" if self._report is None else f"report-{self._report.name}"
            table = SheetTable(name, title, shown.columns, shown.lines, extent=shown.extent)
            table.cell_opened.connect(self._open)
            self._put_table(table)
            self.columns.follow(table)
        assert isinstance(self.table, SheetTable)  # noqa: S101 - put there just now
        self.table.set_totals([] if shown.total is None else [_pinned(self.table, shown.total)])
        self.table.foot.set_line(shown.total)
        if self._spot is not None:
            self.table.go_to_cell(*self._spot)
            self._spot = None
        self.tell_selection()

    def _show_register(self, shown: ShownRegister) -> None:
        assert self._report is not None  # noqa: S101 - who shows has begun
        self._paged = shown.register
        if self.register is not None:
            self.register.show_shown(shown)
            return
        register = ReportRegister(self._operations, self._report, shown)
        table = register.table
        table.opened.connect(partial(self._open_row, shown))
        table.link_followed.connect(lambda row, _name: self._open_row(shown, row))
        table.settled.connect(self._settle)
        table.head.columns_changed.connect(self.tell_selection)
        register.told.connect(self.told)
        register.switched.connect(self.tell_selection)
        register.switched.connect(lambda: self.columns.follow(register.front()))
        self._put_table(table, register)
        self.register = register
        self.columns.follow(table)
        for control in register.controls():
            self._chips.addWidget(control)
        register.restore()

    def _settle(self) -> None:
        """Put the cursor where it was, else on the first row."""
        spot, self._spot = self._spot, None
        if not isinstance(self.table, RegisterTable):
            return
        if self.register is not None and self.register.is_grouped():
            return
        if spot is not None:
            self.table.go_to_key(spot[1])
        elif self.table.current_row() is None and self.table.model().rowCount():
            self.table.go_to_row(0)

    def _put_table(self, table: Table, page: QWidget | None = None) -> None:
        had_focus = self._has_focus()
        self._drop_table()
        self.table = table
        table.selection_changed.connect(self.tell_selection)
        self.addWidget(page or table)
        self.setCurrentWidget(page or table)
        if had_focus:
            table.setFocus()

    def _drop_table(self) -> None:
        if self.table is not None:
            had_focus = self._has_focus()
            page = self.register or self.table
            self.removeWidget(page)
            page.deleteLater()
            take_out_all(self._chips)
            self.columns.follow(None)
            self.table = self.register = None
            if had_focus:
                self.setFocus()

    def _has_focus(self) -> bool:
        front = self._front()
        return self.hasFocus() or (front is not None and front.hasFocus())

    def _front(self) -> Table | None:
        return self.table if self.register is None else self.register.front()

    def _open(self, opens: Opens) -> None:
        self.opened.emit(place_of(opens))

    def _open_row(self, shown: ShownRegister, row: TableRow) -> None:
        place = place_of_row(shown.register, row)
        if place is not None:
            self.opened.emit(place)

    def _is_shown(self, name: str) -> bool:
        return isinstance(self.table, RegisterTable) and name in self.table.shown_names()

    def _tell_rows(self, count: int, sums: Mapping[str, int] | None) -> None:
        if isinstance(self.table, RegisterTable):
            headings = {
                column.name: words_of(column.heading, column.means)
                for column in self.table.paged_model().report.columns
            }
            self.told.emit(rows_words(count, {headings[name]: paise for name, paise in (sums or {}).items()}))


def _pinned(table: SheetTable, line: Line) -> PinnedRow:
    """Make the row at the foot of a total: its words at the left, its figures under their columns."""
    model = table.sheet_model()
    cells = model.cells_of(line)
    label = next((str(cells[name]) for at, name in enumerate(cells) if model.are_words(at) and cells[name]), "")
    figures = {name: cell for at, (name, cell) in enumerate(cells.items()) if not model.are_words(at)}
    return PinnedRow(label, {name: cell for name, cell in figures.items() if cell is not None})
