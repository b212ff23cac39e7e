"""What an empty screen shows: a small drawing of the thing itself, what will be here, and what to do first.

empty = EmptyState(self.tr("No packages sold yet"), self.tr("A package you sell appears here with its sessions."))
empty.add_button(Button.of(sell_action, Kind.PRIMARY, caption="Ctrl+N"))
EmptyState(self.tr("No plan is overdue"), drawing=False).add_button(Button(self.tr("Clear filters")))
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.labels import Label
from desktop_app.views.look.fonts import HEADING, SMALL
from desktop_app.views.look.painting import fill_bar, outline_bar
from desktop_app.views.look.scheme import tokens

_SEGMENTS = 5
_WORDS_WIDTH = 330


class EmptyDrawing(QWidget):
    """Three plans above each other, one session of the middle one done."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Ask for the size of the drawing."""
        return QSize(214, 92)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the three cards."""
        painter = QPainter(self)
        self._paint_card(painter, QRectF(19, 1, 176, 25), faint=True)
        self._paint_card(painter, QRectF(19, 65, 176, 25), faint=True)
        self._paint_card(painter, QRectF(1, 30, 212, 31), faint=False)

    def _paint_card(self, painter: QPainter, card: QRectF, *, faint: bool) -> None:
        now = tokens()
        ink = now.line if faint else now.control
        fill_bar(painter, card, now.surface, 4)
        outline_bar(painter, card, ink, 4)
        margin = 12.0
        each = (card.width() - 2 * margin + 4) / _SEGMENTS
        for number in range(_SEGMENTS):
            segment = QRectF(card.x() + margin + number * each, card.center().y() - 4, each - 4, 8)
            if number == 0 and not faint:
                fill_bar(painter, segment, now.accent)
            else:
                outline_bar(painter, segment, ink)


class EmptyState(QWidget):
    """Drawing, headline, sentence and buttons, in the middle of the room there is."""

    def __init__(self, headline: str, sentence: str = "", *, drawing: bool = True) -> None:
        super().__init__()
        self.headline = Label(headline, HEADING)
        self.sentence = Label(sentence, SMALL, "text2", wrap=True)
        self._buttons = QHBoxLayout()
        self._beneath = QHBoxLayout()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lay_out(drawing=drawing)

    def add_button(self, button: Button) -> None:
        """Add an action; the first one is the primary."""
        self._buttons.addWidget(button)

    def add_beneath(self, widget: QWidget) -> None:
        """Add something quiet under the buttons, as the way to the demo."""
        self._beneath.addWidget(widget)

    def _lay_out(self, *, drawing: bool) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self.headline.setAlignment(centre)
        self.sentence.setAlignment(centre)
        self.sentence.setFixedWidth(_WORDS_WIDTH)
        if self.sentence.text():
            self.sentence.setMinimumHeight(self.sentence.heightForWidth(_WORDS_WIDTH))
        if not self.sentence.text():  # shown it would be a window of its own, for it has no parent yet
            self.sentence.hide()
        for row, spacing in ((self._buttons, 8), (self._beneath, 6)):
            row.setSpacing(spacing)
            row.setAlignment(centre)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addStretch(2)
        if drawing:
            column.addWidget(EmptyDrawing(), 0, centre)
            column.addSpacing(22)
        column.addWidget(self.headline)
        column.addWidget(self.sentence, 0, centre)
        column.addSpacing(10)
        column.addLayout(self._buttons)
        column.addSpacing(4)
        column.addLayout(self._beneath)
        column.addStretch(3)
