"""The rich book many times over in one file: what the checks cost is counted in it."""

from contextlib import closing
from pathlib import Path

from tests import raw
from tests.repositories.rich_book import copy_unguarded_book

_APART = 1_000  # more rows than any table of the rich book has: a copy's keys are the original's, moved on by this
_TABLES = (
    "patients",
    "invoices",
    "invoice_lines",
    "package_payment_plans",
    "package_sessions",
    "installment_payments",
    "payments",
    "payment_allocations",
    "patient_credit_notes",
    "patient_credit_note_lines",
    "refunds",
    "gl_transactions",
    "gl_entries",
    "ar_subledger",
    "ar_allocations",
    "audit_log",
)
_UNMOVED = {"hospital_id", "branch_id", "account_id", "service_id", "package_service_id", "user_id"}
_NAMES = {"uid", "mrn", "row_hash"}


def make_large_book(path: Path, copies: int) -> None:
    """Make a file with this many books' documents and ledgers in it; month balances and numbers are those of one."""
    copy_unguarded_book(path)
    with closing(raw.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        connection.execute("CREATE TEMP TABLE copies (copy INTEGER)")
        connection.executemany("INSERT INTO copies VALUES (?)", [(each,) for each in range(1, copies)])
        for table in _TABLES:
            columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
            values = ", ".join(_moved(name) for name in columns)
            connection.execute(f"INSERT INTO {table} SELECT {values} FROM {table}, copies")
        connection.execute("COMMIT")


def _moved(column: str) -> str:
    """Give a column's value in a copy."""
    if column in _NAMES:
        return f"{column} || '-' || copy"
    if column.endswith("_number") and column not in {"line_number", "session_number", "installment_number"}:
        return f"substr({column}, 1, length({column}) - 5) || printf('%05d', substr({column}, -5) + copy * 100)"
    if column.endswith("_id") and column not in _UNMOVED:
        return f"{column} + copy * {_APART}"
    return column
