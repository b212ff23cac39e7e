"""Take money for a debt that was written off: it is income, and the patient owes nothing any more.

dialog = RecoverDialog(operations, window, patient=PatientChoice(...))        # None: found in the dialog
dialog.posted.connect(...)                  # DebtRecovered
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting import posting
from desktop_app.errors import ClinicError
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.money_terms import MoneyTerms, money_terms
from desktop_app.reports.written_off import WrittenOff, written_off
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.operations import Operations
from desktop_app.views.receipts.cash_limit_note import CashLimitNote
from desktop_app.views.receipts.money_head import MoneyHead
from desktop_app.views.receipts.words import modes
from desktop_app.views.sales.figure_list import Figure, FigureList
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.workflows.recover_debt import RecoverDebt, recover_debt
from desktop_app.workflows.steps.cash_limit import Cash

_SIZE = (860, 470)
_GAP, _LEFT_WIDTH = 18, 320


class RecoverDialog(WorkflowDialog):
    """Who pays, how much, by which mode; what was written off; the journal."""

    def __init__(self, operations: Operations, parent: QWidget, *, patient: PatientChoice | None = None) -> None:
        title, commit = parent.tr("Recover a written-off debt"), parent.tr("Recover debt")
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self._terms: MoneyTerms | None = None
        self._written_off: WrittenOff | None = None
        self.head = MoneyHead(operations, self.load)
        self.amount, self.mode = AmountField(), Choice()
        self.mode.set_choices(modes())
        self.mode.choose("bank")
        self.limit = CashLimitNote(operations, self.load, can_override=False)
        self.figures, self.proof = FigureList(self.tr("What was written off")), JournalProof()
        self._lay_out_body()
        self.head.changed.connect(self._reckon)
        self.head.patient_changed.connect(self._read_written_off)
        self.amount.paise_changed.connect(self._reckon)
        self.amount.editingFinished.connect(self._reckon)
        self.mode.key_changed.connect(self._reckon)
        self.limit.changed.connect(self._check)
        self.resize(*_SIZE)
        self.load(partial(money_terms, on=operations.today()), self._take_terms)
        if patient is not None:
            self.head.choose(patient)
        self._reckon()

    def carry_out(self) -> None:
        """Receive it."""
        patient, day, branch_id = self.head.patient(), self.head.day(), self.head.branch_id()
        if patient is not None and day is not None and branch_id is not None:
            command = RecoverDebt(
                request_id=self.request_id,
                patient_id=patient.patient_id,
                branch_id=branch_id,
                on=day,
                amount_paise=self.amount.paise() or 0,
                mode=str(self.mode.key()),
            )
            self.run(recover_debt, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the patient, else with the amount."""
        super().showEvent(event)
        (self.head if self.head.patient() is None else self.amount).setFocus()

    def _take_terms(self, terms: MoneyTerms) -> None:
        self._terms = terms
        self.head.offer(terms.branches)
        self._reckon()

    def _read_written_off(self) -> None:
        patient = self.head.patient()
        self._written_off = None
        if patient is not None:
            read = partial(written_off, patient_id=patient.patient_id)
            self.load(read, partial(self._take_written_off, patient))

    def _take_written_off(self, patient: PatientChoice, found: WrittenOff) -> None:
        if patient == self.head.patient():
            self._written_off = found
            if not self.amount.text() and found.left_paise > 0:
                self.amount.set_paise(found.left_paise)
                self.amount.selectAll()
            self._reckon()

    def _reckon(self, *_: object) -> None:
        """Show what was written off and recovered, and what is posted."""
        amount, found = self.amount.paise() or 0, self._written_off
        if found is None:
            self.figures.show_figures(())
        else:
            left = found.left_paise - amount
            self.figures.show_figures(
                [
                    Figure(self.tr("Written off"), found.written_off_paise),
                    Figure(self.tr("Recovered before"), found.recovered_paise),
                    Figure(self.tr("This receipt"), amount),
                    Figure(
                        self.tr("Still written off") if left >= 0 else self.tr("More than was written off"),
                        abs(left),
                        is_result=True,
                    ),
                ]
            )
        self._show_journal(amount)
        patient, day = self.head.patient(), self.head.day()
        cash = None
        if patient is not None and day is not None and self.mode.key() == "cash" and amount:
            cash = Cash(patient_id=patient.patient_id, on=day, received_paise=amount, settled_paise={})
        self.limit.look_at(cash)
        self._check()

    def _show_journal(self, amount: int) -> None:
        if self._terms is None or not amount:
            self.proof.show_nothing()
            return
        try:
            self.proof.show_lines(self._terms.journal(posting.recovery(str(self.mode.key()), amount, patient_id=0)))
        except ClinicError as error:
            self.proof.show_nothing()
            self.offer_mend(error)

    def _check(self) -> None:
        problem = self.head.problem()
        if not problem and not self.amount.paise():
            problem = self.tr("An amount is missing")
        if not problem and not self.mode.is_settled():
            problem = self.tr("Choose a mode of the list")
        self.set_obstacle(problem or self.limit.problem())

    def _lay_out_body(self) -> None:
        body, left, lower, column = QWidget(), QWidget(), QHBoxLayout(), QVBoxLayout()
        self.set_body(body)
        fields, first = QVBoxLayout(left), QHBoxLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(8)
        first.setSpacing(10)
        first.addWidget(CaptionedField(self.tr("Amount"), self.amount), 3)
        first.addWidget(CaptionedField(self.tr("Paid by"), self.mode), 2)
        fields.addLayout(first)
        fields.addWidget(self.figures)
        fields.addStretch(1)
        left.setFixedWidth(_LEFT_WIDTH)
        lower.setSpacing(_GAP)
        lower.addWidget(left)
        lower.addWidget(hairline(upright=True))
        lower.addWidget(self.proof, 1)
        column.setContentsMargins(MARGIN, 10, MARGIN, 10)
        column.setSpacing(8)
        for widget in (self.head, hairline()):
            column.addWidget(widget)
        column.addLayout(lower, 1)
        column.addWidget(self.limit)
        body.setLayout(column)
