"""Money is a whole number of paise; here it is rounded, read and written, and nowhere else."""

import re

from desktop_app.errors import AmountNotUnderstood, AmountTooLarge

LARGEST_PAISE = 10**13  # Rs 10,000 crore: sums over millions of documents still fit into 64 bits

_PAISE = 100
_WRITTEN = re.compile(r"([+-]?)([0-9]{1,18})(?:\.([0-9]{0,2}))?", re.ASCII)
# By thousands or as in India, the last three digits together either way: 1,50 may have been meant for 1.50.
_GROUPED = re.compile(r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})*|[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3})(?:\.[0-9]*)?", re.ASCII)


def rounded(numerator: int, denominator: int) -> int:
    """Give `numerator / denominator` as the nearest integer, halves away from zero."""
    quotient, remainder = divmod(abs(numerator), abs(denominator))
    magnitude = quotient + (2 * remainder >= abs(denominator))
    return magnitude if (numerator < 0) == (denominator < 0) else -magnitude


def parse(text: str) -> int:
    """Read an amount of rupees as paise: `5000`, `1,234,567.5`, `₹12,34,567.50`, `-40`.

    Refuses AMOUNT_NOT_UNDERSTOOD (letters, exponents, more than two decimals, stray commas) and AMOUNT_TOO_LARGE.
    """
    written = text.replace("\u2212", "-").strip()
    sign = "-" if written.startswith("-") else ""
    written = written.removeprefix("-").strip().removeprefix("₹").strip()
    if "," in written and not _GROUPED.fullmatch(written):
        raise AmountNotUnderstood(text=text)
    match = _WRITTEN.fullmatch(sign + written.replace(",", ""))
    if match is None:
        raise AmountNotUnderstood(text=text)
    minus, rupees, paise = match.groups()
    amount = within_bounds(int(rupees) * _PAISE + int((paise or "").ljust(2, "0")))
    return -amount if minus == "-" else amount


def within_bounds(paise: int) -> int:
    """Give an amount back; refuses AMOUNT_TOO_LARGE."""
    if abs(paise) > LARGEST_PAISE:
        raise AmountTooLarge
    return paise


def rupees(paise: int) -> str:
    """Write paise for people, grouped as in India: `12,34,567.50`, `-40.00`; no currency sign."""
    whole, part = divmod(abs(paise), _PAISE)
    digits = str(whole)
    head, tail = digits[:-3], digits[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
    grouped = ",".join([*reversed(pairs), tail])
    return f"{'-' if paise < 0 else ''}{grouped}.{part:02d}"


def plain(paise: int) -> str:
    """Write paise for programs: `1234567.50`, `-40.00`; no grouping, no sign of currency."""
    whole, part = divmod(abs(paise), _PAISE)
    return f"{'-' if paise < 0 else ''}{whole}.{part:02d}"
