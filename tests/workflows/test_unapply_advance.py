from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.unapply_advance import unapply_advance
from tests.clinic import Clinic
from tests.money_orders import TAXED, UNAPPLICATION, advance, apply_it
from tests.orders import DISCONTINUED, complete, discontinue, do, order, receive, sell, serve
from tests.workflows.expect import (
    LOCK_AUGUST,
    LOCK_JULY,
    LOCKED,
    TOMORROW,
    balances,
    installments,
    owed,
    plan,
    refused,
    spoil,
)


@pytest.fixture
def applied(clinic: Clinic) -> list[int]:
    """Apply Rs 2,500, 3,000 and 400 of an advance of 5,900 to a taxed package; the postings."""
    sell(clinic, package=TAXED)
    advance(clinic)
    return [apply_it(clinic, amount_paise=paise).transaction_id for paise in (250_000, 300_000, 40_000)]


def test_unapply_advance__opens_the_invoice_again(clinic: Clinic, applied: list[int]) -> None:
    before = balances(clinic)
    back = do(clinic, unapply_advance, order(UNAPPLICATION, transaction_id=applied[1]))
    assert (back.payment_id, back.unapplied_after_paise) == (1, 300_000)
    assert owed(clinic) == 1_180_000 - 290_000
    assert [paid for _, paid, _, _ in installments(clinic)] == [236_000, 54_000, 0, 0, 0]
    # CGST of the first 2,500 is 19,067.8, of the first 5,500 is 41,949.2: the second application took 22,881 back.
    after = balances(clinic)
    assert {code: after.get(code, 0) - before.get(code, 0) for code in ("1100", "2200", "1450", "2110", "2120")} == {
        "1100": 300_000,
        "2200": -300_000,
        "1450": 45_762,
        "2110": -22_881,
        "2120": -22_881,
    }


def test_unapply_advance__what_is_free_again_can_be_applied_again(clinic: Clinic, applied: list[int]) -> None:
    do(clinic, unapply_advance, order(UNAPPLICATION, transaction_id=applied[1]))
    again = apply_it(clinic, on=DISCONTINUED)
    assert again.applied_paise == 300_000
    assert "1450" not in balances(clinic)
    assert owed(clinic) == 590_000


def test_unapply_advance__from_a_plan_discontinued_since(clinic: Clinic) -> None:
    """Rs 4,000 advanced for two of five sessions: without them the plan owes 4,000 again, as its final installment."""
    sell(clinic)
    complete(clinic, 1, 2)
    advance(clinic, rate_bp=0, amount_paise=400_000)
    used = apply_it(clinic)
    discontinue(clinic)
    do(clinic, unapply_advance, order(UNAPPLICATION, transaction_id=used.transaction_id))
    assert installments(clinic, "final") == [(400_000, 0, 0, "pending")]
    assert plan(clinic, "residual_due_paise", "refundable_paise") == (400_000, 0)
    assert owed(clinic) == 400_000


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"transaction_id": 99}, "NOT_FOUND"),
        ({"transaction_id": 1}, "NOT_FOUND"),  # the invoice's posting
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 7, 1)}, "REVERSAL_BEFORE_ORIGINAL"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
    ],
)
@pytest.mark.usefixtures("applied")
def test_unapply_advance__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    spoil(clinic, LOCK_JULY)
    refused(clinic, unapply_advance, order(UNAPPLICATION, **changes), code)


def test_unapply_advance__refuses_twice_and_the_reversal(clinic: Clinic, applied: list[int]) -> None:
    do(clinic, unapply_advance, order(UNAPPLICATION, transaction_id=applied[0]))
    refused(clinic, unapply_advance, order(UNAPPLICATION, transaction_id=applied[0]), "ALREADY_REVERSED")
    reversal = clinic.value("SELECT max(transaction_id) FROM gl_transactions")
    refused(clinic, unapply_advance, order(UNAPPLICATION, transaction_id=reversal), "CANNOT_REVERSE_REVERSAL")


@pytest.mark.usefixtures("data_is_bad", "applied")
def test_unapply_advance__refuses_on_a_day_of_no_month(clinic: Clinic) -> None:
    spoil(clinic, "DELETE FROM fiscal_periods WHERE start_date = '2025-08-01';")
    refused(clinic, unapply_advance, order(UNAPPLICATION), "NO_PERIOD")


def test_unapply_advance__leaves_what_other_money_paid(clinic: Clinic) -> None:
    sell(clinic)
    serve(clinic, patient=1)
    receive(clinic, 100_000)
    advance(clinic, rate_bp=0, amount_paise=300_000)
    used = apply_it(clinic, payment_id=2)
    receive(clinic, 50_000)
    do(clinic, unapply_advance, order(UNAPPLICATION, transaction_id=used.transaction_id))
    assert [paid for _, paid, _, _ in installments(clinic)] == [100_000, 0, 50_000, 0, 0]
    spoil(clinic, LOCK_AUGUST)


@pytest.mark.usefixtures("data_is_bad")
def test_unapply_advance__refuses_one_whose_match_alone_was_taken_back(clinic: Clinic, applied: list[int]) -> None:
    spoil(clinic, "UPDATE ar_allocations SET voided_date = '2025-08-20';")
    refused(clinic, unapply_advance, order(UNAPPLICATION, transaction_id=applied[1]), "PARTIAL_POSTING_MISMATCH")
