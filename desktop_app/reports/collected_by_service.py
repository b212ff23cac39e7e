"""Which services patients' money was for: receipts and refunds of a period, by what was billed on their invoices.

What a receipt settled of an invoice is spread over the invoice's lines by their amounts, exact to the paisa; what was
paid back of a credit note, over the lines that the note credits. An advance is for nothing yet: it has a row of its
own, from which an application moves it to the services. So the total is what receipts and refunds moved on the accounts
of cash, bank, cards and UPI, as in the collections by mode. What is not in the list of services goes by the words of
its invoice line.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Select, and_, case, func, literal, select
from sqlalchemy.orm import aliased

from desktop_app.accounting.allocation import split_weights
from desktop_app.records.accounts import Account
from desktop_app.records.credit_notes import CreditNote, CreditNoteLine, Refund
from desktop_app.records.general_ledger import GLEntry
from desktop_app.records.invoices import InvoiceLine
from desktop_app.records.receivables import AREntry
from desktop_app.records.services import Service
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Detail, Line, LineKind, MadeOf, Opens, Sheet
from desktop_app.reports.sources import Source, sources_sheet
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories.unit import Unit, constant

COLUMNS = (
    Column("code", "Service Code", Kind.TEXT),
    Column("service", "Service", Kind.TEXT),
    Column("received", "Received", Kind.MONEY),
    Column("refunded", "Refunded", Kind.MONEY),
    Column("net", "Net", Kind.MONEY),
)
ServiceKey = tuple[str | None, str]
UNKNOWN: ServiceKey = (None, "For what is not on file")
ADVANCES: ServiceKey = (None, "Advances, applied to nothing yet")
_NOUNS = {"payment": "receipt", "advance_apply": "transaction", "refund": "refund"}


@dataclass(slots=True)
class ForService:
    """Money for a service, in paise: receipts less their reversals, and refunds, which are below zero."""

    received_paise: int = 0
    refunded_paise: int = 0

    @property
    def net_paise(self) -> int:
        """Give what is left of it."""
        return self.received_paise + self.refunded_paise


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A document's amount, and one of the lines over which it is spread."""

    document_id: int
    paise: int
    code: str | None
    service: str | None
    weight: int


_MONEY_LINE = aliased(GLEntry)
_ADVANCED = AREntry.credit_paise - AREntry.debit_paise
_PAID = func.sum(_ADVANCED)
_OF_OPENING = (  # an advance that was entered with the opening of the books, for which no money came in
    select(literal(1))
    .select_from(_MONEY_LINE)
    .join(Account, Account.account_id == _MONEY_LINE.account_id)
    .where(
        _MONEY_LINE.transaction_id == AREntry.gl_transaction_id,
        _MONEY_LINE.line_number == constant(1),
        AREntry.reference_type == constant("payment"),
        Account.type == constant("equity"),
    )
    .correlate(AREntry)
    .exists()
)


def collected(unit: Unit, request: ReportRequest) -> dict[ServiceKey, ForService]:
    """Give what was collected for each service; refuses BRANCH_UNKNOWN."""
    found: dict[ServiceKey, ForService] = defaultdict(ForService)
    for key, _, paise in spread(unit.all(_Weighed, _of_invoices(unit, request))):
        found[key].received_paise += paise
    for key, _, paise in spread(unit.all(_Weighed, _of_notes(unit, request))):
        found[key].refunded_paise += paise
    advances = unit.execute(_of_advances(unit, request)).one()
    found[ADVANCES].received_paise += advances[0]
    found[ADVANCES].refunded_paise += advances[1]
    return found


def spread(weighed: Iterable[_Weighed]) -> Iterable[tuple[ServiceKey, int, int]]:
    """Spread each document's amount over its lines, which stand together; the document's key stands in between."""
    for document_id, group in groupby(weighed, key=lambda each: each.document_id):
        lines = tuple(group)
        parts = split_weights(lines[0].paise, [line.weight for line in lines])
        for line, part in zip(lines, parts, strict=True):
            yield (UNKNOWN if line.service is None else (line.code, line.service)), document_id, part


def _within(unit: Unit, request: ReportRequest) -> list[Any]:
    """Give what an entry of a patient's account must be: of the period and of the branch."""
    branch_id = request.branch_id(unit)
    conditions: list[Any] = [AREntry.transaction_date <= request.last_day(unit)]
    if request.dated_from is not None:
        conditions.append(AREntry.transaction_date >= request.dated_from)
    if branch_id is not None:
        conditions.append(AREntry.branch_id == branch_id)
    return conditions


def _of_invoices(unit: Unit, request: ReportRequest) -> Select[*tuple[Any, ...]]:
    """Ask for what receipts and advances settled of each invoice, beside the invoice's lines."""
    settled = (
        select(AREntry.invoice_id, _PAID.label("paise"))
        .where(
            AREntry.control == constant("AR"),
            AREntry.reference_type.in_((constant("payment"), constant("advance_apply"))),
            AREntry.invoice_id.is_not(None),
            *_within(unit, request),
        )
        .group_by(AREntry.invoice_id)
        .subquery()
    )
    return (
        select(
            settled.c.invoice_id,
            settled.c.paise,
            Service.code,
            func.coalesce(Service.name, InvoiceLine.description),
            func.coalesce(InvoiceLine.gross_paise, literal(0)),
        )
        .select_from(settled)
        .outerjoin(InvoiceLine, InvoiceLine.invoice_id == settled.c.invoice_id)
        .outerjoin(Service, Service.service_id == InvoiceLine.service_id)
        .order_by(settled.c.invoice_id, InvoiceLine.sequence)
    )


