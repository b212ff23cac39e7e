"""What "Check the books" costs: no check reads a growing table again for every row of another one."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.accounting.checks import Check
from desktop_app.repositories.book_checks import checks
from tests import raw
from tests.repositories.large_book import make_large_book
from tests.repositories.rich_book import copy_rich_book

# Their size is that of the clinic, its chart and its years, not that of its business.
SMALL = {"account_roles", "accounts", "branches", "fiscal_periods", "fiscal_years", "hospitals", "number_series"}
NESTED = re.compile(r"(CORRELATED|MATERIALIZE|CO-ROUTINE|COMPOUND|LEFT-MOST|UNION|SCALAR)")
Grown = tuple[sqlite3.Connection, sqlite3.Connection]
STEPS = 100  # SQLite's virtual machine is asked how far it is after so many steps


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("plain") / "rich.clinicbook"
    copy_rich_book(path)
    with closing(raw.connect(path)) as connection:
        yield connection


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grown]:
    folder = tmp_path_factory.mktemp("grown")
    for copies in (20, 40):
        make_large_book(folder / f"{copies}.clinicbook", copies)
    with (
        closing(raw.connect(folder / "20.clinicbook")) as one,
        closing(raw.connect(folder / "40.clinicbook")) as two,
    ):
        yield one, two


def names_of(connection: sqlite3.Connection, query: str) -> dict[str, set[str]]:
    """Give the tables that a name in a query's plan may stand for: the table itself, and its aliases."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    names = {table: {table} for table in tables}
    for table, alias in re.findall(r"\b(?:FROM|JOIN|,)\s+(\w+)\s+(?:AS\s+)?(\w+)", query):
        if table in tables:
            names.setdefault(alias, set()).add(table)
    return names


def scanned_again(connection: sqlite3.Connection, query: str) -> set[str]:
    """Name the growing tables that a query's plan reads whole within a loop.

    Steps with one parent are loops within each other, the first one outermost; what hangs under a correlated
    subquery runs once for every row of the query around it. A search by nothing is one for max() in all rows, also
    where an index gives their order.
    """
    names = names_of(connection, query)
    in_a_loop = {0: False}
    has_outer: set[int] = set()
    found = set()
    for step, parent, _, detail in connection.execute(f"EXPLAIN QUERY PLAN {query}"):
        in_a_loop[step] = in_a_loop[parent] or detail.startswith("CORRELATED")
        if NESTED.match(detail) or detail.startswith("USE TEMP"):
            continue
        scan = re.match(r"SCAN (\w+)|SEARCH (\w+)(?: USING (?:COVERING )?INDEX \w+)?$", detail)
        if scan and (in_a_loop[parent] or parent in has_outer):
            found |= names.get(scan[1] or scan[2], set()) - SMALL
        has_outer.add(parent)
    return found


def steps_of(connection: sqlite3.Connection, query: str) -> int:
    """Count what SQLite does for a query, in hundreds of steps of its virtual machine."""
    count = 0

    def one_more() -> int:
        nonlocal count
        count += 1
        return 0

    connection.set_progress_handler(one_more, STEPS)
    connection.execute(query).fetchall()
    connection.set_progress_handler(None, STEPS)
    return count


def is_linear(grown: Grown, query: str) -> bool:
    """Tell whether a query takes twice the steps where there is twice as much, give or take a thousand."""
    one, two = (steps_of(connection, query) for connection in grown)
    return two <= 2.2 * one + 10


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.name)
def test_check__reads_no_growing_table_within_a_loop(plain: sqlite3.Connection, check: Check) -> None:
    assert scanned_again(plain, check.query) == set()


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.name)
def test_check__costs_twice_as_much_in_a_book_twice_as_large(grown: Grown, check: Check) -> None:
    assert is_linear(grown, check.query)


@pytest.mark.parametrize(
    ("query", "again"),
    [
        ("SELECT 1 FROM patients p JOIN gl_transactions t ON t.description = p.phone", "gl_transactions"),
        ("SELECT (SELECT max(at) FROM audit_log WHERE before_json = p.uid) FROM package_payment_plans p", "audit_log"),
        ("SELECT (SELECT count(*) FROM audit_log WHERE before_json = p.uid) FROM package_payment_plans p", "audit_log"),
        ("SELECT 1 FROM branches CROSS JOIN ar_subledger s WHERE s.due_date > name", "ar_subledger"),
    ],
)
def test_costs__a_careless_query_is_noticed(tmp_path: Path, query: str, again: str) -> None:
    copy_rich_book(tmp_path / "rich.clinicbook")
    with closing(raw.connect(tmp_path / "rich.clinicbook")) as connection:
        connection.execute("PRAGMA automatic_index = OFF")  # an index for this once would hide it
        assert scanned_again(connection, query) == {again}


def test_costs__a_careless_query_is_counted(grown: Grown) -> None:
    assert not is_linear(grown, "SELECT (SELECT max(at) FROM audit_log WHERE before_json = p.uid) FROM patients p")
