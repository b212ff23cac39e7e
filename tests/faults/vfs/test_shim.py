"""The file system under SQLite sees everything: what it wrote down is what lies on the disk, byte for byte."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database import engine
from tests.faults.vfs.crashing_disk import CrashingDisk
from tests.faults.vfs.record import record_of
from tests.faults.vfs.shim import CHANGING, under_the_program


@pytest.mark.parametrize("journal_mode", ["delete", "wal", "truncate", "persist"])
def test_record__leads_to_the_bytes_on_the_disk(journal_mode: str, folder: Path) -> None:
    path = folder / "any.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
    record = record_of(folder)
    with under_the_program(record, CHANGING), closing(engine.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal_mode}")
        for number in range(20):
            connection.execute("INSERT INTO t (b) VALUES (?)", ("x" * 900 * number,))
            connection.execute("DELETE FROM t WHERE a % 3 = 0")
        connection.execute("VACUUM")
        connection.execute("BEGIN")
        connection.execute("UPDATE t SET b = 'y'")
        connection.execute("ROLLBACK")
        disk = CrashingDisk(record.start)
        for event in record.events:
            disk.apply(event)
        lying = {each.name: each.read_bytes() for each in folder.iterdir() if not each.name.endswith("-shm")}
        assert {choice.name: disk.content(choice) for choice in disk.now()} == lying


def test_connection_left_open__the_file_system_is_not_taken_away(folder: Path) -> None:
    path = folder / "any.db"
    path.touch()
    with under_the_program(lambda operation: operation.carry_out()) as shim:
        connection = engine.connect(path)
        with pytest.raises(AssertionError, match="still open"):
            shim.unregister()
        connection.close()
