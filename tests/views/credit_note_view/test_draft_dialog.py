"""A new credit note by its dialog: patient, invoice, lines, reason; what it previews is what the draft then says."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from tests.clinic import Clinic
from tests.orders import line, serve
from tests.views.credit_note_view.conftest import OpenNotes
from tests.views.credit_note_view.draft_driving import (
    BILLED,
    NEW,
    amounts,
    bill,
    effect,
    filed,
    find,
    numbers,
    open_draft,
)
from tests.views.credit_note_view.driving import CONTROL, Notes

pytestmark = pytest.mark.gui
KEY = Qt.Key


@pytest.fixture
def notes(open_notes: OpenNotes) -> Notes:
    return open_notes(before=bill)


@pytest.fixture
def dialog(notes: Notes) -> DraftDialog:
    return open_draft(notes)


def test_draft__by_keyboard_alone(notes: Notes, dialog: DraftDialog) -> None:
    """59.00 of the 118.00 at 18 %: 50.00 + 4.50 + 4.50; and 20.00 of the exempt visit."""
    assert dialog.finder.search.hasFocus()
    assert dialog.obstacle() == "Choose a patient and an invoice"
    notes.type("lakshmi")
    notes.press(KEY.Key_Return)
    assert dialog.finder.patients.hasFocus()
    notes.qtbot.waitUntil(lambda: len(dialog.finder.patients.rows()) == 1)
    notes.qtbot.waitUntil(lambda: numbers(dialog)[-1:] == ["INV/25-26/00001"])
    notes.press(KEY.Key_Return)
    assert dialog.finder.invoices.hasFocus()
    notes.press(KEY.Key_End)
    notes.press(KEY.Key_Home)
    while dialog.finder.invoices.current_row()["number"] != BILLED:  # type: ignore[index]
        notes.press(KEY.Key_Down)
    notes.qtbot.waitUntil(lambda: len(dialog.lines.rows()) == 2)
    notes.press(KEY.Key_Return)
    first, second = dialog.lines.rows()
    assert first.amount.hasFocus()
    notes.type("59")
    notes.press(KEY.Key_Return)
    second.amount.setFocus()
    notes.type("20")
    assert effect(dialog) == ["Taxable value 70.00", "CGST 4.50", "SGST 4.50", "Credited 79.00"]
    assert dialog.obstacle() == ""
    notes.commit()
    assert filed(notes) == ("gst", "overcharge", 7_000, 450, 450, 0, 0, 7_900)
    assert notes.clinic.rows(
        "SELECT invoice_line_id, taxable_paise, rate_bp FROM patient_credit_note_lines"
        " WHERE credit_note_id = ? ORDER BY sequence",
        NEW,
    )[0][1:] == (5_000, 1800)
    assert notes.row(NEW) == ("draft", 0, None)
    shown = notes.view.pane.shown()
    assert shown is not None
    assert shown.key == NEW
    assert notes.window.status_bar.news() == "Draft saved; nothing is posted yet"
    notes.press(KEY.Key_Return, CONTROL)
    notes.wait()
    assert notes.row(NEW)[:2] == ("posted", 1)
    assert notes.clinic.findings() == {}


def test_draft__the_last_part_takes_the_exact_rest(notes: Notes, dialog: DraftDialog) -> None:
    """33.33 of 118.00 bears 2.54 and 2.54; the rest, 84.67, bears what is left of 9.00: 6.46 and 6.46."""
    find(notes, dialog, "lakshmi", BILLED)
    amounts(notes, dialog, "33.33")
    assert effect(dialog)[1:3] == ["CGST 2.54", "SGST 2.54"]
    notes.commit()
    notes.press(KEY.Key_Return, CONTROL)
    notes.wait()
    again = open_draft(notes)
    find(notes, again, "lakshmi", BILLED)
    again.lines.rows()[0].all_button.click()
    assert effect(again) == ["Taxable value 71.75", "CGST 6.46", "SGST 6.46", "Credited 84.67"]
    notes.commit()
    assert filed(notes, NEW + 1)[2:5] == (10_000 - 2_825, 646, 646)
    notes.press(KEY.Key_Return, CONTROL)
    notes.wait()
    assert notes.clinic.findings() == {}


def test_draft__financial_takes_no_tax_back(notes: Notes, dialog: DraftDialog) -> None:
    find(notes, dialog, "lakshmi", BILLED)
    amounts(notes, dialog, "59")
    dialog.financial.click()
    assert effect(dialog) == ["Taxable value 0.00", "Without tax 59.00", "Credited 59.00"]
    notes.commit()
    assert filed(notes) == ("financial", "overcharge", 0, 0, 0, 5_900, 0, 5_900)


def test_draft__goodwill_is_financial(notes: Notes, dialog: DraftDialog) -> None:
    find(notes, dialog, "lakshmi", BILLED)
    amounts(notes, dialog, "59")
    dialog.reason_code.setFocus()
    dialog.reason_code.line.selectAll()
    notes.type("Goodwill")
    notes.press(KEY.Key_Return)
    assert dialog.financial.isChecked()
    assert not dialog.gst.isEnabled()
    notes.commit()
    assert filed(notes)[:2] == ("financial", "goodwill")


def test_draft__all_of_a_rounded_invoice_takes_the_round_off(open_notes: OpenNotes) -> None:
    """999.50 + 89.96 + 89.96 = 1,179.42, billed as 1,179.00."""

    def bill_rounded(clinic: Clinic) -> None:
        with clinic.raw() as connection:
            connection.execute("UPDATE hospitals SET round_invoice_to_rupee = 1")
        serve(clinic, patient=1, lines=(line(99_950, role="SVC_REV", rate_bp=1800),))

    notes = open_notes(before=bill_rounded)
    dialog = open_draft(notes)
    find(notes, dialog, "lakshmi", BILLED)
    dialog.lines.rows()[0].all_button.click()
    assert effect(dialog)[-2:] == ["Round-off \u22120.42", "Credited 1,179.00"]
    notes.commit()
    assert filed(notes)[-2:] == (-42, 117_900)
