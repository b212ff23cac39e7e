"""What is posted stays posted: the authorizer and the file's own triggers, each where the other cannot see."""

import pytest
from sqlalchemy import text

from desktop_app.errors import BugError, GuardRefused
from tests import orders
from tests.clinic import Clinic
from tests.units import Done, Order, is_free

HALF_POSTED = """INSERT INTO ar_subledger (hospital_id, branch_id, patient_id, transaction_date, entry_type,
                                          reference_type, reference_id, credit_paise, created_at)
                 VALUES (1, 1, 1, '2025-07-02', 'payment', 'payment', 99, 100, '2025-07-02T06:30:00.000Z')"""
HALF_OF_A_TRANSACTION = """INSERT INTO gl_entries (transaction_id, line_number, account_id, branch_id, entry_date,
                                                debit_paise)
                           VALUES (999, 1, 2, 1, '2025-07-02', 100)"""
LINK = "UPDATE ar_subledger SET gl_transaction_id = 1 WHERE reference_id = 99"


@pytest.fixture
def posted(clinic: Clinic) -> Clinic:
    """Discontinue a package that is half paid: rows in every table that is closed once it is posted."""
    clinic.clock.today = orders.DISCONTINUED
    orders.half_done_plan(clinic)
    orders.discontinue(clinic)
    return clinic


def run(clinic: Clinic, *statements: str) -> None:
    """Run statements in a unit of work and commit it."""
    with clinic.books.work(clinic.user) as work:
        for statement in statements:
            work.execute(text(statement))
        work.commit(Order(request_id="attack"), Done())


@pytest.mark.parametrize(
    "table",
    [
        "ar_subledger",
        "audit_log",
        "command_log",
        "gl_entries",
        "gl_transactions",
        "invoice_lines",
        "invoices",
        "patient_credit_note_lines",
        "patient_credit_notes",
        "payments",
    ],
)
@pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE"])
def test_posted_row__is_never_replaced(posted: Clinic, table: str, verb: str) -> None:
    before = posted.dump()
    assert before[table]
    with pytest.raises(GuardRefused):
        run(posted, f"{verb} INTO {table} SELECT * FROM {table}")
    assert posted.dump() == before


@pytest.mark.parametrize("column", ["recipient_name", "recipient_gstin"])
def test_posted_invoice__stays_to_whom_it_was_issued_to(posted: Clinic, column: str) -> None:
    before = posted.dump()
    with pytest.raises(GuardRefused, match="closed"):
        run(posted, f"UPDATE invoices SET {column} = '29ABCDE1234F1ZW'")
    assert posted.dump() == before


def test_half_posted_entry__may_be_linked_to_its_transaction_once(posted: Clinic) -> None:
    with posted.raw() as connection:
        connection.execute(HALF_POSTED)
    run(posted, LINK)
    assert posted.value("SELECT gl_transaction_id FROM ar_subledger WHERE reference_id = 99") == 1
    with pytest.raises(GuardRefused, match="append-only"):
        run(posted, LINK.replace("= 1", "= 2"))


@pytest.mark.parametrize("also", ["credit_paise = 1", "patient_id = 2", "created_at = ''", "entry_id = 77"])
def test_half_posted_entry__is_changed_in_nothing_else(posted: Clinic, also: str) -> None:
    with posted.raw() as connection:
        connection.execute(HALF_POSTED)
    before = posted.dump()
    with pytest.raises(BugError):
        run(posted, LINK.replace("WHERE", f", {also} WHERE"))
    assert posted.dump() == before


def test_commit_that_is_refused__leaves_nothing_and_the_next_unit_works(posted: Clinic) -> None:
    """Lines without their header are refused by COMMIT itself, and SQLite then leaves the transaction open."""
    before = posted.dump()
    with pytest.raises(GuardRefused, match="FOREIGN KEY"):
        run(posted, HALF_OF_A_TRANSACTION)
    assert posted.dump() == before
    assert is_free(posted.path)
    run(posted, "UPDATE hospitals SET name = 'Another'")
    assert posted.value("SELECT name FROM hospitals") == "Another"
    assert posted.value("SELECT count(*) FROM gl_entries WHERE transaction_id = 999") == 0
