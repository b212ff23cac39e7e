"""Amounts in words as India counts them: thousand, lakh, crore.

in_words(70_800_00)     # "Rupees Seventy Thousand Eight Hundred Only"
in_words(-150)          # "Minus Rupee One and Paise Fifty Only"

A language is a `Wording`; the program's languages add theirs where they are chosen.
"""

from dataclasses import dataclass

_PAISE = 100
_HUNDRED, _THOUSAND, _LAKH, _CRORE = 100, 1_000, 100_000, 10_000_000

_ONES = [
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
]
_TENS = "Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split()  # noqa: SIM905 - as easy to read


@dataclass(frozen=True, slots=True)
class Wording:
    """How a language says amounts: 0 to 99, the steps above, and the sentences around them.

    `whole` and `broken` are filled with rupees and paise in words, `paise_alone` with paise; `minus` with the whole.
    """

    below_hundred: tuple[str, ...]
    hundred: str
    thousand: str
    lakh: str
    crore: str
    rupee: str
    rupees: str
    broken: str
    paise_alone: str
    only: str
    minus: str


def _below_hundred() -> tuple[str, ...]:
    twenties = (ten if not one else f"{ten}-{_ONES[one]}" for ten in _TENS for one in range(10))
    return (*_ONES, *twenties)


ENGLISH = Wording(
    below_hundred=_below_hundred(),
    hundred="Hundred",
    thousand="Thousand",
    lakh="Lakh",
    crore="Crore",
    rupee="Rupee {words}",
    rupees="Rupees {words}",
    broken="{rupees} and Paise {paise}",
    paise_alone="Paise {paise}",
    only="{amount} Only",
    minus="Minus {amount}",
)


def in_words(paise: int, wording: Wording = ENGLISH) -> str:
    """Write an amount of paise in words."""
    rupees, part = divmod(abs(paise), _PAISE)
    whole = (wording.rupee if rupees == 1 else wording.rupees).format(words=number_in_words(rupees, wording))
    of_paise = number_in_words(part, wording)
    if not part:
        amount = whole
    elif not rupees:
        amount = wording.paise_alone.format(paise=of_paise)
    else:
        amount = wording.broken.format(rupees=whole, paise=of_paise)
    said = wording.only.format(amount=amount)
    return wording.minus.format(amount=said) if paise < 0 else said


def number_in_words(number: int, wording: Wording = ENGLISH) -> str:
    """Write a number of at least 0 in words."""
    if number < _HUNDRED:
        return wording.below_hundred[number]
    parts: list[str] = []
    for size, name in (
        (_CRORE, wording.crore),
        (_LAKH, wording.lakh),
        (_THOUSAND, wording.thousand),
        (_HUNDRED, wording.hundred),
    ):
        count, number = divmod(number, size)
        if count:
            parts.append(f"{number_in_words(count, wording)} {name}")
    return " ".join([*parts, *([wording.below_hundred[number]] if number else [])])
