"""Rows put together: by patient, by month, by account; a group is one of them, and a filter of its own rows.

by_patient(expression_of(Invoice.patient_id))       # Grouping("patient", "Patient", ...)
Group("patient", 7)                                 # what a query holds that keeps the rows of one group alone
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, func, literal, select, type_coerce

from desktop_app.accounting.calendar import month_of
from desktop_app.records.accounts import Account
from desktop_app.records.clinic import Branch
from desktop_app.records.patients import Patient
from desktop_app.reports.table import Column, Kind

Key = int | str | None
Named = Callable[[ColumnElement[Any]], ColumnElement[Any]]
Holds = Callable[[Key], ColumnElement[bool]]

PATIENT, MONTH, ACCOUNT, BRANCH = "patient", "month", "account", "branch"


@dataclass(frozen=True, slots=True)
class Group:
    """One group: the name of its grouping, and the key of its rows; None is the rows that have none."""

    by: str
    key: Key


@dataclass(frozen=True, eq=False)
class Grouping:
    """What rows are put together by: `key` is SQL of a row, `words` and `detail` make SQL of a key.

    `without` is what the rows are called that have no key.
    """

    name: str
    heading: str
    without: str
    key: ColumnElement[Any]
    words: Named | None = None
    detail: Named | None = None
    detail_column: Column | None = None
    own_holds: Holds | None = None
    newest_first: bool = False

    def holds(self, key: Key) -> ColumnElement[bool]:
        """Give the condition that a row is of a group."""
        if key is None:
            return self.key.is_(None)
        return self.key == literal(key) if self.own_holds is None else self.own_holds(key)


def by_value(name: str, heading: str, without: str, key: ColumnElement[Any]) -> Grouping:
    """Put rows together that have the same value of a column."""
    return Grouping(name, heading, without, key)


def by_patient(patient_id: ColumnElement[Any]) -> Grouping:
    """Put the rows of a patient together; patients of one name stay apart."""
    return Grouping(
        PATIENT,
        "Patient",
        "Without a patient",
        patient_id,
        words=lambda key: _of(Patient.full_name, Patient.patient_id, key),
        detail=lambda key: _of(Patient.mrn, Patient.patient_id, key),
        detail_column=Column("detail", "Patient ID", Kind.TEXT),
    )


def by_account(account_id: ColumnElement[Any]) -> Grouping:
    """Put the lines of an account together."""
    words = _account_in_words()
    return Grouping(
        ACCOUNT, "Account", "Without an account", account_id, words=lambda key: _of(words, Account.account_id, key)
    )


def by_branch(branch_id: ColumnElement[Any]) -> Grouping:
    """Put the rows of a branch together."""
    return Grouping(
        BRANCH,
        "Branch",
        "Without a branch",
        branch_id,
        words=lambda key: _of(Branch.name, Branch.branch_id, key),
    )


def by_month(on: ColumnElement[Any]) -> Grouping:
    """Put the rows of a month together: its key is `2025-08`."""

    def holds(key: Key) -> ColumnElement[bool]:
        first, last = month_of(first_of_month(key))
        return and_(on >= first, on <= last)

    return Grouping(
        MONTH,
        "Month",
        "Without a date",
        func.substr(type_coerce(on, Text()), 1, 7),
        own_holds=holds,
        newest_first=True,
    )


def first_of_month(key: Key) -> date:
    """Give the first day of a month's key."""
    return date.fromisoformat(f"{key}-01")


def _account_in_words() -> ColumnElement[Any]:
    code: Any = Account.code
    return code + literal("  ") + Account.name  # type: ignore[no-any-return]


def _of(words: Any, own_key: Any, key: ColumnElement[Any]) -> ColumnElement[Any]:  # noqa: ANN401 - mapped columns
    return select(words).where(own_key == key).scalar_subquery()
