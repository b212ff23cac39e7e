"""Connections to the books: every one with the same settings, and a transaction that is ours from BEGIN to COMMIT."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event

from desktop_app.database.authorizer import authorize
from desktop_app.errors import TransactionLost

BUSY_SECONDS = 5.0
_STATEMENTS_KEPT = 512

# The value to set, and what SQLite answers once it is in force: an unknown or late PRAGMA is ignored in silence.
_SETTINGS = {
    "synchronous": ("EXTRA", 3),
    "foreign_keys": ("ON", 1),
    "recursive_triggers": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "fullfsync": ("ON", 1),
    "checkpoint_fullfsync": ("ON", 1),
    "secure_delete": ("ON", 1),
}


def journal_mode(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> str:
    """Choose WAL only where the library is free of the WAL-reset bug, else a rollback journal."""
    fixed = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51, 0) or (3, 44, 6) <= version < (3, 45, 0)
    return "wal" if fixed else "delete"


def connect(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
    """Open a bare connection: `mode` is ro or rw, never one that makes a file. Used for migrations and copies too."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,  # the driver's own transaction control is off; BEGIN is ours
        check_same_thread=False,  # the pool hands a connection to one unit at a time
        cached_statements=_STATEMENTS_KEPT,
    )


def configure(connection: sqlite3.Connection, *, readonly: bool = False, durable: bool = True) -> None:
    """Set and read back what every connection needs; `durable=False` is for files that are made anew, as the demo."""
    if not readonly:
        wanted = journal_mode()
        (mode,) = connection.execute(f"PRAGMA journal_mode = {wanted}").fetchone()
        if mode != wanted:
            raise TransactionLost(detail=f"journal_mode is {mode}")
    settings = {**_SETTINGS, "query_only": ("ON", 1) if readonly else ("OFF", 0)}
    if not durable:
        settings["synchronous"] = ("OFF", 0)
    for name, (value, answer) in settings.items():
        connection.execute(f"PRAGMA {name} = {value}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != answer:
            raise TransactionLost(detail=f"{name} is {found}")


def open_engine(path: Path, *, readonly: bool = False, durable: bool = True) -> Engine:
    """Make an engine on an existing file.

    A writer takes the write lock when it begins (BEGIN IMMEDIATE), so that what it has read stays true; a reader
    takes none. Every statement first makes sure that SQLite has not ended the transaction by itself: after a full
    disk or an I/O error it may have, and what follows would then be saved at once, one by one.
    """

    def creator() -> sqlite3.Connection:
        connection = connect(path, mode="ro" if readonly else "rw")
        configure(connection, readonly=readonly, durable=durable)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.set_authorizer(authorize)
        return connection

    engine = create_engine(
        "sqlite://", creator=creator, poolclass=QueuePool, pool_size=2, max_overflow=2, hide_parameters=True
    )
    begin = "BEGIN" if readonly else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "before_cursor_execute")
    def _still_in_transaction(
        connection: Connection,
        _cursor: Any,  # noqa: ANN401 - the hook's form
        statement: str,
        *_: object,
    ) -> None:
        if not statement.startswith("BEGIN") and not in_transaction(connection):
            raise TransactionLost(detail=statement.split("\n", 1)[0][:60])

    @event.listens_for(engine, "commit")
    def _still_there_to_commit(connection: Connection) -> None:
        if not in_transaction(connection):
            raise TransactionLost(detail="COMMIT")

    @event.listens_for(engine, "handle_error")
    def _interrupts_do_not_orphan(context: ExceptionContext) -> None:
        # A Ctrl-C would make SQLAlchemy drop the connection unclosed, and its write lock would stay.
        if not isinstance(context.original_exception, Exception):
            context.is_disconnect = False

    return engine


def in_transaction(connection: Connection) -> bool:
    """Tell whether SQLite itself is in a transaction on this connection."""
    return bool(getattr(connection.connection.dbapi_connection, "in_transaction", False))
