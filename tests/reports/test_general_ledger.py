"""The general ledger: every line with its document, and an account's running balance whatever is left out."""

from dataclasses import replace
from datetime import date
from itertools import accumulate

import pytest

from desktop_app.reports import register
from desktop_app.reports.general_ledger import BALANCE, GENERAL_LEDGER, LedgerQuery, ledger_totals
from desktop_app.reports.register import PageKeys
from desktop_app.reports.table import Sort, paise
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.story_book import MAIN, WEST

RECEIVABLES, DEFERRED, BANK = 8, 31, 5
JULY = {"dated_from": date(2025, 7, 1), "dated_to": date(2025, 7, 31)}
# Every way of choosing lines, alone and together; the account is added by the tests.
QUERIES: list[dict[str, object]] = [
    {},
    {"branch_id": MAIN},
    {"branch_id": WEST},
    {"patient_id": 1},
    {"patient_id": 5, "branch_id": MAIN},
    {"source": "credit_note"},
    {"source": "invoice", "branch_id": WEST},
    {"search": "menon"},
    {"search": "मेनन"},
    {"search": "INV/25-26/00001"},
    {"search": "reversal"},
    {"search": "zoya", "source": "credit_note", "patient_id": 5},
    {"search": "nobody"},
]
PERIODS: list[dict[str, object]] = [
    {},
    {"dated_from": date(2025, 6, 3)},
    {"dated_to": date(2025, 7, 2)},
    {"dated_from": date(2025, 6, 30), "dated_to": date(2025, 7, 10)},
    {"dated_from": date(2025, 7, 2), "dated_to": date(2025, 7, 2)},
    {"dated_from": date(2025, 8, 1), "dated_to": date(2025, 8, 31)},
    {"dated_from": date(2024, 1, 1), "dated_to": date(2024, 12, 31)},
    {"dated_from": date(2025, 8, 21)},
]


def query(**wanted: object) -> LedgerQuery:
    return LedgerQuery(**wanted)  # type: ignore[arg-type]


def rows_of(reading: Reading, wanted: LedgerQuery) -> list[dict[str, object]]:
    headings = ["key", *(column.heading for column in GENERAL_LEDGER.columns)]
    return [dict(zip(headings, row, strict=True)) for row in GENERAL_LEDGER.rows(reading, wanted)]


def test_columns__of_a_file_are_those_agreed_on() -> None:
    headings = {column.name: column.heading for column in GENERAL_LEDGER.columns}
    assert ",".join(headings[name] for name in GENERAL_LEDGER.standard) == (
        "Date,Voucher Type,Voucher No,Account Code,Account,Against Account,Patient,Debit,Credit,Balance,Narration,"
        "Source Type,Source No,Branch,Reversed,Transaction ID,Line"
    )


def test_row__of_a_note_with_a_fee_kept(reading: Reading) -> None:
    """Scenario S16: 2300 Dr 6,000, 1100 Cr 5,500, 4400 Cr 500."""
    lines = rows_of(reading, query(search="CN/25-26/00002"))
    common = {
        "Date": date(2025, 8, 20),
        "Voucher Type": "Credit note",
        "Voucher No": "CN/25-26/00002",
        "Balance": None,
        "Narration": "Credit note CN/25-26/00002",
        "Source Type": "credit_note",
        "Source No": "CN/25-26/00002",
        "Branch": "MAIN",
        "Reversed": 0,
        "Source ID": 2,
        "Plan ID": 2,
    }
    for line in lines:
        assert common.items() <= line.items()
    shown = ("Line", "Account Code", "Account", "Against Account", "Patient", "Debit", "Credit")
    deferred, fee, receivable = (tuple(line[name] for name in shown) for line in lines)
    assert deferred[:3] == (1, "2300", "Deferred revenue - packages (contract liability)")
    assert {*str(deferred[3]).split(",")} == {"1100", "4400"}
    assert deferred[4:] == (None, 600_000, 0)
    assert fee == (2, "4400", "Cancellation fee / retained amounts", "2300", None, 0, 50_000)
    assert receivable == (3, "1100", "Accounts Receivable - patients", "2300", "लक्ष्मी मेनन", 0, 550_000)


