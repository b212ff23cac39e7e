"""The full demo clinic: its books are sound, and everything that can happen has happened in them."""

import pkgutil
import re
import sqlite3
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from desktop_app import workflows
from desktop_app.accounting.calendar import add_months, document_date
from desktop_app.accounting.gstin import has_right_check_character
from desktop_app.repositories.book_checks import check_books
from desktop_app.repositories.books import open_books
from tests.clinic import CHECKS
from tests.demo.conftest import TODAY

MODULES = sorted(module.name for module in pkgutil.iter_modules(workflows.__path__) if not module.ispkg)
SUNDAY = 6

STATUSES = {
    "package_payment_plans.status": {
        "active",
        "suspended",
        "completed",
        "discontinued",
        "cancelled",
        "expired",
    },
    "package_payment_plans.refund_status": {"none", "pending_approval", "approved", "partly_paid", "paid"},
    "package_payment_plans.settlement_policy": {"PRO_RATA", "LIST_PRICE", "FULL", "NO_REFUND"},
    "package_payment_plans.no_show_is_used": {0, 1},
    "package_sessions.session_status": {"scheduled", "completed", "no_show", "no_show_charged", "cancelled"},
    "installment_payments.status": {"pending", "partial", "paid", "waived"},
    "installment_payments.kind": {"regular", "final"},
    "patient_credit_notes.status": {"draft", "posted", "reversed"},
    "patient_credit_notes.kind": {"gst", "financial"},
    "patient_credit_notes.reason_code": {"plan_discontinued", "overcharge", "goodwill", "waiver", "bad_debt"},
    "invoices.status": {"posted", "cancelled"},
    "invoices.document_kind": {"tax_invoice", "bill_of_supply", "invoice_cum_bill"},
    "invoice_lines.treatment": {"exempt", "taxable"},
    "invoice_lines.rate_bp": {0, 500, 1200, 1800},  # medicines and cosmetic care, before and after 22 September 2025
    "invoice_lines.sac_hsn": {"999312", "999314", "999722", "3004", None},  # none on a bill from before the books
    "patients.is_active": {0, 1},
    "payments.kind": {"receipt", "advance"},
    "payments.status": {"posted", "reversed"},
    "payment_allocations.is_reversed": {0, 1},
    "payments.mode": {"cash", "upi", "card", "cheque", "bank"},
    "refunds.source": {"credit_note", "advance"},
    "refunds.status": {"requested", "approved", "paid", "rejected", "reversed"},
    "write_off_requests.status": {"requested", "approved", "rejected"},
    "day_closes.status": {"open", "closed", "reopened"},
    "services.kind": {"service", "package", "medicine"},
    "services.price_includes_tax": {0, 1},
    "users.role": {"owner", "accountant", "cashier", "auditor"},
    "fiscal_periods.status": {"open", "soft_closed", "locked"},
    "fiscal_years.status": {"open", "closed"},
}

UNPAID = "SELECT 1 FROM installment_payments i WHERE i.plan_id = p.plan_id AND paid_paise + waived_paise < amount_paise"
PAID = "SELECT 1 FROM installment_payments i WHERE i.plan_id = p.plan_id AND paid_paise > 0"
DELIVERED = "SELECT 1 FROM package_sessions s WHERE s.plan_id = p.plan_id AND completed_date IS NOT NULL"
BOOKED = """SELECT 1 FROM patient_credit_notes n JOIN gl_entries e ON e.transaction_id = n.gl_transaction_id
    JOIN account_roles r USING (account_id) WHERE n.plan_id = p.plan_id AND n.status = 'posted' AND r.role ="""
