from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import PeriodClosed
from desktop_app.views.clinic_facts import ClinicFacts, read_facts
from desktop_app.views.controls.buttons import Button
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.view import Attention, Menu
from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.lock_period import lock_period
from tests import orders
from tests.clinic import Clinic
from tests.views.driving import CONTROL, FACTS, KEY, press, views
from tests.views.sample import TODAY, sample_views
from tests.views.window_checks import (
    cut_cells,
    rich_texts,
    shortcut_collisions,
    unnamed_controls,
    unreachable_controls,
)

pytestmark = pytest.mark.gui
# What must hold in every window


def test_window__no_two_things_want_one_key(window: MainWindow) -> None:
    for view in window.views:
        window.show_view(view)
        assert shortcut_collisions(window) == []


def test_window__menu_letters_leave_tallys_keys_alone(window: MainWindow) -> None:
    (bar,) = window.findChildren(QMenuBar)
    titles = [menu.title() for menu in window.menus.menus.values()]
    letters = {title[title.index("&") + 1].upper() for title in titles}
    assert len(letters) == len(Menu)
    assert not letters & set("EPGCDX2")
    assert bar.actions()


def test_window__everything_has_a_name_and_a_place_in_the_tab_order(window: MainWindow) -> None:
    for view in window.views:
        window.show_view(view)
        assert unnamed_controls(window) == []
        assert unreachable_controls(window) == []


def test_window__hostile_names_stay_plain(window: MainWindow) -> None:
    for view in views(window):
        window.show_view(view)
        assert rich_texts(window) == []
        assert cut_cells(view.table) == []


@pytest.mark.parametrize(("width", "height", "folded"), [(1366, 690, False), (1200, 690, False), (1024, 640, True)])
def test_window__fits_small_screens(window: MainWindow, width: int, height: int, folded: bool) -> None:  # noqa: FBT001
    window.resize(width, height)
    assert (window.width(), window.height()) == (width, height)
    assert window.navigation.is_folded() is folded
    assert window.status_bar.geometry().bottom() < height
    assert window.grab().width() == width


# Views


def test_views__come_to_the_front_by_key_by_arrow_and_by_click(window: MainWindow) -> None:
    press(KEY.Key_2, CONTROL)
    assert window.current_view().title == "Credit notes"
    assert window.windowTitle() == "Credit notes - Clinic books, demo"
    press(KEY.Key_3, CONTROL)
    assert window.current_view().title == "General ledger"
    places = window.navigation.list
    places.setFocus()
    QTest.keyClick(places, KEY.Key_Up)
    assert window.current_view().title == "Credit notes"
    rect = places.visualRect(places.model().index(0, 0))
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert window.current_view().title == "Plans"


def test_views__only_those_that_exist_stand_in_the_sidebar(window: MainWindow) -> None:
    model = window.navigation.list.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Plans", "Credit notes", "Books", "General ledger",
    ]  # fmt: skip
    assert isinstance(window.navigation.list, QListView)


def test_views__what_waits_is_counted_and_said(window: MainWindow) -> None:
    window.views[1].attention_changed.emit(Attention(2, is_wrong=True, words="half posted"))
    model = window.navigation.list.model()
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Credit notes: 2 half posted"
    window.navigation.set_folded(folded=True)
    assert not window.navigation.grab().isNull()


# Facts, errors, news


def test_facts__stand_in_sidebar_and_status_bar(window: MainWindow) -> None:
    words = {label.text() for label in window.status_bar.findChildren(QWidget) if hasattr(label, "text")}
    assert {"FY 2025\u201326", "Closed up to 30 Jun 2025", "Meera Joshi"} <= words
    assert FACTS.clinic in {each.text() for each in window.navigation.findChildren(QWidget) if hasattr(each, "text")}


def test_facts__are_read_from_the_books(qtbot: QtBot, clinic: Clinic, operations: Operations) -> None:
    found: list[ClinicFacts] = []
    for month in (4, 5):
        operations.run(lock_period, orders.order(orders.LOCKING, month=date(2023, month, 1)))
    operations.read(lambda reading: read_facts(reading, user=clinic.user), found.append)
    qtbot.waitUntil(lambda: bool(found) and not operations.is_busy())
    operations.read(lambda reading: read_facts(reading, user=clinic.user), found.append)
    qtbot.waitUntil(lambda: len(found) == 2)
    assert found[1].clinic == "Asha Skin and Laser"
    assert found[1].branch == "MAIN branch"
    assert found[1].closed_up_to == date(2023, 5, 31)
    assert found[1].year == "FY 2025\u201326"


def test_errors__that_nobody_handles_stand_in_the_view_at_the_front(window: MainWindow, operations: Operations) -> None:
    window.show_view(window.views[1])
    operations.failed.emit(PeriodClosed(on=date(2025, 3, 31)))
    banner = window.views[1].banner
    assert banner.isVisible()
    assert banner.headline() == "The month of 31 Mar 2025 is locked or its year is closed. Nothing was saved."
    assert window.views[0].banner.isHidden()
    banner.setFocus()
    press(KEY.Key_Escape)
    assert banner.isHidden()


def test_news__and_selection_stand_in_the_status_bar(qtbot: QtBot, window: MainWindow) -> None:
    window.views[0].succeeded.emit("CN/25-26/00042 posted")
    assert window.status_bar.news() == "CN/25-26/00042 posted"
    table = views(window)[0].table
    table.setFocus()
    table.go_to_row(0)
    qtbot.waitUntil(lambda: window.status_bar.selection().startswith("1 selected"))
    window.views[1].selection_told.emit("of a view behind")
    assert window.status_bar.selection().startswith("1 selected")


