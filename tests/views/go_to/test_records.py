"""Which record comes first: an account by its code, a document by its number, before what only begins so."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.go_to import Destination, documents_of
from desktop_app.views.go_to.destinations import Kind
from desktop_app.views.go_to.matching import Rank
from desktop_app.views.go_to.offering import offers
from desktop_app.views.go_to.scopes import Scope
from desktop_app.views.operations import Operations
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic, new_clinic

pytestmark = pytest.mark.gui

RECEIVABLES = "1100"  # the code of an account of every clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    with clinic.books:
        yield clinic


def found(qtbot: QtBot, clinic: Clinic, typed: str) -> Sequence[Destination]:
    """Give what the books know by a text."""
    operations = Operations(clinic.books, clinic.user)
    answers: list[Sequence[Destination]] = []
    documents_of(operations)(typed, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    operations.close()
    return answers[0]


def first(typed: str, records: Sequence[Destination], *places: Destination) -> Destination:
    """Give what stands first in the list."""
    return offers(Scope.ALL, typed, places, records)[0][0].destination


def test_account__by_its_code_comes_before_a_patient_of_that_number(qtbot: QtBot, clinic: Clinic) -> None:
    patient = NewPatient(full_name="Asha Rao", mrn=RECEIVABLES)
    orders.do(clinic, register_patient, orders.order(orders.REGISTRATION, patient=patient))
    records = found(qtbot, clinic, RECEIVABLES)
    assert {each.kind for each in records} == {Kind.PATIENT, Kind.ACCOUNT}
    by_code = first(RECEIVABLES, records)
    assert (by_code.kind, by_code.text, by_code.rank) == (Kind.ACCOUNT, RECEIVABLES, Rank.WHOLE)


def test_account__by_the_beginning_of_its_code_is_one_of_several(qtbot: QtBot, clinic: Clinic) -> None:
    accounts = [each for each in found(qtbot, clinic, RECEIVABLES[:3]) if each.kind is Kind.ACCOUNT]
    begin_so = [each for each in accounts if each.text.startswith(RECEIVABLES[:3])]
    assert RECEIVABLES in [each.text for each in begin_so]
    assert accounts[: len(begin_so)] == begin_so
    assert {each.rank for each in begin_so} == {Rank.BEGINNING}


@pytest.mark.parametrize("typed", ["1", "00001", "pl1", "PL/25-26/00001"])
def test_document__by_its_number_comes_before_what_begins_so(qtbot: QtBot, clinic: Clinic, typed: str) -> None:
    """The first plan is number 1 however that is written; a report that is called so, and more, comes after it."""
    orders.sell(clinic)
    records = [each for each in found(qtbot, clinic, typed) if each.kind is Kind.PLAN]
    report = Destination(f"{typed} and more", "", "reports", None, kind=Kind.REPORT)
    plan = first(typed, records, report)
    assert (plan.kind, plan.text) == (Kind.PLAN, "PL/25-26/00001")
    assert plan.rank is (Rank.WHOLE if typed == plan.text else Rank.EXACT)


def test_document__whose_number_only_begins_so_comes_after_it(qtbot: QtBot, clinic: Clinic) -> None:
    orders.sell(clinic)
    records = [each for each in found(qtbot, clinic, "0000") if each.kind is Kind.PLAN]
    report = Destination("0000 and more", "", "reports", None, kind=Kind.REPORT)
    assert [each.rank for each in records] == [Rank.WORDS]
    assert first("0000", records, report) is report
