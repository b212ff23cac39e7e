"""Post a manual journal: balanced lines on any posting account that no subledger keeps."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import posting
from desktop_app.accounting.money import within_bounds
from desktop_app.accounting.posting import Line, Role
from desktop_app.errors import AmountNegative, BadInput, ControlAccount
from desktop_app.repositories import accounts, clinic as clinics, general_ledger, numbers
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import checks, ledger_accounts, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """One line, by account code; one of the amounts (paise) is 0."""

    account_code: str
    debit_paise: int = 0
    credit_paise: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PostJournal:
    """Post a journal of a branch, with what it is for."""

    request_id: str
    branch_id: int
    on: date
    narration: str
    lines: tuple[JournalLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalPosted:
    """The journal's number and transaction."""

    transaction_id: int
    journal_number: str


def post_journal(books: Books, command: PostJournal, user: User) -> Outcome[JournalPosted]:
    """Post a journal.

    Refuses PERMISSION_DENIED, REASON_REQUIRED, DATE_IN_FUTURE, NO_PERIOD, PERIOD_CLOSED, AMOUNT_NEGATIVE,
    AMOUNT_TOO_LARGE, BAD_INPUT for a line that is debit and credit at once, UNBALANCED, BRANCH_REQUIRED,
    BRANCH_INACTIVE, GL_ACCOUNT_NOT_MAPPED for deferred revenue, ACCOUNT_UNKNOWN, GL_ACCOUNT_INACTIVE, CONTROL_ACCOUNT,
    NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, JournalPosted):
            return first_answer
        roles.require(work, roles.POSTING)
        narration = checks.require_reason(command.narration)
        checks.require_posting_date(work, command.on)
        _require_amounts(command)
        branch = clinics.require_active_branch(work, command.branch_id)
        place = Place(clinics.clinic(work).hospital_id, branch.branch_id)
        deferred = accounts.of_roles(work, place.hospital_id, [Role.DEFERRED_REV])[Role.DEFERRED_REV]
        lines = posting.balanced(_line(work, line, deferred) for line in command.lines)
        number = numbers.take(work, "JV", command.on, place)
        transaction_id = general_ledger.post(
            work,
            Source(document_type="journal", document_id=None, event="post"),
            lines,
            on=command.on,
            place=place,
            description=narration,
            number=number,
        )
        work.edits.act("post", "gl_transactions", transaction_id, reason=narration)
        return work.commit(command, JournalPosted(transaction_id=transaction_id, journal_number=number))


def _require_amounts(command: PostJournal) -> None:
    for line in command.lines:
        if min(line.debit_paise, line.credit_paise) < 0:
            raise AmountNegative(what="debit or credit")
        within_bounds(line.debit_paise + line.credit_paise)
        if line.debit_paise and line.credit_paise:
            raise BadInput(what="A line is a debit or a credit, not both")
    posting.balanced(Line(debit_paise=line.debit_paise, credit_paise=line.credit_paise) for line in command.lines)


def _line(work: Work, line: JournalLine, deferred_account_id: int) -> Line:
    """Find a line's account; deferred revenue is kept by the plans as receivables are by their subledger."""
    account = ledger_accounts.usable(work, line.account_code, purpose="a journal")
    if account.account_id == deferred_account_id:
        raise ControlAccount(code=account.code)
    return Line(account_id=account.account_id, debit_paise=line.debit_paise, credit_paise=line.credit_paise)
