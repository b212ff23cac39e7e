"""What a package is sold as; expected figures are those of domain.md 2, 4.2 and 5.6."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.installments import Due
from desktop_app.accounting.invoicing import Price, price_line, require_registration, total
from desktop_app.accounting.package_sale import (
    dues,
    free_sessions,
    income,
    list_prices,
    session_days,
    shares,
    standalone_prices,
    weights,
)
from desktop_app.accounting.posting import IncomeLine, RevenuePolicy
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import DiscountExceedsPrice, NotRegistered, PriceTooSmall

TAXED = Price(list_paise=1_000_000, treatment="taxable", rate_bp=1800)
EXEMPT = Price(list_paise=1_000_000)
ALONE = (300_000, 200_000, 200_000, 200_000, 100_000)


def test_shares__equal_with_their_tax() -> None:
    assert shares(TAXED, sessions=5) == [Taxed(200_000, 18_000, 18_000)] * 5


def test_shares__by_weights() -> None:
    found = shares(Price(list_paise=900_000), sessions=5, weights=ALONE)
    assert [each.gross_paise for each in found] == [270_000, 180_000, 180_000, 180_000, 90_000]


def test_shares__refuse_what_cannot_be_divided() -> None:
    with pytest.raises(PriceTooSmall):
        shares(Price(list_paise=20, treatment="taxable", rate_bp=500), sessions=20)
    with pytest.raises(DiscountExceedsPrice):
        shares(Price(list_paise=1, discount_paise=2), sessions=1)


def test_session_days__are_monthly_from_the_sale() -> None:
    days = [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31), date(2024, 4, 30)]
    assert session_days(date(2024, 1, 31), 4) == days


def test_dues__alone_on_the_invoice_take_the_round_off() -> None:
    amount = Taxed(99_950, 8_996, 8_996)  # 1,179.42
    totals = total([("taxable", amount)], to_rupee=True)
    found = dues([amount], totals, installments=2, first_due=date(2025, 6, 2))
    assert found == (Due(1, date(2025, 6, 2), 58_950), Due(2, date(2025, 7, 2), 58_950))


def test_dues__beside_other_lines_take_the_line_alone() -> None:
    amounts = [Taxed(99_930), Taxed(10_040)]  # 1,099.70, rounded up to 1,100.00
    totals = total([("exempt", each) for each in amounts], to_rupee=True)
    assert [due.amount_paise for due in dues(amounts, totals, installments=1, first_due=date(2025, 6, 2))] == [99_930]


@pytest.mark.parametrize(("policy", "role"), [("deferred", "DEFERRED_REV"), ("at_invoice", "PKG_REV")])
def test_income__waits_or_is_earned_by_the_policy(policy: str, role: str) -> None:
    lines = income([Taxed(5_000_000), Taxed(200_000)], ["CONSULT_REV"], policy=policy, plan_id=7)
    assert lines == [
        IncomeLine(role=role, taxable_paise=5_000_000, plan_id=7),
        IncomeLine(role="CONSULT_REV", taxable_paise=200_000),
    ]
    assert RevenuePolicy(policy)


@pytest.mark.parametrize(("listed", "free"), [((), 0), ((0, 0), 0), ((100, 0, 0), 2), (ALONE, 0)])
def test_free_sessions__are_those_without_a_price_where_others_have_one(listed: tuple[int, ...], free: int) -> None:
    assert free_sessions(listed) == free


@pytest.mark.parametrize(
    ("listed", "sessions", "free", "prices"),
    [
        (ALONE, 5, 0, ALONE),
        ((300, 0, 200), 3, 1, (300, 0, 200)),  # as listed: the free one keeps its place
        (ALONE, 3, 0, ALONE[:3]),
        (ALONE, 7, 0, (*ALONE, 100_000, 100_000)),
        (ALONE, 6, 1, (*ALONE, 0)),
        (ALONE, 5, 2, (*ALONE[:3], 0, 0)),
        ((300, 0, 200), 4, 1, (300, 200, 200, 0)),
        ((), 3, 0, (0, 0, 0)),
        ((0, 0), 3, 1, (0, 0, 0)),
    ],
)
def test_standalone_prices__for_as_many_sessions_as_are_sold(
    listed: tuple[int, ...], sessions: int, free: int, prices: tuple[int, ...]
) -> None:
    assert standalone_prices(listed, sessions=sessions, free=free) == prices


@pytest.mark.parametrize(
    ("listed", "sessions", "free", "found"),
    [
        (ALONE, 5, 0, ALONE),
        ((100, 100, 100), 3, 0, ()),
        ((), 5, 0, ()),
        ((), 3, 1, (1, 1, 0)),
        ((0, 0, 0), 3, 0, ()),
        ((100, 100, 0), 3, 1, (100, 100, 0)),
    ],
)
def test_weights__none_where_all_sessions_are_alike(
    listed: tuple[int, ...], sessions: int, free: int, found: tuple[int, ...]
) -> None:
    assert weights(listed, sessions=sessions, free=free) == found


@given(
    listed=st.lists(st.integers(0, 10**7), max_size=8),
    sessions=st.integers(1, 40),
    data=st.data(),
)
def test_weights__free_sessions_are_worth_nothing_and_all_adds_up(
    listed: list[int], sessions: int, data: st.DataObject
) -> None:
    free = data.draw(st.integers(0, sessions - 1))
    found = weights(listed, sessions=sessions, free=free)
    assert len(found) in (0, sessions)
    values = [each.gross_paise for each in shares(EXEMPT, sessions=sessions, weights=found)]
    assert sum(values) == price_line(EXEMPT).gross_paise
    if found:
        assert [value for value, weight in zip(values, found, strict=True) if not weight] == [0] * found.count(0)
        assert found.count(0) == free


def test_list_prices__are_taxable() -> None:
    """1,180 that contain 18 % are 1,000; a discount on the package does not lower them."""
    inside = Price(list_paise=500_000, discount_paise=100_000, treatment="taxable", rate_bp=1800, includes_tax=True)
    assert list_prices(inside, (118_000, 118_000, 0), sessions=3, free=1) == (100_000, 100_000, 0)
    assert list_prices(TAXED, (118_000,), sessions=2, free=0) == (118_000, 118_000)


def test_registration__is_needed_for_tax_alone() -> None:
    with pytest.raises(NotRegistered):
        require_registration([NOTHING, Taxed(100, 9, 9)], registered=False)
    require_registration([Taxed(100, 9, 9)], registered=True)
    require_registration([Taxed(100)], registered=False)
