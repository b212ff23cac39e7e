from datetime import date

import pytest

from desktop_app.workflows.amend_branch import amend_branch
from desktop_app.workflows.open_fiscal_year import open_fiscal_year
from tests.clinic import Clinic
from tests.master_orders import NEXT_YEAR, amending_branch, opened_branch
from tests.orders import do, order, serve
from tests.workflows.expect import refused, spoil

# The clinic of the tests has the years that begin in 2023 to 2026; on this day the next one may be opened.
LATE = date(2026, 12, 1)


def test_open_fiscal_year__has_twelve_open_months(clinic: Clinic) -> None:
    clinic.clock.today = LATE
    opened = do(clinic, open_fiscal_year, order(NEXT_YEAR))
    assert opened.label == "27-28"
    months = clinic.rows(
        "SELECT start_date, end_date, status FROM fiscal_periods WHERE fiscal_year_id = ? ORDER BY start_date",
        opened.fiscal_year_id,
    )
    assert len(months) == 12
    assert (months[0], months[-1]) == (("2027-04-01", "2027-04-30", "open"), ("2028-03-01", "2028-03-31", "open"))
    assert ("2028-02-01", "2028-02-29", "open") in months


def test_open_fiscal_year__goes_on_with_the_prefixes_of_every_branch_that_is_on(clinic: Clinic) -> None:
    """A clinic that moved over has a prefix of its own; the year in it goes on."""
    clinic.clock.today = LATE
    west = opened_branch(clinic, code="WEST")
    do(clinic, amend_branch, amending_branch(clinic, opened_branch(clinic), is_active=False))
    spoil(
        clinic,
        "INSERT INTO number_series (hospital_id, document_type, fiscal_year, prefix, pad)"
        " VALUES (1, 'INV', '26-27', 'ASL/26-27/', 4), (1, 'CN', '26-27', 'CREDIT', 5);",
    )
    do(clinic, open_fiscal_year, order(NEXT_YEAR))
    begun = "SELECT prefix, branch_id FROM number_series WHERE fiscal_year = '27-28' AND document_type = ? ORDER BY 1"
    assert clinic.rows(begun, "INV") == [("ASL/27-28/", None), ("INV2/27-28/", west)]
    assert clinic.rows(begun, "CN") == [("CN/27-28/", None), ("CN2/27-28/", west)]
    clinic.clock.today = date(2027, 4, 1)
    assert serve(clinic, on=clinic.clock.today).invoice_number == "ASL/27-28/00001"


def test_open_fiscal_year__the_one_before_the_first(clinic: Clinic) -> None:
    assert do(clinic, open_fiscal_year, order(NEXT_YEAR, first_year=2022)).label == "22-23"


@pytest.mark.parametrize(
    ("first_year", "code"), [(2025, "ALREADY_EXISTS"), (2028, "YEAR_NOT_NEXT"), (2021, "YEAR_NOT_NEXT")]
)
def test_open_fiscal_year__refuses(first_year: int, code: str, clinic: Clinic) -> None:
    clinic.clock.today = LATE
    refused(clinic, open_fiscal_year, order(NEXT_YEAR, first_year=first_year), code)


def test_open_fiscal_year__not_before_the_year_ahead_of_it(clinic: Clinic) -> None:
    """On 20 August 2025 the year 26-27 is on file; 27-28 is opened from April 2026 on."""
    refused(clinic, open_fiscal_year, order(NEXT_YEAR), "YEAR_TOO_EARLY")
    clinic.clock.today = date(2026, 4, 1)
    do(clinic, open_fiscal_year, order(NEXT_YEAR))
