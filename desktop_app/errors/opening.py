"""What stands against opening books as they are, or against writing in them."""

from desktop_app.errors.people import PasswordWrong
from desktop_app.errors.tree import Fault, Refusal


class NotAFile(Fault):
    code = "NOT_A_FILE"
    what = "{path} is {kind}, not a file with a clinic's books."
    saved = ""
    then = "Choose a .clinicbook file."


class DoctoredFile(Fault):
    what = "{path} is not made as this program makes its books: {found}. Another program has changed it."
    saved = ""
    then = "Open the last good backup. In safe mode these books can still be read, but not written."


class ForeignParts(DoctoredFile):
    """A doctored file in which what is read is not as it was made: it is not even opened in safe mode."""

    code = "DOCTORED_FILE"
    then = "What they show cannot be relied on, so not even safe mode opens them. Open the last good backup."


class LogCutOff(Fault):
    what = (
        "The end of these books is missing: their edit log has {found} rows, and had {kept} when the program last"
        " wrote in them."
    )
    saved = ""
    then = (
        "An older file was put in this one's place, or its last work was cut off. Look for the newer file or open the"
        " last good backup; if this older file is what you want, move {beside} away and open it again."
    )


class LogRewritten(Fault):
    what = "The edit log was written anew: row {row} is not the one that the program last wrote in these books."
    saved = ""
    then = (
        "Other books were put in this file's place, or somebody has changed the log. Open the last good backup; if"
        " these books are what you want, move {beside} away and open them again."
    )


class SelfCheckFailed(Fault):
    what = "These books do not pass their own check: {found}."
    saved = ""
    then = "Nothing was changed, and nothing is repaired. Open the last good backup, and keep this file as it is."


class SafeModeChosen(Fault):
    what = "These books were opened in safe mode, as was asked for."
    saved = ""
    then = "To work in them, open them again in the usual way."


class SafeMode(Refusal):
    what = "These books are open in safe mode: they can be read, printed and exported, not written."
    then = "The banner says why, and what to do."


class PasswordWrongInSafeMode(PasswordWrong):
    """A wrong password where nothing can be written down of it."""

    code = "PASSWORD_WRONG"
    saved = ""


class HeadNotWritten(Fault):
    what = "The work is saved. Only the head of the edit log could not be written to {path}: {detail}."
    saved = ""
    then = "Without it nobody sees whether the end of these books was cut off. Free the folder; it is tried again."


class HeadUnreadable(Fault):
    what = "{path} beside these books cannot be read as the head of their edit log: {detail}."
    saved = ""
    then = "Whether the end of the books was cut off is not known. Move that file away; a new one is made."


class OnNetwork(Fault):
    what = "These books lie in {folder}, on another computer's disk ({by})."
    saved = ""
    then = (
        "Over a network the lock that keeps a second window out may do nothing, and two computers that write at once"
        " destroy the books. Keep them on this computer's own disk, and only backups there."
    )


class InCloud(Fault):
    what = "These books lie in {folder}, which {by} copies."
    saved = ""
    then = (
        "It copies them in the middle of a change, may put an older copy in their place, and locks them while it does."
        " Keep them in a folder that nothing copies, and only backups there."
    )
