"""What an exchange does: before and after, the new invoice, and the journals of the note and of the invoice.

effects = ExchangeEffects()
effects.show_old(outlook, forecast)         # what the old plan comes to
effects.show_new(figures, same_patient=True)
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.reports.exchange_preview import ExchangeFigures
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.discontinue.effect_table import Effect, EffectTable
from desktop_app.views.effects import Effects
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.sales.invoice_summary import InvoiceSummary
from desktop_app.views.sales.journal_proof import JournalProof

_GAP = 18
_NONE = "\u2013"


class ExchangeEffects(QWidget):
    """Effects and invoice above, the two journals beneath."""

    def __init__(self) -> None:
        super().__init__()
        self.changes, self.sentences = EffectTable(), Effects()
        self.invoice, self.proof = InvoiceSummary(), JournalProof()
        self.note = JournalLines(totals=True, heads=True)
        self._note_fact = ElidingLabel(style=SMALL, tone="text2")
        self._nothing = Label(self.tr("Nothing of the old plan is posted."), SMALL, "text2")
        self._lay_out()

    def show_old(self, forecast: Forecast | None) -> None:
        """Show the note that takes the old plan back."""
        lines = () if forecast is None else forecast.lines
        self.note.set_lines(lines)
        self.note.setVisible(bool(lines))
        self._nothing.setVisible(forecast is not None and not lines)
        number = "" if forecast is None else forecast.number
        text = (
            self.tr("{number}, number taken when posted") if number else self.tr("No credit note: nothing is credited")
        )
        self._note_fact.setText("" if forecast is None else text.format(number=number))

    def show_effects(self, outlook: Outlook, figures: ExchangeFigures, sessions: int, *, same_patient: bool) -> None:
        """Show before and after of both plans together."""
        self.changes.set_effects(self._rows(outlook, figures, sessions, same_patient=same_patient))
        said = self._sentences(outlook, figures, same_patient=same_patient)
        if tuple(said) != self.sentences.effects():
            self.sentences.show_effects(said)

    def _rows(self, outlook: Outlook, figures: ExchangeFigures, sessions: int, *, same_patient: bool) -> list[Effect]:
        """Say what becomes of sessions and of what is owed."""
        before = outlook.before
        owed = before.owed_paise
        rows = [
            Effect(self.tr("Old plan is worth"), _NONE, rupees(figures.credit_paise), is_strong=True),
            Effect(self.tr("Its sessions"), str(before.open_sessions), self.tr("0 open")),
            Effect(self.tr("Owed for it"), rupees(owed) if owed else _NONE, rupees(figures.still_due_paise)),
            Effect(self.tr("New sessions"), _NONE, str(sessions)),
            Effect(self.tr("New invoice"), _NONE, rupees(figures.new_total_paise)),
        ]
        if same_patient:
            rows.append(Effect(self.tr("Paid by the credit"), _NONE, rupees(figures.applied_paise), "good"))
        rows.append(Effect(self.tr("Difference to pay"), _NONE, rupees(figures.to_pay_paise), "warn", is_strong=True))
        if figures.waits_paise:
            rows.append(Effect(self.tr("To be paid back"), _NONE, rupees(figures.waits_paise), "good", is_strong=True))
        return rows

    def _sentences(self, outlook: Outlook, figures: ExchangeFigures, *, same_patient: bool) -> Sequence[str]:
        """Say what one has to know."""
        said = []
        if not same_patient:
            said.append(self.tr("No credit crosses patients: what is left goes back to the old patient."))
        if figures.still_due_paise:
            text = self.tr("{amount} of the old plan is still due, by a final installment.")
            said.append(text.format(amount=rupees(figures.still_due_paise)))
        if figures.waits_paise > outlook.around.approval_threshold_paise:
            said.append(self.tr("The refund is above the limit: somebody else approves it."))
        if outlook.is_barred(outlook.around.today):
            deadline = written(outlook.facts.gst_deadline)
            said.append(self.tr("Too late to reduce GST since {day}: a financial note.").format(day=deadline))
        return said

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(_column(Label(self.tr("What changes"), BODY_STRONG), self.changes, self.sentences), 0, 0, top)
        grid.addWidget(hairline(upright=True), 0, 1, 2, 1)
        grid.addWidget(self.invoice, 0, 2, top)
        note_head = Label(self.tr("Credit note"), BODY_STRONG)
        grid.addWidget(_column(note_head, self._note_fact, self.note, self._nothing), 1, 0, top)
        grid.addWidget(self.proof, 1, 2, top)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 10)
        grid.setColumnStretch(2, 10)
        self._nothing.hide()


def _column(*widgets: QWidget) -> QWidget:
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for each in widgets:
        column.addWidget(each)
    return around
