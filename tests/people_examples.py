"""Examples of logging in and of passwords; `tests.examples` enters them all."""

from typing import Any

from desktop_app.repositories.commands import Command
from desktop_app.workflows.log_in import log_in
from desktop_app.workflows.set_password import set_password
from tests.clinic import Clinic
from tests.master_orders import added_user
from tests.orders import order
from tests.people_orders import GUESS, LOGIN, MONSOON, OTHER, PASSWORD, protect, try_to_log_in


def ones_own_password(clinic: Clinic) -> Command:
    protect(clinic)
    return order(PASSWORD, old=MONSOON, new=OTHER)


def ones_own_password_not_known(clinic: Clinic) -> Command:
    protect(clinic)
    return order(PASSWORD, old=GUESS, new=OTHER)


def a_forgotten_password(clinic: Clinic) -> Command:
    user_id = added_user(clinic)
    protect(clinic, user_id)
    try_to_log_in(clinic, GUESS, user_id)
    return order(PASSWORD, user_id=user_id, new=OTHER)


def the_right_password(clinic: Clinic) -> Command:
    protect(clinic)
    try_to_log_in(clinic, GUESS)
    return order(LOGIN)


def a_wrong_password(clinic: Clinic) -> Command:
    protect(clinic)
    return order(LOGIN, password=GUESS)


ALL: tuple[tuple[Any, Any, dict[str, Any]], ...] = (
    (set_password, ones_own_password, {}),
    (set_password, ones_own_password_not_known, {}),
    (log_in, the_right_password, {}),
    (log_in, a_wrong_password, {}),
    (set_password, a_forgotten_password, {}),  # the last one is what is asked of every role
)
