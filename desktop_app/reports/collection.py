"""What a patient's money would pay, before it is taken: the documents that wait, and how money pours into them.

waiting = open_invoices(reading, patient_id=7)
poured = pour([100_000, 200_000], [None, 50_000], [each.open_paise for each in chosen])
poured.receipts(accounts, patient_id=7)          # the lines that would be posted
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, literal, select

from desktop_app.accounting import collecting, money_posting
from desktop_app.accounting.money import rupees
from desktop_app.accounting.money_posting import MoneyAccount
from desktop_app.accounting.posting import Line
from desktop_app.errors import ApplyExceedsInvoice, DocumentsExceedReceipt
from desktop_app.records.invoices import Invoice
from desktop_app.records.plans import Installment, Plan
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.reports.register import expression_of
from desktop_app.repositories.unit import Unit, constant


@dataclass(frozen=True, slots=True)
class OpenInvoice:
    """An invoice that is not paid in full, in paise; `later_paise` is asked for by installments after the day."""

    invoice_id: int
    number: str
    on: date
    plan_number: str | None
    open_paise: int
    later_paise: int

    @property
    def due_paise(self) -> int:
        """What should have been paid by the day."""
        return max(0, self.open_paise - self.later_paise)


@dataclass(frozen=True, slots=True)
class Poured:
    """Where the money of each mode goes, in paise: `parts` has a row a mode, a part for each document."""

    amounts_paise: tuple[int, ...]
    parts: tuple[tuple[int, ...], ...]

    @property
    def documents_paise(self) -> tuple[int, ...]:
        """What each document gets."""
        return tuple(map(sum, zip(*self.parts, strict=True)))

    @property
    def advance_paise(self) -> int:
        """What no document takes: it is kept as an advance."""
        return sum(self.amounts_paise) - sum(map(sum, self.parts))

    def in_cash(self, modes: Sequence[str], invoices: Sequence[OpenInvoice]) -> tuple[int, Mapping[int, int]]:
        """Give what comes in by cash, and what of it settles each invoice, by its key."""
        cash = [at for at, mode in enumerate(modes) if mode == "cash"]
        settled = {each.invoice_id: sum(self.parts[at][place] for at in cash) for place, each in enumerate(invoices)}
        return sum(self.amounts_paise[at] for at in cash), settled

    def lines(self, accounts: Sequence[MoneyAccount], patient_id: int) -> tuple[Line, ...]:
        """Give the lines that the receipts post, one receipt a mode."""
        return tuple(
            line
            for account, amount, parts in zip(accounts, self.amounts_paise, self.parts, strict=True)
            for line in money_posting.received(
                account, settled_paise=sum(parts), advance_paise=amount - sum(parts), patient_id=patient_id
            )
        )


_MATCHED = (
    select(func.coalesce(func.sum(ARAllocation.amount_paise), literal(0)))
    .where(ARAllocation.debit_entry_id == AREntry.entry_id, ARAllocation.voided_date.is_(None))
    .correlate(AREntry)
    .scalar_subquery()
)
_LATER = (
    select(
        func.coalesce(
            func.sum(Installment.amount_paise - Installment.paid_paise - Installment.waived_paise), literal(0)
        )
    )
    .join(Plan, Plan.plan_id == Installment.plan_id)
    .where(
        Plan.invoice_id == Invoice.invoice_id,
        Installment.due_date > bindparam("today"),
        Installment.amount_paise - Installment.paid_paise - Installment.waived_paise > constant(0),
    )
    .correlate(Invoice)
    .scalar_subquery()
)
_PLAN = select(func.min(Plan.plan_number)).where(Plan.invoice_id == Invoice.invoice_id).scalar_subquery()
_OPEN = expression_of(AREntry.debit_paise) - _MATCHED
_WAITING = (
    select(Invoice.invoice_id, Invoice.invoice_number, Invoice.invoice_date, _PLAN, _OPEN, _LATER)
    .join(
        AREntry,
        (AREntry.reference_type == constant("invoice"))
        & (AREntry.reference_id == Invoice.invoice_id)
        & AREntry.entry_type.in_((constant("invoice"), constant("opening"))),
    )
    .where(
        AREntry.patient_id == bindparam("patient_id"),  # by whose index it is looked for
        AREntry.control == constant("AR"),
        Invoice.patient_id == AREntry.patient_id,
        Invoice.status == constant("posted"),
        _OPEN > 0,
    )
    .order_by(Invoice.invoice_date, Invoice.invoice_id)
)


def open_invoices(unit: Unit, patient_id: int) -> tuple[OpenInvoice, ...]:
    """Give the invoices of a patient that are not paid in full, oldest first."""
    return unit.all(OpenInvoice, _WAITING, patient_id=patient_id, today=unit.today)


def pour(amounts_paise: Sequence[int], asked_paise: Sequence[int | None], open_paise: Sequence[int]) -> Poured:
    """Pour the money of each mode into documents: what is asked for one first, the others as far as it goes.

    Refuses APPLY_EXCEEDS_INVOICE and DOCUMENTS_EXCEED_RECEIPT, as taking it does.
    """
    for asked, room in zip(asked_paise, open_paise, strict=True):
        if (asked or 0) > room:
            raise ApplyExceedsInvoice(limit=rupees(room))
    wanted = collecting.wanted(sum(amounts_paise), asked_paise, open_paise)
    if sum(wanted) > sum(amounts_paise):
        raise DocumentsExceedReceipt(wanted=rupees(sum(wanted)), received=rupees(sum(amounts_paise)))
    return Poured(tuple(amounts_paise), tuple(map(tuple, collecting.pour(amounts_paise, wanted))))
