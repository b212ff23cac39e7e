"""Stories are dealt by count, days are spread, and a plan's timeline is in order and adds up."""

from collections import Counter
from datetime import date, timedelta

import pytest

from desktop_app.demo import catalogue, timeline
from desktop_app.demo.stories import ENDINGS, Ending, Errand, deal, plan_stories, spread, visit_stories
from desktop_app.demo.timeline import Habit, Kind
from tests.demo.conftest import dice

FIRST, TODAY = date(2024, 4, 1), date(2026, 7, 15)
SEEDS = range(20)
PACKAGES = [offer for offer in catalogue.offers() if offer.sessions]


def test_deal__each_card_as_often_as_its_weight_says() -> None:
    assert Counter(deal(dice(), {"a": 3, "b": 1}, 8)) == {"a": 6, "b": 2}
    assert deal(dice(), {"a": 3, "b": 1}, 0) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_spread__one_day_in_each_part_and_no_sunday(seed: int) -> None:
    days = spread(dice(seed), FIRST, FIRST + timedelta(days=100), 10)
    assert all(day.weekday() < 6 for day in days)
    assert [(day - FIRST).days // 10 in {part, part - 1} for part, day in enumerate(days)] == [True] * 10


@pytest.mark.parametrize("seed", SEEDS)
def test_plan_stories__every_ending_at_320_plans(seed: int) -> None:
    stories = plan_stories(dice(seed), PACKAGES, first=FIRST, today=TODAY, plans=320)
    assert len(stories) == 320
    assert {story.ending for story in stories} == set(Ending) == set(ENDINGS)
    assert all(FIRST <= story.on < TODAY for story in stories)


@pytest.mark.parametrize("seed", SEEDS)
def test_plan_stories__what_ends_too_late_is_sold_in_the_first_year_with_tax(seed: int) -> None:
    stories = plan_stories(dice(seed), PACKAGES, first=FIRST, today=TODAY, plans=320)
    late = [story for story in stories if story.ending is Ending.TOO_LATE]
    assert {story.offer.sac_hsn for story in late} == {"999722"}
    assert max(story.on for story in late) <= date(2025, 3, 31)


@pytest.mark.parametrize("seed", SEEDS)
def test_plan_stories__refunds_are_clearly_above_or_below_the_threshold(seed: int) -> None:
    stories = plan_stories(dice(seed), PACKAGES, first=FIRST, today=TODAY, plans=320)
    refunds = {Ending.SMALL_REFUND: set[int](), Ending.LARGE_REFUND: set[int]()}
    for story in stories:
        if story.ending in refunds:
            assert story.habit is Habit.UPFRONT
            refunds[story.ending].add(story.offer.price_paise)
    # Rs 10,000 needs approval: less than that is sold as a whole, or a third of what is left is more than that.
    assert max(refunds[Ending.SMALL_REFUND]) < 1_000_000
    assert min(refunds[Ending.LARGE_REFUND]) >= 3_000_000


def test_visit_stories__two_drafts_are_left_at_the_end() -> None:
    stories = visit_stories(dice(), first=FIRST, today=TODAY, plans=1)
    drafts = [story.on for story in stories if story.errand is Errand.DRAFT_LEFT]
    assert len(drafts) == 2
    assert min(drafts) >= TODAY - timedelta(days=22)


@pytest.mark.parametrize("seed", SEEDS)
def test_visits__each_session_is_delivered_once_in_the_end(seed: int) -> None:
    events = timeline.visits(dice(seed), FIRST, sessions=24, every_days=7)
    delivered: Counter[int] = Counter()
    for event in events:
        if event.kind is Kind.UNDONE:
            delivered[event.number] -= 1
        elif event.kind is not Kind.MISSED:
            delivered[event.number] += 1
    assert delivered == dict.fromkeys(range(1, 25), 1)
    assert events == timeline.in_order(events)


def test_visits__some_are_missed_charged_and_undone() -> None:
    kinds = {event.kind for seed in SEEDS for event in timeline.visits(dice(seed), FIRST, sessions=24, every_days=7)}
    assert kinds == {Kind.COMPLETED, Kind.MISSED, Kind.CHARGED, Kind.UNDONE}


@pytest.mark.parametrize("habit", Habit)
def test_payments__never_before_the_sale(habit: Habit) -> None:
    dues = [FIRST + timedelta(days=30 * number) for number in range(4)]
    events = timeline.payments(dice(), habit, FIRST, dues)
    assert all(event.on >= FIRST and 1 <= event.number <= 4 for event in events)
    paid_to_the_end = {Habit.PROMPT: True, Habit.UPFRONT: True, Habit.BEYOND: True}
    whole = any(event.number == 4 and event.percent == 100 for event in events)
    assert whole == paid_to_the_end.get(habit, False)


def test_payments__beyond_is_the_last_one_only() -> None:
    dues = [FIRST, FIRST + timedelta(days=30)]
    events = timeline.payments(dice(), Habit.BEYOND, FIRST, dues)
    assert [event.beyond for event in events] == [False, True]


def test_offers__packages_have_from_3_to_24_sessions_some_free_some_unequal() -> None:
    counts = {len(offer.sessions) for offer in PACKAGES}
    assert (min(counts), max(counts)) == (3, 24)
    assert any(0 in offer.standalone_prices_paise for offer in PACKAGES)
    assert any(offer.weights and 0 not in offer.weights for offer in PACKAGES)
    assert {offer.includes_tax for offer in PACKAGES} == {True, False}
    assert len({offer.code for offer in catalogue.offers()}) == len(catalogue.offers())


def test_offers__are_cheaper_than_their_sessions_alone() -> None:
    assert all(sum(offer.standalone_prices_paise) > offer.price_paise for offer in PACKAGES)
