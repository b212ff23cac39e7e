"""The pages of a sheet, drawn one by one on whatever takes a painter; PDF, print and preview are the same.

pages.draw(painter, size=size_of(writer), next_page=writer.newPage, first=1, last=2)

On every page: which page of how many it is, the mark of its copy, the watermark behind the words; from the second on
also whose it is and what. Laid out for A4, and drawn as large as the paper lets it: on A5 everything is smaller.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from desktop_app.views.look.fonts import MEDIUM, SEMIBOLD
from desktop_app.views.paper.ink import HAIR, INK, QUIET, RULE, Ink, Record, lines_at
from desktop_app.views.paper.piece import Piece, on_pages
from desktop_app.views.paper.report_layout import LONG_SIDE, SHORT_SIDE
from desktop_app.views.paper.report_type import Type

MARGIN = 425  # 15 mm
WIDTH = SHORT_SIDE - 2 * MARGIN
_RUNNING, _FOOT, _MARK = Type(7.5, MEDIUM), Type(7.5), Type(7.2, SEMIBOLD)
_WATERMARK = Type(120, SEMIBOLD)
_WATERMARK_WIDE = 5_600
_MARK_ROOM, _MARK_PAD = 1_650, 45
_AFTER_RUNNING = 150
_TURNED = -54.0


def mark_width() -> float:
    """Give the room that the mark of a copy takes at the top right."""
    return _MARK_ROOM + 150


class SheetPages:
    """Pages, as often as there are copies."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        *,
        running: str,
        footer: Sequence[str] = (),
        watermark: str = "",
        copies: Sequence[str] = (),
    ) -> None:
        self._running, self._watermark = running, watermark
        self._copies = tuple(copies) or ("",)
        self._footer = [line for each in footer for line in _FOOT.wrapped(each, WIDTH)]
        self._foot_top = LONG_SIDE - MARGIN - _FOOT.height * (len(self._footer) + 1)
        top = MARGIN + _RUNNING.height + _AFTER_RUNNING
        self._pages = on_pages(pieces, first_top=MARGIN, top=top, bottom=self._foot_top - 90)

    @property
    def page_count(self) -> int:
        """How many pages are printed, all copies together."""
        return len(self._pages) * len(self._copies)

    @property
    def pages_of_copy(self) -> int:
        """How many pages one copy has."""
        return len(self._pages)

    def draw(
        self,
        painter: QPainter,
        *,
        size: QSizeF,
        next_page: Callable[[], object],
        first: int = 1,
        last: int | None = None,
        told: Callable[[int], object] = lambda _page: None,
    ) -> None:
        """Draw the pages from first to last on paper of a size in dots; `told` hears of every page."""
        painter.save()
        painter.scale(*[min(size.width() / SHORT_SIDE, size.height() / LONG_SIDE)] * 2)
        try:
            for number in range(first, (last or self.page_count) + 1):
                if number > first:
                    next_page()
                self.draw_page(Ink(painter), number)
                told(number)
        finally:
            painter.restore()

    def draw_page(self, ink: Ink, number: int) -> None:
        """Draw one page, numbered from 1 over all copies."""
        copy, page = divmod(number - 1, len(self._pages))
        if self._watermark:
            self._draw_watermark(ink)
        if page:
            words = _RUNNING.lines(" ".join(self._running.split()), WIDTH - mark_width(), 1)
            lines_at(ink, _RUNNING, words, QPointF(MARGIN, MARGIN), QUIET)
            ink.rule(QPointF(MARGIN, MARGIN + _RUNNING.height + 40), WIDTH, HAIR)
        if self._copies[copy]:
            self._draw_mark(ink, self._copies[copy])
        for piece, y in self._pages[page]:
            piece.draw(ink, QPointF(MARGIN, y))
        self._draw_foot(ink, page + 1)

    def text(self) -> str:
        """Give all words that are printed, line by line."""
        record = Record()
        for number in range(1, self.page_count + 1):
            self.draw_page(record, number)
        return "\n".join(record.texts)

    def texts(self, number: int) -> list[str]:
        """Give the words of one page."""
        record = Record()
        self.draw_page(record, number)
        return record.texts

    def _draw_watermark(self, ink: Ink) -> None:
        fitting = min(1.0, _WATERMARK_WIDE / _WATERMARK.width(self._watermark))
        letters = Type(round(_WATERMARK.points * fitting), SEMIBOLD)
        ink.across(letters, self._watermark, QPointF(SHORT_SIDE / 2, LONG_SIDE / 2), _TURNED)

    def _draw_mark(self, ink: Ink, mark: str) -> None:
        (words,) = _MARK.lines(" ".join(mark.split()), _MARK_ROOM - 2 * _MARK_PAD, 1)
        room = _MARK.width(words) + 2 * _MARK_PAD
        at = QPointF(MARGIN + WIDTH - room, MARGIN - 30)
        ink.box(QRectF(at.x(), at.y(), room, _MARK.height + 40), RULE)
        ink.text(_MARK, words, at + QPointF(_MARK_PAD, 20), INK)

    def _draw_foot(self, ink: Ink, page: int) -> None:
        lines_at(ink, _FOOT, self._footer, QPointF(MARGIN, self._foot_top), QUIET)
        text = QCoreApplication.translate("paper", "Page {page} of {pages}")
        words = text.format(page=page, pages=len(self._pages))
        under = self._foot_top + _FOOT.height * len(self._footer)
        ink.right(_FOOT, words, QPointF(MARGIN + WIDTH, under), QUIET)
