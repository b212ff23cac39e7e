from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.tax import NOTHING, Taxed, exclusive, inclusive, part_of, split
from desktop_app.errors import PriceTooSmall
from tests.accounting.exact import nearest, share
from tests.accounting.strategies import PRICES, RATES, Sold, lines, packages

COMPONENTS = ("taxable_paise", "cgst_paise", "sgst_paise", "igst_paise", "tax_paise", "gross_paise")


def test_taxed__gross_is_taxable_value_and_all_tax() -> None:
    assert Taxed(1_000_000, 90_000, 90_000).tax_paise == 180_000
    assert Taxed(1_000_000, 90_000, 90_000).gross_paise == 1_180_000
    assert Taxed(1_000_000, 0, 0, 180_000).tax_paise == 180_000
    assert Taxed(1_000_000, 0, 0, 180_000).gross_paise == 1_180_000
    assert NOTHING.gross_paise == 0


def test_taxed__is_added_and_subtracted_component_by_component() -> None:
    assert Taxed(1, 20, 300, 4_000) + Taxed(5, 60, 700, 8_000) == Taxed(6, 80, 1_000, 12_000)
    assert Taxed(6, 80, 1_000, 12_000) - Taxed(5, 60, 700, 8_000) == Taxed(1, 20, 300, 4_000)


@pytest.mark.parametrize(
    ("price", "rate_bp", "taxable", "half"),
    [
        (1_000_000, 1800, 1_000_000, 90_000),
        (99_950, 1800, 99_950, 8_996),  # 89.955: the half paisa up
        (8_475, 1800, 8_475, 763),
        (1_000_000, 500, 1_000_000, 25_000),
        (1, 1800, 1, 0),
        (5, 1800, 5, 0),
        (6, 1800, 6, 1),
        (1_000_000, 0, 1_000_000, 0),
        (0, 1800, 0, 0),
    ],
)
def test_exclusive__figures(price: int, rate_bp: int, taxable: int, half: int) -> None:
    assert exclusive(price, rate_bp) == Taxed(taxable, half, half)


@pytest.mark.parametrize(
    ("price", "rate_bp", "taxable", "half"),
    [
        (1_000_000, 1800, 847_458, 76_271),
        (10_000, 1800, 8_474, 763),  # an odd paisa stays in the taxable value
        (590_000, 1800, 500_000, 45_000),
        (1_050_000, 500, 1_000_000, 25_000),
        (99_999, 1800, 84_745, 7_627),
        (1_000_000, 0, 1_000_000, 0),
        (0, 1800, 0, 0),
    ],
)
def test_inclusive__figures(price: int, rate_bp: int, taxable: int, half: int) -> None:
    assert inclusive(price, rate_bp) == Taxed(taxable, half, half)


@given(price=PRICES, rate_bp=RATES)
def test_exclusive__both_halves_are_the_rounded_half_rate(price: int, rate_bp: int) -> None:
    half = nearest(Fraction(price * rate_bp, 20_000))
    assert exclusive(price, rate_bp) == Taxed(price, half, half)


@given(price=PRICES, rate_bp=RATES)
def test_inclusive__taxable_and_tax_make_the_price(price: int, rate_bp: int) -> None:
    amount = inclusive(price, rate_bp)
    net = nearest(Fraction(price * 10_000, 10_000 + rate_bp))
    assert amount.gross_paise == price
    assert amount.cgst_paise == amount.sgst_paise == nearest(Fraction(net * rate_bp, 20_000))
    assert amount.igst_paise == 0
    assert amount.taxable_paise >= 0
    assert abs(amount.taxable_paise - net) <= 1


def test_split__sessions_of_a_price_with_tax_inside_are_even_for_the_patient() -> None:
    shares = split(inclusive(1_000_000, 1800), [1] * 5)
    assert [each.gross_paise for each in shares] == [200_000] * 5
    # 76,271 in five: 15,254.2 each, added up and rounded 15,254 30,508 45,763 61,017 76,271
    assert [each.cgst_paise for each in shares] == [15_254, 15_254, 15_255, 15_254, 15_254]
    assert [each.taxable_paise for each in shares] == [169_492, 169_492, 169_490, 169_492, 169_492]


def test_split__by_stand_alone_prices_and_a_free_session() -> None:
    assert split(Taxed(900_000), [3_000, 2_000, 2_000, 2_000, 1_000, 0]) == [
        Taxed(270_000),
        Taxed(180_000),
        Taxed(180_000),
        Taxed(180_000),
        Taxed(90_000),
        NOTHING,
    ]


def test_split__keeps_igst_apart() -> None:
    assert split(Taxed(100, 0, 0, 18), [1, 1]) == [Taxed(50, 0, 0, 9), Taxed(50, 0, 0, 9)]


def test_split__refuses_a_session_whose_tax_exceeds_its_price() -> None:
    # 8 paise in six are 1 2 1 1 2 1, and 1 paisa of CGST falls on the third: 1 - 1 - 1 is below zero.
    with pytest.raises(PriceTooSmall) as raised:
        split(exclusive(6, 1800), [1] * 6)
    assert raised.value.code == "PRICE_TOO_SMALL"


def test_split__a_session_may_be_all_tax() -> None:
    assert split(Taxed(0, 1, 1), [1]) == [Taxed(0, 1, 1)]


