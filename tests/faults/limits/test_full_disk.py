"""A workflow for which there is no room left is whole or absent, and what the user is told of it is true."""

import secrets
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests import raw
from tests.examples import EXAMPLES
from tests.faults.limits.child import judged_in_a_child
from tests.faults.limits.filling import fill_bytes, fill_disk, fill_pages
from tests.faults.limits.rooms import Disk, pages, small_disk

Record = Callable[[str, object], None]
MANY_ROWS = "sell_package-taxed_with_terms_and_other_lines"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with small_disk(tmp_path / "disk") as found:
        yield found


@raw.plain_only("an encrypted book's pages hold less: which of them is full is another matter")
@pytest.mark.parametrize("name", [MANY_ROWS, "discontinue_plan-taxed_with_retention_and_residual"])
def test_book_may_have_no_page_more__all_of_it_or_nothing(name: str, tmp_path: Path, record_property: Record) -> None:
    prepared = EXAMPLES[name](tmp_path / "prepared.clinicbook")
    with pages(tmp_path) as room:
        verdict = fill_pages(room, prepared)
    record_property("counts", {"disk full": verdict.ended["DISK_FULL"]})
    assert verdict.findings == []
    assert verdict.ended["DISK_FULL"] > 0
    assert verdict.ended["SAVED"] == 1


def test_file_may_not_be_larger__all_of_it_or_nothing(tmp_path: Path, record_property: Record) -> None:
    pytest.importorskip("resource", reason="only Unix limits the size of a file")
    seed = secrets.randbits(32)
    prepared = EXAMPLES[MANY_ROWS](tmp_path / "prepared.clinicbook")
    verdict = judged_in_a_child(partial(fill_bytes, prepared, tmp_path, most=24, seed=seed), tmp_path)
    record_property("counts", {"disk full": verdict.ended.total() - verdict.ended["SAVED"]})
    assert verdict.findings == [], seed
    assert verdict.ended["STORAGE_FAILED"] > 0, seed


def test_disk_is_full__all_of_it_or_nothing(tmp_path: Path, disk: Disk, record_property: Record) -> None:
    prepared = EXAMPLES[MANY_ROWS](tmp_path / "prepared.clinicbook")
    verdict = fill_disk(disk, prepared, every=4)
    record_property("counts", {"disk full": verdict.ended["DISK_FULL"]})
    assert verdict.findings == []
    assert verdict.ended["DISK_FULL"] > 0
    assert verdict.ended["SAVED"] == 1
