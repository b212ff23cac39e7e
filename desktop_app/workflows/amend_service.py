"""Amend what the clinic sells: name, price, tax, income, whether it is sold; what was sold keeps its own figures."""

from dataclasses import dataclass

from desktop_app.errors import RecordChanged, ServiceSold
from desktop_app.repositories import services
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.services import Service
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import offering, roles
from desktop_app.workflows.steps.offering import ServiceTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendService:
    """Amend a service; `seen` is what stood there when the dialog opened."""

    request_id: str
    service_id: int
    seen: ServiceTerms
    terms: ServiceTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAmended:
    """The service's key and code."""

    service_id: int
    code: str


def amend_service(books: Books, command: AmendService, user: User) -> Outcome[ServiceAmended]:
    """Amend a service.

    Invoices and plans have copied name, price, tax and sessions: they stay as they are.

    Refuses PERMISSION_DENIED, NOT_FOUND, RECORD_CHANGED, what `steps.offering.columns_of` refuses, and SERVICE_SOLD
    for another kind or other sessions of what has been sold: reports tell packages apart by them.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, ServiceAmended):
            return first_answer
        roles.require(work, roles.POSTING)
        service = services.service(work, command.service_id)
        seen = offering.terms_of(service, services.components_of(work, service.service_id))
        if seen != command.seen:
            raise RecordChanged(what=f"The service {service.code}")
        values = offering.columns_of(command.terms)
        _require_unsold(work, service, seen, command.terms)
        services.change(work, service, **values)
        if seen.sessions != command.terms.sessions:
            services.replace_components(work, service.service_id, offering.components_of(command.terms))
        work.edits.act("update", "services", service.service_id)
        return work.commit(command, ServiceAmended(service_id=service.service_id, code=service.code))


def _require_unsold(work: Work, service: Service, seen: ServiceTerms, terms: ServiceTerms) -> None:
    """Refuse SERVICE_SOLD."""
    what = "kind" if seen.kind != terms.kind else "sessions" if seen.sessions != terms.sessions else ""
    if what and services.is_sold(work, service.service_id):
        raise ServiceSold(code=service.code, what=what)
