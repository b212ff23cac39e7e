"""Every report, asked for days of which nobody has books: it tells what there is, or nothing, and does no harm."""

from datetime import date

import pytest
from sqlalchemy import func, select

from desktop_app.records.memory import AuditEntry
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.table import Row
from desktop_app.repositories.books import Reading

FIRST, LAST = date.min, date.max
BEFORE_GST = date(2017, 6, 30)


def rows(reading: Reading, report: NamedReport, first: date, last: date) -> list[Row]:
    patient = "00001" if Parameter.PATIENT in report.required else None
    begins = first if Parameter.PERIOD in report.parameters else None
    return list(report.sheet(reading, ReportRequest(dated_from=begins, dated_to=last, patient=patient)).all_rows())


@pytest.mark.parametrize(("first", "last"), [(FIRST, FIRST), (FIRST, LAST), (LAST, LAST)])
@pytest.mark.parametrize("name", REPORTS)
def test_report__far_days_do_no_harm(reading: Reading, name: str, first: date, last: date) -> None:
    rows(reading, REPORTS[name], first, last)


@pytest.mark.parametrize("name", ["edit-log", "user-activity", "gst-summary", "number-series"])
def test_report__from_the_first_to_the_last_day_is_everything(reading: Reading, name: str) -> None:
    """All that was done in the story book was done in this century; the log is told by its own count."""
    everything = rows(reading, REPORTS[name], date(2000, 1, 1), date(2099, 12, 31))
    assert rows(reading, REPORTS[name], FIRST, LAST) == everything
    if name == "edit-log":
        assert len(everything) == reading.value(select(func.count()).select_from(AuditEntry))


def test_gstr3b__has_no_lines_before_there_was_gst(reading: Reading) -> None:
    assert rows(reading, REPORTS["gstr3b"], BEFORE_GST, BEFORE_GST) == []
    assert rows(reading, REPORTS["gstr3b"], date(2017, 7, 1), date(2017, 7, 31))[0][0] == "3.1"
