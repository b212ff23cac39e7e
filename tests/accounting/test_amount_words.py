"""Amounts in words: the examples, and every amount read back from its words by a reader of its own."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.amount_words import ENGLISH, in_words, number_in_words
from desktop_app.accounting.amount_words_hindi import HINDI
from desktop_app.accounting.money import LARGEST_PAISE

_STEPS = {"Hundred": 100, "Thousand": 1_000, "Lakh": 100_000, "Crore": 10_000_000}
_BELOW_HUNDRED = {word: number for number, word in enumerate(ENGLISH.below_hundred)}


def read(words: str) -> int:
    """Read a number back: what stands before a step is multiplied by it, steps only fall."""
    total = part = 0
    for word in words.split():
        if word == "Hundred":
            part *= 100
        elif word in _STEPS:
            total = (total + part) * _STEPS[word] if word == "Crore" else total + part * _STEPS[word]
            part = 0
        else:
            part += _BELOW_HUNDRED[word]
    return total + part


@pytest.mark.parametrize(
    ("paise", "words"),
    [
        (708_000, "Rupees Seven Thousand Eighty Only"),
        (1_180_000, "Rupees Eleven Thousand Eight Hundred Only"),
        (123_456_750, "Rupees Twelve Lakh Thirty-Four Thousand Five Hundred Sixty-Seven and Paise Fifty Only"),
        (0, "Rupees Zero Only"),
        (100, "Rupee One Only"),
        (150, "Rupee One and Paise Fifty Only"),
        (7, "Paise Seven Only"),
        (10_000_000, "Rupees One Lakh Only"),
        (1_000_000_000, "Rupees One Crore Only"),
        (1_001_000_100, "Rupees One Crore Ten Thousand One Only"),
        (LARGEST_PAISE, "Rupees Ten Thousand Crore Only"),
        (-55_000, "Minus Rupees Five Hundred Fifty Only"),
    ],
)
def test_in_words__as_india_counts(paise: int, words: str) -> None:
    assert in_words(paise) == words


@given(st.integers(min_value=0, max_value=LARGEST_PAISE))
def test_words__are_read_back_as_the_same_number(number: int) -> None:
    assert read(number_in_words(number)) == number


@given(st.integers(min_value=0, max_value=LARGEST_PAISE), st.integers(min_value=0, max_value=LARGEST_PAISE))
def test_words__of_two_amounts_are_the_same_only_where_they_are(one: int, other: int) -> None:
    assert (in_words(one) == in_words(other)) == (one == other)


@given(st.integers(min_value=1, max_value=LARGEST_PAISE))
def test_in_words__has_rupees_and_paise(paise: int) -> None:
    words = in_words(paise).removesuffix(" Only")
    rupees, _, part = words.partition(" and Paise ") if " and Paise " in words else (words, "", "")
    if words.startswith("Paise "):
        assert read(words.removeprefix("Paise ")) == paise < 100
        return
    whole = rupees.removeprefix("Rupees ").removeprefix("Rupee ")
    assert read(whole) * 100 + (read(part) if part else 0) == paise


def test_wording__of_another_language_takes_the_place_of_english() -> None:
    below = ("शून्य", "एक", *ENGLISH.below_hundred[2:])
    hindi = replace(ENGLISH, below_hundred=below, lakh="लाख", rupees="{words} रुपये", only="{amount} मात्र")
    assert in_words(10_000_000, hindi) == "एक लाख रुपये मात्र"


@pytest.mark.parametrize(
    ("paise", "words"),
    [
        (0, "शून्य रुपये मात्र"),
        (100, "एक रुपया मात्र"),
        (50, "पचास पैसे मात्र"),
        (1_180_000, "ग्यारह हज़ार आठ सौ रुपये मात्र"),
        (12_34_567_89, "बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ रुपये नवासी पैसे मात्र"),
        (-70_850, "ऋण सात सौ आठ रुपये पचास पैसे मात्र"),
    ],
)
def test_hindi__says_amounts_as_a_cheque_does(paise: int, words: str) -> None:
    assert in_words(paise, HINDI) == words


def test_hindi__has_a_word_of_its_own_for_every_number_below_a_hundred() -> None:
    assert len(set(HINDI.below_hundred)) == 100
