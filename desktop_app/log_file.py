"""The log of what went wrong, for whoever mends it: bounded, this user's own, without a value (log_words.py)."""

import faulthandler
import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop_app import settings
from desktop_app.log_words import WithoutValues

_BYTES = 1_000_000
_FILES = 3
_PRIVATE = 0o600


def keep_log() -> None:
    """Keep a log of what went wrong, of a bounded size; beside it the places at which the program crashed."""
    path = settings.log_file()
    handler = PrivateLog(path, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
    handler.setFormatter(WithoutValues())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.captureWarnings(capture=True)
    faulthandler.enable(_private(path.with_name("crashes.log")))


class PrivateLog(RotatingFileHandler):
    """A log that nobody else on this computer can read."""

    def _open(self) -> TextIOWrapper:
        return _private(Path(self.baseFilename))


def _private(path: Path) -> TextIOWrapper:
    """Open a file to write at its end; also one that an earlier version left is this user's alone from now on."""
    descriptor = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, _PRIVATE)
    path.chmod(_PRIVATE)
    return os.fdopen(descriptor, "a", encoding="utf-8")
