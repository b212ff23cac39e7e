"""A bit that rots: in an encrypted book every one is seen, in a plain one not all are."""

import random
from collections.abc import Callable
from pathlib import Path

from tests import raw
from tests.faults.bit_flips import Flips, content, flip, make_book, no_keys
from tests.faults.bit_flips_run import long_run

pytestmark = [raw.needs_sqlcipher(), raw.plain_only("they make an encrypted book of a plain one")]
SEED, TRIES = 20_261_122, 120
Record = Callable[[str, object], None]


def test_flipped_bit__of_an_encrypted_book_is_always_seen(tmp_path: Path, record_property: Record) -> None:
    flips, chance = Flips(), random.Random(SEED)  # noqa: S311 - it can be replayed
    with no_keys():
        book = make_book(tmp_path, is_encrypted=True)
        original = content(book)
        for _ in range(TRIES):
            flip(book, original, chance, flips)
    assert flips.silent == []
    assert flips.tried == TRIES
    record_property("counts", {f"bit flips, encrypted, {how}": count for how, count in flips.ended.items()})


def test_flipped_bit__of_a_plain_book_may_be_silent(tmp_path: Path, record_property: Record) -> None:
    """The negative control: what SQLite calls sound is not what was written."""
    flips, chance = Flips(), random.Random(SEED)  # noqa: S311 - it can be replayed
    book = make_book(tmp_path, is_encrypted=False)
    original = content(book)
    for _ in range(TRIES):
        flip(book, original, chance, flips)
    assert flips.ended["changes the books in silence"] > 0
    assert flips.ended.keys() & {"seen by reading", "seen by integrity_check"}
    record_property("counts", {f"bit flips, plain, {how}": count for how, count in flips.ended.items()})


def test_long_run__says_what_it_tried(tmp_path: Path) -> None:
    tally = long_run(SEED, 0.5, tmp_path)
    assert tally.is_clean
    assert tally.tried["bit flips"] > 0
