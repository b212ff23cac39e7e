"""Take a patient's money: in one mode or several, for one document or several, oldest first; the rest is an advance.

dialog = CollectDialog(operations, window, patient=PatientChoice(...))        # None: found in the dialog
dialog = CollectDialog(operations, window, patient=..., invoice_id=7)         # that one is ticked, the others are not
dialog.posted.connect(...)                  # PaymentCollected
dialog.open()
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.accounting.money_posting import of_mode
from desktop_app.errors import ClinicError
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.collection import OpenInvoice, Poured, open_invoices, pour
from desktop_app.reports.money_terms import MoneyTerms, money_terms
from desktop_app.repositories.commands import Changes
from desktop_app.views.controls.chip import Chip
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Sign, hairline
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.operations import Operations
from desktop_app.views.receipts.cash_limit_note import CashLimitNote
from desktop_app.views.receipts.document_rows import DocumentRows
from desktop_app.views.receipts.money_head import MoneyHead
from desktop_app.views.receipts.money_rows import MoneyRows
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.workflows.collect_payment import CollectPayment, DocumentPart, collect_payment
from desktop_app.workflows.steps.cash_limit import Cash

_SIZE = (1100, 612)
_GAP = 18
_CONCERNED = ("invoices", "payments", "receivables", "credit_notes", "plans")


class CollectDialog(WorkflowDialog):
    """Who pays; how; what it pays; what is posted."""

    def __init__(
        self,
        operations: Operations,
        parent: QWidget,
        *,
        patient: PatientChoice | None = None,
        invoice_id: int | None = None,
    ) -> None:
        title, commit = parent.tr("Receive payment"), parent.tr("Receive payment")
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self._terms: MoneyTerms | None = None
        self._read_of: int | None = None  # whose documents are shown
        self._only = invoice_id  # the one that it is opened for; the patient's others can be ticked, too
        self._poured: Poured | None = None
        self.head = MoneyHead(operations, self.load)
        self.money, self.documents, self.proof = MoneyRows(), DocumentRows(), JournalProof()
        self.limit = CashLimitNote(operations, self.load)
        self.due, self.everything = Chip(""), Chip("")
        self._offers: dict[Chip, int] = {}
        self._rest_sign, self.rest = Sign("warning", "warn", IN_CELL), Label(wrap=True, tone="warn")
        self._lay_out_body()
        self.head.patient_changed.connect(self._read_documents)
        for part in (self.head, self.money, self.documents):
            part.changed.connect(self._reckon)
        self.limit.changed.connect(self._check)
        for chip in (self.due, self.everything):
            chip.clicked.connect(partial(self._offer, chip))
        self.operations.changed.connect(self._hear)
        self.resize(*_SIZE)
        self.load(partial(money_terms, on=operations.today()), self._take_terms)
        if patient is not None:
            self.head.choose(patient)
        self._reckon()

    def carry_out(self) -> None:
        """Receive it."""
        patient, day, branch_id, poured = self.head.patient(), self.head.day(), self.head.branch_id(), self._poured
        if patient is None or day is None or branch_id is None or poured is None:
            return
        self.money.keep_mode()
        paid = zip(self.documents.chosen(), self.documents.asked(), poured.documents_paise, strict=True)
        command = CollectPayment(
            request_id=self.request_id,
            patient_id=patient.patient_id,
            branch_id=branch_id,
            on=day,
            modes=self.money.parts(),
            documents=tuple(
                DocumentPart(invoice_id=each.invoice_id, amount_paise=asked) for each, asked, paise in paid if paise
            ),
            cash_limit_reason=self.limit.reason(),
        )
        self.run(collect_payment, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the patient, else with the amount."""
        super().showEvent(event)
        if self.head.patient() is None:
            self.head.setFocus()
        else:
            self.money.first().amount.setFocus()
            self.money.first().amount.selectAll()

    def poured(self) -> Poured | None:
        """Give where the money goes as it stands, None while that is not known."""
        return self._poured

    def _take_terms(self, terms: MoneyTerms) -> None:
        self._terms = terms
        self.head.offer(terms.branches)
        self.money.offer(terms)
        self._reckon()

    def _read_documents(self) -> None:
        patient = self.head.patient()
        self._read_of = None
        if patient is None:
            self._show_documents(None, ())
        else:
            read = partial(open_invoices, patient_id=patient.patient_id)
            self.load(read, partial(self._show_documents, patient))

    def _hear(self, changes: Changes) -> None:
        """Read again what is owed when somebody changed it."""
        if self.isVisible() and not self.is_running() and changes.concern(*_CONCERNED):
            self._read_documents()

    def _show_documents(self, patient: PatientChoice | None, invoices: tuple[OpenInvoice, ...]) -> None:
        """Show what a patient owes, and propose what is due; an answer for somebody who was left is dropped."""
        if patient != self.head.patient():
            return
        self._read_of = None if patient is None else patient.patient_id
        nothing = self.tr("Choose a patient to see what is owed.")
        if patient is not None:
            nothing = self.tr("Nothing is owed: what is received is kept as an advance.")
        only = self._only if any(each.invoice_id == self._only for each in invoices) else None
        self.documents.show_documents(invoices, nothing, only=only)
        chosen = self.documents.chosen()
        due, everything = sum(each.due_paise for each in chosen), sum(each.open_paise for each in chosen)
        self._offers = {self.due: due} if 0 < due < everything else {}
        self._offers |= {self.everything: everything} if everything else {}
        self.due.set_words(self.tr("Due by today {amount}").format(amount=rupees(due)))
        self.everything.set_words(self.tr("Everything {amount}").format(amount=rupees(everything)))
        for chip in (self.due, self.everything):
            chip.setVisible(chip in self._offers)
        if not self.money.total_paise():
            self.money.propose(due or everything)
            self.money.first().amount.selectAll()
        self._reckon()

    def _offer(self, chip: Chip) -> None:
        self.money.propose(self._offers[chip])
        self._reckon()

    def _reckon(self) -> None:
        """Show where the money goes, what is posted, and what the law says of it."""
        total = self.money.total_paise()
        for chip, paise in self._offers.items():
            chip.setChecked(paise == total)
        chosen, asked = self.documents.chosen(), self.documents.asked()
        amounts = [each.amount_paise for each in self.money.parts()]
        self._poured, self._unpoured = None, ""
        try:
            self._poured = pour(amounts, asked, [each.open_paise for each in chosen])
        except ClinicError as error:
            self._unpoured = what_is_wrong(error)
        parts = [each or 0 for each in asked] if self._poured is None else self._poured.documents_paise
        self.documents.show_parts(parts)
        self._show_rest()
        self._show_journal()
        self._look_at_cash(chosen)
        self._check()

    _unpoured = ""

    def _show_rest(self) -> None:
        """Say what becomes of what no document takes."""
        rest = 0 if self._poured is None else self._poured.advance_paise
        words = self.tr("{amount} is more than these documents take: it is kept as an advance, without GST.")
        self.rest.setText(words.format(amount=rupees(rest)) if rest else "")
        self._rest_sign.show_sign("warning" if rest else "", "warn")

    def _show_journal(self) -> None:
        patient = self.head.patient()
        if self._terms is None or patient is None or self._poured is None or not self.money.total_paise():
            self.proof.show_nothing()
            return
        accounts = [of_mode(each.mode, each.account_id) for each in self.money.parts()]
        try:
            self.proof.show_lines(self._terms.journal(self._poured.lines(accounts, patient.patient_id)))
        except ClinicError as error:
            self.proof.show_nothing()
            self.offer_mend(error)

    def _look_at_cash(self, chosen: tuple[OpenInvoice, ...]) -> None:
        patient, day = self.head.patient(), self.head.day()
        cash = None
        if patient is not None and day is not None and self._poured is not None:
            received, settled = self._poured.in_cash([each.mode for each in self.money.parts()], chosen)
            if received:
                cash = Cash(patient_id=patient.patient_id, on=day, received_paise=received, settled_paise=settled)
        self.limit.look_at(cash)

    def _check(self) -> None:
        patient = self.head.patient()
        problem = self.head.problem() or self.money.problem() or self.documents.problem() or self._unpoured
        if not problem and (patient is None or self._read_of != patient.patient_id):
            problem = self.tr("Reading what is owed")
        self.set_obstacle(problem or self.limit.problem())

    def _lay_out_body(self) -> None:
        body, lower, left = QWidget(), QHBoxLayout(), QVBoxLayout()
        self.set_body(body)
        offers, rest = QHBoxLayout(), QHBoxLayout()
        for chip in (self.due, self.everything):
            offers.addWidget(chip)
            chip.hide()
        self.money.list.add_beside_buttons(offers)
        rest.setSpacing(6)
        rest.addWidget(self._rest_sign)
        rest.addWidget(self.rest, 1)
        left.setSpacing(6)
        left.addWidget(self.documents, 1)
        left.addLayout(rest)
        lower.setSpacing(_GAP)
        lower.addLayout(left, 9)
        lower.addWidget(hairline(upright=True))
        lower.addWidget(self.proof, 5)
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 10, MARGIN, 10)
        column.setSpacing(8)
        for widget in (self.head, hairline(), self.money, self.limit, hairline()):
            column.addWidget(widget)
        column.addLayout(lower, 1)
