from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.invoicing import Price
from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.define_service import define_service
from desktop_app.workflows.record_opening import OpeningBalance, record_opening
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.opening import OpeningReceivable
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.write_off_debt import write_off_debt
from tests.clinic import Clinic
from tests.closing_orders import OPENED, OPENING, OPENING_PACKAGE, WRITE_OFF
from tests.master_examples import package_with_a_free_session
from tests.orders import complete, credit, discontinue, do, draft, line, order, post, receive, serve
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    BRANCH_OFF,
    LOCK_JULY,
    LOCKED,
    NO_GSTIN,
    TOMORROW,
    balances,
    installments,
    long_prefix,
    owed,
    plan,
    posted,
    refused,
    sessions,
    spoil,
    switched_off,
    unmapped,
)

OWES = OPENING.receivables[0]
PAID_AHEAD = OPENING.advances[0]
TAXED = replace(OPENING_PACKAGE, package=line(1_000_000, rate_bp=1800))


def test_record_opening__balances_by_the_difference(clinic: Clinic) -> None:
    """Bank 5,000; owed 2,500 and, of the package, 3,000; not used of it 6,000; so 4,500 are equity, 1,000 ahead."""
    recorded = do(clinic, record_opening, order(OPENING))
    assert clinic.rows(
        "SELECT code, debit_paise - credit_paise FROM gl_transactions JOIN gl_entries USING (transaction_id)"
        " JOIN accounts USING (account_id) WHERE source_document_type = 'opening' ORDER BY line_number"
    ) == [("1040", 500_000), ("1100", 250_000), ("1100", 300_000), ("2300", -600_000), ("3900", -450_000)]
    assert balances(clinic) == {"1040": 500_000, "1100": 550_000, "2300": -600_000, "2200": -100_000, "3900": -350_000}
    assert recorded.opening_equity_paise == 350_000


def test_record_opening__keeps_each_document_of_each_patient(clinic: Clinic) -> None:
    recorded = do(clinic, record_opening, order(OPENING))
    first, package = recorded.receivables[0], recorded.packages[0]
    assert (first.invoice_number, package.invoice_number) == ("OB-00001", "OLD/77")
    assert clinic.rows(
        "SELECT entry_type, reference_number, transaction_date, due_date, debit_paise FROM ar_subledger"
        " WHERE control = 'AR' ORDER BY entry_id"
    ) == [
        ("opening", "OB-00001", "2025-04-01", "2025-04-01", 250_000),
        ("opening", "OLD/77", "2025-04-01", "2025-04-10", 300_000),
    ]
    assert clinic.rows("SELECT invoice_date, total_paise, status FROM invoices ORDER BY invoice_id") == [
        ("2025-04-01", 250_000, "posted"),
        ("2025-01-10", 1_000_000, "posted"),
    ]


def test_record_opening__enters_an_advance_as_a_receipt_voucher(clinic: Clinic) -> None:
    (payment_id,) = do(clinic, record_opening, order(OPENING)).payment_ids
    assert posted(clinic, "payment", document_id=payment_id) == {"3900": 100_000, "2200": -100_000}
    assert clinic.rows("SELECT receipt_number, kind, mode, payment_date, amount_paise FROM payments") == [
        ("RV/25-26/00001", "advance", "upi", "2025-04-01", 100_000)
    ]


def test_record_opening__goes_on_with_a_package_in_mid_flight(clinic: Clinic) -> None:
    """Two of five used, Rs 3,000 owed in two: a third is delivered, then two sessions of Rs 2,000 are credited."""
    do(clinic, record_opening, order(OPENING))
    assert (sessions(clinic), plan(clinic, "status")) == (["completed"] * 2 + ["scheduled"] * 3, ("active",))
    assert clinic.rows("SELECT completed_date, scheduled_date FROM package_sessions ORDER BY session_number") == [
        ("2025-01-10", "2025-01-10"),
        ("2025-02-12", "2025-02-12"),
        (None, "2025-04-01"),
        (None, "2025-05-01"),
        (None, "2025-06-01"),
    ]
    assert installments(clinic) == [(150_000, 0, 0, "pending")] * 2
    complete(clinic, 3)
    receive(clinic, 100_000, patient_id=2, invoice_id=2)
    discontinued = discontinue(clinic)
    assert (discontinued.computed_credit_paise, discontinued.refundable_paise) == (400_000, 200_000)
    assert (owed(clinic, 2), balances(clinic).get("2300", 0)) == (-200_000, 0)


def test_record_opening__of_a_taxed_package_keeps_its_rate(clinic: Clinic) -> None:
    """18 % on Rs 10,000; three open sessions of 2,000 with 180 each of CGST and SGST: 540 each go back."""
    do(clinic, record_opening, order(OPENING, packages=(TAXED,)))
    discontinued = discontinue(clinic)
    assert (discontinued.cn_taxable_paise, discontinued.cn_cgst_paise) == (600_000, 54_000)
    assert posted(clinic, "credit_note")["2110"] == 54_000


