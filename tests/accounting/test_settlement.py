from collections.abc import Sequence

import pytest

from desktop_app.accounting import tax
from desktop_app.accounting.settlement import (
    Computed,
    Policy,
    Position,
    SessionValue,
    compute_credit,
    policies_compared,
    settle,
)
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import AmountNegative, CnExceedsInvoice

EXEMPT = Taxed(1_000_000)
ON_TOP = tax.exclusive(1_000_000, 1800)
INSIDE = tax.inclusive(1_000_000, 1800)
RS_5000 = tax.exclusive(500_000, 1800)
ROUNDED_DOWN = tax.exclusive(99_950, 1800)  # 1,179.42, rounded to 1,179.00


def plan(
    line: Taxed = EXEMPT,
    *,
    used: int = 2,
    paid: int = 0,
    weights: Sequence[int] = (1, 1, 1, 1, 1),
    policy: str = "PRO_RATA",
    fee: int = 0,
    list_price: int = 0,
    before: Taxed = NOTHING,
    untaxed_before: int = 0,
    round_off: int = 0,
    invoice_left: int | None = None,
    other_lines: int = 0,
) -> Position:
    """Make a plan whose first sessions are used; `other_lines` is what else is open on its invoice."""
    owed = line.gross_paise + round_off - before.gross_paise - untaxed_before - paid
    return Position(
        line=line,
        sessions=tuple(
            SessionValue(number, "completed" if number <= used else "scheduled", share, list_price)
            for number, share in enumerate(tax.split(line, weights), start=1)
        ),
        unpaid_installments_paise=owed,
        invoice_outstanding_paise=owed + other_lines,
        credited_before=before,
        untaxed_before_paise=untaxed_before,
        round_off_paise=round_off,
        invoice_left_paise=invoice_left,
        policy=Policy(policy),
        fee_paise=fee,
    )


@pytest.mark.parametrize(
    ("position", "given", "credit", "refundable", "residual"),
    [
        (plan(used=1, paid=200_000), None, Taxed(800_000), 0, 0),
        (plan(used=1, paid=333_333), None, Taxed(800_000), 133_333, 0),
        (plan(paid=400_000), None, Taxed(600_000), 0, 0),
        (plan(paid=1_000_000), None, Taxed(600_000), 600_000, 0),
        (plan(paid=400_000), 550_000, Taxed(550_000), 0, 50_000),
        (plan(ON_TOP, paid=400_000), None, Taxed(600_000, 54_000, 54_000), 0, 72_000),
        (plan(INSIDE, paid=400_000), None, Taxed(508_474, 45_763, 45_763), 0, 0),
        (plan(), None, Taxed(600_000), 0, 400_000),
        (plan(used=3, paid=400_000), None, Taxed(400_000), 0, 200_000),
        (plan(paid=400_000), 0, NOTHING, 0, 600_000),
    ],
)
def test_settle__results(position: Position, given: int | None, credit: Taxed, refundable: int, residual: int) -> None:
    settled = settle(position, given)
    assert settled.taken_back == credit
    assert settled.goodwill_paise == 0
    assert settled.credit_paise == settled.total_paise == credit.gross_paise
    assert (settled.refundable_paise, settled.residual_due_paise) == (refundable, residual)
    assert settled.retained_taxable_paise == settled.open_value.taxable_paise - credit.taxable_paise


def test_settle__goodwill_is_credited_without_tax() -> None:
    settled = settle(plan(paid=400_000), 650_000)
    assert (settled.taken_back, settled.goodwill_paise) == (Taxed(600_000), 50_000)
    assert (settled.refundable_paise, settled.residual_due_paise) == (50_000, 0)
    assert settled.retained_taxable_paise == 0
    taxed = settle(plan(ON_TOP), 758_000)
    assert (taxed.taken_back, taxed.goodwill_paise) == (Taxed(600_000, 54_000, 54_000), 50_000)


def test_settle__keeps_both_figures_when_the_credit_is_adjusted() -> None:
    settled = settle(plan(ON_TOP, paid=400_000), 590_000)
    assert settled.computed == Computed(value_used_paise=400_000, fee_paise=0, credit_paise=708_000)
    assert settled.credit_paise == settled.total_paise == 590_000
    assert settled.taken_back == Taxed(500_000, 45_000, 45_000)  # 54,000 * 590,000 / 708,000
    assert settled.retained_taxable_paise == 100_000
    assert settled.open_value == Taxed(600_000, 54_000, 54_000)


