"""Setting a password: one's own with the old one, another's as the owner."""

from dataclasses import replace

import pytest

from desktop_app.repositories import passwords
from desktop_app.repositories.passwords import Cost, Password
from desktop_app.workflows.set_password import PasswordSet, set_password
from tests.clinic import Clinic
from tests.master_orders import added_user
from tests.orders import do, order
from tests.people_orders import GUESS, MONSOON, OTHER, PASSWORD, protect, try_to_log_in
from tests.workflows.expect import refused


def test_set_password__ones_first_asks_for_none_before(clinic: Clinic) -> None:
    protect(clinic)
    assert try_to_log_in(clinic, MONSOON).is_right


def test_set_password__ones_own_wants_the_old_one(clinic: Clinic) -> None:
    protect(clinic)
    wrong = do(clinic, set_password, order(PASSWORD, new=OTHER, old=GUESS))
    none = do(clinic, set_password, order(PASSWORD, new=OTHER))
    assert wrong == none == PasswordSet(user_id=1, is_set=False)
    assert clinic.value("SELECT failed_tries FROM users") == 2
    assert do(clinic, set_password, order(PASSWORD, new=OTHER, old=MONSOON)).is_set
    assert try_to_log_in(clinic, OTHER).is_right
    assert not try_to_log_in(clinic, MONSOON).is_right


def test_set_password__guessing_the_old_one_waits_as_logging_in_does(clinic: Clinic) -> None:
    protect(clinic)
    waits = [do(clinic, set_password, order(PASSWORD, new=OTHER, old=GUESS)).seconds_to_wait for _ in range(3)]
    assert waits == [0, 0, 5]
    refused(clinic, set_password, order(PASSWORD, new=OTHER, old=MONSOON), "LOGIN_TOO_SOON")


def test_set_password__the_owner_lets_in_who_forgot_theirs(clinic: Clinic) -> None:
    user_id = added_user(clinic)
    protect(clinic, user_id)
    for _ in range(3):
        try_to_log_in(clinic, GUESS, user_id)
    protect(clinic, user_id, OTHER)
    assert try_to_log_in(clinic, OTHER, user_id).is_right
    assert clinic.rows("SELECT action, user_id, entity_id FROM audit_log WHERE action = 'set_password'") == [
        ("set_password", 1, user_id),
        ("set_password", 1, user_id),
    ]


@pytest.mark.parametrize("role", ["accountant", "cashier", "auditor"])
def test_set_password__everybody_their_own_and_nobody_but_the_owner_anothers(role: str, clinic: Clinic) -> None:
    user_id = added_user(clinic)
    somebody = replace(clinic.user, user_id=user_id, role=role)
    refused(clinic, set_password, order(PASSWORD, user_id=1), "PERMISSION_DENIED", user=somebody)
    assert set_password(clinic.books, order(PASSWORD, user_id=user_id), somebody).result.is_set


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("1234567", "PASSWORD_TOO_SHORT"),
        ("", "PASSWORD_TOO_SHORT"),
        ("x" * 201, "PASSWORD_TOO_LONG"),
        ("aaaaaaaaaaaa", "PASSWORD_TOO_EASY"),
        (" Reception ", "PASSWORD_TOO_EASY"),
    ],
)
def test_set_password__refuses(password: str, code: str, clinic: Clinic) -> None:
    user_id = added_user(clinic, username="reception")
    refused(clinic, set_password, order(PASSWORD, user_id=user_id, new=Password(password)), code)


def test_set_password__of_nobody(clinic: Clinic) -> None:
    refused(clinic, set_password, order(PASSWORD, user_id=99), "NOT_FOUND")


def test_set_password__the_same_request_with_another_password_is_another(clinic: Clinic) -> None:
    command = order(PASSWORD)
    assert set_password(clinic.books, command, clinic.user).result.is_set
    assert set_password(clinic.books, command, clinic.user).replayed
    refused(clinic, set_password, replace(command, new=OTHER), "REQUEST_ID_REUSED")


def test_password__is_the_same_however_it_was_typed(clinic: Clinic) -> None:
    """The letter e with an acute as one character, or as two."""
    protect(clinic, new=Password("Pondich\u00e9ry 605001"))
    assert try_to_log_in(clinic, Password("Pondiche\u0301ry 605001")).is_right


def test_two_with_the_same_password__have_different_hashes(clinic: Clinic) -> None:
    user_id = added_user(clinic)
    protect(clinic)
    protect(clinic, user_id)
    assert clinic.value("SELECT count(DISTINCT password_hash) FROM users") == 2


def test_cost__is_that_of_rfc_9106_and_the_hash_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Version 1.3 of argon2id, 64 MiB, three passes, four lanes; a salt of 16 bytes."""
    monkeypatch.setattr(passwords, "cost", Cost(passes=3, memory_kib=65_536, lanes=4))
    kept = passwords.hashed(MONSOON, bytes(16))
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA$")
    assert passwords.matches(kept, MONSOON)
    assert not passwords.matches(kept, GUESS)
    assert not passwords.is_outdated(kept)


@pytest.mark.parametrize("kept", ["", "a hash", "plain password"])
def test_hash__that_is_none_lets_nobody_in(kept: str) -> None:
    assert not passwords.matches(kept, Password(kept))
