"""What tests do in a unit of work when no workflow is meant, and what they ask of the file then."""

from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.repositories import clinic as clinics, numbers
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.unit import Place
from desktop_app.workflows.steps import registration
from desktop_app.workflows.steps.registration import NewPatient
from tests import raw


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order of no workflow: what a test does in a unit of work is committed under it."""

    request_id: str
    contents: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The answer to it."""

    answer: str = ""


def take_number(books: Books, request_id: str, on: date) -> None:
    """Take an invoice's number as every workflow does, and keep it in the answer."""
    with books.work(None) as work:
        number = numbers.take(work, "INV", on, Place(1, 1))
        work.commit(Order(request_id=request_id), Done(answer=number))


def add_patient(work: Work, name: str) -> None:
    """Register a patient in a unit of work."""
    registration.register(work, clinics.clinic(work), NewPatient(full_name=name))


def save_patient(books: Books, name: str, request_id: str = "one") -> None:
    """Register a patient in a unit of its own."""
    with books.work(None) as work:
        add_patient(work, name)
        work.commit(Order(request_id=request_id), Done())


def is_free(path: Path) -> bool:
    """See whether another program could write now."""
    with closing(raw.connect(path, timeout=0, isolation_level=None)) as other:
        try:
            other.execute("BEGIN IMMEDIATE")
        except raw.OPERATIONAL_ERRORS:
            return False
        other.execute("ROLLBACK")
        return True
