from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.reinstate_plan import reinstate_plan
from tests.clinic import Clinic
from tests.orders import (
    DISCONTINUED,
    REINSTATEMENT,
    complete,
    discontinue,
    do,
    half_done_plan,
    order,
    receive,
    sell,
    serve,
)
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    CREDIT_APPLIED,
    CREDIT_REFUNDED,
    LOCK_AUGUST,
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


def test_reinstate_plan__reverses_its_forfeiture(clinic: Clinic) -> None:
    half_done_plan(clinic)
    before = (balances(clinic), installments(clinic), sessions(clinic))
    discontinue(clinic, credit_paise=0)
    assert do(clinic, reinstate_plan, order(REINSTATEMENT)).plan_status == "active"
    assert posted(clinic, "package_plan", "undo-forfeit") == {"2300": -600_000, "4400": 600_000}
    assert (balances(clinic), installments(clinic), sessions(clinic)) == before


def test_reinstate_plan__and_forfeited_again(clinic: Clinic) -> None:
    half_done_plan(clinic)
    for _ in range(2):
        discontinue(clinic, credit_paise=0)
        do(clinic, reinstate_plan, order(REINSTATEMENT))
    complete(clinic, 3, on=DISCONTINUED)
    discontinue(clinic, credit_paise=0)
    assert clinic.rows(
        "SELECT event, total_paise FROM gl_transactions WHERE source_document_type = 'package_plan'"
        " ORDER BY transaction_id"
    ) == [
        ("forfeit", 600_000),
        ("undo-forfeit", 600_000),
        ("forfeit-2", 600_000),
        ("undo-forfeit-2", 600_000),
        ("forfeit-3", 400_000),
    ]


def test_reinstate_plan__at_invoice_policy_has_no_forfeiture_to_reverse(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(revenue_policy="at_invoice")
    half_done_plan(clinic)
    before = balances(clinic)
    discontinue(clinic, credit_paise=0)
    do(clinic, reinstate_plan, order(REINSTATEMENT))
    assert (balances(clinic), plan(clinic, "status")) == (before, ("active",))


def test_reinstate_plan__reverses_its_note(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic)
    do(clinic, reinstate_plan, order(REINSTATEMENT))
    assert posted(clinic, "credit_note", "reverse") == {"2300": -600_000, "1100": 600_000}
    assert (owed(clinic), plan(clinic, "status", "credit_note_id")) == (600_000, ("active", None))


def test_reinstate_plan__moves_what_was_paid_since(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic, credit_paise=0)  # 6,000 still due
    receive(clinic, 250_000, on=DISCONTINUED)
    do(clinic, reinstate_plan, order(REINSTATEMENT))
    assert [paid for _, paid, _, _ in installments(clinic)] == [200_000, 200_000, 200_000, 50_000, 0]
    assert installments(clinic, "final") == [(600_000, 0, 600_000, "waived")]


@pytest.mark.parametrize("credit", [None, 0])
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 7, 9)}, "REVERSAL_BEFORE_ORIGINAL"),
        ({"on": DISCONTINUED}, "PERIOD_CLOSED"),
        # two that apply: the first of object, reason, dates, period is reported
        ({"reason": "", "on": TOMORROW}, "REASON_REQUIRED"),
        ({"on": AFTER_ALL_YEARS}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "REVERSAL_BEFORE_ORIGINAL"),
    ],
)
def test_reinstate_plan__refuses(changes: dict[str, Any], code: str, credit: int | None, clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic, on=date(2025, 7, 10), credit_paise=credit)
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, reinstate_plan, order(REINSTATEMENT, **changes), code)


def test_reinstate_plan__refuses_an_active_one(clinic: Clinic) -> None:
    sell(clinic)
    refused(clinic, reinstate_plan, order(REINSTATEMENT, reason=""), "PLAN_NOT_DISCONTINUED")


def test_reinstate_plan__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic)
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, reinstate_plan, order(REINSTATEMENT, on=AFTER_ALL_YEARS), "NO_PERIOD")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(("sql", "code"), [(CREDIT_REFUNDED, "CN_REFUNDED"), (CREDIT_APPLIED, "CN_HAS_APPLICATIONS")])
def test_reinstate_plan__refuses_when_its_credit_was_used(sql: str, code: str, clinic: Clinic) -> None:
    sell(clinic)
    serve(clinic, patient=1)
    discontinue(clinic)
    spoil(clinic, sql)
    refused(clinic, reinstate_plan, order(REINSTATEMENT, reason=""), code)


@pytest.mark.usefixtures("data_is_bad")
def test_reinstate_plan__refuses_one_that_the_ledger_took_back_by_another_amount(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic, credit_paise=0)
    do(clinic, reinstate_plan, order(REINSTATEMENT))
    spoil(
        clinic,
        "UPDATE package_payment_plans SET status = 'discontinued', discontinued_date = '2025-08-20';"
        "DROP TRIGGER gl_transactions_no_update;"
        "UPDATE gl_transactions SET total_paise = total_paise + 1 WHERE event = 'undo-forfeit';",
    )
    refused(clinic, reinstate_plan, order(REINSTATEMENT), "PARTIAL_POSTING_MISMATCH")
