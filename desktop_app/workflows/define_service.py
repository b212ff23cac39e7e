"""Define what the clinic sells: a service, a medicine, a product, or a package with its sessions."""

from dataclasses import dataclass

from desktop_app.errors import AlreadyExists, NameRequired
from desktop_app.repositories import clinic as clinics, services
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import offering, roles
from desktop_app.workflows.steps.offering import PackageSession, ServiceTerms

__all__ = ("DefineService", "PackageSession", "ServiceDefined", "define_service")


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

    Refuses PERMISSION_DENIED, NAME_REQUIRED for a blank code, ALREADY_EXISTS for a code that is taken, and what
    `steps.offering.columns_of` refuses.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, ServiceDefined):
            return first_answer
        roles.require(work, roles.POSTING)
        hospital_id = clinics.clinic(work).hospital_id
        terms = ServiceTerms(
            name=command.name,
            kind=command.kind,
            sac_hsn=command.sac_hsn,
            treatment=command.treatment,
            price_paise=command.price_paise,
            price_includes_tax=command.price_includes_tax,
            income_role=command.income_role,
            sessions=command.sessions,
        )
        values, code = offering.columns_of(terms), command.code.strip()
        if not code:
            raise NameRequired
        if services.has_code(work, hospital_id, code):
            raise AlreadyExists(what=f"The service code {code}")
        sessions = offering.components_of(terms)
        service_id = services.add(work, sessions, hospital_id=hospital_id, code=code, **values)
        work.edits.act("create", "services", service_id)
        return work.commit(command, ServiceDefined(service_id=service_id))
