"""Reports on paper: a head on every page, every row once, numbers whole, words that a reader of the PDF finds again."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.errors import FileExists, FileNotWritten
from desktop_app.reports.file_aside import SILENT, Cancelled, News
from desktop_app.reports.report_heading import ReportHeading
from desktop_app.reports.sheet import Line, LineKind, Sheet
from desktop_app.reports.table import Cell, Column, Kind, Row
from desktop_app.views.look.fonts import load_fonts
from desktop_app.views.paper.report_paper import ReportPaper
from desktop_app.views.paper.report_pdf import write_pages
from tests.views.exports.pdf_text import Pdf

pytestmark = pytest.mark.gui

HEADING = ReportHeading(
    clinic="Asha Skin & Laser",
    gstin="29ABCDE1234F1Z5",
    title="Trial balance",
    asked=(("Period", "1 April 2025 to 31 August 2025"), ("Branch", "WEST")),
    made_by="Meera",
    made_at=datetime(2025, 8, 31, 12, 0, tzinfo=UTC),
)
NUMBER, NAME = Column("number", "Number", Kind.NUMBER), Column("name", "Name", Kind.TEXT)
DAY, AMOUNT = Column("day", "Day", Kind.DATE), Column("amount", "Amount", Kind.MONEY)
UPRIGHT, ACROSS = (595, 842), (842, 595)


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:  # noqa: ARG001 - no font without an application
    load_fonts()


def paper_of(sheet: Sheet, news: News = SILENT) -> ReportPaper:
    paper = ReportPaper(lambda: sheet, HEADING, news)
    paper.measure()
    return paper


def pdf_of(path: Path, sheet: Sheet) -> Pdf:
    write_pages(path, paper_of(sheet), title="Test")
    return Pdf(path)


def of(*rows: Row) -> Sheet:
    return Sheet((NUMBER, NAME, DAY, AMOUNT), rows)


def test_pages__have_their_head_and_number_and_every_row_once(tmp_path: Path) -> None:
    pdf = pdf_of(tmp_path / "out.pdf", of(*((f"N/{row:04d}", "Rao", date(2025, 4, 1), row) for row in range(300))))
    pages = pdf.pages()
    assert len(pages) == len(pdf.sizes()) > 3
    for number, page in enumerate(pages, start=1):
        words = page.split("\n")
        assert all(each in words for each in ("Number", "Name", "Day", "Amount"))
        assert f"Page {number} of {len(pages)}" in words
        assert "Made 2025-08-31 17:30, Meera" in words  # by the clinic's clock
        assert ("GSTIN 29ABCDE1234F1Z5" in words) == (number == 1)
        running = "Asha Skin & Laser · Trial balance · 1 April 2025 to 31 August 2025 · Branch WEST"
        assert (running in words) == (number > 1)
    found = [word for page in pages for word in page.split("\n") if word.startswith("N/")]
    assert found == [f"N/{row:04d}" for row in range(300)]


def test_report__without_rows_has_a_page(tmp_path: Path) -> None:
    (page,) = pdf_of(tmp_path / "out.pdf", of()).pages()
    assert "Page 1 of 1" in page
    assert "Amount" in page


@pytest.mark.parametrize(
    ("cell", "kind", "expected"),
    [
        (123_456_789_012_345, Kind.MONEY, "12,34,56,78,90,123.45"),
        (-5, Kind.MONEY, "-0.05"),
        (1_800, Kind.RATE, "18.00"),
        (date(2025, 8, 31), Kind.DATE, "31 Aug 2025"),
        ("2025-08-31", Kind.DATE, "31 Aug 2025"),
        (1, Kind.FLAG, "Yes"),
        (0, Kind.COUNT, "0"),
        ("RCP/25-26/00001", Kind.NUMBER, "RCP/25-26/00001"),
        ("<b>Rao</b> &amp; Sons", Kind.TEXT, "<b>Rao</b> &amp; Sons"),
        ("one\ntwo\tthree", Kind.TEXT, "one two three"),
        ("₹", Kind.TEXT, "₹"),
    ],
)
def test_cell__is_written_as_people_read_it(tmp_path: Path, cell: Cell, kind: Kind, expected: str) -> None:
    (page,) = pdf_of(tmp_path / "out.pdf", Sheet((Column("it", "It", kind),), [(cell,)])).pages()
    assert expected in _joined(page)


def test_devanagari__is_in_its_own_font_and_found_again(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    (page,) = pdf_of(path, of(("N", "\u0930\u092e\u0928", date(2025, 4, 1), 1))).pages()
    assert "\u0930\u092e\u0928" in _joined(page)
    assert b"NotoSansDevanagari" in path.read_bytes()


@pytest.mark.parametrize(("columns", "size"), [(3, UPRIGHT), (12, ACROSS), (40, ACROSS)])
def test_paper__lies_across_where_it_is_wide_and_no_number_is_ever_cut(
    tmp_path: Path, columns: int, size: tuple[int, int]
) -> None:
    heads = [Column(f"n{place}", f"Column {place}", Kind.MONEY) for place in range(columns)]
    pdf = pdf_of(tmp_path / "out.pdf", Sheet(tuple(heads), [tuple(range(123_456_789, 123_456_789 + columns))]))
    assert pdf.sizes() == [size]
    page = _joined(*pdf.pages())
    for place in range(columns):
        assert f"12,34,567.{89 + place}" in page or f"12,34,568.{place - 11:02d}" in page


def test_texts__are_broken_into_lines_and_cut_after_the_third(tmp_path: Path) -> None:
    columns = tuple(Column(f"t{place}", "Text", Kind.TEXT) for place in range(6))
    words = " ".join(f"w{number:02d}" for number in range(100))
    (page,) = pdf_of(tmp_path / "out.pdf", Sheet(columns, [("a", "b", "c", words, "d", "e")])).pages()
    lines = [line for line in page.split("\n") if line.startswith("w")]
    assert len(lines) == 3
    assert lines[0].startswith("w00 w01")
    assert lines[-1].endswith("…")


def test_numbers__in_a_list_are_broken_and_never_cut(tmp_path: Path) -> None:
    codes = ",".join(str(code) for code in range(1000, 1060))
    columns = (NUMBER, *(Column(f"t{place}", "Text", Kind.TEXT) for place in range(9)))
    (page,) = pdf_of(tmp_path / "out.pdf", Sheet(columns, [(codes, *["some words"] * 9)])).pages()
    found = [word for word in page.replace(",", "\n").split("\n") if word.strip().isdigit()]
    assert ",".join(word.strip() for word in found) == codes


def test_page__beyond_its_foot_nothing_is_drawn() -> None:
    """Between the last row and the page's number stays white, however the lines of the rows break."""
    texts = ["short", "a few more words than one line of this column has room for, for it is narrow " * 2]
    columns = tuple(Column(f"t{place}", "Text", Kind.TEXT) for place in range(7))
    paper = paper_of(Sheet(columns, [(texts[row % 2], *["x"] * 6) for row in range(90)]))
    assert paper.page_count > 1
    image = _image(paper, page=1)
    foot = range(round(image.height() - 0.062 * image.height()), round(image.height() - 0.055 * image.height()))
    assert all(image.pixelColor(x, y).lightness() == 255 for y in foot for x in range(0, image.width(), 3))


