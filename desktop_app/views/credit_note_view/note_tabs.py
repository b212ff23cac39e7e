"""The tabs of a note's detail: the note itself, the journal behind it, what its credit went to, and its history."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QVBoxLayout, QWidget

from desktop_app.accounting.tax import Taxed
from desktop_app.reports.history import HistoryEntry
from desktop_app.reports.journal import JournalLine
from desktop_app.views.controls.detail_tabs import DetailTabs
from desktop_app.views.controls.entries import Entries, act_entry
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.wording import percent
from desktop_app.views.credit_note_view.note_facts import NoteFacts
from desktop_app.views.credit_note_view.shown_note import Settled, ShownNote
from desktop_app.views.credit_note_view.words import act_words, kind_words, reason_words
from desktop_app.views.journal_list import JournalLines, JournalList
from desktop_app.views.look.fonts import BODY_MEDIUM
from desktop_app.views.view import Place

_Scroll = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Up: _Scroll.SliderSingleStepSub,
    Qt.Key.Key_Down: _Scroll.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Scroll.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Scroll.SliderPageStepAdd,
}


class NoteTabs(DetailTabs):
    """Note, Journal, Settled, History."""

    place_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.set_name(self.tr("Parts of the credit note"))
        self.note = NoteFacts(self.tr("Note"))
        self.journal = JournalTab()
        self.settled = NoteFacts(self.tr("Settled"))
        self.history = Entries(self.tr("History"), nothing=self.tr("The program has not touched this note yet."))
        for page in (self.note, self.journal, self.settled, self.history):
            self.add_page(page, page.accessibleName())
        self.journal.place_wanted.connect(self.place_wanted)

    def show_note(self, shown: ShownNote) -> None:
        """Show another note; the tab stays."""
        self.fill(
            {
                self.note: partial(_fill_note, self.note, shown, self._go_to_plan(shown), self._go_to_invoice(shown)),
                self.journal: partial(self.journal.show_note, shown),
                self.settled: partial(_fill_settled, self.settled, shown),
                self.history: partial(self._show_history, shown),
            }
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll what is shown with the keys that lead to no other tab."""
        action = _SCROLLS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self.area().verticalScrollBar().triggerAction(action)

    def show_journal(self) -> None:
        """Show the journal behind the note."""
        self.show_page(self.journal)

    def _show_history(self, shown: ShownNote) -> None:
        self.history.show_entries([_act(each) for each in reversed(shown.detail.history)])

    def _go_to_invoice(self, shown: ShownNote) -> Callable[[], object]:
        return lambda: self.place_wanted.emit(Place("invoice", shown.detail.invoice.invoice_id))

    def _go_to_plan(self, shown: ShownNote) -> Callable[[], object]:
        plan_id = shown.detail.note.plan_id
        return lambda: self.place_wanted.emit(Place("plan", plan_id or 0))


class JournalTab(QWidget):
    """What is posted; of a note that is not in the ledger yet, what posting will enter."""

    place_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Journal"))
        self.list = JournalList()
        self.coming = JournalLines(totals=True, heads=True)
        self._words = Label(style=BODY_MEDIUM, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        for widget in (self._words, self.coming, self.list):
            column.addWidget(widget)
        column.addStretch(1)
        self.list.place_wanted.connect(self.place_wanted)

    def show_note(self, shown: ShownNote) -> None:
        """Show the journal of another note."""
        self._show_coming(shown.coming)
        self.list.set_transactions(shown.detail.journal, at=Place("credit_note", shown.key))
        self.list.setVisible(not shown.coming)

    def _show_coming(self, lines: tuple[JournalLine, ...]) -> None:
        self._words.setText(self.tr("Posting will enter") if lines else "")
        self.coming.set_lines(lines)
        for widget in (self._words, self.coming):
            widget.setVisible(bool(lines))


def _fill_note(
    facts: NoteFacts, shown: ShownNote, go_to_plan: Callable[[], object], go_to_invoice: Callable[[], object]
) -> None:
    detail, note = shown.detail, shown.detail.note
    facts.clear()
    _add_lines(facts, shown)
    facts.rule()
    facts.amount(_words("Credited"), note.total_paise, strong=True)
    facts.link(_words("Invoice"), detail.invoice.invoice_number or "", go_to_invoice)
    if detail.plan_number is not None:
        facts.link(_words("Plan"), detail.plan_number, go_to_plan)
    if detail.ar_entry is not None and note.status != "reversed":
        own = sum(each.amount_paise for each in detail.matches if each.reference_type == "invoice")
        facts.amount(_words("Matched to invoices"), own)
        facts.amount(_words("Left to refund or apply"), detail.unapplied_paise)
    facts.text(_words("Kind"), kind_words(note.kind))
    facts.text(_words("Reason"), reason_words(note.reason_code))
    if note.reason_description:
        facts.text(_words("In words"), note.reason_description)
    facts.end()


def _add_lines(facts: NoteFacts, shown: ShownNote) -> None:
    """Add the lines, then value and taxes of all of them; one line needs no amount of its own."""
    note, lines = shown.detail.note, shown.detail.lines
    if len(lines) == 1:
        facts.head(lines[0].description)
    elif lines:
        for line in lines:
            taxed = Taxed(line.taxable_paise, line.cgst_paise, line.sgst_paise, line.igst_paise)
            facts.amount(line.description, taxed.gross_paise + line.nontax_paise)
        facts.rule()
    else:
        facts.head(_words("No lines came with this note"))
    rates = {line.rate_bp for line in lines if line.rate_bp}
    rate_bp = rates.pop() if len(rates) == 1 else 0
    facts.amount(_words("Taxable value"), note.taxable_paise)
    for name, paise, share in (
        ("CGST", note.cgst_paise, 2),
        ("SGST", note.sgst_paise, 2),
        ("IGST", note.igst_paise, 1),
    ):
        if paise:
            facts.amount(f"{name} {_rate(rate_bp, share)}".strip(), paise)
    if note.nontax_paise:
        facts.amount(_words("Without tax"), note.nontax_paise)
    if note.round_off_paise:
        facts.amount(_words("Round-off"), note.round_off_paise)


def _rate(rate_bp: int, share: int) -> str:
    """Write a rate, or each half's; nothing where the lines have several, or it has no half of whole basis points."""
    return percent(rate_bp // share) if rate_bp and rate_bp % share == 0 else ""


def _fill_settled(facts: NoteFacts, shown: ShownNote) -> None:
    facts.clear()
    if shown.detail.ar_entry is None:
        facts.words(_words("Nothing is settled before the note is in the patient's account."))
        facts.end()
        return
    for each in shown.settled:
        facts.amount(_settled_words(each), each.amount_paise)
    if not shown.settled:
        facts.words(_words("Nothing of this credit is matched."))
    facts.rule()
    facts.amount(_words("Left to refund or apply"), shown.detail.unapplied_paise, strong=True)
    facts.end()


def _settled_words(settled: Settled) -> str:
    words = {
        "invoice": _words("Matched to {number}"),
        "credit_note": _words("Its reversal"),
        "refund": _words("Refunded"),
    }
    return words.get(settled.kind, settled.kind.capitalize()).format(number=settled.number)


def _act(entry: HistoryEntry) -> QWidget:
    return act_entry(act_words(entry.action), at=entry.at, who=entry.user, why=entry.reason)


def _words(text: str) -> str:
    return QCoreApplication.translate("note_tabs", text)
