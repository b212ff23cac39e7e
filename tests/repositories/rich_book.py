"""A sound book with something of everything that the checks look at; what no workflow makes yet is filed by hand.

To the stories of tests/story_book.py it adds, for Kiran Rao, a taxed service with a note and a plan that was
discontinued and reinstated; for Lakshmi Menon a consultation; a journal and its reversal; a day of the counter and a
line of the bank; June 2025 locked. By hand: a refund, an advance with GST, an advance applied to an invoice, and the
year 23-24 closed.
"""

import atexit
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from desktop_app.accounting.day_close import Pieces
from desktop_app.workflows.close_day import close_day
from desktop_app.workflows.open_day import open_day
from desktop_app.workflows.post_journal import JournalLine, PostJournal, post_journal
from desktop_app.workflows.rebuild_search import RebuildSearch, rebuild_search
from desktop_app.workflows.reinstate_plan import reinstate_plan
from desktop_app.workflows.reverse_journal import reverse_journal
from desktop_app.workflows.steps.registration import NewPatient
from tests import bank_orders, day_orders, orders, raw
from tests.clinic import Clinic, new_clinic, request_id
from tests.orders import (
    SOLD,
    credit,
    discontinue,
    do,
    draft,
    line,
    lock,
    order,
    post,
    receive,
    sell,
    serve,
)
from tests.repositories import by_hand
from tests.story_book import package, tell


def copy_rich_book(path: Path) -> None:
    """Copy the rich book to a path."""
    shutil.copy(_rich_book(), path)


def copy_unguarded_book(path: Path) -> None:
    """Copy the rich book without its triggers: whatever is done to it, nothing refuses."""
    shutil.copy(_unguarded_book(), path)


