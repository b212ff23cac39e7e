"""Sell services, medicines or products: an invoice, posted at once."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.posting import IncomeLine
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, invoicing, registration, roles
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.registration import NewPatient


@dataclass(frozen=True, slots=True, kw_only=True)
class SellService:
    """Sell what is delivered at once; amounts in paise."""

    request_id: str
    patient: int | NewPatient
    branch_id: int
    on: date
    lines: tuple[SaleLine, ...]
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceSold:
    """The invoice and its amounts in paise."""

    patient_id: int
    invoice_id: int
    invoice_number: str
    invoice_total_paise: int
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    round_off_paise: int


def sell_service(books: Books, command: SellService, user: User) -> Outcome[ServiceSold]:
    """Sell services.

    Refuses PERMISSION_DENIED, NOT_FOUND, PATIENT_INACTIVE, for a new patient what `steps.registration.register`
    refuses, SERVICE_INACTIVE, DATE_IN_FUTURE, NO_PERIOD, PERIOD_CLOSED, COUNT_OUT_OF_RANGE, AMOUNT_NEGATIVE,
    AMOUNT_TOO_LARGE, DISCOUNT_EXCEEDS_PRICE, BRANCH_REQUIRED, BRANCH_INACTIVE, NOT_REGISTERED,
    GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, ServiceSold):
            return first_answer
        roles.require(work, roles.COUNTER)
        clinic = clinics.clinic(work)
        patient_id = registration.known(work, clinic, command.patient)
        checks.require_posting_date(work, command.on)
        checks.require_count(len(command.lines), "lines")
        draft = invoicing.draft(
            work,
            clinic,
            command.lines,
            patient_id=patient_id,
            branch_id=command.branch_id,
            on=command.on,
            due_date=command.on,
        )
        income = [
            IncomeLine(role=line.income_role, taxable_paise=amount.taxable_paise)
            for line, amount in zip(command.lines, draft.amounts, strict=True)
        ]
        number = invoicing.post(work, clinic, draft, income)
        return work.commit(
            command,
            ServiceSold(
                patient_id=patient_id,
                invoice_id=draft.invoice_id,
                invoice_number=number,
                invoice_total_paise=draft.totals.total_paise,
                taxable_paise=draft.totals.tax.taxable_paise,
                cgst_paise=draft.totals.tax.cgst_paise,
                sgst_paise=draft.totals.tax.sgst_paise,
                round_off_paise=draft.totals.round_off_paise,
            ),
        )
