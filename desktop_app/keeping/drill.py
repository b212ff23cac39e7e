"""The restore drill: a backup is brought back into a temporary place, proven, held against its manifest, removed again.

Who has not restored a backup does not know whether they have one.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.errors import NoBackup
from desktop_app.keeping.folder import Found, backups_in
from desktop_app.keeping.manifest import SUFFIX
from desktop_app.keeping.places import choices_of
from desktop_app.keeping.restoring import Restored, found_at, restore
from desktop_app.keeping.stop import NEVER, Progress, Stop, silent
from desktop_app.repositories.books import Clock


def drill(place: Path, clock: Clock, stop: Stop = NEVER, progress: Progress = silent) -> Restored:
    """Restore a backup, or the newest one of a folder or of a book, and remove it again; give what was seen.

    Refuses NO_BACKUP and what `restore` refuses.
    """
    found = backup_for(place)
    with TemporaryDirectory(prefix="clinic-drill-") as folder:
        return restore(found, Path(folder) / "drill.clinicbook", clock, stop, progress)


def backup_for(place: Path) -> Found:
    """Give a backup by its file, else the newest one in a folder, else the newest one of a book in its own folders.

    Refuses NO_BACKUP, MANIFEST_MISSING, MANIFEST_INVALID and BACKUP_DAMAGED.
    """
    if place.suffix == SUFFIX and not place.is_dir():
        return found_at(place)
    folders = (place,) if place.is_dir() else choices_of(place).folders(place)
    every = [found for folder in folders if folder.is_dir() for found in backups_in(folder)[0]]
    if not place.is_dir():
        every = [found for found in every if found.manifest.book == place.name]
    if not every:
        raise NoBackup(folder=" or ".join(map(str, folders)))
    return max(every, key=lambda found: found.at)
