"""How rows of documents and master records are written: reported to the edit log and to the views, and counted.

Ledger rows have repositories of their own: they are never changed, and are their own log.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Executable, Table, bindparam, insert as sql_insert, inspect, update as sql_update

from desktop_app.errors import BugError
from desktop_app.records.record import Record
from desktop_app.repositories import search
from desktop_app.repositories.books import Work


class _Child(NamedTuple):
    """Whose row it is, the column that says so, and the column that names the row within its document."""

    document: str
    document_column: str
    name_column: str


_CHILDREN = {
    "invoice_lines": _Child("invoices", "invoice_id", "sequence"),
    "package_sessions": _Child("package_payment_plans", "plan_id", "session_number"),
    "installment_payments": _Child("package_payment_plans", "plan_id", "installment_number"),
    "package_components": _Child("services", "package_service_id", "sequence"),
    "patient_credit_note_lines": _Child("patient_credit_notes", "credit_note_id", "sequence"),
    "account_roles": _Child("hospitals", "hospital_id", "role"),
    "bank_matches": _Child("bank_lines", "line_id", "entry_id"),
    "day_close_modes": _Child("day_closes", "day_close_id", "mode"),
    "day_close_counts": _Child("day_closes", "day_close_id", "denomination_paise"),
    "recurring_journal_lines": _Child("recurring_journals", "recurring_journal_id", "sequence"),
    "recurring_journal_postings": _Child("recurring_journals", "recurring_journal_id", "month"),
}
# What views call the rows of a table; a table that is not here goes by its own name.
_NOUNS = {
    "package_payment_plans": "plans",
    "patient_credit_notes": "credit_notes",
    "fiscal_periods": "periods",
    "fiscal_years": "periods",
    "hospitals": "clinic",
    "branches": "clinic",
    "letterhead": "clinic",
}


def insert(work: Work, record: type[Record], **values: object) -> int:
    """File a new row and give its key; it enters the edit log with all its columns."""
    key = work.execute(_insert(record, tuple(values)), values).lastrowid
    search.enter(work, record, key, {name for name, value in values.items() if value is not None})
    report(work, record, key, before={}, after=values, row=values)
    return int(key)


def insert_all(work: Work, record: type[Record], rows: Sequence[Mapping[str, object]]) -> None:
    """File the new rows of a document, all with the same columns."""
    if not rows:
        return
    work.execute(_insert(record, tuple(rows[0])), rows)
    for values in rows:
        report(work, record, 0, before={}, after=values, row=values)


def change(work: Work, record: type[Record], key: int, before: object, **values: object) -> None:
    """Change columns of one row; `before` is the frozen row as it was read."""
    met = work.execute(_update(record, tuple(values)), {**values, "the_key": key}).rowcount
    if met != 1:
        raise BugError(detail=f"{record.__tablename__} {key} was changed {met} times")
    search.enter(work, record, key, {name for name in values if getattr(before, name) != values[name]})
    report_change(work, record, key, before, **values)


def change_all(work: Work, statement: Executable, parameters: Mapping[str, object], *, expected: int) -> None:
    """Change several rows by one statement that must meet as many as were read; then `report_change` each of them."""
    met = work.execute(statement, parameters).rowcount
    if met != expected:
        raise BugError(detail=f"{met} rows were changed, {expected} were read")


def delete(work: Work, record: type[Record], key: int, before: Mapping[str, object]) -> None:
    """Delete a draft; `before` is what the edit log keeps of it."""
    (column,) = inspect(record).primary_key
    met = work.execute(_table(record).delete().where(column == key)).rowcount
    if met != 1:
        raise BugError(detail=f"{record.__tablename__} {key} was deleted {met} times")
    search.forget(work, record, key)
    report(work, record, key, before=before, after={}, row=before)


def report_change(work: Work, record: type[Record], key: int, before: object, **values: object) -> None:
    """Tell the edit log and the views what changed in a row; columns that keep their value are left out."""
    changed = [name for name in values if getattr(before, name) != values[name]]
    row = {name: getattr(before, name) for name in (*changed, *_naming(record.__tablename__))}
    report(
        work,
        record,
        key,
        before={name: row[name] for name in changed},
        after={name: values[name] for name in changed},
        row=row,
    )


def report(
    work: Work,
    record: type[Record],
    key: int,
    *,
    before: Mapping[str, object],
    after: Mapping[str, object],
    row: Mapping[str, Any],
) -> None:
    """Tell the edit log and the views about a row; `row` has the columns that place a child in its document."""
    table = record.__tablename__
    document, name = _place(table, key, row)
    noun = table if document is None else document[0]
    work.touched(_NOUNS.get(noun, noun))
    work.edits.changed(table, name, before=before, after=after, document=document)


def _place(table: str, key: int, row: Mapping[str, Any]) -> tuple[tuple[str, int] | None, int | str]:
    """Give the document that a row belongs to, None where it is one, and what the row is called there."""
    if table == "payment_allocations":
        receipt = row["payment_id"]
        return ("payments", receipt) if receipt else ("patient_credit_notes", row["credit_note_id"]), key
    child = _CHILDREN.get(table)
    if child is None:
        return None, key
    return (child.document, row[child.document_column]), row[child.name_column]


def _naming(table: str) -> tuple[str, ...]:
    """Name the columns that `_place` reads."""
    if table == "payment_allocations":
        return ("payment_id", "credit_note_id")
    child = _CHILDREN.get(table)
    return () if child is None else (child.document_column, child.name_column)


def _table(record: type[Record]) -> Table:
    table = record.__table__
    if not isinstance(table, Table):
        raise TypeError(table)
    return table


@cache
def _insert(record: type[Record], names: tuple[str, ...]) -> Executable:
    return sql_insert(record).values({name: bindparam(name) for name in names})


@cache
def _update(record: type[Record], names: tuple[str, ...]) -> Executable:
    (key,) = inspect(record).primary_key
    return (
        sql_update(_table(record)).where(key == bindparam("the_key")).values({name: bindparam(name) for name in names})
    )
