"""Which folders this machine's user wants to hear no more of: kept in the window's settings, never in the books."""

from desktop_app.views.window_settings import window_settings

_FOLDERS = "books/folders not told of again"


def is_silenced(folder: str) -> bool:
    """Tell whether a folder was warned of, and is not to be again."""
    return folder in _silenced()


def silence(folder: str) -> None:
    """Warn of a folder no more."""
    window_settings().setValue(_FOLDERS, [*_silenced(), folder])


def _silenced() -> list[str]:
    kept = window_settings().value(_FOLDERS, [])
    return [kept] if isinstance(kept, str) else [str(each) for each in kept] if isinstance(kept, list) else []
