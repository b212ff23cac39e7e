"""The chain of the edit log: what another program did to its rows shows, and where; what only a kept head shows."""

from collections.abc import Callable
from sqlite3 import Connection

import pytest

from desktop_app.errors import BadInput
from desktop_app.repositories.audit import FIRST_HASH, hash_of
from desktop_app.repositories.audit_chain import Break, Head, Progress, Why, count, verify, verify_part
from desktop_app.workflows.register_patient import register_patient
from tests.clinic import Clinic
from tests.orders import REGISTRATION, do, order

CONTENT = "at, user_id, action, entity, entity_id, before_json, after_json, reason, prev_hash"


def found(clinic: Clinic, kept: Head | None = None) -> Progress:
    with clinic.books.reading() as reading:
        return verify(reading, kept)


def doctor(clinic: Clinic, act: Callable[[Connection], object]) -> None:
    """Write into the log past the program, with its guards put aside."""
    with clinic.raw() as connection:
        for guard in ("no_update", "no_delete", "no_replace"):
            connection.execute(f"DROP TRIGGER IF EXISTS audit_log_{guard}")
        act(connection)


def forge(connection: Connection, since: int) -> None:
    """Write the hashes anew from a row on, as who knows the program would."""
    previous = connection.execute("SELECT row_hash FROM audit_log WHERE audit_id = ?", (since - 1,)).fetchone()
    link = previous[0] if previous else FIRST_HASH
    rows = connection.execute(f"SELECT audit_id, {CONTENT} FROM audit_log WHERE audit_id >= ?", (since,)).fetchall()
    for audit_id, *content in rows:
        content[-1] = link
        new = hash_of(content)
        connection.execute("UPDATE audit_log SET prev_hash = ?, row_hash = ? WHERE audit_id = ?", (link, new, audit_id))
        link = new


@pytest.fixture
def logged(clinic: Clinic) -> Clinic:
    """Log ten patients after the set-up of the clinic."""
    for _ in range(10):
        do(clinic, register_patient, order(REGISTRATION))
    return clinic


def test_verify__a_log_that_nobody_touched_is_whole(logged: Clinic) -> None:
    last = logged.rows("SELECT count(*), max(audit_id) FROM audit_log")[0]
    head = Head(last[0], logged.value("SELECT row_hash FROM audit_log ORDER BY audit_id DESC LIMIT 1"))
    assert found(logged) == Progress(last[1], head, broken=None, is_done=True)
    with logged.books.reading() as reading:
        assert count(reading) == head.rows


@pytest.mark.parametrize("column", ["at", "user_id", "action", "entity", "entity_id", "after_json", "reason"])
def test_verify__every_column_counts(column: str, logged: Clinic) -> None:
    last = logged.value("SELECT max(audit_id) FROM audit_log")
    to = "1" if column == "entity_id" else "NULL" if column == "user_id" else "'x'"
    doctor(logged, lambda sql: sql.execute(f"UPDATE audit_log SET {column} = {to} WHERE audit_id = ?", (last - 4,)))
    assert found(logged).broken == Break(Why.CHANGED, last - 4)


def test_verify__a_row_taken_out_shows_at_the_one_after_it(logged: Clinic) -> None:
    last = logged.value("SELECT max(audit_id) FROM audit_log")
    doctor(logged, lambda sql: sql.execute("DELETE FROM audit_log WHERE audit_id = ?", (last - 4,)))
    progress = found(logged)
    assert (progress.broken, progress.head.rows) == (Break(Why.UNLINKED, last - 3), last - 5)
    assert progress.broken is not None
    assert progress.broken.words() == f"before row {last - 3} rows were taken out or put in"


def test_verify__a_forged_row_with_a_right_hash_shows_at_the_one_after_it(logged: Clinic) -> None:
    last = logged.value("SELECT max(audit_id) FROM audit_log")

    def change(sql: Connection) -> None:
        content = list(sql.execute(f"SELECT {CONTENT} FROM audit_log WHERE audit_id = ?", (last - 1,)).fetchone())
        content[7] = "another reason"
        sql.execute(
            "UPDATE audit_log SET reason = ?, row_hash = ? WHERE audit_id = ?", (content[7], hash_of(content), last - 1)
        )

    doctor(logged, change)
    assert found(logged).broken == Break(Why.UNLINKED, last)


def test_head_that_was_kept__shows_an_end_that_was_cut_off(logged: Clinic) -> None:
    kept = found(logged).head
    doctor(
        logged,
        lambda sql: sql.execute("DELETE FROM audit_log WHERE audit_id > (SELECT max(audit_id) - 3 FROM audit_log)"),
    )
    assert found(logged).broken is None, "the chain alone cannot show it"
    assert found(logged, kept).broken == Break(Why.CUT, None)


def test_head_that_was_kept__shows_a_log_written_anew(logged: Clinic) -> None:
    kept = found(logged).head
    last = logged.value("SELECT max(audit_id) FROM audit_log")

    def rewrite(sql: Connection) -> None:
        sql.execute("UPDATE audit_log SET reason = 'another story' WHERE audit_id = ?", (last - 6,))
        forge(sql, last - 6)

    doctor(logged, rewrite)
    assert found(logged).broken is None, "the chain alone cannot show it"
    assert found(logged, kept).broken == Break(Why.OTHER_HEAD, last)


def test_head_that_was_kept__agrees_with_a_log_that_went_on(logged: Clinic) -> None:
    kept = found(logged).head
    do(logged, register_patient, order(REGISTRATION))
    progress = found(logged, kept)
    assert (progress.broken, progress.head.rows) == (None, kept.rows + 1)


@pytest.mark.parametrize("most", [1, 2, 3, 7, 1_000])
def test_parts__come_to_the_same_however_long_they_are(most: int, logged: Clinic) -> None:
    progress = Progress()
    while not progress.is_done:
        with logged.books.reading() as reading:
            progress = verify_part(reading, progress, most=most)
    assert progress == found(logged)


def test_head__is_read_as_it_is_written(logged: Clinic) -> None:
    head = found(logged).head
    assert Head.read(f" {head}\n") == head


@pytest.mark.parametrize("text", ["", "12", ":", "x:" + "0" * 64, "12:" + "0" * 63, "\u0662:" + "0" * 64])
def test_head__that_is_none_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="is not the head of an edit log"):
        Head.read(text)
