from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.accounting.settlement import Policy
from desktop_app.workflows.define_service import define_service
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.steps.registration import NewPatient
from tests.clinic import Clinic
from tests.master_examples import package_with_a_free_session
from tests.orders import PACKAGE, do, line, order, sell
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    BRANCH_OFF,
    LOCK_JULY,
    LOCKED,
    NO_GSTIN,
    TOMORROW,
    balances,
    installments,
    long_prefix,
    owed,
    posted,
    refused,
    sessions,
    spoil,
    switched_off,
    unmapped,
)

TAXED = line(1_000_000, rate_bp=1800)
TINY = line(20, rate_bp=500)  # 20 paise with a paisa of CGST and of SGST: in 20 sessions one would have 1 - 1 - 1


def test_sell_package__exempt_with_deferred_revenue(clinic: Clinic) -> None:
    sold = sell(clinic)
    assert (sold.invoice_number, sold.plan_number) == ("INV/25-26/00001", "PL/25-26/00001")
    assert posted(clinic, "invoice") == {"1100": 1_000_000, "2300": -1_000_000}
    assert sold.session_gross_paise == (200_000,) * 5
    assert installments(clinic) == [(200_000, 0, 0, "pending")] * 5
    assert sold.due_dates == tuple(date(2025, month, 2) for month in (6, 7, 8, 9, 10))
    assert sessions(clinic) == ["scheduled"] * 5
    assert owed(clinic) == 1_000_000


@pytest.mark.parametrize(
    ("package", "lines"),
    [  # domain.md 4.2
        (line(1_000_000, rate_bp=1800), {"1100": 1_180_000, "2300": -1_000_000, "2110": -90_000, "2120": -90_000}),
        (
            line(1_000_000, rate_bp=1800, includes_tax=True),
            {"1100": 1_000_000, "2300": -847_458, "2110": -76_271, "2120": -76_271},
        ),
        (line(1_000_000, rate_bp=500), {"1100": 1_050_000, "2300": -1_000_000, "2110": -25_000, "2120": -25_000}),
        (
            line(1_000_000, rate_bp=1800, discount_paise=100_000),
            {"1100": 1_062_000, "2300": -900_000, "2110": -81_000, "2120": -81_000},
        ),
    ],
)
def test_sell_package__posts_the_tax(package: Any, lines: dict[str, int], clinic: Clinic) -> None:  # noqa: ANN401
    sell(clinic, package=package)
    assert posted(clinic, "invoice") == lines


def test_sell_package__with_the_tax_inside_each_session_costs_the_patient_the_same(clinic: Clinic) -> None:
    sold = sell(clinic, package=line(1_000_000, rate_bp=1800, includes_tax=True))
    assert sold.session_gross_paise == (200_000,) * 5
    assert sum(sold.session_taxable_paise) == 847_458


def test_sell_package__on_a_mixed_invoice(clinic: Clinic) -> None:
    other = (line(200_000, role="CONSULT_REV"), line(50_000, role="MED_REV"))
    sold = sell(clinic, package=line(5_000_000), other_lines=other)
    assert posted(clinic, "invoice") == {"1100": 5_250_000, "2300": -5_000_000, "4150": -200_000, "4300": -50_000}
    assert sold.installments_paise == (1_000_000,) * 5


