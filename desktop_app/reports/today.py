"""What waits for somebody today: how many, how much, since when, and whose is the oldest; of each kind one line.

Every kind is what a register or a report shows by the same condition: what is counted here are the rows that it opens.
What is read grows with what is open and not with what was ever posted, but for cheques and credit notes, each of which
is looked up in the ledgers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    case,
    func,
    literal,
    not_,
    null,
    or_,
    select,
    type_coerce,
    union_all,
)

from desktop_app.accounting.calendar import fiscal_year, note_deadline
from desktop_app.records.clinic import FiscalPeriod, FiscalYear
from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.day_closes import DayClose
from desktop_app.records.invoices import Invoice
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Installment, Plan
from desktop_app.records.receivables import AREntry
from desktop_app.reports import credit_notes, note_deadlines, periods, plans, receipts, refunds
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.open_credit import open_paise
from desktop_app.reports.recurring_journals import due_journals
from desktop_app.reports.report import Report
from desktop_app.repositories.unit import Unit, constant, not_by_index

SOON = timedelta(days=7)
Columns = Mapping[str, Any]  # expressions by what they are in a line: day, and count, paise, patient_id, number


class Matter(StrEnum):
    """What may wait, by harm: what is wrong, what waits for somebody, what is late, what comes soon."""

    FINDINGS = "findings"
    HALF_POSTED = "half_posted"
    REFUNDS = "refunds"
    PLAN_REFUNDS = "plan_refunds"
    OVERDUE = "overdue"
    CHEQUES = "cheques"
    DRAFT_NOTES = "draft_notes"
    DRAFT_FORMS = "draft_forms"
    MISSED = "missed"
    DAYS_OPEN = "days_open"
    JOURNALS = "journals"
    BACKUP = "backup"
    MONTHS = "months"
    ADVANCES = "advances"
    DUE_SOON = "due_soon"
    DEADLINES = "deadlines"
    EXPIRING = "expiring"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What waits of one kind: how many, how much in paise, the oldest or nearest day, whose it is and its number.

    `paise` is None where no amount is meant.
    """

    matter: Matter
    count: int
    paise: int | None = None
    day: date | None = None
    who: str = ""
    number: str = ""


_OPEN_PAISE = Installment.amount_paise - Installment.paid_paise - Installment.waived_paise
_NOTHING = constant(0)
_ALL = -1  # a limit that is none: SQLite then reckons an amount once that is both a condition and added up
_IS_OPEN = _OPEN_PAISE > _NOTHING  # as the index of open installments has it
_NO_NUMBER = type_coerce(null(), String)
_NOBODY = type_coerce(null(), Patient.patient_id.type)
_NO_AMOUNT = type_coerce(null(), Payment.amount_paise.type)


def waiting(unit: Unit, *others: Waiting | None) -> tuple[Waiting, ...]:
    """Give what waits today, with what others have found, by harm; kinds of which nothing waits are left out."""
    found = [*_counted(unit), *_journals(unit), *_deadlines(unit), *(each for each in others if each is not None)]
    return in_order(found)


def in_order(found: Iterable[Waiting]) -> tuple[Waiting, ...]:
    """Put what waits into the order of harm, without what does not."""
    order = list(Matter)
    return tuple(sorted((each for each in found if each.count), key=lambda each: order.index(each.matter)))


_ANYTHING = select(or_(*(select(literal(1)).select_from(each).limit(1).exists() for each in (Plan, Invoice, Payment))))


def is_empty(unit: Unit) -> bool:
    """Tell whether nothing was sold and nothing received yet."""
    return not unit.value(_ANYTHING)


def _counted(unit: Unit) -> list[Waiting]:
    """Count, by one statement, all that registers show by one of their filters; the oldest of each names its patient.

    SQLite takes the columns beside a `min` from the row that has it.
    """
    lines = union_all(*_parts(unit.today)).subquery()
    who = select(Patient.full_name).where(Patient.patient_id == lines.c.patient_id).scalar_subquery()
    statement = select(lines.c.matter, lines.c.count, lines.c.paise, lines.c.day, who, lines.c.number)
    return [
        Waiting(matter=Matter(matter), count=count, paise=paise, day=day, who=who or "", number=number or "")
        for matter, count, paise, day, who, number in unit.execute(statement)
    ]


