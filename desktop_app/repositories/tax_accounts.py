"""What the tax accounts of the general ledger moved: output tax by month, input tax within a month and before it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Label, Select, bindparam, case, func, select
from sqlalchemy.orm import aliased

from desktop_app.accounting.posting import Role
from desktop_app.records.accounts import AccountRole
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.repositories.gst_branch import of_branch
from desktop_app.repositories.unit import Unit, constant

OUTPUT = (Role.OUT_CGST, Role.OUT_SGST, Role.OUT_IGST)
INPUT = (Role.IN_CGST, Role.IN_SGST, Role.IN_IGST)
DOCUMENTS = ("invoice", "credit_note", "payment", "advance_apply", "refund")  # what the GST returns tell
_SET_OFF_AGAINST = (*OUTPUT, "GST_NET")


@dataclass(frozen=True, slots=True)
class OutputMove:
    """What one output tax account moved in a month, in paise, credits positive: by documents, or by other vouchers."""

    month: str  # YYYY-MM
    role: str
    by_documents: int
    paise: int


def output_moves(unit: Unit, first: date, last: date, *, branch_id: int | None = None) -> tuple[OutputMove, ...]:
    """Add up the output tax accounts by month from one day to another, both included."""
    return unit.all(OutputMove, _OUTPUT, first=first, last=last, branch_id=branch_id)


@dataclass(frozen=True, slots=True)
class OutputEntry:
    """What one transaction moved on an output tax account, in paise, credits positive."""

    transaction_id: int
    role: str
    by_documents: int
    paise: int


def output_entries(unit: Unit, first: date, last: date, *, branch_id: int | None = None) -> tuple[OutputEntry, ...]:
    """Give what transactions moved on the output tax accounts from one day to another, both included."""
    return unit.all(OutputEntry, _OUTPUT_ENTRIES, first=first, last=last, branch_id=branch_id)


def input_tax(unit: Unit, first: date, last: date, *, branch_id: int | None = None) -> dict[str, int]:
    """Add up the input tax that was recorded, by role, in paise, debits positive; what was set off is left out."""
    asked = {"first": first, "last": last, "branch_id": branch_id}
    return {role: int(paise) for role, paise in unit.execute(_RECORDED, asked)}


def input_tax_before(unit: Unit, first: date, *, branch_id: int | None = None) -> dict[str, int]:
    """Give the balances of the input tax accounts at the beginning of a day, by role, in paise, debits positive."""
    return {role: int(paise) for role, paise in unit.execute(_BEFORE, {"first": first, "branch_id": branch_id})}


@dataclass(frozen=True, slots=True)
class InputEntry:
    """What one transaction moved on a tax account, in paise, debits positive."""

    transaction_id: int
    role: str
    paise: int


def input_entries(unit: Unit, first: date, last: date, *, branch_id: int | None = None) -> tuple[InputEntry, ...]:
    """Give what `input_tax` adds up, transaction by transaction."""
    return unit.all(InputEntry, _RECORDED_ENTRIES, first=first, last=last, branch_id=branch_id)


def irrecoverable(unit: Unit, first: date, last: date, *, branch_id: int | None = None) -> int:
    """Add up the tax that was booked as a cost, in paise; what late credit notes left there is no input tax."""
    return sum(each.paise for each in irrecoverable_entries(unit, first, last, branch_id=branch_id))


def irrecoverable_entries(
    unit: Unit, first: date, last: date, *, branch_id: int | None = None
) -> tuple[InputEntry, ...]:
    """Give what `irrecoverable` adds up, transaction by transaction."""
    return unit.all(InputEntry, _IRRECOVERABLE_ENTRIES, first=first, last=last, branch_id=branch_id)


def _is_one_of(column: Any, values: tuple[str, ...]) -> ColumnElement[bool]:  # noqa: ANN401 - a mapped column
    found: ColumnElement[bool] = column.in_([constant(value) for value in values])
    return found


_BETWEEN = GLEntry.entry_date.between(bindparam("first"), bindparam("last"))
_OF_BRANCH = of_branch(GLEntry.branch_id)
_DEBIT = func.sum(GLEntry.debit_paise - GLEntry.credit_paise)


def _output(by: Label[Any]) -> Select[*tuple[Any, ...]]:
    by_documents = case((_is_one_of(GLTransaction.source_document_type, DOCUMENTS), 1), else_=0).label("by_documents")
    return (
        select(by, AccountRole.role, by_documents, -_DEBIT)
        .join(AccountRole, AccountRole.account_id == GLEntry.account_id)
        .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
        .where(_is_one_of(AccountRole.role, OUTPUT), _BETWEEN, _OF_BRANCH)
        .group_by(by, AccountRole.role, by_documents)
    )


_OUTPUT = _output(func.substr(GLEntry.entry_date, 1, 7).label("month"))
_OUTPUT_ENTRIES = _output(GLEntry.transaction_id.label("of"))
_OTHER, _OTHERS_ROLE = aliased(GLEntry), aliased(AccountRole)
_IS_SET_OFF = (
    select(_OTHER.entry_id)
    .join(_OTHERS_ROLE, _OTHERS_ROLE.account_id == _OTHER.account_id)
    .where(_OTHER.transaction_id == GLEntry.transaction_id, _is_one_of(_OTHERS_ROLE.role, _SET_OFF_AGAINST))
    .exists()
)


def _moved(roles: tuple[str, ...], *by: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - mapped columns
    return (
        select(*by, AccountRole.role, _DEBIT)
        .join(AccountRole, AccountRole.account_id == GLEntry.account_id)
        .where(_is_one_of(AccountRole.role, roles), _OF_BRANCH)
        .group_by(*by, AccountRole.role)
    )


def _recorded(*by: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - mapped columns
    of_documents = GLTransaction.transaction_id == GLEntry.transaction_id
    is_recorded = (_BETWEEN, ~_IS_SET_OFF, GLTransaction.source_document_type != "opening")
    return _moved(INPUT, *by).join(GLTransaction, of_documents).where(*is_recorded)


_RECORDED, _RECORDED_ENTRIES = _recorded(), _recorded(GLEntry.transaction_id)
_BEFORE = _moved(INPUT).where(GLEntry.entry_date < bindparam("first"))
_IRRECOVERABLE_ENTRIES = (
    _moved((Role.GST_IRRECOVERABLE,), GLEntry.transaction_id)
    .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
    .where(_BETWEEN, GLTransaction.source_document_type.not_in(("credit_note", "opening", "year_close")))
)
