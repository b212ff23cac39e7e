"""The story book, told once for every process that reads from it, and what the tests read it with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.repositories.books import Reading
from tests.clinic import Clinic, new_clinic
from tests.half_posted import import_ar, import_note
from tests.reports import debt_book
from tests.story_book import tell


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    """Give the story book; nobody writes to it. Its note 7 came from an import, with its AR entry alone."""
    clinic = new_clinic(tmp_path_factory.mktemp("told") / "story.clinicbook", branches=2)
    tell(clinic)
    note_id = import_note(clinic, patient_id=5, original_invoice_id=7)
    import_ar(clinic, note_id, patient_id=5)
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(told: Clinic) -> Iterator[Reading]:
    with told.books.reading() as reading:
        yield reading


@pytest.fixture(scope="session")
def debts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    """Give the book of what patients owe and are owed; nobody writes to it."""
    clinic = debt_book.tell(tmp_path_factory.mktemp("debts") / "debts.clinicbook")
    yield clinic
    clinic.books.close()


@pytest.fixture
def of_debts(debts: Clinic) -> Iterator[Reading]:
    with debts.books.reading() as reading:
        yield reading


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Reading]:
    """Give a clinic of which nothing is known yet but that it exists."""
    clinic = new_clinic(tmp_path / "empty.clinicbook")
    with clinic.books.reading() as reading:
        yield reading
    clinic.books.close()
