"""What stands in the ledger for a record of any kind: a document, a plan, a day of the counter, a line of the bank."""

from collections.abc import Callable, Mapping

from desktop_app.reports.bank import line_detail
from desktop_app.reports.journal import (
    JournalTransaction,
    journal_of_document,
    journal_of_plan,
    journal_of_receipt,
    journal_of_transaction,
)
from desktop_app.repositories import plans
from desktop_app.repositories.unit import Unit

_Read = Callable[[Unit, int], tuple[JournalTransaction, ...]]


def has_journal(noun: str) -> bool:
    """Tell whether records of a kind are posted."""
    return noun in _READ


def journal_behind(unit: Unit, *, noun: str, key: int) -> tuple[JournalTransaction, ...]:
    """Give what a record posted and what took that back; nothing for a draft, or where the difference was nil.

    Refuses NOT_FOUND.
    """
    return _READ[noun](unit, key)


def _of(source: str) -> _Read:
    return lambda unit, key: journal_of_document(unit, source, key)


def _of_plan(unit: Unit, key: int) -> tuple[JournalTransaction, ...]:
    found = plans.plan(unit, key)
    return journal_of_plan(unit, key, found.invoice_id)


def _of_bank_line(unit: Unit, key: int) -> tuple[JournalTransaction, ...]:
    """Give the transactions of the entries that a line is matched to."""
    keys = dict.fromkeys(entry.transaction_id for entry in line_detail(unit, key).matched)
    return tuple(each for found in keys for each in journal_of_transaction(unit, found))


_READ: Mapping[str, _Read] = {
    "invoice": _of("invoice"),
    "credit_note": _of("credit_note"),
    "refund": _of("refund"),
    "day_close": _of("day_close"),
    "receipt": journal_of_receipt,
    "journal": journal_of_transaction,
    "plan": _of_plan,
    "bank_line": _of_bank_line,
}
