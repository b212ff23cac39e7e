"""Figures side by side, in as many rows as it takes that none is cut; between them upright lines.

strip = FigureStrip([FigureTile(words("Balance")), ...])
strip.refit()                           # after the tiles show other amounts
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.patient_page.figure_tile import FigureTile

_GAP = 9


class FigureStrip(QWidget):
    """Tab goes from tile to tile in their order."""

    def __init__(self, tiles: Sequence[FigureTile]) -> None:
        super().__init__()
        self._tiles = tuple(tiles)
        for tile in self._tiles:
            tile.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def refit(self) -> None:
        """Lay the tiles out for what they show now."""
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow strip is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the rows that a width takes."""
        rows = -(-len(self._tiles) // self._columns(width))
        return rows * self._row_height()

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        return QSize(sum(self._widths(len(self._tiles))), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """Ask for two figures side by side at least."""
        return QSize(sum(self._widths(2)), self._row_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tiles out anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines between neighbours."""
        painter, ink = QPainter(self), colour(tokens().line)
        for tile in self._tiles:
            box = tile.geometry()
            if box.x() > 0:
                painter.fillRect(QRectF(box.x() - _GAP // 2 - 1, box.y() + 4, 1, box.height() - 8), ink)

    def _columns(self, width: int) -> int:
        """Give how many stand side by side: all, or as many as fit in rows of equal length."""
        count = len(self._tiles)
        fitting = (-(-count // rows) for rows in range(1, count) if sum(self._widths(-(-count // rows))) <= width)
        return next(fitting, 2)

    def _widths(self, columns: int) -> list[int]:
        widths = [tile.sizeHint().width() for tile in self._tiles]
        return [max(widths[at::columns], default=0) + (_GAP if at else 0) for at in range(columns)]

    def _row_height(self) -> int:
        return max(tile.sizeHint().height() for tile in self._tiles)

    def _place(self) -> None:
        columns = self._columns(self.width())
        widths, height = self._widths(columns), self._row_height()
        for at, tile in enumerate(self._tiles):
            row, column = divmod(at, columns)
            left = sum(widths[:column]) + (_GAP if column else 0)
            tile.setGeometry(left, row * height, widths[column] - (_GAP if column else 0), height)
        self.update()
