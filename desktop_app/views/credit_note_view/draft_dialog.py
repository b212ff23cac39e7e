"""A new credit note: whose invoice, what of its lines, why. It becomes a draft; posting it is another step.

dialog = DraftDialog(operations, self.window())
dialog = DraftDialog(operations, self.window(), of_invoice=(patient_choice, invoice_id))
dialog.posted.connect(self._drafted)        # CreditNoteDrafted
dialog.open()
"""

from datetime import date, timedelta
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop_app.accounting.tax import NOTHING
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.creditable import CreditableInvoice, creditable_invoice
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice, ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import hairline, scrolled
from desktop_app.views.controls.tab_stop import one_tab_stop
from desktop_app.views.credit_note_view.invoice_finder import FoundInvoice, InvoiceFinder
from desktop_app.views.credit_note_view.line_credits import LineCredits
from desktop_app.views.credit_note_view.note_facts import NoteFacts
from desktop_app.views.credit_note_view.words import kind_words, reason_words
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.drafts.forms import CREDIT_NOTE, CREDIT_OF_INVOICE
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.operations import Operations, Request
from desktop_app.workflows.draft_credit_note import REASONS, DraftCreditNote, NoteLine, draft_credit_note

_SIZE = (1060, 600)
_LEAST_WIDTH, _AROUND = 984, 40
_LEFT, _RIGHT = 424, 232
_LAST_DAYS = timedelta(days=29)  # the November in which the time for GST runs out


