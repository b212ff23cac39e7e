"""The panel beneath the field: what is looked for, the list, and at its foot what the keys do."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.go_to.destinations import Destination
from desktop_app.views.go_to.offering import Offer
from desktop_app.views.go_to.results import ROW, ResultDelegate, Results, spoken
from desktop_app.views.go_to.scopes import Scope, scope_words, signs_words
from desktop_app.views.look.fonts import CAPTION, SMALL

_WIDTH, _MOST_ROWS = 640, 15
_EDGE = 8
_HEAD, _FOOT, _LINES = 28, 28, 8


class GoToPanel(QFrame):
    """It lies over the window and never has the keyboard: the field keeps that."""

    chosen = Signal(object)  # Destination

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self.results = Results(self)
        self.list = QListView()
        self._scope = Label(style=CAPTION, tone="text3")
        self._foot = ElidingLabel(style=SMALL, tone="text3")
        self._has_moved = False  # somebody chose a row by the arrows: it stays chosen when more is found
        self.setProperty("ground", "popup")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._set_up_list()
        self._lay_out()
        self.hide()

    def show_offers(self, scope: Scope, groups: Sequence[Sequence[Offer]], *, waits: bool) -> None:
        """Show what is offered; the row that somebody moved to stays chosen, otherwise it is the first one."""
        before = self.current() if self._has_moved else None
        self.results.show(groups)
        rows = self.results.offered()
        again = [at for at, offer in rows if before is not None and offer.destination.target == before.target]
        self._has_moved = bool(again)
        self._choose(again[0] if again else rows[0][0] if rows else -1)
        self._say_scope(scope, found=bool(rows), waits=waits)

    def start_again(self) -> None:
        """Choose the first row of what comes next."""
        self._has_moved = False

    def current(self) -> Destination | None:
        """Give the place under the cursor."""
        offer = self.results.at(self.list.currentIndex().row())
        return None if offer is None else offer.destination

    def step(self, step: int) -> None:
        """Move the cursor up or down by so many places, round at the ends if by one."""
        rows = [at for at, _ in self.results.offered()]
        if not rows:
            return
        now = self.list.currentIndex().row()
        at = rows.index(now) if now in rows else 0
        to = (at + step) % len(rows) if abs(step) == 1 else max(0, min(len(rows) - 1, at + step))
        self._has_moved = True
        self._choose(rows[to])
        offer = self.results.at(rows[to])
        if offer is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, spoken(offer)))

    def page(self) -> int:
        """Count the places that are seen at once."""
        return max(1, self.list.viewport().height() // ROW - 1)

    def hint(self) -> str:
        """Give the words at the head and at the foot."""
        return f"{self._scope.text()}, {self._foot.text()}"

    def open_beneath(self) -> None:
        """Lie beneath the field, inside the window."""
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        width = min(_WIDTH, window.width() - 2 * _EDGE)
        corner = self._field.mapTo(window, QPoint(self._field.width() - width, self._field.height() + 3))
        most = min(_MOST_ROWS * ROW, window.height() - corner.y() - _HEAD - _FOOT - 2 * _EDGE)
        height = min(most, self.results.height()) + _HEAD + _FOOT + _LINES
        self.setGeometry(max(_EDGE, corner.x()), corner.y(), width, height)
        self.show()
        self.raise_()

    def _choose(self, row: int) -> None:
        index = self.results.index(row, 0) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if row == 1:
            self.list.scrollToTop()  # with the caption above it
        self._say_keys()

    def _say_scope(self, scope: Scope, *, found: bool, waits: bool) -> None:
        told = scope_words(scope)
        if not found:
            told = self.tr("Looking...") if waits else self.tr("Nothing is called so")
        self._scope.setText(told)
        self._say_keys()
        self._field.setAccessibleDescription(self.hint())

    def _say_keys(self) -> None:
        place = self.current()
        if place is not None and place.why_not:
            told = self.tr("Cannot be done now: {reason}").format(reason=place.why_not)
        elif place is not None and place.other is not None:
            told = self.tr("Enter opens it, Ctrl+Enter its {what}").format(what=place.other_words)
        else:
            told = signs_words()
        self._foot.setText(told)

    def _set_up_list(self) -> None:
        self.list.setModel(self.results)
        self.list.setItemDelegate(ResultDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Places"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._click)

    def _click(self, index: QModelIndex) -> None:
        offer = self.results.at(index.row())
        if offer is not None:
            self.chosen.emit(offer.destination)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for label, height in ((self._scope, _HEAD), (self._foot, _FOOT)):
            row = QHBoxLayout()
            row.setContentsMargins(14, 0, 14, 0)
            row.addWidget(label, 1)
            label.setFixedHeight(height)
            column.addLayout(row)
            if label is self._scope:
                column.addWidget(hairline())
                column.addWidget(self.list, 1)
                column.addWidget(hairline())
