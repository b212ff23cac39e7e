"""Set a password: one's own, or as the owner that of somebody who has forgotten theirs."""

from dataclasses import dataclass

from desktop_app.errors import RequestIdReused
from desktop_app.repositories import credentials, passwords as kept_passwords
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.credentials import Credentials
from desktop_app.repositories.passwords import Password
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import passwords, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPassword:
    """Set the password of a user; `old` is one's own until now, None where none is set or it is somebody else's."""

    request_id: str
    user_id: int
    new: Password
    old: Password | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordSet:
    """Whose it is; not `is_set` where the old one was wrong, and then `seconds_to_wait` before the next try."""

    user_id: int
    is_set: bool
    seconds_to_wait: int = 0


def set_password(books: Books, command: SetPassword, user: User) -> Outcome[PasswordSet]:
    """Set a password; a wrong old one is no refusal, for it is noted as a wrong login is.

    Refuses PERMISSION_DENIED for somebody else's password unless the owner sets it, NOT_FOUND, LOGIN_TOO_SOON, and what
    `steps.passwords.require_good` refuses.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PasswordSet):
            kept = credentials.credentials(work, command.user_id)
            if first_answer.result.is_set and not kept_passwords.matches(kept.password_hash or "", command.new):
                raise RequestIdReused
            return first_answer
        is_own = user.user_id == command.user_id
        roles.require(work, roles.EVERYBODY if is_own else roles.OWNER)
        kept = credentials.credentials(work, command.user_id)
        passwords.require_good(command.new, kept.username)
        return work.commit(command, _changed(work, command, kept, asks_old=is_own))


def _changed(work: Work, command: SetPassword, kept: Credentials, *, asks_old: bool) -> PasswordSet:
    """Keep the new password; where the old one is asked and wrong, note that."""
    if asks_old and not passwords.is_right(work, kept, command.old):
        wait = kept_passwords.seconds_to_wait(kept.failed_tries + 1)
        return PasswordSet(user_id=kept.user_id, is_set=False, seconds_to_wait=wait)
    credentials.set_hash(work, kept, passwords.new_hash(work, command.new))
    work.edits.act("set_password", "users", kept.user_id)
    return PasswordSet(user_id=kept.user_id, is_set=True)
