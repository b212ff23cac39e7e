"""The GST identification number: fifteen characters, the State first, the last one a check character."""

import re

from desktop_app.errors import GstinInvalid

_FORM = re.compile(r"[0-3][0-9][A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]Z[0-9A-Z]", re.ASCII)
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BASE = len(_DIGITS)


def require_form(gstin: str | None) -> str | None:
    """Give a GSTIN in capitals, None where there is none; refuses GSTIN_INVALID for another form."""
    written = (gstin or "").strip().upper()
    if not written:
        return None
    if not _FORM.fullmatch(written):
        raise GstinInvalid(gstin=gstin)
    return written


def has_right_check_character(gstin: str) -> bool:
    """Tell whether the last character follows from the others; a typing mistake shows here."""
    total = 0
    for position, character in enumerate(gstin[:-1]):
        product = _DIGITS.index(character) * (1 + position % 2)
        total += product // _BASE + product % _BASE
    return _DIGITS[-total % _BASE] == gstin[-1]
