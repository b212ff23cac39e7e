"""A file that somebody chose, read no further than it may be long; no folder, no pipe, no device without an end."""

import errno
import os
import stat
from pathlib import Path

_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def content_of(path: Path, *, most_bytes: int) -> bytes:
    """Read a file, one byte more than `most_bytes` where there is more; OSError for what is none or cannot be read."""
    _require_file(path.stat())  # to open a device may already do something
    descriptor = os.open(path, os.O_RDONLY | _WITHOUT_WAITING)
    try:
        _require_file(os.fstat(descriptor))  # what stands there now
    except OSError:
        os.close(descriptor)
        raise
    with os.fdopen(descriptor, "rb") as file:
        return file.read(most_bytes + 1)


def _require_file(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "it is a folder, a pipe or a device, and no file")
