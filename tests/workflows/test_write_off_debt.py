from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.waive_debt import waive_debt
from desktop_app.workflows.write_off_debt import write_off_debt
from tests.clinic import Clinic
from tests.closing_orders import CANCELLATION, DAY_BEFORE_OPENING, OPENED, WAIVER, WRITE_OFF, open_books
from tests.money_orders import second_user
from tests.orders import REVERSAL, discontinue, do, draft, half_done_plan, line, order, post, receive, sell, serve
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_JULY,
    LOCKED,
    NO_BRANCH,
    TOMORROW,
    installments,
    long_prefix,
    owed,
    plan,
    posted,
    refused,
    spoil,
    switched_off,
    unmapped,
)
from tests.write_off_orders import ABOVE, LIMIT, owing

CONSULTATION = line(200_000, role="CONSULT_REV")


def test_write_off_debt__is_an_expense_tax_included(clinic: Clinic) -> None:
    """Rs 11,800 with tax, two of five sessions used, nothing paid: after the end 4,720 are owed, and written off."""
    half_done_plan(clinic, package=line(1_000_000, rate_bp=1800), paid_paise=0)
    discontinue(clinic)
    assert owed(clinic) == 472_000
    written_off = do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=472_000, reason="Cannot be found"))
    assert (written_off.credit_note_number, written_off.outstanding_after_paise) == ("WO/25-26/00001", 0)
    assert posted(clinic, "credit_note", document_id=2) == {"5500": 472_000, "1100": -472_000}
    assert (owed(clinic), installments(clinic, "final")) == (0, [(472_000, 0, 472_000, "waived")])
    assert clinic.rows("SELECT kind, reason_code, nontax_paise FROM patient_credit_notes WHERE credit_note_id = 2") == [
        ("financial", "bad_debt", 472_000)
    ]


def test_write_off_debt__of_a_running_plan_in_parts(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 300_000)
    for amount in (250_000, 450_000):
        do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=amount))
    assert [row[2] for row in installments(clinic)] == [0, 100_000, 200_000, 200_000, 200_000]
    assert (owed(clinic), plan(clinic, "status")) == (0, ("active",))


def test_write_off_debt__of_a_mixed_invoice_names_every_line(clinic: Clinic) -> None:
    sell(clinic, other_lines=(CONSULTATION,))
    do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=1_200_000, reason="Has died"))
    assert clinic.rows("SELECT invoice_line_id, nontax_paise FROM patient_credit_note_lines ORDER BY sequence") == [
        (1, 1_000_000),
        (2, 200_000),
    ]
    assert {row[3] for row in installments(clinic)} == {"waived"}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"invoice_id": 99}, "NOT_FOUND"),
        ({"invoice_id": 2}, "INVOICE_NOT_POSTED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "CN_DATE_BEFORE_INVOICE"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"amount_paise": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": -1}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": 600_001}, "EXCEEDS_OUTSTANDING"),
        # two that apply: the first of state, dates, period, amount is reported
        ({"invoice_id": 2, "on": TOMORROW}, "INVOICE_NOT_POSTED"),
        ({"on": LOCKED, "amount_paise": 0}, "PERIOD_CLOSED"),
    ],
)
def test_write_off_debt__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 400_000)
    serve(clinic, patient=1)
    do(clinic, cancel_invoice, order(CANCELLATION, invoice_id=2))
    spoil(clinic, LOCK_JULY)
    refused(clinic, write_off_debt, order(WRITE_OFF, **changes), code)


def test_write_off_debt__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    sell(clinic)
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, write_off_debt, order(WRITE_OFF, on=AFTER_ALL_YEARS), "NO_PERIOD")


def test_write_off_debt__above_the_limit_takes_two_where_there_are_two(clinic: Clinic) -> None:
    """The limit is Rs 10,000 of one invoice, with what was let go of it before; up to it one person decides."""
    owing(clinic)
    second_user(clinic, role="accountant")
    refused(clinic, write_off_debt, order(WRITE_OFF, amount_paise=ABOVE, reason="Gone"), "WRITE_OFF_NOT_APPROVED")
    do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=LIMIT - 1))
    refused(clinic, write_off_debt, order(WRITE_OFF, amount_paise=2, reason="Gone"), "WRITE_OFF_NOT_APPROVED")
    refused(clinic, waive_debt, order(WAIVER, amount_paise=2, reason="Gone"), "WRITE_OFF_NOT_APPROVED")
    do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=1))
    assert owed(clinic) == 3_000_000 - LIMIT


def test_write_off_debt__what_was_reversed_does_not_count(clinic: Clinic) -> None:
    owing(clinic)
    second_user(clinic, role="accountant")
    do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=LIMIT))
    do(clinic, reverse_credit_note, order(REVERSAL))
    do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=LIMIT))
    assert owed(clinic) == 3_000_000 - LIMIT


@pytest.mark.parametrize(
    ("role", "other"), [("owner", None), ("owner", "cashier"), ("owner", "auditor"), ("accountant", "cashier")]
)
def test_write_off_debt__above_the_limit_alone_says_why(role: str, other: str | None, clinic: Clinic) -> None:
    """Where nobody else could approve it goes through, and the edit log says so."""
    owing(clinic)
    if other is not None:
        second_user(clinic, role=other)
    spoil(clinic, f"UPDATE users SET role = '{role}' WHERE user_id = 1;")
    clinic.user = replace(clinic.user, role=role)
    do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=ABOVE, reason="Cannot be found"))
    assert clinic.rows("SELECT entity, entity_id, reason FROM audit_log WHERE action = 'override'") == [
        ("patient_credit_notes", 1, "Above the limit, and nobody else could approve it: Cannot be found")
    ]


def test_write_off_debt__who_is_switched_off_approves_nothing(clinic: Clinic) -> None:
    owing(clinic)
    second_user(clinic)
    spoil(clinic, "UPDATE users SET is_active = 0 WHERE username = 'anil';")
    assert do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=ABOVE, reason="Gone")).outstanding_after_paise == (
        3_000_000 - ABOVE
    )


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
def test_write_off_debt__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    sell(clinic)
    spoil(clinic, sql)
    refused(clinic, write_off_debt, order(WRITE_OFF), code)


@pytest.mark.usefixtures("data_is_bad")
def test_write_off_debt__leaves_earlier_notes_their_part_of_the_invoice(clinic: Clinic) -> None:
    """Rs 2,000 of which Rs 500 are credited, but the match was lost: Rs 2,000 are owed, Rs 1,500 can be let go."""
    serve(clinic)
    post(clinic, draft(clinic))
    spoil(clinic, "UPDATE ar_allocations SET voided_date = '2025-08-20';")
    refused(clinic, write_off_debt, order(WRITE_OFF, amount_paise=150_001), "CN_EXCEEDS_INVOICE")
    assert do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=150_000)).outstanding_after_paise == 50_000


def test_write_off_debt__of_an_old_package_refuses_days_before_the_opening(clinic: Clinic) -> None:
    open_books(clinic)
    refused(
        clinic,
        write_off_debt,
        order(WRITE_OFF, invoice_id=2, amount_paise=100_000, on=DAY_BEFORE_OPENING),
        "BEFORE_OPENING",
    )
    do(clinic, write_off_debt, order(WRITE_OFF, invoice_id=2, amount_paise=100_000, on=OPENED))
