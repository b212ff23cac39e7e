"""Refusals of waivers, cancellations, plans that pause or expire, opening balances, months and years that close."""

from desktop_app.errors.documents import CnExceedsInvoice
from desktop_app.errors.tree import Refusal


class ExceedsOutstanding(Refusal):
    what = "The amount is more than the {limit} that is owed."
    then = "Enter a smaller amount."


class WriteOffNotApproved(Refusal):
    what = "Letting go of more than {limit} of an invoice takes two people."
    then = "Ask for it; then somebody else approves it, and it is posted."


class WriteOffSamePerson(Refusal):
    code = "SAME_PERSON"
    what = "Who asks for a waiver or a write-off above the limit does not approve it."
    then = "Let somebody else approve it: the owner, or the accountant where the owner asked."


class WriteOffWaits(Refusal):
    what = "A write-off or waiver of {amount} waits for approval on the invoice {invoice}."
    then = "Approve or reject that one first."


class WriteOffNotPending(Refusal):
    what = "What was asked for is {status}."
    then = "Only what waits for approval can be approved or rejected."


class WaiverLeavesTooLittle(CnExceedsInvoice):
    code = "CN_EXCEEDS_INVOICE"
    what = "The credit is more than the {limit} that the invoice has left after {waived} was waived or written off."
    then = "Reverse the waiver first, or enter a smaller amount."


class InvoiceHasAllocations(Refusal):
    what = "The invoice {invoice} has receipts or credit notes."
    then = "Issue a credit note instead; an invoice is cancelled only while it is untouched."


class SessionsDelivered(Refusal):
    what = "Sessions of the plan {plan} were delivered."
    then = "Discontinue the plan instead, or undo the sessions that were completed by mistake."


class ReturnFiled(Refusal):
    what = "The GST return of {month} is filed with the invoice {invoice} in it."
    then = "Issue a credit note instead; it goes into the return of its own month."


class OpeningDocument(Refusal):
    what = "The invoice {invoice} came with the opening balances."
    then = "Issue a credit note, or write off what is not owed."


class PlanNotPaid(Refusal):
    what = "The plan {plan} still owes {open}."
    then = "A plan expires only when all of it is paid; discontinue it instead."


class PlanStillValid(Refusal):
    what = "The plan {plan} is valid until {expiry}."
    then = "Let it expire after that day, or discontinue it."


class PlanNotExpired(Refusal):
    what = "The plan {plan} is {status}, not expired."


class PlanNotSuspended(Refusal):
    what = "The plan {plan} is {status}, not suspended."


class ReplanDiffers(Refusal):
    what = "The installments add up to {planned}, the plan still owes {open}."
    then = "Make them add up to what is owed."


class NothingToReplan(Refusal):
    what = "The plan {plan} owes nothing."
    then = "There is nothing left to spread over other days."


class OpeningExists(Refusal):
    what = "The opening balances were entered before."
    then = "Correct them by a journal."


class UsedBeforeOpening(Refusal):
    what = "Session {number} was used before the books were opened."
    then = "It came with the opening balances, and cannot be undone here."


class BeforeOpening(Refusal):
    what = "{on} is before the books were opened, on {opened}."
    then = "What happened before came with the opening balances: choose a later date."


class InvoiceNumberTaken(Refusal):
    what = "The number {number} belongs to this program's own series, or is used twice."
    then = "Give the old document the number it had, and start a new prefix for new ones."


class ReturnFiledBefore(Refusal):
    what = "The {what} of {when} was filed on {on}."
    then = "The owner can take the day back, with a reason, if it was entered by mistake."


class ReturnNotFiled(Refusal):
    what = "The {what} of {when} is not filed."


class FiledTooEarly(Refusal):
    what = "{on} is before the end of what the return is for, {last_day}."
    then = "Enter the day on which the return was filed."


class YearClosed(Refusal):
    what = "The financial year {label} is closed."


class YearNotClosed(Refusal):
    what = "The financial year {label} is not closed."


class LaterYearClosed(Refusal):
    what = "The financial year {label} after it is closed."
    then = "Open the later year again first."


class DraftsLeft(Refusal):
    what = "There are drafts: {drafts}."
    then = "Post or delete them first."


class ChecksFailed(Refusal):
    what = "The books do not pass their checks: {checks}."
    then = "Look under Check the books, and correct what is listed there."


class PeriodAlreadySoftClosed(Refusal):
    what = "The month of {on} is closed already."


class PeriodSoftClosed(Refusal):
    what = "The month of {on} is closed for the counter."
    then = "The owner or the accountant can still post into it, with a reason; or choose a later date."


class NotCashOrBank(Refusal):
    what = "The account {code} is no cash or bank account."
    then = "Choose an account that stands under cash and bank."


class CashOrBank(Refusal):
    what = "The account {code} is a cash or bank account."
    then = "Money between the clinic's own accounts is a contra voucher."
