"""Refusals of the general ledger."""

from desktop_app.errors.tree import Refusal


class BranchRequired(Refusal):
    what = "Neither the note, its plan nor its invoice names a branch (branch_id required)."
    then = "Set the branch on the plan or on the invoice."


class GlAccountNotMapped(Refusal):
    what = "No account is mapped to {role}."
    then = "Map the role to an account under Set-up, Account roles."


class GlAccountInactive(Refusal):
    what = "The account {code} for {role} is switched off or is a heading."
    then = "Switch it on, or map the role to another account."


class AccountUnknown(Refusal):
    what = "There is no posting account {code}."


class ControlAccount(Refusal):
    what = "The account {code} is kept by the subledger."
    then = "Use a receipt, a credit note or a refund instead of a journal."


class Unbalanced(Refusal):
    what = "Debits and credits differ, or are zero."
    then = "Enter lines that balance."


class CannotReverseReversal(Refusal):
    what = "The transaction is itself a reversal."
    then = "Enter the document again instead."


class ReversalBeforeOriginal(Refusal):
    what = "{on} is before the original's date, {original}."
    then = "A reversal is dated on or after what it reverses."


class DocumentHasWorkflow(Refusal):
    what = "The transaction belongs to a document ({source})."
    then = "Reverse the document; its ledger lines follow."


class BranchUnknown(Refusal):
    what = "There is no branch {code}."
    then = "Name a branch by its code."


class RecurringJournalOff(Refusal):
    what = "The recurring journal {name} is switched off."
    then = "Switch it on, or leave it out."


class MonthNotDue(Refusal):
    what = "The recurring journal {name} is not due for {month}."
    then = "It is posted for months that are over, from its first month to its last."
