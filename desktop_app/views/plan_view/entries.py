"""Entries one under the other, each with a hairline beneath: documents, acts.

entries = Entries(self.tr("Documents"), nothing=self.tr("Nothing yet."))
entries.show_entries([widget, ...])
two_lines(upper, lower)                     # each line: what stands at the left, and what at the right
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.look.fonts import SMALL

LEFT, RIGHT = 11, 8  # in line with the head; at the right the bar that scrolls comes on top

Line = tuple[Sequence[QWidget], Sequence[QWidget]]


class Entries(QWidget):
    """A list of widgets."""

    def __init__(self, name: str, *, nothing: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._nothing = nothing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(LEFT, 4, RIGHT, 8)
        self._column.setSpacing(0)

    def show_entries(self, entries: Sequence[QWidget]) -> None:
        """Show other entries."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not entries:
            self._column.addWidget(Label(self._nothing, SMALL, "text2"))
        for entry in entries:
            self._column.addWidget(entry)
            self._column.addWidget(hairline())
        self._column.addStretch(1)


def two_lines(*lines: Line) -> QWidget:
    """Put an entry together: of each line the left part yields, the right part stays."""
    entry = QWidget()
    column = QVBoxLayout(entry)
    column.setContentsMargins(0, 6, 0, 6)
    column.setSpacing(2)
    for left, right in lines:
        row = QHBoxLayout()
        row.setSpacing(5)
        for at, widget in enumerate(left):
            row.addWidget(widget, at == len(left) - 1, Qt.AlignmentFlag.AlignVCenter)
        for widget in right:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
    return entry
