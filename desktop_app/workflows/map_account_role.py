"""Map a role to an account: where posting looks for it from now on."""

from dataclasses import dataclass

from desktop_app.accounting.chart import COMPARED_ROLES, why_unfit
from desktop_app.errors import (
    AccountUnfit,
    BooksWouldDisagree,
    GlAccountInactive,
    RecordChanged,
    RoleHasEntries,
    RoleUnknown,
)
from desktop_app.repositories import book_checks, chart
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.chart import ChartAccount, KnownRole, Mapping
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles


@dataclass(frozen=True, slots=True, kw_only=True)
class MapAccountRole:
    """Map a role; `seen_account_id` is the account that it had when the dialog opened, None where it had none."""

    request_id: str
    role: str
    account_id: int
    seen_account_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRoleMapped:
    """The role and the account that it has now."""

    role: str
    account_id: int


def map_account_role(books: Books, command: MapAccountRole, user: User) -> Outcome[AccountRoleMapped]:
    """Map a role to an account.

    Refuses PERMISSION_DENIED, ROLE_UNKNOWN, NOT_FOUND, RECORD_CHANGED, GL_ACCOUNT_INACTIVE for a heading or an account
    that is switched off, ACCOUNT_UNFIT for another type, a control account where none is wanted or none where one is,
    ROLE_HAS_ENTRIES where its entries are compared with documents, BOOKS_WOULD_DISAGREE where a check of the books
    that goes by this role would find something.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, AccountRoleMapped):
            return first_answer
        roles.require(work, roles.POSTING)
        wanted = chart.known_roles().get(command.role)
        if wanted is None:
            raise RoleUnknown(role=command.role)
        account = chart.account(work, command.account_id)
        mappings = chart.mappings(work)
        before = mappings.get(command.role)
        if (None if before is None else before.account_id) != command.seen_account_id:
            raise RecordChanged(what=f"The role {command.role}")
        _require_fit(account, wanted, mappings)
        _require_no_entries(work, before, account)
        chart.map_role(work, account.hospital_id, command.role, account.account_id, before)
        _require_agreement(work, command.role, account)
        work.edits.act("update", "hospitals", account.hospital_id)
        return work.commit(command, AccountRoleMapped(role=command.role, account_id=account.account_id))


def _require_fit(account: ChartAccount, wanted: KnownRole, mappings: dict[str, Mapping]) -> None:
    """Refuse GL_ACCOUNT_INACTIVE and ACCOUNT_UNFIT."""
    if not (account.is_posting and account.is_active):
        raise GlAccountInactive(code=account.code, role=wanted.role)
    why = why_unfit(
        wanted.role,
        wanted_type=wanted.type,
        wants_control=bool(wanted.is_control),
        account_type=account.type,
        is_control=bool(account.is_control),
        roles_of_account=frozenset(role for role, each in mappings.items() if each.account_id == account.account_id),
    )
    if why:
        raise AccountUnfit(code=account.code, role=wanted.role, why=why)


def _require_no_entries(work: Work, before: Mapping | None, account: ChartAccount) -> None:
    """Refuse ROLE_HAS_ENTRIES."""
    if before is None or before.role not in COMPARED_ROLES or before.account_id == account.account_id:
        return
    if chart.has_entries(work, before.account_id):
        raise RoleHasEntries(role=before.role, code=chart.account(work, before.account_id).code)


def _require_agreement(work: Work, role: str, account: ChartAccount) -> None:
    """Refuse BOOKS_WOULD_DISAGREE: a role that had no account may have entries all the same."""
    if role in COMPARED_ROLES:
        findings = book_checks.findings_of_role(work, role)
        if findings:
            raise BooksWouldDisagree(role=role, code=account.code, check=findings[0].check.title)
