"""Pay a refund that was asked for: by its mode or another one, out of the mode's account or another one.

dialog = PayDialog(operations, detail, parent)
dialog.posted.connect(...)              # RequestedRefundPaid
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.accounting.posting import MODE_ROLES
from desktop_app.errors import ClinicError, PeriodSoftClosed
from desktop_app.reports.refund_detail import RefundDetail
from desktop_app.views.cautions import Cautions
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.choice import Choice, ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.field_column import FieldColumn
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.messages import Action
from desktop_app.views.operations import Operations
from desktop_app.views.refunds.cautions import cautions_of
from desktop_app.views.refunds.refund_outlook import ModeRoom, RefundOutlook, read_outlook
from desktop_app.views.refunds.words import mode_words
from desktop_app.views.sales.figure_list import Figure, FigureList
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.workflows.pay_requested_refund import PayRequestedRefund, pay_requested_refund

_SIZE = (840, 500)
_FIELDS_WIDTH = 350


class PayDialog(WorkflowDialog):
    """Mode, account, day; what is left of the credit; the journal."""

    asks_why_late = False

    def __init__(self, operations: Operations, detail: RefundDetail, parent: QWidget) -> None:
        super().__init__(
            operations, title=parent.tr("Pay refund"), commit=parent.tr("Pay refund"), parent=parent, keeps_typing=True
        )
        self._detail, self._outlook = detail, None  # type: RefundDetail, RefundOutlook | None
        self._is_late = False  # the month is closed for the counter: it takes a reason to post into it
        today = operations.today()
        self.mode, self.account = FilterChips(self.tr("Paid by")), Choice()
        self.on = DateField(today=today, day=today)
        self.reason = ProposedText(placeholder=self.tr("Say why, for the history"))
        self.figures, self.cautions = FigureList(self.tr("What is left of the credit")), Cautions()
        self.proof = JournalProof()
        amount = self.tr("₹{amount}").format(amount=rupees(detail.refund.amount_paise))
        self.set_subject(detail.patient.full_name, detail.source_number, amount)
        self._lay_out_body()
        self.mode.chosen.connect(self._offer_accounts)
        self.account.key_changed.connect(self._show)
        self.account.editTextChanged.connect(self._check)
        self.on.day_changed.connect(self._check)
        self.reason.text_changed.connect(self._check)
        self.mended.connect(self._read)
        self.resize(*_SIZE)
        self._read()
        self._show()

    def carry_out(self) -> None:
        """Pay it."""
        day = self.on.day()
        if day is not None:
            command = PayRequestedRefund(
                request_id=self.request_id,
                refund_id=self._detail.refund.refund_id,
                on=day,
                mode=self.mode.key(),
                account_id=self._chosen().get(self.mode.key()),
                late_reason=self.reason.text() or None,
            )
            self.run(pay_requested_refund, command)

    def show_error(self, error: ClinicError, *actions: Action) -> None:
        """Show an error; where the month is closed for the counter, the reason can be given."""
        super().show_error(error, *actions)
        if isinstance(error, PeriodSoftClosed):
            self._is_late = True
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the mode."""
        super().showEvent(event)
        self.mode.chip(self.mode.key()).setFocus()

    def _read(self) -> None:
        refund = self._detail.refund
        read = partial(read_outlook, credit_note_id=refund.credit_note_id, payment_id=refund.payment_id)
        self.load(read, self._loaded)

    def _loaded(self, outlook: RefundOutlook) -> None:
        self._outlook = outlook
        self._offer_accounts()

    def _room_of_mode(self) -> ModeRoom | None:
        modes = () if self._outlook is None else self._outlook.modes
        return next((each for each in modes if each.mode == self.mode.key()), None)

    def _offer_accounts(self, *_: object) -> None:
        """Offer the accounts of the mode, its own first."""
        room = self._room_of_mode()
        accounts = () if room is None else room.accounts
        self.account.set_choices((each.account_id, f"{each.code}  {each.name}") for each in accounts)
        if accounts and self.account.key() is None:
            self.account.choose(accounts[0].account_id)
        self._show()

    def _chosen(self) -> dict[str, int]:
        room, key = self._room_of_mode(), self.account.key()
        own = None if room is None or not room.accounts else room.accounts[0].account_id
        return {self.mode.key(): key} if isinstance(key, int) and key != own else {}

    def _show(self, *_: object) -> None:
        self._reason.setVisible(self._is_late)
        if self._outlook is None:
            self.proof.show_nothing()
        else:
            paise = self._detail.refund.amount_paise
            left = self._outlook.open_paise - paise
            self.figures.show_figures(
                [
                    Figure(self.tr("Unapplied"), self._outlook.open_paise),
                    Figure(self.tr("This refund"), paise),
                    Figure(self.tr("Left of the credit"), left, is_result=True),
                ]
            )
            parts = {self.mode.key(): paise}
            self.proof.show_lines(self._outlook.journal(parts, self._chosen()))
            self.cautions.show_cautions(cautions_of(self._outlook, parts, is_asking=False, is_asked=True))
        self._check()

    def _check(self, *_: object) -> None:
        self.set_obstacle(self._obstacle_now())

    def _obstacle_now(self) -> str:
        refund = self._detail.refund
        if self._outlook is None:
            return self.tr("Reading what can be paid back")
        is_open = refund.status == "approved" or not self._outlook.needs_approval(refund.amount_paise)
        obstacles = (
            (not is_open, self.tr("It waits for approval")),
            (refund.amount_paise > self._outlook.open_paise, self.tr("So much is no longer left of the credit")),
            (not self.account.is_settled(), self.tr("The account is not one of the list")),
            (self.on.day() is None, self.tr("A day is missing")),
            (self._is_late and not self.reason.text(), self.tr("A reason is missing")),
        )
        return next((words for stands, words in obstacles if stands), "")

    def _lay_out_body(self) -> None:
        for mode in MODE_ROLES:
            self.mode.add(mode, mode_words(mode))
        self.mode.choose(self._detail.refund.mode)
        self._reason = CaptionedField(self.tr("Why in a month that is closed"), self.reason)
        fields = FieldColumn(_FIELDS_WIDTH)
        left = QVBoxLayout(fields)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(6)
        for widget in (
            CaptionedField(self.tr("Paid by"), self.mode),
            CaptionedField(self.tr("Out of"), self.account),
            CaptionedField(self.tr("On"), self.on),
            self._reason,
        ):
            left.addWidget(widget)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(10)
        for part in (self.figures, self.cautions, self.proof):
            right.addWidget(part)
        right.addStretch(1)
        body = QWidget()
        self.set_body(body)
        row = QHBoxLayout(body)
        row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        row.setSpacing(24)
        row.addWidget(fields)
        row.addLayout(right, 1)
