"""The plan of seed test 3: 10,000 in five sessions, two used, 4,000 paid; exempt, or with 18 % GST on top."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.views.operations import Operations
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED, line

TAXED = line(1_000_000, rate_bp=1800)
OpenBook = Callable[..., tuple[Clinic, Operations]]


@pytest.fixture
def open_book(tmp_path: Path) -> Iterator[OpenBook]:
    """Make a book, let `prepare` fill it, and open it behind operations; the thread of the window stays off it."""
    made: list[tuple[Clinic, Operations]] = []

    def opens(
        prepare: Callable[[Clinic], object] = orders.half_done_plan,
        **settings: Any,  # noqa: ANN401 - those of `new_clinic`
    ) -> tuple[Clinic, Operations]:
        clinic = new_clinic(tmp_path / f"book-{len(made)}.clinicbook", **settings)
        clinic.clock.today = DISCONTINUED
        prepare(clinic)
        clinic.books.keep_off(threading.get_ident())
        made.append((clinic, Operations(clinic.books, clinic.user)))
        return made[-1]

    yield opens
    for clinic, operations in made:
        operations.close()
        clinic.books.close()
        assert clinic.findings() == {}


def taxed(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, package=TAXED)


@pytest.fixture
def book(open_book: OpenBook) -> tuple[Clinic, Operations]:
    return open_book(taxed)
