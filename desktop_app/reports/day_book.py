"""The day book: every transaction with the other party, its amount, what it says, and who posted it when."""

from sqlalchemy import ColumnElement, FromClause, select

from desktop_app.records.clinic import User
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.reports import particulars
from desktop_app.reports.group import by_branch, by_month, by_value
from desktop_app.reports.masters import MasterQuery, master_report, within
from desktop_app.reports.named_report import Group, PagedRegister, named_register
from desktop_app.reports.posted_documents import POSTED_AT, VOUCHER_NUMBER, VOUCHER_TYPE, with_documents
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.search import finding, ledger_lines_with
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.reports.voucher_types import VOUCHER_TYPES
from desktop_app.repositories.unit import Unit

BY_BRANCH = frozenset({Parameter.PERIOD, Parameter.BRANCH})
TOTAL: ColumnElement[int] = expression_of(GLTransaction.total_paise)
# Transactions with their documents and who posted them.
SOURCE: FromClause = with_documents(
    GLTransaction.__table__.outerjoin(User.__table__, User.user_id == GLTransaction.created_by)
)


def transactions_of(unit: Unit, request: ReportRequest) -> MasterQuery:
    """Make the question of a register of transactions: of days, and of a branch; refuses BRANCH_UNKNOWN."""
    return MasterQuery(
        today=unit.today,
        dated_from=request.dated_from,
        dated_to=request.dated_to,
        branch_id=request.branch_id(unit),
    )


def transactions_within(query: MasterQuery) -> Filters:
    """Give what a transaction must be: dated in the days of a query, of its branch, and found by its search."""
    of_days = within(query, expression_of(GLTransaction.transaction_date), expression_of(GLTransaction.branch_id))
    return [*finding(query.search, _with), *of_days]


def _with(word: str) -> ColumnElement[bool]:
    """Tell whether a transaction is found by a word: one of its lines is, as in the ledger."""
    lines = select(GLEntry.transaction_id).where(ledger_lines_with(word, VOUCHER_TYPES))
    return GLTransaction.transaction_id.in_(lines)


DAY_BOOK = master_report(
    "day-book",
    "Day book",
    (
        (Column("date", "Date", Kind.DATE), expression_of(GLTransaction.transaction_date)),
        (Column("voucher_type", "Voucher Type", Kind.NUMBER), VOUCHER_TYPE),
        (Column("voucher_number", "Voucher No", Kind.NUMBER), VOUCHER_NUMBER),
        (Column("particulars", "Particulars", Kind.TEXT), particulars.of_transaction()),
        (Column("debit", "Debit", Kind.MONEY), TOTAL),
        (Column("credit", "Credit", Kind.MONEY), TOTAL),
        (Column("narration", "Narration", Kind.TEXT), expression_of(GLTransaction.description)),
        (Column("posted_by", "Posted By", Kind.TEXT), expression_of(User.display_name)),
        (Column("posted_at", "Posted At", Kind.NUMBER), POSTED_AT),
    ),
    key=expression_of(GLTransaction.transaction_id),
    source=SOURCE,
    filters=transactions_within,
    default_sort=Sort("date"),
    nullable=frozenset({"voucher_number", "narration", "posted_by"}),
    groupings=(
        by_month(expression_of(GLTransaction.transaction_date)),
        by_value("voucher_type", "Voucher type", "Without a voucher type", VOUCHER_TYPE),
        by_value("posted_by", "Posted by", "Nobody in particular", expression_of(User.display_name)),
        by_branch(expression_of(GLTransaction.branch_id)),
    ),
)
REPORTS = (named_register(PagedRegister(DAY_BOOK, transactions_of, "transaction"), Group.BOOKS, parameters=BY_BRANCH),)
