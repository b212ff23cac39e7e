from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.numbering import LONGEST
from desktop_app.workflows.open_branch import open_branch
from tests.clinic import Clinic
from tests.master_orders import BRANCH, EAST, opened_branch
from tests.orders import order, receive, sell, serve
from tests.workflows.expect import refused


def test_open_branch__has_series_of_its_own_this_year_and_after(clinic: Clinic) -> None:
    """On 20 August 2025 the year 25-26 is under way and 26-27 on file; 2 is the mark of the second branch."""
    branch_id = opened_branch(clinic)
    series = clinic.rows(
        "SELECT document_type, fiscal_year, prefix, next_number, branch_id FROM number_series"
        " WHERE document_type IN ('CN', 'INV') ORDER BY fiscal_year, document_type"
    )
    assert series == [
        ("CN", "25-26", "CN2/25-26/", 1, branch_id),
        ("INV", "25-26", "INV2/25-26/", 1, branch_id),
        ("CN", "26-27", "CN2/26-27/", 1, branch_id),
        ("INV", "26-27", "INV2/26-27/", 1, branch_id),
    ]


def test_open_branch__numbers_what_is_sold_there_by_itself(clinic: Clinic) -> None:
    first = sell(clinic)
    branch_id = opened_branch(clinic)
    second = sell(clinic, patient=1, branch_id=branch_id)
    assert (first.invoice_number, second.invoice_number) == ("INV/25-26/00001", "INV2/25-26/00001")
    assert (first.plan_number, second.plan_number) == ("PL/25-26/00001", "PL2/25-26/00001")
    receipt = receive(clinic, 100_000, invoice_id=2, branch_id=branch_id)
    assert receipt.receipt_number == "RCP2/25-26/00001"
    assert sell(clinic, patient=1).invoice_number == "INV/25-26/00002"


def test_open_branch__a_year_before_it_is_numbered_too(clinic: Clinic) -> None:
    branch_id = opened_branch(clinic)
    sold = serve(clinic, branch_id=branch_id, on=date(2025, 3, 31))
    assert sold.invoice_number == "INV2/24-25/00001"


def test_open_branch__in_another_state_supplies_there(clinic: Clinic) -> None:
    """Section 12(4) IGST: where the service is performed."""
    branch_id = opened_branch(clinic, state_code="27", terms=replace(EAST, gstin="27ABCDE1234F1Z5"))
    serve(clinic, branch_id=branch_id)
    assert clinic.value("SELECT place_of_supply FROM invoices") == "27"


def test_open_branch__the_tenth_has_shorter_numbers(clinic: Clinic) -> None:
    """INV10/25-26/ leaves four of the sixteen characters, also in a year whose series begins with its first invoice."""
    for number in range(2, 11):
        opened_branch(clinic, code=f"B{number}")
    numbers = [serve(clinic, branch_id=10, on=on).invoice_number for on in (date(2025, 6, 2), date(2025, 3, 31))]
    assert numbers == ["INV10/25-26/0001", "INV10/24-25/0001"]
    assert {len(number) for number in numbers} == {LONGEST}


@pytest.mark.parametrize(
    ("changes", "terms", "code"),
    [
        ({"code": " "}, {}, "NAME_REQUIRED"),
        ({"code": "M\n"}, {}, "NAME_INVALID"),
        ({"code": "EASTS"}, {}, "BAD_INPUT"),
        ({"code": "E-1"}, {}, "BAD_INPUT"),
        ({"code": "main"}, {}, "ALREADY_EXISTS"),
        ({"state_code": "99"}, {"gstin": None}, "BAD_INPUT"),
        ({"state_code": "27"}, {}, "BAD_INPUT"),  # its GSTIN is one of Karnataka
        ({}, {"gstin": "29"}, "GSTIN_INVALID"),
        ({}, {"name": ""}, "NAME_REQUIRED"),
        ({}, {"name": "East\t"}, "NAME_INVALID"),
    ],
)
def test_open_branch__refuses(changes: dict[str, Any], terms: dict[str, Any], code: str, clinic: Clinic) -> None:
    refused(clinic, open_branch, order(BRANCH, terms=replace(EAST, **terms), **changes), code)
