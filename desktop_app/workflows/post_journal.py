"""Post a manual journal: balanced lines on any posting account that no subledger keeps."""

from dataclasses import dataclass
from datetime import date

from desktop_app.repositories import clinic as clinics, general_ledger, numbers
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import checks, journaling, roles
from desktop_app.workflows.steps.journaling import JournalLine

__all__ = ("JournalLine", "JournalPosted", "PostJournal", "post_journal")


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
        journaling.require_amounts(command.lines)
        branch = clinics.require_active_branch(work, command.branch_id)
        place = Place(clinics.clinic(work).hospital_id, branch.branch_id)
        lines = journaling.balanced(work, command.lines)
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
