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


class OlderFile(Fault):
    what = "{path} was written by an older version of this program."
    saved = ""
    then = "Open it in the window first; it is copied, then brought to the present form."


class DamagedFile(Fault):
    what = "{path} is damaged: {detail}."
    saved = ""
    then = "Keep the file as it is and open the last backup."


class BookLocked(Fault):
    what = "The books are open in another window ({owner})."
    saved = ""
    then = "Close that window first."


class StillRunning(Fault):
    what = "The window stays open: {what} is under way."
    saved = ""
    then = "Wait for its end, or stop it: then nothing of it remains."


class StillSaving(Fault):
    what = "Something is being saved."
    saved = ""
    then = "The window closes as soon as it is done: it is saved whole, or not at all."


class WindowSilent(Fault):
    what = "The window that has the books open does not answer."
    saved = ""
    then = "Look for it on the other desktops of this computer, and close it there."


class NotDropped(Fault):
    what = "{what}: this cannot be dropped here."
    saved = ""
    then = "Drop one file: books (.clinicbook) to open them, or a bank's statement (.csv) on open books to take it in."


class BookBusy(Fault):
    what = "Another program is writing to the books."
    then = "Try again in a moment."


class DiskFull(Fault):
    what = "The disk is full."
    then = "Free some space and try again."


class StorageFailed(Fault):
    what = "The file could not be written or read: {detail}."
    then = "Check the disk. If this happens again, open the last backup."


class OutcomeUnknown(Fault):
    what = "The file cannot be read any more, so it is not known whether this was saved."
    saved = ""
    then = "Check the disk, open the books again and look. The same request never acts twice."


class TransactionLost(Fault):
    what = "The database ended the transaction by itself, at: {detail}."
    then = "Check the disk and try again."


class GuardRefused(BugError):
    what = "The file's own guard refused a change: {detail}."
    then = "Please report this; the books are as they were before."


class FileNotWritten(Fault):
    what = "The file {path} could not be written: {detail}."
    then = "Close it where it is open, or choose another folder."
