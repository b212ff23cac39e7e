"""Step: discontinue a plan: credit note, ledgers, sessions, installments and the plan itself, in that order."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop_app.accounting.money import rupees
from desktop_app.accounting.settlement import Policy, Position, Settlement, compute_credit, settle
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import PlanChanged, WaiverLeavesTooLittle
from desktop_app.repositories import clinic as clinics, credit_notes, general_ledger, plans
from desktop_app.repositories.books import Work
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.settlements import PlanFacts
from desktop_app.repositories.unit import Place, stamp
from desktop_app.workflows.steps import checks, crediting, old_documents, roles
from desktop_app.workflows.steps.crediting import Posted


class GstMode(StrEnum):
    """Whether the credit reduces GST (`auto`) or not (`financial`: the tax already paid becomes a cost)."""

    AUTO = "auto"
    FINANCIAL = "financial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How a plan is to be discontinued; `credit_paise` (tax included) is None for the computed credit.

    `policy` computes it in place of the one that was agreed, None for that one. `seen` is the position that was
    decided on, None where nobody looked at one.
    """

    on: date
    reason: str
    credit_paise: int | None
    gst_mode: GstMode
    seen: Position | None = None
    policy: Policy | None = None

    @property
    def financial(self) -> bool:
        """Tell whether the tax stays as it is."""
        return self.gst_mode is GstMode.FINANCIAL


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDiscontinued:
    """What the discontinuation came to, in paise; no credit note where nothing was credited."""

    plan_id: int
    computed_credit_paise: int
    credit_note_id: int | None
    credit_note_number: str | None
    credit_note_total_paise: int
    cn_taxable_paise: int
    cn_cgst_paise: int
    cn_sgst_paise: int
    cn_nontax_paise: int
    retained_taxable_paise: int
    sessions_cancelled: int
    installments_waived: int
    waived_paise: int
    refundable_paise: int
    residual_due_paise: int
    refund_status: str
    refund_numbers: tuple[str, ...] = ()


