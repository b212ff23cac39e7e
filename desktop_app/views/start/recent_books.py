"""The books that were opened lately, kept in the settings of this machine."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.views.window_settings import window_settings

_RECENT = "books/recent"
_OPENED = "books/opened at"
_MOST = 8


@dataclass(frozen=True, slots=True)
class RecentBook:
    """Books that were opened; `size` in bytes is None where the file is not there now."""

    path: Path
    opened_at: datetime | None
    size: int | None

    @property
    def is_missing(self) -> bool:
        """Tell whether the file is not there, perhaps with the disk that it lies on."""
        return self.size is None


def recent_books() -> list[Path]:
    """Give the paths of books that were opened and are still there, the last one first."""
    return [book.path for book in known_books() if not book.is_missing]


def known_books() -> list[RecentBook]:
    """Give all books that were opened lately, those too whose files are not there now."""
    kept = window_settings().value(_OPENED, [])
    moments = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
    paths = _paths()
    return [
        RecentBook(path, _moment(str(moments[at])) if len(moments) == len(paths) else None, _size(path))
        for at, path in enumerate(paths)
    ]


def remember_books(path: Path, at: datetime | None = None) -> None:
    """Put a path before the others; `at` is when it was opened."""
    first = RecentBook(path.absolute(), at, 0)
    _keep([first, *(each for each in known_books() if each.path != first.path)][:_MOST])


def forget_books(path: Path) -> None:
    """Take a path out of the list; the file stays as it is."""
    _keep([each for each in known_books() if each.path != path])


def _keep(books: list[RecentBook]) -> None:
    window_settings().setValue(_RECENT, [str(each.path) for each in books])
    moments = ["" if each.opened_at is None else each.opened_at.isoformat() for each in books]
    window_settings().setValue(_OPENED, moments)


def _paths() -> list[Path]:
    kept = window_settings().value(_RECENT, [])
    names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
    return [Path(str(name)) for name in names]


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _size(path: Path) -> int | None:
    """Give a file's size; None for one that is not there, or behind a folder that may not be looked into."""
    try:
        return path.stat().st_size if path.is_file() else None
    except OSError:
        return None
