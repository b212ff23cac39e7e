"""Step: register a patient, on its own or in the session of the first sale."""

from dataclasses import dataclass

from desktop_app.accounting.gstin import require_form
from desktop_app.errors import AlreadyExists, BadInput, PatientInactive
from desktop_app.repositories import patients
from desktop_app.repositories.books import Work
from desktop_app.repositories.clinic import Clinic
from desktop_app.workflows.steps import checks

_PAN_LENGTH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPatient:
    """A patient to be registered; without a medical record number (`mrn`) the next one is taken."""

    full_name: str
    mrn: str | None = None
    phone: str | None = None
    address: str | None = None
    state_code: str | None = None
    gstin: str | None = None
    pan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientRegistered:
    """The patient's key and medical record number."""

    patient_id: int
    mrn: str


def register(work: Work, clinic: Clinic, new: NewPatient) -> PatientRegistered:
    """Register a patient.

    Refuses NAME_REQUIRED, NAME_INVALID, ALREADY_EXISTS for the record number, GSTIN_INVALID, BAD_INPUT for the PAN.
    """
    name = checks.require_name(new.full_name)
    given = checks.optional_text(new.mrn)
    if given and patients.has_mrn(work, clinic.hospital_id, given):
        raise AlreadyExists(what=f"The medical record number {given}")
    mrn = given or _next_mrn(work, clinic)
    patient_id = patients.add(
        work,
        hospital_id=clinic.hospital_id,
        mrn=mrn,
        full_name=name,
        phone=checks.optional_text(new.phone),
        address=checks.optional_text(new.address),
        state_code=new.state_code,
        gstin=require_form(new.gstin),
        pan=require_pan(new.pan),
    )
    work.edits.act("create", "patients", patient_id)
    return PatientRegistered(patient_id=patient_id, mrn=mrn)


def known(work: Work, clinic: Clinic, patient: int | NewPatient) -> int:
    """Give the key of a patient on file, or of one registered now, for a sale.

    Refuses NOT_FOUND, PATIENT_INACTIVE and what `register` refuses.
    """
    if isinstance(patient, NewPatient):
        return register(work, clinic, patient).patient_id
    on_file = patients.patient(work, patient)
    if not on_file.is_active:
        raise PatientInactive(mrn=on_file.mrn)
    return on_file.patient_id


def _next_mrn(work: Work, clinic: Clinic) -> str:
    """Give the next medical record number that is free: numbers given by hand may be ahead."""
    mrn = patients.next_mrn(work)
    while patients.has_mrn(work, clinic.hospital_id, mrn):
        mrn = f"{int(mrn) + 1:05d}"
    return mrn


def require_pan(written: str | None) -> str | None:
    """Give a PAN in capitals, None where there is none; refuses BAD_INPUT."""
    pan = (written or "").strip().upper()
    if pan and len(pan) != _PAN_LENGTH:
        raise BadInput(what=f"A PAN has {_PAN_LENGTH} characters")
    return pan or None
