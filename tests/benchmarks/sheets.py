"""Rows on their way into a big book: gathered by table, numbered, chained, and written many at a time."""

import sqlite3
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, time
from random import Random

from desktop_app.accounting import numbering
from desktop_app.accounting.calendar import fiscal_year
from desktop_app.repositories.audit import hash_of
from desktop_app.repositories.uid import uuid7
from desktop_app.repositories.unit import stamp

_COLUMNS = {
    "patients": "patient_id, uid, hospital_id, mrn, full_name, phone, address, state_code",
    "invoices": "invoice_id, uid, hospital_id, branch_id, patient_id, document_kind, invoice_number, invoice_date, "
    "due_date, place_of_supply, taxable_paise, exempt_paise, cgst_paise, sgst_paise, total_paise, status, "
    "gl_transaction_id, posted_at, created_at, created_by",
    "invoice_lines": "line_id, invoice_id, sequence, description, sac_hsn, treatment, rate_bp, list_paise, "
    "taxable_paise, cgst_paise, sgst_paise, gross_paise, income_role",
    "package_payment_plans": "plan_id, uid, hospital_id, branch_id, patient_id, plan_number, package_name, "
    "revenue_policy, invoice_id, invoice_line_id, total_sessions, total_paise, taxable_paise, start_date, status, "
    "discontinued_date, discontinued_by, discontinuation_reason, computed_credit_paise, adjusted_credit_paise, "
    "refundable_paise, residual_due_paise, refund_status, credit_note_id, created_at, created_by",
    "package_sessions": "plan_id, session_number, scheduled_date, completed_date, session_status, taxable_paise, "
    "cgst_paise, sgst_paise, gross_paise, performed_by, gl_transaction_id, session_id",
    "installment_payments": "installment_id, plan_id, installment_number, kind, due_date, amount_paise, paid_paise, "
    "waived_paise, status, waiver_reason",
    "payments": "payment_id, uid, hospital_id, branch_id, patient_id, receipt_number, payment_date, kind, mode, "
    "amount_paise, status, gl_transaction_id, created_at, created_by",
    "payment_allocations": "payment_id, invoice_id, installment_id, amount_paise",
    "patient_credit_notes": "credit_note_id, uid, hospital_id, branch_id, patient_id, original_invoice_id, plan_id, "
    "credit_note_number, credit_note_date, kind, reason_code, reason_description, taxable_paise, cgst_paise, "
    "sgst_paise, nontax_paise, total_paise, status, gl_posted, gl_transaction_id, posted_at, posted_by, created_at, "
    "created_by",
    "patient_credit_note_lines": "credit_note_id, sequence, invoice_line_id, description, sac_hsn, rate_bp, "
    "taxable_paise, cgst_paise, sgst_paise, nontax_paise",
    # The lines of a transaction come before its header, which seals them.
    "gl_entries": "transaction_id, line_number, account_id, branch_id, entry_date, debit_paise, credit_paise, "
    "patient_id, plan_id",
    "gl_transactions": "transaction_id, uid, hospital_id, branch_id, transaction_date, source_document_type, "
    "source_document_id, event, description, total_paise, created_at, created_by",
    "ar_subledger": "entry_id, hospital_id, branch_id, control, patient_id, invoice_id, transaction_date, due_date, "
    "entry_type, reference_type, reference_id, reference_number, debit_paise, credit_paise, gl_transaction_id, "
    "created_at, created_by",
    "ar_allocations": "debit_entry_id, credit_entry_id, amount_paise, allocation_date",
    "audit_log": "at, user_id, action, entity, entity_id, before_json, after_json, reason, prev_hash, row_hash",
    "number_series": "hospital_id, document_type, fiscal_year, prefix, pad, next_number",
}
_INSERTS = {
    table: f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * (names.count(',') + 1))})"
    for table, names in _COLUMNS.items()
}
_PAD = 5


class Sheets:
    """The rows of one batch, and what goes on from batch to batch: keys, numbers, the day and the edit log's chain."""

    def __init__(self, connection: sqlite3.Connection, chance: Random) -> None:
        self._connection = connection
        self._chance = chance
        self._rows: dict[str, list[tuple[object, ...]]] = defaultdict(list)
        self._keys: Counter[str] = Counter()
        self._series: Counter[tuple[str, str]] = Counter()
        (self._last_hash,) = connection.execute("SELECT row_hash FROM audit_log ORDER BY audit_id DESC").fetchone()
        self.begin_day(date.min)

    def begin_day(self, on: date) -> None:
        """Date everything that follows."""
        self.on = on
        self.day = on.isoformat()
        self._instant = datetime.combine(on, time(6, 30), UTC)
        self.at = stamp(self._instant)
        self._year = "" if on == date.min else fiscal_year(on).label

    def key(self, table: str) -> int:
        """Give the next key of a table."""
        self._keys[table] += 1
        return self._keys[table]

    def count(self, table: str) -> int:
        """Tell how many keys of a table were given."""
        return self._keys[table]

    def uid(self) -> str:
        """Make a name that is valid outside this file, the same one in every run."""
        return uuid7(self._instant, self._chance.randbytes)

    def number(self, document_type: str) -> str:
        """Take the next number of a series of the year."""
        self._series[document_type, self._year] += 1
        prefix = numbering.default_prefix(document_type, "", self._year)
        return numbering.compose(prefix, _PAD, self._series[document_type, self._year])

    def add(self, table: str, *row: object) -> None:
        """Gather one row."""
        self._rows[table].append(row)

    def log(self, action: str, entity: str, entity_id: int, number: str, user_id: int) -> None:
        """Chain one act to the edit log."""
        content = [self.at, user_id, action, entity, entity_id, None, f'{{"number":"{number}"}}', None, self._last_hash]
        self._last_hash = hash_of(content)
        self._rows["audit_log"].append((*content, self._last_hash))

    def add_series(self, hospital_id: int) -> None:
        """Gather the number series as they stand at the end."""
        for (document_type, year), taken in self._series.items():
            prefix = numbering.default_prefix(document_type, "", year)
            self.add("number_series", hospital_id, document_type, year, prefix, _PAD, taken + 1)

    def write(self) -> None:
        """Write what is gathered, past no guard."""
        self._connection.execute("BEGIN")
        for table, statement in _INSERTS.items():
            self._connection.executemany(statement, self._rows.pop(table, []))
        self._connection.execute("COMMIT")
