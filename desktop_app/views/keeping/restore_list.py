"""What the way back begins with: the backups of some folders, and a name for the new file."""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from desktop_app import settings
from desktop_app.accounting.calendar import clinic_time
from desktop_app.keeping.folder import Doubtful, Found, backups_in
from desktop_app.keeping.stop import Stop
from desktop_app.views.start.books_dialog import SUFFIX
from desktop_app.views.task import Progress

Listed = tuple[tuple[Found, ...], tuple[Doubtful, ...]]


def listed(folders: Sequence[Path], stop: Stop, progress: Progress) -> Listed:
    """List what is in the folders that are there, newest first."""
    good: list[Found] = []
    doubtful: list[Doubtful] = []
    for done, folder in enumerate(folders):
        stop.check()
        progress(done, len(folders))
        if folder.is_dir():
            found, strange = backups_in(folder)
            good += found
            doubtful += strange
    return tuple(sorted(good, key=lambda each: each.at, reverse=True)), tuple(doubtful)


def proposed(found: Found, book: Path | None) -> Path:
    """Propose a new file beside the present books, else where new books are proposed; one that is not there."""
    folder = settings.data_folder() if book is None else book.parent
    stem = f"{Path(found.manifest.book).stem}-restored-{clinic_time(found.at):%Y%m%d}"
    for number in count(1):
        path = folder / f"{stem}{'' if number == 1 else f'-{number}'}.{SUFFIX}"
        if not path.exists():
            return path
    raise AssertionError  # pragma: no cover - count() has no end
