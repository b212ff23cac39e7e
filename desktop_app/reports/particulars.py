"""The other party of a transaction, or of one of its lines: the patient, else the account, as a day book names it.

It is told by the lines of the ledger alone: a patient is named by a line or by its plan. Where they name no patient, or
more than one, it is the first account, "and others" where there are more. Opening balances are nobody's in particular.
"""

from typing import Any

from sqlalchemy import ColumnElement, case, func, literal, select
from sqlalchemy.orm import aliased

from desktop_app.accounting.chart import CASH_AND_BANK
from desktop_app.records.accounts import Account
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Plan
from desktop_app.repositories.unit import constant

_LINE, _ACCOUNT, _PLAN, _PATIENT = aliased(GLEntry), aliased(Account), aliased(Plan), aliased(Patient)
_PARTIES = 2  # of a transaction without others
_AND_OTHERS = " and others"


def of_transaction() -> ColumnElement[Any]:
    """Give the other party of a transaction: of an account, rather what is paid for than the clinic's own money."""
    is_own_money = func.coalesce(_ACCOUNT.statement_head == constant(CASH_AND_BANK), constant(0))
    order = (is_own_money, _LINE.credit_paise > 0, _LINE.line_number)
    return _party(_LINE.transaction_id == GLTransaction.transaction_id, order, GLTransaction, alone=_PARTIES)


def of_line() -> ColumnElement[Any]:
    """Give the other party of a line: who or what stands on the other side of its transaction."""
    condition = (_LINE.transaction_id == GLEntry.transaction_id) & (
        (_LINE.debit_paise > 0) != (GLEntry.debit_paise > 0)
    )
    return _party(condition, (_LINE.line_number,), GLEntry, alone=1)


def _party(condition: ColumnElement[bool], order: tuple[Any, ...], of: type[Any], *, alone: int) -> ColumnElement[Any]:
    who = func.coalesce(_LINE.patient_id, _PLAN.patient_id)
    patient = (
        select(case((func.min(who) == func.max(who), func.min(_PATIENT.full_name))))
        .select_from(_LINE)
        .outerjoin(_PLAN, _PLAN.plan_id == _LINE.plan_id)
        .outerjoin(_PATIENT, _PATIENT.patient_id == who)
        .where(condition)
    )
    account = (
        select(_ACCOUNT.name)
        .select_from(_LINE)
        .join(_ACCOUNT, _ACCOUNT.account_id == _LINE.account_id)
        .where(condition)
        .order_by(*order)
        .limit(1)
    )
    number = select(func.count(_LINE.account_id.distinct())).where(condition)
    others = case((_only(number, of) > alone, literal(_AND_OTHERS)), else_=literal(""))
    is_somebodys = GLTransaction.source_document_type != constant("opening")
    return func.coalesce(case((is_somebodys, _only(patient, of))), _only(account, of) + others)


def _only(statement: Any, of: type[Any]) -> ColumnElement[Any]:  # noqa: ANN401 - a select of whatever column
    found: ColumnElement[Any] = statement.correlate(of).scalar_subquery()
    return found
