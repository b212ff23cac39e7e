"""What a credit note says on paper: the particulars of rule 53(1A) CGST, its invoice, and the reason."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from desktop_app.accounting.tax import Taxed
from desktop_app.errors import NotFound
from desktop_app.records.credit_notes import CreditNote, CreditNoteLine
from desktop_app.records.invoices import Invoice
from desktop_app.records.plans import Plan
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
from desktop_app.repositories.unit import Unit, columns


@dataclass(frozen=True, slots=True)
class NoteLinePaper:
    """One line, in paise; `nontax_paise` is credited without GST being reduced."""

    sequence: int
    description: str
    sac_hsn: str | None
    rate_bp: int
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    nontax_paise: int

    @property
    def tax(self) -> Taxed:
        """Taxable value and tax."""
        return Taxed(self.taxable_paise, self.cgst_paise, self.sgst_paise, self.igst_paise)

    @property
    def total_paise(self) -> int:
        """All that the line credits."""
        return self.tax.gross_paise + self.nontax_paise


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNotePaper:
    """A credit note, in paise; `is_financial` where no GST is reduced, `plan_number` and `package` "" without a plan.

    `computed_paise` is what the plan's policy came to, None where nothing was computed: both figures are printed.
    """

    number: str
    on: date
    standing: Standing
    is_financial: bool
    reason_code: str
    reason: str
    supplier: Supplier
    recipient: Recipient
    place_of_supply: str
    is_interstate: bool
    invoice_number: str
    invoice_on: date
    invoice_kind: str
    plan_number: str
    package: str
    computed_paise: int | None
    lines: tuple[NoteLinePaper, ...]
    tax_by_rate: tuple[RateTotal, ...]
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    nontax_paise: int
    round_off_paise: int
    total_paise: int


@dataclass(frozen=True, slots=True)
class _Header:
    branch_id: int | None
    patient_id: int
    credit_note_number: str | None
    credit_note_date: date
    kind: str
    reason_code: str
    reason_description: str | None
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    nontax_paise: int
    round_off_paise: int
    total_paise: int
    status: str
    gl_posted: int


@dataclass(frozen=True, slots=True)
class _Origin:
    """The invoice that is credited, and of its plan what the policy came to."""

    invoice_number: str | None
    invoice_date: date
    document_kind: str
    branch_id: int | None
    place_of_supply: str | None
    is_interstate: int
    recipient_name: str | None
    recipient_gstin: str | None
    plan_number: str | None
    package_name: str | None
    computed_credit_paise: int | None


_HEADER = select(*columns(CreditNote, _Header)).where(CreditNote.credit_note_id == bindparam("credit_note_id"))
_LINES = (
    select(*columns(CreditNoteLine, NoteLinePaper))
    .where(CreditNoteLine.credit_note_id == bindparam("credit_note_id"))
    .order_by(CreditNoteLine.sequence)
)
_ORIGIN = (
    select(
        Invoice.invoice_number,
        Invoice.invoice_date,
        Invoice.document_kind,
        Invoice.branch_id,
        Invoice.place_of_supply,
        Invoice.is_interstate,
        Invoice.recipient_name,
        Invoice.recipient_gstin,
        Plan.plan_number,
        Plan.package_name,
        Plan.computed_credit_paise,
    )
    .join(CreditNote, CreditNote.original_invoice_id == Invoice.invoice_id)
    .outerjoin(Plan, Plan.plan_id == CreditNote.plan_id)
    .where(CreditNote.credit_note_id == bindparam("credit_note_id"))
)


def credit_note_paper(unit: Unit, credit_note_id: int) -> CreditNotePaper:
    """Read a credit note as it is handed out; refuses NOT_FOUND."""
    header = unit.first(_Header, _HEADER, credit_note_id=credit_note_id)
    if header is None:
        raise NotFound(what="The credit note")
    (origin,) = unit.all(_Origin, _ORIGIN, credit_note_id=credit_note_id)
    lines = unit.all(NoteLinePaper, _LINES, credit_note_id=credit_note_id)
    by_whom = supplier(unit, header.branch_id or origin.branch_id)
    is_settlement = header.reason_code == "plan_discontinued"
    return CreditNotePaper(
        number=header.credit_note_number or "",
        on=header.credit_note_date,
        standing=_standing(header),
        is_financial=header.kind == "financial",
        reason_code=header.reason_code,
        reason=header.reason_description or "",
        supplier=by_whom,
        recipient=recipient(unit, header.patient_id, name=origin.recipient_name, gstin=origin.recipient_gstin),
        place_of_supply=state_words(origin.place_of_supply) or by_whom.state,
        is_interstate=bool(origin.is_interstate),
        invoice_number=origin.invoice_number or "",
        invoice_on=origin.invoice_date,
        invoice_kind=origin.document_kind,
        plan_number=origin.plan_number or "",
        package=origin.package_name or "",
        computed_paise=origin.computed_credit_paise if is_settlement else None,
        lines=lines,
        tax_by_rate=by_rate((each.rate_bp, each.tax) for each in lines if each.tax.tax_paise),
        taxable_paise=header.taxable_paise,
        cgst_paise=header.cgst_paise,
        sgst_paise=header.sgst_paise,
        igst_paise=header.igst_paise,
        nontax_paise=header.nontax_paise,
        round_off_paise=header.round_off_paise,
        total_paise=header.total_paise,
    )


def _standing(header: _Header) -> Standing:
    """Say whether it is the document: what is not wholly posted is not."""
    if header.status == "reversed":
        return Standing.REVERSED
    is_posted = header.status == "posted" and header.gl_posted and header.credit_note_number
    return Standing.VALID if is_posted else Standing.DRAFT
