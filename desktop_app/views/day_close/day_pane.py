"""A day beside the register: what came in and went back by each mode, the drawer, and the way to every document.

pane = DayPane(operations)
pane.offer(close, reopen, sheet)        # the actions that get buttons, while they can be done
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.day_close import CASH, OTHER
from desktop_app.accounting.money import rupees
from desktop_app.reports.days import OPEN, DayDetail, DayDocument, day_detail
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.entries import LEFT, RIGHT, Entries, two_lines
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.link import Link
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.controls.upright_scroll import UprightScroll
from desktop_app.views.credit_note_view.note_facts import NoteFacts
from desktop_app.views.day_close.words import difference_words, mode_words, state_mark
from desktop_app.views.look.fonts import BODY, BODY_STRONG, HEADING, SMALL, TITLE
from desktop_app.views.masters.document_head import OfferedButtons
from desktop_app.views.masters.master_pane import MasterPane
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import shown_day, shown_paise
from desktop_app.views.view import Place

_LEFT, _RIGHT = 16, 14
_PLACES = {"payment": "receipt", "refund": "refund", "transaction": "journal"}


class DayPane(MasterPane):
    """Figures stay; names yield."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.day, self.badge = Label(style=HEADING), Badge(state_mark(OPEN))
        self.user = ElidingLabel(style=SMALL, tone="text2")
        self.difference, self.drawer = ElidingLabel(style=TITLE), ElidingLabel(style=SMALL, tone="text2")
        self.facts = NoteFacts(self.tr("What came in and went back"))
        self.documents = Entries(self.tr("Documents of the day"), nothing=self.tr("Nothing moved the drawer yet."))
        self._buttons = OfferedButtons()
        self._shown, self._nothing = QWidget(), Label(self.tr("Choose a day to see it here."), SMALL, "text2")
        self.setAccessibleName(self.tr("The day that is chosen"))
        self._lay_out()
        self.show_detail(None)

    def offer(self, *actions: QAction) -> None:
        """Give actions their buttons, which are there while they can be pressed."""
        self._buttons.offer(*actions)

    def take_focus(self) -> None:
        """Put the cursor on the first button or link there is."""
        first = next((each for each in (*self._buttons.offered, *self.findChildren(Link)) if each.isVisible()), None)
        if first is not None:
            first.setFocus()

    def read_detail(self, key: int, reading: Reading) -> DayDetail:
        """Read the day."""
        return day_detail(reading, key)

    def show_detail(self, detail: DayDetail | None) -> None:
        """Show a day."""
        self._shown.setVisible(detail is not None)
        self._nothing.setVisible(detail is None)
        if detail is None:
            return
        day = detail.day
        self.day.setText(shown_day(day.business_date))
        self.badge.show_mark(state_mark(day.status))
        self.user.setText(f"{detail.user} · {detail.letterhead.branch}")
        if day.expected_paise is None or day.counted_paise is None:
            must_be = detail.expected.in_drawer(float_paise=day.float_paise, taken_out_paise=0)
            self.difference.setText(self.tr("₹{amount} so far").format(amount=rupees(must_be)))
            self.drawer.setText(self.tr("must be in the drawer"))
        else:
            self.difference.setText(difference_words(day.difference_paise or 0))
            text = self.tr("counted ₹{counted}, expected ₹{expected}")
            counted, expected = rupees(day.counted_paise), rupees(day.expected_paise)
            self.drawer.setText(text.format(counted=counted, expected=expected))
        self._fill_facts(detail)
        self.documents.show_entries([self._document(each) for each in detail.documents])

    def _fill_facts(self, detail: DayDetail) -> None:
        facts, day = self.facts, detail.day
        facts.clear()
        for each in detail.expected.modes:
            if each.received_count or each.returned_count:
                facts.amount(self._named(each.mode, each.received_count, each.returned_count), each.net_paise)
        facts.rule()
        facts.amount(self.tr("Float"), day.float_paise)
        facts.amount(self.tr("Cash, net"), detail.expected.of(CASH).net_paise)
        if detail.expected.other_cash_paise:
            facts.amount(mode_words(OTHER), detail.expected.other_cash_paise)
        if day.taken_out_paise:
            facts.amount(self.tr("Taken out"), -day.taken_out_paise)
        if day.reason:
            facts.rule()
            facts.text(self.tr("Reason"), day.reason)
        if detail.difference_account:
            facts.text(self.tr("Posted to"), detail.difference_account)
        if detail.closed_by:
            facts.text(self.tr("Closed by"), detail.closed_by)

    def _named(self, mode: str, received: int, returned: int) -> str:
        """Name a mode with how many documents stand behind it."""
        counts = [self.tr("{count} in").format(count=received)] if received else []
        counts += [self.tr("{count} back").format(count=returned)] if returned else []
        return f"{mode_words(mode)} · {', '.join(counts)}"

    def _document(self, document: DayDocument) -> QWidget:
        """Name a document that moved the drawer; it leads to its place."""
        link = Link(document.number or self.tr("Transaction {id}").format(id=document.transaction_id))
        is_own = document.noun != "transaction"
        place = Place(_PLACES[document.noun], document.document_id if is_own else document.transaction_id)
        link.clicked.connect(lambda *_: self.place_wanted.emit(place))
        reversed_ = f" · {self.tr('reversed')}" if document.is_reversal else ""
        amount = shown_paise(document.amount_paise)
        entry = two_lines(
            ((link, QWidget()), (Label(amount, BODY),)),
            (
                (ElidingLabel(document.who, SMALL, "text2"),),
                (Label(f"{mode_words(document.mode)}{reversed_}", SMALL, "text2"),),
            ),
        )
        entry.setAccessibleName(f"{link.text()} {document.who}, {mode_words(document.mode)}{reversed_}, {amount}")
        return entry

    def _lay_out(self) -> None:
        top, head, lists = QHBoxLayout(), QVBoxLayout(), QWidget()
        top.setSpacing(6)
        top.addWidget(self.day)
        top.addStretch(1)
        top.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        head.setContentsMargins(_LEFT, 10, _RIGHT, 10)
        head.setSpacing(0)
        head.addLayout(top)
        head.addWidget(self.user)
        head.addSpacing(8)
        head.addWidget(self.difference)
        head.addWidget(self.drawer)
        head.addSpacing(10)
        head.addLayout(self._buttons)
        column = QVBoxLayout(lists)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        column.addWidget(self.facts)
        column.addWidget(hairline())
        title = Label(self.tr("Documents"), BODY_STRONG)
        title.setContentsMargins(_LEFT, 8, 0, 2)
        column.addWidget(title)
        within = QVBoxLayout()
        within.setContentsMargins(_LEFT - LEFT, 0, _RIGHT - RIGHT, 0)
        within.addWidget(self.documents)
        column.addLayout(within)
        column.addStretch(1)
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(0)
        shown.addLayout(head)
        shown.addWidget(hairline())
        shown.addWidget(UprightScroll(lists), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._shown, 1)
        self._nothing.setContentsMargins(_LEFT, 16, _RIGHT, 0)
        whole.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
