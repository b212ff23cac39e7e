"""Every row of a document or master record that a workflow changes stands in the edit log, with what changed of it."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests import raw
from tests.examples import EXAMPLES

Row = dict[str, Any]

# The ledgers, what follows from them, counters and the memory itself are their own log.
OWN_LOG = {
    "ar_allocations",
    "ar_subledger",
    "audit_log",
    "bank_lines",  # what the bank says is never changed, and its file's hash is in the log
    "command_log",
    "form_drafts",  # what nobody has posted yet
    "gl_entries",
    "gl_month_balances",
    "gl_transactions",
    "number_series",
    "search",
    "search_config",
    "search_content",
    "search_data",
    "search_idx",
    "sqlite_sequence",
}
NO_PART_OF_THE_BOOKS = {"keep_form_draft", "discard_form_draft"}  # nothing happens by them
# Whose rows the children are: the document's table, the column that names it, and what a child is called there.
CHILDREN = {
    "account_roles": ("hospitals", "hospital_id", "role"),
    "bank_matches": ("bank_lines", "line_id", "entry_id"),
    "day_close_counts": ("day_closes", "day_close_id", "denomination_paise"),
    "day_close_modes": ("day_closes", "day_close_id", "mode"),
    "installment_payments": ("package_payment_plans", "plan_id", "installment_number"),
    "invoice_lines": ("invoices", "invoice_id", "sequence"),
    "package_components": ("services", "package_service_id", "sequence"),
    "package_sessions": ("package_payment_plans", "plan_id", "session_number"),
    "patient_credit_note_lines": ("patient_credit_notes", "credit_note_id", "sequence"),
    "recurring_journal_lines": ("recurring_journals", "recurring_journal_id", "sequence"),
    "recurring_journal_postings": ("recurring_journals", "recurring_journal_id", "month"),
    "payment_allocations": ("payments", "payment_id", "allocation_id"),
}
PERSONAL = {
    "patients": {"full_name", "phone", "address", "gstin", "pan"},
    "users": {"display_name", "password_hash"},
    "invoices": {"recipient_name", "recipient_gstin"},
}


@dataclass(frozen=True)
class Change:
    """A row that differs between two moments: its columns before and after, empty where there was no row."""

    table: str
    key: tuple[Any, ...]
    before: Row
    after: Row

    @property
    def document(self) -> tuple[str, int]:
        if self.table not in CHILDREN:
            return self.table, self.key[0]
        document, column, _ = CHILDREN[self.table]
        row = self.after or self.before
        if self.table == "payment_allocations" and row[column] is None:  # a credit pays, no receipt
            return "patient_credit_notes", row["credit_note_id"]
        return document, row[column]


class Book:
    """The content of a file: every table with its rows by primary key, and what a new row has without being told."""

    def __init__(self, path: Path) -> None:
        self.rows: dict[str, dict[tuple[Any, ...], Row]] = {}
        self.keys: dict[str, set[str]] = {}
        self.defaults: dict[str, Row] = {}
        with closing(raw.connect(path)) as connection:
            connection.row_factory = raw.driver_now().Row
            for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
                columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
                keys = [column["name"] for column in columns if column["pk"]]
                self.keys[table] = set(keys)
                self.defaults[table] = {
                    column["name"]: connection.execute(f"SELECT {column['dflt_value'] or 'NULL'}").fetchone()[0]
                    for column in columns
                }
                self.rows[table] = {
                    tuple(row[name] for name in keys): dict(row)
                    for row in connection.execute(f"SELECT * FROM {table}").fetchall()
                }

    def changes_to(self, later: "Book") -> Iterator[Change]:
        for table, rows in self.rows.items():
            for key in rows.keys() | later.rows[table].keys():
                before, after = rows.get(key, {}), later.rows[table].get(key, {})
                if before != after:
                    yield Change(table, key, before, after)


def log_of(book: Book, *, after: Book) -> dict[tuple[str, int], list[tuple[Row, Row]]]:
    """Give the log's rows that came after, by the document they are about: what was before, and what then."""
    log: dict[tuple[str, int], list[tuple[Row, Row]]] = {}
    for key, row in sorted(book.rows["audit_log"].items()):
        if key not in after.rows["audit_log"]:
            sides = (json.loads(row["before_json"] or "{}"), json.loads(row["after_json"] or "{}"))
            log.setdefault((row["entity"], row["entity_id"]), []).append(sides)
    return log


def logged(change: Change, log: dict[tuple[str, int], list[tuple[Row, Row]]]) -> tuple[Row, Row]:
    """Put together what the log says of one row: the first value before, the last value after."""
    before: Row = {}
    after: Row = {}
    for old, new in log.get(change.document, []):
        if change.table in CHILDREN:
            name = str((change.after or change.before)[CHILDREN[change.table][2]])
            old, new = (side.get(change.table, {}).get(name, {}) for side in (old, new))  # noqa: PLW2901
        before = {**old, **before}
        after |= new
    return before, after


def expected(change: Change, book: Book) -> tuple[Row, Row]:
    """Say what the log must hold of a row: the changed columns; of a new row all but what it has by itself."""
    reference = change.before if change.before and change.after else book.defaults[change.table]
    full = change.after or change.before
    changed = {name for name in full if full[name] != reference[name]} - book.keys[change.table]
    before, after = (
        {name: _shown(change.table, name, side[name]) for name in changed if side}
        for side in (change.before, change.after)
    )
    return before, after


def _shown(table: str, name: str, value: object) -> object:
    if isinstance(value, bytes):  # a picture is logged by its hash
        return f"{len(value)} bytes, SHA-256 {hashlib.sha256(value).hexdigest()}"
    return "(changed)" if value and name in PERSONAL.get(table, set()) else value


@pytest.mark.parametrize("name", EXAMPLES)
def test_edit_log__holds_every_changed_row(name: str, tmp_path: Path) -> None:
    prepared = EXAMPLES[name](tmp_path / "book.clinicbook")
    before = Book(prepared.path)
    with prepared.open(prepared.path) as books:
        books.run(prepared.workflow, prepared.command, prepared.user)
    after = Book(prepared.path)

    log = log_of(after, after=before)
    changes = [change for change in before.changes_to(after) if change.table not in OWN_LOG]
    missing = {}
    for change in changes:
        wanted, found = expected(change, before), logged(change, log)
        lacking = [
            {column: value for column, value in want.items() if column not in have or have[column] != value}
            for want, have in zip(wanted, found, strict=True)
        ]
        if any(lacking):
            missing[change.table, change.key] = lacking
    assert missing == {}
    assert bool(log) == (prepared.workflow.__name__ not in NO_PART_OF_THE_BOOKS)
    written = json.dumps([sides for rows in log.values() for sides in rows], ensure_ascii=False)
    for change in changes:
        for column in PERSONAL.get(change.table, ()):
            assert not change.after.get(column) or change.after[column] not in written
