"""The daily case register of rule 6F, Form 3C: each case with its services, and the fees that were received for it.

A case is an invoice, by whose number it is found again; a cancelled one is no case. Where a fee came in parts, the day
is that of the last one, and every receipt stands beside it. An advance counts by the day on which it came in.
"""

from typing import Any

from sqlalchemy import ColumnElement, distinct, func, literal, select

from desktop_app.records.clinic import Branch
from desktop_app.records.invoices import Invoice, InvoiceLine
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment, PaymentAllocation
from desktop_app.reports.masters import MasterQuery, within
from desktop_app.reports.named_report import Group, PagedRegister, named_register
from desktop_app.reports.register import Filters, Register, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.search import finding, invoices_with
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.unit import Unit, constant


def _received(what: ColumnElement[Any]) -> ColumnElement[Any]:
    """Ask something of the receipts that paid an invoice."""
    return (
        select(what)
        .select_from(PaymentAllocation)
        .join(Payment, Payment.payment_id == PaymentAllocation.payment_id)
        .where(PaymentAllocation.invoice_id == Invoice.invoice_id, PaymentAllocation.is_reversed == constant(0))
        .correlate(Invoice)
        .scalar_subquery()
    )


_SERVICES = (
    select(func.group_concat(InvoiceLine.description, ", "))
    .where(InvoiceLine.invoice_id == Invoice.invoice_id)
    .correlate(Invoice)
    .scalar_subquery()
)
_RECEIPT = Payment.receipt_number + " of " + func.substr(Payment.payment_date, 1)
_COLUMNS: tuple[tuple[Column, Any], ...] = (
    (Column("date", "Date", Kind.DATE), Invoice.invoice_date),
    (Column("serial", "Serial No", Kind.NUMBER), Invoice.invoice_number),
    (Column("patient", "Patient's Name", Kind.TEXT), Patient.full_name),
    (Column("services", "Nature Of Professional Services Rendered", Kind.TEXT), _SERVICES),
    (
        Column("fees", "Fees Received", Kind.MONEY),
        _received(func.coalesce(func.sum(PaymentAllocation.amount_paise), literal(0))),
    ),
    (
        Column("received_on", "Date Of Receipt", Kind.DATE),
        _received(func.max(Payment.payment_date, type_=Payment.payment_date.type)),
    ),
    (Column("receipts", "Receipts", Kind.TEXT), _received(func.group_concat(distinct(_RECEIPT)))),
    (Column("branch", "Branch", Kind.NUMBER), Branch.code),
)


def _filters(query: MasterQuery) -> Filters:
    in_days = within(query, expression_of(Invoice.invoice_date), expression_of(Invoice.branch_id))
    return [Invoice.status == constant("posted"), *finding(query.search, invoices_with), *in_days]


CASES: Report[MasterQuery] = Report(
    name="form-3c",
    title="Form 3C, daily case register",
    register=Register(
        columns=tuple(column for column, _ in _COLUMNS),
        expressions=tuple(expression_of(expression) for _, expression in _COLUMNS),
        key=expression_of(Invoice.invoice_id),
        source=Invoice.__table__.join(Patient.__table__, Patient.patient_id == Invoice.patient_id).outerjoin(
            Branch.__table__, Branch.branch_id == Invoice.branch_id
        ),
        nullable=frozenset({"services", "received_on", "receipts", "branch"}),
    ),
    filters=_filters,
    standard=tuple(column.name for column, _ in _COLUMNS),
    shown=tuple(column.name for column, _ in _COLUMNS[:-1]),
    default_sort=Sort("date"),
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
        PagedRegister(CASES, _query, "invoice"),
        Group.CLINIC,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
    ),
)
