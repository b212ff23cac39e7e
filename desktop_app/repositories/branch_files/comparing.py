"""What a branch's file has that these books have not, and what it brings up to date; what was posted must be the same.

known = Known(unit)
found = compare(known, contents)        # changes nothing; refuses what contradicts these books
found.new["invoices"]; found.moved; found.dropped
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, select

from desktop_app.errors import BranchDocumentDiffers
from desktop_app.records.receivables import AREntry
from desktop_app.repositories.branch_files.file_format import Contents, FiledRow
from desktop_app.repositories.branch_files.layout import (
    DOCUMENTS,
    LAYOUTS,
    MASTERS,
    MATCHES,
    MOVING,
    NUMBERS,
    REFERENCES,
    TRAVELLING,
)
from desktop_app.repositories.branch_files.rows import Row, Rows, target_of
from desktop_app.repositories.unit import Unit

_OF_DOCUMENTS = select(AREntry.entry_id).where(
    AREntry.reference_type == bindparam("kind"), AREntry.reference_id.in_(bindparam("keys", expanding=True))
)
_SIDES: Mapping[str, Mapping[str, str]] = {
    "ar_allocations": {"debit_entry_id": "ar_subledger", "credit_entry_id": "ar_subledger"},
    "payment_allocations": {
        "payment_id": "payments",
        "credit_note_id": "patient_credit_notes",
        "invoice_id": "invoices",
    },
}


@dataclass(frozen=True, slots=True)
class Moved:
    """A row that these books have, and the columns that the branch's book has moved on, as they travel."""

    row: Row
    columns: Mapping[str, Any]


@dataclass
class Difference:
    """What taking a file in would do."""

    new: dict[str, list[FiledRow]] = field(default_factory=dict)
    moved: list[Moved] = field(default_factory=list)
    dropped: list[Row] = field(default_factory=list)

    @property
    def new_documents(self) -> int:
        """How many documents are new."""
        return sum(len(self.new.get(table, ())) for table in DOCUMENTS)

    @property
    def new_rows(self) -> int:
        """How many rows are new, of every table."""
        return sum(len(rows) for rows in self.new.values())

    @property
    def is_empty(self) -> bool:
        """Tell whether these books know all of it."""
        return not (self.new_rows or self.moved or self.dropped)


class Known:
    """The rows of these books by the names that they have in every book."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self.rows = Rows(unit)

    def named(self, table: str, names: Collection[str]) -> dict[str, Row]:
        """Give the rows of a table that these books have, of those that are named."""
        layout = LAYOUTS[table]
        if table == "ar_subledger":
            found = self._entries(names)
        elif layout.parent:
            parents = self.named(layout.parent, {name.rpartition("|")[0] for name in names})
            found = self.rows.parts_of(table, [row.key for row in parents.values()])
        else:
            found = self.rows.of(table, self.rows.keys(table, names).values())
        wanted = set(names)
        return {row.name: row for row in found if row.name in wanted}

    def parts(self, table: str, parents: Iterable[Row]) -> list[Row]:
        """Give all parts of documents."""
        return self.rows.parts_of(table, [row.key for row in parents])

    def _entries(self, names: Collection[str]) -> list[Row]:
        """Give the subledger's rows of the documents that their names speak of."""
        documents: dict[str, set[str]] = {}
        for name in names:
            match name.split("|"):
                case [_, kind, document, *_]:  # a name of another form is nobody's
                    documents.setdefault(kind, set()).add(document)
        return [row for kind, found in documents.items() for row in self.entries_of(kind, found)]

    def entries_of(self, kind: str, documents: Collection[str]) -> list[Row]:
        """Give the subledger's rows of documents of a kind."""
        table = REFERENCES["ar_subledger"][2].get(kind)
        keys = [] if table is None else list(self.rows.keys(table, documents).values())
        found = self._unit.execute(_OF_DOCUMENTS, {"kind": kind, "keys": keys}) if keys else ()
        return self.rows.of("ar_subledger", [key for (key,) in found])


def compare(known: Known, contents: Contents) -> Difference:
    """Compare a file with these books; refuses BRANCH_DOCUMENT_DIFFERS."""
    difference = Difference()
    for table in TRAVELLING:
        filed = contents.rows[table]
        if table in MATCHES:
            here = _matches(known, table, contents)
        elif LAYOUTS[table].parent:
            parents = known.named(LAYOUTS[table].parent, {row.name for row in contents.rows[LAYOUTS[table].parent]})
            here = {row.name: row for row in known.parts(table, parents.values())}
        else:
            here = known.named(table, {row.name for row in filed})
        for row in filed:
            _compare_one(difference, row, here.get(row.name))
        if table not in MASTERS and (table in MATCHES or LAYOUTS[table].parent):
            there = {row.name for row in filed}
            _compare_surplus(difference, [row for name, row in here.items() if name not in there])
    return difference


def called(table: str, values: Mapping[str, Any], name: str) -> str:
    """Call a row as people know it: by the number of its document, else by what it is."""
    number = values.get(NUMBERS.get(table, ""))
    return str(number) if number else f"{table.replace('_', ' ')} {name}"


def _compare_one(difference: Difference, filed: FiledRow, here: Row | None) -> None:
    if here is None:
        difference.new.setdefault(filed.table, []).append(filed)
        return
    if filed.table in MASTERS:
        return  # each book keeps its own
    columns = LAYOUTS[filed.table].table.c
    was_draft = here.stored.get("status") == "draft"
    moving = MOVING.get(filed.table, frozenset())
    changed = {}
    for name, value in filed.values.items():
        if name not in here.values or target_of(columns[name]) == "users" or here.values[name] == value:
            continue
        if name not in moving and not was_draft:
            raise BranchDocumentDiffers(document=called(filed.table, here.values, filed.name), column=name)
        changed[name] = value
    if changed:
        difference.moved.append(Moved(here, changed))


def _compare_surplus(difference: Difference, rows: Sequence[Row]) -> None:
    """Drop installments that were agreed away in the branch's book; anything else must not be more here than there."""
    for row in rows:
        if row.table != "installment_payments":
            raise BranchDocumentDiffers(
                document=called(row.table, row.values, row.name), column="what is matched to it"
            )
        difference.dropped.append(row)


def _matches(known: Known, table: str, contents: Contents) -> dict[str, Row]:
    """Give all matches that these books have of the documents and ledger rows in a file."""
    keys: dict[str, set[int]] = {}
    if table == "ar_allocations":
        entries = known.named("ar_subledger", {row.name for row in contents.rows["ar_subledger"]})
        keys["ar_subledger"] = {row.key for row in entries.values()}
        for kind, documents in REFERENCES["ar_subledger"][2].items():
            names = {row.name for row in contents.rows.get(documents, ())}
            keys["ar_subledger"] |= {row.key for row in known.entries_of(kind, names)}
    else:
        for documents in _SIDES[table].values():
            keys[documents] = set(known.rows.keys(documents, {row.name for row in contents.rows[documents]}).values())
    sides = [(column, keys[documents]) for column, documents in _SIDES[table].items()]
    return {row.name: row for row in known.rows.matches(table, sides)}
