"""The sheet of a settlement that is posted: its figures as they were filed, and where the rest has gone since.

paper = posted_settlement(unit, plan_id)
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import bindparam, select

from desktop_app.accounting import installments as schedules
from desktop_app.accounting.settlement import Policy
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import PlanNotDiscontinued
from desktop_app.records.credit_notes import Refund
from desktop_app.records.memory import AuditEntry
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.reports.journal import JournalLine, journal_of_document
from desktop_app.reports.paper.paper_parts import supplier
from desktop_app.reports.paper.settlement_paper import (
    Credited,
    InstallmentMove,
    Part,
    PartKind,
    SettlementPaper,
    final_move,
    journals,
    moved,
    session_moves,
    shares_of,
)
from desktop_app.repositories import credit_notes, patients, receivables, refunds, settlements
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.repositories.plans import Plan
from desktop_app.repositories.settlements import PlanFacts
from desktop_app.repositories.unit import Unit, constant

_DISCONTINUED = "discontinued"


@dataclass(frozen=True, slots=True)
class _PaidBack:
    refund_id: int
    number: str | None
    mode: str
    paise: int


@dataclass(frozen=True, slots=True)
class _Applied:
    number: str | None
    paise: int


_PAID_BACK = (
    select(Refund.refund_id, Refund.refund_number, Refund.mode, Refund.amount_paise)
    .where(Refund.credit_note_id == bindparam("credit_note_id"), Refund.status == constant("paid"))
    .order_by(Refund.refund_id)
)
_APPLIED = (
    select(AREntry.reference_number, ARAllocation.amount_paise)
    .join(ARAllocation, ARAllocation.debit_entry_id == AREntry.entry_id)
    .where(
        ARAllocation.credit_entry_id == bindparam("entry_id"),
        ARAllocation.voided_date.is_(None),
        AREntry.entry_type.in_((constant("invoice"), constant("opening"))),
        AREntry.invoice_id != bindparam("invoice_id"),
    )
    .order_by(ARAllocation.allocation_id)
)
_SAID = (
    select(AuditEntry.action, AuditEntry.reason)
    .where(
        AuditEntry.entity == constant("package_payment_plans"),
        AuditEntry.entity_id == bindparam("plan_id"),
        AuditEntry.action.in_((constant("consent"), constant("discontinue"))),
    )
    .order_by(AuditEntry.audit_id.desc())
    .limit(1)
)


def posted_settlement(unit: Unit, plan_id: int) -> SettlementPaper:
    """Read what the discontinuation of a plan came to; refuses NOT_FOUND and PLAN_NOT_DISCONTINUED."""
    facts = settlements.facts(unit, plan_id)
    plan = facts.plan
    if plan.status != _DISCONTINUED or plan.discontinued_date is None:
        raise PlanNotDiscontinued(plan=plan.plan_number, status=plan.status)
    note = None if plan.credit_note_id is None else credit_notes.credit_note(unit, plan.credit_note_id)
    total = 0 if note is None else note.total_paise
    rows = tuple(_installments(unit, facts))
    return SettlementPaper(
        letterhead=supplier(unit, facts.branch_id).letterhead,
        is_draft=False,
        on=plan.discontinued_date,
        patient=patients.patient(unit, plan.patient_id),
        plan_number=plan.plan_number,
        package=plan.package_name,
        invoice_number=facts.invoice.invoice_number or "",
        invoice_date=facts.invoice.invoice_date,
        note_number="" if note is None else note.credit_note_number or "",
        is_financial=note is not None and note.kind == "financial",
        shares=shares_of(facts, total),
        credited=_credited(plan, note),
        paid_paise=sum(each.paid_paise for each in rows),
        unpaid_paise=sum(each.open_paise for each in rows),
        refundable_paise=plan.refundable_paise or 0,
        still_due_paise=plan.residual_due_paise or 0,
        parts=tuple(_parts(unit, plan, note)),
        sessions=session_moves(facts.sessions),
        installments=rows,
        journals=journals(_journals(unit, plan, note)),
        reason=plan.discontinuation_reason or "",
        consent=_consent(unit, plan_id),
    )


def _credited(plan: Plan, note: CreditNote | None) -> Credited:
    taxed = NOTHING
    if note is not None:
        taxed = Taxed(note.taxable_paise, note.cgst_paise, note.sgst_paise, note.igst_paise)
    return Credited(
        policy=Policy(plan.settlement_policy),
        computed_paise=plan.computed_credit_paise or 0,
        credit_paise=plan.adjusted_credit_paise or 0,
        taxed=taxed,
        untaxed_paise=0 if note is None else note.nontax_paise,
        round_off_paise=0 if note is None else note.round_off_paise,
        total_paise=0 if note is None else note.total_paise,
    )


def _installments(unit: Unit, facts: PlanFacts) -> Iterator[InstallmentMove]:
    """Give the regular installments as they stood before, earlier waivers apart, and what is asked for since."""
    plan = facts.plan
    regular = sorted((row for row in facts.installments if row.kind != "final"), key=lambda row: row.installment_number)
    figures = schedules.reopened(
        [row.amount_paise for row in regular],
        [row.paid_paise for row in regular],
        moved_paise=0,  # what was paid on the final one came later
        still_waived_paise=credit_notes.waived_on_plan(unit, plan.plan_id),
    )
    for row, (paid, waived) in zip(regular, figures, strict=True):
        status = schedules.status_of(row.amount_paise, paid, waived)
        yield moved(replace(row, paid_paise=paid, waived_paise=waived, status=status))
    if plan.residual_due_paise and plan.discontinued_date is not None:
        last = max((row.installment_number for row in regular), default=0)
        yield final_move(last + 1, plan.discontinued_date, plan.residual_due_paise)


def _parts(unit: Unit, plan: Plan, note: CreditNote | None) -> Iterator[Part]:
    """Say where the rest has gone, and what of it still waits."""
    entry_id = None if note is None else _entry_of(unit, note)
    if note is None or entry_id is None:
        return
    for back in unit.all(_PaidBack, _PAID_BACK, credit_note_id=note.credit_note_id):
        yield Part(kind=PartKind.REFUND, name=back.mode, number=back.number or "", paise=back.paise)
    for part in unit.all(_Applied, _APPLIED, entry_id=entry_id, invoice_id=plan.invoice_id):
        yield Part(kind=PartKind.INVOICE, name=part.number or "", paise=part.paise)
    kept = refunds.kept(unit, note.credit_note_id)
    waits = receivables.credit_item(unit, entry_id).open_paise - kept
    if kept:
        yield Part(kind=PartKind.KEPT, paise=kept)
    if waits > 0:
        kind = PartKind.APPROVAL if plan.refund_status == "pending_approval" else PartKind.WAITS
        yield Part(kind=kind, paise=waits)


def _entry_of(unit: Unit, note: CreditNote) -> int | None:
    found = receivables.of_reference(unit, "credit_note", note.credit_note_id)
    return next((each.entry_id for each in found if each.entry_type == "credit_note"), None)


def _journals(unit: Unit, plan: Plan, note: CreditNote | None) -> Iterator[tuple[str, tuple[JournalLine, ...]]]:
    """Give what note, or forfeit, and refunds posted, with their numbers."""
    if note is None:
        forfeits = [each for each in journal_of_document(unit, "package_plan", plan.plan_id) if not each.is_reversal]
        for each in [each for each in forfeits if each.event.startswith("forfeit")][-1:]:
            yield plan.plan_number, each.lines
        return
    for each in journal_of_document(unit, "credit_note", note.credit_note_id):
        if not each.is_reversal:
            yield note.credit_note_number or "", each.lines
    for back in unit.all(_PaidBack, _PAID_BACK, credit_note_id=note.credit_note_id):
        for each in journal_of_document(unit, "refund", back.refund_id):
            if not each.is_reversal:
                yield back.number or "", each.lines


def _consent(unit: Unit, plan_id: int) -> str:
    """Give the consent that was recorded with the last discontinuation, "" where none was."""
    found = unit.execute(_SAID, {"plan_id": plan_id}).first()
    return found.reason or "" if found is not None and found.action == "consent" else ""