def discontinue(work: Work, facts: PlanFacts, terms: Terms) -> PlanDiscontinued:
    """Discontinue a plan as its facts stand; another credit or policy than was agreed is an override in the edit log.

    Refuses PERMISSION_DENIED for such an override, PLAN_ALREADY_DISCONTINUED, PLAN_NOT_ACTIVE, INVOICE_NOT_POSTED,
    NOTHING_TO_DISCONTINUE, PLAN_CHANGED, REASON_REQUIRED, DATE_IN_FUTURE, CN_DATE_BEFORE_INVOICE, BEFORE_OPENING,
    NO_PERIOD, PERIOD_CLOSED, AMOUNT_NEGATIVE, CN_EXCEEDS_INVOICE, BRANCH_REQUIRED, GST_CN_TIME_BARRED,
    GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    facts.require_state()
    if terms.seen not in (None, facts.position):
        raise PlanChanged(plan=facts.plan.plan_number)
    terms = _by_policy(facts, replace(terms, reason=checks.require_reason(terms.reason)))
    checks.require_not_future(work, terms.on)
    facts.require_after_invoice(terms.on)
    old_documents.require_after_opening(work, facts.invoice.invoice_id, terms.on)
    checks.require_open_period(work, terms.on)
    _require_waivers_apart(work, facts, terms)
    settlement = settle(facts.position, terms.credit_paise)
    overridden = _overridden(facts, terms, settlement)
    if overridden is not None:
        roles.require(work, roles.POSTING)
    branch_id = clinics.branch(work, facts.branch_id).branch_id
    facts.require_gst_in_time(settlement, on=terms.on, financial=terms.financial)
    place = Place(facts.plan.hospital_id, branch_id)
    posted = None
    if settlement.total_paise:
        posted = _issue_note(work, facts, terms, settlement, place)
    else:
        _forfeit(work, facts, settlement, terms.on, place)
    done = _close_plan(work, facts, terms, settlement, posted)
    if overridden is not None:
        work.edits.act("override", "package_payment_plans", facts.plan.plan_id, reason=overridden)
    return done


def _by_policy(facts: PlanFacts, terms: Terms) -> Terms:
    """Take the credit that a policy computes which was chosen in place of the agreed one."""
    if terms.policy is None or terms.credit_paise is not None:
        return terms
    return replace(terms, credit_paise=compute_credit(replace(facts.position, policy=terms.policy)).credit_paise)


def _overridden(facts: PlanFacts, terms: Terms, settlement: Settlement) -> str | None:
    """Say what was decided otherwise than agreed at sale, None where nothing was."""
    agreed, computed = facts.position.policy, settlement.computed.credit_paise
    if terms.policy not in (None, agreed):
        return f"{terms.policy} in place of {agreed}, credit {rupees(settlement.credit_paise)}: {terms.reason}"
    if settlement.credit_paise != computed:
        return f"Credit {rupees(settlement.credit_paise)} in place of {rupees(computed)}: {terms.reason}"
    return None


def _require_waivers_apart(work: Work, facts: PlanFacts, terms: Terms) -> None:
    """Refuse CN_EXCEEDS_INVOICE with the advice to reverse a waiver, where that is what leaves too little to credit."""
    position = facts.position
    credit = compute_credit(position).credit_paise if terms.credit_paise is None else terms.credit_paise
    if position.allows(credit):
        return
    waived = credit_notes.waived_on_plan(work, facts.plan.plan_id)
    if waived and credit <= position.limit_paise + waived:
        raise WaiverLeavesTooLittle(limit=rupees(position.limit_paise), waived=rupees(waived))


def _issue_note(work: Work, facts: PlanFacts, terms: Terms, settlement: Settlement, place: Place) -> Posted:
    """File the note with its lines, and post it."""
    taxed, untaxed = settlement.credited(financial=terms.financial)
    note_id = credit_notes.add(
        work,
        _note_lines(facts, terms, taxed, untaxed),
        hospital_id=place.hospital_id,
        branch_id=place.branch_id,
        patient_id=facts.plan.patient_id,
        original_invoice_id=facts.plan.invoice_id,
        plan_id=facts.plan.plan_id,
        credit_note_date=terms.on,
        kind="financial" if terms.financial else "gst",
        reason_code="plan_discontinued",
        reason_description=terms.reason,
        taxable_paise=taxed.taxable_paise,
        cgst_paise=taxed.cgst_paise,
        sgst_paise=taxed.sgst_paise,
        igst_paise=taxed.igst_paise,
        nontax_paise=untaxed,
        round_off_paise=settlement.round_off_paise,
        total_paise=settlement.total_paise,
        created_at=stamp(work.at),
        created_by=work.user_id,
    )
    note = credit_notes.credit_note(work, note_id)
    lines = facts.journal(settlement, financial=terms.financial)
    return crediting.post(work, note, crediting.standing(work, note), lines)


def _note_lines(facts: PlanFacts, terms: Terms, taxed: Taxed, untaxed_paise: int) -> list[dict[str, object]]:
    """Give a line for the unused sessions, at the invoice line's rate, and one for what is credited without tax."""
    lines: list[dict[str, object]] = []
    if taxed.gross_paise:
        what = f"Unused sessions, {len(facts.open_sessions)} of {facts.plan.total_sessions}"
        lines.append(_note_line(facts, what, taxed, 0))
    if untaxed_paise:
        what = "Unused sessions, tax not reduced" if terms.financial else "Goodwill"
        lines.append(_note_line(facts, what, NOTHING, untaxed_paise))
    return [{"sequence": sequence, **line} for sequence, line in enumerate(lines, start=1)]


