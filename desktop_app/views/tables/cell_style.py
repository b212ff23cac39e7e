"""What every cell style has: text, copy, samples, width and paint; a style of a view's own derives from CellStyle."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop_app.reports.csv_file import guarded
from desktop_app.views.look.fonts import BODY, BODY_STRONG, TextStyle, width_of
from desktop_app.views.look.painting import LEFT, draw_text
from desktop_app.views.look.scheme import tokens
from desktop_app.views.tables.rows import TableRow

PADDING = 8


class RowTone(Enum):
    """How loud a row is."""

    NORMAL = "normal"
    QUIET = "quiet"  # nothing is left to do here
    STRONG = "strong"  # a total, or the row that everything else is about


@dataclass(slots=True)
class CellPaint:
    """What a style paints with: the room inside the padding, the row, and how loud it is."""

    painter: QPainter
    rect: QRectF
    row: TableRow
    name: str
    tone: RowTone
    repeats: bool = False  # the row before has the same value, and rows are in this column's order

    @property
    def ink(self) -> str:
        """The colour of ordinary text in this row."""
        return tokens().text3 if self.tone is RowTone.QUIET else tokens().text

    def weight(self, normal: TextStyle) -> TextStyle:
        """Give the style of ordinary text in this row."""
        if self.tone is RowTone.STRONG:
            return BODY_STRONG
        return BODY if self.tone is RowTone.QUIET else normal


class CellStyle(ABC):
    """How cells of a column look. `samples` are the widest contents it must hold; none means that it may yield."""

    align: ClassVar[Qt.AlignmentFlag] = LEFT
    heaviest: ClassVar[TextStyle] = BODY  # that its samples are measured in

    @abstractmethod
    def text(self, row: TableRow, name: str) -> str:
        """Give what a cell shows, in words; a screen reader reads it too."""

    def copied(self, row: TableRow, name: str) -> str:
        """Give what goes to the clipboard."""
        return guarded(self.text(row, name))

    def beside(self) -> tuple[str, ...]:
        """Name the further columns of the report that a cell shows."""
        return ()

    def samples(self) -> tuple[str, ...]:
        """Give contents that are never cut."""
        return ()

    def slot(self) -> int:
        """Give the width right of the digits, which the heading leaves free."""
        return 0

    def needed_width(self, row: TableRow, name: str) -> float:
        """Give the width that a cell's content takes, without padding and slot."""
        return width_of(self.text(row, name), self.heaviest)

    def least_width(self) -> int:
        """Give the width that the samples take, with padding."""
        widest = max((width_of(sample, self.heaviest) for sample in self.samples()), default=0.0)
        return round(widest + 0.5) + self.slot() + 2 * PADDING

    def paint(self, cell: CellPaint) -> None:
        """Paint a cell's content."""
        text, may_yield = self.text(cell.row, cell.name), not self.samples()
        draw_text(cell.painter, cell.rect, text, cell.weight(BODY), cell.ink, align=self.align, elide=may_yield)
