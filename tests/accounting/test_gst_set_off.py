"""Input tax credit pays output tax in the order of the law, and to the rupee."""

from desktop_app.accounting.gst_set_off import Heads, set_off


def test_set_off__integrated_credit_goes_first_and_to_all_three() -> None:
    """Rs 500 of integrated credit: 200 for integrated tax, 250 for central, 50 for State; each pays its own rest."""
    done = set_off(Heads(20_000, 25_000, 25_000), Heads(50_000, 10_000, 10_000))
    assert done.by_igst == Heads(20_000, 25_000, 5_000)
    assert (done.by_cgst, done.by_sgst) == (Heads(), Heads(0, 0, 10_000))
    assert done.cash == Heads(0, 0, 10_000)


def test_set_off__central_and_state_credit_do_not_pay_one_another() -> None:
    """Rs 300 of central credit: 100 for central tax, 50 for integrated; 150 are left, and State tax is paid in cash."""
    done = set_off(Heads(5_000, 10_000, 10_000), Heads(0, 30_000, 0))
    assert done.by_cgst == Heads(5_000, 10_000, 0)
    assert done.cash == Heads(0, 0, 10_000)


def test_set_off__is_in_rupees() -> None:
    """Section 170: 836.50 becomes 837, 836.49 becomes 836; of a credit the paise are left."""
    done = set_off(Heads(0, 83_650, 83_649), Heads(0, 199, 0))
    assert done.payable == Heads(0, 83_700, 83_600)
    assert done.cash == Heads(0, 83_600, 83_600)


def test_set_off__below_zero_needs_no_payment() -> None:
    done = set_off(Heads(0, -18_000, 5_000), Heads(0, 10_000, 0))
    assert (done.payable, done.by_cgst, done.cash) == (Heads(0, -18_000, 5_000), Heads(), Heads(0, 0, 5_000))


def test_set_off__where_all_is_paid_by_credit_no_cash_is_due() -> None:
    """Rs 100 of each tax, and Rs 100 of credit under each head."""
    found = set_off(Heads(10_000, 10_000, 10_000), Heads(10_000, 10_000, 10_000))
    assert found.cash == Heads(0, 0, 0)
