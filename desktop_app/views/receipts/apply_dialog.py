"""Apply an advance or a credit note to an invoice of the same patient: what, to which, how much, and what is posted.

dialog = ApplyDialog(operations, window, patient, wanted=("advance", 7))      # None: the oldest one
dialog.posted.connect(...)                  # AdvanceApplied or CreditApplied
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.collection import OpenInvoice
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.money_terms import MoneyTerms, money_terms
from desktop_app.reports.patient_credits import ADVANCE, OpenCredit, PatientCredits, patient_credits
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.operations import Operations
from desktop_app.views.patients.patient_search import whereabouts
from desktop_app.views.receipts.cash_limit_note import CashLimitNote
from desktop_app.views.sales.figure_list import Figure, FigureList
from desktop_app.views.tables.amount_cells import shown_day, shown_paise
from desktop_app.workflows.apply_advance import ApplyAdvance, apply_advance
from desktop_app.workflows.apply_credit import ApplyCredit, apply_credit
from desktop_app.workflows.steps.cash_limit import Cash

_SIZE = (940, 500)
_GAP, _LEFT_WIDTH = 18, 430


class ApplyDialog(WorkflowDialog):
    """A credit, an invoice, an amount, a day; before and after; the journal."""

    def __init__(
        self,
        operations: Operations,
        parent: QWidget,
        patient: PatientChoice,
        *,
        wanted: tuple[str, int] | None = None,
    ) -> None:
        title, commit = parent.tr("Apply a credit or an advance"), parent.tr("Apply")
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self._patient, self._wanted = patient, wanted
        self._found: PatientCredits | None = None
        self._terms: MoneyTerms | None = None
        self._is_own = False
        today = operations.today()
        self.credit, self.invoice = Choice(), Choice()
        self.amount, self.on = AmountField(), DateField(today=today, day=today)
        self._amount = CaptionedField(self.tr("Amount"), self.amount)
        self.figures = FigureList(self.tr("What it leaves"))
        self.journal, self._no_journal = (
            JournalLines(totals=True, heads=True),
            Label(style=SMALL, tone="text2", wrap=True),
        )
        self.limit = CashLimitNote(operations, self.load)
        self.set_subject(patient.full_name, whereabouts(patient))
        self._lay_out_body()
        self.credit.key_changed.connect(self._propose)
        self.invoice.key_changed.connect(self._propose)
        self.amount.textEdited.connect(self._note_own)
        self.amount.paise_changed.connect(self._reckon)
        self.amount.editingFinished.connect(self._reckon)
        self.on.day_changed.connect(self._reckon)
        self.limit.changed.connect(self._check)
        self.resize(*_SIZE)
        self._check()
        self.load(partial(_read, patient_id=patient.patient_id), self._take)

    def carry_out(self) -> None:
        """Apply it."""
        credit, invoice, day = self.chosen_credit(), self.chosen_invoice(), self.on.day()
        if credit is None or invoice is None or day is None:
            return
        if credit.kind == ADVANCE:
            advance = ApplyAdvance(
                request_id=self.request_id,
                payment_id=credit.key,
                invoice_id=invoice.invoice_id,
                on=day,
                amount_paise=self.amount.paise(),
                cash_limit_reason=self.limit.reason(),
            )
            self.run(apply_advance, advance)
        else:
            note = ApplyCredit(
                request_id=self.request_id,
                credit_note_id=credit.key,
                invoice_id=invoice.invoice_id,
                on=day,
                amount_paise=self.amount.paise(),
            )
            self.run(apply_credit, note)

    def chosen_credit(self) -> OpenCredit | None:
        """Give what is applied."""
        found = () if self._found is None else self._found.credits
        return next((each for each in found if (each.kind, each.key) == self.credit.key()), None)

    def chosen_invoice(self) -> OpenInvoice | None:
        """Give what it is applied to."""
        found = () if self._found is None else self._found.invoices
        return next((each for each in found if each.invoice_id == self.invoice.key()), None)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the credit."""
        super().showEvent(event)
        self.credit.setFocus()

    def _take(self, answer: tuple[PatientCredits, MoneyTerms]) -> None:
        self._found, self._terms = answer
        self.credit.set_choices(((each.kind, each.key), self._words_of(each)) for each in self._found.credits)
        known = [(each.kind, each.key) for each in self._found.credits]
        self.credit.choose(self._wanted if self._wanted in known else known[0] if known else None)
        text = self.tr("{number} of {day}, {amount} open")
        self.invoice.set_choices(
            (
                each.invoice_id,
                text.format(number=each.number, day=shown_day(each.on), amount=shown_paise(each.open_paise)),
            )
            for each in self._found.invoices
        )
        if self.invoice.key() is None and self._found.invoices:
            self.invoice.choose(self._found.invoices[0].invoice_id)
        self._propose()

    def _words_of(self, credit: OpenCredit) -> str:
        text = self.tr("Advance {number}, {amount} left")
        if credit.kind != ADVANCE:
            text = self.tr("Credit note {number}, {amount} left")
        return text.format(number=credit.number, amount=shown_paise(credit.open_paise))

    def _note_own(self) -> None:
        self._is_own = True

    def _propose(self, _key: object = None) -> None:
        """Propose as much as fits, unless somebody chose an amount."""
        credit, invoice = self.chosen_credit(), self.chosen_invoice()
        if credit is not None and invoice is not None and not self._is_own:
            self.amount.set_paise(min(credit.open_paise, invoice.open_paise))
        self._reckon()

    def _reckon(self, *_: object) -> None:
        """Show what it leaves, what is posted, and what the law says of cash."""
        credit, invoice, paise = self.chosen_credit(), self.chosen_invoice(), self.amount.paise() or 0
        if credit is None or invoice is None:
            self.figures.show_figures(())
        else:
            left, lacking = credit.open_paise - paise, invoice.open_paise - paise
            tax = credit.tax_of(paise) if left >= 0 else credit.tax_of(0)
            taxed = [Figure(self.tr("GST on the advance taken back"), tax.tax_paise)] if tax.tax_paise else []
            self.figures.show_figures(
                [
                    Figure(self.tr("Left of {number} before").format(number=credit.number), credit.open_paise),
                    Figure(self.tr("Left of it afterwards"), max(0, left)),
                    Figure(self.tr("{number} lacks before").format(number=invoice.number), invoice.open_paise),
                    Figure(self.tr("It lacks afterwards"), max(0, lacking)),
                    *taxed,
                ]
            )
        self._show_journal(credit, paise)
        self._look_at_cash(credit, invoice, paise)
        self._check()

    def _show_journal(self, credit: OpenCredit | None, paise: int) -> None:
        lines: tuple[JournalLine, ...] = ()
        if credit is not None and self._terms is not None and 0 < paise <= credit.open_paise:
            try:
                lines = self._terms.journal(credit.lines(paise, self._patient.patient_id))
            except ClinicError as error:
                self.offer_mend(error)
        is_note = credit is not None and credit.kind != ADVANCE
        self.journal.set_lines(lines)
        self.journal.setVisible(bool(lines))
        self._no_journal.setText(
            self.tr("Nothing is posted: the credit stands on the receivables account already, and is matched.")
            if is_note
            else self.tr("What will be posted stands here as soon as it is known.")
        )
        self._no_journal.setVisible(not lines)

    def _look_at_cash(self, credit: OpenCredit | None, invoice: OpenInvoice | None, paise: int) -> None:
        """Ask what the law says: an advance that came in cash counts for the invoice that it pays."""
        day, cash = self.on.day(), None
        if credit is not None and invoice is not None and day is not None and credit.mode == "cash" and paise:
            settled = {invoice.invoice_id: paise}
            cash = Cash(patient_id=self._patient.patient_id, on=day, received_paise=0, settled_paise=settled)
        self.limit.look_at(cash)

    def _check(self) -> None:
        self.set_obstacle(self._problem() or self.limit.problem())

    def _problem(self) -> str:
        credit, invoice = self.chosen_credit(), self.chosen_invoice()
        if self._found is None:
            return self.tr("Reading what can be applied")
        if not (self._found.credits and self._found.invoices):
            nothing = self.tr("The patient has no credit and no advance left")
            return self.tr("The patient has no invoice that lacks money") if self._found.credits else nothing
        if credit is None or not self.credit.is_settled():
            return self.tr("Choose what is applied")
        if invoice is None or not self.invoice.is_settled():
            return self.tr("Choose the invoice")
        day_missing = "" if self.on.day() is not None else self.tr("A day is missing")
        return self._problem_of_amount(credit, invoice) or day_missing

    def _problem_of_amount(self, credit: OpenCredit, invoice: OpenInvoice) -> str:
        paise = self.amount.paise() or 0
        if not paise:
            return self.tr("An amount is missing")
        if paise > credit.open_paise:
            return self.tr("Only {amount} is left of it").format(amount=shown_paise(credit.open_paise))
        if paise > invoice.open_paise:
            return self.tr("The invoice lacks only {amount}").format(amount=shown_paise(invoice.open_paise))
        return ""

    def _lay_out_body(self) -> None:
        body, left, columns, column = QWidget(), QWidget(), QHBoxLayout(), QVBoxLayout()
        self.set_body(body)
        fields, row, right = QVBoxLayout(left), QHBoxLayout(), QVBoxLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(4)
        row.setSpacing(10)
        row.addWidget(self._amount, 3)
        row.addWidget(CaptionedField(self.tr("On"), self.on), 2)
        fields.addWidget(CaptionedField(self.tr("What is applied"), self.credit))
        fields.addWidget(CaptionedField(self.tr("To the invoice"), self.invoice))
        fields.addLayout(row)
        fields.addStretch(1)
        left.setFixedWidth(_LEFT_WIDTH)
        right.setSpacing(6)
        right.addWidget(Label(self.tr("What it leaves"), BODY_STRONG))
        right.addWidget(self.figures)
        right.addSpacing(10)
        right.addWidget(Label(self.tr("Journal"), BODY_STRONG))
        right.addWidget(self.journal)
        right.addWidget(self._no_journal)
        right.addStretch(1)
        columns.setSpacing(_GAP)
        columns.addWidget(left)
        columns.addWidget(hairline(upright=True))
        columns.addLayout(right, 1)
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.setSpacing(8)
        column.addLayout(columns, 1)
        column.addWidget(self.limit)
        body.setLayout(column)


def _read(reading: Reading, patient_id: int) -> tuple[PatientCredits, MoneyTerms]:
    return patient_credits(reading, patient_id), money_terms(reading, reading.today)
