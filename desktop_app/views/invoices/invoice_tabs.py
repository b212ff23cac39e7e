"""The tabs of an invoice's detail: what was billed, what settled it, the journal behind it, and its history."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.invoice_detail import AskedWriteOff, BilledLine, InvoiceDetail, NoteOnInvoice, Settlement
from desktop_app.views.controls.detail_tabs import DetailTabs
from desktop_app.views.controls.entries import LEFT, Entries, act_entry, two_lines
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.link import Link
from desktop_app.views.controls.marks import document_mark
from desktop_app.views.controls.surfaces import Sign
from desktop_app.views.controls.wording import percent
from desktop_app.views.credit_note_view.note_facts import NoteFacts
from desktop_app.views.credit_note_view.words import reason_words
from desktop_app.views.invoices.words import (
    act_words,
    document_words,
    let_go_words,
    settled_words,
    treatment_words,
    words,
)
from desktop_app.views.journal_list import JournalList
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, BODY_STRONG, SMALL
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.tables.amount_cells import shown_day, shown_paise
from desktop_app.views.view import Place


class InvoiceTabs(DetailTabs):
    """Invoice, Settled, Journal, History."""

    place_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.set_name(self.tr("Parts of the invoice"))
        self.invoice = NoteFacts(self.tr("Invoice"))
        self.settled = SettledTab()
        self.journal = JournalList()
        self.history = Entries(self.tr("History"), nothing=self.tr("Nothing was logged."))
        self._posted = QWidget()
        self._posted.setAccessibleName(self.tr("Journal"))
        column = QVBoxLayout(self._posted)
        column.setContentsMargins(16, 10, 16, 12)
        self._without = Label(style=SMALL, tone="text2", wrap=True)
        column.addWidget(self._without)
        column.addWidget(self.journal)
        column.addStretch(1)
        for page in (self.invoice, self.settled, self._posted, self.history):
            self.add_page(page, page.accessibleName())
        self.journal.place_wanted.connect(self.place_wanted)
        self.settled.place_wanted.connect(self.place_wanted)

    def show_invoice(self, detail: InvoiceDetail) -> None:
        """Show another invoice; the tab stays."""
        self.fill(
            {
                self.invoice: partial(_fill_invoice, self.invoice, detail, self.place_wanted.emit),
                self.settled: partial(self.settled.show_invoice, detail),
                self._posted: partial(self._show_posted, detail),
                self.history: partial(self._show_history, detail),
            }
        )

    def show_journal(self) -> None:
        """Show the journal behind the invoice."""
        self.show_page(self._posted)

    def _show_posted(self, detail: InvoiceDetail) -> None:
        self.journal.set_transactions(detail.journal, at=Place("invoice", detail.invoice.invoice_id))
        self._without.setText("" if detail.journal else self._why_no_journal(detail))
        self._without.setVisible(not detail.journal)

    def _show_history(self, detail: InvoiceDetail) -> None:
        acts = reversed(detail.history)
        self.history.show_entries(
            [act_entry(act_words(each.action), at=each.at, who=each.user, why=each.reason) for each in acts]
        )

    def _why_no_journal(self, detail: InvoiceDetail) -> str:
        if detail.facts.issued_paise:
            return self.tr("It came with the opening balances: what it still lacked was posted there.")
        return self.tr("An invoice of zero posts nothing.")


class SettledTab(QWidget):
    """What settled the invoice, what was credited of it, and what was asked for; each a way to its document."""

    place_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Settled"))
        self.by = Entries(self.tr("Settled by"), nothing=self.tr("Nothing has settled it yet."))
        self.notes = Entries(self.tr("Notes on it"), nothing=self.tr("No note was issued for it."))
        self.asked = Entries(self.tr("Asked to let go"), nothing="")
        self._heads: list[Label] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 8, 0, 6)
        column.setSpacing(0)
        for entries in (self.by, self.notes, self.asked):
            head = Label(entries.accessibleName(), BODY_STRONG)
            head.setContentsMargins(LEFT, 6, 0, 0)
            self._heads.append(head)
            column.addWidget(head)
            column.addWidget(entries)
        column.addStretch(1)

    def show_invoice(self, detail: InvoiceDetail) -> None:
        """Show another invoice."""
        self.by.show_entries([self._settlement(each) for each in detail.settlements])
        self.notes.show_entries([self._note(each) for each in reversed(detail.notes)])
        self.asked.show_entries([_asked(each) for each in reversed(detail.asked)])
        for widget in (self._heads[-1], self.asked):
            widget.setVisible(bool(detail.asked))

    def _settlement(self, settlement: Settlement) -> QWidget:
        place = _place_of(settlement)
        entry = two_lines(
            (
                (self._number(settlement.number or self.tr("No number yet"), place), QWidget()),
                (Label(shown_paise(settlement.amount_paise)),),
            ),
            (
                (ElidingLabel(settled_words(settlement.kind), SMALL, "text2"),),
                (Label(shown_day(settlement.on), SMALL, "text2"),),
            ),
        )
        entry.setAccessibleName(
            f"{settled_words(settlement.kind)} {settlement.number}, {shown_day(settlement.on)}, "
            f"{shown_paise(settlement.amount_paise)}"
        )
        return entry

    def _note(self, note: NoteOnInvoice) -> QWidget:
        mark, number = document_mark(note.status), note.number or self.tr("No number yet")
        entry = two_lines(
            (
                (self._number(number, Place("credit_note", note.credit_note_id)), QWidget()),
                (Label(shown_paise(note.total_paise)),),
            ),
            (
                (ElidingLabel(f"{shown_day(note.on)} · {reason_words(note.reason_code)}", SMALL, "text2"),),
                (Sign(mark.sign, mark.tone, IN_CELL), Label(mark.word, SMALL, "text2")),
            ),
        )
        entry.setAccessibleName(
            f"{number}, {reason_words(note.reason_code)}, {shown_paise(note.total_paise)}, {mark.word}"
        )
        return entry

    def _number(self, text: str, place: Place | None) -> QWidget:
        if place is None:
            return Label(text, BODY_MEDIUM)
        link = Link(text)
        link.clicked.connect(lambda *_: self.place_wanted.emit(place))
        return link


def _place_of(settlement: Settlement) -> Place | None:
    if settlement.document_id is None:
        return None
    return Place("credit_note" if settlement.kind == "credit_note" else "receipt", settlement.document_id)


def _asked(asked: AskedWriteOff) -> QWidget:
    decided = {
        "requested": words("Waits for approval"),
        "approved": words("Approved by {name}"),
        "rejected": words("Rejected by {name}"),
    }[asked.status].format(name=asked.decided_by or "")
    who = words("{day}, by {name}").format(day=shown_day(asked.on), name=asked.asked_by or "")
    entry = two_lines(
        ((ElidingLabel(let_go_words(asked.reason_code), BODY),), (Label(shown_paise(asked.amount_paise)),)),
        ((ElidingLabel(f"{who}: {asked.reason}", SMALL, "text2"),), ()),
        ((ElidingLabel(decided, SMALL, "text2"),), ()),
    )
    entry.setAccessibleName(
        f"{let_go_words(asked.reason_code)} {shown_paise(asked.amount_paise)}, {who}: {asked.reason}, {decided}"
    )
    return entry


def _fill_invoice(facts: NoteFacts, detail: InvoiceDetail, go: Callable[[Place], object]) -> None:
    """Show the lines, what they come to, and where it belongs."""
    invoice = detail.invoice
    facts.clear()
    for line in detail.lines:
        facts.amount(line.description, line.gross_paise)
        facts.words(_particulars(line))
    facts.rule()
    if invoice.taxable_paise or not invoice.exempt_paise:
        facts.amount(words("Taxable value"), invoice.taxable_paise)
    if invoice.exempt_paise:
        facts.amount(words("Value without tax"), invoice.exempt_paise)
    for name, paise in (("CGST", invoice.cgst_paise), ("SGST", invoice.sgst_paise), ("IGST", invoice.igst_paise)):
        if paise:
            facts.amount(name, paise)
    if invoice.round_off_paise:
        facts.amount(words("Round-off"), invoice.round_off_paise)
    facts.amount(words("Total"), invoice.total_paise, strong=True)
    facts.rule()
    facts.link(words("Patient"), detail.patient.mrn, partial(go, Place("patient", invoice.patient_id)))
    for plan in detail.plans:
        facts.link(words("Plan"), plan.number, partial(go, Place("plan", plan.plan_id)))
    facts.text(words("Document"), document_words(invoice.document_kind))
    if detail.facts.branch:
        facts.text(words("Branch"), detail.facts.branch)
    if detail.tax_paise:
        facts.number(words("GST can be reduced until"), shown_day(detail.gst_deadline))
    facts.end()


def _particulars(line: BilledLine) -> str:
    """Say how a line came to its amount: code, discount, value and tax."""
    parts = [line.sac_hsn or ""]
    if line.discount_paise:
        text = words("{price} less {discount}")
        parts.append(text.format(price=shown_paise(line.list_paise), discount=shown_paise(line.discount_paise)))
    if line.tax_paise:
        text = words("{value} and {tax} GST at {rate}")
        parts.append(
            text.format(
                value=shown_paise(line.taxable_paise), tax=shown_paise(line.tax_paise), rate=percent(line.rate_bp)
            )
        )
    else:
        parts.append(treatment_words(line.treatment))
    return " · ".join(part for part in parts if part)
