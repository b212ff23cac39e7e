"""Reports as files: whole or absent, read back by any program as they were, and no formula in them."""

import csv
import io
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting import money
from desktop_app.reports import csv_file, trial_balance
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.csv_file import guarded, unguarded
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.table import Cell, Column, Kind, Row
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.reports.headings import HEADINGS, asked

TEXT = Column("text", "Text", Kind.TEXT)
ONE_OF_EACH = tuple(Column(kind.value, kind.value.title(), kind) for kind in Kind)
DANGEROUS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t1",
    "\r1",
    "\n1",
    "  =1",
    "  \t1",
    "\x1d+1",
    "\u200b=1",
    "\ufeff=1",
    "\u00a0=1",
    "\u200e\u200f-1",
    "\uff1d1",
    "\uff0b1",
    "\uff0d1",
    "\uff201",
    "\ufe66=1",
    " \u3000\uff1d1",
    "\x00=1",
    '=HYPERLINK("http://x"; "y")',
    "'=1",
    "''=1",
]
HARMLESS = ["", "'", "''", "'a", "a=1", "1-2", "Lakshmi Menon", "लक्ष्मी मेनन", "₹5", "\u2212 5", " a", "O'Brien", "_=1"]
# What a formula is made of, and what hides it, more often than other characters.
texts = st.text(st.sampled_from("=+-@'\t\r\n \u200b\uff1d\x1d,;\"a1ल") | st.characters(exclude_categories=["Cs"]))


def written(columns: tuple[Column, ...], *rows: Row, guard: bool = True) -> str:
    return "".join(csv_file.lines(columns, rows, guard=guard))


def field(kind: Kind, cell: Cell, *, guard: bool = True) -> str:
    """Give a cell as it stands in the file, in a row of its own before a cell that is always there."""
    text = written((Column("cell", "Cell", kind), Column("end", "End", Kind.COUNT)), (cell, 0), guard=guard)
    return text.removeprefix("Cell,End\r\n").removesuffix(",0\r\n")


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("name", HEADINGS)
def test_headings__are_those_agreed_on(reading: Reading, name: str) -> None:
    table = REPORTS[name].sheet(reading, asked(name).request)
    assert next(csv_file.lines(table.columns, table.rows)) == HEADINGS[name] + "\r\n"


def test_headings__every_named_report_has_them() -> None:
    assert REPORTS.keys() == HEADINGS.keys()


@pytest.mark.parametrize(
    ("kind", "cell", "expected"),
    [
        (Kind.TEXT, "Rao", "Rao"),
        (Kind.TEXT, "Rao, Kiran", '"Rao, Kiran"'),
        (Kind.TEXT, 'Ravi "Raj"', '"Ravi ""Raj"""'),
        (Kind.TEXT, "two\nlines", '"two\nlines"'),
        (Kind.TEXT, "two\r\nlines", '"two\r\nlines"'),
        (Kind.TEXT, " blanks ", " blanks "),
        (Kind.TEXT, "लक्ष्मी ₹", "लक्ष्मी ₹"),
        (Kind.TEXT, "", ""),
        (Kind.NUMBER, "CN/25-26/00001", "CN/25-26/00001"),
        (Kind.NUMBER, "00017", "00017"),
        (Kind.PHONE, "098450 12345", '"098450 12345"'),
        (Kind.PHONE, "+91 80 2555 0100", '"+91 80 2555 0100"'),
        (Kind.PHONE, "(080) 2555-0100", '"(080) 2555-0100"'),
        (Kind.PHONE, "+91-98450-12345, +91 80 2555", '"+91-98450-12345, +91 80 2555"'),
        (Kind.DATE, date(2025, 8, 20), "2025-08-20"),
        (Kind.DATE, date(999, 1, 2), "0999-01-02"),
        (Kind.MONEY, 123_456_750, "1234567.50"),
        (Kind.MONEY, -50_000, "-500.00"),
        (Kind.MONEY, -1, "-0.01"),
        (Kind.MONEY, 5, "0.05"),
        (Kind.MONEY, 0, "0.00"),
        (Kind.COUNT, -3, "-3"),
        (Kind.KEY, 42, "42"),
        (Kind.FLAG, 1, "Yes"),
        (Kind.FLAG, 0, "No"),
        *((kind, None, "") for kind in Kind),
    ],
)
def test_cell__is_written_as_its_kind_asks(kind: Kind, cell: Cell, expected: str) -> None:
    assert field(kind, cell) == expected


@pytest.mark.parametrize("text", DANGEROUS)
def test_guard__disarms_what_a_spreadsheet_would_run(text: str) -> None:
    assert read(field(Kind.TEXT, text))[0][0] == "'" + text.replace("\0", "")
    assert read(field(Kind.TEXT, text, guard=False))[0][0] == text


@pytest.mark.parametrize("text", HARMLESS)
def test_guard__leaves_other_texts_alone(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.TEXT, Kind.PHONE}))
def test_guard__is_for_texts_only(kind: Kind) -> None:
    assert field(kind, "-1") in {"-1", "Yes"}


