"""Package plans, their treatment sessions and their installments."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select, update

from desktop_app.accounting.installments import status_of
from desktop_app.accounting.settlement import OPEN
from desktop_app.errors import NotFound
from desktop_app.records.plans import (
    Installment as InstallmentRecord,
    Plan as PlanRecord,
    TreatmentSession as SessionRecord,
)
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns, constant, one_of


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan, in paise."""

    plan_id: int
    hospital_id: int
    branch_id: int | None
    patient_id: int
    plan_number: str
    package_name: str
    revenue_policy: str
    invoice_id: int
    invoice_line_id: int
    total_sessions: int
    total_paise: int
    taxable_paise: int
    start_date: date
    expiry_date: date | None
    suspended_on: date | None
    settlement_policy: str
    settlement_fee_paise: int
    no_show_is_used: int
    status: str
    discontinued_date: date | None
    discontinued_by: int | None
    discontinuation_reason: str | None
    computed_credit_paise: int | None
    adjusted_credit_paise: int | None
    refundable_paise: int | None
    residual_due_paise: int | None
    refund_status: str
    credit_note_id: int | None


@dataclass(frozen=True, slots=True)
class Session:
    """A treatment session; its value in paise was fixed at sale."""

    session_id: int
    plan_id: int
    session_number: int
    scheduled_date: date | None
    completed_date: date | None
    session_status: str
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int
    gross_paise: int
    list_price_paise: int
    performed_by: str | None
    gl_transaction_id: int | None

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be delivered."""
        return self.session_status in OPEN


@dataclass(frozen=True, slots=True)
class Installment:
    """An installment, in paise; `kind` is regular, or final for what a discontinued plan still owes."""

    installment_id: int
    plan_id: int
    installment_number: int
    kind: str
    due_date: date
    amount_paise: int
    paid_paise: int
    waived_paise: int
    status: str
    waiver_reason: str | None

    @property
    def open_paise(self) -> int:
        """What is still asked for."""
        return self.amount_paise - self.paid_paise - self.waived_paise


_ONE = select(*columns(PlanRecord, Plan)).where(PlanRecord.plan_id == bindparam("plan_id"))
_OF_INVOICE = (
    select(*columns(PlanRecord, Plan))
    .where(PlanRecord.invoice_id == bindparam("invoice_id"))
    .order_by(PlanRecord.plan_id)
)
_SESSIONS = (
    select(*columns(SessionRecord, Session))
    .where(SessionRecord.plan_id == bindparam("plan_id"))
    .order_by(SessionRecord.session_number)
)
_INSTALLMENTS = (
    select(*columns(InstallmentRecord, Installment))
    .where(InstallmentRecord.plan_id == bindparam("plan_id"))
    .order_by(InstallmentRecord.due_date, InstallmentRecord.installment_number)
)
_LAST_INSTALLMENT = select(func.coalesce(func.max(InstallmentRecord.installment_number), 0)).where(
    InstallmentRecord.plan_id == bindparam("plan_id")
)
_SET_SESSIONS = (
    update(SessionRecord)
    .where(
        SessionRecord.plan_id == bindparam("plan"),
        SessionRecord.session_status.in_(one_of("from_statuses")),
    )
    .values(session_status=bindparam("to_status"))
    .execution_options(synchronize_session=False)
)
_WAIVE_OPEN = (
    update(InstallmentRecord)
    .where(
        InstallmentRecord.plan_id == bindparam("plan"),
        InstallmentRecord.kind == "regular",
        InstallmentRecord.status.in_((constant("pending"), constant("partial"))),
    )
    .values(
        waived_paise=InstallmentRecord.amount_paise - InstallmentRecord.paid_paise,
        status="waived",
        waiver_reason=bindparam("reason"),
    )
    .execution_options(synchronize_session=False)
)


def plan(unit: Unit, plan_id: int) -> Plan:
    """Give a plan; refuses NOT_FOUND."""
    found = unit.first(Plan, _ONE, plan_id=plan_id)
    if found is None:
        raise NotFound(what="The plan")
    return found


def of_invoice(unit: Unit, invoice_id: int) -> tuple[Plan, ...]:
    """Give the plans that an invoice sold."""
    return unit.all(Plan, _OF_INVOICE, invoice_id=invoice_id)


def sessions(unit: Unit, plan_id: int) -> tuple[Session, ...]:
    """Give a plan's sessions in their order."""
    return unit.all(Session, _SESSIONS, plan_id=plan_id)


