"""Notes near the deadline are listed and gone to; a draft in a month closed for the counter is posted with a reason."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.credit_note_view.deadline_dialog import DeadlineDialog
from desktop_app.views.late_reason import LateReason
from desktop_app.views.view import Place
from desktop_app.workflows.soft_close_period import soft_close_period
from tests.clinic import Clinic, new_clinic
from tests.closing_orders import SOFT_CLOSE
from tests.orders import credit, do, draft, line, order, sell, serve
from tests.views.credit_note_view.conftest import OpenNotes
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.set_up.driving import opened, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier
TODAY = date(2025, 11, 20)


def clinic_of(tmp_path: Path) -> Clinic:
    """Give a clinic with a taxed plan of FY 24-25 and a draft of November."""
    clinic = new_clinic(tmp_path / "deadlines.clinicbook")
    clinic.clock.today = TODAY
    sell(clinic, on=date(2025, 2, 3), package=line(1_000_000, rate_bp=1800))
    serve(clinic, patient=1, on=date(2025, 10, 1))
    draft(clinic, credit(50_000, of_line=2), invoice_id=2, on=TODAY)
    return clinic


def open_deadlines(qtbot: QtBot) -> DeadlineDialog:
    press(KEY.Key_D, CONTROL | ALT)
    dialog = opened(qtbot, DeadlineDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() != "Reading the invoices")
    return dialog


def test_deadlines__are_listed_and_gone_to(qtbot: QtBot, open_notes: OpenNotes, tmp_path: Path) -> None:
    """All of 11,800 is open, 1,800 of it GST; ten days are left until 30 November."""
    notes = open_notes(clinic=clinic_of(tmp_path))
    dialog = open_deadlines(qtbot)
    (row,) = dialog.table.rows()
    assert (row["left"], row["document"], row["open"], row["tax"]) == (
        "10 days left",
        "PL/24-25/00001",
        1_180_000,
        180_000,
    )
    with qtbot.waitSignal(notes.view.place_wanted) as told:
        QTest.keyClick(dialog.table, KEY.Key_Return)
    assert told.args == [Place("plan", 1)]


def test_deadlines__say_what_happens_after(qtbot: QtBot, open_notes: OpenNotes, tmp_path: Path) -> None:
    clinic = clinic_of(tmp_path)
    clinic.clock.today = date(2025, 12, 5)
    open_notes(clinic=clinic)
    dialog = open_deadlines(qtbot)
    assert [row["left"] for row in dialog.table.rows()] == ["Past: a note is financial, 1,800.00 stays a cost"]
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    assert shortcut_collisions(dialog) == []
    assert rich_texts(dialog) == []


def test_draft__in_a_month_closed_for_the_counter_is_posted_with_a_reason(
    qtbot: QtBot, open_notes: OpenNotes, tmp_path: Path
) -> None:
    clinic = clinic_of(tmp_path)
    do(clinic, soft_close_period, order(SOFT_CLOSE, month=TODAY))
    notes = open_notes(clinic=clinic)
    qtbot.waitUntil(notes.view.actions_of_note.post.isEnabled)
    notes.view.actions_of_note.post.trigger()
    qtbot.waitUntil(lambda: bool(notes.view.findChildren(LateReason)))
    late = notes.view.findChildren(LateReason)[0]
    write(late.line, "Agreed in November")
    QTest.keyClick(late.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: clinic.value("SELECT status FROM patient_credit_notes") == "posted")
    assert clinic.rows("SELECT reason FROM audit_log WHERE action = 'override'") == [("Agreed in November",)]
