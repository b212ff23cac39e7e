"""Refusals of branch files: what cannot be read, is not this clinic's, or does not fit what the books know."""

from desktop_app.errors.tree import Refusal


class BranchFileUnreadable(Refusal):
    what = "The branch's file cannot be read: {why}."
    then = "Have the branch write it again, and take it in as it was written."


class BranchFileTooLarge(Refusal):
    what = "The branch's file is larger than {limit} MB."
    then = "Have the branch write shorter periods: days instead of months."


class BranchFileDoctored(Refusal):
    what = "The branch's file is not as it was written: {why}."
    then = "Do not use it. Have the branch write it again."


class BranchFileForeign(Refusal):
    what = "The file is of another clinic, {clinic}."
    then = "A branch's books begin as a copy of the clinic's own; only such a file can be taken in."


class BranchFileOtherVersion(Refusal):
    what = "The file was written by another version of this program (schema {found}, this is {known})."
    then = "Bring both to the same version, then have the branch write the file again."


class BranchFileOlder(Refusal):
    what = "A later file of this branch was taken in before, up to {through}."
    then = "What this file says is superseded: take in newer ones only."


class BranchDocumentDiffers(Refusal):
    what = "{document} is not in the file as it is in these books: {column} differs."
    then = "What was posted never changes: find out which of the two books was altered."


class BranchDocumentMissing(Refusal):
    what = "The file speaks of {document}, which neither it nor these books have."
    then = "Take in the branch's earlier files first."


class BranchNumberTaken(Refusal):
    what = "The number {number} belongs to another document in these books."
    then = "Only the branch's own book may write documents of the branch."


class BranchBooksDiffer(Refusal):
    what = "With this file the branch has {here} on account {account} in these books, and {there} in its own."
    then = "An earlier file is missing, or entries of the branch were made here, too."


class BranchPeriodInvalid(Refusal):
    what = "The file's first day, {first}, is after its last, {last}, or in the future."
    then = "Choose a day or a month that has begun."
