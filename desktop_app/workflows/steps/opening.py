"""Step: enter what patients owed, had paid in advance and had not used yet when the books were opened."""

from dataclasses import dataclass, replace
from datetime import date

from desktop_app.accounting import opening, package_sale
from desktop_app.accounting.calendar import add_months
from desktop_app.accounting.installments import schedule
from desktop_app.accounting.invoicing import Price
from desktop_app.accounting.money_posting import MoneyAccount
from desktop_app.accounting.posting import Line, RevenuePolicy, Role, debit
from desktop_app.errors import AmountNotPositive, BadInput
from desktop_app.repositories import invoices, numbers, plans, receivables
from desktop_app.repositories.books import Work
from desktop_app.repositories.clinic import Clinic
from desktop_app.repositories.unit import Place, stamp
from desktop_app.workflows.steps import invoicing, packaging, receiving, registration
from desktop_app.workflows.steps.invoicing import Draft, SaleLine
from desktop_app.workflows.steps.packaging import PackageTerms
from desktop_app.workflows.steps.receiving import Money
from desktop_app.workflows.steps.registration import NewPatient


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningReceivable:
    """An old document of a patient, and what is still owed for it (paise); without a number it gets one."""

    patient: int | NewPatient
    amount_paise: int
    invoice_number: str | None = None
    invoice_date: date | None = None
    due_date: date | None = None
    description: str = "Opening balance"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningAdvance:
    """What a patient had paid in advance, in paise, and by which mode."""

    patient: int | NewPatient
    amount_paise: int
    mode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningPackage(PackageTerms):
    """A package in mid-flight: as it was sold, the days of the sessions used, and what is still owed (paise).

    The first sessions are the used ones; `installments` spread what is owed monthly from `first_due`.
    """

    patient: int | NewPatient
    sold_on: date
    used_on: tuple[date, ...] = ()
    owed_paise: int = 0
    invoice_number: str | None = None


@dataclass(frozen=True, slots=True)
class Entered:
    """An old document that waits for the opening transaction: what is owed for it, and what it adds to that."""

    draft: Draft
    number: str
    due_date: date
    owed_paise: int
    plan_id: int | None
    lines: tuple[Line, ...]


def enter_receivable(
    work: Work, clinic: Clinic, old: OpeningReceivable, *, branch_id: int, on: date, number: str
) -> Entered:
    """File an old document by what is owed for it; refuses AMOUNT_NOT_POSITIVE, and BAD_INPUT for a day after `on`."""
    if old.amount_paise <= 0:
        raise AmountNotPositive
    patient_id = registration.known(work, clinic, old.patient)
    line = SaleLine(description=old.description, price=Price(list_paise=old.amount_paise), income_role="SVC_REV")
    dated = _require_before(old.invoice_date or on, on)
    due_date = old.due_date or dated
    draft = _draft(work, clinic, line, patient_id=patient_id, branch_id=branch_id, dated=dated, due_date=due_date)
    lines = (debit(Role.AR_CONTROL, old.amount_paise, patient_id=patient_id),)
    return Entered(draft, number, due_date, old.amount_paise, None, lines)


