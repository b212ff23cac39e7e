"""The rows of opening balances: an account, a document that a patient still owes, an advance."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.accounting import money
from desktop_app.accounting.posting import MODE_ROLES
from desktop_app.errors import ClinicError
from desktop_app.views.controls.amount_field import AmountField, amount_width
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.row_list import ROW_GAP, EditedRow
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.general_ledger_view.edited_line import EditedLine
from desktop_app.views.patients.patient_search import Load
from desktop_app.views.vouchers.old_patient import OldPatient
from desktop_app.views.vouchers.pasting import cell, put_day
from desktop_app.views.vouchers.words import words
from desktop_app.workflows.record_opening import OpeningBalance
from desktop_app.workflows.steps.opening import OpeningAdvance, OpeningReceivable

DAY_WIDTH, NUMBER_WIDTH, MODE_WIDTH = 140, 112, 110


def put_amount(field: AmountField, text: str) -> None:
    """Write an amount as if it had been typed: what is none stays to be seen as it is."""
    try:
        field.set_paise(money.parse(text) or None if text else None)
    except ClinicError:
        field.setText(text)
        field.editingFinished.emit()


class BalanceRow(EditedLine):
    """The balance of one account: a debit or a credit."""

    def problem(self) -> str:
        """Say what is missing, with {number} for the line, "" where nothing is."""
        if not (self.debit.is_understood() and self.credit.is_understood()):
            return words("Line {number} has an amount that is none")
        if self.account.key() is None or not self.account.is_settled():
            return words("Line {number} has no account")
        return "" if any(self.amounts()) else words("Line {number} has no amount")

    def balance(self) -> OpeningBalance:
        """Give the balance."""
        debit_paise, credit_paise = self.amounts()
        return OpeningBalance(account_code=str(self.account.key()), debit_paise=debit_paise, credit_paise=credit_paise)

    def put(self, cells: Sequence[str]) -> None:
        """Write code, debit and credit, as they were pasted."""
        self.account.choose(cell(cells, 0))
        if self.account.key() is None:
            self.account.setEditText(cell(cells, 0))
        put_amount(self.debit, cell(cells, 1))
        put_amount(self.credit, cell(cells, 2))
        self.changed.emit()


class ReceivableRow(EditedRow):
    """An old document of a patient, and what is still owed for it."""

    def __init__(self, load: Load, today: date) -> None:
        super().__init__()
        self.patient, self.amount = OldPatient(load), AmountField()
        self.number, self.what = TextField(placeholder=words("As OLD/77")), TextField()
        self.what.setPlaceholderText(words("Opening balance"))
        self.dated, self.due = DateField(today=today), DateField(today=today)
        for day in (self.dated, self.due):
            day.setPlaceholderText(words("Opening day"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        row.addWidget(self.patient, 3)
        row.addWidget(self.what, 2)
        for field, width in (
            (self.number, NUMBER_WIDTH),
            (self.dated, DAY_WIDTH),
            (self.due, DAY_WIDTH),
            (self.amount, amount_width()),
        ):
            field.setFixedWidth(width)
            row.addWidget(field)
        row.addWidget(self.remove)
        self.patient.changed.connect(self.changed)
        for line in (self.number, self.what, self.dated, self.due, self.amount):
            line.textChanged.connect(lambda _text: self.changed.emit())
        self.amount.returnPressed.connect(lambda: self.ended.emit(self))

    def fields(self) -> tuple[QWidget, ...]:
        """Give the fields in the order of the keys."""
        return (*self.patient.fields(), self.what, self.number, self.dated, self.due, self.amount)

    def remembered(self) -> tuple[QWidget, ...]:
        """Give the fields whose contents are kept."""
        return (self.patient, *self.fields()[len(self.patient.fields()) :])

    def set_number(self, number: int) -> None:
        """Name the fields for a reader."""
        self.patient.set_number(number)
        for field, name in (
            (self.what, words("What line {number} is")),
            (self.number, words("Invoice number of line {number}")),
            (self.dated, words("Date of line {number}")),
            (self.due, words("Due day of line {number}")),
            (self.amount, words("Amount of line {number}")),
        ):
            field.setAccessibleName(name.format(number=number))

    def is_blank(self) -> bool:
        """Tell whether nothing stands in it."""
        return self.patient.is_blank() and not self.amount.text().strip() and not self.number.text().strip()

    def is_complete(self) -> bool:
        """Tell whether it can be recorded as it stands."""
        return not self.is_blank() and not self.problem()

    def problem(self) -> str:
        """Say what is missing, with {number} for the line, "" where nothing is."""
        if self.patient.patient() is None:
            return words("Line {number} has no patient")
        if not self.amount.paise():
            return words("Line {number} has no amount")
        if any(field.text().strip() and field.day() is None for field in (self.dated, self.due)):
            return words("Line {number} has a day that is none")
        return ""

    def receivable(self) -> OpeningReceivable:
        """Give the old document; only for a row without a problem."""
        return OpeningReceivable(
            patient=self.patient.patient() or 0,
            amount_paise=self.amount.paise() or 0,
            invoice_number=self.number.text().strip() or None,
            invoice_date=self.dated.day(),
            due_date=self.due.day(),
            description=self.what.text().strip() or "Opening balance",
        )

    def put(self, cells: Sequence[str]) -> None:
        """Write record number, name, what, invoice number, date, due day and amount, as they were pasted."""
        self.patient.put(cell(cells, 0), cell(cells, 1))
        self.what.setText(cell(cells, 2))
        self.number.setText(cell(cells, 3))
        put_day(self.dated, cell(cells, 4))
        put_day(self.due, cell(cells, 5))
        put_amount(self.amount, cell(cells, 6))


class AdvanceRow(EditedRow):
    """What a patient had paid in advance."""

    def __init__(self, load: Load, _today: date) -> None:
        super().__init__()
        self.patient, self.mode, self.amount = OldPatient(load), Choice(), AmountField()
        self.mode.set_choices((each, each.capitalize() if each != "upi" else "UPI") for each in MODE_ROLES)
        self.mode.choose("cash")
        self.mode.setFixedWidth(MODE_WIDTH)
        self.amount.setFixedWidth(amount_width())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        row.addWidget(self.patient, 1)
        for field in (self.mode, self.amount, self.remove):
            row.addWidget(field)
        self.patient.changed.connect(self.changed)
        self.mode.key_changed.connect(lambda _key: self.changed.emit())
        self.amount.textChanged.connect(lambda _text: self.changed.emit())
        self.amount.returnPressed.connect(lambda: self.ended.emit(self))

    def fields(self) -> tuple[QWidget, ...]:
        """Give the fields in the order of the keys."""
        return (*self.patient.fields(), self.mode, self.amount)

    def remembered(self) -> tuple[QWidget, ...]:
        """Give the fields whose contents are kept."""
        return (self.patient, *self.fields()[len(self.patient.fields()) :])

    def set_number(self, number: int) -> None:
        """Name the fields for a reader."""
        self.patient.set_number(number)
        self.mode.setAccessibleName(words("Mode of line {number}").format(number=number))
        self.amount.setAccessibleName(words("Amount of line {number}").format(number=number))

    def is_blank(self) -> bool:
        """Tell whether nothing stands in it."""
        return self.patient.is_blank() and not self.amount.text().strip()

    def is_complete(self) -> bool:
        """Tell whether it can be recorded as it stands."""
        return not self.is_blank() and not self.problem()

    def problem(self) -> str:
        """Say what is missing, with {number} for the line, "" where nothing is."""
        if self.patient.patient() is None:
            return words("Line {number} has no patient")
        if self.mode.key() is None or not self.mode.is_settled():
            return words("Line {number} has no mode")
        return "" if self.amount.paise() else words("Line {number} has no amount")

    def advance(self) -> OpeningAdvance:
        """Give the advance; only for a row without a problem."""
        return OpeningAdvance(
            patient=self.patient.patient() or 0, amount_paise=self.amount.paise() or 0, mode=str(self.mode.key())
        )

    def put(self, cells: Sequence[str]) -> None:
        """Write record number, name, mode and amount, as they were pasted."""
        self.patient.put(cell(cells, 0), cell(cells, 1))
        self.mode.choose(cell(cells, 2).casefold() or "cash")
        put_amount(self.amount, cell(cells, 3))
