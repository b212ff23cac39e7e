"""The refunds: asked for, approved, paid, taken back; beneath them the credits that are still to be paid back."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.errors import SamePerson
from desktop_app.reports.refund_detail import RefundDetail
from desktop_app.reports.refunds import APPROVED, ASKED, PAID, WAITING, Waiting, waiting_for
from desktop_app.repositories import patients
from desktop_app.repositories.commands import Changes
from desktop_app.repositories.patients import Patient
from desktop_app.views.chip_places import only_of
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.keys import keys
from desktop_app.views.masters.document_view import DocumentView
from desktop_app.views.masters.master import Saved
from desktop_app.views.operations import Operations
from desktop_app.views.paper.ways_to_paper import lead_to_paper
from desktop_app.views.refunds.credit_actions import CreditActions
from desktop_app.views.refunds.pay_dialog import PayDialog
from desktop_app.views.refunds.payable_panel import PayablePanel
from desktop_app.views.refunds.reason_dialogs import approve_dialog, reject_dialog, reverse_dialog
from desktop_app.views.refunds.refund_dialog import CreditKey
from desktop_app.views.refunds.refund_pane import RefundPane
from desktop_app.views.refunds.register import refund_master
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Attention, Place, Standard
from desktop_app.workflows.keep_credit_as_balance import CreditKept
from desktop_app.workflows.pay_refund import RefundPaid
from desktop_app.workflows.pay_requested_refund import RequestedRefundPaid
from desktop_app.workflows.request_refund import RefundRequested
from desktop_app.workflows.steps import roles

_CREDITS_HEIGHT, _REGISTER_HEIGHT = 230, 300


class RefundView(DocumentView):
    """The register with one refund beside it, and the credits beneath."""

    payable: PayablePanel

    def __init__(self, operations: Operations) -> None:
        self._users = 1
        super().__init__(operations, refund_master())
        self.fill(self._add_credits, self._add_tasks)

    def make_pane(self) -> RefundPane:
        """Make the pane of the refund under the cursor."""
        self._pane = RefundPane(self.operations)
        return self._pane

    def _add_tasks(self) -> None:
        self._add_actions()
        self.credits = CreditActions(self, self.payable)
        self.set_standard(Standard.NEW, self.credits.refund)
        self.credits.posted.connect(self._credit_posted)
        self.filters.changed.connect(lambda: self.payable.search(self.filters.query.search))
        self.payable.table.selection_changed.connect(self._tell_credits)
        self.payable.table.typed.connect(self.tools.begin_search)
        self.operations.changed.connect(self._hear)
        self._read_waiting()

    def set_body(self, body: QWidget) -> None:
        """Leave room for the credits beneath the register: they are there where no refund is yet."""
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._halves.setHandleWidth(1)
        self._halves.setChildrenCollapsible(False)
        super().set_body(self._halves)
        self._halves.addWidget(body)

    def opens(self, place: Place) -> bool:
        """Go to a refund, to what a patient may be paid back, or begin with a note or an advance."""
        begins: dict[str, Callable[[int], object]] = {
            "refunds_of_patient": self._go_to_patient,
            "refund_of_credit_note": lambda key: self.credits.pay_back(CreditKey(credit_note_id=key)),
            "refund_of_receipt": lambda key: self.credits.pay_back(CreditKey(payment_id=key)),
            "balance_of_credit_note": self.credits.keep_note,
        }
        if only := only_of(place, "payable_credit"):
            self.filters.clear()
            self.payable.chips.choose(only)
            return True
        if place.noun not in begins:
            return super().opens(place)
        begins[place.noun](place.key)
        return True

    def is_reading(self) -> bool:
        """Tell whether refunds or credits are still on their way."""
        return super().is_reading() or self.payable.is_reading()

    def reload(self) -> None:
        """Read both tables again."""
        super().reload()
        self.payable.reload()

    def _add_credits(self) -> None:
        self.payable = PayablePanel(self.operations)
        self._halves.addWidget(self.payable)
        self._halves.setStretchFactor(0, 1)
        self._halves.setSizes([_REGISTER_HEIGHT, _CREDITS_HEIGHT])

    # What is done with a refund

    def _add_actions(self) -> None:
        owner, posting = roles.OWNER, roles.POSTING
        self.approve = self._add(self.tr("&Approve refund..."), self._approve, owner, self._why_not_approve)
        self.pay = self._add(self.tr("&Pay refund..."), self._pay, posting, self._why_not_pay)
        self.reject = self._add(self.tr("Re&ject refund..."), self._reject, posting, self._why_not_reject)
        self.reverse = self._add(self.tr("&Reverse refund..."), self._reverse, posting, self._why_not_reverse)
        for action, words, shortcuts in (
            (self.approve, self.tr("Approve..."), keys("Ctrl+Shift+G")),
            (self.pay, self.tr("Pay..."), keys("Ctrl+M")),
            (self.reject, self.tr("Reject..."), keys("Ctrl+Shift+B")),
            (self.reverse, self.tr("Reverse..."), keys("Ctrl+Shift+X", tally="Alt+X")),
        ):
            action.setIconText(words)
            action.setShortcuts(shortcuts)
        self._pane.offer(self.approve, self.pay, self.reject, self.reverse)
        journal = QAction(self.tr("Refund"), self)
        journal.triggered.connect(self._show_journal)
        self.set_standard(Standard.JOURNAL, journal)
        lead_to_paper(self, self.table, self.operations, lambda row: Place("refund", row.key))

    def _add(
        self,
        text: str,
        act: Callable[[RefundDetail], object],
        allowed: tuple[str, ...],
        why_not: Callable[[TableRow], str],
    ) -> QAction:
        """Add what is done with a refund once it is read as it stands now."""
        return self.add_record_action(text, lambda _row: self._pane.when_shown(act), allowed=allowed, why_not=why_not)

    def _approve(self, detail: RefundDetail) -> None:
        words = self.tr("Refund of {amount} approved").format(amount=rupees(detail.refund.amount_paise))
        self._open_for(approve_dialog(self.operations, detail, self.window()), detail, words)

    def _reject(self, detail: RefundDetail) -> None:
        self._open_for(reject_dialog(self.operations, detail, self.window()), detail, self.tr("Refund rejected"))

    def _reverse(self, detail: RefundDetail) -> None:
        words = self.tr("{number} reversed").format(number=detail.refund.refund_number)
        self._open_for(reverse_dialog(self.operations, detail, self.window()), detail, words)

    def _pay(self, detail: RefundDetail) -> None:
        def paid(result: RequestedRefundPaid) -> Saved:
            return Saved(detail.refund.refund_id, self.tr("{number} paid").format(number=result.refund_number))

        self.open_dialog(PayDialog(self.operations, detail, self.window()), paid)

    def _open_for(self, dialog: WorkflowDialog, detail: RefundDetail, words: str) -> None:
        self.open_dialog(dialog, lambda _result: Saved(detail.refund.refund_id, words))

    def _why_not_approve(self, row: TableRow) -> str:
        if row["status"] not in {WAITING, ASKED}:
            return self.tr("Only a refund that is asked for is approved")
        if row["asked_by_id"] == self.operations.user.user_id and self._users > 1:
            return f"{what_is_wrong(SamePerson())} {SamePerson.then}"
        return ""

    def _why_not_pay(self, row: TableRow) -> str:
        if row["status"] == WAITING:
            return self.tr("It waits for approval")
        return "" if row["status"] in {ASKED, APPROVED} else self.tr("Only a refund that is asked for is paid")

    def _why_not_reject(self, row: TableRow) -> str:
        return "" if row["status"] in {WAITING, ASKED} else self.tr("Only a refund that is asked for is rejected")

    def _why_not_reverse(self, row: TableRow) -> str:
        return "" if row["status"] == PAID else self.tr("Only a refund that was paid is reversed")

    def _show_journal(self, *_: object) -> None:
        self.split.fold_action.setChecked(True)
        self._pane.show_journal()

    # What comes of the credits

    def _credit_posted(self, result: RefundPaid | RefundRequested | CreditKept | object) -> None:
        if isinstance(result, RefundPaid):
            self.succeeded.emit(self.tr("{numbers} paid").format(numbers=", ".join(result.refund_numbers)))
            self.go_to_record(result.refund_ids[-1])
        elif isinstance(result, RefundRequested):
            waits = self.tr("Refund asked for: it waits for approval")
            self.succeeded.emit(waits if result.needs_approval else self.tr("Refund asked for: it can be paid"))
            self.go_to_record(result.refund_id)
        elif isinstance(result, CreditKept):
            text = self.tr("{amount} kept as the patient's balance")
            self.succeeded.emit(text.format(amount=rupees(result.kept_paise)))
        else:
            self.succeeded.emit(self.tr("The plan's refund is approved"))

    def _go_to_patient(self, key: int) -> None:
        self.operations.read(partial(patients.patient, patient_id=key), self._show_patient, self.show_error)

    def _show_patient(self, patient: Patient) -> None:
        """Leave what one patient was paid back and may be."""
        self.filters.clear()
        self.search.setText(patient.mrn)

    def _tell_credits(self) -> None:
        self.payable.table.sum_selected(("payable",), self._tell_sum)

    def _tell_sum(self, count: int, sums: Mapping[str, int] | None) -> None:
        if count and sums:
            one = self.tr("1 credit selected")
            words = one if count == 1 else self.tr("{count} credits selected").format(count=count)
            self.selection_told.emit(f"{words} · ₹{rupees(sums['payable'])}")

    # What waits for approval by this user

    def _hear(self, changes: Changes) -> None:
        if changes.concern("refunds", "plans", "users", "clinic"):
            self._read_waiting()

    def _read_waiting(self) -> None:
        self.operations.read(partial(waiting_for, user_id=self.operations.user.user_id), self._show_waiting)

    def _show_waiting(self, waiting: Waiting) -> None:
        self._users = waiting.users
        self.credits.set_users(waiting.users)
        self._follow_cursor()
        may = roles.refusal(self.operations.user, roles.OWNER) is None
        self.attention_changed.emit(Attention(waiting.count if may else 0, words=self.tr("to be approved")))
