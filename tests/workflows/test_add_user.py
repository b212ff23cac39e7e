from dataclasses import replace
from typing import Any

import pytest

from desktop_app.repositories.clinic import users
from desktop_app.workflows.add_user import add_user
from tests.clinic import Clinic
from tests.master_orders import CASHIER, PERSON, added_user
from tests.orders import order
from tests.workflows.expect import refused


def test_add_user__works_with_the_books_and_has_no_password(clinic: Clinic) -> None:
    user_id = added_user(clinic)
    with clinic.books.reading() as reading:
        found = {each.user_id: each for each in users(reading)}[user_id]
    assert (found.username, found.display_name, found.role) == ("ravi", "Ravi Rao", "cashier")
    assert clinic.value("SELECT password_hash FROM users WHERE user_id = ?", user_id) is None


@pytest.mark.parametrize(
    ("changes", "terms", "code"),
    [
        ({"username": " "}, {}, "NAME_REQUIRED"),
        ({"username": "ra\nvi"}, {}, "NAME_INVALID"),
        ({"username": " Owner "}, {}, "ALREADY_EXISTS"),
        ({}, {"display_name": ""}, "NAME_REQUIRED"),
        ({}, {"role": "doctor"}, "BAD_INPUT"),
    ],
)
def test_add_user__refuses(changes: dict[str, Any], terms: dict[str, Any], code: str, clinic: Clinic) -> None:
    refused(clinic, add_user, order(PERSON, terms=replace(CASHIER, **terms), **changes), code)
