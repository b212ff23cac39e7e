"""A sheet of paper: the clinic's letterhead, headings, tables and lines, black on white whatever the window looks like.

sheet = Sheet(letterhead, watermark=words("DRAFT"))     # "" where nothing stands behind the words
sheet.title("Day close", "20 Aug 2025")
sheet.table(("Mode", "Net"), [("Cash", "1,500.00")], total=("Total", "1,500.00"), numbers={1})
with sheet.columns() as (left, right):
    left.party("Bill to", "Asha Rao", ("Mysuru",)); right.facts([("Invoice no.", "INV/25-26/00042")])
sheet.pages(copies=(words("Original for recipient"),)).draw(painter, ...)

What else can be put on it is in `flow.Flow`. Works on any thread.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from desktop_app.reports.days import Letterhead
from desktop_app.views.look.fonts import NORMAL, SEMIBOLD
from desktop_app.views.paper.flow import Flow
from desktop_app.views.paper.ink import INK, QUIET, Ink, lines_at
from desktop_app.views.paper.piece import Piece
from desktop_app.views.paper.report_type import Type
from desktop_app.views.paper.sheet_pages import WIDTH, SheetPages, mark_width

_NAME, _SMALL = Type(14.5, SEMIBOLD), Type(8.3, NORMAL)
_TITLE, _PARTICULARS = Type(13, SEMIBOLD), Type(9)
_MOST_LINES = 6  # of a title or a name, before it is cut
_LOGO_WIDE, _LOGO_HIGH, _BESIDE_LOGO = 1_300, 620, 130


class Sheet(Flow):
    """Builds a sheet from the top."""

    def __init__(self, letterhead: Letterhead, *, watermark: str = "") -> None:
        super().__init__(WIDTH)
        self._letterhead, self._watermark, self._running = letterhead, watermark, [letterhead.name]
        self.name = letterhead.name  # what it is, once it has a title
        self._pieces.append(_head_of(letterhead))
        self.rule(above=7, below=2)

    def title(self, words: str, *particulars: str, number: str = "") -> None:
        """Say what the sheet is, and of whom and when; later pages say it again, with its number."""
        said = " \u00b7 ".join(each for each in particulars if each)
        named = [each for each in (words, number, *particulars) if each]
        self.name = " \u00b7 ".join(named)
        self._running += named
        title = _TITLE.wrapped(words, self.width, _MOST_LINES)
        lines = _PARTICULARS.wrapped(said, self.width, _MOST_LINES) if said else ()
        height = len(title) * _TITLE.height + len(lines) * _PARTICULARS.height

        def draw(ink: Ink, at: QPointF) -> None:
            lines_at(ink, _TITLE, title, at)
            lines_at(ink, _PARTICULARS, lines, at + QPointF(0, len(title) * _TITLE.height), QUIET)

        self._pieces.append(Piece(height + 60, draw, 90, is_bound=True))

    def pages(self, copies: Sequence[str] = ()) -> SheetPages:
        """Break what was built into pages; each copy has its mark on every page."""
        return SheetPages(
            self.pieces(),
            running=" \u00b7 ".join(self._running),
            footer=footer_of(self._letterhead),
            watermark=self._watermark,
            copies=copies,
        )

    def text(self) -> str:
        """Give all words of it, line by line."""
        return self.pages().text()


def footer_of(letterhead: Letterhead) -> tuple[str, ...]:
    """Give the lines at the foot of every page."""
    return _lines(letterhead.footer)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(" ".join(each.split()) for each in text.splitlines() if each.strip())


def _head_of(letterhead: Letterhead) -> Piece:
    """Draw who gives the sheet out; at the right there is room for the mark of a copy."""
    picture = _picture(letterhead.logo)
    indent = picture[1].width() + _BESIDE_LOGO if picture else 0
    room = WIDTH - indent - mark_width()
    legal = letterhead.legal_name if letterhead.legal_name != letterhead.name else ""
    facts = (letterhead.branch, f"GSTIN {letterhead.gstin}" if letterhead.gstin else "")
    words = (legal or "", *_lines(letterhead.heading), " \u00b7 ".join(each for each in facts if each))
    name = _NAME.wrapped(letterhead.name, room, _MOST_LINES)
    small = [line for each in words if each for line in _SMALL.wrapped(each, room, _MOST_LINES)]
    height = len(name) * _NAME.height + len(small) * _SMALL.height

    def draw(ink: Ink, at: QPointF) -> None:
        if picture:
            ink.picture(picture[0], picture[1].translated(at))
        lines_at(ink, _NAME, name, at + QPointF(indent, 0), INK)
        lines_at(ink, _SMALL, small, at + QPointF(indent, len(name) * _NAME.height), QUIET)

    return Piece(max(height, picture[1].height() if picture else 0), draw, is_bound=True)


def _picture(png: bytes | None) -> tuple[QImage, QRectF] | None:
    """Give the logo and the room that it takes; none where it is no picture."""
    image = QImage.fromData(png) if png else QImage()  # a PNG, or it was not kept
    if image.isNull():
        return None
    grown = min(_LOGO_WIDE / image.width(), _LOGO_HIGH / image.height())
    return image, QRectF(0, 0, image.width() * grown, image.height() * grown)
