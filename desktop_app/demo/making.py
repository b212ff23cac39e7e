"""The demo clinic is made: the orders of all lives are carried out in the order of time."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from heapq import heapify, heappop, heappush
from itertools import count
from pathlib import Path
from random import Random

from desktop_app.accounting.calendar import document_date
from desktop_app.demo import (
    bank_life,
    drawer_life,
    ledger_life,
    locking_life,
    master_life,
    plan_life,
    recurring_life,
    set_up_life,
    single_stories,
    visit_life,
    voucher_life,
)
from desktop_app.demo.clinic import ACCOUNTANT, Clinic, first_day, set_up
from desktop_app.demo.desk import Desk
from desktop_app.demo.diary import Clock, Diary, evening, moment, opening
from desktop_app.demo.order import Life, Order
from desktop_app.demo.patients import Patient, invent
from desktop_app.demo.stories import PlanStory, VisitStory, plan_stories, visit_stories
from desktop_app.demo.unfinished import becoming
from desktop_app.errors import CountOutOfRange
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.books import Books, create_books
from desktop_app.repositories.unit import User
from desktop_app.workflows.lock_period import LockPeriod, lock_period

MOST_PLANS = 20_000
_REMEMBERED = 60  # patients who may come again
_A_MINUTE = timedelta(minutes=1)

Progress = Callable[[int, int], None]


def make_demo(
    path: Path, *, today: date, plans: int = 320, seed: int = 1, progress: Progress = lambda _done, _all: None
) -> None:
    """Make a new file with the books of a demo clinic, from two financial years before today's up to the day before.

    `plans` go as chance has it; the single stories come on top. `progress` is told how many of how many days are
    written. Refuses BOOK_EXISTS, FILE_NOT_WRITTEN, COUNT_OUT_OF_RANGE, and BAD_INPUT for years whose tax rates are not
    known.
    """
    if not 1 <= plans <= MOST_PLANS:
        raise CountOutOfRange(what="plans", most=MOST_PLANS)
    chance = Random(seed)  # noqa: S311 - a demo is meant to be predictable
    uids = _dice(chance).randbytes
    clock = Clock(opening(first_day(today)))
    with becoming(path) as unfinished:
        create_books(unfinished, clock=clock, durable=False).close()
        with Books(unfinished, clock=clock, durable=False, randomness=uids) as books:
            clinic = set_up(books, today=today, plans=plans)
            with books.reading() as reading:
                users = {user.username: user for user in clinics.users(reading)}
            _carry_out(clinic, users, clock, _lives(clinic, chance), progress)
        clock.at = evening(today - timedelta(days=1))
        with Books(unfinished, clock=clock, randomness=uids) as books:
            _lock_last_month(books, clinic, users[ACCOUNTANT])


def _lives(clinic: Clinic, chance: Random) -> Iterator[tuple[datetime, Life]]:
    """Give every life with the moment at which it begins."""
    yield opening(clinic.first_day) + _A_MINUTE, ledger_life.keep(clinic, _dice(chance))
    yield opening(clinic.first_day) + _A_MINUTE, locking_life.keep_locked(clinic, _dice(chance))
    yield opening(clinic.first_day) + _A_MINUTE, set_up_life.keep_set_up(clinic)
    yield master_life.begins(clinic), master_life.keep_in_order(clinic)
    span = {"first": clinic.first_day, "today": clinic.today}
    stories: list[PlanStory | VisitStory] = [
        *plan_stories(chance, clinic.packages, plans=clinic.plans, **span),
        *visit_stories(chance, plans=clinic.plans, **span),
    ]
    timed = sorted((moment(chance, story.on), number) for number, story in enumerate(stories))
    before = opening(clinic.first_day)
    newcomers = _newcomers(chance, len(stories), clinic.plans)
    invented = invent(_dice(chance))
    visitors = _patients(chance, invented, newcomers, len(stories))
    for (at, number), patient in zip(timed, visitors, strict=True):
        # Whoever comes again is registered by then: a new patient is, at the moment of the first life, and no two
        # lives begin at once.
        begins = before = max(at, before + _A_MINUTE)
        story, dice = stories[number], _dice(chance)
        desk = Desk(clinic, patient, Diary(dice, begins), dice)
        if isinstance(story, PlanStory):
            yield begins, plan_life.live(desk, story)
        else:
            yield begins, visit_life.live(desk, story.errand)
    yield from single_stories.tell(clinic, invented, _dice(chance))
    yield opening(clinic.first_day) + _A_MINUTE, voucher_life.keep_petty_cash(clinic, _dice(chance))
    yield opening(clinic.first_day) + _A_MINUTE, recurring_life.wear_out_furniture(clinic, _dice(chance))
    yield opening(drawer_life.begins(clinic)), drawer_life.keep_drawer(clinic, _dice(chance))
    yield opening(bank_life.begins(clinic)), bank_life.match_statement(clinic, _dice(chance))


def _newcomers(chance: Random, visitors: int, plans: int) -> set[int]:
    """Say which visitors are new: four for five plans."""
    return {0, *chance.sample(range(1, visitors), max(0, plans * 4 // 5 - 1))}


def _patients(chance: Random, invented: Iterator[Patient], newcomers: set[int], visitors: int) -> Iterator[Patient]:
    """Say who comes: a new patient, or somebody who has been here before."""
    met = list[Patient]()
    for place in range(visitors):
        if place in newcomers:
            met.append(next(invented))
            yield met[-1]
        else:
            yield chance.choice(met[-_REMEMBERED:])


def _carry_out(
    clinic: Clinic,
    users: dict[str, User],
    clock: Clock,
    lives: Iterable[tuple[datetime, Life]],
    progress: Progress,
) -> None:
    """Carry the orders of all lives out in the order of time, up to the day before today."""
    places, days = count(), (clinic.today - clinic.first_day).days
    waiting: list[tuple[datetime, int, Life, Order | None]] = [
        (begins, next(places), life, None) for begins, life in lives
    ]
    heapify(waiting)
    while waiting:
        at, _, life, order = heappop(waiting)
        day = document_date(at)
        if day != document_date(clock.at):
            progress((day - clinic.first_day).days, days)
        clock.at = at
        answer = None
        if order is not None:
            answer = clinic.books.run(order.workflow, order.command, users[order.by]).result
        try:
            following = life.send(answer)
        except StopIteration:
            continue
        if document_date(following.at) < clinic.today:
            heappush(waiting, (following.at, next(places), life, following))
    progress(days, days)


def _lock_last_month(books: Books, clinic: Clinic, accountant: User) -> None:
    """Lock the last month that is due: its commit, the only durable one, makes the whole file durable."""
    month = locking_life.months_to_lock(clinic.first_day, clinic.today)[-1]
    books.run(lock_period, LockPeriod(request_id=clinic.request_id(), month=month), accountant)


def _dice(chance: Random) -> Random:
    """Give dice of its own to each life, so that a change of one does not change all others."""
    return Random(chance.getrandbits(64))  # noqa: S311 - likewise
