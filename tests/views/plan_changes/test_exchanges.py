"""A plan is exchanged: for another package, or for another patient; by keys, from the register to the books.

Rs 10,000 exempt in five sessions, two used: the old plan is worth Rs 6,000. All of it was paid, so all 6,000 are left.
"""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from desktop_app.views.plan_changes.exchange_dialog import ExchangeDialog, TransferDialog, UpgradeDialog
from tests import orders
from tests.clinic import Clinic
from tests.orders import line
from tests.views.discontinue.driving import elsewhere, write
from tests.views.driving import CONTROL, KEY, press
from tests.views.plan_changes.conftest import OpenDesk
from tests.views.plan_view.conftest import Desk
from tests.views.plan_view.plan_driving import SHIFT, post, press_key
from tests.views.sales.desk import write as write_over
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
EXEMPT = replace(line(1_000_000), description="Package EXEMPT")
PLANS = "SELECT status, patient_id, total_paise, total_sessions FROM package_payment_plans ORDER BY plan_id"
OWED = "SELECT coalesce(sum(debit_paise - credit_paise), 0) FROM ar_subledger WHERE patient_id = ?"


def paid(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, patient=1, paid_paise=1_000_000, package=EXEMPT)


def half_paid(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, patient=1, paid_paise=200_000, package=EXEMPT)


def rows(dialog: ExchangeDialog) -> dict[str, str]:
    return {each.name: each.after for each in dialog.effects.changes.effects()}


def read(desk: Desk, dialog: ExchangeDialog) -> None:
    desk.qtbot.waitUntil(lambda: dialog.outlook is not None and dialog.fields.has_packages())


def find(desk: Desk, dialog: TransferDialog, text: str) -> None:
    """Search a patient by keys, and take the first one."""
    write_over(dialog.picker.search, text)
    desk.qtbot.waitUntil(dialog.picker.search.list.isVisible)
    press(KEY.Key_Return)


def upgrading(desk: Desk, code: str, price: str) -> UpgradeDialog:
    """Open the dialog and choose a package and its price."""
    dialog = desk.opened(UpgradeDialog, press_key(KEY.Key_G, CONTROL | SHIFT))
    read(desk, dialog)
    write_over(dialog.fields.package.line, code)
    press(KEY.Key_Return)
    write(dialog.fields.price, price)
    return dialog


def test_upgrade__the_old_plan_pays_for_the_new_one(open_desk: OpenDesk) -> None:
    """15,000 less the 6,000 that the old plan is worth leave 9,000 to pay."""
    desk = open_desk(paid, sells=True)
    dialog = upgrading(desk, "EXEMPT", "15000")
    assert rows(dialog) == {
        "Old plan is worth": "6,000.00",
        "Its sessions": "0 open",
        "Owed for it": "0.00",
        "New sessions": "5",
        "New invoice": "15,000.00",
        "Paid by the credit": "6,000.00",
        "Difference to pay": "9,000.00",
    }
    note = [(each.account_code, each.debit_paise, each.credit_paise) for each in dialog.effects.note.lines()]
    assert note == [("2300", 600_000, 0), ("1100", 0, 600_000)]
    sold = [(each.account_code, each.debit_paise, each.credit_paise) for each in dialog.effects.proof.journal.lines()]
    assert sold == [("1100", 1_500_000, 0), ("2300", 0, 1_500_000)]
    assert dialog.obstacle() == "A reason is missing"
    write(dialog.reason.line, "Wants a larger package")
    post(desk, dialog)
    assert desk.window.status_bar.news() == "PL/25-26/00002 sold: CN/25-26/00001 and INV/25-26/00002 posted"
    assert desk.clinic.rows(PLANS) == [("discontinued", 1, 1_000_000, 5), ("active", 1, 1_500_000, 5)]
    assert desk.clinic.value(OWED, 1) == 900_000
    desk.settle()
    assert desk.chosen == "PL/25-26/00002"


def test_downgrade__what_is_left_over_waits_to_be_paid_back(open_desk: OpenDesk) -> None:
    """4,000 of the 6,000 pay for the new plan, 2,000 go back."""
    desk = open_desk(paid, sells=True)
    dialog = upgrading(desk, "WEIGHED", "4000")
    assert rows(dialog)["Difference to pay"] == "0.00"
    assert rows(dialog)["To be paid back"] == "2,000.00"
    write(dialog.reason.line, "Wants a smaller package")
    post(desk, dialog)
    assert desk.clinic.value(OWED, 1) == -200_000
    status = "SELECT refund_status, refundable_paise FROM package_payment_plans WHERE plan_id = 1"
    assert desk.clinic.rows(status) == [("approved", 600_000)]


