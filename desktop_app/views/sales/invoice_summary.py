"""What an invoice comes to, line by line, under the name of the document that the law asks for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.invoicing import Price, Totals
from desktop_app.reports.sale_terms import SaleTerms
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.wording import percent
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.sales.figure_list import Figure, FigureList


class InvoiceSummary(QWidget):
    """Price, discount, value, tax, round-off and total; the list keeps its length while one types."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = FigureList(self.tr("Invoice"))
        self.document = Label(style=SMALL, tone="text2")
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Invoice"), BODY_STRONG))
        head.addStretch(1)
        head.addWidget(self.document)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.figures)
        column.addStretch(1)

    def show_invoice(self, prices: Sequence[Price], totals: Totals | None, terms: SaleTerms | None) -> None:
        """Show what lines come to; zeros while there are no totals yet."""
        rounds = terms is not None and bool(terms.clinic.round_invoice_to_rupee)
        self.figures.show_figures(self._figures(prices, totals, rounds=rounds))
        self.document.setText("" if totals is None else self._document(totals))

    def _figures(self, prices: Sequence[Price], totals: Totals | None, *, rounds: bool) -> list[Figure]:
        half = _half_rate(prices)
        figures = [
            Figure(self.tr("Price"), sum(price.list_paise for price in prices)),
            Figure(self.tr("Discount"), -sum(price.discount_paise for price in prices)),
            *self._values(totals),
            Figure(self.tr("CGST{rate}").format(rate=half), totals.tax.cgst_paise if totals else 0),
            Figure(self.tr("SGST{rate}").format(rate=half), totals.tax.sgst_paise if totals else 0),
        ]
        if rounds:
            figures.append(Figure(self.tr("Round-off"), totals.round_off_paise if totals else 0))
        return [*figures, Figure(self.tr("Total"), totals.total_paise if totals else 0, is_result=True)]

    def _values(self, totals: Totals | None) -> list[Figure]:
        """Give the value that is taxed, the one that is not, or both."""
        taxable = Figure(self.tr("Taxable value"), totals.taxable_paise if totals else 0)
        without = Figure(self.tr("Value without tax"), totals.exempt_paise if totals else 0)
        return [each for each in (taxable, without) if each.paise] or [taxable]

    def _document(self, totals: Totals) -> str:
        return {
            "tax_invoice": self.tr("Tax invoice"),
            "bill_of_supply": self.tr("Bill of supply"),
            "invoice_cum_bill": self.tr("Invoice-cum-bill of supply"),
        }.get(totals.document_kind, totals.document_kind)


def _half_rate(prices: Sequence[Price]) -> str:
    """Give half the rate, where all taxed lines have the same."""
    rates = {price.rate_bp for price in prices if price.rate_bp and price.treatment == "taxable"}
    return f" {percent(rates.pop() // 2)}" if len(rates) == 1 else ""
