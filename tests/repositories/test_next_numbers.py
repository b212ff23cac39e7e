"""What the next number would be is what is taken then; asking takes nothing."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.errors import NumberTooLong
from desktop_app.repositories import numbers
from desktop_app.repositories.unit import Place
from tests.clinic import new_clinic
from tests.repositories.test_numbers import JUNE, MAIN, WEST, add_series, take

NEXT_YEAR = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("place", "on", "taken", "wanted"),
    [
        (MAIN, JUNE, 0, "INV/25-26/00001"),
        (MAIN, JUNE, 2, "INV/25-26/00003"),
        (MAIN, NEXT_YEAR, 2, "INV/26-27/00001"),
        (WEST, JUNE, 0, "INV2/25-26/00001"),
        (WEST, JUNE, 1, "INV2/25-26/00002"),
    ],
)
def test_next_numbers__are_those_that_are_taken_then(
    tmp_path: Path, place: Place, on: date, taken: int, wanted: str
) -> None:
    clinic = new_clinic(tmp_path / "two.clinicbook", branches=2)
    for _ in range(taken):
        take(clinic, place=place)
        take(clinic, "CN", place=place)
    before = clinic.dump()
    with clinic.books.reading() as reading:
        assert numbers.next_numbers(reading, place).of("INV", on) == wanted
    assert clinic.dump() == before
    assert take(clinic, on=on, place=place) == wanted
    clinic.books.close()


def test_next_numbers__go_by_the_newest_prefix(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    take(clinic)
    add_series(clinic, "ASL/25-26/", next_number=41)
    with clinic.books.reading() as reading:
        coming = numbers.next_numbers(reading, MAIN)
    assert coming.of("INV", JUNE) == "ASL/25-26/00041" == take(clinic)
    clinic.books.close()


def test_next_numbers__refuse_what_would_be_too_long(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    add_series(clinic, "CLINIC-25-26")
    with clinic.books.reading() as reading:
        coming = numbers.next_numbers(reading, MAIN)
    with pytest.raises(NumberTooLong):
        coming.of("INV", JUNE)
    clinic.books.close()
