"""Recover a debt that was written off: the money is income; the patient owes nothing any more."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import posting
from desktop_app.accounting.money import within_bounds
from desktop_app.errors import AmountNotPositive, BadInput
from desktop_app.repositories import clinic as clinics, general_ledger, patients
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import cash_limit, checks, roles
from desktop_app.workflows.steps.cash_limit import Cash


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverDebt:
    """Take money (paise) for a debt that was written off; `mode` is cash, upi, card, cheque or bank."""

    request_id: str
    patient_id: int
    branch_id: int
    on: date
    amount_paise: int
    mode: str = "bank"
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtRecovered:
    """The transaction that posts it."""

    transaction_id: int


def recover_debt(books: Books, command: RecoverDebt, user: User) -> Outcome[DebtRecovered]:
    """Recover a debt.

    Refuses PERMISSION_DENIED, NOT_FOUND, DATE_IN_FUTURE, NO_PERIOD, PERIOD_CLOSED, BAD_INPUT for the mode,
    AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, CASH_LIMIT_269ST, BRANCH_REQUIRED, GL_ACCOUNT_NOT_MAPPED,
    GL_ACCOUNT_INACTIVE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, DebtRecovered):
            return first_answer
        roles.require(work, roles.COUNTER)
        patient = patients.patient(work, command.patient_id)
        checks.require_posting_date(work, command.on)
        if command.mode not in posting.MODE_ROLES:
            raise BadInput(what=f"Money is received by {', '.join(posting.MODE_ROLES)}")
        if command.amount_paise <= 0:
            raise AmountNotPositive
        within_bounds(command.amount_paise)
        received = command.amount_paise if command.mode == "cash" else 0
        cash = Cash(patient_id=patient.patient_id, on=command.on, received_paise=received, settled_paise={})
        cash_limit.require_below(work, cash, None)
        branch = clinics.branch(work, command.branch_id)
        transaction_id = general_ledger.post(
            work,
            Source(document_type="recovery", document_id=None, event="post"),
            posting.recovery(command.mode, command.amount_paise, patient_id=command.patient_id),
            on=command.on,
            place=Place(clinics.clinic(work).hospital_id, branch.branch_id),
            description=f"Recovered from {patient.mrn} after it was written off",
        )
        work.edits.act("post", "gl_transactions", transaction_id)
        return work.commit(command, DebtRecovered(transaction_id=transaction_id))
