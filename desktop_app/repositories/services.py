"""What the clinic sells, and the sessions that its packages contain."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import bindparam, or_, select

from desktop_app.errors import NotFound, ServiceInactive
from desktop_app.records.invoices import InvoiceLine
from desktop_app.records.plans import Plan
from desktop_app.records.services import PackageComponent, Service as ServiceRecord
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns


@dataclass(frozen=True, slots=True)
class Service:
    """A service, package, medicine or product; the price is in paise, with tax in it or not."""

    service_id: int
    code: str
    name: str
    kind: str
    sac_hsn: str
    treatment: str
    price_paise: int
    price_includes_tax: int
    income_role: str
    is_active: int


@dataclass(frozen=True, slots=True)
class Component:
    """One session of a package; a stand-alone price of 0 makes it free."""

    package_service_id: int
    sequence: int
    session_label: str | None
    standalone_price_paise: int


_ACTIVE = (
    select(*columns(ServiceRecord, Service))
    .where(ServiceRecord.is_active == 1)
    .order_by(ServiceRecord.kind, ServiceRecord.name, ServiceRecord.service_id)
)
_ONE = select(*columns(ServiceRecord, Service)).where(ServiceRecord.service_id == bindparam("service_id"))
_OFF = select(ServiceRecord.name).where(ServiceRecord.service_id.in_(bindparam("keys", expanding=True)))
_OFF = _OFF.where(ServiceRecord.is_active == 0).limit(1)
_COMPONENTS_OF = (
    select(PackageComponent.component_id, *columns(PackageComponent, Component))
    .where(PackageComponent.package_service_id == bindparam("service_id"))
    .order_by(PackageComponent.sequence)
)
_IS_SOLD = select(
    or_(
        select(InvoiceLine.line_id).where(InvoiceLine.service_id == bindparam("service_id")).exists(),
        select(Plan.plan_id).where(Plan.package_service_id == bindparam("service_id")).exists(),
    )
)
_COMPONENTS = select(*columns(PackageComponent, Component)).order_by(
    PackageComponent.package_service_id, PackageComponent.sequence
)
_BY_CODE = select(ServiceRecord.service_id).where(
    ServiceRecord.hospital_id == bindparam("hospital_id"), ServiceRecord.code == bindparam("code")
)


def services(unit: Unit) -> tuple[Service, ...]:
    """Give what the clinic sells now."""
    return unit.all(Service, _ACTIVE)


def service(unit: Unit, service_id: int) -> Service:
    """Give something that is sold, or was; refuses NOT_FOUND."""
    found = unit.first(Service, _ONE, service_id=service_id)
    if found is None:
        raise NotFound(what="The service")
    return found


def components_of(unit: Unit, service_id: int) -> tuple[Component, ...]:
    """Give the sessions of a package, in their order."""
    found = unit.execute(_COMPONENTS_OF, {"service_id": service_id})
    return tuple(Component(*row[1:]) for row in found)


def is_sold(unit: Unit, service_id: int) -> bool:
    """Tell whether it stands on an invoice or in a plan."""
    return bool(unit.value(_IS_SOLD, service_id=service_id))


def require_active(unit: Unit, service_ids: Collection[int]) -> None:
    """Refuse SERVICE_INACTIVE where one of them is switched off."""
    switched_off = unit.value(_OFF, keys=sorted(service_ids)) if service_ids else None
    if switched_off is not None:
        raise ServiceInactive(name=switched_off)


def components(unit: Unit) -> dict[int, tuple[Component, ...]]:
    """Give the sessions of every package, by its service."""
    found: dict[int, tuple[Component, ...]] = {}
    for component in unit.all(Component, _COMPONENTS):
        found[component.package_service_id] = (*found.get(component.package_service_id, ()), component)
    return found


def has_code(unit: Unit, hospital_id: int, code: str) -> bool:
    """Tell whether a service code is taken."""
    return unit.value(_BY_CODE, hospital_id=hospital_id, code=code) is not None


def add(work: Work, components_of_it: Sequence[tuple[str | None, int]], **values: object) -> int:
    """File a service with its (label, stand-alone price) components."""
    service_id = filing.insert(work, ServiceRecord, **values)
    _add_components(work, service_id, components_of_it)
    return service_id


def change(work: Work, before: Service, **values: object) -> None:
    """Change columns of a service; what was sold keeps its own figures."""
    filing.change(work, ServiceRecord, before.service_id, before, **values)


def replace_components(work: Work, service_id: int, components_of_it: Sequence[tuple[str | None, int]]) -> None:
    """Give a package that was never sold other (label, stand-alone price) components."""
    for key, *row in work.execute(_COMPONENTS_OF, {"service_id": service_id}).all():
        filing.delete(work, PackageComponent, key, asdict(Component(*row)))
    _add_components(work, service_id, components_of_it)


def _add_components(work: Work, service_id: int, components_of_it: Sequence[tuple[str | None, int]]) -> None:
    filing.insert_all(
        work,
        PackageComponent,
        [
            {
                "package_service_id": service_id,
                "sequence": sequence,
                "session_label": label,
                "standalone_price_paise": price,
            }
            for sequence, (label, price) in enumerate(components_of_it, start=1)
        ],
    )
