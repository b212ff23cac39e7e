"""Amend an account: its name, its place in the chart and the reports, whether it is used; never what was posted."""

from dataclasses import dataclass

from desktop_app.errors import AccountHasEntries, AccountNeeded, RecordChanged
from desktop_app.repositories import chart
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.chart import ChartAccount
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import charting, roles
from desktop_app.workflows.steps.charting import AccountTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendAccount:
    """Amend an account; `seen` is what stood there when the dialog opened."""

    request_id: str
    account_id: int
    seen: AccountTerms
    terms: AccountTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountAmended:
    """The account's key."""

    account_id: int


def amend_account(books: Books, command: AmendAccount, user: User) -> Outcome[AccountAmended]:
    """Amend an account.

    Refuses PERMISSION_DENIED, NOT_FOUND, RECORD_CHANGED, ACCOUNT_HAS_ENTRIES for another type or side of an account
    with entries, ACCOUNT_NEEDED for switching off, or giving another type to, a control account, an account that a
    role has, or a heading that others stand under, and what `steps.charting.require_terms` refuses.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, AccountAmended):
            return first_answer
        roles.require(work, roles.POSTING)
        account = chart.account(work, command.account_id)
        if charting.terms_of(account) != command.seen:
            raise RecordChanged(what=f"The account {account.code}")
        _require_posted_stays(work, account, command.terms)
        _require_not_needed(work, account, command.terms)
        charting.require_terms(work, command.terms, is_heading=not account.is_posting)
        chart.change(work, account, **charting.columns_of(command.terms))
        work.edits.act("update", "accounts", account.account_id)
        return work.commit(command, AccountAmended(account_id=account.account_id))


def _require_posted_stays(work: Work, account: ChartAccount, terms: AccountTerms) -> None:
    """Refuse ACCOUNT_HAS_ENTRIES."""
    if terms.type != account.type and chart.has_entries(work, account.account_id):
        raise AccountHasEntries(code=account.code, what="type")
    if terms.normal_side != account.normal_side and chart.has_entries(work, account.account_id):
        raise AccountHasEntries(code=account.code, what="normal side")


def _require_not_needed(work: Work, account: ChartAccount, terms: AccountTerms) -> None:
    """Refuse ACCOUNT_NEEDED."""
    goes = account.is_active and not terms.is_active
    turns = terms.type != account.type
    if not goes and not turns:
        return
    if account.is_control:
        raise AccountNeeded(code=account.code, why="it is a control account, kept by the subledger")
    held = [role for role, mapping in chart.mappings(work).items() if mapping.account_id == account.account_id]
    if held:
        raise AccountNeeded(code=account.code, why=f"it has the role {held[0]}")
    if any(each.is_active or turns for each in chart.beneath(work, account.account_id)):
        raise AccountNeeded(code=account.code, why="other accounts stand under this heading")