def enter_package(work: Work, clinic: Clinic, old: OpeningPackage, *, branch_id: int, on: date, number: str) -> Entered:
    """File a package with its whole invoice line and all its sessions, the used ones as completed.

    Refuses COUNT_OUT_OF_RANGE, AMOUNT_NEGATIVE, PRICE_TOO_SMALL, NUMBER_TOO_LONG, and BAD_INPUT for days that do not
    fit or more owed than it cost.
    """
    packaging.require_counts(old)
    _require_before(old.sold_on, on)
    if len(old.used_on) > old.sessions or any(not old.sold_on <= day <= on for day in old.used_on):
        raise BadInput(what="The sessions used are more than were sold, or dated outside sale and opening")
    patient_id = registration.known(work, clinic, old.patient)
    shares = package_sale.shares(old.package.price, sessions=old.sessions, weights=old.weights)
    due_date = old.first_due or on
    draft = _draft(
        work, clinic, old.package, patient_id=patient_id, branch_id=branch_id, dated=old.sold_on, due_date=due_date
    )
    if not 0 <= old.owed_paise <= draft.totals.total_paise:
        raise BadInput(what="What is owed is more than the package cost")
    plan_number = numbers.take(work, "PL", on, Place(clinic.hospital_id, branch_id))
    used = len(old.used_on)
    open_days = [add_months(on, after) for after in range(old.sessions - used)]
    plan_id = plans.add(
        work,
        packaging.session_values(old, shares, scheduled=[*old.used_on, *open_days], used_on=old.used_on),
        [packaging.installment_values(due) for due in schedule(old.owed_paise, old.installments, due_date)],
        **packaging.plan_values(work, old, draft, start=old.sold_on),
        hospital_id=clinic.hospital_id,
        branch_id=branch_id,
        plan_number=plan_number,
        revenue_policy=clinic.revenue_policy,
        status="active" if used < old.sessions else "completed",
    )
    work.edits.act("create", "package_payment_plans", plan_id)
    lines = opening.package_lines(
        owed_paise=old.owed_paise,
        open_taxable_paise=sum(share.taxable_paise for share in shares[used:]),
        patient_id=patient_id,
        plan_id=plan_id,
        is_deferred=clinic.revenue_policy == RevenuePolicy.DEFERRED,
    )
    return Entered(draft, number, due_date, old.owed_paise, plan_id, lines)


def settle(work: Work, entered: Entered, transaction_id: int, *, on: date, place: Place) -> None:
    """Post an old document by the opening transaction: its number, what is owed, and the sessions used before."""
    draft = entered.draft
    invoices.mark_posted(
        work, draft.invoice_id, number=entered.number, transaction_id=transaction_id, at=stamp(work.at)
    )
    work.edits.act("post", "invoices", draft.invoice_id)
    if entered.owed_paise:
        receivables.post(
            work,
            entry_type="opening",
            reference_type="invoice",
            reference_id=draft.invoice_id,
            number=entered.number,
            patient_id=draft.patient_id,
            invoice_id=draft.invoice_id,
            on=on,
            due_date=entered.due_date,
            debit_paise=entered.owed_paise,
            transaction_id=transaction_id,
            place=place,
        )
    if entered.plan_id is None:
        return
    used = [each for each in plans.sessions(work, entered.plan_id) if each.completed_date is not None]
    for session in used:
        plans.change_session(work, session, gl_transaction_id=transaction_id)
    if used:
        work.edits.act("post", "package_payment_plans", entered.plan_id)


def enter_advance(work: Work, clinic: Clinic, old: OpeningAdvance, *, on: date, place: Place) -> int:
    """File and post an advance as a receipt of the opening day, which opening equity stands for; its key.

    Refuses AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, BAD_INPUT for the mode.
    """
    receiving.require_amount(old.amount_paise)
    receiving.require_mode(old.mode)
    money = Money(
        patient_id=registration.known(work, clinic, old.patient),
        on=on,
        place=place,
        mode=old.mode,
        account=MoneyAccount(Role.OB_EQUITY),
        amount_paise=old.amount_paise,
        reference=None,
    )
    receipt = receiving.file_receipt(work, money, series="RV", settled_paise=0)
    receiving.keep_advance(work, money, receipt, old.amount_paise)
    receiving.close(work, receipt)
    return receipt.payment_id


def _require_before(dated: date, on: date) -> date:
    if dated > on:
        raise BadInput(what="An old document is dated on the day of opening or before")
    return dated


def _draft(
    work: Work, clinic: Clinic, line: SaleLine, *, patient_id: int, branch_id: int, dated: date, due_date: date
) -> Draft:
    """File an old document; its round-off was settled long ago."""
    return invoicing.draft(
        work,
        replace(clinic, round_invoice_to_rupee=0),
        [line],
        patient_id=patient_id,
        branch_id=branch_id,
        on=dated,
        due_date=due_date,
    )
