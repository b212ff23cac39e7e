"""What stands against locking months or closing a year, each with the way to it; and what closing a year would post."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import bindparam, exists, literal, select

from desktop_app.accounting import year_end
from desktop_app.accounting.posting import Role
from desktop_app.errors import NotFound
from desktop_app.records.accounts import AccountRole
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.invoices import Invoice
from desktop_app.records.patients import Patient
from desktop_app.records.receivables import AREntry
from desktop_app.reports.balances import balance_before
from desktop_app.reports.journal import JournalLine
from desktop_app.repositories import accounts, book_checks, clinic as clinics, closing, years
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.clinic import Period
from desktop_app.repositories.general_ledger import of_source
from desktop_app.repositories.unit import Unit, constant
from desktop_app.repositories.years import KeptYear

LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Standing:
    """A document that is not done with: what it is (invoice, credit_note), its key, its day, whose it is.

    `is_half_posted` where some of its entries are there already.
    """

    noun: str
    key: int
    on: date
    patient: str
    is_half_posted: bool


@dataclass(frozen=True, slots=True)
class FailedCheck:
    """A check of the books that does not hold: its name, and what it says."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class BeforeLock:
    """What stands against locking the months up to one; `months` are those that would be locked, oldest first."""

    months: tuple[Period, ...]
    standing: tuple[Standing, ...]
    failed: tuple[FailedCheck, ...]


@dataclass(frozen=True, slots=True)
class MonthDetail:
    """A month with its year, what is dated in it and not done with, and how many months before it are not locked."""

    period: Period
    year: KeptYear
    standing: tuple[Standing, ...]
    open_before: int


@dataclass(frozen=True, slots=True)
class Nil:
    """An account that must be nil at the end of a year, and what it holds then, in paise, debits positive."""

    account: Account
    balance_paise: int


@dataclass(frozen=True, slots=True)
class BranchClosing:
    """What closes the year of a branch: every account's balance to the other side, the rest to retained earnings."""

    branch: str
    lines: tuple[JournalLine, ...]


@dataclass(frozen=True, slots=True)
class YearClosing:
    """What closing a year would do, and what stands against it or speaks against it."""

    year: KeptYear
    net_profit_paise: int
    branches: tuple[BranchClosing, ...]
    standing: tuple[Standing, ...]
    failed: tuple[FailedCheck, ...]
    not_nil: tuple[Nil, ...]
    open_months: tuple[Period, ...]
    is_march_locked: bool


_HALF = exists().where(
    AREntry.reference_type == constant("credit_note"), AREntry.reference_id == CreditNote.credit_note_id
)
_DRAFT_INVOICES = (
    select(literal("invoice"), Invoice.invoice_id, Invoice.invoice_date, Patient.full_name, literal(0))
    .join(Patient, Patient.patient_id == Invoice.patient_id)
    .where(Invoice.status == constant("draft"), Invoice.invoice_date.between(bindparam("first"), bindparam("last")))
    .order_by(Invoice.invoice_date, Invoice.invoice_id)
)
_DRAFT_NOTES = (
    select(literal("credit_note"), CreditNote.credit_note_id, CreditNote.credit_note_date, Patient.full_name, _HALF)
    .join(Patient, Patient.patient_id == CreditNote.patient_id)
    .where(
        CreditNote.status == constant("draft"),
        CreditNote.credit_note_date.between(bindparam("first"), bindparam("last")),
    )
    .order_by(CreditNote.credit_note_date, CreditNote.credit_note_id)
)
_NIL_ROLES = ("SUSPENSE", Role.OB_EQUITY)
_NIL_ACCOUNTS = select(AccountRole.account_id).where(AccountRole.role.in_(_NIL_ROLES))


def standing(unit: Unit, first: date, last: date) -> tuple[Standing, ...]:
    """Give the drafts that are dated within these days, invoices first."""
    return tuple(
        Standing(noun, key, on, patient, bool(is_half))
        for statement in (_DRAFT_INVOICES, _DRAFT_NOTES)
        for noun, key, on, patient, is_half in unit.execute(statement, {"first": first, "last": last})
    )


