"""What stands in the way of a new credit note, what is refused, and that nothing typed is lost or saved by mistake."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from tests.clinic import Clinic
from tests.views.credit_note_view.conftest import OpenNotes
from tests.views.credit_note_view.draft_driving import BILLED, NEW, amounts, bill, filed, find, open_draft
from tests.views.credit_note_view.driving import CONTROL, Notes
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
KEY = Qt.Key


@pytest.fixture
def notes(open_notes: OpenNotes) -> Notes:
    return open_notes(before=bill)


@pytest.fixture
def dialog(notes: Notes) -> DraftDialog:
    return open_draft(notes)


@pytest.mark.parametrize(
    ("texts", "obstacle"),
    [
        ((), "Enter an amount against a line"),
        (("0",), "Enter an amount against a line"),
        (("118.01",), "An amount is more than its line has left"),
        (("12x",), "An amount is not understood"),
        (("118", "500"), ""),
    ],
)
def test_draft__cannot_be_saved_while_an_amount_is_wrong(
    notes: Notes, dialog: DraftDialog, *, texts: tuple[str, ...], obstacle: str
) -> None:
    find(notes, dialog, "lakshmi", BILLED)
    amounts(notes, dialog, *texts)
    assert dialog.obstacle() == obstacle
    assert dialog.commit_button.isEnabled() is not bool(obstacle)
    if texts == ("118.01",):
        words = [each.text() for each in dialog.lines.findChildren(QLabel)]
        assert "More than the 118.00 that is left" in words


def test_draft__of_an_open_package_points_to_discontinuing_it(notes: Notes, dialog: DraftDialog) -> None:
    """Zoya Khan's package has four sessions to deliver; overcharged it may be, not provided it is not."""
    find(notes, dialog, "zoya", "INV/25-26/00003")
    amounts(notes, dialog, "100")
    assert dialog.obstacle() == ""
    dialog.reason_code.choose("service_not_provided")
    dialog.reason_code.key_changed.emit("service_not_provided")
    assert dialog.obstacle() == "PL/25-26/00003 has sessions to deliver: discontinue it instead"


def test_draft__another_reason_must_be_said(notes: Notes, dialog: DraftDialog) -> None:
    find(notes, dialog, "lakshmi", BILLED)
    amounts(notes, dialog, "10")
    dialog.reason_code.choose("other")
    dialog.reason_code.key_changed.emit("other")
    assert dialog.obstacle() == "Say the reason in words"
    dialog.reason.setFocus()
    notes.type("Charged twice")
    assert dialog.obstacle() == ""
    notes.commit()
    said = "SELECT reason_description FROM patient_credit_notes WHERE credit_note_id = ?"
    assert notes.clinic.value(said, NEW) == "Charged twice"


@pytest.mark.parametrize(
    ("today", "words", "obstacle"),
    [
        (date(2026, 10, 31), "GST of this invoice can be reduced until 30 Nov 2026.", ""),
        (date(2026, 11, 1), "The last days: GST of this invoice can be reduced until 30 Nov 2026.", ""),
        (
            date(2026, 12, 1),
            "GST of this invoice can be reduced until 30 Nov 2026.",
            "GST can no longer be reduced: choose a financial note",
        ),
    ],
)
def test_draft__knows_until_when_gst_is_reduced(
    open_notes: OpenNotes, *, today: date, words: str, obstacle: str
) -> None:
    def wait_long(clinic: Clinic) -> None:
        bill(clinic)
        clinic.clock.today = today

    notes = open_notes(before=wait_long)
    dialog = open_draft(notes)
    find(notes, dialog, "lakshmi", BILLED)
    amounts(notes, dialog, "59")
    assert words in [each.text() for each in dialog.findChildren(QLabel)]
    assert dialog.obstacle() == obstacle
    dialog.financial.click()
    assert dialog.obstacle() == ""


def test_draft__what_the_workflow_refuses_stands_in_the_banner_and_nothing_is_lost(
    notes: Notes, dialog: DraftDialog
) -> None:
    find(notes, dialog, "lakshmi", BILLED)
    amounts(notes, dialog, "59")
    dialog.on.setFocus()
    dialog.on.selectAll()
    notes.type("1-6-2025")
    before = notes.clinic.dump()
    notes.press(KEY.Key_Return, CONTROL)
    notes.qtbot.waitUntil(dialog.banner.isVisible)
    assert "1 Jun 2025 is before the invoice's date, 2 Jun 2025." in dialog.banner.headline()
    assert notes.clinic.dump() == before
    assert dialog.lines.rows()[0].amount.paise() == 5_900
    dialog.on.setFocus()
    dialog.on.selectAll()
    notes.type("20-8-2025")
    notes.commit()
    assert filed(notes)[-1] == 5_900


def test_draft__twice_at_once_is_one(notes: Notes, dialog: DraftDialog) -> None:
    find(notes, dialog, "lakshmi", BILLED)
    amounts(notes, dialog, "59")
    dialog.commit_button.click()
    dialog.commit_button.click()
    dialog.carry_out()
    notes.wait_until_closed()
    assert notes.clinic.value("SELECT count(*) FROM patient_credit_notes") == NEW


def test_draft__esc_keeps_what_was_typed_and_drafts_nothing(notes: Notes, dialog: DraftDialog) -> None:
    before = notes.clinic.posted()
    find(notes, dialog, "lakshmi", BILLED)
    amounts(notes, dialog, "59")
    notes.press(KEY.Key_Escape)
    notes.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    kept = [("credit_note", f"Lakshmi Menon · {BILLED}")]
    notes.qtbot.waitUntil(lambda: notes.clinic.rows("SELECT form, words FROM form_drafts") == kept)
    assert notes.clinic.posted() == before


def test_draft__enter_moves_on_and_never_saves(notes: Notes, dialog: DraftDialog) -> None:
    find(notes, dialog, "lakshmi", BILLED)
    amounts(notes, dialog, "59")
    for _ in range(12):
        notes.press(KEY.Key_Return)
    assert notes.clinic.value("SELECT count(*) FROM patient_credit_notes") == NEW - 1
    assert dialog.isVisible()


def test_draft__nobody_found_is_said(notes: Notes, dialog: DraftDialog) -> None:
    find(notes, dialog, "lakshmi", BILLED)
    dialog.finder.search.setFocus()
    dialog.finder.search.selectAll()
    notes.type("nobody")
    notes.press(KEY.Key_Return)
    notes.qtbot.waitUntil(lambda: not dialog.finder.patients.rows())
    assert "No patient fits." in [each.text() for each in dialog.finder.findChildren(QLabel)]
    assert dialog.obstacle() == "Choose a patient and an invoice"
    assert dialog.lines.rows() == []


def test_dialog__its_rules_hold(notes: Notes, dialog: DraftDialog) -> None:
    find(notes, dialog, "lakshmi", BILLED)
    assert shortcut_collisions(dialog) == []
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    assert rich_texts(dialog) == []
    assert (dialog.width(), dialog.height()) <= (1120, 612)


def test_dialog__fits_a_small_screen(notes: Notes) -> None:
    notes.window.resize(1024, 640)
    dialog = open_draft(notes)
    assert dialog.width() <= 1024 - 40
    assert dialog.height() <= 612
