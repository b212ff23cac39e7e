from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.undo_session import undo_session
from tests.clinic import Clinic
from tests.closing_orders import DAY_BEFORE_OPENING, OPENED, open_books
from tests.orders import (
    COMPLETION,
    DELIVERED,
    DISCONTINUED,
    NO_SHOW,
    UNDOING,
    complete,
    discontinue,
    do,
    line,
    order,
    sell,
)
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


def test_complete_session__earns_its_share(clinic: Clinic) -> None:
    sell(clinic)
    done = do(clinic, complete_session, order(COMPLETION, performed_by="Dr Rao"))
    assert done.recognised_paise == 200_000
    assert posted(clinic, "session", "recognise-1") == {"2300": 200_000, "4200": -200_000}
    assert clinic.rows("SELECT session_status, completed_date, performed_by FROM package_sessions LIMIT 1") == [
        ("completed", DELIVERED.isoformat(), "Dr Rao")
    ]


def test_complete_session__earns_the_value_without_tax(clinic: Clinic) -> None:
    sell(clinic, package=line(1_000_000, rate_bp=1800))
    complete(clinic, 1)
    assert balances(clinic) == {"1100": 1_180_000, "2300": -800_000, "2110": -90_000, "2120": -90_000, "4200": -200_000}


def test_complete_session__the_last_one_completes_the_plan(clinic: Clinic) -> None:
    sell(clinic, package=line(1_000_000), sessions=3)
    complete(clinic, 3, 1)
    assert plan(clinic, "status") == ("active",)
    complete(clinic, 2)
    assert plan(clinic, "status") == ("completed",)
    assert balances(clinic) == {"1100": 1_000_000, "4200": -1_000_000}


def test_complete_session__at_invoice_policy_posts_nothing(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(revenue_policy="at_invoice")
    sell(clinic)
    before = balances(clinic)
    assert do(clinic, complete_session, order(COMPLETION)).recognised_paise == 0
    assert balances(clinic) == before
    assert sessions(clinic)[0] == "completed"


def test_complete_session__a_free_one_earns_nothing(clinic: Clinic) -> None:
    sell(clinic, weights=(0, 1, 1, 1, 1))
    assert do(clinic, complete_session, order(COMPLETION)).recognised_paise == 0
    assert posted(clinic, "session", "recognise-1") == {}


def test_complete_session__after_an_uncharged_no_show(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, mark_no_show, order(NO_SHOW, charged=False))
    assert do(clinic, complete_session, order(COMPLETION)).recognised_paise == 200_000


def test_complete_session__again_after_it_was_undone(clinic: Clinic) -> None:
    sell(clinic)
    complete(clinic, 1)
    do(clinic, undo_session, order(UNDOING))
    complete(clinic, 1)
    events = clinic.rows(
        "SELECT event FROM gl_transactions WHERE source_document_type = 'session' ORDER BY transaction_id"
    )
    assert events == [("recognise-1",), ("undo-1",), ("recognise-2",)]
    assert balances(clinic) == {"1100": 1_000_000, "2300": -800_000, "4200": -200_000}


def test_complete_session__on_a_plan_without_branch_takes_its_invoices(clinic: Clinic) -> None:
    sell(clinic)
    spoil(clinic, "UPDATE package_payment_plans SET branch_id = NULL;")
    assert do(clinic, complete_session, order(COMPLETION)).recognised_paise == 200_000


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
def test_complete_session__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    complete(clinic, 1)
    spoil(clinic, LOCK_JULY)
    refused(clinic, complete_session, order(COMPLETION, **{"session_number": 2, "on": DISCONTINUED, **changes}), code)


def test_complete_session__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    sell(clinic)
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, complete_session, order(COMPLETION, on=AFTER_ALL_YEARS), "NO_PERIOD")


def test_complete_session__refuses_on_plans_that_have_ended(clinic: Clinic) -> None:
    sell(clinic)
    discontinue(clinic)
    refused(clinic, complete_session, order(COMPLETION), "PLAN_NOT_ACTIVE")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (NO_BRANCH, "BRANCH_REQUIRED"),
        (unmapped("PKG_REV"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("DEFERRED_REV"), "GL_ACCOUNT_INACTIVE"),
    ],
)
def test_complete_session__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    sell(clinic)
    spoil(clinic, sql)
    refused(clinic, complete_session, order(COMPLETION), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("changes", "code"),
    [  # object, dates, period, branch, accounts
        ({"session_number": 1, "on": TOMORROW}, "SESSION_NOT_OPEN"),
        ({"on": AFTER_ALL_YEARS}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "SESSION_BEFORE_PLAN"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({}, "BRANCH_REQUIRED"),
    ],
)
def test_complete_session__reports_the_first_of_several(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    complete(clinic, 1)
    spoil(clinic, LOCK_JULY + NO_BRANCH + unmapped("PKG_REV"))
    refused(clinic, complete_session, order(COMPLETION, **{"session_number": 2, "on": DISCONTINUED, **changes}), code)


def test_complete_session__of_an_old_package_refuses_days_before_the_opening(clinic: Clinic) -> None:
    """A session of January to March was used before, and is in the opening balance."""
    open_books(clinic)
    refused(clinic, complete_session, order(COMPLETION, session_number=3, on=DAY_BEFORE_OPENING), "BEFORE_OPENING")
    do(clinic, complete_session, order(COMPLETION, session_number=3, on=OPENED))


@pytest.mark.usefixtures("data_is_bad")
def test_complete_session__refuses_one_whose_revenue_is_in_the_ledger(clinic: Clinic) -> None:
    sell(clinic)
    complete(clinic, 1)
    spoil(
        clinic,
        "UPDATE package_sessions SET session_status = 'scheduled', completed_date = NULL, gl_transaction_id = NULL;",
    )
    refused(clinic, complete_session, order(COMPLETION), "PARTIAL_POSTING_MISMATCH")
