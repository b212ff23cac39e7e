"""The books that were opened lately, kept in the settings of this machine."""

from pathlib import Path

from desktop_app.views.window_settings import window_settings

_RECENT = "books/recent"
_MOST = 6


def recent_books() -> list[Path]:
    """Give the paths of books that were opened and are still there, the last one first."""
    kept = window_settings().value(_RECENT, [])
    names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
    return [path for path in (Path(str(name)) for name in names) if _is_there(path)]


def _is_there(path: Path) -> bool:
    """Tell whether a file is there; one behind a folder that may not be looked into is not."""
    try:
        return path.is_file()
    except OSError:
        return False


def remember_books(path: Path) -> None:
    """Put a path before the others."""
    paths = [path.absolute(), *(each for each in recent_books() if each != path.absolute())]
    window_settings().setValue(_RECENT, [str(each) for each in paths[:_MOST]])
