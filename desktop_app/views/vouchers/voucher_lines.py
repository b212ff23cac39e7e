"""The lines of a voucher: what is paid for, and how much; or where the clinic's own money goes.

lines = VoucherLines(); lines.offer([("5200", "5200  Rent, power and maintenance"), ...])
lines.changed.connect(self._check)
lines.problem(); lines.lines()                      # workflows.post_voucher.VoucherLine
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.controls.amount_field import AmountField, amount_width
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.row_list import REMOVE_WIDTH, ROW_GAP, EditedRow, RowList
from desktop_app.views.look.fonts import BODY_STRONG, CAPTION
from desktop_app.workflows.post_voucher import VoucherLine

_INSET = 10  # of the text in a field


class VoucherRow(EditedRow):
    """An account and an amount."""

    def __init__(self) -> None:
        super().__init__()
        self.account, self.amount = Choice(placeholder=self.tr("Account by code or name")), AmountField()
        self.account.let_make("account")
        self.amount.setFixedWidth(amount_width())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        row.addWidget(self.account, 1)
        row.addWidget(self.amount)
        row.addWidget(self.remove)
        self.account.key_changed.connect(lambda _key: self.changed.emit())
        self.account.editTextChanged.connect(lambda _text: self.changed.emit())
        self.amount.textChanged.connect(lambda _text: self.changed.emit())
        self.amount.returnPressed.connect(lambda: self.ended.emit(self))

    def fields(self) -> tuple[QWidget, ...]:
        """Give the fields in the order of the keys."""
        return (self.account, self.amount)

    def set_number(self, number: int) -> None:
        """Name the fields for a reader."""
        self.account.setAccessibleName(self.tr("Account of line {number}").format(number=number))
        self.amount.setAccessibleName(self.tr("Amount of line {number}").format(number=number))

    def is_blank(self) -> bool:
        """Tell whether nothing stands in it."""
        return not self.account.currentText().strip() and not self.amount.text().strip()

    def is_complete(self) -> bool:
        """Tell whether it can be paid as it stands."""
        return not self.problem() and not self.is_blank()

    def problem(self) -> str:
        """Say what is missing, with {number} for the line, "" where nothing is."""
        if not self.amount.is_understood():
            return self.tr("Line {number} has an amount that is none")
        if self.account.key() is None or not self.account.is_settled():
            return self.tr("Line {number} has no account")
        return "" if self.amount.paise() else self.tr("Line {number} has no amount")

    def paid(self) -> tuple[str, int]:
        """Give the account's code, "" where none is chosen, and the amount in paise."""
        code = self.account.key() if self.account.is_settled() else None
        return ("" if code is None else str(code)), self.amount.paise() or 0


class VoucherLines(QWidget):
    """The lines under their heads."""

    changed = Signal()

    def __init__(self, head: str) -> None:
        super().__init__()
        self._accounts: list[tuple[object, str]] = []
        self.list = RowList(self._make, add=self.tr("Add line"), remove=self.tr("Remove line"))
        heads = QHBoxLayout()
        heads.setSpacing(ROW_GAP)
        heads.addWidget(Label(head, BODY_STRONG), 1)
        amount = Label(self.tr("Amount"), CAPTION, "text2")
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        amount.setContentsMargins(0, 0, _INSET, 0)
        amount.setFixedWidth(amount_width())
        heads.addWidget(amount)
        heads.addSpacing(REMOVE_WIDTH + ROW_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(heads)
        column.addWidget(self.list)
        self.list.changed.connect(self.changed)

    def offer(self, accounts: Sequence[tuple[object, str]]) -> None:
        """Offer accounts by code."""
        self._accounts = list(accounts)
        for row in self.list.rows():
            row.account.set_choices(self._accounts)

    def problem(self) -> str:
        """Say the first thing that is missing, "" where nothing is; lines that are blank do not count."""
        for number, row in enumerate(self.list.rows(), start=1):
            if not row.is_blank() and row.problem():
                return row.problem().format(number=number)
        return "" if self.lines() else self.tr("What is paid is missing")

    def paid(self) -> list[tuple[str, int]]:
        """Give codes and paise of the lines that have both."""
        return [paid for row in self.list.rows() if all(paid := row.paid())]

    def lines(self) -> tuple[VoucherLine, ...]:
        """Give the lines that can be paid."""
        return tuple(VoucherLine(account_code=code, amount_paise=paise) for code, paise in self.paid())

    def _make(self) -> VoucherRow:
        row = VoucherRow()
        row.account.set_choices(self._accounts)
        return row
