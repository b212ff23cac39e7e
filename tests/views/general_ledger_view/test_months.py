"""Months locked and unlocked by keys; a locked one refuses, a closed year says so."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.repositories.unit import User
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.general_ledger_view.months_dialog import MonthsDialog
from desktop_app.views.main_window import MainWindow
from tests.clinic import Clinic, dump
from tests.views.driving import CONTROL, KEY, press
from tests.views.general_ledger_view.ledger_driving import SHIFT, come_back, lines, opened, row_of
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

STATUS = "SELECT status FROM fiscal_periods WHERE start_date = ?"


def open_months(qtbot: QtBot, ledger: LedgerView) -> MonthsDialog:
    come_back()
    ledger.table.setFocus()
    press(KEY.Key_L, CONTROL | SHIFT)
    dialog = opened(qtbot, ledger, MonthsDialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: bool(dialog.table.rows()))
    qtbot.waitUntil(dialog.table.hasFocus)
    return dialog


def test_month__is_locked_and_unlocked_with_a_reason(
    qtbot: QtBot, window: MainWindow, ledger: LedgerView, clinic: Clinic
) -> None:
    """The first month that is open is under the cursor: April 2023."""
    dialog = open_months(qtbot, ledger)
    assert dialog.commit_button.words() == "Lock Apr 2023"
    press(KEY.Key_Down)
    assert dialog.commit_button.words() == "Lock May 2023"
    assert not dialog.reason.isEnabled()
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert window.status_bar.news() == "May 2023 locked"
    assert clinic.value(STATUS, "2023-05-01") == "locked"

    dialog = open_months(qtbot, ledger)
    press(KEY.Key_Down)
    assert dialog.commit_button.words() == "Unlock May 2023"
    assert dialog.obstacle() == "A reason is missing"
    dialog.reason.setFocus()
    QTest.keyClicks(dialog.reason, "Receipt found")
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert window.status_bar.news() == "May 2023 unlocked"
    assert clinic.value(STATUS, "2023-05-01") == "open"
    reason = "SELECT reason FROM audit_log WHERE entity = 'fiscal_periods' AND action = 'unlock'"
    assert clinic.rows(reason) == [("Receipt found",)]


def test_months__stand_with_their_status(qtbot: QtBot, ledger: LedgerView, clinic: Clinic) -> None:
    with clinic.raw() as connection:
        connection.execute("UPDATE fiscal_periods SET status = 'locked' WHERE start_date < '2024-06-01'")
        connection.execute("UPDATE fiscal_periods SET status = 'soft_closed' WHERE start_date = '2024-06-01'")
        connection.execute("UPDATE fiscal_years SET status = 'closed' WHERE label = '23-24'")
    dialog = open_months(qtbot, ledger)
    shown = lines(dialog.table, "month", "year", "status")
    assert len(shown) == 48
    assert shown[11:15] == [
        ("Mar 2024", "FY 23-24", "Year closed"),
        ("Apr 2024", "FY 24-25", "Locked"),
        ("May 2024", "FY 24-25", "Locked"),
        ("Jun 2024", "FY 24-25", "Soft closed"),
    ]
    assert dialog.commit_button.words() == "Lock Jun 2024"
    dialog.table.go_to_row(row_of(dialog.table, "month", "Mar 2024"))
    assert dialog.obstacle() == "FY 23-24 is closed: its months stay locked"


def test_unlocking__is_the_owners(
    qtbot: QtBot, ledger: LedgerView, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    with clinic.raw() as connection:
        connection.execute("UPDATE fiscal_periods SET status = 'locked' WHERE start_date < '2025-07-01'")
    accountant = User(clinic.user.user_id, "owner", "Meera Joshi", "accountant")
    monkeypatch.setattr(ledger.operations, "user", accountant)
    dialog = open_months(qtbot, ledger)
    press(KEY.Key_Up)
    QTest.keyClicks(dialog.reason, "Receipt found")
    before = dump(clinic.path)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(dialog.banner.isVisible)
    assert dialog.banner.words() == "The role accountant may not do this. Nothing was saved. Ask the owner."
    assert dump(clinic.path) == before
    assert dialog.reason.text() == "Receipt found"
    assert dialog.commit_button.words() == "Unlock Jun 2025"


def test_dialog__everything_has_a_name_a_key_and_a_place(qtbot: QtBot, ledger: LedgerView) -> None:
    dialog = open_months(qtbot, ledger)
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    assert shortcut_collisions(dialog) == []
    assert rich_texts(dialog) == []
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, KEY.Key_Escape)
