"""What the demo clinic sells, at which price, and how it is put on a bill."""

from dataclasses import dataclass, replace
from datetime import date

from desktop_app import resources
from desktop_app.accounting.invoicing import Price
from desktop_app.errors import BadInput
from desktop_app.repositories import accounts
from desktop_app.repositories.accounts import Rate
from desktop_app.repositories.books import Books
from desktop_app.workflows.define_service import DefineService, PackageSession
from desktop_app.workflows.steps.invoicing import SaleLine

_PAISE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A service, a medicine or a package; the price in paise, `weight` is how often it is asked for."""

    code: str
    name: str
    kind: str
    sac_hsn: str
    income_role: str
    price_paise: int
    includes_tax: bool
    weight: int
    sessions: tuple[PackageSession, ...] = ()
    every_days: int = 0
    installments: int = 1
    service_id: int = 0

    @property
    def standalone_prices_paise(self) -> tuple[int, ...]:
        """What each session would cost alone; 0 for a free one."""
        return tuple(session.standalone_price_paise for session in self.sessions)

    @property
    def weights(self) -> tuple[int, ...]:
        """The sessions' weights; none where all sessions cost the same."""
        prices = self.standalone_prices_paise
        return prices if len(set(prices)) > 1 else ()

    def definition(self, treatment: str, request_id: str) -> DefineService:
        """Give the command that defines it."""
        return DefineService(
            request_id=request_id,
            code=self.code,
            name=self.name,
            kind=self.kind,
            sac_hsn=self.sac_hsn,
            treatment=treatment,
            price_paise=self.price_paise,
            price_includes_tax=self.includes_tax,
            income_role=self.income_role,
            sessions=self.sessions,
        )

    def known_as(self, service_id: int) -> "Offer":
        """Give the offer with the key it has got."""
        return replace(self, service_id=service_id)


def offers() -> tuple[Offer, ...]:
    """Read what is sold: services and medicines, then packages."""
    return (
        *(_offer(row) for row in resources.rows("demo/services.csv")),
        *(_package(row) for row in resources.rows("demo/packages.csv")),
    )


def rate(books: Books, offer: Offer, on: date) -> Rate:
    """Look up an offer's treatment and rate on a day, as the dialogs do."""
    with books.reading() as reading:
        found = accounts.rate_on_file(reading, offer.sac_hsn, on)
    if found is None:
        raise BadInput(what=f"No tax rate of {offer.sac_hsn} is on file for {on:%Y-%m-%d}")
    return found


def line(books: Books, offer: Offer, on: date, *, discount_paise: int = 0) -> SaleLine:
    """Put an offer on a bill of a day."""
    of_day = rate(books, offer, on)
    return SaleLine(
        description=offer.name,
        price=Price(
            list_paise=offer.price_paise,
            discount_paise=discount_paise,
            treatment=of_day.treatment,
            rate_bp=of_day.rate_bp,
            includes_tax=offer.includes_tax,
        ),
        income_role=offer.income_role,
        sac_hsn=offer.sac_hsn,
        service_id=offer.service_id,
    )


def _offer(row: dict[str, str]) -> Offer:
    return Offer(
        code=row["code"],
        name=row["name"],
        kind=row.get("kind", "package"),
        sac_hsn=row["sac_hsn"],
        income_role=row.get("income_role", "PKG_REV"),
        price_paise=int(row["price_rupees"]) * _PAISE,
        includes_tax=row["price_includes_tax"] == "1",
        weight=int(row["weight"]),
    )


def _package(row: dict[str, str]) -> Offer:
    """Read a package; its sessions are written like `Microneedling: 4 x 8000; Free peel: 1 x 0`, in rupees."""
    sessions: list[PackageSession] = []
    for part in row["sessions"].split("; "):
        label, _, counted = part.partition(": ")
        count, _, rupees = counted.partition(" x ")
        sessions += [PackageSession(label=label, standalone_price_paise=int(rupees) * _PAISE)] * int(count)
    return replace(
        _offer(row),
        sessions=tuple(sessions),
        every_days=int(row["every_days"]),
        installments=int(row["installments"]),
    )
