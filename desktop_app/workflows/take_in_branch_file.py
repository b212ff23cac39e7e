"""Take in what a branch entered in its own book: documents, ledger rows and matches, whole or not at all, once."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import ChecksFailed
from desktop_app.repositories import book_checks
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.branch_files import file_format, taken_files
from desktop_app.repositories.branch_files.file_format import Contents
from desktop_app.repositories.branch_files.layout import DOCUMENTS
from desktop_app.repositories.branch_files.taken_files import TakenFile
from desktop_app.repositories.branch_files.taking_in import TakingIn
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User, stamp
from desktop_app.workflows.steps import branch_intake, checks, roles
from desktop_app.workflows.steps.branch_intake import Intake

_MOST_NAMED = 5
_EVERYTHING_LOGGED = "INV-44"  # the edit log is written when the unit is committed, and refuses to be without an act


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeInBranchFile:
    """Take in the text of a branch's file; `late_reason` where some is dated in a month closed for the counter."""

    request_id: str
    text: str
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchFileTakenIn:
    """The file; how much of it was new or brought up to date; `is_known` where it had been taken in before."""

    branch_file_id: int
    branch_id: int
    new_documents: int
    new_rows: int
    changed_rows: int
    is_known: bool


def take_in_branch_file(books: Books, command: TakeInBranchFile, user: User) -> Outcome[BranchFileTakenIn]:
    """Take in a branch's file; one that was taken in before changes nothing, and is answered as such.

    Refuses PERMISSION_DENIED, BRANCH_FILE_TOO_LARGE, BRANCH_FILE_UNREADABLE, BRANCH_FILE_DOCTORED, BRANCH_FILE_FOREIGN,
    BRANCH_FILE_OTHER_VERSION, BRANCH_UNKNOWN, BRANCH_FILE_OLDER, BRANCH_DOCUMENT_DIFFERS,
    DATE_IN_FUTURE, NO_PERIOD, PERIOD_CLOSED, PERIOD_SOFT_CLOSED, BRANCH_NUMBER_TAKEN, BRANCH_DOCUMENT_MISSING,
    BRANCH_BOOKS_DIFFER where the branch would not have in both books the same balances, and CHECKS_FAILED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, BranchFileTakenIn):
            return first_answer
        roles.require(work, roles.POSTING)
        contents = file_format.read(command.text)
        intake = branch_intake.look(work, contents)
        if intake.taken is not None:
            return Outcome(_known(intake.taken), replayed=True)
        for on in intake.new_dates():
            checks.require_posting_date(work, on)
        difference = intake.difference
        TakingIn(work, intake.known, contents, difference, intake.place).carry_out()
        branch_intake.require_same_balances(work, contents, intake.place.branch_id)
        failed = [check for check in book_checks.failing(work) if check != _EVERYTHING_LOGGED]
        if failed:
            raise ChecksFailed(checks=", ".join(failed[:_MOST_NAMED]))
        changed = len(difference.moved) + len(difference.dropped)
        key = _remember(work, intake, contents, changed)
        work.edits.act("import", "branch_files", key)
        return work.commit(
            command,
            BranchFileTakenIn(
                branch_file_id=key,
                branch_id=intake.place.branch_id,
                new_documents=difference.new_documents,
                new_rows=difference.new_rows,
                changed_rows=changed,
                is_known=False,
            ),
        )


def _remember(work: Work, intake: Intake, contents: Contents, changed: int) -> int:
    """File that the file was taken in; its key."""
    manifest = contents.manifest
    return taken_files.add(
        work,
        hospital_id=intake.place.hospital_id,
        branch_id=intake.place.branch_id,
        content_hash=contents.sha256,
        first_date=date.fromisoformat(manifest.first),
        last_date=date.fromisoformat(manifest.last),
        through_date=date.fromisoformat(manifest.through),
        book_state=manifest.state,
        document_count=sum(len(contents.rows[table]) for table in DOCUMENTS),
        new_count=intake.difference.new_rows,
        changed_count=changed,
        debit_paise=manifest.debit_paise,
        taken_at=stamp(work.at),
        taken_by=work.user_id,
    )


def _known(taken: TakenFile) -> BranchFileTakenIn:
    return BranchFileTakenIn(
        branch_file_id=taken.branch_file_id,
        branch_id=taken.branch_id,
        new_documents=0,
        new_rows=0,
        changed_rows=0,
        is_known=True,
    )
