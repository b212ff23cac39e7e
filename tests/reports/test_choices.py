"""What the dialogs offer: patients, a patient's invoices, and what is sold at today's rate."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports.choices import (
    InvoiceChoice,
    PatientChoice,
    find_patients,
    invoices_of_patient,
    journal_accounts,
    services_on,
)
from desktop_app.repositories.books import Reading
from desktop_app.workflows.define_service import DefineService, PackageSession, define_service
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic, new_clinic, request_id
from tests.orders import do, order


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("menon", ["Lakshmi Menon"]),
        ("MENON lak", ["Lakshmi Menon"]),
        ("लक्ष्मी", ["लक्ष्मी मेनन"]),
        ("098450", ["Lakshmi Menon"]),
        ("A-17", ["लक्ष्मी मेनन"]),
        ("0000", ["Dr. Asha_50%", "Lakshmi Menon", "Zoya Khan"]),
        ("@rr", ['Ravi "Raj" O\'Brien']),
        ("50%", ["Dr. Asha_50%"]),
        ("_", []),
        ("'", []),
        ("nobody", []),
        ("menon zoya", []),
        ("", ["Dr. Asha_50%", "Lakshmi Menon", 'Ravi "Raj" O\'Brien', "Zoya Khan", "लक्ष्मी मेनन"]),
    ],
)
def test_patients__by_name_phone_or_record_number(reading: Reading, text: str, names: list[str]) -> None:
    assert [each.full_name for each in find_patients(reading, text)] == names


def test_patients__with_what_tells_them_apart(reading: Reading) -> None:
    assert find_patients(reading, "menon") == (PatientChoice(1, "Lakshmi Menon", "00001", "098450 12345"),)


def test_patients__not_those_who_were_put_away_and_not_too_many(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    for number in range(1, 54):
        do(clinic, register_patient, order(orders.REGISTRATION, patient=NewPatient(full_name=f"Patient {number:02}")))
    with clinic.raw() as connection:
        connection.execute("UPDATE patients SET is_active = 0 WHERE full_name = 'Patient 01'")
    with clinic.books.reading() as reading:
        found = find_patients(reading, "patient")
    assert [each.full_name for each in found] == [f"Patient {number:02}" for number in range(2, 52)]
    clinic.books.close()


def test_invoices__of_a_patient_oldest_first_with_what_is_open(reading: Reading) -> None:
    """Zoya Khan owes her plan; of the consultation the note of Rs 500 was reversed, so all of it is open."""
    assert invoices_of_patient(reading, 5) == (
        InvoiceChoice(7, "INV/25-26/00005", date(2025, 7, 10), 200_000, 200_000, None),
        InvoiceChoice(5, "INV/25-26/00003", date(2025, 7, 15), 1_000_000, 1_000_000, "PL/25-26/00003"),
    )


@pytest.mark.parametrize(
    ("patient", "outstanding"), [(1, [0, 0]), (2, [50_000]), (3, [72_000]), (4, [250_000]), (99, [])]
)
def test_invoices__outstanding_is_what_no_receipt_and_no_note_has_settled(
    reading: Reading, patient: int, outstanding: list[int]
) -> None:
    """Scenarios S02 and the paid plan, S16, S32, S43."""
    assert [each.outstanding_paise for each in invoices_of_patient(reading, patient)] == outstanding


@pytest.fixture
def selling(tmp_path: Path) -> Clinic:
    """Give a clinic that sells a package at 18 % and something whose code has no rate on file."""
    clinic = new_clinic(tmp_path / "book.clinicbook")
    package = DefineService(
        request_id=request_id(),
        code="LHR",
        name="Laser hair reduction",
        kind="package",
        sac_hsn="999722",
        treatment="taxable",
        price_paise=500_000,
        income_role="PKG_REV",
        price_includes_tax=False,
        sessions=(
            PackageSession(label="Full", standalone_price_paise=300_000),
            PackageSession(label="Free", standalone_price_paise=0),
        ),
    )
    other = DefineService(
        request_id=request_id(),
        code="ODD",
        name="A thing of its own",
        kind="product",
        sac_hsn="0000",
        treatment="nil",
        price_paise=100,
        income_role="MED_REV",
        price_includes_tax=False,
    )
    do(clinic, define_service, package)
    do(clinic, define_service, other)
    return clinic


def test_services__with_their_rate_of_the_day_and_their_sessions(selling: Clinic) -> None:
    with selling.books.reading() as reading:
        package, odd = services_on(reading, date(2025, 6, 2))
    assert (package.service.name, package.rate.treatment, package.rate.rate_bp) == (
        "Laser hair reduction",
        "taxable",
        1800,
    )
    assert [(each.session_label, each.standalone_price_paise) for each in package.components] == [
        ("Full", 300_000),
        ("Free", 0),
    ]
    assert (odd.rate.treatment, odd.rate.rate_bp, odd.components) == ("nil", 0, ())
    selling.books.close()


def test_services__the_rate_in_force_on_the_day_counts(selling: Clinic) -> None:
    """Beauty and wellbeing: 18 % until 21 September 2025, 5 % from the day after."""
    with selling.books.reading() as reading:
        rates = [services_on(reading, date(2025, 9, day))[0].rate.rate_bp for day in (21, 22)]
    assert rates == [1800, 500]
    selling.books.close()


def test_journal_accounts__are_those_that_a_journal_may_use(tmp_path: Path) -> None:
    """No heading, neither receivables nor advances nor deferred revenue, nothing that is switched off."""
    clinic = new_clinic(tmp_path / "book.clinicbook")
    with clinic.raw() as connection:
        connection.execute("UPDATE accounts SET is_active = 0 WHERE code = '5230'")
    with clinic.books.reading() as reading:
        codes = [each.code for each in journal_accounts(reading)]
    clinic.books.close()
    expected = "SELECT code FROM accounts WHERE is_posting = 1 AND code NOT IN (1100, 2200, 2300, 5230) ORDER BY code"
    assert codes == [code for (code,) in clinic.rows(expected)]
    assert {"1010", "3010", "5200"} <= {*codes}
