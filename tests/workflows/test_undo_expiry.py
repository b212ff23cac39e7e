from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.expire_plan import expire_plan
from desktop_app.workflows.undo_expiry import undo_expiry
from tests.clinic import Clinic
from tests.closing_orders import EXPIRY, EXPIRY_UNDONE
from tests.orders import complete, do, half_done_plan, order, sell
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_AUGUST,
    TOMORROW,
    balances,
    plan,
    posted,
    refused,
    sessions,
    spoil,
)


@pytest.mark.parametrize("policy", ["deferred", "at_invoice"])
def test_undo_expiry__brings_the_plan_back(policy: str, open_clinic: OpenClinic) -> None:
    clinic = open_clinic(revenue_policy=policy)
    half_done_plan(clinic, paid_paise=1_000_000, expiry_date=date(2025, 8, 1))
    before = (balances(clinic), sessions(clinic))
    do(clinic, expire_plan, order(EXPIRY))
    undone = do(clinic, undo_expiry, order(EXPIRY_UNDONE, expiry_date=date(2026, 3, 1)))
    assert (undone.plan_status, undone.sessions_reopened) == ("active", 3)
    reversal = {"2300": -600_000, "4410": 600_000} if policy == "deferred" else {}
    assert posted(clinic, "package_plan", "undo-breakage") == reversal
    assert (balances(clinic), sessions(clinic)) == before
    assert plan(clinic, "status", "expiry_date") == ("active", "2026-03-01")
    complete(clinic, 3, on=EXPIRY.on)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"plan_id": 2, "reason": ""}, "PLAN_NOT_EXPIRED"),
        ({"reason": " ", "on": TOMORROW}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 8, 19)}, "REVERSAL_BEFORE_ORIGINAL"),
        ({}, "PERIOD_CLOSED"),
    ],
)
def test_undo_expiry__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=1_000_000)
    sell(clinic, patient=1)
    do(clinic, expire_plan, order(EXPIRY))
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, undo_expiry, order(EXPIRY_UNDONE, **changes), code)


def test_undo_expiry__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=1_000_000)
    do(clinic, expire_plan, order(EXPIRY))
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, undo_expiry, order(EXPIRY_UNDONE, on=AFTER_ALL_YEARS), "NO_PERIOD")


@pytest.mark.usefixtures("data_is_bad")
def test_undo_expiry__refuses_one_that_the_ledger_took_back_by_another_amount(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=1_000_000, expiry_date=date(2025, 8, 1))
    do(clinic, expire_plan, order(EXPIRY))
    do(clinic, undo_expiry, order(EXPIRY_UNDONE, expiry_date=date(2026, 3, 1)))
    spoil(
        clinic,
        "UPDATE package_payment_plans SET status = 'expired';"
        "DROP TRIGGER gl_transactions_no_update;"
        "UPDATE gl_transactions SET total_paise = total_paise + 1 WHERE event = 'undo-breakage';",
    )
    refused(clinic, undo_expiry, order(EXPIRY_UNDONE), "PARTIAL_POSTING_MISMATCH")