def test_record_opening__of_a_package_that_is_paid_or_used_up(clinic: Clinic) -> None:
    """Nothing is owed: no entry of the patient, no installment; all used: the plan is completed."""
    used = tuple(date(2025, 2, day) for day in range(1, 6))
    paid = replace(OPENING_PACKAGE, owed_paise=0)
    used_up = replace(OPENING_PACKAGE, used_on=used, invoice_number=None, owed_paise=100)
    do(clinic, record_opening, order(OPENING, packages=(paid, used_up)))
    assert (installments(clinic), owed(clinic, 2)) == ([], 0)
    assert clinic.rows("SELECT status FROM package_payment_plans ORDER BY plan_id") == [("active",), ("completed",)]
    assert clinic.rows("SELECT invoice_number FROM invoices ORDER BY invoice_id") == [
        ("OB-00001",),
        ("OLD/77",),
        ("OB-00002",),
    ]


def test_record_opening__at_invoice_policy_defers_nothing(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(revenue_policy="at_invoice")
    do(clinic, record_opening, order(OPENING))
    assert "2300" not in balances(clinic)
    assert discontinue(clinic).computed_credit_paise == 600_000


def test_record_opening__of_a_rounding_clinic_asks_for_the_exact_old_amount(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(round_invoice_to_rupee=True)
    do(clinic, record_opening, order(OPENING, receivables=(replace(OWES, amount_paise=250_049),)))
    assert owed(clinic) == 250_049


def test_record_opening__old_documents_are_paid_credited_and_written_off(clinic: Clinic) -> None:
    do(clinic, record_opening, order(OPENING))
    assert receive(clinic, 100_000).allocated_paise == 100_000
    post(clinic, draft(clinic, credit(50_000)))
    do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=100_000))
    assert owed(clinic) == 0


def test_record_opening__numbers_go_on_from_one(clinic: Clinic) -> None:
    do(clinic, record_opening, order(OPENING))
    assert serve(clinic, patient=1).invoice_number == "INV/25-26/00001"


def test_record_opening__happens_once(clinic: Clinic) -> None:
    do(clinic, record_opening, order(OPENING))
    refused(clinic, record_opening, order(OPENING, on=TOMORROW), "OPENING_EXISTS")


def named(number: str) -> OpeningReceivable:
    return replace(OWES, invoice_number=number)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "NO_PERIOD"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"balances": (OpeningBalance(account_code="1040", debit_paise=-1),)}, "AMOUNT_NEGATIVE"),
        ({"balances": (OpeningBalance(account_code="1040", debit_paise=LARGEST_PAISE + 1),)}, "AMOUNT_TOO_LARGE"),
        ({"balances": (OpeningBalance(account_code="1040", debit_paise=1, credit_paise=1),)}, "BAD_INPUT"),
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
        ({"receivables": (named("INV/25-26/00042"),)}, "INVOICE_NUMBER_TAKEN"),  # of the program's own series
        ({"receivables": (named("INV/24-25/00042"),)}, "INVOICE_NUMBER_TAKEN"),
        ({"receivables": (named("OLD/77"),)}, "INVOICE_NUMBER_TAKEN"),  # the package's
        ({"receivables": (named("OLD 5"),)}, "BAD_INPUT"),
        ({"balances": (OpeningBalance(account_code="9999", debit_paise=1),)}, "ACCOUNT_UNKNOWN"),
        ({"balances": (OpeningBalance(account_code="1100", debit_paise=1),)}, "CONTROL_ACCOUNT"),
        ({"receivables": (replace(OWES, amount_paise=0),)}, "AMOUNT_NOT_POSITIVE"),
        ({"receivables": (replace(OWES, patient=99),)}, "NOT_FOUND"),
        ({"receivables": (replace(OWES, invoice_date=date(2025, 4, 2)),)}, "BAD_INPUT"),
        ({"advances": (replace(PAID_AHEAD, amount_paise=0),)}, "AMOUNT_NOT_POSITIVE"),
        ({"advances": (replace(PAID_AHEAD, amount_paise=LARGEST_PAISE + 1),)}, "AMOUNT_TOO_LARGE"),
        ({"advances": (replace(PAID_AHEAD, mode="gold"),)}, "BAD_INPUT"),
        ({"packages": (replace(OPENING_PACKAGE, sold_on=date(2025, 4, 2)),)}, "BAD_INPUT"),
        ({"packages": (replace(OPENING_PACKAGE, used_on=(date(2025, 1, 9),)),)}, "BAD_INPUT"),
        ({"packages": (replace(OPENING_PACKAGE, sessions=1),)}, "BAD_INPUT"),
        ({"packages": (replace(OPENING_PACKAGE, owed_paise=1_000_001),)}, "BAD_INPUT"),
        ({"packages": (replace(OPENING_PACKAGE, sessions=0),)}, "COUNT_OUT_OF_RANGE"),
        ({"packages": (replace(OPENING_PACKAGE, settlement_fee_paise=-1),)}, "AMOUNT_NEGATIVE"),
        ({"packages": (replace(OPENING_PACKAGE, package=line(3, rate_bp=4000), owed_paise=0),)}, "PRICE_TOO_SMALL"),
        (
            {"packages": (replace(OPENING_PACKAGE, package=line(100, discount_paise=101)),)},
            "DISCOUNT_EXCEEDS_PRICE",
        ),
        ({"balances": (), "receivables": (), "advances": (), "packages": ()}, "UNBALANCED"),
    ],
)
def test_record_opening__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    spoil(clinic, LOCK_JULY)
    refused(clinic, record_opening, order(OPENING, **changes), code)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ({"full_name": " "}, "NAME_REQUIRED"),
        ({"full_name": "a\nb"}, "NAME_INVALID"),
        ({"full_name": "A", "gstin": "29"}, "GSTIN_INVALID"),
        ({"full_name": "A", "mrn": "00001"}, "ALREADY_EXISTS"),
    ],
)
def test_record_opening__refuses_a_new_patient(name: dict[str, str], code: str, clinic: Clinic) -> None:
    serve(clinic)
    refused(clinic, record_opening, order(OPENING, receivables=(replace(OWES, patient=NewPatient(**name)),)), code)


