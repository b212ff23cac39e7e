"""Cancelling an invoice, and rejecting what was asked for; each says first what that will do."""

from PySide6.QtWidgets import QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.invoice_detail import AskedWriteOff
from desktop_app.views.invoices.shown_invoice import ShownInvoice
from desktop_app.views.invoices.words import words
from desktop_app.views.operations import Operations
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.workflows.cancel_invoice import CancelInvoice, cancel_invoice
from desktop_app.workflows.reject_write_off import RejectWriteOff, reject_write_off


def cancel_dialog(operations: Operations, shown: ShownInvoice, parent: QWidget) -> ReasonDialog:
    """Make the dialog that cancels an invoice which nothing has touched."""
    detail = shown.detail
    dialog = ReasonDialog(
        operations,
        title=words("Cancel {number}").format(number=detail.number),
        commit=words("Cancel invoice"),
        effects=_effects(shown),
        reasons=(words("Entered by mistake"), words("The wrong patient"), words("The wrong package was chosen")),
        day=shown.cancel_day,
        order=lambda asked: (
            cancel_invoice,
            CancelInvoice(request_id=asked.request_id, invoice_id=shown.key, on=asked.on, reason=asked.reason),
        ),
        parent=parent,
    )
    dialog.set_subject(detail.patient.full_name, detail.number, ", ".join(each.number for each in detail.plans))
    return dialog


def reject_dialog(operations: Operations, shown: ShownInvoice, asked: AskedWriteOff, parent: QWidget) -> ReasonDialog:
    """Make the dialog that rejects what was asked for."""
    owed = words("{patient} goes on owing {due}; nothing is posted.")
    dialog = ReasonDialog(
        operations,
        title=words("Reject what was asked for"),
        commit=words("Reject"),
        effects=(
            words("{name} asked to let go of {amount}: {reason}").format(
                name=asked.asked_by or "", amount=rupees(asked.amount_paise), reason=asked.reason
            ),
            owed.format(patient=shown.detail.patient.full_name, due=rupees(shown.detail.facts.due_paise)),
            words("It can be asked for again, with another amount or reason."),
        ),
        reasons=(words("Ask the patient once more"), words("Agree on smaller installments"), words("Asked in error")),
        asks_day=False,
        order=lambda said: (
            reject_write_off,
            RejectWriteOff(request_id=said.request_id, write_off_id=asked.write_off_id, reason=said.reason),
        ),
        parent=parent,
    )
    dialog.set_subject(shown.detail.patient.full_name, shown.detail.number)
    return dialog


def _effects(shown: ShownInvoice) -> tuple[str, ...]:
    detail = shown.detail
    effects = []
    if detail.facts.issued_paise:
        owes = words("{patient} owes {amount} less: before {before}, after {after} on this invoice.")
        due = detail.facts.due_paise
        effects = [
            owes.format(patient=detail.patient.full_name, amount=rupees(due), before=rupees(due), after=rupees(0)),
            words("Its journal is entered once more with the sides swapped, {tax} of tax included.").format(
                tax=rupees(detail.tax_paise)
            )
            if detail.tax_paise
            else words("Its journal is entered once more with the sides swapped."),
        ]
    effects += [
        words("The plan {plan} is cancelled with all its sessions and installments.").format(plan=each.number)
        for each in detail.plans
    ]
    effects.append(words("The number {number} stays used, and shows as cancelled.").format(number=detail.number))
    return tuple(effects)
