"""Open a branch: its code, its State, its own number series for this year and those on file after it."""

from dataclasses import dataclass

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.errors import AlreadyExists
from desktop_app.repositories import branches, clinic as clinics, years as kept
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import branching, checks, roles, years
from desktop_app.workflows.steps.branching import BranchTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBranch:
    """Open a branch; `code` has at most four characters, `state_code` two digits."""

    request_id: str
    code: str
    state_code: str
    terms: BranchTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchOpened:
    """The branch's key and code."""

    branch_id: int
    code: str


def open_branch(books: Books, command: OpenBranch, user: User) -> Outcome[BranchOpened]:
    """Open a branch.

    Refuses PERMISSION_DENIED, NAME_REQUIRED for a blank code, ALREADY_EXISTS for the code, and what
    `steps.branching.require_code` and `steps.branching.columns_of` refuse.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, BranchOpened):
            return first_answer
        roles.require(work, roles.OWNER)
        hospital_id = clinics.clinic(work).hospital_id
        code = branching.require_code(checks.require_name(command.code))
        if any(each.code == code for each in branches.branches(work)):
            raise AlreadyExists(what=f"The branch {code}")
        branch_id = branches.add(
            work,
            hospital_id=hospital_id,
            code=code,
            state_code=command.state_code,
            **branching.columns_of(command.terms, state_code=command.state_code),
        )
        this_year = fiscal_year(work.today)
        for year in kept.years(work):
            if year.start_date >= this_year.start:
                years.begin_series(work, Place(hospital_id, branch_id), fiscal_year(year.start_date))
        work.edits.act("create", "branches", branch_id)
        return work.commit(command, BranchOpened(branch_id=branch_id, code=code))