@pytest.mark.parametrize(
    ("position", "computed", "taken_back", "untaxed", "refundable", "residual"),
    [
        (plan(paid=400_000), (400_000, 0, 600_000), Taxed(600_000), 0, 0, 0),
        *(
            (
                plan(RS_5000, weights=[1] * 6, paid=paid),
                (166_667, 0, 393_333),
                Taxed(333_333, 30_000, 30_000),
                0,
                refundable,
                residual,
            )
            for paid, refundable, residual in [(0, 0, 196_667), (590_000, 393_333, 0)]
        ),
        *(
            (
                plan(RS_5000, weights=[1] * 6, paid=paid, policy="LIST_PRICE", list_price=100_000, fee=50_000),
                (200_000, 50_000, 295_000),
                Taxed(250_000, 22_500, 22_500),
                0,
                refundable,
                residual,
            )
            for paid, refundable, residual in [(0, 0, 295_000), (295_000, 0, 0), (590_000, 295_000, 0)]
        ),
        (
            plan(RS_5000, weights=[1, 1, 1, 1, 1, 0], used=3, paid=590_000),
            (300_000, 0, 236_000),
            Taxed(200_000, 18_000, 18_000),
            0,
            236_000,
            0,
        ),
        (  # capped at the price, so that nothing is left for a fee
            plan(RS_5000, weights=[1] * 6, used=5, paid=295_000, policy="LIST_PRICE", list_price=120_000, fee=50_000),
            (500_000, 0, 0),
            NOTHING,
            0,
            0,
            295_000,
        ),
        (
            plan(tax.exclusive(500_000, 500), weights=[1] * 6, paid=525_000),
            (166_666, 0, 350_000),
            Taxed(333_334, 8_333, 8_333),
            0,
            350_000,
            0,
        ),
        (
            plan(Taxed(500_000), weights=[1] * 6, paid=500_000),
            (166_667, 0, 333_333),
            Taxed(333_333),
            0,
            333_333,
            0,
        ),
        (  # the clinic is at fault: the delivered sessions come back too, without their tax; no fee
            plan(RS_5000, weights=[1] * 6, paid=300_000, policy="FULL", fee=50_000),
            (0, 0, 590_000),
            Taxed(333_333, 30_000, 30_000),
            196_667,
            300_000,
            0,
        ),
        (
            plan(Taxed(500_000), weights=[1] * 6, paid=500_000, policy="NO_REFUND", fee=50_000),
            (500_000, 0, 0),
            NOTHING,
            0,
            0,
            0,
        ),
    ],
)
def test_settle__policies(
    *,
    position: Position,
    computed: tuple[int, int, int],
    taken_back: Taxed,
    untaxed: int,
    refundable: int,
    residual: int,
) -> None:
    settled = settle(position)
    value_used, fee, credit = computed
    assert settled.computed == Computed(value_used_paise=value_used, fee_paise=fee, credit_paise=credit)
    assert settled.computed == compute_credit(position)
    assert settled.credit_paise == credit
    assert (settled.taken_back, settled.goodwill_paise) == (taken_back, untaxed)
    assert (settled.refundable_paise, settled.residual_due_paise) == (refundable, residual)


@pytest.mark.parametrize(
    ("policy", "fee", "credit"),
    [
        ("PRO_RATA", 50_000, 550_000),
        ("PRO_RATA", 600_000, 0),
        ("PRO_RATA", 700_000, 0),  # a fee is at most what is left
        ("LIST_PRICE", 50_000, 550_000),
        ("FULL", 50_000, 1_000_000),
        ("NO_REFUND", 50_000, 0),
    ],
)
def test_compute_credit__fee(policy: str, fee: int, credit: int) -> None:
    assert compute_credit(plan(policy=policy, fee=fee)).credit_paise == credit


