"""Take an advance before there is any invoice: a receipt voucher; for a taxable service the GST inside is due at once.

dialog = AdvanceDialog(operations, window, patient=PatientChoice(...))        # None: found in the dialog
dialog.posted.connect(...)                  # AdvanceReceived
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting import money_posting, tax
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import ClinicError
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.money_terms import MoneyTerms, money_terms
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.controls.wording import percent
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.operations import Operations
from desktop_app.views.receipts.cash_limit_note import CashLimitNote
from desktop_app.views.receipts.money_head import MoneyHead
from desktop_app.views.receipts.money_rows import MoneyRows
from desktop_app.views.sales.figure_list import Figure, FigureList
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.workflows.receive_advance import ReceiveAdvance, receive_advance
from desktop_app.workflows.steps.cash_limit import Cash

_SIZE = (900, 520)
_GAP, _LEFT_WIDTH = 18, 340


class AdvanceDialog(WorkflowDialog):
    """Who pays, how, and for what kind of service; the tax inside; the journal."""

    def __init__(self, operations: Operations, parent: QWidget, *, patient: PatientChoice | None = None) -> None:
        title, commit = parent.tr("Receive advance"), parent.tr("Receive advance")
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self._terms: MoneyTerms | None = None
        self.head = MoneyHead(operations, self.load)
        self.money, self.rate = MoneyRows(several=False), Choice()
        self.limit = CashLimitNote(operations, self.load)
        self.figures, self.proof = FigureList(self.tr("The advance")), JournalProof()
        self._rate = CaptionedField(self.tr("It is for"), self.rate)
        self._offer_rates(())
        self._lay_out_body()
        for part in (self.head, self.money):
            part.changed.connect(self._reckon)
        self.rate.key_changed.connect(self._reckon)
        self.head.on.day_changed.connect(self._read_terms)
        self.limit.changed.connect(self._check)
        self.resize(*_SIZE)
        self._read_terms()
        if patient is not None:
            self.head.choose(patient)
        self._reckon()

    def carry_out(self) -> None:
        """Receive it."""
        patient, day, branch_id = self.head.patient(), self.head.day(), self.head.branch_id()
        if patient is None or day is None or branch_id is None:
            return
        self.money.keep_mode()
        (part,) = self.money.parts()
        command = ReceiveAdvance(
            request_id=self.request_id,
            patient_id=patient.patient_id,
            branch_id=branch_id,
            on=day,
            amount_paise=part.amount_paise,
            mode=part.mode,
            rate_bp=self._rate_bp(),
            reference=part.reference,
            account_id=part.account_id,
            cash_limit_reason=self.limit.reason(),
        )
        self.run(receive_advance, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the patient, else with the amount."""
        super().showEvent(event)
        (self.head if self.head.patient() is None else self.money.first().amount).setFocus()

    def _read_terms(self, _day: object = None) -> None:
        """Read the rates of the day."""
        self.load(partial(money_terms, on=self.head.day() or self.operations.today()), self._take_terms)

    def _take_terms(self, terms: MoneyTerms) -> None:
        self._terms = terms
        self.head.offer(terms.branches)
        self.money.offer(terms)
        self._offer_rates(terms.rates)
        self._rate.set_help("" if terms.clinic.gstin else self.tr("Without a GSTIN the clinic charges no GST"))
        self._reckon()

    def _offer_rates(self, rates: tuple[int, ...]) -> None:
        """Offer the rates of the day; what is exempt stays chosen until somebody chooses."""
        taxed = self.tr("A taxable service, GST of {rate} inside")
        choices = [(rate, taxed.format(rate=percent(rate))) for rate in rates]
        self.rate.set_choices([(0, self.tr("An exempt service, no GST")), *choices])
        if self.rate.key() is None:
            self.rate.choose(0)

    def _rate_bp(self) -> int:
        key = self.rate.key()
        return key if isinstance(key, int) else 0

    def _inside(self) -> Taxed:
        """Give the amount with the tax inside it."""
        amount = self.money.total_paise()
        return tax.inclusive(amount, self._rate_bp()) if self._rate_bp() else Taxed(amount)

    def _reckon(self, _key: object = None) -> None:
        """Show the tax inside, what is posted, and what the law says of cash."""
        inside, amount = self._inside(), self.money.total_paise()
        taxes = [(self.tr("CGST"), inside.cgst_paise), (self.tr("SGST"), inside.sgst_paise)]
        self.figures.show_figures(
            [
                Figure(self.tr("Value"), inside.taxable_paise),
                *(Figure(words, paise) for words, paise in taxes if inside.tax_paise),
                Figure(self.tr("Advance of the patient"), amount, is_result=True),
            ]
        )
        self._show_journal(inside, amount)
        patient, day = self.head.patient(), self.head.day()
        (part,) = self.money.parts()
        cash = None
        if patient is not None and day is not None and part.mode == "cash" and amount:
            cash = Cash(patient_id=patient.patient_id, on=day, received_paise=amount, settled_paise={})
        self.limit.look_at(cash)
        self._check()

    def _show_journal(self, inside: Taxed, amount: int) -> None:
        if self._terms is None or not amount:
            self.proof.show_nothing()
            return
        (part,) = self.money.parts()
        lines = money_posting.received(
            money_posting.of_mode(part.mode, part.account_id),
            settled_paise=0,
            advance_paise=amount,
            patient_id=0,
            tax=inside if inside.tax_paise else NOTHING,
        )
        try:
            self.proof.show_lines(self._terms.journal(lines))
        except ClinicError as error:
            self.proof.show_nothing()
            self.offer_mend(error)

    def _check(self) -> None:
        problem = self.head.problem() or self.money.problem()
        if not problem and not self.rate.is_settled():
            problem = self.tr("Choose what it is for")
        self.set_obstacle(problem or self.limit.problem())

    def _lay_out_body(self) -> None:
        body, left, lower, column = QWidget(), QWidget(), QHBoxLayout(), QVBoxLayout()
        self.set_body(body)
        fields = QVBoxLayout(left)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(8)
        fields.addWidget(self._rate)
        fields.addWidget(self.figures)
        fields.addStretch(1)
        left.setFixedWidth(_LEFT_WIDTH)
        lower.setSpacing(_GAP)
        lower.addWidget(left)
        lower.addWidget(hairline(upright=True))
        lower.addWidget(self.proof, 1)
        column.setContentsMargins(MARGIN, 10, MARGIN, 10)
        column.setSpacing(8)
        for widget in (self.head, hairline(), self.money, self.limit, hairline()):
            column.addWidget(widget)
        column.addLayout(lower, 1)
        body.setLayout(column)
