"""Where the backups of a book go, and when: what the user of this machine has chosen, kept in a file of the settings.

It is never in the books, which move between machines. A folder that somebody chose is never made where it is missing:
it may lie on a disk that is not connected, and a folder in its place would be on the wrong one.
"""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from desktop_app import settings
from desktop_app.errors import BackupFoldersSame, ChoicesUnreadable

REMIND_AFTER_DAYS = 3
_FOLDER = "backups"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder for backups; `is_made` says that the program makes it where it is missing."""

    folder: Path
    is_made: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What is chosen for one book; `first` None is the program's own folder, `second` None is none."""

    first: Path | None = None
    second: Path | None = None
    on_quit: bool = True
    before_imports: bool = True
    before_closes: bool = True
    remind_after_days: int = REMIND_AFTER_DAYS

    def places(self, book: Path) -> tuple[Place, ...]:
        """Give where backups of a book go, in order."""
        first = Place(own_folder(book), is_made=True) if self.first is None else Place(self.first)
        return (first,) if self.second is None else (first, Place(self.second))

    def folders(self, book: Path) -> tuple[Path, ...]:
        """Give the folders of these places."""
        return tuple(place.folder for place in self.places(book))

    def require_two_folders(self, book: Path) -> None:
        """Refuse BACKUP_FOLDERS_SAME."""
        found = [folder.resolve() for folder in self.folders(book)]
        if len(set(found)) < len(found):
            raise BackupFoldersSame

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> Self:
        """Read what was written; raises KeyError, TypeError or ValueError for what is none."""
        first, second, days = facts["first"], facts["second"], facts["remind_after_days"]
        switches = {name: facts[name] for name in ("on_quit", "before_imports", "before_closes")}
        if type(days) is not int or days < 1 or not all(type(each) is bool for each in switches.values()):
            raise ValueError(facts)
        return cls(
            first=None if first is None else Path(first),
            second=None if second is None else Path(second),
            remind_after_days=days,
            **switches,
        )


def own_folder(book: Path) -> Path:
    """Give the folder in which backups of a book lie where no other one was chosen: among this user's data."""
    return settings.data_folder() / _FOLDER / book.stem


def choices_of(book: Path) -> Choices:
    """Give what is chosen for a book; refuses CHOICES_UNREADABLE."""
    found = _all().get(_key(book))
    try:
        return Choices() if found is None else Choices.read(found)
    except (KeyError, TypeError, ValueError) as wrong:
        raise ChoicesUnreadable(path=settings.backups_file(), detail=f"{type(wrong).__name__}: {wrong}") from wrong


def choose(book: Path, choices: Choices) -> None:
    """Keep what is chosen for a book; refuses BACKUP_FOLDERS_SAME and CHOICES_UNREADABLE."""
    choices.require_two_folders(book)
    facts = {name: str(value) if isinstance(value, Path) else value for name, value in asdict(choices).items()}
    path, every = settings.backups_file(), {**_all(), _key(book): facts}
    try:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".backups-")
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(every, file, indent=2, ensure_ascii=False)
        Path(name).replace(path)
    except OSError as refused:
        raise ChoicesUnreadable(path=path, detail=refused.strerror) from refused


def known_folders() -> tuple[Path, ...]:
    """Give every folder that backups of any books were sent to from here, for books that cannot be opened any more.

    Refuses CHOICES_UNREADABLE.
    """
    own = settings.data_folder() / _FOLDER
    found = sorted(path for path in own.iterdir() if path.is_dir()) if own.is_dir() else []
    for book, facts in _all().items():
        chosen = (facts.get("first"), facts.get("second")) if isinstance(facts, dict) else ()
        found += [Path(each) for each in chosen if isinstance(each, str)]
        found.append(own_folder(Path(book)))
    return tuple(dict.fromkeys(found))


def _all() -> dict[str, Any]:
    path = settings.backups_file()
    try:
        found = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as wrong:
        raise ChoicesUnreadable(path=path, detail=wrong) from wrong
    if not isinstance(found, dict):
        raise ChoicesUnreadable(path=path, detail="it is not a list of books")
    return found


def _key(book: Path) -> str:
    return str(book.resolve())
