"""Chips: filters with their count above a table, and filters that can be taken away again.

chips = FilterChips(self.tr("Status"))
chips.add("", self.tr("All")); chips.add("overdue", self.tr("Overdue"), sign="warning", tone="bad")
chips.set_counts({"": 412, "overdue": 38})
chips.chosen.connect(self._filter)                  # the key of the chip
Chip(self.tr("Sold this year"), sign="calendar", removable=True).removed.connect(...)
"""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from desktop_app.views.controls.flow_layout import FlowLayout
from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.controls.tab_stop import follow
from desktop_app.views.look.fonts import SMALL, SMALL_MEDIUM, metrics, scaled, width_of
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.look.painting import draw_icon, draw_ring, draw_text, fill_bar, outline_bar
from desktop_app.views.look.scheme import tokens

_PADDING = 9
_GAP = 5
_RADIUS = 6
_HEIGHT = 26
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chip(QAbstractButton):
    """One filter. Chosen ones have a tinted ground and an outline; removable ones carry a cross (key: Delete)."""

    removed = Signal()

    def __init__(
        self,
        text: str,
        *,
        sign: str = "",
        tone: str = "text2",
        removable: bool = False,
        opens_menu: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._sign, self._tone = text, sign, tone
        self._removable, self._opens_menu = removable, opens_menu
        self._count: int | None = None
        self.setCheckable(True)
        self.setChecked(removable)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_words(text)

    def words(self) -> str:
        """Give what stands on the chip, without its count."""
        return self._words

    def set_words(self, text: str) -> None:
        """Write something else on the chip."""
        self._words = text
        self._describe()

    def count(self) -> int | None:
        """Give the count that is shown."""
        return self._count

    def set_count(self, count: int | None) -> None:
        """Show how many there are; no count for None."""
        if count != self._count:
            self._count = count
            self._describe()

    def sizeHint(self) -> QSize:
        """Ask for room for sign, words, count and cross."""
        width = 2 * _PADDING + width_of(self._words, SMALL_MEDIUM)
        if self._sign:
            width += scaled(IN_CELL) + _GAP
        if self._count is not None:
            width += _GAP + width_of(str(self._count), SMALL)
        if self._removable or self._opens_menu:
            width += scaled(IN_CELL) + _GAP
        return QSize(round(width + 0.5), max(_HEIGHT, round(metrics(SMALL).height()) + 10))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def nextCheckState(self) -> None:
        """Stay chosen where a press means removal or a menu."""
        if not self._removable and not self._opens_menu:
            super().nextCheckState()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the filter away where its cross is pressed."""
        if self._removable and self.rect().contains(event.position().toPoint()) and self._is_on_cross(event):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter away with Delete; press with Enter as with Space."""
        if self._removable and event.key() in _REMOVE:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, outline, sign, words, count and cross."""
        now = tokens()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        hovered = self.underMouse() and self.isEnabled()
        fill_bar(painter, rect, now.soft if chosen else now.hover if hovered else now.surface, _RADIUS)
        if self.hasFocus():
            draw_ring(painter, rect, now.accent, _RADIUS)
        else:
            outline_bar(painter, rect, now.accent if chosen else now.line, _RADIUS)
        self._paint_contents(painter, rect)

    def _paint_contents(self, painter: QPainter, rect: QRectF) -> None:
        now = tokens()
        x = float(_PADDING)
        if self._sign:
            tone = "accent" if self.isChecked() and self._tone == "text2" else self._tone
            draw_icon(painter, rect.adjusted(x, 0, 0, 0), self._sign, str(getattr(now, tone)), scaled(IN_CELL))
            x += scaled(IN_CELL) + _GAP
        ink = now.text if self.isEnabled() else now.control
        x += draw_text(painter, rect.adjusted(x, 0, 0, 0), self._words, SMALL_MEDIUM, ink)
        if self._count is not None:
            x += _GAP
            x += draw_text(painter, rect.adjusted(x, 0, 0, 0), str(self._count), SMALL, now.text2)
        if self._removable or self._opens_menu:
            sign = "close" if self._removable else "chevron-down"
            draw_icon(painter, rect.adjusted(x + _GAP, 0, 0, 0), sign, now.text2, scaled(IN_CELL) - 1)

    def _is_on_cross(self, event: QMouseEvent) -> bool:
        return event.position().x() >= self.width() - _PADDING - scaled(IN_CELL) - _GAP

    def _describe(self) -> None:
        count = "" if self._count is None else f" {self._count}"
        self.setAccessibleName(f"{self._words}{count}")
        if self._removable:
            self.setToolTip(as_tooltip(self.tr("Press the cross or Delete to take this filter away")))
        self.updateGeometry()
        self.update()


class FilterChips(QWidget):
    """Chips of which one is chosen, in a row, or more where there is no room; arrow keys go from chip to chip."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = FlowLayout(gap=6)
        self.setLayout(self._row)
        self._group.buttonToggled.connect(self._toggled)

    def add(self, key: str, text: str, *, sign: str = "", tone: str = "text2") -> Chip:
        """Add a chip; the first one is chosen at the start."""
        chip = Chip(text, sign=sign, tone=tone)
        self._chips[key] = chip
        self._group.addButton(chip)
        follow(chip, chosen=False)
        self._row.addWidget(chip)
        if len(self._chips) == 1:
            chip.setChecked(True)
        return chip

    def chip(self, key: str) -> Chip:
        """Give a chip."""
        return self._chips[key]

    def key(self) -> str:
        """Give the key of the chosen chip."""
        return next(key for key, chip in self._chips.items() if chip.isChecked())

    def choose(self, key: str) -> None:
        """Choose a chip, as if it were pressed."""
        self._chips[key].setChecked(True)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many rows each chip would leave."""
        for key, chip in self._chips.items():
            chip.set_count(counts.get(key))
        self.updateGeometry()  # what lays these chips out among others has measured them without

    def _toggled(self, chip: QAbstractButton, checked: bool) -> None:  # noqa: FBT001 - as Qt calls it
        follow(chip, chosen=checked)
        if checked:
            self.chosen.emit(next(key for key, each in self._chips.items() if each is chip))
