"""Sell a package on installments: invoice, plan, sessions with their values, installments, postings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import tax
from desktop_app.accounting.calendar import add_months
from desktop_app.accounting.installments import Due, schedule, status_of
from desktop_app.accounting.invoicing import price_line
from desktop_app.accounting.posting import IncomeLine, package_income_role
from desktop_app.accounting.settlement import Policy
from desktop_app.accounting.tax import Taxed
from desktop_app.errors import AmountNegative, CountOutOfRange
from desktop_app.repositories import clinic as clinics, numbers, plans
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import Place, User, stamp
from desktop_app.workflows.steps import checks, invoicing, registration
from desktop_app.workflows.steps.invoicing import Draft, SaleLine
from desktop_app.workflows.steps.registration import NewPatient


@dataclass(frozen=True, slots=True, kw_only=True)
class SellPackage:
    """Sell a package; amounts in paise, dates of the clinic's calendar.

    `weights` are the sessions' stand-alone prices, empty for equal ones; a weight of 0 makes a session free.
    `list_prices_paise` (taxable) count under LIST_PRICE, empty for none. Sessions and installments are monthly.
    """

    request_id: str
    patient: int | NewPatient
    branch_id: int
    on: date
    package: SaleLine
    sessions: int
    installments: int = 1
    weights: tuple[int, ...] = ()
    list_prices_paise: tuple[int, ...] = ()
    first_due: date | None = None
    other_lines: tuple[SaleLine, ...] = ()
    settlement_policy: Policy = Policy.PRO_RATA
    settlement_fee_paise: int = 0
    no_show_is_used: bool = False
    expiry_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageSold:
    """What was sold: the documents, and the package line's amounts in paise."""

    patient_id: int
    plan_id: int
    plan_number: str
    invoice_id: int
    invoice_number: str
    invoice_total_paise: int
    round_off_paise: int
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    session_gross_paise: tuple[int, ...]
    session_taxable_paise: tuple[int, ...]
    installments_paise: tuple[int, ...]
    due_dates: tuple[date, ...]


def sell_package(books: Books, command: SellPackage, user: User) -> Outcome[PackageSold]:
    """Sell a package.

    Refuses NOT_FOUND, for a new patient what `steps.registration.register` refuses, DATE_IN_FUTURE, NO_PERIOD,
    PERIOD_CLOSED, COUNT_OUT_OF_RANGE, AMOUNT_NEGATIVE, AMOUNT_TOO_LARGE, DISCOUNT_EXCEEDS_PRICE, PRICE_TOO_SMALL,
    BRANCH_REQUIRED, NOT_REGISTERED, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PackageSold):
            return first_answer
        clinic = clinics.clinic(work)
        patient_id = registration.known(work, clinic, command.patient)
        checks.require_posting_date(work, command.on)
        _require_counts(command)
        shares = tax.split(price_line(command.package.price), command.weights or (1,) * command.sessions)
        first_due = command.first_due or command.on
        draft = invoicing.draft(
            work,
            clinic,
            (command.package, *command.other_lines),
            patient_id=patient_id,
            branch_id=command.branch_id,
            on=command.on,
            due_date=first_due,
        )
        dues = schedule(_to_be_paid(draft), command.installments, first_due)
        plan_number = numbers.take(work, "PL", command.on, Place(clinic.hospital_id, command.branch_id))
        plan_id = plans.add(
            work,
            [_session(command, number, share) for number, share in enumerate(shares, start=1)],
            [_installment(due) for due in dues],
            **_plan(work, command, draft),
            hospital_id=clinic.hospital_id,
            branch_id=command.branch_id,
            plan_number=plan_number,
            revenue_policy=clinic.revenue_policy,
        )
        work.edits.act("create", "package_payment_plans", plan_id)
        income = _income(command, draft, policy=clinic.revenue_policy, plan_id=plan_id)
        invoice_number = invoicing.post(work, clinic, draft, income, plan_id=plan_id)
        return work.commit(
            command,
            _sold(draft, shares, dues, plan_id=plan_id, plan_number=plan_number, invoice_number=invoice_number),
        )


def _require_counts(command: SellPackage) -> None:
    checks.require_count(command.sessions, "sessions")
    checks.require_count(command.installments, "installments")
    if min((command.settlement_fee_paise, *command.weights, *command.list_prices_paise)) < 0:
        raise AmountNegative(what="price or fee")
    for values in (command.weights, command.list_prices_paise):
        if values and len(values) != command.sessions:
            raise CountOutOfRange(what="prices", most=command.sessions)


def _to_be_paid(draft: Draft) -> int:
    """Give the plan's part of the invoice; alone on it, the plan takes the round-off too."""
    alone = len(draft.amounts) == 1
    return draft.totals.total_paise if alone else draft.amounts[0].gross_paise


