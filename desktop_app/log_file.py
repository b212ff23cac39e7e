"""The log of what went wrong, for whoever mends it: of a bounded size, among this user's own files."""

import logging

from desktop_app import settings

_BYTES = 1_000_000
_FILES = 3


def begin_log() -> None:
    """Keep a log of what went wrong, of a bounded size."""
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - not before the first window is painted

    handler = RotatingFileHandler(settings.log_file(), maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
