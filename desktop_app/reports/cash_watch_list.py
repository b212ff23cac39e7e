"""Cash that reaches the limit of the law, or comes near it: of a patient on a day, and for one invoice or package.

The limit is the one in force on the day, section 269ST and what follows it. The installments of a package are one
transaction, whatever their days. Cash counts that was received and not taken back: receipts and advances, and of a day
also what was paid for a debt that had been written off.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, func, literal, null, or_, select, union_all
from sqlalchemy.orm import aliased

from desktop_app.accounting.posting import Role
from desktop_app.records.accounts import AccountRole, LegalLimit
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.memory import AuditEntry
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment, PaymentAllocation
from desktop_app.records.plans import Plan
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, Record, Sheet
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories.unit import Unit, constant

LIMIT = "CASH_269ST"
NEAR_BP = 8_000  # of the limit
_WHOLE_BP = 10_000
COLUMNS = (
    Column("patient_id", "Patient ID", Kind.TEXT),
    Column("patient", "Patient", Kind.TEXT),
    Column("pan", "PAN", Kind.TEXT),
    Column("basis", "Basis", Kind.NUMBER),
    Column("date", "Date", Kind.DATE),
    Column("document", "Plan Or Invoice No", Kind.NUMBER),
    Column("cash", "Cash Received", Kind.MONEY),
    Column("limit", "Limit", Kind.MONEY),
    Column("share", "Share %", Kind.RATE),
    Column("standing", "Standing", Kind.NUMBER),
    Column("overridden", "Overridden Because", Kind.TEXT),
)


@dataclass(frozen=True, slots=True)
class Watched:
    """Cash of a patient, in paise: of a day, or for an invoice until the day of the last of it."""

    patient_id: int
    mrn: str
    patient: str
    pan: str | None
    on: date
    invoice_id: int | None
    invoice_number: str | None
    plan_id: int | None
    plan_number: str | None
    cash_paise: int
    limit_paise: int
    overridden: str | None

    @property
    def basis(self) -> str:
        """Say what the limit is reckoned by: day, package or invoice."""
        if self.invoice_id is None:
            return "day"
        return "invoice" if self.plan_id is None else "package"

    @property
    def standing(self) -> str:
        """Say whether the limit is reached, or near."""
        return "reached" if self.cash_paise >= self.limit_paise else "near"

    @property
    def opens(self) -> Record:
        """Give what it leads to."""
        if self.plan_id is not None:
            return Record("plan", self.plan_id)
        return Record("patient", self.patient_id) if self.invoice_id is None else Record("invoice", self.invoice_id)


def watch_list(unit: Unit, request: ReportRequest) -> tuple[Watched, ...]:
    """Give the cash of a period that reached the limit or came within a fifth of it, in the order of time."""
    found = [each for ask in (_by_day, _by_invoice) for each in unit.all(Watched, ask(unit, request))]
    return tuple(sorted(found, key=lambda each: (each.on, each.mrn, each.invoice_id or 0)))


def _limit_on(day: ColumnElement[Any]) -> ColumnElement[Any]:
    return (
        select(LegalLimit.amount_paise)
        .where(
            LegalLimit.code == constant(LIMIT),
            LegalLimit.valid_from <= day,
            or_(LegalLimit.valid_to.is_(None), LegalLimit.valid_to >= day),
        )
        .order_by(LegalLimit.valid_from.desc())
        .limit(1)
        .correlate_except(LegalLimit)
        .scalar_subquery()
    )


def _recovered() -> Select[*tuple[Any, ...]]:
    """Ask for the cash that came in for debts that had been written off."""
    reversal = aliased(GLTransaction)
    return (
        select(GLEntry.patient_id, GLEntry.entry_date, GLEntry.debit_paise)
        .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
        .join(AccountRole, AccountRole.account_id == GLEntry.account_id)
        .where(
            GLTransaction.source_document_type == constant("recovery"),
            GLTransaction.event == constant("post"),
            AccountRole.role == constant(Role.CASH),
            GLEntry.debit_paise > 0,
            ~select(reversal).where(reversal.reversal_of_id == GLTransaction.transaction_id).exists(),
        )
    )


_IS_CASH = and_(Payment.mode == constant("cash"), Payment.status == constant("posted"))


def _by_day(unit: Unit, request: ReportRequest) -> Select[*tuple[Any, ...]]:
    """Ask for what each patient paid in cash on each day."""
    receipts = select(Payment.patient_id, Payment.payment_date.label("on"), Payment.amount_paise.label("paise"))
    each = union_all(receipts.where(_IS_CASH), _recovered()).subquery()
    summed = (
        select(each.c.patient_id, each.c.on, func.sum(each.c.paise).label("paise"))
        .where(*_in_period(each.c.on, unit, request))
        .group_by(each.c.patient_id, each.c.on)
        .subquery()
    )
    why = _why(Payment.patient_id == summed.c.patient_id, Payment.payment_date == summed.c.on, _IS_CASH, beside=summed)
    return _watched(summed, [null(), null(), null(), null()], why)


def _by_invoice(unit: Unit, request: ReportRequest) -> Select[*tuple[Any, ...]]:
    """Ask for what was paid in cash for each invoice until the last day, where some of it came in the period."""
    last = func.max(Payment.payment_date, type_=Payment.payment_date.type)
    summed = (
        select(
            PaymentAllocation.invoice_id,
            func.min(Payment.patient_id).label("patient_id"),
            last.label("on"),
            func.sum(PaymentAllocation.amount_paise).label("paise"),
        )
        .join(Payment, Payment.payment_id == PaymentAllocation.payment_id)
        .where(_IS_CASH, PaymentAllocation.is_reversed == constant(0), Payment.payment_date <= request.last_day(unit))
        .group_by(PaymentAllocation.invoice_id)
        .having(*([] if request.dated_from is None else [last >= request.dated_from]))
        .subquery()
    )
    paid = select(PaymentAllocation.payment_id).where(PaymentAllocation.invoice_id == summed.c.invoice_id)
    why = _why(Payment.payment_id.in_(paid.correlate(summed)), _IS_CASH, beside=summed)
    documents = [Invoice.invoice_id, Invoice.invoice_number, Plan.plan_id, Plan.plan_number]
    first_plan = select(func.min(Plan.plan_id)).where(Plan.invoice_id == Invoice.invoice_id).correlate(Invoice)
    return (
        _watched(summed, documents, why)
        .join(Invoice, Invoice.invoice_id == summed.c.invoice_id)
        .outerjoin(Plan, Plan.plan_id == first_plan.scalar_subquery())
    )


def _in_period(day: ColumnElement[Any], unit: Unit, request: ReportRequest) -> list[ColumnElement[bool]]:
    until = day <= request.last_day(unit)
    return [until] if request.dated_from is None else [until, day >= request.dated_from]


def _why(*conditions: ColumnElement[bool], beside: Subquery) -> ColumnElement[Any]:
    """Ask for the reasons for which the limit was overridden at receipts."""
    return (
        select(func.group_concat(AuditEntry.reason, "; "))
        .join(Payment, Payment.payment_id == AuditEntry.entity_id)
        .where(AuditEntry.entity == constant("payments"), AuditEntry.action == constant("override"), *conditions)
        .correlate(beside)
        .scalar_subquery()
    )


def _watched(summed: Subquery, documents: list[Any], why: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    limit = _limit_on(summed.c.on)
    return (
        select(
            Patient.patient_id,
            Patient.mrn,
            Patient.full_name,
            Patient.pan,
            summed.c.on,
            *documents,
            summed.c.paise,
            limit,
            why,
        )
        .select_from(summed)
        .join(Patient, Patient.patient_id == summed.c.patient_id)
        .where(summed.c.paise * literal(_WHOLE_BP) >= limit * literal(NEAR_BP))
    )


def lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give the watch list as lines of COLUMNS, each opening its package, its invoice or its patient."""
    return tuple(
        Line(
            (
                each.mrn,
                each.patient,
                each.pan,
                each.basis,
                each.on,
                each.plan_number or each.invoice_number,
                each.cash_paise,
                each.limit_paise,
                each.cash_paise * _WHOLE_BP // each.limit_paise,  # never 100 % below the limit
                each.standing,
                each.overridden,
            ),
            opens=each.opens,
        )
        for each in watch_list(unit, request)
    )


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, request))


REPORTS = (
    NamedReport(
        name="cash-watch-list",
        title="Cash watch list, section 269ST",
        group=Group.CLINIC,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD}),
        read=_sheet,
    ),
)
