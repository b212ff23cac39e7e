"""Change what the clinic's papers say above and below, and their logo."""

from dataclasses import dataclass

from desktop_app.errors import RecordChanged
from desktop_app.repositories import letterheads
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.letterheads import THE_ONE, KeptLetterhead
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles
from desktop_app.workflows.steps.letterheads import letterhead_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLetterhead:
    """Change the letterhead: lines of text, a PNG; `seen` is what stood there when the dialog opened."""

    request_id: str
    heading: str
    footer: str = ""
    logo: bytes | None = None
    seen: KeptLetterhead | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadChanged:
    """Whether papers carry a logo now."""

    has_logo: bool


def change_letterhead(books: Books, command: ChangeLetterhead, user: User) -> Outcome[LetterheadChanged]:
    """Change the letterhead.

    Refuses PERMISSION_DENIED, RECORD_CHANGED where somebody else changed it meanwhile, BAD_INPUT for too many lines or
    letters, LOGO_UNFIT for a picture that is no PNG or too large.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, LetterheadChanged):
            return first_answer
        roles.require(work, roles.OWNER)
        before = letterheads.letterhead(work)
        if before != command.seen:
            raise RecordChanged(what="The letterhead")
        letterheads.keep(work, before, letterhead_of(command.heading, command.footer, command.logo))
        work.edits.act("update" if before else "create", "letterhead", THE_ONE)
        return work.commit(command, LetterheadChanged(has_logo=command.logo is not None))
