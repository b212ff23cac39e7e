"""What holds for every plan, whatever its price, rate, sessions, payments and earlier notes."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given, strategies as st

from desktop_app.accounting import posting
from desktop_app.accounting.posting import RevenuePolicy, Role
from desktop_app.accounting.settlement import (
    USED,
    Policy,
    Position,
    SessionValue,
    Settlement,
    compute_credit,
    policies_compared,
    settle,
)
from desktop_app.accounting.tax import NOTHING
from tests.accounting.exact import nearest
from tests.accounting.strategies import Sold, credits_of, packages, positions

WITH_PLAN = {Role.DEFERRED_REV, Role.PKG_REV, Role.CANCEL_FEE, Role.CN_GOODWILL, Role.AR_CONTROL}
CREDITED = ("taxable_paise", "cgst_paise", "sgst_paise", "igst_paise")


@st.composite
def settlements(draw: st.DrawFn, *, with_earlier_notes: bool = True) -> tuple[Position, Settlement]:
    position = draw(positions(with_earlier_notes=with_earlier_notes))
    given_ = draw(credits_of(position))
    credit = compute_credit(position).credit_paise if given_ is None else given_
    assume(credit >= 0 and position.allows(credit))
    return position, settle(position, given_)


@given(settlements())
def test_settle__taxed_part_and_goodwill_are_the_credit(drawn: tuple[Position, Settlement]) -> None:
    position, settled = drawn
    back = settled.taken_back
    assert back.gross_paise + settled.goodwill_paise == settled.credit_paise
    assert settled.total_paise == settled.credit_paise + settled.round_off_paise
    assert settled.goodwill_paise >= 0
    assert back.cgst_paise == back.sgst_paise
    assert all(getattr(back, name) >= 0 for name in CREDITED)
    assert back.taxable_paise <= position.open_value.taxable_paise
    assert 0 <= settled.retained_taxable_paise <= position.open_value.taxable_paise
    assert settled.open_value == position.open_value


@given(settlements())
def test_settle__notes_never_exceed_the_line_nor_the_invoice(drawn: tuple[Position, Settlement]) -> None:
    position, settled = drawn
    invoice_total = position.line.gross_paise + position.round_off_paise
    before = position.credited_before.gross_paise + position.untaxed_before_paise
    assert before + settled.credit_paise <= position.line.gross_paise
    assert before + settled.total_paise <= invoice_total
    assert position.credited_before.cgst_paise + settled.taken_back.cgst_paise <= position.line.cgst_paise
    assert settled.round_off_paise == (
        position.round_off_paise if settled.credit_paise == position.line.gross_paise else 0
    )


@given(settlements())
def test_settle__what_is_refundable_and_what_is_due(drawn: tuple[Position, Settlement]) -> None:
    position, settled = drawn
    note, unpaid = settled.total_paise, position.unpaid_installments_paise
    assert settled.refundable_paise == max(0, note - unpaid)
    assert settled.residual_due_paise == max(0, unpaid - note)
    assert settled.refundable_paise == 0 or settled.residual_due_paise == 0


@given(settlements(with_earlier_notes=False))
def test_settle__tax_is_taken_back_at_the_rate_of_the_open_sessions(drawn: tuple[Position, Settlement]) -> None:
    position, settled = drawn
    rest, credit = position.open_value, settled.credit_paise
    if credit >= rest.gross_paise:
        assert (settled.taken_back, settled.goodwill_paise) == (rest, credit - rest.gross_paise)
    else:
        exact = Fraction(rest.cgst_paise * credit, rest.gross_paise)
        assert settled.taken_back.cgst_paise == min(nearest(exact), credit // 2)
        assert settled.goodwill_paise == 0


@given(positions())
def test_compute_credit__is_the_formula_of_the_policy(position: Position) -> None:
    line, rest = position.line.taxable_paise, position.open_value
    used_share = sum(each.value.taxable_paise for each in position.sessions if each.status in USED)
    listed = sum(each.list_price_paise for each in position.sessions if each.status in USED)
    value = {
        Policy.PRO_RATA: used_share,
        Policy.LIST_PRICE: max(used_share, min(line, listed)),
        Policy.FULL: 0,
        Policy.NO_REFUND: line,
    }[position.policy]
    fee = min(position.fee_paise, line - value) if position.policy in {Policy.PRO_RATA, Policy.LIST_PRICE} else 0
    left = line - value - fee
    if position.policy is Policy.FULL:
        credit = position.line.gross_paise
    elif left == rest.taxable_paise:
        credit = rest.gross_paise
    else:
        credit = nearest(Fraction(rest.gross_paise * left, rest.taxable_paise))
    computed = compute_credit(position)
    assert (computed.value_used_paise, computed.fee_paise, computed.credit_paise) == (value, fee, credit)
    assert computed.fee_paise >= 0
    assert computed.credit_paise <= rest.gross_paise or position.policy is Policy.FULL


@given(positions())
def test_policies_compared__is_what_each_policy_would_settle(position: Position) -> None:
    compared = policies_compared(position)
    assert [policy for policy, _ in compared] == list(Policy)
    for policy, settled in compared:
        under = replace(position, policy=policy)
        allowed = under.allows(compute_credit(under).credit_paise)
        assert settled == (settle(under) if allowed else None)


@given(sold=packages(), cuts=st.lists(st.integers(100, 10**7), max_size=8))
def test_settle__credits_one_after_the_other_add_up_to_the_line(sold: Sold, cuts: list[int]) -> None:
    position = Position(
        line=sold.line,
        sessions=tuple(SessionValue(number, "scheduled", share) for number, share in enumerate(sold.shares, start=1)),
        unpaid_installments_paise=0,
        invoice_outstanding_paise=0,
    )
    for cut in cuts:
        if cut + 100 > position.limit_paise:
            break
        part = settle(position, cut)
        assert part.goodwill_paise == 0
        position = replace(position, credited_before=position.credited_before + part.taken_back)
    last = settle(position, position.limit_paise)
    assert last.goodwill_paise == 0
    assert position.credited_before + last.taken_back == sold.line


@given(drawn=settlements(), policy=st.sampled_from(RevenuePolicy), financial=st.booleans())
def test_discontinuation__balances_and_moves_what_was_settled(
    *, drawn: tuple[Position, Settlement], policy: RevenuePolicy, financial: bool
) -> None:
    _, settled = drawn
    assume(settled.total_paise > 0)
    lines = posting.discontinuation(settled, policy=policy, financial=financial, patient_id=1, plan_id=2)
    moved: Counter[str] = Counter()
    for line in lines:
        assert (line.debit_paise > 0) + (line.credit_paise > 0) == 1
        moved[line.role] += line.debit_paise - line.credit_paise
    back, deferred = settled.taken_back, policy is RevenuePolicy.DEFERRED
    expected = {
        Role.DEFERRED_REV: settled.open_value.taxable_paise * deferred,
        Role.CANCEL_FEE: -settled.retained_taxable_paise * deferred,
        Role.PKG_REV: back.taxable_paise * (not deferred),
        Role.OUT_CGST: back.cgst_paise * (not financial),
        Role.OUT_SGST: back.sgst_paise * (not financial),
        Role.OUT_IGST: back.igst_paise * (not financial),
        Role.GST_IRRECOVERABLE: back.tax_paise * financial,
        Role.CN_GOODWILL: settled.goodwill_paise,
        Role.ROUND_OFF: settled.round_off_paise,
        Role.AR_CONTROL: -settled.total_paise,
    }
    assert moved == {role: amount for role, amount in expected.items() if amount}
    assert sum(moved.values()) == 0
    assert {line.plan_id for line in lines if line.role in WITH_PLAN} == {2}
    assert {(line.role, line.patient_id) for line in lines if line.patient_id} == {(Role.AR_CONTROL, 1)}


@given(settlements())
def test_credited__is_the_credit_with_or_without_its_tax(drawn: tuple[Position, Settlement]) -> None:
    _, settled = drawn
    for financial in (False, True):
        taxed, untaxed = settled.credited(financial=financial)
        assert taxed.gross_paise + untaxed == settled.credit_paise
        assert taxed == (NOTHING if financial else settled.taken_back)
