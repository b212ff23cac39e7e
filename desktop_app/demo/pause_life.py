"""Plans that do not go straight on: suspended and resumed, agreed anew, expired, exchanged for another."""

from datetime import timedelta

from desktop_app.accounting.replanning import Agreed
from desktop_app.demo import catalogue
from desktop_app.demo.clinic import ACCOUNTANT
from desktop_app.demo.counter import Counter
from desktop_app.demo.order import Life
from desktop_app.workflows.exchange_plan import ExchangePlan, exchange_plan
from desktop_app.workflows.expire_plan import ExpirePlan, expire_plan
from desktop_app.workflows.replan_installments import ReplanInstallments, replan_installments
from desktop_app.workflows.reschedule_session import RescheduleSession, reschedule_session
from desktop_app.workflows.resume_plan import ResumePlan, resume_plan
from desktop_app.workflows.steps.packaging import PackageSale
from desktop_app.workflows.suspend_plan import SuspendPlan, suspend_plan
from desktop_app.workflows.undo_expiry import UndoExpiry, undo_expiry

_VALID_FOR = timedelta(days=365)
_HALF_A_YEAR = timedelta(days=182)


def travel(counter: Counter) -> Life:
    """Suspend a plan for a journey; then a session gets another day, and the installments are agreed anew."""
    sold = yield from counter.sell("LHRF8", installments=3, expiry_date=counter.day + _VALID_FOR)
    first, *others = sold.installments_paise
    plan = {"plan_id": sold.plan_id}
    yield from counter.pay(first, "upi", sold.invoice_id)
    yield from counter.treat(sold.plan_id, 1, every_days=30)
    counter.wait(10)
    yield from _suspend(counter, sold.plan_id, "Travels for her work")
    counter.wait(50)
    yield from counter.act(counter.cashier, resume_plan, ResumePlan, on=counter.day, reason="Is back", **plan)
    again = counter.day + timedelta(days=4)
    yield from counter.act(
        counter.cashier, reschedule_session, RescheduleSession, session_number=2, scheduled_for=again, **plan
    )
    agreed = tuple(
        Agreed(due_date=counter.day + timedelta(days=30 * number), amount_paise=paise)
        for number, paise in enumerate(others, start=1)
    )
    yield from counter.act(
        ACCOUNTANT, replan_installments, ReplanInstallments, agreed=agreed, reason="Was away for two months", **plan
    )
    counter.diary.on(again)
    yield from counter.treat(sold.plan_id, 2, every_days=30)
    for number, each in enumerate(agreed, start=3):
        counter.diary.on(each.due_date)
        yield from counter.pay(each.amount_paise, "upi", sold.invoice_id)
        yield from counter.treat(sold.plan_id, number, every_days=30)


def be_away(counter: Counter) -> Life:
    """Suspend a plan until the patient is back, which is not yet."""
    sold = yield from counter.sell("LHRU6")
    yield from counter.pay(sold.invoice_total_paise, "upi", sold.invoice_id)
    yield from counter.treat(sold.plan_id, 1, every_days=30)
    counter.wait(20)
    yield from _suspend(counter, sold.plan_id, "Is with her parents until the autumn")


def let_expire(counter: Counter) -> Life:
    """Let a plan's time run out; the patient gets some weeks more, comes once, and it runs out again."""
    valid_until = counter.day + _HALF_A_YEAR
    sold = yield from counter.sell("LHRU6", expiry_date=valid_until)
    plan = {"plan_id": sold.plan_id}
    yield from counter.pay(sold.invoice_total_paise, "card", sold.invoice_id)
    yield from counter.treat(sold.plan_id, 1, 2, every_days=32)
    counter.diary.on(valid_until + timedelta(days=9))
    yield from counter.act(ACCOUNTANT, expire_plan, ExpirePlan, on=counter.day, reason="Half a year is over", **plan)
    counter.wait(11)
    longer = counter.day + timedelta(days=45)
    yield from counter.act(
        ACCOUNTANT,
        undo_expiry,
        UndoExpiry,
        on=counter.day,
        reason="Was ill; the owner allows six weeks more",
        expiry_date=longer,
        **plan,
    )
    counter.wait(3)
    yield from counter.treat(sold.plan_id, 3, every_days=30)
    counter.diary.on(longer + timedelta(days=5))
    yield from counter.act(ACCOUNTANT, expire_plan, ExpirePlan, on=counter.day, reason="Six weeks are over", **plan)


def change_her_mind(counter: Counter) -> Life:
    """Exchange a plan for a larger one after the first session; the credit pays a part of it."""
    first = yield from counter.sell("LHRU6")
    yield from counter.pay(first.invoice_total_paise, "upi", first.invoice_id)
    yield from counter.treat(first.plan_id, 1, every_days=30)
    counter.wait(26)
    offer = counter.offer("LHRF8")
    sale = PackageSale(
        patient=counter.patient_id,
        branch_id=counter.branch_id,
        on=counter.day,
        package=catalogue.line(counter.clinic.books, offer, counter.day),
        sessions=len(offer.sessions),
        weights=offer.weights,
    )
    terms = {"plan_id": first.plan_id, "sale": sale, "reason": "Wants the full face in place of the underarms"}
    exchanged = yield from counter.act(counter.cashier, exchange_plan, ExchangePlan, **terms)
    sold = exchanged.sold
    yield from counter.pay(sold.invoice_total_paise - exchanged.applied_paise, "card", sold.invoice_id)
    yield from counter.treat(sold.plan_id, *range(1, len(offer.sessions) + 1), every_days=30)


def _suspend(counter: Counter, plan_id: int, reason: str) -> Life:
    terms = {"plan_id": plan_id, "on": counter.day, "reason": reason}
    yield from counter.act(counter.cashier, suspend_plan, SuspendPlan, **terms)
