"""Step: let a debt go by a financial note, the last installments first; and ask for it again when that is reversed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.allocation import fill
from desktop_app.accounting.money import rupees
from desktop_app.errors import (
    AmountNotPositive,
    CnDateBeforeInvoice,
    CnExceedsInvoice,
    ExceedsOutstanding,
    InvoiceNotPosted,
    PlanAlreadyDiscontinued,
    PlanNotActive,
)
from desktop_app.repositories import credit_notes, invoices, plans, receivables
from desktop_app.repositories.books import Work
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.repositories.invoices import Invoice, InvoiceLine
from desktop_app.repositories.plans import Installment, Plan
from desktop_app.repositories.unit import Unit, stamp
from desktop_app.workflows.steps import checks, crediting, four_eyes, old_documents, reopening

_CALLED = {"waiver": "Waived", "bad_debt": "Written off"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is let go of an invoice, in paise; `reason_code` is waiver or bad_debt."""

    invoice_id: int
    on: date
    amount_paise: int
    reason_code: str
    reason: str | None
    is_approved: bool = False  # by somebody else than who asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Remitted:
    """The note, and what the invoice still lacks, in paise."""

    credit_note_id: int
    credit_note_number: str
    outstanding_after_paise: int


def remit(work: Work, terms: Terms) -> Remitted:
    """Credit what is let go without reducing GST, and waive the installments that asked for it, the last ones first.

    Refuses NOT_FOUND, INVOICE_NOT_POSTED, DATE_IN_FUTURE, CN_DATE_BEFORE_INVOICE, BEFORE_OPENING, NO_PERIOD,
    PERIOD_CLOSED, AMOUNT_NOT_POSITIVE, EXCEEDS_OUTSTANDING, CN_EXCEEDS_INVOICE, WRITE_OFF_NOT_APPROVED above the
    clinic's limit, BRANCH_REQUIRED, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    invoice = require_posted(work, terms.invoice_id)
    reason = checks.optional_text(terms.reason)
    checks.require_not_future(work, terms.on)
    if terms.on < invoice.invoice_date:
        raise CnDateBeforeInvoice(on=terms.on, invoice_date=invoice.invoice_date)
    old_documents.require_after_opening(work, invoice.invoice_id, terms.on)
    checks.require_open_period(work, terms.on)
    outstanding = require_owed(work, invoice, terms.amount_paise)
    alone = None
    if not terms.is_approved:
        alone = four_eyes.require_one_word(work, invoice.invoice_id, terms.amount_paise, reason)
    plan = next(iter(plans.of_invoice(work, invoice.invoice_id)), None)
    rows = () if plan is None else tuple(reversed(plans.installments(work, plan.plan_id)))
    parts = fill(terms.amount_paise, [each.open_paise for each in rows])
    note = _note(work, invoice, plan, terms, reason, of_plan_paise=sum(parts))
    posted = crediting.post(work, note, crediting.standing(work, note))
    if plan is not None and any(parts):
        _waive(work, rows, parts, reason or _CALLED[terms.reason_code])
        work.edits.act("waive", "package_payment_plans", plan.plan_id, reason=reason)
    if alone is not None:
        work.edits.act("override", "patient_credit_notes", note.credit_note_id, reason=alone)
    return Remitted(
        credit_note_id=note.credit_note_id,
        credit_note_number=posted.number,
        outstanding_after_paise=outstanding - terms.amount_paise,
    )


def require_reopenable(unit: Unit, note: CreditNote) -> None:
    """Refuse PLAN_ALREADY_DISCONTINUED, PLAN_NOT_ACTIVE: what a plan that has ended since does not ask for again.

    What was let go after a discontinuation is of its final installment, and that asks again.
    """
    if note.plan_id is None or note.reason_code not in _CALLED:
        return
    plan = plans.plan(unit, note.plan_id)
    if plan.status == "expired":
        raise PlanNotActive(plan=plan.plan_number, status=plan.status)
    if plan.status != "discontinued":
        return
    finals = _reopenable(unit, plan)
    may_still_ask = (plan.residual_due_paise or 0) - sum(each.amount_paise - each.waived_paise for each in finals)
    if credit_notes.waived_by(unit, note.credit_note_id) > may_still_ask:
        raise PlanAlreadyDiscontinued(plan=plan.plan_number)


def reopen(work: Work, note: CreditNote, on: date, reason: str) -> None:
    """Ask again for what a note had let go that is reversed now.

    A note that does not name the plan has touched no installment, unless the plan was re-planned or discontinued
    after it.
    """
    plan = _plan_of(work, note)
    if plan is None:
        return
    if note.plan_id is None and plan.status == "discontinued":
        reopening.ask_again_after_note(work, plan, _lacking(work, plan), on, reason)
        return
    paise = _lacking(work, plan) if note.plan_id is None else credit_notes.waived_by(work, note.credit_note_id)
    rows = _reopenable(work, plan)
    parts = fill(paise, [each.waived_paise for each in rows])
    if not any(parts):
        return
    _waive(work, rows, [-part for part in parts], None)
    work.edits.act("update", "package_payment_plans", plan.plan_id, reason=reason)


def require_posted(unit: Unit, invoice_id: int) -> Invoice:
    """Give an invoice; refuses NOT_FOUND and INVOICE_NOT_POSTED."""
    invoice = invoices.invoice(unit, invoice_id)
    if invoice.status != "posted":
        raise InvoiceNotPosted(invoice=invoice.invoice_number or "draft", status=invoice.status)
    return invoice


def require_owed(unit: Unit, invoice: Invoice, amount_paise: int) -> int:
    """Give what the invoice lacks, in paise.

    Refuses AMOUNT_NOT_POSITIVE, EXCEEDS_OUTSTANDING for more than that, CN_EXCEEDS_INVOICE for more than earlier notes
    leave of it.
    """
    if amount_paise <= 0:
        raise AmountNotPositive
    item = receivables.invoice_item(unit, invoice.invoice_id)
    outstanding = 0 if item is None else item.open_paise
    if amount_paise > outstanding:
        raise ExceedsOutstanding(limit=rupees(outstanding))
    left = invoice.total_paise - credit_notes.credited_on_invoice(unit, invoice.invoice_id)
    if amount_paise > left:
        raise CnExceedsInvoice(limit=rupees(left))
    return outstanding


def _note(
    work: Work, invoice: Invoice, plan: Plan | None, terms: Terms, reason: str | None, *, of_plan_paise: int
) -> CreditNote:
    """File the note with its lines; it names the plan whose installments it waives."""
    sold = invoices.lines(work, invoice.invoice_id)
    credited = credit_notes.credited_by_line(work, invoice.invoice_id)
    package = None if plan is None else plan.invoice_line_id
    lines = list(_lines(sold, credited, package, terms, of_plan_paise=of_plan_paise))
    note_id = credit_notes.add(
        work,
        [{"sequence": sequence, **line} for sequence, line in enumerate(lines, start=1)],
        hospital_id=invoice.hospital_id,
        branch_id=invoice.branch_id,
        patient_id=invoice.patient_id,
        original_invoice_id=invoice.invoice_id,
        plan_id=plan.plan_id if plan is not None and of_plan_paise else None,
        credit_note_date=terms.on,
        kind="financial",
        reason_code=terms.reason_code,
        reason_description=reason,
        taxable_paise=0,
        nontax_paise=terms.amount_paise,
        total_paise=terms.amount_paise,
        created_at=stamp(work.at),
        created_by=work.user_id,
    )
    return credit_notes.credit_note(work, note_id)


def _lines(
    sold: Sequence[InvoiceLine], credited: dict[int, int], package: int | None, terms: Terms, *, of_plan_paise: int
) -> Iterator[dict[str, object]]:
    """Give a line for the package's part, then for what is left of the other lines; an odd rest is the last line's."""
    others = [line for line in sold if line.line_id != package]
    rest = terms.amount_paise - of_plan_paise
    parts = fill(rest, [max(0, line.gross_paise - credited.get(line.line_id, 0)) for line in others])
    by_line = dict(zip((line.line_id for line in others), parts, strict=True))
    if package is not None:
        by_line[package] = of_plan_paise
    by_line[sold[-1].line_id] += rest - sum(parts)
    for line in sold:
        if by_line[line.line_id]:
            yield {
                "invoice_line_id": line.line_id,
                "description": _CALLED[terms.reason_code],
                "sac_hsn": None,
                "taxable_paise": 0,
                "nontax_paise": by_line[line.line_id],
            }


def _waive(work: Work, rows: Sequence[Installment], parts: Sequence[int], reason: str | None) -> None:
    """Change what is waived of installments by these parts (paise)."""
    for each, part in zip(rows, parts, strict=True):
        if part:
            waived = each.waived_paise + part
            plans.change_installment(
                work,
                each,
                paid_paise=each.paid_paise,
                waived_paise=waived,
                waiver_reason=(reason or each.waiver_reason) if waived else None,
            )


def _plan_of(unit: Unit, note: CreditNote) -> Plan | None:
    """Give the plan that a note names, else the one that its invoice sold."""
    if note.plan_id is not None:
        return plans.plan(unit, note.plan_id)
    return next(iter(plans.of_invoice(unit, note.original_invoice_id)), None)


def _reopenable(unit: Unit, plan: Plan) -> tuple[Installment, ...]:
    """Give the installments that can ask again, the first due first; of a discontinued plan its newest final ones."""
    rows = plans.installments(unit, plan.plan_id)
    if plan.status != "discontinued":
        return tuple(each for each in rows if each.kind == "regular")
    finals = (each for each in rows if each.kind == "final")
    return tuple(sorted(finals, key=lambda each: each.installment_number, reverse=True))


def _lacking(unit: Unit, plan: Plan) -> int:
    """Give what the invoice lacks beyond the open installments of a plan that is alone on it."""
    if len(invoices.lines(unit, plan.invoice_id)) > 1:
        return 0
    item = receivables.invoice_item(unit, plan.invoice_id)
    asked = sum(each.open_paise for each in plans.installments(unit, plan.plan_id))
    return max(0, (0 if item is None else item.open_paise) - asked)