def test_record_opening__refuses_an_old_number_that_is_on_file(clinic: Clinic) -> None:
    sold = serve(clinic)
    refused(clinic, record_opening, order(OPENING, receivables=(named(sold.invoice_number),)), "INVOICE_NUMBER_TAKEN")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (BRANCH_OFF, "BRANCH_INACTIVE"),
        (NO_GSTIN, "NOT_REGISTERED"),
        ("UPDATE accounts SET is_active = 0 WHERE code = '1040';", "GL_ACCOUNT_INACTIVE"),
        (unmapped("OB_EQUITY"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("OB_EQUITY"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("PL"), "NUMBER_TOO_LONG"),
    ],
)
def test_record_opening__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    spoil(clinic, sql)
    refused(clinic, record_opening, order(OPENING, packages=(TAXED,)), code)


def test_record_opening__takes_any_treatment_of_an_old_package(clinic: Clinic) -> None:
    price = Price(list_paise=500_000, treatment="nil")
    old = replace(OPENING_PACKAGE, package=SaleLine(description="Old", price=price, income_role="PKG_REV"))
    assert do(clinic, record_opening, order(OPENING, on=OPENED, packages=(old,))).packages[0].plan_id == 1


def test_record_opening__refuses_who_and_what_is_switched_off(clinic: Clinic) -> None:
    serve(clinic)
    do(clinic, define_service, package_with_a_free_session(clinic))
    spoil(clinic, "UPDATE patients SET is_active = 0; UPDATE services SET is_active = 0;")
    refused(clinic, record_opening, order(OPENING, receivables=(replace(OWES, patient=1),)), "PATIENT_INACTIVE")
    known = replace(OPENING_PACKAGE, package=replace(OPENING_PACKAGE.package, service_id=1))
    refused(clinic, record_opening, order(OPENING, packages=(known,)), "SERVICE_INACTIVE")


def test_record_opening__registers_a_patient_once_who_is_named_alike_with_a_record_number(clinic: Clinic) -> None:
    lakshmi, other = NewPatient(full_name="Lakshmi Menon", mrn="A-17"), NewPatient(full_name="Lakshmi Menon")
    recorded = do(
        clinic,
        record_opening,
        order(
            OPENING,
            receivables=(replace(OWES, patient=lakshmi), replace(OWES, patient=other)),
            advances=(replace(PAID_AHEAD, patient=lakshmi),),
            packages=(replace(OPENING_PACKAGE, patient=lakshmi),),
        ),
    )
    assert [each.patient_id for each in (*recorded.receivables, *recorded.packages)] == [1, 2, 1]
    assert clinic.value("SELECT patient_id FROM payments") == 1
    assert clinic.value("SELECT count(*) FROM patients") == 2  # of one name, and two persons


def test_record_opening__refuses_two_patients_of_one_record_number(clinic: Clinic) -> None:
    patients = (NewPatient(full_name="Lakshmi Menon", mrn="A-17"), NewPatient(full_name="Arun Pai", mrn="A-17"))
    receivables = tuple(replace(OWES, patient=each) for each in patients)
    refused(clinic, record_opening, order(OPENING, receivables=receivables), "ALREADY_EXISTS")
