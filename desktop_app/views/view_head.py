"""The head of a view: the way back where one came from elsewhere, title, one fact, controls; beneath them chips.

head.show_way_back(self.tr("Trial balance"))        # "" takes it away
head.back_wanted.connect(...)
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.head_flow import HeadFlow
from desktop_app.views.controls.labels import Label, one_line
from desktop_app.views.controls.search_chip import SearchChip
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.look.fonts import BODY_MEDIUM, SMALL, TITLE, elided, scaled

LEFT, RIGHT = 18, 14

_WIDEST_WAY = 420


class ViewHead(Ground):
    """Title, one fact, controls at the right; beneath them a row of chips."""

    back_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__("surface")
        self._title = Label(title, TITLE)
        self._fact = Label(style=SMALL, tone="text2")
        self._searched: list[SearchChip] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(LEFT, 12, RIGHT, 10)
        self._rows.setSpacing(8)
        self._row = HeadFlow(gap=8)
        self._row.addWidget(self._title)
        self._row.addWidget(self._fact)
        self.way_back = Button("", Kind.LINK, sign="chevron-left", caption="Alt+Left")
        self.way_back.stand_flush()
        self.way_back.clicked.connect(self.back_wanted)
        self.way_back.hide()
        self._rows.addWidget(self.way_back)
        self._rows.addLayout(self._row)

    def show_way_back(self, place: str) -> None:
        """Say where one came from, and lead there; "" where one did not."""
        words = self.tr("Back to {place}").format(place=one_line(place)) if place else ""
        self.way_back.set_words(elided(words, BODY_MEDIUM, scaled(_WIDEST_WAY)))
        self.way_back.setVisible(bool(place))

    def set_title(self, text: str) -> None:
        """Write another title, as that of the report that is shown."""
        self._title.setText(text)

    def title(self) -> str:
        """Give the title."""
        return self._title.text()

    def set_fact(self, text: str) -> None:
        """Say the one fact beside the title: `412 in FY 2025-26`."""
        self._fact.setText(text)

    def fact(self) -> str:
        """Give the fact beside the title."""
        return self._fact.text()

    def add(self, widget: QWidget) -> None:
        """Add a control at the right; what is searched for in it stands among the chips, too."""
        self._row.add_right(widget)
        if isinstance(widget, SearchField):
            self._searched.append(SearchChip(widget))

    def add_beside_title(self, widget: QWidget) -> None:
        """Add a control right behind the title, as the ledger's account."""
        self._row.insert_left(self._row.indexOf(self._fact) + 1, widget)

    def add_second_row(self, left: Sequence[QWidget], right: Sequence[QWidget] = ()) -> None:
        """Add the row of chips, what goes with them at the right; it goes on in another one where there is no room."""
        row = HeadFlow(gap=6)
        for widget in (*left, *self._searched):
            row.addWidget(widget)
        for widget in right:
            row.add_right(widget)
        self._rows.addLayout(row)
