"""Take in a statement of the bank from its CSV: its lines are staged, nothing is posted."""

import hashlib
from dataclasses import dataclass

from desktop_app.accounting import bank_csv
from desktop_app.accounting.bank_csv import Columns
from desktop_app.errors import StatementKnown
from desktop_app.repositories import bank, clinic as clinics
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import bank_accounts, checks, roles
from desktop_app.workflows.steps.bank_intake import intake


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBankStatement:
    """Take in the text of a bank's CSV for an account; `columns` says which column is what, and is kept for the next.

    `opening_paise` is the balance before it, where the statement has no balances of its own.
    """

    request_id: str
    account_id: int
    file_name: str
    content: str
    columns: Columns
    opening_paise: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BankStatementImported:
    """The statement, how many lines are new, and how many were there before."""

    statement_id: int
    new_lines: int
    known_lines: int


def import_bank_statement(books: Books, command: ImportBankStatement, user: User) -> Outcome[BankStatementImported]:
    """Take in a statement.

    Refuses PERMISSION_DENIED, NOT_FOUND, ACCOUNT_WITHOUT_STATEMENTS, NAME_REQUIRED, NAME_INVALID,
    STATEMENT_UNREADABLE, STATEMENT_COLUMNS_INCOMPLETE, STATEMENT_COLUMN_MISSING, STATEMENT_ROW_WRONG,
    STATEMENT_DOES_NOT_ADD_UP, STATEMENT_KNOWN.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, BankStatementImported):
            return first_answer
        roles.require(work, roles.POSTING)
        account = bank_accounts.require(work, command.account_id)
        file_name = checks.require_name(command.file_name)
        statement = bank_csv.read(command.content, command.columns, today=work.today)
        found = intake(work, account.account_id, statement)
        if not found.new:
            raise StatementKnown
        opening = command.opening_paise if statement.opening_paise is None else statement.opening_paise
        statement_id = bank.add(
            work,
            found.new,
            hospital_id=clinics.clinic(work).hospital_id,
            account_id=account.account_id,
            file_name=file_name,
            file_hash=hashlib.sha256(command.content.encode()).hexdigest(),
            first_date=min(line.on for line in statement.lines),
            last_date=max(line.on for line in statement.lines),
            opening_paise=opening,
            line_count=len(statement.lines),
            known_count=found.known_lines,
        )
        work.edits.act("import", "bank_statements", statement_id)
        bank.keep_columns(work, account.account_id, command.columns)
        return work.commit(
            command,
            BankStatementImported(statement_id=statement_id, new_lines=len(found.new), known_lines=found.known_lines),
        )
