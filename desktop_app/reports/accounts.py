"""The chart of accounts: headings and accounts in their order, what posting uses each for, what each holds today."""

from dataclasses import dataclass

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased

from desktop_app.accounting.chart import TYPES
from desktop_app.records.accounts import Account, AccountRole
from desktop_app.records.general_ledger import GLMonthBalance
from desktop_app.reports.masters import STATUS, MasterQuery, conditions, master_report, status_of
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories import chart
from desktop_app.repositories.chart import ChartAccount
from desktop_app.repositories.unit import Unit

_Heading = aliased(Account)
_IS_ACTIVE = expression_of(Account.is_active)
_ROLES = (
    select(func.group_concat(AccountRole.role, ", "))
    .where(AccountRole.account_id == Account.account_id)
    .correlate(Account)
    .scalar_subquery()
)
# Nothing is dated after today, so what all months have moved is what the account holds today.
_BALANCE = (
    select(func.coalesce(func.sum(GLMonthBalance.debit_paise - GLMonthBalance.credit_paise), 0))
    .where(GLMonthBalance.account_id == Account.account_id)
    .correlate(Account)
    .scalar_subquery()
)
# An account stands beneath its heading, a heading where its own code puts it.
_PLACE = func.coalesce(_Heading.code.concat("/"), "").concat(Account.code)
_SEARCHED = (*(expression_of(column) for column in (Account.code, Account.name, Account.statement_head)), _ROLES)
_OTHERS = {each: and_(expression_of(Account.type) == each) for each in TYPES}


def _filters(query: MasterQuery) -> Filters:
    return conditions(query, _SEARCHED, is_active=_IS_ACTIVE, others=_OTHERS)


ACCOUNTS = master_report(
    "accounts",
    "Chart of accounts",
    (
        (Column("place", "Place In The Chart", Kind.NUMBER), _PLACE),
        (Column("code", "Account Code", Kind.NUMBER), expression_of(Account.code)),
        (Column("account", "Account", Kind.TEXT), expression_of(Account.name)),
        (Column("type", "Type", Kind.NUMBER), expression_of(Account.type)),
        (Column("normal_side", "Normal Side", Kind.NUMBER), expression_of(Account.normal_side)),
        (Column("heading", "Under", Kind.NUMBER), expression_of(_Heading.code)),
        (Column("is_posting", "Takes Entries", Kind.FLAG), expression_of(Account.is_posting)),
        (Column("is_control", "Control Account", Kind.FLAG), expression_of(Account.is_control)),
        (Column("roles", "Roles", Kind.NUMBER), _ROLES),
        (Column("statement_head", "Statement Head", Kind.TEXT), expression_of(Account.statement_head)),
        (Column("balance", "Balance", Kind.MONEY), _BALANCE),
        (STATUS, status_of(_IS_ACTIVE)),
    ),
    key=expression_of(Account.account_id),
    source=Account.__table__.outerjoin(_Heading, _Heading.account_id == Account.parent_id),
    filters=_filters,
    default_sort=Sort("place"),
    nullable=frozenset({"heading", "roles", "statement_head"}),
)


@dataclass(frozen=True, slots=True)
class ChartTerms:
    """What opening or amending an account depends on; `account` is None where one is opened."""

    chart: tuple[ChartAccount, ...]
    account: ChartAccount | None = None
    has_entries: bool = False
    roles: tuple[str, ...] = ()

    def headings(self, account_type: str) -> tuple[ChartAccount, ...]:
        """Give the headings under which an account of a type can stand."""
        return tuple(
            each for each in self.chart if not each.is_posting and each.is_active and each.type == account_type
        )

    def statement_heads(self, account_type: str) -> tuple[str, ...]:
        """Give the lines of the reports that accounts of a type stand in."""
        heads = (each.statement_head for each in self.chart if each.type == account_type)
        return tuple(dict.fromkeys(head for head in heads if head))


def chart_terms(unit: Unit, account_id: int | None = None) -> ChartTerms:
    """Read the chart, and what there is of an account that is amended; refuses NOT_FOUND."""
    if account_id is None:
        return ChartTerms(chart.chart(unit))
    mappings = chart.mappings(unit).values()
    return ChartTerms(
        chart=chart.chart(unit),
        account=chart.account(unit, account_id),
        has_entries=chart.has_entries(unit, account_id),
        roles=tuple(each.role for each in mappings if each.account_id == account_id),
    )
