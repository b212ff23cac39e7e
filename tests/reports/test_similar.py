"""Names that were typed wrongly: who is meant is found, behind who is found exactly, and said to be similar."""

from collections.abc import Iterator

import pytest
from hypothesis import given, strategies

from desktop_app.reports.find import Hit, find
from desktop_app.reports.similar import Vocabulary, read_names, words_of
from desktop_app.repositories.books import Reading
from desktop_app.repositories.search import Noun
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.hostile import TEXTS
from tests.orders import do, order

NAMES = (
    "Rajesh Sharma",
    "Sarma Iyer",
    "Lakshmi Menon",
    "लक्ष्मी मेनन",
    "Debjani Bhattacharya",
    "Priya D'Souza",
    "José Pinto",
)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = new_clinic(tmp_path_factory.mktemp("names") / "book.clinicbook")
    for number, name in enumerate(NAMES):
        patient = NewPatient(full_name=name, mrn=f"M-{number}", phone=f"98200 0000{number}")
        do(clinic, register_patient, order(orders.REGISTRATION, patient=patient))
    yield clinic
    clinic.books.close()


def found(clinic: Clinic, typed: str) -> list[Hit]:
    with clinic.books.reading() as reading:
        hits = find(reading, typed, vocabulary=Vocabulary.of_names(read_names(reading)))
    return [hit for hit in hits if hit.noun is Noun.PATIENT]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Sharmma", "Rajesh Sharma"),
        ("shrma", "Rajesh Sharma"),
        ("Rajsh", "Rajesh Sharma"),
        ("rajehs shamra", "Rajesh Sharma"),
        ("rajeshsharma", "Rajesh Sharma"),
        ("raj esh", "Rajesh Sharma"),
        ("bhatacharya", "Debjani Bhattacharya"),
        ("bhatach", "Debjani Bhattacharya"),
        ("dsouza", "Priya D'Souza"),
        ("jose pintto", "José Pinto"),
        ("debjani bhatacarya", "Debjani Bhattacharya"),
    ],
)
def test_name__typed_wrongly_is_found_and_said_to_be_similar(clinic: Clinic, typed: str, meant: str) -> None:
    hits = found(clinic, typed)
    assert hits, typed
    assert (hits[0].name, hits[0].is_similar) == (meant, True)


def test_name__typed_in_the_other_script_is_found(clinic: Clinic) -> None:
    assert {"Lakshmi Menon", "लक्ष्मी मेनन"} == {hit.name for hit in found(clinic, "laxmi menon")}
    assert {hit.name: hit.is_similar for hit in found(clinic, "लक्ष्मी")} == {"लक्ष्मी मेनन": False, "Lakshmi Menon": True}


def test_exact__comes_before_similar_and_is_not_displaced(clinic: Clinic) -> None:
    hits = found(clinic, "sarma")
    assert [(hit.name, hit.is_similar) for hit in hits] == [("Sarma Iyer", False), ("Rajesh Sharma", True)]


@pytest.mark.parametrize("typed", ["qqqq", "ra", "sha xyzw", "98200 00009", "rajesh 7", "", "***"])
def test_similar__is_not_what_is_short_far_or_a_number(clinic: Clinic, typed: str) -> None:
    assert not [hit for hit in found(clinic, typed) if hit.is_similar]


def test_similar__gives_no_more_than_asked_for(clinic: Clinic) -> None:
    with clinic.books.reading() as reading:
        vocabulary = Vocabulary.of_names(read_names(reading))
        hits = find(reading, "sharmma", 1, vocabulary=vocabulary)
    assert [hit.name for hit in hits] == ["Rajesh Sharma"]


@pytest.mark.parametrize("typed", TEXTS)
def test_hostile__is_words_and_nothing_else(clinic: Clinic, typed: str) -> None:
    before = clinic.dump()
    found(clinic, typed)
    assert clinic.dump() == before


@given(typed=strategies.text(max_size=30))
def test_vocabulary__has_every_word_of_a_name(typed: str) -> None:
    vocabulary = Vocabulary.of_names([typed])
    assert all(vocabulary.begins(word) for word in words_of(typed) if not word.isdecimal())
    assert all(word in vocabulary.near(word) for word in vocabulary.words)


def test_names__are_read_from_their_index(reading: Reading) -> None:
    """Nothing is read but the names: not the patients' rows, and nothing that grows with the documents."""
    from sqlalchemy import text  # noqa: PLC0415

    plan = reading.execute(text("EXPLAIN QUERY PLAN SELECT DISTINCT full_name FROM patients")).all()
    assert [row[3] for row in plan] == ["SCAN patients USING COVERING INDEX patients_by_name"]
    assert "Lakshmi Menon" in read_names(reading)
