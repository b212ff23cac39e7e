"""Months locked and unlocked by keys, also from the ledger; the next year opened; a closed year says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.link import Link
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.periods.period_view import PeriodView
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.view import Place
from tests.clinic import Clinic
from tests.orders import draft, serve
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.set_up.conftest import OpenSetUp
from tests.views.masters.set_up.driving import bring, go_to, opened, post, shown
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls
from tests.workflows.expect import spoil

pytestmark = pytest.mark.gui

STATUS = "SELECT status FROM fiscal_periods WHERE start_date = ?"
LOCKED = "SELECT count(*), max(end_date) FROM fiscal_periods WHERE status = 'locked'"


def month(view: PeriodView, text: str) -> None:
    """Put the cursor on a month, `2025-07`."""
    model = view.table.paged_model()
    rows = [model.row_at(number) for number in range(model.rowCount())]
    view.table.go_to_row(next(at for at, row in enumerate(rows) if row and row["month"].isoformat()[:7] == text))
    view.table.setFocus()


def test_periods__begin_in_the_month_of_today(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(), PeriodView)
    row = view.table.current_row()
    assert row is not None
    assert row["month"].isoformat() == "2025-08-01"
    assert len(shown(view, "month")) == 48


def test_months__are_locked_up_to_one_and_that_one_unlocked(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    """July 2025 is the 28th month since April 2023."""
    window = open_set_up()
    view = bring(qtbot, window, PeriodView)
    month(view, "2025-07")
    assert view.edit.text() == "Lock up to here..."
    press(KEY.Key_F2)
    dialog = opened(qtbot, ReasonDialog)
    assert dialog.effects()[:2] == (
        "Nothing is posted in Jul 2025 any more, by nobody.",
        "27 months before it are still open: they are locked too.",
    )
    qtbot.waitUntil(lambda: dialog.obstacle() == "")  # the books are checked
    post(qtbot, dialog)
    assert set_up_clinic.rows(LOCKED) == [(28, "2025-07-31")]
    assert window.status_bar.news() == "Locked up to Jul 2025"

    qtbot.waitUntil(lambda: view.edit.text() == "Unlock month...")
    view.edit.trigger()
    unlocking = opened(qtbot, ReasonDialog)
    assert unlocking.obstacle() == "A reason is missing"
    QTest.keyClicks(unlocking.reason.line, "Receipt found")
    post(qtbot, unlocking)
    assert set_up_clinic.rows(LOCKED) == [(27, "2025-06-30")]
    assert window.status_bar.news() == "Jul 2025 unlocked"
    reason = "SELECT reason FROM audit_log WHERE entity = 'fiscal_periods' AND action = 'unlock'"
    assert set_up_clinic.rows(reason) == [("Receipt found",)]


def test_month__with_drafts_is_not_locked(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    serve(set_up_clinic)
    draft(set_up_clinic)
    view = bring(qtbot, open_set_up(), PeriodView)
    assert ("2025-08-01", 1) in [(str(day), count) for day, count in shown(view, "month", "drafts")]
    press(KEY.Key_F2)
    dialog = opened(qtbot, ReasonDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "1 draft is left: post or delete it first")
    assert [link.words() for link in dialog.findChildren(Link)] == ["Draft credit note of 20 Aug 2025, Lakshmi Menon"]
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert dialog.isVisible()
    assert set_up_clinic.value(STATUS, "2025-08-01") == "open"
    with qtbot.waitSignal(view.place_wanted) as told:
        dialog.findChildren(Link)[0].click()
    assert told.args == [Place("credit_note", 1)]
    assert not dialog.isVisible()


@pytest.mark.usefixtures("data_is_bad")
def test_months__of_a_closed_year_stay_locked(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    spoil(set_up_clinic, "UPDATE fiscal_years SET status = 'closed' WHERE label = '23-24';")
    view = bring(qtbot, open_set_up(), PeriodView)
    month(view, "2024-03")
    assert (view.edit.isEnabled(), view.edit.statusTip()) == (False, "FY 23-24 is closed: its months stay locked")


def test_accountant__locks_and_does_not_unlock(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    spoil(set_up_clinic, "UPDATE fiscal_periods SET status = 'locked' WHERE start_date < '2025-07-01';")
    view = bring(qtbot, open_set_up("accountant"), PeriodView)
    month(view, "2025-07")
    assert view.edit.isEnabled()
    month(view, "2025-06")
    assert (view.edit.isEnabled(), view.edit.statusTip()) == (False, "Only the owner unlocks a month")


def test_next_year__is_opened_and_gone_to(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    set_up_clinic.clock.today = set_up_clinic.clock.today.replace(year=2026)
    view = bring(qtbot, open_set_up(), PeriodView)
    press(KEY.Key_N, CONTROL)
    dialog = opened(qtbot, ReasonDialog)
    assert dialog.commit_button.words() == "Open FY 27-28"
    post(qtbot, dialog)
    assert set_up_clinic.value("SELECT count(*) FROM fiscal_periods") == 60
    qtbot.waitUntil(lambda: str((view.table.current_row() or {"month": ""})["month"]) == "2027-04-01")


def test_months__are_a_key_away_from_the_ledger(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    window: MainWindow = open_set_up()
    ledger = window.views[0]
    window.show_view(ledger)
    QTest.keyClick(window, KEY.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: isinstance(window.current_view(), PeriodView))


def test_dialogs__everything_has_a_name_a_key_and_a_place(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(), PeriodView)
    for action in (view.new, view.edit):
        action.trigger()
        dialog = opened(qtbot, ReasonDialog)
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert shortcut_collisions(dialog) == []
        assert rich_texts(dialog) == []
        with qtbot.waitSignal(dialog.rejected):
            QTest.keyClick(dialog, KEY.Key_Escape)
    go_to(qtbot, view, "status", "open")
