"""What a branch's file says: everything of the branch that was entered from a day on, read from the branch's book."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import bindparam, func, select

from desktop_app.accounting.calendar import clinic_time, day_begins
from desktop_app.database.identity import SCHEMA_VERSION
from desktop_app.errors import BranchPeriodInvalid
from desktop_app.records.accounts import Account
from desktop_app.records.clinic import Branch, Hospital, NumberSeries
from desktop_app.records.general_ledger import GLMonthBalance, GLTransaction
from desktop_app.records.memory import AuditEntry
from desktop_app.records.receivables import AREntry
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.branch_files.file_format import FiledRow, Manifest, Sums, in_order, sums_of, write
from desktop_app.repositories.branch_files.layout import DOCUMENTS, LAYOUTS, REFERENCES, TRAVELLING
from desktop_app.repositories.branch_files.rows import Row, Rows, target_of
from desktop_app.repositories.unit import Unit, stamp

_IDENTITY = select(Hospital.uid, Hospital.name)
_BRANCH = select(Branch.code, Branch.name).where(Branch.branch_id == bindparam("branch_id"))
_STATE = select(AuditEntry.audit_id, AuditEntry.row_hash, AuditEntry.at).order_by(AuditEntry.audit_id.desc()).limit(1)
_TOUCHED = (
    select(AuditEntry.entity, AuditEntry.entity_id)
    .where(AuditEntry.at >= bindparam("since"), AuditEntry.entity.in_(DOCUMENTS))
    .distinct()
)
_POSTED = select(GLTransaction.transaction_id).where(
    GLTransaction.branch_id == bindparam("branch_id"), GLTransaction.created_at >= bindparam("since")
)
_FILED = select(AREntry.entry_id).where(
    AREntry.branch_id == bindparam("branch_id"), AREntry.created_at >= bindparam("since")
)
_OF_DOCUMENTS = select(AREntry.entry_id).where(
    AREntry.reference_type == bindparam("kind"), AREntry.reference_id.in_(bindparam("keys", expanding=True))
)
_SERIES = (
    select(
        NumberSeries.document_type,
        NumberSeries.fiscal_year,
        NumberSeries.prefix,
        NumberSeries.pad,
        NumberSeries.next_number,
    )
    .where(NumberSeries.branch_id.is_not_distinct_from(bindparam("owner")))
    .order_by(NumberSeries.document_type, NumberSeries.fiscal_year, NumberSeries.series_id)
)
_BALANCES = (
    select(Account.code, func.sum(GLMonthBalance.debit_paise), func.sum(GLMonthBalance.credit_paise))
    .join(Account, Account.account_id == GLMonthBalance.account_id)
    .where(GLMonthBalance.branch_id == bindparam("branch_id"))
    .group_by(Account.code)
    .order_by(Account.code)
)


@dataclass
class _Collected:
    """The rows of a file, by table and key."""

    rows: Rows
    found: dict[str, dict[int, Row]] = field(default_factory=dict)

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows, each once."""
        for row in rows:
            self.found.setdefault(row.table, {})[row.key] = row

    def keys(self, table: str) -> list[int]:
        """Give the keys of a table's rows."""
        return sorted(self.found.get(table, ()))


def clinic_uid(unit: Unit) -> str:
    """Give the clinic's own name outside this file."""
    return str(unit.value(_IDENTITY))


def balances(unit: Unit, branch_id: int) -> Sums:
    """Give what a branch has on each account, debits and credits of all time, in paise."""
    return {code: (debit, credit) for code, debit, credit in unit.execute(_BALANCES, {"branch_id": branch_id})}


def text_of(unit: Unit, branch_id: int, first: date, last: date) -> str:
    """Write the file of a branch and a period; refuses NOT_FOUND and BRANCH_PERIOD_INVALID."""
    if first > last or first > unit.today:
        raise BranchPeriodInvalid(first=first, last=last)
    branch = clinics.branch(unit, branch_id)
    collected = _collect(unit, branch.branch_id, stamp(day_begins(first)))
    filed = {
        table: [FiledRow(row.table, row.name, row.values) for row in _ordered(collected.found.get(table, {}))]
        for table in TRAVELLING
    }
    manifest = _manifest(unit, branch_id, first, last, filed)
    return write(manifest, in_order(filed))


