"""The register of plans: what it shows, filters, counts and adds up, on the 24 plans of tests/views/sample.py.

Plan n was sold for Rs 10,000 + 500 (n - 1) on 2 June 2025, in five installments; every fourth one from the second had
Rs 4,000 paid, and so had the first, which was then discontinued with two of its five sessions used.
"""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu

from desktop_app.accounting.money import rupees
from desktop_app.views.controls.buttons import Button
from desktop_app.views.view import Place, Standard
from tests import orders
from tests.views.driving import CONTROL, KEY, press
from tests.views.general_ledger_view.ledger_driving import SHIFT, come_back
from tests.views.plan_view.conftest import Desk
from tests.views.sample import HOSTILE
from tests.views.table_driving import menu_by_key, press_head, shown
from tests.views.window_checks import (
    cut_cells,
    rich_texts,
    shortcut_collisions,
    unnamed_controls,
    unreachable_controls,
)

pytestmark = pytest.mark.gui

VALUES = [1_000_000 + 50_000 * number for number in range(24)]
PAID = 400_000 * 6  # plans 2, 6, 10, 14, 18 and 22
STILL_DUE = sum(VALUES) - VALUES[0] - PAID  # of the first one nothing is due any more


def words_on(desk: Desk) -> list[str]:
    return [each.text() for each in desk.view.findChildren(QLabel) if each.isVisible()]


# Rows


def test_register__shows_the_newest_first_and_its_detail(desk: Desk) -> None:
    assert desk.numbers[:2] == ["PL/25-26/00024", "PL/25-26/00023"]
    assert len(desk.numbers) == 24
    assert desk.chosen == "PL/25-26/00024"
    assert desk.view.table.hasFocus()
    detail = desk.view.pane.detail()
    assert detail is not None
    assert detail.plan.plan_number == "PL/25-26/00024"


def test_register__head_sorts(desk: Desk) -> None:
    press_head(desk.view.table, "outstanding")
    desk.settle()
    assert desk.numbers[0] == "PL/25-26/00001"
    press_head(desk.view.table, "outstanding")
    desk.settle()
    assert desk.numbers[0] == "PL/25-26/00024"
    assert shown(desk.view.table, 0, "outstanding") == "21,500.00"  # 10,000 + 23 x 500


def test_register__quiet_is_what_is_over_and_owes_nothing(desk: Desk) -> None:
    desk.show(1)
    from desktop_app.views.plan_view.plan_register import tone_of_plan  # noqa: PLC0415
    from desktop_app.views.tables.cell_style import RowTone  # noqa: PLC0415

    row = desk.view.table.current_row()
    assert row is not None
    assert tone_of_plan(row) is RowTone.QUIET
    desk.show(2)
    row = desk.view.table.current_row()
    assert row is not None
    assert tone_of_plan(row) is RowTone.NORMAL


def test_register__every_column_of_the_report_can_be_shown(desk: Desk) -> None:
    menu = desk.view.table.head.columns_menu()
    offered = {action.text() for action in menu.actions()}
    assert {"Number", "Phone", "Invoice No", "Revenue Recognised", "Deferred", "Discontinued On", "Branch"} <= offered
    (phone,) = (action for action in menu.actions() if action.text() == "Phone")
    phone.trigger()
    assert "phone" in desk.view.table.shown_names()
    menu.close()


# Counts and sums


def test_counts__stand_on_the_chips_and_in_the_totals(desk: Desk) -> None:
    chips = desk.view.filters.statuses
    assert {key: chips.chip(key).count() for key in ("", "active", "suspended", "discontinued")} == {
        "": 24, "active": 23, "suspended": 0, "discontinued": 1,
    }  # fmt: skip
    assert not chips.chip("expired").isVisible()
    (total,) = desk.view.table.totals()
    assert (total.label, total.values["outstanding"]) == ("24 plans", STILL_DUE)
    assert desk.view.head.fact() == "24 in all"


