"""Selling a package on installments: decide, see what it comes to, post.

dialog = SellPackageDialog(operations, window)
dialog.posted.connect(self._sold)           # PackageSold
dialog.open()

Every key shows invoice, journal, installments and sessions as they would be posted, without asking the books.
"""

from dataclasses import fields
from functools import cached_property

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.drafts.forms import SELL_PACKAGE
from desktop_app.views.operations import Operations
from desktop_app.views.sales.package_dialog import PackageDialog
from desktop_app.views.sales.package_effects import PackageEffects
from desktop_app.views.sales.package_form import PackageForm
from desktop_app.workflows.sell_package import SellPackage, sell_package

_GAP = 18


class SellPackageDialog(PackageDialog):
    """Package and terms, effect, proof."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            operations, title=parent.tr("Sell package"), commit=parent.tr("Sell and post invoice"), parent=parent
        )
        body, effects = QWidget(), QWidget()
        self._right = QHBoxLayout(effects)
        self._right.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(PackageForm(self.fields))
        row.addWidget(hairline(upright=True))
        row.addWidget(effects, 1)
        self.start(body)
        self.remember_sale(SELL_PACKAGE, self.fields.named())

    @cached_property
    def effects(self) -> PackageEffects:
        """What the sale does: made once the fields are painted, for nobody types into it."""
        effects = PackageEffects(self.today)
        self._right.addWidget(effects)
        return effects

    def carry_out(self) -> None:
        """Sell it, as it is shown."""
        sale = self.sale()
        if sale is not None:
            self.keep_branch()
            terms = {each.name: getattr(sale, each.name) for each in fields(sale)}
            self.run(sell_package, SellPackage(request_id=self.request_id, **terms))

    def show_preview(self) -> None:
        """Show invoice, journal, installments and sessions."""
        if self.terms is None or self.agreed is None or self.preview is None:
            if self.is_seen():
                self.effects.show_nothing(self.terms)
        else:
            self.effects.show_preview(self.agreed.order.price, self.preview, self.terms)
        chosen = self.fields.package.chosen()
        names = [self.picker.name(), "" if chosen is None else chosen.service.name]
        self.set_subject(*([name for name in names if name] or [""]))
