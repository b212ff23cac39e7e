"""A paid plan expires and what was not used is earned; the expiry is undone: by keys, from the register to the books.

Rs 10,000 in five sessions, two used and all of it paid: three sessions of Rs 2,000 are Rs 6,000 of breakage (S105).
"""

from datetime import date

import pytest

from desktop_app.views.plan_changes.expiry_dialogs import ExpireDialog, UndoExpiryDialog
from desktop_app.workflows.expire_plan import expire_plan
from tests import orders
from tests.clinic import Clinic
from tests.closing_orders import EXPIRY
from tests.orders import do, order
from tests.views.discontinue.driving import write
from tests.views.driving import CONTROL, KEY, type_in
from tests.views.plan_changes.conftest import OpenDesk
from tests.views.plan_view.plan_driving import SHIFT, post, press_key, refused
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
BREAKAGE = "SELECT sum(credit_paise - debit_paise) FROM gl_entries JOIN accounts USING (account_id) WHERE code = '4410'"
VALID = date(2025, 8, 1)


def paid(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, paid_paise=1_000_000, expiry_date=VALID)


def expired(clinic: Clinic) -> None:
    paid(clinic)
    do(clinic, expire_plan, order(EXPIRY))


def rows(dialog: ExpireDialog | UndoExpiryDialog) -> dict[str, tuple[str, str]]:
    return {each.name: (each.before, each.after) for each in dialog.changes.effects()}


def lines(dialog: ExpireDialog | UndoExpiryDialog) -> list[tuple[str, int, int]]:
    return [(each.account_code, each.debit_paise, each.credit_paise) for each in dialog.journal.lines()]


def test_expire__shows_what_is_lost_and_earned_then_posts_it(open_desk: OpenDesk) -> None:
    desk = open_desk(paid)
    dialog = desk.opened(ExpireDialog, press_key(KEY.Key_Y, CONTROL | SHIFT))
    desk.qtbot.waitUntil(lambda: bool(dialog.journal.lines()))
    assert rows(dialog) == {
        "Open sessions": ("3", "3 lost"),
        "Deferred revenue": ("6,000.00", "0.00"),
        "Breakage income": ("0.00", "6,000.00"),
    }
    assert lines(dialog) == [("2300", 600_000, 0), ("4410", 0, 600_000)]
    post(desk, dialog)
    assert desk.window.status_bar.news() == "PL/25-26/00001 expired, 6,000.00 earned"
    assert desk.clinic.value(BREAKAGE) == 600_000
    assert desk.view.pane.head.badge.word() == "Expired"
    assert desk.view.actions_of_plan.undo_expiry.isEnabled()
    assert not desk.view.actions_of_plan.expire.isEnabled()


def test_expire__not_before_its_time_and_not_after_today(open_desk: OpenDesk) -> None:
    desk = open_desk(paid)
    dialog = desk.opened(ExpireDialog, press_key(KEY.Key_Y, CONTROL | SHIFT))
    desk.qtbot.waitUntil(lambda: bool(dialog.journal.lines()))
    write(dialog.on, "1 Aug 2025")
    assert dialog.obstacle() == "It is valid until 1 Aug 2025: choose a later day"
    write(dialog.on, "21 Aug 2025")
    assert refused(desk, dialog) == "21 Aug 2025 is after today, 20 Aug 2025. Nothing was saved."


def test_expire__is_off_while_it_owes_while_it_is_valid_and_for_the_counter(open_desk: OpenDesk) -> None:
    why = open_desk().view.actions_of_plan.expire.statusTip()
    assert why == "The plan PL/25-26/00001 still owes 6,000.00."
    valid = open_desk(lambda clinic: orders.half_done_plan(clinic, paid_paise=1_000_000, expiry_date=date(2025, 8, 20)))
    assert valid.view.actions_of_plan.expire.statusTip() == "The plan PL/25-26/00001 is valid until 20 Aug 2025."
    counter = open_desk(paid, role="cashier").view.actions_of_plan
    assert not counter.expire.isEnabled()
    assert "the owner or the accountant" in counter.expire.statusTip()
    assert counter.suspend.isEnabled()


def test_expire__where_revenue_was_earned_at_the_invoice_nothing_is_posted(open_desk: OpenDesk) -> None:
    desk = open_desk(paid, revenue_policy="at_invoice")
    dialog = desk.opened(ExpireDialog, press_key(KEY.Key_Y, CONTROL | SHIFT))
    desk.qtbot.waitUntil(lambda: bool(dialog.changes.effects()))
    assert rows(dialog) == {"Open sessions": ("3", "3 lost")}
    assert not dialog.journal.isVisible()
    post(desk, dialog)
    assert desk.window.status_bar.news() == "PL/25-26/00001 expired"


def test_undo_expiry__brings_sessions_and_deferred_revenue_back(open_desk: OpenDesk) -> None:
    desk = open_desk(expired)
    dialog = desk.opened(UndoExpiryDialog, press_key(KEY.Key_Z, CONTROL | SHIFT))
    assert lines(dialog) == [("4410", 600_000, 0), ("2300", 0, 600_000)]
    assert dialog.obstacle() == "A reason is missing"
    type_in(dialog.reason.line, "Was ill")
    write(dialog.expiry, "19 Aug 2025")
    assert dialog.obstacle() == "It would be over already: choose a later day"
    write(dialog.expiry, "31 Dec 2025")
    assert rows(dialog) == {
        "Plan": ("Expired", "Active"),
        "Open sessions": ("0", "3 again"),
        "Expires": ("1 Aug 2025", "31 Dec 2025"),
        "Breakage income": ("6,000.00", "0.00"),
    }
    post(desk, dialog)
    assert desk.window.status_bar.news() == "PL/25-26/00001 is active again"
    assert desk.clinic.value(BREAKAGE) == 0
    assert desk.clinic.rows("SELECT status, expiry_date FROM package_payment_plans") == [("active", "2025-12-31")]
    detail = desk.view.pane.detail()
    assert detail is not None
    assert [desk.view.pane.history.words(each) for each in detail.history[-2:]] == ["Expired", "Expiry undone"]


@pytest.mark.parametrize("prepare", [paid, expired])
def test_dialogs__names_tab_order_and_sizes(open_desk: OpenDesk, prepare: object) -> None:
    desk = open_desk(prepare)
    kind = ExpireDialog if prepare is paid else UndoExpiryDialog
    key = KEY.Key_Y if prepare is paid else KEY.Key_Z
    dialog = desk.opened(kind, press_key(key, CONTROL | SHIFT))
    desk.settle()
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    assert rich_texts(dialog) == []
    assert shortcut_collisions(dialog) == []
    assert (dialog.width() <= 1120, dialog.height() <= 612) == (True, True)