def test_progress__can_be_cancelled(window: MainWindow) -> None:
    stopped: list[bool] = []
    window.status_bar.start_progress("Exporting", lambda: stopped.append(True))
    window.status_bar.show_progress(500, 1_000)
    cancel = next(each for each in window.status_bar.findChildren(QWidget) if each.accessibleName() == "Cancel")
    assert cancel.isVisible()
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert stopped == [True]
    window.status_bar.end_progress()
    assert not cancel.isVisible()


def test_busy__is_said_only_when_it_takes_long(qtbot: QtBot, window: MainWindow) -> None:
    window.status_bar.set_busy(True)
    working = [each for each in window.status_bar.findChildren(QWidget) if each.accessibleName() == "Progress"]
    assert not working[0].isVisible()
    qtbot.waitUntil(working[0].isVisible)
    window.status_bar.set_busy(False)
    assert not working[0].isVisible()


def test_findings__are_said_with_sign_and_words(qtbot: QtBot, window: MainWindow) -> None:
    foot = window.navigation.findings
    assert foot.accessibleName() == "Check the books"
    foot.set_findings(2, "checked 09:12")
    assert foot.accessibleName() == "Books: 2 findings, checked 09:12"
    with qtbot.waitSignal(window.check_wanted):
        QTest.mouseClick(foot, Qt.MouseButton.LeftButton)
    foot.set_findings(0, "checked 09:13")
    assert foot.words() == "Books: no findings"


def test_close__waits_for_the_command_under_way(
    qtbot: QtBot, window: MainWindow, operations: Operations, clinic: Clinic
) -> None:
    operations.run(complete_session, orders.order(orders.COMPLETION, plan_id=2, session_number=1, on=TODAY))
    window.close()
    assert window.isVisible(), "it closes by itself once that is saved"
    qtbot.waitUntil(lambda: not window.isVisible())
    query = "SELECT session_status FROM package_sessions WHERE plan_id = 2 AND session_number = 1"
    assert clinic.value(query) == "completed"


class Job(QObject):
    """Something that takes long, until it is ended or stopped."""

    progressed = Signal(int, int)
    ended = Signal()
    is_stopped = False

    def cancel(self) -> None:
        self.is_stopped = True
        self.ended.emit()


def test_close__with_something_under_way_asks_and_staying_is_the_answer_of_every_key(window: MainWindow) -> None:
    job = Job()
    window.current_view().work_begun.emit("Verifying the edit log", job)
    window.close()
    assert window.isVisible()
    (banner,) = window.notices.banners()
    assert "Verifying the edit log is under way" in banner.words()
    stay, stop, *_ = banner.findChildren(Button)
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focused.words() == "Go on with it"
    assert not any(each.isDefault() or each.autoDefault() for each in (stay, stop))
    press(KEY.Key_Space)
    assert (window.isVisible(), window.notices.banners(), job.is_stopped) == (True, [], False)
    window.close()
    assert window.isVisible(), "whoever went on is asked again"
    QTest.keyClick(window.notices.banners()[0], KEY.Key_Escape)
    assert (window.isVisible(), job.is_stopped) == (True, False)
    window.close()
    buttons = window.notices.banners()[0].findChildren(Button)
    next(each for each in buttons if each.accessibleName() == "Stop it and close").click()
    assert (window.isVisible(), job.is_stopped) == (False, True)


def test_close__after_the_end_of_what_was_under_way_asks_nothing(window: MainWindow) -> None:
    job = Job()
    window.current_view().work_begun.emit("Verifying the edit log", job)
    window.close()
    job.ended.emit()
    assert window.notices.banners() == []
    window.close()
    assert not window.isVisible()


@pytest.mark.parametrize(("days", "back"), [(0, "Credit notes"), (1, "Plans")])
def test_last_view__comes_back_the_same_day(
    clinic: Clinic, operations: Operations, window: MainWindow, days: int, back: str
) -> None:
    window.show_view(window.views[1])
    window.close()
    clinic.clock.today += timedelta(days)
    again = MainWindow(operations, sample_views(clinic, operations))
    assert again.current_view().title == back
    again.deleteLater()


def test_size__of_the_books_is_told(window: MainWindow, operations: Operations) -> None:
    tools = window.menus.menus[Menu.TOOLS].actions()
    next(each for each in tools if each.text() == "&Size of the books").trigger()
    megabytes = operations.book_path().stat().st_size / 1_000_000
    assert window.status_bar.news() == f"sample.clinicbook: {megabytes:.1f} MB"


def test_sidebar__is_folded_by_hand_and_stays_so(
    qtbot: QtBot, clinic: Clinic, operations: Operations, window: MainWindow
) -> None:
    assert not window.navigation.is_folded()
    QTest.keyClick(window, KEY.Key_B, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert window.navigation.is_folded()
    window.close()
    again = MainWindow(operations, sample_views(clinic, operations))
    qtbot.addWidget(again)
    again.resize(1366, 690)
    again.show()
    assert again.navigation.is_folded()
    again.fold_sidebar(folds=False)
    assert not again.navigation.is_folded()


def test_geometry__is_remembered(qtbot: QtBot, clinic: Clinic, operations: Operations, window: MainWindow) -> None:
    window.resize(1024, 666)  # the platform without a screen pretends one of 800
    window.close()
    again = MainWindow(operations, sample_views(clinic, operations))
    qtbot.addWidget(again)
    assert again.height() == 666
