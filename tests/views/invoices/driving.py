"""How the tests drive the invoices: brought to the front by their key, one of them chosen, its detail here."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.invoices.invoice_view import InvoiceView
from desktop_app.views.main_window import MainWindow
from tests.views.driving import CONTROL, KEY

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def view_of(window: MainWindow) -> InvoiceView:
    (view,) = [each for each in window.views if isinstance(each, InvoiceView)]
    return view


def bring(qtbot: QtBot, window: MainWindow) -> InvoiceView:
    """Bring the invoices to the front by their key, and wait for rows and detail."""
    view = view_of(window)
    window.activateWindow()
    QTest.keyClick(window, KEY.Key_1, CONTROL | ALT)
    qtbot.waitUntil(lambda: window.current_view() is view and not view.is_reading())
    settle(qtbot, view)
    return view


def settle(qtbot: QtBot, view: InvoiceView) -> None:
    """Wait until the detail is that of the row under the cursor."""

    def is_settled() -> bool:
        row, shown = view.table.current_row(), view.pane_of_invoice.shown()
        is_same = (None if row is None else row.key) == (None if shown is None else shown.key)
        return is_same and not view.is_reading()

    qtbot.waitUntil(is_settled)


def choose(qtbot: QtBot, view: InvoiceView, number: str) -> None:
    """Put the cursor on an invoice."""
    model = view.table.paged_model()
    found = [model.row_at(at) for at in range(model.rowCount())]
    view.table.go_to_row(next(at for at, row in enumerate(found) if row is not None and row["number"] == number))
    qtbot.waitUntil(lambda: (view.table.current_row() or {"number": ""})["number"] == number)
    view.table.setFocus()
    settle(qtbot, view)


def rows(view: InvoiceView, *names: str) -> list[tuple[object, ...]]:
    """Give the rows as they are shown."""
    model = view.table.paged_model()
    found = [model.row_at(at) for at in range(model.rowCount())]
    return [tuple(row[name] for name in names) for row in found if row is not None]


def press(view: InvoiceView, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Press a key in the register."""
    QTest.keyClick(view.table, key, modifier)
