"""Ageing, patient statement, roll-forward, packages on a balance sheet: a book by hand, and ties to the ledger.

By hand, on 20 August 2025. Three patients. The first bought a package of Rs 10,000 on 2 June in five installments (the
second of each month), had two sessions and paid Rs 4,000 on 2 July. The second owes a consultation of Rs 2,000 of
2 June. The third paid such a package wholly on 2 July, had two sessions, and discontinued on 20 August: Rs 6,000 are
to be paid back. All of it is exempt.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date

import pytest

from desktop_app.reports import ageing, balance_sheet, deferred_revenue, patient_statement
from desktop_app.reports.ageing import AgeingQuery
from desktop_app.reports.deferred_revenue import RollForwardQuery
from desktop_app.reports.patient_statement import StatementQuery
from desktop_app.reports.statement_columns import PeriodQuery
from desktop_app.reports.undue_installments import undue_note
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic, new_clinic
from tests.demo.conftest import TODAY, demo, of_demo, sql
from tests.orders import DISCONTINUED, complete, discontinue, half_done_plan, receive, sell, serve

__all__ = ["demo", "of_demo", "sql"]  # fixtures
JUNE, JULY = date(2025, 6, 2), date(2025, 7, 2)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = new_clinic(tmp_path_factory.mktemp("statements") / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    half_done_plan(clinic)
    serve(clinic)
    sold = sell(clinic)
    complete(clinic, 1, 2, plan_id=sold.plan_id)
    receive(clinic, 1_000_000, patient_id=sold.patient_id, invoice_id=sold.invoice_id)
    discontinue(clinic, plan_id=sold.plan_id)
    assert clinic.findings() == {}
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def test_ageing__by_hand(reading: Reading) -> None:
    """The first owes Rs 2,000 since 2 August (18 days), the rest later; the second since 2 June (79 days)."""
    *rows, total = ageing.rows(reading, AgeingQuery(as_of=DISCONTINUED))
    assert [row[2:] for row in rows] == [
        (400_000, 200_000, 0, 0, 0, 600_000, 0, 600_000),
        (0, 0, 0, 200_000, 0, 200_000, 0, 200_000),
        (0, 0, 0, 0, 0, 0, -600_000, -600_000),
    ]
    assert total == (None, "Total", 400_000, 200_000, 0, 200_000, 0, 800_000, -600_000, 200_000)


def test_ageing__of_an_earlier_day_knows_nothing_of_later_money(reading: Reading) -> None:
    """On 15 June both packages owe Rs 2,000 since 13 days and Rs 8,000 later, the consultation Rs 2,000."""
    *_, total = ageing.rows(reading, AgeingQuery(as_of=date(2025, 6, 15)))
    assert total == (None, "Total", 1_600_000, 600_000, 0, 0, 0, 2_200_000, 0, 2_200_000)


def test_statement__with_the_balance_before_its_first_day(reading: Reading) -> None:
    rows = patient_statement.rows(reading, StatementQuery(patient_id=3, dated_from=date(2025, 7, 1)))
    assert rows == (
        (date(2025, 7, 1), "opening balance", None, 1_000_000, 0, 1_000_000),
        (JULY, "payment", "RCP/25-26/00002", 0, 1_000_000, 0),
        (DISCONTINUED, "credit_note", "CN/25-26/00001", 0, 600_000, -600_000),
    )


def test_statement__ends_where_it_is_told_to(reading: Reading) -> None:
    rows = patient_statement.rows(reading, StatementQuery(patient_id=3, dated_to=date(2025, 6, 30)))
    assert rows == ((JUNE, "invoice", "INV/25-26/00003", 1_000_000, 0, 1_000_000),)


def test_roll_forward__by_hand(reading: Reading) -> None:
    """From 1 July: both packages stood there with Rs 10,000; four sessions of Rs 2,000 each; Rs 6,000 credited."""
    query = RollForwardQuery(dated_from=date(2025, 7, 1), dated_to=DISCONTINUED)
    *plans, total = deferred_revenue.rows(reading, query)
    assert [row[2:] for row in plans] == [
        (1_000_000, 0, -400_000, 0, 0, 0, 0, 0, 600_000),
        (1_000_000, 0, -400_000, -600_000, 0, -600_000, 0, 0, 0),
    ]
    assert total == (None, "Total", 2_000_000, 0, -800_000, -600_000, 0, -600_000, 0, 0, 600_000)


def test_balance_sheet__of_packages_in_the_middle(reading: Reading) -> None:
    """UPI 4,000 + 10,000; owed 6,000 + 2,000; to pay back 6,000; deferred 6,000; earned 2,000 + 4 sessions of 2,000."""
    lines = balance_sheet.balance_sheet(reading, PeriodQuery(dated_to=DISCONTINUED))
    assert [(line.section, line.account.code if line.account else line.words, *line.amounts) for line in lines] == [
        ("equity", "Profit not yet closed", 1_000_000),
        ("liability", "2300", 600_000),
        ("liability", "Credit balances of patients", 600_000),
        ("asset", "1060", 1_400_000),
        ("asset", "1100", 800_000),
    ]


def test_undue_installments__are_set_against_the_plan_s_deferred_revenue(reading: Reading) -> None:
    """Due on 2 September and 2 October: Rs 4,000, exempt; Rs 6,000 of sessions are not delivered."""
    note = undue_note(reading, DISCONTINUED)
    assert (note.undue_installments_paise, note.taxable_part_paise, note.deferred_paise) == (400_000, 400_000, 600_000)
    assert (note.net_presented_receivable_paise, note.net_presented_contract_liability_paise) == (0, 200_000)


def ledger(sql: sqlite3.Connection, where: str, *parameters: object) -> int:
    """Add up debits less credits of the ledger's lines."""
    statement = (
        "SELECT coalesce(sum(e.debit_paise - e.credit_paise), 0) FROM gl_entries e JOIN accounts a USING (account_id) "
        f"JOIN gl_transactions t USING (transaction_id) WHERE {where}"
    )
    return int(sql.execute(statement, parameters).fetchone()[0])


@pytest.mark.parametrize("as_of", [TODAY, date(2026, 3, 31), date(2025, 9, 30), date(2024, 12, 31)])
def test_demo__ageing_and_deferred_revenue_are_their_accounts(
    of_demo: Reading,
    sql: sqlite3.Connection,
    as_of: date,
) -> None:
    *_, aged = ageing.rows(of_demo, AgeingQuery(as_of=as_of))
    assert aged[-1] == ledger(sql, "a.code = '1100' AND e.entry_date <= ?", as_of.isoformat())
    *_, rolled = deferred_revenue.rows(of_demo, RollForwardQuery(dated_from=date(2024, 10, 1), dated_to=as_of))
    assert rolled[-1] == -ledger(sql, "a.code = '2300' AND e.entry_date <= ?", as_of.isoformat())
