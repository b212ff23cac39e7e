"""Invoices by their days and branch, and what is searched for as a chip: by keys, and as they were left."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.period_field import PeriodPopup
from desktop_app.views.controls.search_chip import SearchChip
from desktop_app.views.invoices.invoice_view import InvoiceView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.plan_view.plan_filters import PlanFilters
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.view import Standard
from tests.clinic import Clinic
from tests.master_orders import opened_branch
from tests.orders import DISCONTINUED, line, sell, serve
from tests.views.driving import CONTROL, KEY, press
from tests.views.general_ledger_view.ledger_driving import choose_in_menu, come_back
from tests.views.invoices.conftest import OpenInvoices
from tests.views.invoices.driving import bring, rows
from tests.views.masters.set_up.driving import write
from tests.write_off_orders import PACKAGE, ask

pytestmark = pytest.mark.gui

JUNE, AUGUST, WEST = "INV/25-26/00001", "INV/25-26/00002", "INV2/25-26/00001"


def three_invoices(clinic: Clinic) -> None:
    """Sell a package in June, which somebody wants written off; in August something else at each of two branches."""
    sell(clinic, package=PACKAGE)
    ask(clinic)
    for branch_id in (1, opened_branch(clinic)):
        serve(clinic, patient=1, branch_id=branch_id, on=DISCONTINUED, lines=(line(200_000, role="SVC_REV"),))


def listed(qtbot: QtBot, view: InvoiceView, *numbers: str) -> None:
    qtbot.waitUntil(lambda: not view.is_reading() and [number for (number,) in rows(view, "number")] == [*numbers])


def plans_of(window: MainWindow) -> PlanView:
    return next(view for view in window.views if isinstance(view, PlanView))


def test_filters__by_keys_and_as_they_were_left(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    three_invoices(invoice_clinic)
    window = open_invoices()
    view = bring(qtbot, window)
    listed(qtbot, view, WEST, AUGUST, JUNE)
    end_search_by(qtbot, view, "cross")
    end_search_by(qtbot, view, "Delete")
    others = [each for each in window.views if each is not view]
    assert [len(each.findChildren(SearchChip)) for each in others] == [1, 1]
    narrow(qtbot, view)
    plans = plans_of(window)
    qtbot.waitUntil(lambda: not plans.is_reading())
    QTest.keyClick(plans.filters.statuses.chip("completed"), KEY.Key_Space)
    plans.filters.sold_in("this_year")
    window.close()

    again = open_invoices()
    plans, view = plans_of(again), bring(qtbot, again)
    listed(qtbot, view, AUGUST)
    assert view.filters.branch.chip().words() == "MAIN branch"
    QTest.keyClick(view.filters.branch.chip(), KEY.Key_Delete)
    listed(qtbot, view, WEST, AUGUST)
    view.standards()[Standard.CLEAR].trigger()
    listed(qtbot, view, WEST, AUGUST, JUNE)
    assert (plans.filters.statuses.key(), plans.filters.query.status) == ("completed", "completed")
    assert (plans.filters.period.words(), plans.filters.query.sold_from) == ("Sold this year", date(2025, 4, 1))
    plans.standards()[Standard.CLEAR].trigger()
    assert not PlanFilters(DISCONTINUED).is_filtering()


def end_search_by(qtbot: QtBot, view: InvoiceView, way: str) -> None:
    """Search; a press on the chip goes back to the text, and its end shows everything again."""
    (chip,) = view.findChildren(SearchChip)
    assert not chip.isVisible()
    press(KEY.Key_F, CONTROL)
    write(view.search, WEST)
    press(KEY.Key_Return)
    listed(qtbot, view, WEST)
    assert chip.isVisible()
    assert (chip.words(), chip.accessibleName()) == (f"\u201c{WEST}\u201d", f"Find number, patient, plan: {WEST}")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, chip.height() // 2))
    assert view.search.hasFocus()
    if way == "cross":
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, chip.height() // 2))
    else:
        chip.setFocus()
        press(KEY.Key_Delete)
    listed(qtbot, view, WEST, AUGUST, JUNE)
    assert view.search.hasFocus()
    assert not view.search.text()
    assert not chip.isVisible()


def narrow(qtbot: QtBot, view: InvoiceView) -> None:
    """Keep this month by Ctrl+D, go two months back and forth, also where no row is left; then one branch."""
    press(KEY.Key_D, CONTROL)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, PeriodPopup)
    with qtbot.waitSignal(view.attention_changed, check_params_cb=lambda told: told.count == 1):  # June's still waits
        for key in (KEY.Key_Home, KEY.Key_Return):
            QTest.keyClick(popup.presets, key)
    listed(qtbot, view, WEST, AUGUST)
    come_back()
    view.table.setFocus()
    for key, found in (
        (KEY.Key_Minus, []),
        (KEY.Key_Minus, [JUNE]),
        (KEY.Key_Plus, []),
        (KEY.Key_Plus, [WEST, AUGUST]),
    ):
        press(key)
        listed(qtbot, view, *found)
    assert view.filters.file_parts() == ("2025-08-01", "2025-08-31")
    qtbot.waitUntil(view.filters.branch.isVisible)
    choose_in_menu(view.filters.branch.chip(), 1)
    listed(qtbot, view, AUGUST)
