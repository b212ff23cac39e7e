"""What the frame of the window says of the clinic: name, branch, year, how far the books are closed, who works.

operations.read(partial(read_facts, user=user, is_demo=True), window.set_facts)
"""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.reports.overview import overview
from desktop_app.repositories.books import Reading
from desktop_app.repositories.clinic import Branch
from desktop_app.repositories.credentials import people
from desktop_app.repositories.unit import User


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicFacts:
    """Plain words for sidebar and status bar; `branches` are all there are, those that are switched off too.

    `people` is how many work with the books; `is_other` where the user's own role has changed since they came, or they
    do not work here any more.
    """

    clinic: str
    branch: str
    today: date
    user: str
    role: str = ""
    has_password: bool = False
    people: int = 1
    is_other: bool = False
    closed_up_to: date | None = None
    is_demo: bool = False
    branches: tuple[Branch, ...] = ()

    @property
    def year(self) -> str:
        """The financial year of today: `FY 2025-26` with a true dash."""
        year = fiscal_year(self.today)
        return f"FY {year.start.year}\u2013{year.end.year % 100:02d}"


def read_facts(reading: Reading, *, user: User, is_demo: bool = False) -> ClinicFacts:
    """Read the facts; of several branches one is named and the others are counted."""
    found = overview(reading)
    workers = people(reading)
    self_now = next((each for each in workers if each.user_id == user.user_id), None)
    names = [branch.name for branch in found.branches if branch.is_active]
    return ClinicFacts(
        clinic=found.clinic_name,
        branch=names[0] if len(names) == 1 else f"{names[0]} +{len(names) - 1}",
        today=found.today,
        user=user.display_name if self_now is None else self_now.display_name,
        role=user.role,
        has_password=self_now is not None and bool(self_now.has_password),
        people=len(workers),
        is_other=self_now is None or self_now.role != user.role,
        closed_up_to=found.locked_to,
        is_demo=is_demo,
        branches=found.branches,
    )
