"""Round-off, earlier notes, other lines of the invoice, and notes that must not reduce GST."""

import pytest

from desktop_app.accounting.settlement import Policy, Position, SessionValue, policies_compared, settle
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import CnExceedsInvoice
from tests.accounting.test_settlement import EXEMPT, ON_TOP, ROUNDED_DOWN, plan


def test_position__without_more_is_a_plan_sold_alone_without_fee_or_notes() -> None:
    fresh = plan(used=0)
    position = Position(
        line=EXEMPT,
        sessions=tuple(SessionValue(each.number, each.status, each.value) for each in fresh.sessions),
        unpaid_installments_paise=1_000_000,
        invoice_outstanding_paise=1_000_000,
    )
    assert position == fresh


def test_round_off__goes_with_the_whole_of_the_invoice() -> None:
    settled = settle(plan(ROUNDED_DOWN, used=0, round_off=-42, paid=50_000))
    assert (settled.credit_paise, settled.round_off_paise, settled.total_paise) == (117_942, -42, 117_900)
    assert settled.taken_back == ROUNDED_DOWN
    assert (settled.refundable_paise, settled.residual_due_paise) == (50_000, 0)


def test_round_off__goes_with_everything_back_after_sessions_too() -> None:
    settled = settle(plan(Taxed(10_050), used=2, round_off=50, policy="FULL", paid=10_100))
    assert (settled.taken_back, settled.goodwill_paise) == (Taxed(6_030), 4_020)
    assert (settled.round_off_paise, settled.total_paise, settled.refundable_paise) == (50, 10_100, 10_100)


@pytest.mark.parametrize(("round_off", "credit"), [(-42, 117_900), (-42, 1), (50, 117_941), (50, 117_900)])
def test_round_off__stays_with_a_part(round_off: int, credit: int) -> None:
    settled = settle(plan(ROUNDED_DOWN, used=0, round_off=round_off), credit)
    assert (settled.round_off_paise, settled.total_paise) == (0, credit)


@pytest.mark.parametrize("credit", [117_901, 117_941, 117_943])
def test_round_off__a_part_is_at_most_the_rounded_invoice(credit: int) -> None:
    position = plan(ROUNDED_DOWN, used=0, round_off=-42)
    assert not position.allows(credit)
    with pytest.raises(CnExceedsInvoice, match=r"1,179\.00"):
        settle(position, credit)


def test_round_off__a_rounded_up_invoice_lets_the_line_go_and_no_more() -> None:
    position = plan(Taxed(10_050), used=0, round_off=50)
    assert position.limit_paise == 10_050
    assert settle(position, 10_050).total_paise == 10_100
    with pytest.raises(CnExceedsInvoice):
        settle(position, 10_051)


def test_round_off__after_an_earlier_note_the_rest_leaves_it() -> None:
    before = Taxed(10_000, 900, 900)
    position = plan(ROUNDED_DOWN, used=0, round_off=-42, before=before)
    assert position.limit_paise == 106_100  # 117,900 - 11,800
    assert settle(position, 106_100).round_off_paise == 0
    with pytest.raises(CnExceedsInvoice):
        settle(position, 106_142)


def test_invoice_left__notes_on_a_mixed_invoice_stay_within_its_rounded_total() -> None:
    # The package of 1,179.42 stands beside a service of 500.00 that was credited; the invoice said 1,679.00.
    position = plan(ROUNDED_DOWN, used=0, invoice_left=117_900)
    with pytest.raises(CnExceedsInvoice, match=r"1,179\.00"):
        settle(position)
    assert settle(position, 117_900).total_paise == 117_900
    assert settle(plan(ROUNDED_DOWN, used=0, invoice_left=117_942)).total_paise == 117_942


def test_policies_compared__leaves_out_what_the_invoice_has_not_left() -> None:
    compared = dict(policies_compared(plan(EXEMPT, invoice_left=599_999)))
    assert {policy for policy, settled in compared.items() if settled} == {Policy.NO_REFUND}


