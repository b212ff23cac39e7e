"""Entries one under the other, each with a hairline beneath: documents, acts.

entries = Entries(self.tr("Documents"), nothing=self.tr("Nothing yet."))
entries.show_entries([widget, ...])
two_lines(upper, lower)                     # each line: what stands at the left, and what at the right
act_entry(what, at=stamp, who=user, why=reason)
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import hairline, take_out_all
from desktop_app.views.controls.wording import moment
from desktop_app.views.look.fonts import BODY, SMALL

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
        take_out_all(self._column)
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


def act_entry(what: str, *, at: str, who: str | None, why: str | None) -> QWidget:
    """Put the entry of an act together: what was done, when, by whom, and why where a reason was asked for."""
    day, by = moment(at), who or QCoreApplication.translate("entries", "The program")
    beneath = f"{by}: {why}" if why else by
    entry = two_lines(
        ((ElidingLabel(what, BODY),), (Label(day, SMALL, "text2"),)),
        ((ElidingLabel(beneath, SMALL, "text2"),), ()),
    )
    entry.setAccessibleName(f"{day}, {what}, {beneath}")
    return entry
