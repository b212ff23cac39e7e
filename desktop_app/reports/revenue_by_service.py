"""Revenue by service: of packages by the package, of everything else by the lines of the invoice or the note.

What a document earned or took back beside its packages is spread over its other lines by their values, which gives each
line its own amount, to the paisa. What is not in the list of services goes by the words of its invoice line; what no
document says anything of, as a journal, stands in a row of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select

from desktop_app.accounting.allocation import split_weights
from desktop_app.records.accounts import Account, AccountRole
from desktop_app.records.credit_notes import CreditNoteLine
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.invoices import InvoiceLine
from desktop_app.records.plans import Plan
from desktop_app.records.services import Service
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.revenue_from_operations import (
    AMOUNTS,
    IS_REVENUE,
    Revenue,
    cells,
    made_of,
    revenue,
    together,
    total_line,
)
from desktop_app.reports.sheet import Line, Sheet
from desktop_app.reports.sources import Source, sources_sheet
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories.unit import Unit, constant

COLUMNS = (Column("code", "Service Code", Kind.TEXT), Column("service", "Service", Kind.TEXT), *AMOUNTS)
ServiceKey = tuple[str | None, str]
UNKNOWN: ServiceKey = (None, "For what is not on file")
_DOCUMENTS = ("invoice", "credit_note")
_PACKAGE = func.coalesce(Service.name, Plan.package_name)
_SOLD_BY_LINE = and_(Plan.invoice_line_id == InvoiceLine.line_id, Plan.invoice_id == InvoiceLine.invoice_id)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A document's revenue beside its packages, and one of the lines over which it is spread."""

    document_id: int
    earned_paise: int
    allowed_paise: int
    code: str | None
    service: str | None
    weight: int


def by_service(unit: Unit, request: ReportRequest) -> dict[ServiceKey, Revenue]:
    """Give the revenue of each service; refuses BRANCH_UNKNOWN."""
    found: dict[ServiceKey, Revenue] = defaultdict(Revenue)
    for code, name, *amounts in unit.execute(_of_packages(unit, request)):
        found[(code, name) if name is not None else UNKNOWN] += Revenue(*amounts)
    for statement in (_of_invoices(unit, request), _of_notes(unit, request)):
        for key, _, part in _spread(unit.all(_Weighed, statement)):
            found[key] += part
    return found


def of_service(unit: Unit, column: Column, request: ReportRequest, key: ServiceKey) -> Sheet:
    """Give what a figure of a service is made of: what was posted for its packages, and documents by their lines."""
    code, name = key if key != UNKNOWN else (None, None)
    posted = _of_packages(unit, request, GLTransaction.transaction_id).where(
        Service.code.is_not_distinct_from(code), _PACKAGE.is_not_distinct_from(name)
    )
    found = [Source("transaction", at, Revenue(*paise).amount(column)) for _, _, at, *paise in unit.execute(posted)]
    for noun, statement in (("invoice", _of_invoices(unit, request)), ("credit_note", _of_notes(unit, request))):
        parts = _spread(unit.all(_Weighed, statement))
        found += [Source(noun, at, part.amount(column)) for service, at, part in parts if service == key]
    return sources_sheet(unit, column, found)


def _of_packages(
    unit: Unit,
    request: ReportRequest,
    *by: Any,  # noqa: ANN401 - mapped columns
) -> Select[*tuple[Any, ...]]:
    """Ask for what packages earned, and for what neither a package nor a document stands for."""
    return (
        revenue(unit, request, Service.code, _PACKAGE, *by)
        .outerjoin(Plan, Plan.plan_id == GLEntry.plan_id)
        .outerjoin(Service, Service.service_id == Plan.package_service_id)
        .where(
            or_(
                GLEntry.plan_id.is_not(None),
                GLTransaction.source_document_type.not_in([constant(each) for each in _DOCUMENTS]),
            )
        )
    )


def _beside_packages(unit: Unit, request: ReportRequest, document_type: str) -> Any:  # noqa: ANN401 - a subquery
    """Ask for what each document of a kind earned or took back beside packages."""
    document_id = GLTransaction.source_document_id.label("document_id")
    return (
        revenue(unit, request, document_id)
        .where(GLEntry.plan_id.is_(None), GLTransaction.source_document_type == constant(document_type))
        .subquery()
    )


def _weighed(documents: Any, weight: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - a subquery
    """Begin a question for the lines of documents; a package's line weighs nothing."""
    return select(
        documents.c.document_id,
        documents.c.earned,
        documents.c.allowed,
        Service.code,
        func.coalesce(Service.name, InvoiceLine.description),
        func.coalesce(case((Plan.plan_id.is_(None), weight), else_=0), literal(0)),
    ).select_from(documents)


def _of_invoices(unit: Unit, request: ReportRequest) -> Select[*tuple[Any, ...]]:
    documents = _beside_packages(unit, request, "invoice")
    return (
        _weighed(documents, case((IS_REVENUE, InvoiceLine.taxable_paise), else_=0))
        .outerjoin(InvoiceLine, InvoiceLine.invoice_id == documents.c.document_id)
        .outerjoin(Plan, _SOLD_BY_LINE)
        .outerjoin(Service, Service.service_id == InvoiceLine.service_id)
        .outerjoin(AccountRole, AccountRole.role == InvoiceLine.income_role)
        .outerjoin(Account, Account.account_id == AccountRole.account_id)
        .order_by(documents.c.document_id, InvoiceLine.sequence)
    )


def _of_notes(unit: Unit, request: ReportRequest) -> Select[*tuple[Any, ...]]:
    documents = _beside_packages(unit, request, "credit_note")
    return (
        _weighed(documents, CreditNoteLine.taxable_paise + CreditNoteLine.nontax_paise)
        .outerjoin(CreditNoteLine, CreditNoteLine.credit_note_id == documents.c.document_id)
        .outerjoin(InvoiceLine, InvoiceLine.line_id == CreditNoteLine.invoice_line_id)
        .outerjoin(Plan, _SOLD_BY_LINE)
        .outerjoin(Service, Service.service_id == InvoiceLine.service_id)
        .order_by(documents.c.document_id, CreditNoteLine.sequence)
    )


def _spread(weighed: Iterable[_Weighed]) -> Iterator[tuple[ServiceKey, int, Revenue]]:
    """Spread each document's revenue over its lines, which stand together; the document's key stands in between."""
    for document_id, group in groupby(weighed, key=lambda each: each.document_id):
        lines = tuple(group)
        weights = [line.weight for line in lines]
        earned = split_weights(lines[0].earned_paise, weights)
        allowed = split_weights(lines[0].allowed_paise, weights)
        for line, part in zip(lines, map(Revenue, earned, allowed), strict=True):
            yield (UNKNOWN if line.service is None else (line.code, line.service)), document_id, part


def report_lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give the services as lines of COLUMNS, by name; then what is none of them, and the total."""
    found = {key: part for key, part in by_service(unit, request).items() if part != Revenue()}
    whole = together(found.values())
    keys = sorted(found, key=lambda key: (key == UNKNOWN, key[1], key[0] or ""))
    kept = (
        Line((*key, *cells(found[key], whole)), cells_open=made_of(tuple(filter(None, key)), of_service, request, key))
        for key in keys
    )
    return (*kept, total_line(request, (None, "Total"), whole))


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, report_lines(unit, request))


REPORTS = (
    NamedReport(
        name="revenue-by-service",
        title="Revenue by service",
        group=Group.CLINIC,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_sheet,
    ),
)
