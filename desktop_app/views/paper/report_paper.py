"""A report on paper: its pages, drawn one by one on whatever takes a painter; PDF, print and preview are the same.

paper = ReportPaper(lambda: report.sheet(unit, request), heading)       # read anew to measure, to break, to draw
paper.measure()
paper.draw(painter, dots_per_inch=300, next_page=writer.newPage)

Black on white, whatever the window looks like. On every page: whose it is, what it is, the columns' headings, its
number and how many there are. Works on any thread.
"""

from collections.abc import Callable, Iterator
from itertools import chain

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.reports.file_aside import SILENT, News
from desktop_app.reports.report_heading import ReportHeading
from desktop_app.reports.sheet import Line, LineKind, Sheet
from desktop_app.views.look.fonts import MEDIUM, SEMIBOLD
from desktop_app.views.paper.report_layout import (
    FOOT_HEIGHT,
    GAP,
    INDENT,
    MARGIN,
    RIGHT_KINDS,
    ROW_PADDING,
    Orientation,
    Table,
    Widths,
)
from desktop_app.views.paper.report_type import UNITS, Type

# Not quite black: that is a painter's own pen, which a preview shows in the colour of the window's text.
_INK, _QUIET, _RULE, _HAIR = (QColor(name) for name in ("#010101", "#444444", "#777777", "#d5d5d5"))
_CLINIC, _TITLE, _SMALL, _RUNNING = Type(13, SEMIBOLD), Type(10.5, SEMIBOLD), Type(8), Type(7.5, MEDIUM)
_POINTS_PER_INCH = 72
_THIN, _THICK = 4, 8
_BETWEEN = 90  # what stands over the table, and the table


