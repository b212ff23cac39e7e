"""What the tests of the disk need: the library behind `sqlite3`, plain books, and a folder in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import raw
from tests.faults.vfs.library import UNREACHABLE
from tests.faults.vfs.scratch import scratch


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip these tests where no file system of ours can be put under the books."""
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.skipif(UNREACHABLE is not None, reason=UNREACHABLE or ""))
            item.add_marker(raw.plain_only("SQLCipher brings a SQLite of its own, which opens no files through ours"))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Make a folder for a test that syncs often."""
    with scratch(tmp_path) as found:
        yield found
