"""Rows are filed with their entry in the edit log, and a change that meets other rows than were read is a bug."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import bindparam, select, update

from desktop_app.errors import BugError
from desktop_app.records.accounts import AccountRole
from desktop_app.records.clinic import Branch, FiscalPeriod, Hospital
from desktop_app.records.patients import Patient as PatientRecord
from desktop_app.records.payments import PaymentAllocation
from desktop_app.records.plans import TreatmentSession
from desktop_app.records.services import PackageComponent
from desktop_app.repositories import clinic as clinics, filing, patients
from desktop_app.repositories.books import Work
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.unit import columns, stamp
from tests.clinic import Clinic
from tests.units import Done, Order, add_patient

BRANCH = {"hospital_id": 1, "code": "EAST", "name": "East", "state_code": "29"}
ALL_BRANCHES = update(Branch).where(Branch.hospital_id == bindparam("hospital")).values(name=bindparam("new_name"))


def refused(clinic: Clinic, deed: Callable[[Work], object], message: str) -> None:
    """See that a deed in a unit of work is a bug, and that nothing of it is saved."""
    before = clinic.dump()
    with pytest.raises(BugError, match=message), clinic.books.work(clinic.user) as work:
        deed(work)
    assert clinic.dump() == before


def test_insert__gives_the_key_and_logs_every_column(clinic: Clinic) -> None:
    with clinic.books.work(clinic.user) as work:
        key = filing.insert(work, Branch, **BRANCH)
        work.edits.act("create", "branches", key)
        work.commit(Order(request_id="one"), Done())
    assert clinic.rows("SELECT code, name FROM branches WHERE branch_id = ?", key) == [("EAST", "East")]
    (after,) = clinic.rows("SELECT after_json FROM audit_log WHERE (entity, entity_id) = ('branches', ?)", key)[0]
    assert json.loads(after) == BRANCH


def test_insert_all__without_rows_does_nothing(clinic: Clinic) -> None:
    with clinic.books.work(clinic.user) as work:
        filing.insert_all(work, TreatmentSession, [])
        assert work.commit(Order(request_id="one"), Done()).changes.nouns == set()


def test_change__of_a_row_that_is_gone_is_a_bug(clinic: Clinic) -> None:
    def deed(work: Work) -> None:
        add_patient(work, "Asha Rao")
        filing.change(work, PatientRecord, 99, patients.patient(work, 1), mrn="77")

    refused(clinic, deed, "patients 99 was changed 0 times")


def test_change_all__of_more_rows_than_were_read_is_a_bug(clinic: Clinic) -> None:
    def deed(work: Work) -> None:
        filing.change_all(work, ALL_BRANCHES, {"hospital": 1, "new_name": "One of two"}, expected=2)

    refused(clinic, deed, "1 rows were changed, 2 were read")


def test_delete__of_a_row_that_is_gone_is_a_bug(clinic: Clinic) -> None:
    refused(clinic, lambda work: filing.delete(work, Branch, 99, BRANCH), "branches 99 was deleted 0 times")


@pytest.mark.parametrize(
    ("record", "row", "noun", "document"),
    [
        (Branch, {}, "clinic", ("branches", 7)),
        (Hospital, {}, "clinic", ("hospitals", 7)),
        (FiscalPeriod, {}, "periods", ("fiscal_periods", 7)),
        (PatientRecord, {}, "patients", ("patients", 7)),
        (TreatmentSession, {"plan_id": 3, "session_number": 1}, "plans", ("package_payment_plans", 3)),
        (PackageComponent, {"package_service_id": 4, "sequence": 1}, "services", ("services", 4)),
        (AccountRole, {"hospital_id": 1, "role": "AR_CONTROL"}, "clinic", ("hospitals", 1)),
        (PaymentAllocation, {"payment_id": 5, "credit_note_id": None}, "payments", ("payments", 5)),
        (PaymentAllocation, {"payment_id": None, "credit_note_id": 6}, "credit_notes", ("patient_credit_notes", 6)),
    ],
)
def test_row__is_reported_under_its_document(
    clinic: Clinic, record: type[Branch], row: dict[str, object], noun: str, document: tuple[str, int]
) -> None:
    with clinic.books.work(clinic.user) as work:
        filing.report(work, record, 7, before={}, after={"is_active": 1}, row=row)
        work.edits.act("update", *document)
        outcome = work.commit(Order(request_id="one"), Done())
    assert outcome.changes.nouns == {noun}
    logged = clinic.value(
        "SELECT after_json FROM audit_log WHERE entity = ? AND entity_id = ? ORDER BY audit_id DESC", *document
    )
    assert "is_active" in logged


# ── What a unit gives to its repositories ────────────────────────────────────────────────────────


def test_unit__gives_frozen_rows_the_instant_and_the_clinics_date(clinic: Clinic) -> None:
    clinic.clock.today = date(2025, 8, 20)
    every = select(*columns(PatientRecord, Patient)).order_by(PatientRecord.patient_id)
    with clinic.books.work(clinic.user) as work:
        assert work.first(Patient, every) is None
        assert work.all(Patient, every) == ()
        for name in ("Asha Rao", "Ravi Shah"):
            add_patient(work, name)
        assert [each.full_name for each in work.all(Patient, every)] == ["Asha Rao", "Ravi Shah"]
        first = work.first(Patient, every)
        assert first is not None
        with pytest.raises(AttributeError):
            first.full_name = "Another"  # type: ignore[misc]
        assert (work.at, work.today) == (datetime(2025, 8, 20, 6, 30, tzinfo=UTC), date(2025, 8, 20))
        assert clinics.clinic(work).hospital_id == 1


@pytest.mark.parametrize(
    ("at", "written"),
    [
        (datetime(2025, 6, 2, 6, 30, tzinfo=UTC), "2025-06-02T06:30:00.000Z"),
        (datetime(2025, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC), "2025-12-31T23:59:59.999Z"),
        (datetime(2025, 6, 2, 0, 0, 1, 7_000, tzinfo=UTC), "2025-06-02T00:00:01.007Z"),
    ],
)
def test_stamp__is_utc_with_milliseconds(at: datetime, written: str) -> None:
    assert stamp(at) == written
