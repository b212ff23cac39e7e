"""Logging in: the right password, wrong ones and the waits after them, and what the books keep of it all."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.errors import LoginTooSoon
from desktop_app.repositories import passwords
from desktop_app.repositories.books import open_books
from desktop_app.repositories.passwords import Cost, Password, seconds_to_wait
from desktop_app.workflows.amend_user import amend_user
from desktop_app.workflows.log_in import LoginTried, log_in
from tests.clinic import Clinic
from tests.master_orders import added_user, amending_user
from tests.orders import do, order
from tests.people_orders import GUESS, LOGIN, MONSOON, protect, try_to_log_in
from tests.workflows.expect import refused

RIGHT = LoginTried(is_right=True)


class Moments:
    """A clock that is put forward second by second."""

    def __init__(self) -> None:
        self.now = datetime(2025, 6, 2, 6, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def moments(clinic: Clinic) -> Moments:
    found = Moments()
    clinic.books._clock = found  # noqa: SLF001 - the tests' own clock goes by whole days
    return found


def log(clinic: Clinic) -> list[tuple[str, int | None]]:
    acts = clinic.rows("SELECT action, user_id FROM audit_log WHERE action LIKE '%login%' ORDER BY audit_id")
    return [(action, user_id) for action, user_id in acts]


def test_log_in__with_the_right_password_stands_in_the_edit_log_under_ones_name(clinic: Clinic) -> None:
    user_id = added_user(clinic)
    protect(clinic, user_id)
    assert try_to_log_in(clinic, MONSOON, user_id) == RIGHT
    assert log(clinic) == [("login", user_id)]
    assert clinic.value("SELECT last_login_at FROM users WHERE user_id = ?", user_id) == "2025-08-20T06:30:00.000Z"


def test_log_in__a_wrong_password_is_noted_though_nobody_is_let_in(clinic: Clinic) -> None:
    protect(clinic)
    for password in (GUESS, None, Password(MONSOON.text.upper())):
        assert not try_to_log_in(clinic, password).is_right
    assert log(clinic) == [("refuse_login", None)] * 3
    assert clinic.rows("SELECT failed_tries, last_login_at FROM users") == [(3, None)]


def test_log_in__the_right_password_forgives_the_wrong_ones(clinic: Clinic) -> None:
    protect(clinic)
    try_to_log_in(clinic, GUESS)
    assert try_to_log_in(clinic, MONSOON) == RIGHT
    assert clinic.value("SELECT failed_tries FROM users") == 0


def test_log_in__without_a_password_where_none_is_set(clinic: Clinic) -> None:
    assert try_to_log_in(clinic, None) == RIGHT


def test_waits__begin_after_three_tries_and_double_up_to_five_minutes() -> None:
    assert [seconds_to_wait(tries) for tries in range(11)] == [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]
    assert seconds_to_wait(1_000_000) == 300


def test_wait__lasts_whoever_opens_the_file(clinic: Clinic, moments: Moments) -> None:
    """After the third wrong try five seconds: the right password does not help before, nor a program started anew."""
    protect(clinic)
    waits = [try_to_log_in(clinic, GUESS).seconds_to_wait for _ in range(3)]
    assert waits == [0, 0, 5]
    moments.forward(4.9)
    refused(clinic, log_in, order(LOGIN), "LOGIN_TOO_SOON")
    with open_books(clinic.path, clock=moments) as another:
        refused(replace(clinic, books=another), log_in, order(LOGIN), "LOGIN_TOO_SOON")
    moments.forward(0.2)
    assert try_to_log_in(clinic, GUESS).seconds_to_wait == 10
    moments.forward(10)
    assert try_to_log_in(clinic, MONSOON) == RIGHT


def test_wait__of_a_clock_that_was_put_back_is_not_longer_than_told(clinic: Clinic, moments: Moments) -> None:
    protect(clinic)
    for _ in range(3):
        try_to_log_in(clinic, GUESS)
    moments.forward(-86_400 * 365)
    with pytest.raises(LoginTooSoon, match="Try again in 5 seconds"):
        log_in(clinic.books, order(LOGIN), None)


def test_log_in__not_by_somebody_who_left(clinic: Clinic) -> None:
    user_id = added_user(clinic)
    do(clinic, amend_user, amending_user(clinic, user_id, is_active=False))
    refused(clinic, log_in, order(LOGIN, user_id=user_id), "NOT_FOUND")
    refused(clinic, log_in, order(LOGIN, user_id=99), "NOT_FOUND")


def test_log_in__the_same_request_opens_to_no_other_password(clinic: Clinic) -> None:
    protect(clinic)
    command = order(LOGIN)
    assert log_in(clinic.books, command, None).result == RIGHT
    assert log_in(clinic.books, command, None).replayed
    refused(clinic, log_in, replace(command, password=GUESS), "REQUEST_ID_REUSED")
    refused(clinic, log_in, replace(command, password=None), "REQUEST_ID_REUSED")


def test_log_in__renews_a_hash_that_was_cheaper(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    protect(clinic)
    before = clinic.value("SELECT password_hash FROM users")
    monkeypatch.setattr(passwords, "cost", Cost(passes=2, memory_kib=16, lanes=1))
    assert try_to_log_in(clinic, MONSOON) == RIGHT
    after = clinic.value("SELECT password_hash FROM users")
    assert (before.split("$")[3], after.split("$")[3]) == ("m=8,t=1,p=1", "m=16,t=2,p=1")
    assert try_to_log_in(clinic, MONSOON) == RIGHT


def test_password__stands_nowhere_but_as_its_hash(clinic: Clinic) -> None:
    """Neither in the file, in clear or as a quick hash, nor in what is printed of a command."""
    protect(clinic)
    try_to_log_in(clinic, MONSOON)
    try_to_log_in(clinic, GUESS)
    clinic.books.close()
    files = [path for path in Path(clinic.path.parent).iterdir() if path.is_file()]
    content = b"".join(path.read_bytes() for path in files)
    for password in (MONSOON, GUESS):
        assert password.text.encode() not in content
        assert password.text not in repr(order(LOGIN, password=password))
    kept = clinic.value("SELECT password_hash FROM users")
    assert kept.startswith("$argon2id$")
    assert kept not in str(clinic.rows("SELECT * FROM audit_log") + clinic.rows("SELECT * FROM command_log"))


def test_request__has_the_same_hash_whatever_the_password(clinic: Clinic) -> None:
    """Else a list of words could be tried against it, a million a second."""
    protect(clinic)
    try_to_log_in(clinic, MONSOON)
    try_to_log_in(clinic, GUESS)
    assert clinic.value("SELECT count(DISTINCT payload_hash) FROM command_log WHERE command = 'LogIn'") == 1
