"""The words of the reports' screen: days as a fact, what is missing, what is selected."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.date_range import last_month, this_year
from desktop_app.accounting.money import rupees
from desktop_app.reports import gstr3b
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest, Split
from desktop_app.reports.sheet import LedgerLines, Opens, Record
from desktop_app.views.controls.date_typing import written, written_month


def words(text: str) -> str:
    """Translate a text of this package."""
    return QCoreApplication.translate("reports", text)


def first_request(report: NamedReport, today: date) -> ReportRequest:
    """Give what a report is asked at first: this financial year, today, or the month that returns are due for."""
    if Parameter.PERIOD in report.parameters:
        year = this_year(today)
        return ReportRequest(dated_from=year.first, dated_to=year.last)
    if Parameter.MONTH in report.parameters:
        return ReportRequest(dated_to=last_month(today).last)
    return ReportRequest(dated_to=today if Parameter.DAY in report.parameters else None)


def days_words(report: NamedReport, request: ReportRequest) -> str:
    """Say of which days a report is, "" where it is of none."""
    last = request.dated_to
    if last is not None and Parameter.MONTH in report.parameters:
        return month_words(last)
    if last is not None and Parameter.DAY in report.parameters:
        return words("as of {day}").format(day=written(last))
    return _period_words(request.dated_from, last) if Parameter.PERIOD in report.parameters else ""


def _period_words(first: date | None, last: date | None) -> str:
    if first is None:
        return words("until {day}").format(day=written(last)) if last else words("all days")
    if last is None:
        return words("from {day}").format(day=written(first))
    both = words("{first} to {last}").format(first=written(first), last=written(last))
    return written(first) if first == last else both


def month_words(day: date) -> str:
    """Name the month of a day: `Mar 2026`."""
    return written_month(day)


def missing_words(parameter: Parameter) -> tuple[str, str]:
    """Say what a report cannot do without: what to do, and why."""
    return {
        Parameter.ACCOUNT: (words("Choose an account"), words("Type part of its code or name above, then Enter.")),
        Parameter.PATIENT: (words("Choose a patient"), words("Find one by name, phone or record number above.")),
        Parameter.BRANCH: (words("Choose a branch"), words("This report is of one branch at a time.")),
        Parameter.PERIOD: (words("Choose the days"), words("This report is of a first and a last day.")),
    }.get(parameter, (words("Say what the report is about"), words("A field above is still empty.")))


def split_words() -> list[tuple[object, str]]:
    """Name what may stand side by side; one column alone is no choice of its own."""
    return [
        (Split.MONTHS, words("By month")),
        (Split.BRANCHES, words("By branch")),
        (Split.PREVIOUS_YEAR, words("With the previous year")),
    ]


def group_mnemonics() -> dict[Group, str]:
    """Name the groups as the menu has them: no two have the same letter, nor one of the menu's other entries."""
    return {
        Group.STATEMENTS: words("&Statements"),
        Group.BOOKS: words("&Books"),
        Group.PATIENTS: words("&Patients"),
        Group.PACKAGES: words("Pac&kages"),
        Group.CREDITS: words("Credit &notes and refunds"),
        Group.REGISTERS: words("&Registers"),
        Group.CLINIC: words("C&linic"),
        Group.GST: words("&GST"),
        Group.AUDIT: words("&Audit"),
    }


def opening_words(opens: Opens | None, report: str = "", *, is_figure: bool = False) -> str:
    """Say where Enter leads from a cell of a report; of a figure that opens nothing why, of anything else ""."""
    if opens is None:
        is_set_off = report == gstr3b.NAME and is_figure
        return words("Set off and rounded by the rules of the return: no lines add up to it") if is_set_off else ""
    if isinstance(opens, LedgerLines):
        return words("Enter shows its lines in the ledger")
    return words("Enter opens its record") if isinstance(opens, Record) else words("Enter shows what it is made of")


def sums_words(count: int, sums: Mapping[str, int]) -> str:
    """Say how many cells are selected, and what they add up to by column."""
    told = words("{count} cells selected").format(count=f"{count:,}")
    if len(sums) == 1:
        return f"{told} · {words('Sum')} {rupees(*sums.values())}"
    return " · ".join([told, *(f"{heading} {rupees(paise)}" for heading, paise in sums.items())])


def rows_words(count: int, sums: Mapping[str, int]) -> str:
    """Say how many rows are selected, and what they add up to by column."""
    if count == 0:
        return ""
    told = words("1 row selected") if count == 1 else words("{count} rows selected").format(count=f"{count:,}")
    return " · ".join([told, *(f"{heading} {rupees(paise)}" for heading, paise in sums.items() if paise)])
