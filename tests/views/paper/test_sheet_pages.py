"""The pages of a sheet: what stays together, what comes again, what is broken, and what a reader of the PDF finds."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.errors import FileNotWritten
from desktop_app.reports.days import Letterhead
from desktop_app.reports.file_aside import Cancelled, News
from desktop_app.views.look.fonts import load_fonts
from desktop_app.views.paper.ink import INK, PALE, Ink, Record
from desktop_app.views.paper.piece import Piece, on_pages
from desktop_app.views.paper.report_layout import LONG_SIDE, SHORT_SIDE
from desktop_app.views.paper.report_type import Type
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.paper.sheet_pages import WIDTH
from desktop_app.views.paper.sheet_pdf import SheetFile, pdf, save_pdf
from desktop_app.views.paper.table_pieces import Table
from tests.views.exports.pdf_text import Pdf

pytestmark = pytest.mark.gui

LETTERHEAD = Letterhead(
    name="Asha Skin and Laser",
    legal_name="Asha Clinics LLP",
    gstin="29ABCDE1234F1Z5",
    branch="MAIN",
    heading="14, Residency Road\nBengaluru 560025",
    footer="All sessions by appointment.\nआपका धन्यवाद",
)


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:  # noqa: ARG001 - no font without an application
    load_fonts()


def piece(height: float, **changes: object) -> Piece:
    return Piece(height, lambda _ink, _at: None, **changes)  # type: ignore[arg-type]


def heights(pages: list[list[tuple[Piece, float]]]) -> list[list[tuple[float, float]]]:
    return [[(each.height, y) for each, y in page] for page in pages]


def test_pieces__go_to_the_next_page_whole_and_leave_their_room_behind() -> None:
    pages = on_pages([piece(60), piece(60, above=10), piece(30, above=10)], first_top=0, top=20, bottom=100)
    assert heights(pages) == [[(60, 0)], [(60, 20)], [(30, 20)]]


def test_heading__stays_with_what_follows() -> None:
    pages = on_pages([piece(70), piece(10, is_bound=True), piece(40)], first_top=0, top=0, bottom=100)
    assert heights(pages) == [[(70, 0)], [(10, 0), (40, 10)]]


def test_row__that_begins_a_page_has_its_heads_over_it() -> None:
    head = piece(10)
    rows = [piece(40, head=head) for _ in range(3)]
    pages = on_pages([head.bound(), *rows], first_top=0, top=5, bottom=100)
    assert heights(pages) == [[(10, 0), (40, 10), (40, 50)], [(10, 5), (40, 15)]]


def test_pieces__that_no_page_can_keep_together_are_not() -> None:
    pages = on_pages([piece(80, is_bound=True), piece(80)], first_top=0, top=0, bottom=100)
    assert heights(pages) == [[(80, 0)], [(80, 0)]]


def test_nothing__has_a_page() -> None:
    assert on_pages([], first_top=0, top=0, bottom=100) == [[]]


def test_sheet__has_letterhead_title_and_foot() -> None:
    sheet = Sheet(LETTERHEAD)
    sheet.title("Statement", "Ravi Kumar", number="7")
    assert sheet.pages(("COPY",)).texts(1) == [
        "COPY",
        *("Asha Skin and Laser", "Asha Clinics LLP", "14, Residency Road", "Bengaluru 560025"),
        "MAIN · GSTIN 29ABCDE1234F1Z5",
        *("Statement", "Ravi Kumar"),
        *("All sessions by appointment.", "आपका धन्यवाद", "Page 1 of 1"),
    ]


def test_long_table__every_row_once_heads_on_every_page_total_never_alone() -> None:
    for count in range(60, 75):  # somewhere the total alone would be left over
        sheet = Sheet(LETTERHEAD, watermark="DRAFT")
        sheet.title("Statement")
        rows = [(f"Row {number}", f"{number}.00") for number in range(count)]
        sheet.table(("What", "Amount"), rows, numbers={1}, total=("Total", "9.00"))
        pages = sheet.pages()
        texts = [pages.texts(number) for number in range(1, pages.page_count + 1)]
        assert [each for page in texts for each in page if each.startswith("Row")] == [row[0] for row in rows]
        assert all("Amount" in page and page[0] == "DRAFT" for page in texts)
        assert any(each.startswith("Row") for each in texts[-1])
        assert [page[-1] for page in texts] == [f"Page {n} of {len(texts)}" for n in range(1, len(texts) + 1)]


def test_columns__are_as_wide_as_their_figures_and_texts_are_broken() -> None:
    record = Record()
    table = Table(("What", "Amount"), [("word " * 80, "88,88,88,888.88"), ("x" * 400, "1.00")], {1}, ("Total", "2.00"))
    for each in table.pieces(WIDTH, 0):
        each.draw(record, QPointF(0, 0))
    assert "88,88,88,888.88" in record.texts
    assert " ".join(record.texts).count("word") == 80
    assert "".join(record.texts).count("x") == 400


def test_figures__that_fill_the_page_grow_smaller_and_stay_whole() -> None:
    heads = [f"Column {number}" for number in range(12)]
    (table,) = [Table(heads, [["12,34,567.89"] * 12], range(12))]
    pieces = table.pieces(WIDTH, 0)
    places: list[tuple[float, str]] = []

    class Placed(Record):
        def right(self, letters: Type, words: str, at: QPointF, ink: QColor = INK) -> None:
            places.append((at.x() - letters.figures(words)[0], words))
            super().right(letters, words, at, ink)

    for each in pieces:
        each.draw(Placed(), QPointF(0, 0))
    lefts = [x for x, words in places if words == "12,34,567.89"]
    assert len(lefts) == 12
    assert lefts[0] >= 0
    assert all(after - before >= 1 for before, after in pairwise(lefts))


def test_word__that_is_too_long_is_broken_between_letters_with_their_signs() -> None:
    letters = Type(9)
    text = "क्ष्मी" * 60
    lines = letters.wrapped(text, 900)
    assert "".join(lines) == text
    assert len(lines) > 1
    assert not any(line[0] in "ीि्" for line in lines)
    assert letters.wrapped("😀" * 50, 200) != ("😀" * 50,)
    assert "".join(letters.wrapped("😀" * 50, 200)) == "😀" * 50


def test_pdf__says_the_same_as_the_paper(tmp_path: Path) -> None:
    sheet = Sheet(LETTERHEAD, watermark="DRAFT")
    sheet.title("Statement", "लक्ष्मी मेनन")
    sheet.table(("What", "Amount"), [("Laser session", "₹11,800.00")], numbers={1})
    file = SheetFile(sheet.pages(("ORIGINAL", "DUPLICATE")), tmp_path / "sheet.pdf", "Statement")
    assert save_pdf(file) == 2
    read = Pdf(tmp_path / "sheet.pdf")
    assert read.sizes() == [(595, 842)] * 2
    first, second = read.pages()
    assert "ORIGINAL" in first
    assert "DUPLICATE" in second
    for page in (first, second):
        run_on = page.replace("\n", "")
        for words in ("Asha Skin and Laser", "Statement", "Laser session", "11,800.00", "₹", "DRAFT", "Page 1 of 1"):
            assert words in run_on, words
        for words in (
            "मेनन",
            "आपका",
        ):  # letters that run together are glyphs of their own, which this reader has no words for
            assert words in run_on, words


def test_pdf__is_whole_or_absent(tmp_path: Path) -> None:
    sheet = Sheet(LETTERHEAD)
    for number in range(200):
        sheet.line(f"Line {number}")
    pages = sheet.pages()
    with pytest.raises(Cancelled):
        pdf(pages, news=News(is_unwanted=lambda: True))
    told: list[int] = []
    pdf(pages, news=News(told.append))
    assert told == list(range(1, pages.page_count + 1))
    (tmp_path / "there.pdf").mkdir()
    with pytest.raises(FileNotWritten):
        save_pdf(SheetFile(pages, tmp_path / "there.pdf"))
    assert [each.name for each in tmp_path.iterdir()] == ["there.pdf"]


@pytest.mark.parametrize(("width", "height"), [(595, 842), (420, 595), (612, 792)])
def test_page__is_as_large_as_its_paper_lets_it(width: int, height: int) -> None:
    """A5 is smaller, Letter is shorter: nothing falls off the paper."""
    sheet = Sheet(LETTERHEAD)
    sheet.title("Statement")
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    sheet.pages().draw(painter, size=QSizeF(width, height), next_page=lambda: None)
    painter.end()
    scale = min(width / SHORT_SIDE, height / LONG_SIDE)
    drawn = [(x, y) for y in range(0, height, 2) for x in range(width) if image.pixelColor(x, y).lightness() < 240]
    assert max(x for x, _ in drawn) <= SHORT_SIDE * scale
    assert max(y for _, y in drawn) >= 0.9 * LONG_SIDE * scale  # the foot is there


def test_logo__stands_beside_the_name_and_what_is_no_picture_is_left_out() -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QImage(400, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("#c00000"))
    assert QImageWriter(buffer, QByteArray(b"png")).write(picture)
    for logo, is_red in ((bytes(buffer.data().data()), True), (b"no picture", False), (None, False)):
        sheet = Sheet(Letterhead(name="Asha", legal_name=None, gstin=None, branch="", logo=logo))
        image = QImage(595, 842, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        sheet.pages().draw(painter, size=QSizeF(595, 842), next_page=lambda: None)
        painter.end()
        assert (QColor(image.pixel(60, 50)).red() > 150 and QColor(image.pixel(60, 50)).green() < 90) == is_red


def test_watermark__stands_behind_the_words() -> None:
    drawn: list[str] = []

    class Ordered(Record):
        def text(self, letters: Type, words: str, at: QPointF, ink: QColor = INK) -> None:
            drawn.append(words)
            super().text(letters, words, at, ink)

        def across(self, letters: Type, words: str, middle: QPointF, degrees: float, ink: QColor = PALE) -> None:
            assert ink.lightness() > 220
            drawn.append(f"behind: {words}")
            super().across(letters, words, middle, degrees, ink)

    sheet = Sheet(LETTERHEAD, watermark="CANCELLED")
    sheet.pages().draw_page(Ordered(), 1)
    assert drawn[0] == "behind: CANCELLED"
    assert issubclass(Ordered, Ink)
