"""Define what the clinic sells: a service, a medicine, a product, or a package with its sessions."""

from dataclasses import dataclass

from desktop_app.accounting.money import within_bounds
from desktop_app.errors import AlreadyExists, AmountNegative, NameRequired
from desktop_app.repositories import clinic as clinics, services
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageSession:
    """One session of a package; a stand-alone price (paise) of 0 makes it free."""

    label: str | None
    standalone_price_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DefineService:
    """Define a service; `kind` is service, package, medicine or product, the price is in paise."""

    request_id: str
    code: str
    name: str
    kind: str
    sac_hsn: str
    treatment: str
    price_paise: int
    income_role: str
    price_includes_tax: bool = False
    sessions: tuple[PackageSession, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceDefined:
    """The service's key."""

    service_id: int


def define_service(books: Books, command: DefineService, user: User) -> Outcome[ServiceDefined]:
    """Define a service.

    Refuses PERMISSION_DENIED, NAME_REQUIRED for a blank name or code, NAME_INVALID, ALREADY_EXISTS for the code,
    COUNT_OUT_OF_RANGE for a package without sessions, AMOUNT_NEGATIVE, AMOUNT_TOO_LARGE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, ServiceDefined):
            return first_answer
        roles.require(work, roles.POSTING)
        hospital_id = clinics.clinic(work).hospital_id
        name, code = checks.require_name(command.name), command.code.strip()
        if not code:
            raise NameRequired
        if services.has_code(work, hospital_id, code):
            raise AlreadyExists(what=f"The service code {code}")
        if command.kind == "package":
            checks.require_count(len(command.sessions), "sessions")
        for price in (command.price_paise, *(each.standalone_price_paise for each in command.sessions)):
            if within_bounds(price) < 0:
                raise AmountNegative(what="price")
        service_id = services.add(
            work,
            [(each.label, each.standalone_price_paise) for each in command.sessions],
            hospital_id=hospital_id,
            code=code,
            name=name,
            kind=command.kind,
            sac_hsn=command.sac_hsn,
            treatment=command.treatment,
            price_paise=command.price_paise,
            price_includes_tax=int(command.price_includes_tax),
            income_role=command.income_role,
        )
        work.edits.act("create", "services", service_id)
        return work.commit(command, ServiceDefined(service_id=service_id))
