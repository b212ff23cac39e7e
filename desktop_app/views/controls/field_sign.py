"""Icons within a field, as large as its text: what it is for at the left, what can be done with it at the right.

signs = FieldSigns(field, "search")
signs.add_button("close", self.tr("Empty the search")).clicked.connect(...)
signs.stand()                               # whenever the field has another size
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.controls.surfaces import Sign
from desktop_app.views.look.fonts import scaled
from desktop_app.views.look.icons import IN_BUTTON
from desktop_app.views.look.painting import draw_icon
from desktop_app.views.look.scheme import tokens

_AROUND, _EDGE = 3, 4


class SignButton(QAbstractButton):
    """An icon that is pressed with the mouse; by the keys the field does the same."""

    def __init__(self, field: QLineEdit, sign: str, words: str) -> None:
        super().__init__(field)
        self._sign = sign
        self.setAccessibleName(words)
        self.setToolTip(as_tooltip(words))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        """Ask for the icon and a little around it."""
        return QSize(scaled(IN_BUTTON) + 2 * _AROUND, scaled(IN_BUTTON) + 2 * _AROUND)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        now = tokens()
        ink = now.text if self.underMouse() else now.text2
        rect = QRectF(self.rect()).adjusted(_AROUND, 0, 0, 0)
        draw_icon(QPainter(self), rect, self._sign, ink if self.isEnabled() else now.control, scaled(IN_BUTTON))


class FieldSigns:
    """The icons of one field; its text keeps clear of them."""

    def __init__(self, field: QLineEdit, sign: str = "") -> None:
        self._field = field
        self._sign = Sign(sign, "text3") if sign else None
        self._button: SignButton | None = None
        if self._sign is not None:
            self._sign.setParent(field)
            self._sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.stand()

    def add_button(self, sign: str, words: str) -> SignButton:
        """Add what can be done, at the right."""
        self._button = SignButton(self._field, sign, words)
        self.stand()
        return self._button

    def stand(self) -> None:
        """Take the places at both ends."""
        room, height = scaled(IN_BUTTON) + 2 * _AROUND + _EDGE, self._field.height()
        if self._sign is not None:
            self._sign.move(_EDGE + _AROUND, (height - scaled(IN_BUTTON)) // 2)
        if self._button is not None:
            side = self._button.sizeHint().width()
            self._button.setGeometry(self._field.width() - _EDGE - side, (height - side) // 2, side, side)
        is_pressed = self._button is not None and not self._button.isHidden()
        self._field.setTextMargins(room if self._sign is not None else 0, 0, room if is_pressed else 0, 0)
