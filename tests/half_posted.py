"""Halves of a credit note's posting, written past the program, as an import may bring them."""

import sqlite3
from datetime import date

from tests.clinic import Clinic
from tests.orders import DISCONTINUED

NOTE_PAISE = 80_000


def import_note(clinic: Clinic, *, gl_posted: int = 0, **changes: object) -> int:
    """File a draft note of Rs 800 against the first invoice, without lines; its key."""
    values: dict[str, object] = {
        "uid": "imported-note",
        "hospital_id": 1,
        "branch_id": 1,
        "patient_id": 1,
        "original_invoice_id": 1,
        "credit_note_date": DISCONTINUED.isoformat(),
        "kind": "gst",
        "reason_code": "overcharge",
        "taxable_paise": NOTE_PAISE,
        "total_paise": NOTE_PAISE,
        "status": "draft",
        "gl_posted": gl_posted,
        "created_at": "2025-08-20T00:00:00.000Z",
    }
    with clinic.raw() as connection:
        return _insert(connection, "patient_credit_notes", values | changes)


def import_ar(
    clinic: Clinic,
    note_id: int,
    *,
    amount_paise: int = NOTE_PAISE,
    on: date = DISCONTINUED,
    branch_id: int = 1,
    patient_id: int = 1,
    transaction_id: int | None = None,
    entry_type: str = "credit_note",
) -> int:
    """File the note's credit in the patient's account; its key."""
    values: dict[str, object] = {
        "hospital_id": 1,
        "branch_id": branch_id,
        "patient_id": patient_id,
        "invoice_id": 1,
        "transaction_date": on.isoformat(),
        "entry_type": entry_type,
        "reference_type": "credit_note",
        "reference_id": note_id,
        "credit_paise": amount_paise,
        "gl_transaction_id": transaction_id,
        "created_at": "2025-08-20T00:00:00.000Z",
    }
    with clinic.raw() as connection:
        return _insert(connection, "ar_subledger", values)


def import_gl(
    clinic: Clinic,
    note_id: int,
    *,
    amount_paise: int = NOTE_PAISE,
    on: date = DISCONTINUED,
    branch_id: int = 1,
    patient_id: int = 1,
    event: str = "post",
) -> int:
    """File the note's transaction in the ledger: consultation revenue back, the patient credited; its key."""
    with clinic.raw() as connection:
        (transaction_id,) = connection.execute("SELECT max(transaction_id) + 1 FROM gl_transactions").fetchone()
        common: dict[str, object] = {"branch_id": branch_id, "transaction_id": transaction_id}
        connection.execute("BEGIN")
        for number, role, debit, credit, patient in (
            (1, "CONSULT_REV", amount_paise, 0, None),
            (2, "AR_CONTROL", 0, amount_paise, patient_id),
        ):
            account = connection.execute("SELECT account_id FROM account_roles WHERE role = ?", (role,)).fetchone()[0]
            entry = {
                **common,
                "line_number": number,
                "account_id": account,
                "entry_date": on.isoformat(),
                "debit_paise": debit,
                "credit_paise": credit,
                "patient_id": patient,
            }
            _insert(connection, "gl_entries", entry)
        header = {
            **common,
            "uid": f"imported-{event}-{transaction_id}",
            "hospital_id": 1,
            "transaction_date": on.isoformat(),
            "source_document_type": "credit_note",
            "source_document_id": note_id,
            "event": event,
            "total_paise": amount_paise,
            "created_at": "2025-08-20T00:00:00.000Z",
        }
        _insert(connection, "gl_transactions", header)
        connection.execute("COMMIT")
    return int(transaction_id)


def _insert(connection: sqlite3.Connection, table: str, values: dict[str, object]) -> int:
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    cursor = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))
    assert cursor.lastrowid is not None
    return cursor.lastrowid
