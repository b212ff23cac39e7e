"""Installments as they are agreed anew: a day and an amount each."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from desktop_app.accounting.replanning import Agreed
from desktop_app.views.controls.amount_field import AmountField, amount_width
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.row_list import ROW_GAP, EditedRow
from desktop_app.views.controls.text_field import TextField


class AgreedRow(EditedRow):
    """One installment."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.due, self.amount = DateField(today=today), AmountField()
        self.due.textChanged.connect(self.changed)
        self.amount.textChanged.connect(self.changed)
        self.amount.returnPressed.connect(lambda: self.ended.emit(self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        self.amount.setFixedWidth(amount_width())
        row.addWidget(self.due, 1)
        row.addWidget(self.amount)
        row.addWidget(self.remove)

    def fields(self) -> tuple[TextField, ...]:
        """Give the fields in the order of the keys."""
        return (self.due, self.amount)

    def set_number(self, number: int) -> None:
        """Name the fields for a reader."""
        self.due.setAccessibleName(self.tr("Installment {number} due on").format(number=number))
        self.amount.setAccessibleName(self.tr("Amount of installment {number}").format(number=number))

    def is_blank(self) -> bool:
        """Tell whether nothing stands in it."""
        return not any(field.text().strip() for field in self.fields())

    def is_complete(self) -> bool:
        """Tell whether day and amount are there."""
        return self.due.day() is not None and bool(self.amount.paise())

    def show_installment(self, due: date, paise: int) -> None:
        """Show an installment."""
        self.due.set_day(due)
        self.amount.set_paise(paise)

    def agreed(self) -> Agreed | None:
        """Give the installment; None while something is missing."""
        due, paise = self.due.day(), self.amount.paise()
        return None if due is None or not paise else Agreed(due_date=due, amount_paise=paise)
