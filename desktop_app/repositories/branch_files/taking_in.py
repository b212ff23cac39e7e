"""Files what a branch's file has that these books have not, each row under its own uid and number.

Rows come after those that they name. Where two name each other the later one is linked afterwards, and a credit note is
posted once its transaction is there, as the file's guards ask.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from desktop_app.accounting.installments import status_of
from desktop_app.accounting.numbering import compose
from desktop_app.errors import BranchDocumentMissing, BranchFileDoctored, BranchNumberTaken
from desktop_app.records.clinic import NumberSeries
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.plans import Installment
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.records.record import CalendarDate
from desktop_app.repositories import clinic as clinics, filing, search
from desktop_app.repositories.books import Work
from desktop_app.repositories.branch_files.comparing import Difference, Known, Moved
from desktop_app.repositories.branch_files.file_format import Contents, FiledRow
from desktop_app.repositories.branch_files.layout import LAYOUTS, MASTERS, NUMBERS, REFERENCES
from desktop_app.repositories.branch_files.rows import target_of
from desktop_app.repositories.unit import Place

# What is written once the rows that it needs are there; until then a credit note is a draft.
_LATER: Mapping[str, Mapping[str, Any]] = {
    "invoices": {"gl_transaction_id": None},
    "payments": {"gl_transaction_id": None},
    "refunds": {"gl_transaction_id": None},
    "package_sessions": {"gl_transaction_id": None},
    "package_payment_plans": {"credit_note_id": None},
    "patient_credit_notes": {"status": "draft", "gl_posted": 0, "gl_transaction_id": None, "posted_at": None},
}
_FIRST = (*MASTERS, "invoices", "invoice_lines", "package_payment_plans", "package_sessions", "installment_payments")
_THEN = ("payments", "patient_credit_notes", "patient_credit_note_lines", "refunds")
_NEXT_TRANSACTION = select(func.coalesce(func.max(GLTransaction.transaction_id), 0) + 1)
_SERIES = select(NumberSeries.series_id, NumberSeries.next_number).where(
    NumberSeries.document_type == bindparam("kind"),
    NumberSeries.fiscal_year == bindparam("year"),
    NumberSeries.prefix == bindparam("series_prefix"),
)
_GO_ON = (
    update(NumberSeries)
    .where(NumberSeries.series_id == bindparam("the_series"))
    .values(next_number=bindparam("reached"))
    .execution_options(synchronize_session=False)
)


class TakingIn:
    """One file being taken in, in one unit of work."""

    def __init__(self, work: Work, known: Known, contents: Contents, difference: Difference, place: Place) -> None:
        self._work, self._known, self._contents = work, known, contents
        self._difference, self._place = difference, place
        self._keys: dict[str, dict[str, int]] = {table: {} for table in LAYOUTS}
        self._touched: dict[tuple[str, int], None] = {}  # documents in the order in which they were touched

    def carry_out(self) -> None:
        """File everything; refuses BRANCH_NUMBER_TAKEN, BRANCH_DOCUMENT_MISSING and BRANCH_FILE_DOCTORED."""
        self._require_free_numbers()
        self._find_named()
        moved_notes = [each for each in self._difference.moved if each.row.table == "patient_credit_notes"]
        self._move(each for each in moved_notes if each.columns.get("status") == "reversed")
        for table in (*_FIRST, *_THEN):
            self._file(table)
        self._file_ledger()
        self._link()
        self._file_subledger()
        self._move(each for each in self._difference.moved if each not in moved_notes)
        self._move(each for each in moved_notes if each.columns.get("status") != "reversed")
        self._drop()
        self._file_matches()
        self._go_on_numbering()
        for entity, key in self._touched:
            self._work.edits.act("import", entity, key)

    # Names and keys

    def _find_named(self) -> None:
        """Find the keys of all rows that are named and not new themselves."""
        named: dict[str, set[str]] = {table: set() for table in LAYOUTS}
        new = {table: {row.name for row in rows} for table, rows in self._difference.new.items()}
        for rows in self._difference.new.values():
            for row in rows:
                for column, value in row.values.items():
                    target = _target(row.table, column, row.values)
                    if target is not None and value is not None:
                        named[target].add(value)
        for each in self._difference.moved:
            for column, value in each.columns.items():
                target = _target(each.row.table, column, each.columns)
                if target is not None and value is not None:
                    named[target].add(value)
        for table, names in named.items():
            wanted = names - new.get(table, set())
            found = self._known.named(table, wanted) if wanted else {}
            self._keys[table].update({name: row.key for name, row in found.items()})

    def _value(self, table: str, column: str, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a cell
        """Give a cell as these books have it; refuses BRANCH_DOCUMENT_MISSING for a name that nobody has."""
        value = values[column]
        target = _target(table, column, values)
        if value is None:
            return None
        if target is not None:
            key = self._keys[target].get(value)
            if key is None and target != "users":  # who did it may be unknown here; the document says by its branch
                raise BranchDocumentMissing(document=f"{target.replace('_', ' ')} {value}")
            return key
        is_date = isinstance(LAYOUTS[table].table.c[column].type, CalendarDate)
        return date.fromisoformat(value) if is_date else value

    def _values(self, row: FiledRow) -> dict[str, Any]:
        columns, later = LAYOUTS[row.table].table.c, _LATER.get(row.table, {})
        values = {name: self._value(row.table, name, row.values) for name in row.values if name not in later}
        return {**values, "hospital_id": self._place.hospital_id} if "hospital_id" in columns else values

    def _require_free_numbers(self) -> None:
        """Refuse BRANCH_NUMBER_TAKEN where a new document has the number of another one."""
        for table, column in NUMBERS.items():
            wanted = [row.values[column] for row in self._difference.new.get(table, ()) if row.values[column]]
            cell = LAYOUTS[table].table.c[column]
            for number in self._work.execute(select(cell).where(cell.in_(wanted))).scalars() if wanted else ():
                raise BranchNumberTaken(number=number)

    # Rows

    def _file(self, table: str) -> None:
        layout = LAYOUTS[table]
        for row in self._difference.new.get(table, ()):
            values = self._values(row)
            if table == "patients":
                values["mrn"] = self._free_record_number(values["mrn"])
            later = _LATER.get(table, {})
            key = filing.insert(self._work, layout.record, **{**values, **later})
            self._keys[table][row.name] = key
            self._touch(table, key, values)

    def _touch(self, table: str, key: int, values: Mapping[str, Any]) -> None:
        """Note which document the edit log is to name."""
        layout = LAYOUTS[table]
        if table == "payment_allocations":
            payer = values["payment_id"]
            self._touched["payments" if payer else "patient_credit_notes", payer or values["credit_note_id"]] = None
        elif layout.parent:
            self._touched[layout.parent, values[layout.parent_column]] = None
        else:
            self._touched[table, key] = None

    def _free_record_number(self, mrn: str) -> str:
        """Give a patient's record number, with the branch behind it where another patient has the same here."""
        column, found = LAYOUTS["patients"].table.c.mrn, mrn
        while self._work.value(select(column).where(column == found)) is not None:
            found = f"{found}-{self._contents.manifest.branch}"
        return found

    def _file_ledger(self) -> None:
        """File transactions under the next keys, lines first; one without a source here stands for itself."""
        transactions = self._difference.new.get("gl_transactions", [])
        first = int(self._work.value(_NEXT_TRANSACTION))
        self._keys["gl_transactions"].update({row.name: first + at for at, row in enumerate(transactions)})
        lines: dict[str, list[FiledRow]] = {}
        for row in self._difference.new.get("gl_entries", ()):
            lines.setdefault(row.name.rpartition("|")[0], []).append(row)
        for row in transactions:
            if row.name not in lines:
                raise BranchFileDoctored(why="it has a transaction without lines")
            self._work.execute(insert(GLEntry), [self._values(line) for line in lines[row.name]])
            key = self._keys["gl_transactions"][row.name]
            values = {**self._values(row), "transaction_id": key}
            if values["source_document_id"] is None:
                values["source_document_id"] = key
            self._work.execute(insert(GLTransaction), values)
            kind, is_reversal = values["source_document_type"], values["reversal_of_id"] is not None
            search.enter_transaction(self._work, key, kind, is_reversal=is_reversal)
        if transactions:
            self._work.touched("general_ledger")

    def _link(self) -> None:
        """Write what had to wait for rows that came later."""
        for table, later in _LATER.items():
            for row in self._difference.new.get(table, ()):
                values = {name: self._value(table, name, row.values) for name in later}
                naming = {name: self._value(table, name, row.values) for name in LAYOUTS[table].named_by}
                before = SimpleNamespace(**naming, **later)
                changed = {name: value for name, value in values.items() if value != later[name]}
                if changed:
                    filing.change(self._work, LAYOUTS[table].record, self._keys[table][row.name], before, **changed)

    def _file_subledger(self) -> None:
        for row in self._difference.new.get("ar_subledger", ()):
            self._keys["ar_subledger"][row.name] = self._insert(AREntry, self._values(row))

    def _file_matches(self) -> None:
        for row in self._difference.new.get("ar_allocations", ()):
            self._insert(ARAllocation, self._values(row))
        layout = LAYOUTS["payment_allocations"]
        for row in self._difference.new.get("payment_allocations", ()):
            values = self._values(row)
            key = filing.insert(self._work, layout.record, **values)
            self._touch("payment_allocations", key, values)
            if not values["is_reversed"]:
                self._fill(row.values, values["amount_paise"])

    def _fill(self, values: Mapping[str, Any], paise: int) -> None:
        """Fill, or empty again, the installment of a plan that is not in the file: it is of another branch."""
        name = values["installment_id"]
        plans = {row.name for row in self._contents.rows["package_payment_plans"]}
        if name is None or name.rpartition("|")[0] in plans:
            return
        row = self._known.named("installment_payments", {name})[name]
        stored = self._known.rows.of("installment_payments", [row.key])[0].stored
        paid = stored["paid_paise"] + paise
        status = status_of(stored["amount_paise"], paid, stored["waived_paise"])
        filing.change(self._work, Installment, row.key, SimpleNamespace(**stored), paid_paise=paid, status=status)
        self._touch("installment_payments", row.key, stored)

    def _insert(self, record: type[AREntry] | type[ARAllocation], values: Mapping[str, Any]) -> int:
        self._work.touched("receivables")
        return int(self._work.execute(insert(record), values).lastrowid)

    def _move(self, moved: Iterable[Moved]) -> None:
        """Bring rows up to date with the branch's book."""
        for each in moved:
            row = each.row
            values = {name: self._value(row.table, name, each.columns) for name in each.columns}
            if row.table == "ar_allocations":
                statement = update(ARAllocation).where(ARAllocation.allocation_id == row.key).values(**values)
                self._work.execute(statement.execution_options(synchronize_session=False))
                self._work.touched("receivables")
                continue
            filing.change(self._work, LAYOUTS[row.table].record, row.key, SimpleNamespace(**row.stored), **values)
            self._touch(row.table, row.key, row.stored)
            if row.table == "payment_allocations":
                self._fill(row.values, -row.stored["amount_paise"])

    def _drop(self) -> None:
        """Take installments away that were agreed away in the branch's book."""
        for row in self._difference.dropped:
            filing.delete(self._work, LAYOUTS[row.table].record, row.key, row.stored)
            self._touch(row.table, row.key, row.stored)

    def _go_on_numbering(self) -> None:
        """Let the branch's series go on where its own book has come to; refuses BRANCH_NUMBER_TAKEN."""
        first = min(branch.branch_id for branch in clinics.branches(self._work))
        branch_id = None if self._place.branch_id == first else self._place.branch_id  # it has the clinic's own series
        for kind, year, prefix, pad, reached in self._contents.manifest.series:
            asked = {"kind": kind, "year": year, "series_prefix": prefix}
            found = self._work.execute(_SERIES, asked).first()
            if found is None:
                values = {"document_type": kind, "fiscal_year": year, "prefix": prefix, "pad": pad}
                owner = {"hospital_id": self._place.hospital_id, "branch_id": branch_id}
                self._work.execute(insert(NumberSeries), {**values, **owner, "next_number": reached})
            elif found.next_number > reached:
                raise BranchNumberTaken(number=compose(prefix, pad, found.next_number - 1))
            elif found.next_number < reached:
                self._work.execute(_GO_ON, {"the_series": found.series_id, "reached": reached})
            else:
                continue
            self._work.touched("number_series")


def _target(table: str, column: str, values: Mapping[str, Any]) -> str | None:
    """Name the table that a cell leads to, where that table travels or is known by name."""
    if table in REFERENCES and column == REFERENCES[table][1]:
        return REFERENCES[table][2].get(values[REFERENCES[table][0]])
    found = target_of(LAYOUTS[table].table.c[column]) if column in LAYOUTS[table].table.c else None
    return found if found in LAYOUTS else None
