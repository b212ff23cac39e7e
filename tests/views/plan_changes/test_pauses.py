"""A plan rests, goes on, its sessions move: by keys, from the register to the books."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog

from desktop_app.views.plan_changes.pause_dialogs import ResumeDialog, SuspendDialog
from desktop_app.views.plan_changes.reschedule_dialog import RescheduleDialog
from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.suspend_plan import suspend_plan
from tests import orders
from tests.clinic import Clinic
from tests.closing_orders import SUSPENSION
from tests.orders import NO_SHOW, do, order
from tests.views.discontinue.driving import write
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.plan_changes.conftest import OpenDesk
from tests.views.plan_view.plan_driving import SHIFT, post, press_key, refused

pytestmark = pytest.mark.gui
PLAN = "SELECT status, suspended_on, expiry_date FROM package_payment_plans"
EXPIRY = date(2026, 6, 1)


def with_expiry(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, expiry_date=EXPIRY)


def suspended(clinic: Clinic) -> None:
    """Suspend the plan on 2 July: until 20 August these are 29 + 20 days."""
    with_expiry(clinic)
    do(clinic, suspend_plan, order(SUSPENSION))


def rows(dialog: SuspendDialog | ResumeDialog | RescheduleDialog) -> dict[str, tuple[str, str]]:
    return {each.name: (each.before, each.after) for each in dialog.changes.effects()}


def test_suspend__stops_the_plan_and_says_that_its_expiry_waits(open_desk: OpenDesk) -> None:
    desk = open_desk(with_expiry)
    dialog = desk.opened(SuspendDialog, press_key(KEY.Key_U, CONTROL | SHIFT))
    assert rows(dialog) == {"Plan": ("Active", "Suspended"), "Expires": ("1 Jun 2026", "Waits")}
    assert dialog.obstacle() == "A reason is missing"
    type_in(dialog.reason.line, "Travels")
    post(desk, dialog)
    assert desk.window.status_bar.news() == "PL/25-26/00001 suspended"
    assert desk.clinic.rows(PLAN) == [("suspended", "2025-08-20", "2026-06-01")]
    assert desk.view.pane.head.badge.word() == "Suspended"
    actions = desk.view.actions_of_plan
    assert (actions.suspend.isEnabled(), actions.resume.isEnabled(), actions.complete.isEnabled()) == (
        False,
        True,
        False,
    )
    assert actions.suspend.statusTip() == "The plan PL/25-26/00001 is suspended."
    assert desk.view.pane.history.words(desk.view.pane.detail().history[-1]) == "Suspended"  # type: ignore[union-attr]


def test_suspend__before_the_plan_began_is_refused(open_desk: OpenDesk) -> None:
    desk = open_desk(with_expiry)
    dialog = desk.opened(SuspendDialog, press_key(KEY.Key_U, CONTROL | SHIFT))
    write(dialog.on, "1 Jun 2025")
    write(dialog.reason.line, "Travels")
    assert refused(desk, dialog) == "1 Jun 2025 is before the plan's start on 2 Jun 2025. Nothing was saved."


def test_resume__moves_the_expiry_by_the_days_it_rested(open_desk: OpenDesk) -> None:
    """2 July to 20 August are 49 days; 1 June 2026 and 49 days is 20 July 2026."""
    desk = open_desk(suspended)
    dialog = desk.opened(ResumeDialog, press_key(KEY.Key_P, CONTROL | SHIFT))
    assert rows(dialog) == {"Plan": ("Suspended", "Active"), "Expires": ("1 Jun 2026", "20 Jul 2026")}
    assert dialog.effects.effects()[0] == "Suspended for 49 days, since 2 Jul 2025."
    write(dialog.on, "3 Jul 2025")
    assert rows(dialog)["Expires"] == ("1 Jun 2026", "2 Jun 2026")
    assert dialog.effects.effects()[0] == "Suspended for 1 day, since 2 Jul 2025."
    write(dialog.on, "1 Jul 2025")
    assert dialog.obstacle() == "It was suspended on 2 Jul 2025: choose a later day"
    write(dialog.on, "20 Aug 2025")
    post(desk, dialog)
    assert desk.window.status_bar.news() == "PL/25-26/00001 resumed, it expires on 20 Jul 2026"
    assert desk.clinic.rows(PLAN) == [("active", None, "2026-07-20")]
    detail = desk.view.pane.detail()
    assert detail is not None
    assert desk.view.pane.history.words(detail.history[-1]) == "Resumed, it expires on 20 Jul 2026"


def test_reschedule__the_chosen_session_gets_another_day(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.view.pane.schedule.sessions.go_to_row(3)
    dialog = desk.opened(RescheduleDialog, press_key(KEY.Key_H, CONTROL | SHIFT))
    assert dialog.which.currentText() == "4  2 Sep 2025"
    assert dialog.obstacle() == "The new day is missing"
    write(dialog.day, "2 Sep 2025")
    assert dialog.obstacle() == "It is scheduled for that day already"
    write(dialog.day, "1 Jun 2025")
    assert dialog.obstacle() == "The plan starts on 2 Jun 2025: choose a later day"
    write(dialog.day, "15 Sep 2025")
    assert rows(dialog) == {"Session 4": ("2 Sep 2025", "15 Sep 2025")}
    post(desk, dialog)
    moved = "SELECT scheduled_date FROM package_sessions WHERE session_number = 4"
    assert desk.clinic.value(moved) == "2025-09-15"
    detail = desk.view.pane.detail()
    assert detail is not None
    assert desk.view.pane.history.words(detail.history[-1]) == "Session 4 moved to 15 Sep 2025"


def test_reschedule__a_missed_session_is_scheduled_again(open_desk: OpenDesk) -> None:
    def missed(clinic: Clinic) -> None:
        orders.half_done_plan(clinic)
        do(clinic, mark_no_show, order(NO_SHOW, session_number=3, charged=False))

    desk = open_desk(missed)
    dialog = desk.opened(RescheduleDialog, press_key(KEY.Key_H, CONTROL | SHIFT))
    assert dialog.which.currentText() == "3  2 Aug 2025, No-show"
    write(dialog.day, "2 Aug 2025")
    assert rows(dialog)["Status"] == ("No-show", "Scheduled")
    post(desk, dialog)
    assert desk.clinic.value("SELECT session_status FROM package_sessions WHERE session_number = 3") == "scheduled"


@pytest.mark.parametrize(
    ("kind", "key", "prepare"),
    [
        (SuspendDialog, KEY.Key_U, with_expiry),
        (ResumeDialog, KEY.Key_P, suspended),
        (RescheduleDialog, KEY.Key_H, with_expiry),
    ],
)
def test_leaving__changes_nothing(open_desk: OpenDesk, kind: type[QDialog], key: KEY, prepare: object) -> None:
    desk = open_desk(prepare)
    before = desk.clinic.dump()
    dialog = desk.opened(kind, press_key(key, CONTROL | SHIFT))
    with desk.qtbot.waitSignal(dialog.finished):
        press(KEY.Key_Escape)
    assert desk.clinic.dump() == before
