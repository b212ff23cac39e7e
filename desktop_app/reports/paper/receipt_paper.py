"""What a receipt says on paper, and the receipt voucher for an advance (rule 50 CGST).

Money that came in by several modes at once stands on one paper: a receipt and a number for each mode.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from desktop_app.records.payments import Payment
from desktop_app.reports.paper.paper_parts import Recipient, Standing, Supplier, recipient, supplier
from desktop_app.reports.receipt_detail import ReceiptDetail, receipt_detail
from desktop_app.repositories import invoices
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class ModePaper:
    """What came in by one mode, in paise; `number` "" where it is not posted."""

    number: str
    mode: str
    reference: str
    amount_paise: int


@dataclass(frozen=True, slots=True)
class PaidInvoice:
    """What was paid of an invoice when the money came in, in paise; `on` is the invoice's day."""

    number: str
    on: date
    amount_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPaper:
    """A receipt, or a receipt voucher where `is_voucher`, in paise.

    `advance_paise` is held for later; of it, with `rate_bp` in basis points, `cgst_paise` and `sgst_paise` are tax.
    """

    is_voucher: bool
    on: date
    standing: Standing
    supplier: Supplier
    recipient: Recipient
    modes: tuple[ModePaper, ...]
    invoices: tuple[PaidInvoice, ...]
    advance_paise: int
    rate_bp: int
    cgst_paise: int
    sgst_paise: int
    received_by: str

    @property
    def total_paise(self) -> int:
        """All that came in."""
        return sum(each.amount_paise for each in self.modes)

    @property
    def number(self) -> str:
        """The first receipt's number."""
        return self.modes[0].number

    @property
    def taxable_paise(self) -> int:
        """The advance without the tax inside."""
        return self.advance_paise - self.cgst_paise - self.sgst_paise


@dataclass(frozen=True, slots=True)
class _Tax:
    cgst_paise: int
    sgst_paise: int


_TAX = select(Payment.advance_cgst_paise, Payment.advance_sgst_paise).where(
    Payment.payment_id == bindparam("payment_id")
)


def receipt_paper(unit: Unit, payment_id: int) -> ReceiptPaper:
    """Read a receipt with those on the same paper; refuses NOT_FOUND."""
    asked = receipt_detail(unit, payment_id)
    others = [receipt_detail(unit, each.payment_id) for each in asked.others]
    together = sorted([asked, *others], key=lambda each: each.payment.payment_id)
    taxes = [tax for each in together for tax in unit.all(_Tax, _TAX, payment_id=each.payment.payment_id)]
    return ReceiptPaper(
        is_voucher=asked.payment.kind == "advance",
        on=asked.payment.payment_date,
        standing=_standing(together),
        supplier=supplier(unit, asked.payment.branch_id),
        recipient=recipient(unit, asked.payment.patient_id),
        modes=tuple(
            ModePaper(
                number=each.number,
                mode=each.payment.mode,
                reference=each.payment.reference or "",
                amount_paise=each.payment.amount_paise,
            )
            for each in together
        ),
        invoices=_invoices(unit, together),
        advance_paise=sum(each.advance_paise for each in together),
        rate_bp=asked.facts.rate_bp,
        cgst_paise=sum(each.cgst_paise for each in taxes),
        sgst_paise=sum(each.sgst_paise for each in taxes),
        received_by=asked.facts.received_by or "",
    )


def _standing(together: list[ReceiptDetail]) -> Standing:
    """Say whether all of them stand: one that was taken back makes the paper void as it is."""
    if any(each.payment.status == "reversed" for each in together):
        return Standing.REVERSED
    is_posted = all(each.payment.status == "posted" and each.number for each in together)
    return Standing.VALID if is_posted else Standing.DRAFT


def _invoices(unit: Unit, together: list[ReceiptDetail]) -> tuple[PaidInvoice, ...]:
    """Add up what the receipts paid of each invoice."""
    paid: dict[int, int] = {}
    for use in (use for each in together for use in each.uses if use.kind == "invoice"):
        paid[use.document_id] = paid.get(use.document_id, 0) + use.amount_paise
    found = {each.invoice_id: each for each in (invoices.invoice(unit, invoice_id) for invoice_id in paid)}
    return tuple(
        PaidInvoice(found[key].invoice_number or "", found[key].invoice_date, paise) for key, paise in paid.items()
    )
