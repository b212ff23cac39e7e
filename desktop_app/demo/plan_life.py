"""The life of a plan: it is sold, the patient comes and pays as the story says, and it may be discontinued."""

from collections.abc import Generator
from datetime import date, timedelta
from typing import Any

from desktop_app.accounting.calendar import note_deadline
from desktop_app.accounting.package_sale import free_sessions, list_prices
from desktop_app.accounting.settlement import Policy
from desktop_app.demo import catalogue, endings, timeline
from desktop_app.demo.desk import Desk
from desktop_app.demo.order import Life, Order, ordered
from desktop_app.demo.running_plan import RunningPlan
from desktop_app.demo.stories import Ending, PlanStory
from desktop_app.workflows.sell_package import SellPackage, sell_package
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.packaging import PackageSold

_RETURNS = frozenset({Ending.REINSTATED, Ending.FORFEIT_TAKEN_BACK})
_DISCOUNTED, _MIXED, _DUE_LATER, _MISSED_LAST = 0.3, 0.14, 0.25, 0.5
_RUPEES_100 = 10_000
_EXPIRES_AFTER = timedelta(days=547)


def live(desk: Desk, story: PlanStory) -> Life:
    """Sell a package and let it go as its story says."""
    sold = yield from _sell(desk, story)
    plan = RunningPlan(desk, sold)
    paid = timeline.payments(desk.chance, story.habit, plan.sold_on, sold.due_dates)
    if story.ending is Ending.ATTENDED:
        come = _visits(desk, story, len(sold.session_gross_paise))
        yield from plan.carry_out(timeline.in_order(come + paid))
    elif story.ending is Ending.LAPSED:
        yield from plan.carry_out(timeline.in_order(_lapsed(desk, story) + paid))
    else:
        yield from _discontinued(plan, story, paid)


def _discontinued(plan: RunningPlan, story: PlanStory, paid: list[timeline.Event]) -> Life:
    """Let a plan run up to its end; one that is taken back has its other sessions after that."""
    desk = plan.desk
    total = len(plan.sold.session_gross_paise)
    used = 0 if story.ending is Ending.UNUSED else desk.chance.randint(1, max(1, total // 2))
    come = _visits(desk, story, total if story.ending in _RETURNS else used)
    last = max((event.on for event in come if event.number <= used), default=plan.sold_on)
    ends = last + timedelta(days=desk.chance.randint(3, 12 if story.ending in _RETURNS else 40))
    if story.ending is Ending.TOO_LATE:
        ends = max(ends, note_deadline(plan.sold_on) + timedelta(days=desk.chance.randint(1, 45)))
    events = timeline.in_order(come + paid)
    yield from plan.carry_out(event for event in events if event.on < ends)
    yield from endings.discontinue(plan, story.ending, ends, [event for event in events if event.on >= ends])


def _lapsed(desk: Desk, story: PlanStory) -> list[timeline.Event]:
    """Have the patient stay away at some point, often by not coming to a session that was agreed."""
    come = desk.chance.randint(1, len(story.offer.sessions) - 1)
    events = _visits(desk, story, come)
    if desk.chance.random() < _MISSED_LAST:
        missed = events[-1].on + timedelta(days=story.offer.every_days)
        events.append(timeline.Event(on=missed, kind=timeline.Kind.MISSED, number=come + 1))
    return events


def _visits(desk: Desk, story: PlanStory, sessions: int) -> list[timeline.Event]:
    return timeline.visits(desk.chance, desk.diary.day, sessions=sessions, every_days=story.offer.every_days)


def _sell(desk: Desk, story: PlanStory) -> Generator[Order, Any, PackageSold]:
    who = yield from desk.welcome()
    clinic, chance, offer, on = desk.clinic, desk.chance, story.offer, desk.diary.day
    discount = 0
    if chance.random() < _DISCOUNTED:
        discount = offer.price_paise * chance.choice((5, 10, 15)) // 100 // _RUPEES_100 * _RUPEES_100
    package = catalogue.line(clinic.books, offer, on, discount_paise=discount)
    sessions = len(offer.sessions)
    alone = offer.standalone_prices_paise
    listed = list_prices(package.price, alone, sessions=sessions, free=free_sessions(alone))
    command = SellPackage(
        request_id=clinic.request_id(),
        patient=who,
        branch_id=desk.branch_id,
        on=on,
        package=package,
        sessions=sessions,
        installments=chance.randint(1, offer.installments),
        weights=offer.weights,
        list_prices_paise=listed if story.policy is Policy.LIST_PRICE else (),
        first_due=_first_due(desk, on),
        other_lines=_other_lines(desk, on),
        settlement_policy=story.policy,
        settlement_fee_paise=story.fee_paise,
        no_show_is_used=chance.random() < 1 / 2,
        expiry_date=on + _EXPIRES_AFTER if chance.random() < 1 / 2 else None,
    )
    sold = yield from ordered(desk.diary.at, desk.cashier, sell_package, command)
    desk.patient.patient_id = sold.patient_id
    return sold


def _first_due(desk: Desk, on: date) -> date:
    """Ask for the first installment at once, or by the fifth of the next month."""
    if desk.chance.random() >= _DUE_LATER:
        return on
    return (on.replace(day=1) + timedelta(days=32)).replace(day=5)


def _other_lines(desk: Desk, on: date) -> tuple[SaleLine, ...]:
    """Put a consultation and something to take home on some of the invoices."""
    if desk.chance.random() >= _MIXED:
        return ()
    services = desk.clinic.services
    consultation = next(offer for offer in services if offer.income_role == "CONSULT_REV")
    medicine = desk.chance.choice([offer for offer in services if offer.kind == "medicine"])
    return tuple(catalogue.line(desk.clinic.books, offer, on) for offer in (consultation, medicine))
