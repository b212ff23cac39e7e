"""Faults of the surroundings, which no rule foresees: the file, the disk, another program."""

from desktop_app.errors.tree import BugError, Fault


class BookMissing(Fault):
    what = "There is no file {path}."
    saved = ""
    then = "Check the path, or create a new clinic."


class BookExists(Fault):
    what = "The file {path} exists already."
    then = "Choose another name; nothing is overwritten."


class ForeignFile(Fault):
    what = "{path} is not a clinic's books."
    saved = ""
    then = "Choose a .clinicbook file."


class NewerFile(Fault):
    what = "{path} was written by a newer version of this program (schema {found}, this is {known})."
    saved = ""
    then = "Install the newer version."


class DamagedFile(Fault):
    what = "{path} is damaged: {detail}."
    saved = ""
    then = "Keep the file as it is and open the last backup."


class BookLocked(Fault):
    what = "The books are open in another window ({owner})."
    saved = ""
    then = "Close that window first."


class BookBusy(Fault):
    what = "Another program is writing to the books."
    then = "Try again in a moment."


class DiskFull(Fault):
    what = "The disk is full."
    then = "Free some space and try again."


class StorageFailed(Fault):
    what = "The file could not be written or read: {detail}."
    then = "Check the disk. If this happens again, open the last backup."


class TransactionLost(Fault):
    what = "The database ended the transaction by itself, at: {detail}."
    then = "Check the disk and try again."


class GuardRefused(BugError):
    what = "The file's own guard refused a change: {detail}."
    then = "Please report this; the books are as they were before."
