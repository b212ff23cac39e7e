from dataclasses import replace
from datetime import date

import pytest

from desktop_app.workflows.unlock_period import unlock_period
from tests.clinic import Clinic
from tests.orders import UNLOCKING, do, lock, order, receive, sell
from tests.workflows.expect import CLOSE_YEAR, refused, spoil


def test_unlock_period__opens_the_month_again(clinic: Clinic) -> None:
    sell(clinic)
    lock(clinic, date(2025, 7, 1))
    do(clinic, unlock_period, order(UNLOCKING))
    assert clinic.value("SELECT count(*) FROM fiscal_periods WHERE status <> 'open'") == 0
    receive(clinic, 200_000)


def test_unlock_period__keeps_the_reason(clinic: Clinic) -> None:
    lock(clinic, date(2025, 7, 1))
    do(clinic, unlock_period, order(UNLOCKING, reason="  Receipt found "))
    assert clinic.rows("SELECT action, reason, user_id FROM audit_log ORDER BY audit_id DESC LIMIT 1") == [
        ("unlock", "Receipt found", 1)
    ]


@pytest.mark.parametrize("role", ["accountant", "cashier", "auditor"])
def test_unlock_period__refuses_all_but_the_owner(role: str, clinic: Clinic) -> None:
    lock(clinic, date(2025, 7, 1))
    refused(clinic, unlock_period, order(UNLOCKING), "PERMISSION_DENIED", user=replace(clinic.user, role=role))


def test_unlock_period__refuses_a_month_of_no_year(clinic: Clinic) -> None:
    refused(clinic, unlock_period, order(UNLOCKING, month=date(2023, 3, 31)), "NO_PERIOD")


def test_unlock_period__refuses_an_open_month(clinic: Clinic) -> None:
    refused(clinic, unlock_period, order(UNLOCKING, reason=""), "PERIOD_NOT_LOCKED")


def test_unlock_period__refuses_without_a_reason(clinic: Clinic) -> None:
    lock(clinic, date(2025, 7, 1))
    refused(clinic, unlock_period, order(UNLOCKING, reason=" "), "REASON_REQUIRED")


def test_unlock_period__refuses_in_a_closed_year(clinic: Clinic) -> None:
    lock(clinic, date(2025, 7, 1))
    spoil(clinic, CLOSE_YEAR)
    refused(clinic, unlock_period, order(UNLOCKING, reason=""), "PERIOD_CLOSED")
