"""Check the books from the window: the foot of the sidebar says what came out, the sheet names it."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.views.book_check import BookCheck, FindingsSheet
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from tests.clinic import CHECKS, Clinic
from tests.views.driving import KEY, press
from tests.views.window_checks import rich_texts, unnamed_controls

pytestmark = pytest.mark.gui
ALL = len(CHECKS) + 4  # FILE, REFERENCES, GUARDS, EDIT-LOG


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
    assert all(name in words for name in ("GUARDS", *wrong))
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
