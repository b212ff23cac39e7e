"""The journal: every posting, line by line; as CSV and as text for beancount and hledger."""

from dataclasses import replace
from types import MappingProxyType

from desktop_app.reports.general_ledger import LedgerQuery
from desktop_app.reports.journal_lines import JOURNAL
from desktop_app.reports.journal_texts import beancount, hledger
from desktop_app.reports.named_report import Group, PagedRegister, named_register
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.repositories.unit import Unit


def _query(unit: Unit, request: ReportRequest) -> LedgerQuery:
    return LedgerQuery(dated_from=request.dated_from, dated_to=request.dated_to, branch_id=request.branch_id(unit))


_REGISTER = PagedRegister(JOURNAL, _query, "transaction", key="transaction_id")
REPORTS = (
    replace(
        named_register(_REGISTER, Group.BOOKS, parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH})),
        texts=MappingProxyType({"beancount": beancount.lines, "hledger": hledger.lines}),
    ),
)
