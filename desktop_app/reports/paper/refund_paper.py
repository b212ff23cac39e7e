"""What a payment voucher for a refund says on paper, and the refund voucher for an advance (rule 51 CGST)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, literal, select

from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.general_ledger import GLEntry
from desktop_app.records.payments import Payment
from desktop_app.reports.paper.paper_parts import Recipient, Standing, Supplier, recipient, supplier
from desktop_app.reports.refund_detail import refund_detail
from desktop_app.repositories.refunds import Refund
from desktop_app.repositories.unit import Unit, constant

_STANDINGS = {"paid": Standing.VALID, "reversed": Standing.REVERSED, "rejected": Standing.CANCELLED}


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundPaper:
    """A refund, in paise; `is_voucher` for that of an advance.

    `source_number` and `source_on` are the credit note's or the receipt's. With `rate_bp` in basis points `cgst_paise`
    and `sgst_paise` are the tax that goes back with an advance, nothing before it is paid.
    """

    is_voucher: bool
    of_credit_note: bool
    number: str
    on: date
    standing: Standing
    supplier: Supplier
    recipient: Recipient
    source_number: str
    source_on: date
    plan_number: str
    mode: str
    rate_bp: int
    cgst_paise: int
    sgst_paise: int
    total_paise: int
    asked_by: str
    approved_by: str

    @property
    def taxable_paise(self) -> int:
        """What goes back without the tax inside."""
        return self.total_paise - self.cgst_paise - self.sgst_paise


@dataclass(frozen=True, slots=True)
class _Source:
    on: date
    rate_bp: int
    kind: str


_NOTE = select(CreditNote.credit_note_date, literal(0), literal("credit_note")).where(
    CreditNote.credit_note_id == bindparam("document_id")
)
_RECEIPT = select(Payment.payment_date, Payment.advance_rate_bp, Payment.kind).where(
    Payment.payment_id == bindparam("document_id")
)
_DEBITS = select(func.coalesce(func.sum(GLEntry.debit_paise), constant(0))).where(
    GLEntry.transaction_id == bindparam("transaction_id")
)


def refund_paper(unit: Unit, refund_id: int) -> RefundPaper:
    """Read a refund as it is handed out; refuses NOT_FOUND."""
    detail = refund_detail(unit, refund_id)
    refund, source = detail.refund, _source(unit, detail.refund)
    is_voucher = source.kind == "advance"
    half = _half_tax(unit, refund) if is_voucher else 0
    return RefundPaper(
        is_voucher=is_voucher,
        of_credit_note=refund.credit_note_id is not None,
        number=refund.refund_number or "",
        on=refund.refund_date,
        standing=_STANDINGS.get(refund.status, Standing.DRAFT),
        supplier=supplier(unit, refund.branch_id),
        recipient=recipient(unit, refund.patient_id),
        source_number=detail.source_number,
        source_on=source.on,
        plan_number=detail.plan_number or "",
        mode=refund.mode,
        rate_bp=source.rate_bp if is_voucher else 0,
        cgst_paise=half,
        sgst_paise=half,
        total_paise=refund.amount_paise,
        asked_by=detail.asked_by or "",
        approved_by=detail.approved_by or "",
    )


def _source(unit: Unit, refund: Refund) -> _Source:
    statement, key = (_NOTE, refund.credit_note_id) if refund.credit_note_id else (_RECEIPT, refund.payment_id)
    (found,) = unit.all(_Source, statement, document_id=key)
    return found


def _half_tax(unit: Unit, refund: Refund) -> int:
    """Give the CGST that went back with an advance, in paise; SGST is the same, and before it is paid it is nothing.

    What the refund's transaction debits beyond the money that goes out is the tax that is taken back.
    """
    debits = int(unit.value(_DEBITS, transaction_id=refund.gl_transaction_id))
    return max(0, debits - refund.amount_paise) // 2
