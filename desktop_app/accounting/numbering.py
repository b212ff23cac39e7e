"""Document numbers: consecutive in their series and year, at most sixteen characters (rules 46 and 53 CGST)."""

import re

from desktop_app.errors import NumberTooLong

LONGEST = 16
# Every document that has a number: invoices, credit notes, financial notes, write-offs, receipts and their vouchers,
# refunds and their vouchers, debit notes, journals, plans.
DOCUMENT_TYPES = ("INV", "CN", "FC", "WO", "RCP", "RV", "RFD", "RFV", "DN", "JV", "PL")
_USUAL_DIGITS = 5
PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9/-]{0,15}", re.ASCII)


def is_valid(number: str) -> bool:
    """Tell whether a number may stand on a GST document: letters, digits, `-` and `/`, at most sixteen."""
    return PATTERN.fullmatch(number) is not None


def default_prefix(document_type: str, mark: str, year_label: str) -> str:
    """Give the prefix of a new series: `CN/25-26/`; a second branch has its mark in it, `CN2/25-26/`."""
    return f"{document_type}{mark}/{year_label}/"


def digits_after(prefix: str) -> int:
    """Give how many digits a new series has: five, or what its prefix leaves of the sixteen characters."""
    return max(1, min(_USUAL_DIGITS, LONGEST - len(prefix)))


def next_year_prefix(prefix: str, *, year_label: str, next_label: str) -> str | None:
    """Give the prefix by which a series goes on in the next year; None where the year does not stand in it."""
    return prefix.replace(year_label, next_label) if year_label in prefix else None


def compose(prefix: str, pad: int, number: int) -> str:
    """Put a document number together: `CN/25-26/` and 1 make `CN/25-26/00001`.

    Refuses NUMBER_TOO_LONG where it would exceed sixteen characters.
    """
    composed = f"{prefix}{number:0{pad}d}"
    if len(composed) > LONGEST:
        raise NumberTooLong(number=composed)
    return composed
