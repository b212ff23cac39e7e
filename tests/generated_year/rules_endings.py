"""Rules of the end of a plan: discontinuation with its excess, reinstatement, another note, another plan."""

from datetime import date
from typing import Any

from desktop_app.workflows.discontinue_plan import DiscontinuePlan, discontinue_plan
from desktop_app.workflows.steps.discontinuation import GstMode, PlanDiscontinued
from desktop_app.workflows.steps.excess import Application, Excess
from desktop_app.workflows.steps.refunding import RefundPart
from tests.generated_year.arithmetic import note_deadline
from tests.generated_year.chance import Chance
from tests.generated_year.documents import Note, Plan, Refund
from tests.generated_year.ledger import CANCELLATION_FEE, DEFERRED, Line
from tests.generated_year.model import APPROVAL_THRESHOLD, Model
from tests.generated_year.rule import COUNTER, POSTING, Judgement, Rank, Rule, agree
from tests.generated_year.rules_credits import apply_note
from tests.generated_year.rules_notes import line_left
from tests.generated_year.rules_plans import end
from tests.generated_year.rules_refunds import file_refund, pay
from tests.generated_year.rules_sessions import choose_plan
from tests.generated_year.settlement import Settlement, computed_credit, is_allowed, settled


def choose_ending(model: Model, chance: Chance) -> Plan | None:
    return choose_plan(model, chance, "active", "suspended")


def gst_mode(chance: Chance) -> GstMode:
    return GstMode.FINANCIAL if chance.once_in(6) else GstMode.AUTO


def judge_state(plan: Plan, about: Judgement) -> None:
    """Judge whether a plan can be discontinued."""
    if plan.status == "discontinued":
        about.state("PLAN_ALREADY_DISCONTINUED")
    else:
        about.state("PLAN_NOT_ACTIVE", when=plan.status not in {"active", "suspended"})


def judge_credit(plan: Plan, about: Judgement, credit: int | None, on: date, mode: GstMode) -> Settlement | None:
    """Judge the amount of a discontinuation's credit, and its tax."""
    if about.found.get(Rank.STATE):
        return None
    if credit is not None and credit < 0:
        about.add(Rank.AMOUNT, "AMOUNT_NEGATIVE")
        return None
    is_financial = mode is GstMode.FINANCIAL
    found = settled(plan, credit, is_financial=is_financial)
    if not is_allowed(found):
        about.add(Rank.AMOUNT, "CN_EXCEEDS_INVOICE")
        return None
    if credit is not None and credit != computed_credit(plan):
        about.role(POSTING, Rank.LIMIT)
    is_late = on > note_deadline(plan.invoice.on) and found.taxed.half > 0 and not is_financial
    about.add(Rank.TAX, "GST_CN_TIME_BARRED", when=is_late)
    return found


def discontinue(model: Model, found: Settlement, answer: PlanDiscontinued, on: date) -> Note | None:
    """Discontinue a plan in the model; the note, where there is one."""
    plan = found.plan
    refundable, residual, computed = found.refundable, found.residual, computed_credit(plan)
    note = None
    if found.total:
        kind = "financial" if found.is_financial else "gst"
        key = answer.credit_note_id or 0
        note = Note(key, plan.patient, plan.invoice, plan, on, kind, "plan_discontinued", found.parts())
        note.round_off = found.round_off
        note.posting = model.ledger.post(on, *found.lines(is_deferred=model.is_deferred))
        model.settle_by_note(note)
        model.notes[key] = note
    elif model.is_deferred:
        held = plan.open_value.taxable
        plan.forfeit = model.ledger.post(
            on, Line(DEFERRED, held, plan=plan.key), Line(CANCELLATION_FEE, -held, plan=plan.key)
        )
    end(plan, "discontinued")
    if residual:
        model.add_final(plan, residual, on)
    plan.note, plan.refundable, plan.residual = note, refundable, residual
    plan.ended_on, plan.ended_by = on, model.user.username
    waits = refundable > APPROVAL_THRESHOLD
    plan.refund_status = "none" if not refundable else "pending_approval" if waits else "approved"
    model.touch(plan)
    expected = (
        computed,
        found.total,
        refundable,
        residual,
        found.goodwill if note and not found.is_financial else None,
    )
    given = answer.cn_nontax_paise if note and not found.is_financial else None
    answered = (answer.computed_credit_paise, answer.credit_note_total_paise, answer.refundable_paise)
    agree("a discontinuation", (*answered, answer.residual_due_paise, given), expected)
    return note


