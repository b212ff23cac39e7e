"""The year goes by: commands are given to the program and to the model, and the two must say the same."""

import shutil
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from desktop_app.errors import Refusal
from desktop_app.repositories.book_checks import check_books
from desktop_app.repositories.books import Books
from desktop_app.repositories.clinic import users
from desktop_app.repositories.unit import User
from desktop_app.workflows.add_user import AddUser, add_user
from desktop_app.workflows.steps.people import UserTerms
from tests.clinic import Clock, new_clinic
from tests.generated_year import (
    rules_cheques,
    rules_collecting,
    rules_credits,
    rules_debts,
    rules_endings,
    rules_exchanges,
    rules_ledger,
    rules_money,
    rules_notes,
    rules_plans,
    rules_receipts,
    rules_refunds,
    rules_requests,
    rules_reversals,
    rules_sales,
    rules_sessions,
    rules_time,
)
from tests.generated_year.chance import Chance
from tests.generated_year.eyes import Eyes
from tests.generated_year.model import Model
from tests.generated_year.rule import Judgement, Rule, WrongAnswerError, agree

FIRST_DAY, LAST_DAY = date(2025, 3, 20), date(2026, 4, 20)
_MODULES = (
    rules_sales,
    rules_sessions,
    rules_plans,
    rules_money,
    rules_collecting,
    rules_receipts,
    rules_cheques,
    rules_refunds,
    rules_requests,
    rules_notes,
    rules_credits,
    rules_debts,
    rules_reversals,
    rules_endings,
    rules_exchanges,
    rules_ledger,
    rules_time,
)
RULES: list[Rule[Any, Any]] = [rule for module in _MODULES for rule in module.RULES]
_STAFF = {"accountant": "accountant", "cashier": "cashier", "auditor": "auditor", "partner": "owner"}
_AT_WORK = {"owner": 8, "accountant": 7, "cashier": 4, "auditor": 1, "partner": 3}


class Year:
    """A clinic's book and its model, side by side."""

    def __init__(self, path: Path, *, policy: str = "deferred", to_rupee: bool = False, durable: bool = False) -> None:
        shutil.copy(_template(policy, to_rupee), path)
        self.clock = Clock(FIRST_DAY)
        self.books = Books(path, clock=self.clock, durable=durable)
        with self.books.reading() as reading:
            people = list(users(reading))
        self.eyes = Eyes(path)
        self.model = Model(
            FIRST_DAY,
            people[0],
            self.eyes,
            people,
            is_deferred=policy == "deferred",
            to_rupee=to_rupee,
            branches=(1, 2),
        )
        self.tally: dict[str, Counter[str]] = {}
        self.given: list[str] = []

    def close(self) -> None:
        self.eyes.close()
        self.books.close()

    def go_on(self, today: date) -> None:
        """Let time pass."""
        self.clock.today = self.model.today = today

    def step(self, rule: Rule[Any, Any], chance: Chance) -> None:
        """Give one command, where there is one to give."""
        request_id = f"year-{len(self.given)}"
        command = rule.propose(self.model, chance, request_id)
        if command is None:
            return
        user = self._user(chance)
        about = Judgement(self.model, user, command)
        rule.judge(command, about)
        self.given.append(f"{self.model.today} {user.username}: {command}")
        self.model.forget_touched()
        version = self.eyes.version()
        code, answer = self._run(rule, command, user)
        self._count(rule, code)
        try:
            if code not in (about.codes or {""}):
                agree("the answer to a command", code or "accepted", sorted(about.codes) or "accepted")
            if code:
                agree("a refusal changes the file", self.eyes.version(), version)
                return
            self.model.user = user
            rule.act(self.model, command, answer)
            self.eyes.compare(self.model, self.model.ledger.touched_patients, self.model.ledger.touched_plans)
            if chance.once_in(25):
                self._ask_again(rule, command, user, answer)
        except WrongAnswerError as wrong:
            message = f"{wrong}\nafter {len(self.given)} commands, the last one\n{self.given[-1]}"
            raise type(wrong)(message) from None

    def check(self) -> None:
        """Compare everything, and let the program check its books."""
        self.eyes.compare_all(self.model)
        with self.books.reading() as reading:
            findings = [(each.check.name, each.rows) for each in check_books(reading)]
        agree(f"the checks of the books, after {self.given[-1:]}", findings, [])

    def _run(self, rule: Rule[Any, Any], command: Any, user: User) -> tuple[str, Any]:  # noqa: ANN401 - any workflow's
        try:
            return "", type(rule).workflow(self.books, command, user).result
        except Refusal as refusal:
            return refusal.code, None

    def _ask_again(self, rule: Rule[Any, Any], command: Any, user: User, answer: Any) -> None:  # noqa: ANN401
        """Give a command twice: it acts once."""
        version = self.eyes.version()
        agree("the second answer", self._run(rule, command, user), ("", answer))
        agree("a request that is made twice changes the file", self.eyes.version(), version)

    def _user(self, chance: Chance) -> User:
        name = chance.pick([name for name, days in _AT_WORK.items() for _ in range(days)])
        return next(each for each in self.model.people if each.username == name)

    def _count(self, rule: Rule[Any, Any], code: str) -> None:
        self.tally.setdefault(rule.name, Counter())[code or "accepted"] += 1

    def report(self) -> str:
        """Say how many commands of each kind were given, accepted, and refused by which code."""
        lines = []
        for name, counts in sorted(self.tally.items()):
            refused = ", ".join(f"{code} {count}" for code, count in sorted(counts.items()) if code != "accepted")
            lines.append(f"{name:<26}{sum(counts.values()):>6}{counts['accepted']:>6}  {refused}")
        return "\n".join(lines)


@cache
def _template(policy: str, to_rupee: bool) -> Path:  # noqa: FBT001 - cached
    """Make a clinic of two branches with somebody in every role."""
    path = Path(mkdtemp(prefix="year-")) / "template.clinicbook"
    clinic = new_clinic(path, revenue_policy=policy, round_invoice_to_rupee=to_rupee, branches=2)
    for name, role in _STAFF.items():
        terms = UserTerms(display_name=name.title(), role=role)
        add_user(clinic.books, AddUser(request_id=f"add-{name}", username=name, terms=terms), clinic.user)
    clinic.books.close()
    return path