def _manifest(unit: Unit, branch_id: int, first: date, last: date, filed: Mapping[str, list[FiledRow]]) -> Manifest:
    uid, name = unit.execute(_IDENTITY).one()
    code, branch_name = unit.execute(_BRANCH, {"branch_id": branch_id}).one()
    state, state_hash, at = unit.execute(_STATE).one()
    is_first = branch_id == min(each.branch_id for each in clinics.branches(unit))
    series = unit.execute(_SERIES, {"owner": None if is_first else branch_id})
    return Manifest(
        clinic=uid,
        clinic_name=name,
        branch=code,
        branch_name=branch_name,
        schema=SCHEMA_VERSION,
        first=first.isoformat(),
        last=last.isoformat(),
        through=clinic_time(datetime.fromisoformat(at)).date().isoformat(),
        state=state,
        state_hash=state_hash,
        series=tuple((each[0], each[1], each[2], each[3], each[4]) for each in series),
        counts={table: len(rows) for table, rows in filed.items() if rows},
        totals=sums_of(filed["gl_entries"]),
        balances=balances(unit, branch_id),
    )


def _collect(unit: Unit, branch_id: int, since: str) -> _Collected:
    """Gather documents that anything was done to, the ledger rows that were filed, their matches, and who they name."""
    collected = _Collected(Rows(unit))
    touched: dict[str, set[int]] = {table: set() for table in DOCUMENTS}
    for table, key in unit.execute(_TOUCHED, {"since": since}):
        touched[table].add(key)
    for table, keys in touched.items():
        found = collected.rows.of(table, keys)
        collected.add(each for each in found if each.stored["branch_id"] == branch_id and _travels(each))
    for table, layout in LAYOUTS.items():
        if layout.parent in DOCUMENTS:
            collected.add(collected.rows.parts_of(table, collected.keys(layout.parent)))
    asked = {"branch_id": branch_id, "since": since}
    collected.add(collected.rows.of("gl_transactions", [key for (key,) in unit.execute(_POSTED, asked)]))
    collected.add(collected.rows.parts_of("gl_entries", collected.keys("gl_transactions")))
    filed = [key for (key,) in unit.execute(_FILED, asked)]
    collected.add(collected.rows.of("ar_subledger", filed))
    _collect_matches(unit, collected, filed)
    _collect_masters(collected)
    return collected


def _collect_matches(unit: Unit, collected: _Collected, filed: list[int]) -> None:
    """Gather all matches of the documents and ledger rows that travel, whenever they were made."""
    entries = set(filed)
    for kind, table in REFERENCES["ar_subledger"][2].items():
        keys = collected.keys(table)
        entries.update(key for (key,) in unit.execute(_OF_DOCUMENTS, {"kind": kind, "keys": keys}) if keys)
    collected.add(collected.rows.matches("ar_allocations", [("debit_entry_id", entries), ("credit_entry_id", entries)]))
    collected.add(
        collected.rows.matches(
            "payment_allocations",
            [
                ("payment_id", collected.keys("payments")),
                ("credit_note_id", collected.keys("patient_credit_notes")),
                ("invoice_id", collected.keys("invoices")),
            ],
        )
    )


def _collect_masters(collected: _Collected) -> None:
    """Gather the patients, services and accounts that are named, and the sessions that packages contain."""
    named: dict[str, set[int]] = {"accounts": set(), "patients": set(), "services": set()}
    for table, rows in collected.found.items():
        for column in LAYOUTS[table].table.columns:
            target = target_of(column)
            if target is not None and target in named:
                keys = {row.stored[column.name] for row in rows.values()}
                named[target] |= keys - {None}
    collected.add(collected.rows.parts_of("package_components", named["services"]))
    components = collected.found.get("package_components", {}).values()
    named["services"] |= {row.stored["service_id"] for row in components if row.stored["service_id"] is not None}
    for table, keys in named.items():
        collected.add(collected.rows.of(table, keys))
    parents = {row.stored["parent_id"] for row in collected.found.get("accounts", {}).values()} - {None}
    collected.add(collected.rows.of("accounts", parents))


def _travels(row: Row) -> bool:
    """Tell whether a document travels: a draft stays in the branch's book until it is posted."""
    return bool(row.stored["status"] != "draft")


def _ordered(rows: Mapping[int, Row]) -> list[Row]:
    return [rows[key] for key in sorted(rows)]
