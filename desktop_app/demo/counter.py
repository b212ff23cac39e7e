"""The desk where what is sold and how it is paid is told, not left to chance: for the stories of single patients."""

from collections.abc import Callable, Generator
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from desktop_app.demo import catalogue
from desktop_app.demo.catalogue import Offer
from desktop_app.demo.clinic import ACCOUNTANT, THERAPISTS, Clinic
from desktop_app.demo.desk import Desk
from desktop_app.demo.diary import Diary, moment
from desktop_app.demo.order import Order, ordered
from desktop_app.demo.patients import Patient
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Command, Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.complete_session import CompleteSession, complete_session
from desktop_app.workflows.discontinue_plan import DiscontinuePlan, discontinue_plan
from desktop_app.workflows.receive_payment import PaymentReceived
from desktop_app.workflows.sell_package import SellPackage, sell_package
from desktop_app.workflows.sell_service import SellService, ServiceSold, sell_service
from desktop_app.workflows.steps.discontinuation import PlanDiscontinued
from desktop_app.workflows.steps.packaging import PackageSold

Given = TypeVar("Given", bound=Command)
Result = TypeVar("Result")


class Counter(Desk):
    """A desk with one patient, who comes for the first time on a day; amounts in paise."""

    def __init__(self, clinic: Clinic, patient: Patient, chance: Random, day: date) -> None:
        super().__init__(clinic, patient, Diary(chance, moment(chance, day)), chance)

    @property
    def day(self) -> date:
        """The clinic's date now."""
        return self.diary.day

    def wait(self, days: int) -> None:
        """Let so many days pass."""
        self.diary.on(self.day + timedelta(days=days))

    def offer(self, code: str) -> Offer:
        """Find what is sold by its code."""
        return next(each for each in self.clinic.offers if each.code == code)

    def act(
        self,
        by: str,
        workflow: Callable[[Books, Given, User], Outcome[Result]],
        command: Callable[..., Given],
        **terms: object,
    ) -> Generator[Order, Any, Result]:
        """Have somebody carry out a workflow some minutes later."""
        at = self.diary.later()
        return (yield from ordered(at, by, workflow, command(request_id=self.clinic.request_id(), **terms)))

    def sell(
        self, code: str, *, installments: int = 1, expiry_date: date | None = None
    ) -> Generator[Order, Any, PackageSold]:
        """Sell a package at its price, pro rata."""
        who = yield from self.welcome(at_once=True)
        offer = self.offer(code)
        return (
            yield from self.act(
                self.cashier,
                sell_package,
                SellPackage,
                patient=who,
                branch_id=self.branch_id,
                on=self.day,
                package=catalogue.line(self.clinic.books, offer, self.day),
                sessions=len(offer.sessions),
                installments=installments,
                weights=offer.weights,
                expiry_date=expiry_date,
            )
        )

    def serve(self, code: str) -> Generator[Order, Any, ServiceSold]:
        """Sell a service or a medicine."""
        who = yield from self.welcome(at_once=True)
        lines = (catalogue.line(self.clinic.books, self.offer(code), self.day),)
        terms = {"patient": who, "branch_id": self.branch_id, "on": self.day, "lines": lines}
        return (yield from self.act(self.cashier, sell_service, SellService, **terms))

    def pay(
        self, amount_paise: int, mode: str, invoice_id: int | None = None
    ) -> Generator[Order, Any, PaymentReceived]:
        """Take money by a mode."""
        self.diary.later()
        return (yield from self.receive(amount_paise, invoice_id=invoice_id, mode=mode))

    def treat(self, plan_id: int, *numbers: int, every_days: int) -> Generator[Order, Any, None]:
        """Deliver sessions, the first one now and the patient coming again after so many days; none is missed."""
        for number in numbers:
            if number != numbers[0]:
                self.wait(every_days)
            by = self.chance.choice(THERAPISTS)
            terms = {"plan_id": plan_id, "session_number": number, "on": self.day, "performed_by": by}
            yield from self.act(self.cashier, complete_session, CompleteSession, **terms)

    def discontinue(self, plan_id: int, reason: str) -> Generator[Order, Any, PlanDiscontinued]:
        """Discontinue a plan with the computed credit."""
        terms = {"plan_id": plan_id, "on": self.day, "reason": reason}
        return (yield from self.act(ACCOUNTANT, discontinue_plan, DiscontinuePlan, **terms))
