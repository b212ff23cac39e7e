"""A clinic to test with: a real file, a clock that stands where it is put, and eyes of its own on the file."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from desktop_app import resources
from desktop_app.accounting.checks import read_checks
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.repositories.books import Books, create_books, open_books
from desktop_app.repositories.clinic import users
from desktop_app.repositories.unit import User
from desktop_app.workflows.set_up_clinic import NewBranch, NewUser, SetUpClinic, set_up_clinic
from tests import raw

CHECKS = read_checks(resources.text("invariants.sql"))
_requests = count(1)


def request_id() -> str:
    """Make a request id that no other call has."""
    return f"request-{next(_requests)}"


@dataclass
class Clock:
    """Noon in India on the day it is set to."""

    today: date = date(2025, 6, 2)

    def __call__(self) -> datetime:
        return datetime.combine(self.today, time(6, 30), UTC)


@dataclass
class Clinic:
    """Open books with one branch and one user, and the clock they go by."""

    books: Books
    clock: Clock
    user: User
    branch_id: int = 1

    @property
    def path(self) -> Path:
        return self.books.path

    @contextmanager
    def raw(self) -> Iterator[sqlite3.Connection]:
        """Open a connection of the test's own, past the program."""
        with closing(raw.connect(self.path, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            yield connection

    def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        with self.raw() as connection:
            return connection.execute(sql, parameters).fetchall()

    def value(self, sql: str, *parameters: object) -> Any:  # noqa: ANN401 - whatever the column holds
        return self.rows(sql, *parameters)[0][0]

    def findings(self) -> dict[str, list[tuple[Any, ...]]]:
        """Give the invariants that do not hold, by name, with the rows that break them."""
        with self.raw() as connection:
            found = {check.name: connection.execute(check.query).fetchall() for check in CHECKS}
        return {name: rows for name, rows in found.items() if rows}

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        return dump(self.path)

    def posted(self) -> dict[str, list[tuple[Any, ...]]]:
        """Give the whole content but what nobody has posted: forms that are not finished."""
        content = self.dump()
        del content["form_drafts"]
        keeping = {"KeepFormDraft", "DiscardFormDraft"}
        content["command_log"] = [row for row in content["command_log"] if keeping.isdisjoint(row)]
        return content


def dump(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Give the whole content of a file: every table of sqlite_schema, and user_version."""
    with closing(raw.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        content = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in sorted(names)}
        content["user_version"] = connection.execute("PRAGMA user_version").fetchall()
    return content


def new_clinic(
    path: Path, *, revenue_policy: str = "deferred", round_invoice_to_rupee: bool = False, branches: int = 1
) -> Clinic:
    """Copy a fresh book to a path and open it: the clinic of the scenarios, four years, all months open."""
    shutil.copy(_template(revenue_policy, round_invoice_to_rupee, branches, raw.is_encrypted()), path)
    clock = Clock()
    books = open_books(path, clock=clock)
    with books.reading() as reading:
        (user,) = users(reading)
    return Clinic(books, clock, user)


@cache
def _template(revenue_policy: str, round_invoice_to_rupee: bool, branches: int, _is_encrypted: bool) -> Path:  # noqa: FBT001 - cached
    path = Path(mkdtemp(prefix="clinic-")) / "template.clinicbook"
    with create_books(path, clock=Clock(date(2023, 4, 1)), durable=False) as books:
        set_up_clinic(
            books,
            SetUpClinic(
                request_id="set-up",
                name="Asha Skin and Laser",
                state_code="29",
                gstin="29ABCDE1234F1Z5",
                branches=tuple(NewBranch(code=code, name=f"{code} branch") for code in ("MAIN", "WEST")[:branches]),
                users=(NewUser(username="owner", display_name="Meera Joshi"),),
                first_years=(2023, 2024, 2025, 2026),
                revenue_policy=RevenuePolicy(revenue_policy),
                round_invoice_to_rupee=round_invoice_to_rupee,
            ),
        )
    return path
