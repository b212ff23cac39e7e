"""Back and Forward through the places of the window, by keys, by the mouse, and from the head of a view."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.go_to.destinations import Kind
from desktop_app.views.main_window import MainWindow
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.reports.report_places import ReportPlace
from desktop_app.views.reports.reports_view import ReportsView
from desktop_app.views.view import Place, View
from tests.clinic import Clinic
from tests.views.driving import CONTROL, KEY, press

pytestmark = pytest.mark.gui
ALT = Qt.KeyboardModifier.AltModifier


Shown = TypeVar("Shown", bound=View)


def view_of(window: MainWindow, kind: type[Shown]) -> Shown:
    return next(view for view in window.views if isinstance(view, kind))


def settle(qtbot: QtBot, view: View) -> None:
    qtbot.waitUntil(lambda: not view.is_reading())


def test_back__goes_through_views_and_forward_again(desk: MainWindow) -> None:
    plans, ledger = view_of(desk, PlanView), view_of(desk, LedgerView)
    press(KEY.Key_3, CONTROL)
    assert desk.current_view() is ledger
    assert ledger.head.way_back.isHidden(), "one did not come there from a place"
    press(KEY.Key_Left, ALT)
    assert desk.current_view() is plans
    press(KEY.Key_Right, ALT)
    assert desk.current_view() is ledger
    press(KEY.Key_Left, ALT)
    assert desk.current_view() is plans, "back again from where one had gone forward to"
    press(KEY.Key_2, CONTROL)
    assert not desk.trail.forward.isEnabled()
    assert desk.trail.forward.statusTip()


def test_back__finds_the_row_that_was_left(qtbot: QtBot, desk: MainWindow) -> None:
    plans = view_of(desk, PlanView)
    plans.table.go_to_row(3)
    row = plans.table.current_row()
    assert row is not None
    desk.go_to(Place("plan", row.key + 2))
    qtbot.waitUntil(lambda: (plans.table.current_row() or row).key == row.key + 2)
    assert plans.head.way_back.words() == f"Back to Plans · {row['plan_number']}"
    press(KEY.Key_Left, ALT)
    qtbot.waitUntil(lambda: (plans.table.current_row() or {"plan_number": ""})["plan_number"] == row["plan_number"])
    press(KEY.Key_Right, ALT)
    qtbot.waitUntil(lambda: (plans.table.current_row() or row).key == row.key + 2)


def test_drill__from_a_report_to_the_ledger_to_a_journal_and_back_with_esc(
    qtbot: QtBot, desk: MainWindow, books: Clinic
) -> None:
    reports, ledger = view_of(desk, ReportsView), view_of(desk, LedgerView)
    receivables = int(books.value("SELECT account_id FROM accounts WHERE code = '1100'"))
    desk.go_to(ReportPlace.of("trial-balance"))
    settle(qtbot, reports)
    asked = reports.here()
    desk.go_to(Place("account", receivables))
    assert ledger.head.way_back.words() == "Back to Trial balance"
    assert ledger.head.way_back.isVisible()
    shown = ledger.here()
    qtbot.waitUntil(lambda: ledger.table.model().rowCount() > 0)
    desk.go_to(Place("journal", 5))
    assert ledger.head.way_back.words() == "Back to General ledger · 1100"
    qtbot.waitUntil(lambda: ledger.journal.detail() is not None)
    ledger.table.setFocus()
    press(KEY.Key_Escape)
    assert (desk.current_view(), ledger.here()) == (ledger, shown)
    ledger.table.setFocus()
    press(KEY.Key_Escape)
    settle(qtbot, reports)
    assert (desk.current_view(), reports.here()) == (reports, asked)


def test_way_back__is_a_button_with_a_place_among_the_tabs(desk: MainWindow) -> None:
    desk.go_to(Place("account", 1))
    ledger = view_of(desk, LedgerView)
    way = ledger.head.way_back
    assert way.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    assert desk.current_view() is view_of(desk, PlanView)
    assert way.isHidden() or not way.isVisible()


def test_mouse__has_buttons_for_both(desk: MainWindow) -> None:
    plans, ledger = view_of(desk, PlanView), view_of(desk, LedgerView)
    desk.show_view(ledger)
    handle, middle = desk.windowHandle(), QPoint(600, 300)
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, Qt.KeyboardModifier.NoModifier, middle)
    assert desk.current_view() is plans
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, Qt.KeyboardModifier.NoModifier, middle)
    assert desk.current_view() is ledger


def test_recent__places_are_offered_before_anything_is_typed(qtbot: QtBot, desk: MainWindow) -> None:
    plans = view_of(desk, PlanView)
    plans.table.go_to_row(4)
    row = plans.table.current_row()
    assert row is not None
    number = row["plan_number"]
    desk.go_to(Place("account", 1))
    press(KEY.Key_K, CONTROL)
    first = desk.go_to_field.destinations()[0]
    assert (first.text, first.detail, first.kind) == (number, "Plans", Kind.RECENT)
    press(KEY.Key_Return)
    assert desk.current_view() is plans
    qtbot.waitUntil(lambda: (plans.table.current_row() or {"plan_number": ""})["plan_number"] == number)


def test_place_that_nobody_opens__is_no_step(desk: MainWindow) -> None:
    desk.show_view(view_of(desk, LedgerView))
    before = desk.trail.recent()
    desk.go_to(Place("nothing of this kind", 1))
    assert desk.trail.recent() == before
    press(KEY.Key_Left, ALT)
    assert desk.current_view() is view_of(desk, PlanView)
