from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.record_opening import record_opening
from desktop_app.workflows.undo_session import undo_session
from tests.clinic import Clinic
from tests.closing_orders import OPENING
from tests.orders import DISCONTINUED, NO_SHOW, UNDOING, complete, discontinue, do, order, sell
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_JULY,
    LOCKED,
    TOMORROW,
    balances,
    plan,
    posted,
    refused,
    sessions,
    spoil,
)


def test_undo_session__reverses_what_it_earned(clinic: Clinic) -> None:
    sell(clinic)
    complete(clinic, 1)
    do(clinic, undo_session, order(UNDOING, on=DISCONTINUED))
    assert posted(clinic, "session", "undo-1") == {"2300": -200_000, "4200": 200_000}
    assert balances(clinic) == {"1100": 1_000_000, "2300": -1_000_000}
    assert clinic.rows(
        "SELECT session_status, completed_date, performed_by, gl_transaction_id FROM package_sessions LIMIT 1"
    ) == [("scheduled", None, None, None)]


def test_undo_session__its_reason_stands_in_the_edit_log(clinic: Clinic) -> None:
    sell(clinic)
    complete(clinic, 1, 2)
    do(clinic, undo_session, order(UNDOING, on=DISCONTINUED, reason="Wrong patient"))
    do(clinic, undo_session, order(UNDOING, on=DISCONTINUED, session_number=2))
    assert clinic.rows("SELECT reason FROM audit_log WHERE action = 'undo' ORDER BY audit_id") == [
        ("Wrong patient",),
        (None,),
    ]


def test_undo_session__of_a_charged_no_show(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, mark_no_show, order(NO_SHOW))
    do(clinic, undo_session, order(UNDOING))
    assert sessions(clinic)[0] == "scheduled"
    assert balances(clinic) == {"1100": 1_000_000, "2300": -1_000_000}


def test_undo_session__makes_a_completed_plan_active(clinic: Clinic) -> None:
    sell(clinic, sessions=2)
    complete(clinic, 1, 2)
    assert do(clinic, undo_session, order(UNDOING)).plan_status == "active"
    assert plan(clinic, "status") == ("active",)


def test_undo_session__at_invoice_policy_posts_nothing(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(revenue_policy="at_invoice")
    sell(clinic)
    complete(clinic, 1)
    do(clinic, undo_session, order(UNDOING))
    assert sessions(clinic)[0] == "scheduled"
    assert posted(clinic, "session", "undo-1") == {}


@pytest.mark.parametrize("policy", ["deferred", "at_invoice"])
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"session_number": 6}, "NOT_FOUND"),
        ({"session_number": 2}, "SESSION_NOT_COMPLETED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 7, 1)}, "REVERSAL_BEFORE_ORIGINAL"),  # in a locked month, too: dates come before periods
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        # two that apply: the first of object, dates, period is reported
        ({"session_number": 2, "on": TOMORROW}, "SESSION_NOT_COMPLETED"),
        ({"on": AFTER_ALL_YEARS}, "DATE_IN_FUTURE"),
    ],
)
def test_undo_session__refuses(changes: dict[str, Any], code: str, policy: str, open_clinic: OpenClinic) -> None:
    clinic = open_clinic(revenue_policy=policy)
    sell(clinic)
    complete(clinic, 1)
    spoil(clinic, LOCK_JULY)
    refused(clinic, undo_session, order(UNDOING, **{"on": DISCONTINUED, **changes}), code)


def test_undo_session__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    sell(clinic)
    complete(clinic, 1)
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, undo_session, order(UNDOING, on=AFTER_ALL_YEARS), "NO_PERIOD")


def test_undo_session__refuses_on_a_discontinued_plan(clinic: Clinic) -> None:
    sell(clinic)
    complete(clinic, 1)
    discontinue(clinic)
    refused(clinic, undo_session, order(UNDOING), "PLAN_NOT_ACTIVE")


def test_undo_session__refuses_an_uncharged_no_show(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, mark_no_show, order(NO_SHOW, charged=False))
    refused(clinic, undo_session, order(UNDOING), "SESSION_NOT_COMPLETED")


def test_undo_session__refuses_one_that_was_used_before_the_opening(clinic: Clinic) -> None:
    do(clinic, record_opening, order(OPENING))
    refused(clinic, undo_session, order(UNDOING), "USED_BEFORE_OPENING")