class DraftDialog(WorkflowDialog):
    """Find, enter, see."""

    def __init__(
        self, operations: Operations, parent: QWidget, *, of_invoice: tuple[PatientChoice, int] | None = None
    ) -> None:
        super().__init__(
            operations,
            title=self.tr("New credit note"),
            commit=self.tr("Save draft"),
            promise=self.tr("Saved as a draft: no number is taken and nothing is posted until you post it."),
            parent=parent,
            keeps_typing=True,
        )
        self._invoice: CreditableInvoice | None = None
        self._reading: Request | None = None
        self._is_chosen, self._about = of_invoice is not None, ""
        self.finder = InvoiceFinder(self.load)
        self.lines = LineCredits(self.finder.is_coming)
        self.on = DateField(today=operations.today(), day=operations.today())
        self.reason_code = Choice()
        self.reason = ProposedText(placeholder=self.tr("In a few words, nothing clinical"))
        self.gst, self.financial = QRadioButton(kind_words("gst")), QRadioButton(kind_words("financial"))
        self._kinds = QButtonGroup(self)
        self._kind_words = Label(style=SMALL, tone="text2", wrap=True)
        self.effect = NoteFacts(self.tr("What the note comes to"), margin=0)
        self._fill_choices()
        self._lay_out_body()
        self._connect()
        width, height = _SIZE
        room = parent.window().width() - _AROUND
        self.resize(min(width, max(room, _LEAST_WIDTH)), height)
        self._check()
        self._remember("" if of_invoice is None else str(of_invoice[1]))
        if of_invoice is not None:
            self.finder.choose(*of_invoice)

    def carry_out(self) -> None:
        """Draft it."""
        day = self.on.day()
        if day is None or self._invoice is None:
            return
        command = DraftCreditNote(
            request_id=self.request_id,
            invoice_id=self._invoice.invoice.invoice_id,
            on=day,
            lines=self._note_lines(),
            kind="financial" if self.financial.isChecked() else "gst",
            reason_code=str(self.reason_code.key()),
            reason=self.reason.text() or None,
        )
        self.run(draft_credit_note, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the patient, or with the invoice that is chosen."""
        super().showEvent(event)
        (self.finder.invoices if self._is_chosen else self.finder.search).setFocus()

    def _fill_choices(self) -> None:
        self.reason_code.set_choices([(code, reason_words(code)) for code in REASONS])
        self.reason_code.choose("overcharge")
        self._kinds.addButton(self.gst)
        self._kinds.addButton(self.financial)
        self.gst.setChecked(True)
        one_tab_stop(self._kinds)

    def _connect(self) -> None:
        self.finder.invoice_changed.connect(self._take_invoice)
        self.finder.finished.connect(self.lines.take_focus)
        self.lines.changed.connect(self._check)
        self.on.day_changed.connect(self._check)
        self.reason.text_changed.connect(self._check)
        self.reason_code.key_changed.connect(self._follow_reason)
        self.financial.toggled.connect(self._follow_kind)

    def _remember(self, subject: str) -> None:
        """Keep what is typed, by the way the dialog was opened: anew, or on an invoice."""
        self.lines.changed.connect(self.note_typing)  # its fields come and go with the invoice
        self.remember(
            CREDIT_OF_INVOICE if self._is_chosen else CREDIT_NOTE,
            {
                "invoice": self.finder,
                "on": self.on,
                "reason_code": self.reason_code,
                "reason": self.reason,
                "financial": self.financial,
                "lines": self.lines,
            },
            is_ready=lambda: not self.finder.is_coming() and (self._invoice is not None or not self._is_chosen),
            words=lambda: self._about,
            subject=subject,
        )

    def _take_invoice(self, found: FoundInvoice | None) -> None:
        """Read what can be credited of the invoice under the cursor."""
        if self._reading is not None:
            self._reading.cancel()
        self._show_invoice(None)
        self._about = "" if found is None else f"{found.patient.full_name} · {found.invoice.invoice_number}"
        if found is None:
            self.set_subject("")
            return
        self.set_subject(found.patient.full_name, found.invoice.invoice_number, found.invoice.plan_number or "")
        self._reading = self.load(partial(creditable_invoice, invoice_id=found.invoice.invoice_id), self._show_invoice)

    def _show_invoice(self, invoice: CreditableInvoice | None) -> None:
        self._invoice = invoice
        self.lines.set_invoice(invoice)
        self._check()

    def _follow_reason(self, code: object) -> None:
        """Keep goodwill financial: it is a discount after the invoice, which GST does not follow."""
        is_goodwill = code == "goodwill"
        if is_goodwill:
            self.financial.setChecked(True)
        self.gst.setEnabled(not is_goodwill)
        self._check()

    def _follow_kind(self) -> None:
        self.lines.set_financial(financial=self.financial.isChecked())
        self._check()

    def _note_lines(self) -> tuple[NoteLine, ...]:
        made = []
        for line, paise in self.lines.credits():
            taxed, untaxed = line.credited(paise, financial=self.financial.isChecked())
            made.append(
                NoteLine(
                    invoice_line_id=line.line.line_id,
                    description=line.line.description,
                    taxed=taxed,
                    untaxed_paise=untaxed,
                )
            )
        return tuple(made)

    def _check(self) -> None:
        self._show_kind()
        self._show_effect()
        self.set_obstacle(self._obstacle_now())

    def _obstacle_now(self) -> str:
        """Give what stands first in the way."""
        if self._invoice is None:
            return self.tr("Choose a patient and an invoice")
        obstacles = (
            self.lines.problem(),
            "" if self.on.day() is not None else self.tr("A day is missing"),
            self._open_package(),
            self.tr("GST can no longer be reduced: choose a financial note") if self._is_too_late_for_gst() else "",
            self._missing_reason(),
        )
        return next(filter(None, obstacles), "")

    def _open_package(self) -> str:
        """Refuse in advance what posting would: what a package will not provide is credited by discontinuing it."""
        open_plans = [line.open_plan for line, _ in self.lines.credits() if line.open_plan]
        if self.reason_code.key() != "service_not_provided" or not open_plans:
            return ""
        return self.tr("{plan} has sessions to deliver: discontinue it instead").format(plan=open_plans[0])

    def _missing_reason(self) -> str:
        is_unsaid = self.reason_code.key() in {None, "other"} and not self.reason.text()
        return self.tr("Say the reason in words") if is_unsaid else ""

    def _is_too_late_for_gst(self) -> bool:
        day = self.on.day()
        if self._invoice is None or day is None or self.financial.isChecked():
            return False
        has_tax = any(line.taxed.tax_paise for line in self._note_lines())
        return has_tax and day > self._invoice.gst_deadline

    def _show_kind(self) -> None:
        """Say what the kind means for GST, and until when."""
        if self.reason_code.key() == "goodwill":
            self._kind_words.setText(self.tr("Goodwill is credited without reducing GST."))
        elif self._invoice is not None and self._invoice.is_taxed and not self.financial.isChecked():
            self._kind_words.setText(self._deadline_words(self._invoice.gst_deadline))
        else:
            self._kind_words.setText("")

    def _deadline_words(self, deadline: date) -> str:
        day = self.on.day()
        is_last_month = day is not None and deadline - _LAST_DAYS <= day <= deadline
        self._kind_words.set_tone("warn" if is_last_month else "text2")
        text = (
            self.tr("The last days: GST of this invoice can be reduced until {day}.")
            if is_last_month
            else self.tr("GST of this invoice can be reduced until {day}.")
        )
        return text.format(day=written(deadline))

    def _show_effect(self) -> None:
        """Show what the note comes to."""
        facts, lines = self.effect, self._note_lines()
        taxed = sum((line.taxed for line in lines), start=NOTHING)
        untaxed = sum(line.untaxed_paise for line in lines)
        round_off = 0 if self._invoice is None else self._invoice.round_off_with(taxed.gross_paise + untaxed)
        facts.clear()
        facts.amount(self.tr("Taxable value"), taxed.taxable_paise)
        for name, paise in (("CGST", taxed.cgst_paise), ("SGST", taxed.sgst_paise), ("IGST", taxed.igst_paise)):
            if paise:
                facts.amount(name, paise)
        if untaxed:
            facts.amount(self.tr("Without tax"), untaxed)
        if round_off:
            facts.amount(self.tr("Round-off"), round_off)
        facts.rule()
        facts.amount(self.tr("Credited"), taxed.gross_paise + untaxed + round_off, strong=True)
        facts.end()

    def _lay_out_body(self) -> None:
        self.add_to_head(CaptionedField(self.tr("On"), self.on))
        body = QWidget()
        self.set_body(body)
        row = QHBoxLayout(body)
        row.setContentsMargins(MARGIN, 14, MARGIN, 10)
        row.setSpacing(14)
        self.finder.setFixedWidth(_LEFT)
        row.addWidget(self.finder)
        row.addWidget(hairline(upright=True))
        row.addWidget(self._middle(), 1)
        row.addWidget(hairline(upright=True))
        row.addWidget(self._right())

    def _middle(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Credited of each line, tax included"), BODY_STRONG))
        lines = QWidget()
        inner = QVBoxLayout(lines)
        inner.setContentsMargins(0, 0, 6, 0)
        inner.addWidget(self.lines)
        inner.addStretch(1)
        column.addWidget(scrolled(lines), 1)
        return holder

    def _right(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(_RIGHT)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(CaptionedField(self.tr("Reason"), self.reason_code))
        column.addWidget(CaptionedField(self.tr("In words"), self.reason))
        for each in (self.gst, self.financial, self._kind_words):
            column.addWidget(each)
        column.addStretch(1)
        column.addWidget(self.effect)
        return holder
