"""What the end of a year and the lock of a month ask of the books, and how both are written down."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, literal, or_, select

from desktop_app.errors import NotFound
from desktop_app.records.accounts import Account
from desktop_app.records.clinic import FiscalYear
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.general_ledger import GLMonthBalance
from desktop_app.records.invoices import Invoice
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, constant
from desktop_app.repositories.years import KeptYear, years


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that is not posted: what it is, its key and its date."""

    what: str
    key: int
    on: date


@dataclass(frozen=True, slots=True)
class _Moved:
    branch_id: int
    account_id: int
    balance_paise: int


_MOVED = func.sum(GLMonthBalance.debit_paise - GLMonthBalance.credit_paise)
_EARNED_AND_SPENT = (
    select(GLMonthBalance.branch_id, GLMonthBalance.account_id, _MOVED)
    .join(Account, Account.account_id == GLMonthBalance.account_id)
    .where(
        or_(Account.type == "income", Account.type == "expense"),
        GLMonthBalance.month.between(bindparam("first_month"), bindparam("last_month")),
    )
    .group_by(GLMonthBalance.branch_id, GLMonthBalance.account_id, Account.code)
    .having(_MOVED != 0)
    .order_by(GLMonthBalance.branch_id, Account.code)
)
_DRAFT_NOTES = select(literal("credit note"), CreditNote.credit_note_id, CreditNote.credit_note_date).where(
    CreditNote.status == constant("draft"),
    CreditNote.credit_note_date.between(bindparam("first_day"), bindparam("last_day")),
)
_DRAFT_INVOICES = select(literal("invoice"), Invoice.invoice_id, Invoice.invoice_date).where(
    Invoice.status == constant("draft"), Invoice.invoice_date.between(bindparam("first_day"), bindparam("last_day"))
)


def year_ending(unit: Unit, on: date) -> KeptYear:
    """Give the year that ends on a day; refuses NOT_FOUND."""
    for year in years(unit):
        if year.end_date == on:
            return year
    raise NotFound(what=f"The financial year to {on}")


def change_year(work: Work, before: KeptYear, **values: object) -> None:
    """Change columns of a year: it is closed, opened again, or its return filed."""
    filing.change(work, FiscalYear, before.fiscal_year_id, before, **values)


def earned_and_spent(unit: Unit, first_day: date, last_day: date) -> dict[int, dict[int, int]]:
    """Give what each income and expense account moved in whole months, by branch: paise, debits positive."""
    months = {"first_month": f"{first_day:%Y-%m}", "last_month": f"{last_day:%Y-%m}"}
    found: dict[int, dict[int, int]] = {}
    for each in unit.all(_Moved, _EARNED_AND_SPENT, **months):
        found.setdefault(each.branch_id, {})[each.account_id] = each.balance_paise
    return found


def drafts(unit: Unit, first_day: date, last_day: date) -> tuple[Draft, ...]:
    """Give the drafts that are dated within these days."""
    days = {"first_day": first_day, "last_day": last_day}
    return tuple(each for statement in (_DRAFT_INVOICES, _DRAFT_NOTES) for each in unit.all(Draft, statement, **days))
