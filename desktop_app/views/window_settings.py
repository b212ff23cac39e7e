"""Where the window keeps what the user did to it: sizes, columns, scheme, keys; one INI file, never in the books.

kept = window_settings()
kept.value("window/folded", default=False, type=bool)
kept.setValue("window/folded", True)        # here at once, in the file a moment later

Qt forces the file to the disk with every change, which takes as long as the disk is busy, with a copy of the books or a
check of them: so it is written on a thread of its own. What was not written yet when the program ends is waited for.
"""

import logging
from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings

from desktop_app import settings

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

_log = logging.getLogger(__name__)
_FALSE = {"", "0", "false"}  # as the file has it, or Qt reads it


def window_settings() -> "WindowSettings":
    """Open the settings; the books move between machines, these do not."""
    return _of(settings.settings_file())


class WindowSettings:
    """What the file says, with what is still to be written; another program's changes are seen, too. For one thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, object] = {}
        self._read_at: int | None = None  # as the file was changed last
        self._changes: dict[str, object] = {}
        self._is_due = False
        self._lock = Lock()

    def value(self, key: str, default: object = None, type: Callable[[Any], object] | None = None) -> object:  # noqa: A002 - Qt's word
        """Give what is kept, as a type where one is asked for; the default for what is not kept, or is none of it."""
        found = self._fresh().get(key, default)
        if type is bool:
            return str(found).lower() not in _FALSE
        try:
            return found if type is None else type(found)
        except (TypeError, ValueError):
            return default

    def setValue(self, key: str, value: object) -> None:
        """Keep something; None is nothing."""
        if value is None:
            self.remove(key)
        else:
            self._fresh()[key] = value
            self._write_soon({key: value})

    def remove(self, key: str) -> None:
        """Keep it no longer."""
        self._fresh().pop(key, None)
        self._write_soon({key: None})

    def clear(self) -> None:
        """Keep nothing."""
        gone = dict.fromkeys(self._fresh())
        self._values.clear()
        self._write_soon(gone)

    def contains(self, key: str) -> bool:
        """Tell whether something is kept."""
        return key in self._fresh()

    def allKeys(self) -> list[str]:
        """Name all that is kept."""
        return sorted(self._fresh())

    def write_out(self) -> None:
        """Wait until all of it is in the file."""
        _writer().submit(lambda: None).result()

    def _fresh(self) -> dict[str, object]:
        """Give the values, read anew where another program has changed the file."""
        with self._lock:
            if not self._is_due and _changed_at(self._path) != self._read_at:
                self._read_at = _changed_at(self._path)
                kept = QSettings(str(self._path), QSettings.Format.IniFormat)
                self._values = {key: kept.value(key) for key in kept.allKeys()}
            return self._values

    def _write_soon(self, changes: dict[str, object]) -> None:
        with self._lock:
            self._changes.update(changes)
            if not self._is_due:
                self._is_due = True
                _writer().submit(self._write)

    def _write(self) -> None:
        """Write what has changed, on the thread that writes, until nothing has; it is read again after that."""
        while True:
            with self._lock:
                changes, self._changes = self._changes, {}
                if not changes:
                    self._is_due = False
                    return
            try:
                _put(self._path, changes)
            except Exception:  # noqa: BLE001 - the edge of a thread: it is logged, and the next change is written
                _log.exception("settings were not written: %s", ", ".join(changes))


@cache
def _writer() -> "ThreadPoolExecutor":
    """Give the one thread that writes; the interpreter waits for it when it ends."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - not before the first window is painted

    return ThreadPoolExecutor(1, "settings")


@cache
def _of(path: Path) -> WindowSettings:
    return WindowSettings(path)


def _put(path: Path, changes: dict[str, object]) -> None:
    """Write changes; Qt does it as the settings go, and then alone without Python's lock."""
    kept = QSettings(str(path), QSettings.Format.IniFormat)
    for key, value in changes.items():
        if value is None:
            kept.remove(key)
        else:
            kept.setValue(key, value)


def _changed_at(path: Path) -> int | None:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None
