"""What of a clinic's set-up is done: read from the books, so that it is right whoever did it, and wherever."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Exists, exists, func, or_, select

from desktop_app.records.clinic import Branch, Hospital, User
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.memory import AuditEntry
from desktop_app.records.patients import Patient
from desktop_app.records.services import Service
from desktop_app.repositories.unit import Unit, constant

_FRESH = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUpChecklist:
    """What is done; `branch_id` is the first branch, `begun_on` the day on which the books were set up."""

    clinic_uid: str
    branch_id: int
    begun_on: date
    is_fresh: bool
    has_gstin: bool
    has_services: bool
    has_opening: bool
    has_users: bool
    has_patient: bool
    has_sale: bool


@dataclass(frozen=True, slots=True)
class _Found:
    clinic_uid: str
    branch_id: int
    begun_at: str
    has_gstin: int
    has_services: int
    has_opening: int
    has_users: int
    has_patient: int
    has_sale: int


def _was_posted(source: str) -> Exists:
    """Tell by the ledger's own index whether anything of a kind was posted."""
    return exists().where(GLTransaction.source_document_type == constant(source))


_WORKERS = select(func.count()).select_from(User).where(User.is_active == constant(1)).scalar_subquery()
_CHECKLIST = (
    select(
        Hospital.uid,
        select(func.min(Branch.branch_id)).where(Branch.is_active == constant(1)).scalar_subquery(),
        select(AuditEntry.at).order_by(AuditEntry.audit_id).limit(1).scalar_subquery(),
        or_(Hospital.gstin.is_not(None), exists().where(Branch.gstin.is_not(None))),
        exists().where(Service.is_active == constant(1)),
        _was_posted("opening"),
        or_(constant(1) < _WORKERS, exists().where(User.password_hash.is_not(None))),
        exists().where(Patient.patient_id > constant(0)),
        _was_posted("invoice"),
    )
    .order_by(Hospital.hospital_id)
    .limit(1)
)


def set_up_checklist(unit: Unit) -> SetUpChecklist | None:
    """Read it; None in a file without a clinic. Users are done with a second one, or with a password."""
    found = unit.first(_Found, _CHECKLIST)
    if found is None:
        return None
    begun_on = date.fromisoformat(found.begun_at[:10])
    return SetUpChecklist(
        clinic_uid=found.clinic_uid,
        branch_id=found.branch_id,
        begun_on=begun_on,
        is_fresh=unit.today - begun_on <= _FRESH,
        has_gstin=bool(found.has_gstin),
        has_services=bool(found.has_services),
        has_opening=bool(found.has_opening),
        has_users=bool(found.has_users),
        has_patient=bool(found.has_patient),
        has_sale=bool(found.has_sale),
    )
