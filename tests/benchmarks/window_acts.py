"""What is done in the window while its heart is watched: each act step by step, as somebody at the desk would do it."""

from dataclasses import dataclass
from datetime import date
from itertools import repeat
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_file import Format, ReportFile
from desktop_app.reports.report_request import ReportRequest
from desktop_app.views.file_export import FileExport
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.view import Place, View
from desktop_app.views.written_report import WrittenReport
from desktop_app.workflows.lock_period import LockPeriod, lock_period
from tests.benchmarks.heartbeat import Steps

_FRAMES = 300
_ROWS_A_FRAME = 3
_PAUSE = 15  # beats between two keys of somebody who types fast
_DIALOG = 80  # beats in which a dialog must have come


@dataclass(frozen=True)
class Desk:
    """The window on open books, and how to find one's way about in it."""

    window: MainWindow
    operations: Operations
    folder: Path
    today: date

    def view(self, kind: str) -> View:
        """Give a view by the name of its class."""
        return next(view for view in self.window.views if type(view).__name__ == kind)

    def table(self, view: View) -> RegisterTable:
        """Give the table that a view shows."""
        return next(each for each in view.findChildren(RegisterTable) if each.isVisible())


def is_here(view: View) -> bool:
    """Tell whether what a view shows has come."""
    tables = (table for table in view.findChildren(RegisterTable) if table.isVisible())
    return not view.is_reading() and not any(table.paged_model().is_loading() for table in tables)


def show(desk: Desk, view: View) -> Steps:
    """Bring a view to the front."""
    desk.window.show_view(view)
    yield None
    yield lambda: is_here(view)


def all_days(desk: Desk) -> Steps:
    """Show the ledger of all days: 2.7 million lines in a book of a million."""
    ledger = desk.view("LedgerView")
    yield from show(desk, ledger)
    ledger.filters.show_all_dates()  # type: ignore[attr-defined] # the view's own
    yield None
    yield lambda: is_here(ledger)


def jump(desk: Desk) -> Steps:
    """Jump in the ledger to its end, its middle and its start."""
    ledger = desk.view("LedgerView")
    table = desk.table(ledger)
    bar = table.verticalScrollBar()
    for to in (bar.maximum(), bar.maximum() // 2, 0):
        bar.setValue(to)
        yield None
        yield lambda: _is_painted(table)


def scroll(desk: Desk) -> Steps:
    """Scroll through the ledger, a few rows with every beat."""
    table = desk.table(desk.view("LedgerView"))
    bar = table.verticalScrollBar()
    for _ in range(_FRAMES):
        bar.setValue(bar.value() + _ROWS_A_FRAME * table.rowHeight(0))
        yield None


def sort(desk: Desk) -> Steps:
    """Order the plans by each of their columns, there and back."""
    plans = desk.view("PlanView")
    yield from show(desk, plans)
    model = desk.table(plans).paged_model()
    for column, each in enumerate(model.columns):
        for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder) if each.sortable else ():
            model.sort(column, order)
            yield None
            yield lambda: is_here(plans)


def filter_plans(desk: Desk) -> Steps:
    """Choose each status of plans."""
    plans = desk.view("PlanView")
    yield from show(desk, plans)
    plans.filters.sold_in("")  # type: ignore[attr-defined] # all years
    yield None
    yield lambda: is_here(plans)
    for key in ("active", "overdue", "completed", "discontinued", ""):
        plans.filters.statuses.choose(key)  # type: ignore[attr-defined] # the view's own
        yield None
        yield lambda: is_here(plans)


def search(desk: Desk, words: str) -> Steps:
    """Type into the search of plans, letter by letter, and take it out again."""
    plans = desk.view("PlanView")
    yield from show(desk, plans)
    plans.search.take_focus()  # type: ignore[attr-defined] # the view's own
    for letter in words:
        QTest.keyClicks(plans.search, letter)  # type: ignore[attr-defined]
        yield from repeat(None, _PAUSE)
    yield lambda: is_here(plans)
    plans.search.empty()  # type: ignore[attr-defined]
    yield from repeat(None, _PAUSE)
    yield lambda: is_here(plans)