def test_selection__is_added_up_in_the_status_bar(desk: Desk) -> None:
    assert desk.window.status_bar.selection() == f"1 plan selected · still due ₹{rupees(VALUES[23])}"
    press(KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    # Plan 23 was not paid either: only every fourth from the second was.
    due = VALUES[23] + VALUES[22]
    told = f"2 plans selected · still due ₹{rupees(due)} (average ₹{rupees(due // 2)})"
    assert desk.window.status_bar.selection() == told


# Filters


def test_status__filters_counts_and_totals(desk: Desk) -> None:
    QTest.mouseClick(desk.view.filters.statuses.chip("discontinued"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.numbers == ["PL/25-26/00001"]
    assert desk.chosen == "PL/25-26/00001"
    (total,) = desk.view.table.totals()
    assert (total.label, total.values["outstanding"]) == ("1 plan", 0)
    assert desk.view.filters.statuses.chip("").count() == 24


def test_search__goes_as_one_types_and_letters_in_the_table_begin_it(desk: Desk) -> None:
    press(KEY.Key_F, CONTROL)
    assert desk.view.search.hasFocus()
    QTest.keyClicks(desk.view.search, "fatima")
    desk.qtbot.waitUntil(lambda: desk.view.filters.query.search == "fatima")
    desk.settle()
    # Names repeat after ten: Fatima Sheikh is the seventh.
    assert desk.numbers == ["PL/25-26/00017", "PL/25-26/00007"]
    press(KEY.Key_Return)
    assert desk.view.table.hasFocus()
    press(KEY.Key_R)
    assert desk.view.search.hasFocus()
    assert desk.view.search.text() == "r"
    press(KEY.Key_Escape)
    desk.settle()
    assert len(desk.numbers) == 24
    press(KEY.Key_Escape)
    assert desk.view.table.hasFocus()
    press(KEY.Key_Space)
    assert (desk.view.table.hasFocus(), desk.view.search.text()) == (True, ""), "a blank is nothing to search for"
    for key, modifier in ((KEY.Key_Menu, Qt.KeyboardModifier.NoModifier), (KEY.Key_F10, SHIFT)):
        menu = menu_by_key(desk.view.table, key, modifier)
        assert menu.actions()[0] is desk.view.actions_of_plan.of_plan()[0]
        QTest.keyClick(menu, KEY.Key_Escape)
        come_back(desk.window)


def test_period__is_added_from_the_menu_and_taken_away_by_its_chip(desk: Desk) -> None:
    filters = desk.view.filters
    QTest.mouseClick(filters.add, Qt.MouseButton.LeftButton)
    (menu,) = filters.add.findChildren(QMenu)
    assert [each.text() for each in menu.actions() if each.text()] == [
        "Sold this month", "Sold last month", "Sold this year", "Sold last year",
    ]  # fmt: skip
    menu.actions()[2].trigger()
    menu.close()
    desk.settle()
    assert (filters.query.sold_from, filters.query.sold_to) == (date(2025, 4, 1), date(2026, 3, 31))
    assert desk.view.head.fact() == "24 in FY 2025\u201326"
    assert filters.period.isVisible()
    desk.activate()
    filters.period.setFocus()
    press(KEY.Key_Delete)
    desk.settle()
    assert not filters.period.isVisible()
    assert filters.query.sold_from is None
    assert filters.add.hasFocus()


def test_branch__is_a_filter_where_there_are_several(new_desk: Desk) -> None:
    sell = partial(orders.sell, new_desk.clinic)
    new_desk.meanwhile(lambda: (sell(), sell(branch_id=2)))
    assert new_desk.numbers == ["PL2/25-26/00001", "PL/25-26/00001"]
    filters = new_desk.view.filters
    QTest.mouseClick(filters.add, Qt.MouseButton.LeftButton)
    (menu,) = filters.add.findChildren(QMenu)
    (west,) = (each for each in menu.actions() if each.text() == "WEST branch")
    west.trigger()
    menu.close()
    new_desk.settle()
    assert new_desk.numbers == ["PL2/25-26/00001"]
    assert filters.branch.words() == "WEST branch"
    new_desk.activate()
    filters.branch.setFocus()
    press(KEY.Key_Backspace)
    new_desk.settle()
    assert len(new_desk.numbers) == 2
    assert not filters.branch.isVisible()


def test_filters__that_hide_everything_say_so_and_can_be_cleared(desk: Desk) -> None:
    desk.view.filters.statuses.choose("suspended")
    desk.settle()
    assert "No plan is suspended" in words_on(desk)
    assert not desk.view.table.isVisible()
    assert desk.view.pane.detail() is None
    assert not desk.view.standards()[Standard.EXPORT].isEnabled()
    desk.view.search.setText("nobody at all")
    desk.qtbot.waitUntil(lambda: desk.view.filters.query.search == "nobody at all")
    desk.settle()
    assert "No plan matches \u201cnobody at all\u201d" in words_on(desk)
    clear = next(each for each in desk.view.findChildren(Button) if each.words() == "Clear filters")
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    desk.settle()
    assert len(desk.numbers) == 24
    assert desk.view.search.text() == ""
    assert desk.view.filters.statuses.key() == ""


def test_no_plans__says_what_will_be_here(new_desk: Desk) -> None:
    assert "No packages sold yet" in words_on(new_desk)
    assert new_desk.view.head.fact() == "none yet"
    assert not new_desk.view.standards()[Standard.EXPORT].isEnabled()
    assert not new_desk.view.filters.statuses.isVisible()
    new_desk.meanwhile(partial(orders.sell, new_desk.clinic))
    assert new_desk.numbers == ["PL/25-26/00001"]
    assert new_desk.view.filters.statuses.isVisible()


# Places


def test_place__clears_what_hides_it_and_shows_its_detail(desk: Desk) -> None:
    desk.view.filters.statuses.choose("discontinued")
    desk.settle()
    assert desk.view.opens(Place("plan", 5))
    desk.settle()
    assert desk.chosen == "PL/25-26/00005"
    assert desk.view.filters.statuses.key() == ""
    detail = desk.view.pane.detail()
    assert detail is not None
    assert detail.plan.plan_id == 5
    assert not desk.view.opens(Place("credit_note", 1))


def test_place__keeps_filters_that_do_not_hide_it(desk: Desk) -> None:
    desk.view.filters.statuses.choose("discontinued")
    desk.settle()
    desk.view.opens(Place("plan", 1))
    desk.settle()
    assert desk.view.filters.statuses.key() == "discontinued"
    assert desk.chosen == "PL/25-26/00001"


def test_place__that_is_not_in_the_books_leaves_the_register_in_order(desk: Desk) -> None:
    desk.view.opens(Place("plan", 999))
    desk.settle()
    assert len(desk.numbers) == 24
    assert desk.chosen == "PL/25-26/00024"


# Export


def test_export__writes_what_is_shown(desk: Desk, tmp_path: pytest.TempPathFactory) -> None:
    desk.view.filters.statuses.choose("discontinued")
    desk.settle()
    press(KEY.Key_E, CONTROL)
    dialog = desk.view.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    path = tmp_path / "plans.csv"  # type: ignore[operator]
    dialog.selectFile(str(path))
    dialog.accept()
    desk.qtbot.waitUntil(lambda: desk.window.status_bar.news() == "plans.csv saved")
    assert path.read_text("utf-8-sig").splitlines() == [
        "Plan No,Patient,Package,Status,Done,Sessions Total,Cancelled,Outstanding,Next Due",
        "PL/25-26/00001,<b>x</b>,PKG_REV,discontinued,2,5,3,0.00,",
    ]


# What must hold in every window


def test_view__keys_names_and_tab_order(desk: Desk) -> None:
    assert shortcut_collisions(desk.window) == []
    assert unnamed_controls(desk.window) == []
    assert unreachable_controls(desk.window) == []


@pytest.mark.parametrize("size", [(1366, 690), (1024, 640)])
def test_view__hostile_names_are_plain_and_no_number_is_cut(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    QApplication.processEvents()
    pane = desk.view.pane
    for plan_id in range(1, len(HOSTILE) + 1):
        desk.show(plan_id)
        assert rich_texts(desk.window) == []
        assert cut_cells(desk.view.table) == []
        assert cut_cells(pane.schedule.sessions) == []
        assert cut_cells(pane.schedule.installments) == []
        desk.qtbot.waitUntil(lambda: pane.width() >= pane.minimumSizeHint().width())
