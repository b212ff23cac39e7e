"""A clinic and the names that a scenario gives to what is in it; operations are entered here by their names."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Command, Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.register_patient import RegisterPatient, register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests.clinic import Clinic, request_id

Fields = dict[str, Any]
Result = dict[str, Any]
Order = TypeVar("Order", bound=Command)
Answer = TypeVar("Answer")
OPERATIONS: dict[str, Callable[..., Result]] = {}


def operation(function: Callable[..., Result]) -> Callable[..., Result]:
    """Enter a function under its name; its keyword arguments are the operation's fields."""
    OPERATIONS[function.__name__.removesuffix("_")] = function
    return function


@dataclass
class World:
    """A clinic and what the scenario calls its patients, plans, invoices, receipts and notes."""

    clinic: Clinic
    patients: dict[str, int] = field(default_factory=dict)
    plans: dict[str, int] = field(default_factory=dict)
    invoices: dict[str, int] = field(default_factory=dict)
    payments: dict[str, int] = field(default_factory=dict)
    notes: dict[str, int] = field(default_factory=dict)
    newcomers: dict[str, int] = field(default_factory=dict)
    latest: str = ""
    today_is_fixed: bool = False
    data_is_bad: bool = False

    def perform(self, fields: Fields) -> Result:
        """Run one operation on its own date."""
        arguments = dict(fields)
        name = arguments.pop("op")
        self.go_to(arguments.get("date"))
        self.register_payer(fields)
        return OPERATIONS[name](self, **arguments)

    def go_to(self, on: str | None) -> None:
        self.latest = max(self.latest, on or self.latest)
        if not self.today_is_fixed and (on or self.latest):
            self.clinic.clock.today = date.fromisoformat(on or self.latest)

    def run(self, workflow: Callable[[Books, Order, User], Outcome[Answer]], command: Order) -> Answer:
        return workflow(self.clinic.books, command, self.clinic.user).result

    def buyer(self, name: str) -> int | NewPatient:
        """Give a patient's key; one who is named for the first time is registered by the sale, in its session."""
        return self.patients.get(name) or NewPatient(full_name=f"Patient {name}")

    def register_payer(self, fields: Fields) -> None:
        """Register who pays and was never named: receiving money takes a patient who is there.

        The name is the scenario's from the payment on: one that fails has named nobody and changed nothing.
        """
        name = fields.get("patient", "")
        if fields["op"] in {"pay", "advance"} and name not in self.patients | self.newcomers:
            self.go_to(fields.get("date"))
            command = RegisterPatient(request_id=request_id(), patient=NewPatient(full_name=f"Patient {name}"))
            self.newcomers[name] = self.run(register_patient, command).patient_id

    def payer(self, name: str) -> int:
        """Give the key of a patient who pays, one who was registered for it included."""
        return (self.newcomers | self.patients)[name]

    def note(self, name: str) -> int | None:
        """Find a note by its key, or a plan's latest discontinuation note; None where it has none."""
        if name in self.notes:
            return self.notes[name]
        found: int | None = self.clinic.value(
            "SELECT max(credit_note_id) FROM patient_credit_notes"
            " WHERE plan_id = ? AND reason_code = 'plan_discontinued'",
            self.plans[name],
        )
        return found

    def the_note(self, name: str) -> int:
        """Find a note that must be there."""
        found = self.note(name)
        assert found is not None, name
        return found


def day(text: str) -> date:
    return date.fromisoformat(text)
