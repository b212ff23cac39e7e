"""One receipt as its screen shows it: what it paid, what is left of the advance in it, journal, history."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, literal, select, union_all
from sqlalchemy.orm import aliased

from desktop_app.errors import NotFound
from desktop_app.records.credit_notes import Refund
from desktop_app.records.invoices import Invoice
from desktop_app.records.payments import Payment as PaymentRecord
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.reports.history import HistoryEntry, history
from desktop_app.reports.journal import JournalTransaction, journal_of_receipt
from desktop_app.reports.receipts import RECEIPTS
from desktop_app.reports.register import expression_of
from desktop_app.repositories import open_credits, patients, payments
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.payments import Payment
from desktop_app.repositories.unit import Unit, constant


@dataclass(frozen=True, slots=True)
class ReceiptFacts:
    """What the register says of a receipt beside its own record."""

    status: str
    account: str | None
    branch: str
    received_by: str | None
    rate_bp: int


@dataclass(frozen=True, slots=True)
class Use:
    """What a part of a receipt went to, in paise.

    `kind` is invoice, advance (the advance in it was applied to an invoice, by the transaction) or refund; the document
    is the invoice or the refund.
    """

    kind: str
    document_id: int
    number: str | None
    on: date
    amount_paise: int
    transaction_id: int | None


@dataclass(frozen=True, slots=True)
class OtherReceipt:
    """Another receipt that is printed on the same paper, in paise."""

    payment_id: int
    number: str | None
    mode: str
    amount_paise: int


@dataclass(frozen=True, slots=True)
class ReceiptDetail:
    """A receipt with all that belongs to it; `advance_paise` came in as an advance, `unapplied_paise` is left of it.

    What a receipt that was taken back had paid stays among its uses, but for what its advance had been applied to.
    """

    payment: Payment
    facts: ReceiptFacts
    patient: Patient
    uses: tuple[Use, ...]
    advance_paise: int
    unapplied_paise: int
    others: tuple[OtherReceipt, ...]
    journal: tuple[JournalTransaction, ...]
    history: tuple[HistoryEntry, ...]

    @property
    def number(self) -> str:
        """Its number, "" for an import that is not finished."""
        return self.payment.receipt_number or ""

    @property
    def settled_paise(self) -> int:
        """What it paid of invoices when it came in."""
        return sum(each.amount_paise for each in self.uses if each.kind == "invoice")

    @property
    def deposited_on(self) -> date | None:
        """The day on which a cheque went to the bank."""
        found = [each.on for each in self.journal if each.event == "deposit" and each.source == "payment"]
        return found[0] if found else None


_FACTS = select(
    *(RECEIPTS.register.expression(name) for name in ("status", "account", "branch", "received_by", "rate"))
).select_from(RECEIPTS.register.source)
_ONE = _FACTS.where(PaymentRecord.payment_id == bindparam("payment_id"))
_CREDITS = (
    AREntry.reference_type == constant("payment"),
    AREntry.reference_id == bindparam("payment_id"),
    AREntry.credit_paise > 0,
)
_SETTLED = (
    select(
        literal("invoice"),
        Invoice.invoice_id,
        Invoice.invoice_number,
        AREntry.transaction_date,
        AREntry.credit_paise,
        AREntry.gl_transaction_id,
    )
    .join(Invoice, Invoice.invoice_id == AREntry.invoice_id)
    .where(*_CREDITS, AREntry.control == constant("AR"), AREntry.entry_type == constant("payment"))
)
_CREDIT, _DEBIT, _ON_INVOICE = aliased(AREntry), aliased(AREntry), aliased(AREntry)
_USED = (
    select()
    .select_from(ARAllocation)
    .join(_CREDIT, _CREDIT.entry_id == ARAllocation.credit_entry_id)
    .join(_DEBIT, _DEBIT.entry_id == ARAllocation.debit_entry_id)
    .where(
        _CREDIT.control == constant("ADV"),
        _CREDIT.reference_type == constant("payment"),
        _CREDIT.reference_id == bindparam("payment_id"),
        _CREDIT.entry_type == constant("advance"),
        ARAllocation.voided_date.is_(None),
    )
)
_APPLIED = (
    _USED.with_only_columns(
        literal("advance"),
        Invoice.invoice_id,
        Invoice.invoice_number,
        expression_of(ARAllocation.allocation_date),
        expression_of(ARAllocation.amount_paise),
        _DEBIT.reference_id,
    )
    .join(
        _ON_INVOICE,
        (_ON_INVOICE.control == constant("AR"))
        & (_ON_INVOICE.reference_type == constant("advance_apply"))
        & (_ON_INVOICE.reference_id == _DEBIT.reference_id)
        & (_ON_INVOICE.entry_type == constant("advance_applied")),
    )
    .join(Invoice, Invoice.invoice_id == _ON_INVOICE.invoice_id)
    .where(_DEBIT.reference_type == constant("advance_apply"))
)
_PAID_BACK = (
    _USED.with_only_columns(
        literal("refund"),
        Refund.refund_id,
        Refund.refund_number,
        expression_of(ARAllocation.allocation_date),
        expression_of(ARAllocation.amount_paise),
        Refund.gl_transaction_id,
    )
    .join(Refund, Refund.refund_id == _DEBIT.reference_id)
    .where(_DEBIT.reference_type == constant("refund"))
)
_USES = union_all(_SETTLED, _APPLIED, _PAID_BACK)
_ADVANCE_PAISE = select(AREntry.credit_paise).where(
    *_CREDITS, AREntry.control == constant("ADV"), AREntry.entry_type == constant("advance")
)
_SAME_PAPER = aliased(PaymentRecord)
_OTHERS = (
    select(_SAME_PAPER.payment_id, _SAME_PAPER.receipt_number, _SAME_PAPER.mode, _SAME_PAPER.amount_paise)
    .join(
        PaymentRecord,
        (PaymentRecord.receipt_group == _SAME_PAPER.receipt_group)
        & (PaymentRecord.patient_id == _SAME_PAPER.patient_id)
        & (PaymentRecord.payment_date == _SAME_PAPER.payment_date),
    )
    .where(PaymentRecord.payment_id == bindparam("payment_id"), _SAME_PAPER.payment_id != PaymentRecord.payment_id)
    .order_by(_SAME_PAPER.payment_id)
)


def receipt_detail(unit: Unit, payment_id: int) -> ReceiptDetail:
    """Read a receipt; refuses NOT_FOUND."""
    payment = payments.payment(unit, payment_id)
    facts = unit.first(ReceiptFacts, _ONE, payment_id=payment_id)
    if facts is None:
        raise NotFound(what="The receipt")
    uses = unit.all(Use, _USES, payment_id=payment_id)
    return ReceiptDetail(
        payment=payment,
        facts=facts,
        patient=patients.patient(unit, payment.patient_id),
        uses=tuple(sorted(uses, key=lambda each: (each.on, each.kind != "invoice", each.document_id))),
        advance_paise=unit.value(_ADVANCE_PAISE, payment_id=payment_id) or 0,
        unapplied_paise=open_credits.of_advance(unit, payment_id).open_paise,
        others=unit.all(OtherReceipt, _OTHERS, payment_id=payment_id),
        journal=journal_of_receipt(unit, payment_id),
        history=history(unit, "payments", payment_id),
    )
