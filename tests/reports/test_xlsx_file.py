"""Workbooks, read back with nothing but zip and XML: real amounts and days, texts that stay texts, whole or absent."""

import builtins
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from desktop_app.errors import ExtraMissing, FileExists, FileNotWritten, SheetFull
from desktop_app.reports import xlsx_file
from desktop_app.reports.file_aside import Cancelled
from desktop_app.reports.sheet import Line, LineKind, Sheet
from desktop_app.reports.table import Cell, Column, Kind, Row

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TEXT, MONEY = Column("text", "Text", Kind.TEXT), Column("money", "Money", Kind.MONEY)

Told = tuple[str, str]  # the type of a cell, n or inlineStr, and what stands in it


class Workbook:
    """A workbook as a program reads it."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as file:
            self.names = file.namelist()
            self.sheet, self.styles, self.book = (
                ET.fromstring(file.read(f"xl/{name}.xml"))  # noqa: S314 - our own
                for name in ("worksheets/sheet1", "styles", "workbook")
            )

    def rows(self) -> list[list[Told]]:
        return [[_told(cell) for cell in row] for row in self.sheet.iter(f"{MAIN}row")]

    def formats(self, row: int) -> list[str]:
        """Give the number formats of a row's cells."""
        codes = {each.get("numFmtId"): each.get("formatCode", "") for each in self.styles.iter(f"{MAIN}numFmt")}
        return [codes.get(style.get("numFmtId"), "") for style in self._styles(row)]

    def is_bold(self, row: int) -> list[bool]:
        fonts = [font.find(f"{MAIN}b") is not None for font in self.styles.iter(f"{MAIN}font")]
        return [fonts[int(style.get("fontId", "0"))] for style in self._styles(row)]

    def _styles(self, row: int) -> list[ET.Element]:
        (styles,) = self.styles.iter(f"{MAIN}cellXfs")
        return [styles[int(cell.get("s", "0"))] for cell in list(self.sheet.iter(f"{MAIN}row"))[row]]


def _told(cell: ET.Element) -> Told:
    words = "".join(each.text or "" for each in cell.iter(f"{MAIN}t"))
    return cell.get("t", "n"), words or "".join(each.text or "" for each in cell.iter(f"{MAIN}v"))


def written(path: Path, sheet: Sheet, above: Sequence[Sequence[str]] = ()) -> Workbook:
    xlsx_file.write(path, sheet, title="Test", above=above)
    return Workbook(path)


def of(kind: Kind, *cells: Cell) -> Sheet:
    return Sheet((Column("it", "It", kind),), [(cell,) for cell in cells])


@pytest.mark.parametrize(
    ("kind", "cell", "expected"),
    [
        (Kind.MONEY, 123_456_789, ("n", "1234567.89")),
        (Kind.MONEY, -5, ("n", "-0.05")),
        (Kind.MONEY, 10**15 + 1, ("n", "10000000000000.01")),  # no float in between
        (Kind.MONEY, 0, ("n", "0.00")),
        (Kind.MONEY, None, ("n", "")),
        (Kind.RATE, 1_800, ("n", "18.00")),
        (Kind.COUNT, 7, ("n", "7")),
        (Kind.KEY, 12, ("n", "12")),
        (Kind.DATE, date(2025, 8, 31), ("n", "45900")),  # days since 30 December 1899
        (Kind.DATE, "2025-08-31", ("n", "45900")),  # as the books store it
        (Kind.DATE, "2025-08-31T10:00", ("inlineStr", "2025-08-31T10:00")),
        (Kind.FLAG, 1, ("inlineStr", "Yes")),
        (Kind.FLAG, 0, ("inlineStr", "No")),
        (Kind.NUMBER, "0012", ("inlineStr", "0012")),
        (Kind.PHONE, "+919820012345", ("inlineStr", "+919820012345")),
        (Kind.TEXT, "=1+1", ("inlineStr", "=1+1")),
        (Kind.TEXT, "http://example.org", ("inlineStr", "http://example.org")),
        (Kind.TEXT, "123", ("inlineStr", "123")),
        (Kind.TEXT, "<b>Rao & Sons</b> सुनीता", ("inlineStr", "<b>Rao & Sons</b> सुनीता")),
        (Kind.TEXT, "a\nb", ("inlineStr", "a\nb")),
    ],
)
def test_cell__is_what_its_column_holds(tmp_path: Path, kind: Kind, cell: Cell, expected: Told) -> None:
    book = written(tmp_path / "out.xlsx", of(kind, cell))
    assert book.rows() == [[("inlineStr", "It")], [expected]]
    assert list(book.sheet.iter(f"{MAIN}f")) == []
    assert list(book.sheet.iter(f"{MAIN}hyperlink")) == []


