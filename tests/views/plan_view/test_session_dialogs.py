"""Sessions of a plan by keys, from the register to the books: held, missed, undone; and a plan that comes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop_app.views.plan_view.receive_dialog import ReceiveDialog
from desktop_app.views.plan_view.session_dialog import CompleteDialog, NoShowDialog
from desktop_app.views.reason_dialog import ReasonDialog
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.plan_view.conftest import Desk
from tests.views.plan_view.plan_driving import EARNED, SHIFT, post, press_key, refused, session
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui


# Sessions


def test_complete__the_next_session_earns_its_share(desk: Desk) -> None:
    """Plan 2: 10,500 in eight sessions, the first is 1,312.50."""
    desk.show(2)
    dialog = desk.opened(CompleteDialog, press_key(KEY.Key_M))
    desk.qtbot.waitUntil(lambda: bool(dialog.journal.lines()))
    assert dialog.windowTitle() == "Complete session 1"
    assert dialog.effects.effects() == ("1,312.50 of revenue is earned by this session.",)
    assert dialog.journal.words().startswith("2300 Deferred revenue")
    type_in(dialog.by, "Dr Rao")
    post(desk, dialog)
    assert desk.window.status_bar.news() == "Session 1 completed, 1,312.50 earned"
    assert session(desk, 2, 1) == "completed"
    assert desk.clinic.value("SELECT performed_by FROM package_sessions WHERE plan_id = 2 AND session_number = 1")
    assert desk.clinic.value(EARNED, 2) == 131_250
    assert desk.view.pane.head.bar.words().startswith("1 of 8 sessions used, 1,312.50")
    assert desk.clinic.findings() == {}


def test_complete__the_chosen_session_and_enter_opens_it(desk: Desk) -> None:
    desk.show(2)
    sessions = desk.view.pane.schedule.sessions
    sessions.setFocus()
    sessions.go_to_row(4)
    dialog = desk.opened(CompleteDialog, press_key(KEY.Key_Return, Qt.KeyboardModifier.NoModifier))
    assert dialog.windowTitle() == "Complete session 5"
    post(desk, dialog)
    assert session(desk, 2, 5) == "completed"
    assert session(desk, 2, 1) == "scheduled"
    assert desk.view.pane.chosen_session() is not None


def test_complete__the_last_session_completes_the_plan_and_undoing_opens_it_again(desk: Desk) -> None:
    """Plan 5 has one session of 12,000."""
    desk.show(5)
    dialog = desk.opened(CompleteDialog, press_key(KEY.Key_M))
    assert dialog.effects.effects()[-1] == "It is the last open session: the plan is completed."
    post(desk, dialog)
    assert desk.view.pane.head.badge.word() == "Completed"
    assert not desk.view.actions_of_plan.complete.isEnabled()
    assert desk.view.filters.statuses.chip("completed").count() == 1
    undo = desk.opened(ReasonDialog, press_key(KEY.Key_U))
    assert undo.obstacle() == "A reason is missing"
    type_in(undo.reason.line, "Marked by mistake")
    post(desk, undo)
    assert desk.window.status_bar.news() == "Session 1 undone"
    assert desk.view.pane.head.badge.word() == "Active"
    assert session(desk, 5, 1) == "scheduled"
    assert desk.clinic.value(EARNED, 5) == 0
    reason = "SELECT reason FROM audit_log WHERE entity = 'package_payment_plans' AND entity_id = 5 AND action = 'undo'"
    assert desk.clinic.value(reason) == "Marked by mistake"
    assert desk.clinic.findings() == {}


def test_complete__before_the_plan_began_is_refused(desk: Desk) -> None:
    desk.show(2)
    dialog = desk.opened(CompleteDialog, press_key(KEY.Key_M))
    dialog.on.selectAll()
    QTest.keyClicks(dialog.on, "1 Jun 2025")
    press(KEY.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert refused(desk, dialog) == "1 Jun 2025 is before the plan's start on 2 Jun 2025. Nothing was saved."
    assert session(desk, 2, 1) == "scheduled"


def test_no_show__is_charged_or_not(desk: Desk) -> None:
    desk.show(2)
    dialog = desk.opened(NoShowDialog, press_key(KEY.Key_M, CONTROL | SHIFT))
    assert dialog.uncharged.isChecked()
    assert not dialog.journal.isVisible()
    post(desk, dialog)
    assert desk.window.status_bar.news() == "No-show marked"
    assert session(desk, 2, 1) == "no_show"
    assert desk.clinic.value(EARNED, 2) is None
    dialog = desk.opened(NoShowDialog, press_key(KEY.Key_M, CONTROL | SHIFT))
    desk.qtbot.waitUntil(lambda: bool(dialog.journal.lines()))
    assert dialog.charged.isChecked()
    assert not dialog.uncharged.isEnabled()  # so it is marked already
    post(desk, dialog)
    assert desk.window.status_bar.news() == "No-show charged, 1,312.50 earned"
    assert session(desk, 2, 1) == "no_show_charged"
    assert desk.clinic.value(EARNED, 2) == 131_250
    assert desk.clinic.findings() == {}


# Coming back


def test_reinstate__brings_sessions_and_installments_back(desk: Desk) -> None:
    """Seed test 3: 3 of 5 sessions were cancelled, 6,000 credited and waived, nothing was left as a final one."""
    desk.show(1)
    dialog = desk.opened(ReasonDialog, press_key(KEY.Key_I, CONTROL | SHIFT))
    assert dialog.effects() == (
        "CN/25-26/00001 over 6,000.00 is reversed: the patient owes that again.",
        "3 sessions are scheduled again.",
        "The installments ask for 6,000.00.",
    )
    type_in(dialog.reason.line, "Comes back")
    post(desk, dialog)
    assert desk.window.status_bar.news() == "PL/25-26/00001 reinstated"
    detail = desk.view.pane.detail()
    assert detail is not None
    assert (detail.plan.status, detail.open_paise) == ("active", 600_000)
    assert desk.clinic.value("SELECT status FROM patient_credit_notes WHERE credit_note_id = 1") == "reversed"
    assert desk.clinic.findings() == {}


# What must hold in every dialog


@pytest.mark.parametrize(
    ("kind", "plan_id", "key", "modifier"),
    [
        (ReceiveDialog, 2, KEY.Key_R, CONTROL),
        (CompleteDialog, 2, KEY.Key_M, CONTROL),
        (NoShowDialog, 2, KEY.Key_M, CONTROL | SHIFT),
        (ReasonDialog, 1, KEY.Key_I, CONTROL | SHIFT),
    ],
)
def test_dialog__names_tab_order_sizes_and_esc(
    desk: Desk, kind: type[QDialog], plan_id: int, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    desk.show(plan_id)
    before = desk.clinic.dump()
    dialog = desk.opened(kind, press_key(key, modifier))
    desk.settle()
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    assert rich_texts(dialog) == []
    assert shortcut_collisions(dialog) == []
    assert (dialog.width() <= 1120, dialog.height() <= 612) == (True, True)
    with desk.qtbot.waitSignal(dialog.finished):
        press(KEY.Key_Escape)
    assert desk.clinic.dump() == before


# Leaving


@pytest.mark.parametrize(
    ("plan", "key", "modifier", "kind"),
    [(2, KEY.Key_M, CONTROL, CompleteDialog), (4, KEY.Key_U, CONTROL, ReasonDialog)],
)
def test_leaving__asks_before_what_was_typed_is_lost(
    desk: Desk, plan: int, key: Qt.Key, modifier: Qt.KeyboardModifier, kind: type[CompleteDialog | ReasonDialog]
) -> None:
    desk.show(plan)
    untouched = desk.opened(kind, press_key(key, modifier))
    with desk.qtbot.waitSignal(untouched.finished):
        press(KEY.Key_Escape)
    desk.activate()
    dialog = desk.opened(kind, press_key(key, modifier))
    line = dialog.by if isinstance(dialog, CompleteDialog) else dialog.reason.line
    type_in(line, "Dr Rao said so")
    QTest.keyClick(dialog.on, KEY.Key_Escape)
    assert dialog.isVisible()
    assert dialog.banner.headline() == "What you typed is not saved."
    assert line.text() == "Dr Rao said so"
    with desk.qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.on, KEY.Key_Escape)
