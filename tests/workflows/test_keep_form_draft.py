"""What somebody was entering is kept for them alone, replaced by its next state, and gone once it is posted."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.errors import BadInput, FormTooLarge, PermissionDenied
from desktop_app.reports.form_drafts import count_of_forms, kept_form, unfinished_forms
from desktop_app.repositories.form_drafts import LARGEST_BODY, MOST_OF_A_USER, Body, KeptForm, read, written
from desktop_app.repositories.unit import User
from desktop_app.workflows.discard_form_draft import discard_form_draft
from desktop_app.workflows.keep_form_draft import KeepFormDraft, keep_form_draft
from desktop_app.workflows.register_patient import register_patient
from tests import raw
from tests.clinic import Clinic, new_clinic
from tests.form_draft_examples import DISCARDING, KEEPING
from tests.orders import REGISTRATION, do, order

HOSTILE = "'; DROP TABLE form_drafts; --\u202e<b>=1+1</b>\ud800\x00"


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return new_clinic(tmp_path / "clinic.clinicbook")


def kept(clinic: Clinic, command: KeepFormDraft = KEEPING, user_id: int = 1) -> KeptForm | None:
    with clinic.books.reading() as reading:
        return kept_form(reading, user_id=user_id, form=command.form, subject=command.subject)


def count(clinic: Clinic, user_id: int = 1) -> int:
    with clinic.books.reading() as reading:
        assert len(unfinished_forms(reading, user_id=user_id)) == count_of_forms(reading, user_id=user_id)
        return count_of_forms(reading, user_id=user_id)


def test_keep__the_next_state_takes_the_place_of_the_one_before(clinic: Clinic) -> None:
    do(clinic, keep_form_draft, order(KEEPING))
    do(clinic, keep_form_draft, order(KEEPING, body_json=written({"narration": "Rent for August"})))
    found = kept(clinic)
    assert found is not None
    assert found.body == {"narration": "Rent for August"}
    assert count(clinic) == 1


def test_keep__of_another_subject_stands_beside_it(clinic: Clinic) -> None:
    do(clinic, keep_form_draft, order(KEEPING))
    do(clinic, keep_form_draft, order(KEEPING, subject="plan 7"))
    assert count(clinic) == 2


def test_keep__is_in_no_edit_log(clinic: Clinic) -> None:
    before = clinic.dump()
    do(clinic, keep_form_draft, order(KEEPING))
    after = clinic.dump()
    assert {table for table, rows in after.items() if rows != before[table]} == {"form_drafts", "command_log"}


def test_draft__of_one_user_is_not_offered_to_another(clinic: Clinic) -> None:
    do(clinic, keep_form_draft, order(KEEPING))
    assert kept(clinic, user_id=2) is None
    assert count(clinic, user_id=2) == 0


def test_draft__that_was_posted_is_none_any_more(clinic: Clinic) -> None:
    posting = order(REGISTRATION)
    do(clinic, keep_form_draft, order(KEEPING, posted_by=posting.request_id))
    assert count(clinic) == 1
    do(clinic, register_patient, posting)
    assert kept(clinic) is None
    assert count(clinic) == 0
    do(clinic, keep_form_draft, order(KEEPING, subject="another"))
    assert clinic.rows("SELECT subject FROM form_drafts") == [("another",)]  # the posted one went with it


def test_discard__takes_it_away_and_does_not_mind_when_it_is_gone(clinic: Clinic) -> None:
    do(clinic, keep_form_draft, order(KEEPING))
    assert do(clinic, discard_form_draft, order(DISCARDING)).was_there
    assert not do(clinic, discard_form_draft, order(DISCARDING)).was_there
    assert count(clinic) == 0


def test_discard__leaves_another_users_draft(clinic: Clinic) -> None:
    do(clinic, keep_form_draft, order(KEEPING))
    other = User(2, "anita", "Anita Desai", "cashier")
    assert not discard_form_draft(clinic.books, order(DISCARDING), other).result.was_there
    assert count(clinic) == 1


@pytest.mark.parametrize("workflow", [keep_form_draft, discard_form_draft])
def test_auditor__enters_no_forms(clinic: Clinic, workflow: object) -> None:
    auditor = replace(clinic.user, role="auditor")
    command = order(KEEPING) if workflow is keep_form_draft else order(DISCARDING)
    with pytest.raises(PermissionDenied):
        workflow(clinic.books, command, auditor)  # type: ignore[operator]


def test_hostile_content__is_text(clinic: Clinic) -> None:
    body: Body = {"narration": HOSTILE, HOSTILE: [[HOSTILE, "1"]]}
    do(clinic, keep_form_draft, order(KEEPING, words=HOSTILE.replace("\ud800", ""), body_json=written(body)))
    found = kept(clinic)
    assert found is not None
    assert found.body == body
    with clinic.books.reading() as reading:
        (listed,) = unfinished_forms(reading, user_id=1)
    assert "\u202e" not in listed.words
    assert "DROP TABLE" in listed.words


def test_huge_content__is_refused() -> None:
    assert len(written({"a": "x" * (LARGEST_BODY - 8)})) == LARGEST_BODY
    with pytest.raises(FormTooLarge):
        written({"a": "x" * (LARGEST_BODY - 7)})


@pytest.mark.parametrize(
    "body_json",
    ["", "[]", "1", "{", '{"a": 1.5}', '{"a": NaN}', "[" * 100_000, '{"a":' * 9 + "1" + "}" * 9, "x" * 70_000],
)
def test_what_no_form_wrote__is_neither_kept_nor_read(clinic: Clinic, body_json: str) -> None:
    assert read(body_json) is None
    with pytest.raises(BadInput) as told:
        do(clinic, keep_form_draft, order(KEEPING, body_json=body_json))
    assert told.value.code == "BAD_INPUT"


def test_damaged_draft__is_listed_and_has_no_body(clinic: Clinic) -> None:
    do(clinic, keep_form_draft, order(KEEPING))
    with closing(raw.connect(clinic.books.path)) as connection, connection:
        connection.execute("UPDATE form_drafts SET body_json = '{\"a\": '")
    found = kept(clinic)
    assert found is not None
    assert found.body is None
    assert count(clinic) == 1


def test_very_many_drafts__the_oldest_go(clinic: Clinic) -> None:
    for number in range(MOST_OF_A_USER + 1):
        do(clinic, keep_form_draft, order(KEEPING, subject=f"plan {number}"))
    assert count(clinic) == MOST_OF_A_USER
    assert kept(clinic, replace(KEEPING, subject="plan 0")) is None
    assert kept(clinic, replace(KEEPING, subject=f"plan {MOST_OF_A_USER}")) is not None


def test_written__is_json_in_ascii() -> None:
    text = written({"name": "आशा"})
    assert text.isascii()
    assert json.loads(text) == {"name": "आशा"}
