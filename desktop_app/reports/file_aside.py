"""Files that are whole or absent: written aside, in the same folder, and renamed when they are complete."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from desktop_app.errors import FileExists, FileNotWritten

Item = TypeVar("Item")

_ROWS_BETWEEN_NEWS = 500


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """The export was cancelled; no file was written."""


@dataclass(frozen=True, slots=True)
class News:
    """How far a file is, and whether to stop: `told(rows so far)`, `is_unwanted()`; `give_way()` before every row."""

    told: Callable[[int], object] = lambda _count: None
    is_unwanted: Callable[[], bool] = lambda: False
    give_way: Callable[[], object] = lambda: None

    def counted(self, items: Iterable[Item]) -> Iterator[Item]:
        """Give the items on, and news between them; raises Cancelled once nobody wants the rest."""
        for count, item in enumerate(items, start=1):
            self.give_way()
            if count % _ROWS_BETWEEN_NEWS == 0:
                if self.is_unwanted():
                    raise Cancelled
                self.told(count)
            yield item


SILENT = News()


@contextmanager
def written_aside(path: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """Give the name to write to; the file takes its place at the end, and nothing of it stays where that fails.

    Refuses FILE_EXISTS unless `overwrite`, FILE_NOT_WRITTEN where the folder or the disk does not let it.
    """
    if path.exists() and not overwrite:
        raise FileExists(path=path.name)
    try:
        with _aside(path) as aside:
            yield aside
            _force_to_disk(aside)
            aside.replace(path)
    except OSError as error:
        raise FileNotWritten(path=path.name, detail=error.strerror or error) from error


@contextmanager
def _aside(path: Path) -> Iterator[Path]:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    os.close(descriptor)
    aside = Path(name)
    try:
        yield aside
    finally:
        aside.unlink(missing_ok=True)


def _force_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
