"""Step: an entry of a patient's account is taken back by its mirror image; its matches are void, and the two match."""

from datetime import date

from desktop_app.repositories import open_credits, receivables
from desktop_app.repositories.books import Work
from desktop_app.repositories.receivables import Entry
from desktop_app.repositories.unit import Place


def reverse(
    work: Work, entry: Entry, *, transaction_id: int, on: date, place: Place, entry_type: str = "reversal"
) -> None:
    """Take an entry back by the transaction that reverses its posting; `entry_type` says what took it back."""
    _void_matches(work, entry, on)
    document = open_credits.document_of(work, entry.entry_id)
    mirror = receivables.post(
        work,
        control=entry.control,
        entry_type=entry_type,
        reference_type=document.reference_type,
        reference_id=document.reference_id,
        number=document.reference_number,
        patient_id=entry.patient_id,
        invoice_id=entry.invoice_id,
        on=on,
        debit_paise=entry.credit_paise,
        credit_paise=entry.debit_paise,
        transaction_id=transaction_id,
        place=place,
    )
    receivables.match(
        work,
        debit_entry_id=mirror if entry.credit_paise else entry.entry_id,
        credit_entry_id=entry.entry_id if entry.credit_paise else mirror,
        amount_paise=entry.debit_paise + entry.credit_paise,
        on=on,
    )


def _void_matches(work: Work, entry: Entry, on: date) -> None:
    if entry.credit_paise:
        receivables.void_matches(work, entry.entry_id, on)
        return
    for match in open_credits.live_matches_of_debit(work, entry.entry_id):
        open_credits.void(work, match, on)
