"""Invoices and their lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from desktop_app.errors import NotFound
from desktop_app.records.invoices import Invoice as InvoiceRecord, InvoiceLine as InvoiceLineRecord
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice's header, in paise."""

    invoice_id: int
    hospital_id: int
    branch_id: int | None
    patient_id: int
    document_kind: str
    invoice_number: str | None
    invoice_date: date
    taxable_paise: int
    exempt_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    round_off_paise: int
    total_paise: int
    status: str
    gl_transaction_id: int | None


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One line of an invoice, in paise."""

    line_id: int
    invoice_id: int
    sequence: int
    description: str
    sac_hsn: str | None
    treatment: str
    rate_bp: int
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    gross_paise: int
    income_role: str


_ONE = select(*columns(InvoiceRecord, Invoice)).where(InvoiceRecord.invoice_id == bindparam("invoice_id"))
_LINES = (
    select(*columns(InvoiceLineRecord, InvoiceLine))
    .where(InvoiceLineRecord.invoice_id == bindparam("invoice_id"))
    .order_by(InvoiceLineRecord.sequence)
)


def invoice(unit: Unit, invoice_id: int) -> Invoice:
    """Give an invoice; refuses NOT_FOUND."""
    found = unit.first(Invoice, _ONE, invoice_id=invoice_id)
    if found is None:
        raise NotFound(what="The invoice")
    return found


def lines(unit: Unit, invoice_id: int) -> tuple[InvoiceLine, ...]:
    """Give an invoice's lines."""
    return unit.all(InvoiceLine, _LINES, invoice_id=invoice_id)


def add(work: Work, lines_of_it: Sequence[Mapping[str, object]], **values: object) -> int:
    """File a draft with its lines."""
    invoice_id = filing.insert(work, InvoiceRecord, uid=work.new_uid(), status="draft", **values)
    filing.insert_all(work, InvoiceLineRecord, [{"invoice_id": invoice_id, **line} for line in lines_of_it])
    return invoice_id


@dataclass(frozen=True, slots=True)
class _Draft:
    """What a draft has before it is posted."""

    status: str = "draft"
    invoice_number: str | None = None
    gl_transaction_id: int | None = None
    posted_at: str | None = None


def mark_posted(work: Work, invoice_id: int, *, number: str, transaction_id: int | None, at: str) -> None:
    """Turn a draft into a posted invoice."""
    filing.change(
        work,
        InvoiceRecord,
        invoice_id,
        _Draft(),
        status="posted",
        invoice_number=number,
        gl_transaction_id=transaction_id,
        posted_at=at,
    )


def mark_cancelled(work: Work, before: Invoice) -> None:
    """Turn a posted invoice into a cancelled one; its number stays used."""
    filing.change(work, InvoiceRecord, before.invoice_id, before, status="cancelled")
