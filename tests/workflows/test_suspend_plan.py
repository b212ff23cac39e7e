from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.suspend_plan import suspend_plan
from tests.clinic import Clinic
from tests.closing_orders import SUSPENSION
from tests.orders import COMPLETION, DISCONTINUED, discontinue, do, order, receive, sell
from tests.workflows.expect import TOMORROW, plan, refused


def test_suspend_plan__delivers_nothing_but_still_takes_money_and_can_end(clinic: Clinic) -> None:
    sell(clinic)
    assert do(clinic, suspend_plan, order(SUSPENSION)).plan_status == "suspended"
    assert plan(clinic, "status", "suspended_on") == ("suspended", "2025-07-02")
    refused(clinic, complete_session, order(COMPLETION, on=DISCONTINUED), "PLAN_NOT_ACTIVE")
    assert receive(clinic, 200_000).allocated_paise == 200_000
    assert discontinue(clinic).credit_note_total_paise == 1_000_000


def test_suspend_plan__keeps_the_reason(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, suspend_plan, order(SUSPENSION))
    assert clinic.rows("SELECT entity, reason FROM audit_log WHERE action = 'suspend'") == [
        ("package_payment_plans", "Travels")
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"plan_id": 2, "reason": ""}, "PLAN_NOT_ACTIVE"),
        ({"reason": " ", "on": TOMORROW}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "SESSION_BEFORE_PLAN"),
    ],
)
def test_suspend_plan__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    sell(clinic, patient=1)
    do(clinic, suspend_plan, order(SUSPENSION, plan_id=2))
    refused(clinic, suspend_plan, order(SUSPENSION, **changes), code)
