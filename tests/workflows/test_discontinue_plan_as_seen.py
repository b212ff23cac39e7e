"""Discontinuing what somebody looked at: a plan that has changed since is refused, not settled otherwise."""

import pytest

from desktop_app.accounting.settlement import Position
from desktop_app.repositories import settlements
from desktop_app.workflows.discontinue_plan import discontinue_plan
from tests.clinic import Clinic
from tests.orders import DISCONTINUATION, complete, credit, do, draft, half_done_plan, order, post, receive
from tests.workflows.expect import refused


def seen(clinic: Clinic) -> Position:
    with clinic.books.reading() as reading:
        return settlements.facts(reading, 1).position


def test_discontinue_plan__as_it_was_seen(clinic: Clinic) -> None:
    half_done_plan(clinic)
    command = order(DISCONTINUATION, credit_paise=600_000, seen=seen(clinic))
    assert do(clinic, discontinue_plan, command).credit_note_total_paise == 600_000


@pytest.mark.parametrize("what", ["a session", "money", "a credit"])
def test_discontinue_plan__refuses_what_was_seen_otherwise(clinic: Clinic, what: str) -> None:
    half_done_plan(clinic, paid_paise=0)
    command = order(DISCONTINUATION, credit_paise=600_000, seen=seen(clinic))
    if what == "a session":
        complete(clinic, 3)
    elif what == "money":
        receive(clinic, 100)
    else:
        post(clinic, draft(clinic, credit(50_000)))
    refused(clinic, discontinue_plan, command, "PLAN_CHANGED")
    again = order(DISCONTINUATION, credit_paise=400_000, seen=seen(clinic))
    assert do(clinic, discontinue_plan, again).credit_note_total_paise == 400_000


def test_discontinue_plan__says_first_that_it_was_discontinued_by_somebody_else(clinic: Clinic) -> None:
    half_done_plan(clinic)
    before = seen(clinic)
    do(clinic, discontinue_plan, order(DISCONTINUATION))
    refused(clinic, discontinue_plan, order(DISCONTINUATION, seen=before), "PLAN_ALREADY_DISCONTINUED")
