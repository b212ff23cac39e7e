"""Approve a waiver or a write-off that somebody asked for: what it does, the day, and the button that posts it.

dialog = ApproveDialog(operations, shown, parent)
dialog.posted.connect(...)              # Remitted
dialog.open()
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.invoice_detail import AskedWriteOff
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.field_column import FieldColumn
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.effects import Effects
from desktop_app.views.invoices.remission_effects import RemissionEffects
from desktop_app.views.invoices.remission_outlook import RemissionOutlook, read_outlook
from desktop_app.views.invoices.shown_invoice import ShownInvoice
from desktop_app.views.invoices.words import words
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.workflows.approve_write_off import ApproveWriteOff, approve_write_off

_SIZE = (900, 520)
_FIELDS_WIDTH = 300


class ApproveDialog(WorkflowDialog):
    """Who asked for what and why; the day; before and after; the journal."""

    def __init__(self, operations: Operations, shown: ShownInvoice, asked: AskedWriteOff, parent: QWidget) -> None:
        is_waiver = asked.reason_code == "waiver"
        title = words("Approve waiver") if is_waiver else words("Approve write-off")
        super().__init__(operations, title=title, commit=words("Approve and post"), parent=parent)
        self._asked, self._outlook = asked, None  # type: AskedWriteOff, RemissionOutlook | None
        today = operations.today()
        self.on, self.effects = DateField(today=today, day=today), RemissionEffects()
        who = words("{name} asked on {day}: {reason}")
        what = words("₹{amount} is waived.") if is_waiver else words("₹{amount} is written off, an expense.")
        self._sentences = Effects(
            (
                what.format(amount=rupees(asked.amount_paise)),
                who.format(name=asked.asked_by or "", day=shown_day(asked.on), reason=asked.reason),
                words("It is posted as your decision, and can be reversed like any note."),
            )
        )
        detail = shown.detail
        self.set_subject(detail.patient.full_name, detail.number, ", ".join(each.number for each in detail.plans))
        self._lay_out_body()
        self.on.day_changed.connect(self._check)
        self.resize(*_SIZE)
        self._check()
        self.load(partial(read_outlook, invoice_id=shown.key, user=operations.user), self._loaded)

    def carry_out(self) -> None:
        """Approve it."""
        day = self.on.day()
        if day is not None:
            command = ApproveWriteOff(
                request_id=self.request_id,
                write_off_id=self._asked.write_off_id,
                on=day,
                late_reason=self._asked.reason,
            )
            self.run(approve_write_off, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the day."""
        super().showEvent(event)
        self.on.setFocus()

    def _loaded(self, outlook: RemissionOutlook) -> None:
        self._outlook = outlook
        paise = min(self._asked.amount_paise, outlook.open_paise)
        self.effects.show_amount(outlook, paise, self._asked.reason_code)
        self._check()

    def _check(self, *_: object) -> None:
        if self._outlook is None:
            self.set_obstacle(words("Reading what is owed"))
        elif self._asked.amount_paise > self._outlook.most_paise:
            text = words("Only {amount} can still be let go: reject it, and ask for less")
            self.set_obstacle(text.format(amount=rupees(self._outlook.most_paise)))
        else:
            self.set_obstacle("" if self.on.day() is not None else words("A day is missing"))

    def _lay_out_body(self) -> None:
        fields = FieldColumn(_FIELDS_WIDTH)
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._sentences)
        column.addSpacing(4)
        column.addWidget(CaptionedField(words("On"), self.on))
        column.addStretch(1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        row.setSpacing(24)
        row.addWidget(fields)
        row.addWidget(self.effects, 1)
        self.set_body(body)