LESS, MORE = (f"adjusted_credit_paise {sign} computed_credit_paise" for sign in "<>")
REVERSED = "SELECT 1 FROM patient_credit_notes n WHERE n.plan_id = p.plan_id AND n.status = 'reversed'"
PLANS = {
    "active and on time": f"status = 'active' AND EXISTS ({UNPAID}) AND NOT EXISTS ({UNPAID} AND due_date < '{TODAY}')",
    "active and overdue": f"status = 'active' AND EXISTS ({UNPAID} AND due_date < '{TODAY}')",
    "active and paid up": f"status = 'active' AND NOT EXISTS ({UNPAID})",
    "active with nothing paid": f"status = 'active' AND NOT EXISTS ({PAID})",
    "completed and still owed": f"status = 'completed' AND EXISTS ({UNPAID})",
    "discontinued with the computed credit": "adjusted_credit_paise = computed_credit_paise AND credit_note_id > 0",
    "discontinued before the first session": f"status = 'discontinued' AND NOT EXISTS ({DELIVERED})",
    "discontinued with a fee kept": f"{LESS} AND EXISTS ({BOOKED} 'CANCEL_FEE')",
    "discontinued with goodwill": f"{MORE} AND EXISTS ({BOOKED} 'CN_GOODWILL')",
    "forfeited": "status = 'discontinued' AND adjusted_credit_paise = 0 AND credit_note_id IS NULL",
    "still owing after the end": f"status = 'discontinued' AND residual_due_paise > 0 AND EXISTS ({UNPAID})",
    "paid up after the end": f"status = 'discontinued' AND residual_due_paise > 0 AND NOT EXISTS ({UNPAID})",
    "discontinued too late for GST": f"status = 'discontinued' AND EXISTS ({BOOKED} 'GST_IRRECOVERABLE')",
    "reinstated": f"status <> 'discontinued' AND EXISTS ({REVERSED})",
    "reinstated after a forfeit": """status <> 'discontinued' AND EXISTS (SELECT 1 FROM gl_transactions t WHERE
        t.source_document_type = 'package_plan' AND t.source_document_id = p.plan_id AND event = 'undo-forfeit')""",
    "credited again with another amount": f"status = 'discontinued' AND credit_note_id > 0 AND EXISTS ({REVERSED})",
    "with a free session": "EXISTS (SELECT 1 FROM package_sessions s WHERE s.plan_id = p.plan_id AND gross_paise = 0)",
    "of three sessions": "total_sessions = 3",
    "of twenty-four sessions": "total_sessions = 24",
    "with a cancellation fee": "settlement_fee_paise > 0",
    "sold with a discount": "(SELECT discount_paise FROM invoice_lines l WHERE l.line_id = p.invoice_line_id) > 0",
}
THINGS = {
    "an overpayment": """SELECT 1 FROM ar_subledger a JOIN ar_subledger b USING (reference_type, reference_id)
        WHERE a.entry_type = 'payment' AND b.entry_type = 'advance'""",
    "an advance": """SELECT 1 FROM payments p WHERE NOT EXISTS (SELECT 1 FROM payment_allocations a
        WHERE a.payment_id = p.payment_id)""",
    "a receipt split over a package and other lines": """SELECT 1 FROM payment_allocations a JOIN payment_allocations b
        USING (payment_id) WHERE a.installment_id IS NULL AND b.installment_id IS NOT NULL""",
    "a session undone": "SELECT 1 FROM gl_transactions WHERE source_document_type = 'session' AND event = 'undo-1'",
    "a session done again": "SELECT 1 FROM gl_transactions WHERE event = 'recognise-2'",
    "an unpaid service": """SELECT 1 FROM invoices i WHERE NOT EXISTS (SELECT 1 FROM payment_allocations a WHERE
        a.invoice_id = i.invoice_id) AND i.invoice_id NOT IN (SELECT invoice_id FROM package_payment_plans)""",
    "a draft deleted": "SELECT 1 FROM audit_log WHERE entity = 'patient_credit_notes' AND action = 'delete'",
    "a note for goodwill": "SELECT 1 FROM patient_credit_notes WHERE reason_code = 'goodwill' AND status = 'posted'",
    "a note reversed": "SELECT 1 FROM patient_credit_notes WHERE plan_id IS NULL AND status = 'reversed'",
    "an advance that was un-applied": """SELECT 1 FROM gl_transactions WHERE source_document_type = 'advance_apply'
        AND event = 'reverse'""",
    "a credit applied to another invoice": """SELECT 1 FROM payment_allocations
        WHERE credit_note_id > 0 AND is_reversed = 0""",
    "a receipt in two modes": """SELECT 1 FROM payments WHERE receipt_group <> ''
        GROUP BY receipt_group HAVING count(*) = 2""",
    "a cheque that bounced": "SELECT 1 FROM gl_transactions WHERE event = 'bounce_charge'",
    "a year closed, opened and closed again": """SELECT 1 FROM gl_transactions WHERE source_document_type = 'year_close'
        GROUP BY branch_id HAVING count(*) = 3""",
    "an opening that left no difference": """SELECT 1 FROM gl_entries JOIN accounts USING (account_id)
        WHERE code = '3900' GROUP BY code HAVING sum(debit_paise) = sum(credit_paise)""",
    "a journal reversed": "SELECT 1 FROM gl_transactions WHERE source_document_type = 'journal' AND event = 'reverse'",
    "a month unlocked, with a reason": "SELECT 1 FROM audit_log WHERE action = 'unlock' AND reason <> ''",
    "the owner's capital": "SELECT 1 FROM gl_entries JOIN accounts USING (account_id) WHERE code = '3010'",
    "stand-alone prices that differ": """SELECT 1 FROM package_components a
        JOIN package_components b USING (package_service_id)
        WHERE a.standalone_price_paise > b.standalone_price_paise AND b.standalone_price_paise > 0""",
    "a patient of several plans": "SELECT 1 FROM package_payment_plans GROUP BY patient_id HAVING count(*) > 1",
}


