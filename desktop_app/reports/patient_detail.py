"""One patient as the screen shows it: who it is, the plans, what is still to be paid, and what is kept as credit."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, literal, select

from desktop_app.records.plans import Installment, Plan, TreatmentSession
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.reports.register import expression_of
from desktop_app.repositories import patients
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.unit import Unit, constant

_USED = ("completed", "no_show_charged")


@dataclass(frozen=True, slots=True)
class PatientPlan:
    """A plan of the patient; `open_paise` is what its installments still ask for."""

    plan_id: int
    plan_number: str
    package_name: str
    status: str
    start_date: date
    used_sessions: int
    total_sessions: int
    open_paise: int


@dataclass(frozen=True, slots=True)
class OpenDebit:
    """A document that is not paid in full, in paise; `plan_id` where it sold a package."""

    number: str
    kind: str
    on: date
    due_date: date | None
    total_paise: int
    open_paise: int
    plan_id: int | None


@dataclass(frozen=True, slots=True)
class PatientDetail:
    """A patient with plans and balance; `due_paise` is owed to the clinic, `kept_paise` by the clinic."""

    patient: Patient
    plans: tuple[PatientPlan, ...]
    open_debits: tuple[OpenDebit, ...]
    receivable_paise: int
    advance_paise: int

    @property
    def due_paise(self) -> int:
        """What the patient owes, credits that are not used yet taken off."""
        return max(0, self.receivable_paise)

    @property
    def kept_paise(self) -> int:
        """What the clinic keeps for the patient: advances, and credits beyond what is owed."""
        return self.advance_paise + max(0, -self.receivable_paise)

    @property
    def running_plans(self) -> int:
        """How many plans run, suspended ones too."""
        return sum(each.status in {"active", "suspended"} for each in self.plans)


_OPEN_INSTALLMENTS = (
    select(
        func.coalesce(
            func.sum(Installment.amount_paise - Installment.paid_paise - Installment.waived_paise), literal(0)
        )
    )
    .where(Installment.plan_id == Plan.plan_id)
    .correlate(Plan)
    .scalar_subquery()
)
_USED_SESSIONS = (
    select(func.count())
    .where(TreatmentSession.plan_id == Plan.plan_id, TreatmentSession.session_status.in_(_USED))
    .correlate(Plan)
    .scalar_subquery()
)
_PLANS = (
    select(
        Plan.plan_id,
        Plan.plan_number,
        Plan.package_name,
        Plan.status,
        Plan.start_date,
        _USED_SESSIONS,
        Plan.total_sessions,
        _OPEN_INSTALLMENTS,
    )
    .where(Plan.patient_id == bindparam("patient_id"))
    .order_by(Plan.start_date.desc(), Plan.plan_id.desc())
)
_MATCHED = (
    select(func.coalesce(func.sum(ARAllocation.amount_paise), literal(0)))
    .where(ARAllocation.debit_entry_id == AREntry.entry_id, ARAllocation.voided_date.is_(None))
    .correlate(AREntry)
    .scalar_subquery()
)
_OPEN_PAISE = expression_of(AREntry.debit_paise) - _MATCHED
_OPEN_DEBITS = (
    select(
        AREntry.reference_number,
        AREntry.reference_type,
        AREntry.transaction_date,
        AREntry.due_date,
        AREntry.debit_paise,
        _OPEN_PAISE,
        Plan.plan_id,
    )
    .outerjoin(Plan, (AREntry.reference_type == constant("invoice")) & (Plan.invoice_id == AREntry.reference_id))
    .where(
        AREntry.patient_id == bindparam("patient_id"),
        AREntry.control == constant("AR"),
        AREntry.debit_paise > 0,
        _OPEN_PAISE > 0,
    )
    .order_by(AREntry.transaction_date, AREntry.entry_id)
)
_NET = select(func.coalesce(func.sum(AREntry.debit_paise - AREntry.credit_paise), literal(0))).where(
    AREntry.patient_id == bindparam("patient_id"), AREntry.control == bindparam("control")
)


def patient_detail(unit: Unit, patient_id: int) -> PatientDetail:
    """Read a patient; refuses NOT_FOUND."""
    return PatientDetail(
        patient=patients.patient(unit, patient_id),
        plans=unit.all(PatientPlan, _PLANS, patient_id=patient_id),
        open_debits=unit.all(OpenDebit, _OPEN_DEBITS, patient_id=patient_id),
        receivable_paise=int(unit.value(_NET, patient_id=patient_id, control="AR")),
        advance_paise=-int(unit.value(_NET, patient_id=patient_id, control="ADV")),
    )