def failed_checks(unit: Unit) -> tuple[FailedCheck, ...]:
    """Run the checks of the accounting, and give those that do not hold."""
    titles = {check.name: check.title for check in book_checks.checks()}
    return tuple(FailedCheck(name, titles[name]) for name in book_checks.failing(unit))


def before_lock(unit: Unit, period_id: int) -> BeforeLock:
    """Read what stands against locking a month and those before it; refuses NOT_FOUND."""
    months = clinics.periods(unit)
    period = next((each for each in months if each.period_id == period_id), None)
    if period is None:
        raise NotFound(what="The month")
    unlocked = tuple(each for each in months if each.start_date <= period.start_date and each.status != LOCKED)
    first = unlocked[0].start_date if unlocked else period.start_date
    return BeforeLock(unlocked, standing(unit, first, period.end_date), failed_checks(unit))


def month_detail(unit: Unit, period_id: int) -> MonthDetail:
    """Read a month as it stands; refuses NOT_FOUND."""
    months = clinics.periods(unit)
    period = next((each for each in months if each.period_id == period_id), None)
    if period is None:
        raise NotFound(what="The month")
    before = sum(each.start_date < period.start_date and each.status != LOCKED for each in months)
    found = standing(unit, period.start_date, period.end_date)
    return MonthDetail(period, year_of(unit, period.start_date), found, before)


def year_closing(unit: Unit, end_date: date) -> YearClosing:
    """Read what closing the year that ends on a day would do.

    Refuses NOT_FOUND, GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE for retained earnings.
    """
    year = closing.year_ending(unit, end_date)
    by_branch = closing.earned_and_spent(unit, year.start_date, year.end_date)
    hospital_id = clinics.clinic(unit).hospital_id
    retained = accounts.of_roles(unit, hospital_id, [Role.RETAINED])[Role.RETAINED]
    chart = {each.account_id: each for each in accounts.accounts(unit)}
    names = {each.branch_id: each.name for each in clinics.branches(unit)}
    months = [each for each in clinics.periods(unit) if year.start_date <= each.start_date <= year.end_date]
    return YearClosing(
        year=year,
        net_profit_paise=sum(year_end.net_profit(balances) for balances in by_branch.values()),
        branches=tuple(
            BranchClosing(names[branch_id], _named(chart, balances, retained))
            for branch_id, balances in by_branch.items()
        ),
        standing=standing(unit, year.start_date, year.end_date),
        failed=failed_checks(unit),
        not_nil=_not_nil(unit, chart, year.end_date),
        open_months=tuple(each for each in months if each.status != LOCKED),
        is_march_locked=months[-1].status == LOCKED,
    )


def closing_of(unit: Unit, year: KeptYear) -> tuple[int, ...]:
    """Give the transactions that close a year and were not reversed."""
    found = of_source(unit, "year_close", year.fiscal_year_id)
    reversed_ids = {each.reversal_of_id for each in found}
    return tuple(
        each.transaction_id for each in found if each.reversal_of_id is None and each.transaction_id not in reversed_ids
    )


def year_of(unit: Unit, day: date) -> KeptYear:
    """Give the year of a day; refuses NOT_FOUND."""
    found = next((each for each in years.years(unit) if each.start_date <= day <= each.end_date), None)
    if found is None:
        raise NotFound(what=f"The financial year of {day}")
    return found


def _named(chart: dict[int, Account], balances: dict[int, int], retained: int) -> tuple[JournalLine, ...]:
    lines = [
        JournalLine(account.code, account.name, line.debit_paise, line.credit_paise)
        for line in year_end.closing(balances, retained)
        if line.account_id is not None
        for account in (chart[line.account_id],)
    ]
    return tuple(sorted(lines, key=lambda line: line.credit_paise > 0))


def _not_nil(unit: Unit, chart: dict[int, Account], end_date: date) -> tuple[Nil, ...]:
    found = [
        Nil(chart[key], balance_before(unit, key, end_date + timedelta(days=1)))
        for (key,) in unit.execute(_NIL_ACCOUNTS).all()
    ]
    return tuple(each for each in sorted(found, key=lambda each: each.account.code) if each.balance_paise)
