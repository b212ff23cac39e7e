"""Rules of refunds that are asked for: approved, rejected, paid."""

from dataclasses import replace
from typing import Any

from desktop_app.workflows.approve_refund import ApproveRefund, RefundApproved, approve_refund
from desktop_app.workflows.pay_requested_refund import (
    PayRequestedRefund,
    RequestedRefundPaid,
    pay_requested_refund,
)
from desktop_app.workflows.reject_refund import RefundRejected, RejectRefund, reject_refund
from desktop_app.workflows.request_refund import RefundRequested, RequestRefund, request_refund
from tests.generated_year.chance import Chance
from tests.generated_year.documents import Note, Payer, Refund
from tests.generated_year.model import Model
from tests.generated_year.rule import COUNTER, OWNER, POSTING, Judgement, Rank, Rule, agree
from tests.generated_year.rules_money import judge_mode, mode
from tests.generated_year.rules_refunds import choose_source, file_refund, judge_source, judge_standing, keys_of, pay


class Request(Rule[RequestRefund, RefundRequested]):
    workflow = staticmethod(request_refund)
    weight = 4

    def propose(self, model: Model, chance: Chance, request_id: str) -> RequestRefund | None:
        source = choose_source(model, chance)
        if source is None:
            return None
        return RequestRefund(
            request_id=request_id,
            on=chance.day(model, source.on),
            amount_paise=chance.amount(max(1, source.left - model.asked_for(source))),
            reason=chance.reason("Wants it back"),
            mode=None if chance.once_in(2) else mode(chance),
            **keys_of(source, chance),
        )

    def judge(self, command: RequestRefund, about: Judgement) -> None:
        about.role(COUNTER)
        source = judge_source(command, about)
        if source is None:
            return
        about.reason(command.reason)
        judge_mode(about, command.mode or "cash")
        about.amount(command.amount_paise)
        left = max(0, source.left - about.model.asked_for(source))
        is_more = command.amount_paise > left and "AMOUNT_TOO_LARGE" not in about.codes
        about.add(Rank.AMOUNT, "REFUND_EXCEEDS_CREDIT", when=is_more)

    def act(self, model: Model, command: RequestRefund, answer: RefundRequested) -> None:
        key = command.credit_note_id if command.payment_id is None else command.payment_id
        source: Payer = (model.notes if command.payment_id is None else model.receipts)[key or 0]
        if command.mode is not None:
            agree("the mode of a refund", answer.mode, command.mode)
        agree("whether it waits", answer.needs_approval, model.needs_approval(source, command.amount_paise))
        file_refund(
            model, Refund(answer.refund_id, source, command.on, answer.mode, command.amount_paise, model.user.username)
        )


def choose_refund(model: Model, chance: Chance, *statuses: str) -> Refund | None:
    suitable = [each for each in model.refunds.values() if each.status in statuses]
    if suitable and not chance.once_in(8):
        return chance.pick(suitable)
    return chance.pick(list(model.refunds.values())) if model.refunds else None


class Approve(Rule[ApproveRefund, RefundApproved]):
    workflow = staticmethod(approve_refund)
    weight = 4

    def propose(self, model: Model, chance: Chance, request_id: str) -> ApproveRefund | None:
        waiting = [each for each in model.plans.values() if each.refund_status == "pending_approval"]
        if waiting and chance.once_in(2):
            return ApproveRefund(request_id=request_id, plan_id=chance.pick(waiting).key)
        refund = choose_refund(model, chance, "requested")
        if refund is None:
            return None
        command = ApproveRefund(request_id=request_id, refund_id=refund.key)
        return replace(command, plan_id=chance.pick([None, *model.plans])) if chance.once_in(30) else command

    def judge(self, command: ApproveRefund, about: Judgement) -> None:
        about.role(OWNER)
        if command.plan_id is not None and command.refund_id is not None:
            about.state("BAD_INPUT")
            return
        if command.plan_id is not None:
            plan = about.model.plans[command.plan_id]
            is_pending, asked_by = plan.refund_status == "pending_approval", plan.ended_by
        else:
            refund = about.model.refunds[command.refund_id or 0]
            is_pending, asked_by = refund.status == "requested", refund.asked_by
        about.state("REFUND_NOT_PENDING", when=not is_pending)
        about.state("SAME_PERSON", when=is_pending and asked_by == about.user.username)

    def act(self, model: Model, command: ApproveRefund, answer: RefundApproved) -> None:
        if command.plan_id is None:
            model.refunds[command.refund_id or 0].status = "approved"
            return
        plan = model.plans[command.plan_id]
        plan.refund_status = "partly_paid" if plan.note and plan.note.refunded else "approved"
        agree("the refund of a plan", answer.status, plan.refund_status)
        model.touch(plan)


class Reject(Rule[RejectRefund, RefundRejected]):
    workflow = staticmethod(reject_refund)
    weight = 1

    def propose(self, model: Model, chance: Chance, request_id: str) -> RejectRefund | None:
        refund = choose_refund(model, chance, "requested")
        if refund is None:
            return None
        return RejectRefund(request_id=request_id, refund_id=refund.key, reason=chance.reason("Has debts"))

    def judge(self, command: RejectRefund, about: Judgement) -> None:
        about.role(POSTING)
        refund = about.model.refunds[command.refund_id]
        about.state("REFUND_NOT_PENDING", when=refund.status != "requested")
        about.reason(command.reason)

    def act(self, model: Model, command: RejectRefund, _answer: RefundRejected) -> None:
        model.refunds[command.refund_id].status = "rejected"


class PayRequested(Rule[PayRequestedRefund, RequestedRefundPaid]):
    workflow = staticmethod(pay_requested_refund)
    weight = 5

    def propose(self, model: Model, chance: Chance, request_id: str) -> PayRequestedRefund | None:
        refund = choose_refund(model, chance, "requested", "approved")
        if refund is None:
            return None
        return PayRequestedRefund(
            request_id=request_id,
            refund_id=refund.key,
            on=chance.day(model, refund.source.on),
            mode=mode(chance) if chance.once_in(3) else None,
            late_reason=chance.late_reason(),
        )

    def judge(self, command: PayRequestedRefund, about: Judgement) -> None:
        about.role(POSTING)
        refund = about.model.refunds[command.refund_id]
        if refund.status not in {"requested", "approved"}:
            about.state("REFUND_NOT_OPEN")
            return
        judge_standing(refund.source, about, command.on)
        judge_mode(about, command.mode or refund.mode)
        about.add(Rank.AMOUNT, "REFUND_EXCEEDS_CREDIT", when=refund.paise > refund.source.left)
        waits = refund.status == "requested" and about.model.needs_approval(refund.source, refund.paise)
        about.add(Rank.LIMIT, "REFUND_NOT_APPROVED", when=waits)

    def act(self, model: Model, command: PayRequestedRefund, answer: RequestedRefundPaid) -> None:
        refund = model.refunds[command.refund_id]
        refund.mode = command.mode or refund.mode
        pay(model, refund, command.on)
        if isinstance(refund.source, Note):
            model.refresh(refund.source)
        agree("what is left after a refund", answer.unapplied_after_paise, refund.source.left)


RULES: list[Rule[Any, Any]] = [Request(), Approve(), Reject(), PayRequested()]
