"""What defines a service, medicine, product or package: its name, its code, its tax, its price, what it earns.

fields = ServiceFields(parent)
fields.offer(terms)
fields.changed.connect(...)
fields.problem(); fields.price(); fields.command(request_id, sessions)
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox

from desktop_app.accounting.invoicing import Price
from desktop_app.reports.sale_terms import INCOME_ROLES, SaleTerms
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.choice import Choice, ProposedText
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.sales.tax_choice import Tax, tax_words
from desktop_app.workflows.define_service import DefineService
from desktop_app.workflows.steps.offering import PackageSession, ServiceTerms

_PACKAGE, _SERVICE = "package", "service"
_EARNS = {"service": "SVC_REV", "package": "PKG_REV", "medicine": "MED_REV", "product": "MED_REV"}


class ServiceFields(QObject):
    """Fields that the dialog lays out."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._terms: SaleTerms | None = None
        self.kind, self.name, self.code = Choice(), TextField(), TextField()
        self.sac_hsn, self.treatment = ProposedText(placeholder=self.tr("As 999722")), Choice()
        self.price, self.includes_tax = AmountField(), QCheckBox(self.tr("GST is included"))
        self.income = Choice()
        self._fill_choices()
        self.kind.key_changed.connect(self._propose_income)
        for choice in (self.kind, self.treatment, self.income):
            choice.key_changed.connect(self.changed)
            choice.editTextChanged.connect(self.changed)
        for field in (self.name, self.code, self.price):
            field.textChanged.connect(self.changed)
        self.sac_hsn.text_changed.connect(self._take_code)
        self.includes_tax.toggled.connect(self.changed)

    def offer(self, terms: SaleTerms) -> None:
        """Offer the codes that have a rate, and the accounts that can earn."""
        self._terms = terms
        typed = self.sac_hsn.text()
        self.sac_hsn.clear()
        self.sac_hsn.addItems([code.sac_hsn for code in terms.codes])
        self.sac_hsn.set_text(typed)
        accounts = terms.accounts.by_role
        self.income.set_choices(
            (role, f"{accounts[role].code}  {accounts[role].name}") for role in INCOME_ROLES if role in accounts
        )
        self._propose_income()
        self.changed.emit()

    def is_package(self) -> bool:
        """Tell whether it consists of sessions."""
        return self.kind.key() == _PACKAGE

    def rate_words(self) -> str:
        """Say how the code is taxed today."""
        if self._terms is None or not self.sac_hsn.text():
            return ""
        found = next((each for each in self._terms.codes if each.sac_hsn == self.sac_hsn.text()), None)
        if found is None:
            return self.tr("No rate on file: sold without GST")
        return self.tr("Today {tax}").format(tax=tax_words(Tax(found.treatment, found.rate_bp, self._includes())))

    def price_today(self) -> Price | None:
        """Give the price as it would stand on an invoice today; None while it is not known."""
        paise, treatment = self.price.paise(), self.treatment.key()
        if self._terms is None or paise is None or not isinstance(treatment, str):
            return None
        rate = self._terms.rate(self.sac_hsn.text(), treatment=treatment)
        rate_bp = rate.rate_bp if self._terms.is_registered else 0
        return Price(list_paise=paise, treatment=rate.treatment, rate_bp=rate_bp, includes_tax=self._includes())

    def income_role(self) -> str:
        """Give the role of the income."""
        return str(self.income.key())

    def problem(self) -> str:
        """Say the first thing that is missing, "" where nothing is."""
        answers = (
            (self.kind.is_settled(), self.tr("Choose what it is")),
            (self.name.text().strip(), self.tr("The name is missing")),
            (self.code.text().strip(), self.tr("The code is missing")),
            (self.sac_hsn.text(), self.tr("The SAC or HSN code is missing")),
            (self.treatment.key() and self.treatment.is_settled(), self.tr("Choose how it is treated under GST")),
            (self.price.paise() is not None, self.tr("The price is missing")),
            (self.income.key() and self.income.is_settled(), self.tr("Choose what it earns")),
        )
        return next((words for is_there, words in answers if not is_there), "")

    def show(self, code: str, terms: ServiceTerms) -> None:
        """Show what is on file; call it once rates and accounts are offered."""
        self.code.setText(code)
        self.name.setText(terms.name)
        self.kind.choose(terms.kind)
        self.sac_hsn.set_text(terms.sac_hsn)
        self.treatment.choose(terms.treatment)
        self.price.set_paise(terms.price_paise)
        self.includes_tax.setChecked(terms.price_includes_tax)
        self.income.choose(terms.income_role)

    def terms(self, sessions: tuple[PackageSession, ...], *, is_active: bool) -> ServiceTerms:
        """Give what stands in the fields, where there is no problem."""
        return ServiceTerms(
            name=self.name.text().strip(),
            kind=str(self.kind.key()),
            sac_hsn=self.sac_hsn.text(),
            treatment=str(self.treatment.key()),
            price_paise=self.price.paise() or 0,
            income_role=self.income_role(),
            price_includes_tax=self._includes(),
            sessions=sessions if self.is_package() else (),
            is_active=is_active,
        )

    def command(self, request_id: str, sessions: tuple[PackageSession, ...]) -> DefineService:
        """Give the command, where there is no problem."""
        terms = self.terms(sessions, is_active=True)
        return DefineService(
            request_id=request_id,
            code=self.code.text().strip(),
            name=terms.name,
            kind=terms.kind,
            sac_hsn=terms.sac_hsn,
            treatment=terms.treatment,
            price_paise=terms.price_paise,
            income_role=terms.income_role,
            price_includes_tax=terms.price_includes_tax,
            sessions=terms.sessions,
        )

    def _includes(self) -> bool:
        return self.includes_tax.isChecked()

    def _take_code(self) -> None:
        """Treat it as its code is treated."""
        if self._terms is not None:
            known = [code for code in self._terms.codes if code.sac_hsn == self.sac_hsn.text()]
            if known:
                self.treatment.choose(known[0].treatment)
        self.changed.emit()

    def _propose_income(self) -> None:
        """Propose what its kind usually earns."""
        self.income.choose(_EARNS.get(str(self.kind.key()), _EARNS[_SERVICE]))

    def _fill_choices(self) -> None:
        self.kind.set_choices(
            (
                (_SERVICE, self.tr("Service")),
                (_PACKAGE, self.tr("Package of sessions")),
                ("medicine", self.tr("Medicine")),
                ("product", self.tr("Product")),
            )
        )
        self.kind.choose(_SERVICE)
        self.treatment.set_choices(
            (
                ("exempt", self.tr("Exempt")),
                ("taxable", self.tr("Taxable")),
                ("nil", self.tr("Nil-rated")),
                ("non_gst", self.tr("Outside GST")),
            )
        )
        self.treatment.choose("exempt")
