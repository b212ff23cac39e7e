"""Credit notes and their lines, and the refunds that were paid from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, literal, select

from desktop_app.accounting.tax import Taxed
from desktop_app.errors import NotFound
from desktop_app.records.credit_notes import CreditNote as NoteRecord, CreditNoteLine as LineRecord, Refund
from desktop_app.records.plans import Plan as PlanRecord
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns, constant


@dataclass(frozen=True, slots=True)
class CreditNote:
    """A credit note, in paise."""

    credit_note_id: int
    hospital_id: int
    branch_id: int | None
    patient_id: int
    original_invoice_id: int
    plan_id: int | None
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
    gl_transaction_id: int | None
    posted_at: str | None
    posted_by: int | None

    @property
    def tax(self) -> Taxed:
        """Taxable value and tax."""
        return Taxed(self.taxable_paise, self.cgst_paise, self.sgst_paise, self.igst_paise)


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line of a credit note, in paise; `nontax_paise` is credited without tax."""

    credit_note_id: int
    sequence: int
    invoice_line_id: int | None
    description: str
    rate_bp: int
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    nontax_paise: int


@dataclass(frozen=True, slots=True)
class Credited:
    """What earlier live notes took back of an invoice line, in paise."""

    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    nontax_paise: int

    @property
    def tax(self) -> Taxed:
        """Taxable value and tax."""
        return Taxed(self.taxable_paise, self.cgst_paise, self.sgst_paise, self.igst_paise)


_ONE = select(*columns(NoteRecord, CreditNote)).where(NoteRecord.credit_note_id == bindparam("credit_note_id"))
_LINES = (
    select(*columns(LineRecord, NoteLine))
    .where(LineRecord.credit_note_id == bindparam("credit_note_id"))
    .order_by(LineRecord.sequence)
)
_WHOLE = select(NoteRecord.__table__).where(NoteRecord.credit_note_id == bindparam("credit_note_id"))
_WHOLE_LINES = select(LineRecord.__table__).where(LineRecord.credit_note_id == bindparam("credit_note_id"))
_REFUNDED = select(func.coalesce(func.sum(Refund.amount_paise), literal(0))).where(
    Refund.credit_note_id == bindparam("credit_note_id"), Refund.status == constant("paid")
)
_CREDITED_ON_LINE = (
    select(
        *(
            func.coalesce(func.sum(getattr(LineRecord, name)), literal(0))
            for name in ("taxable_paise", "cgst_paise", "sgst_paise", "igst_paise", "nontax_paise")
        )
    )
    .join(NoteRecord, NoteRecord.credit_note_id == LineRecord.credit_note_id)
    .where(
        NoteRecord.original_invoice_id == bindparam("invoice_id"),
        LineRecord.invoice_line_id == bindparam("line_id"),
        NoteRecord.status == constant("posted"),
    )
)
_CREDITED_ON_INVOICE = select(func.coalesce(func.sum(NoteRecord.total_paise), literal(0))).where(
    NoteRecord.original_invoice_id == bindparam("invoice_id"), NoteRecord.status == constant("posted")
)
_ROUND_OFF_ON_INVOICE = select(func.coalesce(func.sum(NoteRecord.round_off_paise), literal(0))).where(
    NoteRecord.original_invoice_id == bindparam("invoice_id"), NoteRecord.status == constant("posted")
)
_CREDITED_BY_LINE = (
    select(
        LineRecord.invoice_line_id,
        func.sum(
            LineRecord.taxable_paise
            + LineRecord.cgst_paise
            + LineRecord.sgst_paise
            + LineRecord.igst_paise
            + LineRecord.nontax_paise
        ),
    )
    .join(NoteRecord, NoteRecord.credit_note_id == LineRecord.credit_note_id)
    .where(NoteRecord.original_invoice_id == bindparam("invoice_id"), NoteRecord.status == constant("posted"))
    .group_by(LineRecord.invoice_line_id)
)
# On an invoice with other lines a note may waive some of them, too; one without lines waives installments alone.
_PART_OF_PLAN = (
    select(func.sum(LineRecord.nontax_paise))
    .join(PlanRecord, PlanRecord.invoice_line_id == LineRecord.invoice_line_id)
    .where(LineRecord.credit_note_id == NoteRecord.credit_note_id, PlanRecord.plan_id == NoteRecord.plan_id)
    .scalar_subquery()
)
_WAIVED = func.coalesce(_PART_OF_PLAN, NoteRecord.total_paise)
_WAIVED_ON_PLAN = select(func.coalesce(func.sum(_WAIVED), literal(0))).where(
    NoteRecord.plan_id == bindparam("plan_id"),
    NoteRecord.reason_code.in_((constant("waiver"), constant("bad_debt"))),
    NoteRecord.status == constant("posted"),
)
_WAIVED_BY_NOTE = select(_WAIVED).where(NoteRecord.credit_note_id == bindparam("credit_note_id"))


