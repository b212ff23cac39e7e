from datetime import date

import pytest

from desktop_app.accounting.replanning import Agreed
from desktop_app.workflows.expire_plan import expire_plan
from desktop_app.workflows.replan_installments import replan_installments
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.waive_debt import waive_debt
from desktop_app.workflows.write_off_debt import write_off_debt
from tests.clinic import Clinic
from tests.closing_orders import EXPIRY, REPLANNING, WAIVER, WRITE_OFF
from tests.orders import REVERSAL, credit, discontinue, do, draft, half_done_plan, line, order, post, receive, sell
from tests.workflows.expect import balances, installments, owed, posted, refused


def test_reversal__of_a_waiver_opens_its_installments_again(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 400_000)
    before = (balances(clinic), installments(clinic))
    do(clinic, waive_debt, order(WAIVER, amount_paise=250_000))
    do(clinic, reverse_credit_note, order(REVERSAL))
    assert posted(clinic, "credit_note", "reverse") == {"4500": -250_000, "1100": 250_000}
    assert (balances(clinic), installments(clinic)) == before
    assert clinic.rows("SELECT DISTINCT waiver_reason FROM installment_payments") == [(None,)]


def test_reversal__of_one_of_two_waivers_keeps_the_other(clinic: Clinic) -> None:
    """500 and 2,000 were waived of the last two installments; without the 500 only 2,000 of the last are."""
    sell(clinic)
    do(clinic, waive_debt, order(WAIVER, amount_paise=50_000))
    do(clinic, waive_debt, order(WAIVER, amount_paise=200_000))
    do(clinic, reverse_credit_note, order(REVERSAL))
    assert [row[2] for row in installments(clinic)] == [0, 0, 0, 0, 200_000]
    assert owed(clinic) == 800_000


def test_reversal__of_a_write_off_of_the_final_installment(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=0)
    discontinue(clinic)
    do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=400_000))
    do(clinic, reverse_credit_note, order(REVERSAL, credit_note_id=2))
    assert installments(clinic, "final") == [(400_000, 0, 0, "pending")]
    assert owed(clinic) == 400_000


def test_reversal__of_a_mixed_invoices_waiver_opens_the_packages_part(clinic: Clinic) -> None:
    sell(clinic, other_lines=(line(200_000, role="CONSULT_REV"),))
    receive(clinic, 900_000, package_share_paise=900_000)
    do(clinic, waive_debt, order(WAIVER, amount_paise=150_000))
    do(clinic, reverse_credit_note, order(REVERSAL))
    assert installments(clinic)[-1] == (200_000, 100_000, 0, "partial")
    assert owed(clinic) == 300_000


@pytest.mark.parametrize("paid_paise", [0, 400_000])
def test_reversal__of_what_was_waived_before_the_plan_ended_is_refused(paid_paise: int, clinic: Clinic) -> None:
    """Reinstated, the plan asks for it again; as it has ended nothing does."""
    half_done_plan(clinic, paid_paise=paid_paise)
    do(clinic, waive_debt, order(WAIVER))
    discontinue(clinic, credit_paise=550_000)
    refused(clinic, reverse_credit_note, order(REVERSAL), "PLAN_ALREADY_DISCONTINUED")


def test_reversal__of_what_let_a_plan_expire_is_refused(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=950_000)
    do(clinic, waive_debt, order(WAIVER))
    do(clinic, expire_plan, order(EXPIRY))
    refused(clinic, reverse_credit_note, order(REVERSAL), "PLAN_NOT_ACTIVE")


def test_reversal__of_a_note_that_a_re_plan_has_waived(clinic: Clinic) -> None:
    """Rs 500 of goodwill name no plan; re-planning waives them, and their reversal asks for them again."""
    sell(clinic)
    post(clinic, draft(clinic, credit(0, untaxed_paise=50_000), reason_code="goodwill"))
    agreed = (Agreed(due_date=date(2025, 9, 10), amount_paise=950_000),)
    do(clinic, replan_installments, order(REPLANNING, agreed=agreed))
    assert installments(clinic) == [(1_000_000, 0, 50_000, "pending")]
    do(clinic, reverse_credit_note, order(REVERSAL))
    assert installments(clinic) == [(1_000_000, 0, 0, "pending")]
