import re
from fractions import Fraction

import pytest
from hypothesis import example, given, strategies as st

from desktop_app.accounting.money import LARGEST_PAISE, parse, plain, rounded, rupees, within_bounds
from desktop_app.errors import AmountNotUnderstood, AmountTooLarge
from tests.accounting.exact import nearest

AMOUNTS = st.integers(-LARGEST_PAISE, LARGEST_PAISE)


@pytest.mark.parametrize(
    ("numerator", "denominator", "nearest_integer"),
    [
        (1, 2, 1),
        (3, 2, 2),
        (5, 2, 3),  # to even it would be 2
        (-1, 2, -1),
        (-5, 2, -3),
        (1, -2, -1),
        (-1, -2, 1),
        (1, 3, 0),
        (2, 3, 1),
        (-1, 3, 0),
        (-2, 3, -1),
        (49, 100, 0),
        (50, 100, 1),
        (0, 7, 0),
        (0, -7, 0),
        (7, 1, 7),
        (-7, 1, -7),
    ],
)
def test_rounded__halves_go_away_from_zero(numerator: int, denominator: int, nearest_integer: int) -> None:
    assert rounded(numerator, denominator) == nearest_integer


@given(numerator=st.integers(), denominator=st.integers().filter(bool))
def test_rounded__is_the_exact_quotient_rounded(numerator: int, denominator: int) -> None:
    assert rounded(numerator, denominator) == nearest(Fraction(numerator, denominator))


@given(whole=st.integers(), half_of=st.integers().filter(bool))
def test_rounded__every_half_goes_away_from_zero(whole: int, half_of: int) -> None:
    assert rounded((2 * whole + 1) * half_of, 2 * half_of) == (whole + 1 if whole >= 0 else whole)


@pytest.mark.parametrize(
    ("text", "paise"),
    [
        ("5000", 500_000),
        ("1,234,567.5", 123_456_750),
        ("₹12,34,567.50", 123_456_750),
        ("₹ 5000", 500_000),
        ("  ₹ 12,34,567.50 ", 123_456_750),
        ("-40", -4_000),
        ("-₹40.05", -4_005),
        ("- ₹ 40", -4_000),
        (" -₹40", -4_000),
        ("₹-40", -4_000),
        ("\u221240", -4_000),
        ("\u00a05000\u00a0", 500_000),
        ("₹\u00a05000", 500_000),
        ("+40", 4_000),
        ("0", 0),
        ("-0", 0),
        ("0.05", 5),
        ("0.5", 50),
        ("5.", 500),
        ("007", 700),
        ("1,000", 100_000),
        ("10,00,000", 100_000_000),
        ("1,00,000", 10_000_000),
        ("100,000.00", 10_000_000),
        ("1,00,00,00,00,000.00", LARGEST_PAISE),
        ("-100000000000", -LARGEST_PAISE),
    ],
)
def test_parse__reads_rupees_as_people_write_them(text: str, paise: int) -> None:
    assert parse(text) == paise


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "₹",
        "-",
        ".",
        ".5",
        "five",
        "5e3",
        "1_000",
        "0x10",
        "NaN",
        "inf",
        "1.234",
        "1.2.3",
        "--5",
        "-+5",
        "+-5",
        "5-",
        "₹₹5",
        "5₹",
        "5 000",
        "Rs 5",
        "५०००",
        "١٢",
        "1,50",  # a comma for a point, as much of Europe writes it, must not become Rs 150
        "12,34",
        "1,23,45",
        "1,234,56,789",
        "123,45,678",
        "1,,000",
        ",500",
        "500,",
        "1,000,",
        "1,0000",
        "1.000,5",
        "1,000.5,0",
        "0,00",
        "5\n0",
    ],
)
def test_parse__refuses_what_is_no_amount(text: str) -> None:
    with pytest.raises(AmountNotUnderstood) as raised:
        parse(text)
    assert raised.value.code == "AMOUNT_NOT_UNDERSTOOD"
    assert repr(text) in str(raised.value)


@pytest.mark.parametrize("text", ["100000000000.01", "-100000000000.01", "9" * 18])
def test_parse__refuses_what_the_books_cannot_hold(text: str) -> None:
    with pytest.raises(AmountTooLarge):
        parse(text)


@given(st.text(alphabet="0123456789,.+-\u2212₹ \u00a0", max_size=12))
@example("1,234.5")
def test_parse__whatever_it_accepts_is_the_number_that_is_written(text: str) -> None:
    try:
        paise = parse(text)
    except (AmountNotUnderstood, AmountTooLarge):
        return
    written = re.sub("[,₹\\s]", "", text).replace("\u2212", "-")
    assert paise == Fraction(written) * 100


@given(AMOUNTS)
def test_parse__reads_western_groups_too(paise: int) -> None:
    sign = "-" if paise < 0 else ""
    assert parse(f"{sign}₹{abs(paise) // 100:,}.{abs(paise) % 100:02d}") == paise


@pytest.mark.parametrize("paise", [LARGEST_PAISE, -LARGEST_PAISE, 0, 1])
def test_within_bounds__gives_the_amount_back(paise: int) -> None:
    assert within_bounds(paise) == paise


@pytest.mark.parametrize("paise", [LARGEST_PAISE + 1, -LARGEST_PAISE - 1])
def test_within_bounds__refuses_more_than_ten_thousand_crore(paise: int) -> None:
    assert LARGEST_PAISE == 10_000 * 10_000_000 * 100  # a crore is ten million
    with pytest.raises(AmountTooLarge) as raised:
        within_bounds(paise)
    assert raised.value.code == "AMOUNT_TOO_LARGE"


@pytest.mark.parametrize(
    ("paise", "written"),
    [
        (0, "0.00"),
        (5, "0.05"),
        (-5, "-0.05"),
        (100, "1.00"),
        (-4_000, "-40.00"),
        (99_999, "999.99"),
        (100_000, "1,000.00"),
        (9_999_999, "99,999.99"),
        (10_000_000, "1,00,000.00"),
        (123_456_750, "12,34,567.50"),
        (-123_456_750, "-12,34,567.50"),
        (1_000_000_000, "1,00,00,000.00"),
        (LARGEST_PAISE, "1,00,00,00,00,000.00"),
        (10**20 + 1, "10,00,00,00,00,00,00,00,000.01"),  # totals of a report may be larger than any entry
    ],
)
def test_rupees__groups_as_in_india(paise: int, written: str) -> None:
    assert rupees(paise) == written


@pytest.mark.parametrize(
    ("paise", "written"),
    [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123_456_750, "1234567.50"), (-4_000, "-40.00")],
)
def test_plain__has_two_decimals_and_no_groups(paise: int, written: str) -> None:
    assert plain(paise) == written


@given(AMOUNTS)
def test_rupees__is_plain_with_an_indian_comma_here_and_there(paise: int) -> None:
    written = rupees(paise)
    assert written.replace(",", "") == plain(paise)
    assert re.fullmatch(r"-?([0-9]{1,3}|[0-9]{1,2}(,[0-9]{2})*,[0-9]{3})\.[0-9]{2}", written)


@given(AMOUNTS)
def test_parse__reads_back_what_is_written(paise: int) -> None:
    assert parse(rupees(paise)) == paise
    assert parse(plain(paise)) == paise
    assert Fraction(plain(paise)) * 100 == paise
