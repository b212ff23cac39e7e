"""Register a patient."""

from dataclasses import dataclass

from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import registration, roles
from desktop_app.workflows.steps.registration import NewPatient, PatientRegistered


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPatient:
    """Register a patient."""

    request_id: str
    patient: NewPatient


def register_patient(books: Books, command: RegisterPatient, user: User) -> Outcome[PatientRegistered]:
    """Register a patient; refuses PERMISSION_DENIED and what `steps.registration.register` refuses."""
    with books.work(user) as work:
        if first_answer := work.answered(command, PatientRegistered):
            return first_answer
        roles.require(work, roles.COUNTER)
        return work.commit(command, registration.register(work, clinics.clinic(work), command.patient))
