"""What the detail of a credit note is made of, read in one snapshot.

What stands in the way of posting it or of taking it back comes from the rules of the workflows themselves, and so does
what posting would enter in the ledger.
"""

from dataclasses import dataclass, replace
from datetime import date

from desktop_app.errors import PartialPostingMismatch, Refusal
from desktop_app.reports.credit_note_detail import CreditNoteDetail, credit_note_detail
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.journal_preview import role_accounts
from desktop_app.reports.reinstatement_preview import Reinstatement, preview_reinstatement
from desktop_app.repositories import clinic, invoices
from desktop_app.repositories.books import Reading
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.repositories.receivables import Match
from desktop_app.workflows.steps import crediting, remission, reversal


@dataclass(frozen=True, slots=True)
class Settled:
    """One thing that the note's credit went to: `kind` is invoice, refund or credit_note (its reversal); in paise."""

    kind: str
    number: str
    amount_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownNote:
    """A credit note with all that its detail says."""

    detail: CreditNoteDetail
    contradiction: Refusal | None  # why posting refuses what the ledgers already hold
    irreversible: Refusal | None  # why it cannot be reversed
    coming: tuple[JournalLine, ...]  # what posting would enter in the general ledger
    settled: tuple[Settled, ...]
    reinstatement: Reinstatement | None  # what reversing would bring back with it
    reversal_day: date  # the note's own day where that can still be posted on, else today

    @property
    def key(self) -> int:
        """The note's key."""
        return self.detail.note.credit_note_id

    @property
    def is_of_discontinuation(self) -> bool:
        """Tell whether the note belongs to a discontinued plan, so that it is not reversed alone."""
        note = self.detail.note
        return note.reason_code == "plan_discontinued" and note.plan_id is not None

    @property
    def status(self) -> str:
        """The status as the register has it: draft, half_posted, posted or reversed."""
        return "half_posted" if self.detail.is_half_posted else self.detail.note.status


def read_note(reading: Reading, credit_note_id: int) -> ShownNote:
    """Read a credit note; refuses NOT_FOUND."""
    detail = credit_note_detail(reading, credit_note_id)
    note = detail.note
    contradiction = _contradiction(reading, note)
    is_posted = note.status == "posted" and not detail.is_half_posted
    shown = ShownNote(
        detail=detail,
        contradiction=contradiction,
        irreversible=_irreversible(reading, note) if is_posted else None,
        coming=() if detail.journal or contradiction else _coming(reading, note),
        settled=tuple(_settled(reading, detail, match) for match in detail.matches),
        reinstatement=None,
        reversal_day=_reversal_day(reading, note),
    )
    if not (is_posted and shown.is_of_discontinuation) or note.plan_id is None:
        return shown
    return replace(shown, reinstatement=preview_reinstatement(reading, note.plan_id))


def _contradiction(reading: Reading, note: CreditNote) -> Refusal | None:
    """Give what posting would refuse the ledgers' rows for; a reversed note has two of each, and is not posted."""
    if note.status == "reversed":
        return None
    try:
        crediting.standing(reading, note)
    except PartialPostingMismatch as refusal:
        return refusal
    return None


def _irreversible(reading: Reading, note: CreditNote) -> Refusal | None:
    try:
        reversal.require_reversible(reading, note)
        remission.require_reopenable(reading, note)
    except Refusal as refusal:
        return refusal
    return None


def _reversal_day(reading: Reading, note: CreditNote) -> date:
    try:
        clinic.require_open_period(reading, note.credit_note_date)
    except Refusal:
        return reading.today
    return note.credit_note_date


def _coming(reading: Reading, note: CreditNote) -> tuple[JournalLine, ...]:
    """Give the ledger lines that posting would file; none where posting would refuse to make them."""
    try:
        lines = crediting.lines_of(reading, note)
        return role_accounts(reading, [line.role for line in lines]).named(lines)
    except Refusal:
        return ()  # posting says why when it is asked to


def _settled(reading: Reading, detail: CreditNoteDetail, match: Match) -> Settled:
    """Name what a match settles."""
    number = detail.note.credit_note_number or ""
    if match.reference_type == "invoice":
        number = invoices.invoice(reading, match.reference_id).invoice_number or ""
    return Settled(match.reference_type, number, match.amount_paise)
