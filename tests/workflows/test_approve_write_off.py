"""Above the clinic's limit a debt is let go by two people: one asks, another approves, one of the two the owner."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.approve_write_off import approve_write_off
from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.reject_write_off import reject_write_off
from tests.clinic import Clinic
from tests.closing_orders import CANCELLATION, DAY_BEFORE_OPENING, open_books
from tests.money_orders import as_somebody_else, second_user
from tests.orders import do, draft, order, post, receive, serve
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_AUGUST,
    NO_BRANCH,
    TOMORROW,
    installments,
    long_prefix,
    owed,
    posted,
    refused,
    spoil,
    switched_off,
    unmapped,
)
from tests.write_off_orders import APPROVAL, REJECTION, approve, ask, owing

STATUS = "SELECT status, decided_by, credit_note_id FROM write_off_requests"


def as_accountant(clinic: Clinic) -> None:
    """Have the second user be the accountant, and go on as the accountant."""
    second_user(clinic, role="accountant")
    as_somebody_else(clinic)
    clinic.user = replace(clinic.user, role="accountant")


def as_owner(clinic: Clinic) -> None:
    clinic.user = replace(clinic.user, user_id=1, username="owner", role="owner")


def test_approve_write_off__posts_what_the_accountant_asked_for(clinic: Clinic) -> None:
    """Rs 20,000 of Rs 30,000 in five: the last three installments go, and a third of the one before them."""
    owing(clinic)
    as_accountant(clinic)
    assert ask(clinic).needs_approval
    assert owed(clinic) == 3_000_000
    assert clinic.rows(STATUS) == [("requested", None, None)]
    as_owner(clinic)
    done = approve(clinic)
    assert (done.credit_note_number, done.outstanding_after_paise) == ("WO/25-26/00001", 1_000_000)
    assert clinic.rows(STATUS) == [("approved", 1, 1)]
    assert posted(clinic, "credit_note") == {"5500": 2_000_000, "1100": -2_000_000}
    assert [row[2] for row in installments(clinic)] == [0, 200_000, 600_000, 600_000, 600_000]
    assert clinic.rows("SELECT user_id, action, entity FROM audit_log ORDER BY audit_id DESC LIMIT 3") == [
        (1, "approve", "write_off_requests"),
        (1, "waive", "package_payment_plans"),
        (1, "post", "patient_credit_notes"),
    ]


def test_approve_write_off__of_a_waiver(clinic: Clinic) -> None:
    owing(clinic)
    as_accountant(clinic)
    ask(clinic, reason_code="waiver", reason="Long illness")
    as_owner(clinic)
    assert approve(clinic).credit_note_number == "FC/25-26/00001"
    assert clinic.rows("SELECT reason_code, reason_description, nontax_paise FROM patient_credit_notes") == [
        ("waiver", "Long illness", 2_000_000)
    ]


def test_approve_write_off__not_by_who_asked(clinic: Clinic) -> None:
    owing(clinic)
    second_user(clinic, role="accountant")
    ask(clinic)
    refused(clinic, approve_write_off, order(APPROVAL), "SAME_PERSON")
    as_somebody_else(clinic)
    clinic.user = replace(clinic.user, role="accountant")
    assert approve(clinic).outstanding_after_paise == 1_000_000  # what the owner asked for the accountant approves


def test_approve_write_off__of_two_accountants_neither_approves(clinic: Clinic) -> None:
    owing(clinic)
    as_accountant(clinic)
    ask(clinic)
    spoil(clinic, "INSERT INTO users (hospital_id, username, display_name, role) VALUES (1, 'x', 'X', 'accountant');")
    refused(clinic, approve_write_off, order(APPROVAL), "PERMISSION_DENIED", user=replace(clinic.user, user_id=3))


def test_approve_write_off__alone_is_told_to_the_edit_log(clinic: Clinic) -> None:
    owing(clinic)
    assert not ask(clinic).needs_approval
    approve(clinic)
    assert clinic.rows("SELECT entity, entity_id, reason FROM audit_log WHERE action = 'override'") == [
        ("write_off_requests", 1, "Approved by who asked: nobody else could")
    ]


def test_approve_write_off__refuses_what_the_patient_paid_meanwhile(clinic: Clinic) -> None:
    owing(clinic)
    ask(clinic)
    receive(clinic, 1_000_001)
    refused(clinic, approve_write_off, order(APPROVAL), "EXCEEDS_OUTSTANDING")
    do(clinic, reject_write_off, order(REJECTION))
    assert ask(clinic, amount_paise=1_999_999).write_off_id == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"write_off_id": 99}, "NOT_FOUND"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "CN_DATE_BEFORE_INVOICE"),
        ({}, "PERIOD_CLOSED"),
    ],
)
def test_approve_write_off__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    owing(clinic)
    ask(clinic)
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, approve_write_off, order(APPROVAL, **changes), code)


def test_approve_write_off__refuses_what_changed_since(clinic: Clinic) -> None:
    owing(clinic)
    ask(clinic)
    do(clinic, cancel_invoice, order(CANCELLATION))
    refused(clinic, approve_write_off, order(APPROVAL), "INVOICE_NOT_POSTED")
    clinic.clock.today = AFTER_ALL_YEARS
    serve(clinic, patient=1)
    ask(clinic, invoice_id=2, amount_paise=200_000)
    refused(clinic, approve_write_off, order(APPROVAL, write_off_id=2, on=AFTER_ALL_YEARS), "NO_PERIOD")


def test_approve_write_off__refuses_a_day_before_the_opening(clinic: Clinic) -> None:
    open_books(clinic)
    ask(clinic, invoice_id=2, amount_paise=100_000)
    refused(clinic, approve_write_off, order(APPROVAL, on=DAY_BEFORE_OPENING), "BEFORE_OPENING")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (NO_BRANCH, "BRANCH_REQUIRED"),
        (unmapped("BAD_DEBT"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("BAD_DEBT"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("WO"), "NUMBER_TOO_LONG"),
    ],
)
def test_approve_write_off__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    owing(clinic)
    ask(clinic)
    spoil(clinic, sql)
    refused(clinic, approve_write_off, order(APPROVAL), code)


@pytest.mark.usefixtures("data_is_bad")
def test_approve_write_off__leaves_earlier_notes_their_part(clinic: Clinic) -> None:
    """Rs 2,000 were asked for, of which Rs 500 are credited meanwhile, and the match is lost."""
    serve(clinic)
    ask(clinic, amount_paise=200_000)
    post(clinic, draft(clinic))
    spoil(clinic, "UPDATE ar_allocations SET voided_date = '2025-08-20';")
    refused(clinic, approve_write_off, order(APPROVAL), "CN_EXCEEDS_INVOICE")


def test_approve_write_off__refuses_twice(clinic: Clinic) -> None:
    owing(clinic)
    ask(clinic)
    approve(clinic)
    refused(clinic, approve_write_off, order(APPROVAL), "WRITE_OFF_NOT_PENDING")
    refused(clinic, reject_write_off, order(REJECTION), "WRITE_OFF_NOT_PENDING")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE write_off_requests SET amount_paise = 1",
        "UPDATE write_off_requests SET status = 'rejected', credit_note_id = NULL",
        "DELETE FROM write_off_requests",
        "INSERT OR REPLACE INTO write_off_requests SELECT * FROM write_off_requests",
    ],
)
def test_write_off_requests__keep_what_was_decided(sql: str, clinic: Clinic) -> None:
    owing(clinic)
    ask(clinic)
    approve(clinic)
    before = clinic.dump()
    with clinic.raw() as connection, pytest.raises(Exception, match=r"asked for|decision"):
        connection.execute(sql)
    assert clinic.dump() == before
