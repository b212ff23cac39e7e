"""What somebody at the clinic does, and when: the lives of plans, visits and the clinic itself are made of it."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Command, Outcome
from desktop_app.repositories.unit import User

Given = TypeVar("Given", bound=Command)
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Order:
    """A command for a workflow, at an instant of UTC, by a user's name."""

    at: datetime
    by: str
    workflow: Callable[[Books, Any, User], Outcome[Any]]
    command: Command


Life = Generator[Order, Any, None]


def ordered(
    at: datetime, by: str, workflow: Callable[[Books, Given, User], Outcome[Result]], command: Given
) -> Generator[Order, Any, Result]:
    """Give an order and wait for its answer."""
    answer: Result = yield Order(at, by, workflow, command)
    return answer
