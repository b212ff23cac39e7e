"""Is a credit note in both ledgers, and are the rows its own: the rule of posting, and what is wrong, in words.

A note that came by an import may have its entry in the patient's account without its transaction in the general ledger,
or the other way round; posting completes it. Rows that contradict the note are never overwritten.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

CONTRADICTED = "The ledgers contradict this note"
_NAMES = ("patient", "date", "branch", "amount")


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """What a note and each of a ledger's rows for it must agree on; `branch_id` None: not known, not compared."""

    patient_id: int
    on: date
    branch_id: int | None
    credit_paise: int


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A ledger's row for a note, and what it says; `is_posting` where it is of the kind by which notes are posted."""

    key: int
    facts: NoteFacts
    is_posting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRows:
    """All rows for one note; `linked_to` are the transactions that its entries are linked to, None for no link."""

    entries: Sequence[LedgerRow]
    transactions: Sequence[LedgerRow]
    linked_to: Sequence[int | None]
    is_flagged: bool

    def contradiction(self, note: NoteFacts) -> str | None:
        """Say in which way the ledgers' rows contradict the note; None where they do not."""
        if len(self.entries) > 1 or len(self.transactions) > 1:
            return "more than one row of it"
        for name, rows in (("AR entry", self.entries), ("GL transaction", self.transactions)):
            for row in rows:
                different = _differences(row, note)
                if different or not row.is_posting:
                    return f"{name} {row.key} has another {different or 'kind'}"
        posted_by = self.transactions[0].key if self.transactions else None
        if any(link not in (None, posted_by) for link in self.linked_to):
            return "its AR entry is linked to another transaction"
        if self.is_flagged and not (self.entries and self.transactions):
            return "the note says that it is posted, the ledgers do not have it"
        return None


def what_is_missing(*, has_entry: bool, has_transaction: bool, is_flagged: bool) -> str:
    """Say what is missing of a half posted note, in the words of the desk."""
    if not has_entry and not has_transaction:
        return "Neither ledger ever got this note"
    if not has_transaction:
        return "The general ledger never got this note"
    if not has_entry:
        return "The patient's account never got this note"
    if not is_flagged:
        return "Both ledgers have this note, but it is not marked as posted"
    return "This note is in both ledgers, but it has no number"


def _differences(row: LedgerRow, note: NoteFacts) -> str:
    """Name what a row has otherwise than the note."""
    found, wanted = row.facts, note
    pairs = (
        (found.patient_id, wanted.patient_id),
        (found.on, wanted.on),
        (wanted.branch_id and found.branch_id, wanted.branch_id),
        (found.credit_paise, wanted.credit_paise),
    )
    return " and ".join(name for name, (one, other) in zip(_NAMES, pairs, strict=True) if one != other)
