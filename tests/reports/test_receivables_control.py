"""Account 1100 against what the patients owe; a note that is in the patient's account alone stands between."""

from datetime import date

import pytest

from desktop_app.reports.receivables_control import receivables_control
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.half_posted import NOTE_PAISE
from tests.orders import DISCONTINUED
from tests.story_book import MAIN, WEST


def test_control__differs_by_the_half_posted_note(reading: Reading) -> None:
    """Receivables of the story by hand: 14,386.67; the imported note of Rs 800 is the patient's alone."""
    found = receivables_control(reading, DISCONTINUED)
    assert (found.account_code, found.ledger_paise, found.patients_paise) == ("1100", 1_438_667, 1_358_667)
    assert found.difference_paise == NOTE_PAISE
    assert found.half_posted == (7,)


@pytest.mark.parametrize(
    ("branch_id", "ledger_paise", "difference_paise"), [(MAIN, 1_438_667 - 322_000, NOTE_PAISE), (WEST, 322_000, 0)]
)
def test_control__of_a_branch(reading: Reading, *, branch_id: int, ledger_paise: int, difference_paise: int) -> None:
    found = receivables_control(reading, DISCONTINUED, branch_id=branch_id)
    assert (found.ledger_paise, found.difference_paise) == (ledger_paise, difference_paise)
    assert found.half_posted == ((7,) if difference_paise else ())


@pytest.mark.parametrize("on", [date(2025, 6, 1), date(2025, 6, 30), date(2025, 8, 19)])
def test_control__agreed_the_day_before(reading: Reading, on: date) -> None:
    found = receivables_control(reading, on)
    assert (found.difference_paise, found.half_posted) == (0, ())


def test_control__is_what_the_file_says(told: Clinic, reading: Reading) -> None:
    owed = told.value("SELECT sum(debit_paise - credit_paise) FROM ar_subledger WHERE control = 'AR'")
    assert receivables_control(reading, date.max).patients_paise == owed
