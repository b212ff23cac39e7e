"""The months on file: whether each is open, what was posted in it, and the drafts that are left."""

from typing import Any

from sqlalchemy import ColumnElement, Subquery, and_, case, func, select, union_all

from desktop_app.accounting.calendar import FiscalYear as CalendarYear, fiscal_year
from desktop_app.records.clinic import FiscalPeriod, FiscalYear
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.general_ledger import GLMonthBalance
from desktop_app.records.invoices import Invoice
from desktop_app.records.payments import Payment
from desktop_app.reports.masters import STATUS, MasterQuery, conditions, master_report
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories import years
from desktop_app.repositories.unit import Unit

OPEN, SOFT_CLOSED, LOCKED, YEAR_CLOSED = "open", "soft_closed", "locked", "closed"
PAST = "past"  # over, and not locked yet


def _month_of(day: Any) -> ColumnElement[str]:  # noqa: ANN401 - a mapped column
    return func.substr(day, 1, 7)


def _drafts() -> Subquery:
    """Count the drafts of every month that has any."""
    days = (
        (Invoice.invoice_date, Invoice.status),
        (CreditNote.credit_note_date, CreditNote.status),
        (Payment.payment_date, Payment.status),
    )
    found = union_all(*(select(_month_of(day).label("month")).where(status == "draft") for day, status in days))
    each = found.subquery()
    return select(each.c.month, func.count().label("drafts")).group_by(each.c.month).subquery()


def _moved() -> Subquery:
    """Add up the debits of every month, which are its credits too."""
    total = func.sum(GLMonthBalance.debit_paise).label("moved")
    return select(GLMonthBalance.month, total).group_by(GLMonthBalance.month).subquery()


_DRAFTS, _MOVED = _drafts(), _moved()
_STATE = case((FiscalYear.status == "closed", YEAR_CLOSED), else_=expression_of(FiscalPeriod.status))
_TAKES_ENTRIES = case((_STATE.in_((OPEN, SOFT_CLOSED)), 1), else_=0)
_SEARCHED = (expression_of(FiscalYear.label), _month_of(FiscalPeriod.start_date))


def _filters(query: MasterQuery) -> Filters:
    others = {
        OPEN: _TAKES_ENTRIES == 1,
        LOCKED: _TAKES_ENTRIES == 0,
        PAST: and_(FiscalPeriod.end_date < query.today, _TAKES_ENTRIES == 1),
    }
    return conditions(query, _SEARCHED, is_active=_TAKES_ENTRIES, others=others)


PERIODS = master_report(
    "periods",
    "Periods",
    (
        (Column("month", "Month", Kind.DATE), expression_of(FiscalPeriod.start_date)),
        (Column("last_day", "Last Day", Kind.DATE), expression_of(FiscalPeriod.end_date)),
        (Column("year", "Financial Year", Kind.NUMBER), expression_of(FiscalYear.label)),
        (Column("moved", "Posted", Kind.MONEY), func.coalesce(_MOVED.c.moved, 0)),
        (Column("drafts", "Drafts Left", Kind.COUNT), func.coalesce(_DRAFTS.c.drafts, 0)),
        (Column("gstr1_filed_on", "GSTR-1 Filed On", Kind.DATE), expression_of(FiscalPeriod.gstr1_filed_on)),
        (
            Column("annual_filed_on", "Annual Return Filed On", Kind.DATE),
            expression_of(FiscalYear.annual_return_filed_on),
        ),
        (STATUS, _STATE),
    ),
    key=expression_of(FiscalPeriod.period_id),
    source=FiscalPeriod.__table__.join(FiscalYear, FiscalYear.fiscal_year_id == FiscalPeriod.fiscal_year_id)
    .outerjoin(_MOVED, _MOVED.c.month == _month_of(FiscalPeriod.start_date))
    .outerjoin(_DRAFTS, _DRAFTS.c.month == _month_of(FiscalPeriod.start_date)),
    filters=_filters,
    default_sort=Sort("month", descending=True),
    nullable=frozenset({"gstr1_filed_on", "annual_filed_on"}),
)


def next_year(unit: Unit) -> CalendarYear:
    """Give the financial year that comes after those on file."""
    last = years.years(unit)[-1]
    return fiscal_year(last.start_date.replace(year=last.start_date.year + 1))
