"""Go to anything: what a text leads to, and what comes first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.reports.find import Hit, find
from desktop_app.repositories.books import Reading
from desktop_app.repositories.search import Noun
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import do, order, sell


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    yield clinic
    clinic.books.close()


def names(reading: Reading, text: str, noun: Noun | None = None) -> list[str]:
    return [hit.name for hit in find(reading, text) if noun in {None, hit.noun}]


def test_find__a_number_leads_to_every_document_that_has_it(reading: Reading) -> None:
    """The first of each kind; the plan, the note and the receipt of the other branch are PL2, CN2 and RCP2."""
    exact = {(hit.noun, hit.name) for hit in find(reading, "1", most=20) if hit.is_exact}
    assert exact >= {
        (Noun.PLAN, "PL/25-26/00001"),
        (Noun.PLAN, "PL2/25-26/00001"),
        (Noun.INVOICE, "INV/25-26/00001"),
        (Noun.PAYMENT, "RCP/25-26/00001"),
        (Noun.CREDIT_NOTE, "CN/25-26/00001"),
        (Noun.TRANSACTION, "JV/25-26/00001"),
        (Noun.PATIENT, "Lakshmi Menon"),
    }


def test_find__a_whole_number_leads_to_its_document_then_to_those_that_name_it(reading: Reading) -> None:
    hit, note = find(reading, "PL/25-26/00002")
    assert (note.name, note.is_exact) == ("CN/25-26/00002", False)
    assert (hit.noun, hit.name, hit.detail, hit.posted_id) == (
        Noun.PLAN,
        "PL/25-26/00002",
        "लक्ष्मी मेनन · Acne care",
        None,
    )


def test_find__a_document_that_no_view_shows_names_what_posted_it(reading: Reading) -> None:
    hit, plan = find(reading, "INV/25-26/00004")
    assert (plan.name, plan.is_exact) == ("PL/25-26/00004", False)
    posted = "SELECT transaction_id FROM gl_transactions WHERE description = 'Invoice INV/25-26/00004'"
    assert (hit.detail, hit.posted_id) == ("Lakshmi Menon", reading.execute(text(posted)).scalar_one())


def test_find__a_name_leads_to_the_patient_then_the_plans_newest_first_then_the_notes(reading: Reading) -> None:
    found = [(hit.noun, hit.name) for hit in find(reading, "lakshmi")]
    assert found == [
        (Noun.PATIENT, "Lakshmi Menon"),
        (Noun.PLAN, "PL/25-26/00004"),
        (Noun.PLAN, "PL/25-26/00001"),
        (Noun.CREDIT_NOTE, "CN/25-26/00001"),
    ]


def test_find__words_of_patient_and_package_together(reading: Reading) -> None:
    """The note of the plan that they find comes after it."""
    assert names(reading, "laser menon") == ["PL/25-26/00001", "CN/25-26/00001"]


def test_find__a_journal_by_its_narration(reading: Reading) -> None:
    (hit,) = find(reading, "rent jul")
    assert (hit.noun, hit.name, hit.posted_id) == (Noun.TRANSACTION, "JV/25-26/00001", hit.key)


def test_find__exact_names_come_before_longer_ones(clinic: Clinic) -> None:
    for name in ("Ashalata Rao", "Zeenat Asha", "Asha Rao"):
        do(clinic, register_patient, order(orders.REGISTRATION, patient=NewPatient(full_name=name)))
    with clinic.books.reading() as reading:
        assert names(reading, "asha") == ["Asha Rao", "Zeenat Asha", "Ashalata Rao"]


def test_find__the_number_before_those_that_begin_so_documents_before_patients(clinic: Clinic) -> None:
    """A record number 17 is as exact as a plan's; a phone that begins with 17 is not."""
    for mrn, phone in (("17", None), ("A-1", "17555 01234")):
        patient = NewPatient(full_name=f"Patient {mrn}", mrn=mrn, phone=phone)
        do(clinic, register_patient, order(orders.REGISTRATION, patient=patient))
    for number in (17, 170):
        with clinic.raw() as connection:
            connection.execute("DELETE FROM number_series WHERE document_type = 'PL'")
            connection.execute(
                "INSERT INTO number_series (hospital_id, document_type, fiscal_year, prefix, next_number)"
                " VALUES (1, 'PL', '25-26', 'PL/25-26/', ?)",
                (number,),
            )
        sell(clinic, patient=2)
    with clinic.books.reading() as reading:
        assert names(reading, "17") == ["PL/25-26/00017", "Patient 17", "PL/25-26/00170", "Patient A-1"]
        assert names(reading, "17555", Noun.PATIENT) == ["Patient A-1"]


def test_find__no_more_than_asked_for_of_each(clinic: Clinic) -> None:
    for number in range(5):
        sell(clinic, patient=NewPatient(full_name=f"Asha {number}"))
    with clinic.books.reading() as reading:
        found = find(reading, "asha", most=2)
    assert [(hit.noun, hit.name) for hit in found] == [
        (Noun.PATIENT, "Asha 0"),
        (Noun.PATIENT, "Asha 1"),
        (Noun.PLAN, "PL/25-26/00005"),
        (Noun.PLAN, "PL/25-26/00004"),
    ]


@pytest.mark.parametrize("text_typed", ["", "  ", "***", "🙂", "nobody", "PL/25-26/99999", "\x00", "x" * 10_000])
def test_find__nothing(reading: Reading, text_typed: str) -> None:
    found: tuple[Hit, ...] = find(reading, text_typed)
    assert found == ()


def test_find__drafts_by_their_patient(reading: Reading) -> None:
    """Zoya Khan's note of Rs 300 is a draft, another came half posted and without a number from an import."""
    assert sorted(names(reading, "zoya", Noun.CREDIT_NOTE)) == ["", "", "CN/25-26/00003"]
