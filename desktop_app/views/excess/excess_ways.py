"""The plain answers to where an excess goes; each fills the amounts in so that they add up.

ways = ExcessWays()
ways.offer({Way.NOW: False, ...})       # what cannot be chosen is off
parts_of(Way.INVOICES, 600_000, rooms={"upi": 1_000_000}, owed={2: 450_000})
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.accounting.allocation import fill
from desktop_app.views.controls.chip import FilterChips


class Way(StrEnum):
    """Where all of it goes, or amounts of one's own."""

    LATER = "later"  # all of it waits to be paid back
    NOW = "now"  # back by the modes that it came in by
    INVOICES = "invoices"  # to what else the patient owes, oldest first; the rest waits
    BALANCE = "balance"  # kept as a balance
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Amounts in paise: by mode, by invoice, kept; what is in none of them waits."""

    refunds: Mapping[str, int] = field(default_factory=dict)
    applied: Mapping[int, int] = field(default_factory=dict)
    kept_paise: int = 0


def parts_of(way: Way, excess_paise: int, *, rooms: Mapping[str, int], owed: Mapping[int, int]) -> Parts:
    """Share out an excess in one way: no mode gives more than came in by it, no invoice gets more than it lacks."""
    if way is Way.NOW:
        given = zip(rooms, fill(excess_paise, rooms.values()), strict=True)
        return Parts(refunds={mode: paise for mode, paise in given if paise})
    if way is Way.INVOICES:
        filled = zip(owed, fill(excess_paise, owed.values()), strict=True)
        return Parts(applied={key: paise for key, paise in filled if paise})
    return Parts(kept_paise=excess_paise if way is Way.BALANCE else 0)


class ExcessWays(FilterChips):
    """A chip a way; arrow keys go from one to the next."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Where it goes"))
        for way, words in (
            (Way.LATER, self.tr("Pay back later")),
            (Way.NOW, self.tr("Pay back now")),
            (Way.INVOICES, self.tr("To other invoices")),
            (Way.BALANCE, self.tr("Keep as balance")),
            (Way.OWN, self.tr("In parts")),
        ):
            self.add(way, words)

    def way(self) -> Way:
        """Give the one that is chosen."""
        return Way(self.key())

    def offer(self, can_be: Mapping[Way, bool]) -> None:
        """Let only some be chosen; what was chosen and cannot be any more falls back to paying back later."""
        for way, can in can_be.items():
            self.chip(way).setEnabled(can)
        if not can_be.get(self.way(), True):
            self.choose(Way.LATER)

    def mark(self, way: Way) -> None:
        """Show a way as chosen without telling anybody: the amounts stand there already."""
        blocked = self.blockSignals(True)
        self.choose(way)
        self.blockSignals(blocked)
