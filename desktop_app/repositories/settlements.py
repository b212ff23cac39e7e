"""Everything a discontinuation needs to know of a plan, in one snapshot: for the preview and for the workflow alike.

The checks and the ledger lines that follow from these facts alone stand here too, so that what a preview says and
what a workflow does cannot differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.accounting import installments as schedules, posting
from desktop_app.accounting.calendar import note_deadline
from desktop_app.accounting.posting import Line, RevenuePolicy
from desktop_app.accounting.settlement import Policy, Position, SessionValue, Settlement
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import (
    CnDateBeforeInvoice,
    GstCnTimeBarred,
    InvoiceNotPosted,
    NothingToDiscontinue,
    PlanAlreadyDiscontinued,
    PlanNotActive,
)
from desktop_app.repositories import clinic, credit_notes, invoices, plans, receivables
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.repositories.invoices import Invoice, InvoiceLine
from desktop_app.repositories.plans import Installment, Plan, Session
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """A plan with its invoice, sessions and installments, and its position for `settlement.settle`."""

    plan: Plan
    invoice: Invoice
    line: InvoiceLine
    is_alone: bool  # the package is the only line of its invoice
    sessions: tuple[Session, ...]
    installments: tuple[Installment, ...]
    position: Position
    gst_deadline: date  # the last day on which a note may reduce GST

    @property
    def open_sessions(self) -> tuple[Session, ...]:
        """The sessions that are still to be delivered."""
        return tuple(each for each in self.sessions if each.is_open)

    @property
    def unpaid(self) -> tuple[Installment, ...]:
        """The regular installments that still ask for money."""
        return plans.unpaid(self.installments)

    @property
    def branch_id(self) -> int | None:
        """The branch that the discontinuation belongs to: the plan's, else the invoice's."""
        return self.plan.branch_id or self.invoice.branch_id

    def require_state(self) -> None:
        """Refuse PLAN_ALREADY_DISCONTINUED, PLAN_NOT_ACTIVE, INVOICE_NOT_POSTED and NOTHING_TO_DISCONTINUE."""
        plan, invoice = self.plan, self.invoice
        if plan.status == "discontinued":
            raise PlanAlreadyDiscontinued(plan=plan.plan_number)
        if plan.status not in {"active", "suspended"}:
            raise PlanNotActive(plan=plan.plan_number, status=plan.status)
        if invoice.status != "posted":
            raise InvoiceNotPosted(invoice=invoice.invoice_number or "draft", status=invoice.status)
        if not self.open_sessions:
            raise NothingToDiscontinue(plan=plan.plan_number)

    def require_after_invoice(self, on: date) -> None:
        """Refuse CN_DATE_BEFORE_INVOICE."""
        if on < self.invoice.invoice_date:
            raise CnDateBeforeInvoice(on=on, invoice_date=self.invoice.invoice_date)

    def require_gst_in_time(self, settlement: Settlement, *, on: date, financial: bool) -> None:
        """Refuse GST_CN_TIME_BARRED for a note that would reduce GST after the deadline."""
        if settlement.taken_back.tax_paise and not financial and on > self.gst_deadline:
            raise GstCnTimeBarred(invoice_date=self.invoice.invoice_date, deadline=self.gst_deadline)

    def journal(self, settlement: Settlement, *, financial: bool) -> tuple[Line, ...]:
        """Give the ledger lines of a discontinuation, with a note or without; none where nothing moves."""
        plan, held = self.plan, settlement.open_value.taxable_paise
        if settlement.total_paise:
            return posting.discontinuation(
                settlement,
                policy=plan.revenue_policy,
                financial=financial,
                patient_id=plan.patient_id,
                plan_id=plan.plan_id,
            )
        if plan.revenue_policy != RevenuePolicy.DEFERRED or held == 0:
            return ()
        return posting.forfeiture(held, plan_id=plan.plan_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reversed:
    """What the reversal of a note gives back, in paise: of the invoice, of the package's line, and of the match."""

    total_paise: int = 0
    tax: Taxed = NOTHING
    untaxed_paise: int = 0
    round_off_paise: int = 0
    matched_paise: int = 0


def facts(unit: Unit, plan_id: int) -> PlanFacts:
    """Read a plan's facts; refuses NOT_FOUND."""
    sessions, installments = plans.sessions(unit, plan_id), plans.installments(unit, plan_id)
    return _facts(unit, plans.plan(unit, plan_id), sessions, installments, _Reversed())


