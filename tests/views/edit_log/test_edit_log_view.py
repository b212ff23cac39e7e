"""The edit log in the window: newest first, filtered, what changed beside it, and its chain verified."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot

from desktop_app.accounting.date_range import DateRange
from desktop_app.views.controls.buttons import Button
from desktop_app.views.edit_log.chain_check import ChainCheck
from desktop_app.views.edit_log.chain_sheet import ChainSheet
from desktop_app.views.edit_log.edit_log_view import EditLogView
from desktop_app.views.edit_log.log_pane import LogPane
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.workflows.register_patient import register_patient
from tests.clinic import Clinic
from tests.orders import REGISTRATION, order
from tests.repositories.test_audit_chain import doctor, found
from tests.views.driving import CONTROL, KEY
from tests.views.edit_log.conftest import OpenLog
from tests.views.masters.set_up.driving import go_to
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
ALT = Qt.KeyboardModifier.AltModifier


def told(log: EditLogView) -> list[tuple[object, ...]]:
    """Give the rows that are shown: kind, record, act."""
    model = log.table.paged_model()
    rows = [model.row_at(at) for at in range(model.rowCount())]
    return [(row["kind"], row["record"], row["action"]) for row in rows if row is not None]


def settled(qtbot: QtBot, log: EditLogView) -> None:
    qtbot.waitUntil(lambda: not log.is_reading())


def changes(log: EditLogView) -> list[tuple[str, str, str]]:
    """Give what changed as it stands in the pane."""
    rows = _pane(log).changes.rows()
    return [(str(row["field"]), str(row["before"]), str(row["after"])) for row in rows]


def test_log__has_its_key_and_begins_with_the_newest(open_log: OpenLog, clinic: Clinic) -> None:
    window, log = open_log()
    window.show_view(window.views[0])
    QTest.keyClick(window, KEY.Key_6, CONTROL | ALT)
    assert window.current_view() is log
    assert told(log)[0] == ("User", "ravi", "create")
    assert len(told(log)) == clinic.value("SELECT count(*) FROM audit_log")


def test_pane__shows_before_and_after_in_rupees_and_days_as_people_read_them(qtbot: QtBot, open_log: OpenLog) -> None:
    """Half of a plan of Rs 10,000 is done: Rs 2,000 paid on the first installment."""
    _, log = open_log()
    go_to(qtbot, log, "action", "pay")
    settled(qtbot, log)
    shown = changes(log)
    assert ("Paid", "0.00", "2,000.00") in shown
    assert ("Status", "pending", "paid") in shown
    assert shown[0] == ("Installment 1", "", "")
    assert rich_texts(log) == []


def test_filters__by_kind_user_days_and_search(qtbot: QtBot, open_log: OpenLog, clinic: Clinic) -> None:
    _, log = open_log()
    everything = len(told(log))
    log.filters.kind._take("users")  # noqa: SLF001 - as its menu does
    qtbot.waitUntil(lambda: {kind for kind, _, _ in told(log)} == {"User"})
    log.filters.user._take(clinic.user.user_id)  # noqa: SLF001 - likewise
    qtbot.waitUntil(lambda: told(log) == [("User", "ravi", "create")])
    log.body.clear_wanted.emit()
    qtbot.waitUntil(lambda: len(told(log)) == everything)
    log.filters.period._take(DateRange(date(2025, 8, 20), date(2025, 8, 20)))  # noqa: SLF001 - as its popup does
    qtbot.waitUntil(lambda: 0 < len(told(log)) < everything)
    QTest.keyClicks(log.search, "another city")
    qtbot.waitUntil(lambda: {act for _, _, act in told(log)} >= {"discontinue"} and len(told(log)) < 5)
    assert log.body.currentWidget() is not log.body.nothing
    log.search.empty()
    QTest.keyClicks(log.search, "zebra")
    qtbot.waitUntil(lambda: log.body.currentWidget() is log.body.nothing)


def test_only_this_record__and_back(qtbot: QtBot, open_log: OpenLog) -> None:
    _, log = open_log()
    everything = len(told(log))
    go_to(qtbot, log, "record", "PL/25-26/00001")
    QTest.keyClick(log.table, KEY.Key_O, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: {record for _, record, _ in told(log)} == {"PL/25-26/00001"})
    settled(qtbot, log)
    assert log.filters.record.isVisible()
    assert log.filters.record.words() == "PL/25-26/00001"
    log.filters.record.removed.emit()
    qtbot.waitUntil(lambda: len(told(log)) == everything)
    assert not log.filters.record.isVisible()


def test_history__of_a_plan_is_one_key_away_and_leads_back(qtbot: QtBot, open_log: OpenLog) -> None:
    window, log = open_log()
    plans = window.views[0]
    assert isinstance(plans, PlanView)
    window.show_view(plans)
    qtbot.waitUntil(lambda: not plans.is_reading() and plans.table.current_row() is not None)
    QTest.keyClick(window, KEY.Key_H, CONTROL)
    qtbot.waitUntil(lambda: window.current_view() is log)
    qtbot.waitUntil(lambda: {record for _, record, _ in told(log)} == {"PL/25-26/00001"})
    assert [act for _, _, act in told(log)][-1] == "create"
    settled(qtbot, log)
    log.table.setFocus()
    QTest.keyClick(log.table, KEY.Key_L, CONTROL)
    assert window.current_view() is plans


def test_what_is_done__appears_at_once(qtbot: QtBot, open_log: OpenLog, clinic: Clinic) -> None:
    _, log = open_log()
    before = len(told(log))
    log.operations.run(register_patient, order(REGISTRATION))
    qtbot.waitUntil(lambda: len(told(log)) == before + 1)
    assert told(log)[0] == ("Patient", "00002", "create")
    assert clinic.findings() == {}


def test_verify__says_that_it_is_whole_and_gives_the_head(qtbot: QtBot, open_log: OpenLog, clinic: Clinic) -> None:
    window, log = open_log()
    clinic.books.keep_off(0)
    head = found(clinic).head
    log.verify.trigger()
    sheet = _sheet(qtbot)
    assert sheet.words() == f"The edit log is whole: {head.rows} rows."
    assert sheet.head.text() == str(head)
    sheet.copy_button.click()
    assert QApplication.clipboard().text() == str(head)
    assert unnamed_controls(sheet) == []
    assert unreachable_controls(sheet) == []
    assert shortcut_collisions(sheet) == []
    assert not window.status_bar.findChildren(QProgressBar)[0].isVisible()
    sheet.accept()


def test_verify__leads_to_the_first_row_that_was_changed(qtbot: QtBot, open_log: OpenLog, clinic: Clinic) -> None:
    doctor(clinic, lambda sql: sql.execute("UPDATE audit_log SET reason = 'another story' WHERE audit_id = 9"))
    _, log = open_log()
    log.verify.trigger()
    sheet = _sheet(qtbot)
    assert sheet.words() == "Row 9 was changed after it was written."
    sheet.show_button.click()
    qtbot.waitUntil(lambda: (log.table.current_row() or {"number": 0})["number"] == 9)
    settled(qtbot, log)
    assert "was changed after it was written" in _pane(log).hash.text()


def test_verify__gives_way_to_a_command_and_can_be_cancelled(qtbot: QtBot, open_log: OpenLog, clinic: Clinic) -> None:
    _, log = open_log()
    check = ChainCheck(log.operations, log)
    ended: list[object] = []
    check.ended.connect(ended.append)
    check.start()
    log.operations.run(register_patient, order(REGISTRATION))
    qtbot.waitUntil(lambda: len(ended) == 1)
    clinic.books.keep_off(0)
    assert ended == [found(clinic)], "the new row is read, too"
    check.start()
    check.cancel()
    assert ended[1:] == [None]


def test_view__nothing_is_added_or_edited_here(open_log: OpenLog) -> None:
    window, log = open_log()
    words = {button.words() for button in log.findChildren(Button) if button.isVisible()}
    assert words == {"All dates", "Verify the edit log...", "Open the record", "Only this record", ""} - ({""} - words)
    assert not window.menus.relays[next(each for each in window.menus.relays if each == "new")].isVisible()
    assert rich_texts(log) == []
    assert unnamed_controls(window) == []
    assert shortcut_collisions(window) == []


def _pane(log: EditLogView) -> LogPane:
    assert isinstance(log.pane, LogPane)
    return log.pane


def _sheet(qtbot: QtBot) -> ChainSheet:
    sheets: list[ChainSheet] = []

    def is_there() -> bool:
        sheets[:] = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, ChainSheet) and each.isVisible()
        ]
        return bool(sheets)

    qtbot.waitUntil(is_there)
    return sheets[0]
