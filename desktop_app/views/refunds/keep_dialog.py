"""Keep a credit as the patient's balance instead of paying it back: only with the patient's consent, on record.

dialog = KeepDialog(operations, CreditKey(credit_note_id=7), parent)
dialog.posted.connect(...)              # CreditKept
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.effects import Effects
from desktop_app.views.operations import Operations
from desktop_app.views.refunds.refund_outlook import RefundOutlook, read_outlook
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.workflows.keep_credit_as_balance import KeepCreditAsBalance, keep_credit_as_balance

_WIDTH = 540


class KeepDialog(WorkflowDialog):
    """How much, who agreed, when and how."""

    def __init__(self, operations: Operations, credit_note_id: int, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=parent.tr("Keep credit as balance"),
            commit=parent.tr("Keep as balance"),
            parent=parent,
            promise=parent.tr("The consent is kept in the edit log, with your name and the time."),
            keeps_typing=True,
        )
        self._key, self._outlook = credit_note_id, None  # type: int, RefundOutlook | None
        today = operations.today()
        self.amount, self.who = AmountField(), TextField(placeholder=self.tr("The patient, or who speaks for them"))
        self.on = DateField(today=today, day=today)
        self.how = ProposedText(
            (
                self.tr("Signed on the note's copy"),
                self.tr("By letter"),
                self.tr("By e-mail"),
                self.tr("By a message from the patient's phone"),
            ),
            placeholder=self.tr("How the patient agreed"),
        )
        self._effects = Effects()
        self._lay_out_body()
        self.amount.paise_changed.connect(self._check)
        self.amount.editingFinished.connect(self._check)
        self.who.textChanged.connect(self._check)
        self.on.day_changed.connect(self._check)
        self.how.text_changed.connect(self._check)
        self.load(partial(read_outlook, credit_note_id=credit_note_id, payment_id=None), self._loaded)
        self._check()

    def carry_out(self) -> None:
        """Keep it."""
        day, paise = self.on.day(), self.amount.paise()
        if day is not None and paise is not None:
            agreed = self.tr("{who} agreed on {day}: {how}").format(
                who=self.who.text().strip(), day=shown_day(day), how=self.how.text()
            )
            command = KeepCreditAsBalance(
                request_id=self.request_id, credit_note_id=self._key, on=day, consent=agreed, amount_paise=paise
            )
            self.run(keep_credit_as_balance, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with how the patient agreed: the rest is proposed."""
        self.fit(_WIDTH)
        super().showEvent(event)
        self.how.setFocus()

    def _left(self) -> int:
        return 0 if self._outlook is None else self._outlook.open_paise - self._outlook.kept_paise

    def _loaded(self, outlook: RefundOutlook) -> None:
        self._outlook = outlook
        self.set_subject(outlook.patient.full_name, outlook.number, outlook.plan_number or "")
        left = rupees(self._left())
        self._captioned.set_help(self.tr("Of {limit} that is unapplied").format(limit=left))
        self.amount.set_paise(self._left())
        self.who.setText(outlook.patient.full_name)
        self._check()

    def _check(self, *_: object) -> None:
        paise = self.amount.paise()
        if self._outlook is None:
            self.set_obstacle(self.tr("Reading what is left of the credit"))
        elif not paise:
            self.set_obstacle(self.tr("An amount is missing"))
        elif paise > self._left():
            text = self.tr("More than the {limit} that is unapplied")
            self.set_obstacle(text.format(limit=rupees(self._left())))
        elif not self.who.text().strip():
            self.set_obstacle(self.tr("Who agreed is missing"))
        elif self.on.day() is None:
            self.set_obstacle(self.tr("A day is missing"))
        elif not self.how.text():
            self.set_obstacle(self.tr("Say how the patient agreed"))
        else:
            self.set_obstacle("")

    def _lay_out_body(self) -> None:
        self._effects.show_effects(
            (
                self.tr("Nothing is posted: the credit stays on the patient's account."),
                self.tr("It is no longer to be paid back, until the patient asks for it."),
                self.tr("Without the patient's consent a credit is paid back, not kept."),
            )
        )
        self._captioned = CaptionedField(self.tr("Amount"), self.amount)
        body = QWidget()
        self.set_body(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(6)
        column.addWidget(self._effects)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._captioned)
        row.addWidget(CaptionedField(self.tr("On"), self.on))
        column.addLayout(row)
        for field in (CaptionedField(self.tr("Who agreed"), self.who), CaptionedField(self.tr("How"), self.how)):
            column.addWidget(field)
        column.addStretch(1)
