"""Refusals of money that comes in and goes back: receipts, advances, cheques, settlements, applied credits, refunds."""

from desktop_app.errors.tree import Refusal


class PaymentNotPosted(Refusal):
    what = "The receipt {number} is {status}."
    then = "Only a posted receipt can be used here."


class ReceiptAlreadyReversed(Refusal):
    code = "ALREADY_REVERSED"
    what = "The receipt {number} was reversed before."


class AdvanceApplied(Refusal):
    what = "The advance in the receipt {number} is applied to an invoice."
    then = "Un-apply the advance first."


class AdvanceRefunded(Refusal):
    what = "The advance in the receipt {number} was paid back."
    then = "Reverse the refund first."


class ChequeNotInHand(Refusal):
    what = "The receipt {number} is no cheque in hand: {why}."
    then = "Choose a cheque that was received and not yet deposited."


class CashCannotBounce(Refusal):
    what = "The receipt {number} was paid in cash."
    then = "Cash is not dishonoured by a bank; reverse the receipt instead."


class DocumentsExceedReceipt(Refusal):
    what = "The documents take {wanted}, the receipt is {received}."
    then = "Enter smaller parts, or more money."


class DocumentTwice(Refusal):
    what = "The invoice {invoice} is named twice."
    then = "Enter it once, with the whole part that it gets."


class ApplyExceedsInvoice(Refusal):
    what = "The amount is more than the {limit} that the invoice still lacks."
    then = "Enter a smaller amount."


class ApplyExceedsCredit(Refusal):
    what = "The amount is more than the {limit} that is left of the credit."
    then = "Enter a smaller amount."


class ApplyBeforeCredit(Refusal):
    what = "{on} is before the credit's date, {credit_date}."
    then = "Choose a later date."


class CnNotPosted(Refusal):
    what = "The note {number} is {status}."
    then = "Only a posted credit note can be used here."


class CnOwnInvoice(Refusal):
    what = "The note {number} settles its own invoice."
    then = "Reverse the note instead."


class RefundExceedsCredit(Refusal):
    what = "The amount is more than the {limit} that can be paid back."
    then = "Enter a smaller amount."


class RefundNotApproved(Refusal):
    what = "A refund above {limit} waits for approval."
    then = "Ask the owner to approve it; then it can be paid."


class RefundBeforeCn(Refusal):
    what = "{on} is before the note's date, {note_date}."
    then = "Choose a later date."


class RefundBeforePayment(Refusal):
    what = "{on} is before the receipt's date, {payment_date}."
    then = "Choose a later date."


class RefundNotPending(Refusal):
    what = "The refund is {status}."
    then = "Only a refund that waits for approval can be approved or rejected."


class RefundNotOpen(Refusal):
    what = "The refund is {status}."
    then = "Ask for it again, if there is still something to pay back."


class RefundNotPaid(Refusal):
    what = "The refund is {status}."
    then = "Only a refund that was paid can be reversed."


class RefundAlreadyReversed(Refusal):
    code = "ALREADY_REVERSED"
    what = "The refund {number} was reversed before."


class SamePerson(Refusal):
    what = "Who asks for a refund above the threshold does not approve it."
    then = "Let another owner approve it, or somebody else ask for it."


class ConsentRequired(Refusal):
    what = "A credit is kept as a balance only with the patient's consent."
    then = "Enter how the patient agreed; otherwise pay the credit back."


class FeeExceedsSettlement(Refusal):
    what = "The fee with its tax is {fee}, the settlement is {gross}."
    then = "Enter the fee that was held back from this settlement."


class DepositBeforeReceipt(Refusal):
    what = "{on} is before the receipt's date, {payment_date}."
    then = "Choose a later date."
