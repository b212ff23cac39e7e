"""What went wrong and where, without the values that it went wrong with: for logs and standard error.

An error's own words may hold a patient's name: SQLite's, a refusal's, Python's. So each error is told by its type and
code, and by the places that it came through.
"""

import errno
from collections.abc import Iterator
from pathlib import PurePath
from traceback import walk_tb

from desktop_app.errors import ClinicError

_FIRST, _LAST = 15, 45  # of the places that an endless recursion came through
_ROOTS = ("desktop_app", "tests")


def told(error: BaseException) -> str:
    """Tell an error and what led to it, the first cause first; nothing that was typed, read or stored is in it."""
    return "\nThis led to:\n".join(_alone(each) for each in reversed(_chain(error)))


def place(file: str, line: int) -> str:
    """Name a line of code, but not the folder that somebody installed it in."""
    parts = PurePath(file).parts
    for root in _ROOTS:
        if root in parts:
            return f"{'/'.join(parts[len(parts) - 1 - parts[::-1].index(root) :])}:{line}"
    return f"{'/'.join(parts[-2:])}:{line}"


def _chain(error: BaseException) -> list[BaseException]:
    """Give an error, its cause, the cause of that, and so on; each once."""
    found: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and all(at is not each for each in found):
        found.append(at)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return found


def _alone(error: BaseException) -> str:
    places = [
        f"  {place(frame.f_code.co_filename, line)} in {frame.f_code.co_qualname}\n"
        for frame, line in walk_tb(error.__traceback__)
    ]
    if len(places) > _FIRST + _LAST:
        left_out = f"  and {len(places) - _FIRST - _LAST} more\n"
        places = [*places[:_FIRST], left_out, *places[-_LAST:]]
    parts = "".join(f"\nOne of them:\n{told(each)}" for each in getattr(error, "exceptions", ()))
    return f"Traceback, values left out:\n{''.join(places)}{' '.join(_names(error))}{parts}"


def _names(error: BaseException) -> Iterator[str]:
    """Give an error's type, and its code where it has one."""
    yield type(error).__qualname__
    if isinstance(error, ClinicError):
        yield error.code
    if isinstance(error, ImportError) and error.name:
        yield error.name
    if isinstance(error, OSError) and error.errno is not None:
        yield errno.errorcode.get(error.errno, str(error.errno))
    name = getattr(error, "sqlite_errorname", None)
    if isinstance(name, str):
        yield name
