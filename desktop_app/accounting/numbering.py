"""Document numbers: consecutive in their series and year, at most sixteen characters (rules 46 and 53 CGST)."""

import re

from desktop_app.errors import NumberTooLong

LONGEST = 16
PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9/-]{0,15}", re.ASCII)


def is_valid(number: str) -> bool:
    """Tell whether a number may stand on a GST document: letters, digits, `-` and `/`, at most sixteen."""
    return PATTERN.fullmatch(number) is not None


def default_prefix(document_type: str, mark: str, year_label: str) -> str:
    """Give the prefix of a new series: `CN/25-26/`; a second branch has its mark in it, `CN2/25-26/`."""
    return f"{document_type}{mark}/{year_label}/"


def compose(prefix: str, pad: int, number: int) -> str:
    """Put a document number together: `CN/25-26/` and 1 make `CN/25-26/00001`.

    Refuses NUMBER_TOO_LONG where it would exceed sixteen characters.
    """
    composed = f"{prefix}{number:0{pad}d}"
    if len(composed) > LONGEST:
        raise NumberTooLong(number=composed)
    return composed
