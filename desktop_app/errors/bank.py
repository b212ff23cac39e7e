"""Refusals of bank statements: a file that cannot be read, lines and entries that do not belong together."""

from desktop_app.errors.tree import Refusal


class StatementUnreadable(Refusal):
    what = "The statement cannot be read: {why}."
    then = "Save it from the bank as CSV again, and leave it as the bank made it."


class StatementRowWrong(Refusal):
    what = "Row {row} of the statement: {cell}{why}."
    then = "Look at the row and at which column is what; nothing of the file is taken in until all of it is understood."


class StatementRowsWrong(StatementRowWrong):
    code = StatementRowWrong.code
    what = "Row {row} of the statement: {cell}{why}. Rows besides it that are not understood: {more}."


class StatementColumnMissing(Refusal):
    what = "No row of the statement has the column heads {columns}."
    then = "Say which column is what."


class StatementColumnsIncomplete(Refusal):
    what = "It is not said which column holds {what}."
    then = "Choose the day, the narration, and the amount or both of money out and money in."


class StatementDoesNotAddUp(Refusal):
    what = "At row {row} of the statement the balance is not the one before it and the amount."
    then = "Money out and money in may be confused, or rows are missing."


class StatementKnown(Refusal):
    what = "All of this statement was taken in before; nothing has changed."
    then = "Take in a file with later lines."


class NoStatements(Refusal):
    code = "ACCOUNT_WITHOUT_STATEMENTS"
    what = "The account {code} is no account that a bank sends statements of."
    then = "Choose a bank, card or UPI account."


class NoBankAccount(Refusal):
    what = "It is not said which account the statement is of."
    then = "Choose a bank, card or UPI account above the lines; where there is none, open one under Accounts."


class StatementMatched(Refusal):
    what = "A line of the statement is matched."
    then = "Take its matches back first."


class LineAlreadyMatched(Refusal):
    what = "The line of {on} is matched already."
    then = "Take the match back first."


class LineNotMatched(Refusal):
    what = "The line of {on} is not matched."


class EntryAlreadyMatched(Refusal):
    what = "The ledger entry of {on} is matched to another line."
    then = "Take that match back first."


class EntryOfOtherAccount(Refusal):
    what = "A ledger entry that was chosen stands on another account."
    then = "Choose entries of the account that the statement is of."


class MatchDoesNotAddUp(Refusal):
    what = "The line is {line}, the entries that were chosen come to {entries}."
    then = "Choose entries that come to the line, or post what is missing first."
