"""The hand-written limit of a workflow: its own SQL, traced once, run again with bound values on one connection."""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import event

from desktop_app.database.engine import configure, connect
from desktop_app.repositories.books import Books


@dataclass(frozen=True)
class Statement:
    """One statement as the driver got it."""

    sql: str
    parameters: Any
    many: bool


@contextmanager
def traced(books: Books) -> Iterator[list[Statement]]:
    """Collect what units of work run while the block lasts; COMMIT is added by the replay."""
    found: list[Statement] = []
    engine = books._writer  # noqa: SLF001 - the benchmark looks over the driver's shoulder

    def note(_connection: object, _cursor: object, sql: str, parameters: Any, _context: object, many: bool) -> None:  # noqa: ANN401, FBT001 - the hook's form
        found.append(Statement(sql, list(parameters) if many else parameters, many))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", note)


@contextmanager
def by_hand(path: Path) -> Iterator[Callable[[Sequence[Statement]], float]]:
    """Give a function that runs statements under the program's own settings and tells the seconds they took."""
    connection = connect(path)
    configure(connection)

    def run(statements: Sequence[Statement]) -> float:
        started = time.perf_counter()
        for statement in statements:
            _execute(connection, statement)
        connection.commit()
        return time.perf_counter() - started

    try:
        yield run
    finally:
        connection.close()


def _execute(connection: sqlite3.Connection, statement: Statement) -> None:
    if statement.many:
        connection.executemany(statement.sql, statement.parameters)
    else:
        connection.execute(statement.sql, statement.parameters).fetchall()