def test_draw__only_the_pages_that_were_chosen(tmp_path: Path) -> None:
    paper = paper_of(of(*((f"N/{row:04d}", "Rao", date(2025, 4, 1), row) for row in range(300))))
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    turned: list[int] = []
    painter = QPainter(image)
    paper.draw(painter, dots_per_inch=72, next_page=lambda: turned.append(1), first=2, last=4)
    painter.end()
    assert len(turned) == 2
    assert paper.page_count > 4
    assert list(tmp_path.iterdir()) == []


def test_totals__stand_out(tmp_path: Path) -> None:
    lines = [Line(("Assets", None), LineKind.HEADING), Line(("Cash", 5), level=1), Line(("Total", 5), LineKind.TOTAL)]
    path = tmp_path / "out.pdf"
    (page,) = pdf_of(path, Sheet.of((NAME, AMOUNT), lines)).pages()
    assert [word for word in page.split("\n") if word in {"Assets", "Cash", "Total"}] == ["Assets", "Cash", "Total"]
    assert b"SemiBold" in path.read_bytes()


def unwanted() -> News:
    answers: Iterator[bool] = iter([False] * 3 + [True] * 100)
    return News(is_unwanted=lambda: next(answers))


@pytest.mark.parametrize("before", [None, b"mine"])
def test_cancelled__leaves_nothing(tmp_path: Path, before: bytes | None) -> None:
    path = tmp_path / "out.pdf"
    if before is not None:
        path.write_bytes(before)
    rows = [(f"N/{row:04d}", "Rao", date(2025, 4, 1), row) for row in range(700)]
    paper = ReportPaper(lambda: of(*rows), HEADING, unwanted())
    paper.measure()  # asks twice: once to measure, once to break into pages
    write_pages(tmp_path / "first.pdf", paper, title="Test")
    with pytest.raises(Cancelled):
        write_pages(path, paper, title="Test", overwrite=True)
    (tmp_path / "first.pdf").unlink()
    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([] if before is None else [before])


def test_disk__that_is_full_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="a full disk is simulated by a limit that only Unix has")
    paper = paper_of(of(*((f"N/{row:04d}", "Rao", date(2025, 4, 1), row) for row in range(300))))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(FileNotWritten):
            write_pages(tmp_path / "out.pdf", paper, title="Test")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == []


def test_file__is_refused_where_it_cannot_be(tmp_path: Path) -> None:
    paper, path = paper_of(of()), tmp_path / "out.pdf"
    path.write_text("mine")
    with pytest.raises(FileExists):
        write_pages(path, paper, title="Test")
    with pytest.raises(FileNotWritten):
        write_pages(tmp_path / "gone" / "out.pdf", paper, title="Test")
    assert path.read_text() == "mine"


def _joined(*pages: str) -> str:
    """Put the pieces together again that a figure is drawn in, letter by letter."""
    return "".join(each if len(each) == 1 else f"\n{each}\n" for page in pages for each in page.split("\n"))


def _image(paper: ReportPaper, *, page: int) -> QImage:
    size = (595, 842) if paper.orientation.name == "Portrait" else (842, 595)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paper.draw(painter, dots_per_inch=72, next_page=lambda: None, first=page, last=page)
    painter.end()
    return image
