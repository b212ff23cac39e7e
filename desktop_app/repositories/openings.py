"""What the opening of the books asks: whether it was done, and which numbers old documents may have."""

from collections.abc import Iterable
from datetime import date
from itertools import product

from sqlalchemy import bindparam, select

from desktop_app.records.clinic import NumberSeries
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.repositories import clinic, general_ledger, numbers
from desktop_app.repositories.unit import Place, Unit, constant
from desktop_app.repositories.years import years

_TAKEN = select(Invoice.invoice_number).where(Invoice.invoice_number.in_(bindparam("wanted", expanding=True)))
_OPENED_ON = (
    select(GLTransaction.transaction_date)
    .join(Invoice, Invoice.gl_transaction_id == GLTransaction.transaction_id)
    .where(Invoice.invoice_id == bindparam("invoice_id"), GLTransaction.source_document_type == constant("opening"))
)
_PREFIXES = select(NumberSeries.prefix).where(NumberSeries.document_type == constant("INV"))


def exists(unit: Unit, hospital_id: int) -> bool:
    """Tell whether the opening balances were entered."""
    return bool(general_ledger.of_source(unit, "opening", hospital_id))


def opened_on(unit: Unit, invoice_id: int) -> date | None:
    """Give the day on which an old invoice came into the books; None for one that was posted in them."""
    found: date | None = unit.value(_OPENED_ON, invoice_id=invoice_id)
    return found


def taken(unit: Unit, wanted: Iterable[str]) -> frozenset[str]:
    """Give those of some invoice numbers that are in the books already."""
    return frozenset(number for (number,) in unit.execute(_TAKEN, {"wanted": sorted(wanted)}))


def own_prefixes(unit: Unit, hospital_id: int) -> frozenset[str]:
    """Give how the program's own invoice numbers begin, in series that run and in those that years may still begin."""
    begun = {prefix for (prefix,) in unit.execute(_PREFIXES)}
    places = [Place(hospital_id, branch.branch_id) for branch in clinic.branches(unit)]
    known = [numbers.next_numbers(unit, place) for place in places]
    return frozenset(begun | {each.prefix("INV", year.label) for each, year in product(known, years(unit))})
