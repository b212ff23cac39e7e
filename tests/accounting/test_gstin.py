import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.gstin import has_right_check_character, require_form
from desktop_app.errors import GstinInvalid

CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FIRST_FOURTEEN = st.from_regex(r"[0-3][0-9][A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z", fullmatch=True)


@pytest.mark.parametrize("gstin", ["27AAPFU0939F1ZV", "29ABCDE1234F1Z5", "07AAPFU0939F9ZA", "38AAPFU0939FAZ0"])
def test_require_form__gives_it_back(gstin: str) -> None:
    assert require_form(gstin) == gstin


def test_require_form__writes_capitals_without_blanks_around() -> None:
    assert require_form(" 27aapfu0939f1zv\n") == "27AAPFU0939F1ZV"


@pytest.mark.parametrize("gstin", [None, "", "   "])
def test_require_form__a_patient_without_one(gstin: str | None) -> None:
    assert require_form(gstin) is None


@pytest.mark.parametrize(
    "gstin",
    [
        "27AAPFU0939F1Z",
        "27AAPFU0939F1ZVV",
        "27AAPFU0939F1XV",  # Z is fixed
        "47AAPFU0939F1ZV",  # no such State
        "2AAAPFU0939F1ZV",
        "2७AAPFU0939F1ZV",
        "27AAPF10939F1ZV",
        "27AAPFUU939F1ZV",
        "27AAPFU093911ZV",
        "27AAPFU0939F-ZV",
        "27AAPFU0939F1Z-",
        "27 AAPFU0939F1ZV",
    ],
)
def test_require_form__refuses_another_form(gstin: str) -> None:
    with pytest.raises(GstinInvalid) as raised:
        require_form(gstin)
    assert raised.value.code == "GSTIN_INVALID"
    assert gstin in str(raised.value)


@pytest.mark.parametrize(("gstin", "right"), [("27AAPFU0939F1ZV", True), ("27AAPFU0939F1ZX", False)])
def test_has_right_check_character__known_numbers(*, gstin: str, right: bool) -> None:
    assert has_right_check_character(gstin) is right


@pytest.mark.parametrize(
    ("gstin", "right"),
    # Even places count once, odd ones twice; what passes 35 is added digit by digit: 2 * 35 = 70 = 1 * 36 + 34 is 35.
    [
        ("000000000000000", True),
        ("100000000000000", False),
        ("10000000000000Z", True),
        ("01000000000000Y", True),
        ("0Z0000000000001", True),
        ("00Z000000000001", True),
        ("0I000000000000Z", True),
    ],
)
def test_has_right_check_character__by_hand(*, gstin: str, right: bool) -> None:
    assert has_right_check_character(gstin) is right


@given(FIRST_FOURTEEN)
def test_has_right_check_character__exactly_one_of_thirty_six(first: str) -> None:
    assert sum(has_right_check_character(first + last) for last in CHARACTERS) == 1


@given(first=FIRST_FOURTEEN, place=st.integers(0, 13), mistyped=st.sampled_from(CHARACTERS))
def test_has_right_check_character__one_wrong_key_always_shows(first: str, place: int, mistyped: str) -> None:
    (last,) = (character for character in CHARACTERS if has_right_check_character(first + character))
    wrong = first[:place] + mistyped + first[place + 1 :]
    assert has_right_check_character(wrong + last) is (wrong == first)
