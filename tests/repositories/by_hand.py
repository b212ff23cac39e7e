"""Documents and their postings, filed past the program: what no workflow makes yet."""

import hashlib
import json
import sqlite3
from dataclasses import dataclass

from tests.orders import DISCONTINUED

TODAY = DISCONTINUED.isoformat()
NOW = f"{TODAY}T06:30:00.000Z"


@dataclass(frozen=True)
class Line:
    """A ledger line by the role of its account, in paise; debits positive."""

    role: str
    paise: int
    patient_id: int | None = None


def document(series: str, number: str) -> dict[str, object]:
    return {
        "uid": f"by-hand-{series}",
        "hospital_id": 1,
        "branch_id": 1,
        number: f"{series}/25-26/00001",
        "created_at": NOW,
    }


def post(connection: sqlite3.Connection, source: str, document_id: int | None, lines: tuple[Line, ...]) -> int:
    """File a transaction of today, lines first; without a document it is its own."""
    (last,) = connection.execute("SELECT max(transaction_id) FROM gl_transactions").fetchone()
    transaction_id = int(last) + 1
    for number, each in enumerate(lines, start=1):
        (account_id,) = connection.execute(
            "SELECT account_id FROM account_roles WHERE role = ?", (each.role,)
        ).fetchone()
        insert(
            connection,
            "gl_entries",
            {
                "transaction_id": transaction_id,
                "line_number": number,
                "account_id": account_id,
                "branch_id": 1,
                "entry_date": TODAY,
                "debit_paise": max(0, each.paise),
                "credit_paise": max(0, -each.paise),
                "patient_id": each.patient_id,
            },
        )
    return insert(
        connection,
        "gl_transactions",
        {
            "transaction_id": transaction_id,
            "uid": f"by-hand-{transaction_id}",
            "hospital_id": 1,
            "branch_id": 1,
            "transaction_date": TODAY,
            "source_document_type": source,
            "source_document_id": transaction_id if document_id is None else document_id,
            "event": "post",
            "total_paise": sum(max(0, each.paise) for each in lines),
            "created_at": NOW,
        },
    )


def file(
    connection: sqlite3.Connection, reference: str, key: int, transaction_id: int, entry_type: str, **values: object
) -> int:
    """File an entry of a patient's account."""
    common: dict[str, object] = {
        "hospital_id": 1,
        "branch_id": 1,
        "transaction_date": TODAY,
        "reference_type": reference,
        "reference_id": key,
        "entry_type": entry_type,
        "gl_transaction_id": transaction_id,
        "created_at": NOW,
    }
    return insert(connection, "ar_subledger", common | values)


def match(connection: sqlite3.Connection, debit_entry: int, credit_entry: int, paise: int) -> None:
    insert(
        connection,
        "ar_allocations",
        {
            "debit_entry_id": debit_entry,
            "credit_entry_id": credit_entry,
            "amount_paise": paise,
            "allocation_date": TODAY,
        },
    )


def begin_series(connection: sqlite3.Connection, series: str) -> None:
    """Begin a series of which one number is taken."""
    insert(
        connection,
        "number_series",
        {
            "hospital_id": 1,
            "document_type": series,
            "fiscal_year": "25-26",
            "prefix": f"{series}/25-26/",
            "next_number": 2,
        },
    )


def log(connection: sqlite3.Connection, action: str, entity: str, entity_id: int) -> None:
    """Go on with the chain of the edit log."""
    (previous,) = connection.execute("SELECT row_hash FROM audit_log ORDER BY audit_id DESC LIMIT 1").fetchone()
    values = {"at": NOW, "action": action, "entity": entity, "entity_id": entity_id, "prev_hash": previous}
    written = json.dumps([NOW, None, action, entity, entity_id, None, None, None, previous], separators=(",", ":"))
    insert(connection, "audit_log", {**values, "row_hash": hashlib.sha256(written.encode()).hexdigest()})


def insert(connection: sqlite3.Connection, table: str, values: dict[str, object]) -> int:
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    cursor = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))
    assert cursor.lastrowid is not None
    return cursor.lastrowid
