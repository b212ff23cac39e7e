"""Issue a discontinuation's note again with another amount: the old note is reversed in the same step.

dialog = ReplaceCreditNoteDialog(operations, credit_note_id, window)
dialog.posted.connect(self._replaced)           # PlanDiscontinued
dialog.open()
"""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.reports.discontinuation_preview import outlook_on_replacement
from desktop_app.repositories import credit_notes
from desktop_app.repositories.books import Reading
from desktop_app.views.discontinue.settlement_dialog import SettlementDialog
from desktop_app.views.operations import Operations
from desktop_app.workflows.replace_credit_note import ReplaceCreditNote, replace_credit_note
from desktop_app.workflows.steps import reversal


class ReplaceCreditNoteDialog(SettlementDialog):
    """From the note that stands to the one that takes its place."""

    def __init__(self, operations: Operations, credit_note_id: int, parent: QWidget) -> None:
        self._credit_note_id = credit_note_id
        super().__init__(
            operations,
            partial(_read, credit_note_id=credit_note_id),
            title=self.tr("Issue credit note again"),
            commit=self.tr("Reverse and issue again"),
            reasons=(
                self.tr("Amount corrected"),
                self.tr("Agreed otherwise with the patient"),
                self.tr("Wrong date"),
            ),
            parent=parent,
        )
        self.print_button.set_words(self.tr("Print..."))  # the foot has much to say

    def title_of(self, outlook: Outlook) -> str:
        """Name the note and its plan."""
        number = "" if outlook.replaced is None else outlook.replaced.credit_note_number
        plan = outlook.facts.plan.plan_number
        return self.tr("Issue {note} again, for {plan}").format(note=number, plan=plan)

    def commit_words(self, forecast: Forecast) -> str:
        """Promise a new note only where there will be one."""
        if total := forecast.settlement.total_paise:
            return self.tr("Reverse and credit {credit}").format(credit=rupees(total))
        return self.tr("Reverse, credit nothing")

    def own_obstacle(self, outlook: Outlook, forecast: Forecast) -> str:
        """Ask for something to change: a note like the one that stands would only fill the books."""
        note = outlook.replaced
        if note is None:
            return ""
        same_kind = (note.kind == "financial") is forecast.financial
        if same_kind and note.total_paise == forecast.settlement.total_paise:
            amount = rupees(note.total_paise)
            return self.tr("{note} credits {amount} already: enter another amount").format(
                note=note.credit_note_number, amount=amount
            )
        return ""

    def carry_out(self) -> None:
        """Replace the note, with the figures that were seen."""
        day = self.on.day()
        if self.outlook is None or self.forecast is None or day is None:
            return
        command = ReplaceCreditNote(
            request_id=self.request_id,
            credit_note_id=self._credit_note_id,
            on=day,
            credit_paise=self.forecast.settlement.credit_paise,
            reason=self.decision.reason.text(),
            gst_mode=self.gst_mode(),
            seen=self.outlook.facts.position,
        )
        self.run(replace_credit_note, command)


def _read(reading: Reading, credit_note_id: int) -> Outlook:
    """Read the outlook; refuses what stands in the way of reversing the note."""
    reversal.require_reversible(reading, credit_notes.credit_note(reading, credit_note_id))
    return outlook_on_replacement(reading, credit_note_id)
