"""Amounts as accountants write them into a field: `1.5L`, `2cr`, `25k`, `2500+18%`, `11800/1.18`, `(500+250)*3`.

A percentage after plus or minus is of what stands before it, as on every desk calculator; anywhere else it is a
hundredth. All of it is exact until the end, which is rounded to the paisa, halves away from zero. Files are never read
so: what a bank writes as `5000-2500` is no amount.
"""

import re
from fractions import Fraction

from desktop_app.accounting import money
from desktop_app.errors import AmountDividedByZero, AmountNotUnderstood, AmountTooLong

LONGEST = 60

_PAISE = 100
_DEEPEST = 8
_UNITS = {"k": 10**3, "l": 10**5, "lac": 10**5, "lakh": 10**5, "cr": 10**7, "crore": 10**7}
_SIGNS = str.maketrans({"\u2212": "-", "\u00d7": "*", "\u00f7": "/"})
_TOKEN = re.compile(
    r"\s*(?:₹\s*)?(?P<number>[0-9][0-9,]*(?:\.[0-9]{0,6})?)\s*(?P<unit>k|lakh|lac|l|crore|cr)?(?![a-z.])\s*(?P<percent>%)?"
    r"|\s*(?P<sign>[-+*/()])",
    re.ASCII,
)
_GROUPED = re.compile(r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}", re.ASCII)
_MOST_DIGITS = 15


def is_reckoning(text: str) -> bool:
    """Tell whether a text is more than one amount as it is printed: signs between numbers, units, a percentage."""
    return (
        any(each in "+*/%()\u00d7\u00f7klc" for each in text.lower()) or "-" in text.replace("\u2212", "-").strip()[1:]
    )


def reckon(text: str) -> int:
    """Read an amount of rupees, or what is to be reckoned, as paise.

    Refuses AMOUNT_NOT_UNDERSTOOD, AMOUNT_TOO_LONG, AMOUNT_DIVIDED_BY_ZERO, AMOUNT_TOO_LARGE.
    """
    if not is_reckoning(text):
        return money.parse(text)
    if len(text.strip()) > LONGEST:
        raise AmountTooLong(most=LONGEST)
    exact = _Reader(text).whole()
    return money.within_bounds(money.rounded(exact.numerator * _PAISE, exact.denominator))


class _Reader:
    """Reads one text from its left to its right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts = self._split()
        self._at = 0

    def whole(self) -> Fraction:
        """Give what all of it comes to."""
        found = self._sum(0)
        if self._at < len(self._parts):
            raise self._refusal()
        return found

    def _split(self) -> list[str | tuple[Fraction, bool]]:
        """Take the text apart into signs, and numbers of which each is a percentage or not."""
        rest = self._text.lower().translate(_SIGNS).rstrip()
        parts: list[str | tuple[Fraction, bool]] = []
        at = 0
        while at < len(rest):
            token = _TOKEN.match(rest, at)
            if token is None:
                raise self._refusal()
            at = token.end()
            parts.append(token["sign"] or (self._number(token["number"], token["unit"]), token["percent"] is not None))
        return parts

    def _number(self, written: str, unit: str | None) -> Fraction:
        whole, _, part = written.partition(".")
        if _GROUPED.fullmatch(whole) is None or len(whole.replace(",", "")) > _MOST_DIGITS:
            raise self._refusal()
        return Fraction(int(whole.replace(",", "") + part), 10 ** len(part)) * (1 if unit is None else _UNITS[unit])

    def _sum(self, depth: int) -> Fraction:
        """Read terms with plus and minus between them; a percentage alone is of what stands before it."""
        sign = self._next_of("+-")
        total, is_percentage = self._product(depth)
        if is_percentage:
            raise self._refusal()
        total = -total if sign == "-" else total
        while sign := self._next_of("+-"):
            term, is_percentage = self._product(depth)
            term = total * term if is_percentage else term
            total = total + term if sign == "+" else total - term
        return total

    def _product(self, depth: int) -> tuple[Fraction, bool]:
        """Read factors with times and by between them, and tell whether it is a percentage alone."""
        found, is_percentage = self._factor(depth)
        while sign := self._next_of("*/"):
            factor, _ = self._factor(depth)
            if sign == "/" and not factor:
                raise AmountDividedByZero
            found, is_percentage = _times(found, factor, divided=sign == "/"), False
        return found, is_percentage

    def _factor(self, depth: int) -> tuple[Fraction, bool]:
        part = self._parts[self._at] if self._at < len(self._parts) else ""
        self._at += 1
        if isinstance(part, tuple):
            number, is_percentage = part
            return (number * Fraction(1, 100) if is_percentage else number), is_percentage
        if part != "(" or depth == _DEEPEST:
            raise self._refusal()
        inner = self._sum(depth + 1)
        if not self._next_of(")"):
            raise self._refusal()
        return inner, False

    def _next_of(self, signs: str) -> str:
        """Take the next sign if it is one of these, "" where it is none."""
        part = self._parts[self._at] if self._at < len(self._parts) else ""
        if isinstance(part, str) and part and part in signs:
            self._at += 1
            return part
        return ""

    def _refusal(self) -> AmountNotUnderstood:
        return AmountNotUnderstood(text=self._text.strip()[:LONGEST])


def _times(one: Fraction, other: Fraction, *, divided: bool) -> Fraction:
    """Multiply, or divide."""
    over, under = (other.denominator, other.numerator) if divided else (other.numerator, other.denominator)
    return Fraction(one.numerator * over, one.denominator * under)
