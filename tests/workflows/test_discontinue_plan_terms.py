"""Discontinuing under the terms agreed at sale, on mixed and rounded invoices, and after earlier notes."""

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.accounting.settlement import Policy
from desktop_app.workflows.discontinue_plan import discontinue_plan
from tests.clinic import Clinic
from tests.closing_orders import DAY_BEFORE_OPENING, OPENED, open_books
from tests.orders import (
    DISCONTINUATION,
    complete,
    credit,
    discontinue,
    do,
    draft,
    half_done_plan,
    line,
    order,
    post,
    receive,
    sell,
)
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import balances, installments, owed, posted, refused

TAXED = line(500_000, rate_bp=1800)
EXEMPT = line(500_000)
LISTED = {
    "settlement_policy": Policy.LIST_PRICE,
    "list_prices_paise": (100_000,) * 6,
    "settlement_fee_paise": 50_000,
}


@pytest.mark.parametrize(
    ("terms", "used", "paid", "parts", "refundable", "residual"),
    [  # R11: six sessions; parts of the credit are taxable, CGST, SGST, untaxed
        ({"package": TAXED}, 2, 0, (333_333, 30_000, 30_000, 0), 0, 196_667),
        ({"package": TAXED}, 2, 590_000, (333_333, 30_000, 30_000, 0), 393_333, 0),
        ({"package": TAXED, **LISTED}, 2, 0, (250_000, 22_500, 22_500, 0), 0, 295_000),
        ({"package": TAXED, **LISTED}, 2, 295_000, (250_000, 22_500, 22_500, 0), 0, 0),
        ({"package": TAXED, **LISTED}, 2, 590_000, (250_000, 22_500, 22_500, 0), 295_000, 0),
        ({"package": TAXED, "weights": (1, 1, 1, 1, 1, 0)}, 3, 590_000, (200_000, 18_000, 18_000, 0), 236_000, 0),
        (
            {"package": TAXED, **LISTED, "list_prices_paise": (120_000,) * 6, "settlement_fee_paise": 0},
            5,
            295_000,
            (0, 0, 0, 0),
            0,
            295_000,
        ),
        ({"package": line(500_000, rate_bp=500)}, 2, 525_000, (333_334, 8_333, 8_333, 0), 350_000, 0),
        ({"package": EXEMPT}, 2, 500_000, (333_333, 0, 0, 0), 333_333, 0),
        (
            {"package": TAXED, "settlement_policy": Policy.FULL},
            2,
            300_000,
            (333_333, 30_000, 30_000, 196_667),
            300_000,
            0,
        ),
        ({"package": EXEMPT, "settlement_policy": Policy.NO_REFUND}, 2, 500_000, (0, 0, 0, 0), 0, 0),
    ],
)
def test_discontinue_plan__under_the_policy_stored_at_sale(
    *,
    terms: dict[str, Any],
    used: int,
    paid: int,
    parts: tuple[int, int, int, int],
    refundable: int,
    residual: int,
    clinic: Clinic,
) -> None:
    sell(clinic, sessions=6, installments=2, **terms)
    complete(clinic, *range(1, used + 1))
    if paid:
        receive(clinic, paid)
    result = discontinue(clinic)
    credited = (result.cn_taxable_paise, result.cn_cgst_paise, result.cn_sgst_paise, result.cn_nontax_paise)
    assert credited == parts
    assert (result.refundable_paise, result.residual_due_paise) == (refundable, residual)
    assert owed(clinic) == residual - refundable


def test_discontinue_plan__by_stand_alone_prices(clinic: Clinic) -> None:
    # S45: 2,700 / 1,800 / 1,800 / 1,800 / 900, the first two used
    half_done_plan(clinic, package=line(900_000), weights=(300_000, 200_000, 200_000, 200_000, 100_000), paid_paise=0)
    result = discontinue(clinic)
    assert (result.credit_note_total_paise, result.residual_due_paise) == (450_000, 450_000)


