"""Step: cash below the limit of the law, per patient and day, and per invoice: a package's installments are one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.money import rupees
from desktop_app.errors import CashLimit269st
from desktop_app.repositories import accounts, payments
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class Cash:
    """Cash of a patient, in paise: what comes in now, advances too, and what of cash settles each invoice, by its key.

    An advance that is applied comes in no more, but settles an invoice.
    """

    patient_id: int
    on: date
    received_paise: int
    settled_paise: Mapping[int, int]


def require_below(work: Work, cash: Cash, reason: str | None) -> str | None:
    """Give the reason for which the limit is overridden, None where it is kept.

    Refuses CASH_LIMIT_269ST; where a reason is given, PERMISSION_DENIED to anybody but the owner, and REASON_REQUIRED
    where it is blank.
    """
    refused = refusal(work, cash)
    if refused is None:
        return None
    if reason is None:
        raise refused
    roles.require(work, roles.OWNER)
    return checks.require_reason(reason)


def refusal(unit: Unit, cash: Cash) -> CashLimit269st | None:
    """Give what stands against taking or using cash, None where nothing does: a screen tells it before it is tried."""
    if not cash.received_paise and not any(cash.settled_paise.values()):
        return None
    limit = accounts.legal_limit(unit, "CASH_269ST", cash.on)
    return None if limit is None else _reached(unit, cash, limit)


def _reached(unit: Unit, cash: Cash, limit: int) -> CashLimit269st | None:
    if cash.received_paise:
        of_day = payments.cash_of_day(unit, cash.patient_id, cash.on) + cash.received_paise
        if of_day >= limit:
            return CashLimit269st(total=rupees(of_day), limit=rupees(limit), per="from one person in a day")
    for invoice_id, paise in cash.settled_paise.items():
        of_invoice = payments.cash_of_invoice(unit, invoice_id) + paise
        if paise and of_invoice >= limit:
            return CashLimit269st(total=rupees(of_invoice), limit=rupees(limit), per="for one transaction")
    return None
