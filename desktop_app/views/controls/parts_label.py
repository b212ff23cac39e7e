"""Facts in a row, as a count and its sums: where there is no room whole facts yield, from the end, never half a figure.

label = PartsLabel(style=SMALL, tone="text2")
label.set_parts("1 invoice selected · Total ₹2,000.00 · Paid ₹500.00")
label.whole()                           # all of it, whatever is seen; the tooltip has it, too
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent

from desktop_app.views.controls.labels import ElidingLabel, as_tooltip, one_line
from desktop_app.views.look.fonts import BODY, TextStyle, elided

_BETWEEN = " · "
_MORE = "…"


class PartsLabel(ElidingLabel):
    """As many of the facts as there is room for, and a sign that there are more."""

    def __init__(self, *, style: TextStyle = BODY, tone: str = "text") -> None:
        self._whole = ""
        super().__init__(style=style, tone=tone)

    def set_parts(self, text: str) -> None:
        """Show facts that stand in a row."""
        self._whole = one_line(text)
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._fit()

    def whole(self) -> str:
        """Give all of the facts."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Ask for room for all of them."""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self._fitting()
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(as_tooltip(self._whole) if shown != self._whole or self.is_cut() else "")

    def _fitting(self) -> str:
        """Give all of it, or as many parts from its beginning as fit, at least the first one."""
        parts, width = self._whole.split(_BETWEEN), self.contentsRect().width()
        fewer = (_BETWEEN.join([*parts[:count], _MORE]) for count in range(len(parts) - 1, 0, -1))
        for text in (self._whole, *fewer):
            if elided(text, self.style_of_text, width) == text:
                return text
        return parts[0]
