"""Open an account, or a heading under which accounts stand."""

from dataclasses import dataclass

from desktop_app.errors import AlreadyExists, BadInput, NameRequired
from desktop_app.repositories import accounts, chart, clinic as clinics
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import charting, roles
from desktop_app.workflows.steps.charting import AccountTerms

_LONGEST_CODE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAccount:
    """Open an account; a heading takes no entries."""

    request_id: str
    code: str
    terms: AccountTerms
    is_heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountOpened:
    """The account's key."""

    account_id: int


def open_account(books: Books, command: OpenAccount, user: User) -> Outcome[AccountOpened]:
    """Open an account.

    Refuses PERMISSION_DENIED, NAME_REQUIRED for a blank code, BAD_INPUT for a code that is no number of at most eight
    digits, ALREADY_EXISTS, and what `steps.charting.require_terms` refuses.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, AccountOpened):
            return first_answer
        roles.require(work, roles.POSTING)
        hospital_id = clinics.clinic(work).hospital_id
        code = _require_code(command.code)
        if accounts.by_code(work, code) is not None:
            raise AlreadyExists(what=f"The account {code}")
        charting.require_terms(work, command.terms, is_heading=command.is_heading)
        account_id = chart.add(
            work,
            hospital_id=hospital_id,
            code=code,
            is_posting=int(not command.is_heading),
            **charting.columns_of(command.terms),
        )
        work.edits.act("create", "accounts", account_id)
        return work.commit(command, AccountOpened(account_id=account_id))


def _require_code(written: str) -> str:
    code = written.strip()
    if not code:
        raise NameRequired
    if not (code.isascii() and code.isdigit() and len(code) <= _LONGEST_CODE):
        raise BadInput(what=f"The code of an account has at most {_LONGEST_CODE} digits")
    return code