def credit_note(unit: Unit, credit_note_id: int) -> CreditNote:
    """Give a credit note; refuses NOT_FOUND."""
    found = unit.first(CreditNote, _ONE, credit_note_id=credit_note_id)
    if found is None:
        raise NotFound(what="The credit note")
    return found


def lines(unit: Unit, credit_note_id: int) -> tuple[NoteLine, ...]:
    """Give a note's lines; an imported note may have none."""
    return unit.all(NoteLine, _LINES, credit_note_id=credit_note_id)


def credited_on_line(unit: Unit, invoice_id: int, line_id: int) -> Credited:
    """Add up what live notes took back of one line of an invoice."""
    found = unit.first(Credited, _CREDITED_ON_LINE, invoice_id=invoice_id, line_id=line_id)
    return found or Credited(0, 0, 0, 0, 0)


def credited_on_invoice(unit: Unit, invoice_id: int) -> int:
    """Add up the totals of an invoice's live notes, in paise."""
    return int(unit.value(_CREDITED_ON_INVOICE, invoice_id=invoice_id))


def round_off_on_invoice(unit: Unit, invoice_id: int) -> int:
    """Add up the round-off that an invoice's live notes took back, in paise."""
    return int(unit.value(_ROUND_OFF_ON_INVOICE, invoice_id=invoice_id))


def credited_by_line(unit: Unit, invoice_id: int) -> dict[int, int]:
    """Add up what live notes took back of each line of an invoice, with tax and without, in paise."""
    return {line_id: int(paise) for line_id, paise in unit.execute(_CREDITED_BY_LINE, {"invoice_id": invoice_id})}


def waived_by(unit: Unit, credit_note_id: int) -> int:
    """Give what a waiver or a write-off takes of its plan's installments, in paise."""
    return int(unit.value(_WAIVED_BY_NOTE, credit_note_id=credit_note_id))


def waived_on_plan(unit: Unit, plan_id: int) -> int:
    """Add up a plan's live waivers and write-offs, in paise."""
    return int(unit.value(_WAIVED_ON_PLAN, plan_id=plan_id))


def refunded(unit: Unit, credit_note_id: int) -> int:
    """Add up the refunds that were paid from a note, in paise."""
    return int(unit.value(_REFUNDED, credit_note_id=credit_note_id))


def add(work: Work, lines_of_it: Sequence[Mapping[str, object]], **values: object) -> int:
    """File a draft with its lines."""
    note_id = filing.insert(work, NoteRecord, uid=work.new_uid(), status="draft", **values)
    filing.insert_all(work, LineRecord, [{"credit_note_id": note_id, **line} for line in lines_of_it])
    return note_id


def change(work: Work, before: CreditNote, **values: object) -> None:
    """Change columns of a note."""
    filing.change(work, NoteRecord, before.credit_note_id, before, **values)


def delete(work: Work, credit_note_id: int) -> None:
    """Delete a draft; its lines go with it, and the edit log keeps all columns of both."""
    key = {"credit_note_id": credit_note_id}
    for row in work.execute(_WHOLE_LINES, key).mappings():
        line: dict[str, Any] = {**row}
        filing.report(work, LineRecord, line["line_id"], before=line, after={}, row=line)
    filing.delete(work, NoteRecord, credit_note_id, {**work.execute(_WHOLE, key).mappings().one()})
