"""How a paper begins and ends with a letterhead, drawn as it will be printed: black on white in every scheme.

preview = HeadPreview()
preview.show_letterhead(letterhead)
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.reports.days import Letterhead
from desktop_app.views.look.painting import outline_bar
from desktop_app.views.look.scheme import tokens
from desktop_app.views.paper.ink import Ink
from desktop_app.views.paper.report_layout import LONG_SIDE, SHORT_SIDE
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.paper.sheet_pages import SheetPages

_SIZE = QSize(540, 420)
_HEAD, _FOOT = 0.7, 0.3  # of the picture; what is between the two on paper is left out
_PAPER = "#FFFFFF"


class HeadPreview(QWidget):
    """The top of a page, and its foot."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: SheetPages | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("How papers look"))

    def show_letterhead(self, letterhead: Letterhead) -> None:
        """Show papers with a letterhead."""
        sheet = Sheet(letterhead)
        sheet.title(self.tr("Invoice"), "INV/25-26/00042")
        self._pages = sheet.pages()
        self.setAccessibleDescription(self._pages.text())
        self.update()

    def words(self) -> str:
        """Give all words that would be printed."""
        return "" if self._pages is None else self._pages.text()

    def sizeHint(self) -> QSize:
        """Ask for the width in which small print can be read."""
        return _SIZE

    def minimumSizeHint(self) -> QSize:
        """Be content with half of it."""
        return _SIZE * 0.6

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the top of the page above, and its foot below."""
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.fillRect(rect, QColor(_PAPER))
        if self._pages is not None:
            scale = rect.width() / SHORT_SIDE
            split = round(rect.height() * _HEAD)
            self._draw(painter, QRectF(0, 0, rect.width(), split), 0, scale)
            foot = QRectF(0, split, rect.width(), rect.height() - split)
            self._draw(painter, foot, rect.height() - LONG_SIDE * scale, scale)
            painter.fillRect(QRectF(0, split, rect.width(), 1), QColor(tokens().line))
        outline_bar(painter, rect, tokens().control, 2)

    def _draw(self, painter: QPainter, part: QRectF, top: float, scale: float) -> None:
        if self._pages is None:
            return
        painter.save()
        painter.setClipRect(part)
        painter.translate(0, top)
        painter.scale(scale, scale)
        self._pages.draw_page(Ink(painter), 1)
        painter.restore()
