"""The index of the search: made anew where it is wrong, and whole or absent where the disk is full."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database import engine
from desktop_app.errors import DiskFull
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.workflows.rebuild_search import RebuildSearch, rebuild_search
from tests import raw
from tests.clinic import Clock, new_clinic, request_id
from tests.repositories.rich_book import copy_rich_book
from tests.repositories.search_index import index_of, register


def test_rebuild__mends_rows_that_were_changed_past_the_program(tmp_path: Path) -> None:
    """Three rows are wrong: one is missing, one has other words, one is of nothing."""
    path = tmp_path / "rich.clinicbook"
    copy_rich_book(path)
    sound = index_of(path)
    with closing(raw.connect(path)) as connection, connection:
        connection.execute("DELETE FROM search WHERE rowid = 1 * 16 + 1")
        connection.execute("UPDATE search SET words = 'other' WHERE rowid = 2 * 16 + 1")
        connection.execute("INSERT INTO search (rowid, words) VALUES (999 * 16 + 1, 'nobody')")
    assert index_of(path) != sound
    assert rebuild(path) == 3
    assert index_of(path) == sound
    assert rebuild(path) == 0


def test_rebuild__mends_an_index_that_is_nonsense(tmp_path: Path) -> None:
    path = tmp_path / "rich.clinicbook"
    copy_rich_book(path)
    sound = index_of(path)
    with closing(raw.connect(path)) as connection, connection:
        connection.execute("UPDATE search_data SET block = randomblob(length(block)) WHERE id > 10")
        connection.execute("DELETE FROM search_idx")
        connection.execute("DELETE FROM search_content WHERE id % 3 = 0")
    rebuild(path)
    assert index_of(path) == sound


def rebuild(path: Path) -> int:
    with open_books(path, clock=Clock()) as books:
        with books.reading() as reading:
            user = users(reading)[0]
        return books.run(rebuild_search, RebuildSearch(request_id=request_id()), user).result.mended


def test_disk_full_while_the_index_is_written__nothing_is_saved(tmp_path: Path) -> None:
    """Room runs out a page earlier each time, also while SQLite writes the index on its own."""
    clinic = new_clinic(tmp_path / "book.clinicbook")
    register(clinic, "Zoya Khan")
    before = clinic.dump()
    pages = clinic.value("PRAGMA page_count")
    refused = 0
    for room in range(12):
        with pytest.MonkeyPatch.context() as patch:
            limit_pages(patch, pages + room)
            clinic.books.reopen()
            try:
                register(clinic, "Lakshmi " * 2_000)
                break
            except DiskFull:
                refused += 1
        clinic.books.reopen()
        assert clinic.dump() == before
    assert refused > 1
    clinic.books.close()


def limit_pages(patch: pytest.MonkeyPatch, pages: int) -> None:
    """Let no connection that is opened from now on make the file longer."""
    connect = engine.connect

    def connect_limited(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
        connection = connect(path, mode=mode)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    patch.setattr(engine, "connect", connect_limited)
