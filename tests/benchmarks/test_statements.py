from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.repositories.books import Books
from tests.benchmarks import statements
from tests.benchmarks.replay import traced
from tests.clinic import new_clinic
from tests.examples import EXAMPLES


@pytest.mark.parametrize("name", EXAMPLES)
def test_statements__of_a_workflow_do_not_grow_with_the_book(name: str, tmp_path: Path) -> None:
    small, big = statements.counted(name, tmp_path, patients=5)
    assert big == small > 1


def test_statements__a_book_that_is_filled_has_all_kinds_of_documents(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    statements.fill(clinic.books, clinic.user, 3)
    for table, rows in {
        "patients": 3,
        "invoices": 6,
        "package_payment_plans": 3,
        "payments": 6,
        "patient_credit_notes": 3,
        "gl_transactions": 3 * 6,
    }.items():
        assert clinic.value(f"SELECT count(*) FROM {table}") == rows, table
    clinic.books.close()
    assert clinic.findings() == {}


def test_statements__one_for_every_patient_is_counted(tmp_path: Path) -> None:
    """What asks once for every patient takes more statements where there are more."""
    counts = []
    for patients in (1, 8):
        clinic = new_clinic(tmp_path / f"{patients}.clinicbook")
        statements.fill(clinic.books, clinic.user, patients)
        with traced(clinic.books) as script:
            _ask_for_every_patient(clinic.books)
        counts.append(len(script))
        clinic.books.close()
    assert counts[1] - counts[0] == 8 - 1


def _ask_for_every_patient(books: Books) -> None:
    with books.work(None) as work:
        for (key,) in work.execute(text("SELECT patient_id FROM patients")).all():
            work.execute(text("SELECT full_name FROM patients WHERE patient_id = :key"), {"key": key})
