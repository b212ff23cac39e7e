"""Connections to the books: every one with the same settings, and a transaction that is ours from BEGIN to COMMIT."""

import re
import sqlite3
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event
from sqlalchemy.engine import ExecutionContext
from sqlalchemy.sql.elements import ReleaseSavepointClause, SavepointClause

from desktop_app.database import keys
from desktop_app.database.authorizer import authorize
from desktop_app.database.drivers import sqlcipher
from desktop_app.database.faults import told_as_faults
from desktop_app.database.statement_cache import statements_of
from desktop_app.errors import BugError, StorageFailed, TransactionLost

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

_SAVEPOINTS = (SavepointClause, ReleaseSavepointClause)  # what SQLAlchemy's begin_nested() makes
_BEGINS = "begins_the_transaction"  # marks the one BEGIN that is ours

# What SQLite passes over before and between words; before the first one semicolons, too.
_SPACE = r"[\s\ufeff]|--[^\n]*+|/\*(?>.*?\*/)"
_TO = rf"(?:{_SPACE})*+(?:TRANSACTION\b(?:{_SPACE})*+)?TO\b"
_CONTROL = re.compile(
    rf"(?:{_SPACE}|;)*+(?:BEGIN|COMMIT|END|RELEASE|SAVEPOINT|ROLLBACK(?!{_TO}))\b",
    re.IGNORECASE | re.DOTALL,
)


def journal_mode(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> str:
    """Choose WAL only where the library is free of the WAL-reset bug, else a rollback journal."""
    fixed = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51, 0) or (3, 44, 6) <= version < (3, 45, 0)
    return "wal" if fixed else "delete"


def connect(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
    """Open a bare connection: `mode` is ro or rw, never one that makes a file. Used for migrations and copies too.

    With ro a file whose last writer was killed cannot be read at all: SQLite must first take back what it left undone.
    A file whose key is held is opened as an encrypted one.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    how: dict[str, Any] = {
        "timeout": BUSY_SECONDS,
        "isolation_level": None,  # the driver's own transaction control is off; BEGIN is ours
        "check_same_thread": False,  # the pool hands a connection to one unit at a time
        "cached_statements": _STATEMENTS_KEPT,
    }
    key = keys.held(path)
    if key is not None:
        return keys.open_encrypted(uri, key, is_new=path.stat().st_size == 0, **how)
    plain: sqlite3.Connection = sqlite3.connect(uri, uri=True, **how)
    return plain


def configure(connection: sqlite3.Connection, *, readonly: bool = False, durable: bool = True) -> None:
    """Set and read back what every connection needs; `durable=False` is for files that are made anew, as the demo.

    With `readonly` nothing is set that stays with the file.
    """
    settings = {**_SETTINGS, "query_only": ("ON", 1) if readonly else ("OFF", 0)}
    if not durable:
        settings["synchronous"] = ("OFF", 0)
    for name, (value, answer) in settings.items():
        connection.execute(f"PRAGMA {name} = {value}")
        _require(name, answer, connection.execute(f"PRAGMA {name}").fetchone())
    if not readonly:
        _set_journal_mode(connection, durable=durable)


def settle_journal_mode(path: Path) -> None:
    """Bring a file into this machine's journal mode before anybody reads it; refuses BOOK_BUSY.

    The mode stays with the file, one from a machine with another SQLite may be in the other, and WAL cannot be left
    while somebody, a reader of ours included, has the file open.
    """
    with told_as_faults(path), closing(connect(path)) as connection:
        configure(connection)


def _set_journal_mode(connection: sqlite3.Connection, *, durable: bool) -> None:
    (version,) = connection.execute("SELECT sqlite_version()").fetchone()  # of the library that opened this file
    wanted = journal_mode(tuple(int(part) for part in version.split(".")))
    if wanted == "delete" and not durable:
        wanted = "memory"
    _require("journal_mode", wanted, connection.execute(f"PRAGMA journal_mode = {wanted}").fetchone())


def _require(name: str, answer: object, found: tuple[object] | None) -> None:
    if found != (answer,):
        raise StorageFailed(detail=f"the setting {name} is not in force")


def open_engine(path: Path, *, readonly: bool = False, durable: bool = True) -> Engine:
    """Make an engine on an existing file.

    A writer takes the write lock when it begins (BEGIN IMMEDIATE), so that what it has read stays true; a reader
    takes none. Every statement first makes sure that SQLite has not ended the transaction by itself: after a full
    disk or an I/O error it may have, and what follows would then be saved at once, one by one.

    A reader is held off by its settings, not by its mode: it too takes back what a killed writer left undone.
    """
    key = keys.held(path)
    driver = sqlite3 if key is None else sqlcipher()

    def creator() -> sqlite3.Connection:
        connection = connect(path)
        try:
            configure(connection, readonly=readonly, durable=durable)
            if key is None:  # SQLCipher's driver cannot set limits; there the authorizer alone denies ATTACH
                connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
            connection.set_authorizer(authorize)
        except BaseException:
            connection.close()  # whoever keeps the error would keep the file open, and its locks
            raise
        return connection

    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=creator,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=2,
        hide_parameters=True,
        execution_options={"compiled_cache": statements_of(driver)},
    )
    begin = "BEGIN" if readonly else "BEGIN IMMEDIATE"
    event.listen(
        engine, "begin", lambda connection: connection.exec_driver_sql(begin, execution_options={_BEGINS: True})
    )
    event.listen(engine, "before_cursor_execute", _require_transaction)
    event.listen(engine, "commit", _require_transaction_to_commit)
    event.listen(engine, "handle_error", _keep_connection_after_interrupt)
    event.listen(engine, "reset", _leave_no_transaction)
    return engine


def _require_transaction(
    connection: Connection,
    _cursor: Any,  # noqa: ANN401 - the hook's form
    statement: str,
    _parameters: Any,  # noqa: ANN401 - likewise
    context: ExecutionContext,
    *_: object,
) -> None:
    """Let no statement run outside our transaction, and none end it: the driver's own COMMIT does not pass here."""
    if not _in_transaction(connection):
        if not context.execution_options.get(_BEGINS):
            raise TransactionLost(detail=statement.split("\n", 1)[0][:60])
    elif controls_transaction(statement) and not isinstance(context.invoked_statement, _SAVEPOINTS):
        raise BugError(detail=f"a transaction is not controlled by SQL: {statement[:60]!r}")


@lru_cache(_STATEMENTS_KEPT)
def controls_transaction(statement: str) -> bool:
    """Tell whether SQL begins or ends a transaction or a savepoint; ROLLBACK TO does neither."""
    return _CONTROL.match(statement) is not None


def _require_transaction_to_commit(connection: Connection) -> None:
    if not _in_transaction(connection):
        raise TransactionLost(detail="COMMIT")


def _keep_connection_after_interrupt(context: ExceptionContext) -> None:
    # A Ctrl-C would make SQLAlchemy drop the connection unclosed, and its write lock would stay.
    if not isinstance(context.original_exception, Exception):
        context.is_disconnect = False


def _leave_no_transaction(connection: sqlite3.Connection, *_: object) -> None:
    # SQLAlchemy takes a COMMIT that failed for the end of the transaction. SQLite leaves it open, lock and all.
    connection.rollback()


def _in_transaction(connection: Connection) -> bool:
    return bool(getattr(connection.connection.dbapi_connection, "in_transaction", False))
