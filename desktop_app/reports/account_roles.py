"""The roles that posting asks for, each with its account: mapped, not mapped, or mapped to one that cannot be used."""

from dataclasses import dataclass

from sqlalchemy import and_, case, literal, select, union_all

from desktop_app.accounting.chart import why_unfit
from desktop_app.errors import RoleUnknown
from desktop_app.records.accounts import Account, AccountRole
from desktop_app.reports.masters import STATUS, MasterQuery, conditions, master_report
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories import chart
from desktop_app.repositories.chart import ChartAccount, KnownRole, Mapping, known_roles
from desktop_app.repositories.unit import Unit

MAPPED, UNMAPPED, UNUSABLE = "mapped", "unmapped", "unusable"

_KNOWN = union_all(
    *(
        select(
            literal(number).label("number"),
            literal(known.role).label("role"),
            literal(known.name).label("purpose"),
            literal(known.type).label("type"),
        )
        for number, known in enumerate(known_roles().values(), start=1)
    )
).subquery()
_STATE = case(
    (Account.account_id.is_(None), UNMAPPED),
    (and_(Account.is_active == 1, Account.is_posting == 1), MAPPED),
    else_=UNUSABLE,
)
_IS_MAPPED = case((_STATE == MAPPED, 1), else_=0)
_SEARCHED = (_KNOWN.c.role, _KNOWN.c.purpose, expression_of(Account.code), expression_of(Account.name))
_OTHERS = {state: _STATE.is_(state) for state in (MAPPED, UNMAPPED, UNUSABLE)}


def role_number(role: str) -> int:
    """Give the key of a role in the register."""
    return list(known_roles()).index(role) + 1


def _filters(query: MasterQuery) -> Filters:
    return conditions(query, _SEARCHED, is_active=_IS_MAPPED, others=_OTHERS)


ACCOUNT_ROLES = master_report(
    "account-roles",
    "Account roles",
    (
        (Column("number", "No", Kind.COUNT), _KNOWN.c.number),
        (Column("role", "Role", Kind.NUMBER), _KNOWN.c.role),
        (Column("purpose", "For", Kind.TEXT), _KNOWN.c.purpose),
        (Column("type", "Type", Kind.NUMBER), _KNOWN.c.type),
        (Column("account_code", "Account Code", Kind.NUMBER), expression_of(Account.code)),
        (Column("account", "Account", Kind.TEXT), expression_of(Account.name)),
        (STATUS, _STATE),
    ),
    key=_KNOWN.c.number,
    source=_KNOWN.outerjoin(AccountRole, AccountRole.role == _KNOWN.c.role).outerjoin(
        Account, Account.account_id == AccountRole.account_id
    ),
    filters=_filters,
    default_sort=Sort("number"),
    nullable=frozenset({"account_code", "account"}),
)


@dataclass(frozen=True, slots=True)
class RoleChoice:
    """A role, the account that it has, and the accounts that it could have, by code."""

    known: KnownRole
    account: ChartAccount | None
    fitting: tuple[ChartAccount, ...]

    @property
    def proposed(self) -> ChartAccount | None:
        """The one that is meant most likely: the only one, else the one that a new clinic has for it."""
        if len(self.fitting) == 1:
            return self.fitting[0]
        return next((each for each in self.fitting if each.code == self.known.code), None)


def role_choice(unit: Unit, role: str) -> RoleChoice:
    """Read what a role can be mapped to; refuses ROLE_UNKNOWN."""
    known = known_roles().get(role)
    if known is None:
        raise RoleUnknown(role=role)
    accounts, mappings = chart.chart(unit), chart.mappings(unit)
    mapped = mappings.get(role)
    return RoleChoice(
        known=known,
        account=next((each for each in accounts if mapped is not None and each.account_id == mapped.account_id), None),
        fitting=tuple(each for each in accounts if _fits(each, known, mappings)),
    )


def _fits(account: ChartAccount, known: KnownRole, mappings: dict[str, Mapping]) -> bool:
    why_not = why_unfit(
        known.role,
        wanted_type=known.type,
        wants_control=bool(known.is_control),
        account_type=account.type,
        is_control=bool(account.is_control),
        roles_of_account=frozenset(role for role, each in mappings.items() if each.account_id == account.account_id),
    )
    return bool(account.is_posting and account.is_active) and not why_not
