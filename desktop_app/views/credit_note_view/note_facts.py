"""Facts about a note under each other: what it is called at the left, amount, text or link at the right.

facts = NoteFacts(self.tr("Note"))
facts.clear()
facts.head("Unused sessions, 5 of 5"); facts.amount("Taxable value", 1_000_000); facts.rule()
facts.amount("Credited", 1_180_000, strong=True); facts.link("Plan", "PL/25-26/00271", self._go_to_plan)
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import hairline, take_out_all
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, BODY_STRONG, SMALL, scaled
from desktop_app.views.tables.amount_cells import shown_paise

_ROW = 22
_MARGIN = 16
_LINK_PADDING = 10  # a link ends where the amounts do
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NoteFacts(QWidget):
    """Rows that are made anew for every note."""

    def __init__(self, name: str, *, margin: int = _MARGIN) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._overhang = min(margin, _LINK_PADDING)
        self._column.setContentsMargins(margin, 10, margin - self._overhang, 12)
        self._column.setSpacing(0)

    def clear(self) -> None:
        """Begin anew."""
        take_out_all(self._column)

    def head(self, text: str) -> None:
        """Name what follows."""
        label = ElidingLabel(text, BODY_MEDIUM)
        label.setContentsMargins(0, 3, self._overhang, 3)
        self._column.addWidget(label)

    def amount(self, name: str, paise: int, *, strong: bool = False) -> None:
        """Add an amount; it is never cut."""
        self._add(name, Label(shown_paise(paise), BODY_STRONG if strong else BODY), strong=strong)

    def number(self, name: str, text: str) -> None:
        """Add a number or a date; it is never cut."""
        self._add(name, Label(text))

    def text(self, name: str, text: str) -> None:
        """Add somebody's words; they take as many lines as they need."""
        label = Label(text, wrap=True)
        label.setAlignment(_RIGHT)
        self._add(name, label, stretch=1)

    def link(self, name: str, text: str, follow: Callable[[], object]) -> None:
        """Add a number that leads to its document."""
        button = Button(text, Kind.LINK)
        button.setAccessibleName(f"{name} {text}")
        button.clicked.connect(lambda *_: follow())
        self._add(name, button, is_link=True)

    def words(self, text: str) -> None:
        """Add a sentence."""
        label = Label(text, SMALL, "text2", wrap=True)
        label.setContentsMargins(0, 0, self._overhang, 0)
        self._column.addWidget(label)

    def rule(self) -> None:
        """Draw a line."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, self._overhang, 4)
        row.addWidget(hairline())
        holder = QWidget()
        holder.setLayout(row)
        self._column.addWidget(holder)

    def end(self) -> None:
        """Leave the rest of the room free."""
        self._column.addStretch(1)

    def _add(self, name: str, value: QWidget, *, strong: bool = False, stretch: int = 0, is_link: bool = False) -> None:
        row = _Row()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0 if is_link else self._overhang, 0)
        line.setSpacing(12)
        label = ElidingLabel(name, BODY_STRONG if strong else BODY, "text" if strong else "text2")
        label.setContentsMargins(0, 3, 0, 3)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter if is_link else Qt.AlignmentFlag.AlignTop)
        if not stretch:
            line.addStretch(1)
        line.addWidget(value, stretch)
        row.setAccessibleName(name)
        self._column.addWidget(row)


class _Row(QWidget):
    """As high as all rows are, at least."""

    def minimumSizeHint(self) -> QSize:
        """Ask for the height of a row."""
        return super().minimumSizeHint().expandedTo(QSize(0, scaled(_ROW)))
