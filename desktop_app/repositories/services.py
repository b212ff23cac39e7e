"""What the clinic sells, and the sessions that its packages contain."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select

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
_COMPONENTS = select(*columns(PackageComponent, Component)).order_by(
    PackageComponent.package_service_id, PackageComponent.sequence
)
_BY_CODE = select(ServiceRecord.service_id).where(
    ServiceRecord.hospital_id == bindparam("hospital_id"), ServiceRecord.code == bindparam("code")
)


def services(unit: Unit) -> tuple[Service, ...]:
    """Give what the clinic sells now."""
    return unit.all(Service, _ACTIVE)


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
    return service_id
