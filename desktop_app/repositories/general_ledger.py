"""The general ledger: balanced transactions, lines first and header last, and their reversals; nothing is changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, insert, literal, select

from desktop_app.accounting.posting import Line
from desktop_app.errors import (
    AlreadyReversed,
    CannotReverseReversal,
    NotFound,
    PartialPostingMismatch,
    ReversalBeforeOriginal,
)
from desktop_app.records.accounts import AccountRole
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.repositories import accounts, days, search
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Place, Unit, columns, stamp


@dataclass(frozen=True, slots=True)
class Transaction:
    """The header of a transaction."""

    transaction_id: int
    hospital_id: int
    branch_id: int
    transaction_date: date
    source_document_type: str
    source_document_id: int
    event: str
    total_paise: int
    reversal_of_id: int | None
    is_closing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Which event of which document a transaction posts; the pair makes every posting happen once."""

    document_type: str
    document_id: int | None  # None: the transaction is its own document
    event: str


_NEXT_ID = select(func.coalesce(func.max(GLTransaction.transaction_id), 0) + 1)
_LINE = insert(GLEntry)
_HEADER = insert(GLTransaction)
_TRANSACTION = select(*columns(GLTransaction, Transaction)).where(
    GLTransaction.transaction_id == bindparam("transaction_id")
)
_OF_SOURCE = select(*columns(GLTransaction, Transaction)).where(
    GLTransaction.source_document_type == bindparam("document_type"),
    GLTransaction.source_document_id == bindparam("document_id"),
)
_REVERSAL_OF = select(GLTransaction.transaction_id).where(GLTransaction.reversal_of_id == bindparam("transaction_id"))
_MIRROR = insert(GLEntry).from_select(
    [
        "transaction_id",
        "line_number",
        "account_id",
        "branch_id",
        "entry_date",
        "debit_paise",
        "credit_paise",
        "patient_id",
        "plan_id",
    ],
    select(
        bindparam("new_id", type_=GLEntry.transaction_id.type),
        GLEntry.line_number,
        GLEntry.account_id,
        GLEntry.branch_id,
        bindparam("on", type_=GLEntry.entry_date.type),
        GLEntry.credit_paise,
        GLEntry.debit_paise,
        GLEntry.patient_id,
        GLEntry.plan_id,
    ).where(GLEntry.transaction_id == bindparam("transaction_id")),
)
_CONTROL_CREDIT = (
    select(func.coalesce(func.sum(GLEntry.credit_paise - GLEntry.debit_paise), literal(0)))
    .join(AccountRole, AccountRole.account_id == GLEntry.account_id)
    .where(
        AccountRole.role == "AR_CONTROL",
        GLEntry.transaction_id == bindparam("transaction_id"),
        GLEntry.patient_id == bindparam("patient_id"),
    )
)
_PLAN_BALANCE = (
    select(func.coalesce(func.sum(GLEntry.credit_paise - GLEntry.debit_paise), literal(0)))
    .join(AccountRole, AccountRole.account_id == GLEntry.account_id)
    .where(AccountRole.role == bindparam("role"), GLEntry.plan_id == bindparam("plan_id"))
)
_ACCOUNT_OF_LINE = select(GLEntry.account_id).where(
    GLEntry.transaction_id == bindparam("transaction_id"), GLEntry.line_number == bindparam("line_number")
)


def post(
    work: Work,
    source: Source,
    lines: tuple[Line, ...],
    *,
    on: date,
    place: Place,
    description: str,
    number: str | None = None,
    is_closing: bool = False,
) -> int:
    """File balanced lines and seal them; the transaction's id. A source without a table is its own document.

    Refuses GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE.
    """
    account_ids = accounts.of_roles(work, place.hospital_id, (line.role for line in lines if line.account_id is None))
    transaction_id = int(work.value(_NEXT_ID))
    work.execute(
        _LINE,
        [
            {
                "transaction_id": transaction_id,
                "line_number": number_in_it,
                "account_id": account_ids[line.role] if line.account_id is None else line.account_id,
                "branch_id": place.branch_id,
                "entry_date": on,
                "debit_paise": line.debit_paise,
                "credit_paise": line.credit_paise,
                "patient_id": line.patient_id,
                "plan_id": line.plan_id,
            }
            for number_in_it, line in enumerate(lines, start=1)
        ],
    )
    _seal(
        work,
        transaction_id,
        source,
        total_paise=sum(line.debit_paise for line in lines),
        on=on,
        place=place,
        description=description,
        number=number,
        is_closing=is_closing,
    )
    return transaction_id


