"""Above the threshold somebody else than who asked approves, where there is somebody else."""

from typing import Any

import pytest

from desktop_app.workflows.approve_refund import RefundApproved, approve_refund
from tests.clinic import Clinic
from tests.money_orders import APPROVAL, as_somebody_else, ask_back, owed_back, second_user
from tests.orders import do, order
from tests.workflows.expect import plan, refused


def approve(clinic: Clinic, **changes: Any) -> RefundApproved:  # noqa: ANN401 - the command's own
    return do(clinic, approve_refund, order(APPROVAL, **changes))


def test_approve_refund__of_a_plan_by_the_only_user(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    assert plan(clinic, "refund_status") == ("pending_approval",)
    assert approve(clinic).status == "approved"
    assert plan(clinic, "refund_status") == ("approved",)


def test_approve_refund__that_was_asked_for(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    ask_back(clinic, amount_paise=3_000_000)
    assert approve(clinic, plan_id=None, refund_id=1).status == "approved"
    assert clinic.rows("SELECT status, approved_by FROM refunds") == [("approved", 1)]


def test_approve_refund__not_by_who_asked_where_there_is_a_second_user(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    ask_back(clinic, amount_paise=3_000_000)
    second_user(clinic)
    refused(clinic, approve_refund, order(APPROVAL), "SAME_PERSON")
    refused(clinic, approve_refund, order(APPROVAL, plan_id=None, refund_id=1), "SAME_PERSON")
    as_somebody_else(clinic)
    assert approve(clinic).status == "approved"
    assert approve(clinic, plan_id=None, refund_id=1).status == "approved"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": None}, "BAD_INPUT"),
        ({"refund_id": 1}, "BAD_INPUT"),
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"plan_id": None, "refund_id": 99}, "NOT_FOUND"),
        ({}, "REFUND_NOT_PENDING"),
    ],
)
def test_approve_refund__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    owed_back(clinic)  # below the threshold: approved at once
    ask_back(clinic)
    refused(clinic, approve_refund, order(APPROVAL, **changes), code)


def test_approve_refund__refuses_twice(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    ask_back(clinic, amount_paise=3_000_000)
    approve(clinic, plan_id=None, refund_id=1)
    refused(clinic, approve_refund, order(APPROVAL, plan_id=None, refund_id=1), "REFUND_NOT_PENDING")
