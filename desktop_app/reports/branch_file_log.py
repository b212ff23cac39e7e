"""The log of branch files: every file of a branch's own books that was taken in, whole, once."""

from sqlalchemy import func

from desktop_app.records.branch_files import BranchFile
from desktop_app.records.clinic import Branch, User
from desktop_app.reports.masters import MasterQuery, master_report
from desktop_app.reports.named_report import Group, PagedRegister, named_register
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.search import matching
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.unit import Unit


def _filters(query: MasterQuery) -> Filters:
    """Find the files of which a day lies in the days asked for, by their branch or by who took them in."""
    conditions = matching(query.search, (expression_of(Branch.code), expression_of(User.display_name)))
    if query.dated_from is not None:
        conditions.append(BranchFile.last_date >= query.dated_from)
    if query.dated_to is not None:
        conditions.append(BranchFile.first_date <= query.dated_to)
    if query.branch_id is not None:
        conditions.append(BranchFile.branch_id == query.branch_id)
    return conditions


BRANCH_FILES: Report[MasterQuery] = master_report(
    "branch-files",
    "Branch files taken in",
    (
        (Column("branch", "Branch", Kind.NUMBER), expression_of(Branch.code)),
        (Column("first_date", "First Day", Kind.DATE), expression_of(BranchFile.first_date)),
        (Column("last_date", "Last Day", Kind.DATE), expression_of(BranchFile.last_date)),
        (Column("through_date", "Entered Through", Kind.DATE), expression_of(BranchFile.through_date)),
        (Column("documents", "Documents", Kind.COUNT), expression_of(BranchFile.document_count)),
        (Column("new", "New", Kind.COUNT), expression_of(BranchFile.new_count)),
        (Column("changed", "Changed", Kind.COUNT), expression_of(BranchFile.changed_count)),
        (Column("debits", "Debits", Kind.MONEY), expression_of(BranchFile.debit_paise)),
        # The clinic's clock, in India.
        (
            Column("moment", "Taken In At", Kind.NUMBER),
            func.strftime("%Y-%m-%d %H:%M:%S", BranchFile.taken_at, "+330 minutes"),
        ),
        (Column("user", "Taken In By", Kind.TEXT), expression_of(User.display_name)),
        (Column("content_hash", "File's SHA-256", Kind.NUMBER), expression_of(BranchFile.content_hash)),
    ),
    key=expression_of(BranchFile.branch_file_id),
    source=BranchFile.__table__.join(Branch.__table__, Branch.branch_id == BranchFile.branch_id).outerjoin(
        User.__table__, User.user_id == BranchFile.taken_by
    ),
    filters=_filters,
    default_sort=Sort("moment"),
    nullable=frozenset({"user"}),
)


def _query(unit: Unit, request: ReportRequest) -> MasterQuery:
    return MasterQuery(
        today=unit.today,
        dated_from=request.dated_from,
        dated_to=request.dated_to,
        branch_id=request.branch_id(unit),
    )


REPORTS = (
    named_register(
        PagedRegister(BRANCH_FILES, _query),
        Group.REGISTERS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
    ),
)
