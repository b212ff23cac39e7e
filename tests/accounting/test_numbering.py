import re

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.numbering import compose, default_prefix, digits_after, is_valid, next_year_prefix
from desktop_app.errors import NumberTooLong


@pytest.mark.parametrize(
    "number",
    ["CN/25-26/00001", "INV/25-26/00001", "B1-CN/2526/0001", "A", "0", "CN/25-26/0000001", "cn-1"],
)
def test_is_valid__numbers_that_gst_allows(number: str) -> None:
    assert is_valid(number)


@pytest.mark.parametrize(
    "number",
    [
        "",
        "CN/2025-2026/00001",  # 18 characters
        "GST/2025-2026/00142",
        "CN/25-26/00000001",  # 17
        "CN/TEMP/1A2B_3C4D",
        "CN 25-26 0001",
        "/CN/1",
        "-1",
        "CN/1\n",
        "CN/१",
        "É/1",
    ],
)
def test_is_valid__numbers_that_gst_forbids(number: str) -> None:
    assert not is_valid(number)


@given(st.text(alphabet=st.sampled_from("ABZaz09/-_ .é\n"), max_size=20))
def test_is_valid__is_the_pattern_of_the_rules(number: str) -> None:
    assert is_valid(number) == bool(re.search(r"\A[A-Za-z0-9][A-Za-z0-9/-]{0,15}\Z", number))


@pytest.mark.parametrize(
    ("document_type", "mark", "prefix"),
    [("CN", "", "CN/25-26/"), ("INV", "", "INV/25-26/"), ("CN", "2", "CN2/25-26/"), ("RCP", "WEST", "RCPWEST/25-26/")],
)
def test_default_prefix__has_type_branch_and_year(document_type: str, mark: str, prefix: str) -> None:
    assert default_prefix(document_type, mark, "25-26") == prefix


@pytest.mark.parametrize(
    ("prefix", "pad", "number", "composed"),
    [
        ("CN/25-26/", 5, 1, "CN/25-26/00001"),
        ("INV/25-26/", 5, 142, "INV/25-26/00142"),
        ("INV/25-26/", 5, 99_999, "INV/25-26/99999"),
        ("INV/25-26/", 5, 100_000, "INV/25-26/100000"),  # a full series goes on while there is room
        ("INV2/25-26/", 5, 1, "INV2/25-26/00001"),
        ("CN/", 1, 7, "CN/7"),
    ],
)
def test_compose__figures(prefix: str, pad: int, number: int, composed: str) -> None:
    assert compose(prefix, pad, number) == composed


@pytest.mark.parametrize(
    ("prefix", "number"), [("CN/2025-2026/", 1), ("INV/25-26/", 1_000_000), ("INV2/25-26/", 100_000)]
)
def test_compose__refuses_the_seventeenth_character(prefix: str, number: int) -> None:
    with pytest.raises(NumberTooLong) as raised:
        compose(prefix, 5, number)
    assert raised.value.code == "NUMBER_TOO_LONG"
    assert f"{prefix}{number:05d}" in str(raised.value)


@given(
    document_type=st.sampled_from(["INV", "CN", "FC", "WO", "RCP", "RV", "RFD", "RFV", "DN", "JV", "PL"]),
    mark=st.sampled_from(["", "2", "9"]),
    number=st.integers(1, 99_999),
)
def test_compose__what_the_program_numbers_by_itself_is_valid(document_type: str, mark: str, number: int) -> None:
    assert is_valid(compose(default_prefix(document_type, mark, "25-26"), 5, number))


@pytest.mark.parametrize(
    ("prefix", "digits"), [("CN/25-26/", 5), ("INV2/25-26/", 5), ("INV10/25-26/", 4), ("INV100/25-26/", 3)]
)
def test_digits_after__fill_the_sixteen_characters_at_most(prefix: str, digits: int) -> None:
    assert digits_after(prefix) == digits
    assert is_valid(compose(prefix, digits, 1))


@pytest.mark.parametrize(
    ("prefix", "following"), [("ASL/25-26/", "ASL/26-27/"), ("CN2/25-26/", "CN2/26-27/"), ("CREDIT", None)]
)
def test_next_year_prefix__has_the_next_label(prefix: str, following: str | None) -> None:
    assert next_year_prefix(prefix, year_label="25-26", next_label="26-27") == following


def test_digits_after__one_is_left_at_the_least() -> None:
    assert digits_after("A" * 15) == 1
    assert digits_after("A" * 16) == 1
