from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.define_service import define_service
from desktop_app.workflows.sell_service import sell_service
from desktop_app.workflows.steps.registration import NewPatient
from tests.clinic import Clinic
from tests.master_examples import package_with_a_free_session
from tests.orders import SERVICE, do, line, order, serve
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    BRANCH_OFF,
    LOCK_JULY,
    LOCKED,
    NO_GSTIN,
    TOMORROW,
    balances,
    long_prefix,
    owed,
    posted,
    refused,
    spoil,
    switched_off,
    unmapped,
)

TAXED = line(100_000, role="SVC_REV", rate_bp=1800)


def test_sell_service__exempt(clinic: Clinic) -> None:
    sold = serve(clinic)
    assert (sold.invoice_number, sold.invoice_total_paise) == ("INV/25-26/00001", 200_000)
    assert posted(clinic, "invoice") == {"1100": 200_000, "4150": -200_000}
    assert owed(clinic) == 200_000


def test_sell_service__taxable_and_exempt_on_one_document(clinic: Clinic) -> None:
    sold = serve(clinic, lines=(TAXED, line(50_000, role="CONSULT_REV")))
    assert (sold.taxable_paise, sold.cgst_paise, sold.sgst_paise) == (150_000, 9_000, 9_000)
    assert posted(clinic, "invoice") == {
        "1100": 168_000,
        "4100": -100_000,
        "4150": -50_000,
        "2110": -9_000,
        "2120": -9_000,
    }
    assert clinic.rows("SELECT document_kind, taxable_paise, exempt_paise FROM invoices") == [
        ("invoice_cum_bill", 100_000, 50_000)
    ]


def test_sell_service__rounded_to_the_rupee(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(round_invoice_to_rupee=True)
    sold = serve(clinic, lines=(line(99_950, role="SVC_REV", rate_bp=1800),))
    assert (sold.invoice_total_paise, sold.round_off_paise) == (117_900, -42)
    assert posted(clinic, "invoice") == {"1100": 117_900, "5900": 42, "4100": -99_950, "2110": -8_996, "2120": -8_996}


def test_sell_service__free_of_charge_is_numbered_and_posts_nothing(clinic: Clinic) -> None:
    assert serve(clinic, lines=(line(0, role="SVC_REV"),)).invoice_number == "INV/25-26/00001"
    assert balances(clinic) == {}


def test_sell_service__a_patient_from_another_state_pays_cgst_and_sgst(clinic: Clinic) -> None:
    sold = serve(clinic, patient=NewPatient(full_name="Arjun", state_code="33"), lines=(TAXED,))
    assert (sold.cgst_paise, sold.sgst_paise) == (9_000, 9_000)
    assert clinic.rows("SELECT place_of_supply, igst_paise FROM invoices") == [("29", 0)]


def test_sell_service__takes_the_next_number_of_branch_and_year(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(branches=2)
    assert [
        serve(clinic, **where).invoice_number for where in ({}, {"branch_id": 2}, {}, {"on": date(2025, 3, 31)})
    ] == [
        "INV/25-26/00001",
        "INV2/25-26/00001",
        "INV/25-26/00002",
        "INV/24-25/00001",
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"patient": 99}, "NOT_FOUND"),
        ({"patient": NewPatient(full_name="")}, "NAME_REQUIRED"),
        ({"patient": NewPatient(full_name="A\n")}, "NAME_INVALID"),
        ({"patient": NewPatient(full_name="Asha", gstin="29")}, "GSTIN_INVALID"),
        ({"patient": NewPatient(full_name="Asha", mrn="00001")}, "ALREADY_EXISTS"),
        ({"patient": NewPatient(full_name="Asha", pan="ABC")}, "BAD_INPUT"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "NO_PERIOD"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"lines": ()}, "COUNT_OUT_OF_RANGE"),
        ({"lines": (line(-1, role="SVC_REV"),)}, "AMOUNT_NEGATIVE"),
        ({"lines": (line(1, role="SVC_REV", discount_paise=-1),)}, "AMOUNT_NEGATIVE"),
        ({"lines": (line(LARGEST_PAISE + 1, role="SVC_REV"),)}, "AMOUNT_TOO_LARGE"),
        ({"lines": (line(LARGEST_PAISE, role="SVC_REV", rate_bp=1800),)}, "AMOUNT_TOO_LARGE"),
        ({"lines": (line(LARGEST_PAISE, role="SVC_REV"), line(1, role="SVC_REV"))}, "AMOUNT_TOO_LARGE"),
        ({"lines": (line(1_000, role="SVC_REV", discount_paise=1_001),)}, "DISCOUNT_EXCEEDS_PRICE"),
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
    ],
)
def test_sell_service__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    serve(clinic)
    spoil(clinic, LOCK_JULY)
    refused(clinic, sell_service, order(SERVICE, **changes), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (BRANCH_OFF, "BRANCH_INACTIVE"),
        (NO_GSTIN, "NOT_REGISTERED"),
        (unmapped("SVC_REV"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("AR_CONTROL"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("INV"), "NUMBER_TOO_LONG"),
    ],
)
def test_sell_service__refuses_in_a_clinic_that_is_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    spoil(clinic, sql)
    refused(clinic, sell_service, order(SERVICE, lines=(TAXED,)), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("changes", "code"),
    [  # object, date, period, amount, branch, tax, accounts
        ({"patient": 99, "on": TOMORROW}, "NOT_FOUND"),
        ({"on": AFTER_ALL_YEARS, "lines": ()}, "DATE_IN_FUTURE"),
        ({"on": LOCKED, "lines": ()}, "PERIOD_CLOSED"),
        ({"lines": (), "branch_id": 99}, "COUNT_OUT_OF_RANGE"),
        ({"lines": (line(-1, role="SVC_REV"),), "branch_id": 99}, "AMOUNT_NEGATIVE"),
        ({"lines": (TAXED,), "branch_id": 99}, "BRANCH_REQUIRED"),
        ({"lines": (TAXED,)}, "NOT_REGISTERED"),
        ({}, "GL_ACCOUNT_NOT_MAPPED"),
    ],
)
def test_sell_service__reports_the_first_of_several(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    spoil(clinic, LOCK_JULY + NO_GSTIN + unmapped("AR_CONTROL"))
    refused(clinic, sell_service, order(SERVICE, **changes), code)


@pytest.mark.usefixtures("data_is_bad")
def test_sell_service__refuses_who_and_what_is_switched_off(clinic: Clinic) -> None:
    serve(clinic)
    do(clinic, define_service, package_with_a_free_session(clinic))
    spoil(clinic, "UPDATE patients SET is_active = 0; UPDATE services SET is_active = 0;")
    refused(clinic, sell_service, order(SERVICE, patient=1), "PATIENT_INACTIVE")
    known = replace(TAXED, service_id=1)
    refused(clinic, sell_service, order(SERVICE, lines=(known,)), "SERVICE_INACTIVE")


def test_sell_service__without_gstin_writes_bills_of_supply(clinic: Clinic) -> None:
    spoil(clinic, NO_GSTIN)
    serve(clinic)
    assert clinic.value("SELECT document_kind FROM invoices") == "bill_of_supply"