def column(sql: sqlite3.Connection, query: str) -> list[Any]:
    return [row[0] for row in sql.execute(query)]


def value(sql: sqlite3.Connection, query: str) -> Any:  # noqa: ANN401 - whatever the query counts
    (found,) = column(sql, query)
    return found


def instants(written: Iterable[str]) -> list[datetime]:
    return [datetime.fromisoformat(each) for each in written]


def test_demo__has_no_findings(demo: Path) -> None:
    clock = lambda: datetime.combine(TODAY, time(6), UTC)  # noqa: E731 - a clock that stands
    with open_books(demo, clock=clock, readonly=True) as books, books.reading() as reading:
        assert check_books(reading) == ()


def test_demo__meets_every_invariant_past_the_program(sql: sqlite3.Connection) -> None:
    assert {check.name for check in CHECKS if sql.execute(check.query).fetchall()} == set()


def test_demo__every_workflow_is_in_the_command_log(sql: sqlite3.Connection) -> None:
    commands = {
        name: get_type_hints(getattr(import_module(f"{workflows.__name__}.{name}"), name))["command"].__name__
        for name in MODULES
    }
    done = set(column(sql, "SELECT DISTINCT command FROM command_log"))
    assert {name for name, command in commands.items() if command not in done} == set()


@pytest.mark.parametrize("place", STATUSES)
def test_demo__every_reachable_status_occurs(sql: sqlite3.Connection, place: str) -> None:
    table, _, name = place.partition(".")
    assert set(column(sql, f"SELECT DISTINCT {name} FROM {table}")) == STATUSES[place]


@pytest.mark.parametrize("story", PLANS)
def test_demo__has_plans(sql: sqlite3.Connection, story: str) -> None:
    assert value(sql, f"SELECT count(*) FROM package_payment_plans p WHERE {PLANS[story]}") > 0


@pytest.mark.parametrize("thing", THINGS)
def test_demo__has(sql: sqlite3.Connection, thing: str) -> None:
    assert column(sql, f"SELECT EXISTS ({THINGS[thing]})") == [1]


def test_demo__has_320_plans_of_256_patients_those_of_single_stories_and_two_drafts(sql: sqlite3.Connection) -> None:
    tables = ("package_payment_plans", "patients", "branches", "fiscal_years")
    assert [value(sql, f"SELECT count(*) FROM {table}") for table in tables] == [320 + 16, 256 + 18, 3, 4]
    assert value(sql, "SELECT count(*) FROM patient_credit_notes WHERE status = 'draft'") == 2


def test_demo__sells_in_both_branches_and_in_all_three_years(sql: sqlite3.Connection) -> None:
    places = "SELECT count(*) FROM (SELECT DISTINCT branch_id, label FROM invoices JOIN fiscal_years ON"
    assert value(sql, f"{places} invoice_date BETWEEN start_date AND end_date)") == 2 * 3


def test_demo__months_are_locked_up_to_the_third_last(sql: sqlite3.Connection) -> None:
    # May can still be corrected until 12 July, a Sunday: so 13 July 2026.
    locked = "SELECT max(start_date), count(*) FROM fiscal_periods WHERE status = 'locked'"
    assert sql.execute(locked).fetchall() == [("2026-05-01", 26)]
    assert value(sql, "SELECT count(*) FROM fiscal_periods WHERE status = 'open' AND start_date < '2026-05-01'") == 0


def test_demo__happens_in_the_order_of_time_in_opening_hours(sql: sqlite3.Connection) -> None:
    written = column(sql, "SELECT at FROM audit_log ORDER BY audit_id")
    assert written == sorted(written)
    *done, last = instants(written)
    founding = date(2024, 4, 1)
    assert document_date(done[0]) == founding
    assert {each.weekday() for each in done} == set(range(SUNDAY))
    assert {time(4, 30) <= each.time() <= time(15) for each in done} == {True}  # 10:00 to 20:30 in India
    assert last == datetime(2026, 7, 14, 15, tzinfo=UTC)