def go_anywhere(desk: Desk, words: str) -> Steps:
    """Type into Go to anything."""
    field = desk.window.go_to_field
    field.take_focus()
    for letter in words:
        QTest.keyClicks(field, letter)
        yield from repeat(None, _PAUSE)
    yield from repeat(None, 4 * _PAUSE)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    yield None


def drill(desk: Desk) -> Steps:
    """Walk through plans, one by one, then to a plan's patient, invoice, note, receipt and account."""
    plans = desk.view("PlanView")
    yield from show(desk, plans)
    table = desk.table(plans)
    for row in range(0, 200, 10):
        table.go_to_row(row)
        yield None
        yield lambda: is_here(plans)
    for noun in ("plan", "patient", "invoice", "credit_note", "payment", "transaction", "account"):
        desk.window.go_to(Place(noun, 20))
        yield None
        yield lambda: is_here(desk.window.current_view())


def dialogs(desk: Desk, view: View) -> Steps:
    """Open every dialog of a view, look at it and leave it."""
    yield from show(desk, view)
    actions = {id(each): each for menu in view.menus().values() for each in menu}
    for action in [*actions.values()]:
        if action.isEnabled() and not action.isCheckable() and action.text().endswith("..."):
            yield from _dialog(desk, action)
            yield from show(desk, view)


def _dialog(desk: Desk, action: QAction) -> Steps:
    action.trigger()
    for _ in range(_DIALOG):
        yield None
        if _modal() is not None:
            break
    yield from repeat(None, 20)
    while (dialog := _modal()) is not None:
        if isinstance(dialog, QDialog):
            dialog.done(0)
        else:
            dialog.close()
        yield None
    if (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    desk.window.activateWindow()


def _modal() -> QWidget | None:
    return QApplication.activeModalWidget()


def report(desk: Desk, name: str) -> Steps:
    """Open a report, as it proposes to be asked."""
    view = desk.view("ReportsView")
    yield from show(desk, view)
    view.open_report(name)  # type: ignore[attr-defined] # the view's own
    yield None
    yield lambda: is_here(view)
    yield from repeat(None, 5)


def export(desk: Desk, name: str, written: Format, request: ReportRequest) -> Steps:
    """Write a report to a file, and go on working in the plans meanwhile; to delete it would hold the window up."""
    path = desk.folder / f"{name}.{written}"
    order = ReportFile(
        report=REPORTS[name], request=request, path=path, format=written, has_total=True, made_by="", overwrite=True
    )
    done: list[object] = []
    going = FileExport(desk.operations, WrittenReport(order))
    going.finished.connect(done.append)
    going.failed.connect(done.append)
    plans = desk.view("PlanView")
    yield from show(desk, plans)
    plans.begin_export(going)
    row = 0
    while not done:
        row = (row + 7) % 200
        desk.table(plans).go_to_row(row)
        yield from repeat(None, _PAUSE)
    if done != [path]:
        raise AssertionError(done)


def close_month(desk: Desk, month: date) -> Steps:
    """Lock the first month, and go on looking at plans while its checks run."""
    done: list[object] = []
    desk.operations.run(lock_period, LockPeriod(request_id="story", month=month), done.append, done.append)
    plans = desk.view("PlanView")
    yield from show(desk, plans)
    row = 0
    while not done:
        row = (row + 7) % 200
        desk.table(plans).go_to_row(row)
        yield from repeat(None, _PAUSE)
    yield lambda: not desk.operations.is_busy() and is_here(plans)


def _is_painted(table: RegisterTable) -> bool:
    """Tell whether the first and the last row that can be seen are here."""
    model, foot = table.paged_model(), table.rowAt(table.viewport().height() - 1)
    last = foot if foot >= 0 else model.rowCount() - 1
    return model.loaded_row(table.rowAt(0)) is not None and model.loaded_row(last) is not None
