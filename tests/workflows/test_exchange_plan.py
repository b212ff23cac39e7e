from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.accounting.settlement import Policy
from desktop_app.workflows.define_service import define_service
from desktop_app.workflows.exchange_plan import exchange_plan
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.waive_debt import waive_debt
from tests.clinic import Clinic
from tests.closing_orders import DAY_BEFORE_OPENING, EXCHANGE, OPENED, WAIVER, open_books
from tests.master_examples import package_with_a_free_session
from tests.orders import discontinue, do, half_done_plan, line, order, sell
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    BRANCH_OFF,
    LOCK_AUGUST,
    NO_BRANCH,
    NO_GSTIN,
    TOMORROW,
    balances,
    long_prefix,
    owed,
    plan,
    refused,
    spoil,
    switched_off,
    unmapped,
)

SALE = EXCHANGE.sale


def test_exchange_plan__upgrade_pays_with_what_was_not_used(clinic: Clinic) -> None:
    """Rs 10,000 paid, 6,000 not used; the new package costs 15,000 in three: 5,000 and 1,000 of 5,000 are paid."""
    half_done_plan(clinic, paid_paise=1_000_000)
    exchanged = do(clinic, exchange_plan, order(EXCHANGE, seen_credit_paise=600_000))
    assert (exchanged.discontinued.credit_note_total_paise, exchanged.applied_paise) == (600_000, 600_000)
    assert clinic.rows(
        "SELECT amount_paise, paid_paise, status FROM installment_payments WHERE plan_id = 2 ORDER BY 1, installment_id"
    ) == [(500_000, 500_000, "paid"), (500_000, 100_000, "partial"), (500_000, 0, "pending")]
    assert (owed(clinic), plan(clinic, "status", "refund_status")) == (900_000, ("discontinued", "none"))
    assert balances(clinic) == {"1060": 1_000_000, "1100": 900_000, "2300": -1_500_000, "4200": -400_000}


def test_exchange_plan__downgrade_leaves_the_rest_to_be_paid_back(clinic: Clinic) -> None:
    """Of Rs 6,000 not used a package of 2,500 takes its price; 3,500 wait to be paid back."""
    half_done_plan(clinic, paid_paise=1_000_000)
    small = replace(SALE, package=line(250_000), sessions=1, installments=1)
    assert do(clinic, exchange_plan, order(EXCHANGE, sale=small)).applied_paise == 250_000
    assert (owed(clinic), plan(clinic, "refund_status")) == (-350_000, ("approved",))


def test_exchange_plan__only_what_is_left_to_pay_back_needs_approval(clinic: Clinic) -> None:
    """Of Rs 30,000 not used the new package takes 25,000: 5,000 are not above the threshold."""
    half_done_plan(clinic, paid_paise=5_000_000, package=line(5_000_000))
    smaller = replace(SALE, package=line(2_500_000))
    exchanged = do(clinic, exchange_plan, order(EXCHANGE, sale=smaller))
    assert (exchanged.applied_paise, exchanged.discontinued.refund_status) == (2_500_000, "approved")
    assert plan(clinic, "refund_status") == ("approved",)


def test_exchange_plan__transfer_takes_no_credit_across_patients(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=1_000_000)
    sale = replace(SALE, patient=NewPatient(full_name="Sister"))
    exchanged = do(clinic, exchange_plan, order(EXCHANGE, sale=sale))
    assert (exchanged.sold.patient_id, exchanged.applied_paise) == (2, 0)
    assert (owed(clinic, 1), owed(clinic, 2)) == (-600_000, 1_500_000)
    assert plan(clinic, "refund_status") == ("approved",)


def test_exchange_plan__of_a_plan_that_still_owes_has_nothing_to_apply(clinic: Clinic) -> None:
    """Nothing paid, 4,000 used: they are still owed, beside the new package's 15,000."""
    half_done_plan(clinic, paid_paise=0)
    exchanged = do(clinic, exchange_plan, order(EXCHANGE))
    assert (exchanged.applied_paise, exchanged.discontinued.residual_due_paise) == (0, 400_000)
    assert owed(clinic) == 1_900_000


