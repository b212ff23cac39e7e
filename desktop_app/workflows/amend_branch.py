"""Amend a branch: its name, its GSTIN, whether anything is sold there."""

from dataclasses import dataclass

from desktop_app.errors import BranchInUse, LastBranch, RecordChanged
from desktop_app.repositories import branches
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.branches import KeptBranch
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import branching, roles
from desktop_app.workflows.steps.branching import BranchTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendBranch:
    """Amend a branch; `seen` is what stood there when the dialog opened."""

    request_id: str
    branch_id: int
    seen: BranchTerms
    terms: BranchTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchAmended:
    """The branch's key."""

    branch_id: int


def amend_branch(books: Books, command: AmendBranch, user: User) -> Outcome[BranchAmended]:
    """Amend a branch.

    Refuses PERMISSION_DENIED, NOT_FOUND, RECORD_CHANGED, what `steps.branching.columns_of` refuses, and for switching
    off LAST_BRANCH and BRANCH_IN_USE, where plans run or drafts are left.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, BranchAmended):
            return first_answer
        roles.require(work, roles.OWNER)
        branch = branches.branch(work, command.branch_id)
        if branching.terms_of(branch) != command.seen:
            raise RecordChanged(what=f"The branch {branch.code}")
        values = branching.columns_of(command.terms, state_code=branch.state_code)
        if branch.is_active and not command.terms.is_active:
            _require_idle(work, branch)
        branches.change(work, branch, **values)
        work.edits.act("update", "branches", branch.branch_id)
        return work.commit(command, BranchAmended(branch_id=branch.branch_id))


def _require_idle(work: Work, branch: KeptBranch) -> None:
    """Refuse LAST_BRANCH and BRANCH_IN_USE."""
    if not any(each.is_active for each in branches.branches(work) if each.branch_id != branch.branch_id):
        raise LastBranch(code=branch.code)
    running, drafts = branches.running_plans(work, branch.branch_id), branches.drafts(work, branch.branch_id)
    if running or drafts:
        raise BranchInUse(code=branch.code, count=running, drafts=drafts)
