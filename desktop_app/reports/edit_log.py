"""The edit log: who did what to which record, when and why; newest first."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, case, exists, func, or_, select, union_all
from sqlalchemy.orm import aliased

from desktop_app.accounting.calendar import day_begins
from desktop_app.records.accounts import Account
from desktop_app.records.bank import BankLine, BankStatement
from desktop_app.records.clinic import Branch, FiscalPeriod, FiscalYear, User
from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.day_closes import DayClose
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.memory import AuditEntry
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan
from desktop_app.records.services import Service
from desktop_app.reports.balances import LAST_DAY
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.register import Filters, Register, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.search import finding
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.search import Noun, hits
from desktop_app.repositories.unit import Unit, constant, stamp

_AFTER_LETTERS = "\U0010ffff"  # stands after every letter: what begins with a word lies between the two
_FIRST_DAY = date(1900, 1, 1)  # no log is older, and a year of fewer than four digits is no text to compare
_LEAST_OF_A_WORD = 3  # letters: one or two are the beginning of a number or a name

# What each table holds, in words; how one of it is told from the others; and where a search finds it.
KINDS = {
    "package_payment_plans": "Plan",
    "invoices": "Invoice",
    "payments": "Receipt",
    "refunds": "Refund",
    "patient_credit_notes": "Credit note",
    "write_off_requests": "Write-off request",
    "gl_transactions": "Journal",
    "recurring_journals": "Recurring journal",
    "day_closes": "Day close",
    "bank_statements": "Bank statement",
    "bank_lines": "Bank line",
    "bank_columns": "Bank columns",
    "branch_files": "Branch file",
    "patients": "Patient",
    "services": "Service",
    "accounts": "Account",
    "branches": "Branch",
    "letterhead": "Letterhead",
    "hospitals": "Clinic",
    "users": "User",
    "fiscal_periods": "Month",
    "fiscal_years": "Year",
    "tax_rates": "Tax rate",
    "legal_limits": "Limit of the law",
}
_NAMED: dict[str, tuple[Any, Any, Any]] = {
    "package_payment_plans": (Plan, Plan.plan_id, Plan.plan_number),
    "invoices": (Invoice, Invoice.invoice_id, Invoice.invoice_number),
    "payments": (Payment, Payment.payment_id, Payment.receipt_number),
    "refunds": (Refund, Refund.refund_id, Refund.refund_number),
    "patient_credit_notes": (CreditNote, CreditNote.credit_note_id, CreditNote.credit_note_number),
    "gl_transactions": (GLTransaction, GLTransaction.transaction_id, GLTransaction.transaction_number),
    "patients": (Patient, Patient.patient_id, Patient.mrn),
    "services": (Service, Service.service_id, Service.code),
    "accounts": (Account, Account.account_id, Account.code),
    "branches": (Branch, Branch.branch_id, Branch.code),
    "fiscal_periods": (FiscalPeriod, FiscalPeriod.period_id, func.substr(FiscalPeriod.start_date, 1, 7)),
    "fiscal_years": (FiscalYear, FiscalYear.fiscal_year_id, FiscalYear.label),
    "day_closes": (DayClose, DayClose.day_close_id, func.substr(DayClose.business_date, 1, 10)),
    "bank_statements": (BankStatement, BankStatement.statement_id, func.substr(BankStatement.first_date, 1, 10)),
    "bank_lines": (BankLine, BankLine.line_id, func.substr(BankLine.value_date, 1, 10)),
}
_FOUND_AS = {
    "package_payment_plans": Noun.PLAN,
    "invoices": Noun.INVOICE,
    "payments": Noun.PAYMENT,
    "refunds": Noun.REFUND,
    "patient_credit_notes": Noun.CREDIT_NOTE,
    "gl_transactions": Noun.TRANSACTION,
    "patients": Noun.PATIENT,
}
_WHOSE = User.__table__.alias("whose")  # the user that a row is about; the one who acted is another


@dataclass(frozen=True, slots=True, kw_only=True)
class EditLogQuery(MasterQuery):
    """Which rows: of somebody, of a kind of record (a table), of one record of it, of days, matching a search."""

    user_id: int | None = None
    entity: str | None = None
    entity_id: int | None = None


def _is(entity: str) -> ColumnElement[bool]:
    return AuditEntry.entity == constant(entity)


def _source() -> FromClause:
    source: Any = AuditEntry.__table__.outerjoin(User, User.user_id == AuditEntry.user_id)
    for entity, (record, key, _) in _NAMED.items():
        source = source.outerjoin(record.__table__, and_(_is(entity), key == AuditEntry.entity_id))
    whose = and_(_is("users"), _WHOSE.c.user_id == AuditEntry.entity_id)
    found: FromClause = source.outerjoin(_WHOSE, whose)
    return found


_NAME = func.coalesce(
    case(
        *((_is(entity), name) for entity, (_, _, name) in _NAMED.items()),
        (_is("users"), _WHOSE.c.username),
        else_=None,
    ),
    "#" + func.cast(AuditEntry.entity_id, User.username.type),
)


def _filters(query: MasterQuery) -> Filters:
    conditions = finding(query.search, _with)
    if query.dated_from is not None:
        conditions.append(AuditEntry.at >= stamp(day_begins(max(query.dated_from, _FIRST_DAY))))
    if query.dated_to is not None:
        after = min(query.dated_to, LAST_DAY) + timedelta(days=1)
        conditions.append(AuditEntry.at < stamp(day_begins(max(after, _FIRST_DAY))))
    if isinstance(query, EditLogQuery):
        for column, wanted in (
            (AuditEntry.user_id, query.user_id),
            (AuditEntry.entity, query.entity),
            (AuditEntry.entity_id, query.entity_id),
        ):
            if wanted is not None:
                conditions.append(column == wanted)
    return conditions


def _with(word: str) -> ColumnElement[bool]:
    """Tell whether a row is found by a word: of its reason, its user, its record's number or name, its act or kind.

    Each is asked by an index of its own; together they would be asked of every row.
    """
    row = aliased(AuditEntry)
    people = select(User.user_id).where(
        or_(User.display_name.contains(word, autoescape=True), User.username.contains(word, autoescape=True))
    )
    found = [
        and_(row.reason.is_not(None), row.reason.contains(word, autoescape=True)),
        row.user_id.in_(people),
        *(
            and_(row.entity == constant(entity), row.entity_id.in_(hits(noun, word)))
            for entity, noun in _FOUND_AS.items()
        ),
    ]
    if len(word) >= _LEAST_OF_A_WORD:
        first = word.lower()
        found.append(and_(row.action >= first, row.action < first + _AFTER_LETTERS))
        found.append(row.entity.in_([entity for entity, words in KINDS.items() if _begins(words, word)]))
    return AuditEntry.audit_id.in_(union_all(*(select(row.audit_id).where(condition) for condition in found)))


def _begins(words: str, word: str) -> bool:
    return any(each.startswith(word.lower()) for each in words.lower().replace("-", " ").split())


_COLUMNS: tuple[tuple[Column, Any], ...] = (
    (Column("number", "No", Kind.COUNT), AuditEntry.audit_id),
    # The clinic's clock, in India.
    (Column("moment", "When", Kind.NUMBER), func.strftime("%Y-%m-%d %H:%M:%S", AuditEntry.at, "+330 minutes")),
    (Column("user", "User", Kind.TEXT), User.display_name),
    (Column("action", "Act", Kind.NUMBER), AuditEntry.action),
    (Column("kind", "Kind", Kind.NUMBER), case(KINDS, value=AuditEntry.entity, else_=AuditEntry.entity)),
    (Column("record", "Record", Kind.TEXT), _NAME),
    (Column("reason", "Reason", Kind.TEXT), AuditEntry.reason),
    (Column("before", "Before", Kind.TEXT), AuditEntry.before_json),
    (Column("after", "After", Kind.TEXT), AuditEntry.after_json),
    (Column("row_hash", "Hash", Kind.NUMBER), AuditEntry.row_hash),
    (Column("entity", "Table", Kind.NUMBER), AuditEntry.entity),
    (Column("entity_id", "Record ID", Kind.KEY), AuditEntry.entity_id),
)
_NAMES = tuple(column.name for column, _ in _COLUMNS)

EDIT_LOG: Report[MasterQuery] = Report(
    name="edit-log",
    title="Edit log",
    register=Register(
        columns=tuple(column for column, _ in _COLUMNS),
        expressions=tuple(expression for _, expression in _COLUMNS),
        key=expression_of(AuditEntry.audit_id),
        source=_source(),
        nullable=frozenset({"user", "reason", "before", "after"}),
    ),
    filters=_filters,
    standard=_NAMES,
    shown=("number", "moment", "user", "action", "kind", "record", "reason"),
    default_sort=Sort("number", descending=True),
)


def kinds_in_use(unit: Unit) -> tuple[str, ...]:
    """Give the tables of which the log has rows, in the order of `KINDS`; a look into the index for each of them."""
    found = unit.execute(_KINDS_IN_USE).one()
    return tuple(entity for entity, is_there in zip(KINDS, found, strict=True) if is_there)


_KINDS_IN_USE = select(*(exists().where(_is(entity)).select_from(AuditEntry) for entity in KINDS))
