"""What is decided when a package is sold: which one, for how much, in how many sessions and installments, its terms.

fields = PackageFields(today, parent)
fields.offer(terms)                     # SaleTerms of the day; what the user chose stays
fields.changed.connect(self._show)
fields.problem()                        # what is missing or cannot be read, "" where nothing is
fields.sale()                           # PackageTerms, None while there is a problem
"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.accounting import package_sale
from desktop_app.accounting.invoicing import Price
from desktop_app.accounting.settlement import Policy
from desktop_app.accounting.tax import Taxed
from desktop_app.reports.choices import ServiceChoice
from desktop_app.reports.sale_terms import PackageOrder, SaleTerms
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.sales.count_field import CountField
from desktop_app.views.sales.offered_service import OfferedService
from desktop_app.views.sales.tax_choice import TaxChoice
from desktop_app.workflows.steps.checks import MOST_PARTS
from desktop_app.workflows.steps.invoicing import SaleLine

_PACKAGE = "package"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageTerms:
    """A package as it is about to be sold, and the terms that are agreed for its end; amounts in paise."""

    line: SaleLine
    order: PackageOrder
    list_prices_paise: tuple[int, ...]
    policy: Policy
    fee_paise: int
    no_show_is_used: bool
    expiry: date | None


class PackageFields(QObject):
    """The fields; `PackageForm` lays them out."""

    changed = Signal()

    def __init__(self, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._is_filling = False
        self._day: date | None = today
        self._proposed_first_due: date | None = today
        self.package = OfferedService(placeholder=self.tr("Package by name or code"))
        self.price, self.discount, self.tax = AmountField(), AmountField(), TaxChoice()
        self.sessions = CountField(most=MOST_PARTS)
        self.free = CountField(least=0, most=MOST_PARTS - 1)
        self.installments = CountField(most=MOST_PARTS)
        self.first_due = DateField(today=today, day=today)
        self.policy, self.fee = Choice(), AmountField()
        self.expiry = DateField(today=today)
        self.expiry.setPlaceholderText(self.tr("Never"))
        self.no_show = QCheckBox(self.tr("A no-show counts as used"))
        self._fill_choices()
        self._connect()

    def offer(self, terms: SaleTerms) -> None:
        """Offer the packages of a day; their tax follows the day unless the user chose another."""
        self._is_filling = True
        self.package.offer(each for each in terms.services if each.service.kind == _PACKAGE)
        self.tax.offer(terms)
        chosen = self.package.chosen()
        if chosen is not None:
            self.tax.follow(chosen)
        self._is_filling = False
        self._tell()

    def set_day(self, day: date | None) -> None:
        """Sell on a day: the first installment is due on it, unless the user chose another day."""
        self._day = day
        if day is not None and self.first_due.day() == self._proposed_first_due:
            self.first_due.set_day(day)
            self._proposed_first_due = day

    def day(self) -> date | None:
        """Give the day of the sale."""
        return self._day

    def propose_rest(self, name: str, *, sessions: int, value: Taxed) -> None:
        """Propose a package by its name, as many sessions of it, and their value: what is left of a plan."""
        found = self.package.named(name)
        if found is not None:
            self.package.choose(found.service.service_id)
            self._propose()
        tax = self.tax.tax()
        self._is_filling = True
        self.sessions.set_count(sessions)
        self.free.set_count(0)
        self.price.set_paise(value.gross_paise if tax is not None and tax.includes_tax else value.taxable_paise)
        self._is_filling = False
        self._tell()

    def named(self) -> dict[str, QWidget]:
        """Give the fields by their names; the package comes first, for it proposes what the others hold."""
        return {name: field for name, field in vars(self).items() if isinstance(field, QWidget)}

    def settlement_policy(self) -> Policy:
        """Give what is agreed for a discontinuation."""
        return Policy(str(self.policy.key()))

    def has_packages(self) -> bool:
        """Tell whether there is anything to choose from."""
        return self.package.offers_any()

    def problem(self) -> str:
        """Say the first thing that is missing or cannot be read, "" where nothing is."""
        words = {
            self.package: self.tr("The package is missing"),
            self.price: self.tr("The price is missing"),
            self.discount: self.tr("The discount is not an amount"),
            self.tax: self.tr("Choose a tax of the list"),
            self.sessions: self.tr("The number of sessions is not right"),
            self.free: self.tr("The number of free sessions is not right"),
            self.installments: self.tr("The number of installments is not right"),
            self.first_due: self.tr("The day of the first installment is missing"),
            self.policy: self.tr("Choose what is agreed for a discontinuation"),
            self.fee: self.tr("The cancellation fee is not an amount"),
            self.expiry: self.tr("The day on which it expires is no date"),
        }
        first = next((each for each, is_there in self._answers().items() if not is_there), None)
        return self._contradiction() if first is None else words[first]

    def sale(self) -> PackageTerms | None:
        """Give what is to be sold; None while there is a problem."""
        chosen, tax, price = self.package.chosen(), self.tax.tax(), self.price.paise()
        sessions, free, installments = self.sessions.count(), self.free.count(), self.installments.count()
        first_due = self.first_due.day()
        if self.problem() or self._day is None or chosen is None or tax is None or price is None:
            return None
        if sessions is None or free is None or installments is None or first_due is None:
            return None
        listed = _listed(chosen)
        asked = Price(list_paise=price, discount_paise=self.discount.paise() or 0, **tax._asdict())
        by_list = self.settlement_policy() is Policy.LIST_PRICE
        return PackageTerms(
            line=SaleLine(
                description=chosen.service.name,
                price=asked,
                income_role=chosen.service.income_role,
                sac_hsn=chosen.service.sac_hsn,
                service_id=chosen.service.service_id,
            ),
            order=PackageOrder(
                price=asked,
                sessions=sessions,
                weights=package_sale.weights(listed, sessions=sessions, free=free),
                installments=installments,
                on=self._day,
                first_due=first_due,
            ),
            list_prices_paise=package_sale.list_prices(asked, listed, sessions=sessions, free=free) if by_list else (),
            policy=self.settlement_policy(),
            fee_paise=self.fee.paise() or 0,
            no_show_is_used=self.no_show.isChecked(),
            expiry=self.expiry.day(),
        )

    def _answers(self) -> dict[QWidget, bool]:
        """Tell of every field whether it holds something that can be used."""
        return {
            self.package: self.package.chosen() is not None and self.package.is_settled(),
            self.price: self.price.paise() is not None,
            self.discount: self.discount.is_understood(),
            self.tax: self.tax.tax() is not None and self.tax.is_settled(),
            self.sessions: self.sessions.count() is not None,
            self.free: self.free.count() is not None,
            self.installments: self.installments.count() is not None,
            self.first_due: self.first_due.day() is not None,
            self.policy: self.policy.key() is not None and self.policy.is_settled(),
            self.fee: self.fee.is_understood(),
            self.expiry: self.expiry.day() is not None or not self.expiry.text().strip(),
        }

    def _contradiction(self) -> str:
        """Say which answers do not go together, "" where all do."""
        sessions, free = self.sessions.count(), self.free.count()
        expiry, chosen = self.expiry.day(), self.package.chosen()
        if sessions is not None and free is not None and free >= sessions:
            return self.tr("One session at least is not free")
        if expiry is not None and self._day is not None and expiry < self._day:
            return self.tr("It would expire before it is sold")
        if self.settlement_policy() is Policy.LIST_PRICE and chosen is not None and not any(_listed(chosen)):
            return self.tr("The package has no list prices: agree on another policy")
        return ""

    def _propose(self) -> None:
        """Fill in what the package costs and consists of."""
        chosen = self.package.chosen()
        if chosen is None:
            return
        self._is_filling = True
        listed = _listed(chosen)
        self.price.set_paise(chosen.service.price_paise)
        self.tax.propose(chosen)
        self.sessions.set_count(len(listed) or 1)
        self.free.set_count(package_sale.free_sessions(listed))
        if self.installments.count() is None:
            self.installments.set_count(1)
        self._is_filling = False
        self._tell()

    def _tell(self) -> None:
        if not self._is_filling:
            self.changed.emit()

    def _connect(self) -> None:
        self.package.key_changed.connect(self._propose)
        for choice in (self.package, self.tax, self.policy):
            choice.key_changed.connect(self._tell)
            choice.editTextChanged.connect(self._tell)
        amounts, counts = (self.price, self.discount, self.fee), (self.sessions, self.free, self.installments)
        for line in (*amounts, *counts, self.first_due, self.expiry):
            line.textChanged.connect(self._tell)
        self.no_show.toggled.connect(self._tell)

    def _fill_choices(self) -> None:
        self.policy.set_choices(
            (
                (Policy.PRO_RATA.value, self.tr("Open sessions are credited")),
                (Policy.LIST_PRICE.value, self.tr("Used sessions at list price")),
                (Policy.FULL.value, self.tr("Everything is credited")),
                (Policy.NO_REFUND.value, self.tr("Nothing is credited")),
            )
        )
        self.policy.choose(Policy.PRO_RATA.value)
        self.free.set_count(0)
        self.installments.set_count(1)


def _listed(chosen: ServiceChoice) -> tuple[int, ...]:
    return tuple(each.standalone_price_paise for each in chosen.components)
