"""The queries of "Check the books": every invariant, by name, with the rows that break it."""

from collections.abc import Callable

from sqlalchemy import text

from desktop_app import resources
from desktop_app.accounting.checks import Check, Finding, read_checks
from desktop_app.repositories.unit import Unit

MOST_ROWS = 20

# Of a damaged file the first fault is asked for: on its way to the next SQLite gives up, and says nothing at all.
_INTEGRITY = Check("FILE", "the file itself is sound", "PRAGMA integrity_check(1)")
_REFERENCES = Check("REFERENCES", "every reference leads to a row", "PRAGMA foreign_key_check")


def checks() -> tuple[Check, ...]:
    """Give all checks, in the order of resources/invariants.sql."""
    return read_checks(resources.text("invariants.sql"))


def check_books(
    unit: Unit, *, file_too: bool = True, progress: Callable[[int, int], None] = lambda _done, _all: None
) -> tuple[Finding, ...]:
    """Run every check, telling `progress` how many of how many are done; `file_too` lets SQLite read the whole file.

    Where SQLite finds the file itself damaged that is the only finding: what else it would read may not be there.
    """
    wanted = ((_INTEGRITY, _REFERENCES) if file_too else ()) + checks()
    findings = []
    for done, check in enumerate(wanted):
        progress(done, len(wanted))
        finding = _find(unit, check)
        if finding is not None:
            findings.append(finding)
        if finding is not None and check is _INTEGRITY:
            break
    progress(len(wanted), len(wanted))
    return tuple(findings)


def _find(unit: Unit, check: Check) -> Finding | None:
    cursor = unit.execute(text(check.query.replace(":", "\\:")))
    names = tuple(cursor.keys())
    rows = [tuple(row) for row in cursor]
    if not rows or (check is _INTEGRITY and rows == [("ok",)]):
        return None
    listed = tuple(tuple(zip(names, row, strict=True)) for row in rows[:MOST_ROWS])
    return Finding(check, listed, more=max(0, len(rows) - MOST_ROWS))
