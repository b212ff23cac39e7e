"""The life of a package as the counter lives it, by keys from an empty clinic on: sold, paid, used, ended, taken back.

Seed test 3 of the domain (5.4): Rs 10,000 in five sessions and five installments, two used, 4,000 paid: 6,000 credited.
"""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop_app.views.discontinue.discontinue_dialog import DiscontinueDialog
from desktop_app.views.plan_view.receive_dialog import ReceiveDialog
from desktop_app.views.plan_view.session_dialog import CompleteDialog
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.sales.define_service_dialog import DefineServiceDialog
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.workflows.define_service import DefineService, PackageSession, define_service
from tests import orders
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.plan_view.conftest import Desk

pytestmark = pytest.mark.gui

SHIFT = Qt.KeyboardModifier.ShiftModifier
OWED = """SELECT coalesce(sum(debit_paise - credit_paise), 0) FROM ar_subledger WHERE control = 'AR'"""
DEFERRED = """SELECT coalesce(sum(credit_paise - debit_paise), 0) FROM gl_entries JOIN accounts USING (account_id)
              WHERE code = '2300'"""
PACKAGE = DefineService(
    request_id="",
    code="LHR5",
    name="Laser hair reduction",
    kind="package",
    sac_hsn="999312",
    treatment="exempt",
    price_paise=1_000_000,
    income_role="PKG_REV",
    sessions=tuple(PackageSession(label=None, standalone_price_paise=200_000) for _ in range(5)),
)


def post(desk: Desk, dialog: QDialog) -> str:
    """Post by keys, wait for the end, and give the news."""
    with desk.qtbot.waitSignal(dialog.finished):
        press(KEY.Key_Return, CONTROL)
    desk.settle()
    desk.activate()
    assert desk.clinic.findings() == {}
    return desk.window.status_bar.news()


def sell(desk: Desk, patient: str) -> str:
    """Sell the package in five installments to a new patient."""
    dialog = desk.opened(SellPackageDialog, partial(press, KEY.Key_N, CONTROL))
    desk.qtbot.waitUntil(dialog.fields.has_packages)
    type_in(dialog.picker.search, patient)
    press(KEY.Key_N, CONTROL)
    assert dialog.picker.is_new()
    dialog.fields.package.setFocus()
    QTest.keyClicks(dialog.fields.package.line, "laser")
    press(KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: dialog.fields.package.chosen() is not None)
    dialog.activateWindow()
    dialog.fields.installments.setFocus()
    dialog.fields.installments.selectAll()
    QTest.keyClicks(dialog.fields.installments, "5")
    desk.qtbot.waitUntil(lambda: dialog.obstacle() == "")
    return post(desk, dialog)


def test_story__of_a_package(new_desk: Desk) -> None:
    desk, clinic = new_desk, new_desk.clinic
    desk.meanwhile(partial(orders.do, clinic, define_service, orders.order(PACKAGE, code="LHR5")))

    assert sell(desk, "सुनीता वर्मा") == "PL/25-26/00001 sold, INV/25-26/00001 posted"
    assert desk.chosen == "PL/25-26/00001"
    assert desk.view.pane.head.name.text() == "सुनीता वर्मा"
    assert (clinic.value(OWED), clinic.value(DEFERRED)) == (1_000_000, 1_000_000)

    paying = desk.opened(ReceiveDialog, partial(press, KEY.Key_R, CONTROL))
    desk.qtbot.waitUntil(lambda: paying.table.table_model().rowCount() > 0)
    QTest.keyClicks(paying.amount, "4000")
    assert post(desk, paying) == "RCP/25-26/00001 posted: 4,000.00 received"
    assert clinic.value(OWED) == 600_000

    for number in (1, 2):
        session = desk.opened(CompleteDialog, partial(press, KEY.Key_M, CONTROL))
        assert post(desk, session) == f"Session {number} completed, 2,000.00 earned"
    assert clinic.value(DEFERRED) == 600_000

    undoing = desk.opened(ReasonDialog, partial(press, KEY.Key_U, CONTROL))
    type_in(undoing.reason.line, "Wrong patient")
    assert post(desk, undoing) == "Session 2 undone"
    assert clinic.value(DEFERRED) == 800_000
    again = desk.opened(CompleteDialog, partial(press, KEY.Key_M, CONTROL))
    assert post(desk, again) == "Session 2 completed, 2,000.00 earned"

    ending = desk.opened(DiscontinueDialog, partial(press, KEY.Key_D, CONTROL | SHIFT))
    desk.qtbot.waitUntil(lambda: ending.outlook is not None)
    type_in(ending.decision.reason.line, "Moves to another city")
    ending.activateWindow()
    assert post(desk, ending) == "PL/25-26/00001 discontinued, CN/25-26/00001 posted"
    assert (clinic.value(OWED), clinic.value(DEFERRED)) == (0, 0)
    assert desk.view.pane.head.badge.word() == "Discontinued"
    assert desk.view.pane.tabs.tabText(1) == "Documents 3"

    returning = desk.opened(ReasonDialog, partial(press, KEY.Key_I, CONTROL | SHIFT))
    type_in(returning.reason.line, "Comes back")
    assert post(desk, returning) == "PL/25-26/00001 reinstated"
    assert (clinic.value(OWED), clinic.value(DEFERRED)) == (600_000, 600_000)
    assert desk.view.pane.head.badge.word() == "Active"


def test_story__a_second_sale_shows_its_row_through_any_filter(new_desk: Desk) -> None:
    desk = new_desk
    desk.meanwhile(partial(orders.do, desk.clinic, define_service, orders.order(PACKAGE, code="LHR5")))
    sell(desk, "Asha Rao")
    desk.view.filters.statuses.choose("completed")
    desk.settle()
    assert desk.view.pane.detail() is None
    assert sell(desk, "Zoya Khan").startswith("PL/25-26/00002 sold")
    assert desk.chosen == "PL/25-26/00002"
    assert desk.view.pane.head.name.text() == "Zoya Khan"
    assert desk.view.filters.statuses.key() == ""


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (SellPackageDialog, KEY.Key_N),
        (SellServiceDialog, KEY.Key_N),
        (RegisterPatientDialog, KEY.Key_A),
        (DefineServiceDialog, KEY.Key_S),
    ],
)
def test_story__what_needs_no_plan_opens_by_its_key(new_desk: Desk, kind: type[QDialog], key: Qt.Key) -> None:
    modifier = CONTROL if kind is SellPackageDialog else CONTROL | SHIFT
    dialog = new_desk.opened(kind, partial(press, key, modifier))
    dialog.close()
