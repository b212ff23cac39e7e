"""One credit note as its screen shows it: lines, what is posted of it, what it settled, journal, history."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from desktop_app.records.plans import Plan
from desktop_app.reports.history import HistoryEntry, history
from desktop_app.reports.journal import JournalTransaction, journal_of_document
from desktop_app.repositories import credit_notes, invoices, patients, receivables
from desktop_app.repositories.credit_notes import CreditNote, NoteLine
from desktop_app.repositories.invoices import Invoice
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.receivables import Entry, Match
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class CreditNoteDetail:
    """A credit note with all that belongs to it; `ar_entry` and the journal's first transaction are its posting."""

    note: CreditNote
    patient: Patient
    invoice: Invoice
    plan_number: str | None
    lines: tuple[NoteLine, ...]
    ar_entry: Entry | None
    matches: tuple[Match, ...]
    unapplied_paise: int
    journal: tuple[JournalTransaction, ...]
    history: tuple[HistoryEntry, ...]

    @property
    def is_half_posted(self) -> bool:
        """Tell whether some of status, number, flag, AR entry and GL transaction are there, and others are not."""
        parts = (
            self.note.status != "draft",
            self.note.credit_note_number is not None,
            bool(self.note.gl_posted),
            self.ar_entry is not None,
            bool(self.journal),
        )
        return any(parts) != all(parts)


_PLAN_NUMBER = select(Plan.plan_number).where(Plan.plan_id == bindparam("plan_id"))


def credit_note_detail(unit: Unit, credit_note_id: int) -> CreditNoteDetail:
    """Read a credit note; refuses NOT_FOUND."""
    note = credit_notes.credit_note(unit, credit_note_id)
    entries = receivables.of_reference(unit, "credit_note", credit_note_id)
    entry = next((each for each in entries if each.entry_type == "credit_note"), None)
    return CreditNoteDetail(
        note=note,
        patient=patients.patient(unit, note.patient_id),
        invoice=invoices.invoice(unit, note.original_invoice_id),
        plan_number=None if note.plan_id is None else unit.value(_PLAN_NUMBER, plan_id=note.plan_id),
        lines=credit_notes.lines(unit, credit_note_id),
        ar_entry=entry,
        matches=() if entry is None else receivables.matches_of(unit, entry.entry_id),
        unapplied_paise=0 if entry is None else receivables.credit_item(unit, entry.entry_id).open_paise,
        journal=journal_of_document(unit, "credit_note", credit_note_id),
        history=history(unit, "patient_credit_notes", credit_note_id),
    )
