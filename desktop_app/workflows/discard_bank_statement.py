"""Let go of a statement that was taken in by mistake, with its lines: none of them is matched."""

from dataclasses import dataclass

from desktop_app.errors import StatementMatched
from desktop_app.repositories import bank
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscardBankStatement:
    """Let go of a statement."""

    request_id: str
    statement_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BankStatementDiscarded:
    """The statement that is gone."""

    statement_id: int


def discard_bank_statement(books: Books, command: DiscardBankStatement, user: User) -> Outcome[BankStatementDiscarded]:
    """Let go of a statement; refuses PERMISSION_DENIED, NOT_FOUND, STATEMENT_MATCHED, REASON_REQUIRED."""
    with books.work(user) as work:
        if first_answer := work.answered(command, BankStatementDiscarded):
            return first_answer
        roles.require(work, roles.POSTING)
        statement = bank.statement(work, command.statement_id)
        if bank.has_matches(work, statement.statement_id):
            raise StatementMatched
        reason = checks.require_reason(command.reason)
        bank.remove(work, statement)
        work.edits.act("delete", "bank_statements", statement.statement_id, reason=reason)
        return work.commit(command, BankStatementDiscarded(statement_id=statement.statement_id))
