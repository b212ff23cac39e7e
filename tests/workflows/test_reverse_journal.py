from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.reverse_journal import reverse_journal
from tests.clinic import Clinic
from tests.orders import DISCONTINUED, JOURNAL, JOURNAL_REVERSAL, do, order, serve
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_AUGUST,
    TOMORROW,
    balances,
    posted,
    refused,
    spoil,
)


def test_reverse_journal__mirrors_it(clinic: Clinic) -> None:
    do(clinic, post_journal, order(JOURNAL))
    assert do(clinic, reverse_journal, order(JOURNAL_REVERSAL)).transaction_id == 2
    assert posted(clinic, "journal", "reverse") == {"5200": -2_500_000, "1040": 2_500_000}
    assert balances(clinic) == {}
    assert clinic.rows("SELECT reversal_of_id, transaction_date, description FROM gl_transactions LIMIT 1, 1") == [
        (1, DISCONTINUED.isoformat(), "Paid twice")
    ]


def test_reverse_journal__takes_no_number(clinic: Clinic) -> None:
    do(clinic, post_journal, order(JOURNAL))
    do(clinic, reverse_journal, order(JOURNAL_REVERSAL))
    assert do(clinic, post_journal, order(JOURNAL)).journal_number == "JV/25-26/00002"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"transaction_id": 99}, "NOT_FOUND"),
        ({"transaction_id": 2}, "DOCUMENT_HAS_WORKFLOW"),
        ({"transaction_id": 3}, "ALREADY_REVERSED"),
        ({"transaction_id": 4}, "CANNOT_REVERSE_REVERSAL"),
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 7, 1)}, "REVERSAL_BEFORE_ORIGINAL"),
        ({"on": DISCONTINUED}, "PERIOD_CLOSED"),
        # two that apply: the first of object, reason, dates, period is reported
        ({"transaction_id": 2, "reason": ""}, "DOCUMENT_HAS_WORKFLOW"),
        ({"reason": "", "on": TOMORROW}, "REASON_REQUIRED"),
        ({"on": AFTER_ALL_YEARS}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "REVERSAL_BEFORE_ORIGINAL"),
    ],
)
def test_reverse_journal__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    do(clinic, post_journal, order(JOURNAL))
    serve(clinic)
    do(clinic, post_journal, order(JOURNAL))
    do(clinic, reverse_journal, order(JOURNAL_REVERSAL, transaction_id=3))
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, reverse_journal, order(JOURNAL_REVERSAL, **changes), code)


def test_reverse_journal__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    do(clinic, post_journal, order(JOURNAL))
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, reverse_journal, order(JOURNAL_REVERSAL, on=AFTER_ALL_YEARS), "NO_PERIOD")
