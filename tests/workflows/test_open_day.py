from dataclasses import replace

from desktop_app.workflows.open_day import open_day
from tests import orders
from tests.clinic import Clinic
from tests.day_orders import OPENING, busy_day, close
from tests.orders import DELIVERED, DISCONTINUED, do, order
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import BRANCH_OFF, TOMORROW, refused, spoil

DAYS = "SELECT branch_id, user_id, business_date, status, float_paise FROM day_closes ORDER BY day_close_id"


def test_open_day__is_of_who_orders_it(clinic: Clinic) -> None:
    do(clinic, open_day, order(OPENING))
    assert clinic.rows(DAYS) == [(1, 1, "2025-07-02", "open", 50_000)]
    assert clinic.rows("SELECT action, entity, entity_id FROM audit_log ORDER BY audit_id DESC LIMIT 1") == [
        ("open", "day_closes", 1)
    ]


def test_open_day__posts_nothing_and_receipts_need_none(clinic: Clinic) -> None:
    orders.sell(clinic)
    orders.receive(clinic, 100_000, mode="cash")
    before = clinic.value("SELECT count(*) FROM gl_transactions")
    do(clinic, open_day, order(OPENING))
    assert clinic.value("SELECT count(*) FROM gl_transactions") == before


def test_open_day__the_same_request_acts_once(clinic: Clinic) -> None:
    command = order(OPENING)
    first = open_day(clinic.books, command, clinic.user)
    again = open_day(clinic.books, command, clinic.user)
    assert (again.replayed, again.result) == (True, first.result)
    assert len(clinic.rows(DAYS)) == 1


def test_open_day__refuses_a_second_one_at_the_branch(clinic: Clinic) -> None:
    do(clinic, open_day, order(OPENING))
    refused(clinic, open_day, order(OPENING), "DAY_ALREADY_OPEN")
    refused(clinic, open_day, order(OPENING, on=DISCONTINUED), "DAY_ALREADY_OPEN")


def test_open_day__another_branch_has_its_own(open_clinic: OpenClinic) -> None:
    branches = open_clinic(branches=2)
    do(branches, open_day, order(OPENING))
    do(branches, open_day, order(OPENING, branch_id=2))
    assert [row[0] for row in branches.rows(DAYS)] == [1, 2]


def test_open_day__refuses_one_that_was_closed(clinic: Clinic) -> None:
    busy_day(clinic)
    close(clinic)
    refused(clinic, open_day, order(OPENING), "DAY_ALREADY_CLOSED")
    do(clinic, open_day, order(OPENING, on=DELIVERED.replace(day=3)))


def test_open_day__refuses_tomorrow_and_a_negative_or_endless_float(clinic: Clinic) -> None:
    refused(clinic, open_day, order(OPENING, on=TOMORROW), "DATE_IN_FUTURE")
    refused(clinic, open_day, order(OPENING, float_paise=-1), "AMOUNT_NEGATIVE")
    refused(clinic, open_day, order(OPENING, float_paise=10**18), "AMOUNT_TOO_LARGE")


def test_open_day__refuses_a_branch_that_is_none_or_closed(clinic: Clinic) -> None:
    refused(clinic, open_day, order(OPENING, branch_id=9), "BRANCH_REQUIRED")
    spoil(clinic, BRANCH_OFF)
    refused(clinic, open_day, order(OPENING), "BRANCH_INACTIVE")


def test_open_day__the_auditor_has_no_drawer(clinic: Clinic) -> None:
    refused(clinic, open_day, order(OPENING), "PERMISSION_DENIED", user=replace(clinic.user, role="auditor"))
