"""Cheques: taken to the bank, or dishonoured by it; and a receipt that was taken by mistake.

deposit = DepositDialog(operations, detail, window)         # reports.receipt_detail.ReceiptDetail
bounce = BounceDialog(operations, detail, window)
reverse = reverse_dialog(operations, detail, window)
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting import money_posting
from desktop_app.accounting.money_posting import MoneyAccount
from desktop_app.accounting.posting import Role
from desktop_app.reports.money_terms import MoneyTerms, money_terms
from desktop_app.reports.receipt_detail import ReceiptDetail
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice, ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.effects import Effects
from desktop_app.views.operations import Operations
from desktop_app.views.reason_dialog import Asked, ReasonDialog, Workflow
from desktop_app.views.receipts.words import paid_by, words
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.views.tables.amount_cells import shown_day, shown_paise
from desktop_app.workflows.bounce_cheque import BounceCheque, bounce_cheque
from desktop_app.workflows.deposit_cheque import DepositCheque, deposit_cheque
from desktop_app.workflows.reverse_receipt import ReverseReceipt, reverse_receipt

_WIDTH, _ROOM_FOR_CHARGE = 560, 28


def taking_back(detail: ReceiptDetail) -> list[str]:
    """Say what happens when a receipt is taken back: its invoices lack their money, what is left of an advance goes."""
    payment = detail.payment
    text = words("The receipt of {amount} of {day} is posted backwards; its number stays used.")
    effects = [text.format(amount=shown_paise(payment.amount_paise), day=shown_day(payment.payment_date))]
    if detail.deposited_on is not None:
        text = words("The deposit of {day} is reversed first.")
        effects.append(text.format(day=shown_day(detail.deposited_on)))
    text = words("{invoice} lacks {amount} again; the installments that it paid open again.")
    effects += [
        text.format(invoice=each.number, amount=shown_paise(each.amount_paise))
        for each in detail.uses
        if each.kind == "invoice"
    ]
    if detail.advance_paise:
        gone = words("The advance of {amount} is gone.")
        effects.append(gone.format(amount=shown_paise(detail.advance_paise)))
    return effects


def reverse_dialog(operations: Operations, detail: ReceiptDetail, parent: QWidget) -> ReasonDialog:
    """Make the dialog that reverses a receipt: it was taken for the wrong patient or amount."""
    dialog = ReasonDialog(
        operations,
        title=words("Reverse receipt"),
        commit=words("Reverse receipt"),
        order=partial(_reverse, detail),
        effects=[*taking_back(detail), words("Then the right receipt can be entered.")],
        reasons=(words("The wrong patient"), words("The wrong amount"), words("The wrong mode"), words("Taken twice")),
        parent=parent,
    )
    _say_which(dialog, detail)
    return dialog


class DepositDialog(WorkflowDialog):
    """To which bank account, and when."""

    def __init__(self, operations: Operations, detail: ReceiptDetail, parent: QWidget) -> None:
        title, commit = parent.tr("Deposit cheque"), parent.tr("Deposit cheque")
        super().__init__(operations, title=title, commit=commit, parent=parent)
        self._detail, self._terms = detail, None  # type: ReceiptDetail, MoneyTerms | None
        today = operations.today()
        self.bank, self.on = Choice(), DateField(today=today, day=today)
        self.proof = JournalProof()
        _say_which(self, detail)
        body, row, column = QWidget(), QHBoxLayout(), QVBoxLayout()
        row.setSpacing(10)
        row.addWidget(CaptionedField(self.tr("To the bank account"), self.bank), 3)
        row.addWidget(CaptionedField(self.tr("On"), self.on), 2)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.addLayout(row)
        column.addWidget(self.proof)
        column.addStretch(1)
        body.setLayout(column)
        self.set_body(body)
        self.bank.key_changed.connect(self._check)
        self.on.day_changed.connect(self._check)
        self.resize(_WIDTH, 380)
        self._check()
        self.load(partial(money_terms, on=today), self._take)

    def carry_out(self) -> None:
        """Deposit it."""
        day = self.on.day()
        if day is not None:
            command = DepositCheque(
                request_id=self.request_id,
                payment_id=self._detail.payment.payment_id,
                on=day,
                bank_account_id=_chosen(self.bank),
            )
            self.run(deposit_cheque, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the day: it is mostly another one than today."""
        super().showEvent(event)
        self.on.setFocus()

    def _take(self, terms: MoneyTerms) -> None:
        self._terms = terms
        offer_banks(self.bank, terms)
        self._check()

    def _check(self, *_: object) -> None:
        if self._terms is None:
            self.set_obstacle(self.tr("Reading the accounts"))
            return
        into = money_posting.of_mode("bank", _chosen(self.bank))
        lines = money_posting.moved(self._detail.payment.amount_paise, into=into, out_of=MoneyAccount(Role.CHEQUE))
        self.proof.show_lines(self._terms.journal(lines))
        if not self.bank.is_settled() or self.bank.key() is None:
            self.set_obstacle(self.tr("Choose a bank account"))
        else:
            self.set_obstacle("" if self.on.day() is not None else self.tr("A day is missing"))


