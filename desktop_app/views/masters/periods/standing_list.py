"""What is not done with: drafts, each a link to itself, and checks of the books that do not hold.

standing = StandingList()
standing.show_standing(found, failed)
standing.place_wanted.connect(...)          # Place of a draft
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.closing import FailedCheck, Standing
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.link import Link
from desktop_app.views.controls.surfaces import Sign, take_out_all
from desktop_app.views.look.fonts import BODY_MEDIUM, SMALL
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.masters.periods.words import words
from desktop_app.views.view import Place

_MOST_SHOWN = 40


class StandingList(QWidget):
    """A line each; no more than fit, and how many more there are."""

    place_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.links: list[Link] = []

    def show_standing(self, standing: Sequence[Standing], failed: Sequence[FailedCheck] = ()) -> None:
        """Show drafts and failed checks; nothing at all where there are none."""
        take_out_all(self._column)
        self.links = []
        for each in standing[:_MOST_SHOWN]:
            link = Link(_words_of(each), BODY_MEDIUM)
            link.clicked.connect(lambda *_, each=each: self.place_wanted.emit(Place(each.noun, each.key)))
            self.links.append(link)
            self._add("half" if each.is_half_posted else "scheduled", "warn", link)
        more = len(standing) - _MOST_SHOWN
        if more > 0:
            self._add("", "text2", Label(words("and {count} more").format(count=more), SMALL, "text2"))
        for check in failed:
            self._add("warning", "bad", Label(f"{check.name}: {check.title}", wrap=True))
        if failed:
            self._add("", "text2", Label(words("Tools, Check the books lists what breaks them."), SMALL, "text2"))

    def _add(self, sign: str, tone: str, widget: QWidget) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Sign(sign, tone, IN_CELL), 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(widget, Link):  # as wide as its words, whatever the room
            row.addWidget(widget)
            row.addStretch(1)
        else:
            row.addWidget(widget, 1)
        self._column.addWidget(line)


def _words_of(each: Standing) -> str:
    if each.is_half_posted:
        text = words("Half-posted credit note of {day}, {patient}")
    elif each.noun == "invoice":
        text = words("Draft invoice of {day}, {patient}")
    else:
        text = words("Draft credit note of {day}, {patient}")
    return text.format(day=written(each.on), patient=each.patient)
