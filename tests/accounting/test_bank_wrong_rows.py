"""Every cell of a statement that is not understood is told, with its row and its column; the other rows are read."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, strategies

from desktop_app.accounting import bank_columns, bank_csv, bank_table
from desktop_app.accounting.bank_csv import Columns, Understood
from desktop_app.errors import StatementDoesNotAddUp, StatementRowWrong
from tests.accounting.bank_statements import HEAD_OF_ONE, HEAD_OF_TWO, ONE, TODAY, TWO, read, refusal

NO_AMOUNT = "is no amount of rupees and paise"
QUOTES = "its quotation marks do not match"


def understood(text: str, columns: Columns = TWO) -> Understood:
    return bank_csv.understood(text, columns, today=TODAY)


def told(text: str, columns: Columns = TWO) -> list[tuple[int, str, str, str]]:
    return [(cell.row, cell.head, cell.text, cell.why) for cell in understood(text, columns).wrong]


def test_understood__tells_every_wrong_cell_of_every_row_and_reads_the_others() -> None:
    text = (
        "Account 1234,,,,\n"
        f"{HEAD_OF_TWO}\n"
        "02/07/25,A,40.00,,60.00\n"
        "yesterday,B,1.00,,x\n"
        "21/08/25,C,1.2E+05,2.005,y\n"
        ",D,1.00,,59.00\n"
        "03/07/25,E,5.00,6.00,60.00\n"
        "03/07/25,F,,25.50,85.50\n"
        "04/07/25,G,5.00,,1,00\n"
        "*** End ***,,,,\n"
    )
    found = understood(text)
    assert [(line.row, line.amount_paise, line.balance_paise) for line in found.lines] == [
        (3, -4_000, 6_000),
        (8, 2_550, 8_550),
    ]
    assert told(text) == [
        (4, "Date", "yesterday", "is no day"),
        (4, "Balance", "x", NO_AMOUNT),
        (5, "Date", "21/08/25", "is after today"),
        (5, "Out", "1.2E+05", NO_AMOUNT),
        (5, "In", "2.005", NO_AMOUNT),
        (5, "Balance", "y", NO_AMOUNT),
        (6, "Date", "", "it has no day"),
        (7, "", "", "it has both money out and money in"),
        (9, "", "", "it has more cells than the table has heads"),
    ]
    assert found.wrong_rows() == (4, 5, 6, 7, 9)
    assert [found.cell(4, head) for head in ("Date", "Narration", "Balance", "")] == ["yesterday", "B", "x", ""]


def test_understood__the_side_of_an_amount_and_the_amount_are_cells_of_their_own() -> None:
    text = f"{HEAD_OF_ONE}\n02/07/25,A,5.00,XX\n02/07/25,B,5.005,YY\n02/07/25,C,5.00,\n"
    assert told(text, ONE) == [
        (2, "Dr/Cr", "XX", "is neither debit nor credit"),
        (3, "Amount", "5.005", NO_AMOUNT),
        (3, "Dr/Cr", "YY", "is neither debit nor credit"),
    ]
    assert [line.row for line in understood(text, ONE).lines] == [4]


@pytest.mark.parametrize("mark", [",", ";"])
def test_understood__a_row_that_cannot_be_parted_does_not_hide_those_after_it(mark: str) -> None:
    text = (
        f"{HEAD_OF_TWO}\n"
        '02/07/25,"A,5.00,,95.00\n'
        "02/07/25,B,5.00,,90.00\n"
        '02/07/25,"C" D,5.00,,85.00\n'
        '02/07/25,"E\n F",5.00,,80.00\n'
        f"02/07/25,{'G' * 2_001},5.00,,75.00\n"
        "02/07/25,H,x,,70.00\n"
    ).replace(",", mark)
    found = understood(text)
    assert [(line.row, line.narration) for line in found.lines] == [(3, "B"), (5, "E  F")]
    assert [(cell.row, cell.head, cell.why) for cell in found.wrong] == [
        (2, "", QUOTES),
        (4, "", QUOTES),
        (6, "", "it is longer than any line of a bank"),
        (7, "Out", NO_AMOUNT),
    ]
    assert found.rows[1] == ("02/07/25", '"A', "5.00", "", "95.00"), "a mark that is never closed is a letter"
    assert found.rows[3] == ("02/07/25", "C D", "5.00", "", "85.00"), "as a spreadsheet parts it"


def test_table__a_mark_that_is_never_closed_takes_in_no_more_than_a_row() -> None:
    for end in ("", 'c"\n'):  # a mark so far down is another one's
        rows = bank_table.table('"a\n' + "b\n" * 150 + end)
        assert (len(rows), [row.why for row in rows if row.why]) == (151 + bool(end), [QUOTES])


@pytest.mark.timeout(60)
def test_table__of_marks_that_never_match_is_read_at_once() -> None:
    rows = bank_table.table('q","r\n' * 49_999)
    assert len(rows) == 49_999
    assert all(row.why == QUOTES for row in rows)


def test_read__refuses_the_first_row_and_says_how_many_more_there_are() -> None:
    rows = "02/07/25,A,x,,y\n02/07/25,B,1.00,,1.00\nnever,C,1.00,,1.00\n02/07/25,D,1.00,1.00,1.00\n"
    one, three = refusal(f"{HEAD_OF_TWO}\n02/07/25,A,x,,y\n"), refusal(f"{HEAD_OF_TWO}\n{rows}")
    assert (one.code, three.code) == ("STATEMENT_ROW_WRONG", "STATEMENT_ROW_WRONG")
    assert one.headline == f"Row 2 of the statement: \u201cx\u201d {NO_AMOUNT}. Nothing was saved."
    assert three.headline == (
        f"Row 2 of the statement: \u201cx\u201d {NO_AMOUNT}. Rows besides it that are not understood: 2. "
        "Nothing was saved."
    )


def test_read__refuses_wrong_rows_before_it_adds_up() -> None:
    text = f"{HEAD_OF_TWO}\n02/07/25,A,5.00,,95.00\n03/07/25,B,5.00,,100.00\n"
    assert isinstance(refusal(text), StatementDoesNotAddUp)
    assert isinstance(refusal(f"{text}04/07/25,C,x,,1.00\n"), StatementRowWrong)


def test_statement__of_refused_rows_is_read_though_its_balances_do_not_follow() -> None:
    text = "Date,Narration,Out,In,Balance,Row,Column,Why\n02/07/25,A,5.00,,95.00,2,,x\n09/07/25,B,,7.00,12.00,40,,x\n"
    statement = read(text)
    assert [(line.amount_paise, line.balance_paise) for line in statement.lines] == [(-500, None), (700, None)]
    assert statement.opening_paise is None
    assert refusal(text.replace("Why", "Reason")).code == "STATEMENT_DOES_NOT_ADD_UP"


def test_template__is_understood_without_a_hand_and_without_a_fault() -> None:
    """Rs 50,000 before; Rs 1,500 come in, Rs 25,000 go out."""
    rows = bank_columns.template(date(2025, 3, 1))
    columns = bank_columns.proposed(rows)
    assert columns is not None
    assert columns == Columns(
        day="Date",
        narration="Narration",
        reference="Reference",
        money_out="Money out",
        money_in="Money in",
        balance="Balance",
    )
    text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    statement = bank_csv.read(text, columns, today=date(2025, 3, 1))
    assert [(line.on, line.amount_paise) for line in statement.lines] == [
        (date(2025, 2, 28), 150_000),
        (date(2025, 3, 1), -2_500_000),
    ]
    assert (statement.opening_paise, statement.closing_paise) == (5_000_000, 2_650_000)


# ── Any rows of any statement ────────────────────────────────────────────────────────────────────

Cells = list[str]
OUT, IN = 2, 3


def put(place: int, text: str) -> Callable[[Cells], Cells]:
    return lambda cells: [*cells[:place], text, *cells[place + 1 :]]


SPOILT: tuple[tuple[Callable[[Cells], Cells], set[str]], ...] = (
    (put(0, "yesterday"), {"Date"}),
    (put(0, ""), {"Date"}),
    (put(0, "31/02/2024"), {"Date"}),
    (put(0, "21/08/2025"), {"Date"}),
    (lambda cells: put(OUT if cells[OUT] else IN, "1.2E+05")(cells), {"Out", "In"}),
    (put(4, "12.505"), {"Balance"}),
    (lambda cells: put(0, "never")(put(4, "?")(cells)), {"Date", "Balance"}),
    (lambda cells: put(OUT, "1.00")(put(IN, "2.00")(cells)), {""}),
    (lambda cells: [*cells, "00"], {""}),
    (put(1, '"never closed'), {""}),
    (put(1, '"closed" too early'), {""}),
    (put(1, "A" * 2_001), {""}),
)


@given(strategies.data(), strategies.lists(strategies.integers(-(10**9), 10**9).filter(bool), min_size=1, max_size=25))
def test_understood__exactly_the_rows_that_are_spoilt_are_told_in_their_order(
    data: strategies.DataObject, amounts: list[int]
) -> None:
    balance, written = 0, []
    for number, amount in enumerate(amounts):
        balance += amount
        out, into = (f"{max(0, paise) // 100}.{max(0, paise) % 100:02d}" for paise in (-amount, amount))
        cells = [f"{number + 1:02d}/01/2024", f"line {number}", out if amount < 0 else "", into if amount > 0 else ""]
        sign = "-" if balance < 0 else ""
        written.append([*cells, f"{sign}{abs(balance) // 100}.{abs(balance) % 100:02d}"])
    spoilt = data.draw(strategies.sets(strategies.integers(0, len(amounts) - 1)))
    kinds = {at: data.draw(strategies.sampled_from(SPOILT)) for at in sorted(spoilt)}
    rows = [kinds[at][0](cells) if at in kinds else cells for at, cells in enumerate(written)]
    text = "\n".join([HEAD_OF_TWO, *map(",".join, rows)])

    found = understood(text)

    assert found.wrong_rows() == tuple(at + 2 for at in sorted(spoilt))
    for cell in found.wrong:
        assert cell.head in kinds[cell.row - 2][1]
    assert [(line.row - 2, line.amount_paise) for line in found.lines] == [
        (at, amount) for at, amount in enumerate(amounts) if at not in spoilt
    ]
    if spoilt:
        refused = refusal(text)
        assert (refused.facts["row"], refused.facts.get("more", 0)) == (min(spoilt) + 2, len(spoilt) - 1)
    else:
        assert [line.amount_paise for line in read(text).lines] == amounts
