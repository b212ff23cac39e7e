"""Replacing a note as somebody looked at it: what has changed since is refused, not settled otherwise."""

from desktop_app.accounting.settlement import Position
from desktop_app.repositories import credit_notes, settlements
from desktop_app.workflows.replace_credit_note import replace_credit_note
from tests.clinic import Clinic
from tests.orders import DISCONTINUED, REPLACEMENT, discontinue, do, half_done_plan, order, receive
from tests.workflows.expect import refused


def seen(clinic: Clinic) -> Position:
    with clinic.books.reading() as reading:
        return settlements.facts_without(reading, credit_notes.credit_note(reading, 1), 1).position


def test_replace_credit_note__as_it_was_seen(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic)
    result = do(clinic, replace_credit_note, order(REPLACEMENT, seen=seen(clinic)))
    assert (result.credit_note_total_paise, result.residual_due_paise) == (550_000, 50_000)


def test_replace_credit_note__refuses_what_was_seen_otherwise(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=0)
    discontinue(clinic)
    command = order(REPLACEMENT, seen=seen(clinic))
    receive(clinic, 100_000, on=DISCONTINUED)
    refused(clinic, replace_credit_note, command, "PLAN_CHANGED")
    result = do(clinic, replace_credit_note, order(REPLACEMENT, seen=seen(clinic)))
    assert result.residual_due_paise == 1_000_000 - 550_000 - 100_000
