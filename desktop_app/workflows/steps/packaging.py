"""Step: sell a package: its invoice, its plan with the sessions' values, its installments, and their posting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import package_sale
from desktop_app.accounting.installments import Due, status_of
from desktop_app.accounting.money import within_bounds
from desktop_app.accounting.settlement import Policy
from desktop_app.accounting.tax import Taxed
from desktop_app.errors import AmountNegative, CountOutOfRange
from desktop_app.repositories import clinic as clinics, numbers, plans
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Place, stamp
from desktop_app.workflows.steps import checks, invoicing, registration
from desktop_app.workflows.steps.invoicing import Draft, SaleLine
from desktop_app.workflows.steps.registration import NewPatient


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageTerms:
    """What is agreed of a package; amounts in paise, dates of the clinic's calendar.

    `weights` are the sessions' stand-alone prices, empty for equal ones; a weight of 0 makes a session free.
    `list_prices_paise` (taxable) count under LIST_PRICE, empty for none. Sessions and installments are monthly.
    """

    package: SaleLine
    sessions: int
    installments: int = 1
    weights: tuple[int, ...] = ()
    list_prices_paise: tuple[int, ...] = ()
    first_due: date | None = None
    settlement_policy: Policy = Policy.PRO_RATA
    settlement_fee_paise: int = 0
    no_show_is_used: bool = False
    expiry_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageSale(PackageTerms):
    """Who buys a package, where and when, and what else stands on the invoice."""

    patient: int | NewPatient
    branch_id: int
    on: date
    other_lines: tuple[SaleLine, ...] = ()
    late_reason: str | None = None


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


def sell(work: Work, sale: PackageSale) -> PackageSold:
    """Sell a package.

    Refuses what `steps.registration.known` refuses, SERVICE_INACTIVE, DATE_IN_FUTURE, NO_PERIOD, PERIOD_CLOSED,
    COUNT_OUT_OF_RANGE, AMOUNT_NEGATIVE, AMOUNT_TOO_LARGE, DISCOUNT_EXCEEDS_PRICE, PRICE_TOO_SMALL, BRANCH_REQUIRED,
    BRANCH_INACTIVE, NOT_REGISTERED, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    clinic = clinics.clinic(work)
    patient_id = registration.known(work, clinic, sale.patient)
    checks.require_posting_date(work, sale.on)
    require_counts(sale)
    shares = package_sale.shares(sale.package.price, sessions=sale.sessions, weights=sale.weights)
    first_due = sale.first_due or sale.on
    draft = invoicing.draft(
        work,
        clinic,
        (sale.package, *sale.other_lines),
        patient_id=patient_id,
        branch_id=sale.branch_id,
        on=sale.on,
        due_date=first_due,
    )
    dues = package_sale.dues(draft.amounts, draft.totals, installments=sale.installments, first_due=first_due)
    plan_number = numbers.take(work, "PL", sale.on, Place(clinic.hospital_id, sale.branch_id))
    days = package_sale.session_days(sale.on, sale.sessions)
    plan_id = plans.add(
        work,
        session_values(sale, shares, scheduled=days),
        [installment_values(due) for due in dues],
        **plan_values(work, sale, draft, start=sale.on),
        hospital_id=clinic.hospital_id,
        branch_id=sale.branch_id,
        plan_number=plan_number,
        revenue_policy=clinic.revenue_policy,
        status="active",
    )
    work.edits.act("create", "package_payment_plans", plan_id)
    other_roles = [line.income_role for line in sale.other_lines]
    income = package_sale.income(draft.amounts, other_roles, policy=clinic.revenue_policy, plan_id=plan_id)
    invoice_number = invoicing.post(work, clinic, draft, income, plan_id=plan_id)
    return _sold(draft, shares, dues, plan_id=plan_id, plan_number=plan_number, invoice_number=invoice_number)


def require_counts(terms: PackageTerms) -> None:
    """Refuse COUNT_OUT_OF_RANGE, and AMOUNT_NEGATIVE and AMOUNT_TOO_LARGE for a price or the fee."""
    checks.require_count(terms.sessions, "sessions")
    checks.require_count(terms.installments, "installments")
    if min(map(within_bounds, (terms.settlement_fee_paise, *terms.weights, *terms.list_prices_paise))) < 0:
        raise AmountNegative(what="price or fee")
    for values in (terms.weights, terms.list_prices_paise):
        if values and len(values) != terms.sessions:
            raise CountOutOfRange(what="prices", most=terms.sessions)


def plan_values(work: Work, terms: PackageTerms, draft: Draft, *, start: date) -> dict[str, object]:
    """Give the columns of a plan that its terms and its invoice, whose first line it is, say."""
    return {
        "patient_id": draft.patient_id,
        "package_service_id": terms.package.service_id,
        "package_name": checks.label(terms.package.description),
        "invoice_id": draft.invoice_id,
        "invoice_line_id": draft.line_ids[0],
        "total_sessions": terms.sessions,
        "total_paise": draft.amounts[0].gross_paise,
        "taxable_paise": draft.amounts[0].taxable_paise,
        "start_date": start,
        "expiry_date": terms.expiry_date,
        "settlement_policy": terms.settlement_policy.value,
        "settlement_fee_paise": terms.settlement_fee_paise,
        "no_show_is_used": int(terms.no_show_is_used),
        "created_at": stamp(work.at),
        "created_by": work.user_id,
    }


def session_values(
    terms: PackageTerms, shares: Sequence[Taxed], *, scheduled: Sequence[date], used_on: Sequence[date] = ()
) -> list[dict[str, object]]:
    """Give the columns of each session: its day, its value; the first ones are those used before."""
    list_prices = terms.list_prices_paise or (0,) * terms.sessions
    used: list[date | None] = [*used_on, *([None] * (terms.sessions - len(used_on)))]
    return [
        {
            "session_number": number,
            "scheduled_date": day,
            "completed_date": done,
            "session_status": "scheduled" if done is None else "completed",
            "taxable_paise": share.taxable_paise,
            "cgst_paise": share.cgst_paise,
            "sgst_paise": share.sgst_paise,
            "igst_paise": share.igst_paise,
            "gross_paise": share.gross_paise,
            "list_price_paise": list_price,
        }
        for number, (day, done, share, list_price) in enumerate(
            zip(scheduled, used, shares, list_prices, strict=True), start=1
        )
    ]


def installment_values(due: Due) -> dict[str, object]:
    """Give the columns of an installment as it is agreed."""
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
