"""What an invoice says on paper: the particulars of rules 46 and 49 CGST, its packages, and when they are paid for."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from desktop_app.accounting.tax import Taxed
from desktop_app.errors import NotFound
from desktop_app.records.invoices import Invoice, InvoiceLine
from desktop_app.reports.paper.paper_parts import (
    RateTotal,
    Recipient,
    Standing,
    Supplier,
    by_rate,
    recipient,
    state_words,
    supplier,
)
from desktop_app.repositories import plans
from desktop_app.repositories.plans import Installment, Plan
from desktop_app.repositories.unit import Unit, columns

_STANDINGS = {"posted": Standing.VALID, "cancelled": Standing.CANCELLED}


@dataclass(frozen=True, slots=True)
class InvoiceLinePaper:
    """One line, in paise; `rate_bp` counts only where `treatment` is taxable."""

    line_id: int
    sequence: int
    description: str
    sac_hsn: str | None
    treatment: str
    rate_bp: int
    quantity: int
    list_paise: int
    discount_paise: int
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    gross_paise: int

    @property
    def tax(self) -> Taxed:
        """Taxable value and tax."""
        return Taxed(self.taxable_paise, self.cgst_paise, self.sgst_paise, self.igst_paise)

    @property
    def rate(self) -> int:
        """The rate that was charged, in basis points."""
        return self.rate_bp if self.treatment == "taxable" else 0

    @property
    def includes_tax(self) -> bool:
        """Tell whether the price had the tax inside."""
        return self.tax.tax_paise > 0 and self.list_paise - self.discount_paise == self.gross_paise


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagePaper:
    """A package that was sold: its line, how many sessions (`free` of them without a price), and its installments."""

    plan: Plan
    free: int
    installments: tuple[Installment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicePaper:
    """An invoice, in paise; `kind` is tax_invoice, bill_of_supply or invoice_cum_bill, `number` "" for a draft.

    `tax_by_rate` adds up its lines. Services of a clinic are never under reverse charge.
    """

    kind: str
    number: str
    on: date
    due_date: date | None
    standing: Standing
    supplier: Supplier
    recipient: Recipient
    place_of_supply: str
    is_interstate: bool
    lines: tuple[InvoiceLinePaper, ...]
    packages: tuple[PackagePaper, ...]
    tax_by_rate: tuple[RateTotal, ...]
    taxable_paise: int
    exempt_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    round_off_paise: int
    total_paise: int


@dataclass(frozen=True, slots=True)
class _Header:
    branch_id: int | None
    patient_id: int
    document_kind: str
    invoice_number: str | None
    invoice_date: date
    due_date: date | None
    place_of_supply: str | None
    is_interstate: int
    taxable_paise: int
    exempt_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    round_off_paise: int
    total_paise: int
    status: str
    recipient_name: str | None
    recipient_gstin: str | None


_HEADER = select(*columns(Invoice, _Header)).where(Invoice.invoice_id == bindparam("invoice_id"))
_LINES = (
    select(*columns(InvoiceLine, InvoiceLinePaper))
    .where(InvoiceLine.invoice_id == bindparam("invoice_id"))
    .order_by(InvoiceLine.sequence)
)


def invoice_paper(unit: Unit, invoice_id: int) -> InvoicePaper:
    """Read an invoice as it is handed out; refuses NOT_FOUND."""
    header = unit.first(_Header, _HEADER, invoice_id=invoice_id)
    if header is None:
        raise NotFound(what="The invoice")
    lines = unit.all(InvoiceLinePaper, _LINES, invoice_id=invoice_id)
    by_whom = supplier(unit, header.branch_id)
    return InvoicePaper(
        kind=header.document_kind,
        number=header.invoice_number or "",
        on=header.invoice_date,
        due_date=header.due_date,
        standing=_STANDINGS.get(header.status, Standing.DRAFT),
        supplier=by_whom,
        recipient=recipient(unit, header.patient_id, name=header.recipient_name, gstin=header.recipient_gstin),
        place_of_supply=state_words(header.place_of_supply) or by_whom.state,
        is_interstate=bool(header.is_interstate),
        lines=lines,
        packages=tuple(_package(unit, plan) for plan in plans.of_invoice(unit, invoice_id)),
        tax_by_rate=by_rate((each.rate, each.tax) for each in lines),
        taxable_paise=header.taxable_paise,
        exempt_paise=header.exempt_paise,
        cgst_paise=header.cgst_paise,
        sgst_paise=header.sgst_paise,
        igst_paise=header.igst_paise,
        round_off_paise=header.round_off_paise,
        total_paise=header.total_paise,
    )


def _package(unit: Unit, plan: Plan) -> PackagePaper:
    """Give a package with what was agreed: what a discontinued one still owes is no part of that."""
    sessions = plans.sessions(unit, plan.plan_id)
    found = plans.installments(unit, plan.plan_id)
    return PackagePaper(
        plan=plan,
        free=sum(each.gross_paise == 0 for each in sessions),
        installments=tuple(each for each in found if each.kind == "regular"),
    )
