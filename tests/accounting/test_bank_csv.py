"""Statements as banks write them, and files that are none: each is lines, or a refusal that says where."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from hypothesis import example, given, strategies

from desktop_app.accounting import bank_amounts, bank_columns, bank_csv, bank_table
from desktop_app.accounting.bank_csv import Columns
from desktop_app.errors import (
    Refusal,
    StatementColumnMissing,
    StatementDoesNotAddUp,
    StatementRowWrong,
    StatementUnreadable,
)
from tests.accounting.bank_statements import HEAD_OF_ONE, HEAD_OF_TWO, ONE, TODAY, TWO, read, refusal

Given = TypeVar("Given")
Found = TypeVar("Found")


def attempt(act: Callable[[Given], Found], given_it: Given) -> Found | None:
    """Do it; None where it is refused, and by a code of statements: anything else is an error."""
    try:
        return act(given_it)
    except (
        StatementUnreadable,
        StatementColumnMissing,
        StatementRowWrong,
        StatementDoesNotAddUp,
    ):
        return None


@pytest.mark.parametrize(
    ("text", "paise"),
    [
        ("1,23,456.78", 12_345_678),
        ("123,456.7", 12_345_670),
        ("0.05", 5),
        (".50", 50),
        ("500", 50_000),
        ("12.500", 1_250),
        ("-12.50", -1_250),
        ("12.50-", -1_250),
        ("(12.50)", -1_250),
        ("12.50 Dr", -1_250),
        ("12.50DR.", -1_250),
        ("12.50 Cr", 1_250),
        ("\u20b9 1,000.00", 100_000),
        ("Rs. 1,000", 100_000),
        ("INR 7", 700),
        ("1.2E+05", None),
        ("12.505", None),
        ("1,2,3", None),
        ("12.50 Cr-", None),
        ("-12.50 Cr", None),
        ("--5", None),
        ("(5", None),
        ("", None),
        ("12 Jul", None),
        ("\u0967\u0968", None),
        ("99999999999999999999999999", None),
        ("1,000,00.00 crore", None),
    ],
)
def test_paise__as_banks_write_them(text: str, paise: int | None) -> None:
    assert bank_amounts.paise(text) == paise


@pytest.mark.parametrize(
    ("text", "month_first", "day"),
    [
        ("02/07/2025", False, date(2025, 7, 2)),
        ("07/02/2025", True, date(2025, 7, 2)),
        ("2-7-25", False, date(2025, 7, 2)),
        ("02.07.2025", False, date(2025, 7, 2)),
        ("2025-07-02", True, date(2025, 7, 2)),
        ("02-Jul-2025", False, date(2025, 7, 2)),
        ("2 July 25", False, date(2025, 7, 2)),
        ("02JUL2025", False, None),
        ("02/07/2025 10:31:00", False, date(2025, 7, 2)),
        ("31/02/2025", False, None),
        ("02-Xyz-2025", False, None),
        ("01/01/1990", False, date(1990, 1, 1)),
        ("31/12/1989", False, None),
        ("13/13/2025", False, None),
        ("02/07/1889", False, None),
        ("45839", False, None),
        ("", False, None),
    ],
)
def test_day__as_banks_write_them(text: str, *, month_first: bool, day: date | None) -> None:
    assert bank_amounts.day(text, month_first=month_first) == day


def test_read__two_columns_with_what_stands_around_the_table() -> None:
    text = (
        "HDFC Bank,,,,\nAccount,1234,,,\n"
        f"{HEAD_OF_TWO}\n"
        "01/07/25,Opening balance,,,100.00\n"
        '02/07/25,"Rent, July",40.00,,60.00\n'
        "03/07/25,UPI RAVI,0.00,25.50,85.50\n"
        ",,,,\n"
        "*** End of statement ***,,,,\n"
    )
    statement = read(text)
    assert [(line.row, line.on.day, line.narration, line.amount_paise) for line in statement.lines] == [
        (5, 2, "Rent, July", -4_000),
        (6, 3, "UPI RAVI", 2_550),
    ]
    assert (statement.opening_paise, statement.closing_paise) == (10_000, 8_550)


def test_read__newest_first_is_turned_by_its_balances() -> None:
    text = f"{HEAD_OF_TWO}\n03/07/25,B,,25.00,85.00\n03/07/25,A,40.00,,60.00\n02/07/25,0,,100.00,100.00\n"
    assert [line.narration for line in read(text).lines] == ["0", "A", "B"]
    same_day = f"{HEAD_OF_TWO}\n03/07/25,B,,25.00,85.00\n03/07/25,A,40.00,,60.00\n"
    assert [line.narration for line in read(same_day).lines] == ["A", "B"]


def test_read__one_column_with_debit_and_credit_beside_it() -> None:
    text = f"{HEAD_OF_ONE}\n02/07/25,A,40.00,DR\n03/07/25,B,25.00,Cr\n"
    statement = read(text, ONE)
    assert [line.amount_paise for line in statement.lines] == [-4_000, 2_500]
    assert statement.opening_paise is None


def test_read__a_sign_or_a_word_behind_the_amount() -> None:
    text = "Date;Narration;Amount\n02/07/25;A;40,00.00 Dr\n".replace("40,00.00", "4,000.00") + "03/07/25;B;-1.00\n"
    lines = read(text, replace(ONE, side="")).lines
    assert [line.amount_paise for line in lines] == [-400_000, -100]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_read__whatever_parts_the_columns(mark: str) -> None:
    text = f"{HEAD_OF_TWO}\n02/07/25,A,40.00,,60.00\n".replace(",", mark)
    assert read(text).lines[0].amount_paise == -4_000


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (f"{HEAD_OF_TWO}\n", "STATEMENT_UNREADABLE", "no line"),
        ("", "STATEMENT_COLUMN_MISSING", "Date"),
        ("Date,Narration,Out,In\n", "STATEMENT_COLUMN_MISSING", "Balance"),
        (f"{HEAD_OF_TWO}\n02/07/25,A,1.2E+05,,1\n", "STATEMENT_ROW_WRONG", "Row 2"),
        (f"{HEAD_OF_TWO}\nyesterday,A,5.00,,1\n", "STATEMENT_ROW_WRONG", "yesterday"),
        (f"{HEAD_OF_TWO}\n21/08/25,A,5.00,,1\n", "STATEMENT_ROW_WRONG", "after today"),
        (f"{HEAD_OF_TWO}\n02/07/25,A,5.00,6.00,1\n", "STATEMENT_ROW_WRONG", "both"),
        (f"{HEAD_OF_TWO}\n02/07/25,A,5.00,,1,00\n", "STATEMENT_ROW_WRONG", "more cells"),
        (f'{HEAD_OF_TWO}\n02/07/25,"A,5.00,,1\n', "STATEMENT_ROW_WRONG", "quotation"),
        (f"{HEAD_OF_TWO}\n02/07/25,A,5.00,,95.00\n03/07/25,B,5.00,,100.00\n", "STATEMENT_DOES_NOT_ADD_UP", "row 3"),
        ("a\0b", "STATEMENT_UNREADABLE", "text"),
        (f"{HEAD_OF_TWO}\n02/07/25,{'A' * 2_001},5.00,,1\n", "STATEMENT_ROW_WRONG", "longer"),
    ],
)
def test_read__refuses_with_the_row(text: str, code: str, words: str) -> None:
    found = refusal(text)
    assert (found.code, words in str(found)) == (code, True)


def test_read__refuses_a_side_that_is_none_and_columns_that_are_not_said() -> None:
    assert refusal(f"{HEAD_OF_ONE}\n02/07/25,A,5.00,XX\n", ONE).code == "STATEMENT_ROW_WRONG"
    assert refusal(HEAD_OF_ONE, replace(ONE, amount="")).code == "STATEMENT_COLUMNS_INCOMPLETE"
    assert refusal(HEAD_OF_ONE, replace(ONE, day="")).code == "STATEMENT_COLUMNS_INCOMPLETE"


def test_decoded__what_banks_and_spreadsheets_write() -> None:
    text = "Date,Narration\n\u20b9"
    assert bank_table.decoded(text.encode("utf-8")) == text
    assert bank_table.decoded(text.encode("utf-8-sig")) == text
    assert bank_table.decoded(text.encode("utf-16")) == text
    assert bank_table.decoded("caf\u00e9".encode("cp1252")) == "caf\u00e9"


@pytest.mark.parametrize("data", [b"PK\x03\x04\0\0", b"\x81\x8d", b"x" * 8_000_001, b"\xff\xfea"])
def test_decoded__refuses_what_is_no_text(data: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        bank_table.decoded(data)
    assert refused.value.code == "STATEMENT_UNREADABLE"


def test_fingerprints__equal_lines_of_a_day_are_counted() -> None:
    row = "02/07/25,UPI,,500.00,\n"
    columns = replace(TWO, balance="")
    one, two = read(HEAD_OF_TWO + "\n" + row, columns), read(HEAD_OF_TWO + "\n" + row * 2, columns)
    first, second = bank_csv.fingerprints(two.lines)
    assert bank_csv.fingerprints(one.lines) == (first,)
    assert first != second


def test_proposed__from_the_words_of_the_heads() -> None:
    rows = (
        ("Statement of 1234",),
        ("Date", "Narration", "Chq./Ref.No.", "Value Dt", "Withdrawal Amt.", "Deposit Amt.", "Closing Balance"),
        ("02/07/25", "A", "1", "02/07/25", "5.00", "", "95.00"),
    )
    assert bank_columns.proposed(rows) == Columns(
        day="Date",
        narration="Narration",
        reference="Chq./Ref.No.",
        money_out="Withdrawal Amt.",
        money_in="Deposit Amt.",
        balance="Closing Balance",
    )
    single = (("Tran Date", "Particulars", "Amount", "Dr/Cr", "Balance"), ("07/25/2025", "A", "5.00", "DR", "95.00"))
    assert bank_columns.proposed(single) == Columns(
        day="Tran Date", narration="Particulars", amount="Amount", side="Dr/Cr", balance="Balance", month_first=True
    )
    assert bank_columns.proposed((("only", "words"),)) is None


CELLS = strategies.one_of(
    strategies.text(max_size=12),
    strategies.sampled_from(
        ["02/07/25", "5.00", "1,00.0", "(3)", "-", "Date", "Narration", "Out", "In", "Balance", '"']
    ),
)
FILES = strategies.lists(strategies.lists(CELLS, max_size=6).map(",".join), max_size=8).map("\n".join)


@given(FILES, strategies.sampled_from(["", f"{HEAD_OF_TWO}\n"]))
@example("", "")
def test_read__anything_is_lines_or_a_refusal(text: str, head: str) -> None:
    whole = head + text
    statement = attempt(read, whole)
    if statement is None:
        return
    assert statement.lines
    assert all(line.amount_paise and line.on <= TODAY for line in statement.lines)
    assert len(set(bank_csv.fingerprints(statement.lines))) == len(statement.lines)


@given(strategies.binary(max_size=200))
def test_decoded__anything_is_text_or_a_refusal(data: bytes) -> None:
    text = attempt(bank_table.decoded, data)
    found = None if text is None else attempt(bank_table.table, text)
    if found is not None:
        rows = [row.cells for row in found]
        assert bank_columns.proposed(rows) is None or bank_columns.heads(rows)


AMOUNTS = strategies.lists(strategies.integers(-(10**9), 10**9).filter(bool), min_size=1, max_size=20)


@given(AMOUNTS, strategies.integers(-(10**9), 10**9), strategies.sampled_from([1, -1]))
def test_read__what_was_written_is_read(amounts: list[int], opening: int, step: int) -> None:
    """A statement made of amounts is read as these amounts, from either end, with its balances before and after."""

    def written(paise: int) -> str:
        return f"{'-' if paise < 0 else ''}{abs(paise) // 100}.{abs(paise) % 100:02d}"

    rows, balance = [], opening
    for number, amount in enumerate(amounts):
        balance += amount
        out, into = ("", written(amount)) if amount > 0 else (written(-amount), "")
        rows.append(f"{number % 28 + 1:02d}/{number // 28 + 1:02d}/2024,line {number},{out},{into},{written(balance)}")
    text = "\n".join([HEAD_OF_TWO, *rows[::step]])
    statement = read(text)
    assert [line.amount_paise for line in statement.lines] == amounts
    assert (statement.opening_paise, statement.closing_paise) == (opening, balance)
