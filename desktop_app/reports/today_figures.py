"""The figures of today: what came in on each of the last 14 days, by which mode today, how deferred revenue moved.

They are those of the reports of money collected and of the roll-forward: same conditions, other groups.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import func, select

from desktop_app.accounting.posting import MODE_ROLES, Role
from desktop_app.records.accounts import AccountRole
from desktop_app.reports import money_collected
from desktop_app.reports.deferred_revenue import RollForward, RollForwardQuery, roll_forward_in_total
from desktop_app.reports.money_collected import Collected, together
from desktop_app.reports.report_request import ReportRequest
from desktop_app.repositories.unit import Unit

DAYS = 14
_HAS_DEFERRED = select(func.count()).where(AccountRole.role == Role.DEFERRED_REV)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """By day, oldest first, what was received (paise); today by mode; the roll-forward from the first of the month.

    `forward` is None where no account is kept for deferred revenue.
    """

    days: tuple[tuple[date, int], ...]
    modes: tuple[tuple[str, Collected], ...]
    forward: RollForward | None = field(default=None)

    @property
    def today(self) -> Collected:
        """All modes of today."""
        return together(each for _, each in self.modes)


def figures(unit: Unit) -> Figures:
    """Read the figures by two or three statements."""
    first = unit.today - timedelta(days=DAYS - 1)
    found = money_collected.by_mode(unit, ReportRequest(dated_from=first, dated_to=unit.today))
    received = {first + timedelta(days=at): 0 for at in range(DAYS)}
    for (day, _), collected in found.items():
        received[day] += collected.received_paise
    modes = [(mode, found[unit.today, mode]) for mode in MODE_ROLES if (unit.today, mode) in found]
    has_deferred = unit.value(_HAS_DEFERRED)
    query = RollForwardQuery(dated_from=unit.today.replace(day=1), dated_to=unit.today)
    forward = roll_forward_in_total(unit, query) if has_deferred else None
    return Figures(days=tuple(received.items()), modes=tuple(modes), forward=forward)
