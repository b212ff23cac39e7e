"""Who may log in, and how: whether a password is set, how often it was typed wrongly, when somebody was here last."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, case, select

from desktop_app.errors import NotFound
from desktop_app.records.clinic import User as UserRecord
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, User, columns, stamp


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here now; `has_password` where one is asked for."""

    user_id: int
    username: str
    display_name: str
    role: str
    has_password: int

    @property
    def user(self) -> User:
        """Who that is to the books."""
        return User(self.user_id, self.username, self.display_name, self.role)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What logging in goes by; `failed_tries` since the last right one."""

    user_id: int
    username: str
    display_name: str
    role: str
    is_active: int
    password_hash: str | None
    failed_tries: int
    last_failed_at: str | None
    last_login_at: str | None

    @property
    def user(self) -> User:
        """Who that is to the books."""
        return User(self.user_id, self.username, self.display_name, self.role)

    def seconds_since_failure(self, now: datetime) -> int | None:
        """Give how long ago the last wrong password was, None where there was none.

        Never less than 0: the computer's clock may have been put back meanwhile.
        """
        if self.last_failed_at is None:
            return None
        return max(0, int((now - datetime.fromisoformat(self.last_failed_at)).total_seconds()))


_PEOPLE = (
    select(
        UserRecord.user_id,
        UserRecord.username,
        UserRecord.display_name,
        UserRecord.role,
        case((UserRecord.password_hash.is_not(None), 1), else_=0),
    )
    .where(UserRecord.is_active == 1)
    .order_by(UserRecord.user_id)
)
_CREDENTIALS = select(*columns(UserRecord, Credentials)).where(UserRecord.user_id == bindparam("user_id"))


def people(unit: Unit) -> tuple[Person, ...]:
    """Give who works here now, the first one first."""
    return unit.all(Person, _PEOPLE)


def only_one_without_password(found: tuple[Person, ...]) -> Person | None:
    """Give who is the only one and has no password: nobody need say who is there. None where somebody must."""
    return found[0] if len(found) == 1 and not found[0].has_password else None


def credentials(unit: Unit, user_id: int) -> Credentials:
    """Give what logging in goes by; refuses NOT_FOUND."""
    found = unit.first(Credentials, _CREDENTIALS, user_id=user_id)
    if found is None:
        raise NotFound(what="The user")
    return found


def set_hash(work: Work, before: Credentials, password_hash: str) -> None:
    """Keep the hash of a new password; what was typed wrongly before counts no more."""
    filing.change(work, UserRecord, before.user_id, before, password_hash=password_hash, failed_tries=0)


def note_login(work: Work, before: Credentials, *, password_hash: str | None) -> None:
    """Note that somebody logged in; `password_hash` is the one to keep, anew where its cost was outdated."""
    values = {"password_hash": password_hash, "failed_tries": 0, "last_login_at": stamp(work.at)}
    filing.change(work, UserRecord, before.user_id, before, **values)


def note_failure(work: Work, before: Credentials) -> None:
    """Note that a password was wrong."""
    tries = before.failed_tries + 1
    filing.change(work, UserRecord, before.user_id, before, failed_tries=tries, last_failed_at=stamp(work.at))