def _note_line(facts: PlanFacts, what: str, taxed: Taxed, untaxed_paise: int) -> dict[str, object]:
    return {
        "invoice_line_id": facts.line.line_id,
        "description": what,
        "sac_hsn": facts.line.sac_hsn if taxed.gross_paise else None,
        "rate_bp": facts.line.rate_bp if taxed.gross_paise else 0,
        "taxable_paise": taxed.taxable_paise,
        "cgst_paise": taxed.cgst_paise,
        "sgst_paise": taxed.sgst_paise,
        "igst_paise": taxed.igst_paise,
        "nontax_paise": untaxed_paise,
    }


def _forfeit(work: Work, facts: PlanFacts, settlement: Settlement, on: date, place: Place) -> None:
    """Post a discontinuation without credit: what was deferred is retained; at invoice it was earned already."""
    lines = facts.journal(settlement, financial=False)
    if not lines:
        return
    earlier = general_ledger.of_source(work, "package_plan", facts.plan.plan_id)
    general_ledger.require_not_live(earlier, "forfeit")
    count = 1 + sum(each.event.startswith("forfeit") for each in earlier)
    general_ledger.post(
        work,
        Source(
            document_type="package_plan",
            document_id=facts.plan.plan_id,
            event="forfeit" if count == 1 else f"forfeit-{count}",
        ),
        lines,
        on=on,
        place=place,
        description=f"{facts.plan.plan_number} discontinued without credit",
    )


def _close_plan(
    work: Work, facts: PlanFacts, terms: Terms, settlement: Settlement, posted: Posted | None
) -> PlanDiscontinued:
    """Cancel the open sessions, waive the unpaid installments, ask for what is still due, and close the plan."""
    plan, unpaid, cancelled = facts.plan, facts.unpaid, facts.open_sessions
    plans.set_sessions(work, plan.plan_id, cancelled, "cancelled")
    plans.waive_open(work, plan.plan_id, unpaid, f"Plan discontinued: {terms.reason}")
    if settlement.residual_due_paise:
        plans.add_final_installment(work, plan.plan_id, amount_paise=settlement.residual_due_paise, due_date=terms.on)
    refund_status = _refund_status(work, settlement.refundable_paise)
    plans.change(
        work,
        plan,
        status="discontinued",
        discontinued_date=terms.on,
        discontinued_by=work.user_id,
        discontinuation_reason=terms.reason,
        computed_credit_paise=settlement.computed.credit_paise,
        adjusted_credit_paise=settlement.credit_paise,
        refundable_paise=settlement.refundable_paise,
        residual_due_paise=settlement.residual_due_paise,
        refund_status=refund_status,
        credit_note_id=posted.credit_note_id if posted else None,
    )
    work.edits.act("discontinue", "package_payment_plans", plan.plan_id, reason=terms.reason)
    taxed, untaxed = settlement.credited(financial=terms.financial)
    return PlanDiscontinued(
        plan_id=plan.plan_id,
        computed_credit_paise=settlement.computed.credit_paise,
        credit_note_id=posted.credit_note_id if posted else None,
        credit_note_number=posted.number if posted else None,
        credit_note_total_paise=settlement.total_paise,
        cn_taxable_paise=taxed.taxable_paise,
        cn_cgst_paise=taxed.cgst_paise,
        cn_sgst_paise=taxed.sgst_paise,
        cn_nontax_paise=untaxed,
        retained_taxable_paise=settlement.retained_taxable_paise,
        sessions_cancelled=len(cancelled),
        installments_waived=len(unpaid),
        waived_paise=sum(each.open_paise for each in unpaid),
        refundable_paise=settlement.refundable_paise,
        residual_due_paise=settlement.residual_due_paise,
        refund_status=refund_status,
    )


def _refund_status(work: Work, refundable_paise: int) -> str:
    """Say what happens with money that is to be paid back: above the clinic's threshold it waits for approval."""
    if refundable_paise == 0:
        return "none"
    threshold = clinics.clinic(work).refund_approval_threshold_paise
    return "pending_approval" if refundable_paise > threshold else "approved"
