"""Refusals of the master records: patients, what is sold, accounts and their roles, branches, users, years."""

from desktop_app.errors.tree import Refusal


class AccountHasEntries(Refusal):
    what = "The account {code} has entries: its {what} stays as it is."
    then = "Switch the account off and open another one."


class AccountUnfit(Refusal):
    what = "The account {code} cannot be used for {role}: {why}."
    then = "Choose another account, or open one."


class AccountNeeded(Refusal):
    what = "The account {code} is needed: {why}."
    then = "Map the role to another account first, or leave this one as it is."


class ParentUnfit(Refusal):
    what = "The account cannot stand under {code}."
    then = "Choose a heading of the same type that is switched on; a heading itself stands under none."


class RoleUnknown(Refusal):
    what = "There is no role {role}."
    then = "Choose one of the roles that are listed."


class RoleHasEntries(Refusal):
    what = "{role} has entries on the account {code}, which are compared with the documents."
    then = "It stays where it is; rename the account, if its name is what is wrong."


class BooksWouldDisagree(Refusal):
    what = "With {role} on the account {code} this would no longer hold: {check}."
    then = "Choose the account on which its entries stand."


class BranchInUse(Refusal):
    what = "The branch {code} has {count} plans that run and {drafts} drafts."
    then = "Finish the plans, post or delete the drafts; then it can be switched off."


class BranchInactive(Refusal):
    what = "The branch {code} is switched off."
    then = "Choose another branch, or switch it on under Set-up, Branches."


class LastBranch(Refusal):
    what = "The branch {code} is the only one that is switched on."
    then = "Open another branch first."


class LastOwner(Refusal):
    what = "{name} is the only owner."
    then = "Make somebody else an owner first."


class YearTooEarly(Refusal):
    what = "The financial year {label} is not opened before {on}."
    then = "Documents are never dated after today; open it then."


class YearNotNext(Refusal):
    what = "The financial year {label} does not adjoin the years on file."
    then = "Add the years in between first."


class PatientInactive(Refusal):
    what = "The patient {mrn} is switched off."
    then = "Choose another patient, or switch this one on under Patients."


class PatientHasPlans(Refusal):
    what = "The patient {mrn} has {count} plans that run."
    then = "Complete or discontinue them; then the patient can be switched off."


class GstinFiled(Refusal):
    what = "The GST return of {month} is filed with the patient {mrn} in it, as registered or not as it was then."
    then = "Leave the GSTIN as it is; for another one register the patient a second time."


class ServiceInactive(Refusal):
    what = "{name} is switched off and not sold any more."
    then = "Choose something else, or switch it on under Set-up, Services."


class ServiceSold(Refusal):
    what = "{code} has been sold: it keeps its {what}."
    then = "Switch it off, and define another one under a code of its own."
