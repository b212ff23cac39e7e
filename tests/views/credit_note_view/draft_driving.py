"""How the tests fill in the dialog of a new credit note, and read what it says and what was drafted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from tests.clinic import Clinic
from tests.orders import line, serve
from tests.views.credit_note_view.book import FIRST_IMPORTED
from tests.views.credit_note_view.driving import CONTROL, Notes

KEY = Qt.Key
BILLED = "INV/25-26/00006"
NEW = FIRST_IMPORTED


def bill(clinic: Clinic) -> None:
    """Bill Lakshmi Menon a peel of 100.00 at 18 % and a visit of 500.00, exempt."""
    serve(
        clinic,
        patient=1,
        lines=(line(10_000, role="SVC_REV", rate_bp=1800), line(50_000, role="CONSULT_REV")),
    )


def open_draft(notes: Notes) -> DraftDialog:
    """Open the dialog by key."""
    notes.press(KEY.Key_N, CONTROL)
    dialog = notes.dialog()
    assert isinstance(dialog, DraftDialog)
    return dialog


def numbers(dialog: DraftDialog) -> list[str]:
    """Give the invoices that are offered."""
    return [row["number"] for row in dialog.finder.invoices.rows()]


def find(notes: Notes, dialog: DraftDialog, patient: str, invoice: str) -> None:
    """Find an invoice as at the counter: type, Enter, arrows, Enter."""
    dialog.finder.search.setFocus()
    notes.type(patient)
    notes.press(KEY.Key_Return)
    notes.qtbot.waitUntil(lambda: invoice in numbers(dialog))
    rows = numbers(dialog)
    dialog.finder.invoices.setFocus()
    for _ in range(rows.index(invoice)):
        notes.press(KEY.Key_Down)
    notes.qtbot.waitUntil(lambda: bool(dialog.lines.rows()))


def effect(dialog: DraftDialog) -> list[str]:
    """Give the words of what the note comes to, row by row."""
    layout = dialog.effect.layout()
    assert layout is not None
    widgets = [item.widget() for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
    return [
        " ".join(each.text() for each in row.findChildren(QLabel)) for row in widgets if row and row.accessibleName()
    ]


def amounts(notes: Notes, dialog: DraftDialog, *texts: str) -> None:
    for row, text in zip(dialog.lines.rows(), texts, strict=False):
        row.amount.setFocus()
        row.amount.selectAll()
        notes.type(text) if text else notes.press(KEY.Key_Delete)


def filed(notes: Notes, key: int = NEW) -> tuple[object, ...]:
    """Give what a draft says: kind, reason code, taxable, CGST, SGST, without tax, round-off, total."""
    return notes.clinic.rows(
        "SELECT kind, reason_code, taxable_paise, cgst_paise, sgst_paise, nontax_paise, round_off_paise, total_paise"
        " FROM patient_credit_notes WHERE credit_note_id = ?",
        key,
    )[0]