def _parts(today: date) -> list[Select[*tuple[Any, ...]]]:
    query = MasterQuery(today=today)
    of_refund = {"day": Refund.refund_date, "paise": Refund.amount_paise, "patient_id": Refund.patient_id}
    of_payment = {"day": Payment.payment_date, "patient_id": Payment.patient_id}
    cheque = {**of_payment, "paise": Payment.amount_paise, "number": Payment.reference}
    return [
        _overdue(today),
        _due_soon(today),
        _notes(),
        _of_register(Matter.REFUNDS, refunds.REFUNDS, replace(query, only=refunds.WAITING), of_refund),
        _plan_refunds(),
        _of_register(Matter.CHEQUES, receipts.RECEIPTS, replace(query, only=receipts.IN_HAND), cheque),
        _advances(today),
        _days_open(today),
        _months(today),
        _expiring(today),
    ]


def _line(matter: ColumnElement[Any], columns: Columns) -> Select[*tuple[Any, ...]]:
    """Count and add up; `day` is the one that counts, what stands beside it is of the row that has it."""
    paise = columns.get("paise")
    return select(
        matter.label("matter"),
        columns.get("count", func.count()).label("count"),
        (_NO_AMOUNT if paise is None else func.sum(paise)).label("paise"),
        func.min(columns["day"]).label("day"),
        columns.get("patient_id", _NOBODY).label("patient_id"),
        columns.get("number", _NO_NUMBER).label("number"),
    )


def _of_register(
    matter: Matter, report: Report[Any], query: object, columns: Columns, *conditions: ColumnElement[bool]
) -> Select[*tuple[Any, ...]]:
    asked = [*report.conditions(query), *conditions]
    source = report.register.lean([*asked, *columns.values()])
    return _line(literal(matter), columns).select_from(source).where(*asked)


def _overdue(today: date) -> Select[*tuple[Any, ...]]:
    """Count the plans of which an installment is late; the installments that are open lie in an index of their own."""
    return _installments(Matter.OVERDUE, Installment.due_date < today, count=func.count(Installment.plan_id.distinct()))


def _due_soon(today: date) -> Select[*tuple[Any, ...]]:
    return _installments(Matter.DUE_SOON, Installment.due_date.between(today, today + SOON), count=func.count())


def _installments(
    matter: Matter, is_due: ColumnElement[bool], *, count: ColumnElement[int]
) -> Select[*tuple[Any, ...]]:
    """Add up what is open, then look for the patient of the one plan that is named."""
    columns = {"count": count, "paise": _OPEN_PAISE, "day": Installment.due_date, "patient_id": Installment.plan_id}
    added = _line(literal(matter), columns).where(_IS_OPEN, is_due).subquery()
    of_plan = select(Plan.patient_id).where(Plan.plan_id == added.c.patient_id).scalar_subquery()
    return select(*(of_plan.label("patient_id") if column.name == "patient_id" else column for column in added.c))


def _notes() -> Select[*tuple[Any, ...]]:
    """Count credit notes that are not whole: drafts, and those of which one ledger has what the other has not."""
    is_half = credit_notes.STATUS.in_((credit_notes.HALF_POSTED,))
    matter = case((is_half, literal(Matter.HALF_POSTED)), else_=literal(Matter.DRAFT_NOTES))
    columns = {"day": CreditNote.credit_note_date, "paise": CreditNote.total_paise, "patient_id": CreditNote.patient_id}
    return _line(matter, columns).where(not_(credit_notes.IS_ONE_OF_THE_WHOLE)).group_by(matter)