@given(packages())
def test_split__adds_up_in_gross_and_in_each_component(sold: Sold) -> None:
    assert sum(sold.shares, start=NOTHING) == sold.line
    for each in sold.shares:
        assert each.cgst_paise == each.sgst_paise
        assert min(each.taxable_paise, each.cgst_paise, each.igst_paise) >= 0


@given(line=lines(), weights=st.lists(st.integers(0, 5_000), min_size=1, max_size=12))
def test_split__each_share_is_within_a_paisa_of_the_exact_one(line: Taxed, weights: list[int]) -> None:
    try:
        shares = split(line, weights)
    except PriceTooSmall:
        return
    for position, each in enumerate(shares):
        assert abs(each.gross_paise - share(line.gross_paise, weights, position)) < 1
        assert abs(each.cgst_paise - share(line.cgst_paise, weights, position)) < 1
        assert weights[position] or not any(weights) or each == NOTHING


@pytest.mark.parametrize(
    ("gross", "part"),
    [
        (0, NOTHING),
        (1_180_000, Taxed(1_000_000, 90_000, 90_000)),
        (590_000, Taxed(500_000, 45_000, 45_000)),
        (100_000, Taxed(84_746, 7_627, 7_627)),  # 90,000 * 100,000 / 1,180,000 is 7,627.1
        (1_179_999, Taxed(999_999, 90_000, 90_000)),
        (1_000_000, Taxed(847_458, 76_271, 76_271)),  # as much as the taxable value is: 76,271.2
        (90_000, Taxed(76_272, 6_864, 6_864)),  # 6,864.4
        (180_000, Taxed(152_542, 13_729, 13_729)),  # as much as the tax is: 13,728.8
        (1, Taxed(1)),
    ],
)
def test_part_of__tax_in_proportion(gross: int, part: Taxed) -> None:
    whole = Taxed(1_000_000, 90_000, 90_000)
    assert part_of(whole, gross, whole) == part


def test_part_of__igst_in_proportion() -> None:
    whole = Taxed(1_000_000, 0, 0, 180_000)
    assert part_of(whole, 590_000, whole) == Taxed(500_000, 0, 0, 90_000)
    assert part_of(whole, 180_000, whole) == Taxed(152_542, 0, 0, 27_458)  # 27,457.6
    assert part_of(whole, 590_000, Taxed(900_000, 0, 0, 50_000)) == Taxed(540_000, 0, 0, 50_000)


def test_part_of__never_more_tax_than_is_left() -> None:
    whole = Taxed(1_000_000, 90_000, 90_000)
    assert part_of(whole, 590_000, Taxed(700_000, 30_000, 30_000)) == Taxed(530_000, 30_000, 30_000)
    assert part_of(whole, 1_180_000, Taxed(1_500_000, 30_000, 30_000)) == Taxed(1_120_000, 30_000, 30_000)


def test_part_of__the_last_part_takes_the_exact_tax_that_is_left() -> None:
    whole = Taxed(1_000_000, 90_000, 90_000)
    left = Taxed(500_002, 44_999, 44_999)  # a proportional half would be 45,000
    assert part_of(whole, 590_000, left) == left
    igst_left = Taxed(500_001, 0, 0, 89_999)
    assert part_of(Taxed(1_000_000, 0, 0, 180_000), 590_000, igst_left) == igst_left


def test_part_of__tax_is_never_more_than_the_part() -> None:
    whole = Taxed(1_000_000, 90_000, 90_000)
    # Rs 11,000 were taken back without tax: Rs 800 are left of the line, and Rs 1,800 of tax.
    assert part_of(whole, 80_000, whole - Taxed(1_100_000)) == Taxed(0, 40_000, 40_000)
    assert part_of(whole, 80_001, whole - Taxed(1_099_999)) == Taxed(1, 40_000, 40_000)
    igst = Taxed(1_000_000, 0, 0, 180_000)
    assert part_of(igst, 80_000, igst - Taxed(1_100_000)) == Taxed(0, 0, 0, 80_000)
    # A single session of 2 paise that is all tax, half of it taken back.
    assert part_of(Taxed(0, 1, 1), 1, Taxed(0, 1, 1)) == Taxed(1)


@given(line=lines(), cuts=st.lists(st.integers(1, 10**6), min_size=1, max_size=9))
def test_part_of__parts_of_a_rupee_and_more_add_up_to_the_whole(line: Taxed, cuts: list[int]) -> None:
    left = line
    for cut in cuts:
        gross = 100 + cut
        if gross + 100 > left.gross_paise:
            break
        part = part_of(line, gross, left)
        assert part.gross_paise == gross
        assert part.cgst_paise == part.sgst_paise
        assert all(0 <= getattr(part, name) <= getattr(left, name) for name in COMPONENTS)
        assert abs(part.cgst_paise - Fraction(line.cgst_paise * gross, line.gross_paise)) <= Fraction(1, 2)
        left -= part
    last = part_of(line, left.gross_paise, left)
    assert last == left


@given(price=st.integers(1, 200), rate_bp=RATES, step=st.integers(1, 7))
def test_part_of__crumb_by_crumb_none_is_below_zero(price: int, rate_bp: int, step: int) -> None:
    line = left = exclusive(price, rate_bp)
    while left.gross_paise:
        gross = min(step, left.gross_paise)
        part = part_of(line, gross, left)
        assert part.gross_paise == gross
        assert part.cgst_paise == part.sgst_paise
        assert min(part.taxable_paise, part.cgst_paise) >= 0
        assert part.cgst_paise <= left.cgst_paise
        left -= part
