import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.labels import one_line
from desktop_app.views.go_to import Destination, Found, GoToField, documents_of
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.operations import Operations
from desktop_app.views.view import Place
from tests.views.driving import CONTROL, KEY, press, views
from tests.views.sample import HOSTILE

pytestmark = pytest.mark.gui


def test_go_to__finds_views_plans_notes_and_accounts(qtbot: QtBot, window: MainWindow) -> None:
    field = window.go_to_field
    press(KEY.Key_K, CONTROL)
    assert field.hasFocus()
    QTest.keyClicks(field, "00001")
    qtbot.waitUntil(lambda: len(field.destinations()) >= 4)
    found = {(each.text, each.detail) for each in field.destinations()}
    assert ("PL/25-26/00001", f"{HOSTILE[0]} · PKG_REV") in found
    assert ("CN/25-26/00001", HOSTILE[0]) in found
    assert ("INV/25-26/00001", HOSTILE[0]) in found
    assert (HOSTILE[0], "00001 · 9820000000") in found
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


class Slow:
    """Finds nothing until it is told to."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers: list[Found] = []

    def __call__(self, text: str, found: Found) -> None:
        self.asked.append(text)
        self.answers.append(found)


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def field(qtbot: QtBot, slow: Slow) -> GoToField:
    field = GoToField(list, slow, shortcut="Ctrl+K")
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    return field


def destination(name: str) -> Destination:
    return Destination(name, "", "plans", Place("plan", 1))


def test_go_to__asks_when_typing_rests(qtbot: QtBot, field: GoToField, slow: Slow) -> None:
    QTest.keyClicks(field, "lak")
    assert slow.asked == []
    qtbot.waitUntil(lambda: slow.asked == ["lak"])


def test_go_to__an_answer_that_comes_late_is_not_shown(qtbot: QtBot, field: GoToField, slow: Slow) -> None:
    QTest.keyClicks(field, "a")
    qtbot.waitUntil(lambda: slow.asked == ["a"])
    QTest.keyClicks(field, "b")
    slow.answers[0]([destination("late")])
    assert field.destinations() == []
    qtbot.waitUntil(lambda: slow.asked == ["a", "ab"])
    slow.answers[1]([destination("in time")])
    assert [each.text for each in field.destinations()] == ["in time"]


def test_go_to__enter_before_the_answer_goes_to_the_first_of_it(qtbot: QtBot, field: GoToField, slow: Slow) -> None:
    QTest.keyClicks(field, "17")
    QTest.keyClick(field, KEY.Key_Return)
    qtbot.waitUntil(lambda: slow.asked == ["17"])
    with qtbot.waitSignal(field.went) as went:
        slow.answers[0]([destination("PL/25-26/00017"), destination("PL/25-26/00170")])
    assert went.args == [Place("plan", 1)]
    assert field.text() == ""


@pytest.mark.parametrize("left", ["escape", "focus"])
def test_go_to__who_left_goes_nowhere(qtbot: QtBot, field: GoToField, slow: Slow, left: str) -> None:
    QTest.keyClicks(field, "17")
    QTest.keyClick(field, KEY.Key_Return)
    qtbot.waitUntil(lambda: slow.asked == ["17"])
    if left == "escape":
        QTest.keyClick(field, KEY.Key_Escape)
    else:
        field.clearFocus()
    with qtbot.assertNotEmitted(field.went):
        slow.answers[0]([destination("PL/25-26/00017")])


def test_go_to__a_patient_leads_to_the_patient(qtbot: QtBot, operations: Operations) -> None:
    """By the beginning of a phone, too."""
    window = MainWindow(operations, [PatientView(operations)], find=documents_of(operations))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.go_to_field.take_focus()
    QTest.keyClicks(window.go_to_field, "+91 98200 00001")
    qtbot.waitUntil(lambda: bool(window.go_to_field.destinations()))
    assert window.go_to_field.destinations()[0].text == one_line(HOSTILE[1])
    QTest.keyClick(window.go_to_field, KEY.Key_Return)
    view = window.views[0]
    assert isinstance(view, PatientView)
    qtbot.waitUntil(lambda: (view.table.current_row() or {"phone": ""})["phone"] == "9820000001")
    window.close()


def test_go_to__a_place_that_no_view_opens_changes_nothing(window: MainWindow) -> None:
    window.go_to(Place("invoice", 1))
    assert window.current_view() is window.views[0]
