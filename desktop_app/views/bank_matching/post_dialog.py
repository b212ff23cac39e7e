"""Post what a line of the bank is, where the ledger has not got it: a charge, interest, a transfer; seen before.

dialog = PostLineDialog(operations, detail, parent)
dialog.posted.connect(...)              # VoucherPosted for money out of a bank account, else JournalPosted
"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.chart import CASH_AND_BANK
from desktop_app.accounting.posting import Role
from desktop_app.reports.bank import LineDetail
from desktop_app.reports.choices import journal_accounts
from desktop_app.reports.journal import JournalLine as ShownLine
from desktop_app.repositories import accounts, clinic as clinics, money_accounts
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.books import Reading
from desktop_app.repositories.clinic import Branch
from desktop_app.views.bank_matching.words import words
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.operations import Operations
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.views.tables.amount_cells import shown_day, shown_paise
from desktop_app.views.vouchers.entry_head import EntryHead
from desktop_app.workflows.post_journal import JournalLine, PostJournal, post_journal
from desktop_app.workflows.post_voucher import PostVoucher, VoucherKind, VoucherLine, post_voucher

_SIZE = (760, 440)


@dataclass(frozen=True, slots=True)
class _Terms:
    bank: Account
    others: tuple[Account, ...]
    proposed: str
    branches: tuple[Branch, ...]


class PostLineDialog(WorkflowDialog):
    """Day and amount are the bank's; the account is chosen, the journal seen."""

    def __init__(self, operations: Operations, detail: LineDetail, parent: QWidget) -> None:
        title = words("Post what the bank has")
        super().__init__(operations, title=title, commit=words("Post"), parent=parent, keeps_typing=True)
        self._detail, self._terms = detail, None  # type: LineDetail, _Terms | None
        line = detail.line
        self.entry = EntryHead(operations, example=words("What it is, as Bank charges for July"))
        self.entry.on.set_day(line.value_date)
        self.entry.narration.setText(line.narration)
        self.account, self.proof = Choice(placeholder=words("Account by code or name")), JournalProof()
        self.set_subject(line.narration, f"₹{shown_paise(line.amount_paise)}", shown_day(line.value_date))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addWidget(self.entry)
        head = words("Paid for") if line.amount_paise < 0 else words("Came from")
        column.addWidget(CaptionedField(head, self.account))
        column.addWidget(self.proof)
        column.addStretch(1)
        self.set_body(body)
        self.entry.changed.connect(self._check)
        self.account.key_changed.connect(self._check)
        self.account.editTextChanged.connect(self._check)
        self.resize(*_SIZE)
        self.load(partial(_read_terms, detail), self._offer)
        self._check()

    def carry_out(self) -> None:
        """Post it: a voucher where money leaves a bank account, else a journal."""
        day, branch_id, code = self.entry.day(), self.entry.branch_id(), str(self.account.key() or "")
        if self._terms is None or day is None or branch_id is None:
            return
        bank, paise, narration = self._terms.bank, self._detail.line.amount_paise, self.entry.narration.text()
        if paise < 0 and bank.statement_head == CASH_AND_BANK:
            voucher = PostVoucher(
                request_id=self.request_id,
                kind=VoucherKind.PAYMENT if self._other(code).statement_head != CASH_AND_BANK else VoucherKind.CONTRA,
                branch_id=branch_id,
                on=day,
                paid_from=bank.code,
                lines=(VoucherLine(account_code=code, amount_paise=-paise),),
                narration=narration,
            )
            self.run(post_voucher, voucher)
            return
        out, into = max(0, -paise), max(0, paise)
        journal = PostJournal(
            request_id=self.request_id,
            branch_id=branch_id,
            on=day,
            narration=narration,
            lines=(
                JournalLine(account_code=bank.code, debit_paise=into, credit_paise=out),
                JournalLine(account_code=code, debit_paise=out, credit_paise=into),
            ),
        )
        self.run(post_journal, journal)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the account."""
        super().showEvent(event)
        self.account.setFocus()

    def _offer(self, terms: _Terms) -> None:
        self._terms = terms
        self.entry.offer(terms.branches)
        self.account.set_choices((each.code, f"{each.code}  {each.name}") for each in terms.others)
        self.account.choose(terms.proposed)
        self._check()

    def _other(self, code: str) -> Account:
        others = () if self._terms is None else self._terms.others
        return next(each for each in others if each.code == code)

    def _check(self, *_: object) -> None:
        code = self.account.key() if self.account.is_settled() else None
        if self._terms is None:
            self.set_obstacle(words("Reading the accounts"))
        elif self.entry.problem():
            self.set_obstacle(self.entry.problem())
        else:
            self.set_obstacle("" if isinstance(code, str) else words("The account is missing"))
        if self._terms is None or not isinstance(code, str):
            self.proof.show_nothing()
            return
        paise, other, bank = self._detail.line.amount_paise, self._other(code), self._terms.bank
        into, out = (bank, other) if paise > 0 else (other, bank)
        self.proof.show_lines(
            (ShownLine(into.code, into.name, abs(paise), 0), ShownLine(out.code, out.name, 0, abs(paise)))
        )


def _read_terms(detail: LineDetail, reading: Reading) -> _Terms:
    """Read what it can be posted to; charges of a bank are proposed for money out, other income for money in."""
    bank = money_accounts.account(reading, detail.line.account_id)
    if bank is None:
        raise LookupError(detail.line.account_id)
    found = journal_accounts(reading)
    hospital_id = clinics.clinic(reading).hospital_id
    role = Role.CARD_FEES if detail.line.amount_paise < 0 else "OTHER_INCOME"
    mapped = accounts.mapped(reading, hospital_id, [role])
    branches = tuple(each for each in clinics.branches(reading) if each.is_active)
    others = tuple(each for each in found if each.account_id != bank.account_id)
    return _Terms(bank, others, mapped[role].code if role in mapped else "", branches)
