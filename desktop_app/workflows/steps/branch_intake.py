"""Step: a branch's file is looked at before it is taken in: whose it is, what of it is new, whether it fits."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.money import rupees
from desktop_app.database.identity import SCHEMA_VERSION
from desktop_app.errors import (
    BranchBooksDiffer,
    BranchFileForeign,
    BranchFileOlder,
    BranchFileOtherVersion,
    BranchUnknown,
)
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.branch_files import collecting, taken_files
from desktop_app.repositories.branch_files.comparing import Difference, Known, compare
from desktop_app.repositories.branch_files.file_format import Contents
from desktop_app.repositories.branch_files.taken_files import TakenFile
from desktop_app.repositories.unit import Place, Unit


@dataclass(frozen=True, slots=True)
class Intake:
    """A file that may be taken in: for which branch, and what it has that these books have not."""

    place: Place
    known: Known
    difference: Difference
    taken: TakenFile | None  # it was taken in before: nothing is new

    def new_dates(self) -> list[date]:
        """Give the days on which new ledger rows are dated."""
        filed = self.difference.new.get("gl_transactions", ())
        return sorted({date.fromisoformat(row.values["transaction_date"]) for row in filed})


def look(unit: Unit, contents: Contents) -> Intake:
    """Look at a file; nothing is changed.

    Refuses BRANCH_FILE_FOREIGN, BRANCH_FILE_OTHER_VERSION, BRANCH_UNKNOWN, BRANCH_FILE_OLDER and
    BRANCH_DOCUMENT_DIFFERS.
    """
    manifest = contents.manifest
    if collecting.clinic_uid(unit) != manifest.clinic:
        raise BranchFileForeign(clinic=manifest.clinic_name)
    if manifest.schema != SCHEMA_VERSION:
        raise BranchFileOtherVersion(found=manifest.schema, known=SCHEMA_VERSION)
    branch = next((each for each in clinics.branches(unit) if each.code == manifest.branch), None)
    if branch is None:
        raise BranchUnknown(code=manifest.branch)
    place = Place(clinics.clinic(unit).hospital_id, branch.branch_id)
    known = Known(unit)
    taken = taken_files.by_hash(unit, contents.sha256)
    if taken is not None:
        return Intake(place, known, Difference(), taken)
    latest = taken_files.latest(unit, branch.branch_id)
    if latest is not None and latest.book_state > manifest.state:
        raise BranchFileOlder(through=latest.through_date)
    return Intake(place, known, compare(known, contents), None)


def require_same_balances(unit: Unit, contents: Contents, branch_id: int) -> None:
    """Refuse BRANCH_BOOKS_DIFFER unless the branch has on every account what it has in its own book."""
    here, there = collecting.balances(unit, branch_id), contents.manifest.balances
    for code in sorted(here.keys() | there.keys()):
        sums = here.get(code, (0, 0)), there.get(code, (0, 0))
        if sums[0] != sums[1]:
            shown = [f"{rupees(debit)} Dr, {rupees(credit)} Cr" for debit, credit in sums]
            raise BranchBooksDiffer(account=code, here=shown[0], there=shown[1])
