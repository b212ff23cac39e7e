"""Credits paid back by keys: in parts and modes, never more than is left, kept with consent, with an advance's tax.

S07: Rs 10,000 paid by UPI, two of five sessions used, so that Rs 6,000 are to be paid back.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.refunds.keep_dialog import KeepDialog
from desktop_app.views.view import Attention
from desktop_app.workflows.soft_close_period import SoftClosePeriod, soft_close_period
from desktop_app.workflows.steps.refunding import RefundPart
from tests import money_orders
from tests.clinic import Clinic, request_id
from tests.money_orders import owed_back, pay_back
from tests.orders import DISCONTINUED, do
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.set_up.driving import opened, post, refuse, write
from tests.views.refunds.conftest import OpenRefunds
from tests.views.refunds.driving import begin, bring, rows

pytestmark = pytest.mark.gui

REFUNDS = "SELECT mode, amount_paise, status FROM refunds ORDER BY refund_id"
SHIFT = Qt.KeyboardModifier.ShiftModifier
AR = "SELECT sum(debit_paise - credit_paise) FROM ar_subledger WHERE control = 'AR'"


def test_credit__is_paid_back_by_two_modes_at_once(
    qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic
) -> None:
    owed_back(refund_clinic)
    window = open_refunds()
    view = bring(qtbot, window)
    assert rows(view.payable.table, "number", "payable", "status") == [("CN/25-26/00001", 600_000, "to_pay")]
    dialog = begin(qtbot, view)
    assert dialog.modes.parts() == {"upi": 600_000}, "by the mode that it came in by"
    write(dialog.modes.amounts["upi"], "4,000")
    write(dialog.modes.amounts["cash"], "1,500")
    assert [(line.account_code, line.debit_paise, line.credit_paise) for line in dialog.proof.journal.lines()] == [
        ("1100", 550_000, 0),
        ("1060", 0, 400_000),
        ("1010", 0, 150_000),
    ]
    assert dialog.cautions.said() == ("1,500.00 more by Cash than came in by it: the edit log keeps that.",)
    post(qtbot, dialog)
    assert refund_clinic.rows(REFUNDS) == [("upi", 400_000, "paid"), ("cash", 150_000, "paid")]
    assert refund_clinic.value(AR) == -50_000
    assert window.status_bar.news() == "RFD/25-26/00001, RFD/25-26/00002 paid"
    qtbot.waitUntil(lambda: (view.table.current_row() or {"number": ""})["number"] == "RFD/25-26/00002")
    qtbot.waitUntil(lambda: rows(view.payable.table, "payable") == [(50_000,)])


def test_credit__never_more_than_is_left(qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic) -> None:
    """More is not offered; what somebody else paid meanwhile is refused when it is posted, and nothing is lost."""
    owed_back(refund_clinic)
    dialog = begin(qtbot, bring(qtbot, open_refunds()))
    write(dialog.modes.amounts["upi"], "6,000.01")
    assert dialog.obstacle() == "More than the 6,000.00 that can be paid back"
    write(dialog.modes.amounts["upi"], "6,000")
    refund_clinic.books.keep_off(0)
    pay_back(refund_clinic, RefundPart(amount_paise=100_000))  # by another window: this one heard nothing of it
    before = refund_clinic.dump()
    assert refuse(qtbot, dialog) == (
        "The amount is more than the 5,000.00 that can be paid back. Nothing was saved. Enter a smaller amount."
    )
    assert refund_clinic.dump() == before
    assert dialog.modes.parts() == {"upi": 600_000}


def test_credit__whose_row_comes_after_the_figures_can_be_paid_back(
    qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic
) -> None:
    """Rows and figures are read side by side: whichever answer is the last one, the action is on."""
    owed_back(refund_clinic)
    view = bring(qtbot, open_refunds())
    model = view.payable.table.paged_model()
    qtbot.waitUntil(view.credits.refund.isEnabled)
    view.credits.refund.setEnabled(False)  # as it is while there is no row
    model.reload()
    qtbot.waitUntil(lambda: not model.is_loading())
    assert view.credits.refund.isEnabled()


def test_credit__ctrl_enter_twice_pays_once(qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic) -> None:
    owed_back(refund_clinic)
    dialog = begin(qtbot, bring(qtbot, open_refunds()))
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert refund_clinic.rows(REFUNDS) == [("upi", 600_000, "paid")]


def test_plan__of_which_the_refund_waits_is_approved_beneath(
    qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic
) -> None:
    owed_back(refund_clinic, times=5)
    view = bring(qtbot, open_refunds())
    told: list[Attention] = []
    view.attention_changed.connect(told.append)
    press(KEY.Key_P, CONTROL | SHIFT)
    dialog = opened(qtbot, ReasonDialog)
    post(qtbot, dialog)
    assert refund_clinic.value("SELECT refund_status FROM package_payment_plans") == "approved"
    qtbot.waitUntil(lambda: rows(view.payable.table, "status") == [("to_pay",)])
    qtbot.waitUntil(lambda: [each.count for each in told][-1:] == [0])


def test_credit__is_kept_with_who_agreed_when_and_how(
    qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic
) -> None:
    owed_back(refund_clinic)
    window = open_refunds()
    view = bring(qtbot, window)
    press(KEY.Key_K, CONTROL | SHIFT)
    dialog = opened(qtbot, KeepDialog)
    qtbot.waitUntil(lambda: dialog.amount.paise() == 600_000)
    assert dialog.obstacle() == "Say how the patient agreed"
    write(dialog.amount, "2,000")
    write(dialog.how.line, "By letter")
    post(qtbot, dialog)
    assert refund_clinic.value("SELECT reason FROM audit_log WHERE action = 'consent'") == (
        "Lakshmi Menon agreed on 20 Aug 2025: By letter"
    )
    assert window.status_bar.news() == "2,000.00 kept as the patient's balance"
    qtbot.waitUntil(lambda: rows(view.payable.table, "kept", "payable") == [(200_000, 400_000)])


def test_advance__goes_back_with_its_tax(qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic) -> None:
    """Rs 5,900 at 18 %: of 2,950 back 225 CGST and 225 SGST go back, as (domain.md 4.3) the whole has 450 each."""
    money_orders.register(refund_clinic)
    money_orders.advance(refund_clinic)
    dialog = begin(qtbot, bring(qtbot, open_refunds()))
    write(dialog.modes.amounts["upi"], "2,950")
    shown = [(line.account_code, line.debit_paise, line.credit_paise) for line in dialog.proof.journal.lines()]
    post(qtbot, dialog)
    posted = refund_clinic.rows(
        "SELECT code, debit_paise, credit_paise FROM gl_entries JOIN accounts USING (account_id) WHERE transaction_id ="
        " (SELECT gl_transaction_id FROM refunds) ORDER BY credit_paise > 0, line_number"
    )
    assert sorted(shown) == sorted(posted)
    assert ("2110", 22_500, 0) in posted


def test_month_closed_for_the_counter__takes_a_reason(
    qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic
) -> None:
    owed_back(refund_clinic)
    do(refund_clinic, soft_close_period, SoftClosePeriod(request_id=request_id(), month=DISCONTINUED))
    dialog = begin(qtbot, bring(qtbot, open_refunds("accountant")))
    assert "is closed for the counter" in refuse(qtbot, dialog)
    assert dialog.obstacle() == "A reason is missing"
    write(dialog.reason.line, "Paid on the last day")
    post(qtbot, dialog)
    assert refund_clinic.rows(REFUNDS) == [("upi", 600_000, "paid")]
