"""Who works with the books, those that are switched off too; passwords are never read here."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from desktop_app.errors import NotFound
from desktop_app.records.clinic import User as UserRecord
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns

ROLES = ("owner", "accountant", "cashier", "auditor")


@dataclass(frozen=True, slots=True)
class KeptUser:
    """A user; `role` is one of ROLES."""

    user_id: int
    hospital_id: int
    username: str
    display_name: str
    role: str
    is_active: int


_ALL = select(*columns(UserRecord, KeptUser)).order_by(UserRecord.user_id)
_USER = select(*columns(UserRecord, KeptUser)).where(UserRecord.user_id == bindparam("user_id"))


def users(unit: Unit) -> tuple[KeptUser, ...]:
    """Give all users, the first one first."""
    return unit.all(KeptUser, _ALL)


def user(unit: Unit, user_id: int) -> KeptUser:
    """Give a user; refuses NOT_FOUND."""
    found = unit.first(KeptUser, _USER, user_id=user_id)
    if found is None:
        raise NotFound(what="The user")
    return found


def add(work: Work, **values: object) -> int:
    """File a user."""
    return filing.insert(work, UserRecord, **values)


def change(work: Work, before: KeptUser, **values: object) -> None:
    """Change columns of a user."""
    filing.change(work, UserRecord, before.user_id, before, **values)
