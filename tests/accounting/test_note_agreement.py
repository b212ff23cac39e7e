"""The rule by which a credit note's rows in the ledgers are its own, and the words for what is wrong."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.accounting.note_agreement import LedgerRow, NoteFacts, NoteRows, what_is_missing

NOTE = NoteFacts(patient_id=1, on=date(2025, 8, 20), branch_id=1, credit_paise=80_000)
ENTRY, TRANSACTION = LedgerRow(7, NOTE, is_posting=True), LedgerRow(9, NOTE, is_posting=True)
WHOLE = NoteRows(entries=[ENTRY], transactions=[TRANSACTION], linked_to=[9], is_flagged=True)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, None),
        ({"linked_to": [None], "is_flagged": False}, None),
        ({"transactions": [], "linked_to": [None], "is_flagged": False}, None),
        ({"entries": [ENTRY, ENTRY]}, "more than one row of it"),
        ({"transactions": [TRANSACTION, TRANSACTION]}, "more than one row of it"),
        (
            {"entries": [replace(ENTRY, facts=replace(NOTE, patient_id=2, on=date(2025, 8, 21)))]},
            "AR entry 7 has another patient and date",
        ),
        (
            {"transactions": [replace(TRANSACTION, facts=replace(NOTE, branch_id=2, credit_paise=79_999))]},
            "GL transaction 9 has another branch and amount",
        ),
        ({"entries": [replace(ENTRY, is_posting=False)]}, "AR entry 7 has another kind"),
        ({"linked_to": [8]}, "its AR entry is linked to another transaction"),
        ({"transactions": [], "is_flagged": False}, "its AR entry is linked to another transaction"),
        (
            {"transactions": [], "linked_to": [None]},
            "the note says that it is posted, the ledgers do not have it",
        ),
    ],
)
def test_contradiction__says_what_is_otherwise(changes: dict[str, object], words: str | None) -> None:
    assert replace(WHOLE, **changes).contradiction(NOTE) == words  # type: ignore[arg-type]


def test_contradiction__does_not_compare_a_branch_that_is_not_known() -> None:
    other = replace(WHOLE, entries=[replace(ENTRY, facts=replace(NOTE, branch_id=2))])
    assert other.contradiction(replace(NOTE, branch_id=None)) is None


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ((False, False, False), "Neither ledger ever got this note"),
        ((True, False, False), "The general ledger never got this note"),
        ((False, True, False), "The patient's account never got this note"),
        ((True, True, False), "Both ledgers have this note, but it is not marked as posted"),
        ((True, True, True), "This note is in both ledgers, but it has no number"),
    ],
)
def test_missing__in_the_words_of_the_desk(parts: tuple[bool, bool, bool], words: str) -> None:
    has_entry, has_transaction, is_flagged = parts
    assert what_is_missing(has_entry=has_entry, has_transaction=has_transaction, is_flagged=is_flagged) == words
