"""Labels that never take a patient's name for markup, in the right font for its script.

Label(patient.full_name, BODY_MEDIUM)
ElidingLabel(patient.full_name, HEADING)        # yields when there is no room; the whole text is its tooltip
label.set_tone("text2")                         # a token's name
"""

import html

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, Qt as RichText
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.views.look.fonts import BODY, TextStyle, elided, font_for
from desktop_app.views.look.painting import LEFT, RIGHT, draw_text
from desktop_app.views.look.scheme import colour, tokens

_LEAST_ELIDED = 40


def one_line(text: str) -> str:
    """Put a text of any shape on one line: line breaks, tabs and runs of spaces become one space."""
    return " ".join(text.split())


def as_tooltip(text: str) -> str:
    """Write a text so that a tooltip shows it as it is: Qt takes `<b>` in a name for markup."""
    return html.escape(text) if RichText.mightBeRichText(text) else text


class Label(QLabel):
    """A plain text; `tone` names the token of its colour."""

    def __init__(
        self,
        text: str = "",
        style: TextStyle = BODY,
        tone: str = "text",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.style_of_text = style
        self._tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(wrap)
        self.setText(text)

    def tone(self) -> str:
        """Name the token of the colour."""
        return self._tone

    def set_tone(self, tone: str) -> None:
        """Colour the text by a token."""
        self._tone = tone
        self.update()

    def setText(self, text: str) -> None:
        """Show a text in the font of its script."""
        self.setFont(font_for(text, self.style_of_text))
        super().setText(text)

    def fit_text(self) -> None:
        """Be as large as all text is from now on."""
        self.setFont(font_for(self.text(), self.style_of_text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text as it is written."""
        painter = QPainter(self)
        painter.setPen(colour(self._ink()))
        wrap = Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag.TextSingleLine
        painter.drawText(self.contentsRect(), self.alignment() | wrap, self.text())

    def _ink(self) -> str:
        now = tokens()
        return str(getattr(now, self._tone)) if self.isEnabled() else now.control


class ElidingLabel(Label):
    """A name or a text that gives way where there is no room; never for numbers, dates and document numbers."""

    def is_cut(self) -> bool:
        """Tell whether less than the whole text is seen."""
        return elided(self.text(), self.style_of_text, self.contentsRect().width()) != self.text()

    def minimumSizeHint(self) -> QSize:
        """Ask for little: a name may yield."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST_ELIDED), hint.height())

    def sizeHint(self) -> QSize:
        """Ask for the whole text."""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2, super().sizeHint().height())

    def setText(self, text: str) -> None:
        """Show a text on one line."""
        super().setText(one_line(text))
        self._explain()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip where it was cut."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text, shortened to the width there is."""
        painter = QPainter(self)
        rect, align = QRectF(self.contentsRect()), RIGHT if self.alignment() & RIGHT else LEFT
        draw_text(painter, rect, self.text(), self.style_of_text, self._ink(), align=align, elide=True)

    def _explain(self) -> None:
        self.setToolTip(as_tooltip(self.text()) if self.is_cut() else "")
