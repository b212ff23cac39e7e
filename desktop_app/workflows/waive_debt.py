"""Waive part of what a patient owes, out of goodwill: a financial note, GST stays as it is, the plan goes on."""

from dataclasses import dataclass
from datetime import date

from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import remission, roles
from desktop_app.workflows.steps.remission import Remitted, Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiveDebt:
    """Waive an amount (paise) of what an invoice lacks, of its last installments first."""

    request_id: str
    invoice_id: int
    on: date
    amount_paise: int
    reason: str | None = None


def waive_debt(books: Books, command: WaiveDebt, user: User) -> Outcome[Remitted]:
    """Waive a debt; refuses PERMISSION_DENIED and what `steps.remission.remit` refuses."""
    with books.work(user) as work:
        if first_answer := work.answered(command, Remitted):
            return first_answer
        roles.require(work, roles.POSTING)
        terms = Terms(
            invoice_id=command.invoice_id,
            on=command.on,
            amount_paise=command.amount_paise,
            reason_code="waiver",
            reason=command.reason,
        )
        return work.commit(command, remission.remit(work, terms))
