"""The tax in an advance: of Rs 5,900 with 18 % inside, CGST 450 and SGST 450 go back in step with its use."""

from hypothesis import given, strategies as st

from desktop_app.accounting.advances import tax_of_part
from desktop_app.accounting.tax import Taxed, inclusive


def part(paise: int, *, used: int, taken_back: int) -> Taxed:
    return tax_of_part(
        paise,
        advance_paise=590_000,
        half_tax_paise=45_000,
        used_before_paise=used,
        half_taken_back_paise=taken_back,
    )


def test_tax_of_part__all_of_it_takes_all_tax() -> None:
    assert part(590_000, used=0, taken_back=0) == Taxed(500_000, 45_000, 45_000)


def test_tax_of_part__is_cumulative() -> None:
    """45,000 x 100,000 / 590,000 = 7,627.1; x 200,000 = 15,254.2; x 300,000 = 22,881.4 (paise)."""
    assert part(100_000, used=0, taken_back=0).cgst_paise == 7_627
    assert part(100_000, used=100_000, taken_back=7_627).cgst_paise == 7_627
    assert part(100_000, used=200_000, taken_back=15_254).cgst_paise == 7_627
    assert part(290_000, used=300_000, taken_back=22_881).cgst_paise == 22_119


def test_tax_of_part__never_below_zero() -> None:
    """After a use in the middle was undone the others may hold a paisa too much: it is not charged again."""
    assert part(1, used=100_000, taken_back=7_628) == Taxed(1)


@given(
    advance=st.integers(1, 10_000_000),
    rate_bp=st.sampled_from([500, 1200, 1800, 2800]),
    cuts=st.lists(st.integers(1, 10_000_000), max_size=6),
)
def test_tax_of_part__parts_make_the_whole(advance: int, rate_bp: int, cuts: list[int]) -> None:
    half = inclusive(advance, rate_bp).cgst_paise
    reached = sorted({cut for cut in cuts if cut < advance} | {advance})
    used = taken_back = 0
    for end in reached:
        share = tax_of_part(
            end - used,
            advance_paise=advance,
            half_tax_paise=half,
            used_before_paise=used,
            half_taken_back_paise=taken_back,
        )
        assert share.cgst_paise == share.sgst_paise >= 0
        taken_back += share.cgst_paise
        used = end
    assert taken_back == half
