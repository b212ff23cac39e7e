"""Make what can be searched for anew, where the file was changed past the program."""

from dataclasses import dataclass

from desktop_app.repositories import clinic as clinics, search
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles


@dataclass(frozen=True, slots=True, kw_only=True)
class RebuildSearch:
    """Make what can be searched for anew."""

    request_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRebuilt:
    """How many records were not found by their words, or were found by other ones."""

    mended: int


def rebuild_search(books: Books, command: RebuildSearch, user: User) -> Outcome[SearchRebuilt]:
    """Make what can be searched for anew from the records; refuses PERMISSION_DENIED."""
    with books.work(user) as work:
        if first_answer := work.answered(command, SearchRebuilt):
            return first_answer
        roles.require(work, roles.COUNTER)
        mended = search.rebuild(work)
        work.touched("search")
        work.edits.act("rebuild_search", "hospitals", clinics.clinic(work).hospital_id)
        return work.commit(command, SearchRebuilt(mended=mended))
