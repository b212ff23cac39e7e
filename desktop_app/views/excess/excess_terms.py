"""What the excess of a plan's credit can go to, read in one snapshot: modes, accounts, the patient's other invoices."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.accounting import money_posting
from desktop_app.accounting.posting import MODE_ROLES
from desktop_app.reports.collection import OpenInvoice, open_invoices
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.money_terms import MoneyTerms, money_terms
from desktop_app.repositories import payments, plans, refunds
from desktop_app.repositories.books import Reading
from desktop_app.views.refunds.refund_outlook import ModeRoom


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcessTerms:
    """By which modes money came in for a plan's invoice, most room first, and what else the patient owes."""

    patient_id: int
    modes: tuple[ModeRoom, ...]
    invoices: tuple[OpenInvoice, ...]
    threshold_paise: int
    money: MoneyTerms

    def numbers(self) -> dict[int, str]:
        """Give the numbers of the other invoices, by their keys."""
        return {each.invoice_id: each.number for each in self.invoices}

    def journal(self, parts: Mapping[str, int], chosen: Mapping[str, int]) -> tuple[JournalLine, ...]:
        """Give what paying back posts; `chosen` are accounts in place of the modes' own, by key."""
        return self.money.journal(
            line
            for mode, paise in parts.items()
            for line in money_posting.credit_refunded(
                paise, money_posting.of_mode(_drawn_on(mode), chosen.get(mode)), patient_id=self.patient_id
            )
        )


def read_excess_terms(reading: Reading, plan_id: int) -> ExcessTerms:
    """Read it; refuses NOT_FOUND."""
    plan = plans.plan(reading, plan_id)
    received = payments.received_by_mode(reading, plan.invoice_id)
    back = refunds.paid_of_invoice(reading, plan.invoice_id)
    money = money_terms(reading, reading.today)
    modes = [
        ModeRoom(mode, received.get(mode, 0), back.get(mode, 0), money.fitting[_drawn_on(mode)]) for mode in MODE_ROLES
    ]
    return ExcessTerms(
        patient_id=plan.patient_id,
        modes=tuple(sorted(modes, key=lambda each: -each.room_paise)),
        invoices=tuple(each for each in open_invoices(reading, plan.patient_id) if each.invoice_id != plan.invoice_id),
        threshold_paise=money.clinic.refund_approval_threshold_paise,
        money=money,
    )


def _drawn_on(mode: str) -> str:
    """Give the mode whose account the money goes out of: a cheque is drawn on the bank."""
    return "bank" if mode == "cheque" else mode