class BounceDialog(WorkflowDialog):
    """What happens; the day, the reason, and what the bank charges for it."""

    def __init__(self, operations: Operations, detail: ReceiptDetail, parent: QWidget) -> None:
        title = parent.tr("Cheque bounced") if detail.payment.mode == "cheque" else parent.tr("Payment dishonoured")
        super().__init__(operations, title=title, commit=title, parent=parent, keeps_typing=True)
        self._detail, self._terms = detail, None  # type: ReceiptDetail, MoneyTerms | None
        today = operations.today()
        self.on, self.charge, self.bank = DateField(today=today, day=today), AmountField(), Choice()
        self.reason = ProposedText(
            [self.tr("Funds insufficient"), self.tr("Signature differs"), self.tr("Account closed")],
            placeholder=self.tr("As the bank says it"),
        )
        self._effects = Effects(taking_back(detail))
        _say_which(self, detail)
        self._lay_out_body()
        for changed in (self.on.day_changed, self.reason.text_changed, self.charge.paise_changed):
            changed.connect(self._check)
        self.bank.key_changed.connect(self._check)
        self.charge.editingFinished.connect(self._check)
        self._check()
        self.load(partial(money_terms, on=today), self._take)

    def effects(self) -> tuple[str, ...]:
        """Give what it says that it will do."""
        return self._effects.effects()

    def carry_out(self) -> None:
        """Book it."""
        day, charge = self.on.day(), self.charge.paise() or 0
        if day is not None:
            command = BounceCheque(
                request_id=self.request_id,
                payment_id=self._detail.payment.payment_id,
                on=day,
                bank_charge_paise=charge,
                bank_account_id=_chosen(self.bank) if charge else None,
                reason=self.reason.text(),
            )
            self.run(bounce_cheque, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the reason, with nothing to scroll, not even once a charge is told of."""
        self.fit(_WIDTH)
        self.resize(self.width(), self.height() + _ROOM_FOR_CHARGE)
        super().showEvent(event)
        self.reason.setFocus()

    def _take(self, terms: MoneyTerms) -> None:
        """Offer the bank accounts; the one that the money had gone to, else the clinic's own, is chosen."""
        self._terms = terms
        offer_banks(self.bank, terms, wanted=self._detail.facts.account or "")
        self._check()

    def _check(self, *_: object) -> None:
        charge = self.charge.paise() or 0
        self.bank.setEnabled(bool(charge) and self.bank.count() > 1)
        text = self.tr("The bank's charge of {amount} is posted apart, as a cost.")
        told = [text.format(amount=shown_paise(charge))] if charge else []
        self._effects.show_effects([*taking_back(self._detail), *told])
        if self._terms is None:
            self.set_obstacle(self.tr("Reading the accounts"))
        elif not self.reason.text():
            self.set_obstacle(self.tr("A reason is missing"))
        elif not self.charge.is_understood():
            self.set_obstacle(self.tr("The bank's charge is not an amount"))
        else:
            self.set_obstacle("" if self.on.day() is not None else self.tr("A day is missing"))

    def _lay_out_body(self) -> None:
        body, row, column = QWidget(), QHBoxLayout(), QVBoxLayout()
        row.setSpacing(10)
        row.addWidget(CaptionedField(self.tr("The bank charges"), self.charge), 2)
        row.addWidget(CaptionedField(self.tr("Taken from"), self.bank), 3)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(6)
        column.addWidget(self._effects)
        column.addSpacing(6)
        column.addWidget(CaptionedField(self.tr("Reason"), self.reason))
        column.addWidget(CaptionedField(self.tr("On"), self.on))
        column.addLayout(row)
        column.addStretch(1)
        body.setLayout(column)
        self.set_body(body)


def offer_banks(choice: Choice, terms: MoneyTerms, *, wanted: str = "") -> None:
    """Offer the clinic's bank accounts; the one that is `wanted` by code and name, else the clinic's own, is chosen."""
    fitting = terms.fitting["bank"]
    choice.set_choices((each.account_id, f"{each.code}  {each.name}") for each in fitting)
    found = [each.account_id for each in fitting if f"{each.code} {each.name}" == wanted]
    choice.choose(next(iter((*found, *(each.account_id for each in fitting))), None))
    choice.setEnabled(len(fitting) > 1)


def _chosen(choice: Choice) -> int | None:
    key = choice.key()
    return key if isinstance(key, int) else None


def _say_which(dialog: WorkflowDialog, detail: ReceiptDetail) -> None:
    """Say under the title which receipt it is; a reference may be long, so no amount stands behind it."""
    payment = detail.payment
    dialog.set_subject(detail.patient.full_name, detail.number, paid_by(payment.mode, payment.reference or ""))


def _reverse(detail: ReceiptDetail, asked: Asked) -> tuple[Workflow, ReverseReceipt]:
    command = ReverseReceipt(
        request_id=asked.request_id, payment_id=detail.payment.payment_id, on=asked.on, reason=asked.reason
    )
    return reverse_receipt, command
