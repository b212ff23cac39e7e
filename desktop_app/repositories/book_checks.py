"""The queries of "Check the books": every invariant, by name, with the rows that break it."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import TextClause, text

from desktop_app import resources
from desktop_app.accounting.checks import Check, Finding, read_checks
from desktop_app.database.fingerprint import QUESTION, Part, compare
from desktop_app.database.identity import SCHEMA_VERSION
from desktop_app.repositories.audit import hash_of
from desktop_app.repositories.unit import Unit

MOST_ROWS = 20

# Of a damaged file the first fault is asked for: on its way to the next SQLite gives up, and says nothing at all.
_INTEGRITY = Check("FILE", "the file itself is damaged", "PRAGMA integrity_check(1)")
_REFERENCES = Check("REFERENCES", "every reference leads to a row", "PRAGMA foreign_key_check")
_SCHEMA = Check(
    "SCHEMA",
    "the file is made of what this program makes: every table, index, view and guard as it is written down, no other",
    QUESTION,
)
_EDIT_LOG = Check(
    "EDIT-LOG",
    "every row of the edit log says what it said when it was written: its hash is that of its values",
    "SELECT audit_id, row_hash, at, user_id, action, entity, entity_id, before_json, after_json, reason, prev_hash"
    " FROM audit_log ORDER BY audit_id",
)
_SEARCH = Check(
    "SEARCH",
    "every patient, plan, document and journal is found by its words; Tools, Rebuild the search mends it",
    """
    SELECT CASE WHEN kept.id IS NULL THEN 'missing' ELSE 'other words' END AS found, wanted.noun, wanted.key
      FROM search_rows wanted LEFT JOIN search_content kept ON kept.id = wanted.search_id
     WHERE kept.c0 IS NOT wanted.words
    UNION ALL
    SELECT 'superfluous', id % 16, id / 16 FROM search_content WHERE id NOT IN (SELECT search_id FROM search_rows)
    """,
)
_OF_THE_FILE = (_INTEGRITY, _REFERENCES, _SCHEMA, _EDIT_LOG, _SEARCH)
# What speaks against the file itself, and not against what somebody did in it: INV-50 is the chain of the edit log,
# INV-62 that what was printed of it on closed days is still in it.
_TRUST = {*(check.name for check in _OF_THE_FILE if check is not _SEARCH), "INV-50", "INV-62"}

Rows = Iterator[tuple[Any, ...]]


def checks() -> tuple[Check, ...]:
    """Give the checks of the accounting, in the order of resources/invariants.sql."""
    return read_checks(resources.text("invariants.sql"))


def all_checks() -> tuple[Check, ...]:
    """Give every check that `check_books` runs: those of the file, then those of the accounting."""
    return _OF_THE_FILE + checks()


def is_damaged(findings: Iterable[Finding]) -> bool:
    """Tell whether SQLite found the file itself damaged."""
    return any(finding.check is _INTEGRITY for finding in findings)


def breaking_trust(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings after which nothing may be written: the file is damaged, doctored, or its edit log changed."""
    return tuple(finding for finding in findings if finding.check.name in _TRUST)


def check_books(
    unit: Unit, *, file_too: bool = True, progress: Callable[[int, int], None] = lambda _done, _all: None
) -> tuple[Finding, ...]:
    """Run every check, telling `progress` how many of how many are done; `file_too` reads the whole file, too.

    Where SQLite finds the file itself damaged that is the only finding: what else it would read may not be there.
    """
    wanted = all_checks() if file_too else checks()
    findings = []
    for done, check in enumerate(wanted):
        progress(done, len(wanted))
        finding = find(unit, check)
        if finding is not None:
            findings.append(finding)
        if finding is not None and check is _INTEGRITY:
            break
    progress(len(wanted), len(wanted))
    return tuple(findings)


def failing(unit: Unit) -> tuple[str, ...]:
    """Name the checks of the accounting that do not hold, by one statement: what breaks them is not listed."""
    return tuple(name for (name,) in unit.execute(_failing()))


def findings_of_role(unit: Unit, role: str) -> tuple[Finding, ...]:
    """Run the checks of the accounting that go by the account of a role."""
    found = (find(unit, check) for check in checks() if f"'{role}'" in check.query)
    return tuple(finding for finding in found if finding is not None)


def find(unit: Unit, check: Check) -> Finding | None:
    """Run one check: what breaks it, None where it holds."""
    if check is _INTEGRITY:
        _look_at_index_anew(unit)
    cursor = unit.execute(text(check.query.replace(":", "\\:")))
    names = tuple(cursor.keys())
    rows: Rows = iter(tuple(row) for row in cursor)
    if check is _INTEGRITY:
        rows = (row for row in rows if row != ("ok",))
    elif check is _SCHEMA:
        strange = compare((Part(*row) for row in rows), SCHEMA_VERSION)
        names, rows = ("part", "found"), iter((f"{part.kind} {part.name}", part.found) for part in strange)
    elif check is _EDIT_LOG:
        names, rows = ("audit_id",), _forged(rows)
    listed = tuple(tuple(zip(names, row, strict=True)) for row in islice(rows, MOST_ROWS))
    return Finding(check, listed, more=sum(1 for _ in rows)) if listed else None


def _look_at_index_anew(unit: Unit) -> None:
    """Have SQLite see the search as others have left it.

    From version 3.44 on its check of the file looks into the index, but by what this connection remembers of its
    segments: those that were merged since are then missing. Any question to the index makes it look again.
    """
    if unit.execute(text("SELECT 1 FROM sqlite_schema WHERE name = 'search'")).all():
        unit.execute(text("SELECT rowid FROM search WHERE rowid = 0")).all()


@cache
def _failing() -> TextClause:
    parts = (f"SELECT '{each.name}' WHERE EXISTS ({each.query})" for each in checks())
    return text(" UNION ALL ".join(parts).replace(":", "\\:"))


def _forged(rows: Rows) -> Iterator[tuple[int]]:
    for audit_id, row_hash, *content in rows:
        if hash_of(content) != row_hash:
            yield (audit_id,)
