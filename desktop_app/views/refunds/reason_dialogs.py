"""Approving, rejecting and reversing a refund, and approving what a discontinued plan is to be paid back."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.refund_detail import RefundDetail
from desktop_app.views.operations import Operations
from desktop_app.views.reason_dialog import Asked, ReasonDialog, Workflow
from desktop_app.views.refunds.words import mode_words, words
from desktop_app.workflows.approve_refund import ApproveRefund, approve_refund
from desktop_app.workflows.reject_refund import RejectRefund, reject_refund
from desktop_app.workflows.reverse_refund import ReverseRefund, reverse_refund


def approve_dialog(operations: Operations, detail: RefundDetail, parent: QWidget) -> ReasonDialog:
    """Make the dialog that approves a refund."""
    refund = detail.refund
    asked = words("{who} asks for {amount}, by {mode}.").format(
        who=detail.asked_by or words("Somebody"), amount=rupees(refund.amount_paise), mode=mode_words(refund.mode)
    )
    left = words("{amount} of {number} is unapplied now.").format(
        amount=rupees(detail.unapplied_paise), number=detail.source_number
    )
    dialog = ReasonDialog(
        operations,
        title=words("Approve refund"),
        commit=words("Approve refund"),
        effects=(
            asked,
            left,
            words("It may be paid from now on; what is left is looked at again when it is."),
            words("Who asked for it does not approve it, where the clinic has a second user."),
        ),
        order=partial(_approve, refund.refund_id),
        parent=parent,
        asks_day=False,
        asks_reason=False,
    )
    return _named(dialog, detail)


def approve_plan_dialog(
    operations: Operations, plan_id: int, subject: tuple[str, ...], parent: QWidget
) -> ReasonDialog:
    """Make the dialog that approves what a discontinued plan is to be paid back."""
    dialog = ReasonDialog(
        operations,
        title=words("Approve the plan's refund"),
        commit=words("Approve refund"),
        effects=(
            words("All that is payable of the plan's credit note may be paid back from now on."),
            words("Who discontinued the plan does not approve it, where the clinic has a second user."),
        ),
        order=partial(_approve_plan, plan_id),
        parent=parent,
        asks_day=False,
        asks_reason=False,
    )
    dialog.set_subject(*subject)
    return dialog


def reject_dialog(operations: Operations, detail: RefundDetail, parent: QWidget) -> ReasonDialog:
    """Make the dialog that rejects a refund."""
    dialog = ReasonDialog(
        operations,
        title=words("Reject refund"),
        commit=words("Reject refund"),
        effects=(words("The credit stays as it is; a refund of it can be asked for again."),),
        reasons=(
            words("Stays after all"),
            words("Another treatment is agreed"),
            words("The credit is applied instead"),
        ),
        order=partial(_reject, detail.refund.refund_id),
        parent=parent,
        asks_day=False,
    )
    return _named(dialog, detail)


def reverse_dialog(operations: Operations, detail: RefundDetail, parent: QWidget) -> ReasonDialog:
    """Make the dialog that reverses a refund that was paid."""
    refund = detail.refund
    back = words("{amount} of {number} can be used again.").format(
        amount=rupees(refund.amount_paise), number=detail.source_number
    )
    dialog = ReasonDialog(
        operations,
        title=words("Reverse {number}").format(number=refund.refund_number),
        commit=words("Reverse refund"),
        effects=(
            words("Its journal is posted with the sides swapped; the money is back in {account}.").format(
                account=detail.account
            ),
            back,
            words("The number stays used."),
        ),
        reasons=(
            words("Sent back by the bank"),
            words("The cheque was not cashed"),
            words("Paid to the wrong patient"),
            words("Entered by mistake"),
        ),
        order=partial(_reverse, refund.refund_id),
        parent=parent,
    )
    return _named(dialog, detail)


def _named(dialog: ReasonDialog, detail: RefundDetail) -> ReasonDialog:
    amount = f"₹{rupees(detail.refund.amount_paise)}"
    dialog.set_subject(detail.patient.full_name, detail.refund.refund_number or detail.source_number, amount)
    return dialog


def _approve(refund_id: int, asked: Asked) -> tuple[Workflow, ApproveRefund]:
    return approve_refund, ApproveRefund(request_id=asked.request_id, refund_id=refund_id)


def _approve_plan(plan_id: int, asked: Asked) -> tuple[Workflow, ApproveRefund]:
    return approve_refund, ApproveRefund(request_id=asked.request_id, plan_id=plan_id)


def _reject(refund_id: int, asked: Asked) -> tuple[Workflow, RejectRefund]:
    return reject_refund, RejectRefund(request_id=asked.request_id, refund_id=refund_id, reason=asked.reason)


def _reverse(refund_id: int, asked: Asked) -> tuple[Workflow, ReverseRefund]:
    command = ReverseRefund(request_id=asked.request_id, refund_id=refund_id, on=asked.on, reason=asked.reason)
    return reverse_refund, command