@pytest.mark.parametrize(
    ("search", "voucher_type", "number", "source", "lines"),
    [
        ("INV2/25-26/00002", "Invoice", "INV2/25-26/00002", "invoice", 4),
        ("RCP/25-26/00003", "Receipt", "RCP/25-26/00003", "payment", 3),
        ("PL/25-26/00003", "Session", "PL/25-26/00003", "session", 2),
        ("CN/25-26/00003", "Credit note", "CN/25-26/00003", "credit_note", 4),
        ("JV/25-26/00001", "Journal", "JV/25-26/00001", "journal", 4),
    ],
)
def test_row__leads_to_its_document(
    reading: Reading, *, search: str, voucher_type: str, number: str, source: str, lines: int
) -> None:
    """Of a note and a journal that were reversed, the reversals' lines too."""
    found = rows_of(reading, query(search=search))
    assert len(found) == lines
    for line in found:
        assert line["Voucher Type"] == voucher_type
        assert (line["Voucher No"], line["Source No"]) == (number, number)
        assert line["Source Type"] == source


def test_row__says_whether_it_was_reversed(reading: Reading) -> None:
    reversed_ = {(line["Narration"], line["Reversed"]) for line in rows_of(reading, query(search="CN/25-26/00003"))}
    assert reversed_ == {("Credit note CN/25-26/00003", 1), ("Reversal of CN/25-26/00003", 0)}


def test_account__by_hand(reading: Reading) -> None:
    """Receivables of WEST: S32 owes 720 and S43 2,500 in the end; each line stands on the one before."""
    found = rows_of(reading, query(account_id=RECEIVABLES, branch_id=WEST))
    assert [(line["Voucher No"], line["Debit"], line["Credit"], line["Balance"]) for line in found] == [
        ("INV2/25-26/00001", 1_180_000, 0, 1_180_000),
        ("INV2/25-26/00002", 5_250_000, 0, 6_430_000),
        ("RCP2/25-26/00001", 0, 400_000, 6_030_000),
        ("RCP2/25-26/00002", 0, 1_000_000, 5_030_000),
        ("CN2/25-26/00001", 0, 708_000, 4_322_000),
        ("CN2/25-26/00002", 0, 4_000_000, 322_000),
    ]


def test_account__in_july_alone(reading: Reading) -> None:
    """June leaves 64,300 owed in WEST; July takes 14,000."""
    wanted = query(account_id=RECEIVABLES, branch_id=WEST, **JULY)
    totals = ledger_totals(reading, wanted)
    assert (totals.opening_paise, totals.debit_paise, totals.credit_paise) == (6_430_000, 0, 1_400_000)
    assert totals.closing_paise == 5_030_000
    assert [line["Balance"] for line in rows_of(reading, wanted)] == [6_030_000, 5_030_000]


@pytest.mark.parametrize("period", PERIODS, ids=str)
@pytest.mark.parametrize("wanted", QUERIES, ids=str)
def test_balance__runs_from_the_opening_through_the_lines(
    reading: Reading, monkeypatch: pytest.MonkeyPatch, *, wanted: dict[str, object], period: dict[str, object]
) -> None:
    """In pages of two, and the same when a page in the middle is the first that is asked for."""
    monkeypatch.setattr(register, "PAGE_ROWS", 2)
    for account_id in (RECEIVABLES, DEFERRED, BANK):
        asked = query(account_id=account_id, **wanted, **period)
        everything = rows_of(reading, replace(asked, dated_from=None, dated_to=None))
        first = asked.dated_from or date.min
        opening = sum(_moved(line) for line in everything if _on(line) < first)
        lines = [line for line in everything if first <= _on(line) <= (asked.dated_to or date.max)]
        balances = list(accumulate((_moved(line) for line in lines), initial=opening))

        found = rows_of(reading, asked)
        assert [line["key"] for line in found] == [line["key"] for line in lines]
        assert [line["Balance"] for line in found] == balances[1:]
        totals = ledger_totals(reading, asked)
        assert totals.opening_paise == opening
        assert totals.closing_paise == balances[-1] == opening + totals.debit_paise - totals.credit_paise
        assert GENERAL_LEDGER.count(reading, asked) == len(found)
        assert GENERAL_LEDGER.totals(reading, asked) == {"debit": totals.debit_paise, "credit": totals.credit_paise}
        page = GENERAL_LEDGER.page(reading, asked, GENERAL_LEDGER.default_sort, 1, PageKeys())
        assert [row[10] for row in page] == balances[3:5]


