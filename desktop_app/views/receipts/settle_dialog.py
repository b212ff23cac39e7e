"""Book what an acquirer pays out of cards or UPI: what it collected, less its fee and the GST on the fee.

dialog = SettleDialog(operations, window)
dialog.posted.connect(...)                  # CardsSettled
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting import money_posting
from desktop_app.accounting.money import rupees
from desktop_app.accounting.tax import Taxed
from desktop_app.errors import ClinicError, FeeExceedsSettlement
from desktop_app.reports.settlement_terms import SettlementTerms, settlement_terms
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.chip import Chip, FilterChips
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.controls.wording import percent
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.operations import Operations
from desktop_app.views.receipts.cheque_dialogs import offer_banks
from desktop_app.views.receipts.words import mode_word
from desktop_app.views.sales.figure_list import Figure, FigureList
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.views.window_settings import window_settings
from desktop_app.workflows.settle_cards import MODES, SettleCards, settle_cards

_SIZE = (940, 580)
_GAP, _LEFT_WIDTH = 18, 400
_KEPT_CREDIT, _KEPT_INTERSTATE = "settle/input_credit", "settle/interstate"
_USUAL_RATE_BP = 1800


class SettleDialog(WorkflowDialog):
    """Cards or UPI; from where, to where; gross, fee, tax on it; what arrives; the journal."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        title, commit = parent.tr("Settle cards or UPI"), parent.tr("Post settlement")
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self._terms: SettlementTerms | None = None
        today = operations.today()
        self.modes, self.on, self.branch = FilterChips(self.tr("Settled")), DateField(today=today, day=today), Choice()
        self.clearing, self.bank = Choice(), Choice()
        self.gross, self.fee, self.rate = AmountField(), AmountField(), Choice()
        self.waiting = Chip("")
        self.has_credit = QCheckBox(self.tr("Input credit for the GST on the fee"))
        self.is_interstate = QCheckBox(self.tr("The acquirer charges IGST"))
        self.figures, self.proof = FigureList(self.tr("What arrives")), JournalProof()
        self._credit_help = CaptionedField(self.tr("GST on the fee"), self.rate)
        for mode in MODES:
            self.modes.add(mode, mode_word(mode))
        self.rate.set_choices([(_USUAL_RATE_BP, percent(_USUAL_RATE_BP)), (0, self.tr("No GST"))])
        self.rate.choose(_USUAL_RATE_BP)
        self.fee.set_paise(0)
        self._lay_out_body()
        self._connect()
        self.resize(*_SIZE)
        self._read()
        self._reckon()

    def carry_out(self) -> None:
        """Post it."""
        branch_id, day = self.branch.key(), self.on.day()
        if not isinstance(branch_id, int) or day is None:
            return
        if self.has_credit.isEnabled():
            window_settings().setValue(_KEPT_CREDIT, self.has_credit.isChecked())
        window_settings().setValue(_KEPT_INTERSTATE, self.is_interstate.isChecked())
        command = SettleCards(
            request_id=self.request_id,
            branch_id=branch_id,
            on=day,
            gross_paise=self.gross.paise() or 0,
            fee_paise=self.fee.paise() or 0,
            fee_rate_bp=_number(self.rate) or 0,
            input_credit=self.has_credit.isChecked(),
            fee_is_interstate=self.is_interstate.isChecked(),
            mode=self.modes.key(),
            clearing_account_id=_number(self.clearing),
            bank_account_id=_number(self.bank),
        )
        self.run(settle_cards, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the amount."""
        super().showEvent(event)
        self.gross.setFocus()

    def held_back(self) -> Taxed:
        """Give the fee with the GST on it."""
        interstate = self.is_interstate.isChecked()
        return money_posting.acquirer_fee(self.fee.paise() or 0, _number(self.rate) or 0, is_interstate=interstate)

    def _connect(self) -> None:
        for changed in (self.modes.chosen, self.clearing.key_changed):
            changed.connect(self._offer_waiting)
        for read in (self.on.day_changed, self.branch.key_changed):
            read.connect(self._read)
        for changed in (self.gross.paise_changed, self.fee.paise_changed, self.rate.key_changed, self.bank.key_changed):
            changed.connect(self._reckon)
        for field in (self.gross, self.fee):
            field.editingFinished.connect(self._reckon)
        for box in (self.has_credit, self.is_interstate):
            box.toggled.connect(self._reckon)
        self.waiting.clicked.connect(self._take_waiting)
        self.modes.chosen.connect(self._offer_clearing)

    def _read(self, _changed: object = None) -> None:
        """Read what waits at the end of the day at the branch."""
        branch_id = _number(self.branch) or self.operations.branch.key()
        self.load(
            partial(settlement_terms, on=self.on.day() or self.operations.today(), branch_id=branch_id), self._take
        )

    def _take(self, terms: SettlementTerms) -> None:
        is_first, self._terms = self._terms is None, terms
        self.branch.set_choices((each.branch_id, each.name) for each in terms.money.branches)
        known = [each.branch_id for each in terms.money.branches]
        self.branch.choose(next((each for each in (terms.branch_id, *known) if each in known), None))
        self._branch.setVisible(len(terms.money.branches) > 1)
        offer_banks(self.bank, terms.money)
        if is_first:
            self._begin(registered=terms.money.clinic.gstin is not None)
        self._offer_clearing()

    def _begin(self, *, registered: bool) -> None:
        """Tick what was ticked the last time; a clinic without a GSTIN has no input credit."""
        kept = window_settings()
        self.has_credit.setEnabled(registered)
        self.has_credit.setChecked(registered and kept.value(_KEPT_CREDIT, True, type=bool) is True)
        self.is_interstate.setChecked(kept.value(_KEPT_INTERSTATE, False, type=bool) is True)

    def _offer_clearing(self, _mode: object = None) -> None:
        if self._terms is not None:
            fitting = self._terms.money.fitting[self.modes.key()]
            self.clearing.set_choices((each.account_id, f"{each.code}  {each.name}") for each in fitting)
            if self.clearing.key() is None and fitting:
                self.clearing.choose(fitting[0].account_id)
            self.clearing.setEnabled(len(fitting) > 1)
            self._offer_waiting()

    def _offer_waiting(self, _key: object = None) -> None:
        """Put what waits on a chip."""
        paise = 0 if self._terms is None else self._terms.waiting_paise(_number(self.clearing))
        self.waiting.set_words(self.tr("Waiting {amount}").format(amount=rupees(paise)))
        self.waiting.setVisible(bool(paise))
        self._reckon()

    def _take_waiting(self) -> None:
        if self._terms is not None:
            self.gross.set_paise(self._terms.waiting_paise(_number(self.clearing)))
            self._reckon()

    def _reckon(self, *_: object) -> None:
        """Show what arrives, and what is posted."""
        gross, held = self.gross.paise() or 0, self.held_back()
        taxes = [("CGST", held.cgst_paise), ("SGST", held.sgst_paise), ("IGST", held.igst_paise)]
        self.figures.show_figures(
            [
                Figure(self.tr("Collected"), gross),
                Figure(self.tr("Fee"), -held.taxable_paise),
                *(Figure(self.tr("{tax} on the fee").format(tax=name), -paise) for name, paise in taxes if paise),
                Figure(self.tr("Arrives in the bank"), gross - held.gross_paise, is_result=True),
            ]
        )
        paise = 0 if self._terms is None else self._terms.waiting_paise(_number(self.clearing))
        self.waiting.setChecked(bool(gross) and paise == gross)
        has_credit = self.has_credit.isChecked()
        words = (
            self.tr("It is claimed as input tax") if has_credit else self.tr("It is a cost: input credit is blocked")
        )
        self._credit_help.set_help(words if held.tax_paise else "")
        self._show_journal(gross, held)
        self.set_obstacle(self._problem(gross, held))

    def _show_journal(self, gross: int, held: Taxed) -> None:
        if self._terms is None or gross <= 0 or held.gross_paise > gross:
            self.proof.show_nothing()
            return
        lines = money_posting.settlement(
            gross,
            held,
            input_credit=self.has_credit.isChecked(),
            clearing=money_posting.of_mode(self.modes.key(), _number(self.clearing)),
            bank=money_posting.of_mode("bank", _number(self.bank)),
        )
        try:
            self.proof.show_lines(self._terms.money.journal(lines))
        except ClinicError as error:
            self.proof.show_nothing()
            self.offer_mend(error)

    def _problem(self, gross: int, held: Taxed) -> str:
        if self._terms is None:
            return self.tr("Reading what waits")
        if not gross:
            return self.tr("The collected amount is missing")
        if not self.fee.is_understood() or not self.rate.is_settled():
            return self.tr("The fee or its GST cannot be read")
        if held.gross_paise > gross:
            return what_is_wrong(FeeExceedsSettlement(fee=rupees(held.gross_paise), gross=rupees(gross)))
        if not all(each.is_settled() and each.key() is not None for each in (self.branch, self.clearing, self.bank)):
            return self.tr("Choose branch and accounts of the list")
        return "" if self.on.day() is not None else self.tr("A day is missing")

    def _lay_out_body(self) -> None:
        body, left, columns = QWidget(), QWidget(), QHBoxLayout()
        self.set_body(body)
        fields, right = QVBoxLayout(left), QVBoxLayout()
        self._branch = CaptionedField(self.tr("Branch"), self.branch)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(4)
        fields.addWidget(self.modes)
        fields.addSpacing(4)
        fields.addLayout(_beside(CaptionedField(self.tr("On"), self.on), self._branch))
        fields.addWidget(CaptionedField(self.tr("From the clearing account"), self.clearing))
        fields.addWidget(CaptionedField(self.tr("To the bank account"), self.bank))
        fields.addWidget(CaptionedField(self.tr("Collected"), self.gross))
        fields.addLayout(_beside(CaptionedField(self.tr("Fee without GST"), self.fee), self._credit_help))
        fields.addWidget(self.has_credit)
        fields.addWidget(self.is_interstate)
        fields.addStretch(1)
        left.setFixedWidth(_LEFT_WIDTH)
        right.setSpacing(10)
        row = QHBoxLayout()
        row.addWidget(self.waiting)
        row.addStretch(1)
        right.addLayout(row)
        right.addWidget(self.figures)
        right.addSpacing(6)
        right.addWidget(self.proof)
        right.addStretch(1)
        columns.setContentsMargins(MARGIN, 12, MARGIN, 12)
        columns.setSpacing(_GAP)
        columns.addWidget(left)
        columns.addWidget(hairline(upright=True))
        columns.addLayout(right, 1)
        body.setLayout(columns)


def _number(choice: Choice) -> int | None:
    key = choice.key()
    return key if isinstance(key, int) else None


def _beside(one: QWidget, other: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(one, 1)
    row.addWidget(other, 1)
    return row
