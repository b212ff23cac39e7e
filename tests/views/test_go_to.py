import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.go_to import GoToField
from desktop_app.views.main_window import MainWindow
from desktop_app.views.view import Place
from tests.views.driving import CONTROL, KEY, press, views
from tests.views.sample import HOSTILE

pytestmark = pytest.mark.gui


def test_go_to__finds_views_plans_notes_and_accounts(qtbot: QtBot, window: MainWindow) -> None:
    field = window.go_to_field
    press(KEY.Key_K, CONTROL)
    assert field.hasFocus()
    QTest.keyClicks(field, "00001")
    qtbot.waitUntil(lambda: len(field.destinations()) >= 2)
    found = {(each.text, each.detail) for each in field.destinations()}
    assert ("PL/25-26/00001", HOSTILE[0]) in found
    assert ("CN/25-26/00001", HOSTILE[0]) in found
    field.selectAll()
    QTest.keyClicks(field, "1100")
    qtbot.waitUntil(lambda: any(each.text == "1100" for each in field.destinations()))


def test_go_to__enter_opens_the_place(qtbot: QtBot, window: MainWindow) -> None:
    window.show_view(window.views[2])
    plans = views(window)[0]
    press(KEY.Key_K, CONTROL)
    QTest.keyClicks(window.go_to_field, "00017")
    qtbot.waitUntil(lambda: bool(window.go_to_field.destinations()))
    with qtbot.waitSignal(plans.table.settled):
        press(KEY.Key_Return)
    assert window.current_view() is plans
    row = plans.table.current_row()
    assert row is not None
    assert row["plan_number"] == "PL/25-26/00017"
    assert window.go_to_field.text() == ""


def test_go_to__arrows_choose_and_esc_goes_back(window: MainWindow) -> None:
    press(KEY.Key_K, CONTROL)
    press(KEY.Key_Down)
    press(KEY.Key_Return)
    assert window.current_view().title == "Credit notes"
    press(KEY.Key_K, CONTROL)
    press(KEY.Key_Escape)
    assert not window.go_to_field.hasFocus()


def test_go_to__an_answer_that_comes_late_is_not_shown(qtbot: QtBot) -> None:
    asked: list[tuple[str, object]] = []
    field = GoToField(list, lambda text, found: asked.append((text, found)), shortcut="Ctrl+K")
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    QTest.keyClicks(field, "ab")
    _, found = asked[0]
    assert callable(found)
    found([object()])
    assert field.destinations() == []


def test_go_to__a_place_that_no_view_opens_changes_nothing(window: MainWindow) -> None:
    window.go_to(Place("invoice", 1))
    assert window.current_view() is window.views[0]
