from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.mark_no_show import mark_no_show
from tests.clinic import Clinic
from tests.closing_orders import DAY_BEFORE_OPENING, OPENED, open_books
from tests.orders import DISCONTINUED, NO_SHOW, complete, discontinue, do, order, sell
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_JULY,
    LOCKED,
    NO_BRANCH,
    TOMORROW,
    balances,
    plan,
    posted,
    refused,
    sessions,
    spoil,
    switched_off,
    unmapped,
)


def test_mark_no_show__charged_it_earns_its_share(clinic: Clinic) -> None:
    sell(clinic)
    assert do(clinic, mark_no_show, order(NO_SHOW)).recognised_paise == 200_000
    assert posted(clinic, "session", "recognise-1") == {"2300": 200_000, "4200": -200_000}
    assert sessions(clinic)[0] == "no_show_charged"


def test_mark_no_show__not_charged_it_stays_open(clinic: Clinic) -> None:
    sell(clinic)
    assert do(clinic, mark_no_show, order(NO_SHOW, charged=False)).recognised_paise == 0
    assert balances(clinic) == {"1100": 1_000_000, "2300": -1_000_000}
    assert sessions(clinic)[0] == "no_show"


def test_mark_no_show__charged_after_all(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, mark_no_show, order(NO_SHOW, charged=False))
    assert do(clinic, mark_no_show, order(NO_SHOW)).recognised_paise == 200_000


def test_mark_no_show__charged_as_the_last_one_it_completes_the_plan(clinic: Clinic) -> None:
    sell(clinic, sessions=2)
    complete(clinic, 1)
    do(clinic, mark_no_show, order(NO_SHOW, session_number=2))
    assert plan(clinic, "status") == ("completed",)


def test_mark_no_show__not_charged_as_the_last_one_leaves_the_plan_active(clinic: Clinic) -> None:
    sell(clinic, sessions=2)
    complete(clinic, 1)
    do(clinic, mark_no_show, order(NO_SHOW, session_number=2, charged=False))
    assert plan(clinic, "status") == ("active",)


def test_mark_no_show__at_invoice_policy_posts_nothing(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(revenue_policy="at_invoice")
    sell(clinic)
    assert do(clinic, mark_no_show, order(NO_SHOW)).recognised_paise == 0
    assert sessions(clinic)[0] == "no_show_charged"


@pytest.mark.parametrize("charged", [True, False])
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"session_number": 6}, "NOT_FOUND"),
        ({"session_number": 1}, "SESSION_NOT_OPEN"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "SESSION_BEFORE_PLAN"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
    ],
)
def test_mark_no_show__refuses(changes: dict[str, Any], code: str, charged: bool, clinic: Clinic) -> None:  # noqa: FBT001
    sell(clinic)
    complete(clinic, 1)
    spoil(clinic, LOCK_JULY)
    command = order(NO_SHOW, charged=charged, **{"session_number": 2, "on": DISCONTINUED, **changes})
    refused(clinic, mark_no_show, command, code)


def test_mark_no_show__refuses_to_mark_it_uncharged_twice(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, mark_no_show, order(NO_SHOW, charged=False))
    refused(clinic, mark_no_show, order(NO_SHOW, charged=False), "SESSION_NOT_OPEN")


def test_mark_no_show__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    sell(clinic)
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, mark_no_show, order(NO_SHOW, on=AFTER_ALL_YEARS), "NO_PERIOD")


def test_mark_no_show__refuses_on_plans_that_have_ended(clinic: Clinic) -> None:
    sell(clinic)
    discontinue(clinic)
    refused(clinic, mark_no_show, order(NO_SHOW, charged=False), "PLAN_NOT_ACTIVE")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (NO_BRANCH + unmapped("PKG_REV"), "BRANCH_REQUIRED"),
        (unmapped("PKG_REV"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("DEFERRED_REV"), "GL_ACCOUNT_INACTIVE"),
    ],
)
def test_mark_no_show__refuses_to_charge_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    sell(clinic)
    spoil(clinic, sql)
    refused(clinic, mark_no_show, order(NO_SHOW), code)
    do(clinic, mark_no_show, order(NO_SHOW, charged=False))


def test_mark_no_show__of_an_old_package_refuses_days_before_the_opening(clinic: Clinic) -> None:
    open_books(clinic)
    refused(clinic, mark_no_show, order(NO_SHOW, session_number=3, on=DAY_BEFORE_OPENING), "BEFORE_OPENING")
    do(clinic, mark_no_show, order(NO_SHOW, session_number=3, on=OPENED))


@pytest.mark.usefixtures("data_is_bad")
def test_mark_no_show__refuses_one_whose_revenue_is_in_the_ledger(clinic: Clinic) -> None:
    sell(clinic)
    complete(clinic, 1)
    spoil(
        clinic,
        "UPDATE package_sessions SET session_status = 'scheduled', completed_date = NULL, gl_transaction_id = NULL;",
    )
    refused(clinic, mark_no_show, order(NO_SHOW), "PARTIAL_POSTING_MISMATCH")
