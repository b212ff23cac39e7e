"""A credit is kept instead of being paid back only with the patient's consent, which the edit log keeps."""

from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.keep_credit_as_balance import CreditKept, keep_credit_as_balance
from desktop_app.workflows.steps.refunding import RefundPart
from tests.clinic import Clinic
from tests.money_orders import KEEPING, owed_back, pay_back
from tests.orders import do, order
from tests.workflows.expect import LOCK_AUGUST, TOMORROW, owed, plan, refused, spoil


def keep(clinic: Clinic, **changes: Any) -> CreditKept:  # noqa: ANN401 - the command's own
    return do(clinic, keep_credit_as_balance, order(KEEPING, **changes))


def test_keep_credit_as_balance__with_consent_on_record(clinic: Clinic) -> None:
    owed_back(clinic)
    kept = keep(clinic)
    assert (kept.kept_paise, kept.refund_status) == (200_000, "approved")
    assert clinic.rows("SELECT entity, reason FROM audit_log WHERE action = 'consent'") == [
        ("patient_credit_notes", "Signed on the note's copy")
    ]
    assert owed(clinic) == -600_000


def test_keep_credit_as_balance__all_of_it_leaves_nothing_to_pay_back(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    assert keep(clinic, amount_paise=1_000_000).refund_status == "pending_approval"
    assert keep(clinic, amount_paise=None).kept_paise == 3_000_000
    assert plan(clinic, "refund_status") == ("none",)
    refused(clinic, keep_credit_as_balance, order(KEEPING, amount_paise=1), "REFUND_EXCEEDS_CREDIT")


def test_keep_credit_as_balance__after_a_part_was_paid_back(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic, RefundPart(amount_paise=400_000))
    assert keep(clinic, amount_paise=None).refund_status == "paid"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"credit_note_id": 99}, "NOT_FOUND"),
        ({"consent": " "}, "CONSENT_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 8, 19)}, "REFUND_BEFORE_CN"),
        ({"amount_paise": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": LARGEST_PAISE + 1}, "AMOUNT_TOO_LARGE"),
        ({"amount_paise": 600_001}, "REFUND_EXCEEDS_CREDIT"),
    ],
)
def test_keep_credit_as_balance__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    refused(clinic, keep_credit_as_balance, order(KEEPING, **changes), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (LOCK_AUGUST, "PERIOD_CLOSED"),
        ("DELETE FROM fiscal_periods WHERE start_date = '2025-08-01';", "NO_PERIOD"),
        ("UPDATE patient_credit_notes SET status = 'reversed';", "CN_NOT_POSTED"),
    ],
)
def test_keep_credit_as_balance__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    spoil(clinic, sql)
    refused(clinic, keep_credit_as_balance, order(KEEPING), code)
