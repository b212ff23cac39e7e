"""The days of the counter: the register of them, and one with its documents, its count and what is printed of it."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import and_, bindparam, case, func, or_, select

from desktop_app.accounting.chart import CASH_AND_BANK
from desktop_app.accounting.day_close import Expected, Pieces
from desktop_app.accounting.posting import Role
from desktop_app.records.accounts import Account as AccountRecord
from desktop_app.records.clinic import Branch, Hospital, User
from desktop_app.records.credit_notes import Refund
from desktop_app.records.day_closes import DRAWER_MOVEMENTS, DayClose
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.letterhead import Letterhead as LetterheadRecord
from desktop_app.records.memory import AuditEntry
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.reports.masters import STATUS, MasterQuery, conditions, master_report, within
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories import accounts, clinic as clinics, days
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.days import Day, LogHead
from desktop_app.repositories.letterheads import THE_ONE
from desktop_app.repositories.unit import Unit, constant

OPEN, CLOSED, REOPENED, DIFFERS = "open", "closed", "reopened", "differs"
LEFT_OPEN = "left_open"  # a day that is over, and whose drawer nobody counted

_SEARCHED = (expression_of(User.display_name), expression_of(Branch.name), func.substr(DayClose.business_date, 1))
_IS_OPEN = case((DayClose.status == REOPENED, 0), else_=1)


def _filters(query: MasterQuery) -> Filters:
    others = {
        **{status: DayClose.status == status for status in (OPEN, CLOSED, REOPENED)},
        LEFT_OPEN: and_(DayClose.status == constant(OPEN), DayClose.business_date < query.today),
        DIFFERS: and_(DayClose.status == CLOSED, DayClose.difference_paise != 0),
    }
    found = conditions(query, _SEARCHED, is_active=_IS_OPEN, others=others)
    return [*found, *within(query, expression_of(DayClose.business_date), expression_of(DayClose.branch_id))]


_REGISTER = master_report(
    "day-close",
    "Days closed",
    (
        (Column("date", "Date", Kind.DATE), expression_of(DayClose.business_date)),
        (Column("user", "Cashier", Kind.TEXT), expression_of(User.display_name)),
        (Column("branch", "Branch", Kind.NUMBER), expression_of(Branch.code)),
        (Column("float", "Float", Kind.MONEY), expression_of(DayClose.float_paise)),
        (Column("taken_out", "Taken Out", Kind.MONEY), expression_of(DayClose.taken_out_paise)),
        (Column("expected", "Expected", Kind.MONEY), expression_of(DayClose.expected_paise)),
        (Column("counted", "Counted", Kind.MONEY), expression_of(DayClose.counted_paise)),
        (Column("difference", "Difference", Kind.MONEY), expression_of(DayClose.difference_paise)),
        (Column("reason", "Reason", Kind.TEXT), expression_of(DayClose.reason)),
        (STATUS, expression_of(DayClose.status)),
        (Column("user_id", "Cashier Key", Kind.KEY), expression_of(DayClose.user_id)),
    ),
    key=expression_of(DayClose.day_close_id),
    source=DayClose.__table__.join(User.__table__, User.user_id == DayClose.user_id).join(
        Branch.__table__, Branch.branch_id == DayClose.branch_id
    ),
    filters=_filters,
    default_sort=Sort("date", descending=True),
    nullable=frozenset({"expected", "counted", "difference", "reason"}),
)


DAYS = replace(_REGISTER, standard=tuple(each.name for each in _REGISTER.columns if each.kind is not Kind.KEY))


@dataclass(frozen=True, slots=True)
class DayDocument:
    """What moved a drawer, in paise: a receipt, a refund, the reversal of one, or a transaction of the cash account.

    `noun` is payment, refund or transaction; `who` is the patient, or what the transaction says.
    """

    noun: str
    document_id: int
    transaction_id: int
    mode: str
    amount_paise: int
    number: str
    who: str
    is_reversal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The clinic as its papers name it; `heading` and `footer` are lines of text, `logo` is a PNG."""

    name: str
    legal_name: str | None
    gstin: str | None
    branch: str
    heading: str = ""
    footer: str = ""
    logo: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDetail:
    """A day of the counter; of an open one `expected` is what its documents say now.

    `difference_account` is code and name of the account that the difference was posted to. `log` is the row of the
    edit log that closed the day: on paper its hash proves later that the log was neither cut nor rewritten.
    """

    day: Day
    letterhead: Letterhead
    user: str
    closed_by: str
    expected: Expected
    documents: tuple[DayDocument, ...]
    pieces: tuple[Pieces, ...]
    slips: dict[str, int]
    difference_account: str
    log: LogHead | None


