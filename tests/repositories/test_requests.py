"""What was asked is done once, and the answer is true, even where COMMIT itself failed."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Connection, Engine, event

from desktop_app.errors import (
    Fault,
    NameRequired,
    RequestIdReused,
    StorageFailed,
    TransactionLost,
)
from desktop_app.repositories.books import open_books
from desktop_app.repositories.commands import Changes, Command
from desktop_app.workflows.register_patient import RegisterPatient, register_patient
from desktop_app.workflows.steps.registration import NewPatient, PatientRegistered
from tests.clinic import Clinic
from tests.driver import at_commit, disk_error, fail, save_and_fail
from tests.units import Order, add_patient, is_free, save_patient

NAMES = "SELECT full_name FROM patients ORDER BY patient_id"


# ── The truth about what was saved ───────────────────────────────────────────────────────────────


def registration_of(name: str, request_id: str = "one") -> RegisterPatient:
    return RegisterPatient(request_id=request_id, patient=NewPatient(full_name=name))


def test_run__when_commit_failed_but_saved_gives_the_result(clinic: Clinic) -> None:
    with at_commit(save_and_fail):
        outcome = clinic.books.run(register_patient, registration_of("Asha Rao"), clinic.user)
    assert outcome.result == PatientRegistered(patient_id=1, mrn="00001")
    assert clinic.rows(NAMES) == [("Asha Rao",)]
    again = clinic.books.run(register_patient, registration_of("Asha Rao"), clinic.user)
    assert again.result == outcome.result
    assert clinic.rows(NAMES) == [("Asha Rao",)]


@pytest.mark.parametrize(
    ("failure", "error"), [(fail, StorageFailed), (lambda connection: connection.rollback(), TransactionLost)]
)
def test_run__when_commit_failed_and_did_not_save_says_so(
    clinic: Clinic, failure: Callable[[sqlite3.Connection], None], error: type[Fault]
) -> None:
    before = clinic.dump()
    with at_commit(failure), pytest.raises(error) as failed:
        clinic.books.run(register_patient, registration_of("Asha Rao"), clinic.user)
    assert "Nothing was saved." in str(failed.value)
    assert clinic.dump() == before
    outcome = clinic.books.run(register_patient, registration_of("Asha Rao"), clinic.user)
    assert outcome.result == PatientRegistered(patient_id=1, mrn="00001")
    assert not outcome.replayed


def test_run__a_refusal_travels_on(clinic: Clinic) -> None:
    before = clinic.dump()
    with pytest.raises(NameRequired):
        clinic.books.run(register_patient, registration_of(" "), clinic.user)
    assert clinic.dump() == before


def test_rollback_that_fails__is_a_fault_and_frees_the_file(clinic: Clinic) -> None:
    def hook(_connection: Connection) -> None:
        raise disk_error()

    def unit() -> None:
        with clinic.books.work(clinic.user) as work:
            add_patient(work, "Asha Rao")

    before = clinic.dump()
    event.listen(Engine, "rollback", hook)
    try:
        with pytest.raises(StorageFailed):
            unit()
    finally:
        event.remove(Engine, "rollback", hook)
    assert clinic.dump() == before
    assert is_free(clinic.path)
    save_patient(clinic.books, "Asha Rao")


# ── The same request again ───────────────────────────────────────────────────────────────────────


def test_same_request_again__answers_and_does_nothing(clinic: Clinic) -> None:
    first = register_patient(clinic.books, registration_of("Asha Rao"), clinic.user)
    after = clinic.dump()
    clinic.clock.today = date(2025, 6, 3)  # neither the clock nor the user is part of what is asked
    somebody = replace(clinic.user, user_id=99, username="cashier", role="cashier")
    again = register_patient(clinic.books, registration_of("Asha Rao"), somebody)
    assert again.result == first.result
    assert (first.replayed, again.replayed) == (False, True)
    assert again.changes == Changes(frozenset())
    assert clinic.dump() == after


@pytest.mark.parametrize(
    "other", [registration_of("Ravi Shah"), Order(request_id="one", contents="Asha Rao")], ids=["figures", "command"]
)
def test_same_request_with_another_payload__is_refused(clinic: Clinic, other: Command) -> None:
    register_patient(clinic.books, registration_of("Asha Rao"), clinic.user)
    after = clinic.dump()
    with pytest.raises(RequestIdReused) as refused, clinic.books.work(clinic.user) as work:
        work.answered(other, PatientRegistered)
    assert refused.value.code == "REQUEST_ID_REUSED"
    assert clinic.dump() == after


def test_same_request_after_the_book_was_closed__answers(clinic: Clinic) -> None:
    first = register_patient(clinic.books, registration_of("Asha Rao"), clinic.user)
    clinic.books.close()
    after = clinic.dump()
    with open_books(clinic.path, clock=clinic.clock) as books:
        again = register_patient(books, registration_of("Asha Rao"), clinic.user)
    assert again.result == first.result
    assert again.replayed
    assert clinic.dump() == after


def test_request_of_a_unit_that_was_rolled_back__is_new(clinic: Clinic) -> None:
    with clinic.books.work(clinic.user) as work:
        add_patient(work, "Asha Rao")
    assert not register_patient(clinic.books, registration_of("Asha Rao"), clinic.user).replayed
