"""The journal behind a line: the whole transaction, who posted it, when and why, and what took it back.

pane = JournalPane(reverse_action, close_action)
pane.show_detail(detail)                            # reports.transaction_detail.TransactionDetail
pane.place_wanted.connect(...)                      # its document, or the other transaction
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.transaction_detail import TransactionDetail
from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import Ground, hairline
from desktop_app.views.controls.upright_scroll import UprightScroll
from desktop_app.views.controls.wording import moment
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import HEADING, SMALL
from desktop_app.views.places import place_of_document, way_to
from desktop_app.views.view import Place

_MARGIN = 14


def place_of(detail: TransactionDetail) -> Place | None:
    """Say where the document of a transaction is, else its plan; None where it has neither."""
    place = place_of_document(detail.transaction.source, detail.transaction.source_id)
    return place or (None if detail.plan_id is None else Place("plan", detail.plan_id))


class JournalPane(QWidget):
    """One transaction."""

    place_wanted = Signal(object)

    def __init__(self, reverse: QAction, close: QAction) -> None:
        super().__init__()
        self._detail: TransactionDetail | None = None
        self.title = ElidingLabel(style=HEADING)
        self.facts = Label(style=SMALL, tone="text2", wrap=True)
        self.narration = Label(wrap=True)
        self.why = Label(wrap=True, tone="text2")
        self.lines = JournalLines(totals=True, heads=True)
        self.document = Button("", Kind.LINK)
        self.other = Button("", Kind.LINK)
        self.reverse = Button.of(reverse)
        self.why_not = Label(style=SMALL, tone="text2", wrap=True)
        self.close_button = IconButton("close", self.tr("Back to the trial balance (Ctrl+J)"), Kind.QUIET)
        self.close_button.clicked.connect(close.trigger)
        self.document.clicked.connect(self._open_document)
        self.other.clicked.connect(self._open_other)
        reverse.changed.connect(lambda: self._say_why_not(reverse))
        self._lay_out()
        self._say_why_not(reverse)
        self.show_detail(None)
        self.setAccessibleName(self.tr("Journal"))

    def detail(self) -> TransactionDetail | None:
        """Give what is shown."""
        return self._detail

    def show_detail(self, detail: TransactionDetail | None) -> None:
        """Show a transaction; without one, what to do to see one."""
        self._detail = detail
        self._content.setVisible(detail is not None)
        if detail is None:
            self.title.setText(self.tr("Choose a line to see its journal"))
            return
        header, transaction = detail.header, detail.transaction
        self.title.setText(f"{detail.voucher_type} {detail.number or ''}".strip())
        by = "" if header.posted_by is None else self.tr(" by {user}").format(user=header.posted_by)
        when = self.tr("Posted {moment}").format(moment=moment(header.posted_at))
        self.facts.setText(f"{written(transaction.on)} · {header.branch} · {when}{by}")
        self.narration.setText(transaction.description)
        self.narration.setVisible(transaction.description not in {"", self.title.text()})
        self.why.setText(self.tr("Reason: {reason}").format(reason=detail.why))
        self.why.setVisible(bool(detail.why))
        self.lines.set_lines(transaction.lines)
        self._show_links(detail)

    def _show_links(self, detail: TransactionDetail) -> None:
        place, header = place_of(detail), detail.header
        self.document.set_words("" if place is None else way_to(place))
        self.document.setVisible(place is not None)
        if header.reversed_on is not None:
            self.other.set_words(self.tr("Reversed on {day}").format(day=written(header.reversed_on)))
        elif header.reverses_day is not None:
            self.other.set_words(self.tr("Reverses the one of {day}").format(day=written(header.reverses_day)))
        self.other.setVisible(header.reversed_by is not None or header.reversal_of is not None)

    def _open_document(self) -> None:
        if self._detail is not None:
            self.place_wanted.emit(place_of(self._detail))

    def _open_other(self) -> None:
        if self._detail is not None:
            header = self._detail.header
            self.place_wanted.emit(Place("journal", header.reversed_by or header.reversal_of or 0))

    def _say_why_not(self, reverse: QAction) -> None:
        """Say beside the button why it is off."""
        self.why_not.setText("" if reverse.isEnabled() else reverse.statusTip())
        self.why_not.setVisible(not reverse.isEnabled())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 8, 6, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self._content = Ground("surface")
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(_MARGIN, 2, _MARGIN, 12)
        inner.setSpacing(8)
        links = QHBoxLayout()
        links.setSpacing(4)
        for link in (self.document, self.other):
            links.addWidget(link)
        links.addStretch(1)
        inner.addWidget(self.facts)
        inner.addWidget(self.narration)
        inner.addWidget(self.why)
        inner.addWidget(hairline())
        inner.addWidget(self.lines)
        inner.addLayout(links)
        inner.addWidget(self.reverse)
        inner.addWidget(self.why_not)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(UprightScroll(self._content), 1)
