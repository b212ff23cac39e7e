"""What is done with money that comes in: each task opens its dialog, and says what came of it.

tasks = ReceiptTasks(operations, self)
tasks.collect(patient); tasks.settle(); tasks.reverse(detail)
tasks.succeeded.connect(self.succeeded)             # for the status bar
tasks.received.connect(self._go_to)                 # the key of a new receipt
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.patient_credits import ADVANCE
from desktop_app.reports.receipt_detail import ReceiptDetail
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.operations import Operations
from desktop_app.views.receipts.advance_dialog import AdvanceDialog
from desktop_app.views.receipts.apply_dialog import ApplyDialog
from desktop_app.views.receipts.cheque_dialogs import BounceDialog, DepositDialog, reverse_dialog
from desktop_app.views.receipts.collect_dialog import CollectDialog
from desktop_app.views.receipts.recover_dialog import RecoverDialog
from desktop_app.views.receipts.settle_dialog import SettleDialog
from desktop_app.views.receipts.unapply_dialog import UnapplyDialog
from desktop_app.views.receipts.words import words
from desktop_app.workflows.apply_advance import AdvanceApplied
from desktop_app.workflows.apply_credit import CreditApplied
from desktop_app.workflows.bounce_cheque import ChequeBounced
from desktop_app.workflows.collect_payment import PaymentCollected
from desktop_app.workflows.receive_advance import AdvanceReceived
from desktop_app.workflows.reverse_receipt import ReceiptReversed
from desktop_app.workflows.settle_cards import CardsSettled


class ReceiptTasks(QObject):
    """Opens dialogs over the window of a widget; one at a time."""

    succeeded = Signal(str)
    received = Signal(int)

    def __init__(self, operations: Operations, over: QWidget) -> None:
        super().__init__(over)
        self._operations, self._over = operations, over

    def collect(self, patient: PatientChoice | None = None) -> None:
        """Take money, from a patient or from one that the dialog finds."""
        self._open(CollectDialog(self._operations, self._window(), patient=patient), self._collected)

    def advance(self, patient: PatientChoice | None = None) -> None:
        """Take an advance before there is any invoice."""

        def told(result: AdvanceReceived) -> None:
            self.succeeded.emit(self.tr("{receipt} posted: advance received").format(receipt=result.receipt_number))
            self.received.emit(result.payment_id)

        self._open(AdvanceDialog(self._operations, self._window(), patient=patient), told)

    def recover(self, patient: PatientChoice | None = None) -> None:
        """Take money for a debt that was written off."""
        dialog = RecoverDialog(self._operations, self._window(), patient=patient)
        self._open(dialog, lambda _done: self.succeeded.emit(self.tr("Written-off debt recovered")))

    def settle(self) -> None:
        """Book what an acquirer pays out."""

        def told(result: CardsSettled) -> None:
            text = self.tr("Settlement posted: {amount} in the bank")
            self.succeeded.emit(text.format(amount=rupees(result.net_paise)))

        self._open(SettleDialog(self._operations, self._window()), told)

    def apply(self, patient: PatientChoice, wanted: tuple[str, int] | None = None) -> None:
        """Apply an advance or a credit of a patient to an invoice."""

        def told(result: AdvanceApplied | CreditApplied) -> None:
            self.succeeded.emit(self.tr("{amount} applied").format(amount=rupees(result.applied_paise)))

        self._open(ApplyDialog(self._operations, self._window(), patient, wanted=wanted), told)

    def unapply(self, patient: PatientChoice, wanted: tuple[str, int] | None = None) -> None:
        """Take the application of an advance or a credit back."""
        dialog = UnapplyDialog(self._operations, self._window(), patient, wanted=wanted)
        self._open(dialog, lambda _done: self.succeeded.emit(self.tr("Un-applied: it can be used again")))

    def apply_from(self, detail: ReceiptDetail) -> None:
        """Apply the advance in a receipt."""
        self.apply(patient_of(detail), (ADVANCE, detail.payment.payment_id))

    def unapply_from(self, detail: ReceiptDetail) -> None:
        """Take back the newest application of the advance in a receipt."""
        applied = [each.transaction_id for each in detail.uses if each.kind == ADVANCE]
        newest = applied[-1] if applied else None
        self.unapply(patient_of(detail), None if newest is None else (ADVANCE, newest))

    def deposit(self, detail: ReceiptDetail) -> None:
        """Take a cheque to the bank."""
        told = self.tr("Cheque of {receipt} deposited").format(receipt=detail.number)
        dialog = DepositDialog(self._operations, detail, self._window())
        self._open(dialog, lambda _done: self.succeeded.emit(told))

    def bounce(self, detail: ReceiptDetail) -> None:
        """Book a cheque that was dishonoured."""

        def told(result: ChequeBounced) -> None:
            self._taken_back(self.tr("{receipt} bounced: {amount} is owed again"), detail, result)

        self._open(BounceDialog(self._operations, detail, self._window()), told)

    def reverse(self, detail: ReceiptDetail) -> None:
        """Take a receipt back."""

        def told(result: ReceiptReversed) -> None:
            self._taken_back(self.tr("{receipt} reversed: {amount} is owed again"), detail, result)

        self._open(reverse_dialog(self._operations, detail, self._window()), told)

    def _collected(self, result: PaymentCollected) -> None:
        self.succeeded.emit(words_of(result))
        self.received.emit(result.receipts[0].payment_id)

    def _taken_back(self, text: str, detail: ReceiptDetail, result: ChequeBounced | ReceiptReversed) -> None:
        amount = rupees(result.invoice_outstanding_paise)
        self.succeeded.emit(text.format(receipt=detail.number, amount=amount))

    def _window(self) -> QWidget:
        return self._over.window()

    def _open(self, dialog: WorkflowDialog, told: object) -> None:
        dialog.posted.connect(told)
        dialog.open()


def patient_of(detail: ReceiptDetail) -> PatientChoice:
    """Give the patient of a receipt as dialogs take one."""
    patient = detail.patient
    return PatientChoice(patient.patient_id, patient.full_name, patient.mrn, patient.phone)


def words_of(result: PaymentCollected) -> str:
    """Say what was received."""
    numbers = ", ".join(each.receipt_number for each in result.receipts)
    paise = sum(each.allocated_paise + each.advance_paise for each in result.receipts)
    return words("{receipts} posted: {amount} received").format(receipts=numbers, amount=rupees(paise))
