import json

import pytest

from desktop_app.workflows.delete_draft_credit_note import delete_draft_credit_note
from tests.clinic import Clinic
from tests.half_posted import import_ar, import_gl, import_note
from tests.orders import DELETION, credit, do, draft, line, order, post, serve
from tests.workflows.expect import balances, refused, spoil


def test_delete_draft_credit_note__leaves_no_row_and_no_gap(clinic: Clinic) -> None:
    serve(clinic, lines=(line(100_000, role="SVC_REV", rate_bp=1800),))
    before = balances(clinic)
    draft(clinic, credit(50_000, half_tax_paise=4_500))
    assert do(clinic, delete_draft_credit_note, order(DELETION)).credit_note_id == 1
    assert clinic.rows("SELECT * FROM patient_credit_notes") == []
    assert clinic.rows("SELECT * FROM patient_credit_note_lines") == []
    assert balances(clinic) == before
    assert post(clinic, draft(clinic, credit(50_000, half_tax_paise=4_500))).number == "CN/25-26/00001"


def test_delete_draft_credit_note__its_key_is_never_given_again(clinic: Clinic) -> None:
    serve(clinic)
    draft(clinic)
    do(clinic, delete_draft_credit_note, order(DELETION))
    assert draft(clinic) == 2


def test_delete_draft_credit_note__the_edit_log_keeps_what_it_said(clinic: Clinic) -> None:
    serve(clinic)
    draft(clinic, reason="Charged twice")
    do(clinic, delete_draft_credit_note, order(DELETION))
    action, before, after = clinic.rows(
        "SELECT action, before_json, after_json FROM audit_log WHERE entity = 'patient_credit_notes'"
        " ORDER BY audit_id DESC LIMIT 1"
    )[0]
    said = json.loads(before)
    assert (action, after) == ("delete", None)
    assert (said["total_paise"], said["reason_description"], said["credit_note_date"]) == (
        50_000,
        "Charged twice",
        "2025-08-20",
    )
    assert said["patient_credit_note_lines"]["1"]["taxable_paise"] == 50_000


def test_delete_draft_credit_note__refuses_what_is_not_on_file(clinic: Clinic) -> None:
    refused(clinic, delete_draft_credit_note, order(DELETION), "NOT_FOUND")


def test_delete_draft_credit_note__refuses_a_posted_one(clinic: Clinic) -> None:
    serve(clinic)
    post(clinic, draft(clinic))
    refused(clinic, delete_draft_credit_note, order(DELETION), "CANNOT_DELETE_POSTED")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize("half", ["number", "ar", "gl"])
def test_delete_draft_credit_note__refuses_what_is_half_posted(half: str, clinic: Clinic) -> None:
    serve(clinic)
    note_id = import_note(clinic)
    if half == "number":
        spoil(clinic, "UPDATE patient_credit_notes SET credit_note_number = 'CN/25-26/00009';")
    elif half == "ar":
        import_ar(clinic, note_id)
    else:
        import_gl(clinic, note_id)
    refused(clinic, delete_draft_credit_note, order(DELETION), "CANNOT_DELETE_POSTED")
