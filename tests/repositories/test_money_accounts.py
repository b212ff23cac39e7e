"""Which of the clinic's accounts money of a mode may lie on; the mode's own account comes first."""

from pathlib import Path

import pytest

from desktop_app.repositories import money_accounts
from tests.clinic import Clinic, new_clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    with clinic.raw() as connection:
        connection.execute(
            "INSERT INTO accounts (hospital_id, code, name, type, normal_side, statement_head)"
            " VALUES (1, '1041', 'Second bank', 'asset', 'debit', 'Cash and bank')"
        )
    return clinic


@pytest.mark.parametrize(
    ("mode", "codes"),
    [
        ("cash", ["1010", "1020", "1041"]),
        ("bank", ["1040", "1020", "1041"]),
        ("upi", ["1060", "1020", "1040", "1041"]),
        ("card", ["1050", "1020", "1040", "1041"]),
        ("cheque", ["1030"]),
    ],
)
def test_fitting__the_modes_own_account_first(mode: str, codes: list[str], clinic: Clinic) -> None:
    with clinic.books.reading() as reading:
        assert [each.code for each in money_accounts.fitting(reading, mode)] == codes
