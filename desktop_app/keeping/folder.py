"""A folder of backups: what lies in it, which of them is the last good one, and which may go.

last_good_backup([first, second], book)     # for a book that cannot be opened: the newest one whose bytes are right
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop_app.accounting.calendar import clinic_time
from desktop_app.errors import BackupDamaged, BackupFolderFailed, ClinicError, ManifestInvalid, ManifestMissing
from desktop_app.keeping import generations
from desktop_app.keeping.manifest import SUFFIX, Manifest, Why, manifest_of, read_manifest
from desktop_app.keeping.stop import NEVER, Progress, Stop, silent

_BYTES_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Found:
    """A backup with its manifest, and the size of its file."""

    path: Path
    manifest: Manifest
    size: int

    @property
    def at(self) -> datetime:
        """When it was made."""
        return self.manifest.at

    @property
    def stays(self) -> bool:
        """Tell whether no generation ever removes it."""
        return self.manifest.why is Why.MIGRATION

    @property
    def is_whole(self) -> bool:
        """Tell whether the file has as many bytes as it had; `verify` reads them."""
        return self.size == self.manifest.size


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A file that has a backup's name and is none: why."""

    path: Path
    error: ClinicError


def backups_in(folder: Path) -> tuple[tuple[Found, ...], tuple[Doubtful, ...]]:
    """List what lies in a folder, newest first, and what bears the name and is no backup.

    Refuses BACKUP_FOLDER_FAILED for a folder that cannot be read.
    """
    good: list[Found] = []
    doubtful: list[Doubtful] = []
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file())
        for path in paths:
            try:
                found = Found(path, read_manifest(path), path.stat().st_size)
            except (ManifestMissing, ManifestInvalid) as wrong:
                doubtful.append(Doubtful(path, wrong))
            else:
                good.append(found)
    except OSError as refused:
        raise BackupFolderFailed(folder=folder, detail=refused.strerror) from refused
    return tuple(sorted(good, key=lambda found: (found.at, found.path.name), reverse=True)), tuple(doubtful)


def backups_of_clinic(folder: Path, clinic_uid: str) -> tuple[Found, ...]:
    """List the whole backups of one clinic in a folder, newest first; none where there is no such folder."""
    if not folder.is_dir():
        return ()
    good, _ = backups_in(folder)
    return tuple(found for found in good if found.manifest.clinic_uid == clinic_uid and found.is_whole)


def last_good_backup(folders: Sequence[Path], book: Path) -> Found | None:
    """Give the newest backup of a book whose bytes are those that its manifest vouches for; None where there is none.

    The book itself is not read, for it may be damaged: it is known by its file's name. A folder that is missing or
    cannot be read is passed over.
    """
    candidates = [found for folder in folders for found in _readable(folder) if found.manifest.book == book.name]
    for found in sorted(candidates, key=lambda each: each.at, reverse=True):
        if is_intact(found):
            return found
    return None


def verify(found: Found, stop: Stop = NEVER, progress: Progress = silent) -> None:
    """Read a backup's bytes and hold them against its manifest; refuses BACKUP_DAMAGED."""
    if not found.is_whole:
        detail = f"it has {found.size} bytes instead of {found.manifest.size}"
        raise BackupDamaged(path=found.path.name, detail=detail)
    if sha256_of(found.path, stop, progress) != found.manifest.sha256:
        raise BackupDamaged(path=found.path.name, detail="its content was changed, or has decayed on the disk")


def is_intact(found: Found) -> bool:
    """Tell whether a backup's bytes are those that its manifest vouches for."""
    try:
        verify(found)
    except BackupDamaged:
        return False
    return True


def sha256_of(backup: Path, stop: Stop = NEVER, progress: Progress = silent) -> str:
    """Hash a backup, never a book that may be in use: to open and close such a file would drop SQLite's locks on it.

    Refuses BACKUP_DAMAGED where it cannot be read, and BACKUP_CANCELLED.
    """
    digest = hashlib.sha256()
    try:
        with backup.open("rb") as file:
            size, done = backup.stat().st_size, 0
            while part := file.read(_BYTES_AT_ONCE):
                stop.check()
                digest.update(part)
                done += len(part)
                progress(done, size)
    except OSError as refused:
        raise BackupDamaged(path=backup.name, detail=refused.strerror) from refused
    return digest.hexdigest()


def thin_out(folder: Path, clinic_uid: str, today: date) -> tuple[Path, ...]:
    """Remove the backups of a clinic that no generation keeps; the paths that are gone.

    Only what has a manifest of ours for this clinic and is as long as that says is ever removed, the file first: a
    manifest without its backup is nothing, a backup without its manifest would be called doubtful.
    """
    gone = []
    for found in generations.superfluous(backups_of_clinic(folder, clinic_uid), today, is_ours=_is_ours):
        found.path.unlink(missing_ok=True)
        manifest_of(found.path).unlink(missing_ok=True)
        gone.append(found.path)
    return tuple(gone)


def _is_ours(found: Found) -> bool:
    """Tell whether it bears the name under which the program makes backups: what somebody renamed they mean to keep."""
    return found.path.name.startswith(f"{Path(found.manifest.book).stem}-{stamp(found.at)}")


def stamp(at: datetime) -> str:
    """Write the moment of a backup as its file's name has it, by the clinic's clock."""
    return f"{clinic_time(at):%Y%m%d-%H%M%S}"


def newest(found: Iterable[Found], is_wanted: Callable[[Found], bool] = lambda _found: True) -> Found | None:
    """Give the newest of some backups."""
    return max(filter(is_wanted, found), key=lambda each: each.at, default=None)


def _readable(folder: Path) -> tuple[Found, ...]:
    try:
        return backups_in(folder)[0]
    except BackupFolderFailed:
        return ()
