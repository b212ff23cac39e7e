"""A receipt beside the register: what came in, what it paid, the journal behind it, who did what.

pane = ReceiptPane(operations)
pane.offer(apply, deposit, bounce, reverse)          # the actions that get buttons
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.history import HistoryEntry
from desktop_app.reports.receipt_detail import OtherReceipt, ReceiptDetail, Use, receipt_detail
from desktop_app.reports.receipts import BOUNCED, POSTED, REVERSED
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.entries import LEFT, RIGHT, Entries, act_entry, two_lines
from desktop_app.views.controls.figures import Figure, Figures
from desktop_app.views.controls.flow_layout import FlowLayout
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.link import Link
from desktop_app.views.controls.surfaces import hairline, take_out_all
from desktop_app.views.controls.upright_scroll import UprightScroll
from desktop_app.views.controls.wording import percent
from desktop_app.views.journal_list import JournalList
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, BODY_STRONG, HEADING, SMALL
from desktop_app.views.masters.master_pane import MasterPane
from desktop_app.views.operations import Operations
from desktop_app.views.receipts.words import act_word, mode_word, paid_by, status_mark
from desktop_app.views.tables.amount_cells import shown_day, shown_paise
from desktop_app.views.view import Place

_LEFT, _RIGHT = 16, 14


class ReceiptPane(MasterPane):
    """Names and texts yield; numbers, figures and buttons stay."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.number, self.badge = Label(style=HEADING), Badge(status_mark(POSTED))
        self._patient = QHBoxLayout()
        self.facts = ElidingLabel(style=SMALL, tone="text2")
        self.account = ElidingLabel(style=SMALL, tone="text2")
        self.figures = Figures()
        self.uses = Entries(self.tr("What it paid"), nothing=self.tr("Nothing: all of it is an advance."))
        self.others = Entries(self.tr("On the same paper"), nothing="")
        self.history = Entries(self.tr("History"), nothing=self.tr("The program has not touched this receipt yet."))
        self.journal = JournalList()
        self._others_title = self._title(self.tr("On the same paper"))
        self._uses_title = self._title(self.tr("What it paid"))
        self._journal_title = self._title(self.tr("Journal"))
        self._buttons = FlowLayout(gap=6)
        self._shown, self._nothing = QWidget(), Label(self.tr("Choose a receipt to see it here."), SMALL, "text2")
        self.journal.place_wanted.connect(self.place_wanted)
        self.setAccessibleName(self.tr("The receipt that is chosen"))
        self._lay_out()
        self.show_detail(None)

    def offer(self, *actions: QAction) -> None:
        """Give actions their buttons."""
        for action in actions:
            self._buttons.addWidget(Button.of(action, Kind.OUTLINED, bare=True))

    def take_focus(self) -> None:
        """Put the cursor on the first link: the patient."""
        first = self._patient.itemAt(0)
        widget = None if first is None else first.widget()
        if widget is not None:
            widget.setFocus()

    def show_journal(self) -> None:
        """Scroll to the journal."""
        self._area.ensureWidgetVisible(self.journal)
        self._area.verticalScrollBar().setValue(self._journal_title.y())

    def read_detail(self, key: int, reading: Reading) -> ReceiptDetail:
        """Read the receipt."""
        return receipt_detail(reading, key)

    def show_detail(self, detail: ReceiptDetail | None) -> None:
        """Show a receipt."""
        self._shown.setVisible(detail is not None)
        self._nothing.setVisible(detail is None)
        if detail is None:
            return
        payment, facts = detail.payment, detail.facts
        self.number.setText(detail.number or self.tr("No number yet"))
        self.badge.show_mark(status_mark(facts.status))
        self._show_patient(detail)
        parts = (shown_day(payment.payment_date), paid_by(payment.mode, payment.reference or ""), facts.branch)
        self.facts.setText(" · ".join(part for part in parts if part))
        self.account.setText(facts.account or "")
        self.figures.show_figures(self._figures(detail))
        taken_back = facts.status in {REVERSED, BOUNCED}
        self._uses_title.setText(self.tr("What it had paid") if taken_back else self.tr("What it paid"))
        self.uses.show_entries([self._use(each) for each in detail.uses])
        self.others.show_entries([self._other(each) for each in detail.others])
        for widget in (self.others, self._others_title):
            widget.setVisible(bool(detail.others))
        self.journal.set_transactions(detail.journal, at=Place("receipt", payment.payment_id))
        self.history.show_entries([_act(each) for each in reversed(detail.history)])

    def _show_patient(self, detail: ReceiptDetail) -> None:
        take_out_all(self._patient)
        self._patient.addWidget(self._link(detail.patient.full_name, Place("patient", detail.patient.patient_id)))
        self._patient.addStretch(1)

    def _figures(self, detail: ReceiptDetail) -> list[Figure]:
        """Give what came in, what of it is an advance, and what is left of that."""
        payment, facts = detail.payment, detail.facts
        figures = [Figure(self.tr("Received"), payment.amount_paise)]
        if payment.advance_cgst_paise:
            words = self.tr("GST {rate} inside").format(rate=percent(facts.rate_bp))
            figures.append(Figure(words, 2 * payment.advance_cgst_paise))
        if detail.advance_paise:
            figures.append(Figure(self.tr("As an advance"), detail.advance_paise))
            left = detail.unapplied_paise
            figures.append(Figure(self.tr("Unapplied"), left, "good" if left else "text"))
        return figures

    def _use(self, use: Use) -> QWidget:
        """Name what a part of it went to, and the way there."""
        noun = "refund" if use.kind == "refund" else "invoice"
        what = {
            "invoice": self.tr("Paid by this receipt"),
            "advance": self.tr("From the advance"),
            "refund": self.tr("Paid back"),
        }[use.kind]
        number, amount = use.number or self.tr("No number yet"), shown_paise(use.amount_paise)
        entry = two_lines(
            ((self._link(number, Place(noun, use.document_id)), QWidget()), (Label(amount, BODY),)),
            ((ElidingLabel(f"{shown_day(use.on)} · {what}", SMALL, "text2"),), ()),
        )
        entry.setAccessibleName(f"{number}, {shown_day(use.on)}, {what}, {amount}")
        return entry

    def _other(self, other: OtherReceipt) -> QWidget:
        amount = shown_paise(other.amount_paise)
        link = self._link(other.number or self.tr("No number yet"), Place("receipt", other.payment_id))
        entry = two_lines(((link, Label(mode_word(other.mode), SMALL, "text2")), (Label(amount, BODY),)))
        entry.setAccessibleName(f"{link.words()}, {mode_word(other.mode)}, {amount}")
        return entry

    def _link(self, words: str, place: Place) -> Link:
        link = Link(words, BODY_MEDIUM)
        link.clicked.connect(lambda *_: self.place_wanted.emit(place))
        return link

    def _title(self, words: str) -> Label:
        title = Label(words, BODY_STRONG)
        title.setContentsMargins(LEFT, 6, 0, 0)
        return title

    def _lay_out(self) -> None:
        top, head, lists = QHBoxLayout(), QVBoxLayout(), QWidget()
        top.setSpacing(6)
        top.addWidget(self.number)
        top.addStretch(1)
        top.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        head.setContentsMargins(_LEFT, 10, _RIGHT, 10)
        head.setSpacing(1)
        head.addLayout(top)
        head.addLayout(self._patient)
        head.addWidget(self.facts)
        head.addWidget(self.account)
        head.addSpacing(8)
        head.addWidget(self.figures)
        head.addSpacing(10)
        head.addLayout(self._buttons)
        column = QVBoxLayout(lists)
        column.setContentsMargins(_LEFT - LEFT, 6, _RIGHT - RIGHT, 6)
        column.setSpacing(0)
        journal = QVBoxLayout()
        journal.setContentsMargins(LEFT, 0, RIGHT, 0)
        journal.addWidget(self.journal)
        for widget in (self._uses_title, self.uses, self._others_title, self.others, self._journal_title):
            column.addWidget(widget)
        column.addLayout(journal)
        column.addWidget(self._title(self.tr("History")))
        column.addWidget(self.history)
        column.addStretch(1)
        self._area = UprightScroll(lists)
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(0)
        shown.addLayout(head)
        shown.addWidget(hairline())
        shown.addWidget(self._area, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._shown, 1)
        self._nothing.setContentsMargins(_LEFT, 16, _RIGHT, 0)
        whole.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)


def _act(entry: HistoryEntry) -> QWidget:
    return act_entry(act_word(entry.action), at=entry.at, who=entry.user, why=entry.reason)