class Discontinue(Rule[DiscontinuePlan, PlanDiscontinued]):
    workflow = staticmethod(discontinue_plan)
    weight = 6

    def propose(self, model: Model, chance: Chance, request_id: str) -> DiscontinuePlan | None:
        plan = choose_ending(model, chance)
        if plan is None:
            return None
        credit = None
        if chance.once_in(3):
            whole = plan.line.value.gross
            _, left = line_left(plan.invoice, plan.line)
            part = chance.upto(max(1, plan.open_value.gross))
            credit = chance.pick([0, chance.amount(max(1, whole)), part, whole, left, left])
        mode = gst_mode(chance)
        return DiscontinuePlan(
            request_id=request_id,
            plan_id=plan.key,
            on=chance.day(model, max(plan.start, plan.invoice.on)),
            reason=chance.reason("Moves away"),
            credit_paise=credit,
            gst_mode=mode,
            excess=self._excess(model, plan, chance, credit, mode) if chance.once_in(3) else None,
        )

    @staticmethod
    def _excess(model: Model, plan: Plan, chance: Chance, credit: int | None, mode: GstMode) -> Excess | None:
        """Send what is left over to the patient, to another invoice, or keep it."""
        is_negative = credit is not None and credit < 0  # refused, so nothing is left over
        left = 0 if is_negative else settled(plan, credit, is_financial=mode is GstMode.FINANCIAL).refundable
        if chance.once_in(15):
            left += 1
        if left < 3:
            return None
        others = [each for each in model.invoices.values() if each.patient == plan.patient and each.open]
        others = [each for each in others if each is not plan.invoice]
        applications: tuple[Application, ...] = ()
        if others and chance.once_in(2):
            invoice = chance.pick(others)
            paise = min(left, invoice.open) + chance.once_in(20)
            applications = (Application(invoice_id=invoice.key, amount_paise=paise),)
            left -= paise
        paid = chance.random.randint(0, max(0, left))
        return Excess(
            refunds=(RefundPart(amount_paise=paid, mode=chance.pick(["cash", "bank"])),) if paid else (),
            applications=applications,
            kept_paise=chance.pick([0, max(0, left - paid)]),
            consent=chance.reason("Signed on paper"),
        )

    def judge(self, command: DiscontinuePlan, about: Judgement) -> None:
        about.role(COUNTER)
        plan = about.model.plans[command.plan_id]
        judge_state(plan, about)
        about.reason(command.reason)
        about.posting_day(command.on)
        about.invoice_day(plan.invoice, command.on, "CN_DATE_BEFORE_INVOICE")
        found = judge_credit(plan, about, command.credit_paise, command.on, command.gst_mode)
        if found is not None and command.excess is not None and not about.found:
            self._judge_excess(command.excess, found, command.on, about)

    @staticmethod
    def _judge_excess(excess: Excess, found: Settlement, on: date, about: Judgement) -> None:
        """Judge where the excess goes, step by step."""
        if excess == Excess():
            return
        if not found.total or excess.total_paise > found.refundable:
            about.add(Rank.AMOUNT, "REFUND_EXCEEDS_CREDIT")
            return
        for each in excess.applications:
            invoice = about.model.invoices[each.invoice_id]
            about.invoice_day(invoice, on, "PAYMENT_BEFORE_INVOICE")
            about.add(Rank.AMOUNT, "APPLY_EXCEEDS_INVOICE", when=each.amount_paise > invoice.open)
        if about.found:
            return
        if excess.kept_paise:
            about.role(POSTING, Rank.LIMIT)
            if not about.found:
                about.add(Rank.LIMIT, "CONSENT_REQUIRED", when=not excess.consent.strip())
        if excess.refunds and not about.found:
            about.role(POSTING, Rank.LIMIT)
            left = found.refundable - sum(each.amount_paise for each in excess.applications) - excess.kept_paise
            about.add(Rank.LIMIT, "REFUND_NOT_APPROVED", when=not about.found and left > APPROVAL_THRESHOLD)

    def act(self, model: Model, command: DiscontinuePlan, answer: PlanDiscontinued) -> None:
        plan = model.plans[command.plan_id]
        found = settled(plan, command.credit_paise, is_financial=command.gst_mode is GstMode.FINANCIAL)
        note = discontinue(model, found, answer, command.on)
        excess = command.excess
        if note is None or excess is None or excess == Excess():
            return
        for each in excess.applications:
            apply_note(model, note, model.invoices[each.invoice_id], each.amount_paise, command)
        note.kept = excess.kept_paise
        model.refresh(note, is_new=True)
        refunds = model.eyes.refund_keys(note.key)
        for part, key in zip(excess.refunds, refunds, strict=True):
            refund = Refund(key, note, command.on, part.mode or "", part.amount_paise, model.user.username)
            file_refund(model, refund)
            pay(model, refund, command.on)
        model.refresh(note)
        agree("the refund of a plan", answer.refund_status, plan.refund_status)


RULES: list[Rule[Any, Any]] = [Discontinue()]
