"""Step: the lines of a manual journal, by account code: balanced, and on no account that something else keeps."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.accounting import posting
from desktop_app.accounting.money import within_bounds
from desktop_app.accounting.posting import Line, Role
from desktop_app.errors import AmountNegative, BadInput, ControlAccount
from desktop_app.repositories import accounts, clinic as clinics
from desktop_app.repositories.books import Work
from desktop_app.workflows.steps import ledger_accounts


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """One line, by account code; one of the amounts (paise) is 0."""

    account_code: str
    debit_paise: int = 0
    credit_paise: int = 0


def require_amounts(lines: Sequence[JournalLine]) -> None:
    """Refuse AMOUNT_NEGATIVE, AMOUNT_TOO_LARGE, BAD_INPUT for a line that is debit and credit at once, UNBALANCED."""
    for line in lines:
        if min(line.debit_paise, line.credit_paise) < 0:
            raise AmountNegative(what="debit or credit")
        within_bounds(line.debit_paise + line.credit_paise)
        if line.debit_paise and line.credit_paise:
            raise BadInput(what="A line is a debit or a credit, not both")
    posting.balanced(Line(debit_paise=line.debit_paise, credit_paise=line.credit_paise) for line in lines)


def balanced(work: Work, lines: Sequence[JournalLine]) -> tuple[Line, ...]:
    """Give the lines on their accounts; deferred revenue is kept by the plans as receivables are by their subledger.

    Refuses GL_ACCOUNT_NOT_MAPPED for deferred revenue, ACCOUNT_UNKNOWN, GL_ACCOUNT_INACTIVE, CONTROL_ACCOUNT.
    """
    hospital_id = clinics.clinic(work).hospital_id
    deferred = accounts.of_roles(work, hospital_id, [Role.DEFERRED_REV])[Role.DEFERRED_REV]
    return posting.balanced(_line(work, line, deferred) for line in lines)


def _line(work: Work, line: JournalLine, deferred_account_id: int) -> Line:
    account = ledger_accounts.usable(work, line.account_code, purpose="a journal")
    if account.account_id == deferred_account_id:
        raise ControlAccount(code=account.code)
    return Line(account_id=account.account_id, debit_paise=line.debit_paise, credit_paise=line.credit_paise)
