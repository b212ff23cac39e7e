"""An invoice beside the register: number, patient, what is billed, paid, credited and due; what waits; its tabs.

pane = InvoicePane(operations)
pane.offer(receive, credit, waive)              # the actions that get buttons
pane.offer_decision(approve, reject)
pane.shown_changed.connect(...)
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.figures import Figure, Figures
from desktop_app.views.controls.flow_layout import FlowLayout
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.invoices.invoice_tabs import InvoiceTabs
from desktop_app.views.invoices.shown_invoice import ShownInvoice, read_invoice
from desktop_app.views.invoices.waiting_panel import WaitingPanel
from desktop_app.views.invoices.words import state_mark
from desktop_app.views.look.fonts import HEADING, SMALL, TITLE
from desktop_app.views.masters.document_head import head_of_document
from desktop_app.views.masters.master_pane import MasterPane
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import shown_day

_LEFT, _RIGHT = 16, 14


class InvoicePane(MasterPane):
    """Numbers and figures stay; names and texts yield."""

    shown_changed = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self._invoice: ShownInvoice | None = None
        self.number, self.badge = Label(style=HEADING), Badge(state_mark("open"))
        self.patient = ElidingLabel(style=SMALL, tone="text2")
        self.amount, self.day = Label(style=TITLE), Label(style=SMALL, tone="text2")
        self.figures = Figures()
        self.tabs = InvoiceTabs()
        self.waiting: WaitingPanel | None = None
        self._buttons, self._above_tabs = FlowLayout(gap=6), QVBoxLayout()
        self._shown, self._nothing = QWidget(), Label(self.tr("Choose an invoice to see it here."), SMALL, "text2")
        self.setAccessibleName(self.tr("The invoice that is chosen"))
        self._lay_out()
        self.tabs.place_wanted.connect(self.place_wanted)
        self.show_detail(None)

    def offer(self, *actions: QAction) -> None:
        """Give actions their buttons."""
        for action in actions:
            self._buttons.addWidget(Button.of(action, Kind.OUTLINED, bare=True))

    def offer_decision(self, approve: QAction, reject: QAction) -> None:
        """Give what waits its two buttons."""
        self.waiting = WaitingPanel(approve, reject)
        self._above_tabs.addWidget(self.waiting)
        self._show_waiting(self._invoice)

    def shown(self) -> ShownInvoice | None:
        """Give the invoice that is shown."""
        return self._invoice

    def show_journal(self) -> None:
        """Show the journal behind the invoice."""
        self.tabs.show_journal()

    def take_focus(self) -> None:
        """Put the cursor on the decision where one waits, else on the tabs."""
        is_asked = self.waiting is not None and self.waiting.isVisible()
        button = self.waiting.approve if self.waiting is not None and is_asked else None
        (button if button is not None and button.isEnabled() else self.tabs.tabBar()).setFocus()

    def read_detail(self, key: int, reading: Reading) -> ShownInvoice:
        """Read the invoice."""
        return read_invoice(reading, key, self.operations.user)

    def show_detail(self, detail: ShownInvoice | None) -> None:
        """Show an invoice."""
        self._invoice = detail
        self._shown.setVisible(detail is not None)
        self._nothing.setVisible(detail is None)
        if detail is not None:
            self._fill(detail)
        self.shown_changed.emit()

    def _fill(self, shown: ShownInvoice) -> None:
        detail, facts = shown.detail, shown.detail.facts
        self.number.setText(detail.number or self.tr("Draft"))
        self.badge.show_mark(state_mark(shown.state))
        self.patient.setText(f"{detail.patient.full_name} · {detail.patient.mrn}")
        self.amount.setText(f"₹{rupees(detail.invoice.total_paise)}")
        self.day.setText(shown_day(detail.invoice.invoice_date))
        figures = [Figure(self.tr("Paid"), facts.paid_paise), Figure(self.tr("Credited"), facts.credited_paise)]
        if facts.let_go_paise:
            figures.append(Figure(self.tr("Let go"), facts.let_go_paise))
        tone = {"overdue": "bad", "paid": "text"}.get(shown.state, "text")
        figures.append(Figure(self.tr("Still due"), facts.due_paise, tone))
        self.figures.show_figures(figures)
        self.tabs.show_invoice(detail)
        self._show_waiting(shown)

    def _show_waiting(self, shown: ShownInvoice | None) -> None:
        asked = None if shown is None else shown.waiting
        if self.waiting is not None:
            if asked is not None:
                self.waiting.show_asked(asked)
            self.waiting.setVisible(asked is not None)

    def _lay_out(self) -> None:
        head = head_of_document(self.number, self.patient, self.badge, self.amount, self.day)
        head.addWidget(self.figures)
        head.addSpacing(2)
        head.addLayout(self._buttons)
        self._above_tabs.setContentsMargins(_LEFT - 4, 0, _RIGHT - 4, 8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._shown, 1)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._above_tabs)
        column.addWidget(self.tabs, 1)
        self._nothing.setContentsMargins(_LEFT, 16, _RIGHT, 0)
        whole.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
