from datetime import date

from desktop_app.workflows.lock_period import lock_period
from desktop_app.workflows.receive_payment import receive_payment
from tests.clinic import Clinic
from tests.orders import LOCKING, RECEIPT, do, order, receive, sell
from tests.workflows.expect import refused, spoil


def test_lock_period__closes_one_month(clinic: Clinic) -> None:
    period = do(clinic, lock_period, order(LOCKING)).period_id
    assert clinic.rows("SELECT period_id, start_date, end_date FROM fiscal_periods WHERE status = 'locked'") == [
        (period, "2025-07-01", "2025-07-31")
    ]


def test_lock_period__nothing_is_posted_into_it_any_more(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000)
    do(clinic, lock_period, order(LOCKING))
    for day in (date(2025, 7, 1), date(2025, 7, 31)):
        refused(clinic, receive_payment, order(RECEIPT, on=day), "PERIOD_CLOSED")
    receive(clinic, 200_000, on=date(2025, 8, 1))
    receive(clinic, 200_000, on=date(2025, 6, 30))


def test_lock_period__one_that_is_soft_closed(clinic: Clinic) -> None:
    spoil(clinic, "UPDATE fiscal_periods SET status = 'soft_closed' WHERE start_date = '2025-07-01';")
    do(clinic, lock_period, order(LOCKING))
    assert clinic.value("SELECT count(*) FROM fiscal_periods WHERE status = 'locked'") == 1


def test_lock_period__refuses_a_month_of_no_year(clinic: Clinic) -> None:
    refused(clinic, lock_period, order(LOCKING, month=date(2023, 3, 31)), "NO_PERIOD")


def test_lock_period__refuses_a_second_time(clinic: Clinic) -> None:
    do(clinic, lock_period, order(LOCKING))
    refused(clinic, lock_period, order(LOCKING, month=date(2025, 7, 31)), "PERIOD_ALREADY_LOCKED")


def test_lock_period__all_months_up_to_it(clinic: Clinic) -> None:
    """July 2025 is the 28th month since April 2023; those that were locked before are not locked again."""
    do(clinic, lock_period, order(LOCKING, month=date(2025, 6, 1)))
    do(clinic, lock_period, order(LOCKING, earlier_too=True))
    assert clinic.rows("SELECT count(*), max(end_date) FROM fiscal_periods WHERE status = 'locked'") == [
        (28, "2025-07-31")
    ]
    assert clinic.value("SELECT count(*) FROM audit_log WHERE action = 'lock'") == 28
    refused(clinic, lock_period, order(LOCKING, earlier_too=True), "PERIOD_ALREADY_LOCKED")


def test_lock_period__months_before_one_that_is_locked(clinic: Clinic) -> None:
    do(clinic, lock_period, order(LOCKING))
    do(clinic, lock_period, order(LOCKING, earlier_too=True))
    assert clinic.value("SELECT count(*) FROM fiscal_periods WHERE status = 'locked'") == 28
