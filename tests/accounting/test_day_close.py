"""What must lie in a drawer, what was counted in it, and the journal of the difference."""

import pytest
from hypothesis import given, strategies

from desktop_app.accounting.day_close import (
    DENOMINATIONS_PAISE,
    MODES,
    Expected,
    ModeTotal,
    Pieces,
    counted,
    difference_journal,
)
from desktop_app.errors import CountNegative, DenominationUnknown, Unbalanced


def test_expected__float_and_cash_less_what_went_back_and_was_taken_out() -> None:
    """500.00 + 2,350.00 - 300.00 - 90.00 for a voucher - 2,000.00 to the bank = 460.00; UPI lies in no drawer."""
    totals = (ModeTotal("cash", 2, 235_000, 1, 30_000), ModeTotal("upi", 1, 200_000))
    expected = Expected(modes=totals, other_cash_paise=-9_000)
    assert expected.in_drawer(float_paise=50_000, taken_out_paise=200_000) == 46_000
    assert expected.of("upi").net_paise == 200_000


def test_counted__adds_up_notes_and_coins() -> None:
    assert counted([Pieces(50_000, 3), Pieces(100, 7), Pieces(50, 1)]) == 150_000 + 700 + 50
    assert counted([]) == 0


def test_counted__refuses_what_is_no_money_and_less_than_nothing() -> None:
    with pytest.raises(DenominationUnknown):
        counted([Pieces(30_000, 1)])
    with pytest.raises(CountNegative):
        counted([Pieces(50_000, -1)])


@given(strategies.integers(1, 10**12), strategies.sampled_from([1, -1]))
def test_difference__is_cash_against_the_account(paise: int, sign: int) -> None:
    cash, other = difference_journal(sign * paise, account_id=7)
    assert cash.debit_paise - cash.credit_paise == sign * paise == other.credit_paise - other.debit_paise
    assert (cash.role, other.account_id) == ("CASH", 7)


def test_difference__of_nothing_is_no_journal() -> None:
    with pytest.raises(Unbalanced):
        difference_journal(0, account_id=7)


def test_denominations__fall_and_every_mode_is_there() -> None:
    assert list(DENOMINATIONS_PAISE) == sorted(DENOMINATIONS_PAISE, reverse=True)
    assert MODES[0] == "cash"


def test_counted__a_denomination_of_which_there_is_none_is_a_count_like_any_other() -> None:
    assert counted([Pieces(50_000, 0), Pieces(100, 1)]) == 100