def installments(unit: Unit, plan_id: int) -> tuple[Installment, ...]:
    """Give a plan's installments, oldest due first."""
    return unit.all(Installment, _INSTALLMENTS, plan_id=plan_id)


def open_installments(unit: Unit, invoice_id: int) -> tuple[Installment, ...]:
    """Give what the plans of an invoice still ask for, in the order in which money fills it: oldest due first."""
    found = [each for plan in of_invoice(unit, invoice_id) for each in installments(unit, plan.plan_id)]
    waiting = (each for each in found if each.open_paise > 0)
    return tuple(sorted(waiting, key=lambda each: (each.due_date, each.installment_number)))


def add(
    work: Work,
    sessions_of_it: Sequence[Mapping[str, object]],
    installments_of_it: Sequence[Mapping[str, object]],
    **values: object,
) -> int:
    """File a plan with its sessions and installments."""
    plan_id = filing.insert(work, PlanRecord, uid=work.new_uid(), **values)
    filing.insert_all(work, SessionRecord, [{"plan_id": plan_id, **each} for each in sessions_of_it])
    filing.insert_all(work, InstallmentRecord, [{"plan_id": plan_id, **each} for each in installments_of_it])
    return plan_id


def change(work: Work, before: Plan, **values: object) -> None:
    """Change columns of a plan."""
    filing.change(work, PlanRecord, before.plan_id, before, **values)


def change_session(work: Work, before: Session, **values: object) -> None:
    """Change columns of one session."""
    filing.change(work, SessionRecord, before.session_id, before, **values)


def set_sessions(work: Work, plan_id: int, affected: Sequence[Session], to_status: str) -> None:
    """Give all sessions of these sessions' statuses another one, by one statement."""
    statuses = sorted({each.session_status for each in affected})
    parameters = {"plan": plan_id, "from_statuses": statuses, "to_status": to_status}
    filing.change_all(work, _SET_SESSIONS, parameters, expected=len(affected))
    for each in affected:
        filing.report_change(work, SessionRecord, each.session_id, each, session_status=to_status)


def waive_open(work: Work, plan_id: int, affected: Sequence[Installment], reason: str) -> None:
    """Waive the open part of every pending and partial regular installment, by one statement."""
    if not affected:
        return
    filing.change_all(work, _WAIVE_OPEN, {"plan": plan_id, "reason": reason}, expected=len(affected))
    for each in affected:
        waived = each.amount_paise - each.paid_paise
        filing.report_change(
            work,
            InstallmentRecord,
            each.installment_id,
            each,
            waived_paise=waived,
            status="waived",
            waiver_reason=reason,
        )


def change_installment(
    work: Work, before: Installment, *, paid_paise: int, waived_paise: int, waiver_reason: str | None = None
) -> None:
    """Change what is paid and waived of an installment; its status follows from the figures."""
    filing.change(
        work,
        InstallmentRecord,
        before.installment_id,
        before,
        paid_paise=paid_paise,
        waived_paise=waived_paise,
        status=status_of(before.amount_paise, paid_paise, waived_paise),
        waiver_reason=waiver_reason,
    )


def add_final_installment(work: Work, plan_id: int, *, amount_paise: int, due_date: date) -> int:
    """Ask for what a discontinued plan still owes; the installment's id."""
    return filing.insert(
        work,
        InstallmentRecord,
        plan_id=plan_id,
        installment_number=int(work.value(_LAST_INSTALLMENT, plan_id=plan_id)) + 1,
        kind="final",
        due_date=due_date,
        amount_paise=amount_paise,
        status="pending",
    )


def unpaid(rows: Iterable[Installment]) -> tuple[Installment, ...]:
    """Pick the regular installments that still ask for money."""
    return tuple(each for each in rows if each.kind == "regular" and each.status in {"pending", "partial"})
