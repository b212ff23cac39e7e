"""The register of patients: who they are, which of their plans run, what they owe and what is kept for them."""

from typing import Any

from sqlalchemy import ColumnElement, func, literal, select

from desktop_app.records.patients import Patient
from desktop_app.records.plans import Plan
from desktop_app.records.receivables import AREntry
from desktop_app.reports.masters import STATUS, MasterQuery, master_report, status_of, told_apart
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.search import finding, patients_with
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.unit import constant

OWING = "owing"

_NET_PAISE = func.coalesce(func.sum(AREntry.debit_paise - AREntry.credit_paise), literal(0))


def _balance(control: str) -> ColumnElement[int]:
    """Give what stands in the subledger of a patient, debits positive."""
    of_patient = (AREntry.patient_id == Patient.patient_id, AREntry.control == constant(control))
    return select(_NET_PAISE).where(*of_patient).correlate(Patient).scalar_subquery()


_RUNNING = (
    select(func.count())
    .where(Plan.patient_id == Patient.patient_id, Plan.status == constant("active"))
    .correlate(Patient)
    .scalar_subquery()
)
_DUE = func.max(_balance("AR"), literal(0))
_KEPT = func.max(-_balance("AR"), literal(0)) - _balance("ADV")
_COLUMNS: tuple[tuple[Column, Any], ...] = (
    (Column("mrn", "Patient ID", Kind.TEXT), Patient.mrn),
    (Column("name", "Patient", Kind.TEXT), Patient.full_name),
    (Column("phone", "Phone", Kind.PHONE), Patient.phone),
    (Column("state", "State Code", Kind.NUMBER), Patient.state_code),
    (Column("gstin", "GSTIN", Kind.NUMBER), Patient.gstin),
    (Column("plans", "Active Plans", Kind.COUNT), _RUNNING),
    (Column("due", "Still Due", Kind.MONEY), _DUE),
    (Column("kept", "Credit Kept", Kind.MONEY), _KEPT),
    (STATUS, status_of(expression_of(Patient.is_active))),
)


def _filters(query: MasterQuery) -> Filters:
    others = {OWING: _balance("AR") > literal(0)}
    on_or_off = told_apart(query, is_active=expression_of(Patient.is_active), others=others)
    return [*finding(query.search, patients_with), *on_or_off]


PATIENTS = master_report(
    "patients",
    "Patients",
    _COLUMNS,
    key=expression_of(Patient.patient_id),
    source=Patient.__table__,
    filters=_filters,
    default_sort=Sort("name"),
    nullable=frozenset({"phone", "state", "gstin"}),
)
