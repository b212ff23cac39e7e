"""Buttons: one primary a screen, the others outlined, quiet ones and links bare; the shortcut stands behind the words.

    Button(self.tr("Discontinue and post credit note"), Kind.PRIMARY, shortcut="Ctrl+Return")
    Button.of(self.sell_action, Kind.PRIMARY, caption="Ctrl+N")       # does what the action does, while it may be done
    IconButton("export", self.tr("Export to CSV (Ctrl+E)"))

No button is ever a dialog's default, so Enter never posts and never throws away what was typed.
"""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.controls.wording import without_mnemonic
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, BODY_STRONG, CAPTION, TextStyle, metrics, scaled, width_of
from desktop_app.views.look.icons import IN_BUTTON
from desktop_app.views.look.painting import draw_icon, draw_text
from desktop_app.views.look.scheme import tokens

_PADDING = 10
_GAP = 8
_ICON_GAP = 6
_IN_SIGN = 5  # at the left of an arrow that leads back
_HEIGHT = 28
_POST = "Ctrl+Return"


class Kind(StrEnum):
    """How loud a button is."""

    PRIMARY = "primary"
    OUTLINED = "outlined"
    QUIET = "quiet"
    LINK = "link"  # text in the colour of links, as beside a figure


def shown_keys(shortcut: str) -> str:
    """Write a shortcut as it stands on keyboards."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


class Button(QPushButton):
    """A verb and its object. `shortcut` works wherever the button can be pressed; `caption` is only shown."""

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.OUTLINED,
        *,
        shortcut: str = "",
        caption: str = "",
        sign: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._kind, self._sign = text, kind, sign
        self._action: QAction | None = None
        self._is_bare = self._is_flush = False
        self._caption = shown_keys(shortcut or caption)
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_words(text)
        if shortcut:
            self.setShortcut(QKeySequence(shortcut))
        if shortcut == _POST:
            on_number_pad = QShortcut(QKeySequence("Ctrl+Enter"), self)
            on_number_pad.activated.connect(self.animateClick)

    @classmethod
    def of(cls, action: QAction, kind: Kind = Kind.OUTLINED, *, caption: str = "", bare: bool = False) -> "Button":
        """Make a button for an action: same words, pressed means triggered, off where the action is off.

        A `bare` one is narrow: it has the action's short words (`iconText`), and its keys as a tooltip.
        """
        keys = "" if bare else caption or action.shortcut().toString()
        button = cls("", kind, caption=keys)
        button._is_bare = bare
        button.clicked.connect(action.trigger)
        button._action = action
        action.changed.connect(button._follow)
        button._follow()
        return button

    def words(self) -> str:
        """Give what stands on the button, without its shortcut."""
        return self._words

    def set_words(self, text: str) -> None:
        """Write something else on the button; an ampersand is an ampersand."""
        if text != self._words or not self.accessibleName():
            self._words = text
            keys = self.shortcut()
            self.setText(text.replace("&", "&&"))
            self.setShortcut(keys)
            self.setAccessibleName(text)
            self.updateGeometry()

    def set_kind(self, kind: Kind) -> None:
        """Be louder or quieter than before, as where another button is the one to press next."""
        if kind is not self._kind:
            self._kind = kind
            self.setProperty("kind", kind.value)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def stand_flush(self) -> None:
        """Let sign and words begin where the texts above and beneath begin."""
        self._is_flush = True
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for room for the words and the shortcut."""
        width = self._padding() + _PADDING + width_of(self._words, self._text_style())
        if self._caption:
            width += _GAP + width_of(self._caption, CAPTION)
        if self._sign:
            width += scaled(IN_BUTTON) + (_ICON_GAP if self._words else 0)
        return QSize(round(width + 0.5), max(_HEIGHT, round(metrics(BODY_MEDIUM).height()) + 10))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground as the sheet says, then sign, words and shortcut."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_contents(painter)

    def _follow(self) -> None:
        """Say what the action says; where it is off, its status tip tells why."""
        if self._action is not None:
            self.set_words(self._action.iconText() if self._is_bare else without_mnemonic(self._action.text()))
            self.setEnabled(self._action.isEnabled())
            keys = "" if self._caption else shown_keys(self._action.shortcut().toString())
            self.setToolTip(as_tooltip(keys if self._action.isEnabled() else self._action.statusTip()))

    def _padding(self) -> int:
        """Give the room at the left; a sign has some of its own, which a button that stands flush does without."""
        if not self._is_flush:
            return _PADDING
        return -scaled(_IN_SIGN) if self._sign else 0

    def _text_style(self) -> TextStyle:
        return {Kind.PRIMARY: BODY_STRONG, Kind.LINK: BODY}.get(self._kind, BODY_MEDIUM)

    def _inks(self) -> tuple[str, str]:
        """Give the colours of words and caption."""
        now = tokens()
        if not self.isEnabled():
            return (now.text3, now.text3) if self._kind is Kind.PRIMARY else (now.control, now.control)
        if self._kind is Kind.PRIMARY:
            return now.on_accent, now.on_accent
        return (now.accent if self._kind is Kind.LINK else now.text), now.text3

    def _paint_contents(self, painter: QPainter) -> None:
        words, caption = self._inks()
        taken = self.sizeHint().width() - _PADDING - self._padding()
        rect = QRectF(self.rect())
        x = self._padding() if self._is_flush else rect.x() + (rect.width() - taken) / 2
        if self._sign:
            ink = words if self._words or not self.isEnabled() else tokens().text2
            draw_icon(painter, rect.adjusted(x, 0, 0, 0), self._sign, ink, scaled(IN_BUTTON))
            x += scaled(IN_BUTTON) + _ICON_GAP
        x += draw_text(painter, rect.adjusted(x, 0, 0, 0), self._words, self._text_style(), words)
        if self._caption:
            draw_text(painter, rect.adjusted(x + _GAP, 0, 0, 0), self._caption, CAPTION, caption)


class IconButton(Button):
    """A button with an icon alone; `text` is its tooltip and its name for a screen reader."""

    def __init__(self, sign: str, text: str, kind: Kind = Kind.OUTLINED, *, parent: QWidget | None = None) -> None:
        super().__init__("", kind, sign=sign, parent=parent)
        self.setAccessibleName(text)
        self.setToolTip(as_tooltip(text))

    def sizeHint(self) -> QSize:
        """Be a little wider than high."""
        height = super().sizeHint().height()
        return QSize(height + 6, height)

    def _paint_contents(self, painter: QPainter) -> None:
        ink, _ = self._inks()
        rect = QRectF(self.rect())
        x = rect.x() + (rect.width() - scaled(IN_BUTTON)) / 2
        ink = tokens().text2 if self.isEnabled() else ink
        draw_icon(painter, rect.adjusted(x, 0, 0, 0), self._sign, ink, scaled(IN_BUTTON))
