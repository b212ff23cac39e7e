"""Un-apply an advance: the posting is reversed, its matches are void, and the invoice is open again."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import NotFound, PartialPostingMismatch
from desktop_app.repositories import general_ledger, open_credits, payments, receivables
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Transaction
from desktop_app.repositories.receivables import Entry
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import checks, reopening, roles, subledger_reversal


@dataclass(frozen=True, slots=True, kw_only=True)
class UnapplyAdvance:
    """Take the application of an advance back, by its posting."""

    request_id: str
    transaction_id: int
    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceUnapplied:
    """The receipt, and what of its advance can be used again, in paise."""

    payment_id: int
    unapplied_after_paise: int


def unapply_advance(books: Books, command: UnapplyAdvance, user: User) -> Outcome[AdvanceUnapplied]:
    """Un-apply an advance.

    Refuses PERMISSION_DENIED, NOT_FOUND, CANNOT_REVERSE_REVERSAL, ALREADY_REVERSED, REASON_REQUIRED, DATE_IN_FUTURE,
    REVERSAL_BEFORE_ORIGINAL, NO_PERIOD, PERIOD_CLOSED, PARTIAL_POSTING_MISMATCH.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, AdvanceUnapplied):
            return first_answer
        roles.require(work, roles.POSTING)
        original = general_ledger.transaction(work, command.transaction_id)
        if original.source_document_type != "advance_apply":
            raise NotFound(what="The application")
        general_ledger.require_reversible(work, original)
        reason = checks.require_reason(command.reason)
        checks.require_not_future(work, command.on)
        general_ledger.require_not_before(original, command.on)
        checks.require_open_period(work, command.on)
        payment_id = _take_back(work, original, command.on, reason)
        work.edits.act("unapply", "payments", payment_id, reason=reason)
        advance = open_credits.of_advance(work, payment_id)
        return work.commit(command, AdvanceUnapplied(payment_id=payment_id, unapplied_after_paise=advance.open_paise))


def _take_back(work: Work, original: Transaction, on: date, reason: str) -> int:
    """Reverse the posting in both ledgers and open the invoice again; the receipt's key."""
    entries = receivables.of_reference(work, "advance_apply", original.transaction_id)
    payment_id = _payment_of(work, entries)
    reversal_id = general_ledger.reverse(
        work, original.transaction_id, on=on, event="reverse", description=f"Advance un-applied: {reason}"
    )
    place = Place(original.hospital_id, original.branch_id)
    for entry in entries:
        subledger_reversal.reverse(work, entry, transaction_id=reversal_id, on=on, place=place)
    settled = next(each for each in entries if each.control == "AR")
    if settled.invoice_id is not None:
        paid = payments.allocations_of_invoice(work, settled.invoice_id)
        of_payment = [each for each in paid if each.payment_id == payment_id]
        reopening.reopen(work, reopening.newest_first(of_payment, settled.credit_paise), on)
    return payment_id


def _payment_of(work: Work, entries: tuple[Entry, ...]) -> int:
    """Find the receipt whose advance an application used: its debit is matched to the advance.

    Refuses PARTIAL_POSTING_MISMATCH where the match was taken back, and the posting was not.
    """
    used = next((each for each in entries if each.control == "ADV"), None)
    matches = () if used is None else open_credits.live_matches_of_debit(work, used.entry_id)
    if len(matches) != 1:
        raise PartialPostingMismatch(detail="the advance that was applied is not matched")
    return open_credits.document_of(work, matches[0].credit_entry_id).reference_id
