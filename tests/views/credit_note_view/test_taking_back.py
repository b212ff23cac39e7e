"""Deleting a draft, reversing a note with or without its plan, issuing it again: what is said first is what happens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.views.discontinue.replace_dialog import ReplaceCreditNoteDialog
from desktop_app.views.reason_dialog import ReasonDialog
from tests import orders
from tests.clinic import Clinic
from tests.orders import serve
from tests.views.credit_note_view.book import DRAFT, FIRST_IMPORTED, S02, S16, S32
from tests.views.credit_note_view.conftest import OpenNotes
from tests.views.credit_note_view.driving import CONTROL, Notes
from tests.workflows.expect import spoil

pytestmark = pytest.mark.gui
KEY = Qt.Key
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


def words(dialog: ReasonDialog) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel))


def reason_dialog(notes: Notes) -> ReasonDialog:
    dialog = notes.dialog()
    assert isinstance(dialog, ReasonDialog)
    return dialog


@pytest.fixture
def notes(open_notes: OpenNotes) -> Notes:
    """Open the book without anything half posted, so that it has no findings."""
    return open_notes()


# Deleting


def test_delete__says_what_is_lost_then_does_it(notes: Notes) -> None:
    notes.choose(DRAFT)
    notes.press(KEY.Key_Delete, CONTROL)
    dialog = reason_dialog(notes)
    assert "The draft over 300.00 against INV/25-26/00005 is deleted, with its line." in words(dialog)
    assert dialog.cancel_button.hasFocus()
    notes.commit()
    assert notes.clinic.value("SELECT count(*) FROM patient_credit_notes WHERE credit_note_id = ?", DRAFT) == 0
    assert DRAFT not in notes.listed()
    assert notes.window.status_bar.news() == "Draft deleted"
    assert notes.view.pane.shown() is not None
    assert not notes.view.banner.isVisible()
    assert notes.clinic.findings() == {}


def test_delete__is_left_with_esc(notes: Notes) -> None:
    notes.choose(DRAFT)
    before = notes.clinic.dump()
    notes.view.actions_of_note.delete.trigger()
    notes.dialog()
    notes.leave()
    assert notes.clinic.dump() == before


# Reversing


def bill_and_credit(clinic: Clinic) -> None:
    """Bill Lakshmi Menon a consultation of Rs 2,000 and credit 500 of it."""
    serve(clinic, patient=1)
    (of_line,) = clinic.rows("SELECT line_id FROM invoice_lines WHERE invoice_id = 8")[0]
    orders.post(clinic, orders.draft(clinic, orders.credit(50_000, of_line=of_line), invoice_id=8))


def test_reverse__a_note_of_its_own(open_notes: OpenNotes) -> None:
    notes, key = open_notes(before=bill_and_credit), FIRST_IMPORTED
    notes.choose(key)
    notes.press(KEY.Key_X, CONTROL_SHIFT)
    dialog = reason_dialog(notes)
    assert "The credit of 500.00 is taken back: Lakshmi Menon owes that much more." in words(dialog)
    assert "again, as they were sold" not in words(dialog)
    assert dialog.obstacle() == "A reason is missing"
    notes.type("Wrong invoice")
    notes.commit()
    assert notes.row(key)[0] == "reversed"
    assert notes.window.status_bar.news() == "CN/25-26/00004 reversed"
    assert notes.view.pane.badge.word() == "Reversed"
    assert notes.clinic.findings() == {}


def test_reverse__of_a_discontinuation_brings_the_plan_back_as_it_says(notes: Notes) -> None:
    """Scenario S16: 3 sessions; 10,000 less 4,000 paid; 500 had been kept as a final installment."""
    notes.choose(S16)
    notes.view.actions_of_note.reverse.trigger()
    dialog = reason_dialog(notes)
    said = words(dialog)
    assert "PL/25-26/00002, Acne care, is active again; 3 cancelled sessions are scheduled again." in said
    assert "Its installments ask for 6,000.00 again, as they were sold." in said
    assert "The final installment of 500.00 falls away." in said
    notes.type("The patient continues")
    notes.commit()
    assert notes.row(S16)[0] == "reversed"
    assert notes.clinic.value("SELECT status FROM package_payment_plans WHERE plan_id = 2") == "active"
    scheduled = "SELECT count(*) FROM package_sessions WHERE plan_id = 2 AND session_status = 'scheduled'"
    assert notes.clinic.value(scheduled) == 3
    asked = "SELECT sum(amount_paise - paid_paise - waived_paise) FROM installment_payments WHERE plan_id = 2"
    assert notes.clinic.value(asked) == 600_000
    assert notes.window.status_bar.news() == "CN/25-26/00002 reversed, plan active"
    assert notes.clinic.findings() == {}


def test_reverse__twice_at_once_reverses_once(notes: Notes) -> None:
    notes.choose(S16)
    notes.view.actions_of_note.reverse.trigger()
    dialog = reason_dialog(notes)
    dialog.reason.set_text("Twice")
    dialog.commit_button.click()
    dialog.commit_button.click()
    dialog.carry_out()
    notes.wait_until_closed()
    reversals = "SELECT count(*) FROM gl_transactions WHERE source_document_id = ? AND event = 'reverse'"
    assert notes.clinic.value(reversals + " AND source_document_type = 'credit_note'", S16) == 1


def test_reverse__on_an_impossible_day_is_refused_and_the_dialog_stays(notes: Notes) -> None:
    notes.choose(S16)
    notes.view.actions_of_note.reverse.trigger()
    dialog = reason_dialog(notes)
    dialog.reason.set_text("Too early")
    dialog.on.setFocus()
    dialog.on.selectAll()
    QTest.keyClicks(dialog.on, "19-8-2025")
    before = notes.clinic.dump()
    notes.press(KEY.Key_Return, CONTROL)
    notes.qtbot.waitUntil(dialog.banner.isVisible)
    assert "19 Aug 2025 is before the original's date, 20 Aug 2025." in dialog.banner.headline()
    assert notes.clinic.dump() == before
    assert dialog.reason.text() == "Too early"
    notes.leave()


def test_reverse__proposes_the_notes_own_day_while_it_is_open(notes: Notes) -> None:
    notes.clinic.clock.today = orders.DISCONTINUED.replace(month=9)
    notes.choose(S16)
    notes.view.actions_of_note.reverse.trigger()
    assert reason_dialog(notes).on.day() == orders.DISCONTINUED
    notes.leave()
    spoil(notes.clinic, "UPDATE fiscal_periods SET status = 'locked' WHERE start_date = '2025-08-01';")
    notes.choose(S02)
    notes.view.actions_of_note.reverse.trigger()
    assert reason_dialog(notes).on.day() == orders.DISCONTINUED.replace(month=9)
    notes.leave()


# Issuing again


def test_replace__issues_another_amount_and_goes_to_the_new_note(notes: Notes) -> None:
    """Scenario S32 issued again with 5,900: 5,000 + 450 + 450 at the plan's 18 %."""
    notes.choose(S32)
    notes.press(KEY.Key_I, CONTROL)
    dialog = notes.dialog()
    assert isinstance(dialog, ReplaceCreditNoteDialog)
    notes.qtbot.waitUntil(lambda: dialog.outlook is not None)
    notes.activate(dialog)
    dialog.decision.amount.field.setFocus()
    dialog.decision.amount.field.selectAll()
    QTest.keyClicks(dialog.decision.amount.field, "5900")
    dialog.decision.reason.set_text("Agreed otherwise")
    notes.qtbot.waitUntil(lambda: not dialog.obstacle())
    notes.commit()
    shown = notes.view.pane.shown()
    assert shown is not None
    note = shown.detail.note
    assert (note.taxable_paise, note.cgst_paise, note.sgst_paise, note.total_paise) == (
        500_000,
        45_000,
        45_000,
        590_000,
    )
    assert (notes.row(S32)[0], note.status) == ("reversed", "posted")
    assert notes.window.status_bar.news() == f"{note.credit_note_number} issued instead"
    assert notes.clinic.findings() == {}


def test_replace__is_left_with_esc(notes: Notes) -> None:
    notes.choose(S32)
    before = notes.clinic.dump()
    notes.view.actions_of_note.replace.trigger()
    notes.dialog()
    notes.leave()
    assert notes.clinic.dump() == before
