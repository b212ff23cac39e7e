"""What may be asked of a report: days, an account, a branch, a patient, and how its figures are laid out.

The window's fields and the options of the command line both make a ReportRequest; a report says by `Parameter` which
of them it knows, and refuses the others.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select

from desktop_app.errors import AccountUnknown, BadInput, BranchUnknown
from desktop_app.records.patients import Patient
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.unit import Unit


class Parameter(StrEnum):
    """What a report can be asked by."""

    PERIOD = "period"  # a first and a last day, both included
    DAY = "day"  # the end of one day
    MONTH = "month"  # the month in which the last day lies
    ACCOUNT = "account"
    BRANCH = "branch"
    PATIENT = "patient"
    SPLIT = "split"
    BUCKETS = "buckets"


class Split(StrEnum):
    """What stands side by side in a statement."""

    NONE = "none"
    MONTHS = "months"
    BRANCHES = "branches"
    PREVIOUS_YEAR = "previous-year"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRequest:
    """What is asked for: days, both included; an account, a branch and a patient by code or number.

    `buckets` are the last days of the ageing's columns, as (30, 60, 90). Refuses BAD_INPUT for days that end before
    they begin and for buckets that do not grow.
    """

    dated_from: date | None = None
    dated_to: date | None = None
    account: str | None = None
    branch: str | None = None
    patient: str | None = None
    split: Split = Split.NONE
    buckets: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.dated_from is not None and self.dated_to is not None and self.dated_from > self.dated_to:
            raise BadInput(what="The first day is after the last day")
        if any(day < 0 for day in self.buckets) or list(self.buckets) != sorted(set(self.buckets)):
            raise BadInput(what="The days of the ageing's columns do not grow")

    def asked(self) -> frozenset[Parameter]:
        """Give the parameters that were set; a last day alone is known by every report."""
        named = {
            Parameter.PERIOD: self.dated_from,
            Parameter.ACCOUNT: self.account,
            Parameter.BRANCH: self.branch,
            Parameter.PATIENT: self.patient,
            Parameter.SPLIT: self.split is not Split.NONE,
            Parameter.BUCKETS: self.buckets,
        }
        return frozenset(parameter for parameter, value in named.items() if value)

    def last_day(self, unit: Unit) -> date:
        """Give the last day; today, where none is asked for."""
        return self.dated_to or unit.today

    def account_id(self, unit: Unit) -> int | None:
        """Find the account; refuses ACCOUNT_UNKNOWN."""
        if self.account is None:
            return None
        account = accounts.by_code(unit, self.account)
        if account is None:
            raise AccountUnknown(code=self.account)
        return account.account_id

    def branch_id(self, unit: Unit) -> int | None:
        """Find the branch; refuses BRANCH_UNKNOWN."""
        if self.branch is None:
            return None
        for branch in clinic.branches(unit):
            if branch.code == self.branch:
                return branch.branch_id
        raise BranchUnknown(code=self.branch)

    def patient_id(self, unit: Unit) -> int | None:
        """Find the patient by the clinic's number; refuses BAD_INPUT."""
        if self.patient is None:
            return None
        found: int | None = unit.value(select(Patient.patient_id).where(Patient.mrn == self.patient))
        if found is None:
            raise BadInput(what=f"There is no patient with the number {self.patient}")
        return found
