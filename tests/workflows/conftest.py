"""A clinic on 20 August 2025; whatever a test does with it, every invariant of its books holds afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED

OpenClinic = Callable[..., Clinic]


@pytest.fixture
def data_is_bad() -> None:
    """Say that a test spoils its books past the program, as an import or a database tool may."""


@pytest.fixture
def open_clinic(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[OpenClinic]:
    """Open clinics with settings of `new_clinic`; their books are checked at the end."""
    opened: list[Clinic] = []

    def opens(**settings: Any) -> Clinic:  # noqa: ANN401 - those of `new_clinic`
        clinic = new_clinic(tmp_path / f"book-{len(opened)}.clinicbook", **settings)
        clinic.clock.today = DISCONTINUED
        opened.append(clinic)
        return clinic

    yield opens
    for clinic in opened:
        clinic.books.close()
        if "data_is_bad" not in request.fixturenames:
            assert clinic.findings() == {}


@pytest.fixture
def clinic(open_clinic: OpenClinic) -> Clinic:
    """Open a clinic with one branch, deferred revenue and exact invoices."""
    return open_clinic()
