"""A choice from a list that can be searched by typing any part of it, or a text with proposals.

account = Choice()
account.set_choices([(7, "1100  Accounts Receivable, patients"), ...])
account.choose(7); account.key()                    # None where nothing of the list is chosen
account.key_changed.connect(self._show_account)

reason = ProposedText([self.tr("Moving to another city"), ...], placeholder=self.tr("Say why"))
reason.text(); reason.text_changed.connect(...)
"""

from collections.abc import Iterable, Sequence
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.controls.plain_value import Plain, kept
from desktop_app.views.controls.text_field import TextField

_LEAST_LETTERS = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Combo(QComboBox):
    """A combo box whose line is one of our fields and whose list is searched for any part of a line."""

    _was_seen = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(" ")  # the line has its own; without one here the first item would be chosen
        self.line = TextField(parent=self)
        self.setLineEdit(self.line)  # makes it editable; `setEditable` would make the list, too, that few ever open
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(14)
        self._completer = QCompleter(self.model(), self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(self._completer)

    def sizeHint(self) -> QSize:
        """Ask for a dozen letters, whatever is in the list: a size policy that says so would make the list at once."""
        letters, icon = QFontMetricsF(self.font()), self.iconSize()
        width = _LEAST_LETTERS * round(letters.horizontalAdvance("X")) + icon.width() + 4
        bare = QSize(width, max(ceil(letters.height()), icon.height()) + 2)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, bare, self)

    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    def setAccessibleName(self, name: str) -> None:
        """Name the box and the line in it."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Take no new style before it is seen: the box would make its list for that."""
        if event.type() != QEvent.Type.StyleChange or self._was_seen:
            super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the style from now on."""
        self._was_seen = True
        super().showEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box alone, for the line paints its own text: the box would ask its list how."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the list of what fits look like every other: asking for it makes it, which few fields need."""
        self.make_list()
        super().focusInEvent(event)
        popup = self._completer.popup()
        if popup is not None:
            popup.setProperty("popup", True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go on from what is chosen."""
        self.make_list()
        super().wheelEvent(event)

    def showPopup(self) -> None:
        """Open the list at what is chosen."""
        self.make_list()
        super().showPopup()

    def make_list(self) -> None:
        """Make ready what is needed once somebody uses the field: hundreds of fields are only looked at."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with F4 or Alt+Down; Enter moves on and belongs to the dialog with Ctrl."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.focusNextChild()
            event.accept()
            return
        super().keyPressEvent(event)


class Choice(_Combo):
    """One of a list; what is not in the list falls back to what was chosen before."""

    key_changed = Signal(object)
    makes = ""  # the kind of master that can be made from the list, as "account"

    def __init__(self, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line.setPlaceholderText(placeholder)
        self.activated.connect(self._take)
        self._key: object = None

    def let_make(self, kind: str) -> None:
        """Let a new one of a kind be made from here, as a service; the dialog listens for its key."""
        self.makes = kind
        self.setToolTip(as_tooltip(self.tr("Ctrl+Shift+N makes a new one")))

    def set_choices(self, choices: Iterable[tuple[object, str]]) -> None:
        """Offer keys and their texts; a key that was chosen stays chosen while it is offered."""
        before = self._key
        self._texts = list(choices)
        self.clear()
        self.addItems([text for _, text in self._texts])
        self._key = None
        self.choose(before)

    def key(self) -> object:
        """Give the key of what is chosen, None where nothing is."""
        return self._key

    def is_settled(self) -> bool:
        """Tell whether the line shows what is chosen: while something else is typed, the choice is not made yet."""
        chosen = next((text for key, text in self._texts if key == self._key), "") if self._key is not None else ""
        return self.currentText() == chosen

    def choose(self, key: object) -> None:
        """Choose by key, without telling anybody; nothing for a key that is not offered."""
        at = self._place_of(key)
        self._key = key if at >= 0 else None
        if self._has_list:
            self.setCurrentIndex(at)
        else:
            self.line.setText(self._texts[at][1] if at >= 0 else "")
        self.line.setCursorPosition(0)  # of a long text the beginning is seen
        if at < 0:
            self.clearEditText()

    def plain(self) -> Plain:
        """Give the key of what is chosen, to be kept."""
        return _plain_key(self._key)

    def put_plain(self, value: Plain) -> None:
        """Choose by a kept key, as the user would; nothing is chosen where it is not offered any more."""
        offered = [_plain_key(key) for key, _ in self._texts]
        if value is not None and value in offered:
            self._take(offered.index(value))
            return
        was_chosen = self._key is not None
        self.choose(None)
        if was_chosen:
            self.key_changed.emit(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed if it is one of the list, else show again what was chosen."""
        super().focusOutEvent(event)
        self.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what was typed with Enter."""
        if event.key() in _ENTER:
            self.settle()
        super().keyPressEvent(event)

    def make_list(self) -> None:
        """Let the box know what is chosen, which makes its list; what stands in the line stays."""
        if not self._has_list:
            self._has_list = True
            text = self.line.text()
            self.setCurrentIndex(self._place_of(self._key))
            if self.line.text() != text:
                self.line.setText(text)

    def _place_of(self, key: object) -> int:
        keys = [each for each, _ in self._texts]
        return keys.index(key) if key is not None and key in keys else -1

    _texts: Sequence[tuple[object, str]] = ()
    _has_list = False

    def settle(self) -> None:
        """Take what stands in the line if it means one of the list, else show again what was chosen."""
        typed = self.currentText().strip().lower()
        fitting = [at for at, (_, text) in enumerate(self._texts) if typed and typed in text.lower()]
        exact = [at for at in fitting if self._texts[at][1].lower() == typed]
        if len(exact or fitting) == 1:
            self._take((exact or fitting)[0])
        else:
            self.choose(self._key)

    def _take(self, at: int) -> None:
        key = self._texts[at][0]
        changed = key != self._key
        self.choose(key)
        if changed:
            self.key_changed.emit(key)


class ProposedText(_Combo):
    """A text of the user's own, with proposals beneath."""

    text_changed = Signal(str)

    def __init__(self, proposals: Sequence[str] = (), *, placeholder: str = "") -> None:
        super().__init__()
        self.addItems(list(proposals))
        self.setCurrentIndex(-1)
        self.line.setPlaceholderText(placeholder)
        self.editTextChanged.connect(self.text_changed)

    def text(self) -> str:
        """Give the text without blanks around it."""
        return self.currentText().strip()

    def set_text(self, text: str) -> None:
        """Show a text."""
        self.setEditText(text)

    def plain(self) -> str:
        """Give the text, to be kept."""
        return self.text()

    def put_plain(self, value: Plain) -> None:
        """Put a kept text back."""
        self.setEditText(str(kept(str, value)))


def _plain_key(key: object) -> Plain:
    """Give a key as it is kept: what is chosen by several things is a list of them."""
    return [*key] if isinstance(key, tuple) else key