class ReportPaper:
    """A report that is measured, and then drawn as often as somebody looks at it."""

    def __init__(self, read: Callable[[], Sheet], heading: ReportHeading, news: News = SILENT) -> None:
        self._read, self._heading, self._news = read, heading, news
        self._table = Table((), Orientation.Portrait, 1, ())
        self._first_rows: list[int] = []  # the row that each page begins with

    @property
    def orientation(self) -> Orientation:
        """How the pages lie."""
        return self._table.orientation

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._first_rows)

    def measure(self) -> int:
        """Read every row, and find widths and pages; the number of rows."""
        sheet = self._read()
        widths = Widths(sheet.columns)
        count = 0
        for line in self._news.counted(sheet.each_line()):
            widths.measure(line)
            count += 1
        self._table = widths.fitted()
        self._first_rows = [0, *self._page_breaks()]
        return count

    def draw(
        self,
        painter: QPainter,
        *,
        dots_per_inch: float,
        next_page: Callable[[], object],
        first: int = 1,
        last: int | None = None,
    ) -> None:
        """Draw the pages from first to last; `next_page` brings the next sheet of paper."""
        wanted = range(first, (last or self.page_count) + 1)
        painter.save()
        painter.scale(*[dots_per_inch / _POINTS_PER_INCH / UNITS] * 2)
        try:
            self._draw_pages(painter, wanted, next_page)
        finally:
            painter.restore()

    def _draw_pages(self, painter: QPainter, wanted: range, next_page: Callable[[], object]) -> None:
        begins, page, y = set(self._first_rows), 0, 0.0
        lines = chain(self._news.counted(self._read().each_line()), (None,))  # a report without rows has a page, too
        for row, line in enumerate(lines):
            if row in begins:
                if page in wanted and page + 1 in wanted:
                    next_page()
                page += 1
                y = self._begin(painter, page) if page in wanted else 0.0
            if line is not None and page in wanted:
                y = self._draw_row(painter, y, line)

    def _page_breaks(self) -> Iterator[int]:
        table = self._table
        used = self._above(1) + table.head_height()
        room = table.page_height - FOOT_HEIGHT
        for row, line in enumerate(self._news.counted(self._read().each_line())):
            height = table.height(line, table.cells(line))
            if row and used + height > room:
                yield row
                used = self._above(2) + table.head_height()
            used += height

    def _above(self, page: int) -> float:
        """Give the height of what stands over the table."""
        if page > 1:
            return _RUNNING.height + _BETWEEN / 2
        return _CLINIC.height + _TITLE.height + _SMALL.height * 2 + _BETWEEN

    def _begin(self, painter: QPainter, page: int) -> float:
        """Draw what every page has; where its rows begin."""
        y = float(MARGIN)
        heading, asked = self._heading, self._heading.particulars
        if page == 1:
            for letters, words, ink in (
                (_CLINIC, heading.clinic, _INK),
                (_SMALL, f"GSTIN {heading.gstin}" if heading.gstin else "", _QUIET),
                (_TITLE, heading.title, _INK),
                (_SMALL, asked, _QUIET),
            ):
                self._write(painter, letters, words, y, ink)
                y += letters.height
            y += _BETWEEN
        else:
            words = " \u00b7 ".join(each for each in (heading.clinic, heading.title, asked) if each)
            self._write(painter, _RUNNING, words, y, _QUIET)
            y += _RUNNING.height + _BETWEEN / 2
        self._draw_foot(painter, page)
        return self._draw_head(painter, y)

    def _write(self, painter: QPainter, letters: Type, words: str, y: float, ink: QColor) -> None:
        (text,) = letters.lines(" ".join(words.split()), self._table.page_width, 1)
        _draw_text(painter, letters, text, QPointF(MARGIN, y), ink)

    def _draw_foot(self, painter: QPainter, page: int) -> None:
        y = MARGIN + self._table.page_height - _RUNNING.height
        _draw_text(painter, _RUNNING, f"Made {self._heading.made}", QPointF(MARGIN, y), _QUIET)
        words = f"Page {page} of {self.page_count}"
        right = MARGIN + self._table.page_width - _RUNNING.width(words)
        _draw_text(painter, _RUNNING, words, QPointF(right, y), _QUIET)

    def _draw_head(self, painter: QPainter, y: float) -> float:
        table, letters, height = self._table, self._table.letters.head, self._table.head_height()
        heads = table.heads()
        bottom = y + height - ROW_PADDING / 2
        for x, width, column, lines in zip(self._places(), table.widths, table.columns, heads, strict=True):
            y_of_column = bottom - len(lines) * letters.height
            if column.kind in RIGHT_KINDS:
                _draw_right(painter, letters, lines, QPointF(x + width, y_of_column))
            else:
                _draw_lines(painter, letters, lines, QPointF(x, y_of_column))
        _draw_rule(painter, y + height - ROW_PADDING / 4, table.page_width, _RULE, _THICK)
        return y + height

    def _draw_row(self, painter: QPainter, y: float, line: Line) -> float:
        """Draw a row; where the next one begins."""
        table, letters = self._table, self._table.letters.of(line.kind)
        cells = table.cells(line)
        height = table.height(line, cells)
        top = y + ROW_PADDING / 2 + (ROW_PADDING if line.kind is LineKind.HEADING else 0)
        if line.kind in {LineKind.SUBTOTAL, LineKind.TOTAL}:
            _draw_rule(painter, y, table.page_width, _RULE, _THIN)
        for place, (x, width, column, lines) in enumerate(
            zip(self._places(), table.widths, table.columns, cells, strict=True)
        ):
            if column.kind in RIGHT_KINDS:
                _draw_figures(painter, letters, lines[0], QPointF(x + width, top))
            else:
                indent = line.level * INDENT if place == 0 else 0
                _draw_lines(painter, letters, lines, QPointF(x + indent, top))
        if line.kind is LineKind.TOTAL:
            _draw_rule(painter, y + height, table.page_width, _RULE, _THICK)
        elif line.kind is LineKind.PLAIN:
            _draw_rule(painter, y + height, table.page_width, _HAIR, _THIN)
        return y + height

    def _places(self) -> Iterator[float]:
        x = float(MARGIN)
        for width in self._table.widths:
            yield x
            x += width + GAP


def _draw_lines(painter: QPainter, letters: Type, lines: tuple[str, ...], at: QPointF) -> None:
    for text in lines:
        _draw_text(painter, letters, text, at, _INK)
        at += QPointF(0, letters.height)


def _draw_right(painter: QPainter, letters: Type, lines: tuple[str, ...], at: QPointF) -> None:
    for text in lines:
        _draw_text(painter, letters, text, at - QPointF(letters.width(text), 0), _INK)
        at += QPointF(0, letters.height)


def _draw_figures(painter: QPainter, letters: Type, text: str, at: QPointF) -> None:
    """Draw figures that end where `at` says."""
    width, places = letters.figures(text)
    for x, letter in places:
        _draw_text(painter, letters, letter, at + QPointF(x - width, 0), _INK)


def _draw_text(painter: QPainter, letters: Type, text: str, at: QPointF, ink: QColor) -> None:
    """Draw a line of words; `at` is where its top left is."""
    painter.setFont(letters.font_of(text))
    painter.setPen(ink)
    painter.drawText(at + QPointF(0, letters.ascent), text)


def _draw_rule(painter: QPainter, y: float, width: float, ink: QColor, thick: int) -> None:
    painter.setPen(QPen(ink, thick))
    painter.drawLine(QPointF(MARGIN, y), QPointF(MARGIN + width, y))
