"""The detail of a plan: its figures, tabs and what it allows, on the plans of tests/views/sample.py."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop_app.views.controls.figures import Figure, Figures
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.views.view import Place
from tests import orders
from tests.clinic import Clinic
from tests.views.driving import CONTROL, KEY, press
from tests.views.plan_view.conftest import Desk
from tests.views.sample import TODAY
from tests.views.table_driving import shown
from tests.views.window_checks import rich_texts, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui


def figures(desk: Desk) -> dict[str, int]:
    return {each.caption: each.paise for each in desk.view.pane.head.figures.figures()}


def rows(table: SmallTable, *names: str) -> list[tuple[str, ...]]:
    return [tuple(shown(table, row, name) for name in names) for row in range(table.table_model().rowCount())]


def words_in(page: QWidget) -> list[str]:
    labels = [(each, each.text()) for each in page.findChildren(QLabel)]
    buttons = [(each, each.text()) for each in page.findChildren(QAbstractButton)]
    return [text for each, text in (*labels, *buttons) if text and each.isVisibleTo(page)]


def button(desk: Desk, words: str) -> QAbstractButton:
    (found,) = (each for each in desk.view.pane.findChildren(QAbstractButton) if each.accessibleName() == words)
    return found


# Head


def test_head__of_a_running_plan(desk: Desk) -> None:
    """Plan 2: Rs 10,500 in eight sessions and five installments of 2,100, the first due 2 June; 4,000 paid."""
    desk.show(2)
    head = desk.view.pane.head
    assert (head.name.text(), head.number.text()) == ("Rao & Sons, Tom &amp; Jerry", "PL/25-26/00002")
    assert (head.badge.word(), head.package.text()) == ("Active", "PKG_REV, 8 sessions")
    assert head.patient.text() == "MRN 00002 · 9820000001"
    assert head.bill.text() == "INV/25-26/00002 · exempt from GST"
    # Due on 2 June, 2 July and 2 August: 6,300, of which 4,000 were paid.
    assert figures(desk) == {
        "Value": 1_050_000, "Paid": 400_000, "Still to pay": 650_000, "Overdue": 230_000,
    }  # fmt: skip
    assert head.bar.words() == ("0 of 8 sessions used, 0.00; not yet earned 10,500.00; paid 4,000.00 of 10,500.00.")


def test_head__says_what_became_of_a_discontinued_plan(desk: Desk) -> None:
    """Domain 5.4, seed test 3: 2 of 5 used, 4,000 paid, 6,000 credited; nothing due, nothing refundable."""
    desk.show(1)
    head = desk.view.pane.head
    assert head.badge.word() == "Discontinued"
    assert head.bill.text() == "Discontinued on 20 Aug 2025: Moves to another city"
    assert figures(desk) == {"Value": 1_000_000, "Paid": 400_000, "Credited": 600_000, "Still to pay": 0}


def test_head__shows_what_was_retained_and_what_is_still_due(desk: Desk, clinic: Clinic) -> None:
    """Domain 5.4, S16: 5,500 of 6,000 credited, so 500 are retained, and still due as the final installment."""

    def story() -> int:
        sold = orders.sell(clinic)
        orders.complete(clinic, 1, 2, plan_id=sold.plan_id)
        orders.receive(clinic, 400_000, patient_id=sold.patient_id, invoice_id=sold.invoice_id)
        orders.discontinue(clinic, plan_id=sold.plan_id, credit_paise=550_000)
        return sold.plan_id

    desk.show(desk.meanwhile(story))
    assert figures(desk) == {
        "Value": 1_000_000, "Paid": 400_000, "Credited": 550_000, "Retained": 50_000, "Still to pay": 50_000,
    }  # fmt: skip
    installments = rows(desk.view.pane.schedule.installments, "number", "status", "amount")
    assert ("Final", "Pending", "500.00") in installments


def test_head__says_the_tax(desk: Desk, clinic: Clinic) -> None:
    package = orders.line(1_000_000, rate_bp=1800)
    desk.show(desk.meanwhile(partial(orders.sell, clinic, package=package)).plan_id)
    assert desk.view.pane.head.bill.text() == "INV/25-26/00025 · 18% GST, 1,800.00 of the value"


@pytest.mark.usefixtures("qapp")
def test_figures__take_as_many_columns_as_fit_and_are_never_cut() -> None:
    several = Figures()
    several.show_figures([Figure(name, 10**13) for name in ("Value", "Paid", "Still to pay", "Overdue")])
    assert several.columns(10_000) == 4
    width = several.minimumSizeHint().width()
    assert several.columns(width) == 2
    assert several.heightForWidth(width) > several.heightForWidth(10_000)
    assert several.columns(10) == 1
    assert several.accessibleName().startswith("Value 1,00,00,00,00,000.00, Paid ")


# Tabs


def test_schedule__sessions_and_installments(desk: Desk) -> None:
    desk.show(1)
    schedule = desk.view.pane.schedule
    assert rows(schedule.sessions, "number", "on", "status", "value") == [
        ("1", "2 Jul 2025", "Done", "2,000.00"),
        ("2", "2 Jul 2025", "Done", "2,000.00"),
        ("3", "2 Aug 2025", "Cancelled", "2,000.00"),
        ("4", "2 Sep 2025", "Cancelled", "2,000.00"),
        ("5", "2 Oct 2025", "Cancelled", "2,000.00"),
    ]
    assert rows(schedule.installments, "number", "due", "status", "amount") == [
        ("1", "2 Jun 2025", "Paid", "2,000.00"),
        ("2", "2 Jul 2025", "Paid", "2,000.00"),
        ("3", "2 Aug 2025", "Waived", "2,000.00"),
        ("4", "2 Sep 2025", "Waived", "2,000.00"),
        ("5", "2 Oct 2025", "Waived", "2,000.00"),
    ]
    assert schedule.installments.totals() == ()


def test_schedule__late_installments_are_loud(desk: Desk) -> None:
    desk.show(2)
    found = rows(desk.view.pane.schedule.installments, "due", "status")
    assert found == [
        ("2 Jun 2025", "Paid"),
        ("2 Jul 2025", "Overdue"),
        ("2 Aug 2025", "Overdue"),
        ("2 Sep 2025", "Pending"),
        ("2 Oct 2025", "Pending"),
    ]
    (total,) = desk.view.pane.schedule.installments.totals()
    assert total.values["amount"] == 650_000


def test_documents__stand_in_their_order_and_a_credit_note_leads_to_its_place(desk: Desk) -> None:
    desk.show(1)
    pane = desk.view.pane
    assert pane.tabs.tabText(1) == "Documents 4"
    pane.tabs.setCurrentIndex(1)
    desk.qtbot.waitUntil(lambda: words_in(pane.documents) != [])
    words = words_in(pane.documents)
    for expected in ("INV/25-26/00001", "RCP/25-26/00007", "CN/25-26/00001", "Invoice, 2 Jun 2025", "Draft"):
        assert expected in words
    note = button(desk, "CN/25-26/00001")
    with desk.qtbot.waitSignal(desk.view.place_wanted) as told:
        QTest.mouseClick(note, Qt.MouseButton.LeftButton)
    assert told.args == [Place("credit_note", 1)]


def test_journal__comes_with_its_key(desk: Desk) -> None:
    desk.show(1)
    desk.view.table.setFocus()
    press(KEY.Key_J, CONTROL)
    pane = desk.view.pane
    assert pane.tabs.tabText(pane.tabs.currentIndex()) == "Journal"
    assert [each.source for each in pane.journal.transactions()] == [
        "invoice", "session", "session", "payment", "credit_note",
    ]  # fmt: skip
    press(KEY.Key_Escape)
    assert desk.view.table.hasFocus()


def test_history__says_what_when_who_and_why_newest_first(desk: Desk) -> None:
    desk.show(1)
    desk.view.pane.show_tab(desk.view.pane.history)
    desk.qtbot.waitUntil(lambda: words_in(desk.view.pane.history) != [])
    words = words_in(desk.view.pane.history)
    acts = [each for each in words if "20 Aug" not in each and "Meera" not in each]
    assert acts == [
        "Discontinued",
        "4,000.00 on installments 1, 2",
        "Session 2 completed",
        "Session 1 completed",
        "Sold",
    ]
    assert "Meera Joshi: Moves to another city" in words
    assert "20 Aug 2025, 12:00" in words  # the clock of the tests stands at noon in India


@pytest.mark.parametrize("tab", range(4))
def test_pane__everything_in_a_tab_has_a_name_and_is_reached(desk: Desk, tab: int) -> None:
    desk.show(1)
    desk.view.pane.tabs.setCurrentIndex(tab)
    assert unnamed_controls(desk.window) == []
    assert unreachable_controls(desk.window) == []
    assert rich_texts(desk.window) == []


# What it allows


def test_actions__are_on_where_the_plan_allows_them_and_else_say_why(desk: Desk) -> None:
    actions = desk.view.actions_of_plan
    desk.show(2)
    on = {each.iconText() for each in actions.of_plan() if each.isEnabled()}
    assert on == {
        "Receive",
        "Complete session",
        "No-show",
        "Discontinue...",
        "Reschedule session",
        "Re-plan installments",
        "Suspend",
        "Upgrade or downgrade",
        "Transfer to another patient",
    }
    assert actions.resume.statusTip() == "The plan PL/25-26/00002 is active, not suspended."
    assert actions.undo.statusTip() == "Session 1 is scheduled."
    desk.show(1)
    on = {each.iconText() for each in actions.of_plan() if each.isEnabled()}
    assert on == {"Reinstate"}
    assert actions.receive.statusTip() == "Nothing is left to pay"
    assert actions.complete.statusTip() == "The plan PL/25-26/00001 is discontinued."
    assert button(desk, "Complete session").toolTip() == "The plan PL/25-26/00001 is discontinued."
    assert button(desk, "Discontinue...").toolTip() == "The plan PL/25-26/00001 is discontinued already."


def test_actions__without_a_plan_ask_for_one(new_desk: Desk) -> None:
    actions = new_desk.view.actions_of_plan
    assert not any(each.isEnabled() for each in actions.of_plan())
    assert actions.receive.statusTip() == "Choose a plan first"
    assert actions.sell.isEnabled()


def test_pane__follows_the_cursor_and_a_late_answer_is_dropped(desk: Desk) -> None:
    for _ in range(6):
        press(KEY.Key_Down)
    desk.settle()
    detail = desk.view.pane.detail()
    assert detail is not None
    assert detail.plan.plan_number == desk.chosen == "PL/25-26/00018"
    assert desk.view.pane.head.number.text() == "PL/25-26/00018"


def test_pane__is_read_again_after_changes_of_others(desk: Desk, clinic: Clinic) -> None:
    desk.show(3)
    assert figures(desk)["Paid"] == 0
    desk.meanwhile(partial(orders.receive, clinic, 100_000, patient_id=3, invoice_id=3, on=TODAY))
    assert figures(desk)["Paid"] == 100_000
    assert desk.chosen == "PL/25-26/00003"
