from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.close_year import close_year
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.reopen_year import reopen_year
from tests.clinic import Clinic
from tests.closing_orders import CLOSE, REOPENING, YEAR_END
from tests.orders import JOURNAL, do, order, serve
from tests.workflows.expect import balances, posted, refused


def test_reopen_year__takes_the_closing_back(clinic: Clinic) -> None:
    serve(clinic, on=date(2025, 2, 3))
    before = balances(clinic)
    do(clinic, close_year, order(CLOSE))
    reopened = do(clinic, reopen_year, order(REOPENING))
    year = clinic.value("SELECT fiscal_year_id FROM fiscal_years WHERE label = '24-25'")
    assert posted(clinic, "year_close", "undo-close", year) == {"4150": -200_000, "3100": 200_000}
    assert (balances(clinic), len(reopened.transaction_ids)) == (before, 1)
    assert clinic.value("SELECT count(*) FROM gl_transactions WHERE is_closing = 1") == 2
    do(clinic, post_journal, order(JOURNAL, on=YEAR_END))
    assert clinic.rows("SELECT action, reason FROM audit_log WHERE reason = 'A bill was found'") == [
        ("reopen", "A bill was found"),
        ("unlock", "A bill was found"),
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"end_date": date(2025, 3, 30)}, "NOT_FOUND"),
        ({"end_date": date(2026, 3, 31), "reason": ""}, "YEAR_NOT_CLOSED"),
        ({"end_date": date(2024, 3, 31), "reason": ""}, "LATER_YEAR_CLOSED"),
        ({"reason": " "}, "REASON_REQUIRED"),
    ],
)
def test_reopen_year__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    do(clinic, close_year, order(CLOSE, end_date=date(2024, 3, 31)))
    do(clinic, close_year, order(CLOSE))
    refused(clinic, reopen_year, order(REOPENING, **changes), code)
