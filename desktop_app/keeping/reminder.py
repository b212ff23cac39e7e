"""Whether it is time for a backup: how old the last proven one is, and whether anything has happened since."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.errors import BackupFolderFailed
from desktop_app.keeping.backup import read_head
from desktop_app.keeping.folder import Found, backups_of_clinic
from desktop_app.keeping.places import Choices
from desktop_app.repositories.books import Clock

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """The newest backup of a book in any of its folders; whether it has everything; whether a new one is due.

    `behind` is the first folder in which none of the last days is to be found, though something was entered since the
    one that is there; as of a disk that is not connected.
    """

    newest: Found | None
    has_everything: bool
    is_due: bool
    days: int = 0
    behind: Path | None = None

    def words(self) -> str:
        """Say it in one line."""
        if self.newest is None:
            return "No backup of these books was ever made."
        if self.behind is not None:
            return f"{self._newest_words()} No recent one is to be found in {self.behind}."
        return self._newest_words()

    def _newest_words(self) -> str:
        if self.has_everything:
            return "The last backup has everything that is in the books."
        if self.days == 0:
            return "The last backup was made within a day; something was entered since."
        return (
            f"The last backup is {self.days} day{'' if self.days == 1 else 's'} old, and something was entered since."
        )


def standing(book: Path, choices: Choices, clock: Clock) -> Standing:
    """Look at the folders of a book; one that is missing has no backup, for now nobody could restore it.

    A backup that has everything never gets old.
    """
    clinic_uid, head = read_head(book, clock)
    now = clock()

    def is_old(found: Found) -> bool:
        return found.manifest.head != head and _days(found.at, now) >= choices.remind_after_days

    newest_in = {folder: _newest(folder, clinic_uid) for folder in choices.folders(book)}
    newest = max(filter(None, newest_in.values()), key=lambda found: found.at, default=None)
    if newest is None:
        return Standing(None, has_everything=False, is_due=head.rows > 0)
    behind = (folder for folder, found in newest_in.items() if found is None or is_old(found))
    return Standing(
        newest,
        has_everything=newest.manifest.head == head,
        is_due=is_old(newest),
        days=_days(newest.at, now),
        behind=next(behind, None),
    )


def _newest(folder: Path, clinic_uid: str) -> Found | None:
    try:
        return next(iter(backups_of_clinic(folder, clinic_uid)), None)
    except BackupFolderFailed:
        return None


def _days(at: datetime, now: datetime) -> int:
    return max(0, (now - at) // _DAY)
