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
    """The newest backup of a book in any of its folders; whether it has everything; whether a new one is due."""

    newest: Found | None
    has_everything: bool
    is_due: bool
    days: int = 0

    def words(self) -> str:
        """Say it in one line."""
        if self.newest is None:
            return "No backup of these books was ever made."
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
    every = [found for folder in choices.folders(book) for found in _readable(folder, clinic_uid)]
    newest = max(every, key=lambda found: found.at, default=None)
    if newest is None:
        return Standing(None, has_everything=False, is_due=head.rows > 0)
    days = _days(newest.at, clock())
    has_everything = newest.manifest.head == head
    return Standing(newest, has_everything, not has_everything and days >= choices.remind_after_days, days)


def _readable(folder: Path, clinic_uid: str) -> tuple[Found, ...]:
    try:
        return backups_of_clinic(folder, clinic_uid)
    except BackupFolderFailed:
        return ()


def _days(at: datetime, now: datetime) -> int:
    return max(0, (now - at) // _DAY)
