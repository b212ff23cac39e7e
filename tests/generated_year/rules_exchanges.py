"""Rules of a plan that ends for another note or another plan, or does not end after all."""

from typing import Any

from desktop_app.workflows.exchange_plan import ExchangePlan, PlanExchanged, exchange_plan
from desktop_app.workflows.reinstate_plan import PlanReinstated, ReinstatePlan, reinstate_plan
from desktop_app.workflows.replace_credit_note import ReplaceCreditNote, replace_credit_note
from desktop_app.workflows.steps.discontinuation import GstMode, PlanDiscontinued
from tests.generated_year.chance import Chance
from tests.generated_year.documents import Note, Plan
from tests.generated_year.model import Model
from tests.generated_year.rule import COUNTER, POSTING, Judgement, Rank, Rule, agree
from tests.generated_year.rules_credits import apply_note
from tests.generated_year.rules_endings import choose_ending, discontinue, gst_mode, judge_credit, judge_state
from tests.generated_year.rules_notes import choose_note
from tests.generated_year.rules_reversals import judge_note_back, reinstate
from tests.generated_year.rules_sales import buyer, file_package, judge_package, package_sale
from tests.generated_year.rules_sessions import choose_plan
from tests.generated_year.settlement import computed_credit, settled


class Reinstate(Rule[ReinstatePlan, PlanReinstated]):
    workflow = staticmethod(reinstate_plan)

    def propose(self, model: Model, chance: Chance, request_id: str) -> ReinstatePlan | None:
        plan = choose_plan(model, chance, "discontinued")
        if plan is None:
            return None
        day = chance.day(model, plan.ended_on)
        return ReinstatePlan(request_id=request_id, plan_id=plan.key, on=day, reason=chance.reason("Comes back"))

    def judge(self, command: ReinstatePlan, about: Judgement) -> None:
        about.role(POSTING)
        plan = about.model.plans[command.plan_id]
        about.state("PLAN_NOT_DISCONTINUED", when=plan.status != "discontinued")
        if plan.status == "discontinued" and plan.note:
            judge_note_back(plan.note, about)
        about.reason(command.reason)
        about.posting_day(command.on)
        if plan.ended_on:
            about.not_before(command.on, plan.ended_on, "REVERSAL_BEFORE_ORIGINAL")

    def act(self, model: Model, command: ReinstatePlan, _answer: PlanReinstated) -> None:
        plan = model.plans[command.plan_id]
        if plan.note:
            model.reverse_note(plan.note, command.on)
        reinstate(model, plan, command)


class Replace(Rule[ReplaceCreditNote, PlanDiscontinued]):
    workflow = staticmethod(replace_credit_note)

    def propose(self, model: Model, chance: Chance, request_id: str) -> ReplaceCreditNote | None:
        notes = [each for each in model.notes.values() if each.why == "plan_discontinued" and each.status == "posted"]
        note = choose_note(model, chance, notes)
        if note is None:
            return None
        return ReplaceCreditNote(
            request_id=request_id,
            credit_note_id=note.key,
            on=chance.day(model, note.on),
            credit_paise=chance.amount(max(1, note.invoice.lines[0].value.gross)),
            reason=chance.reason("Amount corrected"),
            gst_mode=gst_mode(chance),
        )

    def judge(self, command: ReplaceCreditNote, about: Judgement) -> None:
        about.role(POSTING)
        note = about.model.notes[command.credit_note_id]
        judge_note_back(note, about)
        if not about.found.get(Rank.STATE):
            about.state("PLAN_NOT_DISCONTINUED", when=note.why != "plan_discontinued")
        about.reason(command.reason)
        about.posting_day(command.on)
        about.not_before(command.on, note.on, "REVERSAL_BEFORE_ORIGINAL")
        if not about.found and note.plan:
            with without(note):
                judge_credit(note.plan, about, command.credit_paise, command.on, command.gst_mode)

    def act(self, model: Model, command: ReplaceCreditNote, answer: PlanDiscontinued) -> None:
        note = model.notes[command.credit_note_id]
        plan = note.plan
        if plan is None:
            raise AssertionError(note.key)
        model.reverse_note(note, command.on)
        reinstate(model, plan, command)
        found = settled(plan, command.credit_paise, is_financial=command.gst_mode is GstMode.FINANCIAL)
        discontinue(model, found, answer, command.on)


class without:  # noqa: N801 - it reads as a word: with without(note)
    """Look at a plan as if its note were reversed."""

    def __init__(self, note: Note) -> None:
        self.note = note

    def __enter__(self) -> None:
        self.note.status = "reversed"
        self.sessions = [each for each in self._plan().sessions if each.status == "cancelled"]
        for each in self.sessions:
            each.status = "scheduled"

    def __exit__(self, *_: object) -> None:
        self.note.status = "posted"
        for each in self.sessions:
            each.status = "cancelled"

    def _plan(self) -> Plan:
        if self.note.plan is None:
            raise AssertionError(self.note.key)
        return self.note.plan


class Exchange(Rule[ExchangePlan, PlanExchanged]):
    workflow = staticmethod(exchange_plan)

    def propose(self, model: Model, chance: Chance, request_id: str) -> ExchangePlan | None:
        plan = choose_ending(model, chance)
        if plan is None:
            return None
        on = chance.day(model, max(plan.start, plan.invoice.on))
        patient = buyer(model, chance) if chance.once_in(4) else plan.patient
        return ExchangePlan(
            request_id=request_id,
            plan_id=plan.key,
            sale=package_sale(model, chance, patient=patient, on=on),
            reason=chance.reason("Wants a larger area treated"),
            gst_mode=gst_mode(chance),
            seen_credit_paise=computed_credit(plan) + chance.once_in(20) if chance.once_in(2) else None,
        )

    def judge(self, command: ExchangePlan, about: Judgement) -> None:
        about.role(COUNTER)
        plan = about.model.plans[command.plan_id]
        judge_state(plan, about)
        about.reason(command.reason)
        about.posting_day(command.sale.on)
        about.invoice_day(plan.invoice, command.sale.on, "CN_DATE_BEFORE_INVOICE")
        found = judge_credit(plan, about, None, command.sale.on, command.gst_mode)
        if about.found or found is None:
            return
        seen = command.seen_credit_paise
        about.state("PLAN_CHANGED", when=seen not in (None, computed_credit(plan)))
        judge_package(command.sale, about)

    def act(self, model: Model, command: ExchangePlan, answer: PlanExchanged) -> None:
        plan = model.plans[command.plan_id]
        found = settled(plan, None, is_financial=command.gst_mode is GstMode.FINANCIAL)
        note = discontinue(model, found, answer.discontinued, command.sale.on)
        sold = file_package(model, command.sale, answer.sold)
        applied = 0
        if sold.patient == plan.patient:
            applied = min(plan.refundable or 0, sold.invoice.total)
        agree("what is applied", answer.applied_paise, applied)
        if applied and note:
            apply_note(model, note, sold.invoice, applied, command.sale)
            model.refresh(note, is_new=True)


RULES: list[Rule[Any, Any]] = [Reinstate(), Replace(), Exchange()]