def test_formats__are_of_india_for_money_and_iso_for_days(tmp_path: Path) -> None:
    columns = (MONEY, Column("day", "Day", Kind.DATE), Column("rate", "Rate", Kind.RATE))
    book = written(tmp_path / "out.xlsx", Sheet(columns, [(1, date(2025, 1, 1), 500)]))
    assert book.formats(1) == [
        r"[>=10000000]##\,##\,##\,##0.00;[>=100000]##\,##\,##0.00;#,##0.00",
        "yyyy-mm-dd",
        "0.00",
    ]


def test_lines__headings_and_totals_are_bold_and_the_head_stays(tmp_path: Path) -> None:
    lines = [
        Line(("Assets", None), LineKind.HEADING),
        Line(("Cash", 100), level=1),
        Line(("Total", 100), LineKind.TOTAL),
    ]
    book = written(tmp_path / "out.xlsx", Sheet.of((TEXT, MONEY), lines))
    assert [book.is_bold(row) for row in range(4)] == [[True, True], [True, True], [False, False], [True, True]]
    (pane,) = book.sheet.iter(f"{MAIN}pane")
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")


def test_lines__above_the_headings_and_the_total_of_rows_that_stream(tmp_path: Path) -> None:
    sheet = Sheet((TEXT, MONEY), iter([("a", 150), ("b", 250)]), total=("Total", 400))
    book = written(tmp_path / "out.xlsx", sheet, above=[("Clinic", "=Asha"), ("Made", "today")])
    assert [[words for _, words in row] for row in book.rows()] == [
        ["Clinic", "=Asha"],
        ["Made", "today"],
        ["Text", "Money"],
        ["a", "1.50"],
        ["b", "2.50"],
        ["Total", "4.00"],
    ]
    assert [row.get("r") for row in book.sheet.iter(f"{MAIN}row")] == ["1", "2", "4", "5", "6", "7"]
    assert book.is_bold(5) == [True, True]


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Profit/loss [2025]: a*b?", "Profit loss  2025   a b"), ("x" * 40, "x" * 31), ("''", "Report")],
)
def test_sheet_name__is_one_that_spreadsheets_take(tmp_path: Path, title: str, expected: str) -> None:
    path = tmp_path / "out.xlsx"
    xlsx_file.write(path, of(Kind.TEXT, "a"), title=title)
    (sheet,) = Workbook(path).book.iter(f"{MAIN}sheet")
    assert sheet.get("name") == expected


def test_columns__are_as_wide_as_what_is_in_them(tmp_path: Path) -> None:
    book = written(tmp_path / "out.xlsx", Sheet((TEXT, MONEY), [("x" * 30, 1), ("x" * 500, 1)]))
    widths = [float(each.get("width", "0")) for each in book.sheet.iter(f"{MAIN}col")]
    assert [int(width) for width in widths] == [60, 16]


def test_write__equal_rows_give_equal_bytes(tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        assert xlsx_file.write(tmp_path / name, of(Kind.MONEY, 1, 2, 3), title="Test") == 3
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def endless() -> Iterator[Row]:
    while True:
        yield ("next",)


def breaking() -> Iterator[Row]:
    yield ("first",)
    raise ZeroDivisionError


@pytest.mark.parametrize(("rows", "error"), [(endless, SheetFull), (endless, Cancelled), (breaking, ZeroDivisionError)])
def test_write__leaves_nothing_of_a_file_that_is_not_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: Callable[[], Iterator[Row]], error: type[Exception]
) -> None:
    monkeypatch.setattr(xlsx_file, "MOST_ROWS", 5_000)
    path = tmp_path / "out.xlsx"
    path.write_text("mine")
    answers = iter([error is Cancelled and number > 3 for number in range(100)])
    with pytest.raises(error):
        xlsx_file.write(path, Sheet((TEXT,), rows()), title="Test", overwrite=True, cancelled=lambda: next(answers))
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("out.xlsx", "mine")]


def test_write__refuses_to_replace_a_file_and_to_write_where_no_folder_is(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    path.write_text("mine")
    with pytest.raises(FileExists):
        xlsx_file.write(path, of(Kind.TEXT, "a"), title="Test")
    with pytest.raises(FileNotWritten):
        xlsx_file.write(tmp_path / "gone" / "out.xlsx", of(Kind.TEXT, "a"), title="Test")
    assert path.read_text() == "mine"


def test_write__without_the_package_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *arguments: Any) -> ModuleType:  # noqa: ANN401 - handed on as it came
        if name == "xlsxwriter":
            raise ModuleNotFoundError(name=name)
        return real(name, *arguments)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(ExtraMissing, match="pip install xlsxwriter"):
        xlsx_file.write(tmp_path / "out.xlsx", of(Kind.TEXT, "a"), title="Test")
    assert list(tmp_path.iterdir()) == []
