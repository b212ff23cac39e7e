"""Selling services, medicines or products: lines, what they come to, the journal, post.

dialog = SellServiceDialog(operations, window)
dialog.posted.connect(self._sold)           # ServiceSold
dialog.open()
"""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.reports.sale_terms import InvoicePreview, SaleTerms, SoldLine
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.drafts.forms import SELL_SERVICE
from desktop_app.views.operations import Operations
from desktop_app.views.sales.invoice_summary import InvoiceSummary
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.views.sales.sale_dialog import SaleDialog
from desktop_app.views.sales.sale_lines import SaleLines
from desktop_app.workflows.sell_service import SellService, sell_service
from desktop_app.workflows.steps.checks import MOST_PARTS
from desktop_app.workflows.steps.invoicing import SaleLine

_GAP = 18


class SellServiceDialog(SaleDialog):
    """Lines above, what they come to beneath."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            operations, title=parent.tr("Sell service"), commit=parent.tr("Sell and post invoice"), parent=parent
        )
        self.lines = SaleLines()
        self.invoice, self.proof = InvoiceSummary(), JournalProof()
        self._sold: tuple[SaleLine, ...] = ()
        self._unsellable = ""
        body, beneath = QWidget(), QHBoxLayout()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.lines)
        column.addStretch(1)
        column.addWidget(hairline())
        beneath.setSpacing(_GAP)
        beneath.addWidget(self.invoice, 1)
        beneath.addWidget(hairline(upright=True))
        beneath.addWidget(self.proof, 1)
        column.addLayout(beneath)
        self.lines.changed.connect(self.refresh)
        self.start(body)
        self.remember_sale(SELL_SERVICE, {"lines": self.lines.list})

    def carry_out(self) -> None:
        """Sell them, as they are shown."""
        patient, branch_id, day = self.picker.patient(), self.branch_id(), self.on.day()
        if patient is None or branch_id is None or day is None:
            return
        self.keep_branch()
        command = SellService(
            request_id=self.request_id, patient=patient, branch_id=branch_id, on=day, lines=self._sold
        )
        self.run(sell_service, command)

    def take_terms(self, terms: SaleTerms) -> None:
        """Offer what is sold on the day."""
        self.lines.offer(terms)

    def refresh(self) -> None:
        """Show what it comes to."""
        self._sold = self.lines.lines()
        preview = self._reckon()
        self.lines.show_amounts(preview)
        if preview is None:
            self.invoice.show_invoice((), None, self.terms)
            self.proof.show_nothing()
        else:
            self.invoice.show_invoice([line.price for line in self._sold], preview.totals, self.terms)
            self.proof.show_lines(preview.journal)
        self.set_subject(self.picker.name())
        self.tell_law(0 if preview is None else preview.totals.total_paise)
        self.set_obstacle(self.problem() or self._problem_of_lines())

    def _reckon(self) -> InvoicePreview | None:
        preview, refusal = None, None  # type: InvoicePreview | None, ClinicError | None
        if self.terms is not None and self._sold:
            try:
                preview = self.terms.invoice([SoldLine(line.price, line.income_role) for line in self._sold])
            except ClinicError as error:
                refusal = error
        self._unsellable = "" if refusal is None else what_is_wrong(refusal)
        self.offer_mend(refusal)
        return preview

    def _problem_of_lines(self) -> str:
        if len(self.lines.list.rows()) > MOST_PARTS:
            return self.tr("An invoice has at most {count} lines").format(count=MOST_PARTS)
        return self.lines.problem() or self._unsellable
