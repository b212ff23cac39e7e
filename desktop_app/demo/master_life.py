"""On the last evening master records are put in order: a new phone number, a patient who moved away, a new price.

It comes after the last sale, so that everything before went by what was on file then.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from desktop_app.accounting.money import rounded
from desktop_app.demo.clinic import ACCOUNTANT, CASHIERS, Clinic
from desktop_app.demo.diary import evening
from desktop_app.demo.order import Life, ordered
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.patients import PATIENTS
from desktop_app.repositories import patients, services
from desktop_app.workflows.amend_patient import AmendPatient, amend_patient
from desktop_app.workflows.amend_service import AmendService, amend_service
from desktop_app.workflows.steps import offering, particulars
from desktop_app.workflows.steps.particulars import PatientTerms

_BEFORE_CLOSING, _A_MINUTE = timedelta(minutes=5), timedelta(minutes=1)
_PHONE = "+91 98200 49999"
_RISE_PERCENT, _WHOLE, _RUPEE = 105, 100, 100


def begins(clinic: Clinic) -> datetime:
    """Give the moment at which this begins."""
    return evening(clinic.today - timedelta(days=1)) - _BEFORE_CLOSING


def keep_in_order(clinic: Clinic) -> Life:
    """Amend what is on file by now."""
    at, settled = begins(clinic), _settled(clinic)
    yield from _amend(clinic, at, 1, lambda seen: replace(seen, phone=_PHONE))
    if settled:
        yield from _amend(clinic, at + _A_MINUTE, settled[0], lambda seen: replace(seen, is_active=False))
    yield from _raise_price(clinic, at + 2 * _A_MINUTE)


def _settled(clinic: Clinic) -> list[int]:
    """Name the patients without a plan that runs and without a balance, by name."""
    names = [column.name for column in PATIENTS.columns]
    places = [1 + names.index(name) for name in ("plans", "due", "kept")]
    with clinic.books.reading() as reading:
        rows = list(PATIENTS.rows(reading, MasterQuery(today=reading.today)))
        keys = [int(str(row[0])) for row in rows if not any(row[place] for place in places)]
        return [key for key in keys if not patients.running_plans(reading, key)]


def _amend(clinic: Clinic, at: datetime, patient_id: int, change: Callable[[PatientTerms], PatientTerms]) -> Life:
    with clinic.books.reading() as reading:
        seen = particulars.terms_of(patients.patient(reading, patient_id))
    command = AmendPatient(request_id=clinic.request_id(), patient_id=patient_id, seen=seen, terms=change(seen))
    yield from ordered(at, CASHIERS[0], amend_patient, command)


def _raise_price(clinic: Clinic, at: datetime) -> Life:
    """Raise the price of the first package by a little, to a whole rupee."""
    service_id = clinic.packages[0].service_id
    with clinic.books.reading() as reading:
        seen = offering.terms_of(services.service(reading, service_id), services.components_of(reading, service_id))
    price = rounded(seen.price_paise * _RISE_PERCENT, _WHOLE * _RUPEE) * _RUPEE
    command = AmendService(
        request_id=clinic.request_id(), service_id=service_id, seen=seen, terms=replace(seen, price_paise=price)
    )
    yield from ordered(at, ACCOUNTANT, amend_service, command)
