"""Take back what a line of the bank was matched to; both are open again."""

from dataclasses import dataclass

from desktop_app.errors import LineNotMatched
from desktop_app.repositories import bank
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmatchBankLine:
    """Take back the match of a line."""

    request_id: str
    line_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BankLineUnmatched:
    """The line that is open again."""

    line_id: int


def unmatch_bank_line(books: Books, command: UnmatchBankLine, user: User) -> Outcome[BankLineUnmatched]:
    """Take a match back; refuses PERMISSION_DENIED, NOT_FOUND, LINE_NOT_MATCHED."""
    with books.work(user) as work:
        if first_answer := work.answered(command, BankLineUnmatched):
            return first_answer
        roles.require(work, roles.POSTING)
        line = bank.line(work, command.line_id)
        found = bank.matches(work, line.line_id)
        if not found:
            raise LineNotMatched(on=line.value_date)
        for each in found:
            bank.unmatch(work, each)
        work.edits.act("unmatch", "bank_lines", line.line_id)
        return work.commit(command, BankLineUnmatched(line_id=line.line_id))