def facts_without(unit: Unit, note: CreditNote, plan_id: int) -> PlanFacts:
    """Read a discontinued plan's facts as they would be were its note reversed and the plan reinstated.

    Refuses NOT_FOUND. Nothing is changed; that the note can be reversed is for `steps.reversal` to say.
    """
    plan = plans.plan(unit, plan_id)
    sessions = tuple(
        replace(each, session_status="scheduled") if each.session_status == "cancelled" else each
        for each in plans.sessions(unit, plan_id)
    )
    installments = _reopened(plans.installments(unit, plan_id), credit_notes.waived_on_plan(unit, plan_id))
    entries = receivables.of_reference(unit, "credit_note", note.credit_note_id)
    matches = [
        match
        for entry in entries
        if entry.entry_type == "credit_note"
        for match in receivables.matches_of(unit, entry.entry_id)
    ]
    own = [
        each for each in credit_notes.lines(unit, note.credit_note_id) if each.invoice_line_id == plan.invoice_line_id
    ]
    given_back = _Reversed(
        total_paise=note.total_paise,
        tax=sum((_taxed(each) for each in own), start=NOTHING),
        untaxed_paise=sum(each.nontax_paise for each in own),
        round_off_paise=note.round_off_paise,
        matched_paise=sum(each.amount_paise for each in matches),
    )
    return _facts(unit, replace(plan, status="active", credit_note_id=None), sessions, installments, given_back)


def _facts(
    unit: Unit,
    plan: Plan,
    sessions: tuple[Session, ...],
    installments: tuple[Installment, ...],
    given_back: _Reversed,
) -> PlanFacts:
    invoice = invoices.invoice(unit, plan.invoice_id)
    invoice_lines = invoices.lines(unit, plan.invoice_id)
    line = next(each for each in invoice_lines if each.line_id == plan.invoice_line_id)
    item = receivables.invoice_item(unit, plan.invoice_id)
    on_line = credit_notes.credited_on_line(unit, plan.invoice_id, line.line_id)
    earlier, untaxed = on_line.tax - given_back.tax, on_line.nontax_paise - given_back.untaxed_paise
    is_alone = len(invoice_lines) == 1
    credited = credit_notes.credited_on_invoice(unit, plan.invoice_id) - given_back.total_paise
    # Notes without lines, as imports bring them, can only mean the one line there is; round-off is of no line.
    unnamed = credited - earlier.gross_paise - untaxed if is_alone else 0
    if unnamed:
        unnamed -= credit_notes.round_off_on_invoice(unit, plan.invoice_id) - given_back.round_off_paise
    return PlanFacts(
        plan=plan,
        invoice=invoice,
        line=line,
        is_alone=is_alone,
        sessions=sessions,
        installments=installments,
        position=Position(
            line=_taxed(line),
            sessions=tuple(
                SessionValue(each.session_number, each.session_status, _taxed(each), each.list_price_paise)
                for each in sessions
            ),
            unpaid_installments_paise=sum(each.open_paise for each in plans.unpaid(installments)),
            invoice_outstanding_paise=given_back.matched_paise + (0 if item is None else item.open_paise),
            credited_before=earlier,
            untaxed_before_paise=untaxed + max(0, unnamed),
            round_off_paise=invoice.round_off_paise if is_alone else 0,
            invoice_left_paise=invoice.total_paise - credited,
            policy=Policy(plan.settlement_policy),
            fee_paise=plan.settlement_fee_paise,
        ),
        gst_deadline=note_deadline(invoice.invoice_date, clinic.annual_return_filed_on(unit, invoice.invoice_date)),
    )


def _reopened(rows: Sequence[Installment], still_waived_paise: int) -> tuple[Installment, ...]:
    """Give installments as a reinstatement leaves them; what was paid on a final one moves to the regular ones."""
    regular = sorted((each for each in rows if each.kind == "regular"), key=lambda each: each.installment_number)
    figures = schedules.reopened(
        [each.amount_paise for each in regular],
        [each.paid_paise for each in regular],
        moved_paise=sum(each.paid_paise for each in rows if each.kind == "final"),
        still_waived_paise=still_waived_paise,
    )
    open_again = {
        each.installment_id: _with_figures(each, paid, waived)
        for each, (paid, waived) in zip(regular, figures, strict=True)
    }
    return tuple(open_again.get(each.installment_id) or _with_figures(each, 0, each.amount_paise) for each in rows)


def _with_figures(row: Installment, paid_paise: int, waived_paise: int) -> Installment:
    status = schedules.status_of(row.amount_paise, paid_paise, waived_paise)
    return replace(row, paid_paise=paid_paise, waived_paise=waived_paise, status=status)


def _taxed(row: InvoiceLine | Session | credit_notes.NoteLine) -> Taxed:
    return Taxed(row.taxable_paise, row.cgst_paise, row.sgst_paise, row.igst_paise)
