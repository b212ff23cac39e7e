"""What a rule of the year is: how a command is made, what stands against it, and what it changes in the model."""

from collections.abc import Callable
from datetime import date
from enum import IntEnum
from typing import Any, Generic, TypeVar

from desktop_app.repositories.unit import User
from tests.generated_year.chance import TOO_LARGE, Chance
from tests.generated_year.documents import Invoice
from tests.generated_year.model import CASH_LIMIT, Model

Order = TypeVar("Order")
Answer = TypeVar("Answer")
OWNER = ("owner",)
POSTING = ("owner", "accountant")
COUNTER = (*POSTING, "cashier")


class Rank(IntEnum):
    """The order in which refusals are reported where several apply."""

    ROLE = 0
    STATE = 1
    REASON = 2
    DATE = 3
    PERIOD = 4
    AMOUNT = 5
    LIMIT = 6
    BRANCH = 7
    TAX = 8
    ACCOUNT = 9


class Judgement:
    """What stands against a command: the refusals of the first rank that has any."""

    def __init__(self, model: Model, user: User, command: object) -> None:
        self.model, self.user = model, user
        self.found: dict[Rank, set[str]] = {}
        texts = (getattr(command, name, None) for name in ("late_reason", "reason", "narration"))
        self.says_why = any(isinstance(text, str) and text.strip() for text in texts)

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(self.found[min(self.found)]) if self.found else frozenset()

    def add(self, rank: Rank, code: str, *, when: bool = True) -> None:
        if when:
            self.found.setdefault(rank, set()).add(code)

    def state(self, code: str, *, when: bool = True) -> None:
        self.add(Rank.STATE, code, when=when)

    def role(self, allowed: tuple[str, ...], rank: Rank = Rank.ROLE) -> None:
        self.add(rank, "PERMISSION_DENIED", when=self.user.role not in allowed)

    def reason(self, text: str) -> None:
        self.add(Rank.REASON, "REASON_REQUIRED", when=not text.strip())

    def not_future(self, on: date) -> None:
        self.add(Rank.DATE, "DATE_IN_FUTURE", when=on > self.model.today)

    def not_before(self, on: date, first: date, code: str) -> None:
        self.add(Rank.DATE, code, when=on < first)

    def period(self, on: date) -> None:
        """Judge the month of a posting."""
        status = self.model.month(on)
        self.add(Rank.PERIOD, "NO_PERIOD", when=status == "none")
        self.add(Rank.PERIOD, "PERIOD_CLOSED", when=status == "locked")
        may_post = self.says_why and self.user.role in POSTING
        self.add(Rank.PERIOD, "PERIOD_SOFT_CLOSED", when=status == "soft_closed" and not may_post)

    def posting_day(self, on: date) -> None:
        self.not_future(on)
        self.period(on)

    def invoice_day(self, invoice: Invoice, on: date, code: str) -> None:
        """Judge a day by its invoice: not before it, nor, of an old one, before the books were opened."""
        self.not_before(on, invoice.on, code)
        opened = self.model.opened_on
        self.add(Rank.DATE, "BEFORE_OPENING", when=bool(invoice.is_opening and opened and on < opened))

    def amount(self, paise: int) -> None:
        self.add(Rank.AMOUNT, "AMOUNT_NOT_POSITIVE", when=paise <= 0)
        self.add(Rank.AMOUNT, "AMOUNT_TOO_LARGE", when=paise >= TOO_LARGE)

    def cash(self, patient: int, on: date, received: int, settled: dict[int, int], why: str | None) -> None:
        """Judge the limit of the law for cash, of a day and of each invoice."""
        of_day = self.model.cash_of_day(patient, on) + received
        reached = received > 0 and of_day >= CASH_LIMIT
        for key, paise in settled.items():
            if paise and self.model.invoices[key].cash() + paise >= CASH_LIMIT:
                reached = True
        if not reached:
            return
        self.add(Rank.LIMIT, "CASH_LIMIT_269ST", when=why is None)
        if why is not None:
            self.role(OWNER, Rank.LIMIT)
            self.add(Rank.LIMIT, "REASON_REQUIRED", when=not why.strip() and self.user.role in OWNER)


class Rule(Generic[Order, Answer]):
    """A workflow as the year drives it."""

    workflow: Callable[..., Any]
    weight = 2

    def propose(self, model: Model, chance: Chance, request_id: str, /) -> Order | None:
        """Make a command; None where there is nothing that it could be about."""
        raise NotImplementedError

    def judge(self, command: Order, about: Judgement, /) -> None:
        """Say what stands against a command."""
        raise NotImplementedError

    def act(self, model: Model, command: Order, answer: Answer, /) -> None:
        """Do in the model what the command does."""
        raise NotImplementedError

    @property
    def name(self) -> str:
        return self.workflow.__name__


class WrongAnswerError(AssertionError):
    """The program answered something else than the model says."""


def agree(what: str, found: object, expected: object) -> None:
    """Compare a figure of the program with the model's."""
    if found != expected:
        message = f"{what}: the program says {found}, the model {expected}"
        raise WrongAnswerError(message)
