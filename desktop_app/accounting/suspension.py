"""A plan that is suspended loses no time: its expiry waits as long as the plan does."""

from datetime import date


def expiry_after(expiry: date | None, *, suspended_on: date, resumed_on: date) -> date | None:
    """Give the day on which a plan expires once it is resumed; None for a plan without expiry."""
    return None if expiry is None else expiry + (resumed_on - suspended_on)
