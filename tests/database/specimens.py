"""Files as they should not be, and as they once were."""

import re
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from desktop_app.database.identity import APPLICATION_ID
from desktop_app.database.migrations import migrations
from desktop_app.database.schema_files import guards
from tests import raw

LATER_GUARDS = {"invoices_recipient_stays"}  # of columns that the first version did not have


def make_version_1(path: Path) -> None:
    """Make a book as the first version of the program did: the first migration alone, and a clinic in it."""
    path.touch(mode=0o600)
    with closing(raw.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        database = Database(connection, recursive_triggers=False, execute_plugins=False)
        migrations.apply(database, stop_before="law_and_branch_series")
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        for name, statement in guards().items():
            if name not in LATER_GUARDS and there.intersection(re.findall(r" ON (\w+)", statement)[:1]):
                connection.execute(statement)
        connection.execute(
            "INSERT INTO hospitals (uid, name, state_code) VALUES ('0190-1', 'Asha Skin and Laser', '29')"
        )
        connection.execute(
            "INSERT INTO number_series (hospital_id, document_type, fiscal_year, prefix, next_number)"
            " VALUES (1, 'INV', '25-26', 'INV/25-26/', 42)"
        )
        connection.execute(
            "INSERT INTO audit_log (at, action, entity, entity_id, prev_hash, row_hash)"
            " VALUES ('2025-04-01T04:30:00.000Z', 'create', 'hospitals', 1, ?, ?)",
            ("0" * 64, "1" * 64),
        )
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.execute("COMMIT")


def damage_a_page(path: Path, table: str) -> None:
    """Write nonsense over the first page of a table."""
    with closing(raw.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        size = int(connection.execute("PRAGMA page_size").fetchone()[0])  # SQLCipher gives it as text
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)


def cut_off(path: Path, length: int) -> None:
    """Keep the first bytes of a file only."""
    path.write_bytes(path.read_bytes()[:length])
