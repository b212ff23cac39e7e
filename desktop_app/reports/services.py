"""The register of what the clinic sells: its code, its price, how it is taxed today, what it earns."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from desktop_app.records.accounts import TaxRate
from desktop_app.records.services import PackageComponent, Service
from desktop_app.reports.masters import STATUS, MasterQuery, conditions, master_report, status_of
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories import services
from desktop_app.repositories.unit import Unit

PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class ServiceOnFile:
    """Something that is sold, or was, with its sessions; `is_sold` once it stands on an invoice or in a plan."""

    service: services.Service
    components: tuple[services.Component, ...]
    is_sold: bool


_SESSIONS = (
    select(func.count())
    .where(PackageComponent.package_service_id == Service.service_id)
    .correlate(Service)
    .scalar_subquery()
)
_IS_ACTIVE = expression_of(Service.is_active)
_SEARCHED = tuple(expression_of(column) for column in (Service.name, Service.code, Service.sac_hsn))
_OTHERS = {PACKAGE: expression_of(Service.kind) == PACKAGE}


def service_on_file(unit: Unit, service_id: int) -> ServiceOnFile:
    """Read what can be amended; refuses NOT_FOUND."""
    return ServiceOnFile(
        service=services.service(unit, service_id),
        components=services.components_of(unit, service_id),
        is_sold=services.is_sold(unit, service_id),
    )


@cache
def services_report(today: date) -> Report[MasterQuery]:
    """Give the register as on a day: the treatment and the rate of a code without a rate on file are its own and 0."""
    columns: tuple[tuple[Column, Any], ...] = (
        (Column("code", "Code", Kind.TEXT), Service.code),
        (Column("name", "Name", Kind.TEXT), Service.name),
        (Column("kind", "Kind", Kind.NUMBER), Service.kind),
        (Column("sac_hsn", "SAC/HSN", Kind.TEXT), Service.sac_hsn),
        (Column("treatment", "GST Treatment", Kind.NUMBER), _today(TaxRate.treatment, today, Service.treatment)),
        (Column("rate_bp", "GST Rate %", Kind.RATE), _today(TaxRate.rate_bp, today, 0)),
        (Column("price", "Price", Kind.MONEY), Service.price_paise),
        (Column("includes_tax", "Price Includes GST", Kind.FLAG), Service.price_includes_tax),
        (Column("sessions", "Sessions", Kind.COUNT), _SESSIONS),
        (Column("income_role", "Income Role", Kind.NUMBER), Service.income_role),
        (STATUS, status_of(_IS_ACTIVE)),
    )
    return master_report(
        "services",
        "What the clinic sells",
        columns,
        key=expression_of(Service.service_id),
        source=Service.__table__,
        filters=_filters,
        default_sort=Sort("name"),
    )


def _today(column: Any, today: date, otherwise: object) -> ColumnElement[Any]:  # noqa: ANN401 - a mapped column
    """Give what the rate in force on a day says of a service's code."""
    in_force = (
        select(column)
        .where(
            TaxRate.sac_hsn == Service.sac_hsn,
            TaxRate.valid_from <= today,
            or_(TaxRate.valid_to.is_(None), TaxRate.valid_to >= today),
        )
        .order_by(TaxRate.valid_from.desc())
        .limit(1)
        .correlate(Service)
    )
    return func.coalesce(in_force.scalar_subquery(), otherwise)


def _filters(query: MasterQuery) -> Filters:
    return conditions(query, _SEARCHED, is_active=_IS_ACTIVE, others=_OTHERS)
