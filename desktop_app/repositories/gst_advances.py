"""The tax on advances as it moved: due when an advance is received, taken back when it is applied or refunded.

A move is read from the transaction that posted it, with the tax that stands on the output tax accounts there.
"""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, case, func, select
from sqlalchemy.orm import aliased

from desktop_app.accounting.posting import Role
from desktop_app.records.accounts import AccountRole
from desktop_app.records.clinic import Branch
from desktop_app.records.credit_notes import Refund
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.payments import Payment
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.repositories.gst_branch import of_branch
from desktop_app.repositories.unit import Unit, constant

RECEIVED, APPLIED, REFUNDED = "payment", "advance_apply", "refund"  # what posts a move, as the ledger names it


@dataclass(frozen=True, slots=True)
class AdvanceMove:
    """What one transaction did to the tax on an advance, in paise; above zero it is due, below it is taken back."""

    source: str  # RECEIVED, APPLIED or REFUNDED
    is_reversal: int
    moved_on: date
    payment_id: int
    number: str
    received_on: date
    place_of_supply: str
    rate_bp: int
    gross_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int

    @property
    def taxable_paise(self) -> int:
        """The advance without the tax that is inside it."""
        return self.gross_paise - self.cgst_paise - self.sgst_paise - self.igst_paise


@dataclass(frozen=True, slots=True)
class AdvanceTotal:
    """What advances of one rate came to in a month, by what happened, in paise and with their sign."""

    month: str  # YYYY-MM
    source: str
    is_reversal: int
    rate_bp: int
    gross_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int

    @property
    def taxable_paise(self) -> int:
        """The advances without the tax that is inside them."""
        return self.gross_paise - self.cgst_paise - self.sgst_paise - self.igst_paise


def advance_moves(unit: Unit, first: date, last: date, *, branch_id: int | None = None) -> tuple[AdvanceMove, ...]:
    """Give what moved the tax on advances from one day to another, both included, in the order of the ledger."""
    return unit.all(AdvanceMove, _MOVES, first=first, last=last, branch_id=branch_id)


def advance_totals(unit: Unit, first: date, last: date, *, branch_id: int | None = None) -> tuple[AdvanceTotal, ...]:
    """Add up the moves by month, what happened and rate, from one day to another, both included."""
    return unit.all(AdvanceTotal, _TOTALS, first=first, last=last, branch_id=branch_id)


def _tax(role: Role) -> Any:  # noqa: ANN401 - an SQL expression
    amount = GLEntry.credit_paise - GLEntry.debit_paise
    return func.sum(case((AccountRole.role == constant(role), amount), else_=0))


_ROLES = (Role.OUT_CGST, Role.OUT_SGST, Role.OUT_IGST)
_TAXED = (
    select(
        GLEntry.transaction_id,
        _tax(Role.OUT_CGST).label("cgst_paise"),
        _tax(Role.OUT_SGST).label("sgst_paise"),
        _tax(Role.OUT_IGST).label("igst_paise"),
    )
    .join(AccountRole, AccountRole.account_id == GLEntry.account_id)
    .where(
        AccountRole.role.in_([constant(role) for role in _ROLES]),
        GLEntry.entry_date.between(bindparam("first"), bindparam("last")),
        of_branch(GLEntry.branch_id),
    )
    .group_by(GLEntry.transaction_id)
    .subquery()
)
_USE, _ADVANCE = aliased(AREntry), aliased(AREntry)
_RECEIPT_OF_USE = (
    select(_ADVANCE.reference_id)
    .join(ARAllocation, ARAllocation.credit_entry_id == _ADVANCE.entry_id)
    .where(ARAllocation.debit_entry_id == _USE.entry_id)
    .limit(1)
    .scalar_subquery()
)
_IS_RECEIPT, _IS_USE, _IS_REFUND = (
    GLTransaction.source_document_type == constant(source) for source in (RECEIVED, APPLIED, REFUNDED)
)
_UNDONE = GLTransaction.reversal_of_id.is_not(None)
_GROSS = case(
    (_IS_RECEIPT, Payment.amount_paise),
    (_IS_REFUND, -Refund.amount_paise),
    else_=-_USE.debit_paise,
)
_MOVES: Select[*tuple[Any, ...]] = (
    select(
        GLTransaction.source_document_type.label("source"),
        case((_UNDONE, 1), else_=0).label("is_reversal"),
        GLTransaction.transaction_date.label("moved_on"),
        Payment.payment_id,
        Payment.receipt_number.label("number"),
        Payment.payment_date.label("received_on"),
        Branch.state_code.label("place_of_supply"),
        Payment.advance_rate_bp.label("rate_bp"),
        case((_UNDONE, -_GROSS), else_=_GROSS).label("gross_paise"),
        _TAXED.c.cgst_paise,
        _TAXED.c.sgst_paise,
        _TAXED.c.igst_paise,
    )
    .select_from(_TAXED)
    .join(GLTransaction, GLTransaction.transaction_id == _TAXED.c.transaction_id)
    .outerjoin(Refund, _IS_REFUND & (Refund.refund_id == GLTransaction.source_document_id))
    .outerjoin(
        _USE,
        _IS_USE
        & (_USE.reference_type == constant(APPLIED))
        & (_USE.reference_id == GLTransaction.source_document_id)
        & (_USE.control == constant("ADV"))
        & (_USE.entry_type == constant("advance_applied")),
    )
    .join(
        Payment,
        Payment.payment_id
        == case(
            (_IS_RECEIPT, GLTransaction.source_document_id),
            (_IS_REFUND, Refund.payment_id),
            else_=_RECEIPT_OF_USE,
        ),
    )
    .join(Branch, Branch.branch_id == Payment.branch_id)
    .where(_IS_RECEIPT | _IS_USE | _IS_REFUND)
    .order_by(GLTransaction.transaction_date, GLTransaction.transaction_id)
)
_MOVED = _MOVES.subquery()
_BY = (func.substr(_MOVED.c.moved_on, 1, 7), _MOVED.c.source, _MOVED.c.is_reversal, _MOVED.c.rate_bp)
_TOTALS = select(*_BY, *(func.sum(_MOVED.c[field.name]) for field in fields(AdvanceTotal)[len(_BY) :])).group_by(*_BY)
