"""Three columns side by side with lines between them; where they have no room the third stands under the others."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.dialog import MARGIN
from desktop_app.views.look.fonts import HEADING, metrics

_STRETCHES = (38, 30, 33)
_NARROW = 12


class Columns(QWidget):
    """Decide, effect, proof."""

    def __init__(self, first: QWidget, second: QWidget, third: QWidget) -> None:
        super().__init__()
        self._columns = (first, second, third)
        self._lines = (hairline(upright=True), hairline(upright=True), hairline())
        self._is_stacked: bool | None = None
        for each in (*self._columns, *self._lines):
            each.setParent(self)
        self._grid = QGridLayout(self)
        self._arrange(stacked=False)

    def is_stacked(self) -> bool:
        """Tell whether the third column stands under the others."""
        return bool(self._is_stacked)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of two columns only: the third can go down."""
        widths = [each.minimumSizeHint().width() for each in self._columns]
        least = max(widths[0] + widths[1] + 2 * _NARROW + 1, widths[2], self._columns[2].minimumWidth())
        return QSize(least + 2 * MARGIN, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the third column where there is room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Look again whether all stand side by side, after what they hold has changed."""
        widths = [max(each.minimumSizeHint().width(), each.minimumWidth()) for each in self._columns]
        spare = self.width() - 2 * MARGIN - sum(widths) - 2
        stacked = spare < 4 * _NARROW
        gap = MARGIN if spare >= 4 * MARGIN else _NARROW
        if stacked != self._is_stacked:
            self._arrange(stacked=stacked)
        self._grid.setHorizontalSpacing(gap)

    def _arrange(self, *, stacked: bool) -> None:
        self._is_stacked = stacked
        while self._grid.takeAt(0) is not None:
            pass
        first, second, third = self._columns
        upright, second_upright, lying = self._lines
        grid = self._grid
        grid.setContentsMargins(MARGIN, 0, MARGIN, 0)
        grid.setVerticalSpacing(0)
        above = round(metrics(HEADING).height() / 2)
        for column in self._columns:
            column.setContentsMargins(0, above, 0, 2)
        grid.addWidget(first, 0, 0)
        grid.addWidget(upright, 0, 1)
        grid.addWidget(second, 0, 2)
        if stacked:
            grid.addWidget(lying, 1, 0, 1, 3)
            grid.addWidget(third, 2, 0, 1, 3)
        else:
            grid.addWidget(second_upright, 0, 3)
            grid.addWidget(third, 0, 4)
        second_upright.setVisible(not stacked)
        lying.setVisible(stacked)
        for at, stretch in zip((0, 2, 4), _STRETCHES, strict=True):
            grid.setColumnStretch(at, 0 if stacked and at == 4 else stretch)  # noqa: PLR2004 - the third column's
