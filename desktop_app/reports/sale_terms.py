"""What a sale would come to, before it is made: read once when its dialog opens, then reckoned without a query.

terms = sale_terms(reading, on)
terms.require_day(on)
terms.invoice([SoldLine(price, "CONSULT_REV")])         # InvoicePreview: amounts, totals, journal
terms.package(PackageOrder(price=price, sessions=5, ...))
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import invoicing, package_sale, posting
from desktop_app.accounting.installments import Due
from desktop_app.accounting.invoicing import Price, Totals
from desktop_app.accounting.posting import IncomeLine, Role, package_income_role
from desktop_app.accounting.tax import Taxed
from desktop_app.reports.choices import ServiceChoice, services_on
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.journal_preview import RoleAccounts
from desktop_app.reports.tax_codes import TaxCode, tax_codes_on
from desktop_app.repositories import accounts, clinic as clinics
from desktop_app.repositories.accounts import Limit, Rate
from desktop_app.repositories.clinic import Branch, Clinic, Period
from desktop_app.repositories.unit import Unit

INCOME_ROLES = ("SVC_REV", "CONSULT_REV", "PKG_REV", "MED_REV")  # what a service can be defined to earn

_ALWAYS = (Role.AR_CONTROL, Role.ROUND_OFF, Role.OUT_CGST, Role.OUT_SGST, Role.OUT_IGST)
_NOBODY = 0  # the lines are only named here; whose they are is known when they are posted


@dataclass(frozen=True, slots=True)
class SoldLine:
    """One line of a sale: its price, and which income it is."""

    price: Price
    income_role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOrder:
    """A package as it is about to be sold; the price in paise, `weights` empty where all sessions are alike."""

    price: Price
    sessions: int
    weights: tuple[int, ...]
    installments: int
    on: date
    first_due: date


@dataclass(frozen=True, slots=True)
class InvoicePreview:
    """An invoice that is not posted yet; an invoice of zero has no journal."""

    amounts: tuple[Taxed, ...]
    totals: Totals
    journal: tuple[JournalLine, ...]


@dataclass(frozen=True, slots=True)
class SessionPreview:
    """One session: its day, and its value."""

    number: int
    on: date
    value: Taxed


@dataclass(frozen=True, slots=True)
class PackagePreview:
    """A package that is not sold yet."""

    invoice: InvoicePreview
    sessions: tuple[SessionPreview, ...]
    dues: tuple[Due, ...]

    def due_by(self, day: date) -> int:
        """Give what is to be paid by a day, in paise."""
        return sum(due.amount_paise for due in self.dues if due.due_date <= day)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleTerms:
    """What a sale on a day depends on."""

    on: date
    clinic: Clinic
    branches: tuple[Branch, ...]
    months: tuple[Period, ...]
    services: tuple[ServiceChoice, ...]
    codes: tuple[TaxCode, ...]
    accounts: RoleAccounts
    pan_limit: Limit | None  # above it PAN or Form 60 is asked for

    @property
    def is_registered(self) -> bool:
        """Tell whether the clinic may charge GST."""
        return self.clinic.gstin is not None

    def require_day(self, on: date) -> None:
        """Refuse NO_PERIOD and PERIOD_CLOSED."""
        clinics.require_open_among(self.months, on)

    def rate(self, sac_hsn: str, *, treatment: str) -> Rate:
        """Give the rate of a code on the day; a code that has none keeps a treatment, at no rate."""
        found = next((code for code in self.codes if code.sac_hsn == sac_hsn), None)
        return Rate(treatment, 0) if found is None else Rate(found.treatment, found.rate_bp)

    def invoice(self, lines: Sequence[SoldLine]) -> InvoicePreview:
        """Reckon an invoice of services.

        Refuses AMOUNT_NEGATIVE, AMOUNT_TOO_LARGE, DISCOUNT_EXCEEDS_PRICE, NOT_REGISTERED, GL_ACCOUNT_NOT_MAPPED,
        GL_ACCOUNT_INACTIVE.
        """
        amounts, totals = self._bill([line.price for line in lines])
        income = [
            IncomeLine(role=line.income_role, taxable_paise=amount.taxable_paise)
            for line, amount in zip(lines, amounts, strict=True)
        ]
        return InvoicePreview(amounts, totals, self._journal(income, totals))

    def package(self, order: PackageOrder) -> PackagePreview:
        """Reckon the sale of a package; refuses what `invoice` refuses, and PRICE_TOO_SMALL."""
        values = package_sale.shares(order.price, sessions=order.sessions, weights=order.weights)
        amounts, totals = self._bill([order.price])
        income = package_sale.income(amounts, (), policy=self.clinic.revenue_policy)
        days = package_sale.session_days(order.on, order.sessions)
        return PackagePreview(
            InvoicePreview(amounts, totals, self._journal(income, totals)),
            tuple(SessionPreview(at, *each) for at, each in enumerate(zip(days, values, strict=True), start=1)),
            package_sale.dues(amounts, totals, installments=order.installments, first_due=order.first_due),
        )

    def _bill(self, prices: Sequence[Price]) -> tuple[tuple[Taxed, ...], Totals]:
        amounts = tuple(invoicing.price_line(price) for price in prices)
        invoicing.require_registration(amounts, registered=self.is_registered)
        treated = [(price.treatment, amount) for price, amount in zip(prices, amounts, strict=True)]
        to_rupee = bool(self.clinic.round_invoice_to_rupee)
        return amounts, invoicing.total(treated, to_rupee=to_rupee, registered=self.is_registered)

    def _journal(self, income: Sequence[IncomeLine], totals: Totals) -> tuple[JournalLine, ...]:
        if not totals.total_paise:
            return ()
        lines = posting.invoice(
            income, tax=totals.tax, round_off_paise=totals.round_off_paise, patient_id=_NOBODY, plan_id=_NOBODY
        )
        for line in lines:
            accounts.require_usable(self.accounts.by_role, line.role)
        return self.accounts.named(lines)


def sale_terms(unit: Unit, on: date) -> SaleTerms:
    """Read what a sale on a day depends on; an account that is missing is refused only where it is needed."""
    clinic = clinics.clinic(unit)
    services = services_on(unit, on)
    policy_role = package_income_role(clinic.revenue_policy)
    roles = {*_ALWAYS, *INCOME_ROLES, policy_role, *(each.service.income_role for each in services)}
    return SaleTerms(
        on=on,
        clinic=clinic,
        branches=tuple(each for each in clinics.branches(unit) if each.is_active),
        months=clinics.periods(unit),
        services=services,
        codes=tax_codes_on(unit, on),
        accounts=RoleAccounts(accounts.mapped(unit, clinic.hospital_id, roles)),
        pan_limit=accounts.limit_on(unit, "PAN_114B", on),
    )
