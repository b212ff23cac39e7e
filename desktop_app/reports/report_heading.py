"""What stands over a report on paper and, where somebody wants it, in a file: whose it is, of what, from whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app import __version__
from desktop_app.accounting.calendar import clinic_time, month_in_words
from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest, Split
from desktop_app.repositories import clinic
from desktop_app.repositories.unit import Unit

Words = tuple[str, str]

_PERIOD, _MONTH = "Period", "Month"
_SPEAK_FOR_THEMSELVES = frozenset({_PERIOD, _MONTH})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHeading:
    """The clinic, the report and what it was asked for, as pairs of words; who made it and when."""

    clinic: str
    gstin: str | None
    title: str
    asked: tuple[Words, ...]
    made_by: str
    made_at: datetime

    @property
    def made(self) -> str:
        """When it was made, by the clinic's clock, and by whom."""
        at = f"{clinic_time(self.made_at):%Y-%m-%d %H:%M}"
        return f"{at}, {self.made_by}" if self.made_by else at

    @property
    def particulars(self) -> str:
        """What it was asked for, on one line."""
        return " \u00b7 ".join(
            value if name in _SPEAK_FOR_THEMSELVES else f"{name} {value}" for name, value in self.asked
        )

    def lines(self) -> tuple[Words, ...]:
        """Give the lines over the headings of a file."""
        return (
            ("Clinic", self.clinic),
            *([("GSTIN", self.gstin)] if self.gstin else []),
            ("Report", self.title),
            *self.asked,
            ("Made", self.made),
            ("Program", f"Clinic Books {__version__}"),
        )


def heading_of(unit: Unit, report: NamedReport, request: ReportRequest, *, made_by: str) -> ReportHeading:
    """Give the heading of a report that was asked for."""
    ours = clinic.clinic(unit)
    return ReportHeading(
        clinic=ours.name,
        gstin=ours.gstin,
        title=report.title,
        asked=tuple(_asked(unit, report, request)),
        made_by=made_by,
        made_at=unit.at,
    )


def _asked(unit: Unit, report: NamedReport, request: ReportRequest) -> Iterator[Words]:
    last = request.last_day(unit)
    if Parameter.MONTH in report.parameters:
        yield _MONTH, month_in_words(last)
    elif request.dated_from is not None:
        yield _PERIOD, f"{_day(request.dated_from)} to {_day(last)}"
    else:
        yield "As of", _day(last)
    for words, value in (("Account", request.account), ("Branch", request.branch), ("Patient", request.patient)):
        if value:
            yield words, value
    if request.split is not Split.NONE:
        yield "Side by side", str(request.split).replace("-", " ")
    if request.buckets:
        yield "Days", ", ".join(map(str, request.buckets))


def _day(on: date) -> str:
    return f"{on.day} {month_in_words(on)}"
