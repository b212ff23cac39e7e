"""Money that goes back, and credits that do not: refunds asked for, approved, paid, taken back; a balance kept."""

from collections.abc import Generator
from typing import Any

from desktop_app.demo.clinic import ACCOUNTANT, OWNER
from desktop_app.demo.counter import Counter
from desktop_app.demo.order import Life, Order
from desktop_app.repositories import open_credits, receivables
from desktop_app.workflows.apply_credit import ApplyCredit, apply_credit
from desktop_app.workflows.approve_refund import ApproveRefund, approve_refund
from desktop_app.workflows.keep_credit_as_balance import KeepCreditAsBalance, keep_credit_as_balance
from desktop_app.workflows.pay_refund import PayRefund, RefundPaid, pay_refund
from desktop_app.workflows.pay_requested_refund import PayRequestedRefund, pay_requested_refund
from desktop_app.workflows.reject_refund import RejectRefund, reject_refund
from desktop_app.workflows.request_refund import RefundRequested, RequestRefund, request_refund
from desktop_app.workflows.reverse_refund import ReverseRefund, reverse_refund
from desktop_app.workflows.steps.discontinuation import PlanDiscontinued
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.unapply_credit import UnapplyCredit, unapply_credit

_PART_PAISE = 200_000
_ADVANCE_PAISE, _ASKED_IN_VAIN_PAISE, _ABOVE_THRESHOLD_PAISE, _WAITING_PAISE = 1_250_000, 200_000, 1_100_000, 100_000
_BY_BANK = "bank"


def refund_in_parts(counter: Counter) -> Life:
    """Pay a refund in parts; the bank sends the first one back, and it is paid again with the rest."""
    ended = yield from _end_early(counter, "PEEL3", "Moves to another city")
    counter.wait(3)
    paid = yield from _pay(counter, ended, _PART_PAISE)
    counter.wait(4)
    yield from counter.act(
        ACCOUNTANT,
        reverse_refund,
        ReverseRefund,
        refund_id=paid.refund_ids[0],
        on=counter.day,
        reason="Sent back by the bank: the account number was wrong",
    )
    counter.wait(2)
    yield from _pay(counter, ended, _PART_PAISE, ended.refundable_paise - _PART_PAISE)


def refund_by_halves(counter: Counter) -> Life:
    """Pay one part of a refund; the other one is to follow."""
    ended = yield from _end_early(counter, "CARB3", "The session times do not suit")
    counter.wait(2)
    yield from _pay(counter, ended, ended.refundable_paise // 2)


def refund_approved(counter: Counter) -> Life:
    """Pay a refund above the threshold: the owner approves it, the desk asks for it, the accountant pays."""
    ended = yield from _end_early(counter, "SKIN3", "Skin reaction; the dermatologist advises to stop")
    counter.wait(1)
    yield from counter.act(OWNER, approve_refund, ApproveRefund, plan_id=ended.plan_id)
    counter.wait(1)
    asked = yield from _ask(
        counter, ended.refundable_paise, "Agreed with the patient", credit_note_id=ended.credit_note_id
    )
    counter.wait(2)
    terms = {"refund_id": asked.refund_id, "on": counter.day}
    yield from counter.act(ACCOUNTANT, pay_requested_refund, PayRequestedRefund, **terms)


def keep_balance(counter: Counter) -> Life:
    """Keep a credit as a balance; of two later visits one is paid from it, the other one by mistake only."""
    ended = yield from _end_early(counter, "HYDR4", "Financial reasons")
    note = {"credit_note_id": ended.credit_note_id}
    yield from counter.act(
        ACCOUNTANT,
        keep_credit_as_balance,
        KeepCreditAsBalance,
        on=counter.day,
        consent="By letter: to be kept for later visits",
        **note,
    )
    counter.wait(25)
    facial = yield from counter.serve("MEDF")
    yield from counter.act(
        counter.cashier, apply_credit, ApplyCredit, invoice_id=facial.invoice_id, on=counter.day, **note
    )
    counter.wait(30)
    seen = yield from counter.serve("CONS")
    yield from counter.act(
        counter.cashier, apply_credit, ApplyCredit, invoice_id=seen.invoice_id, on=counter.day, **note
    )
    yield from counter.act(
        ACCOUNTANT,
        unapply_credit,
        UnapplyCredit,
        allocation_id=_match_of(counter, seen.invoice_id),
        on=counter.day,
        reason="The patient pays this visit at once",
    )
    yield from counter.pay(seen.invoice_total_paise, "upi", seen.invoice_id)


def ask_for_advance(counter: Counter) -> Life:
    """Ask for parts of an advance back: in vain, then with the owner's approval; one request waits."""
    yield from counter.welcome(at_once=True)
    kept = yield from counter.pay(_ADVANCE_PAISE, _BY_BANK)
    counter.wait(7)
    first = yield from _ask(counter, _ASKED_IN_VAIN_PAISE, "Wants a part back", payment_id=kept.payment_id)
    yield from counter.act(
        ACCOUNTANT, reject_refund, RejectRefund, refund_id=first.refund_id, reason="A treatment is agreed for next week"
    )
    counter.wait(9)
    second = yield from _ask(counter, _ABOVE_THRESHOLD_PAISE, "Travels for a year", payment_id=kept.payment_id)
    counter.wait(1)
    yield from counter.act(OWNER, approve_refund, ApproveRefund, refund_id=second.refund_id)
    yield from _ask(counter, _WAITING_PAISE, "A part of the rest, too", payment_id=kept.payment_id)


def _end_early(counter: Counter, code: str, reason: str) -> Generator[Order, Any, PlanDiscontinued]:
    """Sell a package, paid at once through the bank, and discontinue it after the first session."""
    sold = yield from counter.sell(code)
    yield from counter.pay(sold.invoice_total_paise, _BY_BANK, sold.invoice_id)
    yield from counter.treat(sold.plan_id, 1, every_days=30)
    counter.wait(24)
    return (yield from counter.discontinue(sold.plan_id, reason))


def _pay(counter: Counter, ended: PlanDiscontinued, *parts_paise: int) -> Generator[Order, Any, RefundPaid]:
    parts = tuple(RefundPart(amount_paise=paise, mode=_BY_BANK) for paise in parts_paise)
    terms = {"on": counter.day, "parts": parts, "credit_note_id": ended.credit_note_id}
    return (yield from counter.act(ACCOUNTANT, pay_refund, PayRefund, **terms))


def _ask(
    counter: Counter, amount_paise: int, reason: str, **source: int | None
) -> Generator[Order, Any, RefundRequested]:
    terms = {"on": counter.day, "amount_paise": amount_paise, "reason": reason, "mode": _BY_BANK}
    return (yield from counter.act(counter.cashier, request_refund, RequestRefund, **terms, **source))


def _match_of(counter: Counter, invoice_id: int) -> int:
    """Name the match by which a credit settles an invoice that nothing else has settled."""
    with counter.clinic.books.reading() as reading:
        item = receivables.invoice_item(reading, invoice_id)
        if item is None:
            raise LookupError(invoice_id)
        (found,) = open_credits.live_matches_of_debit(reading, item.entry_id)
        return found.allocation_id
