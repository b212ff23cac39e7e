"""Orders of those who work with the books: passwords set and tried."""

from desktop_app.repositories.passwords import Password
from desktop_app.workflows.log_in import LogIn, LoginTried, log_in
from desktop_app.workflows.set_password import SetPassword, set_password
from tests.clinic import Clinic
from tests.orders import do, order

MONSOON, GUESS, OTHER = Password("monsoon over Mysuru"), Password("guessed it"), Password("jasmine in Madurai")
PASSWORD = SetPassword(request_id="", user_id=1, new=MONSOON)
LOGIN = LogIn(request_id="", user_id=1, password=MONSOON)


def protect(clinic: Clinic, user_id: int = 1, new: Password = MONSOON) -> None:
    """Set the first password of a user, by the owner."""
    assert do(clinic, set_password, order(PASSWORD, user_id=user_id, new=new)).is_set


def try_to_log_in(clinic: Clinic, password: Password | None, user_id: int = 1) -> LoginTried:
    return log_in(clinic.books, order(LOGIN, user_id=user_id, password=password), None).result
