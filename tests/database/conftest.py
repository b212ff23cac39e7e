"""The books of the scenarios, open, in a file of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clinic import Clinic, new_clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    yield clinic
    clinic.books.close()
