"""Other invoices of a patient, and what each gets of a credit.

parts = InvoiceParts()
parts.offer(invoices)                   # what was typed stays
parts.changed.connect(self._show)
parts.parts()                           # by invoice, in paise
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.collection import OpenInvoice
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, CAPTION, SMALL
from desktop_app.views.tables.amount_cells import shown_day, shown_paise

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AMOUNT_WIDTH = 112


class InvoiceParts(QWidget):
    """One row an invoice; what stays empty gets nothing."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.amounts: dict[int, AmountField] = {}
        self._invoices: dict[int, OpenInvoice] = {}
        self._nothing = Label(self.tr("The patient owes nothing else."), SMALL, "text2")
        rows = QWidget()
        self._grid = QGridLayout(rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._heads = [
            Label(text, CAPTION, "text2") for text in (self.tr("Invoice"), self.tr("Owed"), self.tr("Apply"))
        ]
        for at, head in zip((0, 2, 3), self._heads, strict=True):
            head.setAlignment(_RIGHT if at else Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(head, 0, at)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        column.addWidget(rows)
        self._rows = rows
        rows.hide()

    def offer(self, invoices: Sequence[OpenInvoice]) -> None:
        """Show the invoices that are open."""
        self._invoices = {each.invoice_id: each for each in invoices}
        for invoice in invoices:
            if invoice.invoice_id not in self.amounts:
                self._add(invoice)
        self._nothing.setVisible(not invoices)
        self._rows.setVisible(bool(invoices))

    def parts(self) -> dict[int, int]:
        """Give what each invoice gets, in paise."""
        return {key: paise for key, field in self.amounts.items() if (paise := field.paise()) and key in self._invoices}

    def problem(self) -> str:
        """Say what cannot be read, or is more than an invoice lacks; "" where nothing is wrong."""
        for key, field in self.amounts.items():
            invoice = self._invoices.get(key)
            if invoice is None:
                continue
            if not field.is_understood():
                return self.tr("What {invoice} gets is no amount").format(invoice=invoice.number)
            if (field.paise() or 0) > invoice.open_paise:
                text = self.tr("{invoice} lacks only {limit}")
                return text.format(invoice=invoice.number, limit=rupees(invoice.open_paise))
        return ""

    def _add(self, invoice: OpenInvoice) -> None:
        row = len(self.amounts) + 1
        amount = AmountField()
        amount.setFixedWidth(_AMOUNT_WIDTH)
        amount.setAccessibleName(self.tr("Apply to {invoice}").format(invoice=invoice.number))
        amount.paise_changed.connect(lambda _paise: self.changed.emit())
        amount.editingFinished.connect(self.changed)
        self.amounts[invoice.invoice_id] = amount
        owed = Label(shown_paise(invoice.open_paise), BODY)
        owed.setAlignment(_RIGHT)
        words = " · ".join(each for each in (shown_day(invoice.on), invoice.plan_number or "") if each)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(Label(invoice.number, BODY_MEDIUM))
        lines.addWidget(ElidingLabel(words, SMALL, "text2"))
        self._grid.addLayout(lines, row, 0, 1, 2)
        self._grid.addWidget(owed, row, 2)
        self._grid.addWidget(amount, row, 3)
