"""What dialogs choose from: patients, invoices that can be paid or credited, and what the clinic sells today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, literal, select

from desktop_app.accounting.posting import Role
from desktop_app.records.invoices import Invoice
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Plan
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.reports.search import finding, patients_with
from desktop_app.repositories import accounts, clinic, services
from desktop_app.repositories.accounts import Account, Rate
from desktop_app.repositories.services import Component, Service
from desktop_app.repositories.unit import Unit, constant

_MOST = 50


@dataclass(frozen=True, slots=True)
class PatientChoice:
    """A patient as a list shows one."""

    patient_id: int
    full_name: str
    mrn: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class InvoiceChoice:
    """A posted invoice, in paise; `plan_number` where it sold a package."""

    invoice_id: int
    invoice_number: str
    invoice_date: date
    total_paise: int
    outstanding_paise: int
    plan_number: str | None


@dataclass(frozen=True, slots=True)
class ServiceChoice:
    """What can be sold, with its treatment and rate on the day of the sale, and a package's sessions."""

    service: Service
    rate: Rate
    components: tuple[Component, ...]


_PATIENTS = select(Patient.patient_id, Patient.full_name, Patient.mrn, Patient.phone).where(Patient.is_active == 1)
_OF_RECORDS = _PATIENTS.where(Patient.mrn.in_(bindparam("numbers", expanding=True)))
_OF_KEY = _PATIENTS.where(Patient.patient_id == bindparam("patient_id"))
_MATCHED = (
    select(func.coalesce(func.sum(ARAllocation.amount_paise), literal(0)))
    .where(ARAllocation.debit_entry_id == AREntry.entry_id, ARAllocation.voided_date.is_(None))
    .scalar_subquery()
)
_INVOICES = (
    select(
        Invoice.invoice_id,
        Invoice.invoice_number,
        Invoice.invoice_date,
        Invoice.total_paise,
        AREntry.debit_paise - _MATCHED,
        Plan.plan_number,
    )
    .select_from(Invoice)
    .join(
        AREntry,
        (AREntry.reference_type == constant("invoice"))
        & (AREntry.reference_id == Invoice.invoice_id)
        & AREntry.entry_type.in_((constant("invoice"), constant("opening"))),
    )
    .outerjoin(Plan, Plan.invoice_id == Invoice.invoice_id)
    .where(Invoice.patient_id == bindparam("patient_id"), Invoice.status == "posted")
    .order_by(Invoice.invoice_date, Invoice.invoice_id)
)


def find_patients(unit: Unit, text: str) -> tuple[PatientChoice, ...]:
    """Give the first patients whose name, phone or record number has every word of a text, by name."""
    statement = _PATIENTS.where(*finding(text, patients_with)).order_by(Patient.full_name, Patient.patient_id)
    return unit.all(PatientChoice, statement.limit(_MOST))


def patients_of_records(unit: Unit, numbers: Sequence[str]) -> dict[str, PatientChoice]:
    """Give the patients who have these medical record numbers, by them."""
    found = unit.all(PatientChoice, _OF_RECORDS, numbers=sorted(set(numbers)))
    return {each.mrn: each for each in found}


def patient_of_key(unit: Unit, patient_id: int) -> PatientChoice | None:
    """Give a patient by key, None where there is none in use."""
    found = unit.all(PatientChoice, _OF_KEY, patient_id=patient_id)
    return found[0] if found else None


def invoices_of_patient(unit: Unit, patient_id: int) -> tuple[InvoiceChoice, ...]:
    """Give a patient's posted invoices, oldest first, paid ones too."""
    return unit.all(InvoiceChoice, _INVOICES, patient_id=patient_id)


def services_on(unit: Unit, on: date) -> tuple[ServiceChoice, ...]:
    """Give what the clinic sells, with the rate in force on a date.

    A code without a rate on file keeps the service's own treatment, at no rate.
    """
    components = services.components(unit)
    return tuple(
        ServiceChoice(
            service,
            accounts.rate_on_file(unit, service.sac_hsn, on) or Rate(service.treatment, 0),
            components.get(service.service_id, ()),
        )
        for service in services.services(unit)
    )


def journal_accounts(unit: Unit) -> tuple[Account, ...]:
    """Give the accounts that a journal may use, by code: those that no subledger and no plan keeps."""
    deferred = accounts.of_roles(unit, clinic.clinic(unit).hospital_id, [Role.DEFERRED_REV])[Role.DEFERRED_REV]
    return tuple(
        each
        for each in accounts.accounts(unit)
        if each.is_posting and each.is_active and not each.is_control and each.account_id != deferred
    )
