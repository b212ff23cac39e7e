"""A workflow for which SQLite's memory does not suffice is whole or absent, and what the user is told of it is true."""

import secrets
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests import raw
from tests.examples import EXAMPLES
from tests.faults.limits.child import judged_in_a_child
from tests.faults.limits.starving import MODES, starve
from tests.faults.vfs.library import UNREACHABLE

pytestmark = [
    pytest.mark.skipif(UNREACHABLE is not None, reason=str(UNREACHABLE)),
    raw.plain_only("the limit is set in Python's own SQLite, not in SQLCipher's"),
]


@pytest.mark.parametrize("mode", MODES)
def test_memory_runs_out__all_of_it_or_nothing(
    mode: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Where it lacks even for a ROLLBACK the connection is closed all the same: the write lock is free."""
    seed = secrets.randbits(32)
    prepared = EXAMPLES["discontinue_plan-taxed_with_goodwill_and_refund"](tmp_path / "prepared.clinicbook")
    verdict = judged_in_a_child(partial(starve, prepared, tmp_path, mode=mode, most=25, seed=seed), tmp_path)
    record_property("counts", {"out of memory": verdict.ended.total() - verdict.ended["SAVED"]})
    assert verdict.findings == [], seed
    assert verdict.ended["STORAGE_FAILED"] > 0, seed
