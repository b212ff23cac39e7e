"""What the sale of a package does: the invoice's figures, its journal, the installments and the sessions."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop_app.accounting.invoicing import Price
from desktop_app.accounting.money import rupees
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.reports.sale_terms import PackagePreview, SaleTerms
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.look.fonts import BODY_STRONG, SMALL, SMALL_MEDIUM
from desktop_app.views.sales.invoice_summary import InvoiceSummary
from desktop_app.views.sales.journal_proof import JournalProof
from desktop_app.views.sales.schedule_tables import (
    installments_table,
    sessions_table,
    show_installments,
    show_sessions,
)

_GAP = 18
_LEAST_UPPER = 7 * 24


class PackageEffects(QWidget):
    """The middle column is the effect, the right one the proof."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.invoice, self.proof = InvoiceSummary(), JournalProof()
        self.installments, self.sessions = installments_table(), sessions_table()
        self.due_today = Label(style=SMALL_MEDIUM, tone="warn")
        self._earned = Label(style=SMALL, tone="text2")
        self._lay_out()

    def show_nothing(self, terms: SaleTerms | None) -> None:
        """Show empty places: there is nothing to reckon with yet."""
        self.invoice.show_invoice((), None, terms)
        self.proof.show_nothing()
        self._show_schedule(None)
        self._say_when_earned(terms)

    def show_preview(self, price: Price, preview: PackagePreview, terms: SaleTerms) -> None:
        """Show what would be posted."""
        self.invoice.show_invoice([price], preview.invoice.totals, terms)
        self.proof.show_lines(preview.invoice.journal)
        self._show_schedule(preview)
        self._say_when_earned(terms)

    def _show_schedule(self, preview: PackagePreview | None) -> None:
        show_installments(self.installments, () if preview is None else preview.dues)
        show_sessions(self.sessions, () if preview is None else preview.sessions)
        due = 0 if preview is None else preview.due_by(self._today)
        words = self.tr("{amount} due today").format(amount=rupees(due))
        self.due_today.setText("" if preview is None else words if due else self.tr("Nothing due today"))
        self.due_today.set_tone("warn" if due else "text2")

    def _say_when_earned(self, terms: SaleTerms | None) -> None:
        if terms is not None:
            deferred = terms.clinic.revenue_policy == RevenuePolicy.DEFERRED
            self._earned.setText(self.tr("Earned when delivered") if deferred else self.tr("Earned with the invoice"))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(4)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.invoice, 0, 0, top)
        grid.addLayout(_head(Label(self.tr("Installments"), BODY_STRONG), self.due_today), 1, 0)
        grid.addWidget(self.installments, 2, 0)
        grid.addWidget(hairline(upright=True), 0, 1, 3, 1)
        grid.addWidget(self.proof, 0, 2, top)
        grid.addLayout(_head(Label(self.tr("Sessions"), BODY_STRONG), self._earned), 1, 2)
        grid.addWidget(self.sessions, 2, 2)
        grid.setRowMinimumHeight(0, _LEAST_UPPER)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(0, 9)
        grid.setColumnStretch(2, 10)


def _head(title: Label, fact: Label) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(title)
    row.addStretch(1)
    row.addWidget(fact)
    return row
