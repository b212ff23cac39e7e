"""The figures of a patient's page are those of the reports, patient by patient; what they cost is counted."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from typing import cast

import pytest

from desktop_app.errors import NotFound
from desktop_app.reports import ageing_documents, patient_balances, unapplied_credits
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.deferred_revenue import RollForwardQuery, roll_forward
from desktop_app.reports.masters import MasterQuery, count_each
from desktop_app.reports.open_documents import OpenQuery
from desktop_app.reports.patient_documents import INVOICES, JOURNALS, KINDS, NOTES, RECEIPTS, REFUNDS, patient_documents
from desktop_app.reports.patient_figures import credits_of_patient, patient_figures
from desktop_app.reports.patient_overview import patient_overview
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import LineKind
from desktop_app.reports.statement_columns import PeriodQuery
from desktop_app.reports.table import paise
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.reports.debt_book import RAVI

_LARGE = frozenset(
    {
        "gl_entries",
        "gl_transactions",
        "ar_subledger",
        "ar_allocations",
        "invoices",
        "invoice_lines",
        "payments",
        "patient_credit_notes",
        "refunds",
        "package_payment_plans",
        "package_sessions",
        "installment_payments",
        "audit_log",
    }
)
TABLES = {
    INVOICES: "invoices",
    RECEIPTS: "payments",
    NOTES: "patient_credit_notes",
    REFUNDS: "refunds",
}


@pytest.fixture(params=["debts", "told"])
def book(request: pytest.FixtureRequest) -> Clinic:
    clinic: Clinic = request.getfixturevalue(request.param)
    return clinic


@pytest.fixture
def books(book: Clinic) -> Iterator[Reading]:
    with book.books.reading() as reading:
        yield reading


def every(book: Clinic) -> list[int]:
    return [int(str(key)) for (key,) in book.rows("SELECT patient_id FROM patients ORDER BY patient_id")]


def of_statement(reading: Reading, mrn: str) -> tuple[int, int]:
    """Give charges and balance of the closing line of the whole statement."""
    lines = REPORTS["patient-statement"].sheet(reading, ReportRequest(patient=mrn)).lines
    closing = next(line for line in lines if line.kind is LineKind.TOTAL and line.cells[1] == "Closing balance")
    return paise(closing.cells[4]), paise(closing.cells[-1])


def test_figures__are_those_of_the_reports(book: Clinic, books: Reading) -> None:
    today = books.today
    balances = {
        each.patient_id: each.balance_paise
        for each in patient_balances.patient_balances(books, PeriodQuery(dated_to=today))
    }
    deferred = roll_forward(books, RollForwardQuery(dated_to=today))
    of_plans = {
        int(str(plan)): int(str(who))
        for plan, who in book.rows("SELECT plan_id, patient_id FROM package_payment_plans")
    }
    for key in every(book):
        figures = patient_figures(books, key)
        query = OpenQuery(as_of=today, patient_id=key)
        aged = ageing_documents.lines(books, query)[-1]
        kept = unapplied_credits.lines(books, query)[-1]
        outstanding = [column.name for column in ageing_documents.COLUMNS].index("outstanding")
        left = [column.name for column in unapplied_credits.COLUMNS].index("left")
        charged, balance = of_statement(books, figures.patient.mrn)
        assert figures.due_paise == paise(aged.cells[outstanding])
        assert figures.kept_paise == paise(kept.cells[left])
        assert figures.balance_paise == balance == balances.get(key, 0)
        assert figures.billed_paise == charged
        mine = [each for plan, each in deferred.items() if plan is not None and of_plans[plan] == key]
        assert figures.deferred_paise == sum(each.closing_paise for each in mine)


def test_figures__of_all_patients_are_the_ledgers(debts: Clinic, of_debts: Reading) -> None:
    """What all owe less what they have to their credit is account 1100; their advances are account 2200."""
    found = [patient_figures(of_debts, key) for key in every(debts)]
    control = "SELECT coalesce(sum(debit_paise - credit_paise), 0) FROM gl_entries JOIN accounts USING (account_id)"
    ((receivable,),) = debts.rows(f"{control} WHERE code = '1100'")
    ((advances,),) = debts.rows(f"{control} WHERE code = '2200'")
    assert sum(each.balance_paise for each in found) == receivable
    assert -sum(each.advances_paise for each in found) == advances


def test_overdue__is_what_fell_due_before_today(of_debts: Reading) -> None:
    """Kiran paid 4,000 of 10,000 in five installments: the third, of 2 August, is 18 days late on 20 August."""
    figures = patient_figures(of_debts, 1)
    assert (figures.due_paise, figures.overdue_paise, figures.overdue_days) == (600_000, 200_000, 18)
    assert figures.on == date(2025, 8, 20)


def test_credits__are_those_that_can_be_used(of_debts: Reading) -> None:
    """Of the note of 6,000 money of 1,000 went back, and 1,000 are applied to the peel of 1,500."""
    figures, report = patient_figures(of_debts, RAVI), credits_of_patient(RAVI)
    totals = report.totals(of_debts, MasterQuery(today=of_debts.today), ("open",))
    assert (figures.due_paise, figures.credits_paise, totals["open"]) == (50_000, 400_000, 400_000)


def test_documents__are_all_that_name_the_patient_each_once(book: Clinic, books: Reading) -> None:
    for key in every(book):
        report, query = patient_documents(key), MasterQuery(today=books.today)
        counts = count_each(books, report, query, ("", *KINDS))
        stored = {
            kind: book.rows(f"SELECT count(*) FROM {table} WHERE patient_id = {key}")[0][0]
            for kind, table in TABLES.items()
        }
        assert {kind: counts[kind] for kind in TABLES} == stored
        rows = list(report.rows(books, query))
        assert len({row[0] for row in rows}) == len(rows) == counts[""] == sum(counts[kind] for kind in KINDS)
        (of_others,) = book.rows(f"""
            SELECT count(*) FROM gl_transactions t
             WHERE source_document_type NOT IN ('invoice', 'payment', 'credit_note', 'refund')
               AND EXISTS (SELECT 1 FROM gl_entries e LEFT JOIN package_payment_plans p USING (plan_id)
                            WHERE e.transaction_id = t.transaction_id AND {key} IN (e.patient_id, p.patient_id))
        """)
        assert counts[JOURNALS] == of_others[0]


def test_documents__say_what_is_open_of_each(book: Clinic, books: Reading) -> None:
    """What is open of all invoices is what is still due; of notes and advances, what is left of them."""
    for key in every(book):
        figures, report = patient_figures(books, key), patient_documents(key)
        opened = {
            kind: report.totals(books, MasterQuery(today=books.today, only=kind), ("open",))["open"]
            for kind in (INVOICES, RECEIPTS, NOTES)
        }
        assert opened[INVOICES] == sum(
            each.entry.open_paise for each in figures.documents if each.entry.reference_type == "invoice"
        )
        assert opened[RECEIPTS] == figures.advances_paise
        assert opened[NOTES] == -sum(
            each.open_paise for each in figures.credits if each.reference_type == "credit_note"
        )


def test_documents__are_found_by_words_and_numbers(of_debts: Reading) -> None:
    report = patient_documents(1)
    found = list(report.rows(of_debts, MasterQuery(today=of_debts.today, search="acne")))
    assert [row[3] for row in found] == ["INV/25-26/00001"]
    assert list(report.rows(of_debts, MasterQuery(today=of_debts.today, search="100% nobody"))) == []


def test_overview__says_what_comes_next_of_each_plan(of_debts: Reading) -> None:
    """Two of five sessions are used; 2,000 fell due on 2 August, and 2,000 fall due twice more."""
    (plan,) = patient_overview(of_debts, 1).plans
    assert (plan.used_sessions, plan.total_sessions, plan.cancelled_sessions) == (2, 5, 0)
    assert (plan.next_due, plan.next_due_paise, plan.open_paise) == (date(2025, 8, 2), 200_000, 600_000)


def test_overview__has_events_newest_first(of_debts: Reading) -> None:
    events = patient_overview(of_debts, 1).events
    assert [each.on for each in events] == sorted((each.on for each in events), reverse=True)
    assert [each.kind for each in events].count(INVOICES) == 1


def test_nobody__is_refused(of_debts: Reading) -> None:
    with pytest.raises(NotFound):
        patient_figures(of_debts, 999)


@pytest.mark.parametrize(
    ("read", "most"),
    [
        (patient_figures, 10),
        (patient_overview, 3),
        (lambda reading, key: list(patient_documents(key).rows(reading, MasterQuery(today=reading.today))), 1),
    ],
)
def test_cost__is_the_same_however_much_there_is(
    read: Callable[[Reading, int], object], most: int, book: Clinic, books: Reading
) -> None:
    """Statements do not grow with documents, and none of them reads a table of the books from end to end."""
    driver = cast("sqlite3.Connection", books._connection.connection.driver_connection)  # noqa: SLF001 - over its shoulder
    for key in every(book):
        asked: list[str] = []
        driver.set_trace_callback(asked.append)
        read(books, key)
        driver.set_trace_callback(None)
        steps = [step[-1] for each in asked for step in driver.execute(f"EXPLAIN QUERY PLAN {each}")]
        assert 0 < len(asked) <= most
        assert [step for step in steps if step.startswith("SCAN") and step.split()[1] in _LARGE] == []
