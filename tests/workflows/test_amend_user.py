from dataclasses import replace
from typing import Any

import pytest

from desktop_app.workflows.amend_user import amend_user
from tests.clinic import Clinic
from tests.master_orders import added_user, amending_user
from tests.orders import do
from tests.workflows.expect import refused, spoil


def test_amend_user__leaves_the_password_alone(clinic: Clinic) -> None:
    spoil(clinic, "UPDATE users SET password_hash = 'a hash';")
    do(clinic, amend_user, amending_user(clinic, 1, display_name="Meera J Joshi"))
    assert clinic.rows("SELECT display_name, role, password_hash, is_active FROM users") == [
        ("Meera J Joshi", "owner", "a hash", 1)
    ]


@pytest.mark.parametrize("changes", [{"role": "accountant"}, {"is_active": False}])
def test_amend_user__the_last_owner_stays_one(changes: dict[str, Any], clinic: Clinic) -> None:
    user_id = added_user(clinic)
    refused(clinic, amend_user, amending_user(clinic, 1, **changes), "LAST_OWNER")
    do(clinic, amend_user, amending_user(clinic, user_id, role="owner", is_active=False))
    refused(clinic, amend_user, amending_user(clinic, 1, **changes), "LAST_OWNER")
    do(clinic, amend_user, amending_user(clinic, user_id, is_active=True))
    do(clinic, amend_user, amending_user(clinic, 1, **changes))
    clinic.user = replace(clinic.user, user_id=user_id)
    refused(clinic, amend_user, amending_user(clinic, user_id, **changes), "LAST_OWNER")


def test_amend_user__changed_meanwhile(clinic: Clinic) -> None:
    user_id = added_user(clinic)
    late = amending_user(clinic, user_id, role="accountant")
    do(clinic, amend_user, amending_user(clinic, user_id, role="auditor"))
    refused(clinic, amend_user, late, "RECORD_CHANGED")


def test_amend_user__not_on_file(clinic: Clinic) -> None:
    refused(clinic, amend_user, replace(amending_user(clinic, 1), user_id=99), "NOT_FOUND")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"display_name": " "}, "NAME_REQUIRED"),
        ({"display_name": "A\x07"}, "NAME_INVALID"),
        ({"role": "boss"}, "BAD_INPUT"),
    ],
)
def test_amend_user__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    refused(clinic, amend_user, amending_user(clinic, added_user(clinic), **changes), code)