def test_upgrade__of_a_plan_that_still_owes_says_so(open_desk: OpenDesk) -> None:
    """2,000 paid of the 4,000 used: 8,000 are owed, 6,000 credited, 2,000 still due by a final installment."""
    desk = open_desk(half_paid, sells=True)
    dialog = upgrading(desk, "EXEMPT", "10000")
    assert (rows(dialog)["Owed for it"], rows(dialog)["Paid by the credit"]) == ("2,000.00", "0.00")
    due = "2,000.00 of the old plan is still due, by a final installment."
    assert dialog.effects.sentences.effects() == (due,)


def test_upgrade__a_plan_that_changes_meanwhile_is_not_exchanged(open_desk: OpenDesk) -> None:
    desk = open_desk(paid, sells=True)
    dialog = upgrading(desk, "EXEMPT", "10000")
    write(dialog.reason.line, "Wants a larger package")
    elsewhere(lambda: orders.complete(desk.clinic, 3))
    before = desk.clinic.dump()
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    desk.qtbot.waitUntil(dialog.banner.isVisible)
    assert "has changed since its figures were shown" in dialog.banner.headline()
    assert desk.clinic.dump() == before
    desk.qtbot.waitUntil(lambda: rows(dialog)["Old plan is worth"] == "4,000.00")
    post(desk, dialog)
    assert desk.clinic.value(OWED, 1) == 1_000_000 - 400_000


def test_transfer__proposes_what_is_left_and_no_credit_crosses_patients(open_desk: OpenDesk) -> None:
    """Three sessions of 6,000 for Zoya; the 6,000 go back to Lakshmi."""
    desk = open_desk(paid, sells=True)
    dialog = desk.opened(TransferDialog, press_key(KEY.Key_O, CONTROL | SHIFT))
    read(desk, dialog)
    desk.qtbot.waitUntil(lambda: dialog.fields.price.paise() == 600_000)
    assert (dialog.fields.package.currentText(), dialog.fields.sessions.count()) == ("Package EXEMPT  EXEMPT", 3)
    assert dialog.obstacle() == "The patient is missing"
    find(desk, dialog, "Zoya")
    assert dialog.picker.name() == "Zoya Khan"
    assert (
        "No credit crosses patients: what is left goes back to the old patient." in dialog.effects.sentences.effects()
    )
    assert (rows(dialog)["Difference to pay"], rows(dialog)["To be paid back"]) == ("6,000.00", "6,000.00")
    write(dialog.reason.line, "Given to a relative")
    post(desk, dialog)
    assert desk.clinic.rows(PLANS) == [("discontinued", 1, 1_000_000, 5), ("active", 3, 600_000, 3)]
    assert (desk.clinic.value(OWED, 1), desk.clinic.value(OWED, 3)) == (-600_000, 600_000)


def test_transfer__to_the_same_patient_is_none(open_desk: OpenDesk) -> None:
    desk = open_desk(paid, sells=True)
    dialog = desk.opened(TransferDialog, press_key(KEY.Key_O, CONTROL | SHIFT))
    read(desk, dialog)
    desk.qtbot.waitUntil(lambda: dialog.fields.price.paise() == 600_000)
    find(desk, dialog, "12345")
    assert dialog.obstacle() == "It is the same patient: choose another one, or upgrade the plan"


def test_exchange__is_off_where_nothing_can_be_discontinued(open_desk: OpenDesk) -> None:
    def used_up(clinic: Clinic) -> None:
        orders.sell(clinic)
        orders.complete(clinic, 1, 2, 3, 4, 5)

    actions = open_desk(used_up).view.actions_of_plan
    assert actions.upgrade.statusTip() == actions.transfer.statusTip() == "The plan PL/25-26/00001 is completed."


@pytest.mark.parametrize(("kind", "key"), [(UpgradeDialog, KEY.Key_G), (TransferDialog, KEY.Key_O)])
def test_dialogs__names_tab_order_and_sizes(open_desk: OpenDesk, kind: type[ExchangeDialog], key: KEY) -> None:
    desk = open_desk(paid, sells=True)
    dialog = desk.opened(kind, press_key(key, CONTROL | SHIFT))
    read(desk, dialog)
    desk.settle()
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    assert rich_texts(dialog) == []
    assert shortcut_collisions(dialog) == []
    assert (dialog.width() <= 1120, dialog.height() <= 612) == (True, True)
