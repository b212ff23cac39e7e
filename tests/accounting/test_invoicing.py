from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.invoicing import Price, Totals, price_line, round_off_credited, total
from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import AmountNegative, AmountTooLarge, DiscountExceedsPrice
from tests.accounting.exact import nearest
from tests.accounting.strategies import lines

TREATMENTS = st.sampled_from(["taxable", "exempt", "nil", "non_gst"])


def taxable(list_paise: int, rate_bp: int = 1800, *, discount_paise: int = 0, includes_tax: bool = False) -> Price:
    return Price(
        list_paise=list_paise,
        discount_paise=discount_paise,
        treatment="taxable",
        rate_bp=rate_bp,
        includes_tax=includes_tax,
    )


@pytest.mark.parametrize(
    ("price", "amount"),
    [
        (Price(list_paise=1_000_000), Taxed(1_000_000)),
        (taxable(1_000_000), Taxed(1_000_000, 90_000, 90_000)),
        (taxable(1_000_000, includes_tax=True), Taxed(847_458, 76_271, 76_271)),
        (taxable(1_000_000, 500), Taxed(1_000_000, 25_000, 25_000)),
        (taxable(1_000_000, discount_paise=100_000), Taxed(900_000, 81_000, 81_000)),  # 10,620 in all
        (taxable(1_100_000, discount_paise=100_000, includes_tax=True), Taxed(847_458, 76_271, 76_271)),
        (Price(list_paise=500, discount_paise=500), NOTHING),
        (Price(list_paise=0), NOTHING),
        (Price(list_paise=LARGEST_PAISE), Taxed(LARGEST_PAISE)),
    ],
)
def test_price_line__figures(price: Price, amount: Taxed) -> None:
    assert price_line(price) == amount


def test_price__without_more_is_exempt_and_without_discount() -> None:
    assert Price(list_paise=1) == Price(
        list_paise=1, discount_paise=0, treatment="exempt", rate_bp=0, includes_tax=False
    )


@pytest.mark.parametrize("treatment", ["exempt", "nil", "non_gst"])
@pytest.mark.parametrize("includes_tax", [True, False])
def test_price_line__a_rate_counts_on_taxable_lines_only(*, treatment: str, includes_tax: bool) -> None:
    price = Price(list_paise=1_000_000, treatment=treatment, rate_bp=1800, includes_tax=includes_tax)
    assert price_line(price) == Taxed(1_000_000)


@pytest.mark.parametrize(("list_paise", "discount_paise"), [(-1, 0), (100, -1), (-1, -1)])
def test_price_line__refuses_amounts_below_zero(list_paise: int, discount_paise: int) -> None:
    with pytest.raises(AmountNegative, match="A price or discount") as raised:
        price_line(Price(list_paise=list_paise, discount_paise=discount_paise))
    assert raised.value.code == "AMOUNT_NEGATIVE"


def test_price_line__refuses_a_discount_above_the_price() -> None:
    with pytest.raises(DiscountExceedsPrice) as raised:
        price_line(Price(list_paise=100_000, discount_paise=100_001))
    assert raised.value.code == "DISCOUNT_EXCEEDS_PRICE"


def test_price_line__refuses_more_than_the_books_can_hold() -> None:
    with pytest.raises(AmountTooLarge):
        price_line(Price(list_paise=LARGEST_PAISE + 1, discount_paise=LARGEST_PAISE))


@pytest.mark.parametrize("includes_tax", [True, False])
def test_price_line__refuses_a_price_that_is_too_large_with_its_tax(*, includes_tax: bool) -> None:
    """Rs 10,000 crore are the most; 18 % on top of them is more, inside them it is not."""
    price = taxable(LARGEST_PAISE, includes_tax=includes_tax)
    if includes_tax:
        assert price_line(price).gross_paise == LARGEST_PAISE
        return
    with pytest.raises(AmountTooLarge):
        price_line(price)


def test_price_line__may_come_to_the_largest_amount_with_its_tax() -> None:
    """8,474 crore and a bit with 18 % are 10,000 crore less a paisa or two; a rupee more is too much."""
    most = LARGEST_PAISE * 100 // 118
    assert LARGEST_PAISE - 2 <= price_line(taxable(most)).gross_paise <= LARGEST_PAISE
    with pytest.raises(AmountTooLarge):
        price_line(taxable(most + 100))


