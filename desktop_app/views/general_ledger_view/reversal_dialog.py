"""Reversing a journal: whether a line's transaction may be reversed by hand, and the dialog that does it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.views.controls.date_typing import written
from desktop_app.views.operations import Operations
from desktop_app.views.reason_dialog import Asked, ReasonDialog, Workflow
from desktop_app.views.tables.rows import TableRow
from desktop_app.workflows.reverse_journal import OWN_DOCUMENTS, ReverseJournal, reverse_journal


def why_not_reversed(row: TableRow | None) -> str:
    """Say why a line's transaction cannot be reversed by hand, "" where it can: documents have their own workflows."""
    if row is None:
        return _tr("Choose a line of a journal first.")
    source, number = str(row["source_type"]), str(row["source_number"] or "")
    if source not in OWN_DOCUMENTS:
        return _of_document(source).format(number=number)
    if row["reversed"]:
        return _tr("{number} is reversed already.").format(number=number or row["voucher_type"])
    if row["source_id"] != row["transaction_id"]:
        return _tr("This is itself a reversal: post the journal again instead.")
    return ""


def reversal_dialog(operations: Operations, row: TableRow, parent: QWidget) -> ReasonDialog:
    """Make the dialog that reverses the journal of a line; `posted` tells JournalReversed."""
    number, transaction_id = str(row["source_number"] or row["voucher_type"]), int(row["transaction_id"])

    def order(asked: Asked) -> tuple[Workflow, ReverseJournal]:
        command = ReverseJournal(
            request_id=asked.request_id, transaction_id=transaction_id, on=asked.on, reason=asked.reason
        )
        return reverse_journal, command

    return ReasonDialog(
        operations,
        title=_tr("Reverse {number}").format(number=number),
        commit=_tr("Reverse journal"),
        order=order,
        parent=parent,
        effects=(
            _tr("Its lines are posted again with debit and credit exchanged."),
            _tr("{number} of {day} stays in the books, marked as reversed.").format(
                number=number, day=written(row["date"])
            ),
        ),
        reasons=(_tr("Entered twice"), _tr("Entered by mistake"), _tr("Wrong account")),
    )


def _of_document(source: str) -> str:
    """Name the workflow that takes a kind of document back."""
    return {
        "invoice": _tr("Invoice {number} is taken back by a credit note, under Credit notes."),
        "credit_note": _tr("Credit note {number} is reversed under Credit notes."),
        "session": _tr("A session of {number} is undone under Plans."),
        "package_plan": _tr("Plan {number} is reinstated under Plans."),
        "payment": _tr("Receipt {number} is reversed under Receipts."),
        "advance_apply": _tr("An advance that was applied is taken back under Receipts."),
        "refund": _tr("Refund {number} is reversed under Refunds."),
        "opening": _tr("The opening balances stay: correct them by a journal."),
        "year_close": _tr("The closing of a year is taken back under Periods."),
    }.get(source, _tr("The transaction belongs to {number}, whose own workflow takes it back."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ledger", text)