@pytest.mark.parametrize(
    ("list_price", "value_used"),
    [
        (0, 400_000),  # never less than the sessions' own shares
        (199_999, 400_000),
        (200_001, 400_002),
        (500_000, 1_000_000),
        (500_001, 1_000_000),  # never more than the price
    ],
)
def test_compute_credit__list_price_counts_used_sessions_only(list_price: int, value_used: int) -> None:
    computed = compute_credit(plan(policy="LIST_PRICE", list_price=list_price))
    assert (computed.value_used_paise, computed.credit_paise) == (value_used, 1_000_000 - value_used)


def test_compute_credit__only_free_sessions_left() -> None:
    position = plan(RS_5000, weights=[1, 1, 0], used=2)
    assert compute_credit(position) == Computed(value_used_paise=500_000, fee_paise=0, credit_paise=0)


@pytest.mark.parametrize(
    ("status", "credit"),
    [("completed", 800_000), ("no_show_charged", 800_000), ("scheduled", 1_000_000), ("no_show", 1_000_000)],
)
def test_open_value__a_no_show_counts_as_used_only_where_it_is_charged(status: str, credit: int) -> None:
    shares = tax.split(EXEMPT, [1] * 5)
    sessions = [SessionValue(1, status, shares[0]), *(SessionValue(n, "scheduled", shares[n - 1]) for n in range(2, 6))]
    position = Position(
        line=EXEMPT,
        sessions=tuple(sessions),
        unpaid_installments_paise=1_000_000,
        invoice_outstanding_paise=1_000_000,
    )
    assert position.open_value == Taxed(credit)
    assert position.open_count == credit // 200_000
    assert compute_credit(position).credit_paise == credit


def test_list_price__of_a_charged_no_show_counts() -> None:
    sessions = (SessionValue(1, "no_show_charged", Taxed(50), 70), SessionValue(2, "no_show", Taxed(50), 90))
    position = Position(
        line=Taxed(100),
        sessions=sessions,
        unpaid_installments_paise=100,
        invoice_outstanding_paise=100,
        policy=Policy.LIST_PRICE,
    )
    assert compute_credit(position).value_used_paise == 70


def test_settle__refuses_a_credit_below_zero() -> None:
    with pytest.raises(AmountNegative, match="A credit cannot be below zero") as raised:
        settle(plan(paid=400_000), -1)
    assert raised.value.code == "AMOUNT_NEGATIVE"


@pytest.mark.parametrize(
    ("position", "limit"),
    [
        (plan(paid=400_000), 1_000_000),
        (plan(ON_TOP), 1_180_000),
        (plan(ON_TOP, before=Taxed(100_000, 9_000, 9_000)), 1_062_000),
        (plan(ON_TOP, before=Taxed(100_000, 9_000, 9_000), untaxed_before=62_000), 1_000_000),
        (plan(EXEMPT, invoice_left=300_000), 300_000),
    ],
)
def test_settle__refuses_a_paisa_more_than_the_line_has_left(position: Position, limit: int) -> None:
    assert position.limit_paise == limit
    assert settle(position, limit).credit_paise == limit
    with pytest.raises(CnExceedsInvoice) as raised:
        settle(position, limit + 1)
    assert raised.value.code == "CN_EXCEEDS_INVOICE"


def test_settle__a_computed_credit_above_the_limit_must_be_adjusted() -> None:
    position = plan(before=Taxed(500_000))
    with pytest.raises(CnExceedsInvoice, match=r"5,000\.00"):
        settle(position)
    assert settle(position, 500_000).taken_back == Taxed(500_000)


def test_policies_compared__settles_under_each_and_leaves_out_what_is_too_much() -> None:
    position = plan(ON_TOP, before=Taxed(100_000, 9_000, 9_000), fee=50_000, list_price=300_000)
    compared = dict(policies_compared(position))
    assert list(compared) == list(Policy)
    assert compared[Policy.FULL] is None  # 11,800 where 10,620 are left
    credits_ = {policy: settled.credit_paise for policy, settled in compared.items() if settled}
    # 10,000 - 4,000 - 500; 10,000 - 6,000 - 500; nothing; each with 18 %
    assert credits_ == {Policy.PRO_RATA: 649_000, Policy.LIST_PRICE: 413_000, Policy.NO_REFUND: 0}
