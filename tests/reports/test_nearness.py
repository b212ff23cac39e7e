"""How near words are: the figures are counted by hand, letter by letter."""

import pytest
from hypothesis import given, strategies

from desktop_app.reports.nearness import beginning_mistakes, forgiven, letters_of, may_be, mistakes, plain, sounds_of

WORDS = strategies.text("aehrsm", min_size=1, max_size=7)


@pytest.mark.parametrize(
    ("typed", "meant", "counted"),
    [
        ("sharma", "sharma", 0),
        ("sharmma", "sharma", 1),
        ("shrma", "sharma", 1),
        ("rajsh", "rajesh", 1),
        ("rajehs", "rajesh", 1),
        ("ajresh", "rajesh", 2),
        ("sharna", "sharma", 1),
        ("hsrama", "sharma", 2),
        ("sharma", "verma", None),
        ("", "ab", 2),
    ],
)
def test_mistakes__are_counted(typed: str, meant: str, counted: int | None) -> None:
    assert mistakes(typed, meant, most=2) == counted


def test_mistakes__beyond_the_most_are_none() -> None:
    assert mistakes("shrmma", "sharma", most=1) is None
    assert mistakes("shrmma", "sharma", most=2) == 2


def test_beginning__that_fits_best_counts() -> None:
    assert beginning_mistakes("bhatach", "bhattacharya", most=1) == 1
    assert beginning_mistakes("bhatt", "bhattacharya", most=1) == 0
    assert beginning_mistakes("clatt", "bhattacharya", most=1) is None


@given(typed=WORDS, meant=WORDS)
def test_mistakes__are_the_same_both_ways_and_never_passed_over(typed: str, meant: str) -> None:
    found = mistakes(typed, meant, most=7)
    assert found == mistakes(meant, typed, most=7)
    assert found is not None
    assert (found == 0) == (typed == meant)
    assert may_be(letters_of(typed), letters_of(meant), most=found)


def test_forgiven__is_more_for_longer_words_and_nothing_for_short_ones() -> None:
    assert [forgiven("x" * letters) for letters in (1, 3, 4, 7, 8, 20)] == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize(
    ("devanagari", "latin"),
    [
        ("लक्ष्मी", "lakshmi"),
        ("लक्ष्मी", "Laxmi"),
        ("शर्मा", "Sharma"),
        ("ज़ुबैर", "Zubair"),
        ("भट्टाचार्य", "bhattacharya"),
        ("मेनन", "menon"),
    ],
)
def test_sounds__are_the_same_in_both_scripts(devanagari: str, latin: str) -> None:
    assert sounds_of(devanagari) == sounds_of(latin) != ""


def test_sounds__of_one_consonant_say_nothing() -> None:
    assert sounds_of("Asha") == sounds_of("आशा") == ""


def test_plain__drops_capitals_and_accents_but_no_vowel_sign() -> None:
    assert plain("JOSÉ") == "jose"
    assert plain("शर्मा") == "शर्मा"