def test_earlier_notes__the_last_takes_the_exact_tax_that_is_left() -> None:
    before = Taxed(84_746, 7_627, 7_627)  # 1,000.00 of 11,800.00
    settled = settle(plan(ON_TOP, used=0, before=before), 1_080_000)
    assert settled.taken_back == Taxed(915_254, 82_373, 82_373)
    assert settled.taken_back + before == ON_TOP
    assert settled.goodwill_paise == 0


def test_earlier_notes__tax_that_is_used_up_turns_into_goodwill() -> None:
    # Earlier notes took back 4,000 with all of the tax: no session's tax is left, and 6,000 of taxable value at most.
    before = Taxed(400_000, 90_000, 90_000)
    settled = settle(plan(ON_TOP, used=2, before=before), 600_000)
    assert (settled.taken_back, settled.goodwill_paise) == (Taxed(600_000), 0)
    before = Taxed(200_000, 90_000, 90_000)
    settled = settle(plan(ON_TOP, used=2, before=before), 650_000)
    assert (settled.taken_back, settled.goodwill_paise) == (Taxed(600_000), 50_000)
    assert settled.retained_taxable_paise == 0


def test_earlier_notes__value_that_was_taken_without_tax_leaves_no_value_below_zero() -> None:
    settled = settle(plan(ON_TOP, used=0, before=Taxed(1_100_000)), 80_000)
    assert (settled.taken_back, settled.goodwill_paise) == (Taxed(0, 40_000, 40_000), 0)
    assert settled.retained_taxable_paise == 1_000_000


def test_earlier_notes__without_tax_leave_the_rate_as_it_is() -> None:
    settled = settle(plan(ON_TOP, used=0, untaxed_before=590_000), 590_000)
    assert (settled.taken_back, settled.goodwill_paise) == (Taxed(500_000, 45_000, 45_000), 0)


def test_credited__a_financial_note_shows_no_tax() -> None:
    settled = settle(plan(ON_TOP), 758_000)
    assert settled.credited(financial=False) == (Taxed(600_000, 54_000, 54_000), 50_000)
    assert settled.credited(financial=True) == (NOTHING, 758_000)


@pytest.mark.parametrize(
    ("paid", "other_lines", "given", "refundable", "residual"),
    [
        (750_000, 0, 4_000_000, 0, 250_000),  # of 50,000 one fifth used, 7,500 paid after the other lines' 2,500
        (1_000_000, 250_000, 4_000_000, 0, 0),  # the other 2,500 stay open on the invoice, not on the plan
        (4_000_000, 250_000, 4_000_000, 2_750_000, 0),  # the note settles them first
        (4_000_000, 250_000, 1_100_000, 0, 0),
        (4_000_000, 250_000, 500_000, 0, 500_000),
    ],
)
def test_other_lines__the_note_settles_its_whole_invoice_first(
    *, paid: int, other_lines: int, given: int, refundable: int, residual: int
) -> None:
    position = plan(Taxed(5_000_000), used=1, paid=paid, other_lines=other_lines)
    settled = settle(position, given)
    assert (settled.refundable_paise, settled.residual_due_paise) == (refundable, residual)


def test_residual__is_at_most_what_the_invoice_lacks() -> None:
    # A note that does not name the plan paid 3,000 of the invoice; its installments still ask for 10,000.
    position = Position(
        line=EXEMPT,
        sessions=plan().sessions,
        unpaid_installments_paise=1_000_000,
        invoice_outstanding_paise=700_000,
        untaxed_before_paise=300_000,
    )
    assert settle(position, 600_000).residual_due_paise == 100_000
    assert settle(position, 700_000).residual_due_paise == 0


def test_settle__a_last_session_that_is_all_tax_is_given_back() -> None:
    position = Position(
        line=Taxed(5, 1, 1),
        sessions=(SessionValue(1, "completed", Taxed(5)), SessionValue(2, "scheduled", Taxed(0, 1, 1))),
        unpaid_installments_paise=0,
        invoice_outstanding_paise=0,
    )
    settled = settle(position)
    assert (settled.taken_back, settled.refundable_paise) == (Taxed(0, 1, 1), 2)
    half = settle(position, 1)
    assert (half.taken_back, half.goodwill_paise) == (NOTHING, 1)
