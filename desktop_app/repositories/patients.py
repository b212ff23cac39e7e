"""Patients."""

from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from desktop_app.errors import NotFound
from desktop_app.records.patients import Patient as PatientRecord
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


_ONE = select(*columns(PatientRecord, Patient)).where(PatientRecord.patient_id == bindparam("patient_id"))
_BY_MRN = select(PatientRecord.patient_id).where(
    PatientRecord.hospital_id == bindparam("hospital_id"), PatientRecord.mrn == bindparam("mrn")
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


def next_mrn(unit: Unit) -> str:
    """Propose a medical record number: one more than there have been patients."""
    return f"{int(unit.value(_LAST)) + 1:05d}"


def add(work: Work, **values: object) -> int:
    """File a patient."""
    return filing.insert(work, PatientRecord, uid=work.new_uid(), **values)
