from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.reschedule_session import reschedule_session
from tests.clinic import Clinic
from tests.closing_orders import RESCHEDULING
from tests.orders import NO_SHOW, complete, discontinue, do, order, sell
from tests.workflows.expect import refused, sessions


def test_reschedule_session__gives_it_another_day_and_posts_nothing(clinic: Clinic) -> None:
    """Sessions are monthly from 2 June: the second was to be on 2 July."""
    sell(clinic)
    before = clinic.value("SELECT count(*) FROM gl_transactions")
    assert do(clinic, reschedule_session, order(RESCHEDULING)).scheduled_before == date(2025, 7, 2)
    assert clinic.value("SELECT scheduled_date FROM package_sessions WHERE session_number = 2") == "2025-09-15"
    assert clinic.value("SELECT count(*) FROM gl_transactions") == before


def test_reschedule_session__of_one_that_was_missed(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, mark_no_show, order(NO_SHOW, charged=False))
    do(clinic, reschedule_session, order(RESCHEDULING, session_number=1))
    assert sessions(clinic) == ["scheduled"] * 5
    complete(clinic, 1)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"session_number": 6}, "NOT_FOUND"),
        ({"plan_id": 2}, "PLAN_NOT_ACTIVE"),
        ({"session_number": 1}, "SESSION_NOT_OPEN"),
        ({"scheduled_for": date(2025, 6, 1)}, "SESSION_BEFORE_PLAN"),
    ],
)
def test_reschedule_session__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    sell(clinic, patient=1)
    complete(clinic, 1)
    discontinue(clinic, plan_id=2)
    refused(clinic, reschedule_session, order(RESCHEDULING, **changes), code)
