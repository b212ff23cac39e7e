"""How a patient's particulars are put into words: address with the state, and what the patient is registered as."""

from functools import cache

from PySide6.QtCore import QCoreApplication

from desktop_app import resources
from desktop_app.repositories.patients import Patient


def address_words(patient: Patient) -> str:
    """Give the address with the state's name, "" where neither is held."""
    state = _states().get(patient.state_code or "")
    return ", ".join(part for part in (patient.address, state) if part)


def registration_words(patient: Patient) -> str:
    """Give GSTIN and PAN, or that Form 60 was given; "" where none is held."""
    parts = (
        _words("GSTIN {number}").format(number=patient.gstin) if patient.gstin else "",
        _words("PAN {number}").format(number=patient.pan) if patient.pan else "",
        _words("Form 60 given") if patient.has_form60 else "",
    )
    return " · ".join(part for part in parts if part)


@cache
def _states() -> dict[str, str]:
    return {row["code"]: row["name"] for row in resources.rows("states.csv")}


def _words(text: str) -> str:
    return QCoreApplication.translate("patients", text)
