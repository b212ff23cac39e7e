"""What all sales of a package have in common: its fields, and what it comes to as they stand, without a query.

class SellPackageDialog(PackageDialog):
    def show_preview(self) -> None: ...     # self.agreed and self.preview, None while something is missing
    def carry_out(self) -> None: ...        # with self.sale()
"""

from PySide6.QtWidgets import QWidget

from desktop_app.errors import ClinicError
from desktop_app.reports.sale_terms import PackagePreview, SaleTerms
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.operations import Operations
from desktop_app.views.sales.package_fields import PackageFields, PackageTerms
from desktop_app.views.sales.price_problem import show_problem
from desktop_app.views.sales.sale_dialog import SaleDialog
from desktop_app.workflows.steps.packaging import PackageSale


class PackageDialog(SaleDialog):
    """Package and terms; every key reckons anew."""

    def __init__(self, operations: Operations, *, title: str, commit: str, parent: QWidget) -> None:
        super().__init__(operations, title=title, commit=commit, parent=parent)
        self.fields = PackageFields(self.today, self)
        self.agreed: PackageTerms | None = None
        self.preview: PackagePreview | None = None
        self._unsellable = ""
        self.fields.changed.connect(self.refresh)

    def seen(self) -> None:
        """Show what it comes to, now that the fields are there."""
        super().seen()
        self.refresh()

    def show_preview(self) -> None:
        """Show what it comes to."""
        raise NotImplementedError

    def own_problem(self) -> str:
        """Say what else stands in the way, "" where nothing does."""
        return ""

    def sale(self) -> PackageSale | None:
        """Give what is sold, as it is shown; None while something is missing."""
        patient, branch_id, agreed = self.picker.patient(), self.branch_id(), self.agreed
        if patient is None or branch_id is None or agreed is None:
            return None
        return PackageSale(
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

    def take_terms(self, terms: SaleTerms) -> None:
        """Offer the packages of the day."""
        self.fields.offer(terms)

    def refresh(self) -> None:
        """Show what it comes to."""
        self.fields.set_day(self.on.day())
        self.agreed = self.fields.sale()
        self.preview = self._reckon()
        self.show_preview()
        self.tell_law(0 if self.preview is None else self.preview.invoice.totals.total_paise)
        self.set_obstacle(self.problem() or self._problem_of_package() or self.own_problem())

    def _reckon(self) -> PackagePreview | None:
        preview, refusal = None, None  # type: PackagePreview | None, ClinicError | None
        if self.terms is not None and self.agreed is not None:
            try:
                preview = self.terms.package(self.agreed.order)
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
