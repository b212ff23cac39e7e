"""What draws on paper, in tenths of a point: words, figures, rules and pictures; or only writes down what it would.

Ink(painter).text(BODY, "Asha Rao", QPointF(425, 900))
Record().texts                      # what stood on the paper, in the order in which it was drawn

Every text is drawn as it is: a name is never read as markup, and nothing on a sheet leads to a file.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktop_app.views.paper.report_type import Type

# Not quite black: that is a painter's own pen, which a preview shows in the colour of the window's text.
INK, QUIET, RULE, HAIR, PALE = (QColor(name) for name in ("#010101", "#4a4f59", "#777777", "#dcdcdc", "#ececef"))


class Ink:
    """Draws on a painter that is scaled to tenths of a point."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def text(self, letters: Type, words: str, at: QPointF, ink: QColor = INK) -> None:
        """Draw a line of words; `at` is where its top left is."""
        self._painter.setFont(letters.font_of(words))
        self._painter.setPen(ink)
        self._painter.drawText(at + QPointF(0, letters.ascent), words)

    def right(self, letters: Type, words: str, at: QPointF, ink: QColor = INK) -> None:
        """Draw a line of words or figures that ends at `at`; digits have one width."""
        width, places = letters.figures(words)
        self._painter.setFont(letters.font_of(words))
        self._painter.setPen(ink)
        for x, letter in places:
            self._painter.drawText(at + QPointF(x - width, letters.ascent), letter)

    def rule(self, at: QPointF, width: float, ink: QColor = RULE, thick: float = 5) -> None:
        """Draw a line to the right of `at`."""
        self._painter.setPen(QPen(ink, thick))
        self._painter.drawLine(at, at + QPointF(width, 0))

    def box(self, room: QRectF, ink: QColor = RULE) -> None:
        """Draw a frame."""
        self._painter.setPen(QPen(ink, 5))
        self._painter.drawRect(room)

    def picture(self, image: QImage, room: QRectF) -> None:
        """Draw a picture."""
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._painter.drawImage(room, image)

    def across(self, letters: Type, words: str, middle: QPointF, degrees: float, ink: QColor = PALE) -> None:
        """Draw words through a point, turned."""
        self._painter.save()
        self._painter.translate(middle)
        self._painter.rotate(degrees)
        self.text(letters, words, QPointF(-letters.width(words) / 2, -letters.height / 2), ink)
        self._painter.restore()


class Record(Ink):
    """Writes down what would be drawn."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def text(self, letters: Type, words: str, at: QPointF, ink: QColor = INK) -> None:  # noqa: ARG002 - as Ink has it
        """Write words down."""
        self.texts.append(words)

    def right(self, letters: Type, words: str, at: QPointF, ink: QColor = INK) -> None:  # noqa: ARG002 - likewise
        """Write figures down."""
        self.texts.append(words)

    def rule(self, at: QPointF, width: float, ink: QColor = RULE, thick: float = 5) -> None:
        """Leave it out."""

    def box(self, room: QRectF, ink: QColor = RULE) -> None:
        """Leave it out."""

    def picture(self, image: QImage, room: QRectF) -> None:
        """Leave it out."""

    def across(self, letters: Type, words: str, middle: QPointF, degrees: float, ink: QColor = PALE) -> None:  # noqa: ARG002 - likewise
        """Write words down."""
        self.texts.append(words)


def lines_at(ink: Ink, letters: Type, lines: Sequence[str], at: QPointF, colour: QColor = INK) -> None:
    """Draw lines beneath each other."""
    for place, words in enumerate(lines):
        ink.text(letters, words, at + QPointF(0, place * letters.height), colour)
