"""How the sheets of GSTR-1 look to the offline tool: columns, fixed words and dates, all of it data that is dated."""

import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date

from desktop_app import resources
from desktop_app.accounting.calendar import month_in_words
from desktop_app.reports.table import Column, Kind

SHEETS = ("b2b", "b2cl", "b2cs", "cdnr", "cdnur", "exemp", "at", "atadj", "hsn", "hsn_b2b", "hsn_b2c", "docs")


def columns(sheet: str, on: date) -> tuple[Column, ...]:
    """Give the columns that a sheet has on a day, none where there was no such sheet."""
    valid = [row for row in in_force("gstr1_headers.csv", on) if row["sheet"] == sheet]
    latest = max((row["valid_from"] for row in valid), default="")
    return _columns(row for row in valid if row["valid_from"] == latest)


def last_columns(sheet: str) -> tuple[Column, ...]:
    """Give the columns that a sheet had last, also where it is no more."""
    rows = [row for row in resources.rows("gstr1_headers.csv") if row["sheet"] == sheet]
    latest = max(row["valid_from"] for row in rows)
    return _columns(row for row in rows if row["valid_from"] == latest)


def fixed_words(on: date) -> Mapping[str, str]:
    """Give the words that the tool knows on a day, by our names for them."""
    found = sorted(in_force("gstr1_words.csv", on), key=lambda row: row["valid_from"])
    return {row["name"]: row["words"] for row in found}


def written_date(on: date) -> str:
    """Write a date as the tool reads it, whatever the machine's language: `02-Jun-2025`."""
    return f"{on.day:02d}-{month_in_words(on)[:3]}-{on.year:04d}"


def ascii_only(text: str) -> str:
    """Write a name in ASCII: accents go; "" where a part cannot be written so, for the portal knows it by the GSTIN."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return plain if plain.isascii() else ""


def in_force(name: str, on: date) -> Iterator[dict[str, str]]:
    """Give the rows of a dated resource that are in force on a day."""
    for row in resources.rows(name):
        if date.fromisoformat(row["valid_from"]) <= on <= date.fromisoformat(row["valid_to"] or "9999-12-31"):
            yield row


def _columns(rows: Iterator[dict[str, str]]) -> tuple[Column, ...]:
    ordered = sorted(rows, key=lambda row: int(row["position"]))
    return tuple(Column(row["name"], row["heading"], Kind(row["kind"])) for row in ordered)