def test_demo__only_drafts_and_the_year_end_wait_and_two_journals_were_forgotten(sql: sqlite3.Connection) -> None:
    other = "transaction_id NOT IN (SELECT transaction_id FROM recurring_journal_postings)"
    found = f"SELECT transaction_date, created_at, source_document_type FROM gl_transactions WHERE {other}"
    posted = sql.execute(found).fetchall()
    late = [(document_date(*instants([at])) - date.fromisoformat(day), kind) for day, at, kind in posted]
    assert {kind for delay, kind in late if delay} == {"credit_note", "journal", "year_close"}
    assert max(delay for delay, kind in late if kind == "credit_note") < timedelta(days=10)
    assert [kind for delay, kind in late if delay and kind == "journal"] == ["journal"] * 2


def test_demo__depreciation_is_posted_for_every_month_in_the_next_one(sql: sqlite3.Connection) -> None:
    posted = sql.execute(
        """SELECT month, substr(transaction_date, 1, 7), substr(created_at, 1, 7)
        FROM recurring_journal_postings JOIN gl_transactions USING (transaction_id) ORDER BY 1"""
    ).fetchall()
    first = date(2024, 4, 1)
    months = [add_months(first, number) for number in range(12 + 12 + 3)]  # two years, and April to June of the third
    assert posted == [(f"{month}", f"{month:%Y-%m}", f"{add_months(month, 1):%Y-%m}") for month in months]


def test_demo__cash_stays_far_below_the_limit(sql: sqlite3.Connection) -> None:
    of_a_day = "SELECT sum(amount_paise) AS paise FROM payments WHERE mode = 'cash' GROUP BY patient_id, payment_date"
    assert 0 < value(sql, f"SELECT max(paise) FROM ({of_a_day})") <= 2_000_000


def test_demo__money_accounts_are_never_overdrawn(sql: sqlite3.Connection) -> None:
    balances = """SELECT sum(debit_paise - credit_paise) OVER (PARTITION BY account_id ORDER BY month) AS paise
        FROM gl_month_balances JOIN accounts USING (account_id) WHERE code BETWEEN '1010' AND '1060'"""
    assert value(sql, f"SELECT min(paise) FROM ({balances})") >= 0


def test_demo__names_and_numbers_are_invented_and_indian(sql: sqlite3.Connection) -> None:
    names = column(sql, "SELECT full_name FROM patients")
    devanagari = sum(bool(re.fullmatch(r"[\u0900-\u097f ]+", name)) for name in names)
    latin = sum(bool(re.fullmatch(r"[A-Za-z' ]+", name)) for name in names)
    assert devanagari + latin == len(names)
    assert 0.1 < devanagari / len(names) < 0.3
    phones = column(sql, "SELECT phone FROM patients")
    assert all(re.fullmatch(r"\+91 98200 4\d{4}", phone) for phone in phones)
    assert len(set(phones)) == len(phones)
    assert all(re.fullmatch(r"\d{5}", mrn) for mrn in column(sql, "SELECT mrn FROM patients"))


def test_demo__clinic_is_registered_in_maharashtra(sql: sqlite3.Connection) -> None:
    clinic = "SELECT name, state_code, revenue_policy, round_invoice_to_rupee FROM hospitals"
    assert sql.execute(clinic).fetchall() == [("Asha Skin & Laser", "27", "deferred", 0)]
    gstin = value(sql, "SELECT gstin FROM hospitals")
    assert gstin.startswith("27")
    assert has_right_check_character(gstin)
    branches = sql.execute("SELECT name, is_active FROM branches ORDER BY branch_id").fetchall()
    assert branches == [("Andheri West", 1), ("Powai", 1), ("Thane", 0)]
    protected = "SELECT username, is_active FROM users WHERE password_hash IS NOT NULL"
    assert sql.execute(protected).fetchall() == [("nilesh", 0)]  # who has left: nobody who works is asked for one


def test_demo__ends_on_the_evening_before_today(sql: sqlite3.Connection) -> None:
    last = value(sql, "SELECT max(executed_at) FROM command_log")
    assert document_date(*instants([last])) == TODAY - timedelta(days=1)
    assert value(sql, "SELECT command FROM command_log ORDER BY rowid DESC LIMIT 1") == "LockPeriod"
