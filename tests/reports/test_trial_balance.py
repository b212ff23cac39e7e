"""The trial balance: at any date and of any branch the sums of the ledger's lines, every pair of columns equal."""

from datetime import date, timedelta

import pytest

from desktop_app.errors import BadInput
from desktop_app.reports import trial_balance as report
from desktop_app.reports.balances import balance_before
from desktop_app.reports.table import Row, paise
from desktop_app.reports.trial_balance import TrialBalanceQuery, closing_rows, rows, trial_balance
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.story_book import MAIN, WEST

TODAY = date(2025, 8, 20)
DAYS = [
    date(2023, 4, 1),
    date(2025, 5, 31),
    date(2025, 6, 1),
    date(2025, 6, 2),
    date(2025, 6, 15),
    date(2025, 6, 30),
    date(2025, 7, 1),
    date(2025, 7, 2),
    date(2025, 7, 12),
    date(2025, 7, 31),
    date(2025, 8, 1),
    date(2025, 8, 19),
    TODAY,
    date(2025, 8, 31),
    date(2026, 3, 31),
]
EARLY = [date(1, 1, 1), date(25, 6, 1), date(999, 12, 31)]


def by_code(reading: Reading, **wanted: object) -> dict[object, tuple[int, ...]]:
    """Give the rows' amounts by account code; the total under None."""
    return {row[0]: tuple(paise(each) for each in row[3:]) for row in rows(reading, query(**wanted))}


def query(**wanted: object) -> TrialBalanceQuery:
    return TrialBalanceQuery(**{"dated_to": TODAY, **wanted})  # type: ignore[arg-type]


def test_columns__are_those_agreed_on() -> None:
    assert ",".join(column.heading for column in report.COLUMNS) == (
        "Account Code,Account,Group,Opening Dr,Opening Cr,Debit,Credit,Closing Dr,Closing Cr"
    )


def test_rows__of_the_story_by_hand(reading: Reading) -> None:
    """Debit, credit and balance of each account.

    Receivables: S02 -1,333.33, S16 500, S32 720, S43 2,500, Zoya Khan 10,000 and 2,000. Deferred: her four sessions.
    Package revenue: 2,000 + 4,000 + 4,000 + 10,000 + 2,000 + 1,000. The rent was reversed.
    """
    found = {code: (amounts[2], amounts[3], amounts[4] - amounts[5]) for code, amounts in by_code(reading).items()}
    assert found == {
        "1010": (150_000, 0, 150_000),
        "1040": (2_500_000, 2_500_000, 0),
        "1060": (2_133_333, 0, 2_133_333),
        "1100": (9_780_000, 8_341_333, 1_438_667),
        "2110": (54_000, 90_000, -36_000),
        "2120": (54_000, 90_000, -36_000),
        "2200": (0, 50_000, -50_000),
        "2300": (8_300_000, 9_100_000, -800_000),
        "4150": (50_000, 450_000, -400_000),
        "4200": (0, 2_300_000, -2_300_000),
        "4300": (0, 50_000, -50_000),
        "4400": (0, 50_000, -50_000),
        "5200": (2_500_000, 2_500_000, 0),
        None: (25_521_333, 25_521_333, 0),
    }


def test_rows__carry_code_name_and_group_and_end_with_the_total(reading: Reading) -> None:
    found = rows(reading, query())
    names = [row[:3] for row in found]
    assert names[0] == ("1010", "Cash in hand", "Cash and bank")
    assert names[3] == ("1100", "Accounts Receivable - patients", "Trade receivables")
    assert names[-1] == (None, "Total", None)
    codes = [str(code) for code, *_ in names[:-1]]
    assert codes == sorted(codes)


def test_rows__of_july_alone(reading: Reading) -> None:
    """June left 97,300 of receivables (9,730,000 less the two invoices of July); July adds 12,000, takes 21,833.33."""
    amounts = by_code(reading, dated_from=date(2025, 7, 1), dated_to=date(2025, 7, 31))["1100"]
    opening = 1_000_000 + 1_000_000 + 1_180_000 + 5_250_000 + 100_000
    paid = 333_333 + 400_000 + 400_000 + 1_000_000 + 100_000
    assert amounts == (opening, 0, 1_200_000, paid, opening + 1_200_000 - paid, 0)


def test_rows__an_account_that_has_not_moved_keeps_its_balance(reading: Reading) -> None:
    found = by_code(reading, dated_from=date(2026, 1, 1), dated_to=date(2026, 1, 31))
    assert found["1010"] == (150_000, 0, 0, 0, 150_000, 0)
    assert "5200" not in found  # nothing is left of the rent, and nothing moved


@pytest.mark.parametrize("branch_id", [None, MAIN, WEST])
def test_rows__are_the_sums_of_the_lines_at_any_date(told: Clinic, reading: Reading, branch_id: int | None) -> None:
    for dated_from in (None, *EARLY, *DAYS):
        for dated_to in DAYS:
            if dated_from is None or dated_from <= dated_to:
                found = rows(reading, query(dated_from=dated_from, dated_to=dated_to, branch_id=branch_id))
                assert found[:-1] == tuple(_summed(told, dated_from or date.min, dated_to, branch_id))


