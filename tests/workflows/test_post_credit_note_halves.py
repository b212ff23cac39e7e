"""Posting looks first, then completes what is missing; what contradicts the note is refused (domain.md 5.7)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.post_credit_note import post_credit_note
from tests.clinic import Clinic
from tests.half_posted import NOTE_PAISE, import_ar, import_gl, import_note
from tests.orders import POSTING, complete, order, post, sell, serve
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import owed, posted, refused, spoil

OTHER_DAY = date(2025, 8, 19)
HALVES: dict[str, Callable[..., int]] = {"ar": import_ar, "gl": import_gl}


@pytest.fixture
def clinic(open_clinic: OpenClinic) -> Clinic:
    """Open a clinic with two branches and two patients, the first one billed Rs 2,000 for a consultation."""
    clinic = open_clinic(branches=2)
    serve(clinic)
    serve(clinic)
    return clinic


@pytest.mark.parametrize(("has_ar", "has_gl"), [(False, False), (True, False), (False, True), (True, True)])
def test_post_credit_note__completes_what_is_missing(has_ar: bool, has_gl: bool, clinic: Clinic) -> None:  # noqa: FBT001
    note_id = import_note(clinic)
    gl = import_gl(clinic, note_id) if has_gl else None
    ar = import_ar(clinic, note_id) if has_ar else None

    result = post(clinic, note_id)

    assert (result.action, result.ar_created, result.gl_created) == ("completed", not has_ar, not has_gl)
    assert result.ar_entry_id == ar or not has_ar
    assert result.gl_transaction_id == gl or not has_gl
    assert posted(clinic, "credit_note") == {"4150": NOTE_PAISE, "1100": -NOTE_PAISE}
    assert owed(clinic) == 200_000 - NOTE_PAISE
    assert clinic.rows("SELECT status, gl_posted, gl_transaction_id FROM patient_credit_notes") == [
        ("posted", 1, result.gl_transaction_id)
    ]
    assert clinic.rows("SELECT gl_transaction_id FROM ar_subledger WHERE reference_type = 'credit_note'") == [
        (result.gl_transaction_id,)
    ]
    assert post(clinic, note_id).action == "already_posted"


def test_post_credit_note__completes_an_ar_entry_that_is_linked_already(clinic: Clinic) -> None:
    note_id = import_note(clinic)
    import_ar(clinic, note_id, transaction_id=import_gl(clinic, note_id))
    assert post(clinic, note_id).action == "completed"


def test_post_credit_note__completes_a_half_in_a_month_that_was_locked_since(clinic: Clinic) -> None:
    note_id = import_note(clinic)
    import_gl(clinic, note_id)
    spoil(clinic, "UPDATE fiscal_periods SET status = 'locked' WHERE start_date = '2025-08-01';")
    assert post(clinic, note_id).gl_created == 0


def test_post_credit_note__of_an_imported_discontinuation_releases_what_is_deferred(clinic: Clinic) -> None:
    sold = sell(clinic, patient=1)
    complete(clinic, 1, 2, plan_id=sold.plan_id)
    note_id = import_note(
        clinic,
        original_invoice_id=sold.invoice_id,
        plan_id=sold.plan_id,
        reason_code="plan_discontinued",
        taxable_paise=550_000,
        total_paise=550_000,
    )
    spoil(
        clinic,
        "UPDATE package_sessions SET session_status = 'cancelled' WHERE session_status = 'scheduled';"
        "UPDATE installment_payments SET waived_paise = amount_paise, status = 'waived';"
        "INSERT INTO installment_payments (plan_id, installment_number, kind, due_date, amount_paise)"
        " VALUES (1, 6, 'final', '2025-08-20', 450000);"
        "INSERT INTO patient_credit_note_lines (credit_note_id, sequence, invoice_line_id, description, taxable_paise)"
        " VALUES (1, 1, 3, 'Unused sessions', 550000);"
        "UPDATE package_payment_plans SET status = 'discontinued', discontinued_date = '2025-08-20',"
        " discontinuation_reason = 'Imported', residual_due_paise = 450000, credit_note_id = 1;",
    )
    post(clinic, note_id)
    assert posted(clinic, "credit_note") == {"2300": 600_000, "1100": -550_000, "4400": -50_000}


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize("half", ["ar", "gl"])
@pytest.mark.parametrize(
    "other", [{"amount_paise": NOTE_PAISE - 1}, {"patient_id": 2}, {"on": OTHER_DAY}, {"branch_id": 2}]
)
def test_post_credit_note__refuses_a_half_that_contradicts_it(half: str, other: dict[str, Any], clinic: Clinic) -> None:
    note_id = import_note(clinic)
    HALVES[half](clinic, note_id, **other)
    refused(clinic, post_credit_note, order(POSTING), "PARTIAL_POSTING_MISMATCH")


@pytest.mark.usefixtures("data_is_bad")
def test_post_credit_note__refuses_halves_that_agree_with_each_other_only(clinic: Clinic) -> None:
    note_id = import_note(clinic)
    import_ar(clinic, note_id, amount_paise=70_000, transaction_id=import_gl(clinic, note_id, amount_paise=70_000))
    refused(clinic, post_credit_note, order(POSTING), "PARTIAL_POSTING_MISMATCH")


@pytest.mark.usefixtures("data_is_bad")
def test_post_credit_note__refuses_two_ledger_transactions(clinic: Clinic) -> None:
    note_id = import_note(clinic)
    import_gl(clinic, note_id)
    import_gl(clinic, note_id, event="post-again")
    refused(clinic, post_credit_note, order(POSTING), "PARTIAL_POSTING_MISMATCH")


@pytest.mark.usefixtures("data_is_bad")
def test_post_credit_note__refuses_two_entries_in_the_account(clinic: Clinic) -> None:
    note_id = import_note(clinic)
    import_ar(clinic, note_id)
    import_ar(clinic, note_id, entry_type="write_off")
    refused(clinic, post_credit_note, order(POSTING), "PARTIAL_POSTING_MISMATCH")


@pytest.mark.usefixtures("data_is_bad")
def test_post_credit_note__refuses_an_entry_of_another_kind(clinic: Clinic) -> None:
    import_ar(clinic, import_note(clinic), entry_type="write_off")
    refused(clinic, post_credit_note, order(POSTING), "PARTIAL_POSTING_MISMATCH")


@pytest.mark.usefixtures("data_is_bad")
def test_post_credit_note__refuses_an_entry_linked_to_another_transaction(clinic: Clinic) -> None:
    note_id = import_note(clinic)
    import_gl(clinic, note_id)
    import_ar(clinic, note_id, transaction_id=1)
    refused(clinic, post_credit_note, order(POSTING), "PARTIAL_POSTING_MISMATCH")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize("half", ["none", "ar", "gl"])
def test_post_credit_note__refuses_what_is_flagged_but_missing(half: str, clinic: Clinic) -> None:
    note_id = import_note(clinic, gl_posted=1)
    if half != "none":
        HALVES[half](clinic, note_id)
    refused(clinic, post_credit_note, order(POSTING), "PARTIAL_POSTING_MISMATCH")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize("half", ["ar", "gl"])
def test_post_credit_note__refuses_a_half_where_nothing_names_the_branch(half: str, clinic: Clinic) -> None:
    HALVES[half](clinic, import_note(clinic, branch_id=None))
    spoil(clinic, "UPDATE invoices SET branch_id = NULL;")
    refused(clinic, post_credit_note, order(POSTING), "BRANCH_REQUIRED")
