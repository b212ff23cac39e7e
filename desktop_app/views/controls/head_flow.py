"""The row of a head: what it is about at the left, what is done at the right; beneath each other where room is lacking.

row = HeadFlow(gap=8)
row.addWidget(title); row.add_right(search); row.add_right(new)
row.insert_left(1, period)                          # behind the title
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from desktop_app.views.controls.flow_layout import FlowLayout, size_within

_Row = Sequence[tuple[QLayoutItem, QSize]]


@dataclass(frozen=True, slots=True)
class _Squeezed:
    """Items with the widths that they get in one row; fields that may be narrower have given way."""

    row: _Row
    width: int


class HeadFlow(FlowLayout):
    """One row as long as fields that give way make room for all of it; else as many as the parts need."""

    def __init__(self, *, gap: int) -> None:
        super().__init__(gap=gap)
        self._left = 0  # so many items stand at the left

    def addItem(self, item: QLayoutItem) -> None:
        """Take another item, behind those at the left."""
        self._kept.insert(self._left, item)
        self._left += 1
        self.invalidate()

    def add_right(self, widget: QWidget) -> None:
        """Add a widget at the right."""
        self.addWidget(widget)
        self._left -= 1
        self._kept.append(self._kept.pop(self._left))
        self.invalidate()

    def insert_left(self, place: int, widget: QWidget) -> None:
        """Add a widget at a place among those at the left."""
        self.addWidget(widget)
        self._kept.insert(place, self._kept.pop(self._left - 1))
        self.invalidate()

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        taken = super().takeAt(index)
        if taken is not None and index < self._left:
            self._left -= 1
        return taken

    def _lay_out(self, rect: QRect, *, moves: bool) -> int:
        left = [item for item in self._kept[: self._left] if self._is_seen(item)]
        right = [item for item in self._kept[self._left :] if self._is_seen(item)]
        whole = self._squeezed([*left, *right], rect.width())
        rows = [(whole.row, len(left))] if whole.width <= rect.width() else self._rows(left, right, rect.width())
        y = rect.y()
        for row, first_right in rows:
            height = max((size.height() for _, size in row), default=0)
            if moves:
                self._place(row, first_right, QRect(rect.x(), y, rect.width(), height))
            y += height + self._gap
        return max(0, y - self._gap - rect.y())

    def _rows(self, left: Sequence[QLayoutItem], right: Sequence[QLayoutItem], width: int) -> list[tuple[_Row, int]]:
        """Break left and right apart, and each of them where it does not fit."""
        return [
            *((row, len(row)) for row in self._broken(left, width)),
            *((row, 0) for row in self._broken(right, width)),
        ]

    def _broken(self, items: Sequence[QLayoutItem], width: int) -> Iterator[_Row]:
        if not items:
            return
        whole = self._squeezed(items, width)
        if whole.width <= width:
            yield whole.row
            return
        row: list[tuple[QLayoutItem, QSize]] = []
        used = 0
        for item in items:
            size = size_within(item, width)
            if row and used + size.width() > width:
                yield row
                row, used = [], 0
            row.append((item, size))
            used += size.width() + self._gap
        yield row

    def _squeezed(self, items: Sequence[QLayoutItem], width: int) -> _Squeezed:
        """Give items their own widths in one row; where that is too wide, those that may be narrower give way."""
        sizes = [item.sizeHint() for item in items]
        used = sum(size.width() for size in sizes) + self._gap * max(0, len(items) - 1)
        for place, item in enumerate(items):
            least = sizes[place].width() if item.hasHeightForWidth() else item.minimumSize().width()
            given = min(max(0, used - width), max(0, sizes[place].width() - least))
            sizes[place] = QSize(sizes[place].width() - given, sizes[place].height())
            used -= given
        return _Squeezed(list(zip(items, sizes, strict=True)), used)

    def _place(self, row: _Row, first_right: int, rect: QRect) -> None:
        """Put the items of a row side by side, upright in its middle, those of the right at its end."""
        used = sum(size.width() for _, size in row) + self._gap * max(0, len(row) - 1)
        x = rect.x()
        for place, (item, size) in enumerate(row):
            if place == first_right:
                x += max(0, rect.width() - used)
            item.setGeometry(QRect(QPoint(x, rect.y() + (rect.height() - size.height()) // 2), size))
            x += size.width() + self._gap
