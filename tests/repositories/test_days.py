"""A closed day and a line of the bank stay as they are, whoever writes; one open day a branch and user."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.repositories import days
from desktop_app.workflows.close_day import close_day
from tests import bank_orders, day_orders, raw
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED, do, order

OPEN = """INSERT INTO day_closes (uid, hospital_id, branch_id, user_id, business_date, status, float_paise, opened_at)
          VALUES (?, 1, 1, 1, ?, 'open', 0, '')"""


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    """Close one day that was short, and take in and match the bank's July."""
    found = new_clinic(tmp_path / "days.clinicbook")
    found.clock.today = DISCONTINUED
    with found.books:
        bank_orders.ledger_of_july(found)
        bank_orders.take_in(found)
        bank_orders.match(found, bank_orders.rent(found))
        day_orders.busy_day(found)
        do(found, close_day, order(day_orders.SHORT))
        yield found


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE day_closes SET counted_paise = counted_paise + 1, difference_paise = difference_paise + 1",
        "UPDATE day_closes SET reason = 'another'",
        "UPDATE day_closes SET status = 'open'",
        "UPDATE day_closes SET log_head = 'forged'",
        "DELETE FROM day_closes",
        "UPDATE day_close_modes SET received_paise = 0",
        "DELETE FROM day_close_modes",
        "UPDATE day_close_counts SET pieces = 1",
        "DELETE FROM day_close_counts",
        "REPLACE INTO day_closes SELECT * FROM day_closes",
        "UPDATE bank_lines SET amount_paise = 1",
        "UPDATE bank_statements SET opening_paise = 1",
        "UPDATE bank_matches SET line_id = 1",
        "REPLACE INTO bank_lines SELECT * FROM bank_lines",
        "REPLACE INTO bank_statements SELECT * FROM bank_statements",
        "REPLACE INTO bank_matches SELECT * FROM bank_matches",
        "DELETE FROM bank_lines",  # one of them is matched
        (
            "INSERT INTO bank_matches (line_id, entry_id, created_at) SELECT 1, min(entry_id), '' FROM gl_entries"
            " WHERE account_id <> (SELECT account_id FROM bank_lines LIMIT 1)"
        ),
    ],
)
def test_guards__refuse(clinic: Clinic, statement: str) -> None:
    before = clinic.dump()
    with clinic.raw() as connection, pytest.raises(raw.INTEGRITY_ERRORS):
        connection.execute(statement)
    assert clinic.dump() == before


def test_open_day__there_is_one_a_branch_and_user(clinic: Clinic) -> None:
    with clinic.raw() as connection:
        connection.execute(OPEN, ("one", "2025-07-03"))
        with pytest.raises(raw.INTEGRITY_ERRORS):
            connection.execute(OPEN, ("two", "2025-07-04"))


def test_expected__is_asked_of_the_files_own_view(clinic: Clinic) -> None:
    """The receipts of Rs 2,000 by bank and of the day's cash and UPI are by the same user on the same day."""
    with clinic.books.reading() as reading:
        day = days.day(reading, 1)
        cash = day.cash_account_id
        assert cash is not None
        found = days.expected(reading, day, cash)
        filed = days.filed_totals(reading, day)
    assert found == filed
    assert {each.mode: each.net_paise for each in found.modes if each.net_paise} == {
        "cash": 150_000,
        "upi": 200_000,
        "bank": 200_000,
    }
