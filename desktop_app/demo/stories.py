"""How plans and visits go, and how often: dealt like cards, so that every story occurs whatever the seed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from random import Random
from typing import TypeVar

from desktop_app.accounting.allocation import split_weights
from desktop_app.accounting.calendar import fiscal_year
from desktop_app.accounting.settlement import Policy
from desktop_app.demo.catalogue import Offer
from desktop_app.demo.timeline import Habit

_DEAR_PAISE, _CHEAP_PAISE = 3_000_000, 1_000_000
_COSMETIC = "999722"
_SUNDAY, _A_DAY = 6, timedelta(days=1)
_WITH_FEE = 0.1

Card = TypeVar("Card")


class Ending(StrEnum):
    """How a plan ends, if it does before the books do."""

    ATTENDED = "attended"  # with the last session
    LAPSED = "lapsed"  # never: the patient stays away, the plan stays active
    COMPUTED = "computed"  # discontinued with the computed credit
    UNUSED = "unused"  # discontinued before the first session
    FEE_KEPT = "fee kept"  # less is credited than computed
    GOODWILL = "goodwill"  # more is credited than computed
    FORFEITED = "forfeited"  # nothing is credited
    SMALL_REFUND = "small refund"  # paid in full, so that a refund waits to be paid
    LARGE_REFUND = "large refund"  # likewise, and above the threshold: it waits for approval
    TOO_LATE = "too late"  # after 30 November: a financial note, the tax becomes a cost
    REINSTATED = "reinstated"  # discontinued, taken back, and attended further
    FORFEIT_TAKEN_BACK = "forfeit taken back"  # likewise, with nothing credited
    REPLACED = "replaced"  # the note is issued again with another amount


class Errand(StrEnum):
    """How a visit without a package goes."""

    PLAIN = "plain"
    ADVANCE = "advance"  # money without an invoice
    NOTE = "note"  # an overcharge is credited
    GOODWILL_NOTE = "goodwill note"  # a financial note, GST is not reduced
    NOTE_REVERSED = "note reversed"
    DRAFT_DELETED = "draft deleted"
    DRAFT_LEFT = "draft left"


ENDINGS: Mapping[Ending, int] = {
    Ending.ATTENDED: 190,
    Ending.LAPSED: 46,
    Ending.COMPUTED: 19,
    Ending.UNUSED: 4,
    Ending.FEE_KEPT: 10,
    Ending.GOODWILL: 9,
    Ending.FORFEITED: 6,
    Ending.SMALL_REFUND: 6,
    Ending.LARGE_REFUND: 5,
    Ending.TOO_LATE: 6,
    Ending.REINSTATED: 8,
    Ending.FORFEIT_TAKEN_BACK: 4,
    Ending.REPLACED: 7,
}
HABITS: Mapping[Habit, int] = {
    Habit.PROMPT: 44,
    Habit.UPFRONT: 20,
    Habit.LATE: 17,
    Habit.ODD: 8,
    Habit.NEVER: 5,
    Habit.BEYOND: 6,
}
ERRANDS: Mapping[Errand, int] = {
    Errand.PLAIN: 78,
    Errand.ADVANCE: 5,
    Errand.NOTE: 7,
    Errand.GOODWILL_NOTE: 4,
    Errand.NOTE_REVERSED: 3,
    Errand.DRAFT_DELETED: 3,
}
_POLICIES: Mapping[Policy, int] = {Policy.PRO_RATA: 80, Policy.LIST_PRICE: 10, Policy.NO_REFUND: 6, Policy.FULL: 4}
_ANY_POLICY = frozenset({Ending.ATTENDED, Ending.LAPSED, Ending.COMPUTED})
_REFUNDS = frozenset({Ending.SMALL_REFUND, Ending.LARGE_REFUND})


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStory:
    """What is sold when, on which terms, how it is paid and how it ends; the fee in paise, taxable."""

    on: date
    offer: Offer
    ending: Ending
    habit: Habit
    policy: Policy
    fee_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitStory:
    """When somebody comes without a package, and how it goes."""

    on: date
    errand: Errand


def plan_stories(chance: Random, packages: Sequence[Offer], *, first: date, today: date, plans: int) -> list[PlanStory]:
    """Deal the stories of so many plans, sold from the first day on until the day before today."""
    habits = deal(chance, HABITS, plans)
    stories = []
    for ending, count in _counts(ENDINGS, plans):
        begins, ends = _end_of_year(first) if ending is Ending.TOO_LATE else (first + _A_DAY, today)
        stories += [
            _plan_story(chance, packages, ending, habits.pop(), day) for day in spread(chance, begins, ends, count)
        ]
    return stories


def visit_stories(chance: Random, *, first: date, today: date, plans: int) -> list[VisitStory]:
    """Deal the visits without a package, two for five plans, and two more whose credit note is left a draft."""
    visits = 1 + plans * 2 // 5
    errands = deal(chance, ERRANDS, visits)
    days = spread(chance, first + _A_DAY, today, visits)
    stories = [VisitStory(on=day, errand=errand) for day, errand in zip(days, errands, strict=True)]
    recent = spread(chance, today - timedelta(days=21), today - timedelta(days=10), 2)
    return stories + [VisitStory(on=day, errand=Errand.DRAFT_LEFT) for day in recent]


def deal(chance: Random, weights: Mapping[Card, int], count: int) -> list[Card]:
    """Deal so many cards: each kind as often as its weight says, in an order of chance."""
    cards = [card for card, times in _counts(weights, count) for _ in range(times)]
    chance.shuffle(cards)
    return cards


def spread(chance: Random, first: date, end: date, count: int) -> list[date]:
    """Choose so many days from the first to the one before the end, evenly spread; Saturdays in place of Sundays."""
    length = (end - first).days
    days = [first + timedelta(days=int(length * (place + chance.random()) / count)) for place in range(count)]
    return [day - timedelta(days=day.weekday() == _SUNDAY) for day in days]


def _counts(weights: Mapping[Card, int], count: int) -> list[tuple[Card, int]]:
    return list(zip(weights, split_weights(count, list(weights.values())), strict=True))


def _end_of_year(first: date) -> tuple[date, date]:
    """Give the last months of the year that begins on a day."""
    end = fiscal_year(first).end
    return end - timedelta(days=150), end


def _plan_story(chance: Random, packages: Sequence[Offer], ending: Ending, habit: Habit, on: date) -> PlanStory:
    suitable = [offer for offer in packages if _suits(offer, ending)]
    policy = Policy.PRO_RATA
    if ending in _ANY_POLICY:
        policy = chance.choices(list(_POLICIES), list(_POLICIES.values()))[0]
    with_fee = policy is Policy.LIST_PRICE or (ending in _ANY_POLICY and chance.random() < _WITH_FEE)
    return PlanStory(
        on=on,
        offer=chance.choices(suitable, [offer.weight for offer in suitable])[0],
        ending=ending,
        habit=Habit.UPFRONT if ending in _REFUNDS else habit,
        policy=policy,
        fee_paise=chance.choice((30_000, 50_000, 100_000)) if with_fee else 0,
    )


def _suits(offer: Offer, ending: Ending) -> bool:
    """Tell whether a package can end so: a large refund needs a dear one, a lost deadline one with tax."""
    match ending:
        case Ending.LARGE_REFUND:
            return offer.price_paise >= _DEAR_PAISE
        case Ending.SMALL_REFUND:
            return offer.price_paise < _CHEAP_PAISE
        case Ending.TOO_LATE:
            return offer.sac_hsn == _COSMETIC
        case _:
            return True
