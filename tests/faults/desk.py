"""A desk of the clinic: a process that gives its orders to the books, one after the other, and notes every answer.

Run as `python -m tests.faults.desk ORDERS NOTES`. It may be killed at any moment. Its notes stay, a line for each
answer; started again it gives its last orders again, those that were answered too.
"""

import json
import os
import pickle
import sys
import time
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.errors import BookBusy, Fault, OutcomeUnknown, Refusal
from desktop_app.repositories.books import Books, open_books
from desktop_app.repositories.commands import Command
from desktop_app.repositories.unit import User
from tests import cheap_passwords  # noqa: F401 - for what it sets
from tests.clinic import Clock
from tests.prepared import Workflow

GIVEN_AGAIN = 2  # answered orders that a desk gives once more when it is started again


@dataclass(frozen=True)
class Orders:
    """What a desk is to do; `spoil` is what a test breaks before."""

    book: Path
    today: date
    user: User
    orders: list[tuple[Workflow, Command]]
    spoil: tuple[Any, ...] = field(default=())


def work(given: Orders, notes: Path) -> None:
    """Give every order until it is answered, beginning a little before where the notes end."""
    answered = len(answers(notes))
    for spoil in given.spoil:
        spoil()
    with notes.open("ab", buffering=0) as paper, open_books(given.book, clock=Clock(given.today)) as books:
        for number in range(max(0, answered - GIVEN_AGAIN), len(given.orders)):
            while not _give(books, given, number, paper):
                pass


def answers(notes: Path) -> dict[int, dict[str, Any]]:
    """Give the first answer to each order, by its number."""
    found: dict[int, dict[str, Any]] = {}
    for note in read(notes):
        if not _is_to_be_given_again(note):
            found.setdefault(note["order"], note)
    return found


def read(notes: Path) -> list[dict[str, Any]]:
    """Read notes; a line that a kill cut off was never there."""
    lines = notes.read_bytes().split(b"\n")[:-1] if notes.exists() else []
    return [json.loads(line) for line in lines]


def _is_to_be_given_again(note: dict[str, Any]) -> bool:
    return "busy" in note or "unknown" in note


def _give(books: Books, given: Orders, number: int, paper: Any) -> bool:  # noqa: ANN401 - a raw file
    """Give one order; tell whether it was answered. Nobody told us what came of it: the same again."""
    workflow, command = given.orders[number]
    note: dict[str, Any] = {"order": number, "request": command.request_id}
    began = time.monotonic()
    try:
        outcome = books.run(workflow, command, given.user)
    except Refusal as refusal:
        note["refused"] = refusal.code
    except BookBusy:
        note["busy"] = time.monotonic() - began
    except OutcomeUnknown:
        note["unknown"] = time.monotonic() - began
    except Fault as fault:
        note["failed"] = f"{fault.code}: {fault}"
    else:
        note |= {"result": asdict(outcome.result), "replayed": outcome.replayed}
    paper.write(json.dumps(note, default=str).encode() + b"\n")
    return not _is_to_be_given_again(note)


if __name__ == "__main__":
    work(pickle.loads(Path(sys.argv[1]).read_bytes()), Path(sys.argv[2]))  # noqa: S301 - the test that starts this wrote it
    os._exit(0)
