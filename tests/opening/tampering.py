"""Ways to change the edit log past the program, and whether each is seen.

A deed is tried at places that a seed chooses, in a file without its guards; each try is rolled back, so that the next
one begins with a sound log.
"""

import os
import random
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Connection, StaticPool, create_engine

from desktop_app.repositories.audit import FIRST_HASH, hash_of
from desktop_app.repositories.audit_chain import Break, Head, head, verify
from desktop_app.repositories.kept_head import fault_of_head
from desktop_app.repositories.unit import Unit

SEED = int(os.environ.get("CLINIC_SEED", "7"))
FEW = 60

Deed = Callable[[sqlite3.Connection, random.Random, int], None]

_COLUMNS = "at, user_id, action, entity, entity_id, before_json, after_json, reason, prev_hash"


def _edit(sql: sqlite3.Connection, chance: random.Random, rows: int) -> None:
    column, value = chance.choice(
        [
            ("reason", "another"),
            ("at", "2025-01-01T00:00:00.000Z"),
            ("entity_id", 99),
            ("user_id", None),
            ("action", "x"),
        ]
    )
    if column == "user_id":  # the first rows are nobody's: the clinic was set up
        value = sql.execute("SELECT max(user_id) + 1 FROM users").fetchone()[0]
    sql.execute(f"UPDATE audit_log SET {column} = ? WHERE audit_id = ?", (value, chance.randint(1, rows)))


def edit_and_hash_anew(sql: sqlite3.Connection, chance: random.Random, rows: int) -> None:
    at = chance.randint(1, rows)
    sql.execute("UPDATE audit_log SET reason = 'another' WHERE audit_id = ?", (at,))
    hash_anew(sql, at, at)


def _delete(sql: sqlite3.Connection, chance: random.Random, rows: int) -> None:
    """Take rows out of the middle."""
    first = chance.randint(1, rows - 1)
    last = chance.randint(first, rows - 1)
    sql.execute("DELETE FROM audit_log WHERE audit_id BETWEEN ? AND ?", (first, last))


def _delete_and_close_ranks(sql: sqlite3.Connection, chance: random.Random, rows: int) -> None:
    """Take a row out and give the later ones its number."""
    gone = chance.randint(1, rows - 1)
    sql.execute("DELETE FROM audit_log WHERE audit_id = ?", (gone,))
    for at in range(gone + 1, rows + 1):
        sql.execute("UPDATE audit_log SET audit_id = ? WHERE audit_id = ?", (at - 1, at))


def _swap(sql: sqlite3.Connection, chance: random.Random, rows: int) -> None:
    one, other = chance.sample(range(1, rows + 1), 2)
    for new, old in ((-1, one), (one, other), (other, -1)):
        sql.execute("UPDATE audit_log SET audit_id = ? WHERE audit_id = ?", (new, old))


def _insert(sql: sqlite3.Connection, chance: random.Random, rows: int) -> None:
    """Put a row in whose own hash is right."""
    at = chance.randint(1, rows)
    for later in range(rows, at - 1, -1):
        sql.execute("UPDATE audit_log SET audit_id = ? WHERE audit_id = ?", (later + 1, later))
    (previous,) = sql.execute(
        "SELECT coalesce(max(row_hash), ?) FROM audit_log WHERE audit_id = ?", (FIRST_HASH, at - 1)
    ).fetchone()
    content = ["2025-06-02T06:30:00.000Z", None, "create", "plans", 1, None, None, None, previous]
    values = (at, *content, hash_of(content))
    sql.execute(f"INSERT INTO audit_log (audit_id, {_COLUMNS}, row_hash) VALUES ({', '.join('?' * 11)})", values)


def _cut_tail(sql: sqlite3.Connection, chance: random.Random, rows: int) -> None:
    sql.execute("DELETE FROM audit_log WHERE audit_id > ?", (chance.randint(0, rows - 1),))


def _rewrite_everything(sql: sqlite3.Connection, chance: random.Random, rows: int) -> None:
    """Change a row, then hash it and all later ones anew: as whoever has the program and the file can."""
    at = chance.randint(1, rows)
    sql.execute("UPDATE audit_log SET reason = 'another' WHERE audit_id = ?", (at,))
    hash_anew(sql, at, rows)


def _rewrite_and_go_on(sql: sqlite3.Connection, chance: random.Random, rows: int) -> None:
    """Likewise, and let the log be longer than it was."""
    _rewrite_everything(sql, chance, rows)
    (previous,) = sql.execute("SELECT row_hash FROM audit_log WHERE audit_id = ?", (rows,)).fetchone()
    for at in range(rows + 1, rows + chance.randint(2, 9)):
        content = ["2026-06-02T06:30:00.000Z", None, "create", "plans", at, None, None, None, previous]
        previous = hash_of(content)
        values = (at, *content, previous)
        sql.execute(f"INSERT INTO audit_log (audit_id, {_COLUMNS}, row_hash) VALUES ({', '.join('?' * 11)})", values)


def hash_anew(sql: sqlite3.Connection, first: int, last: int) -> None:
    sql.execute("UPDATE audit_log SET row_hash = 'old ' || audit_id WHERE audit_id BETWEEN ? AND ?", (first, last))
    rows = sql.execute(
        f"SELECT audit_id, {_COLUMNS} FROM audit_log WHERE audit_id BETWEEN ? AND ?", (first, last)
    ).fetchall()
    (previous,) = sql.execute(
        "SELECT coalesce(max(row_hash), ?) FROM audit_log WHERE audit_id = ?", (FIRST_HASH, first - 1)
    ).fetchone()
    for at, *content, _ in rows:
        row_hash = hash_of([*content, previous])
        sql.execute("UPDATE audit_log SET prev_hash = ?, row_hash = ? WHERE audit_id = ?", (previous, row_hash, at))
        previous = row_hash


INSIDE = (_edit, edit_and_hash_anew, _delete, _delete_and_close_ranks, _swap, _insert)
AT_THE_END = (_cut_tail, _rewrite_everything, _rewrite_and_go_on)


def _eyes(log: sqlite3.Connection) -> Connection:
    return create_engine("sqlite://", creator=lambda: log, poolclass=StaticPool).connect()


def tried(
    log: sqlite3.Connection, deed: Deed, kept: Head | None, *, tries: int = FEW, seed: int = SEED
) -> tuple[list[Break | None], int]:
    """Try a deed, seen and unseen; and how often the head alone, which is compared on opening, shows it."""
    breaks: list[Break | None] = []
    at_once = 0
    with _eyes(log) as connection:
        unit = Unit(connection, datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 1))
        for number in range(tries):
            log.execute("BEGIN")
            chance = random.Random(f"{seed} {deed.__name__} {number}")  # noqa: S311 - it must be repeatable
            deed(log, chance, head(unit).rows)
            breaks.append(verify(unit, kept).broken)
            at_once += fault_of_head(unit, kept, Path("book.clinicbook")) is not None
            log.execute("ROLLBACK")
    return breaks, at_once


def head_of(log: sqlite3.Connection) -> Head:
    rows, row_hash = log.execute(
        "SELECT count(*), (SELECT row_hash FROM audit_log ORDER BY audit_id DESC LIMIT 1) FROM audit_log"
    ).fetchone()
    return Head(rows, row_hash)
