"""Pay back a credit or an advance: in parts and by several modes at once, or asked for first where it must be approved.

dialog = RefundDialog(operations, CreditKey(credit_note_id=7), parent)
dialog.posted.connect(...)              # RefundPaid or RefundRequested
"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.errors import ClinicError, PeriodSoftClosed
from desktop_app.repositories.commands import Changes
from desktop_app.views.cautions import Cautions
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.choice import ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.field_column import FieldColumn
from desktop_app.views.controls.labels import Label
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.look.fonts import BODY_STRONG
from desktop_app.views.messages import Action
from desktop_app.views.operations import Operations
from desktop_app.views.refunds.cautions import cautions_of
from desktop_app.views.refunds.mode_rows import ModeRows
from desktop_app.views.refunds.refund_outlook import RefundOutlook, read_outlook
from desktop_app.views.sales.figure_list import Figure, FigureList
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.workflows.pay_refund import PayRefund, pay_refund
from desktop_app.workflows.request_refund import RequestRefund, request_refund
from desktop_app.workflows.steps import roles
from desktop_app.workflows.steps.refunding import RefundPart

PAY, ASK = "pay", "ask"
_SIZE = (1040, 600)
_FIELDS_WIDTH = 270
_CONCERNED = ("refunds", "credit_notes", "receivables", "payments", "plans", "clinic")


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditKey:
    """What is paid back: a credit note, or the advance in a receipt."""

    credit_note_id: int | None = None
    payment_id: int | None = None


class RefundDialog(WorkflowDialog):
    """What can go back, by which modes, and the journal."""

    asks_why_late = False

    def __init__(self, operations: Operations, credit: CreditKey, parent: QWidget) -> None:
        super().__init__(
            operations, title=parent.tr("Pay back"), commit=parent.tr("Pay refund"), parent=parent, keeps_typing=True
        )
        self._credit, self._outlook = credit, None  # type: CreditKey, RefundOutlook | None
        self._is_late = False  # the month is closed for the counter: it takes a reason to post into it
        today = operations.today()
        self.way = FilterChips(self.tr("What to do"))
        self.on = DateField(today=today, day=today)
        self.reason = ProposedText(
            (self.tr("The patient asks for it"), self.tr("Moves to another city"), self.tr("Financial reasons")),
            placeholder=self.tr("Say why, for the history"),
        )
        self.modes, self.cautions, self.proof = ModeRows(), Cautions(), JournalProof()
        self.figures = FigureList(self.tr("What can be paid back"))
        self._lay_out_body()
        self.way.chosen.connect(self._show)
        self.on.day_changed.connect(self._check)
        self.reason.text_changed.connect(self._check)
        self.modes.changed.connect(self._show)
        self.operations.changed.connect(self._hear)
        self.mended.connect(self._read)
        self.resize(*_SIZE)
        self._read()
        self._show()

    def carry_out(self) -> None:
        """Pay it, or ask for it."""
        day, parts, chosen = self.on.day(), self.modes.parts(), self.modes.chosen_accounts()
        if day is None:
            return
        of = {"credit_note_id": self._credit.credit_note_id, "payment_id": self._credit.payment_id}
        if self.way.key() == ASK:
            mode, paise = next(iter(parts.items()))
            reason = self.reason.text()
            request = RequestRefund(
                request_id=self.request_id, on=day, amount_paise=paise, mode=mode, reason=reason, **of
            )
            self.run(request_refund, request)
            return
        paid = tuple(
            RefundPart(amount_paise=paise, mode=mode, account_id=chosen.get(mode)) for mode, paise in parts.items()
        )
        late_reason = self.reason.text() or None
        self.run(pay_refund, PayRefund(request_id=self.request_id, on=day, parts=paid, late_reason=late_reason, **of))

    def show_error(self, error: ClinicError, *actions: Action) -> None:
        """Show an error; where the month is closed for the counter, the reason can be given."""
        super().show_error(error, *actions)
        if isinstance(error, PeriodSoftClosed):
            self._is_late = True
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the amounts."""
        super().showEvent(event)
        self.modes.take_focus()

    def _read(self) -> None:
        read = partial(read_outlook, credit_note_id=self._credit.credit_note_id, payment_id=self._credit.payment_id)
        self.load(read, self._loaded)

    def _hear(self, changes: Changes) -> None:
        """Read again what is left when somebody changed it."""
        if self.isVisible() and not self.is_running() and changes.concern(*_CONCERNED):
            self._read()

    def _loaded(self, outlook: RefundOutlook) -> None:
        is_first, self._outlook = self._outlook is None, outlook
        credited = self.tr("of {day}").format(day=shown_day(outlook.credited_on))
        self.set_subject(outlook.patient.full_name, outlook.number, credited, outlook.plan_number or "")
        self.modes.offer(outlook.modes)
        self._show_figures(outlook)
        if is_first:
            proposed = outlook.proposed()
            may_pay = roles.refusal(self.operations.user, roles.POSTING) is None
            must_ask = not may_pay or outlook.needs_approval(sum(proposed.values()))
            self.way.chip(PAY).setEnabled(may_pay)
            self.way.choose(ASK if must_ask else PAY)
            self.modes.propose(proposed)
            self.modes.take_focus()
        self._show()

    def _show_figures(self, outlook: RefundOutlook) -> None:
        self.figures.show_figures(
            [
                Figure(self.tr("Credit", "of a patient"), outlook.credit_paise),
                Figure(self.tr("Unapplied"), outlook.open_paise),
                Figure(self.tr("Kept as balance"), outlook.kept_paise),
                Figure(self.tr("Asked for already"), outlook.asked_paise),
                Figure(self.tr("Can be paid back"), outlook.payable_paise, is_result=True),
            ]
        )

    def _show(self) -> None:
        """Show what the amounts come to."""
        is_asking = self.way.key() == ASK
        self.commit_button.set_words(self.tr("Ask for approval") if is_asking else self.tr("Pay refund"))
        self.modes.set_asking(asking=is_asking)
        self.set_promise(
            self.tr("Nothing is posted before it is paid.")
            if is_asking
            else self.tr("Posted in one step: all of it, or nothing.")
        )
        self._reason.setVisible(is_asking or self._is_late)
        self._reason.caption.setText(self.tr("Reason") if is_asking else self.tr("Why in a month that is closed"))
        if self._outlook is None:
            self.proof.show_nothing()
        else:
            parts = self.modes.parts()
            lines = self._outlook.journal(parts, self.modes.chosen_accounts())
            self.cautions.show_cautions(cautions_of(self._outlook, parts, is_asking=is_asking))
            self._total.setText(self.tr("Together {amount}").format(amount=rupees(sum(parts.values()))))
            if lines:
                self.proof.show_lines(lines)
            else:
                self.proof.show_nothing()
        self._check()

    def _check(self) -> None:
        self.set_obstacle(self._obstacle_now())

    def _obstacle_now(self) -> str:
        if self._outlook is None:
            return self.tr("Reading what can be paid back")
        parts, is_asking = self.modes.parts(), self.way.key() == ASK
        total = sum(parts.values())
        limit = self._outlook.open_paise - (self._outlook.asked_paise if is_asking else 0)
        obstacles = (
            (not self.modes.is_understood(), self.tr("An amount or an account is not understood")),
            (not total, self.tr("An amount is missing")),
            (total > limit, self.tr("More than the {limit} that can be paid back").format(limit=rupees(max(0, limit)))),
            (
                not is_asking and self._outlook.needs_approval(total),
                self.tr("It must be approved first: choose Ask for approval"),
            ),
            (is_asking and len(parts) > 1, self.tr("Ask for one mode at a time")),
            (self.on.day() is None, self.tr("A day is missing")),
            ((is_asking or self._is_late) and not self.reason.text(), self.tr("A reason is missing")),
        )
        return next((words for stands, words in obstacles if stands), "")

    def _lay_out_body(self) -> None:
        self.way.add(PAY, self.tr("Pay now"))
        self.way.add(ASK, self.tr("Ask for approval"))
        self._reason = CaptionedField(self.tr("Reason"), self.reason)
        self._total = Label(style=BODY_STRONG)
        fields = FieldColumn(_FIELDS_WIDTH)
        left = QVBoxLayout(fields)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(6)
        left.addWidget(self.figures)
        left.addSpacing(12)
        for widget in (self.way, CaptionedField(self.tr("On"), self.on), self._reason):
            left.addWidget(widget)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(Label(self.tr("How it goes back"), BODY_STRONG))
        right.addWidget(self.modes)
        right.addWidget(self._total)
        right.addWidget(self.cautions)
        right.addSpacing(6)
        right.addWidget(self.proof)
        right.addStretch(1)
        body = QWidget()
        self.set_body(body)
        row = QHBoxLayout(body)
        row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        row.setSpacing(24)
        row.addWidget(fields)
        row.addLayout(right, 1)
