"""What of a set-up is done, read from the books: in one statement that no large table is scanned for."""

import re
from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports.set_up_checklist import SetUpChecklist, set_up_checklist
from tests.clinic import Clinic, new_clinic
from tests.master_orders import added_user
from tests.orders import sell
from tests.reports.test_balances_cost import statements

_LARGE = "gl_entries|gl_transactions|invoices|payments|package_payment_plans|package_sessions"


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return new_clinic(tmp_path / "new.clinicbook")


def read(clinic: Clinic) -> SetUpChecklist:
    with clinic.books.reading() as reading:
        found = set_up_checklist(reading)
    assert found is not None
    return found


def test_checklist__follows_what_is_done(clinic: Clinic) -> None:
    clinic.clock.today = read(clinic).begun_on
    begun = read(clinic)
    assert (begun.branch_id, begun.is_fresh, begun.has_users, begun.has_sale) == (1, True, False, False)
    added_user(clinic)
    clinic.clock.today = date(2025, 6, 2)
    sell(clinic)
    now = read(clinic)
    assert (now.has_users, now.has_patient, now.has_services, now.has_sale, now.has_opening) == (
        *(True, True, False, True),  # what the tests sell is in no price list
        False,
    )
    clinic.clock.today = begun.begun_on.replace(year=begun.begun_on.year + 1)
    assert not read(clinic).is_fresh


def test_checklist__is_one_statement_that_scans_nothing_that_grows(clinic: Clinic) -> None:
    with clinic.books.reading() as reading:
        asked = statements(reading, set_up_checklist)
    (only,) = [each for each in asked if each.startswith("SELECT")]
    with clinic.raw() as connection:
        plan = [str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {only}")]
    # Of patients and of the edit log the first row alone is read.
    assert [step for step in plan if re.match(rf"SCAN ({_LARGE})", step)] == []
