"""A plan's life as a list of events: when the patient comes, stays away and pays. Pure: chance in, dates out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from random import Random

_UNDONE, _MISSED, _CHARGED = 0.04, 0.05, 0.04  # of all sessions


class Kind(StrEnum):
    """What happens."""

    COMPLETED = "completed"
    UNDONE = "undone"
    MISSED = "missed"
    CHARGED = "charged"
    PAID = "paid"


class Habit(StrEnum):
    """How a patient pays the installments."""

    PROMPT = "prompt"
    UPFRONT = "upfront"
    LATE = "late"
    ODD = "odd"  # another amount than was asked for
    NEVER = "never"
    BEYOND = "beyond"  # the last time more than was asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event: of a session, or a payment that settles the installments up to `number`, the last one to `percent`.

    A payment `beyond` is rounded up, so that an advance is left.
    """

    on: date
    kind: Kind
    number: int
    percent: int = 100
    beyond: bool = False


def visits(chance: Random, sold_on: date, *, sessions: int, every_days: int) -> list[Event]:
    """Have a patient come so many times; some sessions are missed, charged, or marked as done by mistake."""
    events: list[Event] = []
    day = sold_on + timedelta(days=chance.choice((0, 0, 1, 3, 7)))
    for number in range(1, sessions + 1):
        events += _visit(chance, day, number)
        day = events[-1].on + timedelta(days=max(2, every_days + chance.randint(-2, 6)))
    return events


def payments(chance: Random, habit: Habit, sold_on: date, dues: Sequence[date]) -> list[Event]:
    """Have a patient pay the installments due on these dates."""
    last = len(dues)
    match habit:
        case Habit.NEVER:
            return []
        case Habit.UPFRONT:
            return [_paid(sold_on, last)]
        case Habit.PROMPT | Habit.BEYOND:
            beyond = habit is Habit.BEYOND
            return [
                _paid(_after(chance, due, 0, 3), number, beyond=beyond and number == last)
                for number, due in enumerate(dues, start=1)
            ]
        case Habit.LATE:
            # The last of several is not paid at all.
            return [
                _paid(_after(chance, due, 8, 45), number)
                for number, due in enumerate(dues, start=1)
                if number < last or last == 1
            ]
        case Habit.ODD:
            return [
                _paid(_after(chance, due, 0, 10), number, percent=chance.choice((40, 60, 75)))
                for number, due in enumerate(dues, start=1)
            ]


def in_order(events: Sequence[Event]) -> list[Event]:
    """Sort events by day; on the same day they stay as they are."""
    return sorted(events, key=lambda event: event.on)


def _visit(chance: Random, day: date, number: int) -> list[Event]:
    drawn = chance.random()
    if drawn < _UNDONE:
        again = _after(chance, day, 1, 6)
        return [
            _event(day, Kind.COMPLETED, number),
            _event(day, Kind.UNDONE, number),
            _event(again, Kind.COMPLETED, number),
        ]
    if drawn < _UNDONE + _MISSED:
        return [_event(day, Kind.MISSED, number), _event(_after(chance, day, 5, 15), Kind.COMPLETED, number)]
    if drawn < _UNDONE + _MISSED + _CHARGED:
        return [_event(day, Kind.CHARGED, number)]
    return [_event(day, Kind.COMPLETED, number)]


def _event(on: date, kind: Kind, number: int) -> Event:
    return Event(on=on, kind=kind, number=number)


def _paid(on: date, number: int, *, percent: int = 100, beyond: bool = False) -> Event:
    return Event(on=on, kind=Kind.PAID, number=number, percent=percent, beyond=beyond)


def _after(chance: Random, day: date, least: int, most: int) -> date:
    return day + timedelta(days=chance.randint(least, most))