def test_sell_package__alone_on_a_rounded_invoice_asks_for_the_round_off_too(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(round_invoice_to_rupee=True)
    sold = sell(clinic, package=line(99_950, rate_bp=1800), installments=2)
    # 999.50 + 89.96 + 89.96 = 1,179.42, rounded down to 1,179.00
    assert posted(clinic, "invoice") == {"1100": 117_900, "5900": 42, "2300": -99_950, "2110": -8_996, "2120": -8_996}
    assert sold.installments_paise == (58_950, 58_950)


def test_sell_package__on_a_rounded_mixed_invoice_asks_for_its_line(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(round_invoice_to_rupee=True)
    sold = sell(clinic, package=line(99_930), other_lines=(line(10_040, role="CONSULT_REV"),), installments=1)
    # 999.30 + 100.40 = 1,099.70, rounded up to 1,100.00
    assert posted(clinic, "invoice") == {"1100": 110_000, "2300": -99_930, "4150": -10_040, "5900": -30}
    assert sold.installments_paise == (99_930,)


def test_sell_package__at_invoice_policy_earns_all_at_once(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(revenue_policy="at_invoice")
    sell(clinic, package=TAXED)
    assert posted(clinic, "invoice") == {"1100": 1_180_000, "4200": -1_000_000, "2110": -90_000, "2120": -90_000}


def test_sell_package__splits_by_stand_alone_prices(clinic: Clinic) -> None:
    sold = sell(clinic, package=line(900_000), weights=(300_000, 200_000, 200_000, 200_000, 100_000))
    assert sold.session_gross_paise == (270_000, 180_000, 180_000, 180_000, 90_000)


def test_sell_package__a_free_session_has_no_value(clinic: Clinic) -> None:
    sold = sell(clinic, package=line(500_000, rate_bp=1800), sessions=6, weights=(1, 1, 1, 1, 1, 0))
    assert sold.session_gross_paise == (118_000,) * 5 + (0,)


def test_sell_package__installments_keep_the_day_of_the_month(clinic: Clinic) -> None:
    sold = sell(clinic, on=date(2024, 1, 31), first_due=date(2024, 1, 31), installments=3)
    assert sold.installments_paise == (333_333, 333_334, 333_333)
    assert sold.due_dates == (date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31))
    assert sold.invoice_number == "INV/23-24/00001"


def test_sell_package__a_second_branch_has_numbers_of_its_own(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(branches=2)
    numbers = [(sold.invoice_number, sold.plan_number) for sold in (sell(clinic, branch_id=n) for n in (2, 1, 2))]
    assert numbers == [
        ("INV2/25-26/00001", "PL2/25-26/00001"),
        ("INV/25-26/00001", "PL/25-26/00001"),
        ("INV2/25-26/00002", "PL2/25-26/00002"),
    ]


@pytest.mark.parametrize(
    ("rates", "kind"), [((0, 0), "bill_of_supply"), ((1800, 500), "tax_invoice"), ((1800, 0), "invoice_cum_bill")]
)
def test_sell_package__names_the_document(rates: tuple[int, int], kind: str, clinic: Clinic) -> None:
    sell(clinic, package=line(1_000, rate_bp=rates[0]), other_lines=(line(500, rate_bp=rates[1], role="SVC_REV"),))
    assert clinic.value("SELECT document_kind FROM invoices") == kind


def test_sell_package__keeps_the_terms_agreed_at_sale(clinic: Clinic) -> None:
    sell(
        clinic,
        settlement_policy=Policy.LIST_PRICE,
        settlement_fee_paise=50_000,
        no_show_is_used=True,
        list_prices_paise=(250_000,) * 5,
    )
    assert clinic.rows(
        "SELECT settlement_policy, settlement_fee_paise, no_show_is_used, revenue_policy FROM package_payment_plans"
    ) == [("LIST_PRICE", 50_000, 1, "deferred")]
    assert set(clinic.rows("SELECT list_price_paise FROM package_sessions")) == {(250_000,)}


def test_sell_package__given_away_it_is_numbered_and_posts_nothing(clinic: Clinic) -> None:
    sold = sell(clinic, package=line(0))
    assert sold.invoice_number == "INV/25-26/00001"
    assert (balances(clinic), installments(clinic)) == ({}, [])


def test_sell_package__to_a_patient_on_file(clinic: Clinic) -> None:
    first = sell(clinic)
    assert sell(clinic, patient=first.patient_id).patient_id == first.patient_id
    assert owed(clinic) == 2_000_000


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"patient": 99}, "NOT_FOUND"),
        ({"patient": NewPatient(full_name=" ")}, "NAME_REQUIRED"),
        ({"patient": NewPatient(full_name="A\x1b")}, "NAME_INVALID"),
        ({"patient": NewPatient(full_name="Asha", gstin="29")}, "GSTIN_INVALID"),
        ({"patient": NewPatient(full_name="Asha", mrn="00001")}, "ALREADY_EXISTS"),
        ({"patient": NewPatient(full_name="Asha", pan="ABC")}, "BAD_INPUT"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "NO_PERIOD"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"sessions": 0}, "COUNT_OUT_OF_RANGE"),
        ({"sessions": 366}, "COUNT_OUT_OF_RANGE"),
        ({"installments": 0}, "COUNT_OUT_OF_RANGE"),
        ({"weights": (1, 1)}, "COUNT_OUT_OF_RANGE"),
        ({"list_prices_paise": (1, 1)}, "COUNT_OUT_OF_RANGE"),
        ({"package": line(-1)}, "AMOUNT_NEGATIVE"),
        ({"settlement_fee_paise": -1}, "AMOUNT_NEGATIVE"),
        ({"weights": (1, 1, 1, 1, -1)}, "AMOUNT_NEGATIVE"),
        ({"package": line(LARGEST_PAISE + 1)}, "AMOUNT_TOO_LARGE"),
        ({"package": line(LARGEST_PAISE, rate_bp=1800)}, "AMOUNT_TOO_LARGE"),
        ({"package": line(LARGEST_PAISE), "other_lines": (line(1),)}, "AMOUNT_TOO_LARGE"),
        ({"settlement_fee_paise": LARGEST_PAISE + 1}, "AMOUNT_TOO_LARGE"),
        ({"package": line(1_000, discount_paise=1_001)}, "DISCOUNT_EXCEEDS_PRICE"),
        ({"package": TINY, "sessions": 20}, "PRICE_TOO_SMALL"),
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
    ],
)
def test_sell_package__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    spoil(clinic, LOCK_JULY)
    refused(clinic, sell_package, order(PACKAGE, **changes), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (BRANCH_OFF, "BRANCH_INACTIVE"),
        (NO_GSTIN, "NOT_REGISTERED"),
        (unmapped("DEFERRED_REV"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("OUT_CGST"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("INV"), "NUMBER_TOO_LONG"),
        (long_prefix("PL"), "NUMBER_TOO_LONG"),
    ],
)
def test_sell_package__refuses_in_a_clinic_that_is_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    spoil(clinic, sql)
    refused(clinic, sell_package, order(PACKAGE, package=TAXED), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("changes", "code"),
    [  # object, date, period, amount, branch, tax, accounts
        ({"patient": 99, "on": TOMORROW}, "NOT_FOUND"),
        ({"on": AFTER_ALL_YEARS, "settlement_fee_paise": -1}, "DATE_IN_FUTURE"),
        ({"on": LOCKED, "package": line(-1)}, "PERIOD_CLOSED"),
        ({"settlement_fee_paise": -1, "branch_id": 99}, "AMOUNT_NEGATIVE"),
        ({"package": line(1_000, discount_paise=1_001), "branch_id": 99}, "DISCOUNT_EXCEEDS_PRICE"),
        ({"package": TINY, "sessions": 20, "branch_id": 99}, "PRICE_TOO_SMALL"),
        ({"package": TAXED, "branch_id": 99}, "BRANCH_REQUIRED"),
        ({"package": TAXED}, "NOT_REGISTERED"),
        ({}, "GL_ACCOUNT_NOT_MAPPED"),
    ],
)
def test_sell_package__reports_the_first_of_several(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    spoil(clinic, LOCK_JULY + NO_GSTIN + unmapped("AR_CONTROL"))
    refused(clinic, sell_package, order(PACKAGE, **changes), code)


def test_sell_package__refused_with_a_new_patient_registers_nobody(clinic: Clinic) -> None:
    refused(clinic, sell_package, order(PACKAGE, package=line(1_000, discount_paise=1_001)), "DISCOUNT_EXCEEDS_PRICE")
    assert do(clinic, sell_package, order(PACKAGE)).patient_id == 1


def test_sell_package__refuses_who_and_what_is_switched_off(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, define_service, package_with_a_free_session(clinic))
    spoil(clinic, "UPDATE patients SET is_active = 0; UPDATE services SET is_active = 0;")
    refused(clinic, sell_package, order(PACKAGE, patient=1), "PATIENT_INACTIVE")
    known = replace(PACKAGE.package, service_id=1)
    refused(clinic, sell_package, order(PACKAGE, package=known), "SERVICE_INACTIVE")
