"""A file takes its name only when it is complete: a run that is killed leaves nothing under that name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.errors import BookExists, FileNotWritten


@contextmanager
def becoming(path: Path) -> Iterator[Path]:
    """Give a path beside `path` to write to; it becomes `path` when the block ends, and vanishes where it fails.

    Refuses BOOK_EXISTS and FILE_NOT_WRITTEN.
    """
    if path.exists():
        raise BookExists(path=path)
    try:
        folder = TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent)
    except OSError as error:
        raise FileNotWritten(path=path, detail=error.strerror) from error
    with folder:
        unfinished = Path(folder.name) / path.name
        yield unfinished
        if path.exists():
            raise BookExists(path=path)
        try:
            unfinished.rename(path)
        except OSError as error:
            raise FileNotWritten(path=path, detail=error.strerror) from error