_MOVED = DRAWER_MOVEMENTS
_IS_REVERSAL = case((GLTransaction.reversal_of_id.is_(None), 0), else_=1)
_DOCUMENTS = (
    select(
        _MOVED.c.noun,
        _MOVED.c.document_id,
        _MOVED.c.transaction_id,
        _MOVED.c.mode,
        _MOVED.c.paise,
        func.coalesce(Payment.receipt_number, Refund.refund_number, GLTransaction.transaction_number, constant("")),
        func.coalesce(Patient.full_name, GLTransaction.description, constant("")),
        _IS_REVERSAL,
    )
    .select_from(_MOVED)
    .join(GLTransaction, GLTransaction.transaction_id == _MOVED.c.transaction_id)
    .outerjoin(Payment, and_(_MOVED.c.noun == "payment", Payment.payment_id == _MOVED.c.document_id))
    .outerjoin(Refund, and_(_MOVED.c.noun == "refund", Refund.refund_id == _MOVED.c.document_id))
    .outerjoin(Patient, Patient.patient_id == func.coalesce(Payment.patient_id, Refund.patient_id))
    .where(
        _MOVED.c.branch_id == bindparam("branch_id"),
        _MOVED.c.user_id == bindparam("user_id"),
        _MOVED.c.moved_on == bindparam("on"),
        or_(_MOVED.c.account_id.is_(None), _MOVED.c.account_id == bindparam("cash_account_id")),
    )
    .order_by(_MOVED.c.transaction_id)
)
_DIFFERENCE_ACCOUNT = (
    select(AccountRecord.code + constant("  ") + AccountRecord.name)
    .join(GLEntry, GLEntry.account_id == AccountRecord.account_id)
    .where(GLEntry.transaction_id == bindparam("transaction_id"), GLEntry.account_id != bindparam("cash_account_id"))
)
_LETTERHEAD = (
    select(
        Hospital.name,
        Hospital.legal_name,
        func.coalesce(Branch.gstin, Hospital.gstin),
        Branch.name,
        func.coalesce(LetterheadRecord.heading, constant("")),
        func.coalesce(LetterheadRecord.footer, constant("")),
        LetterheadRecord.logo,
    )
    .join(Branch, Branch.hospital_id == Hospital.hospital_id)
    .outerjoin(LetterheadRecord, LetterheadRecord.letterhead_id == THE_ONE)
    .where(Branch.branch_id == bindparam("branch_id"))
)
_NAME = select(User.display_name).where(User.user_id == bindparam("user_id"))
_CLOSING_ROW = (
    select(AuditEntry.audit_id, AuditEntry.row_hash)
    .where(
        AuditEntry.entity == "day_closes",
        AuditEntry.entity_id == bindparam("day_close_id"),
        AuditEntry.action == "close",
    )
    .order_by(AuditEntry.audit_id.desc())
    .limit(1)
)
_LAST_ACCOUNT = (
    select(AccountRecord.code)
    .join(GLEntry, GLEntry.account_id == AccountRecord.account_id)
    .join(DayClose, DayClose.gl_transaction_id == GLEntry.transaction_id)
    .where(GLEntry.account_id != DayClose.cash_account_id)
    .order_by(DayClose.day_close_id.desc())
    .limit(1)
)


_TO_CLOSE = (
    select(DayClose.day_close_id)
    .where(DayClose.status == constant(OPEN))
    .order_by(DayClose.user_id != bindparam("user_id"), DayClose.business_date, DayClose.day_close_id)
    .limit(1)
)


def day_detail(unit: Unit, day_close_id: int) -> DayDetail:
    """Read a day; refuses NOT_FOUND, and GL_ACCOUNT_NOT_MAPPED where the clinic has no account for cash."""
    day = days.day(unit, day_close_id)
    cash = day.cash_account_id or accounts.of_roles(unit, day.hospital_id, [Role.CASH])[Role.CASH]
    return DayDetail(
        day=day,
        letterhead=letterhead(unit, day.branch_id),
        user=days.user_name(unit, day),
        closed_by="" if day.closed_by is None else str(unit.value(_NAME, user_id=day.closed_by)),
        expected=days.expected(unit, day, cash) if day.status == OPEN else days.filed_totals(unit, day),
        documents=unit.all(
            DayDocument,
            _DOCUMENTS,
            branch_id=day.branch_id,
            user_id=day.user_id,
            on=day.business_date,
            cash_account_id=cash,
        ),
        pieces=days.pieces(unit, day_close_id),
        slips=days.slips(unit, day_close_id),
        difference_account=_difference_account(unit, day),
        log=unit.first(LogHead, _CLOSING_ROW, day_close_id=day_close_id),
    )


def day_to_close(unit: Unit, user_id: int) -> DayDetail | None:
    """Read the oldest day that a user has open, else the oldest that anybody has; None where no day is open."""
    key = unit.value(_TO_CLOSE, user_id=user_id)
    return None if key is None else day_detail(unit, key)


def _difference_account(unit: Unit, day: Day) -> str:
    found = unit.value(_DIFFERENCE_ACCOUNT, transaction_id=day.gl_transaction_id, cash_account_id=day.cash_account_id)
    return found or ""


def letterhead(unit: Unit, branch_id: int) -> Letterhead:
    """Give how the clinic's papers name it, with the branch."""
    found: Any = unit.execute(_LETTERHEAD, {"branch_id": branch_id}).one()
    name, legal_name, gstin, branch, heading, footer, logo = found
    return Letterhead(
        name=name, legal_name=legal_name, gstin=gstin, branch=branch, heading=heading, footer=footer, logo=logo
    )


@dataclass(frozen=True, slots=True)
class DifferenceAccounts:
    """The accounts that a difference of the drawer can go to, and the code of the one that was named last."""

    accounts: tuple[Account, ...]
    last: str | None


def difference_accounts(unit: Unit) -> DifferenceAccounts:
    """Give the accounts for a difference: income and costs first, never the clinic's own money or a control account."""
    deferred = accounts.of_roles(unit, clinics.clinic(unit).hospital_id, [Role.DEFERRED_REV])[Role.DEFERRED_REV]
    fit = [
        each
        for each in accounts.accounts(unit)
        if each.is_posting and each.is_active and not each.is_control and each.account_id != deferred
        if each.statement_head != CASH_AND_BANK
    ]
    ordered = sorted(fit, key=lambda each: (each.type not in {"income", "expense"}, each.code))
    return DifferenceAccounts(tuple(ordered), unit.value(_LAST_ACCOUNT))
