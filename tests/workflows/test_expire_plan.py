from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.expire_plan import expire_plan
from desktop_app.workflows.record_opening import record_opening
from desktop_app.workflows.suspend_plan import suspend_plan
from desktop_app.workflows.undo_expiry import undo_expiry
from desktop_app.workflows.waive_debt import waive_debt
from tests.clinic import Clinic
from tests.closing_orders import (
    CANCELLATION,
    DAY_BEFORE_OPENING,
    EXPIRY,
    EXPIRY_UNDONE,
    OPENED,
    OPENING,
    OPENING_PACKAGE,
    SUSPENSION,
    WAIVER,
)
from tests.orders import (
    COMPLETION,
    DISCONTINUATION,
    credit,
    do,
    draft,
    half_done_plan,
    line,
    order,
    post,
    receive,
    sell,
)
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_AUGUST,
    NO_BRANCH,
    TOMORROW,
    balances,
    installments,
    plan,
    posted,
    refused,
    sessions,
    spoil,
    switched_off,
    unmapped,
)

PAID = 1_000_000


def test_expire_plan__earns_what_was_not_used(clinic: Clinic) -> None:
    """Rs 10,000 paid, two of five sessions used: three times Rs 2,000 are the clinic's."""
    half_done_plan(clinic, paid_paise=PAID)
    expired = do(clinic, expire_plan, order(EXPIRY))
    assert (expired.breakage_paise, expired.sessions_cancelled) == (600_000, 3)
    assert posted(clinic, "package_plan", "breakage") == {"2300": 600_000, "4410": -600_000}
    assert sessions(clinic) == ["completed"] * 2 + ["cancelled"] * 3
    assert plan(clinic, "status", "suspended_on") == ("expired", None)


def test_expire_plan__keeps_the_tax_of_what_was_not_used(clinic: Clinic) -> None:
    half_done_plan(clinic, package=line(1_000_000, rate_bp=1800), paid_paise=1_180_000)
    do(clinic, expire_plan, order(EXPIRY))
    assert balances(clinic) == {"1060": 1_180_000, "4200": -400_000, "4410": -600_000, "2110": -90_000, "2120": -90_000}


def test_expire_plan__at_invoice_policy_posts_nothing(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(revenue_policy="at_invoice")
    half_done_plan(clinic, paid_paise=PAID)
    before = balances(clinic)
    assert do(clinic, expire_plan, order(EXPIRY)).breakage_paise == 0
    assert (balances(clinic), plan(clinic, "status")) == (before, ("expired",))


def test_expire_plan__of_a_suspended_one_whose_rest_was_waived(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=950_000)
    do(clinic, waive_debt, order(WAIVER))
    do(clinic, suspend_plan, order(SUSPENSION))
    assert do(clinic, expire_plan, order(EXPIRY)).breakage_paise == 600_000


def test_expire_plan__of_one_whose_rest_a_note_has_settled(clinic: Clinic) -> None:
    """Rs 500 of goodwill name no plan, so an installment still asks for what the invoice does not lack any more."""
    half_done_plan(clinic, paid_paise=950_000)
    post(clinic, draft(clinic, credit(0, untaxed_paise=50_000), reason_code="goodwill"))
    do(clinic, expire_plan, order(EXPIRY))
    assert installments(clinic)[-1] == (200_000, 150_000, 50_000, "waived")


def test_expire_plan__only_after_its_last_day(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=PAID, expiry_date=EXPIRY.on)
    refused(clinic, expire_plan, order(EXPIRY), "PLAN_STILL_VALID")
    clinic.clock.today = TOMORROW
    do(clinic, expire_plan, order(EXPIRY, on=TOMORROW))


def test_expire_plan__undone_and_expired_again(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=PAID)
    for number in (3, 4):
        do(clinic, expire_plan, order(EXPIRY))
        do(clinic, undo_expiry, order(EXPIRY_UNDONE))
        do(clinic, complete_session, order(COMPLETION, session_number=number, on=EXPIRY.on))
    do(clinic, expire_plan, order(EXPIRY))
    assert clinic.rows(
        "SELECT event, total_paise FROM gl_transactions WHERE source_document_type = 'package_plan'"
        " ORDER BY transaction_id"
    ) == [
        ("breakage", 600_000),
        ("undo-breakage", 600_000),
        ("breakage-2", 400_000),
        ("undo-breakage-2", 400_000),
        ("breakage-3", 200_000),
    ]


def test_expire_plan__refuses_one_that_is_not_paid(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=999_999)
    refused(clinic, expire_plan, order(EXPIRY), "PLAN_NOT_PAID")


@pytest.mark.parametrize("ending", ["discontinued", "cancelled", "expired", "completed"])
def test_expire_plan__refuses_one_that_has_ended(ending: str, clinic: Clinic) -> None:
    sell(clinic, sessions=1)
    if ending == "cancelled":
        do(clinic, cancel_invoice, order(CANCELLATION))
    elif ending == "discontinued":
        do(clinic, discontinue_plan, order(DISCONTINUATION))
    else:
        receive(clinic, PAID)
        if ending == "completed":
            do(clinic, complete_session, order(COMPLETION))
        else:
            do(clinic, expire_plan, order(EXPIRY))
    assert plan(clinic, "status") == (ending,)
    refused(clinic, expire_plan, order(EXPIRY), "PLAN_NOT_ACTIVE")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "SESSION_BEFORE_PLAN"),
        ({}, "PERIOD_CLOSED"),
    ],
)
def test_expire_plan__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=PAID)
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, expire_plan, order(EXPIRY, **changes), code)


def test_expire_plan__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=PAID)
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, expire_plan, order(EXPIRY, on=AFTER_ALL_YEARS), "NO_PERIOD")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (NO_BRANCH, "BRANCH_REQUIRED"),
        (unmapped("BREAKAGE"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("BREAKAGE"), "GL_ACCOUNT_INACTIVE"),
    ],
)
def test_expire_plan__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=PAID)
    spoil(clinic, sql)
    refused(clinic, expire_plan, order(EXPIRY), code)


def test_expire_plan__of_an_old_package_refuses_days_before_the_opening(clinic: Clinic) -> None:
    do(clinic, record_opening, order(OPENING, packages=(replace(OPENING_PACKAGE, owed_paise=0),)))
    refused(clinic, expire_plan, order(EXPIRY, on=DAY_BEFORE_OPENING), "BEFORE_OPENING")
    do(clinic, expire_plan, order(EXPIRY, on=OPENED))


@pytest.mark.usefixtures("data_is_bad")
def test_expire_plan__refuses_one_whose_breakage_is_in_the_ledger(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=1_000_000, expiry_date=date(2025, 8, 1))
    do(clinic, expire_plan, order(EXPIRY))
    spoil(
        clinic,
        "UPDATE package_payment_plans SET status = 'active';"
        "UPDATE package_sessions SET session_status = 'scheduled' WHERE session_status = 'cancelled';",
    )
    refused(clinic, expire_plan, order(EXPIRY), "PARTIAL_POSTING_MISMATCH")
