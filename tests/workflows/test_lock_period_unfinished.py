"""A month is not locked while something is left to do in it, and the refusal lists what."""

from datetime import date

import pytest

from desktop_app.errors import ChecksFailed, DraftsLeft
from desktop_app.workflows.lock_period import lock_period
from tests.clinic import Clinic
from tests.orders import LOCKING, do, draft, order, post, serve
from tests.workflows.expect import refused, spoil

JULY = date(2025, 7, 5)


def test_lock_period__lists_the_drafts_of_the_month(clinic: Clinic) -> None:
    serve(clinic)
    august = draft(clinic)
    drafts = [draft(clinic, on=JULY), draft(clinic, on=date(2025, 7, 31))]
    with pytest.raises(DraftsLeft, match=r"credit note of 05/07/2025, credit note of 31/07/2025\."):
        do(clinic, lock_period, order(LOCKING))
    refused(clinic, lock_period, order(LOCKING), "DRAFTS_LEFT")
    for each in drafts:
        post(clinic, each)
    do(clinic, lock_period, order(LOCKING))
    refused(clinic, lock_period, order(LOCKING, month=date(2025, 8, 1)), "DRAFTS_LEFT")
    post(clinic, august)


def test_lock_period__with_the_months_before_it_lists_their_drafts_too(clinic: Clinic) -> None:
    serve(clinic)
    draft(clinic, on=JULY)
    refused(clinic, lock_period, order(LOCKING, month=date(2025, 8, 1), earlier_too=True), "DRAFTS_LEFT")
    do(clinic, lock_period, order(LOCKING, month=date(2025, 8, 1)))


def test_lock_period__names_ten_drafts_and_counts_the_others(clinic: Clinic) -> None:
    serve(clinic)
    for _ in range(12):
        draft(clinic, on=JULY)
    with pytest.raises(DraftsLeft, match=r"and 2 more\."):
        do(clinic, lock_period, order(LOCKING))


@pytest.mark.usefixtures("data_is_bad")
def test_lock_period__lists_the_checks_that_fail(clinic: Clinic) -> None:
    serve(clinic)
    spoil(clinic, "UPDATE number_series SET next_number = 9 WHERE document_type = 'INV';")
    with pytest.raises(ChecksFailed, match="INV-38"):
        do(clinic, lock_period, order(LOCKING))
    refused(clinic, lock_period, order(LOCKING), "CHECKS_FAILED")
