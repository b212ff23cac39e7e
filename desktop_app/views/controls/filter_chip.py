"""A filter as a chip: it says that nothing is left out, or what is chosen, with a cross to take the choice away.

document = MenuFilter(self.tr("All documents"))
document.set_choices([("invoice", self.tr("Invoices")), ...])
document.key_changed.connect(self._filter)          # the key, None where nothing is left out
"""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.views.controls.chip import Chip


class FilterChip(QWidget):
    """One filter. `wanted` when it is pressed, `removed` when its choice is taken away."""

    wanted = Signal()
    removed = Signal()

    def __init__(self, nothing: str) -> None:
        super().__init__()
        self._idle = Chip(nothing, opens_menu=True)
        self._chosen = Chip(nothing, sign="filter", removable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for chip in (self._idle, self._chosen):
            row.addWidget(chip)
            chip.clicked.connect(lambda *_: self.wanted.emit())
        self._chosen.hide()
        self._chosen.removed.connect(self.removed)
        self.setFocusProxy(self._idle)

    def chip(self) -> Chip:
        """Give the chip that is seen."""
        return self._idle if self._chosen.isHidden() else self._chosen

    def show_choice(self, words: str) -> None:
        """Say what is chosen, "" where nothing is; the focus stays on the filter."""
        had_focus = self.chip().hasFocus()
        self._chosen.set_words(words or self._idle.words())
        self._chosen.setChecked(True)
        self._chosen.setVisible(bool(words))
        self._idle.setVisible(not words)
        self.setFocusProxy(self.chip())
        if had_focus:
            self.chip().setFocus()


class MenuFilter(FilterChip):
    """A filter with few choices, in a menu."""

    key_changed = Signal(object)

    def __init__(self, nothing: str) -> None:
        super().__init__(nothing)
        self._choices: list[tuple[object, str]] = []
        self._nothing = nothing
        self._key: object = None
        self.wanted.connect(self.open_menu)
        self.removed.connect(lambda: self._take(None))

    def set_choices(self, choices: Iterable[tuple[object, str]]) -> None:
        """Offer keys and their words."""
        self._choices = list(choices)
        self.choose(self._key)

    def key(self) -> object:
        """Give what is chosen, None where nothing is left out."""
        return self._key

    def choose(self, key: object) -> None:
        """Choose, without telling anybody."""
        self._key = key
        self.show_choice(dict(self._choices).get(key, "") if key is not None else "")

    def open_menu(self) -> None:
        """Offer the choices beneath the chip."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for key, words in ((None, self._nothing), *self._choices):
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self._key)
            action.triggered.connect(lambda _checked=False, key=key: self._take(key))
            group.addAction(action)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _take(self, key: object) -> None:
        if key != self._key:
            self.choose(key)
            self.key_changed.emit(key)
