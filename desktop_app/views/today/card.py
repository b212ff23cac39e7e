"""The cards of Today: a heading, a fact and a link in one row, beneath it the content.

card = Card(self.tr("Collections"))
card.set_fact(self.tr("last 14 days")); card.add(picture)
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop_app.views.controls.labels import Label
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.look.painting import fill_bar, outline_bar
from desktop_app.views.look.scheme import tokens

MARGIN = 16
_RADIUS = 6


class Card(QWidget):
    """A ground with a line around it; only Today has cards."""

    def __init__(self, title: str, *, fact_at_right: bool = True) -> None:
        super().__init__()
        self._title = Label(title, BODY_STRONG)
        self._fact = Label(style=SMALL, tone="text2")
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._head.addWidget(self._title)
        if fact_at_right:
            self._head.addStretch(1)
        self._head.addWidget(self._fact)
        if not fact_at_right:
            self._head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 10, 1, 10)
        self._column.setSpacing(6)
        self._column.addLayout(self._head)
        self.setAccessibleName(title)

    def set_fact(self, text: str) -> None:
        """Say the one fact beside the heading."""
        self._fact.setText(text)

    def fact(self) -> str:
        """Give the fact."""
        return self._fact.text()

    def add_to_head(self, widget: QWidget) -> None:
        """Put something at the right of the heading, as a link."""
        self._head.addWidget(widget)

    def add(self, widget: QWidget, *, margin: int = MARGIN) -> None:
        """Put something beneath, as far from the edges as the heading."""
        row = QHBoxLayout()
        row.setContentsMargins(margin, 0, margin, 0)
        row.addWidget(widget)
        self._column.addLayout(row)

    def add_row(self, row: QLayout) -> None:
        """Put a row of several beneath."""
        self._column.addLayout(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and line."""
        painter, now, rect = QPainter(self), tokens(), QRectF(self.rect())
        fill_bar(painter, rect, now.surface, _RADIUS)
        outline_bar(painter, rect, now.line, _RADIUS)