@pytest.mark.parametrize(
    "phone", ["=1+1", "@home", "\uff1d1", "+91 98450\t=1", "+cmd|' /C calc'!A0", "-SUM(A1)", "\t1"]
)
def test_guard__a_phone_that_is_none_is_a_text(phone: str) -> None:
    """Nobody checks what is typed as a phone number at the counter."""
    assert field(Kind.PHONE, phone) == '"' + guarded(phone) + '"'
    assert field(Kind.PHONE, phone, guard=False) == f'"{phone}"'


@given(texts)
def test_guard__is_taken_away_again(text: str) -> None:
    assert unguarded(guarded(text)) == text.replace("\0", "")


@given(texts)
def test_guard__nothing_begins_like_a_formula(text: str) -> None:
    seen = [each for each in guarded(text) if not unicodedata.category(each).startswith(("C", "Z"))]
    assert unicodedata.normalize("NFKC", "".join(seen[:1])) not in {"=", "+", "-", "@"}
    assert not guarded(text).lstrip(" ").startswith(("\t", "\r", "\n"))


@given(
    st.lists(
        st.tuples(
            texts | st.none(),
            st.integers(-(10**13), 10**13),
            st.dates(),
            st.none() | st.text("0123456789 +-", min_size=1),
            st.integers(0, 10**9),
        )
    )
)
def test_lines__any_program_reads_them_back(rows: list[tuple[str | None, int, date, str | None, int]]) -> None:
    kinds = (Kind.TEXT, Kind.MONEY, Kind.DATE, Kind.PHONE, Kind.COUNT)
    heading, *found = read(written(tuple(Column(kind, kind, kind) for kind in kinds), *rows))
    assert heading == [*kinds]
    assert [
        (unguarded(text), money.parse(paise), date.fromisoformat(on), unguarded(phone), int(count))
        for text, paise, on, phone, count in found
    ] == [((text or "").replace("\0", ""), paise, on, phone or "", count) for text, paise, on, phone, count in rows]


@given(st.lists(st.tuples(texts | st.none())))
def test_lines__of_one_column_keep_their_empty_rows(rows: list[tuple[str | None]]) -> None:
    _, *found = read(written((TEXT,), *rows))
    assert [unguarded(text) for (text,) in found] == [(text or "").replace("\0", "") for (text,) in rows]


def test_lines__are_the_same_whatever_stands_around_them() -> None:
    """Cells are written many at once: one that needs care must get it among a thousand that need none."""
    plain, careful = "Lakshmi", ("=1+1", 'a "b"', "a,b", "two\nlines", "\0nul", "शर्मा", "'=x", "", None, " -1")
    rows = [(text,) for each in careful for text in (*[plain] * 700, each)]
    alone = {text: written((TEXT,), (text,)).splitlines(keepends=True)[1:] for text in (plain, *careful)}
    assert written((TEXT,), *rows).splitlines(keepends=True)[1:] == [line for (text,) in rows for line in alone[text]]


def test_lines__every_row_has_every_field() -> None:
    with pytest.raises(ValueError, match="shorter"):
        written(ONE_OF_EACH, ("only one",))


def test_pick__chooses_columns_in_the_order_asked_for() -> None:
    columns, rows = csv_file.pick(ONE_OF_EACH[:3], ("phone", "text"), [(7, "a", "b", "c"), (8, "d", "e", "f")])
    assert [column.name for column in columns] == ["phone", "text"]
    assert list(rows) == [("c", "a"), ("f", "d")]


def test_lines__without_rows_are_a_heading() -> None:
    assert written((TEXT,)) == "Text\r\n"


def test_file__a_report_as_it_stands(told: Clinic, tmp_path: Path) -> None:
    """The register of plans of the story: a reason and a record number look like formulas, names need quotes."""
    with told.books.reading() as reading:
        table = REPORTS["plans"].sheet(reading, ReportRequest())
        csv_file.write(tmp_path / "plans.csv", table.columns, table.rows)
    heading, *rows = (tmp_path / "plans.csv").read_text("utf-8-sig").splitlines()
    assert heading == HEADINGS["plans"]
    assert rows[4] == (
        "PL/25-26/00002,2025-06-02,A-17,लक्ष्मी मेनन,Acne care,discontinued,5,2,3,0,10000.00,10000.00,4000.00,6000.00,"
        '5500.00,500.00,4000.00,0.00,2025-08-20,"\'=Too far, she says",MAIN'
    )
    assert rows[1].startswith('PL2/25-26/00001,2025-06-02,\'@RR-7,"Ravi ""Raj"" O\'Brien","Peel, six layers",')


def test_file__money_is_a_number_even_where_it_is_below_zero(reading: Reading) -> None:
    columns = trial_balance.COLUMNS
    table = REPORTS["general-ledger"].sheet(reading, ReportRequest(account="4400"))
    text = "".join(csv_file.lines(table.columns, table.rows))
    assert read(text)[1][9] == "-500.00"
    assert {column.kind for column in columns[3:]} == {Kind.MONEY}
