"""What is done for a patient from the page, by keys: sold, received, delivered, credited, written off, switched off."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from desktop_app.views.invoices.remission_dialog import RemissionDialog
from desktop_app.views.patient_page.page_head import BILLED, DEFERRED, DUE, KEPT
from desktop_app.views.patient_page.page_tabs import Tab
from desktop_app.views.patient_page.patient_page import PatientPage
from desktop_app.views.plan_changes.reschedule_dialog import RescheduleDialog
from desktop_app.views.plan_view.session_dialog import CompleteDialog
from desktop_app.views.receipts.advance_dialog import AdvanceDialog
from desktop_app.views.receipts.apply_dialog import ApplyDialog
from desktop_app.views.receipts.collect_dialog import CollectDialog
from desktop_app.views.refunds.refund_dialog import RefundDialog
from desktop_app.views.sales.amend_patient_dialog import AmendPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.views.view import Place
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.desk import Desk
from tests.views.patient_page.driving import ZOYA, open_by_enter, settle, turn
from tests.views.sales.desk import write

pytestmark = pytest.mark.gui

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def test_session__is_completed_from_the_overview_and_the_figures_follow(desk: Desk, page: PatientPage) -> None:
    """A fifth of 10,000 is earned; the plan under the cursor and the tab stay."""
    desk.qtbot.waitUntil(page.actions_of_page.plan.complete.isEnabled)
    dialog = desk.opened(CompleteDialog, KEY.Key_M, CONTROL)
    assert desk.post(dialog) == "Session 1 completed, 2,000.00 earned"
    settle(desk, page)
    assert page.head.tiles[DEFERRED].paise() == 800_000
    assert [row["done"] for row in page.overview.plans.rows()] == [1]
    assert page.tabs.currentIndex() == Tab.OVERVIEW


def test_plan__is_rescheduled_on_its_tab_and_the_row_stays(desk: Desk, page: PatientPage) -> None:
    page.overview.plans.setFocus()
    press(KEY.Key_Return)
    assert page.tabs.currentIndex() == Tab.PLANS
    settle(desk, page)
    assert page.plans.plan_id() == 1
    dialog = desk.opened(RescheduleDialog, KEY.Key_H, CONTROL | SHIFT)
    press(KEY.Key_Escape)
    desk.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not page.actions_of_page.plan.resume.isEnabled()
    assert page.actions_of_page.plan.resume.statusTip() != ""


def test_money__is_received_and_the_tab_stays(desk: Desk, page: PatientPage) -> None:
    turn(desk, page, Tab.DOCUMENTS)
    dialog = desk.opened(CollectDialog, KEY.Key_R, CONTROL)
    press(KEY.Key_Escape)
    desk.qtbot.waitUntil(lambda: not dialog.isVisible())
    desk.patients.advance.trigger()
    advance = desk.window.findChild(AdvanceDialog)
    assert advance is not None
    assert advance.isVisible()
    desk.activate(advance)
    write(advance.money.first().amount, "1500")
    assert "advance received" in desk.post(advance)
    settle(desk, page)
    assert page.head.tiles[KEPT].paise() == 150_000
    assert page.tabs.currentIndex() == Tab.DOCUMENTS
    turn(desk, page, Tab.CREDITS)
    (row,) = page.credits.credits.rows()
    assert (row["open"], page.credits.wanted_credit()) == (150_000, ("advance", 2))
    applying = desk.opened(ApplyDialog, KEY.Key_P, CONTROL | SHIFT)
    press(KEY.Key_Escape)
    desk.qtbot.waitUntil(lambda: not applying.isVisible())
    paying = desk.opened(RefundDialog, KEY.Key_B, CONTROL | SHIFT)
    press(KEY.Key_Escape)
    desk.qtbot.waitUntil(lambda: not paying.isVisible())
    assert page.actions_of_page.keep.statusTip() == "An advance is a balance already"
    assert desk.patients.unapply.statusTip() == "Nothing of an advance or a credit is applied"


def test_package_and_service__are_sold_to_the_patient_of_the_page(desk: Desk, page: PatientPage) -> None:
    selling = desk.opened(SellPackageDialog, KEY.Key_N, CONTROL)
    assert selling.picker.patient() == ZOYA
    desk.qtbot.waitUntil(selling.fields.has_packages)
    write(selling.fields.package.line, "EXEMPT")
    press(KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: selling.fields.package.chosen() is not None)
    assert desk.post(selling) == "PL/25-26/00002 sold, INV/25-26/00002 posted"
    settle(desk, page)
    assert desk.patients.is_page_shown()
    assert [row["number"] for row in page.overview.plans.rows()][-1] == "PL/25-26/00001"
    assert (page.head.tiles[BILLED].paise() or 0) > 1_000_000
    serving = desk.opened(SellServiceDialog, KEY.Key_V, CONTROL | ALT)
    assert serving.picker.patient() == ZOYA


def test_debt__is_credited_or_written_off_by_the_invoice_under_the_cursor(desk: Desk, page: PatientPage) -> None:
    crediting = desk.opened(DraftDialog, KEY.Key_I, CONTROL)
    press(KEY.Key_Escape)
    desk.qtbot.waitUntil(lambda: not crediting.isVisible())
    writing = desk.opened(RemissionDialog, KEY.Key_F, CONTROL | ALT)
    desk.qtbot.waitUntil(writing.amount.isEnabled)
    write(writing.amount, "1000")
    writing.reason.line.setFocus()
    write(writing.reason.line, "Cannot be found")
    news = desk.post(writing)
    assert "5,000.00 is still due" in news
    settle(desk, page)
    assert page.head.tiles[DUE].paise() == 500_000
    turn(desk, page, Tab.DOCUMENTS)
    assert not page.actions_of_page.credit_note.isEnabled()  # the note is under the cursor
    assert "Choose an invoice" in page.actions_of_page.credit_note.statusTip()


def test_new_patient__is_offered_a_first_package(desk: Desk) -> None:
    desk.choose(desk.patients, "Lakshmi Menon")
    page = open_by_enter(desk)
    focused = desk.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Sell package"
    selling = desk.opened(SellPackageDialog, KEY.Key_Space)
    assert selling.picker.patient() == 1
    press(KEY.Key_Escape)
    desk.qtbot.waitUntil(lambda: not selling.isVisible())
    dialog = desk.opened(AmendPatientDialog, KEY.Key_O, CONTROL | ALT)
    assert not dialog.is_offered.isChecked()
    desk.post(dialog)
    settle(desk, page)
    assert page.head.badge.word() == "Switched off"
    assert not page.actions_of_page.sell_package.isEnabled()
    assert page.actions_of_page.sell_package.statusTip() == "The patient is switched off: switch on again first"
    assert page.actions_of_page.switch.text() == "Switc&h on..."


def test_name__of_any_kind_is_shown_as_it_is(desk: Desk, page: PatientPage) -> None:
    """What is edited on the page is seen there, and its history names the edit."""
    dialog = desk.opened(AmendPatientDialog, KEY.Key_F2)
    write(dialog.name, "<b>ज़ोया</b> & Khan")
    desk.post(dialog)
    settle(desk, page)
    assert page.head.name.text() == "<b>ज़ोया</b> & Khan"
    turn(desk, page, Tab.HISTORY)
    with desk.qtbot.waitSignal(desk.patients.place_wanted) as signal:
        press(KEY.Key_H, CONTROL)
    assert signal.args == [Place("patient", ZOYA).history()]
