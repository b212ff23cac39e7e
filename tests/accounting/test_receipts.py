"""Where a receipt goes: scenario S43's bill has 2,500 beside a package of 50,000 in one installment."""

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.receipts import spread

AMOUNTS = st.integers(min_value=0, max_value=10**9)


@pytest.mark.parametrize(
    ("amount", "other", "installments", "advance"),
    [
        (100_000, 100_000, (0, 0), 0),
        (250_000, 250_000, (0, 0), 0),
        (1_000_000, 250_000, (750_000, 0), 0),
        (5_250_000, 250_000, (2_500_000, 2_500_000), 0),
        (5_300_000, 250_000, (2_500_000, 2_500_000), 50_000),
    ],
)
def test_spread__other_lines_first_then_the_oldest_installment_the_rest_is_an_advance(
    amount: int, other: int, installments: tuple[int, ...], advance: int
) -> None:
    found = spread(amount, invoice_open_paise=5_250_000, installments_open_paise=(2_500_000, 2_500_000))
    assert (found.other_lines_paise, found.installments_paise, found.advance_paise) == (other, installments, advance)


def test_spread__no_more_than_the_invoice_lacks() -> None:
    """A note that does not name the plan leaves installments that ask for more than the invoice lacks."""
    found = spread(400_000, invoice_open_paise=300_000, installments_open_paise=(200_000, 200_000))
    assert (found.installments_paise, found.settled_paise, found.advance_paise) == (
        (200_000, 100_000),
        300_000,
        100_000,
    )


@given(AMOUNTS, AMOUNTS, st.lists(AMOUNTS, max_size=12))
def test_spread__adds_up_exactly(amount: int, invoice_open: int, rooms: list[int]) -> None:
    found = spread(amount, invoice_open_paise=invoice_open, installments_open_paise=rooms)
    assert found.settled_paise + found.advance_paise == amount
    assert found.other_lines_paise + sum(found.installments_paise) == found.settled_paise
    assert all(0 <= part <= room for part, room in zip(found.installments_paise, rooms, strict=True))
    assert found.advance_paise == max(0, amount - invoice_open)
