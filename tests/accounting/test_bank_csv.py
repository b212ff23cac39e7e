"""Statements as banks write them, and files that are none: each is lines, or a refusal that says where."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from hypothesis import example, given, strategies

from desktop_app.accounting import bank_amounts, bank_columns, bank_csv
from desktop_app.accounting.bank_csv import Columns, Statement
from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.errors import (
    Refusal,
    StatementColumnMissing,
    StatementColumnsIncomplete,
    StatementDoesNotAddUp,
    StatementRowWrong,
    StatementUnreadable,
)

Given = TypeVar("Given")
Found = TypeVar("Found")

TODAY = date(2025, 8, 20)
TWO = Columns(day="Date", narration="Narration", money_out="Out", money_in="In", balance="Balance")
ONE = Columns(day="Date", narration="Narration", amount="Amount", side="Dr/Cr")
HEAD_OF_TWO, HEAD_OF_ONE = "Date,Narration,Out,In,Balance", "Date,Narration,Amount,Dr/Cr"


def read(text: str, columns: Columns = TWO) -> Statement:
    return bank_csv.read(text, columns, today=TODAY)


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


def refusal(text: str, columns: Columns = TWO) -> Refusal:
    with pytest.raises(Refusal) as refused:
        read(text, columns)
    return refused.value


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
    assert bank_csv.decoded(text.encode("utf-8")) == text
    assert bank_csv.decoded(text.encode("utf-8-sig")) == text
    assert bank_csv.decoded(text.encode("utf-16")) == text
    assert bank_csv.decoded("caf\u00e9".encode("cp1252")) == "caf\u00e9"


@pytest.mark.parametrize("data", [b"PK\x03\x04\0\0", b"\x81\x8d", b"x" * 8_000_001, b"\xff\xfea"])
def test_decoded__refuses_what_is_no_text(data: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        bank_csv.decoded(data)
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
    text = attempt(bank_csv.decoded, data)
    rows = None if text is None else attempt(bank_csv.table, text)
    if rows is not None:
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


@pytest.mark.parametrize(
    ("text", "sign"), [("Dr", -1), ("DR.", -1), ("d", -1), ("Withdrawal", -1), ("Cr.", 1), ("credit", 1), ("x", None)]
)
def test_side__with_or_without_a_full_stop(text: str, sign: int | None) -> None:
    assert bank_amounts.side(text) == sign


@pytest.mark.parametrize("at", [2, 4])
@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("02/07/25,A,1.2E+05,,", "\u201c1.2E+05\u201d is no amount of rupees and paise"),
        ("02/07/25,A,5.00,,x", "\u201cx\u201d is no amount of rupees and paise"),
        ("yesterday,A,5.00,,1", "\u201cyesterday\u201d is no day"),
        ("21/08/25,A,5.00,,1", "21-08-2025 is after today"),
        ("02/07/25,A,5.00,6.00,1", "it has both money out and money in"),
        ("02/07/25,A,5.00,,1,00", "it has more cells than the table has heads"),
        ('02/07/25,"A" B,5.00,,1', "its quotation marks do not match"),
        (f"02/07/25,{'A' * 2_001},5.00,,1", "it is longer than any line of a bank"),
        ("02/07/25,A,5.00,,1" + "," * 200, "it is longer than any line of a bank"),
    ],
)
def test_read__names_the_row_and_what_is_wrong_with_it(at: int, row: str, why: str) -> None:
    before = "".join(f"0{day}/07/25,before,1.00,,\n" for day in range(1, at - 1))
    words = str(refusal(f"{HEAD_OF_TWO}\n{before}{row}\n"))
    assert f"Row {at} " in words
    assert why in words


def test_read__names_the_row_of_a_side_that_is_none() -> None:
    words = str(refusal(f"{HEAD_OF_ONE}\n01/07/25,A,5.00,DR\n02/07/25,A,5.00,XX\n", ONE))
    assert "Row 3 " in words
    assert "\u201cXX\u201d is neither debit nor credit" in words


def test_read__a_statement_of_today_and_of_the_longest_words_is_read() -> None:
    words = "A" * 2_000
    (line,) = read(f"{HEAD_OF_TWO}\n20/08/25,{words},5.00,,95.00\n").lines
    assert (line.on, line.narration) == (TODAY, words)


def test_read__a_word_beside_an_amount_of_its_own_column_says_again_what_the_column_says() -> None:
    text = f"{HEAD_OF_TWO}\n02/07/25,A,40.00 Dr.,,\n03/07/25,B,,25.00CR,\n04/07/25,C,-5.00,,\n05/07/25,D,7.00Cr.,,\n"
    assert [line.amount_paise for line in read(text).lines] == [-4_000, 2_500, 500, -700]


def test_read__one_paisa_is_a_line_and_no_rupees_are_none() -> None:
    text = f"{HEAD_OF_TWO}\n02/07/25,A,,0.01,\n03/07/25,B,0.00,0.00,\n"
    assert [line.amount_paise for line in read(text).lines] == [1]


def test_read__balances_that_one_line_lacks_are_not_shown_of_the_others() -> None:
    found = read(f"{HEAD_OF_TWO}\n03/07/25,B,,25.00,85.00\n02/07/25,A,40.00,,\n")
    assert [(line.narration, line.balance_paise) for line in found.lines] == [("A", None), ("B", None)]
    assert (found.opening_paise, found.closing_paise) == (None, None)


def test_read__a_balance_that_begins_at_nothing_adds_up() -> None:
    found = read(f"{HEAD_OF_TWO}\n02/07/25,A,5.00,,0.00\n03/07/25,B,,3.00,3.00\n")
    assert (found.opening_paise, found.closing_paise) == (500, 300)


def test_read__the_reference_has_a_column_of_its_own() -> None:
    columns = replace(TWO, reference="Ref", balance="")
    (line,) = read("Date,Narration,Ref,Out,In\n02/07/25,A,UTR1,,5.00\n", columns).lines
    assert (line.narration, line.reference) == ("A", "UTR1")


@pytest.mark.parametrize(
    ("columns", "what"),
    [
        (replace(ONE, day=""), "the day"),
        (replace(ONE, narration=""), "the narration"),
        (replace(ONE, amount=""), "the amount"),
        (replace(ONE, amount="", money_out="Out"), "the amount"),
        (replace(ONE, amount="", money_in="In"), "the amount"),
    ],
)
def test_columns__say_what_is_missing(columns: Columns, what: str) -> None:
    with pytest.raises(StatementColumnsIncomplete) as refused:
        columns.require_whole()
    assert str(refused.value) == str(StatementColumnsIncomplete(what=what))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"x" * 8_000_001, "it is larger than 8 MB"),
        (b"\x81\x8d", "its characters are of no known kind"),
        (b"PK\x03\x04\0\0", "it is no text; a workbook is saved as CSV first"),
    ],
)
def test_decoded__says_why_it_is_no_statement(data: bytes, why: str) -> None:
    with pytest.raises(StatementUnreadable, match=why):
        bank_csv.decoded(data)


def test_decoded__takes_the_largest_file_that_is_allowed() -> None:
    assert len(bank_csv.decoded(b"x" * 8_000_000)) == 8_000_000


def test_table__has_as_many_rows_as_are_allowed() -> None:
    assert len(bank_csv.table("a\n" * 50_000)) == 50_000
    with pytest.raises(StatementUnreadable, match="it has more than 50000 rows"):
        bank_csv.table("a\n" * 50_001)


def test_fingerprints__name_a_line_by_day_amount_and_words_and_stay_the_same_for_ever() -> None:
    """They stand in the books: another way of making them would take every line that is known for a new one."""
    columns = replace(TWO, balance="")
    rows = "02/07/25,UPI  R\u0101m,,500.00,\n02/07/25,upi r\u0101m,,500.00,\n02/07/25,UPI,,500.00,\n"
    said = '["2025-07-02", 50000, "upi r\u0101m"]'
    expected = [hashlib.sha256(f"{count} {said}".encode()).hexdigest() for count in (1, 2)]
    expected.append(hashlib.sha256(b'1 ["2025-07-02", 50000, "upi"]').hexdigest())
    assert list(bank_csv.fingerprints(read(f"{HEAD_OF_TWO}\n{rows}", columns).lines)) == expected


def test_heads__each_once_in_their_order() -> None:
    rows = (("Statement",), ("Date", "Narration", "", "Amount", "Date"), ("02/07/25", "A", "", "5.00", ""))
    assert bank_columns.heads(rows) == ("Date", "Narration", "Amount")
    assert bank_columns.heads((("only", "words"),)) == ()
    assert bank_columns.heads(()) == ()


def test_proposed__both_columns_of_their_own_outweigh_one_amount() -> None:
    rows = (("Date", "Narration", "Amount", "Dr/Cr", "Debit", "Credit"),)
    found = bank_columns.proposed(rows)
    assert found == Columns(day="Date", narration="Narration", money_out="Debit", money_in="Credit")


def test_proposed__one_column_of_the_two_is_none() -> None:
    found = bank_columns.proposed((("Date", "Amount", "Debit", "Balance"),))
    assert found == Columns(day="Date", narration="", amount="Amount", balance="Balance")
    assert bank_columns.proposed((("Narration", "Amount", "Credit"),)) == Columns(
        day="", narration="Narration", amount="Amount"
    )


def test_proposed__the_day_is_first_unless_the_figures_can_only_be_read_the_other_way() -> None:
    head = ("Date", "Narration", "Amount")
    ambiguous = (head, ("01/02/2025", "A", "1.00"))
    spoilt = (("13/01/2025", "x", "x"), head, ("short",), ("1/13/2025", "A", "1.00"))
    assert [found.month_first for rows in (ambiguous, spoilt) if (found := bank_columns.proposed(rows))] == [
        False,
        True,
    ]


def test_paise__the_largest_that_the_books_take() -> None:
    assert bank_amounts.paise("100000000000.00") == LARGEST_PAISE
    assert bank_amounts.paise("100000000000.01") is None


def test_read__one_column_with_its_side_gives_whole_paise_and_names_the_row() -> None:
    (line,) = read(f"{HEAD_OF_ONE}\n02/07/25,A,40.00,DR\n", ONE).lines
    assert type(line.amount_paise) is int
    assert "Row 3 " in str(refusal(f"{HEAD_OF_ONE}\n01/07/25,A,5.00,DR\n02/07/25,A,5.005,DR\n", ONE))


def test_table__has_as_many_cells_as_are_allowed() -> None:
    (row,) = bank_csv.table("a" + "," * 199)
    assert len(row) == 200
    with pytest.raises(StatementRowWrong):
        bank_csv.table("a" + "," * 200)


def test_read__days_with_the_month_first_where_the_columns_say_so() -> None:
    (line,) = read(f"{HEAD_OF_ONE}\n07/02/2025,A,5.00,DR\n", replace(ONE, month_first=True)).lines
    assert line.on == date(2025, 7, 2)
