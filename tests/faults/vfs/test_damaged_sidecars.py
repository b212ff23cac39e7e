"""A crashed book whose journal or WAL is damaged, too: it is as before, as after, or the program says what is wrong.

One kind of damage is beyond every check, and stands among the limits in the README: after a crash in the middle of a
commit the journal is all that can take the commit back. Where it is cut short SQLite takes back a part of it.
"""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.vfs.damage import (
    Damages,
    DamageTrial,
    all_acknowledged,
    all_damages,
    crashed,
    head_of,
    in_the_middle_of_the_book,
)
from tests.faults.vfs.orders_in_a_row import Recorded, part_of_a_day, recorded

Record = Callable[[str, object], None]
SEED = 20_251_122
# What of a book is memory of what was done, and no figure: who asked, who did, and by which words it is found.
_MEMORY = {"command_log", "audit_log", "search", "search_content", "search_data", "search_docsize", "search_idx"}


def _recorded(folder: Path, journal_mode: str, *, first: int = 2, count: int = 1) -> Recorded:
    (folder / "book").mkdir()
    (folder / "bench").mkdir()
    prepared, given = part_of_a_day(folder / "book" / "book.clinicbook", first, count)
    return recorded(prepared, given, journal_mode=journal_mode)


def test_wal_is_damaged__the_book_is_as_after_one_of_the_orders_and_a_kept_head_tells(
    folder: Path, record_property: Record
) -> None:
    """A WAL ends where its checksums end: what was acknowledged behind that is gone, and only an anchor can tell."""
    given = _recorded(folder, "wal", count=2)
    files, wal = crashed(given, all_acknowledged(given))
    trial = DamageTrial(given, files, wal, folder / "bench")
    found = trial.bear(all_damages(given, wal, files[wal], random.Random(SEED), 150))  # noqa: S311
    assert found.refused == 0
    assert found.silent == []
    assert {0, 1, 2} == found.states.keys()

    kept = head_of(given)
    trial.bear([("cut", files[wal][:-1])])
    assert not trial.knows(kept)
    trial.bear([("whole", files[wal])])
    assert trial.knows(kept)
    record_property("counts", {"damaged WALs": found.tried})


@pytest.mark.parametrize("share", [0.5, 1.0])
def test_hot_journal_is_damaged__no_figure_is_mixed_unnoticed(
    share: float, folder: Path, record_property: Record
) -> None:
    given = _recorded(folder, "delete")
    files, journal = crashed(given, in_the_middle_of_the_book(given, share))
    damages = all_damages(given, journal, files[journal], random.Random(SEED), 40)  # noqa: S311
    found = DamageTrial(given, files, journal, folder / "bench").bear(damages)
    assert found.states[0] > 0
    assert found.refused > 0
    assert all(differing <= _MEMORY for _, differing in found.silent), found.silent
    record_property("counts", _counted(found))


def test_journal_is_damaged_before_the_book_is_written__the_book_is_as_before(folder: Path) -> None:
    given = _recorded(folder, "delete")
    in_the_middle = in_the_middle_of_the_book(given, 0.0)
    files, journal = crashed(given, in_the_middle)
    files[given.prepared.path.name] = given.record.start[given.prepared.path.name]
    damages = all_damages(given, journal, files[journal], random.Random(SEED), 0)  # noqa: S311
    found = DamageTrial(given, files, journal, folder / "bench").bear(damages)
    assert found.states.keys() == {0}
    assert found.tried == found.states.total() > 0


@pytest.mark.parametrize(("journal_mode", "kept_as"), [("delete", 0), ("wal", 1)])
def test_sidecar_is_taken_away__the_check_of_the_books_notices_a_mixture(
    journal_mode: str, kept_as: int, folder: Path
) -> None:
    """In the middle of a commit the journal takes back what is written; of a checkpoint the WAL writes it once more."""
    given = _recorded(folder, journal_mode)
    for share in (0.3, 0.6):
        files, sidecar = crashed(given, in_the_middle_of_the_book(given, share))
        trial = DamageTrial(given, files, sidecar, folder / "bench")
        assert trial.bear([("kept", files[sidecar])]).states == {kept_as: 1}
        assert trial.bear([("gone", None)]).refused > 0
        assert trial.found.silent == []


def test_hot_journal_has_a_huge_page_count__the_hole_behind_the_book_is_never_read(folder: Path) -> None:
    """The journal's 4 bytes at 8 count its pages, those at 16 the book's: SQLite makes the file as long as they say.

    How much of it is the book stands in the book, which is as before; where the journal takes nothing back it is mixed.
    """
    given = _recorded(folder, "delete")
    files, journal = crashed(given, in_the_middle_of_the_book(given, 0.5))
    head, rest = files[journal][:16], files[journal][20:]
    huge = (1 << 24).to_bytes(4)
    trial = DamageTrial(given, files, journal, folder / "bench")
    book = folder / "bench" / given.prepared.path.name

    assert trial.bear([("huge", head + huge + rest)]).states == {0: 1}
    assert book.stat().st_size >= 1 << 36
    found = trial.bear([("huge, and no page in it", head[:8] + bytes(4) + head[12:] + huge + rest)])
    assert book.stat().st_size >= 1 << 36
    assert (found.tried, found.refused, found.silent) == (2, 1, [])


def _counted(found: Damages) -> dict[str, int]:
    return {
        "damaged hot journals": found.tried,
        "of them noticed": found.refused,
        "of them with the memory of an order that was taken back": len(found.silent),
    }
