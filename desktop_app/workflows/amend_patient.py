"""Amend a patient: name, phone, address, what invoices need, whether sold to; the record number stays."""

from dataclasses import dataclass

from desktop_app.errors import GstinFiled, PatientHasPlans, RecordChanged
from desktop_app.repositories import patients
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import particulars, roles
from desktop_app.workflows.steps.particulars import PatientTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendPatient:
    """Amend a patient; `seen` is what stood there when the dialog opened."""

    request_id: str
    patient_id: int
    seen: PatientTerms
    terms: PatientTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientAmended:
    """The patient's key and medical record number."""

    patient_id: int
    mrn: str


def amend_patient(books: Books, command: AmendPatient, user: User) -> Outcome[PatientAmended]:
    """Amend a patient.

    A patient who owes or has money here can be switched off: that ends new sales, while receipts and refunds go on.

    Refuses PERMISSION_DENIED, NOT_FOUND, RECORD_CHANGED, what `steps.particulars.columns_of` refuses, GSTIN_FILED for
    another GSTIN than the one in a return that is filed, and PATIENT_HAS_PLANS for switching off a patient with plans
    that run: their sessions are still owed.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PatientAmended):
            return first_answer
        roles.require(work, roles.COUNTER)
        patient = patients.patient(work, command.patient_id)
        if particulars.terms_of(patient) != command.seen:
            raise RecordChanged(what=f"The patient {patient.mrn}")
        values = particulars.columns_of(command.terms)
        _require_not_filed(work, patient, values["gstin"])
        _require_no_running_plans(work, patient, command.terms)
        patients.change(work, patient, **values)
        work.edits.act("update", "patients", patient.patient_id)
        return work.commit(command, PatientAmended(patient_id=patient.patient_id, mrn=patient.mrn))


def _require_not_filed(work: Work, patient: Patient, gstin: object) -> None:
    """Refuse GSTIN_FILED: a return that is filed shows the recipients as they were, and never changes."""
    if gstin != patient.gstin:
        month = patients.first_filed_month(work, patient.patient_id)
        if month is not None:
            raise GstinFiled(month=f"{month:%m/%Y}", mrn=patient.mrn)


def _require_no_running_plans(work: Work, patient: Patient, terms: PatientTerms) -> None:
    """Refuse PATIENT_HAS_PLANS."""
    if patient.is_active and not terms.is_active:
        running = patients.running_plans(work, patient.patient_id)
        if running:
            raise PatientHasPlans(mrn=patient.mrn, count=running)
