"""How the tests drive the refunds: brought to the front by their key, their rows, and the credits beneath."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.main_window import MainWindow
from desktop_app.views.refunds.refund_dialog import RefundDialog
from desktop_app.views.refunds.refund_view import RefundView
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.view import View
from tests.views.driving import CONTROL, KEY
from tests.views.masters.set_up.driving import opened

ALT = Qt.KeyboardModifier.AltModifier
ViewKind = TypeVar("ViewKind", bound=View)


def view_of(window: MainWindow, kind: type[ViewKind]) -> ViewKind:
    (view,) = [each for each in window.views if isinstance(each, kind)]
    return view


def bring(qtbot: QtBot, window: MainWindow) -> RefundView:
    """Bring the refunds to the front by their key, and wait for both tables."""
    view = view_of(window, RefundView)
    window.activateWindow()
    QTest.keyClick(window, KEY.Key_3, CONTROL | ALT)
    qtbot.waitUntil(lambda: window.current_view() is view and not view.is_reading())
    return view


def rows(table: RegisterTable, *names: str) -> list[tuple[object, ...]]:
    """Give the rows of a table as they are shown."""
    model = table.paged_model()
    found = [model.row_at(number) for number in range(model.rowCount())]
    return [tuple(row[name] for name in names) for row in found if row is not None]


def begin(qtbot: QtBot, view: RefundView) -> RefundDialog:
    """Begin the refund of the first credit by Ctrl+N, and wait for its figures."""
    qtbot.waitUntil(lambda: view.credits.refund.isEnabled() and view.window().isActiveWindow())
    QTest.keyClick(view.table, KEY.Key_N, CONTROL)
    dialog = opened(qtbot, RefundDialog)
    qtbot.waitUntil(lambda: bool(dialog.modes.amounts))
    return dialog
