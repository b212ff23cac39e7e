"""The chart as it is kept: accounts opened and amended, roles mapped; what a role asks of its account."""

from dataclasses import dataclass
from functools import cache

from sqlalchemy import bindparam, exists, select, update

from desktop_app import resources
from desktop_app.errors import NotFound
from desktop_app.records.accounts import Account as AccountRecord, AccountRole
from desktop_app.records.general_ledger import GLMonthBalance
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns


@dataclass(frozen=True, slots=True)
class ChartAccount:
    """An account or heading with all that can be said of it; `parent_id` is the heading above it."""

    account_id: int
    hospital_id: int
    code: str
    name: str
    type: str
    normal_side: str
    parent_id: int | None
    is_posting: int
    is_control: int
    is_contra: int
    is_active: int
    statement_head: str | None


@dataclass(frozen=True, slots=True)
class KnownRole:
    """A role that posting asks for, and the account that a new clinic has for it."""

    role: str
    code: str
    name: str
    type: str
    is_control: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which account a role has."""

    hospital_id: int
    role: str
    account_id: int


_ALL = select(*columns(AccountRecord, ChartAccount)).order_by(AccountRecord.code)
_ACCOUNT = select(*columns(AccountRecord, ChartAccount)).where(AccountRecord.account_id == bindparam("account_id"))
_BENEATH = select(*columns(AccountRecord, ChartAccount)).where(AccountRecord.parent_id == bindparam("account_id"))
_HAS_ENTRIES = select(exists().where(GLMonthBalance.account_id == bindparam("account_id")))
_MAPPINGS = select(*columns(AccountRole, Mapping)).order_by(AccountRole.role)
_MAP_AGAIN = (
    update(AccountRole)
    .where(AccountRole.hospital_id == bindparam("of_hospital_id"), AccountRole.role == bindparam("of_role"))
    .values(account_id=bindparam("new_account_id"))
    .execution_options(synchronize_session=False)
)


@cache
def known_roles() -> dict[str, KnownRole]:
    """Give every role that there is, in the order of the chart that a new clinic begins with."""
    rows = [row for row in resources.rows("chart_of_accounts.csv") if row["role"]]
    return {
        row["role"]: KnownRole(row["role"], row["code"], row["name"], row["type"], int(row["is_control"]))
        for row in rows
    }


def chart(unit: Unit) -> tuple[ChartAccount, ...]:
    """Give all accounts and headings by code."""
    return unit.all(ChartAccount, _ALL)


def account(unit: Unit, account_id: int) -> ChartAccount:
    """Give an account or a heading; refuses NOT_FOUND."""
    found = unit.first(ChartAccount, _ACCOUNT, account_id=account_id)
    if found is None:
        raise NotFound(what="The account")
    return found


def beneath(unit: Unit, account_id: int) -> tuple[ChartAccount, ...]:
    """Give the accounts under a heading."""
    return unit.all(ChartAccount, _BENEATH, account_id=account_id)


def has_entries(unit: Unit, account_id: int) -> bool:
    """Tell whether anything was ever posted to an account."""
    return bool(unit.value(_HAS_ENTRIES, account_id=account_id))


def mappings(unit: Unit) -> dict[str, Mapping]:
    """Give every role that has an account."""
    return {each.role: each for each in unit.all(Mapping, _MAPPINGS)}


def add(work: Work, **values: object) -> int:
    """File an account."""
    return filing.insert(work, AccountRecord, **values)


def change(work: Work, before: ChartAccount, **values: object) -> None:
    """Change columns of an account."""
    filing.change(work, AccountRecord, before.account_id, before, **values)


def map_role(work: Work, hospital_id: int, role: str, account_id: int, before: Mapping | None) -> None:
    """Give a role its account, in the place of the one that it had."""
    if before is None:
        filing.insert(work, AccountRole, hospital_id=hospital_id, role=role, account_id=account_id)
        return
    key = {"of_hospital_id": hospital_id, "of_role": role, "new_account_id": account_id}
    filing.change_all(work, _MAP_AGAIN, key, expected=1)
    filing.report_change(work, AccountRole, 0, before, account_id=account_id)
