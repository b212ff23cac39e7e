"""The proof before the button: which note, with which tax, matched to what, and the ledger lines it will post."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.reports.journal import JournalLine
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import Sign, take_out_all
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, HEADING, SMALL, TextStyle
from desktop_app.views.tables.amount_cells import shown_paise

_SIGN = 16


@dataclass(frozen=True, slots=True)
class _Fact:
    """A sign, what it says, and what stands fainter behind it."""

    sign: str
    text: str
    tone: str = "text2"
    style: TextStyle = BODY
    behind: str = ""


class Proof(QWidget):
    """The third column of the dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.journal = JournalLines(totals=True, heads=True)
        self.nothing = Label(self.tr("Nothing is posted in the ledger."), tone="text2")
        self._facts = QVBoxLayout()
        self._shown: tuple[_Fact, ...] = ()
        self._reversal_title, self._reversal = ElidingLabel(style=BODY_MEDIUM), JournalLines()
        self._lay_out()

    def show_forecast(self, outlook: Outlook, forecast: Forecast) -> None:
        """Show what would be posted."""
        self._show_facts(self._facts_of(outlook, forecast))
        self.journal.set_lines(forecast.lines)
        self.journal.setVisible(bool(forecast.lines))
        self.nothing.setVisible(not forecast.lines)
        self._show_reversal(outlook)
        self.setMinimumWidth(max(self.journal.least_width(), self._reversal.least_width()))

    def words(self) -> tuple[str, ...]:
        """Give the facts above the journal."""
        return tuple(f"{each.text} {each.behind}".strip() for each in self._shown)

    def reversal(self) -> tuple[JournalLine, ...]:
        """Give the lines that take the earlier note back."""
        return self._reversal.lines()

    def _facts_of(self, outlook: Outlook, forecast: Forecast) -> tuple[_Fact, ...]:
        settlement = forecast.settlement
        if not settlement.total_paise:
            return (_Fact("credit-note", self.tr("No credit note: nothing is credited")),)
        number = forecast.number or self.tr("{series} note").format(series=forecast.series)
        facts = [
            _Fact("credit-note", number, "text", BODY_MEDIUM, self.tr("number taken when posted")),
            self._parts(outlook, forecast),
        ]
        if settlement.taken_back.tax_paise and not forecast.financial:
            deadline = written(outlook.facts.gst_deadline)
            facts.append(_Fact("clock", self.tr("GST can be taken back until {deadline}").format(deadline=deadline)))
        facts.append(_Fact("invoice", self._matching(outlook)))
        return tuple(facts)

    def _parts(self, outlook: Outlook, forecast: Forecast) -> _Fact:
        """Say what the note's total is made of."""
        credited = forecast.credited
        parts = [shown_paise(credited.taxable_paise)] if credited.taxable_paise else []
        for text, paise in (
            (self.tr("CGST {amount}"), credited.cgst_paise),
            (self.tr("SGST {amount}"), credited.sgst_paise),
            (self.tr("IGST {amount}"), credited.igst_paise),
            (self.tr("{amount} without GST"), forecast.untaxed_paise if outlook.is_taxed else 0),
            (self.tr("goodwill {amount}"), 0 if outlook.is_taxed else forecast.untaxed_paise),
            (self.tr("round-off {amount}"), forecast.settlement.round_off_paise),
        ):
            if paise:
                parts.append(text.format(amount=shown_paise(paise)))
        if outlook.is_taxed:
            return _Fact("rupee", " + ".join(parts), "text")
        exempt = self.tr("Exempt: no tax to take back")
        return _Fact("rupee", exempt if len(parts) == 1 else " + ".join(parts))

    def _matching(self, outlook: Outlook) -> str:
        number = outlook.facts.invoice.invoice_number
        if outlook.facts.position.invoice_outstanding_paise:
            return self.tr("Matched to {invoice}").format(invoice=number)
        return self.tr("Against {invoice}, which is paid").format(invoice=number)

    def _show_reversal(self, outlook: Outlook) -> None:
        """Show the mirror image of the note that is taken back."""
        original = next((each for each in outlook.replaced_journal if not each.is_reversal), None)
        is_there = outlook.replaced is not None and original is not None
        self._reversal_title.setVisible(is_there)
        self._reversal.setVisible(is_there)
        if outlook.replaced is not None and original is not None:
            text = self.tr("Reversal of {number}").format(number=outlook.replaced.credit_note_number)
            self._reversal_title.setText(text)
            mirrored = [
                JournalLine(each.account_code, each.account, each.credit_paise, each.debit_paise)
                for each in original.lines
            ]
            self._reversal.set_lines(sorted(mirrored, key=lambda each: each.credit_paise > 0))

    def _show_facts(self, facts: tuple[_Fact, ...]) -> None:
        if facts == self._shown:
            return
        self._shown = facts
        take_out_all(self._facts)
        for fact in facts:
            self._facts.addWidget(_row(fact))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("Credit note and journal"), HEADING))
        column.addSpacing(3)
        self._facts.setSpacing(0)
        column.addLayout(self._facts)
        column.addSpacing(6)
        column.addWidget(self.journal)
        column.addWidget(self.nothing)
        column.addSpacing(8)
        column.addWidget(self._reversal_title)
        column.addWidget(self._reversal)
        column.addStretch(1)
        for each in (self.nothing, self._reversal_title, self._reversal):
            each.hide()


def _row(fact: _Fact) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 3, 0, 3)
    line.setSpacing(6)
    line.addWidget(Sign(fact.sign, "text2", _SIGN), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Label(fact.text, fact.style, fact.tone, wrap=not fact.behind), 0 if fact.behind else 1)
    if fact.behind:
        line.addWidget(ElidingLabel(fact.behind, SMALL, "text3"), 1)
    return row
