from dataclasses import replace

import pytest

from desktop_app.accounting.day_close import Pieces
from desktop_app.workflows.close_day import close_day
from desktop_app.workflows.open_day import open_day
from desktop_app.workflows.reopen_day import reopen_day
from desktop_app.workflows.reverse_journal import ReverseJournal, reverse_journal
from tests import orders
from tests.clinic import Clinic
from tests.day_orders import CLOSING, OPENING, REOPENING, SHORT, busy_day, close
from tests.orders import DELIVERED, DISCONTINUED, do, order
from tests.workflows.expect import LOCK_JULY, refused, spoil

DAYS = "SELECT status, float_paise, counted_paise, difference_paise FROM day_closes ORDER BY day_close_id"
CASH = """SELECT sum(e.debit_paise - e.credit_paise) FROM gl_entries e JOIN accounts a USING (account_id)
           WHERE a.code = '1010'"""


def test_reopen_day__keeps_the_count_and_reverses_its_difference(clinic: Clinic) -> None:
    """The drawer had 1,905.00 against 2,000.00; counted again it has all of it: cash is 1,500.00, as received."""
    busy_day(clinic)
    do(clinic, close_day, order(SHORT))
    assert clinic.value(CASH) == 150_000 - 9_500
    result = do(clinic, reopen_day, order(REOPENING))
    assert clinic.rows(DAYS) == [("reopened", 50_000, 190_500, -9_500), ("open", 50_000, None, None)]
    assert clinic.value(CASH) == 150_000
    assert clinic.value("SELECT reversal_of_id FROM gl_transactions WHERE transaction_id = ?", result.reversal_id)
    orders.receive(clinic, 30_000, mode="cash", on=DELIVERED)
    counted = (Pieces(50_000, 4), Pieces(10_000, 3))
    do(clinic, close_day, order(CLOSING, day_close_id=result.day_close_id, counted=counted))
    assert clinic.rows(DAYS)[1] == ("closed", 50_000, 230_000, 0)


def test_reopen_day__without_a_difference_there_is_nothing_to_reverse(clinic: Clinic) -> None:
    busy_day(clinic)
    close(clinic)
    assert do(clinic, reopen_day, order(REOPENING)).reversal_id is None
    assert clinic.rows(
        "SELECT action, entity_id, reason FROM audit_log WHERE entity = 'day_closes' ORDER BY audit_id DESC LIMIT 2"
    ) == [("open", 2, None), ("reopen", 1, "A note was counted twice")]


@pytest.mark.parametrize("role", ["accountant", "cashier", "auditor"])
def test_reopen_day__refuses_all_but_the_owner(role: str, clinic: Clinic) -> None:
    busy_day(clinic)
    close(clinic)
    refused(clinic, reopen_day, order(REOPENING), "PERMISSION_DENIED", user=replace(clinic.user, role=role))


def test_reopen_day__refuses_what_is_not_closed(clinic: Clinic) -> None:
    refused(clinic, reopen_day, order(REOPENING), "NOT_FOUND")
    busy_day(clinic)
    refused(clinic, reopen_day, order(REOPENING), "DAY_NOT_CLOSED")
    close(clinic)
    do(clinic, reopen_day, order(REOPENING))
    refused(clinic, reopen_day, order(REOPENING), "DAY_NOT_CLOSED")


def test_reopen_day__refuses_beside_another_open_day(clinic: Clinic) -> None:
    busy_day(clinic)
    close(clinic)
    do(clinic, open_day, order(OPENING, on=DELIVERED.replace(day=3)))
    refused(clinic, reopen_day, order(REOPENING), "DAY_ALREADY_OPEN")


def test_reopen_day__refuses_without_a_reason(clinic: Clinic) -> None:
    busy_day(clinic)
    close(clinic)
    refused(clinic, reopen_day, order(REOPENING, reason="  "), "REASON_REQUIRED")


def test_reopen_day__a_difference_needs_an_open_month(clinic: Clinic) -> None:
    busy_day(clinic)
    do(clinic, close_day, order(SHORT))
    spoil(clinic, LOCK_JULY)
    refused(clinic, reopen_day, order(REOPENING), "PERIOD_CLOSED")


@pytest.mark.usefixtures("data_is_bad")
def test_reopen_day__refuses_in_no_month(clinic: Clinic) -> None:
    busy_day(clinic)
    do(clinic, close_day, order(SHORT))
    spoil(clinic, "DELETE FROM fiscal_periods WHERE start_date = '2025-07-01';")
    refused(clinic, reopen_day, order(REOPENING), "NO_PERIOD")


def test_difference__is_reversed_with_its_day_alone(clinic: Clinic) -> None:
    busy_day(clinic)
    transaction_id = do(clinic, close_day, order(SHORT)).transaction_id
    assert transaction_id is not None
    command = ReverseJournal(request_id="alone", transaction_id=transaction_id, on=DISCONTINUED, reason="Found")
    refused(clinic, reverse_journal, command, "DOCUMENT_HAS_WORKFLOW")
