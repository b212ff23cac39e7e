"""What every register of master records is asked for, and how its records that are switched off are told apart.

A register of masters has a column `status`, which says `ACTIVE` or `OFF`, and takes a `MasterQuery`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, case

from desktop_app.reports.group import Group, Grouping
from desktop_app.reports.register import Filters, Register
from desktop_app.reports.report import Report
from desktop_app.reports.search import matching
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.unit import Unit

ACTIVE, OFF = "active", "off"
STATUS = Column("status", "Status", Kind.NUMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterQuery:
    """Which records: `only` is "" for all, ACTIVE, OFF, or what else a register tells apart; rates go by `today`.

    Registers of documents also go by days, both included, by branch, and by the group that is looked into.
    """

    today: date
    search: str = ""
    only: str = ""
    dated_from: date | None = None
    dated_to: date | None = None
    branch_id: int | None = None
    group: Group | None = None


def status_of(is_active: ColumnElement[Any]) -> ColumnElement[str]:
    """Give a record's status as the registers show it."""
    return case((is_active == 1, ACTIVE), else_=OFF)


def conditions(
    query: MasterQuery,
    searched: Sequence[ColumnElement[Any]],
    *,
    is_active: ColumnElement[Any],
    others: Mapping[str, ColumnElement[bool]] | None = None,
) -> list[ColumnElement[bool]]:
    """Give what a record must be: found by the search in the columns `searched`, and what `told_apart` says."""
    return [*matching(query.search, searched), *told_apart(query, is_active=is_active, others=others)]


def told_apart(
    query: MasterQuery, *, is_active: ColumnElement[Any], others: Mapping[str, ColumnElement[bool]] | None = None
) -> list[ColumnElement[bool]]:
    """Give what a record must be beside what is searched for: on, off or one of the `others`, as the query says."""
    meant = {ACTIVE: is_active == 1, OFF: is_active == 0, **(others or {})}
    return [meant[query.only]] if query.only else []


def within(query: MasterQuery, on: ColumnElement[Any], branch_id: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    """Give what a document must be: dated in the days that the query says, and of its branch."""
    conditions = []
    if query.dated_from is not None:
        conditions.append(on >= query.dated_from)
    if query.dated_to is not None:
        conditions.append(on <= query.dated_to)
    if query.branch_id is not None:
        conditions.append(branch_id == query.branch_id)
    return conditions


def count_each(unit: Unit, report: Report[MasterQuery], query: MasterQuery, keys: Iterable[str]) -> dict[str, int]:
    """Count the records that each value of `only` would leave of a search."""
    return {key: report.count(unit, replace(query, only=key)) for key in keys}


def master_report(
    name: str,
    title: str,
    columns: Sequence[tuple[Column, ColumnElement[Any]]],
    *,
    key: ColumnElement[int],
    source: FromClause,
    filters: Callable[[MasterQuery], Filters],
    default_sort: Sort,
    nullable: frozenset[str] = frozenset(),
    groupings: tuple[Grouping, ...] = (),
) -> Report[MasterQuery]:
    """Put a report of masters together: each column with its expression; all of them are shown and exported."""
    names = tuple(column.name for column, _ in columns)
    return Report(
        name=name,
        title=title,
        register=Register(
            columns=tuple(column for column, _ in columns),
            expressions=tuple(expression for _, expression in columns),
            key=key,
            source=source,
            nullable=nullable,
        ),
        filters=filters,
        standard=names,
        shown=names,
        default_sort=default_sort,
        groupings=groupings,
    )
