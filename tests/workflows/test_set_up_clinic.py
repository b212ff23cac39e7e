from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app import resources
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.errors import Refusal
from desktop_app.repositories.books import Books, create_books
from desktop_app.repositories.clinic import users
from desktop_app.workflows.sell_service import sell_service
from desktop_app.workflows.set_up_clinic import NewBranch, NewSeries, NewUser, SetUpClinic, set_up_clinic
from tests.clinic import Clinic, Clock, dump
from tests.orders import DISCONTINUED, SERVICE, order

SET_UP = SetUpClinic(
    request_id="",
    name="Asha Skin and Laser",
    state_code="29",
    gstin="29abcde1234f1z5",
    branches=(NewBranch(code="MAIN", name="Indiranagar"), NewBranch(code="WEST", name="Rajajinagar")),
    users=(NewUser(username="owner", display_name="Meera Joshi"),),
    first_years=(2024, 2025),
    revenue_policy=RevenuePolicy.AT_INVOICE,
    round_invoice_to_rupee=True,
    refund_approval_threshold_paise=500_000,
    series=(NewSeries(document_type="INV", fiscal_year="25-26", prefix="ASL/25-26/", pad=4),),
)


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    with create_books(tmp_path / "book.clinicbook", clock=Clock(DISCONTINUED)) as empty:
        yield empty


@pytest.fixture
def clinic(books: Books) -> Clinic:
    set_up_clinic(books, order(SET_UP))
    with books.reading() as reading:
        (user,) = users(reading)
    return Clinic(books, Clock(DISCONTINUED), user)


def test_set_up_clinic__gives_the_keys(books: Books) -> None:
    result = set_up_clinic(books, order(SET_UP)).result
    assert (result.hospital_id, result.branch_ids, result.user_ids) == (1, (1, 2), (1,))


def test_set_up_clinic__keeps_the_settings(clinic: Clinic) -> None:
    assert clinic.rows(
        "SELECT name, gstin, state_code, revenue_policy, round_invoice_to_rupee, refund_approval_threshold_paise"
        " FROM hospitals"
    ) == [("Asha Skin and Laser", "29ABCDE1234F1Z5", "29", "at_invoice", 1, 500_000)]
    assert clinic.findings() == {}


def test_set_up_clinic__files_years_with_open_months(clinic: Clinic) -> None:
    assert clinic.rows("SELECT label, start_date, end_date, status FROM fiscal_years") == [
        ("24-25", "2024-04-01", "2025-03-31", "open"),
        ("25-26", "2025-04-01", "2026-03-31", "open"),
    ]
    months = clinic.rows("SELECT start_date, end_date, status FROM fiscal_periods ORDER BY start_date")
    assert len(months) == 2 * 12
    assert months[0] == ("2024-04-01", "2024-04-30", "open")
    assert months[10] == ("2025-02-01", "2025-02-28", "open")


def test_set_up_clinic__files_the_whole_chart_with_its_roles(clinic: Clinic) -> None:
    chart = list(resources.rows("chart_of_accounts.csv"))
    assert clinic.rows("SELECT count(*), sum(is_posting), sum(is_control) FROM accounts") == [(65, 59, 2)]
    assert dict(clinic.rows("SELECT role, code FROM account_roles JOIN accounts USING (account_id)")) == {
        row["role"]: row["code"] for row in chart if row["role"]
    }
    assert clinic.rows(
        "SELECT p.code FROM accounts a JOIN accounts p ON p.account_id = a.parent_id WHERE a.code = '1590'"
    ) == [("1500",)]


def test_set_up_clinic__files_rates_and_limits_of_the_law(clinic: Clinic) -> None:
    rates = clinic.rows("SELECT rate_bp, valid_from FROM tax_rates WHERE sac_hsn = '999722' ORDER BY valid_from")
    assert rates == [(1800, "2017-07-01"), (500, "2025-09-22")]
    in_force = (
        "SELECT code, amount_paise FROM legal_limits WHERE '2025-08-20' BETWEEN valid_from AND coalesce(valid_to, '9')"
    )
    assert dict(clinic.rows(in_force)) == {
        "CASH_269ST": 20_000_000,  # Rs 2 lakh in cash, from a person in a day or for one transaction
        "CASH_269T": 2_000_000,  # Rs 20,000 back in cash
        "GST_B2CL": 10_000_000,  # Rs 1 lakh to a consumer in another State
        "PAN_114B": 20_000_000,  # Rs 2 lakh of services
    }


def test_set_up_clinic__goes_on_with_a_series_of_its_own(clinic: Clinic) -> None:
    sold = sell_service(clinic.books, order(SERVICE), clinic.user).result
    assert sold.invoice_number == "ASL/25-26/0001"
    assert clinic.findings() == {}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": ""}, "NAME_REQUIRED"),
        ({"branches": ()}, "NAME_REQUIRED"),
        ({"users": ()}, "NAME_REQUIRED"),
        ({"branches": (NewBranch(code="MAIN", name=" "),)}, "NAME_REQUIRED"),
        ({"users": (NewUser(username="", display_name="Meera"),)}, "NAME_REQUIRED"),
        ({"name": "Asha\x00"}, "NAME_INVALID"),
        ({"gstin": "29ABCDE"}, "GSTIN_INVALID"),
        ({"state_code": "KA1"}, "BAD_INPUT"),
        ({"branches": (NewBranch(code="INDIRANAGAR", name="Indiranagar"),)}, "BAD_INPUT"),
        ({"users": (NewUser(username="meera", display_name="Meera", role="boss"),)}, "BAD_INPUT"),
        ({"branches": SET_UP.branches * 2}, "ALREADY_EXISTS"),
        ({"users": SET_UP.users * 2}, "ALREADY_EXISTS"),
        ({"first_years": (2025, 2025)}, "ALREADY_EXISTS"),
    ],
)
def test_set_up_clinic__refuses(changes: dict[str, object], code: str, books: Books) -> None:
    before = dump(books.path)
    with pytest.raises(Refusal) as raised:
        books.run(set_up_clinic, order(SET_UP, **changes), None)
    assert raised.value.code == code
    assert dump(books.path) == before


def test_set_up_clinic__refuses_a_second_clinic(clinic: Clinic) -> None:
    before = clinic.dump()
    with pytest.raises(Refusal) as raised:
        clinic.books.run(set_up_clinic, order(SET_UP, first_years=(date(2030, 1, 1).year,)), clinic.user)
    assert raised.value.code == "CLINIC_EXISTS"
    assert clinic.dump() == before
