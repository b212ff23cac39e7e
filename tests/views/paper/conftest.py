"""The book of documents, told once for every process that reads from it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.paper_book import paper_book


@pytest.fixture(scope="package")
def papers(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Clinic]:  # noqa: ARG001 - fonts
    """Give the book; nobody writes to it."""
    clinic = paper_book(tmp_path_factory.mktemp("papers") / "papers.clinicbook")
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(papers: Clinic) -> Iterator[Reading]:
    with papers.books.reading() as reading:
        yield reading