def _moved(line: dict[str, object]) -> int:
    return paise(line["Debit"]) - paise(line["Credit"])  # type: ignore[arg-type]


def _on(line: dict[str, object]) -> date:
    on = line["Date"]
    assert isinstance(on, date)
    return on


@pytest.mark.parametrize(
    "wanted",
    [*(each for each in QUERIES if "search" not in each), *PERIODS, {"account_id": 8, "patient_id": 2}],
    ids=str,
)
def test_lines__are_those_of_the_file(told: Clinic, reading: Reading, wanted: dict[str, object]) -> None:
    """Compare with another connection, which knows nothing of reports."""
    columns = {"branch_id": "e.branch_id", "patient_id": "e.patient_id", "account_id": "account_id"}
    columns |= {"source": "source_document_type", "dated_from": "entry_date >", "dated_to": "entry_date <"}
    conditions = "".join(f" AND {columns[name]}= :{name}" for name in wanted)
    with told.raw() as connection:
        expected = connection.execute(
            "SELECT entry_id, debit_paise, credit_paise FROM gl_entries e JOIN gl_transactions USING (transaction_id)"
            f" WHERE true {conditions} ORDER BY entry_date, entry_id",
            {name: str(value) if isinstance(value, date) else value for name, value in wanted.items()},
        ).fetchall()
    found = [(line["key"], line["Debit"], line["Credit"]) for line in rows_of(reading, query(**wanted))]
    assert found == expected


# How many lines: by a patient those of receivables and advances, by a document or a narration all of a transaction.
@pytest.mark.parametrize(
    ("search", "lines"),
    [
        ("lakshmi", 6),
        ("लक्ष्मी", 3),
        ("PL/25-26/00001", 2),
        ("RCP2/", 4),
        ("rent july", 2),
        ("Rent", 2),
        ("%", 0),
        ("_", 0),
        ("Asha_50%", 3),
        ("A_ha", 0),
        ("O'Brien", 3),
        ("';", 0),
        ("session PL/25-26/00004", 4),
        ("5500", 1),
        ("₹5,500.00", 1),
        ("5,500.01", 0),
        ("lakshmi 3,333.33", 1),
        ("25,000 rent", 2),
    ],
)
def test_search__every_word_literally_or_as_an_exact_amount(reading: Reading, search: str, lines: int) -> None:
    assert len(rows_of(reading, query(search=search))) == lines


def test_balance__is_there_only_for_one_account_by_date(reading: Reading) -> None:
    assert {line["Balance"] for line in rows_of(reading, query())} == {None}
    for sort in (Sort("debit"), Sort("date", descending=True)):
        rows = GENERAL_LEDGER.rows(reading, query(account_id=RECEIVABLES), sort)
        at = 1 + [column.name for column in GENERAL_LEDGER.columns].index(BALANCE)
        assert {row[at] for row in rows} == {None}


def test_totals__without_an_account_have_no_balance(reading: Reading) -> None:
    """Everything ever posted: debits equal credits."""
    totals = ledger_totals(reading, query())
    assert (totals.opening_paise, totals.closing_paise) == (None, None)
    assert totals.debit_paise == totals.credit_paise == 25_521_333