@pytest.mark.parametrize("to_rupee", [True, False])
def test_total__refuses_lines_that_are_too_large_together(*, to_rupee: bool) -> None:
    half = Taxed(LARGEST_PAISE // 2)
    assert total([("exempt", half), ("exempt", half)], to_rupee=to_rupee).total_paise == LARGEST_PAISE
    with pytest.raises(AmountTooLarge):
        total([("exempt", half), ("exempt", half), ("exempt", Taxed(1))], to_rupee=to_rupee)


def test_total__rounded_to_the_rupee() -> None:
    amount = Taxed(99_950, 8_996, 8_996)  # 1,179.42
    assert total([("taxable", amount)], to_rupee=True) == Totals(
        taxable_paise=99_950,
        exempt_paise=0,
        tax=amount,
        round_off_paise=-42,
        total_paise=117_900,
        document_kind="tax_invoice",
    )
    exact = total([("taxable", amount)], to_rupee=False)
    assert (exact.round_off_paise, exact.total_paise) == (0, 117_942)


@pytest.mark.parametrize(
    ("exact", "round_off"),
    [(10_000, 0), (10_049, -49), (10_050, 50), (10_051, 49), (10_099, 1), (50, 50), (0, 0)],
)
def test_total__fifty_paise_go_up(exact: int, round_off: int) -> None:
    totals = total([("exempt", Taxed(exact))], to_rupee=True)
    assert (totals.round_off_paise, totals.total_paise) == (round_off, exact + round_off)


@pytest.mark.parametrize("exact", [1, 49])
def test_total__is_not_rounded_away(exact: int) -> None:
    totals = total([("exempt", Taxed(exact))], to_rupee=True)
    assert (totals.round_off_paise, totals.total_paise) == (0, exact)


def test_total__consultation_package_and_product() -> None:
    lines_ = [("exempt", Taxed(200_000)), ("taxable", Taxed(5_000_000, 450_000, 450_000)), ("nil", Taxed(50_000))]
    assert total(lines_, to_rupee=False) == Totals(
        taxable_paise=5_000_000,
        exempt_paise=250_000,
        tax=Taxed(5_250_000, 450_000, 450_000),
        round_off_paise=0,
        total_paise=6_150_000,
        document_kind="invoice_cum_bill",
    )


@pytest.mark.parametrize(
    ("treatments", "registered", "kind"),
    [
        (["taxable"], True, "tax_invoice"),
        (["taxable", "taxable"], True, "tax_invoice"),
        (["exempt"], True, "bill_of_supply"),
        (["nil", "non_gst"], True, "bill_of_supply"),
        (["taxable", "exempt"], True, "invoice_cum_bill"),
        (["nil", "taxable"], True, "invoice_cum_bill"),
        (["taxable", "exempt"], False, "bill_of_supply"),
        (["taxable"], False, "bill_of_supply"),
        ([], True, "bill_of_supply"),
    ],
)
def test_total__names_the_document(*, treatments: list[str], registered: bool, kind: str) -> None:
    totals = total([(treatment, NOTHING) for treatment in treatments], to_rupee=False, registered=registered)
    assert totals.document_kind == kind


def test_total__a_clinic_is_registered_unless_it_says_otherwise() -> None:
    assert total([("taxable", NOTHING)], to_rupee=False).document_kind == "tax_invoice"


@given(
    sold=st.lists(st.tuples(TREATMENTS, lines()), max_size=6),
    to_rupee=st.booleans(),
)
def test_total__is_the_sum_of_its_lines_and_its_round_off(*, sold: list[tuple[str, Taxed]], to_rupee: bool) -> None:
    totals = total(sold, to_rupee=to_rupee)
    exact = sum(amount.gross_paise for _, amount in sold)
    assert totals.tax.gross_paise == exact
    assert totals.taxable_paise + totals.exempt_paise == sum(amount.taxable_paise for _, amount in sold)
    assert totals.taxable_paise == sum(amount.taxable_paise for kind, amount in sold if kind == "taxable")
    assert totals.total_paise == exact + totals.round_off_paise
    assert abs(totals.round_off_paise) <= 50
    rounded_to_rupee = 100 * nearest(Fraction(exact, 100))
    assert totals.total_paise == (rounded_to_rupee if to_rupee and rounded_to_rupee else exact)


@pytest.mark.parametrize(
    ("paise", "left_paise", "round_off_paise"),
    [
        (117_942, 117_900, -42),  # all of it, rounded down
        (117_900, 117_900, 0),  # all that was owed, but not all of the lines
        (58_942, 58_900, -42),  # all the rest
        (42, 0, 0),  # nothing is left: what the lines have left was never owed
    ],
)
def test_round_off_credited__goes_with_the_rest(paise: int, left_paise: int, round_off_paise: int) -> None:
    """999.50 + 2 x 89.96 = 1,179.42, rounded down to 1,179.00."""
    assert round_off_credited(paise, left_paise=left_paise, round_off_paise=-42) == round_off_paise
