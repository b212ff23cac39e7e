"""The statements of the demo clinic tie to each other and to the ledger, side by side in every way."""

import sqlite3
from dataclasses import asdict
from datetime import date

import pytest

from desktop_app.reports import balance_sheet, profit_and_loss, trial_balance
from desktop_app.reports.balance_sheet import CREDIT_BALANCES, UNCLOSED
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.general_ledger import LedgerQuery, ledger_totals
from desktop_app.reports.report_request import ReportRequest, Split
from desktop_app.reports.sheet import Detail, LedgerLines, LineKind
from desktop_app.repositories.books import Reading
from tests.demo.conftest import TODAY, demo, of_demo, sql
from tests.reports.statement_rows import amounts, headings

__all__ = ["demo", "of_demo", "sql"]  # fixtures
YEAR_CLOSED = date(2025, 3, 31)
ENDS = [TODAY, date(2026, 3, 31), YEAR_CLOSED, date(2025, 2, 10)]
BOTH, ASSETS, PROFIT = "Total liabilities and equity", "Total assets", "Profit before tax"


def ledger(sql: sqlite3.Connection, where: str, *days: date) -> dict[str, int]:
    """Add up the lines of each account that do not close a year, debits positive."""
    statement = (
        "SELECT a.code, sum(e.debit_paise - e.credit_paise) FROM gl_entries e JOIN accounts a USING (account_id) "
        f"JOIN gl_transactions t USING (transaction_id) WHERE t.is_closing = 0 AND {where} GROUP BY a.code"
    )
    return dict(sql.execute(statement, [day.isoformat() for day in days]).fetchall())


@pytest.mark.parametrize("dated_to", ENDS)
def test_profit_and_loss__months_and_branches_add_up_to_the_ledger(
    of_demo: Reading, sql: sqlite3.Connection, dated_to: date
) -> None:
    """Two years up to a day, its months broken where the day breaks them; every account is what its lines add up to."""
    first = date(dated_to.year - 2, dated_to.month, 5)
    lines = ledger(sql, "a.type IN ('income', 'expense') AND e.entry_date BETWEEN ? AND ?", first, dated_to)
    expected = {code: abs(paise) for code, paise in lines.items() if paise}
    for split in (Split.MONTHS, Split.BRANCHES):
        found = profit_and_loss.sheet(of_demo, ReportRequest(dated_from=first, dated_to=dated_to, split=split))
        for each in (*amounts(found).values(), *amounts(found, LineKind.TOTAL).values()):
            assert sum(each[:-1]) == each[-1]
        totals = {code: abs(each[-1]) for code, each in amounts(found).items() if each[-1]}
        assert totals == expected != {}
        assert amounts(found, LineKind.TOTAL)[PROFIT][-1] == -sum(lines.values())


@pytest.mark.parametrize("year", [2024, 2025])
def test_profit_and_loss__by_months_is_the_movement_of_the_trial_balance(of_demo: Reading, year: int) -> None:
    """Closed or not: both leave a year's closing out."""
    first, last = date(year, 4, 1), date(year + 1, 3, 31)
    query = trial_balance.TrialBalanceQuery(dated_from=first, dated_to=last, before_closing=True)
    moved = {
        line.account.code: line.credit_paise - line.debit_paise
        for line in trial_balance.trial_balance(of_demo, query)
        if line.account.type in {"income", "expense"}
    }
    request = ReportRequest(dated_from=first, dated_to=last, split=Split.MONTHS)
    found = amounts(profit_and_loss.sheet(of_demo, request))
    assert {code: abs(each[-1]) for code, each in found.items()} == {code: abs(each) for code, each in moved.items()}


def test_profit_and_loss__of_a_closed_year_opens_lines_that_add_up(of_demo: Reading) -> None:
    """With the lines that closed the year every one of them would add up to nil."""
    found = profit_and_loss.sheet(of_demo, ReportRequest(dated_from=date(2024, 4, 1), dated_to=YEAR_CLOSED))
    opened = [line for line in found.lines if line.kind is LineKind.PLAIN]
    assert opened
    for line in opened:
        way = line.cells_open["amount"] if line.opens is None else line.opens
        assert isinstance(way, LedgerLines)
        totals = ledger_totals(of_demo, LedgerQuery(**asdict(way)))
        net = totals.credit_paise - totals.debit_paise
        assert line.cells[-1] == (net if line.cells[0] == "Income" else -net) != 0


