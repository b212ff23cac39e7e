"""One line of a journal being written: account, debit or credit.

line = EditedLine(); line.account.set_choices(...)
line.changed.connect(...); line.ended.connect(...)      # Enter in its last field
line.amounts()                                          # debit and credit in paise
"""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.views.controls.amount_field import AmountField, amount_width
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.row_list import ROW_GAP, EditedRow


class EditedLine(EditedRow):
    """One line: a debit or a credit, never both."""

    def __init__(self) -> None:
        super().__init__()
        self.account = Choice(placeholder=self.tr("Account by code or name"))
        self.account.let_make("account")
        self.debit, self.credit = AmountField(), AmountField()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        row.addWidget(self.account, 1)
        for field, other in ((self.debit, self.credit), (self.credit, self.debit)):
            field.setFixedWidth(amount_width())
            field.paise_changed.connect(lambda paise, other=other: self._typed(paise, other))
            field.editingFinished.connect(self.changed)
            row.addWidget(field)
        row.addWidget(self.remove)
        self.account.key_changed.connect(lambda _key: self.changed.emit())
        self.credit.returnPressed.connect(lambda: self.ended.emit(self))

    def set_number(self, number: int) -> None:
        """Name the fields for a reader."""
        self.account.setAccessibleName(self.tr("Account of line {number}").format(number=number))
        self.debit.setAccessibleName(self.tr("Debit of line {number}").format(number=number))
        self.credit.setAccessibleName(self.tr("Credit of line {number}").format(number=number))

    def fields(self) -> tuple[QWidget, ...]:
        """Give the fields in the order of the keys."""
        return (self.account, self.debit, self.credit)

    def amounts(self) -> tuple[int, int]:
        """Give debit and credit in paise, 0 where nothing is understood."""
        return self.debit.paise() or 0, self.credit.paise() or 0

    def is_blank(self) -> bool:
        """Tell whether nothing stands in it."""
        return self.account.key() is None and not self.debit.text().strip() and not self.credit.text().strip()

    def is_complete(self) -> bool:
        """Tell whether it has an account."""
        return self.account.key() is not None

    def _typed(self, paise: int | None, other: AmountField) -> None:
        """Take the amount away from the other side: a line is one or the other."""
        if paise:
            other.set_paise(None)
        self.changed.emit()
