"""Chip, period and branch of a register as they were left, kept between runs; never a search, never a patient.

keep_filter("receipts", "only", "in_hand"); kept_filter("receipts", "only")      # "" where nothing is kept
keep_period("general-ledger", today, DateRange(...)); kept_period("general-ledger", today)
keep_branch("plans", branches, 2); kept_branch("plans", branches)                # None where it is not here

A period that is one of the presets is kept by its place among them, so that this month is this month next month, too.
"""

from collections.abc import Sequence
from datetime import date

from desktop_app.accounting.date_range import DateRange
from desktop_app.repositories.clinic import Branch
from desktop_app.views.controls.period_field import presets
from desktop_app.views.window_settings import window_settings

_BETWEEN = ".."
_BRANCH = "branch"


def keep_filter(register: str, name: str, value: str) -> None:
    """Keep what a filter of a register is set to."""
    window_settings().setValue(f"filters/{register}/{name}", value)


def kept_filter(register: str, name: str) -> str:
    """Give what a filter was set to."""
    return str(window_settings().value(f"filters/{register}/{name}", ""))


def keep_branch(register: str, branches: Sequence[Branch], branch_id: object) -> None:
    """Keep the branch of a register by its code, which says the same in other books; None for all of them."""
    keep_filter(register, _BRANCH, next((each.code for each in branches if each.branch_id == branch_id), ""))


def kept_branch(register: str, branches: Sequence[Branch]) -> int | None:
    """Give the branch that a register was left with; None where it is not among these, or there is no choice."""
    kept = kept_filter(register, _BRANCH)
    return next((each.branch_id for each in branches if len(branches) > 1 and each.code == kept), None)


def keep_period(register: str, today: date, period: DateRange) -> None:
    """Keep the period of a register."""
    periods = [each for _, each in presets(today)]
    days = _BETWEEN.join("" if day is None else day.isoformat() for day in (period.first, period.last))
    keep_filter(register, "period", str(periods.index(period)) if period in periods else days)


def kept_period(register: str, today: date) -> DateRange | None:
    """Give the period that a register was left with; None where there is none, or it cannot be read."""
    kept, periods = kept_filter(register, "period"), [each for _, each in presets(today)]
    if kept.isdecimal():
        return periods[int(kept)] if int(kept) < len(periods) else None
    first, between, last = kept.partition(_BETWEEN)
    if not between:
        return None
    try:
        return DateRange(*(date.fromisoformat(day) if day else None for day in (first, last)))
    except ValueError:
        return None
