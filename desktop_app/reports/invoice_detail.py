"""One invoice as its screen shows it: lines with tax, what settled it, what is asked for, journal, history."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, case, literal, or_, select
from sqlalchemy.orm import aliased

from desktop_app.accounting.calendar import note_deadline
from desktop_app.errors import NotFound
from desktop_app.records.clinic import User
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.invoices import Invoice as InvoiceRecord, InvoiceLine as LineRecord
from desktop_app.records.memory import AuditEntry
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.records.write_offs import WriteOffRequest
from desktop_app.reports.history import HistoryEntry
from desktop_app.reports.invoices import INVOICES
from desktop_app.reports.journal import JournalTransaction, journal_of_document
from desktop_app.reports.register import expression_of
from desktop_app.repositories import clinic, credit_notes, invoices, patients
from desktop_app.repositories.invoices import Invoice
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.unit import Unit, constant


@dataclass(frozen=True, slots=True)
class InvoiceFacts:
    """What the register says of an invoice beside its own record, in paise."""

    status: str
    paid_paise: int
    credited_paise: int
    let_go_paise: int
    due_paise: int
    due_on: date | None
    issued_paise: int
    branch: str | None


@dataclass(frozen=True, slots=True)
class BilledLine:
    """One line: the price, what was taken off it, its value and tax, in paise."""

    line_id: int
    description: str
    sac_hsn: str | None
    treatment: str
    rate_bp: int
    list_paise: int
    discount_paise: int
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    gross_paise: int

    @property
    def tax_paise(self) -> int:
        """All its tax."""
        return self.cgst_paise + self.sgst_paise + self.igst_paise


@dataclass(frozen=True, slots=True)
class Settlement:
    """What settled a part of the invoice, in paise: `kind` is payment, advance, credit_note or cancellation.

    The document is the receipt or the note; a cancellation has none.
    """

    kind: str
    document_id: int | None
    number: str | None
    on: date
    amount_paise: int


@dataclass(frozen=True, slots=True)
class NoteOnInvoice:
    """A note that was issued for the invoice, or is drafted for it; in paise."""

    credit_note_id: int
    number: str | None
    on: date
    reason_code: str
    status: str
    total_paise: int

    @property
    def lets_go(self) -> bool:
        """Tell whether it is a waiver or a write-off."""
        return self.reason_code in {"waiver", "bad_debt"}


@dataclass(frozen=True, slots=True)
class AskedWriteOff:
    """A waiver or a write-off that was asked for, in paise."""

    write_off_id: int
    reason_code: str
    amount_paise: int
    reason: str
    on: date
    status: str
    asked_by_id: int | None
    asked_by: str | None
    asked_by_role: str | None
    decided_by: str | None


@dataclass(frozen=True, slots=True)
class SoldPlan:
    """A plan that the invoice sold."""

    plan_id: int
    number: str


@dataclass(frozen=True, slots=True)
class InvoiceDetail:
    """An invoice with all that belongs to it; `gst_deadline` is the last day on which a note may reduce its GST."""

    invoice: Invoice
    facts: InvoiceFacts
    patient: Patient
    plans: tuple[SoldPlan, ...]
    lines: tuple[BilledLine, ...]
    settlements: tuple[Settlement, ...]
    notes: tuple[NoteOnInvoice, ...]
    asked: tuple[AskedWriteOff, ...]
    gst_deadline: date
    left_paise: int
    journal: tuple[JournalTransaction, ...]
    history: tuple[HistoryEntry, ...]

    @property
    def number(self) -> str:
        """Its number, "" for a draft."""
        return self.invoice.invoice_number or ""

    @property
    def tax_paise(self) -> int:
        """All its tax."""
        return self.invoice.cgst_paise + self.invoice.sgst_paise + self.invoice.igst_paise

    @property
    def waiting(self) -> AskedWriteOff | None:
        """What waits for approval."""
        return next((each for each in self.asked if each.status == "requested"), None)

    @property
    def let_go(self) -> tuple[NoteOnInvoice, ...]:
        """The live waivers and write-offs, the newest first: they can be reversed."""
        return tuple(each for each in reversed(self.notes) if each.lets_go and each.status == "posted")


_FACTS = (
    select(
        *(
            INVOICES.register.expression(name)
            for name in ("status", "paid", "credited", "let_go", "due", "due_on", "issued", "branch")
        )
    )
    .select_from(INVOICES.register.source)
    .where(InvoiceRecord.invoice_id == bindparam("invoice_id"))
)
_LINES = (
    select(*(getattr(LineRecord, name) for name in BilledLine.__dataclass_fields__))
    .where(LineRecord.invoice_id == bindparam("invoice_id"))
    .order_by(LineRecord.sequence)
)
_DEBIT, _CREDIT = aliased(AREntry), aliased(AREntry)
_RECEIPT = (
    select(Payment.payment_id)
    .where(Payment.receipt_number == _CREDIT.reference_number)
    .correlate(_CREDIT)
    .scalar_subquery()
)
_SETTLEMENTS = (
    select(
        case(
            (_CREDIT.entry_type == constant("advance_applied"), literal("advance")),
            else_=expression_of(_CREDIT.entry_type),
        ),
        case(
            (_CREDIT.entry_type == constant("advance_applied"), _RECEIPT),
            (_CREDIT.entry_type == constant("cancellation"), None),
            else_=_CREDIT.reference_id,
        ),
        _CREDIT.reference_number,
        ARAllocation.allocation_date,
        ARAllocation.amount_paise,
    )
    .select_from(_DEBIT)
    .join(ARAllocation, ARAllocation.debit_entry_id == _DEBIT.entry_id)
    .join(_CREDIT, _CREDIT.entry_id == ARAllocation.credit_entry_id)
    .where(
        _DEBIT.control == constant("AR"),
        _DEBIT.reference_type == constant("invoice"),
        _DEBIT.reference_id == bindparam("invoice_id"),
        _DEBIT.debit_paise > 0,
        ARAllocation.voided_date.is_(None),
    )
    .order_by(ARAllocation.allocation_date, ARAllocation.allocation_id)
)
_NOTES = (
    select(
        CreditNote.credit_note_id,
        CreditNote.credit_note_number,
        CreditNote.credit_note_date,
        CreditNote.reason_code,
        CreditNote.status,
        CreditNote.total_paise,
    )
    .where(CreditNote.original_invoice_id == bindparam("invoice_id"))
    .order_by(CreditNote.credit_note_id)
)
_ASKER, _DECIDER = aliased(User), aliased(User)
_ASKED = (
    select(
        WriteOffRequest.write_off_id,
        WriteOffRequest.reason_code,
        WriteOffRequest.amount_paise,
        WriteOffRequest.reason,
        WriteOffRequest.asked_on,
        WriteOffRequest.status,
        WriteOffRequest.created_by,
        _ASKER.display_name,
        _ASKER.role,
        _DECIDER.display_name,
    )
    .outerjoin(_ASKER, _ASKER.user_id == WriteOffRequest.created_by)
    .outerjoin(_DECIDER, _DECIDER.user_id == WriteOffRequest.decided_by)
    .where(WriteOffRequest.invoice_id == bindparam("invoice_id"))
    .order_by(WriteOffRequest.write_off_id)
)
_PLANS = select(Plan.plan_id, Plan.plan_number).where(Plan.invoice_id == bindparam("invoice_id")).order_by(Plan.plan_id)
# What was asked for is part of the invoice's history; its acts have names of their own.
_HISTORY = (
    select(
        AuditEntry.at,
        User.display_name,
        case(
            (AuditEntry.entity == constant("invoices"), AuditEntry.action),
            else_=literal("write_off_") + expression_of(AuditEntry.action),
        ),
        AuditEntry.reason,
    )
    .outerjoin(User, User.user_id == AuditEntry.user_id)
    .where(
        or_(
            (AuditEntry.entity == constant("invoices")) & (AuditEntry.entity_id == bindparam("invoice_id")),
            (AuditEntry.entity == constant("write_off_requests"))
            & AuditEntry.entity_id.in_(
                select(WriteOffRequest.write_off_id).where(WriteOffRequest.invoice_id == bindparam("invoice_id"))
            ),
        )
    )
    .order_by(AuditEntry.audit_id)
)


def invoice_detail(unit: Unit, invoice_id: int) -> InvoiceDetail:
    """Read an invoice; refuses NOT_FOUND."""
    invoice = invoices.invoice(unit, invoice_id)
    facts = unit.first(InvoiceFacts, _FACTS, invoice_id=invoice_id)
    if facts is None:
        raise NotFound(what="The invoice")
    return InvoiceDetail(
        invoice=invoice,
        facts=facts,
        patient=patients.patient(unit, invoice.patient_id),
        plans=unit.all(SoldPlan, _PLANS, invoice_id=invoice_id),
        lines=unit.all(BilledLine, _LINES, invoice_id=invoice_id),
        settlements=unit.all(Settlement, _SETTLEMENTS, invoice_id=invoice_id),
        notes=unit.all(NoteOnInvoice, _NOTES, invoice_id=invoice_id),
        asked=unit.all(AskedWriteOff, _ASKED, invoice_id=invoice_id),
        gst_deadline=note_deadline(invoice.invoice_date, clinic.annual_return_filed_on(unit, invoice.invoice_date)),
        left_paise=invoice.total_paise - credit_notes.credited_on_invoice(unit, invoice_id),
        journal=journal_of_document(unit, "invoice", invoice_id),
        history=unit.all(HistoryEntry, _HISTORY, invoice_id=invoice_id),
    )
