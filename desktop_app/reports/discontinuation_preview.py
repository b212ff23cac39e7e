"""What discontinuing a plan would do; it changes nothing."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, literal, select

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.accounting.posting import Role
from desktop_app.accounting.settlement import Settlement, settle
from desktop_app.errors import PlanNotDiscontinued, Refusal
from desktop_app.records.credit_notes import CreditNote as NoteRecord
from desktop_app.records.receivables import AREntry
from desktop_app.reports.discontinuation_outlook import Outlook, Standing, Surroundings
from desktop_app.reports.journal import journal_of_document
from desktop_app.reports.journal_preview import RoleAccounts
from desktop_app.repositories import (
    accounts,
    clinic as clinics,
    credit_notes,
    general_ledger,
    numbers,
    openings,
    settlements,
)
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.patients import patient
from desktop_app.repositories.settlements import PlanFacts
from desktop_app.repositories.unit import Place, Unit

_ROLES = (
    Role.DEFERRED_REV,
    Role.PKG_REV,
    Role.OUT_CGST,
    Role.OUT_SGST,
    Role.OUT_IGST,
    Role.GST_IRRECOVERABLE,
    Role.CN_GOODWILL,
    Role.ROUND_OFF,
    Role.AR_CONTROL,
    Role.CANCEL_FEE,
)
_ADVANCE = select(func.coalesce(func.sum(AREntry.credit_paise - AREntry.debit_paise), literal(0))).where(
    AREntry.control == "ADV", AREntry.patient_id == bindparam("patient_id")
)
_LAST_DAYS = (
    select(NoteRecord.kind, func.max(NoteRecord.credit_note_date, type_=NoteRecord.credit_note_date.type))
    .where(
        NoteRecord.credit_note_number.is_not(None),
        NoteRecord.reason_code != "bad_debt",
        NoteRecord.branch_id.is_not_distinct_from(bindparam("branch_id")),
    )
    .group_by(NoteRecord.kind, func.substr(NoteRecord.credit_note_date, 1, 7))
)


@dataclass(frozen=True, slots=True)
class DiscontinuationPreview:
    """A plan's facts and its settlement with the computed credit; another amount is settled from the same facts."""

    facts: PlanFacts
    settlement: Settlement


def preview_discontinuation(unit: Unit, plan_id: int) -> DiscontinuationPreview:
    """Read a plan and settle it with its computed credit; refuses NOT_FOUND, CN_EXCEEDS_INVOICE."""
    facts = settlements.facts(unit, plan_id)
    return DiscontinuationPreview(facts, settle(facts.position))


def outlook_on_discontinuation(unit: Unit, plan_id: int) -> Outlook:
    """Read what a plan's discontinuation depends on; refuses NOT_FOUND."""
    facts = settlements.facts(unit, plan_id)
    return Outlook(
        facts=facts,
        patient=patient(unit, facts.plan.patient_id),
        before=_standing(unit, facts, credited_paise=0),
        advance_paise=int(unit.value(_ADVANCE, patient_id=facts.plan.patient_id)),
        around=_surroundings(unit, facts),
    )


def outlook_on_replacement(unit: Unit, credit_note_id: int) -> Outlook:
    """Read what issuing a discontinuation's note again depends on; refuses NOT_FOUND and PLAN_NOT_DISCONTINUED.

    That the note can be reversed is for `steps.reversal.require_reversible` to say.
    """
    note = credit_notes.credit_note(unit, credit_note_id)
    if note.plan_id is None or note.reason_code != "plan_discontinued":
        raise PlanNotDiscontinued(plan=f"of {note.credit_note_number}", status="not concerned")
    facts = settlements.facts_without(unit, note, note.plan_id)
    return Outlook(
        facts=facts,
        patient=patient(unit, facts.plan.patient_id),
        before=_standing(unit, settlements.facts(unit, note.plan_id), credited_paise=note.total_paise),
        advance_paise=int(unit.value(_ADVANCE, patient_id=facts.plan.patient_id)),
        around=_surroundings(unit, facts),
        replaced=note,
        replaced_journal=journal_of_document(unit, "credit_note", credit_note_id),
    )


def _standing(unit: Unit, now: PlanFacts, *, credited_paise: int) -> Standing:
    """Read where a plan stands now, from its rows and from the ledger."""
    position, plan_id = now.position, now.plan.plan_id
    return Standing(
        open_sessions=len(now.open_sessions),
        open_installments=len(now.unpaid),
        owed_paise=position.invoice_outstanding_paise,
        deferred_paise=general_ledger.plan_balance(unit, Role.DEFERRED_REV, plan_id),
        revenue_paise=general_ledger.plan_balance(unit, Role.PKG_REV, plan_id),
        retained_paise=general_ledger.plan_balance(unit, Role.CANCEL_FEE, plan_id),
        gst_paise=position.line.tax_paise - position.credited_before.tax_paise,
        credited_paise=credited_paise,
        refundable_paise=now.plan.refundable_paise or 0,
        final_paise=sum(each.open_paise for each in now.installments if each.kind == "final"),
    )


def _surroundings(unit: Unit, facts: PlanFacts) -> Surroundings:
    clinic, branch_id, code = clinics.clinic(unit), facts.branch_id, facts.line.sac_hsn
    rate = None if code is None else accounts.rate_on_file(unit, code, unit.today)
    by_role, without_account = _accounts(unit, clinic.hospital_id)
    return Surroundings(
        today=unit.today,
        periods=clinics.periods(unit),
        accounts=by_role,
        without_account=without_account,
        numbers=None if branch_id is None else numbers.next_numbers(unit, Place(clinic.hospital_id, branch_id)),
        last_days=_last_days(unit, branch_id),
        approval_threshold_paise=clinic.refund_approval_threshold_paise,
        opened_on=openings.opened_on(unit, facts.invoice.invoice_id),
        rate_now_bp=None if rate is None else rate.rate_bp,
    )


def _last_days(unit: Unit, branch_id: int | None) -> dict[tuple[str, str], date]:
    """Give the day of the last note of each series and year."""
    last: dict[tuple[str, str], date] = {}
    for kind, day in unit.execute(_LAST_DAYS, {"branch_id": branch_id}):
        key = ("FC" if kind == "financial" else "CN", fiscal_year(day).label)
        last[key] = max(day, last.get(key, day))
    return last


def _accounts(unit: Unit, hospital_id: int) -> tuple[RoleAccounts, dict[str, Refusal]]:
    """Read the account of every role that a discontinuation may name; a role without one is named by itself."""
    chart = {each.account_id: each for each in accounts.accounts(unit)}
    found: dict[str, Account] = {}
    missing: dict[str, Refusal] = {}
    for role in _ROLES:
        try:
            found[role] = chart[accounts.of_roles(unit, hospital_id, [role])[role]]
        except Refusal as refusal:
            missing[role] = refusal
            found[role] = _nameless(role)
    return RoleAccounts(found), missing


def _nameless(role: str) -> Account:
    return Account(
        account_id=0,
        code="?",
        name=role,
        type="",
        normal_side="",
        is_posting=0,
        is_control=0,
        is_active=0,
        statement_head=None,
    )