def _of_notes(unit: Unit, request: ReportRequest) -> Select[*tuple[Any, ...]]:
    """Ask for what was paid back of each credit note, beside the note's lines."""
    paid_back = (
        select(Refund.credit_note_id, _PAID.label("paise"))
        .join(AREntry, and_(AREntry.reference_type == constant("refund"), AREntry.reference_id == Refund.refund_id))
        .where(AREntry.control == constant("AR"), Refund.credit_note_id.is_not(None), *_within(unit, request))
        .group_by(Refund.credit_note_id)
        .subquery()
    )
    weight = (
        CreditNoteLine.taxable_paise
        + CreditNoteLine.cgst_paise
        + CreditNoteLine.sgst_paise
        + CreditNoteLine.igst_paise
        + CreditNoteLine.nontax_paise
    )
    return (
        select(
            paid_back.c.credit_note_id,
            paid_back.c.paise,
            Service.code,
            func.coalesce(Service.name, InvoiceLine.description),
            func.coalesce(weight, literal(0)),
        )
        .select_from(paid_back)
        .join(CreditNote, CreditNote.credit_note_id == paid_back.c.credit_note_id)
        .outerjoin(CreditNoteLine, CreditNoteLine.credit_note_id == CreditNote.credit_note_id)
        .outerjoin(InvoiceLine, InvoiceLine.line_id == CreditNoteLine.invoice_line_id)
        .outerjoin(Service, Service.service_id == InvoiceLine.service_id)
        .order_by(paid_back.c.credit_note_id, CreditNoteLine.sequence)
    )


def _of_advances(unit: Unit, request: ReportRequest) -> Select[*tuple[Any, ...]]:
    """Ask for what came in as advances less what was applied, and for what was paid back of them."""
    is_refund = AREntry.reference_type == constant("refund")
    return _advances(
        unit,
        request,
        func.coalesce(func.sum(case((is_refund, 0), else_=_ADVANCED)), literal(0)),
        func.coalesce(func.sum(case((is_refund, _ADVANCED), else_=0)), literal(0)),
    )


def _advances(
    unit: Unit,
    request: ReportRequest,
    *asked: Any,  # noqa: ANN401 - expressions
) -> Select[*tuple[Any, ...]]:
    return select(*asked).where(
        AREntry.control == constant("ADV"),
        AREntry.reference_type.in_((constant("payment"), constant("advance_apply"), constant("refund"))),
        ~_OF_OPENING,
        *_within(unit, request),
    )


def for_service(unit: Unit, column: Column, request: ReportRequest, key: ServiceKey) -> Sheet:
    """Give what a figure of a service is made of: invoices by what was paid of them, credit notes, advances."""
    found: list[Source] = []
    if column.name != "refunded":
        found += _parts(unit.all(_Weighed, _of_invoices(unit, request)), "invoice", key)
    if column.name != "received":
        found += _parts(unit.all(_Weighed, _of_notes(unit, request)), "credit_note", key)
    if key == ADVANCES:
        asked = _advances(unit, request, AREntry.reference_type, AREntry.reference_id, _ADVANCED)
        wanted = {"received": ("payment", "advance_apply"), "refunded": ("refund",)}.get(column.name, tuple(_NOUNS))
        found += [Source(_NOUNS[kind], at, paise) for kind, at, paise in unit.execute(asked) if kind in wanted]
    return sources_sheet(unit, column, found)


def _parts(weighed: Iterable[_Weighed], noun: str, wanted: ServiceKey) -> list[Source]:
    return [Source(noun, at, paise) for key, at, paise in spread(weighed) if key == wanted]


def _line(request: ReportRequest, key: ServiceKey, found: ForService) -> Line:
    said = tuple(each for each in key if each)
    ways: dict[str, Opens] = {each.name: MadeOf(said, each, for_service, (request, key)) for each in COLUMNS[2:]}
    return Line((*key, found.received_paise, found.refunded_paise, found.net_paise), cells_open=ways)


def lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give the services as lines of COLUMNS, by name; then what is for none of them, and the total."""
    found = collected(unit, request)
    last = (UNKNOWN, ADVANCES)
    keys = [*sorted((key for key in found if key not in last), key=lambda key: (key[1], key[0] or "")), *last]
    kept = [
        _line(request, key, found[key])
        for key in keys
        if key in found and (found[key].received_paise or found[key].refunded_paise)
    ]
    received = sum(each.received_paise for each in found.values())
    refunded = sum(each.refunded_paise for each in found.values())
    by_mode = {"net": Detail("collections-by-mode", request)}
    total = Line((None, "Total", received, refunded, received + refunded), LineKind.TOTAL, cells_open=by_mode)
    return (*kept, total)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, request))


REPORTS = (
    NamedReport(
        name="collections-by-service",
        title="Collections by service",
        group=Group.CLINIC,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_sheet,
    ),
)