def test_discontinue_plan__with_nothing_but_a_free_session_left_forfeits_nothing(clinic: Clinic) -> None:
    sell(clinic, sessions=3, weights=(1, 1, 0))
    complete(clinic, 1, 2)
    result = discontinue(clinic)
    assert (result.credit_note_id, result.residual_due_paise) == (None, 1_000_000)
    assert posted(clinic, "package_plan", "forfeit") == {}


def test_discontinue_plan__of_a_package_given_away_posts_nothing(clinic: Clinic) -> None:
    sell(clinic, package=line(0))
    complete(clinic, 1)
    discontinue(clinic)
    assert balances(clinic) == {}


def test_discontinue_plan__on_a_mixed_invoice_leaves_what_other_lines_owe(clinic: Clinic) -> None:
    # S43: consultation 2,000, package 50,000, product 500; 10,000 received; 1 of 5 used
    sell(clinic, package=line(5_000_000), other_lines=(line(200_000, role="CONSULT_REV"), line(50_000, role="MED_REV")))
    complete(clinic, 1)
    receive(clinic, 1_000_000)
    result = discontinue(clinic)
    assert (result.credit_note_total_paise, result.waived_paise) == (4_000_000, 4_250_000)
    assert (result.refundable_paise, result.residual_due_paise, owed(clinic)) == (0, 250_000, 250_000)


def test_discontinue_plan__on_a_mixed_invoice_settles_what_else_is_open_before_it_refunds(clinic: Clinic) -> None:
    # The package is paid, the consultation of 2,000 is not: of the credit of 6,000 only 4,000 are refundable.
    sell(clinic, other_lines=(line(200_000, role="CONSULT_REV"),))
    complete(clinic, 1, 2)
    receive(clinic, 1_000_000, package_share_paise=1_000_000)
    result = discontinue(clinic)
    assert (result.refundable_paise, result.residual_due_paise, owed(clinic)) == (400_000, 0, -400_000)


