"""What patients owed at the end of a day, document by document, each on the days on which it falls due."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.ageing import OpenItem, spread_over_dues
from desktop_app.repositories.open_items import Due, OpenEntry, dues_of_invoices, open_entries
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuery:
    """At the end of which day, of which branch and of which patient; None: of all."""

    as_of: date
    branch_id: int | None = None
    patient_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A debit that is not settled, and what of it falls due when, the earliest first."""

    entry: OpenEntry
    items: tuple[OpenItem, ...]


def open_documents(unit: Unit, query: OpenQuery) -> tuple[tuple[OpenDocument, ...], tuple[OpenEntry, ...]]:
    """Give the open documents, and the credits of receivables that settle nothing yet, by patient and entry."""
    entries = open_entries(unit, query.as_of, branch_id=query.branch_id, patient_id=query.patient_id)
    dues = dues_of_invoices(unit, query.as_of, patient_id=query.patient_id)
    documents = [
        OpenDocument(entry, _items_of(entry, dues.get(entry.invoice_id or 0, [])))
        for entry in entries
        if entry.open_paise > 0
    ]
    return tuple(documents), tuple(entry for entry in entries if entry.open_paise < 0)


def _items_of(entry: OpenEntry, installments: list[Due]) -> tuple[OpenItem, ...]:
    """Give a debit's due dates.

    Where its installments' own open amounts add up to what is open they say when, and what else was on the bill is due
    when the bill is; else, as on an earlier day or after the schedule was changed, the latest installments are
    those that are not paid yet.
    """
    if not installments:
        return (OpenItem(entry.due_date, entry.open_paise),)
    beside = entry.open_paise - sum(due.open_paise for due in installments)
    if 0 <= beside <= max(0, entry.amount_paise - sum(due.amount_paise for due in installments)):
        parts = [OpenItem(entry.due_date, beside), *(OpenItem(due.due_date, due.open_paise) for due in installments)]
        return tuple(sorted((part for part in parts if part.open_paise), key=lambda part: part.due_date))
    asked = [OpenItem(due.due_date, due.amount_paise) for due in installments]
    return tuple(spread_over_dues(entry.open_paise, asked))
