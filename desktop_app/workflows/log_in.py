"""Log in: say who is there, and prove it by the password."""

from dataclasses import dataclass

from desktop_app.errors import NotFound, RequestIdReused
from desktop_app.repositories import credentials, passwords as kept_passwords
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.credentials import Credentials
from desktop_app.repositories.passwords import Password
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import passwords


@dataclass(frozen=True, slots=True, kw_only=True)
class LogIn:
    """Log in as a user; `password` is None where none is set."""

    request_id: str
    user_id: int
    password: Password | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginTried:
    """Whether it was right; `seconds_to_wait` before the next try where it was wrong."""

    is_right: bool
    seconds_to_wait: int = 0


def log_in(books: Books, command: LogIn, _user: User | None) -> Outcome[LoginTried]:
    """Note who logs in, in the edit log too; a wrong password is no refusal, for it is noted as well.

    A hash that was made at another cost is made anew. Refuses NOT_FOUND for somebody who does not work here now, and
    LOGIN_TOO_SOON while the wait after wrong passwords lasts.
    """
    with books.work(None) as work:
        if first_answer := work.answered(command, LoginTried):
            _require_same(command, credentials.credentials(work, command.user_id).password_hash, first_answer.result)
            return first_answer
        kept = credentials.credentials(work, command.user_id)
        if not kept.is_active:
            raise NotFound(what="The user")
        return work.commit(command, _tried(work, command, kept))


def _tried(work: Work, command: LogIn, kept: Credentials) -> LoginTried:
    """Try the password, and note what came of it."""
    if not passwords.is_right(work, kept, command.password):
        return LoginTried(is_right=False, seconds_to_wait=kept_passwords.seconds_to_wait(kept.failed_tries + 1))
    work.user = kept.user
    password_hash = kept.password_hash
    if command.password and password_hash and kept_passwords.is_outdated(password_hash):
        password_hash = passwords.new_hash(work, command.password)
    credentials.note_login(work, kept, password_hash=password_hash)
    work.edits.act("login", "users", kept.user_id)
    return LoginTried(is_right=True)


def _require_same(command: LogIn, password_hash: str | None, answer: LoginTried) -> None:
    """Refuse REQUEST_ID_REUSED where a right answer would be given again to another password."""
    if not answer.is_right or password_hash is None:
        return
    if command.password is None or not kept_passwords.matches(password_hash, command.password):
        raise RequestIdReused
