"""The place of what a figure adds up: the lines of an account, of days, of a branch, of a patient."""

from dataclasses import dataclass, field

from desktop_app.reports.sheet import LedgerLines
from desktop_app.views.view import Place

LINES = "ledger_lines"


@dataclass(frozen=True, slots=True)
class LinesPlace(Place):
    """Lines of the general ledger."""

    lines: LedgerLines = field(default_factory=LedgerLines)

    @classmethod
    def of(cls, lines: LedgerLines) -> "LinesPlace":
        """Give the place of lines."""
        return cls(LINES, 0, lines)
