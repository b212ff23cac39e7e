"""What a patient has that can still be used, advances and credit notes, and what of it was applied to invoices."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import and_, bindparam, func, literal, or_, select, union_all
from sqlalchemy.orm import aliased

from desktop_app.accounting import advances, money_posting
from desktop_app.accounting.posting import Line
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.invoices import Invoice
from desktop_app.records.payments import Payment
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.reports.collection import OpenInvoice, open_invoices
from desktop_app.reports.register import expression_of
from desktop_app.repositories import open_credits
from desktop_app.repositories.unit import Unit, constant

ADVANCE, NOTE = "advance", "credit_note"


@dataclass(frozen=True, slots=True)
class OpenCredit:
    """An advance or a credit note of which something is unapplied, in paise; the key is the receipt's or the note's.

    `half_tax_paise` is the CGST inside an advance, `half_taken_back_paise` what of it went back with its uses.
    """

    kind: str
    key: int
    number: str
    on: date
    mode: str
    total_paise: int
    open_paise: int
    half_tax_paise: int
    entry_id: int
    half_taken_back_paise: int = 0

    def tax_of(self, paise: int) -> Taxed:
        """Give the tax that goes back when a part of it is applied, as applying it does."""
        if not self.half_tax_paise or not paise:
            return NOTHING
        return advances.tax_of_part(
            paise,
            advance_paise=self.total_paise,
            half_tax_paise=self.half_tax_paise,
            used_before_paise=self.total_paise - self.open_paise,
            half_taken_back_paise=self.half_taken_back_paise,
        )

    def lines(self, paise: int, patient_id: int) -> tuple[Line, ...]:
        """Give the lines that applying a part posts; a credit note is only matched."""
        if self.kind == NOTE or not paise:
            return ()
        return money_posting.advance_applied(paise, tax=self.tax_of(paise), patient_id=patient_id)


@dataclass(frozen=True, slots=True)
class Application:
    """A part of an advance or a credit note that settles another invoice, in paise.

    The key is the posting's, for an advance, or the match's, for a credit note.
    """

    kind: str
    key: int
    number: str
    invoice_number: str
    on: date
    amount_paise: int


@dataclass(frozen=True, slots=True)
class PatientCredits:
    """What can be applied, to what, and what is applied."""

    credits: tuple[OpenCredit, ...]
    invoices: tuple[OpenInvoice, ...]
    applications: tuple[Application, ...]


_MATCHED = (
    select(func.coalesce(func.sum(ARAllocation.amount_paise), literal(0)))
    .where(ARAllocation.credit_entry_id == AREntry.entry_id, ARAllocation.voided_date.is_(None))
    .correlate(AREntry)
    .scalar_subquery()
)
_LEFT = expression_of(AREntry.credit_paise) - _MATCHED
_OF_PATIENT = AREntry.patient_id == bindparam("patient_id")
_ADVANCES = (
    select(
        literal(ADVANCE),
        Payment.payment_id,
        Payment.receipt_number,
        Payment.payment_date,
        Payment.mode,
        Payment.amount_paise,
        _LEFT,
        Payment.advance_cgst_paise,
        AREntry.entry_id,
    )
    .join(Payment, Payment.payment_id == AREntry.reference_id)
    .where(
        _OF_PATIENT,
        AREntry.control == constant("ADV"),
        AREntry.reference_type == constant("payment"),
        AREntry.entry_type == constant("advance"),
        Payment.status == constant("posted"),
        _LEFT > 0,
    )
)
_NOTES = (
    select(
        literal(NOTE),
        CreditNote.credit_note_id,
        CreditNote.credit_note_number,
        CreditNote.credit_note_date,
        literal(""),
        CreditNote.total_paise,
        _LEFT,
        literal(0),
        AREntry.entry_id,
    )
    .join(CreditNote, CreditNote.credit_note_id == AREntry.reference_id)
    .where(
        _OF_PATIENT,
        AREntry.control == constant("AR"),
        AREntry.reference_type == constant("credit_note"),
        AREntry.entry_type == constant("credit_note"),
        CreditNote.status == constant("posted"),
        _LEFT > 0,
    )
)
_CREDITS = union_all(_ADVANCES, _NOTES)
_DEBIT, _CREDIT, _PAID = aliased(AREntry), aliased(AREntry), aliased(AREntry)
_LIVE = (
    select()
    .select_from(ARAllocation)
    .join(_CREDIT, _CREDIT.entry_id == ARAllocation.credit_entry_id)
    .join(_DEBIT, _DEBIT.entry_id == ARAllocation.debit_entry_id)
    .where(_CREDIT.patient_id == bindparam("patient_id"), ARAllocation.voided_date.is_(None))
)
_OF_ADVANCES = (
    _LIVE.with_only_columns(
        literal(ADVANCE),
        _DEBIT.reference_id,
        _CREDIT.reference_number,
        Invoice.invoice_number,
        expression_of(ARAllocation.allocation_date),
        expression_of(ARAllocation.amount_paise),
    )
    .join(
        _PAID,
        and_(
            _PAID.control == constant("AR"),
            _PAID.reference_type == constant("advance_apply"),
            _PAID.reference_id == _DEBIT.reference_id,
            _PAID.entry_type == constant("advance_applied"),
        ),
    )
    .join(Invoice, Invoice.invoice_id == _PAID.invoice_id)
    .where(
        _CREDIT.control == constant("ADV"),
        _CREDIT.entry_type == constant("advance"),
        _DEBIT.entry_type == constant("advance_applied"),
    )
)
_OF_NOTES = (
    _LIVE.with_only_columns(
        literal(NOTE),
        expression_of(ARAllocation.allocation_id),
        _CREDIT.reference_number,
        Invoice.invoice_number,
        expression_of(ARAllocation.allocation_date),
        expression_of(ARAllocation.amount_paise),
    )
    .join(CreditNote, CreditNote.credit_note_id == _CREDIT.reference_id)
    .join(Invoice, Invoice.invoice_id == _DEBIT.reference_id)
    .where(
        _CREDIT.control == constant("AR"),
        _CREDIT.reference_type == constant("credit_note"),
        _CREDIT.entry_type == constant("credit_note"),
        _DEBIT.reference_type == constant("invoice"),
        or_(_DEBIT.entry_type == constant("invoice"), _DEBIT.entry_type == constant("opening")),
        Invoice.invoice_id != CreditNote.original_invoice_id,
    )
)
_APPLICATIONS = union_all(_OF_ADVANCES, _OF_NOTES)


def patient_credits(unit: Unit, patient_id: int) -> PatientCredits:
    """Read what a patient has that can be used, and what of it was applied; credits oldest first, uses newest first."""
    found = [_with_tax_taken_back(unit, each) for each in unit.all(OpenCredit, _CREDITS, patient_id=patient_id)]
    applied = unit.all(Application, _APPLICATIONS, patient_id=patient_id)
    return PatientCredits(
        credits=tuple(sorted(found, key=lambda each: (each.on, each.entry_id))),
        invoices=open_invoices(unit, patient_id),
        applications=tuple(sorted(applied, key=lambda each: (each.on, each.key), reverse=True)),
    )


def _with_tax_taken_back(unit: Unit, credit: OpenCredit) -> OpenCredit:
    if not credit.half_tax_paise:
        return credit
    before = open_credits.half_tax_taken_back(unit, credit.entry_id)
    return replace(credit, half_taken_back_paise=before)