@cache
def _unguarded_book() -> Path:
    path = _rich_book().with_name("unguarded.clinicbook")
    copy_rich_book(path)
    with closing(raw.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("COMMIT")
    return path


@cache
def _rich_book() -> Path:
    folder = Path(mkdtemp(prefix="rich-"))
    atexit.register(shutil.rmtree, folder)
    path = folder / "rich.clinicbook"
    clinic = new_clinic(path, branches=2)
    tell(clinic)
    _tell_more(clinic)
    with clinic.raw() as connection:
        connection.execute("BEGIN")
        _refund(connection)
        _take_an_advance_with_tax(connection)
        _apply_an_advance(connection)
        _close_the_first_year(connection)
        connection.execute("COMMIT")
    do(clinic, rebuild_search, RebuildSearch(request_id=request_id()))
    clinic.books.close()
    return path


def _tell_more(clinic: Clinic) -> None:
    serve(
        clinic, patient=NewPatient(full_name="Kiran Rao"), lines=(line(100_000, role="SVC_REV", rate_bp=1800),)
    )  # patient 6, invoice 8
    (of_line,) = clinic.rows("SELECT line_id FROM invoice_lines WHERE invoice_id = 8")[0]
    post(clinic, draft(clinic, credit(50_000, of_line=of_line, half_tax_paise=4_500), invoice_id=8))  # note 7
    sell(clinic, patient=6, package=package(1_000_000, "Peel", rate_bp=1800))  # plan 7, invoice 9
    receive(clinic, 500_000, patient_id=6, invoice_id=9)
    discontinue(clinic, plan_id=7)  # note 8
    do(clinic, reinstate_plan, order(orders.REINSTATEMENT, plan_id=7))
    serve(clinic, patient=1)  # invoice 10
    repairs = do(clinic, post_journal, _journal(date(2025, 8, 5)))
    do(clinic, reverse_journal, order(orders.JOURNAL_REVERSAL, transaction_id=repairs.transaction_id))
    do(clinic, post_journal, _journal(date(2023, 7, 5)))
    _count_a_drawer(clinic)
    _match_the_bank(clinic)
    lock(clinic, SOLD)


def _journal(on: date) -> PostJournal:
    lines = (
        JournalLine(account_code="5200", debit_paise=7_500),
        JournalLine(account_code="1010", credit_paise=7_500),
    )
    return order(orders.JOURNAL, on=on, narration="Repairs", lines=lines)


def _count_a_drawer(clinic: Clinic) -> None:
    """Close 7 August, on which nothing moved the drawer: of Rs 500 there is Re 1 too little."""
    do(clinic, open_day, order(day_orders.OPENING, on=date(2025, 8, 7)))
    counted = (Pieces(10_000, 4), Pieces(5_000, 1), Pieces(2_000, 2), Pieces(500, 1), Pieces(200, 2))
    do(clinic, close_day, order(day_orders.SHORT, counted=counted, slips=()))


def _match_the_bank(clinic: Clinic) -> None:
    """Take in the journal's bank line of July, and match it."""
    do(clinic, post_journal, order(orders.JOURNAL))
    bank_orders.take_in(clinic)
    bank_orders.match(clinic, bank_orders.rent(clinic))


def _refund(connection: sqlite3.Connection) -> None:
    """Rs 1,000 of the first note, by bank."""
    lines = (by_hand.Line("AR_CONTROL", 100_000, patient_id=1), by_hand.Line("BANK", -100_000))
    transaction_id = by_hand.post(connection, "refund", 1, lines)
    by_hand.insert(
        connection,
        "refunds",
        by_hand.document("RFD", "refund_number")
        | {
            "patient_id": 1,
            "refund_date": by_hand.TODAY,
            "source": "credit_note",
            "credit_note_id": 1,
            "mode": "bank",
            "amount_paise": 100_000,
            "status": "paid",
            "gl_transaction_id": transaction_id,
        },
    )
    entry_id = by_hand.file(connection, "refund", 1, transaction_id, "refund", debit_paise=100_000, patient_id=1)
    (note_entry,) = connection.execute(
        "SELECT entry_id FROM ar_subledger WHERE reference_type = 'credit_note' AND reference_id = 1"
    ).fetchone()
    by_hand.match(connection, entry_id, note_entry, 100_000)
    by_hand.begin_series(connection, "RFD")
    by_hand.log(connection, "pay", "refunds", 1)


def _take_an_advance_with_tax(connection: sqlite3.Connection) -> None:
    """Rs 5,900 in advance of a service at 18 %, the tax inside."""
    (last,) = connection.execute("SELECT max(payment_id) FROM payments").fetchone()
    payment_id = last + 1
    lines = (
        by_hand.Line("UPI", 590_000),
        by_hand.Line("GST_ADV", 90_000),
        by_hand.Line("ADV_CONTROL", -590_000, patient_id=6),
        by_hand.Line("OUT_CGST", -45_000),
        by_hand.Line("OUT_SGST", -45_000),
    )
    transaction_id = by_hand.post(connection, "payment", payment_id, lines)
    by_hand.insert(
        connection,
        "payments",
        by_hand.document("RV", "receipt_number")
        | {
            "payment_id": payment_id,
            "patient_id": 6,
            "payment_date": by_hand.TODAY,
            "kind": "advance",
            "mode": "upi",
            "amount_paise": 590_000,
            "advance_rate_bp": 1800,
            "advance_cgst_paise": 45_000,
            "advance_sgst_paise": 45_000,
            "status": "posted",
            "gl_transaction_id": transaction_id,
        },
    )
    by_hand.file(
        connection, "payment", payment_id, transaction_id, "advance", control="ADV", credit_paise=590_000, patient_id=6
    )
    by_hand.begin_series(connection, "RV")
    by_hand.log(connection, "post", "payments", payment_id)


def _apply_an_advance(connection: sqlite3.Connection) -> None:
    """Rs 200 of Lakshmi Menon's advance of 500, on her consultation."""
    lines = (by_hand.Line("ADV_CONTROL", 20_000, patient_id=1), by_hand.Line("AR_CONTROL", -20_000, patient_id=1))
    own = by_hand.post(connection, "advance_apply", None, lines)
    by_hand.file(
        connection, "advance_apply", own, own, "advance_applied", control="ADV", debit_paise=20_000, patient_id=1
    )
    settling = by_hand.file(connection, "advance_apply", own, own, "payment", credit_paise=20_000, patient_id=1)
    (invoice_entry,) = connection.execute(
        "SELECT entry_id FROM ar_subledger WHERE reference_type = 'invoice' AND reference_id = 10"
    ).fetchone()
    by_hand.match(connection, invoice_entry, settling, 20_000)


def _close_the_first_year(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE fiscal_years SET status = 'closed' WHERE fiscal_year_id = 1")
    by_hand.log(connection, "close", "fiscal_years", 1)
