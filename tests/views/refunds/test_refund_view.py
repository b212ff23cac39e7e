"""Refunds by keys: paid in parts, asked for, approved by another user, paid, taken back; what may not be done says why.

S07: Rs 10,000 paid by UPI, two of five sessions used, so that Rs 6,000 are to be paid back; five times as dear a
package leaves Rs 30,000, above the clinic's threshold of Rs 10,000.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.repositories.commands import Changes
from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.refunds.keep_dialog import KeepDialog
from desktop_app.views.refunds.pay_dialog import PayDialog
from desktop_app.views.refunds.refund_dialog import ASK, PAY, RefundDialog
from desktop_app.views.view import Attention, Place
from tests import money_orders
from tests.clinic import Clinic
from tests.money_orders import ask_back, owed_back, second_user
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.set_up.driving import go_to, opened, post, write
from tests.views.refunds.conftest import OpenRefunds
from tests.views.refunds.driving import begin, bring, rows, view_of
from tests.views.window_checks import cut_cells, rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

REFUNDS = "SELECT mode, amount_paise, status FROM refunds ORDER BY refund_id"
SHIFT = Qt.KeyboardModifier.ShiftModifier
AR = "SELECT sum(debit_paise - credit_paise) FROM ar_subledger WHERE control = 'AR'"


def test_refund__above_the_threshold_is_asked_for_first(
    qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic
) -> None:
    owed_back(refund_clinic, times=5)
    window = open_refunds()
    view = bring(qtbot, window)
    dialog = begin(qtbot, view)
    assert (dialog.way.key(), dialog.obstacle()) == (ASK, "A reason is missing")
    dialog.way.choose(PAY)
    assert dialog.obstacle() == "It must be approved first: choose Ask for approval"
    dialog.way.choose(ASK)
    write(dialog.reason.line, "Moves to another city")
    post(qtbot, dialog)
    assert refund_clinic.rows(REFUNDS) == [("upi", 3_000_000, "requested")]
    assert window.status_bar.news() == "Refund asked for: it waits for approval"
    qtbot.waitUntil(lambda: rows(view.table, "status") == [("waiting",)])


def test_refund__who_asked_does_not_approve_it_and_another_does(
    qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic
) -> None:
    owed_back(refund_clinic, times=5)
    ask_back(refund_clinic, amount_paise=1_500_000)
    second_user(refund_clinic)
    asked = bring(qtbot, open_refunds())
    go_to(qtbot, asked, "status", "waiting")
    qtbot.waitUntil(lambda: not asked.approve.isEnabled())
    assert asked.approve.statusTip() == (
        "Who asks for a refund above the threshold does not approve it."
        " Let another owner approve it, or somebody else ask for it."
    )
    window = open_refunds(user_id=2)
    other = bring(qtbot, window)
    go_to(qtbot, other, "status", "waiting")
    qtbot.waitUntil(lambda: other.pane is not None and not other.pane.is_reading())
    press(KEY.Key_G, CONTROL | SHIFT)
    dialog = opened(qtbot, ReasonDialog)
    assert dialog.effects()[0] == "Meera Joshi asks for 15,000.00, by UPI."
    post(qtbot, dialog)
    assert refund_clinic.rows("SELECT status, approved_by FROM refunds") == [("approved", 2)]
    assert window.status_bar.news() == "Refund of 15,000.00 approved"


def test_approved_refund__is_paid_by_another_mode_and_taken_back(
    qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic
) -> None:
    owed_back(refund_clinic)
    ask_back(refund_clinic, amount_paise=250_000)
    window = open_refunds()
    view = bring(qtbot, window)
    go_to(qtbot, view, "status", "requested")
    qtbot.waitUntil(lambda: view.pane is not None and not view.pane.is_reading())
    press(KEY.Key_M, CONTROL)
    dialog = opened(qtbot, PayDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "")
    dialog.mode.choose("cheque")
    assert dialog.account.currentText() == "1040  Bank - current account", "a cheque is drawn on the bank"
    assert dialog.cautions.said() == ("2,500.00 more by Cheque than came in by it: the edit log keeps that.",)
    post(qtbot, dialog)
    assert refund_clinic.rows(REFUNDS) == [("cheque", 250_000, "paid")]
    qtbot.waitUntil(lambda: rows(view.table, "status") == [("paid",)])
    qtbot.waitUntil(lambda: view.reverse.isEnabled() and not view.is_reading())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(KEY.Key_X, CONTROL | SHIFT)
    back = opened(qtbot, ReasonDialog)
    assert back.effects() == (
        "Its journal is posted with the sides swapped; the money is back in 1040  Bank - current account.",
        "2,500.00 of CN/25-26/00001 can be used again.",
        "The number stays used.",
    )
    write(back.reason.line, "Not cashed")
    post(qtbot, back)
    assert refund_clinic.rows(REFUNDS) == [("cheque", 250_000, "reversed")]
    assert refund_clinic.value(AR) == -600_000


def test_refund__is_rejected_with_a_reason(qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic) -> None:
    owed_back(refund_clinic)
    ask_back(refund_clinic)
    view = bring(qtbot, open_refunds())
    go_to(qtbot, view, "status", "requested")
    qtbot.waitUntil(lambda: view.pane is not None and not view.pane.is_reading())
    press(KEY.Key_B, CONTROL | SHIFT)
    dialog = opened(qtbot, ReasonDialog)
    assert dialog.obstacle() == "A reason is missing"
    write(dialog.reason.line, "Stays after all")
    post(qtbot, dialog)
    assert refund_clinic.rows(REFUNDS) == [("upi", 600_000, "rejected")]
    qtbot.waitUntil(lambda: rows(view.table, "status") == [("rejected",)])
    qtbot.waitUntil(lambda: not view.reject.isEnabled())
    assert view.pay.statusTip() == "Only a refund that is asked for is paid"


def test_credit_note__leads_to_its_refund_and_to_its_balance(
    qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic
) -> None:
    owed_back(refund_clinic)
    window = open_refunds()
    notes = view_of(window, CreditNoteView)
    window.show_view(notes)
    qtbot.waitUntil(notes.actions_of_note.pay_back.isEnabled)
    notes.actions_of_note.pay_back.trigger()
    dialog = opened(qtbot, RefundDialog)
    qtbot.waitUntil(lambda: dialog.modes.parts() == {"upi": 600_000})
    post(qtbot, dialog)
    assert refund_clinic.rows(REFUNDS) == [("upi", 600_000, "paid")]
    window.show_view(notes)
    qtbot.waitUntil(lambda: not notes.actions_of_note.keep.isEnabled())
    assert notes.actions_of_note.keep.statusTip() == "Nothing of the note is left: it is all matched"


def test_patient__leads_to_credits_and_refunds(qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic) -> None:
    owed_back(refund_clinic)
    money_orders.register(refund_clinic)
    money_orders.advance(refund_clinic, patient_id=2)
    window = open_refunds()
    patients = view_of(window, PatientView)
    window.show_view(patients)
    qtbot.waitUntil(lambda: patients.table.current_row() is not None)
    patients.place_wanted.emit(Place("refunds_of_patient", 2))
    view = bring(qtbot, window)
    qtbot.waitUntil(lambda: rows(view.payable.table, "number") == [("RV/25-26/00001",)])


@pytest.mark.parametrize(("role", "count"), [("owner", 2), ("accountant", 0)])
def test_window__tells_what_waits_for_this_user(
    role: str, count: int, qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic
) -> None:
    """A plan's refund and one that was asked for; who may not approve is told of none."""
    owed_back(refund_clinic, times=5)
    ask_back(refund_clinic, amount_paise=1_500_000)
    view = bring(qtbot, open_refunds(role))
    told: list[Attention] = []
    view.attention_changed.connect(told.append)
    view.operations.changed.emit(Changes(frozenset({"refunds"})))
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1].count == count


