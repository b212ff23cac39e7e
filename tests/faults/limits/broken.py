"""Programs that are broken on purpose: the harnesses must catch them before they may vouch for ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from desktop_app.database.faults import told_as_faults
from desktop_app.errors import StorageFailed
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.complete_session import CompleteSession, SessionCompleted, complete_session
from tests.faults.test_negative_controls import commit_by_itself, credit_in_two_commits, of_a_bill, of_a_plan
from tests.prepared import Prepared, prepare

__all__ = ["commit_by_itself"]


def prepared_session(path: Path) -> Prepared:
    """Prepare the completion of a session."""
    return prepare(path, complete_session, of_a_plan)


def forget_the_connection(books: Books) -> None:
    """Close the session alone, as the program once did: where its ROLLBACK fails the connection stays open."""

    @contextmanager
    def session(engine: Engine) -> Iterator[Session]:
        with told_as_faults(books.path), Session(engine, autoflush=False, expire_on_commit=False) as found:
            yield found

    books._session = session  # type: ignore[method-assign]  # noqa: SLF001 - what nobody may do


def complete_in_two_units(books: Books, command: CompleteSession, user: User) -> Outcome[SessionCompleted]:
    """Complete a session in a unit of its own, then say that nothing was saved where another unit fails."""
    done = complete_session(books, command, user)
    try:
        complete_session(books, replace(command, request_id=f"{command.request_id}-2", session_number=2), user)
    except Exception as error:
        raise StorageFailed(detail="the second part failed") from error
    return done


def prepared_note(path: Path) -> Prepared:
    """Prepare a note that is committed before it is posted, which takes more room than the note."""
    return prepare(path, credit_in_two_commits, of_a_bill)


def prepared_in_two_units(path: Path) -> Prepared:
    """Prepare an order that is two."""
    return prepare(path, complete_in_two_units, of_a_plan)
