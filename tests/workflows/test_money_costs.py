"""What money in and money back ask of the file: no statement reads a table whole that grows with the business."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests import money_examples, raw
from tests.examples import EXAMPLES
from tests.faults.driver import install

# Their size is that of the clinic, its chart, its people and its years, not that of its business.
SMALL = {
    *("account_roles", "accounts", "branches", "fiscal_periods", "fiscal_years"),
    *("hospitals", "legal_limits", "number_series", "users"),
}
NAMES = [f"{workflow.__name__}-{preparation.__name__}" for workflow, preparation in money_examples.ALL]
EXPLAINED = re.compile(r"(SELECT|UPDATE|INSERT|DELETE)\b")
SCAN = re.compile(r"SCAN (\w+)$|SCAN (\w+) USING")


def scanned(connection: sqlite3.Connection, statement: str) -> Iterator[str]:
    """Name the growing tables that a statement reads whole; the last row of the edit log is read alone."""
    if re.search(r"FROM audit_log ORDER BY audit_log.audit_id DESC\s+LIMIT 1 ", statement):
        return
    for *_, detail in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
        found = SCAN.match(detail)
        if found and (found[1] or found[2]) not in SMALL and not detail.startswith("SCAN search "):
            yield f"{detail}: {statement[:200]}"


@pytest.mark.parametrize("name", NAMES)
def test_statements__read_no_growing_table_whole(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    prepared = EXAMPLES[name](tmp_path / "book.clinicbook")
    driver = install(monkeypatch)
    with prepared.open(prepared.path) as books:
        books.run(prepared.workflow, prepared.command, prepared.user)
    asked = [text for text in driver.traced if EXPLAINED.match(text)]
    record_property("statements", len(asked))
    with closing(raw.connect(prepared.path)) as connection:
        assert [line for text in asked for line in scanned(connection, text)] == []
        assert list(scanned(connection, "SELECT count(*) FROM payments")) != []
