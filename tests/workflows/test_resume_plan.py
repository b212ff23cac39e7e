from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.resume_plan import resume_plan
from desktop_app.workflows.suspend_plan import suspend_plan
from tests.clinic import Clinic
from tests.closing_orders import RESUMPTION, SUSPENSION
from tests.orders import DISCONTINUED, complete, do, order, sell
from tests.workflows.expect import TOMORROW, plan, refused


def test_resume_plan__moves_the_expiry_by_the_days_it_was_suspended(clinic: Clinic) -> None:
    """2 July to 20 August are 49 days: 31 December becomes 18 February."""
    sell(clinic, expiry_date=date(2025, 12, 31))
    do(clinic, suspend_plan, order(SUSPENSION))
    resumed = do(clinic, resume_plan, order(RESUMPTION))
    assert (resumed.days_suspended, resumed.expiry_date) == (49, date(2026, 2, 18))
    assert plan(clinic, "status", "suspended_on", "expiry_date") == ("active", None, "2026-02-18")
    complete(clinic, 1, on=DISCONTINUED)


def test_resume_plan__twice_adds_up_and_without_expiry_there_is_none(clinic: Clinic) -> None:
    sell(clinic, expiry_date=date(2025, 12, 31))
    sell(clinic, patient=1)
    for on, until in ((date(2025, 6, 10), date(2025, 6, 20)), (date(2025, 7, 1), date(2025, 7, 1))):
        do(clinic, suspend_plan, order(SUSPENSION, on=on))
        do(clinic, resume_plan, order(RESUMPTION, on=until))
    assert plan(clinic, "expiry_date") == ("2026-01-10",)
    do(clinic, suspend_plan, order(SUSPENSION, plan_id=2))
    assert do(clinic, resume_plan, order(RESUMPTION, plan_id=2)).expiry_date is None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"plan_id": 2, "on": TOMORROW}, "PLAN_NOT_SUSPENDED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 7, 1)}, "REVERSAL_BEFORE_ORIGINAL"),
    ],
)
def test_resume_plan__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    sell(clinic, patient=1)
    do(clinic, suspend_plan, order(SUSPENSION))
    refused(clinic, resume_plan, order(RESUMPTION, **changes), code)