@pytest.mark.parametrize("branch_id", [None, MAIN, WEST])
@pytest.mark.parametrize("dated_to", DAYS, ids=str)
def test_total__every_pair_is_equal(reading: Reading, branch_id: int | None, dated_to: date) -> None:
    for dated_from in (None, date(2025, 6, 15), date(2025, 7, 2)):
        if dated_from is None or dated_from <= dated_to:
            found = rows(reading, query(dated_from=dated_from, dated_to=dated_to, branch_id=branch_id))
            total = [paise(each) for each in found[-1][3:]]
            assert total == [sum(paise(row[at]) for row in found[:-1]) for at in range(3, 9)]
            assert total[0::2] == total[1::2]


def test_branches__add_up_to_the_clinic(reading: Reading) -> None:
    whole, main, west = (
        {line.account.code: line.closing_paise for line in trial_balance(reading, query(branch_id=branch_id))}
        for branch_id in (None, MAIN, WEST)
    )
    assert whole == {code: main.get(code, 0) + west.get(code, 0) for code in whole}
    assert west["1100"] == 322_000


def test_balance_before__is_the_opening_of_the_day(told: Clinic, reading: Reading) -> None:
    for day in (*EARLY, *DAYS):
        for branch_id in (None, MAIN, WEST):
            for account_id, code in ((8, "1100"), (31, "2300"), (3, "1020")):
                summed = (
                    {row[0]: row for row in _summed(told, date.min, day - _ONE, branch_id)} if day > date.min else {}
                )
                expected = paise(summed[code][7]) - paise(summed[code][8]) if code in summed else 0
                assert balance_before(reading, account_id, day, branch_id=branch_id) == expected


@pytest.mark.parametrize("dated_to", [date(2025, 6, 1), date.min])
def test_query__must_not_end_before_it_begins(reading: Reading, dated_to: date) -> None:
    with pytest.raises(BadInput, match="The first day is after the last day"):
        rows(reading, query(dated_from=date(2025, 6, 2), dated_to=dated_to))


def test_query__of_all_time(reading: Reading) -> None:
    assert rows(reading, query(dated_from=date.min, dated_to=date.max)) == rows(reading, query())


def test_empty__is_a_total_of_nothing(empty: Reading) -> None:
    assert rows(empty, query()) == ((None, "Total", None, 0, 0, 0, 0, 0, 0),)


def test_rows__what_lies_long_back_stands_in_the_opening(reading: Reading) -> None:
    """A year and more without a line, from the middle of a month to the middle of another."""
    found = by_code(reading, dated_from=date(2026, 12, 15), dated_to=date(2027, 1, 20))
    assert found["1100"] == (1_438_667, 0, 0, 0, 1_438_667, 0)


_ONE = timedelta(days=1)


def _summed(told: Clinic, dated_from: date, dated_to: date, branch_id: int | None) -> list[Row]:
    """Add the lines up on another connection, which knows nothing of months and reports."""
    lines = told.rows(
        "SELECT code, name, statement_head, entry_date, debit_paise, credit_paise"
        " FROM gl_entries e JOIN accounts USING (account_id)"
        " WHERE entry_date <= ? AND (branch_id = ?2 OR ?2 IS NULL) ORDER BY code",
        dated_to.isoformat(),
        branch_id,
    )
    accounts = dict.fromkeys(line[:3] for line in lines)
    found: list[Row] = []
    for account in accounts:
        own = [(on, debit - credit, debit, credit) for *head, on, debit, credit in lines if tuple(head) == account]
        earlier = sum(moved for on, moved, _, _ in own if on < dated_from.isoformat())
        debits = sum(debit for on, _, debit, _ in own if on >= dated_from.isoformat())
        credits_ = sum(credit for on, _, _, credit in own if on >= dated_from.isoformat())
        closing = earlier + debits - credits_
        if earlier or debits or credits_:
            found.append(
                (*account, max(0, earlier), max(0, -earlier), debits, credits_, max(0, closing), max(0, -closing))
            )
    return found


def test_closing_rows__are_those_with_a_balance_and_their_total(reading: Reading) -> None:
    """The rent was reversed, so the bank and 5200 have none; the other figures are those of the story, by hand."""
    found = closing_rows(reading, query())
    assert [(code, debit, credit) for code, _, debit, credit in found] == [
        ("1010", 150_000, 0),
        ("1060", 2_133_333, 0),
        ("1100", 1_438_667, 0),
        ("2110", 0, 36_000),
        ("2120", 0, 36_000),
        ("2200", 0, 50_000),
        ("2300", 0, 800_000),
        ("4150", 0, 400_000),
        ("4200", 0, 2_300_000),
        ("4300", 0, 50_000),
        ("4400", 0, 50_000),
        (None, 3_722_000, 3_722_000),
    ]
    assert found[2][1] == "Accounts Receivable - patients"


def test_closing_rows__before_anything_was_posted_are_a_total_of_nothing(reading: Reading) -> None:
    assert closing_rows(reading, query(dated_to=date(2025, 6, 1))) == ((None, "Total", 0, 0),)
