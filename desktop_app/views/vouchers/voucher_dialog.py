"""The dialogs that post a voucher: rent, salaries or a supplier is paid; or money of the clinic's own changes place.

dialog = PaymentDialog(operations, window, branch_id=None)
dialog.posted.connect(...)              # VoucherPosted
"""

from datetime import date
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.voucher_terms import VoucherTerms, voucher_terms
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.drafts.forms import CONTRA_VOUCHER, PAYMENT_VOUCHER
from desktop_app.views.new_master import ACCOUNT, NewMaster
from desktop_app.views.operations import Operations
from desktop_app.views.sales.figure_list import Figure, FigureList
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.views.vouchers.entry_head import EntryHead
from desktop_app.views.vouchers.voucher_lines import VoucherLines
from desktop_app.workflows.post_voucher import PostVoucher, VoucherKind, post_voucher

_SIZE = (860, 608)
_LEFT_WIDTH = 300


class _VoucherDialog(WorkflowDialog):
    """From which account, for what, and what it leaves there; `posted` tells VoucherPosted."""

    kind: VoucherKind

    def __init__(
        self, operations: Operations, parent: QWidget, *, title: str, lines: str, example: str, branch_id: int | None
    ) -> None:
        super().__init__(operations, title=title, commit=parent.tr("Post voucher"), parent=parent, keeps_typing=True)
        self._branch_id, self._terms = branch_id, None  # type: int | None, VoucherTerms | None
        self.entry = EntryHead(operations, example=example)
        self.paid_from = Choice(placeholder=self.tr("Cash or bank account"))
        self._captioned = CaptionedField(self.tr("Paid from"), self.paid_from)
        self.lines = VoucherLines(lines)
        self.figures, self.proof = FigureList(self.tr("What it leaves")), JournalProof()
        self._lay_out_body()
        self.entry.changed.connect(self._check)
        self.entry.on.day_changed.connect(self._read_terms)
        self.paid_from.key_changed.connect(self._offer_lines)
        self.paid_from.editTextChanged.connect(self._check)
        self.lines.changed.connect(self._check)
        self.mended.connect(self._read_terms)
        self.resize(*_SIZE)
        self.remember(
            CONTRA_VOUCHER if self.kind is VoucherKind.CONTRA else PAYMENT_VOUCHER,
            {**self.entry.named(), "paid_from": self.paid_from, "lines": self.lines.list},
            is_ready=lambda: self._terms is not None,
            words=lambda: self.entry.narration.text().strip(),
        )
        NewMaster(self, ACCOUNT, reread=self._read_terms)
        self._read_terms()
        self._check()

    def carry_out(self) -> None:
        """Post it."""
        day, branch_id = self.entry.day(), self.entry.branch_id()
        if day is not None and branch_id is not None:
            command = PostVoucher(
                request_id=self.request_id,
                kind=self.kind,
                branch_id=branch_id,
                on=day,
                paid_from=self._code(),
                lines=self.lines.lines(),
                narration=self.entry.narration.text(),
            )
            self.run(post_voucher, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what it is for."""
        super().showEvent(event)
        self.entry.narration.setFocus()

    def accounts(self, terms: VoucherTerms) -> list[tuple[object, str]]:
        """Give what it can be paid to, by code."""
        raise NotImplementedError

    def _code(self) -> str:
        key = self.paid_from.key() if self.paid_from.is_settled() else None
        return "" if key is None else str(key)

    def _read_terms(self, *_: object) -> None:
        day = self.entry.day()
        if day is not None:
            self.load(partial(voucher_terms, on=day), partial(self._take_terms, day))

    def _take_terms(self, day: date, terms: VoucherTerms) -> None:
        """Take what was read, unless the day is another one by now."""
        if day != self.entry.day():
            return
        is_first, self._terms = self._terms is None, terms
        self.paid_from.set_choices(
            (each.account.code, f"{each.account.code}  {each.account.name}") for each in terms.money
        )
        self._offer_lines()
        if is_first:
            self.entry.offer(terms.branches, wanted=self._branch_id)

    def _offer_lines(self, *_: object) -> None:
        """Offer what it can be paid to; money does not come back to where it came from."""
        if self._terms is not None:
            self.lines.offer([each for each in self.accounts(self._terms) if each[0] != self._code()])
        self._check()

    def _check(self, *_: object) -> None:
        self._show_figures()
        if self._terms is None:
            self.set_obstacle(self.tr("Reading the accounts"))
        elif self.entry.problem():
            self.set_obstacle(self.entry.problem())
        elif not self._code():
            self.set_obstacle(self.tr("The account it is paid from is missing"))
        else:
            self.set_obstacle(self.lines.problem())

    def _show_figures(self) -> None:
        code, paid = self._code(), self.lines.paid()
        total = sum(paise for _, paise in paid)
        if self._terms is None or not code:
            self.figures.show_figures([Figure(self.tr("Paid"), total, is_result=True)])
            self.proof.show_nothing()
            return
        lying = self._terms.balance_paise(code)
        self.figures.show_figures(
            [
                Figure(self.tr("There that day"), lying),
                Figure(self.tr("Paid"), total),
                Figure(self.tr("Left there"), lying - total, is_result=True),
            ]
        )
        is_overdrawn = bool(total) and lying < total
        words = self.tr("More is paid than lies there") if is_overdrawn else ""
        self._captioned.set_help(
            words, sign="warning" if is_overdrawn else "", tone="warn" if is_overdrawn else "text2"
        )
        if paid:
            self.proof.show_lines(self._terms.journal(code, paid))
        else:
            self.proof.show_nothing()

    def _lay_out_body(self) -> None:
        body = QWidget()
        self.set_body(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.setSpacing(8)
        column.addWidget(self.entry)
        column.addWidget(self._captioned)
        column.addWidget(self.lines)
        column.addStretch(1)
        column.addWidget(hairline())
        beneath = QHBoxLayout()
        beneath.setSpacing(18)
        left = QVBoxLayout()
        left.addWidget(self.figures)
        left.addStretch(1)
        self.figures.setFixedWidth(_LEFT_WIDTH)
        beneath.addLayout(left)
        beneath.addWidget(hairline(upright=True))
        beneath.addWidget(self.proof, 1)
        column.addLayout(beneath)
        self._captioned.setMaximumWidth(420)


class PaymentDialog(_VoucherDialog):
    """Pay rent, salaries, a supplier, whatever it is for."""

    kind = VoucherKind.PAYMENT

    def __init__(self, operations: Operations, parent: QWidget, *, branch_id: int | None = None) -> None:
        super().__init__(
            operations,
            parent,
            title=parent.tr("Payment voucher"),
            lines=parent.tr("What is paid for"),
            example=parent.tr("As Rent and salaries of July"),
            branch_id=branch_id,
        )

    def accounts(self, terms: VoucherTerms) -> list[tuple[object, str]]:
        """Offer all that is not the clinic's own money, nor kept by patients or plans."""
        return [(each.code, f"{each.code}  {each.name}") for each in terms.payable]


class ContraDialog(_VoucherDialog):
    """Move money between the clinic's own accounts: cash to the bank, petty cash drawn."""

    kind = VoucherKind.CONTRA

    def __init__(self, operations: Operations, parent: QWidget, *, branch_id: int | None = None) -> None:
        super().__init__(
            operations,
            parent,
            title=parent.tr("Contra voucher"),
            lines=parent.tr("Where it goes"),
            example=parent.tr("As Cash to the bank, or Petty cash drawn"),
            branch_id=branch_id,
        )

    def accounts(self, terms: VoucherTerms) -> list[tuple[object, str]]:
        """Offer the clinic's own cash and bank accounts."""
        return [(each.account.code, f"{each.account.code}  {each.account.name}") for each in terms.money]
