"""Refusals that any entry can meet: amounts, names, numbers, dates, periods, permission."""

from desktop_app.errors.tree import Refusal


class AmountNotUnderstood(Refusal):
    what = "{text!r} is not an amount."
    then = "Write rupees like 5000, 1,234.50 or ₹12,34,567.50."


class AmountTooLong(Refusal):
    what = "What is to be reckoned is longer than {most} characters."
    then = "Reckon it in parts."


class AmountDividedByZero(Refusal):
    what = "Nothing can be divided by zero."
    then = "Correct what stands after the stroke."


class AmountNegative(Refusal):
    what = "A {what} cannot be below zero."
    then = "Enter 0 or more."


class AmountNotPositive(Refusal):
    what = "The amount must be more than zero."
    then = "Enter the amount in rupees."


class DiscountExceedsPrice(Refusal):
    what = "The discount is larger than the price."
    then = "Lower the discount, or correct the price."


class PriceTooSmall(Refusal):
    what = "The price is too small to be split over so many sessions with tax."
    then = "Raise the price, or sell fewer sessions."


class NumberTooLong(Refusal):
    what = "The document number {number} would exceed 16 characters."
    then = "Give the series a shorter prefix; GST allows 16."


class NameRequired(Refusal):
    what = "The name is blank."
    then = "Enter a name."


class ReasonRequired(Refusal):
    what = "The reason is blank."
    then = "Enter why this is done; it is kept in the edit log."


class AlreadyExists(Refusal):
    what = "{what} is there already."
    then = "Choose another."


class NoPeriod(Refusal):
    what = "No financial year on file covers {on}."
    then = "Add the year under Set-up, Periods."


class PeriodClosed(Refusal):
    what = "The month of {on} is locked or its year is closed."
    then = "Choose a date in an open month, or ask the owner to unlock it."


class PeriodAlreadyLocked(Refusal):
    what = "The month of {on} is locked already."


class PeriodNotLocked(Refusal):
    what = "The month of {on} is not locked."


class DateInFuture(Refusal):
    what = "{on} is after today, {today}."
    then = "Choose today or an earlier date."


class RequestIdReused(Refusal):
    what = "This request was made before with other figures."
    then = "Close the dialog and start again."


class PermissionDenied(Refusal):
    what = "The role {role} may not do this."
    then = "Ask {who}."


class NotFound(Refusal):
    what = "{what} is not in the books any more."
    then = "Refresh the view."


class RecordChanged(Refusal):
    what = "{what} was changed meanwhile."
    then = "Close the dialog and open it again: it then shows what stands there now."


class BookReplaced(Refusal):
    what = "The file {path} was moved, deleted or replaced while it was open."
    then = "Put it back, or open the books again."


class BadInput(Refusal):
    what = "{what}."
    then = "Correct the entry."


class LogoUnfit(Refusal):
    what = "The picture cannot be the logo: {why}."
    then = "Choose a PNG or JPEG file of a logo, not larger than a few megabytes."


class FormTooLarge(Refusal):
    what = "So much cannot be kept as a draft."
    then = "Post what stands in the form; it is not kept if the program ends before."


class GstinInvalid(Refusal):
    what = "{gstin!r} is not a GSTIN."
    then = "A GSTIN has 15 letters and digits and begins with the State's code, as 29ABCDE1234F1Z5."


class CountOutOfRange(Refusal):
    what = "The number of {what} must be from 1 to {most}."


class AmountTooLarge(Refusal):
    what = "The amount is larger than these books can hold."
    then = "Enter an amount below ₹10,000 crore."


class NameInvalid(Refusal):
    what = "The name contains characters that cannot be printed."
    then = "Type the name again."


class ClinicExists(Refusal):
    what = "This file has its clinic already."
    then = "Create a new file for another clinic."


class FileExists(Refusal):
    what = "The file {path} exists already."
    then = "Choose another name, or say that it may be replaced."


class ExtraMissing(Refusal):
    what = "Workbooks need the package XlsxWriter, which is not installed."
    then = "Install it with `pip install xlsxwriter`, or choose CSV, which every spreadsheet opens."


class TooLongToPrint(Refusal):
    what = "A report of more than {most} rows is not printed from here."
    then = "Ask for fewer days, or export it as PDF and print that."


class PasteNotUnderstood(Refusal):
    what = "What was copied is no table of rows and cells: {why}."
    then = "Copy only the rows in the spreadsheet, or a part of them, and paste again."


class SheetFull(Refusal):
    what = "A sheet of a workbook holds {most} rows, and this report has more."
    then = "Ask for fewer days, or choose CSV, which has no end."