def _plan_refunds() -> Select[*tuple[Any, ...]]:
    """Count the discontinued plans of which somebody must approve what is paid back, as the credits to be paid back do.

    It begins with the plans, by their status, for their notes are but few of all.
    """
    is_asked = and_(Plan.status == constant("discontinued"), Plan.refund_status == constant("pending_approval"))
    notes = select(CreditNote.credit_note_id).join(Plan, Plan.plan_id == CreditNote.plan_id)
    asked = notes.where(CreditNote.reason_code == constant("plan_discontinued"), is_asked)
    left = (
        select(AREntry.transaction_date, AREntry.patient_id, AREntry.reference_id, open_paise.label("paise"))
        .where(
            not_by_index(AREntry.control) == constant("AR"),
            AREntry.reference_type == constant("credit_note"),
            AREntry.entry_type == constant("credit_note"),
            AREntry.reference_id.in_(asked),
        )
        .limit(_ALL)
        .subquery()
    ).c
    columns = {
        "day": left.transaction_date,
        "paise": left.paise - CreditNote.kept_paise,
        "patient_id": left.patient_id,
        "number": Plan.plan_number,
    }
    counted = _line(literal(Matter.PLAN_REFUNDS), columns).join_from(
        left.paise.table, CreditNote, CreditNote.credit_note_id == left.reference_id
    )
    return counted.join(Plan, Plan.plan_id == CreditNote.plan_id).where(left.paise > _NOTHING)


def _advances(today: date) -> Select[*tuple[Any, ...]]:
    """Count the advances of which something is left after long, as the register of receipts does by its chip."""
    left = (
        select(Payment.payment_date, Payment.patient_id, Payment.receipt_number, receipts.OPEN_PAISE.label("paise"))
        .join(AREntry, AREntry.reference_id == Payment.payment_id)
        .where(*receipts.IS_ADVANCE, Payment.payment_date <= today - receipts.LONG)
        .limit(_ALL)
        .subquery()
    ).c
    columns = {
        "day": left.payment_date,
        "paise": left.paise,
        "patient_id": left.patient_id,
        "number": left.receipt_number,
    }
    return _line(literal(Matter.ADVANCES), columns).where(left.paise > _NOTHING)


def _days_open(today: date) -> Select[*tuple[Any, ...]]:
    """Count the days that are over and were not closed; the open ones lie in an index of their own."""
    columns = {"day": DayClose.business_date}
    is_open = DayClose.status == constant("open")
    return _line(literal(Matter.DAYS_OPEN), columns).where(is_open, DayClose.business_date < today)


def _months(today: date) -> Select[*tuple[Any, ...]]:
    """Count the months that are over and take entries still, without what the register of periods says of each."""
    return (
        _line(literal(Matter.MONTHS), {"day": FiscalPeriod.start_date})
        .join(FiscalYear, FiscalYear.fiscal_year_id == FiscalPeriod.fiscal_year_id)
        .where(FiscalPeriod.end_date < today, FiscalPeriod.status != periods.LOCKED, FiscalYear.status != "closed")
    )


def _expiring(today: date) -> Select[*tuple[Any, ...]]:
    columns = {"day": Plan.expiry_date, "patient_id": Plan.patient_id, "number": Plan.plan_number}
    return _of_register(Matter.EXPIRING, plans.PLANS, plans.PlanQuery(today=today, expiring=True), columns)


def _journals(unit: Unit) -> list[Waiting]:
    """Count the recurring journals of months that are over."""
    found = due_journals(unit)
    if not found:
        return []
    total, first = sum(each.total_paise for each in found), found[0]
    return [Waiting(matter=Matter.JOURNALS, count=len(found), paise=total, day=first.month, number=first.journal.name)]


def _deadlines(unit: Unit) -> list[Waiting]:
    """Count what of the last year can soon no longer be credited with its GST; asked only while that is near."""
    until = note_deadline(fiscal_year(unit.today).start - timedelta(days=1))
    if not until - note_deadlines.NEAR <= unit.today <= until:
        return []
    found = note_deadlines.note_deadlines(unit, unit.today)
    if not any(each.days_left(unit.today) >= 0 for each in found):
        return []
    return [Waiting(matter=Matter.DEADLINES, count=len(found), paise=sum(each.tax_paise for each in found), day=until)]
