"""How the file came to its present form: migrations in order, each all or nothing, with the guards put back after.

`PRAGMA user_version` is the number of migrations applied and is written last; `application_id` says whose file it is.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database, Migrations

from desktop_app.database.backup import copy_before_migration
from desktop_app.database.engine import configure, connect
from desktop_app.database.faults import told_as_faults
from desktop_app.database.identity import APPLICATION_ID, SCHEMA_VERSION, identify
from desktop_app.database.schema_files import guards, statements
from desktop_app.errors import BookExists, BugError, StorageFailed

migrations = Migrations("clinic_books")


@migrations()
def books(database: Database) -> None:
    """Make the books: the clinic, its documents, its ledgers and its memory."""
    _run(database.conn, "0001_books.sql")


@migrations()
def law_and_branch_series(database: Database) -> None:
    """Add dated limits of the law, a series' branch, and indexes for what the registers show."""
    _run(database.conn, "0002_law_and_branch_series.sql")


@migrations()
def search(database: Database) -> None:
    """Add what patients, plans and documents are found by as one types, for all that are there."""
    _run(database.conn, "0003_search.sql")


@migrations()
def registers_of_masters(database: Database) -> None:
    """Add indexes for the register of patients: by name, and for what each of them owes."""
    _run(database.conn, "0004_registers_of_masters.sql")


@migrations()
def money_back(database: Database) -> None:
    """Add what of a credit is kept as a balance, and indexes for what was paid back."""
    _run(database.conn, "0005_money_back.sql")


@migrations()
def suspended_plans(database: Database) -> None:
    """Add since when a plan is suspended."""
    _run(database.conn, "0006_suspended_plans.sql")


@migrations()
def registers_of_plans(database: Database) -> None:
    """Add indexes for the register of plans: by number, by status, and for what is still owed."""
    _run(database.conn, "0007_registers_of_plans.sql")


@migrations()
def day_month_and_year(database: Database) -> None:
    """Add what the clinic's day, month and year leave behind: registers of money, and what later parts of it need."""
    _run(database.conn, "0008_day_month_and_year.sql")


@migrations()
def drafts_and_letterhead(database: Database) -> None:
    """Add what was being entered into a form when the program ended, and the clinic's letterhead."""
    _run(database.conn, "0009_drafts_and_letterhead.sql")


def create(path: Path) -> None:
    """Make a new file with an empty book, readable by its owner alone; refuses BOOK_EXISTS and STORAGE_FAILED."""
    try:
        path.touch(mode=0o600, exist_ok=False)
    except FileExistsError as taken:
        raise BookExists(path=path) from taken
    except OSError as refused:
        raise StorageFailed(detail=refused.strerror) from refused
    try:
        with told_as_faults(path), closing(connect(path)) as connection:
            configure(connection)
            _migrate(connection)
    except BaseException:
        path.unlink()  # half a book is none, and would stand in the way of the next attempt
        raise


def upgrade(path: Path) -> Path:
    """Bring a file to the present form and give the copy that was made of it before.

    Refuses what `identify` and `copy_before_migration` refuse. A migration that fails leaves the file as it was.
    """
    found = identify(path)
    with told_as_faults(path), closing(connect(path)) as connection:
        configure(connection, readonly=True)  # the book is copied as it is, and left so where it is damaged
        copy = copy_before_migration(connection, path, found)
        configure(connection)
        _migrate(connection)
    return copy


def _migrate(connection: sqlite3.Connection) -> None:
    database = Database(connection, recursive_triggers=False, execute_plugins=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(database)
        _put_guards_back(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _put_guards_back(connection: sqlite3.Connection) -> None:
    """Drop and make every guard anew: altering a table loses its triggers in silence. Then see that they are there."""
    wanted = guards()
    for name, statement in wanted.items():
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        connection.execute(statement)
    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
    if found != wanted.keys():
        raise BugError(detail=f"guards differ: {sorted(found ^ wanted.keys())}")


def _run(connection: sqlite3.Connection, name: str) -> None:
    """Run a file's statements one by one: executescript() would commit the transaction they belong to."""
    for statement in statements(name):
        connection.execute(statement)
