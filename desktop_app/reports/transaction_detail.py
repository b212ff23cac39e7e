"""One transaction of the general ledger with all that explains it: its document, who posted it, why, its reversal."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import aliased

from desktop_app.errors import NotFound
from desktop_app.records.clinic import Branch, User
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.memory import AuditEntry
from desktop_app.records.payments import PaymentAllocation
from desktop_app.records.plans import Plan, TreatmentSession
from desktop_app.reports.general_ledger import GENERAL_LEDGER
from desktop_app.reports.journal import JournalTransaction, journal_of_transaction
from desktop_app.reports.register import PageKeys
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class Header:
    """What stands over a transaction: `posted_at` is UTC; the reversal's and the original's keys and dates, if any."""

    branch: str
    posted_at: str
    posted_by: str | None
    reversal_of: int | None
    reverses_day: date | None
    reversed_by: int | None
    reversed_on: date | None


@dataclass(frozen=True, slots=True)
class TransactionDetail:
    """A transaction; `number` is its document's, `plan_id` the plan that it belongs to.

    `entries` are the keys of its lines in the ledger, each with its account's code.
    """

    transaction: JournalTransaction
    header: Header
    number: str | None
    voucher_type: str
    why: str
    plan_id: int | None
    entries: tuple[tuple[str, int], ...]

    @property
    def is_manual(self) -> bool:
        """Tell whether it is a journal that somebody wrote, or the reversal of one: it has no other document."""
        return self.transaction.source == "journal"


_ORIGINAL, _REVERSAL = aliased(GLTransaction), aliased(GLTransaction)
_HEADER = (
    select(
        Branch.name,
        GLTransaction.created_at,
        User.display_name,
        GLTransaction.reversal_of_id,
        _ORIGINAL.transaction_date,
        _REVERSAL.transaction_id,
        _REVERSAL.transaction_date,
    )
    .join(Branch, Branch.branch_id == GLTransaction.branch_id)
    .outerjoin(User, User.user_id == GLTransaction.created_by)
    .outerjoin(_ORIGINAL, _ORIGINAL.transaction_id == GLTransaction.reversal_of_id)
    .outerjoin(_REVERSAL, _REVERSAL.reversal_of_id == GLTransaction.transaction_id)
    .where(GLTransaction.transaction_id == bindparam("transaction_id"))
)
_OF_LINES = select(func.min(GLEntry.plan_id)).where(GLEntry.transaction_id == bindparam("transaction_id"))
_PLANS = {
    "invoice": select(func.min(Plan.plan_id)).where(Plan.invoice_id == bindparam("source_id")),
    "payment": select(func.min(Plan.plan_id))
    .join(PaymentAllocation, PaymentAllocation.invoice_id == Plan.invoice_id)
    .where(PaymentAllocation.payment_id == bindparam("source_id")),
    "session": select(TreatmentSession.plan_id).where(TreatmentSession.session_id == bindparam("source_id")),
    "package_plan": select(Plan.plan_id).where(Plan.plan_id == bindparam("source_id")),
}
# Where the edit log has the reason of a posting and of what took it back.
_ACTS = {
    "credit_note": ("patient_credit_notes", "post", "reverse"),
    "package_plan": ("package_payment_plans", "discontinue", "reinstate"),
}
_REASON = (
    select(AuditEntry.reason)
    .where(
        AuditEntry.entity == bindparam("entity"),
        AuditEntry.entity_id == bindparam("entity_id"),
        AuditEntry.action == bindparam("action"),
        AuditEntry.at == bindparam("at"),
    )
    .order_by(AuditEntry.audit_id.desc())
    .limit(1)
)


def transaction_detail(unit: Unit, transaction_id: int) -> TransactionDetail:
    """Read a transaction; refuses NOT_FOUND."""
    header = unit.first(Header, _HEADER, transaction_id=transaction_id)
    if header is None:
        raise NotFound(what=f"Transaction {transaction_id}")
    (transaction,) = journal_of_transaction(unit, transaction_id)
    of_it = [GLEntry.transaction_id == transaction_id]
    names = [column.name for column in GENERAL_LEDGER.columns]
    rows = GENERAL_LEDGER.register.page(unit, of_it, GENERAL_LEDGER.default_sort, 0, PageKeys())
    cells = dict(zip(names, rows[0][1:], strict=True))
    return TransactionDetail(
        transaction=transaction,
        header=header,
        number=None if cells["voucher_number"] is None else str(cells["voucher_number"]),
        voucher_type=str(cells["voucher_type"]),
        why=_reason(unit, transaction, header) or "",
        plan_id=_plan_id(unit, transaction),
        entries=tuple((str(row[1 + names.index("account_code")]), int(str(row[0]))) for row in rows),
    )


def _plan_id(unit: Unit, transaction: JournalTransaction) -> int | None:
    """Give the plan of the document, else the plan that a line names."""
    of_document = _PLANS.get(transaction.source)
    found = None if of_document is None else unit.value(of_document, source_id=transaction.source_id)
    plan_id: int | None = found or unit.value(_OF_LINES, transaction_id=transaction.transaction_id)
    return plan_id


def _reason(unit: Unit, transaction: JournalTransaction, header: Header) -> str | None:
    """Give the reason that stands in the edit log; a journal says by itself what it is for."""
    if transaction.source not in _ACTS:
        return None
    entity, done, undone = _ACTS[transaction.source]
    reason: str | None = unit.value(
        _REASON,
        entity=entity,
        entity_id=transaction.source_id,
        action=undone if transaction.is_reversal else done,
        at=header.posted_at,
    )
    return reason
