"""Refusals of plans, invoices, receipts and credit notes."""

from desktop_app.errors.tree import Refusal


class PlanNotActive(Refusal):
    what = "The plan {plan} is {status}."
    then = "Only an active plan can be changed in this way."


class PlanAlreadyDiscontinued(Refusal):
    what = "The plan {plan} is discontinued already."
    then = "Its credit note can be reversed or issued again."


class PlanNotDiscontinued(Refusal):
    what = "The plan {plan} is {status}, not discontinued."


class PlanChanged(Refusal):
    what = "The plan {plan} has changed since its figures were shown."
    then = "Look at the new figures, then decide again."


class NothingToDiscontinue(Refusal):
    what = "The plan {plan} has no open session."
    then = "There is nothing left to credit."


class SessionNotOpen(Refusal):
    what = "Session {number} is {status}."
    then = "Only a scheduled session or an uncharged no-show can be completed."


class SessionNotCompleted(Refusal):
    what = "Session {number} is {status}."
    then = "Only a completed session or a charged no-show can be undone."


class SessionBeforePlan(Refusal):
    what = "{on} is before the plan's start on {start}."
    then = "Choose a later date."


class InvoiceNotPosted(Refusal):
    what = "The invoice {invoice} is {status}."
    then = "Only a posted invoice can be used here."


class PaymentBeforeInvoice(Refusal):
    what = "{on} is before the invoice's date, {invoice_date}."
    then = "Choose a later date."


class DifferentPatient(Refusal):
    what = "The invoice belongs to another patient."
    then = "Choose an invoice of this patient."


class CashLimit269st(Refusal):
    code = "CASH_LIMIT_269ST"
    what = "This would bring cash from the patient to {total}; the law forbids {limit} or more {per}."
    then = "Take the rest by UPI, card, cheque or bank transfer (section 269ST; from 1 April 2026 section 186)."


class PackageShareInvalid(Refusal):
    what = "The package's share of the receipt is larger than the receipt or than what is open."
    then = "Enter a smaller share."


class NotRegistered(Refusal):
    what = "The clinic has no GSTIN, so it cannot charge GST."
    then = "Sell without tax, or enter the GSTIN under Clinic."


class CnExceedsInvoice(Refusal):
    what = "The credit is more than the {limit} that the invoice has left."
    then = "Enter a smaller amount."


class CnDateBeforeInvoice(Refusal):
    what = "{on} is before the invoice's date, {invoice_date}."
    then = "A credit note is dated on or after its invoice."


class GstCnTimeBarred(Refusal):
    what = "GST on an invoice of {invoice_date} could be reduced until {deadline} (section 34 CGST)."
    then = "Issue a financial note: the patient is credited in full, the tax becomes a cost."


class PartialPostingMismatch(Refusal):
    what = "The ledgers already hold rows for this document that contradict it: {detail}."
    then = "Nothing is overwritten. Compare the rows under Check the books."


class UseDiscontinue(Refusal):
    what = "The package {plan} has open sessions."
    then = "Discontinue the plan instead; that credits the sessions not delivered."


class NotPosted(Refusal):
    what = "The note is a draft."
    then = "Delete the draft instead of reversing it."


class CannotDeletePosted(Refusal):
    what = "Only a draft without a number can be deleted."
    then = "Reverse the note instead."


class AlreadyReversed(Refusal):
    what = "The note {number} was reversed before."


class UseReinstateOrReplace(Refusal):
    what = "The note {number} belongs to a discontinuation and cannot be reversed alone."
    then = "Reinstate the plan, or issue the note again with another amount."


class CnRefunded(Refusal):
    what = "The note {number} was refunded."
    then = "Reverse the refund first."


class CnHasApplications(Refusal):
    what = "The note {number} is applied to another invoice."
    then = "Un-apply the credit first."