def _plan(work: Work, command: SellPackage, draft: Draft) -> dict[str, object]:
    return {
        "patient_id": draft.patient_id,
        "package_service_id": command.package.service_id,
        "package_name": command.package.description,
        "invoice_id": draft.invoice_id,
        "invoice_line_id": draft.line_ids[0],
        "total_sessions": command.sessions,
        "total_paise": draft.amounts[0].gross_paise,
        "taxable_paise": draft.amounts[0].taxable_paise,
        "start_date": command.on,
        "expiry_date": command.expiry_date,
        "settlement_policy": command.settlement_policy.value,
        "settlement_fee_paise": command.settlement_fee_paise,
        "no_show_is_used": int(command.no_show_is_used),
        "status": "active",
        "created_at": stamp(work.at),
        "created_by": work.user_id,
    }


def _session(command: SellPackage, number: int, share: Taxed) -> dict[str, object]:
    return {
        "session_number": number,
        "scheduled_date": add_months(command.on, number - 1),
        "session_status": "scheduled",
        "taxable_paise": share.taxable_paise,
        "cgst_paise": share.cgst_paise,
        "sgst_paise": share.sgst_paise,
        "igst_paise": share.igst_paise,
        "gross_paise": share.gross_paise,
        "list_price_paise": command.list_prices_paise[number - 1] if command.list_prices_paise else 0,
    }


def _installment(due: Due) -> dict[str, object]:
    return {
        "installment_number": due.number,
        "due_date": due.due_date,
        "amount_paise": due.amount_paise,
        "status": status_of(due.amount_paise, 0, 0),
    }


def _income(command: SellPackage, draft: Draft, *, policy: str, plan_id: int) -> list[IncomeLine]:
    """Say where the value of each line goes: the package's waits or is earned, by the clinic's policy."""
    package, *others = draft.amounts
    return [
        IncomeLine(role=package_income_role(policy), taxable_paise=package.taxable_paise, plan_id=plan_id),
        *(
            IncomeLine(role=line.income_role, taxable_paise=amount.taxable_paise)
            for line, amount in zip(command.other_lines, others, strict=True)
        ),
    ]


def _sold(
    draft: Draft,
    shares: Sequence[Taxed],
    dues: Sequence[Due],
    *,
    plan_id: int,
    plan_number: str,
    invoice_number: str,
) -> PackageSold:
    return PackageSold(
        patient_id=draft.patient_id,
        plan_id=plan_id,
        plan_number=plan_number,
        invoice_id=draft.invoice_id,
        invoice_number=invoice_number,
        invoice_total_paise=draft.totals.total_paise,
        round_off_paise=draft.totals.round_off_paise,
        taxable_paise=draft.amounts[0].taxable_paise,
        cgst_paise=draft.amounts[0].cgst_paise,
        sgst_paise=draft.amounts[0].sgst_paise,
        session_gross_paise=tuple(share.gross_paise for share in shares),
        session_taxable_paise=tuple(share.taxable_paise for share in shares),
        installments_paise=tuple(due.amount_paise for due in dues),
        due_dates=tuple(due.due_date for due in dues),
    )
