"""Everything a discontinuation needs to know of a plan, in one snapshot: for the preview and for the workflow alike."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.calendar import note_deadline
from desktop_app.accounting.settlement import Policy, Position, SessionValue
from desktop_app.accounting.tax import Taxed
from desktop_app.repositories import clinic, credit_notes, invoices, plans, receivables
from desktop_app.repositories.invoices import Invoice, InvoiceLine
from desktop_app.repositories.plans import Installment, Plan, Session
from desktop_app.repositories.receivables import OpenItem
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
    invoice_item: OpenItem | None
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


def facts(unit: Unit, plan_id: int) -> PlanFacts:
    """Read a plan's facts; refuses NOT_FOUND."""
    plan = plans.plan(unit, plan_id)
    invoice = invoices.invoice(unit, plan.invoice_id)
    invoice_lines = invoices.lines(unit, plan.invoice_id)
    line = next(each for each in invoice_lines if each.line_id == plan.invoice_line_id)
    sessions = plans.sessions(unit, plan_id)
    installments = plans.installments(unit, plan_id)
    item = receivables.invoice_item(unit, plan.invoice_id)
    earlier = credit_notes.credited_on_line(unit, plan.invoice_id, line.line_id)
    is_alone = len(invoice_lines) == 1
    credited = credit_notes.credited_on_invoice(unit, plan.invoice_id)
    # Notes without lines, as imports bring them, can only mean the one line there is.
    unnamed = credited - earlier.tax.gross_paise - earlier.nontax_paise if is_alone else 0
    return PlanFacts(
        plan=plan,
        invoice=invoice,
        line=line,
        is_alone=is_alone,
        sessions=sessions,
        installments=installments,
        invoice_item=item,
        position=Position(
            line=_taxed(line),
            sessions=tuple(
                SessionValue(each.session_number, each.session_status, _taxed(each), each.list_price_paise)
                for each in sessions
            ),
            unpaid_installments_paise=sum(each.open_paise for each in plans.unpaid(installments)),
            invoice_outstanding_paise=0 if item is None else item.open_paise,
            credited_before=earlier.tax,
            untaxed_before_paise=earlier.nontax_paise + max(0, unnamed),
            round_off_paise=invoice.round_off_paise if is_alone else 0,
            invoice_left_paise=invoice.total_paise - credited,
            policy=Policy(plan.settlement_policy),
            fee_paise=plan.settlement_fee_paise,
        ),
        gst_deadline=note_deadline(invoice.invoice_date, clinic.annual_return_filed_on(unit, invoice.invoice_date)),
    )


def _taxed(row: InvoiceLine | Session) -> Taxed:
    return Taxed(row.taxable_paise, row.cgst_paise, row.sgst_paise, row.igst_paise)
