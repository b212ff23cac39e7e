"""A refund beside the register: of what, by which mode, who asked and who approved; its journal and its history.

pane = RefundPane(operations)
pane.offer(approve, reject, pay, reverse)       # the actions that get buttons, while they can be done
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.refund_detail import RefundDetail, refund_detail
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.entries import LEFT, RIGHT, Entries, act_entry
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.controls.upright_scroll import UprightScroll
from desktop_app.views.credit_note_view.note_facts import NoteFacts
from desktop_app.views.journal_list import JournalList
from desktop_app.views.look.fonts import BODY_STRONG, HEADING, SMALL, TITLE
from desktop_app.views.masters.document_head import OfferedButtons, head_of_document
from desktop_app.views.masters.master_pane import MasterPane
from desktop_app.views.operations import Operations
from desktop_app.views.refunds.words import act_words, badge_mark, mode_words
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.views.view import Place

_LEFT, _RIGHT = 16, 14


class RefundPane(MasterPane):
    """Numbers and figures stay; names and texts yield."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.number, self.badge = Label(style=HEADING), Badge(badge_mark("requested"))
        self.patient = ElidingLabel(style=SMALL, tone="text2")
        self.amount, self.day = Label(style=TITLE), Label(style=SMALL, tone="text2")
        self.facts = NoteFacts(self.tr("Refund"))
        self.journal = JournalList()
        self.acts = Entries(self.tr("History"), nothing=self.tr("Nothing was logged."))
        self._buttons = OfferedButtons()
        self._shown, self._nothing = QWidget(), Label(self.tr("Choose a refund to see it here."), SMALL, "text2")
        self.setAccessibleName(self.tr("The refund that is chosen"))
        self._lay_out()
        self.journal.place_wanted.connect(self.place_wanted)
        self.show_detail(None)

    def offer(self, *actions: QAction) -> None:
        """Give actions their buttons, which are there while they can be pressed."""
        self._buttons.offer(*actions)

    def take_focus(self) -> None:
        """Put the cursor on the first button there is."""
        first = next((each for each in (*self._buttons.offered, *self.findChildren(Button)) if each.isVisible()), None)
        if first is not None:
            first.setFocus()

    def show_journal(self) -> None:
        """Scroll to the journal."""
        self._area.ensureWidgetVisible(self.journal)

    def read_detail(self, key: int, reading: Reading) -> RefundDetail:
        """Read the refund."""
        return refund_detail(reading, key)

    def show_detail(self, detail: RefundDetail | None) -> None:
        """Show a refund."""
        self._shown.setVisible(detail is not None)
        self._nothing.setVisible(detail is None)
        if detail is None:
            return
        refund = detail.refund
        self.number.setText(refund.refund_number or self.tr("No number yet"))
        self.badge.show_mark(badge_mark(detail.state))
        self.patient.setText(f"{detail.patient.full_name} · {detail.patient.mrn}")
        self.amount.setText(f"₹{rupees(refund.amount_paise)}")
        self.day.setText(shown_day(refund.refund_date))
        self._fill_facts(detail)
        self.journal.set_transactions(detail.journal)
        acts = reversed(detail.history)
        self.acts.show_entries(
            [act_entry(act_words(each.action), at=each.at, who=each.user, why=each.reason) for each in acts]
        )

    def _fill_facts(self, detail: RefundDetail) -> None:
        refund, facts = detail.refund, self.facts
        facts.clear()
        if refund.credit_note_id is not None:
            place = Place("credit_note", refund.credit_note_id)
            facts.link(self.tr("Of credit note"), detail.source_number, lambda: self.place_wanted.emit(place))
        else:
            receipt = Place("receipt", refund.payment_id or 0)
            facts.link(self.tr("Of the advance in"), detail.source_number, lambda: self.place_wanted.emit(receipt))
        if detail.plan_id is not None and detail.plan_number is not None:
            plan = Place("plan", detail.plan_id)
            facts.link(self.tr("Plan"), detail.plan_number, lambda: self.place_wanted.emit(plan))
        patient = Place("patient", refund.patient_id)
        facts.link(self.tr("Patient"), detail.patient.mrn, lambda: self.place_wanted.emit(patient))
        facts.text(self.tr("Paid by"), mode_words(refund.mode))
        if detail.account:
            facts.text(self.tr("Out of"), detail.account)
        facts.text(self.tr("Branch"), detail.branch)
        facts.rule()
        facts.text(self.tr("Asked by"), detail.asked_by or self.tr("The program"))
        if detail.approved_by:
            facts.text(self.tr("Approved by"), detail.approved_by)
        facts.amount(self.tr("Still unapplied of the credit"), detail.unapplied_paise)
        facts.end()

    def _lay_out(self) -> None:
        head = head_of_document(self.number, self.patient, self.badge, self.amount, self.day)
        head.addLayout(self._buttons)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        column.addWidget(self.facts)
        parts: tuple[tuple[str, QWidget, int, int], ...] = (
            (self.tr("Journal"), self.journal, _LEFT, _RIGHT),
            (self.tr("History"), self.acts, _LEFT - LEFT, _RIGHT - RIGHT),
        )
        for heading, part, left, right in parts:
            title = Label(heading, BODY_STRONG)
            title.setContentsMargins(_LEFT, 8, 0, 0)
            column.addWidget(title)
            around = QVBoxLayout()
            around.setContentsMargins(left, 0, right, 0)
            around.addWidget(part)
            column.addLayout(around)
        column.addStretch(1)
        self._area = UprightScroll(body)
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
