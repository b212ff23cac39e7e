"""What defines something the clinic sells, and what it would come to on an invoice of today.

class DefineServiceDialog(ServiceDialog):
    def carry_out(self) -> None: ...
    def taken(self) -> None: ...            # rates and accounts are here
    def unready(self) -> str: ...           # what else stands in the way
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting import package_sale
from desktop_app.accounting.invoicing import Price
from desktop_app.errors import ClinicError
from desktop_app.reports.sale_terms import PackageOrder, PackagePreview, SaleTerms, SoldLine, sale_terms
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.row_list import RowList
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.look.fonts import BODY_STRONG, CAPTION
from desktop_app.views.operations import Operations
from desktop_app.views.sales.invoice_summary import InvoiceSummary
from desktop_app.views.sales.schedule_tables import show_worth, worth_table
from desktop_app.views.sales.service_fields import ServiceFields
from desktop_app.views.sales.session_groups import SessionGroup, heads, problem_of, sessions_of

_SIZE = (900, 604)
_GAP = 18


class ServiceDialog(WorkflowDialog):
    """What it is, how it is taxed, what it consists of."""

    def __init__(self, operations: Operations, *, title: str, commit: str, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=title,
            commit=commit,
            parent=parent,
            promise=parent.tr("Saved in one step: all of it, or nothing."),
            keeps_typing=True,
        )
        self._terms: SaleTerms | None = None
        self.fields = ServiceFields(self)
        self.groups = RowList(SessionGroup, add=self.tr("Add line"), remove=self.tr("Remove line"))
        self.invoice, self.sessions = InvoiceSummary(), worth_table()
        self._sac = CaptionedField(self.tr("SAC or HSN code"), self.fields.sac_hsn)
        self._price = CaptionedField(self.tr("Price"), self.fields.price)
        self._parts, self._shares = QWidget(), QWidget()
        self._lay_out_body()
        self.fields.changed.connect(self.refresh)
        self.groups.changed.connect(self.refresh)
        self.resize(*_SIZE)
        self.load(partial(sale_terms, on=operations.today()), self._take)

    def taken(self) -> None:
        """Go on once rates and accounts are here."""

    def unready(self) -> str:
        """Say what else stands in the way."""
        return ""

    def refresh(self) -> None:
        """Show what it comes to, and say what is missing."""
        is_package = self.fields.is_package()
        self._parts.setVisible(is_package)
        self._shares.setVisible(is_package)
        self._sac.set_help(self.fields.rate_words())
        self._reckon()
        missing = "" if self._terms is not None else self.tr("Reading the chart of accounts")
        parts = problem_of(self.groups.rows()) if is_package else ""
        self.set_obstacle(missing or self.fields.problem() or parts or self.unready())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the name."""
        super().showEvent(event)
        self.fields.name.setFocus()

    def _take(self, terms: SaleTerms) -> None:
        self._terms = terms
        self.fields.offer(terms)
        self.taken()
        self.refresh()

    def _reckon(self) -> None:
        """Show an invoice of today; what it would refuse is a warning here, for nothing is sold yet."""
        price, terms = self.fields.price_today(), self._terms
        self._price.set_help("")
        self.invoice.show_invoice((), None, terms)
        show_worth(self.sessions, (), ())
        if price is None or terms is None:
            return
        try:
            package = self._package(price, terms)
            line = SoldLine(price, self.fields.income_role())
            invoice = terms.invoice([line]) if package is None else package.invoice
        except ClinicError as error:
            self._price.set_help(what_is_wrong(error), sign="warning", tone="warn")
            return
        self.invoice.show_invoice([price], invoice.totals, terms)
        if package is not None:
            show_worth(self.sessions, sessions_of(self.groups.rows()), package.sessions)

    def _package(self, price: Price, terms: SaleTerms) -> PackagePreview | None:
        listed = [each.standalone_price_paise for each in sessions_of(self.groups.rows())]
        if not self.fields.is_package() or not listed:
            return None
        count, free = len(listed), package_sale.free_sessions(listed)
        weights = package_sale.weights(listed, sessions=count, free=free)
        return terms.package(
            PackageOrder(price=price, sessions=count, weights=weights, installments=1, on=terms.on, first_due=terms.on)
        )

    def _lay_out_body(self) -> None:
        body = QWidget()
        self.set_body(body)
        row = QHBoxLayout(body)
        row.setContentsMargins(MARGIN, 12, MARGIN, 12)
        row.setSpacing(_GAP)
        left, right = QVBoxLayout(), QVBoxLayout()
        self.grid = self._grid()
        left.addLayout(self.grid)
        left.addWidget(self._parts)
        left.addStretch(1)
        parts = QVBoxLayout(self._parts)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(6)
        parts.addWidget(Label(self.tr("What the package consists of"), BODY_STRONG))
        price = Label(self.tr("One alone costs"), CAPTION, "text2")
        price.setAlignment(Qt.AlignmentFlag.AlignRight)
        number = Label(self.tr("Sessions"), CAPTION, "text2")
        parts.addLayout(heads(number, Label(self.tr("of"), CAPTION, "text2"), price))
        parts.addWidget(self.groups)
        shares = QVBoxLayout(self._shares)
        shares.setContentsMargins(0, 12, 0, 0)
        shares.setSpacing(4)
        shares.addWidget(Label(self.tr("What each session is worth"), BODY_STRONG))
        shares.addWidget(self.sessions)
        right.addWidget(self.invoice)
        right.addWidget(self._shares, 1)
        right.addStretch(0)
        row.addLayout(left, 5)
        row.addWidget(hairline(upright=True))
        row.addLayout(right, 4)

    def _grid(self) -> QGridLayout:
        fields = self.fields
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.addWidget(CaptionedField(self.tr("Name"), fields.name), 0, 0, 1, 2)
        grid.addWidget(CaptionedField(self.tr("What it is"), fields.kind), 1, 0)
        grid.addWidget(CaptionedField(self.tr("Code, for searching"), fields.code), 1, 1)
        grid.addWidget(self._sac, 2, 0)
        grid.addWidget(CaptionedField(self.tr("Under GST"), fields.treatment), 2, 1)
        grid.addWidget(self._price, 3, 0)
        grid.addWidget(CaptionedField(self.tr("Earns"), fields.income), 3, 1)
        fields.includes_tax.setAccessibleName(fields.includes_tax.text())
        grid.addWidget(fields.includes_tax, 4, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid
