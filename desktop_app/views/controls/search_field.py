"""A field to search with: it asks shortly after the last key, at once with Enter; Esc empties it, then leaves it.

    search = SearchField(self.tr("Find patient, phone, number"), shortcut="Ctrl+F")
    search.searched.connect(self._search)        # the text, without blanks around it
    search.finished.connect(table.setFocus)      # Enter or Down: on to what was found
    search.left.connect(table.setFocus)          # Esc where nothing is typed: back to the work

The shortcut is only shown; the action that owns it calls `take_focus`.
"""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.views.controls.buttons import shown_keys
from desktop_app.views.controls.field_sign import FieldSigns
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.look.fonts import BODY, CAPTION, scaled, width_of
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import tokens

_WAIT_MS = 150
_MARGIN = 8
_WIDTH = 280


class SearchField(TextField):
    """A search as one types."""

    searched = Signal(str)
    finished = Signal()
    left = Signal()

    def __init__(self, placeholder: str, *, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder=placeholder, parent=parent)
        self._shortcut = shown_keys(shortcut)
        self._asked = ""
        self.setAccessibleName(placeholder)
        self.signs = FieldSigns(self, "search")
        self._clear = self.signs.add_button("close", self.tr("Empty the search"))
        self._clear.clicked.connect(self.empty)
        self._clear.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._ask)
        self.textChanged.connect(self._changed)

    def take_focus(self) -> None:
        """Put the cursor here, what was typed selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def empty(self) -> None:
        """Forget the search, at once."""
        self.clear()
        self._ask()

    def sizeHint(self) -> QSize:
        """Ask for room for a name."""
        return QSize(scaled(_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Yield on a small screen."""
        return QSize(scaled(_WIDTH) // 2, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask at once with Enter, go to what was found with Down, empty the field with Esc, or leave it empty."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                self._ask()
                self.finished.emit()
            case Qt.Key.Key_Escape if self.text():
                self.empty()
            case Qt.Key.Key_Escape:
                self.left.emit()
                event.ignore()  # around it may be a dialog, which Esc closes
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the shortcut while nothing is typed and there is room for it."""
        super().paintEvent(event)
        needed = width_of(self.placeholderText(), BODY) + width_of(self._shortcut, CAPTION) + scaled(60)
        if self.text() or not self._shortcut or needed > self.width():
            return
        room = QRectF(self.rect()).adjusted(0, 0, -_MARGIN, 0)
        draw_text(QPainter(self), room, self._shortcut, CAPTION, tokens().text3, align=RIGHT)

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._stand()
        self._timer.start()

    def _ask(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if text != self._asked:
            self._asked = text
            self.searched.emit(text)
