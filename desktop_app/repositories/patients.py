"""Patients."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select

from desktop_app.errors import NotFound
from desktop_app.records.clinic import FiscalPeriod
from desktop_app.records.invoices import Invoice
from desktop_app.records.patients import Patient as PatientRecord
from desktop_app.records.plans import Plan as PlanRecord
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns


@dataclass(frozen=True, slots=True)
class Patient:
    """A patient."""

    patient_id: int
    hospital_id: int
    mrn: str
    full_name: str
    phone: str | None
    address: str | None
    state_code: str | None
    gstin: str | None
    pan: str | None
    has_form60: int
    is_active: int


_ONE = select(*columns(PatientRecord, Patient)).where(PatientRecord.patient_id == bindparam("patient_id"))
_BY_MRN = select(PatientRecord.patient_id).where(
    PatientRecord.hospital_id == bindparam("hospital_id"), PatientRecord.mrn == bindparam("mrn")
)
_RUNNING = select(func.count()).where(
    PlanRecord.patient_id == bindparam("patient_id"), PlanRecord.status.in_(("active", "suspended"))
)
_FILED = (
    select(FiscalPeriod.start_date)
    .join(Invoice, Invoice.invoice_date.between(FiscalPeriod.start_date, FiscalPeriod.end_date))
    .where(
        Invoice.patient_id == bindparam("patient_id"),
        Invoice.status == "posted",
        FiscalPeriod.gstr1_filed_on.is_not(None),
    )
    .order_by(FiscalPeriod.start_date)
    .limit(1)
)
_LAST = select(func.coalesce(func.max(PatientRecord.patient_id), 0))


def patient(unit: Unit, patient_id: int) -> Patient:
    """Give a patient; refuses NOT_FOUND."""
    found = unit.first(Patient, _ONE, patient_id=patient_id)
    if found is None:
        raise NotFound(what="The patient")
    return found


def has_mrn(unit: Unit, hospital_id: int, mrn: str) -> bool:
    """Tell whether a medical record number is taken."""
    return unit.value(_BY_MRN, hospital_id=hospital_id, mrn=mrn) is not None


def running_plans(unit: Unit, patient_id: int) -> int:
    """Count a patient's plans that run, suspended ones too."""
    return int(unit.value(_RUNNING, patient_id=patient_id))


def first_filed_month(unit: Unit, patient_id: int) -> date | None:
    """Give the first day of the first month with an invoice of the patient whose GST return is filed."""
    filed: date | None = unit.value(_FILED, patient_id=patient_id)
    return filed


def next_mrn(unit: Unit) -> str:
    """Propose a medical record number: one more than there have been patients."""
    return f"{int(unit.value(_LAST)) + 1:05d}"


def add(work: Work, **values: object) -> int:
    """File a patient."""
    return filing.insert(work, PatientRecord, uid=work.new_uid(), **values)


def change(work: Work, before: Patient, **values: object) -> None:
    """Change columns of a patient."""
    filing.change(work, PatientRecord, before.patient_id, before, **values)
