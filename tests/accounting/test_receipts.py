"""Where a receipt goes: scenario S43's bill has 2,500 beside a package of 50,000 in one installment."""

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.receipts import spread
from desktop_app.errors import PackageShareInvalid

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


@pytest.mark.parametrize("share", [0, 150_000, 250_000, 300_000])
def test_spread__the_share_of_the_package_is_as_told(share: int) -> None:
    """400.00 towards an invoice that lacks 5,500.00: 300.00 for two installments, 5,200.00 for its other lines."""
    found = spread(
        400_000, invoice_open_paise=5_500_000, installments_open_paise=(100_000, 200_000), package_share_paise=share
    )
    assert sum(found.installments_paise) == share
    assert found.other_lines_paise == 400_000 - share
    assert (found.settled_paise, found.advance_paise) == (400_000, 0)


@pytest.mark.parametrize(
    ("share", "other_open"),
    [
        (-1, 5_200_000),  # less than nothing
        (300_001, 5_200_000),  # more than the installments lack
        (99_999, 300_000),  # the other lines lack 300.00, and 300.01 would be left for them
    ],
)
def test_spread__refuses_a_share_that_there_is_no_room_for(share: int, other_open: int) -> None:
    with pytest.raises(PackageShareInvalid):
        spread(
            400_000,
            invoice_open_paise=other_open + 300_000,
            installments_open_paise=(100_000, 200_000),
            package_share_paise=share,
        )
    # One paisa less or more has room.
    nearest = {-1: 0, 300_001: 300_000, 99_999: 100_000}[share]
    spread(
        400_000,
        invoice_open_paise=other_open + 300_000,
        installments_open_paise=(100_000, 200_000),
        package_share_paise=nearest,
    )


def test_spread__refuses_a_share_above_what_the_receipt_settles() -> None:
    with pytest.raises(PackageShareInvalid):
        spread(100_000, invoice_open_paise=500_000, installments_open_paise=(300_000,), package_share_paise=100_001)
