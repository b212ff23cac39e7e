"""Rs 6,000 are left of a discontinued plan's credit: all of it goes somewhere, in the same session (domain.md 5.3)."""

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.steps.discontinuation import PlanDiscontinued
from desktop_app.workflows.steps.excess import Application, Excess
from desktop_app.workflows.steps.refunding import RefundPart
from tests.clinic import Clinic
from tests.master_orders import account_id
from tests.money_orders import pay_back
from tests.orders import DISCONTINUATION, DISCONTINUED, discontinue, half_done_plan, line, order, sell, serve
from tests.workflows.expect import balances, owed, plan, refused, spoil


def part(paise: int, mode: str | None = None, **more: Any) -> RefundPart:  # noqa: ANN401 - the part's own
    return RefundPart(amount_paise=paise, mode=mode, **more)


def end(clinic: Clinic, excess: Excess, *, times: int = 1) -> PlanDiscontinued:
    half_done_plan(clinic, paid_paise=times * 1_000_000, package=line(times * 1_000_000))
    serve(clinic, patient=1, lines=(line(times * 450_000, role="SVC_REV"),))
    return discontinue(clinic, excess=excess)


def test_discontinue_plan__its_excess_goes_four_ways_at_once(clinic: Clinic) -> None:
    """6,000 = 1,500 paid back + 2,000 to another invoice + 1,000 kept + 1,500 that wait to be paid back."""
    excess = Excess(
        refunds=(part(100_000), part(50_000, "cash")),
        applications=(Application(invoice_id=2, amount_paise=200_000),),
        kept_paise=100_000,
        consent="Signed on the note's copy",
    )
    done = end(clinic, excess)
    assert (done.refundable_paise, done.refund_status) == (600_000, "partly_paid")
    assert done.refund_numbers == ("RFD/25-26/00001", "RFD/25-26/00002")
    assert clinic.value("SELECT kept_paise FROM patient_credit_notes") == 100_000
    assert {code: balances(clinic)[code] for code in ("1060", "1010")} == {"1060": 900_000, "1010": -50_000}
    assert owed(clinic) == 450_000 - 600_000 + 150_000
    assert [
        action
        for (action,) in clinic.rows(
            "SELECT action FROM audit_log WHERE entity = 'patient_credit_notes' ORDER BY audit_id"
        )
    ] == ["post", "apply", "consent"]
    assert pay_back(clinic, part(150_000)).unapplied_after_paise == 100_000
    assert plan(clinic, "refund_status") == ("paid",)  # what is left is the balance that the patient keeps


def test_discontinue_plan__without_a_word_all_of_it_waits_to_be_paid_back(clinic: Clinic) -> None:
    assert end(clinic, Excess()).refund_status == "approved"
    assert owed(clinic) == -150_000


def test_discontinue_plan__all_of_it_paid_back_at_once(clinic: Clinic) -> None:
    assert end(clinic, Excess(refunds=(part(600_000),))).refund_status == "paid"
    assert owed(clinic) == 450_000


def test_discontinue_plan__fills_the_installments_of_another_package(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=1_000_000)
    sell(clinic, patient=1)
    discontinue(clinic, excess=Excess(applications=(Application(invoice_id=2, amount_paise=600_000),)))
    rows = clinic.rows("SELECT paid_paise FROM installment_payments WHERE plan_id = 2 ORDER BY installment_number")
    assert rows == [(200_000,), (200_000,), (200_000,), (0,), (0,)]
    assert plan(clinic, "refund_status", "refundable_paise") == ("none", 600_000)


def test_discontinue_plan__only_what_is_left_to_pay_back_needs_approval(clinic: Clinic) -> None:
    """Of 30,000, 20,000 go to another invoice: 10,000 are not above the threshold."""
    excess = Excess(applications=(Application(invoice_id=2, amount_paise=2_000_000),), refunds=(part(1_000_000),))
    assert end(clinic, excess, times=5).refund_status == "paid"


def test_discontinue_plan__refuses_to_pay_back_at_once_what_needs_approval(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=5_000_000, package=line(5_000_000))
    refused(clinic, discontinue_plan, order(DISCONTINUATION, excess=Excess(refunds=(part(1),))), "REFUND_NOT_APPROVED")


@pytest.mark.parametrize(
    ("excess", "code"),
    [
        (Excess(refunds=(part(600_001),)), "REFUND_EXCEEDS_CREDIT"),
        (Excess(refunds=(part(400_000),), kept_paise=200_001, consent="Yes"), "REFUND_EXCEEDS_CREDIT"),
        (Excess(refunds=(part(0),)), "AMOUNT_NOT_POSITIVE"),
        (Excess(refunds=(part(LARGEST_PAISE + 1),), kept_paise=-LARGEST_PAISE), "AMOUNT_NEGATIVE"),
        (Excess(refunds=(part(1, "gold"),)), "BAD_INPUT"),
        (Excess(kept_paise=1), "CONSENT_REQUIRED"),
        (Excess(applications=(Application(invoice_id=99, amount_paise=1),)), "NOT_FOUND"),
        (Excess(applications=(Application(invoice_id=3, amount_paise=1),)), "DIFFERENT_PATIENT"),
        (Excess(applications=(Application(invoice_id=2, amount_paise=200_001),)), "APPLY_EXCEEDS_INVOICE"),
        (Excess(applications=(Application(invoice_id=2, amount_paise=0),)), "AMOUNT_NOT_POSITIVE"),
    ],
)
def test_discontinue_plan__refuses_for_its_excess(excess: Excess, code: str, clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=1_000_000)
    serve(clinic, patient=1)
    serve(clinic)
    refused(clinic, discontinue_plan, order(DISCONTINUATION, excess=excess), code)


@pytest.mark.usefixtures("data_is_bad")
def test_discontinue_plan__refuses_an_invoice_that_is_later_or_cancelled_and_an_unfit_account(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=1_000_000)
    serve(clinic, patient=1, on=DISCONTINUED)
    applied = Excess(applications=(Application(invoice_id=2, amount_paise=1),))
    early = order(DISCONTINUATION, on=DISCONTINUED.replace(day=19), excess=applied)
    refused(clinic, discontinue_plan, early, "PAYMENT_BEFORE_INVOICE")
    unfit = Excess(refunds=(part(1, "cash", account_id=account_id(clinic, "1060")),))
    refused(clinic, discontinue_plan, order(DISCONTINUATION, excess=unfit), "ACCOUNT_UNFIT")
    spoil(clinic, "UPDATE invoices SET status = 'cancelled' WHERE invoice_id = 2;")
    refused(clinic, discontinue_plan, order(DISCONTINUATION, excess=applied), "INVOICE_NOT_POSTED")


def test_discontinue_plan__refuses_an_excess_where_nothing_is_credited(clinic: Clinic) -> None:
    half_done_plan(clinic)
    nothing = order(DISCONTINUATION, credit_paise=0, excess=Excess(refunds=(part(1),)))
    refused(clinic, discontinue_plan, nothing, "REFUND_EXCEEDS_CREDIT")


@pytest.mark.parametrize("excess", [Excess(refunds=(part(1),)), Excess(kept_paise=1, consent="Yes")])
def test_discontinue_plan__a_cashier_neither_pays_back_nor_keeps(excess: Excess, clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=1_000_000)
    cashier = replace(clinic.user, role="cashier")
    refused(clinic, discontinue_plan, order(DISCONTINUATION, excess=excess), "PERMISSION_DENIED", user=cashier)
