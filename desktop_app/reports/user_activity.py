"""Users' activity: what each user entered on each day, from the first act to the last; the edit log by day and user.

Days and times are the clinic's clock when something was entered, whatever day the document bears.
"""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, select

from desktop_app.records.clinic import User
from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.memory import AuditEntry
from desktop_app.records.payments import Payment
from desktop_app.reports.edit_log import EDIT_LOG
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.overrides import is_override
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Detail, Line, LineKind, MadeOf, Opens, Record, Sheet
from desktop_app.reports.sources import MOST, OTHERS, own_line, own_sheet
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories.unit import Unit

_TAKEN_BACK = ("reverse", "cancel", "bounce")
_NOUNS = {
    "invoices": "invoice",
    "payments": "receipt",
    "patient_credit_notes": "credit_note",
    "refunds": "refund",
    "gl_transactions": "transaction",
    "package_payment_plans": "plan",
    "patients": "patient",
}
_DOCUMENTS = ("invoices", "payments", "patient_credit_notes", "refunds", "gl_transactions")


def _is(action: str, entity: str) -> ColumnElement[bool]:
    return and_(AuditEntry.action == action, AuditEntry.entity == entity)


_INVOICE, _RECEIPT = _is("post", "invoices"), _is("post", "payments")
_NOTE, _REFUND = _is("post", "patient_credit_notes"), _is("pay", "refunds")
_JOURNAL = _is("post", "gl_transactions")
_TAKES_BACK = and_(AuditEntry.action.in_(_TAKEN_BACK), AuditEntry.entity.in_(_DOCUMENTS))


def _times(condition: ColumnElement[bool]) -> ColumnElement[Any]:
    return func.sum(case((condition, 1), else_=0))


def _paise(amount: Any) -> ColumnElement[Any]:  # noqa: ANN401 - a mapped column
    return func.coalesce(func.sum(amount), 0)


_CLOCK = func.datetime(AuditEntry.at, "+330 minutes")
_DAY = func.substr(_CLOCK, 1, 10, type_=Invoice.invoice_date.type)
_FIGURES: tuple[tuple[Column, ColumnElement[Any]], ...] = (
    (Column("acts", "Entries In Log", Kind.COUNT), func.count()),
    (Column("patients", "Patients", Kind.COUNT), _times(_is("create", "patients"))),
    (Column("plans", "Plans", Kind.COUNT), _times(_is("create", "package_payment_plans"))),
    (Column("sessions", "Sessions", Kind.COUNT), _times(_is("complete", "package_payment_plans"))),
    (Column("invoices", "Invoices", Kind.COUNT), _times(_INVOICE)),
    (Column("invoiced", "Invoiced", Kind.MONEY), _paise(Invoice.total_paise)),
    (Column("receipts", "Receipts", Kind.COUNT), _times(_RECEIPT)),
    (Column("received", "Received", Kind.MONEY), _paise(Payment.amount_paise)),
    (Column("notes", "Credit Notes", Kind.COUNT), _times(_NOTE)),
    (Column("credited", "Credited", Kind.MONEY), _paise(CreditNote.total_paise)),
    (Column("refunds", "Refunds", Kind.COUNT), _times(_REFUND)),
    (Column("paid_back", "Paid Back", Kind.MONEY), _paise(Refund.amount_paise)),
    (Column("journals", "Journals", Kind.COUNT), _times(_JOURNAL)),
    (Column("journal_amount", "Journals' Amount", Kind.MONEY), _paise(GLTransaction.total_paise)),
    (Column("reversals", "Reversals", Kind.COUNT), _times(_TAKES_BACK)),
    (Column("overrides", "Overrides", Kind.COUNT), _times(is_override())),
)
COLUMNS = (
    Column("date", "Date", Kind.DATE),
    Column("user", "User", Kind.TEXT),
    Column("first", "First", Kind.NUMBER),
    Column("last", "Last", Kind.NUMBER),
    *(column for column, _ in _FIGURES),
)
_OF_WHOM = 4  # columns before the figures


def _with_documents(asked: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return (
        asked.select_from(AuditEntry)
        .outerjoin(User, User.user_id == AuditEntry.user_id)
        .outerjoin(Invoice, and_(_INVOICE, Invoice.invoice_id == AuditEntry.entity_id))
        .outerjoin(Payment, and_(_RECEIPT, Payment.payment_id == AuditEntry.entity_id))
        .outerjoin(CreditNote, and_(_NOTE, CreditNote.credit_note_id == AuditEntry.entity_id))
        .outerjoin(Refund, and_(_REFUND, Refund.refund_id == AuditEntry.entity_id))
        .outerjoin(GLTransaction, and_(_JOURNAL, GLTransaction.transaction_id == AuditEntry.entity_id))
    )


_STATEMENT = (
    _with_documents(
        select(
            _DAY,
            User.display_name,
            func.substr(func.min(_CLOCK), 12, 8),
            func.substr(func.max(_CLOCK), 12, 8),
            *(figure for _, figure in _FIGURES),
            AuditEntry.user_id,
        )
    )
    .group_by(_DAY, AuditEntry.user_id)
    .order_by(_DAY, User.display_name)
)


def lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give each user's days, of those asked for, as lines of COLUMNS; the last one is the total."""
    query = MasterQuery(today=unit.today, dated_from=request.dated_from, dated_to=request.dated_to)
    found = [tuple(row) for row in unit.execute(_STATEMENT.where(*EDIT_LOG.filters(query)))]
    days = [_line(row[:-1], row[-1]) for row in found]
    totals = [sum(row[place] for row in found) for place in range(_OF_WHOM, len(COLUMNS))]
    return (*days, Line((None, "Total", None, None, *totals), LineKind.TOTAL))


def entries_of(unit: Unit, column: Column, day: date, user_id: int | None) -> Sheet:
    """Give the entries of the log that a figure of a user's day adds up, each with the record that it is about."""
    query = MasterQuery(today=unit.today, dated_from=day, dated_to=day)
    figure = next(each for known, each in _FIGURES if known.name == column.name)
    asked = _with_documents(select(AuditEntry.action, AuditEntry.entity, AuditEntry.entity_id, figure))
    mine = asked.where(*EDIT_LOG.filters(query), AuditEntry.user_id.is_not_distinct_from(user_id))
    found = [row for row in unit.execute(mine.group_by(AuditEntry.audit_id).order_by(AuditEntry.audit_id)) if row[-1]]
    named = [
        own_line(day, f"{act} {entity}", amount, _record(entity, key)) for act, entity, key, amount in found[:MOST]
    ]
    rest = sum(row[-1] for row in found[MOST:])
    return own_sheet(column, [*named, *([own_line(day, OTHERS, rest)] if rest else [])])


def _record(entity: str, key: int | None) -> Record | None:
    noun = _NOUNS.get(entity)
    return None if noun is None or key is None else Record(noun, key)


def _line(row: tuple[Any, ...], user_id: int | None) -> Line:
    """Make a user's day: its figures open the entries of the log that they count."""
    day, name = row[:2]
    ways: dict[str, Opens] = {
        column.name: MadeOf((f"{day:%d-%m-%Y}", name or ""), column, entries_of, (day, user_id))
        for column, _ in _FIGURES
    }
    log = Detail(EDIT_LOG.name, ReportRequest(dated_from=day, dated_to=day))
    return Line(row, opens=log, cells_open=ways)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, request))


REPORTS = (
    NamedReport(
        name="user-activity",
        title="Users' activity",
        group=Group.AUDIT,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD}),
        read=_sheet,
    ),
)
