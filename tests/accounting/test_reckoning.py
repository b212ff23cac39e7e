"""What is reckoned in a field is exact, rounded once at the end, and never anything but arithmetic."""

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.money import LARGEST_PAISE, parse, rupees
from desktop_app.accounting.reckoning import LONGEST, is_reckoning, reckon
from desktop_app.errors import (
    AmountDividedByZero,
    AmountNotUnderstood,
    AmountTooLarge,
    AmountTooLong,
    ClinicError,
)
from tests.accounting.exact import nearest
from tests.hostile import TEXTS


@pytest.mark.parametrize(
    ("text", "paise"),
    [
        ("12,34,567.50", 123_456_750),
        ("1,234,567.5", 123_456_750),
        ("₹ 5000", 500_000),
        ("-40", -4_000),
        ("1.5L", 15_000_000),
        ("1.5 l", 15_000_000),
        ("1.5 lakh", 15_000_000),
        ("5lac", 50_000_000),
        ("2cr", 2_000_000_000),
        ("2 Crore", 2_000_000_000),
        ("25k", 2_500_000),
        ("₹25K", 2_500_000),
        ("0.00001cr", 10_000),
        ("2500+18%", 295_000),
        ("2500 + 18%", 295_000),
        ("2,500 - 10%", 225_000),
        ("11800/1.18", 1_000_000),
        ("11800/118%", 1_000_000),
        ("5000*18%", 90_000),
        ("18%*5000", 90_000),
        ("1000+10%+10%", 121_000),  # each of what stands before it
        ("100+50*10%", 10_500),  # five, not a percentage of the hundred
        ("2+3*4", 1_400),
        ("(2+3)*4", 2_000),
        ("10-4-3", 300),
        ("100/8/2", 625),
        ("100/3", 3_333),
        ("200/3", 6_667),
        ("0.01/2", 1),  # half a paisa is away from zero
        ("-0.01/2", -1),
        ("1/3*3", 100),  # exact between: no 99.99
        ("3\u00d74", 1_200),
        ("12\u00f74", 300),
        ("10\u22124", 600),
        ("1L+50k", 15_000_000),
        ("₹500+₹250", 75_000),
        ("1,00,000*2", 20_000_000),
        ("10000cr", LARGEST_PAISE),
    ],
)
def test_reckon__as_it_is_written(text: str, paise: int) -> None:
    assert reckon(text) == paise


@pytest.mark.parametrize(
    "text",
    [
        "18%",
        "10%+5",
        "5%%",
        "2**3",
        "2//3",
        "1e3",
        "1e3+1",
        "k",
        "5kk",
        "5 k 5",
        "5 5+1",
        "1.5.2+1",
        "1,50+1",
        "12,34+1",
        "1,,000+1",
        "()",
        "(1",
        "1)",
        "1+()",
        "+",
        "+-5",
        "-(2+3)*-4",
        "5000-",
        "--5",
        "5+",
        "*5",
        "5 lakhs of rupees",
        "__import__('os')",
        "5+abs(-1)",
        "0x10+1",
        "5+५",
        "५०००+1",
        "1\u0660+1",
        "1_000+1",
        "inf+1",
        "=1+1",
        "1;1+1",
        "1.1234567+1",
        "1234567890123456+1",
        "(" * 9 + "1" + ")" * 9 + "+1",
        "5k.5",
        "3x4",
    ],
)
def test_reckon__what_is_no_amount(text: str) -> None:
    with pytest.raises(AmountNotUnderstood):
        reckon(text)


@pytest.mark.parametrize("text", ["5/0", "5/(1-1)", "5/0%", "0/0", "5/0.0"])
def test_reckon__nothing_is_divided_by_zero(text: str) -> None:
    with pytest.raises(AmountDividedByZero):
        reckon(text)


@pytest.mark.parametrize("text", ["10000cr+0.01", "100000cr", "9cr*9cr*9cr", "-10000cr-1"])
def test_reckon__more_than_the_books_hold_is_refused(text: str) -> None:
    with pytest.raises(AmountTooLarge):
        reckon(text)


def test_reckon__what_is_too_long_is_refused_before_it_is_read() -> None:
    longest = "1" + "+1" * ((LONGEST - 1) // 2)
    assert reckon(longest) == 100 * (1 + (LONGEST - 1) // 2)
    with pytest.raises(AmountTooLong):
        reckon(longest + "+1+1")
    with pytest.raises(AmountTooLong):
        reckon("9*" * 1_000_000 + "9")


@given(paise=st.integers(0, LARGEST_PAISE))
def test_reckon__an_amount_as_it_is_printed_is_that_amount(paise: int) -> None:
    assert not is_reckoning(rupees(paise))
    assert reckon(rupees(paise)) == parse(rupees(paise)) == paise


NUMBERS = st.tuples(st.integers(0, 10**6), st.integers(0, 2)).map(
    lambda drawn: (f"{drawn[0]}" + (f".{drawn[1]}" if drawn[1] else ""), Fraction(drawn[0]) + Fraction(drawn[1], 10))
)
Tree = tuple[str, Fraction | None]


def joined(left: Tree, sign: str, right: Tree) -> Tree:
    """Join two by a sign, each in brackets; None where something is divided by zero."""
    one, other = left[1], right[1]
    text = f"({left[0]}){sign}({right[0]})"
    if one is None or other is None or (sign == "/" and not other):
        return text, None
    return text, {"+": one + other, "-": one - other, "*": one * other}.get(sign) if sign != "/" else one / other


TREES = st.recursive(
    NUMBERS, lambda each: st.tuples(each, st.sampled_from("+-*/"), each).map(lambda drawn: joined(*drawn)), max_leaves=6
)


@given(tree=TREES)
def test_reckon__is_the_exact_value_rounded_once(tree: Tree) -> None:
    text, exact = tree
    if len(text) > LONGEST:
        return
    if exact is None:
        with pytest.raises(AmountDividedByZero):
            reckon(text)
    elif abs(nearest(exact * 100)) > LARGEST_PAISE:
        with pytest.raises(AmountTooLarge):
            reckon(text)
    else:
        assert reckon(text) == nearest(exact * 100)


@given(base=st.integers(0, 10**8), percent=st.integers(0, 999))
def test_reckon__a_percentage_on_top_and_off(base: int, percent: int) -> None:
    assert reckon(f"{base}+{percent}%") == nearest(Fraction(base * (100 + percent)))
    assert reckon(f"{base}-{percent}%") == nearest(Fraction(base * (100 - percent)))


@given(text=st.text(alphabet="0123456789.,+-*/%()kKlLcr₹ x\u00d7\u00f7\u2212५e", max_size=LONGEST + 5))
def test_reckon__gives_paise_or_a_refusal_whatever_is_typed(text: str) -> None:
    try:
        paise = reckon(text)
    except ClinicError:
        return
    assert abs(paise) <= LARGEST_PAISE


HARMLESS = {"+1+1", "-1+1"}  # a spreadsheet's formula there, two and nothing here


@pytest.mark.parametrize("text", sorted(set(TEXTS) - HARMLESS))
def test_reckon__hostile_texts_are_no_amounts(text: str) -> None:
    with pytest.raises(ClinicError):
        reckon(text)
