"""What is found as one types: every record by what an accountant knows of it, whatever else is typed."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.repositories.search import Noun, hits, readings
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.reverse_journal import reverse_journal
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.examples import EXAMPLES
from tests.orders import do, line, order, sell
from tests.repositories.search_index import found, fresh_index_of, index_of, register

HOSTILE = (
    *"\"'*-+^:(){}\\/,;%_?@#\x00",
    '""',
    *("asha-rao", "words:asha", "note:hiv", "asha OR rao", "asha AND", "NOT asha", "NEAR(asha rao)", 'asha"', '"asha'),
    *("asha*", "^asha", "(asha", "asha)", "{words}:asha", "a:b:c", "' OR 1=1 --", "'; DROP TABLE search; --", "\ud83d"),
    *("<b>asha</b>", "<img src=x>", "&amp;", "asha\x00rao", "\u200f", "\u202e", "🙂", "a" * 10_000, "a " * 10_000),
)


@pytest.mark.parametrize("name", EXAMPLES)
def test_index__after_every_workflow_is_what_a_rebuild_would_make(name: str, tmp_path: Path) -> None:
    prepared = EXAMPLES[name](tmp_path / "book.clinicbook")
    with prepared.open(prepared.path) as books:
        books.run(prepared.workflow, prepared.command, prepared.user)
    assert index_of(prepared.path) == fresh_index_of(prepared.path, tmp_path / "aside.clinicbook")


def test_index__has_a_row_for_every_record_that_has_a_number(tmp_path: Path) -> None:
    """A patient, a plan with its invoice, a receipt, a note; the draft has no number yet."""
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = orders.DISCONTINUED
    sell(clinic)
    orders.receive(clinic, 100_000)
    orders.serve(clinic, patient=1)
    orders.draft(clinic, orders.credit(50_000, of_line=2), invoice_id=2)
    rows = clinic.rows("SELECT rowid % 16, rowid / 16 FROM search ORDER BY 1, 2")
    assert rows == [(1, 1), (2, 1), (3, 1), (3, 2), (5, 1)]
    orders.post(clinic, 1)
    assert clinic.rows("SELECT words FROM search WHERE rowid = 1 * 16 + 4") == [("CN/25-26/00001 CN/25-26/1 1 ",)]
    clinic.books.close()


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("सुनीता शर्मा", ("सुनी", "सुनीता", "शर्मा सुनी", "शर्म", "सु")),
        ("José Núñez", ("jose", "JOSE", "josé", "nunez", "NÚÑ", "nun jos")),
        ("Jose\u0301 Pinto", ("jose", "José", "pin JOSÉ")),
        ("\u0915\u093cासिम अली", ("\u0915\u093cासिम", "\u0958ासिम", "अली")),
        ("Asha-Rao O'Brien", ("asha", "rao", "asha-rao", "ASHA-R", "o'brien", "brien rao", "o\u2019brien")),
        ("<b>Ravi</b> & Söhne", ("ravi", "<b>ravi", "sohne", "&", "b ravi")),
    ],
)
def test_patient__by_words_of_the_name_in_any_order(clinic: Clinic, name: str, typed: tuple[str, ...]) -> None:
    register(clinic, "Zoya Khan")
    patient_id = register(clinic, name)
    missed = [each for each in typed if each != "&" and found(clinic, Noun.PATIENT, each) != {patient_id}]
    assert missed == []


@pytest.mark.parametrize("typed", ["सीता", "नीता", "शाम", "ose", "shah", "ram sita", "सुनीतामा"])
def test_patient__not_by_other_words(clinic: Clinic, typed: str) -> None:
    for name in ("सुनीता शर्मा", "José Núñez", "Asha-Rao", "Sita Rao"):
        register(clinic, name)
    assert found(clinic, Noun.PATIENT, typed) == set()


@pytest.mark.parametrize(
    "phone", ["+91 98450 12345", "9845012345", "98450-12345", "09845012345", "+91-9845012345", "(0) 98450.12345"]
)
def test_patient__by_the_beginning_of_the_phone_however_it_is_written(clinic: Clinic, phone: str) -> None:
    register(clinic, "Zoya Khan", phone="98860 55512")
    patient_id = register(clinic, "Lakshmi Menon", phone=phone)
    typed = ("98450", "984501", "9845012345", "98450 12345", "98450 1", "+91 98450 12345", "+919845012345", "919845012")
    others = ("09845012345", "098450 123", "98450-12345", "+91-98450-12345", "९८४५०१२३४५", "lakshmi 98450 12345")
    assert [each for each in (*typed, *others) if found(clinic, Noun.PATIENT, each) != {patient_id}] == []
    assert found(clinic, Noun.PATIENT, "98450 12346") == set()


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("PL/25-26/00017", {17}),
        ("pl/25-26/17", {17, 170}),
        ("00017", {17}),
        ("0017", {17, 170}),
        ("017", {17}),
        ("17", {17, 170}),
        ("PL17", {17, 170}),
        ("pl 17", {17, 170}),
        ("pl00017", {17, 170}),
        ("25-26 17", {17, 170}),
        ("25-26/00017", {17}),
        ("17 25-26", {17, 170}),
        ("PL/25-26/001", {170}),
        ("170", {170}),
        ("18", set()),
        ("24-25 17", set()),
        ("INV 17", set()),
    ],
)
def test_plan__by_its_number_as_an_accountant_types_it(clinic: Clinic, typed: str, numbers: set[int]) -> None:
    """A number is found by its beginning; zeros before it do not matter."""
    for number in (17, 170):
        with clinic.raw() as connection:
            connection.execute("DELETE FROM number_series WHERE document_type = 'PL'")
            connection.execute(
                "INSERT INTO number_series (hospital_id, document_type, fiscal_year, prefix, next_number)"
                " VALUES (1, 'PL', '25-26', 'PL/25-26/', ?)",
                (number,),
            )
        sell(clinic)
    plans = dict(clinic.rows("SELECT plan_id, plan_number FROM package_payment_plans"))
    assert {int(plans[key][-5:]) for key in found(clinic, Noun.PLAN, typed)} == numbers


def test_plan__by_its_package(clinic: Clinic) -> None:
    sell(clinic, package=replace(line(1_000_000), description="Laser hair reduction, full"))
    assert found(clinic, Noun.PLAN, "hair LAS") == {1}
    assert found(clinic, Noun.PLAN, "air") == set()


@pytest.mark.parametrize("typed", ["A-0042", "a42", "A 42", "42", "a-42", "0042"])
def test_patient__by_the_record_number(clinic: Clinic, typed: str) -> None:
    register(clinic, "Zoya Khan", mrn="A-0041")
    patient_id = register(clinic, "Lakshmi Menon", mrn="A-0042")
    assert found(clinic, Noun.PATIENT, typed) == {patient_id}


def test_exact__is_the_whole_word(clinic: Clinic) -> None:
    asha, _ashalata = register(clinic, "Asha Rao", mrn="17"), register(clinic, "Ashalata Rao", mrn="170")
    with clinic.books.reading() as reading:
        for word in ("asha", "17", "0017"):
            assert reading.execute(hits(Noun.PATIENT, word, exact=True)).all() == [(asha,)]
        assert len(reading.execute(hits(Noun.PATIENT, "asha")).all()) == 2


def test_journal__by_number_and_narration_its_reversal_by_that_of_both(clinic: Clinic) -> None:
    clinic.clock.today = orders.DISCONTINUED
    rent = do(clinic, post_journal, order(orders.JOURNAL)).transaction_id
    reversal = do(clinic, reverse_journal, order(orders.JOURNAL_REVERSAL, transaction_id=rent)).transaction_id
    assert found(clinic, Noun.TRANSACTION, "JV 1") == {rent, reversal}
    assert found(clinic, Noun.TRANSACTION, "rent") == {rent}
    assert found(clinic, Noun.TRANSACTION, orders.JOURNAL_REVERSAL.reason) == {reversal}


@pytest.mark.parametrize("typed", HOSTILE, ids=[ascii(each)[:30] for each in HOSTILE])
def test_hostile_text__is_words_and_nothing_else(clinic: Clinic, typed: str) -> None:
    """Nothing of it is an operator, raises, or changes the file; what has no word in it finds nothing."""
    asha = register(clinic, "Asha Rao")
    register(clinic, "OR NOT NEAR words")
    before = clinic.dump()
    keys = found(clinic, Noun.PATIENT, typed)
    letters = "".join(each if each.isalnum() else " " for each in typed[:200]).lower().split()
    expected = bool(letters) and all(any(name.startswith(each) for name in ("asha", "rao")) for each in letters)
    assert (asha in keys) is expected
    assert clinic.dump() == before


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ()),
        (" \t\n", ()),
        ("\u00a0", ()),
        ("***", ((),)),
        ("🙂", ((),)),
        (" Asha  RAO ", (("Asha", "RAO"),)),
        ("98450 12345", (("98450", "12345"), ("9845012345",))),
        ("asha 98450 12345 17", (("asha", "98450", "12345", "17"), ("asha", "984501234517"))),
        ("25-26 17", (("25-26", "17"), ("252617",))),
        ("00017", (("00017",),)),
        ("१७", (("17",),)),
        ("CN/25-26/00042", (("CN/25-26/00042",),)),
        ("cn2526/00042", (("cn2526/00042",), ("cn/25-26/42",))),
        ("cn252600042", (("cn252600042",), ("cn/25-26/42",))),
        ("pl2 25-26 17", (("pl2", "25-26", "17"), ("pl2", "252617"), ("pl2/25-26/17",))),
        ("cn2527/42", (("cn2527/42",),)),
        ("rcp/00042", (("rcp/00042",), ("rcp", "42"))),
        ("x" * 300, (("x" * 200,),)),
        ("a " * 300, (("a",) * 12,)),
    ],
)
def test_readings__what_may_be_meant(typed: str, meant: tuple[tuple[str, ...], ...]) -> None:
    assert readings(typed) == meant
