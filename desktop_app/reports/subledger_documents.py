"""What a row of the patients' subledger is called on paper, and the record behind it."""

from typing import Protocol

from desktop_app.reports.sheet import Record

_NAMES = {
    ("invoice", "invoice"): "Invoice",
    ("invoice", "opening"): "Opening balance",
    ("invoice", "cancellation"): "Invoice cancelled",
    ("payment", "payment"): "Receipt",
    ("payment", "advance"): "Advance",
    ("payment", "reversal"): "Receipt reversed",
    ("advance_apply", "advance_applied"): "Advance applied",
    ("advance_apply", "reversal"): "Advance un-applied",
    ("credit_note", "credit_note"): "Credit note",
    ("credit_note", "reversal"): "Credit note reversed",
    ("refund", "refund"): "Refund",
    ("refund", "reversal"): "Refund reversed",
}
_NOUNS = {
    "invoice": "invoice",
    "payment": "receipt",
    "advance_apply": "transaction",  # its key is the transaction's
    "credit_note": "credit_note",
    "refund": "refund",
}


class SubledgerRow(Protocol):
    """What tells a row's document: its table, its key, and why the row was entered."""

    @property
    def entry_type(self) -> str:
        """Why it was entered: invoice, payment, reversal, ..."""

    @property
    def reference_type(self) -> str:
        """The word for the document's table."""

    @property
    def reference_id(self) -> int:
        """The document's key."""


def document_name(row: SubledgerRow) -> str:
    """Name a row's document; one that no workflow enters, as an import may bring it, by its own word."""
    word = row.entry_type.replace("_", " ").capitalize()
    return _NAMES.get((row.reference_type, row.entry_type), word)


def record_of(row: SubledgerRow) -> Record | None:
    """Give the record behind a row; None for one that no workflow enters."""
    noun = _NOUNS.get(row.reference_type)
    return None if noun is None else Record(noun, row.reference_id)
