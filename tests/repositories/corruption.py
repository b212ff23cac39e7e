"""What can be wrong with a book: one small change of the rich book, and which check must name it.

A key in the SQL is one of tests/repositories/rich_book.py. `also` says what else the same change breaks, and why.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Corruption:
    """Statements that break a check, and what of a row it must report."""

    check: str
    statements: tuple[str, ...]
    row: Mapping[str, object]
    also: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.check}: {self.statements[0]}"


def broken(check: str, *statements: str, also: Mapping[str, str] | None = None, **row: object) -> Corruption:
    return Corruption(check, statements, row, also or {})