@pytest.mark.parametrize("role", ["cashier", "auditor"])
def test_roles__what_each_may(role: str, qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic) -> None:
    """A cashier asks, an auditor looks."""
    owed_back(refund_clinic)
    ask_back(refund_clinic, amount_paise=100_000)
    view = bring(qtbot, open_refunds(role))
    go_to(qtbot, view, "status", "requested")
    assert (view.pay.isEnabled(), view.credits.refund.isEnabled()) == (False, role == "cashier")
    assert view.credits.keep.statusTip() == f"The role {role} may not do this. Ask the owner or the accountant."
    if role == "cashier":
        dialog = begin(qtbot, view)
        qtbot.waitUntil(lambda: dialog.way.key() == ASK)
        assert not dialog.way.chip(PAY).isEnabled()


def test_empty_clinic__says_so(qtbot: QtBot, open_refunds: OpenRefunds) -> None:
    window = open_refunds()
    view = bring(qtbot, window)
    assert view.body.empty.headline.text() == "No refund yet"
    assert not view.credits.refund.isEnabled()
    assert view.credits.refund.statusTip() == "Choose a credit beneath the refunds first"


def test_screens__everything_has_a_name_a_key_and_a_place(
    qtbot: QtBot, open_refunds: OpenRefunds, refund_clinic: Clinic
) -> None:
    owed_back(refund_clinic, times=5)
    ask_back(refund_clinic, amount_paise=1_500_000)
    window = open_refunds()
    view = bring(qtbot, window)
    go_to(qtbot, view, "status", "waiting")
    qtbot.waitUntil(lambda: view.pane is not None and not view.pane.is_reading())
    for check in (unnamed_controls, unreachable_controls, shortcut_collisions, rich_texts):
        assert check(window) == []
    assert cut_cells(view.table) == cut_cells(view.payable.table) == []
    for act in (view.approve, view.reject, view.credits.refund, view.credits.keep, view.credits.approve_plan):
        act.trigger()
        dialog = opened(
            qtbot,
            RefundDialog if act is view.credits.refund else KeepDialog if act is view.credits.keep else ReasonDialog,
        )
        for check in (unnamed_controls, unreachable_controls, shortcut_collisions, rich_texts):
            assert check(dialog) == []
        with qtbot.waitSignal(dialog.rejected):
            QTest.keyClick(dialog, KEY.Key_Escape)
