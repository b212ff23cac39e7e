"""Take money for a plan: how much, how, and, before the button, what it settles and what would become an advance.

dialog = ReceiveDialog(operations, detail, parent)
dialog.posted.connect(self._received)       # PaymentReceived
dialog.open()
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting import money_posting, posting
from desktop_app.accounting.money import rupees
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.reports.receipt_preview import Filling, Receivable, receivable
from desktop_app.reports.table import Cell
from desktop_app.repositories.commands import Changes
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.chip import Chip, FilterChips
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.field_column import FieldColumn
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import BODY_STRONG
from desktop_app.views.operations import Operations
from desktop_app.views.receipts.cash_limit_note import CashLimitNote
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import NumberCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.views.window_settings import window_settings
from desktop_app.workflows.receive_payment import ReceivePayment, receive_payment
from desktop_app.workflows.steps.cash_limit import Cash

_MODE = "receive/mode"
_SIZE = (920, 560)
_FIELDS_WIDTH = 340
_CONCERNED = ("plans", "invoices", "payments", "receivables", "credit_notes")


class ReceiveDialog(WorkflowDialog):
    """Amount, mode, reference, day; what it settles; the journal."""

    def __init__(self, operations: Operations, detail: PlanDetail, parent: QWidget) -> None:
        title, commit = self.tr("Receive payment"), self.tr("Receive payment")
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self._detail, self._receivable = detail, None  # type: PlanDetail, Receivable | None
        self._is_own = False  # somebody chose an amount: it stays when the figures are read again
        today = operations.today()
        self.amount, self.reference = AmountField(), TextField()
        self.on = DateField(today=today, day=today)
        self.modes = FilterChips(self.tr("Paid by"))
        self.limit = CashLimitNote(operations, self.load)
        self.table, self.journal = self._make_table(), JournalLines(totals=True, heads=True)
        self._now, self._everything = Chip(""), Chip("")
        self._proposals: dict[Chip, int] = {}
        self.set_subject(detail.patient.full_name, detail.plan.plan_number, detail.plan.package_name)
        self._lay_out_body()
        self.amount.textEdited.connect(self._note_own_amount)
        self.amount.paise_changed.connect(self._show)
        self.amount.editingFinished.connect(self._show)
        self.modes.chosen.connect(self._show)
        self.on.day_changed.connect(self._show)
        self.limit.changed.connect(self._check)
        for chip in (self._now, self._everything):
            chip.hide()
            chip.clicked.connect(partial(self._propose, chip))
        self.operations.changed.connect(self._hear)
        self.resize(*_SIZE)
        self._show()
        self._read()

    def carry_out(self) -> None:
        """Receive it."""
        amount, day, plan = self.amount.paise(), self.on.day(), self._detail.plan
        if amount is None or day is None:
            return
        window_settings().setValue(_MODE, self.modes.key())
        command = ReceivePayment(
            request_id=self.request_id,
            patient_id=plan.patient_id,
            branch_id=plan.branch_id or self._detail.invoice.branch_id or 0,
            on=day,
            amount_paise=amount,
            mode=self.modes.key(),
            invoice_id=plan.invoice_id,
            reference=self.reference.text().strip() or None,
            cash_limit_reason=self.limit.reason(),
        )
        self.run(receive_payment, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the amount."""
        super().showEvent(event)
        self.amount.setFocus()
        self.amount.selectAll()

    def proposals(self) -> tuple[Chip, ...]:
        """Give the amounts that are one press away."""
        return tuple(self._proposals)

    def _read(self) -> None:
        self.load(partial(receivable, invoice_id=self._detail.plan.invoice_id), self._loaded)

    def _hear(self, changes: Changes) -> None:
        """Read again what is owed when somebody changed it."""
        if self.isVisible() and not self.is_running() and changes.concern(*_CONCERNED):
            self._read()

    def _loaded(self, found: Receivable) -> None:
        """Show what is owed, and propose what should be paid now unless somebody chose an amount."""
        self._receivable = found
        self._offer(found)
        if not self._is_own:
            self.amount.set_paise(found.proposed_paise(self.operations.today()))
            self.amount.selectAll()
        self._show()

    def _note_own_amount(self) -> None:
        self._is_own = True

    def _show(self, *_: object) -> None:
        """Show what the amount settles, and what the law says of cash."""
        amount = self.amount.paise() or 0
        self.limit.look_at(self._cash(amount))
        for chip, proposed in self._proposals.items():
            chip.setChecked(proposed == amount)
        if self._receivable is not None:
            self._show_fillings(self._receivable.fillings(amount), self._receivable.spread(amount).advance_paise)
            self._show_journal(self._receivable, amount)
        self._check()

    def _cash(self, amount: int) -> Cash | None:
        """Give what of it counts against the limit for cash; None for any other mode."""
        day, plan = self.on.day(), self._detail.plan
        if day is None or not amount or self.modes.key() != "cash" or self._receivable is None:
            return None
        settled = {plan.invoice_id: self._receivable.spread(amount).settled_paise}
        return Cash(patient_id=plan.patient_id, on=day, received_paise=amount, settled_paise=settled)

    def _show_fillings(self, fillings: tuple[Filling, ...], advance_paise: int) -> None:
        kept: dict[str, Cell] = {"what": self.tr("Advance"), "due": None, "open": None, "part": advance_paise}
        rows = [*(self._cells(each) for each in fillings), {**kept, "left": None}]
        self.table.set_rows(enumerate(rows, start=1))
        totals: dict[str, Cell] = {
            "open": sum(each.open_paise for each in fillings),
            "part": sum(each.part_paise for each in fillings) + advance_paise,
            "left": sum(each.left_paise for each in fillings),
        }
        self.table.set_totals([PinnedRow(self.tr("Total"), totals)])
        self.table.setMaximumHeight(self.table.sizeHint().height())
        words = self.tr("{amount} more than is owed: it is kept as an advance").format(amount=rupees(advance_paise))
        self._amount.set_help(
            words if advance_paise else "", sign="warning" if advance_paise else "", tone="warn" if words else ""
        )

    def _cells(self, filling: Filling) -> dict[str, Cell]:
        each = filling.installment
        final = self.tr("Final")
        what = self.tr("Other lines") if each is None else final if each.kind == "final" else each.installment_number
        return {
            "what": what,
            "due": None if each is None else each.due_date,
            "open": filling.open_paise,
            "part": filling.part_paise,
            "left": filling.left_paise,
        }

    def _show_journal(self, found: Receivable, amount: int) -> None:
        if amount <= 0:
            self.journal.set_lines(())
            return
        parts = found.spread(amount)
        lines = money_posting.received(
            money_posting.of_mode(self.modes.key()),
            settled_paise=parts.settled_paise,
            advance_paise=parts.advance_paise,
            patient_id=self._detail.plan.patient_id,
        )
        self.journal.set_lines(found.accounts.named(lines))

    def _check(self) -> None:
        if not self.amount.paise():
            self.set_obstacle(self.tr("An amount is missing"))
        elif self.on.day() is None:
            self.set_obstacle(self.tr("A day is missing"))
        elif self._receivable is None:
            self.set_obstacle(self.tr("Reading what is owed"))
        else:
            self.set_obstacle(self.limit.problem())

    def _propose(self, chip: Chip) -> None:
        self._is_own = True
        self.amount.set_paise(self._proposals[chip])
        self._show()

    def _offer(self, found: Receivable) -> None:
        """Put on chips what should be paid now, and everything that is owed."""
        today = self.operations.today()
        now, everything = found.proposed_paise(today), found.open_paise
        name = self.tr("Overdue {amount}") if found.is_overdue(today) else self.tr("Next {amount}")
        self._now.set_words(name.format(amount=rupees(now)))
        self._everything.set_words(self.tr("Everything {amount}").format(amount=rupees(everything)))
        self._proposals = {self._everything: everything}
        if now != everything:
            self._proposals = {self._now: now, **self._proposals}
        for chip in (self._now, self._everything):
            chip.setVisible(chip in self._proposals)

    def _make_table(self) -> SmallTable:
        def money(name: str, heading: str) -> TableColumn:
            return TableColumn(name, heading, MoneyCell(sample="8,88,888.88"), sortable=False)

        return SmallTable(
            self.tr("What it settles"),
            (
                TableColumn(
                    "what", self.tr("Installment"), NumberCell(sample="Other lines"), sortable=False, stretch=1
                ),
                TableColumn("due", self.tr("Due"), DateCell(), sortable=False),
                money("open", self.tr("Open", "an amount")),
                money("part", self.tr("This receipt")),
                money("left", self.tr("Left")),
            ),
            scrolls=True,
        )

    def _lay_out_body(self) -> None:
        for mode, words in {
            "cash": self.tr("Cash"),
            "upi": self.tr("UPI"),
            "card": self.tr("Card"),
            "cheque": self.tr("Cheque"),
            "bank": self.tr("Bank"),
        }.items():
            self.modes.add(mode, words)
        kept = str(window_settings().value(_MODE, "upi"))
        self.modes.choose(kept if kept in posting.MODE_ROLES else "upi")
        self.amount.emphasise()
        self._amount = CaptionedField(self.tr("Amount"), self.amount)
        fields = FieldColumn(_FIELDS_WIDTH)
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._amount)
        column.addLayout(_in_a_row(self._now, self._everything))
        column.addSpacing(10)
        column.addWidget(CaptionedField(self.tr("Paid by"), self.modes))
        column.addWidget(CaptionedField(self.tr("Reference, as on slip, cheque or app"), self.reference))
        column.addWidget(CaptionedField(self.tr("On"), self.on))
        column.addWidget(self.limit)
        column.addStretch(1)
        body = QWidget()
        self.set_body(body)
        grid = QGridLayout(body)
        grid.setContentsMargins(MARGIN, 14, MARGIN, 14)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.addWidget(fields, 0, 0, 5, 1)
        grid.addWidget(Label(self.tr("What it settles"), BODY_STRONG), 0, 1)
        grid.addWidget(self.table, 1, 1)
        grid.addWidget(Label(self.tr("Journal"), BODY_STRONG), 2, 1)
        grid.addWidget(self.journal, 3, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        grid.setRowMinimumHeight(1, 90)
        grid.setRowStretch(4, 1)


def _in_a_row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