def test_exchange_plan__of_one_without_refund_issues_no_note(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=1_000_000, settlement_policy=Policy.NO_REFUND)
    exchanged = do(clinic, exchange_plan, order(EXCHANGE))
    assert (exchanged.discontinued.credit_note_id, exchanged.applied_paise) == (None, 0)
    assert owed(clinic) == 1_500_000


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"plan_id": 2}, "PLAN_ALREADY_DISCONTINUED"),
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"seen_credit_paise": 599_999}, "PLAN_CHANGED"),
        ({"sale": replace(SALE, on=TOMORROW)}, "DATE_IN_FUTURE"),
        ({"sale": replace(SALE, on=date(2025, 6, 1))}, "CN_DATE_BEFORE_INVOICE"),
        ({"sale": replace(SALE, patient=99)}, "NOT_FOUND"),
        ({"sale": replace(SALE, sessions=0)}, "COUNT_OUT_OF_RANGE"),
        ({"sale": replace(SALE, settlement_fee_paise=-1)}, "AMOUNT_NEGATIVE"),
        ({"sale": replace(SALE, package=line(LARGEST_PAISE + 1))}, "AMOUNT_TOO_LARGE"),
        ({"sale": replace(SALE, package=line(1, discount_paise=2))}, "DISCOUNT_EXCEEDS_PRICE"),
        ({"sale": replace(SALE, package=line(20, rate_bp=500), sessions=20)}, "PRICE_TOO_SMALL"),
        ({"sale": replace(SALE, branch_id=99)}, "BRANCH_REQUIRED"),
        ({"sale": replace(SALE, patient=NewPatient(full_name=" "))}, "NAME_REQUIRED"),
        ({"sale": replace(SALE, patient=NewPatient(full_name="a\nb"))}, "NAME_INVALID"),
        ({"sale": replace(SALE, patient=NewPatient(full_name="A", gstin="29"))}, "GSTIN_INVALID"),
        ({"sale": replace(SALE, patient=NewPatient(full_name="A", mrn="00001"))}, "ALREADY_EXISTS"),
        ({"sale": replace(SALE, patient=NewPatient(full_name="A", pan="1"))}, "BAD_INPUT"),
    ],
)
def test_exchange_plan__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    half_done_plan(clinic)
    sell(clinic, patient=1)
    discontinue(clinic, plan_id=2)
    refused(clinic, exchange_plan, order(EXCHANGE, **changes), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (LOCK_AUGUST, "PERIOD_CLOSED"),
        (NO_BRANCH, "BRANCH_REQUIRED"),
        (BRANCH_OFF, "BRANCH_INACTIVE"),
        (NO_GSTIN, "NOT_REGISTERED"),
        (unmapped("DEFERRED_REV"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("DEFERRED_REV"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("CN"), "NUMBER_TOO_LONG"),
        ("UPDATE package_payment_plans SET status = 'completed';", "PLAN_NOT_ACTIVE"),
        ("UPDATE invoices SET status = 'cancelled';", "INVOICE_NOT_POSTED"),
        ("UPDATE package_sessions SET session_status = 'cancelled';", "NOTHING_TO_DISCONTINUE"),
        ("UPDATE patients SET is_active = 0;", "PATIENT_INACTIVE"),
        ("UPDATE services SET is_active = 0;", "SERVICE_INACTIVE"),
    ],
)
def test_exchange_plan__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    half_done_plan(clinic)
    do(clinic, define_service, package_with_a_free_session(clinic))
    spoil(clinic, sql)
    taxed = replace(SALE, package=replace(line(1_000_000, rate_bp=1800), service_id=1))
    refused(clinic, exchange_plan, order(EXCHANGE, sale=taxed), code)


def test_exchange_plan__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    half_done_plan(clinic)
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, exchange_plan, order(EXCHANGE, sale=replace(SALE, on=AFTER_ALL_YEARS)), "NO_PERIOD")


def test_exchange_plan__refuses_what_waivers_and_deadlines_forbid(clinic: Clinic) -> None:
    sell(clinic, package=line(1_000_000, rate_bp=1800))
    clinic.clock.today = late = date(2026, 12, 1)  # the invoice's GST could be reduced until 30 November 2026
    refused(clinic, exchange_plan, order(EXCHANGE, sale=replace(SALE, on=late)), "GST_CN_TIME_BARRED")
    sell(clinic, patient=1, on=late)
    do(clinic, waive_debt, order(WAIVER, invoice_id=2, on=late))
    refused(clinic, exchange_plan, order(EXCHANGE, plan_id=2, sale=replace(SALE, on=late)), "CN_EXCEEDS_INVOICE")


def test_exchange_plan__of_an_old_package_refuses_days_before_the_opening(clinic: Clinic) -> None:
    open_books(clinic)
    refused(
        clinic, exchange_plan, order(EXCHANGE, sale=replace(SALE, patient=2, on=DAY_BEFORE_OPENING)), "BEFORE_OPENING"
    )
    do(clinic, exchange_plan, order(EXCHANGE, sale=replace(SALE, patient=2, on=OPENED)))
