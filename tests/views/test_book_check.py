"""Check the books from the window: the foot of the sidebar says what came out, the sheet names it."""

from datetime import date

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.accounting.checks import Check
from desktop_app.views import book_check
from desktop_app.views.book_check import BookCheck, FindingsSheet
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.view import Menu
from desktop_app.workflows.complete_session import complete_session
from tests import orders
from tests.clinic import CHECKS, Clinic
from tests.views.driving import KEY, press
from tests.views.window_checks import rich_texts, unnamed_controls

pytestmark = pytest.mark.gui
ALL = len(CHECKS) + 5  # FILE, REFERENCES, SCHEMA, EDIT-LOG, SEARCH


@pytest.fixture
def check(operations: Operations, window: MainWindow) -> BookCheck:
    return BookCheck(operations, window)


def sheet(window: MainWindow) -> FindingsSheet:
    (found,) = window.findChildren(FindingsSheet)
    return found


def test_check__of_sound_books(qtbot: QtBot, window: MainWindow, check: BookCheck) -> None:
    with qtbot.waitSignal(check.finished):
        check.start()
    assert window.navigation.findings.words() == "Books: no findings"
    assert window.findChildren(FindingsSheet) == [], "nobody asked"


def test_check__names_what_is_wrong(qtbot: QtBot, window: MainWindow, check: BookCheck, clinic: Clinic) -> None:
    """A ledger line is a rupee more than it was; the guards were not asked."""
    with clinic.raw() as connection:
        guards = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for (name,) in guards:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE gl_entries SET debit_paise = debit_paise + 100 WHERE entry_id = 1")
    wrong = clinic.findings()
    assert wrong, "the book is not broken"
    with qtbot.waitSignal(check.finished):
        window.navigation.findings.click()
    assert window.navigation.findings.words() == f"Books: {len(wrong) + 1} findings"
    words = " ".join(label.text() for label in sheet(window).findChildren(QLabel))
    assert all(name in words for name in ("SCHEMA", *wrong))
    assert rich_texts(sheet(window)) == unnamed_controls(sheet(window)) == []


def test_check__on_demand_says_that_all_is_well_and_closes_with_escape(
    qtbot: QtBot, window: MainWindow, check: BookCheck
) -> None:
    with qtbot.waitSignal(check.finished):
        window.check_wanted.emit()
    found = sheet(window)
    assert f"{ALL} checks, no findings" in found.words()
    with qtbot.waitActive(found):
        found.activateWindow()
    press(KEY.Key_Escape)
    assert not found.isVisible()


def test_check__asked_twice_runs_once(qtbot: QtBot, window: MainWindow, check: BookCheck) -> None:
    ends: list[object] = []
    check.finished.connect(ends.append)
    with qtbot.waitSignal(check.finished):
        check.start()
        window.check_wanted.emit()
        window.check_wanted.emit()
    assert len(ends) == 1
    assert sheet(window).isVisible()


def test_check__gives_way_to_a_command_and_goes_on_after_it(
    qtbot: QtBot, operations: Operations, check: BookCheck, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would read without end until a command is saved, and none could be while it reads."""
    saved = clinic.value("SELECT count(*) FROM command_log")
    endless = f"""
        WITH RECURSIVE numbers(i) AS (
            SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE (SELECT count(*) FROM command_log) = {saved}
        ) SELECT i FROM numbers WHERE i < 0
    """
    monkeypatch.setattr(book_check, "all_checks", lambda: (Check("ENDLESS", "until something is saved", endless),))
    command = orders.order(orders.COMPLETION, plan_id=2, session_number=1, on=date(2025, 8, 20))
    with qtbot.waitSignals([operations.changed, check.finished]):
        check.start()
        QTimer.singleShot(50, check, lambda: operations.run(complete_session, command))


def test_search__that_is_wrong_is_found_and_mended_from_the_menu(
    qtbot: QtBot, window: MainWindow, check: BookCheck, clinic: Clinic
) -> None:
    """Two patients lost their rows; the check names them and where they are mended."""
    with clinic.raw() as connection:
        connection.execute("DELETE FROM search WHERE rowid IN (1 * 16 + 1, 2 * 16 + 1)")
    with qtbot.waitSignal(check.finished):
        window.check_wanted.emit()
    words = " ".join(label.text() for label in sheet(window).findChildren(QLabel))
    assert "Tools, Rebuild the search" in words
    assert "found missing, noun patient, key 2" in words
    sheet(window).close_button.click()
    (rebuild,) = (each for each in window.menus.menus[Menu.TOOLS].actions() if "Rebuild" in each.text())
    rebuild.trigger()
    qtbot.waitUntil(lambda: window.status_bar.news() == "Search rebuilt: 2 of its rows were wrong")
    with qtbot.waitSignal(check.finished) as finished:
        check.start()
    assert finished.args == [()]
