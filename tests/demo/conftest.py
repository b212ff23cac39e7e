"""The full demo clinic, made once for all workers of a test run."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random

import pytest

from desktop_app.demo import make_demo
from desktop_app.repositories.books import Reading, open_books
from tests import raw
from tests.clinic import Clock

TODAY = date(2026, 7, 15)


def dice(seed: int = 1) -> Random:
    """Give dice that fall the same way every time."""
    return Random(seed)  # noqa: S311 - a demo is meant to be predictable


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the demo as `--demo` makes it; the workers take turns, and the first one makes it."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    path = folder / "demo.clinicbook"
    with closing(sqlite3.connect(folder / "turn", timeout=250, isolation_level=None)) as turn:
        turn.execute("BEGIN EXCLUSIVE")
        if not path.exists():
            make_demo(path, today=TODAY)
    return path


@pytest.fixture(scope="module")
def of_demo(demo: Path) -> Iterator[Reading]:
    """Give the full demo as it stands on its last day, to read from."""
    with open_books(demo, clock=Clock(TODAY)) as books, books.reading() as reading:
        yield reading


@pytest.fixture
def sql(demo: Path) -> Iterator[sqlite3.Connection]:
    """Open a connection of the test's own to the full demo, to read from."""
    with closing(raw.connect(demo)) as connection:
        yield connection
