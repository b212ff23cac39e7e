"""Taking a credit note back: the draft is deleted, the posted one reversed; each says first what that will do.

dialog = reversing_dialog(operations, shown, self.window())
dialog.posted.connect(self._reversed)       # CreditNoteReversed
dialog.open()
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.money import rupees
from desktop_app.views.credit_note_view.shown_note import ShownNote
from desktop_app.views.operations import Operations
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.workflows.delete_draft_credit_note import DeleteDraftCreditNote, delete_draft_credit_note
from desktop_app.workflows.reverse_credit_note import ReverseCreditNote, reverse_credit_note


def deleting_dialog(operations: Operations, shown: ShownNote, parent: QWidget) -> ReasonDialog:
    """Make the dialog that asks whether a draft may go, naming what is lost with it."""
    dialog = ReasonDialog(
        operations,
        title=_words("Delete this draft?"),
        commit=_words("Delete draft"),
        effects=_losses(shown),
        asks_day=False,
        asks_reason=False,
        order=lambda asked: (
            delete_draft_credit_note,
            DeleteDraftCreditNote(request_id=asked.request_id, credit_note_id=shown.key),
        ),
        parent=parent,
    )
    dialog.set_subject(shown.detail.patient.full_name, shown.detail.invoice.invoice_number or "")
    dialog.set_promise(_words("It cannot be brought back."))
    return dialog


def reversing_dialog(operations: Operations, shown: ShownNote, parent: QWidget) -> ReasonDialog:
    """Make the dialog of a reversal; the plan that the note discontinued comes back with it."""
    number = shown.detail.note.credit_note_number or ""
    reinstates = shown.is_of_discontinuation
    title = _words("Reverse {number} and reinstate the plan") if reinstates else _words("Reverse {number}")
    dialog = ReasonDialog(
        operations,
        title=title.format(number=number),
        commit=_words("Reverse and reinstate") if reinstates else _words("Reverse credit note"),
        effects=_effects(shown),
        reasons=_reasons(shown, reinstates=reinstates),
        day=shown.reversal_day,
        order=lambda asked: (
            reverse_credit_note,
            ReverseCreditNote(
                request_id=asked.request_id,
                credit_note_id=shown.key,
                on=asked.on,
                reason=asked.reason,
                reinstate=reinstates,
            ),
        ),
        parent=parent,
    )
    dialog.set_subject(shown.detail.patient.full_name, shown.detail.plan_number or "")
    return dialog


def _losses(shown: ShownNote) -> tuple[str, ...]:
    detail = shown.detail
    amount = rupees(detail.note.total_paise)
    lost = _words("The draft over {amount} against {invoice} is deleted, with its {count} lines.")
    if len(detail.lines) == 1:
        lost = _words("The draft over {amount} against {invoice} is deleted, with its line.")
    return (
        lost.format(amount=amount, invoice=detail.invoice.invoice_number, count=len(detail.lines)),
        _words("It has no number and nothing is posted, so nothing else changes."),
        _words("The history of the books keeps what it said."),
    )


def _effects(shown: ShownNote) -> tuple[str, ...]:
    detail, back = shown.detail, shown.reinstatement
    number, amount = detail.note.credit_note_number or "", rupees(detail.note.total_paise)
    effects = []
    if back is not None:
        plan = _words("{plan}, {package}, is active again; {count} cancelled sessions are scheduled again.")
        effects.append(plan.format(plan=back.plan_number, package=back.package, count=back.sessions))
        asked = _words("Its installments ask for {amount} again, as they were sold.")
        effects.append(asked.format(amount=rupees(back.open_paise)))
        if back.final_paise:
            final = _words("The final installment of {amount} falls away.")
            effects.append(final.format(amount=rupees(back.final_paise)))
    if detail.note.reason_code in {"waiver", "bad_debt"}:
        effects.append(_words("What was let go is asked for again: its installments open again."))
    effects += [
        _words("The credit of {amount} is taken back: {patient} owes that much more.").format(
            amount=amount, patient=detail.patient.full_name
        ),
        _words("{number} stays used; its journal is entered once more with the sides swapped.").format(number=number),
    ]
    return tuple(effects)


def _reasons(shown: ShownNote, *, reinstates: bool) -> tuple[str, ...]:
    if reinstates:
        return (_words("The patient continues the treatment"), _words("Discontinued by mistake"))
    if shown.detail.note.reason_code in {"waiver", "bad_debt"}:
        return (_words("The patient pays after all"), _words("Entered by mistake"), _words("Wrong amount"))
    return (_words("Entered by mistake"), _words("Wrong invoice"), _words("Wrong amount"))


def _words(text: str) -> str:
    return QCoreApplication.translate("taking_back", text)
