from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports.masters import ACTIVE, OFF, MasterQuery, count_each
from desktop_app.reports.patient_detail import OpenDebit, PatientPlan, patient_detail
from desktop_app.reports.patients import OWING, PATIENTS
from desktop_app.reports.table import Cell, Sort
from desktop_app.repositories.books import Reading
from desktop_app.workflows.amend_patient import AmendPatient, amend_patient
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.particulars import PatientTerms
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import REGISTRATION, do, order

QUERY = MasterQuery(today=date(2025, 8, 20))
LAKSHMI, ZOYA, NEHA, GONE = "Lakshmi Menon", "Zoya Khan", "नेहा गुप्ता", "<b>Gone & away</b>"
SOLD = date(2025, 6, 2)


def told(path: Path) -> Clinic:
    """Sell 10,000 to three patients, who pay 2,000, 12,000 and all before 6,000 are credited; a fourth is gone."""
    clinic = new_clinic(path)
    clinic.clock.today = orders.DISCONTINUED
    for number, (name, phone, paise) in enumerate(
        ((LAKSHMI, "98450 11111", 200_000), (ZOYA, None, 1_200_000), (NEHA, "98450 33333", 1_000_000)), start=1
    ):
        orders.sell(clinic, patient=NewPatient(full_name=name, phone=phone, state_code="29"))
        orders.receive(clinic, paise, invoice_id=number, patient_id=number)
    orders.complete(clinic, 1, 2, plan_id=3)
    orders.discontinue(clinic, plan_id=3, credit_paise=600_000)
    do(clinic, register_patient, order(REGISTRATION, patient=NewPatient(full_name=GONE, gstin="29ABCDE1234F1Z5")))
    seen = PatientTerms(full_name=GONE, gstin="29ABCDE1234F1Z5")
    off = AmendPatient(request_id="", patient_id=4, seen=seen, terms=replace(seen, is_active=False))
    do(clinic, amend_patient, order(off))
    return clinic


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    made = told(tmp_path_factory.mktemp("patients") / "book.clinicbook")
    yield made
    made.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def cells(reading: Reading, query: MasterQuery, *names: str, sort: Sort | None = None) -> list[tuple[Cell, ...]]:
    places = [1 + [column.name for column in PATIENTS.columns].index(name) for name in names]
    return [tuple(row[place] for place in places) for row in PATIENTS.rows(reading, query, sort)]


def test_patients__say_who_they_are_by_name(reading: Reading) -> None:
    """Binary order: markup, Latin, Devanagari."""
    assert cells(reading, QUERY, "mrn", "name", "phone", "state", "gstin", "status") == [
        ("00004", GONE, None, None, "29ABCDE1234F1Z5", OFF),
        ("00001", LAKSHMI, "98450 11111", "29", None, ACTIVE),
        ("00002", ZOYA, None, "29", None, ACTIVE),
        ("00003", NEHA, "98450 33333", "29", None, ACTIVE),
    ]


def test_patients__say_what_is_due_and_what_is_kept(reading: Reading) -> None:
    """10,000 less 2,000; 2,000 paid too much; 6,000 credited after all was paid: nothing is ever owed both ways."""
    by_number = cells(reading, QUERY, "plans", "due", "kept", sort=Sort("mrn"))
    assert by_number == [(1, 800_000, 0), (1, 0, 200_000), (0, 0, 600_000), (0, 0, 0)]
    totals = PATIENTS.totals(reading, QUERY)
    assert (totals["due"], totals["kept"]) == (800_000, 800_000)


def test_patients__are_told_apart_by_chips(reading: Reading) -> None:
    counts = count_each(reading, PATIENTS, QUERY, ("", ACTIVE, OFF, OWING))
    assert counts == {"": 4, ACTIVE: 3, OFF: 1, OWING: 1}
    assert cells(reading, replace(QUERY, only=OWING), "name") == [(LAKSHMI,)]
    assert cells(reading, replace(QUERY, only=OFF), "name") == [(GONE,)]


@pytest.mark.parametrize(
    ("text", "found"),
    [("lak", [LAKSHMI]), ("गुप्ता", [NEHA]), ("9845033333", [NEHA]), ("00002", [ZOYA]), ("lak zoya", [])],
)
def test_patients__are_found_as_one_types(text: str, found: list[str], reading: Reading) -> None:
    assert cells(reading, replace(QUERY, search=text), "name") == [(name,) for name in found]


@pytest.mark.parametrize("column", [column.name for column in PATIENTS.columns])
@pytest.mark.parametrize("descending", [False, True])
def test_patients__are_sorted_by_every_column(column: str, descending: bool, reading: Reading) -> None:  # noqa: FBT001
    """NULLs are less than anything; equal ones go by key, as the record numbers do."""
    rows = cells(reading, QUERY, column, "mrn", sort=Sort(column, descending=descending))
    there = sorted((row for row in rows if row[0] is not None), reverse=descending)
    missing = sorted((row for row in rows if row[0] is None), key=lambda row: str(row[1]), reverse=descending)
    assert rows == ([*there, *missing] if descending else [*missing, *there])
    assert len(rows) == 4


def test_patient_detail__has_plans_and_what_is_not_paid(reading: Reading) -> None:
    detail = patient_detail(reading, 1)
    assert detail.plans == (PatientPlan(1, "PL/25-26/00001", "PKG_REV", "active", SOLD, 0, 5, 800_000),)
    assert detail.open_debits == (OpenDebit("INV/25-26/00001", "invoice", SOLD, SOLD, 1_000_000, 800_000, 1),)
    assert (detail.due_paise, detail.kept_paise, detail.running_plans) == (800_000, 0, 1)


def test_patient_detail__keeps_advances_and_credits_apart_from_what_is_due(reading: Reading) -> None:
    paid_too_much, discontinued = patient_detail(reading, 2), patient_detail(reading, 3)
    assert (paid_too_much.due_paise, paid_too_much.kept_paise, paid_too_much.open_debits) == (0, 200_000, ())
    assert (discontinued.due_paise, discontinued.kept_paise, discontinued.running_plans) == (0, 600_000, 0)
    assert [(plan.status, plan.used_sessions) for plan in discontinued.plans] == [("discontinued", 2)]


def test_patient_detail__of_a_service_leads_to_no_plan(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    orders.serve(clinic)
    with clinic.books.reading() as reading:
        (debit,) = patient_detail(reading, 1).open_debits
    assert (debit.number, debit.open_paise, debit.plan_id) == ("INV/25-26/00001", 200_000, None)
    clinic.books.close()
