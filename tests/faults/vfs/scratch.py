"""A folder in memory, where the system has one: no promise is about the speed of the disk, and real syncs are slow."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of one's own is made in it


@contextmanager
def scratch(otherwise: Path) -> Iterator[Path]:
    """Make a folder, in memory or in the other one, and take it away in the end."""
    place = _MEMORY if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) else otherwise
    with tempfile.TemporaryDirectory(prefix="clinic-disk-", dir=place) as folder:
        yield Path(folder)
