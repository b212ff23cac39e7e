from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.replace_credit_note import replace_credit_note
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.steps.discontinuation import GstMode
from tests.clinic import Clinic
from tests.orders import (
    DISCONTINUED,
    REPLACEMENT,
    REVERSAL,
    credit,
    discontinue,
    do,
    draft,
    half_done_plan,
    line,
    order,
    post,
    receive,
    sell,
    serve,
)
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    CREDIT_APPLIED,
    CREDIT_REFUNDED,
    LOCK_AUGUST,
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

TAXED = line(1_000_000, rate_bp=1800)
DISCONTINUED_IN_JULY = date(2025, 7, 10)


def test_replace_credit_note__reverses_and_issues_again(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic)
    result = do(clinic, replace_credit_note, order(REPLACEMENT))  # S72: 6,000 becomes 5,500
    assert (result.credit_note_number, result.waived_paise, result.residual_due_paise) == (
        "CN/25-26/00002",
        600_000,
        50_000,
    )
    assert posted(clinic, "credit_note", "reverse", 1) == {"2300": -600_000, "1100": 600_000}
    assert posted(clinic, "credit_note", "post", 2) == {"2300": 600_000, "1100": -550_000, "4400": -50_000}
    assert clinic.rows("SELECT status FROM patient_credit_notes ORDER BY credit_note_id") == [
        ("reversed",),
        ("posted",),
    ]
    assert owed(clinic) == 50_000


def test_replace_credit_note__again_and_again(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic)
    do(clinic, replace_credit_note, order(REPLACEMENT))
    result = do(clinic, replace_credit_note, order(REPLACEMENT, credit_note_id=2, credit_paise=650_000))
    assert (result.credit_note_number, result.refundable_paise) == ("CN/25-26/00003", 50_000)
    assert plan(clinic, "status", "credit_note_id", "adjusted_credit_paise") == ("discontinued", 3, 650_000)
    assert [row for row in installments(clinic, "final") if row[0] != row[2]] == []


def test_replace_credit_note__by_nothing_forfeits_the_rest(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic)
    result = do(clinic, replace_credit_note, order(REPLACEMENT, credit_paise=0))
    assert (result.credit_note_id, result.residual_due_paise) == (None, 600_000)
    assert posted(clinic, "package_plan", "forfeit") == {"2300": 600_000, "4400": -600_000}


def test_replace_credit_note__after_the_final_installment_was_paid(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=0)
    discontinue(clinic)
    receive(clinic, 400_000, on=DISCONTINUED)
    result = do(clinic, replace_credit_note, order(REPLACEMENT, credit_paise=700_000))
    assert (result.refundable_paise, result.residual_due_paise, owed(clinic)) == (100_000, 0, -100_000)
    assert [paid for _, paid, _, _ in installments(clinic)] == [200_000, 200_000, 0, 0, 0]


def test_replace_credit_note__by_a_financial_one(clinic: Clinic) -> None:
    half_done_plan(clinic, package=TAXED)
    discontinue(clinic)
    command = order(REPLACEMENT, credit_paise=708_000, gst_mode=GstMode.FINANCIAL)
    assert do(clinic, replace_credit_note, command).credit_note_number == "FC/25-26/00001"
    assert posted(clinic, "credit_note", "post", 2) == {"2300": 600_000, "5520": 108_000, "1100": -708_000}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"credit_note_id": 99}, "NOT_FOUND"),
        ({"credit_note_id": 1}, "PLAN_NOT_DISCONTINUED"),  # the note of a service
        ({"credit_note_id": 2}, "NOT_POSTED"),
        ({"reason": "\t"}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 7, 9)}, "REVERSAL_BEFORE_ORIGINAL"),
        ({"on": DISCONTINUED}, "PERIOD_CLOSED"),
        ({"credit_paise": -1}, "AMOUNT_NEGATIVE"),
        ({"credit_paise": 1_180_001}, "CN_EXCEEDS_INVOICE"),
        # two that apply: the first of object, reason, dates, period, amount is reported
        ({"credit_note_id": 1, "reason": ""}, "PLAN_NOT_DISCONTINUED"),
        ({"reason": "", "on": TOMORROW}, "REASON_REQUIRED"),
        ({"on": AFTER_ALL_YEARS, "credit_paise": -1}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31), "credit_paise": -1}, "REVERSAL_BEFORE_ORIGINAL"),
        ({"on": DISCONTINUED, "credit_paise": -1}, "PERIOD_CLOSED"),
    ],
)
def test_replace_credit_note__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    half_done_plan(clinic, package=TAXED, other_lines=(line(200_000, role="CONSULT_REV"),))
    post(clinic, draft(clinic, credit(50_000, of_line=2), on=DISCONTINUED_IN_JULY))
    draft(clinic, credit(50_000, of_line=2))
    discontinue(clinic, on=DISCONTINUED_IN_JULY)
    spoil(clinic, LOCK_AUGUST)
    command = order(REPLACEMENT, **{"credit_note_id": 3, "on": DISCONTINUED_IN_JULY, **changes})
    refused(clinic, replace_credit_note, command, code)


def test_replace_credit_note__refuses_one_that_was_reversed(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic)
    do(clinic, reverse_credit_note, order(REVERSAL, reinstate=True))
    refused(clinic, replace_credit_note, order(REPLACEMENT), "ALREADY_REVERSED")


def test_replace_credit_note__refuses_to_reduce_gst_too_late(clinic: Clinic) -> None:
    half_done_plan(clinic, package=TAXED)
    discontinue(clinic)
    clinic.clock.today = date(2026, 12, 1)
    refused(clinic, replace_credit_note, order(REPLACEMENT, on=date(2026, 12, 1)), "GST_CN_TIME_BARRED")


def test_replace_credit_note__refuses_a_day_in_no_year(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic)
    clinic.clock.today = AFTER_ALL_YEARS
    refused(clinic, replace_credit_note, order(REPLACEMENT, on=AFTER_ALL_YEARS), "NO_PERIOD")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (CREDIT_REFUNDED, "CN_REFUNDED"),
        (CREDIT_APPLIED, "CN_HAS_APPLICATIONS"),
        ("UPDATE invoices SET status = 'cancelled' WHERE invoice_id = 1;", "INVOICE_NOT_POSTED"),
        (unmapped("CANCEL_FEE"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("AR_CONTROL"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("CN"), "NUMBER_TOO_LONG"),
        ("UPDATE package_payment_plans SET branch_id = NULL; UPDATE invoices SET branch_id = NULL;", "BRANCH_REQUIRED"),
    ],
)
def test_replace_credit_note__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    sell(clinic)
    serve(clinic, patient=1)
    discontinue(clinic)
    spoil(clinic, sql)
    refused(clinic, replace_credit_note, order(REPLACEMENT), code)
