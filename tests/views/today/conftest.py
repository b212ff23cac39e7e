"""The whole window on the busy day, one for all tests that change nothing, and one on a clinic that has just begun."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop_app.reports.today import Matter
from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.day_close.day_view import DayCloseView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.periods.period_view import PeriodView
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.receipts.receipt_view import ReceiptView
from desktop_app.views.refunds.refund_view import RefundView
from desktop_app.views.reports.reports_view import ReportsView
from desktop_app.views.today.today_view import TodayView
from desktop_app.views.view import View
from desktop_app.views.vouchers.recurring_view import RecurringView
from tests.busy_day import demo_today
from tests.clinic import Clinic, new_clinic
from tests.views.driving import FACTS, press

Dialog = TypeVar("Dialog", bound=QDialog)
Kind = TypeVar("Kind", bound=View)


@dataclass
class Desk:
    """The window, with Today at the front."""

    clinic: Clinic
    operations: Operations
    window: MainWindow

    @property
    def today(self) -> TodayView:
        return self.view(TodayView)

    def view(self, kind: type[Kind]) -> Kind:
        return next(each for each in self.window.views if isinstance(each, kind))

    def settle(self, qtbot: QtBot) -> None:
        """Wait until what the view at the front shows is here."""
        qtbot.waitUntil(lambda: not self.window.current_view().is_reading() and not self.operations.is_busy())

    def bring_today(self, qtbot: QtBot) -> None:
        """Go to Today by its key."""
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        QTest.keyClick(self.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
        assert self.window.current_view() is self.today
        self.settle(qtbot)

    def follow(self, qtbot: QtBot, matter: Matter) -> None:
        """Go to a row with the keys, and press Enter."""
        matters = self.today.board.matters
        matters.setFocus()
        matters.go_to(matter)
        qtbot.waitUntil(matters.hasFocus)
        press(Qt.Key.Key_Return)

    def dialog(self, qtbot: QtBot, kind: type[Dialog]) -> Dialog:
        """Wait for a dialog."""
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        return found

    def close(self) -> None:
        self.window.close()
        self.operations.close()
        self.clinic.books.keep_off(0)
        self.clinic.books.close()


def waited(condition: Callable[[], bool], *, beats: int = 1_000) -> bool:
    """Let events go by until a condition holds; False where it never does."""
    for _ in range(beats):
        if condition():
            return True
        QTest.qWait(10)
    return condition()


def _open(clinic: Clinic, *kinds: Callable[[Operations], View]) -> Desk:
    clinic.books.keep_off(threading.get_ident())
    operations = Operations(clinic.books, clinic.user)
    window = MainWindow(operations, [TodayView(operations), *(kind(operations) for kind in kinds)])
    window.set_facts(FACTS)
    window.resize(1366, 690)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    desk = Desk(clinic, operations, window)
    assert waited(lambda: not any(view.is_reading() for view in window.views))
    return desk


def open_busy(*kinds: Callable[[Operations], View]) -> Desk:
    """Open the busy day with Today and other views."""
    return _open(demo_today(Path(mkdtemp(prefix="clinic-")) / "busy.clinicbook"), *kinds)


@pytest.fixture(scope="module")
def _busy(qapp: QApplication) -> Iterator[Desk]:
    """Open the busy day once: what leads somewhere leads to these views."""
    assert qapp is not None
    kinds = (PlanView, CreditNoteView, ReceiptView, RefundView, DayCloseView, ReportsView, RecurringView, PeriodView)
    made = open_busy(*kinds)
    yield made
    made.close()


@pytest.fixture
def desk(qtbot: QtBot, _busy: Desk) -> Iterator[Desk]:
    """Give the window of the busy day with Today at the front."""
    _busy.bring_today(qtbot)
    yield _busy
    while (left := QApplication.activeModalWidget()) is not None:
        left.hide()
        left.deleteLater()


@pytest.fixture
def new_desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open a clinic that has just begun."""
    assert qapp is not None
    made = _open(new_clinic(tmp_path / "new.clinicbook"), PlanView)
    yield made
    made.close()
