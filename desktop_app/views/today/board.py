"""The cards of Today side by side, or beneath each other where there is no room: what to do left, the figures right.

board = Board()
board.show_page(page, told)
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.look.fonts import SMALL, scaled
from desktop_app.views.made_in_parts import MadeInParts
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.views.today.attention_list import AttentionList
from desktop_app.views.today.card import MARGIN, Card
from desktop_app.views.today.collections_picture import CollectionsPicture
from desktop_app.views.today.forward_picture import ForwardPicture
from desktop_app.views.today.page import Page
from desktop_app.views.today.tables import ModeTable, SessionTable
from desktop_app.views.today.words import Told

_SIDE_BY_SIDE = 880  # pixels from which on there is room for two columns, while text has its usual size
_GAP, _EDGE = 12, 14


class Board(Ground, MadeInParts):
    """What scrolls beneath the head."""

    all_sessions_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("canvas")
        self.fill(self._make_lists, self._make_figures, self._lay_out)

    def _make_lists(self) -> None:
        self.matters = AttentionList(self.tr("Needs attention"))
        self.sessions = SessionTable()

    def _make_figures(self) -> None:
        self.modes = ModeTable()
        self.collections, self.forward = CollectionsPicture(), ForwardPicture()
        self.all_sessions = Button(self.tr("All sessions"), Kind.LINK)
        self.done = Button(self.tr("Mark done..."), Kind.OUTLINED, caption=self.tr("Space"))
        self.all_sessions.clicked.connect(self.all_sessions_wanted)
        self.more = Button("", Kind.LINK)
        self.more.hide()
        self.more.clicked.connect(self._show_all)
        self.matters.folded.connect(self._offer_more)
        self._nothing = Label(self.tr("Nothing waits. The day is yours."), SMALL, "text2")
        self._no_session = Label(self.tr("No session is planned for today."), SMALL, "text2")
        self._no_money = Label(self.tr("Nothing was received yet today."), SMALL, "text2")

    def add_above(self, widget: QWidget) -> None:
        """Put something above everything else, as the list of what is left to set up."""
        self._rows.insertWidget(0, widget)

    def show_page(self, page: Page) -> None:
        """Show sessions and figures."""
        found, of = page.sessions, page.figures
        self.sessions.show_sessions(found.listed)
        if found.listed and self.sessions.current_row() is None:
            self.sessions.go_to_row(0)  # who comes next, so that one key does for them
        self.sessions.setVisible(bool(found.listed))
        self.done.setVisible(bool(found.listed))
        self._no_session.setVisible(not found.listed)
        counted = self.tr("{count}, of which {done} done").format(count=found.count, done=found.done)
        self._sessions_card.set_fact(counted if found.count else "")
        self.collections.show_days(of.days)
        self._collections_card.set_fact(self.tr("last {count} days").format(count=len(of.days)))
        self._forward_card.setVisible(of.forward is not None)
        if of.forward is not None:
            self.forward.show_forward(of.forward, page.today)
        first = shown_day(page.today.replace(day=1), with_year=False)
        self._forward_card.set_fact(self.tr("{day} to today").format(day=first))
        self.modes.show_modes(of.modes)
        self.modes.setVisible(bool(of.modes))
        self._no_money.setVisible(not of.modes)
        receipts = of.today.receipts
        counted = self.tr("1 receipt") if receipts == 1 else self.tr("{count} receipts").format(count=receipts)
        self._modes_card.set_fact(counted if of.modes else "")

    def show_matters(self, told: Sequence[Told]) -> None:
        """Show what waits."""
        self.matters.show_rows(told)
        self.matters.setVisible(bool(told))
        self._nothing.setVisible(not told)
        self._matters_card.set_fact(str(len(told)) if told else "")

    def _offer_more(self, count: int) -> None:
        self.more.setVisible(count > 0)
        self.more.set_words(self.tr("{count} more").format(count=count))

    def _show_all(self) -> None:
        self.matters.show_all()
        self.matters.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beneath each other where there is no room for both."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Look anew whether there is room when the size of text has changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Look whether the size of text has changed meanwhile."""
        super().showEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= scaled(_SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)

    def _lay_out(self) -> None:
        self._matters_card = Card(self.tr("Needs attention"), fact_at_right=False)
        self._matters_card.add(self.matters, margin=0)
        self._matters_card.add(self._nothing)
        more = QHBoxLayout()
        more.setContentsMargins(MARGIN + 20, 0, MARGIN, 0)
        more.addWidget(self.more)
        more.addStretch(1)
        self._matters_card.add_row(more)
        self._sessions_card = Card(self.tr("Sessions today"), fact_at_right=False)
        self._sessions_card.add_to_head(self.done)
        self._sessions_card.add_to_head(self.all_sessions)
        self._sessions_card.add(self.sessions, margin=MARGIN - 8)
        self._sessions_card.add(self._no_session)
        self._collections_card = Card(self.tr("Collections"))
        self._collections_card.add(self.collections)
        self._forward_card = Card(self.tr("Deferred revenue"))
        self._forward_card.add(self.forward)
        self._modes_card = Card(self.tr("Money in, by mode"))
        self._modes_card.add(self.modes, margin=MARGIN - 8)
        self._modes_card.add(self._no_money)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(_GAP)
        self._columns.addLayout(_column(self._matters_card, self._sessions_card), 19)
        self._columns.addLayout(_column(self._collections_card, self._forward_card, self._modes_card), 10)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(_EDGE, 12, _EDGE, 12)
        self._rows.setSpacing(_GAP)
        self._rows.addLayout(self._columns)
        self._rows.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


def _column(*cards: Card) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(_GAP)
    for card in cards:
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column.addWidget(card)
    column.addStretch(1)
    return column
