from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.record_opening import record_opening
from desktop_app.workflows.suspend_plan import suspend_plan
from desktop_app.workflows.waive_debt import waive_debt
from tests.clinic import Clinic
from tests.closing_orders import CANCELLATION, OPENING, SUSPENSION, WAIVER
from tests.orders import DISCONTINUATION, complete, credit, do, draft, line, order, post, receive, sell, serve
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_AUGUST,
    LOCK_JULY,
    LOCKED,
    TOMORROW,
    balances,
    installments,
    owed,
    plan,
    posted,
    refused,
    sessions,
    spoil,
)

MIXED = (line(200_000, role="CONSULT_REV"),)


@pytest.mark.parametrize("policy", ["deferred", "at_invoice"])
def test_cancel_invoice__reverses_all_of_it(policy: str, open_clinic: OpenClinic) -> None:
    """Rs 10,000 with 18 % and a consultation of 2,000: 13,800 are owed no more, CGST and SGST of 900 neither."""
    clinic = open_clinic(revenue_policy=policy)
    sold = sell(clinic, package=line(1_000_000, rate_bp=1800), other_lines=MIXED)
    cancelled = do(clinic, cancel_invoice, order(CANCELLATION, reason="Wrong patient"))
    assert (cancelled.invoice_number, cancelled.plan_ids) == (sold.invoice_number, (1,))
    income = "2300" if policy == "deferred" else "4200"
    assert posted(clinic, "invoice", "cancel") == {
        "1100": -1_380_000,
        income: 1_000_000,
        "2110": 90_000,
        "2120": 90_000,
        "4150": 200_000,
    }
    assert (balances(clinic), owed(clinic)) == ({}, 0)
    assert (plan(clinic, "status"), set(sessions(clinic))) == (("cancelled",), {"cancelled"})
    assert installments(clinic) == [(236_000, 0, 236_000, "waived")] * 5


def test_cancel_invoice__keeps_its_number_used(clinic: Clinic) -> None:
    serve(clinic)
    do(clinic, cancel_invoice, order(CANCELLATION))
    assert serve(clinic, patient=1).invoice_number == "INV/25-26/00002"
    assert clinic.rows("SELECT invoice_number, status FROM invoices ORDER BY 1") == [
        ("INV/25-26/00001", "cancelled"),
        ("INV/25-26/00002", "posted"),
    ]


def test_cancel_invoice__of_a_suspended_plan_and_of_nothing(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, suspend_plan, order(SUSPENSION))
    do(clinic, cancel_invoice, order(CANCELLATION))
    serve(clinic, patient=1, lines=(line(0, role="SVC_REV"),))
    do(clinic, cancel_invoice, order(CANCELLATION, invoice_id=2))
    assert clinic.value("SELECT count(*) FROM gl_transactions WHERE event = 'cancel'") == 1
    assert clinic.value("SELECT count(*) FROM invoices WHERE status = 'cancelled'") == 2


def test_cancel_invoice__refuses_once_money_or_a_note_has_touched_it(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 1)
    refused(clinic, cancel_invoice, order(CANCELLATION), "INVOICE_HAS_ALLOCATIONS")
    sell(clinic, patient=1)
    do(clinic, waive_debt, order(WAIVER, invoice_id=2, amount_paise=1))
    refused(clinic, cancel_invoice, order(CANCELLATION, invoice_id=2), "INVOICE_HAS_ALLOCATIONS")
    serve(clinic, patient=1)
    post(clinic, draft(clinic, credit(50_000, of_line=3), invoice_id=3))
    refused(clinic, cancel_invoice, order(CANCELLATION, invoice_id=3), "INVOICE_HAS_ALLOCATIONS")


def test_cancel_invoice__refuses_a_plan_that_was_used_or_has_ended(clinic: Clinic) -> None:
    sell(clinic)
    complete(clinic, 1)
    refused(clinic, cancel_invoice, order(CANCELLATION), "SESSIONS_DELIVERED")
    sell(clinic, patient=1)
    do(clinic, discontinue_plan, order(DISCONTINUATION, plan_id=2, credit_paise=0))
    refused(clinic, cancel_invoice, order(CANCELLATION, invoice_id=2), "PLAN_NOT_ACTIVE")


def test_cancel_invoice__refuses_once_its_return_is_filed(clinic: Clinic) -> None:
    sell(clinic)
    serve(clinic, patient=1, on=date(2025, 7, 2))
    spoil(clinic, "UPDATE fiscal_periods SET gstr1_filed_on = '2025-07-11' WHERE start_date = '2025-06-01';")
    refused(clinic, cancel_invoice, order(CANCELLATION), "RETURN_FILED")
    do(clinic, cancel_invoice, order(CANCELLATION, invoice_id=2))


def test_cancel_invoice__of_a_locked_month_is_dated_in_an_open_one(clinic: Clinic) -> None:
    serve(clinic, on=date(2025, 7, 2))
    spoil(clinic, LOCK_JULY)
    refused(clinic, cancel_invoice, order(CANCELLATION, on=LOCKED), "PERIOD_CLOSED")
    do(clinic, cancel_invoice, order(CANCELLATION))
    assert clinic.rows("SELECT transaction_date FROM gl_transactions ORDER BY 1") == [("2025-07-02",), ("2025-08-20",)]


def test_cancel_invoice__refuses_what_came_with_the_opening(clinic: Clinic) -> None:
    do(clinic, record_opening, order(OPENING))
    refused(clinic, cancel_invoice, order(CANCELLATION), "OPENING_DOCUMENT")
    refused(clinic, cancel_invoice, order(CANCELLATION, invoice_id=2), "OPENING_DOCUMENT")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"invoice_id": 99}, "NOT_FOUND"),
        ({"invoice_id": 2}, "INVOICE_NOT_POSTED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "REVERSAL_BEFORE_ORIGINAL"),
        ({}, "PERIOD_CLOSED"),
        ({"invoice_id": 2, "on": TOMORROW}, "INVOICE_NOT_POSTED"),
    ],
)
def test_cancel_invoice__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    serve(clinic, patient=1)
    do(clinic, cancel_invoice, order(CANCELLATION, invoice_id=2))
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, cancel_invoice, order(CANCELLATION, **changes), code)


def test_cancel_invoice__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    serve(clinic)
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, cancel_invoice, order(CANCELLATION, on=AFTER_ALL_YEARS), "NO_PERIOD")
