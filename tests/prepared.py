"""A book that stands ready, and the order that is about to be given in it: every run of it writes the same."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Command, Outcome
from desktop_app.repositories.unit import User
from tests.clinic import Clinic, Clock, new_clinic
from tests.orders import DISCONTINUED

Workflow = Callable[[Books, Any, Any], Outcome[Any]]
Preparation = Callable[[Clinic], Command]


class Randomness:
    """Bytes that come in the same order after every restart, so that two runs make the same names."""

    def __init__(self) -> None:
        self.taken = 0

    def __call__(self, size: int) -> bytes:
        self.taken += 1
        return self.taken.to_bytes(size, "big")

    def restart(self) -> None:
        self.taken = 0


@dataclass(frozen=True)
class Prepared:
    """A closed book and an order."""

    path: Path
    today: date
    workflow: Workflow
    command: Command
    user: User | None
    randomness: Randomness = field(default_factory=Randomness)

    def open(self, path: Path, *, durable: bool = False) -> Books:
        """Open the book, or a copy of it, with a clock that stands and randomness that can be restarted."""
        return Books(path, clock=Clock(self.today), durable=durable, randomness=self.randomness)


def prepare(path: Path, workflow: Workflow, preparation: Preparation, **settings: Any) -> Prepared:  # noqa: ANN401
    """Bring a new clinic to where the order, which the preparation returns, can be given; close it."""
    clinic = new_clinic(path, **settings)
    clinic.clock.today = DISCONTINUED
    command = preparation(clinic)
    clinic.books.close()
    return Prepared(path, clinic.clock.today, workflow, command, clinic.user)
