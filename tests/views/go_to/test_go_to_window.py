"""Go to anything in the window as it is: actions, reports, records, typed rightly and wrongly, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.views.edit_actions import OF_FOCUS
from desktop_app.views.go_to.destinations import Destination, Kind
from desktop_app.views.main_window import MainWindow
from desktop_app.views.view import Menu, Place
from desktop_app.views.window_settings import window_settings
from tests.views.driving import CONTROL, KEY, press
from tests.views.sample import HOSTILE
from tests.views.window_checks import rich_texts, unnamed_controls

pytestmark = pytest.mark.gui


def front(qtbot: QtBot, window: MainWindow) -> None:
    """Give the window the keyboard again: the platform without a screen leaves it to a dialog that has closed."""

    def is_active() -> bool:
        window.activateWindow()
        return window.isActiveWindow() and QApplication.focusWidget() is not None

    qtbot.waitUntil(is_active)


def typed(qtbot: QtBot, window: MainWindow, text: str) -> list[Destination]:
    """Type into Go to anything, and give what it offers once the books have answered."""
    front(qtbot, window)
    press(KEY.Key_K, CONTROL)
    field = window.go_to_field
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    QTest.keyClicks(field, text)
    qtbot.waitUntil(lambda: not field.waits())
    return field.destinations()


def of(found: list[Destination], *kinds: Kind) -> list[str]:
    return [each.text for each in found if each.kind in kinds]


def test_before_typing__are_what_is_often_done_and_the_views(qtbot: QtBot, desk: MainWindow) -> None:
    press(KEY.Key_K, CONTROL)
    field = desk.go_to_field
    qtbot.waitUntil(field.panel.isVisible)
    found = field.destinations()
    assert of(found, Kind.VIEW) == [view.title for view in desk.views]
    assert "Sell package..." in of(found, Kind.OFTEN)
    assert "> actions" in field.panel.hint()
    assert field.accessibleDescription().startswith("Everything")
    press(KEY.Key_Escape)
    assert not field.panel.isVisible()


def test_actions__of_every_menu_are_found_with_their_keys(qtbot: QtBot, desk: MainWindow) -> None:
    found = typed(qtbot, desk, ">")
    offered = {each.target for each in found}
    for menu in (Menu.PLANS, Menu.CREDIT_NOTES, Menu.MONEY, Menu.ACCOUNTS, Menu.TOOLS):
        for action in desk.menus.menus[menu].actions():
            if action.text() and action.isVisible() and not action.property(OF_FOCUS) and action.menu() is None:
                assert action in offered, action.text()
    (rebuild,) = (each for each in typed(qtbot, desk, "> rebuild") if each.text == "Rebuild the search")
    assert (rebuild.kind, rebuild.detail) == (Kind.ACTION, "Tools")
    assert next(each.keys for each in typed(qtbot, desk, "keys") if each.text == "Keys") == "Ctrl+/"
    press(KEY.Key_Escape)


def test_action__of_another_view_is_done_there(qtbot: QtBot, desk: MainWindow) -> None:
    ledger = next(view for view in desk.views if view.title == "General ledger")
    assert "Post journal..." in of(typed(qtbot, desk, "post journal"), Kind.ACTION)
    press(KEY.Key_Return)
    assert desk.current_view() is ledger
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert "Post journal..." in of(typed(qtbot, desk, "journal"), Kind.ACTION)
    press(KEY.Key_Escape)
    front(qtbot, desk)
    press(KEY.Key_K, CONTROL)
    qtbot.waitUntil(desk.go_to_field.panel.isVisible)
    often = of(desk.go_to_field.destinations(), Kind.OFTEN)  # other tests may have done others, and more often
    assert often.index("Post journal...") < often.index("Sell package..."), "it was done, the other is only usual"
    press(KEY.Key_Escape)


def test_action__that_is_off_is_last_says_why_and_is_not_done(qtbot: QtBot, desk: MainWindow) -> None:
    done: list[QAction] = []
    found = typed(qtbot, desk, "reverse")
    off = [each for each in found if each.kind is Kind.OFF]
    assert off
    assert found[-len(off) :] == off
    assert all(each.why_not for each in off)
    field = desk.go_to_field
    field.panel.step(len(found))
    assert field.panel.current() == off[-1]
    assert isinstance(off[-1].target, QAction)
    off[-1].target.triggered.connect(lambda: done.append(QAction()))
    press(KEY.Key_Return)
    assert done == []
    assert field.panel.isVisible()
    assert off[-1].why_not in field.panel.hint()
    press(KEY.Key_Escape)


def test_reports__are_found_by_initials_and_with_a_typo(qtbot: QtBot, desk: MainWindow) -> None:
    assert of(typed(qtbot, desk, "tb"), Kind.REPORT)[0] == "Trial balance"
    found = typed(qtbot, desk, "trail balanc")
    assert of(found, Kind.SIMILAR)[0] == "Trial balance"
    press(KEY.Key_Return)
    assert desk.current_view().here_words() == "Trial balance"


def test_patient__with_a_typo_is_found_as_similar(qtbot: QtBot, desk: MainWindow) -> None:
    """Fatima Sheikh, with a letter missing in one name and two swapped in the other."""
    found = typed(qtbot, desk, "Fatma Shiekh")
    assert set(of(found, Kind.SIMILAR)) == {"Fatima Sheikh"}
    assert of(typed(qtbot, desk, "fatima"), Kind.SIMILAR) == []
    press(KEY.Key_Escape)


def test_scopes__leave_everything_else_out(qtbot: QtBot, desk: MainWindow) -> None:
    assert {each.kind for each in typed(qtbot, desk, "@fatima")} == {Kind.PATIENT}
    documents = {Kind.PLAN, Kind.INVOICE, Kind.CREDIT_NOTE, Kind.RECEIPT, Kind.REFUND, Kind.JOURNAL}
    assert {each.kind for each in typed(qtbot, desk, "#1")} <= documents
    assert {each.kind for each in typed(qtbot, desk, "=11")} == {Kind.ACCOUNT}
    assert desk.go_to_field.accessibleDescription().startswith("Accounts only")
    assert typed(qtbot, desk, "=1100")[0].text == "1100"
    press(KEY.Key_Return)
    assert desk.current_view().here_words() == "General ledger · 1100"


def test_number__in_any_writing_comes_first(qtbot: QtBot, desk: MainWindow) -> None:
    for text in ("cn/25-26/00001", "CN2526/1", "cn 1", "cn1", "cn25260001"):
        assert typed(qtbot, desk, text)[0].text == "CN/25-26/00001", text
    press(KEY.Key_Escape)


def test_control_enter__goes_to_the_journal_of_a_document(qtbot: QtBot, desk: MainWindow) -> None:
    first = typed(qtbot, desk, "INV/25-26/00001")[0]
    assert isinstance(first.other, Place)
    assert "Ctrl+Enter its journal" in desk.go_to_field.panel.hint()
    press(KEY.Key_Return, CONTROL)
    assert desk.current_view().title == "General ledger"


def test_keys__move_past_captions_by_one_and_by_pages(qtbot: QtBot, desk: MainWindow) -> None:
    found = typed(qtbot, desk, "a")
    panel = desk.go_to_field.panel
    assert len(found) > panel.page()
    press(KEY.Key_Up)
    assert panel.current() == found[-1]
    press(KEY.Key_Down)
    assert panel.current() == found[0]
    press(KEY.Key_PageDown)
    assert panel.current() == found[panel.page()]
    press(KEY.Key_PageUp)
    assert panel.current() == found[0]
    press(KEY.Key_Escape)


def test_hostile_names__stay_text_and_everything_is_named(qtbot: QtBot, desk: MainWindow) -> None:
    found = typed(qtbot, desk, "9820000000")
    assert found[0].text == HOSTILE[0]
    panel = desk.go_to_field.panel
    assert not panel.grab().isNull()
    assert rich_texts(panel) == []
    assert unnamed_controls(panel) == []
    index = panel.results.index(1, 0)
    assert panel.results.data(index, Qt.ItemDataRole.AccessibleTextRole).startswith("Patients, ")
    press(KEY.Key_Escape)


def test_often__counts_what_is_done_by_the_menus_and_nothing_of_the_books(qtbot: QtBot, desk: MainWindow) -> None:
    full = next(each for each in desk.menus.menus[Menu.VIEW].actions() if each.text() == "F&ull screen")
    inner = QMenu("Branches", desk)
    branch = inner.addAction("Andheri West")
    desk.menus.menus[Menu.FILE].addMenu(inner)
    press(KEY.Key_K, CONTROL)
    press(KEY.Key_Escape)
    for action in (full, full, full, full, branch):
        action.trigger()
    press(KEY.Key_K, CONTROL)
    qtbot.waitUntil(desk.go_to_field.panel.isVisible)
    assert of(desk.go_to_field.destinations(), Kind.OFTEN)[0] == "Full screen", "it was done most"
    kept = str(window_settings().value("go_to/often"))
    assert '"Full screen": 4' in kept
    assert branch.text() not in kept
    desk.menus.menus[Menu.FILE].removeAction(inner.menuAction())
    press(KEY.Key_Escape)
