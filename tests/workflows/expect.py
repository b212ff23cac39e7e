"""What the tests of workflows look at: the ledger by account code, and refusals that change nothing."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from desktop_app.errors import ClinicError, Refusal
from desktop_app.repositories.unit import User
from tests.clinic import Clinic

TOMORROW = date(2025, 8, 21)
AFTER_ALL_YEARS = date(2027, 4, 1)
LOCKED = date(2025, 7, 10)

# States that no workflow makes, as an import or another program may leave them.
LOCK_JULY = "UPDATE fiscal_periods SET status = 'locked' WHERE start_date = '2025-07-01';"
LOCK_AUGUST = "UPDATE fiscal_periods SET status = 'locked' WHERE start_date = '2025-08-01';"
CLOSE_YEAR = "UPDATE fiscal_years SET status = 'closed' WHERE label = '25-26';"
NO_BRANCH = "UPDATE package_payment_plans SET branch_id = NULL; UPDATE invoices SET branch_id = NULL;"
NO_BRANCH_OF_NOTE = (
    "DROP TRIGGER patient_credit_notes_posted_is_closed; UPDATE patient_credit_notes SET branch_id = NULL;"
)
BRANCH_OFF = "UPDATE branches SET is_active = 0;"
NO_GSTIN = "UPDATE hospitals SET gstin = NULL;"

# One paisa of the first note is refunded, or applied to the second invoice.
CREDIT_REFUNDED = """
    INSERT INTO refunds (uid, hospital_id, branch_id, patient_id, refund_date, source, credit_note_id, mode,
                         amount_paise, status, created_at)
    VALUES ('refund', 1, 1, 1, '2025-08-20', 'credit_note', 1, 'bank', 1, 'paid', '');"""
CREDIT_APPLIED = """
    INSERT INTO ar_allocations (debit_entry_id, credit_entry_id, amount_paise, allocation_date)
    SELECT 2, entry_id, 1, '2025-08-20' FROM ar_subledger WHERE entry_type = 'credit_note';"""


def unmapped(role: str) -> str:
    return f"DELETE FROM account_roles WHERE role = '{role}';"


def switched_off(role: str) -> str:
    return (
        "UPDATE accounts SET is_active = 0"
        f" WHERE account_id = (SELECT account_id FROM account_roles WHERE role = '{role}');"
    )


def long_prefix(document_type: str) -> str:
    """Give a series a prefix of twelve characters, so that five digits make seventeen."""
    return (
        "INSERT INTO number_series (hospital_id, document_type, fiscal_year, prefix)"
        f" VALUES (1, '{document_type}', '25-26', 'CLINIC-25-26');"
    )


def spoil(clinic: Clinic, sql: str) -> None:
    """Write past the program."""
    with clinic.raw() as connection:
        connection.executescript(sql)


def refused(
    clinic: Clinic,
    workflow: Callable[..., Any],
    command: Any,  # noqa: ANN401 - the workflow's own
    code: str,
    *,
    user: User | None = None,
) -> None:
    """Have an order refused with a code: the sentence says that nothing was saved, and nothing was."""
    before = clinic.dump()
    with pytest.raises(ClinicError) as raised:
        clinic.books.run(workflow, command, user or clinic.user)
    assert raised.value.code == code
    assert isinstance(raised.value, Refusal)
    assert "Nothing was saved." in str(raised.value)
    assert clinic.dump() == before


def posted(clinic: Clinic, source: str, event: str = "post", document_id: int = 1) -> dict[str, int]:
    """Give the lines of a posting by account code, in paise, debits positive."""
    lines = clinic.rows(
        "SELECT code, debit_paise - credit_paise FROM gl_transactions JOIN gl_entries USING (transaction_id)"
        " JOIN accounts USING (account_id)"
        " WHERE source_document_type = ? AND source_document_id = ? AND event = ? ORDER BY code",
        source,
        document_id,
        event,
    )
    assert len(dict(lines)) == len(lines), "an account occurs twice"
    return dict(lines)


def balances(clinic: Clinic) -> dict[str, int]:
    """Give what every account that is not nil holds, in paise, debits positive."""
    return dict(
        clinic.rows(
            "SELECT code, sum(debit_paise - credit_paise) AS balance FROM gl_entries JOIN accounts USING (account_id)"
            " GROUP BY code HAVING balance <> 0"
        )
    )


def owed(clinic: Clinic, patient_id: int = 1) -> int:
    """Give what a patient owes, in paise; negative where the clinic owes the patient."""
    balance: int = clinic.value(
        "SELECT coalesce(sum(debit_paise - credit_paise), 0) FROM ar_subledger WHERE control = 'AR' AND patient_id = ?",
        patient_id,
    )
    return balance


def installments(clinic: Clinic, kind: str = "regular") -> list[tuple[int, int, int, str]]:
    """Give the first plan's installments: amount, paid, waived and status."""
    return clinic.rows(
        "SELECT amount_paise, paid_paise, waived_paise, status FROM installment_payments"
        " WHERE plan_id = 1 AND kind = ? ORDER BY installment_number",
        kind,
    )


def sessions(clinic: Clinic) -> list[str]:
    """Give the statuses of the first plan's sessions."""
    return [
        status
        for (status,) in clinic.rows(
            "SELECT session_status FROM package_sessions WHERE plan_id = 1 ORDER BY session_number"
        )
    ]


def plan(clinic: Clinic, *columns: str) -> tuple[Any, ...]:
    """Give columns of the first plan."""
    return clinic.rows(f"SELECT {', '.join(columns)} FROM package_payment_plans WHERE plan_id = 1")[0]
