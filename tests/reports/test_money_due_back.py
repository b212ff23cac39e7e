"""What was written off and recovered of a patient's debt; what of cards and UPI waits for the acquirer."""

from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.accounting.money_posting import acquirer_fee
from desktop_app.reports.settlement_terms import settlement_terms
from desktop_app.reports.written_off import written_off
from desktop_app.workflows.recover_debt import RecoverDebt, recover_debt
from desktop_app.workflows.settle_cards import settle_cards
from desktop_app.workflows.write_off_debt import WriteOffDebt, write_off_debt
from tests import money_orders, orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DELIVERED, DISCONTINUED, do, order


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    made = new_clinic(tmp_path / "book.clinicbook", branches=2)
    made.clock.today = DISCONTINUED
    return made


def test_written_off__less_what_came_in_after_all(clinic: Clinic) -> None:
    """Of 2,000 owed 1,500 are written off, 400 come in; nothing of it is anybody else's."""
    orders.serve(clinic)
    write_off = WriteOffDebt(
        request_id="", invoice_id=1, on=DISCONTINUED, amount_paise=150_000, reason="Cannot be reached"
    )
    do(clinic, write_off_debt, order(write_off))
    recovery = RecoverDebt(request_id="", patient_id=1, branch_id=1, on=DISCONTINUED, amount_paise=40_000, mode="upi")
    do(clinic, recover_debt, order(recovery))
    with clinic.books.reading() as reading:
        found, others = written_off(reading, 1), written_off(reading, 2)
    assert (found.written_off_paise, found.recovered_paise, found.left_paise) == (150_000, 40_000, 110_000)
    assert (others.written_off_paise, others.left_paise) == (0, 0)


def test_waiting__is_the_clearing_account_of_the_branch_on_the_day(clinic: Clinic) -> None:
    """10,000 by card in MAIN on 2 July; a settlement of 4,000 on 20 August takes as much away."""
    orders.sell(clinic)
    orders.receive(clinic, 1_000_000, mode="card")
    do(clinic, settle_cards, order(money_orders.SETTLEMENT, gross_paise=400_000, fee_paise=8_000))
    card = clinic.value("SELECT account_id FROM accounts WHERE code = '1050'")
    with clinic.books.reading() as reading:
        days = (DELIVERED - timedelta(days=1), DELIVERED, DISCONTINUED)
        waiting = [settlement_terms(reading, day, 1).waiting_paise(card) for day in days]
        elsewhere = settlement_terms(reading, DISCONTINUED, 2).waiting_paise(card)
        assert settlement_terms(reading, DISCONTINUED, None).waiting_paise(None) == 0
    assert (waiting, elsewhere) == ([0, 1_000_000, 600_000], 0)


def test_fee__of_two_percent_has_its_gst_on_top() -> None:
    """domain.md 4.3: 200 and 18 + 18; across a State's border 36 of IGST."""
    within, across = (acquirer_fee(20_000, 1800, is_interstate=each) for each in (False, True))
    assert (within.taxable_paise, within.cgst_paise, within.sgst_paise, within.igst_paise) == (20_000, 1_800, 1_800, 0)
    assert (across.taxable_paise, across.cgst_paise, across.igst_paise) == (20_000, 0, 3_600)
