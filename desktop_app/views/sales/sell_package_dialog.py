"""Selling a package on installments: decide, see what it comes to, post.

dialog = SellPackageDialog(operations, window)
dialog.posted.connect(self._sold)           # PackageSold
dialog.open()

Every key shows invoice, journal, installments and sessions as they would be posted, without asking the books.
"""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.reports.sale_terms import PackagePreview, SaleTerms
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.operations import Operations
from desktop_app.views.sales.package_effects import PackageEffects
from desktop_app.views.sales.package_fields import PackageFields, PackageTerms
from desktop_app.views.sales.package_form import PackageForm
from desktop_app.views.sales.price_problem import show_problem
from desktop_app.views.sales.sale_dialog import SaleDialog
from desktop_app.workflows.sell_package import SellPackage, sell_package

_GAP = 18


class SellPackageDialog(SaleDialog):
    """Package and terms, effect, proof."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            operations, title=parent.tr("Sell package"), commit=parent.tr("Sell and post invoice"), parent=parent
        )
        self.fields = PackageFields(self.today, self)
        self.effects = PackageEffects(self.today)
        self._agreed: PackageTerms | None = None
        self._unsellable = ""
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(PackageForm(self.fields))
        row.addWidget(hairline(upright=True))
        row.addWidget(self.effects, 1)
        self.fields.changed.connect(self.refresh)
        self.start(body)

    def carry_out(self) -> None:
        """Sell it, as it is shown."""
        patient, branch_id, agreed = self.picker.patient(), self.branch_id(), self._agreed
        if patient is None or branch_id is None or agreed is None:
            return
        self.keep_branch()
        command = SellPackage(
            request_id=self.request_id,
            patient=patient,
            branch_id=branch_id,
            on=agreed.order.on,
            package=agreed.line,
            sessions=agreed.order.sessions,
            installments=agreed.order.installments,
            weights=agreed.order.weights,
            list_prices_paise=agreed.list_prices_paise,
            first_due=agreed.order.first_due,
            settlement_policy=agreed.policy,
            settlement_fee_paise=agreed.fee_paise,
            no_show_is_used=agreed.no_show_is_used,
            expiry_date=agreed.expiry,
        )
        self.run(sell_package, command)

    def take_terms(self, terms: SaleTerms) -> None:
        """Offer the packages of the day."""
        self.fields.offer(terms)

    def refresh(self) -> None:
        """Show what it comes to."""
        self.fields.set_day(self.on.day())
        self._agreed = self.fields.sale()
        preview = self._reckon()
        if self.terms is None or self._agreed is None or preview is None:
            self.effects.show_nothing(self.terms)
        else:
            self.effects.show_preview(self._agreed.order.price, preview, self.terms)
        chosen = self.fields.package.chosen()
        names = [self.picker.name(), "" if chosen is None else chosen.service.name]
        self.set_subject(*([name for name in names if name] or [""]))
        self.set_obstacle(self.problem() or self._problem_of_package())

    def _reckon(self) -> PackagePreview | None:
        preview, refusal = None, None  # type: PackagePreview | None, ClinicError | None
        if self.terms is not None and self._agreed is not None:
            try:
                preview = self.terms.package(self._agreed.order)
            except ClinicError as error:
                refusal = error
        self._unsellable = "" if refusal is None else what_is_wrong(refusal)
        show_problem(self.fields.price, self.fields.discount, refusal)
        self.offer_mend(refusal)
        return preview

    def _problem_of_package(self) -> str:
        if self.terms is not None and not self.fields.has_packages():
            return self.tr("No package is defined yet: define one first")
        return self.fields.problem() or self._unsellable
