"""The lines of a sale of services: what, for how much, how it is taxed, and what it comes to.

lines = SaleLines()
lines.offer(terms)
lines.changed.connect(...)
lines.problem(); lines.lines()          # workflows.steps.invoicing.SaleLine
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.invoicing import Price, price_line
from desktop_app.accounting.money import rupees
from desktop_app.errors import ClinicError
from desktop_app.reports.sale_terms import InvoicePreview, SaleTerms
from desktop_app.views.controls.amount_field import AmountField, amount_width
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.row_list import REMOVE_WIDTH, ROW_GAP, EditedRow, RowList
from desktop_app.views.look.fonts import BODY, BODY_STRONG, CAPTION
from desktop_app.views.sales.offered_service import OfferedService
from desktop_app.views.sales.price_problem import show_problem
from desktop_app.views.sales.tax_choice import TaxChoice
from desktop_app.workflows.steps.invoicing import SaleLine

_PACKAGE = "package"
_TAX_WIDTH = 150
_INSET = 10  # of the text in a field


class SaleLineRow(EditedRow):
    """One line: a service, its price and discount, its tax."""

    def __init__(self) -> None:
        super().__init__()
        self._is_filling = False
        self.service = OfferedService(placeholder=self.tr("Service, medicine or product by name or code"))
        self.price, self.discount, self.tax = AmountField(), AmountField(), TaxChoice()
        self.amount = Label(style=BODY)
        self.service.key_changed.connect(self._propose)
        for choice in (self.service, self.tax):
            choice.key_changed.connect(self._tell)
            choice.editTextChanged.connect(self._tell)
        for field in (self.price, self.discount):
            field.textChanged.connect(self._tell)
        self.tax.entered.connect(lambda: self.ended.emit(self))
        self._lay_out()

    def offer(self, terms: SaleTerms) -> None:
        """Offer what is sold on the day; the tax follows the day unless the user chose another."""
        self._is_filling = True
        self.service.offer(each for each in terms.services if each.service.kind != _PACKAGE)
        self.tax.offer(terms)
        chosen = self.service.chosen()
        if chosen is not None:
            self.tax.follow(chosen)
        self._is_filling = False

    def show_amount(self, paise: int | None) -> None:
        """Show what the line comes to, tax included."""
        self.amount.setText("" if paise is None else rupees(paise))

    def fields(self) -> tuple[QWidget, ...]:
        """Give the fields in the order of the keys."""
        return (self.service, self.price, self.discount, self.tax)

    def set_number(self, number: int) -> None:
        """Name the fields for a reader."""
        names = (
            self.tr("Service of line {number}"),
            self.tr("Price of line {number}"),
            self.tr("Discount of line {number}"),
            self.tr("GST of line {number}"),
        )
        for field, name in zip(self.fields(), names, strict=True):
            field.setAccessibleName(name.format(number=number))

    def is_blank(self) -> bool:
        """Tell whether nothing stands in it."""
        return not self.service.currentText().strip() and not self.price.text().strip()

    def is_complete(self) -> bool:
        """Tell whether it can be sold as it stands."""
        return not self.problem() and not self.is_blank()

    def problem(self) -> str:
        """Say what is missing or cannot be read, "" where nothing is; it names the line by its number."""
        if self.service.chosen() is None or not self.service.is_settled():
            return self.tr("Line {number} has no service")
        if self.price.paise() is None:
            return self.tr("Line {number} has no price")
        if not self.discount.is_understood():
            return self.tr("The discount of line {number} is not an amount")
        if self.tax.tax() is None or not self.tax.is_settled():
            return self.tr("Line {number} has no tax: choose one of the list")
        return ""

    def line(self) -> SaleLine | None:
        """Give the line; None while there is a problem."""
        chosen, price, tax = self.service.chosen(), self.price.paise(), self.tax.tax()
        if self.problem() or chosen is None or price is None or tax is None:
            return None
        return SaleLine(
            description=chosen.service.name,
            price=Price(list_paise=price, discount_paise=self.discount.paise() or 0, **tax._asdict()),
            income_role=chosen.service.income_role,
            sac_hsn=chosen.service.sac_hsn,
            service_id=chosen.service.service_id,
        )

    def explain(self) -> None:
        """Say at price or discount why the line cannot be sold, where that is their fault."""
        line, refusal = self.line(), None  # type: SaleLine | None, ClinicError | None
        if line is not None:
            try:
                price_line(line.price)
            except ClinicError as error:
                refusal = error
        show_problem(self.price, self.discount, refusal)

    def _propose(self) -> None:
        chosen = self.service.chosen()
        if chosen is not None:
            self._is_filling = True
            self.price.set_paise(chosen.service.price_paise)
            self.tax.propose(chosen)
            self._is_filling = False

    def _tell(self) -> None:
        if not self._is_filling:
            self.changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        row.addWidget(self.service, 1)
        for field, width in ((self.price, amount_width()), (self.discount, amount_width()), (self.tax, _TAX_WIDTH)):
            field.setFixedWidth(width)
            row.addWidget(field)
        self.amount.setFixedWidth(amount_width())
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.amount)
        row.addWidget(self.remove)


class SaleLines(QWidget):
    """The lines under their heads."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._terms: SaleTerms | None = None
        self.list = RowList(self._make, add=self.tr("Add line"), remove=self.tr("Remove line"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._heads())
        column.addWidget(self.list)
        self.list.changed.connect(self.changed)

    def offer(self, terms: SaleTerms) -> None:
        """Offer what is sold on the day."""
        self._terms = terms
        for row in self.list.rows():
            row.offer(terms)

    def problem(self) -> str:
        """Say the first thing that is missing, "" where nothing is; lines that are blank do not count."""
        for number, row in enumerate(self.list.rows(), start=1):
            if not row.is_blank() and row.problem():
                return row.problem().format(number=number)
        return "" if self.lines() else self.tr("What is sold is missing")

    def lines(self) -> tuple[SaleLine, ...]:
        """Give the lines that can be sold."""
        return tuple(line for row in self.list.rows() if (line := row.line()) is not None)

    def show_amounts(self, preview: InvoicePreview | None) -> None:
        """Show what each line comes to."""
        amounts = iter(() if preview is None else preview.amounts)
        for row in self.list.rows():
            amount = None if row.line() is None else next(amounts, None)
            row.show_amount(None if amount is None else amount.gross_paise)
            row.explain()

    def _make(self) -> SaleLineRow:
        row = SaleLineRow()
        if self._terms is not None:
            row.offer(self._terms)
        return row

    def _heads(self) -> QHBoxLayout:
        heads = QHBoxLayout()
        heads.setSpacing(ROW_GAP)
        heads.addWidget(Label(self.tr("What is sold"), BODY_STRONG), 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for words, width, align, inset in (
            (self.tr("Price"), amount_width(), right, _INSET),
            (self.tr("Discount"), amount_width(), right, _INSET),
            (self.tr("GST"), _TAX_WIDTH, left, _INSET),
            (self.tr("Amount"), amount_width(), right, 0),
        ):
            head = Label(words, CAPTION, "text2")
            head.setAlignment(align)
            head.setContentsMargins(inset, 0, inset, 0)
            head.setFixedWidth(width)
            heads.addWidget(head)
        heads.addSpacing(REMOVE_WIDTH + ROW_GAP)
        return heads
