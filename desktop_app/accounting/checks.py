"""What must hold in every book: a list of checks, each a query that must give no row (see resources/invariants.sql)."""

import re
from dataclasses import dataclass

_HEADING = re.compile(r"^-- (INV-\d+) (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Check:
    """One invariant: its name, what it says, and the query whose every row is a violation."""

    name: str
    title: str
    query: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken invariant: the check and the rows that break it, as (column, value) pairs."""

    check: Check
    rows: tuple[tuple[tuple[str, object], ...], ...]
    more: int = 0  # rows beyond those that are listed


def read_checks(text: str) -> tuple[Check, ...]:
    """Read `-- INV-nn title` blocks, each with one query, in their order."""
    headings = list(_HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return tuple(
        Check(heading.group(1), heading.group(2).strip(), _query(text[heading.end() : end]))
        for heading, end in zip(headings, ends, strict=True)
    )


def _query(block: str) -> str:
    lines = [line for line in block.splitlines() if not line.startswith("--")]
    return "\n".join(lines).strip().rstrip(";")
