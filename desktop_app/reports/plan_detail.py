"""One plan as its screen shows it: patient, sessions, installments, documents, the journal behind them, history."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, literal, select, union_all

from desktop_app.accounting.allocation import fill
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.accounting.replanning import Agreed
from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.invoices import Invoice
from desktop_app.records.payments import Payment, PaymentAllocation
from desktop_app.reports.journal import JournalTransaction, journal_of_plan
from desktop_app.reports.plan_history import PlanAct, plan_history
from desktop_app.repositories import invoices, patients, plans, receivables
from desktop_app.repositories.invoices import Invoice as InvoiceRow, InvoiceLine
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.plans import Installment, Plan, Session
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """A document of a plan; `kind` is invoice, payment, credit_note or refund, the amount in paise."""

    kind: str
    document_id: int
    number: str | None
    on: date
    status: str
    amount_paise: int


@dataclass(frozen=True, slots=True)
class PlanDetail:
    """A plan with all that belongs to it; `line` is the package on its invoice, `outstanding` what that still lacks."""

    plan: Plan
    patient: Patient
    invoice: InvoiceRow
    line: InvoiceLine
    outstanding_paise: int
    sessions: tuple[Session, ...]
    installments: tuple[Installment, ...]
    documents: tuple[PlanDocument, ...]
    journal: tuple[JournalTransaction, ...]
    history: tuple[PlanAct, ...]

    @property
    def used_paise(self) -> int:
        """The value of the sessions delivered, tax included."""
        return sum(each.gross_paise for each in self.sessions if each.session_status in _USED)

    @property
    def paid_paise(self) -> int:
        """What was paid on the installments."""
        return sum(each.paid_paise for each in self.installments)

    @property
    def open_paise(self) -> int:
        """What the installments still ask for."""
        return sum(each.open_paise for each in self.installments)

    @property
    def credited_paise(self) -> int:
        """What the plan's discontinuation credited, tax included; 0 while it runs."""
        if self.plan.adjusted_credit_paise is not None:
            return self.plan.adjusted_credit_paise
        return self.plan.computed_credit_paise or 0

    @property
    def retained_paise(self) -> int:
        """What a discontinued plan kept of its cancelled sessions, tax included."""
        cancelled = sum(each.gross_paise for each in self.sessions if each.session_status == "cancelled")
        return max(0, cancelled - self.credited_paise)

    @property
    def owed_anew(self) -> tuple[Agreed, ...]:
        """The regular installments as far as they are still owed: what a credit took of the debt is not asked again."""
        asking = [each for each in self.installments if each.kind == "regular" and each.open_paise]
        owed = fill(self.outstanding_paise, [each.open_paise for each in asking])
        return tuple(
            Agreed(due_date=each.due_date, amount_paise=paise)
            for each, paise in zip(asking, owed, strict=True)
            if paise
        )

    def earned_by(self, session: Session) -> int:
        """Give the revenue that delivering a session recognises: its taxable value, nothing under at-invoice."""
        return session.taxable_paise if self.plan.revenue_policy == RevenuePolicy.DEFERRED else 0

    def overdue_paise(self, today: date) -> int:
        """Give what should have been paid before today."""
        return sum(each.open_paise for each in self.installments if each.due_date < today)


_USED = ("completed", "no_show_charged")
_ALLOCATED = select(PaymentAllocation.payment_id).where(PaymentAllocation.invoice_id == bindparam("invoice_id"))
_DOCUMENTS = union_all(
    select(
        literal("invoice"),
        Invoice.invoice_id,
        Invoice.invoice_number,
        Invoice.invoice_date,
        Invoice.status,
        Invoice.total_paise,
    ).where(Invoice.invoice_id == bindparam("invoice_id")),
    select(
        literal("payment"),
        Payment.payment_id,
        Payment.receipt_number,
        Payment.payment_date,
        Payment.status,
        Payment.amount_paise,
    ).where(Payment.payment_id.in_(_ALLOCATED)),
    select(
        literal("credit_note"),
        CreditNote.credit_note_id,
        CreditNote.credit_note_number,
        CreditNote.credit_note_date,
        CreditNote.status,
        CreditNote.total_paise,
    ).where(CreditNote.original_invoice_id == bindparam("invoice_id")),
    select(
        literal("refund"),
        Refund.refund_id,
        Refund.refund_number,
        Refund.refund_date,
        Refund.status,
        Refund.amount_paise,
    )
    .join(CreditNote, CreditNote.credit_note_id == Refund.credit_note_id)
    .where(CreditNote.original_invoice_id == bindparam("invoice_id")),
)


def plan_detail(unit: Unit, plan_id: int) -> PlanDetail:
    """Read a plan; refuses NOT_FOUND."""
    plan = plans.plan(unit, plan_id)
    documents = unit.all(PlanDocument, _DOCUMENTS, invoice_id=plan.invoice_id)
    lines = {each.line_id: each for each in invoices.lines(unit, plan.invoice_id)}
    item = receivables.invoice_item(unit, plan.invoice_id)
    return PlanDetail(
        plan=plan,
        patient=patients.patient(unit, plan.patient_id),
        invoice=invoices.invoice(unit, plan.invoice_id),
        line=lines[plan.invoice_line_id],
        outstanding_paise=0 if item is None else item.open_paise,
        sessions=plans.sessions(unit, plan_id),
        installments=plans.installments(unit, plan_id),
        documents=tuple(sorted(documents, key=lambda each: (each.on, each.kind != "invoice", each.document_id))),
        journal=journal_of_plan(unit, plan_id, plan.invoice_id),
        history=plan_history(unit, plan_id),
    )