def test_discontinue_plan__on_a_rounded_mixed_invoice_leaves_the_round_off(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(round_invoice_to_rupee=True)
    sell(clinic, package=line(99_930), other_lines=(line(10_040, role="CONSULT_REV"),), installments=1)
    discontinue(clinic)
    assert posted(clinic, "credit_note") == {"2300": 99_930, "1100": -99_930}
    assert owed(clinic) == 110_000 - 99_930


@pytest.mark.parametrize(
    ("price", "lines"),
    [
        # 999.50 + 89.96 + 89.96 = 1,179.42, rounded down by 0.42
        (99_950, {"2300": 99_950, "2110": 8_996, "2120": 8_996, "5900": -42, "1100": -117_900}),
        # 999.80 + 89.98 + 89.98 = 1,179.76, rounded up by 0.24
        (99_980, {"2300": 99_980, "2110": 8_998, "2120": 8_998, "5900": 24, "1100": -118_000}),
    ],
)
def test_discontinue_plan__all_of_a_rounded_invoice_takes_the_round_off_back(
    price: int, lines: dict[str, int], open_clinic: OpenClinic
) -> None:
    clinic = open_clinic(round_invoice_to_rupee=True)
    sell(clinic, package=line(price, rate_bp=1800))
    discontinue(clinic)
    assert posted(clinic, "credit_note") == lines
    assert balances(clinic) == {}


def test_discontinue_plan__part_of_a_rounded_invoice_leaves_the_round_off(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(round_invoice_to_rupee=True)
    half_done_plan(clinic, package=line(99_950, rate_bp=1800), paid_paise=0)
    # Three of five sessions: 1,179.42 x 3/5 = 707.65, of it 53.98 CGST and SGST each (89.96 less 35.98)
    result = discontinue(clinic)
    assert (result.credit_note_total_paise, result.cn_cgst_paise) == (70_765, 5_398)
    assert result.residual_due_paise == 117_900 - 70_765
    assert balances(clinic)["5900"] == 42


@pytest.mark.parametrize(("adjusted", "total"), [(117_942, 117_900), (117_900, 117_900)])
def test_discontinue_plan__adjusted_to_all_of_an_invoice_that_was_rounded_down(
    adjusted: int, total: int, open_clinic: OpenClinic
) -> None:
    clinic = open_clinic(round_invoice_to_rupee=True)
    sell(clinic, package=line(99_950, rate_bp=1800))
    assert discontinue(clinic, credit_paise=adjusted).credit_note_total_paise == total
    assert owed(clinic) == 0


@pytest.mark.parametrize("adjusted", [117_901, 117_941, 117_943])
def test_discontinue_plan__refuses_more_than_an_invoice_that_was_rounded_down(
    adjusted: int, open_clinic: OpenClinic
) -> None:
    clinic = open_clinic(round_invoice_to_rupee=True)
    sell(clinic, package=line(99_950, rate_bp=1800))
    refused(clinic, discontinue_plan, order(DISCONTINUATION, credit_paise=adjusted), "CN_EXCEEDS_INVOICE")


def test_discontinue_plan__after_a_note_that_names_no_plan_credits_what_is_left(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=0)
    post(clinic, draft(clinic, credit(100_000)))
    result = discontinue(clinic)
    assert (result.credit_note_total_paise, result.residual_due_paise) == (600_000, 300_000)
    assert installments(clinic, "final") == [(300_000, 0, 0, "pending")]
    assert owed(clinic) == 300_000


def test_discontinue_plan__refuses_a_computed_credit_above_what_is_left(clinic: Clinic) -> None:
    half_done_plan(clinic, settlement_policy=Policy.FULL, paid_paise=0)
    post(clinic, draft(clinic, credit(100_000)))
    refused(clinic, discontinue_plan, order(DISCONTINUATION), "CN_EXCEEDS_INVOICE")
    assert discontinue(clinic, credit_paise=900_000).residual_due_paise == 0


def test_discontinue_plan__of_an_old_package_refuses_days_before_the_opening(clinic: Clinic) -> None:
    open_books(clinic)
    refused(clinic, discontinue_plan, order(DISCONTINUATION, on=DAY_BEFORE_OPENING), "BEFORE_OPENING")
    do(clinic, discontinue_plan, order(DISCONTINUATION, on=OPENED))


OVERRIDE = "SELECT reason FROM audit_log WHERE action = 'override' AND entity = 'package_payment_plans'"


def test_discontinue_plan__by_another_policy_is_an_override_with_its_reason(clinic: Clinic) -> None:
    """Agreed was pro rata, 6,000; in full all 10,000 are credited, and both figures are kept."""
    half_done_plan(clinic)
    done = discontinue(clinic, policy=Policy.FULL)
    assert (done.computed_credit_paise, done.credit_note_total_paise) == (600_000, 1_000_000)
    assert clinic.rows(OVERRIDE) == [("FULL in place of PRO_RATA, credit 10,000.00: Moves to another city",)]


def test_discontinue_plan__another_policy_that_credits_the_same_is_an_override_too(clinic: Clinic) -> None:
    """Without list prices both come to 6,000."""
    half_done_plan(clinic)
    assert discontinue(clinic, policy=Policy.LIST_PRICE).credit_note_total_paise == 600_000
    assert clinic.rows(OVERRIDE) == [("LIST_PRICE in place of PRO_RATA, credit 6,000.00: Moves to another city",)]


def test_discontinue_plan__another_amount_is_an_override_and_the_agreed_policy_is_none(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic, credit_paise=550_000)
    assert clinic.rows(OVERRIDE) == [("Credit 5,500.00 in place of 6,000.00: Moves to another city",)]
    sell(clinic, patient=1)
    discontinue(clinic, plan_id=2, policy=Policy.PRO_RATA)
    assert len(clinic.rows(OVERRIDE)) == 1


def test_discontinue_plan__by_another_policy_is_not_for_the_counter(clinic: Clinic) -> None:
    half_done_plan(clinic)
    cashier = replace(clinic.user, role="cashier")
    for policy in (Policy.FULL, Policy.LIST_PRICE):
        refused(clinic, discontinue_plan, order(DISCONTINUATION, policy=policy), "PERMISSION_DENIED", user=cashier)
    clinic.books.run(discontinue_plan, order(DISCONTINUATION, policy=Policy.PRO_RATA), cashier)
