"""Step: what is kept of a patient, as it is seen before it is amended and as it shall be."""

from dataclasses import dataclass

from desktop_app.accounting.gstin import require_form
from desktop_app.repositories.patients import Patient
from desktop_app.workflows.steps import checks
from desktop_app.workflows.steps.registration import require_pan


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientTerms:
    """What can be amended of a patient: all but the medical record number."""

    full_name: str
    phone: str | None = None
    address: str | None = None
    state_code: str | None = None
    gstin: str | None = None
    pan: str | None = None
    has_form60: bool = False
    is_active: bool = True


def terms_of(patient: Patient) -> PatientTerms:
    """Give what stands in the books now."""
    return PatientTerms(
        full_name=patient.full_name,
        phone=patient.phone,
        address=patient.address,
        state_code=patient.state_code,
        gstin=patient.gstin,
        pan=patient.pan,
        has_form60=bool(patient.has_form60),
        is_active=bool(patient.is_active),
    )


def columns_of(terms: PatientTerms) -> dict[str, object]:
    """Give the columns that hold the terms; refuses NAME_REQUIRED, NAME_INVALID, GSTIN_INVALID, BAD_INPUT (PAN)."""
    return {
        "full_name": checks.require_name(terms.full_name),
        "phone": checks.optional_text(terms.phone),
        "address": checks.optional_text(terms.address),
        "state_code": terms.state_code,
        "gstin": require_form(terms.gstin),
        "pan": require_pan(terms.pan),
        "has_form60": int(terms.has_form60),
        "is_active": int(terms.is_active),
    }
