"""Sell a package on installments: invoice, plan, sessions with their values, installments, postings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import package_sale
from desktop_app.accounting.installments import Due, status_of
from desktop_app.accounting.settlement import Policy
from desktop_app.accounting.tax import Taxed
from desktop_app.errors import AmountNegative, CountOutOfRange
from desktop_app.repositories import clinic as clinics, numbers, plans
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import Place, User, stamp
from desktop_app.workflows.steps import checks, invoicing, registration, roles
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

    Refuses PERMISSION_DENIED, NOT_FOUND, for a new patient what `steps.registration.register` refuses, DATE_IN_FUTURE,
    NO_PERIOD, PERIOD_CLOSED, COUNT_OUT_OF_RANGE, AMOUNT_NEGATIVE, AMOUNT_TOO_LARGE, DISCOUNT_EXCEEDS_PRICE,
    PRICE_TOO_SMALL, BRANCH_REQUIRED, NOT_REGISTERED, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PackageSold):
            return first_answer
        roles.require(work, roles.COUNTER)
        clinic = clinics.clinic(work)
        patient_id = registration.known(work, clinic, command.patient)
        checks.require_posting_date(work, command.on)
        _require_counts(command)
        shares = package_sale.shares(command.package.price, sessions=command.sessions, weights=command.weights)
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
        dues = package_sale.dues(draft.amounts, draft.totals, installments=command.installments, first_due=first_due)
        plan_number = numbers.take(work, "PL", command.on, Place(clinic.hospital_id, command.branch_id))
        plan_id = plans.add(
            work,
            _sessions(command, shares),
            [_installment(due) for due in dues],
            **_plan(work, command, draft),
            hospital_id=clinic.hospital_id,
            branch_id=command.branch_id,
            plan_number=plan_number,
            revenue_policy=clinic.revenue_policy,
        )
        work.edits.act("create", "package_payment_plans", plan_id)
        other_roles = [line.income_role for line in command.other_lines]
        income = package_sale.income(draft.amounts, other_roles, policy=clinic.revenue_policy, plan_id=plan_id)
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


def _sessions(command: SellPackage, shares: Sequence[Taxed]) -> list[dict[str, object]]:
    days = package_sale.session_days(command.on, command.sessions)
    list_prices = command.list_prices_paise or (0,) * command.sessions
    return [
        {
            "session_number": number,
            "scheduled_date": day,
            "session_status": "scheduled",
            "taxable_paise": share.taxable_paise,
            "cgst_paise": share.cgst_paise,
            "sgst_paise": share.sgst_paise,
            "igst_paise": share.igst_paise,
            "gross_paise": share.gross_paise,
            "list_price_paise": list_price,
        }
        for number, (day, share, list_price) in enumerate(zip(days, shares, list_prices, strict=True), start=1)
    ]


def _installment(due: Due) -> dict[str, object]:
    return {
        "installment_number": due.number,
        "due_date": due.due_date,
        "amount_paise": due.amount_paise,
        "status": status_of(due.amount_paise, 0, 0),
    }


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