def reverse(work: Work, transaction_id: int, *, on: date, event: str, description: str) -> int:
    """File the mirror image of a transaction; the reversal's id.

    Refuses CANNOT_REVERSE_REVERSAL, ALREADY_REVERSED and REVERSAL_BEFORE_ORIGINAL.
    """
    original = transaction(work, transaction_id)
    require_reversible(work, original)
    require_not_before(original, on)
    new_id = int(work.value(_NEXT_ID))
    work.execute(_MIRROR, {"new_id": new_id, "on": on, "transaction_id": transaction_id})
    own = original.source_document_id == original.transaction_id
    _seal(
        work,
        new_id,
        Source(
            document_type=original.source_document_type,
            document_id=original.transaction_id if own else original.source_document_id,
            event=event,
        ),
        total_paise=original.total_paise,
        on=on,
        place=Place(original.hospital_id, original.branch_id),
        description=description,
        reversal_of_id=transaction_id,
        is_closing=bool(original.is_closing),
    )
    return new_id


def require_reversible(unit: Unit, original: Transaction) -> None:
    """Refuse CANNOT_REVERSE_REVERSAL and ALREADY_REVERSED."""
    if original.reversal_of_id is not None:
        raise CannotReverseReversal
    if unit.value(_REVERSAL_OF, transaction_id=original.transaction_id) is not None:
        raise AlreadyReversed(number=f"of {original.transaction_date}")


def require_not_before(original: Transaction, on: date) -> None:
    """Refuse REVERSAL_BEFORE_ORIGINAL."""
    if on < original.transaction_date:
        raise ReversalBeforeOriginal(on=on, original=original.transaction_date)


def transaction(unit: Unit, transaction_id: int) -> Transaction:
    """Give a transaction's header; refuses NOT_FOUND."""
    found = unit.first(Transaction, _TRANSACTION, transaction_id=transaction_id)
    if found is None:
        raise NotFound(what=f"Transaction {transaction_id}")
    return found


def of_source(unit: Unit, document_type: str, document_id: int) -> tuple[Transaction, ...]:
    """Give all transactions of a document: its posting, its reversal, and so on."""
    return unit.all(Transaction, _OF_SOURCE, document_type=document_type, document_id=document_id)


def live(transactions: Sequence[Transaction]) -> tuple[Transaction, ...]:
    """Give those of a document's transactions that are neither reversals nor reversed.

    Refuses PARTIAL_POSTING_MISMATCH where one is reversed by another amount.
    """
    reversals = {each.reversal_of_id: each for each in transactions if each.reversal_of_id is not None}
    for each in transactions:
        reversal = reversals.get(each.transaction_id)
        if reversal is not None and reversal.total_paise != each.total_paise:
            raise PartialPostingMismatch(detail=f"GL transaction {each.transaction_id} is reversed by another amount")
    return tuple(each for each in transactions if each.reversal_of_id is None and each.transaction_id not in reversals)


def require_not_live(transactions: Sequence[Transaction], event: str) -> None:
    """Refuse PARTIAL_POSTING_MISMATCH where an event of a document is posted that the document does not know of."""
    for each in live(transactions):
        if each.event.startswith(event):
            raise PartialPostingMismatch(detail=f"GL transaction {each.transaction_id} has posted it already")


def account_of_line(unit: Unit, transaction_id: int, line_number: int) -> int:
    """Give the account that a line of a transaction stands on; money that comes in stands on the first."""
    return int(unit.value(_ACCOUNT_OF_LINE, transaction_id=transaction_id, line_number=line_number))


def control_credit(unit: Unit, transaction_id: int, patient_id: int) -> int:
    """Give what a transaction credits to a patient on the receivables account, in paise."""
    return int(unit.value(_CONTROL_CREDIT, transaction_id=transaction_id, patient_id=patient_id))


def plan_balance(unit: Unit, role: str, plan_id: int) -> int:
    """Give what a role's account holds for a plan, in paise, credits positive."""
    return int(unit.value(_PLAN_BALANCE, role=role, plan_id=plan_id))


def _seal(
    work: Work,
    transaction_id: int,
    source: Source,
    *,
    total_paise: int,
    on: date,
    place: Place,
    description: str,
    number: str | None = None,
    reversal_of_id: int | None = None,
    is_closing: bool = False,
) -> None:
    work.touched("general_ledger")
    work.execute(
        _HEADER,
        {
            "transaction_id": transaction_id,
            "uid": work.new_uid(),
            "hospital_id": place.hospital_id,
            "branch_id": place.branch_id,
            "transaction_number": number,
            "transaction_date": on,
            "source_document_type": source.document_type,
            "source_document_id": transaction_id if source.document_id is None else source.document_id,
            "event": source.event,
            "description": description,
            "total_paise": total_paise,
            "reversal_of_id": reversal_of_id,
            "is_closing": int(is_closing),
            "created_at": stamp(work.at),
            "created_by": work.user_id,
        },
    )
    search.enter_transaction(work, transaction_id, source.document_type, is_reversal=reversal_of_id is not None)
    days.require_open(work, transaction_id, on)
