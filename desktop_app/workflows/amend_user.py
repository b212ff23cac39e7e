"""Amend a user: the name that is shown, the role, whether somebody still works here."""

from dataclasses import dataclass

from desktop_app.errors import LastOwner, RecordChanged
from desktop_app.repositories import users
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.repositories.users import KeptUser
from desktop_app.workflows.steps import people, roles
from desktop_app.workflows.steps.people import UserTerms

_OWNER = "owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendUser:
    """Amend a user; `seen` is what stood there when the dialog opened."""

    request_id: str
    user_id: int
    seen: UserTerms
    terms: UserTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class UserAmended:
    """The user's key."""

    user_id: int


def amend_user(books: Books, command: AmendUser, user: User) -> Outcome[UserAmended]:
    """Amend a user.

    Refuses PERMISSION_DENIED, NOT_FOUND, RECORD_CHANGED, what `steps.people.columns_of` refuses, and LAST_OWNER where
    nobody would be left who may do everything.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, UserAmended):
            return first_answer
        roles.require(work, roles.OWNER)
        kept = users.user(work, command.user_id)
        if people.terms_of(kept) != command.seen:
            raise RecordChanged(what=f"The user {kept.username}")
        values = people.columns_of(command.terms)
        if not (command.terms.role == _OWNER and command.terms.is_active):
            _require_another_owner(work, kept)
        users.change(work, kept, **values)
        work.edits.act("update", "users", kept.user_id)
        return work.commit(command, UserAmended(user_id=kept.user_id))


def _require_another_owner(work: Work, kept: KeptUser) -> None:
    """Refuse LAST_OWNER."""
    owners = [each for each in users.users(work) if each.role == _OWNER and each.is_active]
    if [each.user_id for each in owners] == [kept.user_id]:
        raise LastOwner(name=kept.display_name)
