"""A report by name: its group, its columns, what it may be asked, and how it is read.

Screen, CSV, XLSX, PDF, print and command line all take a report from here and from nowhere else, so that they cannot
differ. Each report's file ends with its REPORTS; the catalogue lists them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from desktop_app.errors import BadInput
from desktop_app.reports import csv_file
from desktop_app.reports.report import Report
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Record, Sheet
from desktop_app.reports.table import Column, Row
from desktop_app.repositories.unit import Unit

Texts = Mapping[str, Callable[[Unit, ReportRequest], Iterator[str]]]
_NO_TEXTS: Texts = MappingProxyType({})


class Group(StrEnum):
    """The groups of reports, in their order."""

    STATEMENTS = "Statements"
    BOOKS = "Books"
    PATIENTS = "Patients"
    PACKAGES = "Packages"
    CREDITS = "Credit notes and refunds"
    REGISTERS = "Registers"
    CLINIC = "Clinic"
    GST = "GST"
    AUDIT = "Audit"


@dataclass(frozen=True, slots=True)
class PagedRegister:
    """The register behind a report of many rows: a screen reads it page by page.

    `query` makes its question of a request; `noun` names the record of a row, whose key is the row's own, or stands in
    the column `key`.
    """

    report: Report[Any]
    query: Callable[[Unit, ReportRequest], Any]
    noun: str | None = None
    key: str | None = None

    def opens(self, row: Row) -> Record | None:
        """Give the record that a row leads to; `row` has its own key first, then every column's cell."""
        if self.noun is None:
            return None
        place = 0 if self.key is None else 1 + [column.name for column in self.report.columns].index(self.key)
        found = row[place]
        return Record(self.noun, found) if isinstance(found, int) and found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedReport:
    """A report that can be asked for by name.

    `columns` are those without a split; `required` are parameters that it cannot do without; `texts` write it in other
    formats than a table, by the format's name. What is for the portal of the GST is a CSV without a byte order mark.
    `is_part` is what a figure of another report is made of.
    """

    name: str
    title: str
    group: Group
    columns: tuple[Column, ...]
    parameters: frozenset[Parameter]
    read: Callable[[Unit, ReportRequest], Sheet]
    required: frozenset[Parameter] = frozenset()
    register: PagedRegister | None = None
    texts: Texts = field(default_factory=lambda: _NO_TEXTS)
    is_for_portal: bool = False
    is_part: bool = False

    def sheet(self, unit: Unit, request: ReportRequest) -> Sheet:
        """Read the report; refuses ACCOUNT_UNKNOWN, BRANCH_UNKNOWN, BAD_INPUT for what it cannot be asked by."""
        self.check(unit, request)
        return self.read(unit, request)

    def check(self, unit: Unit, request: ReportRequest) -> None:
        """Refuse what the report cannot be asked by, and what it cannot do without."""
        for find in (request.account_id, request.branch_id, request.patient_id):
            find(unit)
        asked = request.asked()
        for parameter in sorted(asked - self.parameters):
            raise BadInput(what=f"The report {self.name} is not by {parameter}")
        for parameter in sorted(self.required - asked):
            raise BadInput(what=f"The report {self.name} needs a {parameter}")


def named_register(
    register: PagedRegister, group: Group, *, parameters: frozenset[Parameter], title: str = ""
) -> NamedReport:
    """Make a report of a register, with the register's own name and standard columns."""
    report = register.report
    columns, _ = csv_file.pick(report.columns, report.standard, ())

    def read(unit: Unit, request: ReportRequest) -> Sheet:
        rows = report.rows(unit, register.query(unit, request), names=report.standard, as_stored=True)
        return Sheet(*csv_file.pick(report.columns, report.standard, rows))

    return NamedReport(
        name=report.name,
        title=title or report.title,
        group=group,
        columns=columns,
        parameters=parameters,
        read=read,
        register=register,
    )
