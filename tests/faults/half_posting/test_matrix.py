"""The partial-posting matrix: whatever is half posted is named, and the same order again completes or refuses.

Credit notes are posted by an order of their own, which completes what is missing: that is tested with the workflow.
All else is posted by the unit that makes the document. Half of it can only have come past the program: then the checks
name it, a request that is known answers as it did, and one that is not completes or refuses.
"""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from desktop_app.accounting.note_agreement import NoteRows
from desktop_app.repositories import general_ledger
from tests.faults.half_posting.expectations import (
    EXAMPLE_OF,
    IS_ITS_OWN_DOCUMENT,
    IS_KNOWN_BY_A_STATUS,
    MAKES_A_DOCUMENT,
)
from tests.faults.half_posting.matrix import Matrix, Seen
from tests.faults.half_posting.postings import Kind, document_types_of_the_code
from tests.faults.half_posting.states import states_of

EVERY = 6  # of the states, others for each kind; `python -m tests.faults` takes all
Record = Callable[[str, object], None]


def seen_of(kind: Kind, folder: Path, *, first: int = 0, every: int = 1) -> Seen:
    matrix = Matrix(kind, EXAMPLE_OF[kind], folder)
    return matrix.look(islice(states_of(matrix.posting), first, None, every))


def test_kinds__every_document_that_the_code_posts_has_its_matrix() -> None:
    assert document_types_of_the_code() == {kind.document_type for kind in EXAMPLE_OF}


def test_kinds__those_of_which_something_else_is_expected_are_there() -> None:
    assert EXAMPLE_OF.keys() >= MAKES_A_DOCUMENT | IS_ITS_OWN_DOCUMENT | IS_KNOWN_BY_A_STATUS.keys()


@pytest.mark.parametrize("kind", EXAMPLE_OF, ids=str)
def test_half_posted__is_named_and_completed_or_refused(kind: Kind, tmp_path: Path, record_property: Record) -> None:
    first = [*EXAMPLE_OF].index(kind) % EVERY
    seen = seen_of(kind, tmp_path, first=first, every=EVERY)
    record_property("counts", {"half posted states": len(seen.answered)})
    assert seen.lost == []
    assert seen.unnamed == []


def test_matrix__catches_a_program_that_does_not_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its look at the ledger a session that is half posted would earn its revenue twice."""
    monkeypatch.setattr(general_ledger, "require_not_live", lambda *_: None)
    assert seen_of(Kind("session", "recognise"), tmp_path).lost != []


def test_matrix__catches_a_program_that_never_compares_amounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first service took whatever it found in the ledgers for the note's own rows."""
    monkeypatch.setattr(NoteRows, "contradiction", lambda *_: None)
    assert seen_of(Kind("credit_note", "post"), tmp_path).lost != []
