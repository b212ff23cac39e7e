"""How a line is taxed: its treatment, its rate, and whether the price contains the tax.

tax = TaxChoice()
tax.offer(terms); tax.propose(service_choice)
tax.key_changed.connect(self._show)
tax.tax()                                   # Tax, None where nothing is chosen
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop_app.reports.choices import ServiceChoice
from desktop_app.reports.sale_terms import SaleTerms
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.wording import percent

_LETTERS = 7
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAXABLE = "taxable"


class Tax(NamedTuple):
    """A treatment with its rate in basis points."""

    treatment: str
    rate_bp: int
    includes_tax: bool


class TaxChoice(Choice):
    """The rates on file, each on top of the price or contained in it, and no tax."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumContentsLength(_LETTERS)
        self._proposed: Tax | None = None
        self._terms: SaleTerms | None = None

    def offer(self, terms: SaleTerms) -> None:
        """Offer what may be charged on the day."""
        self._terms = terms
        self._show()

    def propose(self, offered: ServiceChoice) -> None:
        """Choose how a service is taxed on the day."""
        self._proposed = self._proposal(offered)
        self._show()
        self.choose(self._proposed)

    def follow(self, offered: ServiceChoice) -> None:
        """Propose again, as for another day, unless the user chose something else."""
        if not self.is_changed():
            self.propose(offered)

    def is_changed(self) -> bool:
        """Tell whether the user chose something else than what is on file."""
        return self.key() is not None and self.key() != self._proposed

    def tax(self) -> Tax | None:
        """Give what is chosen."""
        key = self.key()
        return key if isinstance(key, Tax) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell that Enter was pressed, before it moves on."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        super().keyPressEvent(event)

    def _proposal(self, offered: ServiceChoice) -> Tax:
        """Give the rate of the day; a clinic without a GSTIN charges none."""
        rate, includes_tax = offered.rate, bool(offered.service.price_includes_tax)
        rate_bp = rate.rate_bp if self._terms is None or self._terms.is_registered else 0
        return Tax(rate.treatment, rate_bp, includes_tax=includes_tax and rate_bp > 0)

    def _show(self) -> None:
        offered = dict.fromkeys((Tax("exempt", 0, includes_tax=False), *self._rates()))
        if self._proposed is not None:
            offered[self._proposed] = None
        self.set_choices((each, tax_words(each)) for each in sorted(offered, key=_order))

    def _rates(self) -> Iterator[Tax]:
        if self._terms is not None and self._terms.is_registered:
            for code in self._terms.codes:
                if code.rate_bp:
                    yield Tax(code.treatment, code.rate_bp, includes_tax=False)
                    yield Tax(code.treatment, code.rate_bp, includes_tax=True)


def tax_words(tax: Tax) -> str:
    """Say how something is taxed, in two words."""
    translate = QCoreApplication.translate
    if tax.rate_bp and tax.treatment == _TAXABLE:
        words = translate("sales", "{rate} included") if tax.includes_tax else translate("sales", "{rate} on top")
        return words.format(rate=percent(tax.rate_bp))
    return {
        "exempt": translate("sales", "Exempt"),
        "nil": translate("sales", "Nil-rated"),
        "non_gst": translate("sales", "Outside GST"),
    }.get(tax.treatment, translate("sales", "No GST"))


def _order(tax: Tax) -> tuple[bool, int, bool]:
    return tax.treatment == _TAXABLE, -tax.rate_bp, tax.includes_tax
