"""The chart of accounts and what each account is for; the dated rates and limits of the law."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, or_, select

from desktop_app.errors import GlAccountInactive, GlAccountNotMapped
from desktop_app.records.accounts import Account as AccountRecord, AccountRole, LegalLimit, TaxRate
from desktop_app.repositories.unit import Unit, columns, one_of


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the chart; a heading has `is_posting` 0."""

    account_id: int
    code: str
    name: str
    type: str
    normal_side: str
    is_posting: int
    is_control: int
    is_active: int
    statement_head: str | None


@dataclass(frozen=True, slots=True)
class Rate:
    """The treatment and the rate of a service code on a date, in basis points."""

    treatment: str
    rate_bp: int


@dataclass(frozen=True, slots=True)
class Limit:
    """An amount that the law names, in paise, and where."""

    amount_paise: int
    source_note: str


_ALL = select(*columns(AccountRecord, Account)).order_by(AccountRecord.code)
_BY_CODE = select(*columns(AccountRecord, Account)).where(AccountRecord.code == bindparam("code"))
_BY_ROLE = (
    select(AccountRole.role, *columns(AccountRecord, Account))
    .join(AccountRecord, AccountRecord.account_id == AccountRole.account_id)
    .where(AccountRole.hospital_id == bindparam("hospital_id"), AccountRole.role.in_(one_of("roles")))
)
_LIMIT = (
    select(*columns(LegalLimit, Limit))
    .where(
        LegalLimit.code == bindparam("code"),
        LegalLimit.valid_from <= bindparam("on"),
        or_(LegalLimit.valid_to.is_(None), LegalLimit.valid_to >= bindparam("on")),
    )
    .order_by(LegalLimit.valid_from.desc())
    .limit(1)
)
_RATE = (
    select(*columns(TaxRate, Rate))
    .where(
        TaxRate.sac_hsn == bindparam("sac_hsn"),
        TaxRate.valid_from <= bindparam("on"),
        or_(TaxRate.valid_to.is_(None), TaxRate.valid_to >= bindparam("on")),
    )
    .order_by(TaxRate.valid_from.desc())
    .limit(1)
)


def accounts(unit: Unit) -> tuple[Account, ...]:
    """Give the whole chart by code, headings too."""
    return unit.all(Account, _ALL)


def by_code(unit: Unit, code: str) -> Account | None:
    """Give the account of a code."""
    return unit.first(Account, _BY_CODE, code=code)


def of_roles(unit: Unit, hospital_id: int, roles: Iterable[str]) -> dict[str, int]:
    """Give the account of each role.

    Refuses GL_ACCOUNT_NOT_MAPPED, and GL_ACCOUNT_INACTIVE for a heading or an account that is switched off: there is
    no other account to fall back on.
    """
    wanted = sorted(set(roles))
    found = mapped(unit, hospital_id, wanted)
    for role in wanted:
        require_usable(found, role)
    return {role: account.account_id for role, account in found.items()}


def mapped(unit: Unit, hospital_id: int, roles: Iterable[str]) -> dict[str, Account]:
    """Give the account of each role that has one, whether anything can be posted to it or not."""
    found = unit.execute(_BY_ROLE, {"hospital_id": hospital_id, "roles": sorted(set(roles))})
    return {row[0]: Account(*row[1:]) for row in found}


def require_usable(mapped_accounts: Mapping[str, Account], role: str) -> None:
    """Refuse GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE for a role, by accounts that were read before."""
    if role not in mapped_accounts:
        raise GlAccountNotMapped(role=role)
    account = mapped_accounts[role]
    if not (account.is_posting and account.is_active):
        raise GlAccountInactive(code=account.code, role=role)


def legal_limit(unit: Unit, code: str, on: date) -> int | None:
    """Give an amount that the law names, in paise, as in force on a date; None where it names none."""
    limit = limit_on(unit, code, on)
    return None if limit is None else limit.amount_paise


def limit_on(unit: Unit, code: str, on: date) -> Limit | None:
    """Give an amount that the law names as in force on a date, with its source; None where it names none."""
    return unit.first(Limit, _LIMIT, code=code, on=on)


def rate_on_file(unit: Unit, sac_hsn: str, on: date) -> Rate | None:
    """Give the treatment and the rate of a service code on a date, None where none is on file."""
    return unit.first(Rate, _RATE, sac_hsn=sac_hsn, on=on)
