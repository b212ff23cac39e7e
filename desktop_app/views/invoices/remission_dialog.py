"""Waive a part of what is owed, or write it off: how much, why, and before the button what it does.

dialog = RemissionDialog(operations, shown, "bad_debt", parent)
dialog.posted.connect(...)              # Remitted; above the clinic's limit WriteOffRequested: it waits for approval
dialog.open()
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.repositories.commands import Changes
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.chip import Chip
from desktop_app.views.controls.choice import ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.field_column import FieldColumn
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Sign
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.invoices.remission_effects import RemissionEffects
from desktop_app.views.invoices.remission_outlook import RemissionOutlook, read_outlook
from desktop_app.views.invoices.shown_invoice import ShownInvoice
from desktop_app.views.invoices.words import words
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.operations import Operations
from desktop_app.workflows.request_write_off import RequestWriteOff, request_write_off
from desktop_app.workflows.waive_debt import WaiveDebt, waive_debt
from desktop_app.workflows.write_off_debt import WriteOffDebt, write_off_debt

_SIZE = (920, 560)
_FIELDS_WIDTH = 320
_CONCERNED = ("plans", "invoices", "payments", "receivables", "credit_notes", "users", "write_off_requests")


class RemissionDialog(WorkflowDialog):
    """Amount, reason, day; installments before and after; the journal."""

    def __init__(self, operations: Operations, shown: ShownInvoice, reason_code: str, parent: QWidget) -> None:
        self._is_waiver = reason_code == "waiver"
        title = words("Waive what is owed") if self._is_waiver else words("Write off what is owed")
        super().__init__(operations, title=title, commit=title, parent=parent, keeps_typing=True)
        self._shown, self._reason_code, self._outlook = shown, reason_code, None  # type: ShownInvoice, str, RemissionOutlook | None
        today = operations.today()
        self.amount, self.on = AmountField(), DateField(today=today, day=today)
        self.reason = ProposedText(_reasons(is_waiver=self._is_waiver), placeholder=words("Say why, for the history"))
        self.everything = Chip("")
        self.effects = RemissionEffects()
        self._means = Label(style=SMALL, tone="text2", wrap=True)
        self._limit, self._limit_sign = Label(style=SMALL, tone="text2", wrap=True), Sign("", "text2", IN_CELL)
        detail = shown.detail
        plans = ", ".join(each.number for each in detail.plans)
        self.set_subject(detail.patient.full_name, detail.number, plans)
        self._lay_out_body()
        self.everything.hide()
        self.everything.clicked.connect(self._take_everything)
        self.amount.paise_changed.connect(self._show)
        self.reason.text_changed.connect(self._check)
        self.on.day_changed.connect(self._check)
        self.operations.changed.connect(self._hear)
        self.resize(*_SIZE)
        self._show()
        self._read()

    def needs_approval(self) -> bool:
        """Tell whether the amount has to be asked for: somebody else approves it."""
        return self._outlook is not None and self._outlook.needs_another(self.amount.paise() or 0)

    def carry_out(self) -> None:
        """Let it go, or ask for it."""
        paise, day, reason = self.amount.paise(), self.on.day(), self.reason.text()
        if paise is None or day is None:
            return
        if self.needs_approval():
            asked = RequestWriteOff(
                request_id=self.request_id,
                invoice_id=self._shown.key,
                amount_paise=paise,
                reason_code=self._reason_code,
                reason=reason,
            )
            self.run(request_write_off, asked)
            return
        if self._is_waiver:
            waiver = WaiveDebt(
                request_id=self.request_id, invoice_id=self._shown.key, on=day, amount_paise=paise, reason=reason
            )
            self.run(waive_debt, waiver)
            return
        write_off = WriteOffDebt(
            request_id=self.request_id, invoice_id=self._shown.key, on=day, amount_paise=paise, reason=reason
        )
        self.run(write_off_debt, write_off)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the amount."""
        super().showEvent(event)
        self.amount.setFocus()
        self.amount.selectAll()

    def _read(self) -> None:
        self.load(partial(read_outlook, invoice_id=self._shown.key, user=self.operations.user), self._loaded)

    def _hear(self, changes: Changes) -> None:
        """Read again what is owed when somebody changed it."""
        if self.isVisible() and not self.is_running() and changes.concern(*_CONCERNED):
            self._read()

    def _loaded(self, outlook: RemissionOutlook) -> None:
        is_first, self._outlook = self._outlook is None, outlook
        self.everything.set_words(words("Everything {amount}").format(amount=rupees(outlook.most_paise)))
        self.everything.show()
        if is_first and not self._is_waiver and not self.amount.text():
            self.amount.set_paise(outlook.most_paise)
            self.amount.selectAll()
        self._show()

    def _take_everything(self) -> None:
        if self._outlook is not None:
            self.amount.set_paise(self._outlook.most_paise)
            self._show()

    def _show(self, *_: object) -> None:
        """Show what the amount does."""
        outlook, paise = self._outlook, self.amount.paise() or 0
        if outlook is not None:
            self.everything.setChecked(paise == outlook.most_paise)
            self.effects.show_amount(outlook, min(paise, outlook.open_paise), self._reason_code)
        waits = self.needs_approval()
        self.commit_button.set_words(words("Ask for approval") if waits else self.windowTitle())
        self.on.setEnabled(not waits)
        self.set_promise(
            words("Nothing is posted before somebody else approves it.")
            if waits
            else words("Posted in one step: all of it, or nothing.")
        )
        self._limit.setText(self._limit_words())
        self._limit_sign.show_sign(
            "clock" if waits else "info" if self._limit.text() else "", "warn" if waits else "text2"
        )
        self._check()

    def _limit_words(self) -> str:
        outlook, paise = self._outlook, self.amount.paise() or 0
        if outlook is None or not outlook.is_above_limit(paise):
            return ""
        text = (
            words("More than {limit} of an invoice takes two people: you ask, somebody else approves.")
            if outlook.needs_another(paise)
            else words("More than {limit} of an invoice: nobody else could approve it, and the edit log says so.")
        )
        return text.format(limit=rupees(outlook.limit_paise))

    def _check(self, *_: object) -> None:
        self.set_obstacle(self._obstacle_now())

    def _obstacle_now(self) -> str:
        outlook, paise = self._outlook, self.amount.paise()
        if outlook is None:
            return words("Reading what is owed")
        if not paise:
            return words("An amount is missing")
        if paise > outlook.most_paise:
            return words("No more than {amount} can be let go").format(amount=rupees(outlook.most_paise))
        if not self.reason.text():
            return words("A reason is missing")
        return "" if self.on.day() is not None else words("A day is missing")

    def _lay_out_body(self) -> None:
        self.amount.emphasise()
        self._means.setText(
            words("A financial note of its own series: the debt goes, GST stays as it was billed.")
            if self._is_waiver
            else words("The debt becomes an expense, tax included: GST has no relief for bad debts.")
        )
        fields = FieldColumn(_FIELDS_WIDTH)
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        chips = QHBoxLayout()
        chips.addWidget(self.everything)
        chips.addStretch(1)
        column.addWidget(CaptionedField(words("Amount"), self.amount))
        column.addLayout(chips)
        limit = QHBoxLayout()
        limit.setSpacing(6)
        limit.addWidget(self._limit_sign, 0, Qt.AlignmentFlag.AlignTop)
        limit.addWidget(self._limit, 1)
        column.addLayout(limit)
        column.addSpacing(8)
        column.addWidget(CaptionedField(words("Reason"), self.reason))
        column.addWidget(CaptionedField(words("On"), self.on))
        column.addSpacing(4)
        column.addWidget(self._means)
        column.addStretch(1)
        body = QWidget()
        self.set_body(body)
        row = QHBoxLayout(body)
        row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        row.setSpacing(24)
        row.addWidget(fields)
        row.addWidget(self.effects, 1)


def _reasons(*, is_waiver: bool) -> tuple[str, ...]:
    if is_waiver:
        return (words("Had to wait too long"), words("Complaint settled"), words("A small rest"))
    return (words("Cannot be reached"), words("Has moved away"), words("Not worth pursuing"), words("Has died"))
