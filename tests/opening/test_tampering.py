"""Whoever changes the edit log past the program is seen: always, where a head of it was kept elsewhere."""

import random
import sqlite3
from collections.abc import Callable, Iterator

import pytest

from desktop_app.repositories.audit_chain import Head, Why
from tests import raw
from tests.opening.tampering import AT_THE_END, FEW, INSIDE, Deed, edit_and_hash_anew, hash_anew, head_of, tried
from tests.repositories.rich_book import copy_unguarded_book

TRIES = 300


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("log") / "book.clinicbook"
    copy_unguarded_book(path)
    connection = raw.connect(path, isolation_level=None)
    yield connection
    connection.close()


def test_log__is_sound_before_anybody_touches_it(log: sqlite3.Connection) -> None:
    breaks, at_once = tried(log, lambda *_: None, head_of(log))
    assert (breaks, at_once) == ([None] * FEW, 0)
    assert head_of(log).rows > 30


@pytest.mark.parametrize("deed", INSIDE, ids=lambda deed: deed.__name__.strip("_"))
def test_tampering_inside__shows_even_without_a_head(
    log: sqlite3.Connection, deed: Deed, record_property: Callable[[str, object], None]
) -> None:
    breaks, _ = tried(log, deed, None)
    seen = sum(each is not None for each in breaks)
    record_property("counts", {f"tampering tried: {deed.__name__.strip('_')}": FEW, "tampering unseen": FEW - seen})
    # Whoever hashes the last row anew has cut the end off and written another: that is of the other kind.
    assert seen == FEW or (deed is edit_and_hash_anew and seen > FEW * 0.8)
    assert all(each.says for each in breaks if each is not None), "the row is named with what it says of itself"


@pytest.mark.parametrize("deed", INSIDE + AT_THE_END, ids=lambda deed: deed.__name__.strip("_"))
def test_tampering__always_shows_where_a_head_was_kept(
    log: sqlite3.Connection, deed: Deed, record_property: Callable[[str, object], None]
) -> None:
    breaks, at_once = tried(log, deed, head_of(log), tries=TRIES)
    seen = sum(each is not None for each in breaks)
    record_property("counts", {f"tampering tried: {deed.__name__.strip('_')}": TRIES, "tampering unseen": TRIES - seen})
    assert seen == TRIES
    if deed in AT_THE_END:
        assert at_once == TRIES, "opening itself sees it, before anybody works"


@pytest.mark.parametrize("deed", AT_THE_END, ids=lambda deed: deed.__name__.strip("_"))
def test_tampering_at_the_end__does_not_show_without_a_head(log: sqlite3.Connection, deed: Deed) -> None:
    """The negative control, and an honest limit: a chain that nobody else holds proves nothing of its end."""
    breaks, _ = tried(log, deed, None)
    assert breaks == [None] * FEW


def test_tampering_below_a_head_that_is_old__shows_and_above_it_does_not(log: sqlite3.Connection) -> None:
    """What was printed yesterday vouches for everything up to then, and for nothing after."""
    whole = head_of(log)
    (yesterday,) = log.execute("SELECT row_hash FROM audit_log WHERE audit_id = ?", (whole.rows // 2,)).fetchone()
    kept = Head(whole.rows // 2, yesterday)

    def rewrite_later(sql: sqlite3.Connection, chance: random.Random, rows: int) -> None:
        at = chance.randint(kept.rows + 1, rows)
        sql.execute("UPDATE audit_log SET reason = 'another' WHERE audit_id = ?", (at,))
        hash_anew(sql, at, rows)

    def rewrite_earlier(sql: sqlite3.Connection, chance: random.Random, rows: int) -> None:
        at = chance.randint(1, kept.rows)
        sql.execute("UPDATE audit_log SET reason = 'another' WHERE audit_id = ?", (at,))
        hash_anew(sql, at, rows)

    later, _ = tried(log, rewrite_later, kept)
    earlier, at_once = tried(log, rewrite_earlier, kept)
    assert later == [None] * FEW
    assert {each.why for each in earlier if each is not None} == {Why.OTHER_HEAD}
    assert (None in earlier, at_once) == (False, FEW)
