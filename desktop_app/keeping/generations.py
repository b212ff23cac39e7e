"""Which backups stay: all of today, the last one of each day, each month, each financial year; the newest always.

A backup that was made before a migration stays for ever: no other one has the books in their old form. What bears a day
after today, as a clock that was set wrong has left it, is left alone.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

from desktop_app.accounting.calendar import add_months, document_date, fiscal_year

DAYS = 14
MONTHS = 12


class Dated(Protocol):
    """What generations are told by."""

    @property
    def at(self) -> datetime:
        """When it was made."""
        ...

    @property
    def stays(self) -> bool:
        """Tell whether it is never removed."""
        ...


Backup = TypeVar("Backup", bound=Dated)


def kept(backups: Iterable[Backup], today: date) -> list[Backup]:
    """Choose what stays, newest first.

    All of today; the last one of each of the `DAYS` days before; the last one of each of the `MONTHS` months up to this
    one; the last one of each financial year, for ever, and with it the newest of all, whenever that was.
    """
    first_day = today - timedelta(days=DAYS)
    first_month = add_months(today.replace(day=1), 1 - MONTHS)
    seen: set[Hashable] = set()
    chosen = []
    for backup in sorted(backups, key=lambda each: each.at, reverse=True):
        on = document_date(backup.at)
        if on > today:  # nor does it stand for a generation: the last one before it would go
            chosen.append(backup)
            continue
        generations: set[Hashable] = {("year", fiscal_year(on).start)}
        if on >= first_month:
            generations.add(("month", on.year, on.month))
        if on >= first_day:
            generations.add(("day", on))
        if backup.stays or on == today or generations - seen:
            chosen.append(backup)
        seen |= generations
    return chosen


def superfluous(backups: Iterable[Backup], today: date, *, is_ours: Callable[[Backup], bool]) -> list[Backup]:
    """Choose what may go, oldest first: what no generation keeps, of those that are ours alone."""
    ours = [backup for backup in backups if is_ours(backup)]
    staying = {id(backup) for backup in kept(ours, today)}
    return sorted((each for each in ours if id(each) not in staying), key=lambda backup: backup.at)
