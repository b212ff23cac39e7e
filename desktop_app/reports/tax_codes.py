"""The service codes that have a rate, with the rate that is in force on a day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, or_, select

from desktop_app.records.accounts import TaxRate
from desktop_app.repositories.unit import Unit, columns


@dataclass(frozen=True, slots=True)
class TaxCode:
    """A SAC or HSN code: its treatment, its rate in basis points, and what it stands for."""

    sac_hsn: str
    treatment: str
    rate_bp: int
    source_note: str | None


_CODES = (
    select(*columns(TaxRate, TaxCode))
    .where(TaxRate.valid_from <= bindparam("on"), or_(TaxRate.valid_to.is_(None), TaxRate.valid_to >= bindparam("on")))
    .order_by(TaxRate.sac_hsn, TaxRate.valid_from)
)


def tax_codes_on(unit: Unit, on: date) -> tuple[TaxCode, ...]:
    """Give every code that has a rate on a date, once: of two rates the later one holds."""
    return tuple({each.sac_hsn: each for each in unit.all(TaxCode, _CODES, on=on)}.values())
