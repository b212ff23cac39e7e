"""What can be wrong with backups: one that could not be made or proven, one that is not what it says, a full place."""

from desktop_app.errors.tree import Fault, Refusal


class BackupCancelled(Refusal):
    what = "The backup was cancelled."
    saved = "Nothing of it was left behind."
    then = "The backups made before are as they were."


class BackupNotProven(Fault):
    what = "The copy did not pass its checks ({findings}), so it is no backup and was removed again."
    saved = "The backups made before are as they were."
    then = "Check the books under Tools, then make the backup again."


class BackupTooSlow(Fault):
    what = "The copy took too long: another program keeps the books to itself."
    saved = "Nothing of it was left behind."
    then = "Close the other program and make the backup again."


class BackupFolderMissing(Fault):
    what = "The backup folder {folder} is not there."
    saved = "No backup was made in it."
    then = "Connect its disk, or choose another folder under File, Backups."


class BackupFolderFailed(Fault):
    what = "The backup folder {folder} could not be used: {detail}."
    saved = "No backup was made in it."
    then = "Look at its disk, or choose another folder under File, Backups."


class BackupFoldersSame(Refusal):
    what = "Both backup folders are the same one."
    then = "Choose a second folder on another disk, or none."


class BackupBeforeFailed(Fault):
    what = "No backup could be made before this: {why}"
    then = "Mend that and try again, or go on without a backup."


class BackupDamaged(Fault):
    what = "{path} is not the file that its manifest vouches for: {detail}."
    saved = "Nothing was restored."
    then = "Keep it aside and choose an older backup."


class ManifestMissing(Refusal):
    what = "{path} has no manifest beside it, so nothing vouches for it."
    saved = "Nothing was restored."
    then = "Put the file {manifest} beside it, or choose another backup."


class ManifestInvalid(Fault):
    what = "{path} is not a backup's manifest: {detail}."
    saved = "Nothing was restored."
    then = "Choose another backup."


class OlderFormKept(Refusal):
    what = "The books were brought to the form of this version of the program."
    saved = ""
    then = "As they were before they lie, proven, in {path}; it is kept for ever."


class OlderFormKeptBeside(Refusal):
    what = "The books were brought to the form of this version of the program."
    saved = ""
    then = "As they were before they lie beside them in {folder}. There is no proven backup of that: {why}"


class BackupDue(Refusal):
    what = "The last proven backup of these books is {days} days old, and something was entered since."
    saved = ""
    then = "Make one now; on closing the window it is made by itself, unless that was switched off."


class BackupFolderBehind(Refusal):
    what = "No recent backup of these books is to be found in {folder}."
    saved = ""
    then = "Connect its disk and make one now, or choose another folder."


class NoBackupYet(Refusal):
    what = "There is no backup of these books."
    saved = ""
    then = "Make one now, or choose where backups go: best to a second disk, too."


class NoBackup(Refusal):
    what = "There is no backup in {folder}."
    saved = ""
    then = "Choose the folder that the backups lie in."


class BooksCompacted(Refusal):
    what = "The books were compacted and fully checked: {before} MB before, {after} MB now."
    saved = ""


class NotCompacted(Fault):
    what = "The books were not compacted: {why}"
    saved = ""
    then = "They are as they were. Mend that and try again under Tools."


class ChoicesUnreadable(Fault):
    what = "The settings of the backups could not be read or written: {detail}."
    saved = ""
    then = "Mend or remove the file {path}."
