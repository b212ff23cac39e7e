"""The demo clinic on its first day: its branches, its people, its years, and what it sells."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import count

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.demo import catalogue
from desktop_app.demo.catalogue import Offer
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.books import Books
from desktop_app.repositories.unit import User
from desktop_app.workflows.define_service import define_service
from desktop_app.workflows.set_up_clinic import NewBranch, NewUser, SetUpClinic, set_up_clinic

OWNER, ACCOUNTANT, AUDITOR = "asha", "prakash", "vasudha"
CASHIERS = ("rekha", "joseph")  # of the first branch and of the second
THERAPISTS = ("Dr Asha Nadkarni", "Dr Faiz Merchant", "Leena Tandel", "Roshni Gurung")
YEARS = 3
MONTHS = 12 * YEARS


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """The open books and what everybody at the clinic knows; `today` is the day after the last one in the books."""

    books: Books
    branch_ids: tuple[int, ...]
    offers: tuple[Offer, ...]
    first_day: date
    today: date
    plans: int
    _requests: Iterator[int] = field(default_factory=lambda: count(1))

    def request_id(self) -> str:
        """Make a request id that no other order has."""
        return f"demo-{next(self._requests):06d}"

    @property
    def packages(self) -> tuple[Offer, ...]:
        """What is sold in sessions."""
        return tuple(offer for offer in self.offers if offer.sessions)

    @property
    def services(self) -> tuple[Offer, ...]:
        """What is delivered at once."""
        return tuple(offer for offer in self.offers if not offer.sessions)

    def users(self) -> dict[str, User]:
        """Give the users by name."""
        with self.books.reading() as reading:
            return {user.username: user for user in clinics.users(reading)}


def first_day(today: date) -> date:
    """Give the first day of the books: two financial years before the one of today."""
    start = fiscal_year(today).start
    return start.replace(year=start.year - (YEARS - 1))


def set_up(books: Books, *, today: date, plans: int) -> Clinic:
    """Set up the clinic and define what it sells."""
    first = first_day(today)
    made = books.run(set_up_clinic, _founding(first), None).result
    with books.reading() as reading:
        owner = next(user for user in clinics.users(reading) if user.username == OWNER)
    offers = []
    for offer in catalogue.offers():
        treatment = catalogue.rate(books, offer, first).treatment
        defined = books.run(define_service, offer.definition(treatment, f"demo-{offer.code}"), owner)
        offers.append(offer.known_as(defined.result.service_id))
    return Clinic(
        books=books,
        branch_ids=made.branch_ids,
        offers=tuple(offers),
        first_day=first,
        today=today,
        plans=plans,
    )


def _founding(first: date) -> SetUpClinic:
    return SetUpClinic(
        request_id="demo-clinic",
        name="Asha Skin & Laser",
        legal_name="Asha Skin & Laser LLP",
        state_code="27",
        gstin="27ABCDE1234F1Z0",
        branches=(NewBranch(code="ANDW", name="Andheri West"), NewBranch(code="POWA", name="Powai")),
        users=(
            NewUser(username=OWNER, display_name="Dr Asha Nadkarni", role="owner"),
            NewUser(username=ACCOUNTANT, display_name="Prakash Gawande", role="accountant"),
            NewUser(username=CASHIERS[0], display_name="Rekha Salunkhe", role="cashier"),
            NewUser(username=CASHIERS[1], display_name="Joseph Carvalho", role="cashier"),
            NewUser(username=AUDITOR, display_name="Vasudha Ranganekar", role="auditor"),
        ),
        first_years=tuple(first.year + year for year in range(YEARS)),
    )
