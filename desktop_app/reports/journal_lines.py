"""The journal line by line, with all that is needed to make the books anew from it: documents, patients, plans."""

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import aliased

from desktop_app.records.accounts import Account
from desktop_app.records.clinic import User
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Plan
from desktop_app.reports.general_ledger import GENERAL_LEDGER, LEDGER_GROUPINGS, LedgerQuery, ledger_filters
from desktop_app.reports.posted_documents import POSTED_AT
from desktop_app.reports.register import Register, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.table import Column, Kind, Sort

_LEDGER = GENERAL_LEDGER.register
_PLAN, _ORIGINAL = aliased(Plan), aliased(GLTransaction)


def _of_ledger(*names: str) -> tuple[tuple[Column, ColumnElement[Any]], ...]:
    """Give columns that the general ledger has."""
    columns = {column.name: column for column in _LEDGER.columns}
    return tuple((columns[name], _LEDGER.expression(name)) for name in names)


_COLUMNS: tuple[tuple[Column, Any], ...] = (
    *_of_ledger("date", "voucher_type", "voucher_number", "account_code", "account"),
    (Column("account_type", "Account Type", Kind.NUMBER), Account.type),
    (Column("patient_id", "Patient ID", Kind.TEXT), Patient.mrn),
    *_of_ledger("patient"),
    (Column("plan_number", "Plan No", Kind.NUMBER), _PLAN.plan_number),
    *_of_ledger("debit", "credit", "narration", "source_type", "source_number"),
    (Column("event", "Event", Kind.NUMBER), GLTransaction.event),
    *_of_ledger("branch"),
    (Column("uid", "Transaction UID", Kind.NUMBER), GLTransaction.uid),
    (Column("reversal_of", "Reversal Of", Kind.NUMBER), _ORIGINAL.uid),
    (Column("closing", "Closing Entry", Kind.FLAG), GLTransaction.is_closing),
    (Column("posted_by", "Posted By", Kind.TEXT), User.display_name),
    (Column("posted_at", "Posted At", Kind.NUMBER), POSTED_AT),
    *_of_ledger("transaction_id", "line"),
)
_NAMES = tuple(column.name for column, _ in _COLUMNS)
JOURNAL: Report[LedgerQuery] = Report(
    name="journal",
    title="Journal",
    register=Register(
        columns=tuple(column for column, _ in _COLUMNS),
        expressions=tuple(expression for _, expression in _COLUMNS),
        key=expression_of(GLEntry.entry_id),
        source=_LEDGER.source.outerjoin(_PLAN, _PLAN.plan_id == GLEntry.plan_id)
        .outerjoin(_ORIGINAL, _ORIGINAL.transaction_id == GLTransaction.reversal_of_id)
        .outerjoin(User.__table__, User.user_id == GLTransaction.created_by),
        nullable=frozenset(
            {
                "voucher_number",
                "patient_id",
                "patient",
                "plan_number",
                "narration",
                "source_number",
                "reversal_of",
                "posted_by",
            }
        ),
    ),
    filters=ledger_filters,
    standard=_NAMES,
    shown=("date", "voucher_number", "account_code", "account", "patient", "debit", "credit", "narration"),
    default_sort=Sort("date"),  # the lines of a transaction are of one day and were filed together
    groupings=LEDGER_GROUPINGS,
)
