"""Step: a credit is kept as the patient's balance, with the patient's consent on record."""

from desktop_app.errors import ConsentRequired
from desktop_app.repositories import refunds
from desktop_app.repositories.books import Work
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.workflows.steps import checks, credit_standing


def require_consent(consent: str) -> str:
    """Give how the patient agreed; refuses CONSENT_REQUIRED where nothing is said."""
    found = checks.optional_text(consent)
    if found is None:
        raise ConsentRequired
    return found


def keep(work: Work, note: CreditNote, paise: int, consent: str) -> str:
    """Keep a part of a note as a balance; the refund status of its plan afterwards."""
    before = refunds.kept(work, note.credit_note_id)
    refunds.keep(work, note.credit_note_id, before_paise=before, kept_paise=before + paise)
    work.edits.act("consent", "patient_credit_notes", note.credit_note_id, reason=consent)
    return credit_standing.refresh(work, note)
