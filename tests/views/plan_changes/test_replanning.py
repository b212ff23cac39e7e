"""Installments are agreed anew: by keys, from the register to the books.

Of Rs 10,000 in five installments of 2,000, two are paid: 6,000 are owed on 2 August, 2 September and 2 October 2025.
"""

import pytest

from desktop_app.views.plan_changes.replan_dialog import ReplanDialog
from tests import orders
from tests.clinic import Clinic
from tests.orders import credit
from tests.views.discontinue.driving import write
from tests.views.driving import CONTROL, KEY, press
from tests.views.plan_changes.conftest import OpenDesk
from tests.views.plan_view.conftest import Desk
from tests.views.plan_view.plan_driving import SHIFT, post, press_key
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
OPEN = """SELECT due_date, amount_paise - paid_paise - waived_paise FROM installment_payments
          WHERE amount_paise > paid_paise + waived_paise ORDER BY due_date"""


def replanning(desk: Desk) -> ReplanDialog:
    return desk.opened(ReplanDialog, press_key(KEY.Key_R, CONTROL | SHIFT))


def rows(dialog: ReplanDialog) -> dict[str, tuple[str, str]]:
    return {each.name: (each.before, each.after) for each in dialog.changes.effects()}


def shown(dialog: ReplanDialog) -> list[tuple[str, str]]:
    return [(row.due.text(), row.amount.text()) for row in dialog.rows_of_it.rows()]


def test_replan__begins_with_what_is_owed_and_asks_for_the_sum(open_desk: OpenDesk) -> None:
    desk = open_desk()
    dialog = replanning(desk)
    assert shown(dialog) == [("2 Aug 2025", "2,000.00"), ("2 Sep 2025", "2,000.00"), ("2 Oct 2025", "2,000.00")]
    assert dialog.obstacle() == "Nothing is changed yet"
    first, second, _ = dialog.rows_of_it.rows()
    write(first.amount, "500")
    assert dialog.obstacle() == "1,500.00 is not planned yet"
    write(second.amount, "4000")
    assert dialog.obstacle() == "500.00 too much is planned"
    write(second.amount, "3500")
    assert dialog.obstacle() == "A reason is missing"
    write(first.due, "10 Sep 2025")
    write(dialog.reason.line, "Salary comes later")
    assert rows(dialog)["Next due"] == ("2 Aug 2025", "2 Sep 2025")
    post(desk, dialog)
    assert desk.window.status_bar.news() == "Installments of PL/25-26/00001 re-planned"
    assert desk.clinic.rows(OPEN) == [("2025-09-02", 350_000), ("2025-09-10", 50_000), ("2025-10-02", 200_000)]
    paid = "SELECT sum(paid_paise), sum(amount_paise) FROM installment_payments"
    assert desk.clinic.rows(paid) == [(400_000, 1_000_000)]


def test_replan__spreads_evenly_with_one_press(open_desk: OpenDesk) -> None:
    """Rs 6,000 in four monthly installments from 31 October: 1,500 each, clamped to the month's end."""
    desk = open_desk()
    dialog = replanning(desk)
    write(dialog.parts, "4")
    write(dialog.first_due, "31 Oct 2025")
    dialog.spread.setFocus()
    press(KEY.Key_Space)
    assert shown(dialog) == [
        ("31 Oct 2025", "1,500.00"),
        ("30 Nov 2025", "1,500.00"),
        ("31 Dec 2025", "1,500.00"),
        ("31 Jan 2026", "1,500.00"),
    ]
    assert rows(dialog)["Open installments"] == ("3", "4")
    write(dialog.parts, "1")
    dialog.spread.click()
    assert shown(dialog) == [("31 Oct 2025", "6,000.00")]
    write(dialog.reason.line, "Agreed with the patient")
    post(desk, dialog)
    assert desk.clinic.rows(OPEN) == [("2025-10-31", 600_000)]
    detail = desk.view.pane.detail()
    assert detail is not None
    assert desk.view.pane.history.words(detail.history[-1]) == "Installments planned anew"


def test_replan__rows_are_added_and_removed_by_keys(open_desk: OpenDesk) -> None:
    desk = open_desk()
    dialog = replanning(desk)
    dialog.rows_of_it.rows()[2].amount.setFocus()
    press(KEY.Key_Return)  # the last one is complete: a new one follows
    assert len(dialog.rows_of_it.rows()) == 4
    assert dialog.obstacle() == "Nothing is changed yet"  # a blank row does not count
    write(dialog.rows_of_it.rows()[3].amount, "100")
    assert dialog.obstacle() == "A day or an amount is missing"
    press(KEY.Key_D, CONTROL | SHIFT)
    desk.qtbot.waitUntil(lambda: len(dialog.rows_of_it.rows()) == 3)


def test_replan__what_a_credit_took_is_not_asked_again(open_desk: OpenDesk) -> None:
    """A note of Rs 1,500 against the invoice leaves Rs 4,500 of the 6,000 that the installments ask for."""

    def credited(clinic: Clinic) -> None:
        orders.half_done_plan(clinic)
        orders.post(clinic, orders.draft(clinic, credit(150_000)))

    desk = open_desk(credited)
    dialog = replanning(desk)
    assert shown(dialog) == [("2 Aug 2025", "2,000.00"), ("2 Sep 2025", "2,000.00"), ("2 Oct 2025", "500.00")]
    assert "1,500.00 that a credit note took is not asked for any more." in dialog.effects.effects()
    write(dialog.reason.line, "Agreed with the patient")
    post(desk, dialog)
    assert desk.clinic.rows(OPEN) == [("2025-08-02", 200_000), ("2025-09-02", 200_000), ("2025-10-02", 50_000)]


def test_replan__is_off_where_nothing_is_owed_and_for_the_counter(open_desk: OpenDesk) -> None:
    paid = open_desk(lambda clinic: orders.half_done_plan(clinic, paid_paise=1_000_000))
    assert paid.view.actions_of_plan.replan.statusTip() == "The plan PL/25-26/00001 owes nothing."
    assert "the owner or the accountant" in open_desk(role="cashier").view.actions_of_plan.replan.statusTip()


def test_replan__names_tab_order_and_sizes(open_desk: OpenDesk) -> None:
    dialog = replanning(open_desk())
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    assert rich_texts(dialog) == []
    assert shortcut_collisions(dialog) == []
    assert (dialog.width() <= 1120, dialog.height() <= 612) == (True, True)
