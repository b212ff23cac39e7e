"""Pay back a credit or an advance, in parts and modes, never more than is unapplied when it is paid."""

from dataclasses import dataclass
from datetime import date

from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, refunding, roles
from desktop_app.workflows.steps.refunding import RefundPart


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRefund:
    """Pay back what is unapplied of a note, or of the advance in a receipt, by one mode or several."""

    request_id: str
    on: date
    parts: tuple[RefundPart, ...]
    credit_note_id: int | None = None
    payment_id: int | None = None
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundPaid:
    """The refunds, one a mode, and what is left of the credit, in paise; the refund status of its plan."""

    refund_ids: tuple[int, ...]
    refund_numbers: tuple[str, ...]
    unapplied_after_paise: int
    refund_status: str


def pay_refund(books: Books, command: PayRefund, user: User) -> Outcome[RefundPaid]:
    """Pay a refund.

    Refuses PERMISSION_DENIED, BAD_INPUT for the source or a mode, COUNT_OUT_OF_RANGE, NOT_FOUND, CN_NOT_POSTED,
    PAYMENT_NOT_POSTED, DATE_IN_FUTURE, REFUND_BEFORE_CN, REFUND_BEFORE_PAYMENT, NO_PERIOD, PERIOD_CLOSED,
    AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, REFUND_EXCEEDS_CREDIT, REFUND_NOT_APPROVED, BRANCH_REQUIRED,
    ACCOUNT_UNFIT, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, RefundPaid):
            return first_answer
        roles.require(work, roles.POSTING)
        checks.require_count(len(command.parts), "modes")
        owed = refunding.credit(work, credit_note_id=command.credit_note_id, payment_id=command.payment_id)
        refunding.require_date(work, owed, command.on)
        refunding.require_parts(owed, command.parts)
        refunding.require_approval(work, owed, sum(part.amount_paise for part in command.parts))
        keys, numbers = refunding.pay_parts(work, owed, command.parts, command.on)
        return work.commit(
            command,
            RefundPaid(
                refund_ids=keys,
                refund_numbers=numbers,
                unapplied_after_paise=owed.item.open_paise - sum(part.amount_paise for part in command.parts),
                refund_status=refunding.standing(work, owed),
            ),
        )
