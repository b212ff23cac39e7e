"""What a bank's file is refused for, to the row and the word; its limits; the names of its lines; its heads."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.accounting import bank_amounts, bank_columns, bank_csv, bank_table
from desktop_app.accounting.bank_csv import Columns
from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.errors import StatementColumnsIncomplete, StatementUnreadable
from tests.accounting.bank_statements import HEAD_OF_ONE, HEAD_OF_TWO, ONE, TODAY, TWO, read, refusal


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
        ("21/08/25,A,5.00,,1", "\u201c21/08/25\u201d is after today"),
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
        bank_table.decoded(data)


def test_decoded__takes_the_largest_file_that_is_allowed() -> None:
    assert len(bank_table.decoded(b"x" * 8_000_000)) == 8_000_000


def test_table__has_as_many_rows_as_are_allowed() -> None:
    assert len(bank_table.table("a\n" * 50_000)) == 50_000
    with pytest.raises(StatementUnreadable, match="it has more than 50000 rows"):
        bank_table.table("a\n" * 50_001)


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
    (row,) = bank_table.table("a" + "," * 199)
    assert (len(row.cells), row.why) == (200, "")
    (row,) = bank_table.table("a" + "," * 200)
    assert (len(row.cells), row.why) == (201, "it is longer than any line of a bank")


def test_read__days_with_the_month_first_where_the_columns_say_so() -> None:
    (line,) = read(f"{HEAD_OF_ONE}\n07/02/2025,A,5.00,DR\n", replace(ONE, month_first=True)).lines
    assert line.on == date(2025, 7, 2)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text", ["(" + " " * 57 + "x", "-" + " \t" * 27 + "1 x", "-" + " " * 57 + "(", "rs" + " " * 56 + "-"]
)
def test_paise__of_many_blanks_is_told_at_once(text: str) -> None:
    for _ in range(1_000):
        assert bank_amounts.paise(text) is None
