"""How the tests drive the reports: opened by name, waited for, looked at cell by cell."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.general_ledger_view.ledger_figures import LedgerFigures
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.reports.reports_view import ReportsView
from desktop_app.views.reports.sheet_table import SheetTable
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from tests.clinic import Clinic


@dataclass
class Desk:
    """The window with its ledger and its reports."""

    qtbot: QtBot
    clinic: Clinic
    operations: Operations
    window: MainWindow

    @property
    def view(self) -> ReportsView:
        return next(view for view in self.window.views if isinstance(view, ReportsView))

    @property
    def ledger(self) -> LedgerView:
        return next(view for view in self.window.views if isinstance(view, LedgerView))

    def settle(self) -> None:
        """Wait until all that was asked for is here."""
        self.qtbot.waitUntil(lambda: not self.view.is_reading())
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.view.is_reading())

    def open(self, name: str) -> None:
        self.view.open_report(name)
        self.settle()

    def front(self) -> None:
        """Give the window the keyboard: the platform without a screen leaves that to a popup that has closed."""

        def is_active() -> bool:
            self.window.activateWindow()
            return self.window.isActiveWindow()

        self.qtbot.waitUntil(is_active)

    def figures_of_ledger(self) -> LedgerFigures:
        """Wait for the totals of the lines that the ledger shows, and give them."""

        def is_there() -> bool:
            figures = self.ledger.figures()
            return figures is not None and figures.query == self.ledger.filters.query()

        self.qtbot.waitUntil(is_there)
        found = self.ledger.figures()
        assert found is not None
        return found

    @property
    def sheet(self) -> SheetTable:
        table = self.view.body.table
        assert isinstance(table, SheetTable)
        return table

    @property
    def register(self) -> RegisterTable:
        table = self.view.body.table
        assert isinstance(table, RegisterTable)
        return table

    def go_to(self, heading: str, **cells: object) -> None:
        """Put the cursor of a sheet on a column's cell of the first line that has these cells."""
        model = self.sheet.sheet_model()
        found = (at for at, row in model.rows() if all(row[name] == cell for name, cell in cells.items()))
        column = [each.heading for each in model.columns].index(heading)
        self.sheet.go_to_cell(column, next(found))

    def cell(self) -> object:
        """Give the cell under the cursor of a sheet."""
        now = self.sheet.currentIndex()
        row = self.sheet.sheet_model().row_at(now.row())
        return None if row is None else row[self.sheet.sheet_model().columns[now.column()].name]


def rows_of(register: RegisterTable, qtbot: QtBot) -> list[TableRow]:
    """Give all rows of a register."""
    found: list[list[TableRow]] = []
    register.paged_model().gather([range(register.paged_model().rowCount())], found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]
