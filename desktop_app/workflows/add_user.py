"""Add somebody who works with the books."""

from dataclasses import dataclass

from desktop_app.errors import AlreadyExists
from desktop_app.repositories import clinic as clinics, users
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, people, roles
from desktop_app.workflows.steps.people import UserTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class AddUser:
    """Add a user; no password is set."""

    request_id: str
    username: str
    terms: UserTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class UserAdded:
    """The user's key."""

    user_id: int


def add_user(books: Books, command: AddUser, user: User) -> Outcome[UserAdded]:
    """Add a user.

    Refuses PERMISSION_DENIED, ALREADY_EXISTS for the user name, and what `steps.people.columns_of` and
    `steps.checks.require_name` refuse.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, UserAdded):
            return first_answer
        roles.require(work, roles.OWNER)
        username = checks.require_name(command.username).strip()
        if any(each.username.casefold() == username.casefold() for each in users.users(work)):
            raise AlreadyExists(what=f"The user {username}")
        hospital_id = clinics.clinic(work).hospital_id
        user_id = users.add(work, hospital_id=hospital_id, username=username, **people.columns_of(command.terms))
        work.edits.act("create", "users", user_id)
        return work.commit(command, UserAdded(user_id=user_id))