def test_trial_balance__of_a_closed_year_opens_lines_that_add_up(of_demo: Reading) -> None:
    """Its movement leaves the closing out, in the result accounts and in the profit carried forward alike."""
    request = ReportRequest(dated_from=date(2024, 4, 1), dated_to=YEAR_CLOSED)
    found = REPORTS[trial_balance.NAME].sheet(of_demo, request)
    assert len(found.lines) > 10
    for line in found.lines[:-1]:
        way = line.cells_open["debit"]
        assert isinstance(way, LedgerLines)
        totals = ledger_totals(of_demo, LedgerQuery(**asdict(way)))
        assert line.cells[5:7] == (totals.debit_paise, totals.credit_paise), line.cells


def test_profit_and_loss__beside_the_previous_year_are_the_single_statements(of_demo: Reading) -> None:
    request = ReportRequest(dated_from=date(2026, 6, 1), dated_to=date(2026, 6, 30), split=Split.PREVIOUS_YEAR)
    found = profit_and_loss.sheet(of_demo, request)
    single = [
        profit_and_loss.sheet(of_demo, ReportRequest(dated_from=first, dated_to=last))
        for first, last in (
            (date(2026, 6, 1), date(2026, 6, 30)),
            (date(2026, 4, 1), date(2026, 6, 30)),
            (date(2025, 6, 1), date(2025, 6, 30)),
        )
    ]
    for at, sheet in enumerate(single):
        side = {name: each[at] for name, each in amounts(found).items() if each[at]}
        assert side == {name: each[0] for name, each in amounts(sheet).items()} != {}


@pytest.mark.parametrize("split", Split)
@pytest.mark.parametrize("dated_to", ENDS)
def test_balance_sheet__both_sides_are_equal_in_every_column(of_demo: Reading, dated_to: date, split: Split) -> None:
    found = balance_sheet.sheet(of_demo, ReportRequest(dated_to=dated_to, split=split))
    totals = amounts(found, LineKind.TOTAL)
    assert totals[BOTH] == totals[ASSETS]
    assert any(totals[ASSETS])
    if split is Split.BRANCHES:
        whole = amounts(balance_sheet.sheet(of_demo, ReportRequest(dated_to=dated_to)))
        assert {name: (each[-1],) for name, each in amounts(found).items() if each[-1]} == whole
        assert [each for each in amounts(found).values() if sum(each[:-1]) != each[-1]] == []
        assert headings(found)[-2:-1] == ["Between Branches"]


@pytest.mark.parametrize("dated_to", ENDS)
def test_balance_sheet__is_the_ledger_and_opens_its_schedules(
    of_demo: Reading, sql: sqlite3.Connection, dated_to: date
) -> None:
    """Receivables are what patients owe, credit balances what they have; the profit is that since the last closing."""
    found = balance_sheet.sheet(of_demo, ReportRequest(dated_to=dated_to))
    shown = {name: each[0] for name, each in amounts(found).items()}
    balances = ledger(sql, "a.type IN ('asset', 'liability') AND e.entry_date <= ?", dated_to)
    assert shown["1100"] - shown[CREDIT_BALANCES] == balances.pop("1100")
    assert {code: abs(shown[code]) for code, paise in balances.items() if paise} == {
        code: abs(paise) for code, paise in balances.items() if paise
    }
    opened = {}
    for line in found.lines:
        if isinstance(line.opens, Detail):
            *_, last = REPORTS[line.opens.name].sheet(of_demo, line.opens.request).rows
            opened[str(line.cells[2] or line.cells[3])] = last
    assert opened["1100"][2:] == opened[CREDIT_BALANCES][2:] == (shown["1100"], shown[CREDIT_BALANCES])
    assert (UNCLOSED in shown) == (dated_to != YEAR_CLOSED)
    if UNCLOSED in shown:
        assert opened[UNCLOSED][-1] == shown[UNCLOSED]


@pytest.mark.parametrize("split", [Split.MONTHS, Split.BRANCHES, Split.PREVIOUS_YEAR])
@pytest.mark.parametrize("dated_to", ENDS)
def test_trial_balance__is_nil_in_every_column(of_demo: Reading, dated_to: date, split: Split) -> None:
    found = REPORTS[trial_balance.NAME].sheet(of_demo, ReportRequest(dated_to=dated_to, split=split))
    assert set(found.lines[-1].cells[3:]) == {0}
    assert len(found.lines) > 10
