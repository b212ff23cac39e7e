"""The register of vouchers: payments, receipts and contras that no patient's document stands behind, and journals."""

from sqlalchemy import ColumnElement, and_, case, func, literal, select
from sqlalchemy.orm import aliased

from desktop_app.accounting.chart import CASH_AND_BANK
from desktop_app.records.accounts import Account
from desktop_app.records.clinic import Branch, User
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.reports import particulars
from desktop_app.reports.day_book import BY_BRANCH, SOURCE, TOTAL, transactions_of, transactions_within
from desktop_app.reports.masters import STATUS, MasterQuery, master_report
from desktop_app.reports.named_report import Group, PagedRegister, named_register
from desktop_app.reports.posted_documents import VOUCHER_NUMBER
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.unit import constant

POSTED, REVERSED, REVERSAL = "posted", "reversed", "reversal"
PAYMENT, RECEIPT, CONTRA, JOURNAL = "Payment", "Receipt", "Contra", "Journal"
_NO_OTHER_DOCUMENT = ("journal", "recovery", "settlement")

_LINE, _TAKEN_BACK = aliased(GLEntry), aliased(GLTransaction)


def _moves_money(side: ColumnElement[int], *, own: bool) -> ColumnElement[bool]:
    """Tell whether a transaction has a line on a side that moves the clinic's own money, or one that does not."""
    is_own = func.coalesce(Account.statement_head, constant("")) == constant(CASH_AND_BANK)
    return (
        select(literal(1))
        .select_from(_LINE)
        .join(Account, Account.account_id == _LINE.account_id)
        .where(_LINE.transaction_id == GLTransaction.transaction_id, side > 0, is_own if own else ~is_own)
        .correlate(GLTransaction)
        .exists()
    )


_COMES = _moves_money(expression_of(_LINE.debit_paise), own=True)
_GOES = _moves_money(expression_of(_LINE.credit_paise), own=True)
_FOR_SOMETHING = _moves_money(expression_of(_LINE.debit_paise), own=False)
_FROM_SOMETHING = _moves_money(expression_of(_LINE.credit_paise), own=False)
_IS_REVERSAL = GLTransaction.reversal_of_id.is_not(None)
# A reversal is of its original's kind: money that comes back was a payment.
_TYPE = case(
    (and_(_COMES, _GOES, ~_FOR_SOMETHING, ~_FROM_SOMETHING), CONTRA),
    (and_(_COMES, ~_GOES), case((_IS_REVERSAL, PAYMENT), else_=RECEIPT)),
    (and_(_GOES, ~_COMES), case((_IS_REVERSAL, RECEIPT), else_=PAYMENT)),
    else_=JOURNAL,
)
_STATUS = case((_IS_REVERSAL, REVERSAL), (_TAKEN_BACK.transaction_id.is_not(None), REVERSED), else_=POSTED)


def _filters(query: MasterQuery) -> Filters:
    kinds = GLTransaction.source_document_type.in_(map(constant, _NO_OTHER_DOCUMENT))
    return [kinds, *transactions_within(query)]


VOUCHERS = master_report(
    "vouchers",
    "Vouchers and journals",
    (
        (Column("number", "Voucher No", Kind.NUMBER), VOUCHER_NUMBER),
        (Column("date", "Date", Kind.DATE), expression_of(GLTransaction.transaction_date)),
        (Column("type", "Type", Kind.NUMBER), _TYPE),
        (Column("particulars", "Particulars", Kind.TEXT), particulars.of_transaction()),
        (Column("amount", "Amount", Kind.MONEY), TOTAL),
        (Column("narration", "Narration", Kind.TEXT), expression_of(GLTransaction.description)),
        (STATUS, _STATUS),
        (Column("reversed_on", "Reversed On", Kind.DATE), expression_of(_TAKEN_BACK.transaction_date)),
        (Column("posted_by", "Posted By", Kind.TEXT), expression_of(User.display_name)),
        (Column("branch", "Branch", Kind.NUMBER), expression_of(Branch.code)),
    ),
    key=expression_of(GLTransaction.transaction_id),
    source=SOURCE.outerjoin(Branch.__table__, Branch.branch_id == GLTransaction.branch_id).outerjoin(
        _TAKEN_BACK, _TAKEN_BACK.reversal_of_id == GLTransaction.transaction_id
    ),
    filters=_filters,
    default_sort=Sort("date"),
    nullable=frozenset({"number", "narration", "reversed_on", "posted_by"}),
)
REPORTS = (
    named_register(PagedRegister(VOUCHERS, transactions_of, "transaction"), Group.REGISTERS, parameters=BY_BRANCH),
)
