"""The clinic, its branches and users, its years and months."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from desktop_app.errors import BranchInactive, BranchRequired, NoPeriod, NotFound, PeriodClosed
from desktop_app.records.clinic import Branch as BranchRecord, FiscalPeriod, FiscalYear, Hospital, User as UserRecord
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, User, columns


@dataclass(frozen=True, slots=True)
class Clinic:
    """The clinic and its settings; `gstin` is None for a clinic that is not registered under GST."""

    hospital_id: int
    name: str
    gstin: str | None
    state_code: str
    revenue_policy: str
    round_invoice_to_rupee: int
    refund_approval_threshold_paise: int
    write_off_approval_threshold_paise: int


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch."""

    branch_id: int
    code: str
    name: str
    state_code: str
    is_active: int


@dataclass(frozen=True, slots=True)
class Period:
    """A month of the books; `status` is open, soft_closed or locked, `year_status` open or closed.

    `gstr1_filed_on` is the day on which its GST return was filed, None before.
    """

    period_id: int
    start_date: date
    end_date: date
    status: str
    year_label: str
    year_status: str
    gstr1_filed_on: date | None


_CLINIC = select(*columns(Hospital, Clinic)).order_by(Hospital.hospital_id).limit(1)
_BRANCHES = select(*columns(BranchRecord, Branch)).order_by(BranchRecord.branch_id)
_BRANCH = select(*columns(BranchRecord, Branch)).where(BranchRecord.branch_id == bindparam("branch_id"))
_USERS = select(*columns(UserRecord, User)).where(UserRecord.is_active == 1).order_by(UserRecord.user_id)
_PERIODS = select(
    FiscalPeriod.period_id,
    FiscalPeriod.start_date,
    FiscalPeriod.end_date,
    FiscalPeriod.status,
    FiscalYear.label,
    FiscalYear.status,
    FiscalPeriod.gstr1_filed_on,
).join(FiscalYear, FiscalYear.fiscal_year_id == FiscalPeriod.fiscal_year_id)
_PERIOD = _PERIODS.where(
    bindparam("on", type_=FiscalPeriod.start_date.type).between(FiscalPeriod.start_date, FiscalPeriod.end_date)
)
_ALL_PERIODS = _PERIODS.order_by(FiscalPeriod.start_date)
_FILED_ON = select(FiscalYear.annual_return_filed_on).where(
    bindparam("on", type_=FiscalYear.start_date.type).between(FiscalYear.start_date, FiscalYear.end_date)
)

_GSTR1_FILED_ON = select(FiscalPeriod.gstr1_filed_on).where(
    bindparam("on", type_=FiscalPeriod.start_date.type).between(FiscalPeriod.start_date, FiscalPeriod.end_date)
)


def clinic(unit: Unit) -> Clinic:
    """Give the clinic of this file; refuses NOT_FOUND in a file that has none yet."""
    found = unit.first(Clinic, _CLINIC)
    if found is None:
        raise NotFound(what="The clinic")
    return found


def has_clinic(unit: Unit) -> bool:
    """Tell whether the file's clinic is set up."""
    return unit.first(Clinic, _CLINIC) is not None


def branches(unit: Unit) -> tuple[Branch, ...]:
    """Give all branches, the first one first."""
    return unit.all(Branch, _BRANCHES)


def branch(unit: Unit, branch_id: int | None) -> Branch:
    """Give a branch; refuses BRANCH_REQUIRED where there is none."""
    found = None if branch_id is None else unit.first(Branch, _BRANCH, branch_id=branch_id)
    if found is None:
        raise BranchRequired
    return found


def require_active_branch(unit: Unit, branch_id: int | None) -> Branch:
    """Give a branch where something can be sold; refuses BRANCH_REQUIRED and BRANCH_INACTIVE."""
    found = branch(unit, branch_id)
    if not found.is_active:
        raise BranchInactive(code=found.code)
    return found


def users(unit: Unit) -> tuple[User, ...]:
    """Give the active users."""
    return unit.all(User, _USERS)


def period_of(unit: Unit, on: date) -> Period:
    """Give the month of a date; refuses NO_PERIOD."""
    found = unit.first(Period, _PERIOD, on=on)
    if found is None:
        raise NoPeriod(on=on)
    return found


def periods(unit: Unit) -> tuple[Period, ...]:
    """Give all months on file, oldest first."""
    return unit.all(Period, _ALL_PERIODS)


def change_period(work: Work, before: Period, **values: object) -> None:
    """Change columns of a month."""
    filing.change(work, FiscalPeriod, before.period_id, before, **values)


def require_open_period(unit: Unit, on: date) -> Period:
    """Give the month of a date; refuses NO_PERIOD and PERIOD_CLOSED where nothing can be posted on it."""
    period = period_of(unit, on)
    _require_open(period, on)
    return period


def require_open_among(months: Iterable[Period], on: date) -> None:
    """Refuse the same by months that were read before."""
    found = next((each for each in months if each.start_date <= on <= each.end_date), None)
    if found is None:
        raise NoPeriod(on=on)
    _require_open(found, on)


def _require_open(period: Period, on: date) -> None:
    if period.status == "locked" or period.year_status == "closed":
        raise PeriodClosed(on=on)


def annual_return_filed_on(unit: Unit, on: date) -> date | None:
    """Give the day on which the annual return of a date's year was filed."""
    filed: date | None = unit.value(_FILED_ON, on=on)
    return filed


def gstr1_filed_on(unit: Unit, on: date) -> date | None:
    """Give the day on which the GST return of a date's month was filed."""
    filed: date | None = unit.value(_GSTR1_FILED_ON, on=on)
    return filed
